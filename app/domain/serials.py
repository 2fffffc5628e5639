"""Single units with a number of their own: what is asked about them, and when their warranty ends (Serial tracking)."""

import calendar
from datetime import date, timedelta

import msgspec

from app.domain.moments import EPOCH
from app.domain.questions import Question
from app.domain.words import QT_TRANSLATE_NOOP, Say

UNDER_WARRANTY = QT_TRANSLATE_NOOP("say", "Under warranty")
WARRANTY_OVER = QT_TRANSLATE_NOOP("say", "Warranty expired")
NO_WARRANTY = QT_TRANSLATE_NOOP("say", "No warranty")


class SerialView(msgspec.Struct, frozen=True, kw_only=True):
    """A unit as the table of its item shows it."""

    handle: int
    code: str
    tag: str = ""
    status: str | Say = ""
    mood: str = ""
    """done (it is there and available), confirm (there, and not available), refused (disputed), info (elsewhere)."""
    location: str | Say = ""
    customer: str | Say = ""
    warranty: str = ""
    """Its last day, an ISO date; "" for none."""
    received: int = 0
    """Microseconds since 1970 UTC."""


class ItemSerials(Question[tuple[SerialView, ...]], frozen=True):
    """Units of an item by their numbers, at most `limit`; `search` is the beginning of a number or tag."""

    item: int
    search: str = ""
    limit: int = 50


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """What has been said of a unit beside where it stands."""

    notes: str = ""
    warranty: str = ""
    """What was set; "" where it follows from the day of receipt and the item."""
    customer: int = 0
    customer_name: str = ""
    until: str = ""
    """The last day of its warranty, however it is known; "" for none."""


class DescribedOf(Question[Described], frozen=True):
    """What has been said of a unit."""

    handle: int


class SerialEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened to a unit: it was moved, its status changed, or something was said of it."""

    operation: str
    position: int
    line: int
    kind: str
    at: int
    who: str
    source: str | Say = ""
    target: str | Say = ""
    before: str = ""
    after: str = ""
    """Codes of its status before and after."""
    reason: str = ""
    note: str = ""
    document: str = ""
    undone: bool = False
    field: str = ""
    """What was said of it: notes, warranty or customer; then `value` is what. Of a photo "photo:" and what was done to it."""
    value: str = ""


class SerialEvents(Question[tuple[SerialEvent, ...]], frozen=True):
    """Everything that happened to a unit, newest first, at most `limit`."""

    handle: int
    limit: int = 200


class SerialCodes(Question[frozenset[str]], frozen=True):
    """Which of these codes a unit of the item bears or once came with already, wherever it is; tags of any unit count, too."""

    item: int
    codes: tuple[str, ...]


def warranty_until(received: int, months: int) -> str:
    """The last day of a warranty that began when the unit was received, as an ISO date; "" for none (Serial tracking)."""
    if not received or not months:
        return ""
    return later((EPOCH + timedelta(microseconds=received)).date(), months).isoformat()


def later(day: date, months: int) -> date:
    """The day so many months later (or, below zero, earlier); of a shorter month its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def warranty_state(until: str, today: str) -> str:
    """Whether a unit is under warranty on a day; the last day still counts."""
    if not until:
        return NO_WARRANTY
    return UNDER_WARRANTY if until >= today else WARRANTY_OVER


def received_before(today: date, months: int) -> int:
    """Microseconds: a unit received before that moment has a warranty of so many months that is over today."""
    start = later(today, -months)
    while start > date.min and later(start, months) >= today:
        start -= timedelta(days=1)
    while later(start, months) < today:
        start += timedelta(days=1)
    return int((start - EPOCH.date()).days) * 86_400_000_000
