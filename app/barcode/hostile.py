"""What is no code at all: texts too long, broken, empty or holding characters that no label shows."""

import re

from app.barcode.symbology import separate
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

LIMIT = 7_089
"""Characters in a text: the most that any symbol holds (a QR code of version 40, digits alone). More is no scan."""

SHOWN = 80
"""Characters of a refused text that are shown and kept."""

_UNSEEN = re.compile(
    "[\x00-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x1f\x7f-\x9f"  # EOT, FS, GS, RS structure labels; Tab, LF, CR separate serials
    "\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"  # invisible, or turning the direction: the screen would show another code
    "\ufdd0-\ufdef\ufffe\uffff]"
)
SIGNS = {"\x1d": "<GS>", "\x1e": "<RS>", "\x1c": "<FS>", "\x1f": "<US>", "\x04": "<EOT>", "\t": "<TAB>", "\n": "<LF>", "\r": "<CR>"}
"""Control characters that codes hold."""
_BREAKS = re.compile("[\t\r\n]")

_EMPTY = say(QT_TRANSLATE_NOOP("say", "The scan was empty. Nothing changed; scan the code again."))
_BROKEN = say(
    QT_TRANSLATE_NOOP(
        "say",
        "The text of the code is damaged (broken characters). Nothing changed; "
        "scan it again; if it stays so, check how the scanner is set up.",
    )
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "say",
    "The text has {length} characters, no barcode holds more than {limit}. Nothing changed; scan one code at a time.",
)
_UNSEEN_CHARACTER = QT_TRANSLATE_NOOP(
    "say",
    "The code holds a control character ({character}) that belongs in no label. Nothing changed; "
    "scan it again, or type the code.",
)


def too_long(length: int) -> Say:
    """The refusal of a text of so many characters."""
    return say(_TOO_LONG, length=length, limit=LIMIT)


def broken() -> Say:
    """The refusal of bytes that are no text."""
    return _BROKEN


def cleaned(text: str, symbology: str) -> tuple[str, str] | Say:
    """The text without line end, padding and symbology identifier, and the identifier; or why it is no code.

    Line breaks and tabs inside are left in: they may separate serials. `unbroken` refuses them where they do not.
    """
    if len(text) > LIMIT:
        return too_long(len(text))
    if not text.isascii() and (any("\ud800" <= c <= "\udfff" for c in text) or "\ufffd" in text):
        return _BROKEN
    text, symbology = separate(text.strip(" \t\r\n\ufeff"), symbology)
    text = text.strip(" \t\r\n")
    if not text.strip("\x04\x1c\x1d\x1e"):
        return _EMPTY
    if unseen := _UNSEEN.search(text):
        return _unseen(unseen[0])
    return text, symbology


def unbroken(text: str) -> Say | None:
    """Why a text with a line break or tab inside is no single code, None where it has none."""
    broken_at = _BREAKS.search(text)
    return _unseen(broken_at[0]) if broken_at else None


def shown(text: str, limit: int = SHOWN) -> str:
    """The beginning of a text, safe to show, log and store; a sign that is named is named whole."""
    kept, room = "", limit
    for sign in map(visible, text[:limit]):
        room -= len(sign)
        if room < 0:
            break
        kept += sign
    return kept


def visible(code: str) -> str:
    """A scanned text as a person can read it: signs without a picture are named as the manuals of scanners do, "<GS>"."""
    return "".join(sign if sign.isprintable() else SIGNS.get(sign, f"<{ord(sign):02X}>") for sign in code)


def _unseen(character: str) -> Say:
    return say(_UNSEEN_CHARACTER, character=f"U+{ord(character):04X}")
