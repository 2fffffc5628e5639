"""The pairing sheet: one printed code tells how the scanner that reads it types, frames and names what it reads. Pure."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.devices.keymap import CALIBRATION, LAYOUTS, Stroke, typed

_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]$")
_OPENED = re.compile(r"^[\x01\x02]+")
_CLOSED = re.compile(r"[\x00-\x1f]+$")
LINE_ENDS = ("\r", "\n")


class Proposal(NamedTuple):
    """How a scanner sends a code, seen from how it sent the sheet's."""

    layout: str = ""
    """The keyboard layout it is programmed for, a key of `keymap.LAYOUTS`; "" for what is no keyboard."""
    start: str = ""
    """What opens each code, e.g. STX."""
    prefix: str = ""
    suffix: str = ""
    ends: tuple[str, ...] = ()
    """What closes a code; empty where only silence does."""
    identifier: bool = False
    """Whether it puts the AIM identifier in front, which tells what kind of code it has read."""


def of_text(text: str, symbology: str = "") -> Proposal | None:
    """The proposal out of all that a scanner sent for the sheet, None where the sheet's code is not in it."""
    at = text.find(CALIBRATION)
    if at < 0:
        return None
    before, after = text[:at], text[at + len(CALIBRATION) :]
    opened = _OPENED.match(before)
    start = opened[0] if opened else ""
    prefix = before[len(start) :]
    named = _IDENTIFIER.search(prefix)
    if named is not None:
        prefix = prefix[: named.start()]
    closed = _CLOSED.search(after)
    end = closed[0] if closed else ""
    # CR, LF and both are one and the same to a reader that takes either.
    ends = LINE_ENDS if end in ("\r", "\n", "\r\n") else (end,) if end else ()
    suffix = after[: len(after) - len(end)]
    return Proposal("", start, prefix, suffix, ends, bool(named or symbology))


def of_strokes(strokes: Sequence[Stroke]) -> Proposal | None:
    """The same out of the keys of a scanner that types, with its layout; where two layouts fit, US comes first."""
    if len(strokes) < len(CALIBRATION):
        return None
    for layout in LAYOUTS:
        proposal = of_text(typed(layout, strokes))
        if proposal is not None:
            return proposal._replace(layout=layout)
    return None
