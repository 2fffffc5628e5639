"""A unit in full: where it is, what is said of it, and everything that happened to it."""

from collections.abc import Iterator

from app.domain.catalogue import Maintenance, Vendor
from app.domain.moments import moment_of
from app.domain.naming import place_name, status_name
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind, Virtual
from app.domain.questions import HandleOf, RecordOf, RecordsLike, UnitsOf
from app.domain.serials import DescribedOf, SerialEvent, SerialEvents, warranty_state
from app.domain.views import HandleView
from app.domain.words import Say, say
from app.workflows.common import Refuse, listed, path_of
from app.workflows.places import today
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common, inspect
from app.workflows.wording import photos as photo_words
from app.workflows.wording import serials as words

_FIELD = frozenset({Virtual.CUSTOMER, Virtual.INSTALLED})
FIELDS = {"notes": words.NOTES, "warranty": words.WARRANTY_END, "customer": words.CUSTOMER}


def unit_of(which: int, seen: Seen) -> HandleView:
    """The unit; leaves the step where it is gone."""
    found = seen.know(HandleOf(which))
    if found is None or found.item is None:
        raise Refuse(say(common.GONE))
    return found


def facts(unit: HandleView, seen: Seen) -> tuple[Line, ...]:
    """What is known of a unit now."""
    said = seen.know(DescribedOf(unit.id))
    state = say(warranty_state(said.until, today(seen)))
    warranty = say(words.WARRANTY_UNTIL, state=state, day=said.until) if said.until else state
    received = moment_of(unit.received_at) if unit.received_at else ""
    rows: tuple[tuple[str, str | Say, Mark], ...] = (
        (words.STATUS, *_status(unit, seen)), (words.WHERE, where(unit, seen), Mark.INFO), (words.TAG, unit.tag, Mark.INFO),
        (words.CUSTOMER, said.customer_name or say(words.NO_CUSTOMER_YET), Mark.INFO), (words.WARRANTY, warranty, Mark.INFO),
        (words.RECEIVED, received, Mark.INFO), (words.NOTES, unit.notes, Mark.INFO),
    )
    return tuple(Line(say(title), say(words.PLAIN, text=text), mark=mark) for title, text, mark in rows if text)


def _status(unit: HandleView, seen: Seen) -> tuple[str | Say, Mark]:
    if unit.disputed:
        return say(common.IN_DISPUTE), Mark.DISPUTED
    if unit.in_bulk:
        return say(words.IN_BULK), Mark.OPEN
    if unit.standing is None:
        return say(words.NOWHERE), Mark.OPEN
    units = seen.know(UnitsOf(unit.id))
    name = status_name(unit.standing.status, units[0].status_name if units else "")
    return name, Mark.DONE if units and units[0].available else Mark.OPEN


def where(unit: HandleView, seen: Seen) -> Say:
    """In a bin, in the field, or at a vendor for repair (Calem)."""
    if (vendor := repairer(unit.id, seen)) is not None:
        return say(words.AT_VENDOR, vendor=vendor)
    if unit.in_bulk:
        return say(words.IN_BULK)
    if unit.standing is None or unit.place is None:
        return say(words.NOWHERE)
    virtual = VIRTUAL_BY_PLACE.get(unit.place.id)
    if virtual in _FIELD:
        return say(words.FIELD, place=place_name(unit.place.id))
    if virtual is not None:
        return say(words.OUT, place=place_name(unit.place.id))
    path = path_of(unit.place.path, unit.place.code)
    if unit.place.effective is PlaceKind.REPAIR or unit.standing.status == "in-repair":
        return say(words.IN_REPAIR, place=path)
    units = seen.know(UnitsOf(unit.id))
    if unit.standing.status == "issued" and units and units[0].custody_name:
        return say(words.IN_FIELD, who=units[0].custody_name)
    return say(words.IN_BIN, place=path)


def repairer(which: int, seen: Seen) -> str | None:
    """The vendor who has a unit for repair; None where none has."""
    for view in seen.know(RecordsLike(Maintenance, "", ("handle", which), 20)):
        order = view.record
        if isinstance(order, Maintenance) and order.state == "open" and order.vendor and not order.retired:
            vendor = seen.know(RecordOf(Vendor, order.vendor))
            return vendor.record.name if vendor is not None and isinstance(vendor.record, Vendor) else "?"
    return None


def events(which: int, seen: Seen) -> Iterator[Line]:
    """Everything that happened to a unit, newest on top."""
    for event in seen.know(SerialEvents(which)):
        what = _what(event)
        why = listed(event.reason, event.note, event.document)
        values = {"when": moment_of(event.at), "who": event.who or say(words.NOBODY)}
        detail = say(words.WHEN_WHO_WHY, why=why, **values) if why else say(words.WHEN_WHO, **values)
        yield Line(
            say(words.UNDONE, what=what) if event.undone else what, detail,
            mark=Mark.REJECTED if event.undone else Mark.INFO,
        )


def _what(event: SerialEvent) -> Say:
    if event.field.startswith("photo:"):
        done = say(photo_words.EVENTS[event.field.removeprefix("photo:")])
        return say(words.SAID, label=done, value=event.value) if event.value else done
    if event.field:
        label = say(FIELDS.get(event.field, words.PLAIN), **({} if event.field in FIELDS else {"text": event.field}))
        return say(words.SAID, label=label, value=event.value) if event.value else say(words.SAID_NONE, label=label)
    known = inspect.KINDS.get(event.kind)
    kind = say(known) if known else say(words.PLAIN, text=event.kind)
    status = {"before": status_name(event.before), "after": status_name(event.after)}
    if event.source == event.target:
        return say(words.STATUS_CHANGED, kind=kind, **status)
    if event.before != event.after:
        return say(words.CAME_STATUS, kind=kind, source=event.source, target=event.target, **status)
    return say(words.CAME, kind=kind, source=event.source, target=event.target)
