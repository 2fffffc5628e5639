"""What is believed of one still picture, where kinds that a poor picture can fake were read in several ways."""

from app.devices.readers import RETAIL, SURE_IN_POOR, Found

WAYS_MIN = 2
WAYS_MIN_SHORT = 3
"""EAN-8 and UPC-E appear out of nothing: half of the ways there are must agree."""
AGAINST = 1
"""How many ways more it takes for each way that read another value."""


def value(found: Found) -> str:
    """What two readings of one label have in common: retail numbers are one number in each of their lengths."""
    return found.text.zfill(14) if found.format in RETAIL else found.text


class Votes:
    """Readings of one picture: believed when two ways agree, and each way that says otherwise is outvoted.

    Even the check digit of Code 128 lets a wrong text through when bars are guessed by the thousand, and one way of
    guessing makes the same mistake again in the next cut: it has one vote, however often it is tried. zbar's mistakes are
    zbar's in every cut, so it counts as one way as a whole.
    """

    def __init__(self) -> None:
        self._ways: dict[str, set[str]] = {}

    def believe(self, found: Found, way: str) -> bool:
        """Count one reading of a picture enhanced in this way; whether it may be believed now."""
        if found.format in SURE_IN_POOR:
            return True
        key = value(found)
        self._ways.setdefault(key, set()).add("second" if way.endswith("second") else way)
        against = set().union(*(ways for other, ways in self._ways.items() if other != key))
        least = WAYS_MIN_SHORT if found.format in ("EAN8", "UPCE") else WAYS_MIN
        return len(self._ways[key]) >= least + AGAINST * len(against)
