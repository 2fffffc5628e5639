"""Choosing a vendor, of a few or of thousands: touched in a table, scanned, or typed, as a code or a piece of a name."""

from typing import NamedTuple

from msgspec.structs import replace

from app.domain.catalogue import Vendor
from app.domain.meaning import Reading
from app.domain.questions import RecordOf, RecordsLike, RecordsNamed
from app.domain.words import say
from app.workflows.common import TYPED, Refuse, not_here
from app.workflows.step import Chosen, Event, Line, Scanned, Screen, Seen, Typed, Wants
from app.workflows.wording import common
from app.workflows.wording import vendors as words

TABLE, ID = "records-vendor", "vendor:"
LISTED = 50


class Meant(NamedTuple):
    """What an event says: a vendor, or a text by which one is searched for."""

    vendor: Vendor | None = None
    search: str = ""


def meant(event: Event | None, seen: Seen) -> Meant:
    """The vendor that was touched, scanned or typed, or the search that a typed text is; leaves the step where it is neither."""
    match event:
        case Chosen(id) if id.startswith(ID):
            return Meant(touched(id.removeprefix(ID), seen))
        case Scanned(reading):
            return _read(reading, seen)
        case Typed(text):
            return _read(Reading(text=text.strip()), seen)
        case _:
            raise not_here(event)


def touched(value: str, seen: Seen) -> Vendor:
    """The vendor of a row; leaves the step where there is none, or it is out of use."""
    number = int(value) if value.isascii() and value.isdecimal() and len(value) < 20 else 0
    view = seen.know(RecordOf(Vendor, number)) if number else None
    if view is None or not isinstance(view.record, Vendor):
        raise Refuse(say(common.NOT_OFFERED))
    if view.record.retired:
        raise Refuse(say(words.NOT_IN_USE, name=view.record.name or view.record.code), view.record.code)
    return view.record


def _read(reading: Reading, seen: Seen) -> Meant:
    text = (reading.code or reading.text).strip()[:80]
    named = [view.record for view in seen.know(RecordsNamed(Vendor, text))] if text else []
    if len(named) == 1 and isinstance(named[0], Vendor):
        return Meant(named[0])
    if reading.matches or reading.source not in TYPED:
        raise Refuse(say(words.GOODS, code=reading.text[:40]), reading.text[:40])
    if not text or not like(text, seen):
        raise Refuse(say(words.NONE_CALLED, text=text[:40]), text[:40])
    return Meant(search=text)


def like(text: str, seen: Seen) -> tuple[Vendor, ...]:
    """Vendors in use whose code or name holds the text, by code; the first of them where there are many."""
    found = (view.record for view in seen.know(RecordsLike(Vendor, text, ("retired", 0), LISTED)))
    return tuple(one for one in found if isinstance(one, Vendor) and not one.retired)


def any_vendor(seen: Seen) -> bool:
    """Whether there is a vendor in use at all."""
    return bool(like("", seen))


def choosing(screen: Screen, search: str, seen: Seen) -> Screen:
    """The screen on which a vendor is chosen: the whole table with its own search, or what a typed text has found."""
    lines = tuple(Line(one.code, say(common.PLAIN, text=one.name), id=f"{ID}{one.id}") for one in like(search, seen))
    return replace(
        screen, lines=lines, table="" if search else TABLE, table_opens=not search, wants=Wants.CODE,
        hint=say(words.SEARCHED, text=search) if search else say(words.HOW),
    )
