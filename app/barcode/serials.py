"""Several serials in one code: what a pallet label or a printed receipt holds in one QR or PDF417."""

import re

_SEPARATORS = ("\n", "\x1d", "\x1e", "\x1c", "\t", ";", "|", ",")
"""Tried in this order; the first that stands in the text is the separator, the others belong to the serials."""

_REPLACED = re.compile(r"<GS>|\{GS\}|<LF>|\{LF\}|<CR>|\{CR\}", re.IGNORECASE)

_SERIAL = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9.\-_/+]{2,49}", re.ASCII)
"""A plausible serial: letters, digits, dash and period (Calem), slash, underscore and plus; 3 to 50, one digit at least."""


PARTS_MAX = 500
"""Parts between blanks that are looked up; a longer text is asked about."""


def parts_of(text: str) -> tuple[str, ...]:
    """The parts between blanks of a text that has nothing else to separate them; empty where there is but one."""
    parts = tuple(text.split(" ")) if text.isprintable() else ()
    parts = tuple(part for part in parts if part)
    return parts if len(parts) > 1 else ()


def plausible(parts: tuple[str, ...]) -> bool:
    """Whether every part could be a serial."""
    return all(_SERIAL.fullmatch(part) for part in parts)


def serials_of(text: str) -> tuple[str, ...]:
    """The serials in the order of the code, doubles kept; empty where the text is not two or more plausible serials."""
    text = _REPLACED.sub("\n", text).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\x04")
    separator = next((s for s in _SEPARATORS if s in text.strip(s)), None)
    if separator is None:
        return ()
    parts = [part.strip(" ,;|") for part in text.split(separator)]  # a line may end in a comma
    parts = [part for part in parts if part]  # blank lines, doubled separators
    if len(parts) < 2 or not all(_SERIAL.fullmatch(part) for part in parts):
        return ()
    return tuple(parts)
