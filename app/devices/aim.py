"""The AIM symbology identifier a scanner puts before a code, "]" + letter + modifier (ISO/IEC 15424)."""

import re

_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]")


def split(text: str) -> tuple[str, str]:
    """(identifier, rest). Without an identifier, or with nothing after it, the first is empty and the text stays whole."""
    if _IDENTIFIER.match(text) and len(text) > len("]C1"):
        return text[:3], text[3:]
    return "", text
