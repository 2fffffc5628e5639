"""What may be the serial number and the asset tag of a unit, whoever says it: a form, a scan, or a line of a file."""

import re
from collections.abc import Container

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

SERIAL_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]{0,63}")
"""A serial handle is made of letters, digits, dash and period (PanatrackerST)."""
MISSING = QT_TRANSLATE_NOOP("say", "This is needed. Fill it in.")
BAD_SERIAL = QT_TRANSLATE_NOOP("say", "“{code}” is no serial number: it takes letters, digits, dash and period, 64 at most.")
BAD_TAG = QT_TRANSLATE_NOOP("say", "“{code}” is no tag: it takes letters, digits, dash and period, 64 at most.")
SAME = QT_TRANSLATE_NOOP("say", "The tag is the serial number itself: leave it empty, or give the unit a tag of its own.")
TAKEN = QT_TRANSLATE_NOOP("say", "{code} is known already. Scan or type another number.")


def misnamed(serial: str, tag: str, borne: Container[str] = ()) -> dict[str, Say]:
    """What is wrong with the number and the tag that a unit is to bear, by field; `borne` are codes that others bear."""
    wrong: dict[str, Say] = {}
    if not serial:
        wrong["serial"] = say(MISSING)
    elif not SERIAL_CODE.fullmatch(serial):
        wrong["serial"] = say(BAD_SERIAL, code=serial[:40])
    elif serial in borne:
        wrong["serial"] = say(TAKEN, code=serial)
    if tag and not SERIAL_CODE.fullmatch(tag):
        wrong["tag"] = say(BAD_TAG, code=tag[:40])
    elif tag and tag == serial:
        wrong["tag"] = say(SAME)
    elif tag and tag in borne:
        wrong["tag"] = say(TAKEN, code=tag)
    return wrong
