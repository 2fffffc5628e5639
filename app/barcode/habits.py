"""What the labels and scanners of a site do of their own: whose in-store numbers hold, and what is sent for a separator."""

from typing import NamedTuple

SEPARATORS = (
    "<GS>", "{GS}", "[GS]", "<FNC1>", "{FNC1}", "[FNC1]", "~1", "~d029", "^]", "\\x1d", "\\x1D", "\\u001d", "\\u001D", "\\F", "␝",
    "|",
)  # fmt: skip
"""What scanners and label software are set to send for FNC1. None but <GS> can stand in a GS1 value (section 7.11, CSET 82)."""

REGIONS = ("", "de", "dk", "ee", "fi", "gb", "lt", "lv", "no", "se")
"""Countries whose numbers with a weight or price inside are known (those of `biip`); "" reads none."""


class Habits(NamedTuple):
    """As the settings have them."""

    region: str = ""
    separators: tuple[str, ...] = SEPARATORS
    """Texts that stand for the separator GS (0x1D), which itself always counts."""
