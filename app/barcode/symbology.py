"""AIM symbology identifiers (ISO/IEC 15424): which kind of symbol a text came from, and what that says about its content."""

import re
from enum import StrEnum


class Promise(StrEnum):
    """What a symbology promises about the text it carries."""

    ELEMENTS = "elements"
    """GS1 element strings: the symbol began with FNC1."""
    EAN = "ean"
    """An EAN or UPC number, and nothing else."""
    ADD_ON = "add-on"
    """The small 2- or 5-digit symbol beside an EAN, alone."""
    CHECKED_ITF = "checked-itf"
    """Interleaved 2 of 5 whose last digit the scanner has verified: ITF-14."""
    ANY = "any"
    """Anything; also where the source names no symbology."""


_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]")

_FNC1_FIRST = ("]C1", "]K1", "]e0", "]e1", "]e2", "]d2", "]d5", "]Q3", "]Q4", "]J1", "]J4", "]z1", "]z4", "]L3")

_PROMISES = {
    **dict.fromkeys(_FNC1_FIRST, Promise.ELEMENTS),
    **dict.fromkeys(("]E0", "]E3", "]E4"), Promise.EAN),
    **dict.fromkeys(("]E1", "]E2"), Promise.ADD_ON),
    "]I1": Promise.CHECKED_ITF,
}


def separate(text: str, symbology: str) -> tuple[str, str]:
    """The text without a leading identifier, and the identifier: the source's own, else the one that leads the text.

    A source that names its symbology and sends the same one in front of the text has sent it twice.
    """
    if _IDENTIFIER.fullmatch("]" + symbology):  # "C1": the bracket is often left off
        symbology = "]" + symbology
    leading = text[:3] if _IDENTIFIER.match(text) else ""
    if leading and (not symbology or symbology == leading):
        return text[3:], leading
    return text, symbology


def promise_of(symbology: str) -> Promise:
    """What the identifier promises."""
    return _PROMISES.get(symbology, Promise.ANY)
