"""A day as people write it, in a form or in a file: 2028-12-31 or 31.12.2028. What could be two days is none."""

import re
from datetime import date

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

NOT_A_DATE = QT_TRANSLATE_NOOP("say", "“{text}” is not a date. Type it as 2028-12-31 or 31.12.2028.")
TWO_DAYS = QT_TRANSLATE_NOOP(
    "say", "“{text}” can be read as two dates: which number is the month is not clear. Type it as 2028-12-31 or 31.12.2028."
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)
_POINTS = re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})", re.ASCII)
_EITHER = re.compile(r"(\d\d?)([/-])(\d\d?)\2(\d{4}|\d\d)", re.ASCII)
MONTHS = 12


def day(text: str) -> str | Say:
    """The day as it is kept (2028-12-31), "" of nothing; else why it is none."""
    if not text:
        return ""
    found = _ISO.fullmatch(text) or _POINTS.fullmatch(text)
    try:
        if found is not None:
            return date(*(int(found[part]) for part in ("year", "month", "day"))).isoformat()
    except ValueError:  # the 31st of February
        pass
    either = _EITHER.fullmatch(text)
    if either is not None and either[1] != either[3] and 0 < int(either[1]) <= MONTHS and 0 < int(either[3]) <= MONTHS:
        return say(TWO_DAYS, text=text[:40])
    return say(NOT_A_DATE, text=text[:40])
