"""A unit goes to a vendor for repair, and comes back (Calem): a maintenance order with its vendor, and a repair place."""

from msgspec.structs import replace

from app.domain.catalogue import Maintenance, Place, Vendor
from app.domain.identity import derive
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, Entry, Move, Put
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind
from app.domain.questions import RecordOf, RecordsLike
from app.domain.records import RecordView
from app.domain.stock import Standing
from app.domain.views import HandleView, Unit
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.common import Refuse, expect, listed
from app.workflows.numbers import next_numbers
from app.workflows.places import forbidden, place_of, standing_as
from app.workflows.serials.state import Serials
from app.workflows.step import Choice, Screen, Seen
from app.workflows.vendors import choosing
from app.workflows.wording import common
from app.workflows.wording import serials as words

SERIES, PATTERN = "maintenance", "MNT-{:05d}"
LISTED = 50
PLACES_MAX = 8
SEND = QT_TRANSLATE_NOOP("say", "Send it to a vendor for repair")
BACK = QT_TRANSLATE_NOOP("say", "It is back from repair")
WHICH_VENDOR = QT_TRANSLATE_NOOP("say", "Which vendor repairs {code}?")
REPAIR_PLACE = QT_TRANSLATE_NOOP("say", "Scan or choose the repair place that {code} is kept under")
BACK_TO = QT_TRANSLATE_NOOP("say", "Scan the bin that {code} goes back to")
NO_VENDOR = QT_TRANSLATE_NOOP("say", "No vendor is called “{code}”. Nothing changed; choose one of the list.")
NO_REPAIR = QT_TRANSLATE_NOOP("say", "{place} is no repair place. Nothing changed; scan a location of the kind “Repair”.")
STILL_REPAIR = QT_TRANSLATE_NOOP("say", "{place} is a repair place. Nothing changed; scan the bin it goes back to.")
SENT = QT_TRANSLATE_NOOP("say", "At {vendor} for repair, order {number}")
RETURNED = QT_TRANSLATE_NOOP("say", "Back from repair at {place}, order {number} is done")


def order_of(which: int, seen: Seen) -> RecordView | None:
    """The open maintenance order of a unit."""
    found = seen.know(RecordsLike(Maintenance, "", ("handle", which), LISTED))
    orders = (v for v in found if isinstance(v.record, Maintenance) and v.record.state == "open" and not v.record.retired)
    return next(orders, None)


def away(which: int, seen: Seen) -> bool:
    """Whether a vendor has the unit."""
    view = order_of(which, seen)
    return view is not None and isinstance(view.record, Maintenance) and bool(view.record.vendor)


def choices(unit: HandleView, seen: Seen) -> tuple[Choice, ...]:
    """What can be done about its repair."""
    if not seen.person.may(Permission.INV_MAINTAIN) or unit.place is None or unit.place.id in VIRTUAL_BY_PLACE:
        return ()
    return (Choice("repaired", say(BACK)),) if away(unit.id, seen) else (Choice("repair", say(SEND)),)


def screen(state: Serials, unit: HandleView, seen: Seen) -> Screen:
    """What is asked next: the vendor, the repair place, or where it goes back to."""
    prompts = {"vendor": WHICH_VENDOR, "place": REPAIR_PLACE, "back": BACK_TO}
    shown = Screen(workflow="serials", step=f"repair-{state.repair}", title=say(words.TITLE),
                   prompt=say(prompts[state.repair], code=unit.code))
    if state.repair == "place":
        named = ((place.id, say(words.PLAIN, text=listed(place.code, place.name))) for place in _places(seen))
        return replace(shown, choices=tuple(Choice(f"place:{which}", text) for which, text in named))
    if state.repair != "vendor":
        return shown
    return choosing(shown, state.sought, seen)


def _places(seen: Seen) -> tuple[Place, ...]:
    """The first repair places of the site that hold stock: touched where their labels hang elsewhere."""
    found = (view.record for view in seen.know(RecordsLike(Place, "", ("kind", PlaceKind.REPAIR), LISTED)))
    return tuple(p for p in found if isinstance(p, Place) and not p.retired and not p.blocked)[:PLACES_MAX]


def touched(id: str, seen: Seen) -> Reading:
    """The repair place that was touched, as if its label had been scanned; leaves the step where it is not offered."""
    place = next((p for p in _places(seen) if id == f"place:{p.id}"), None)
    if place is None:
        raise Refuse(say(common.NOT_OFFERED))
    return Reading(text=place.code, source="touch", matches=(Match(kind=MatchKind.LOCATION, id=place.id, code=place.code),))


def vendor_name(which: int, seen: Seen) -> str:
    """What the vendor is called; leaves the step where there is none."""
    found = seen.know(RecordOf(Vendor, which))
    if found is None or not isinstance(found.record, Vendor) or found.record.retired:
        raise Refuse(say(NO_VENDOR, code=str(which)))
    return found.record.name


def sent(state: Serials, unit: Unit, reading: Reading, seen: Seen) -> tuple[Act, str]:
    """The act that sends the unit away, and the order's number."""
    target, _ = _target(unit, reading, seen, repair=True)
    move = Move(handle=unit.key.handle, quantity=1, source=unit.key.standing, target=target._replace(status="in-repair"))
    view = order_of(unit.key.handle, seen)
    if view is not None and isinstance(view.record, Maintenance):  # begun in the own workshop: it goes on at the vendor's
        number = view.record.number
        entries: tuple[Entry, ...] = (Put(record=replace(view.record, vendor=state.vendor), base=view.version), move)
    else:
        (number,), take = next_numbers(SERIES, PATTERN, 1, seen)
        order = Maintenance(
            id=derive("maintenance", number), number=number, site=seen.site, handle=unit.key.handle, vendor=state.vendor,
            by=seen.person.id,
        )
        entries = (take, Put(record=order), move)
    return Act(kind="repair", entries=entries, document=number), number


def returned(unit: Unit, reading: Reading, seen: Seen) -> tuple[Act, str, str]:
    """The act that brings the unit back, the order's number, and the bin."""
    target, code = _target(unit, reading, seen, repair=False)
    move = Move(handle=unit.key.handle, quantity=1, source=unit.key.standing, target=target._replace(status="available"))
    view = order_of(unit.key.handle, seen)
    assert view is not None and isinstance(view.record, Maintenance), "it is away with an order"
    put = Put(record=replace(view.record, state="done"), base=view.version)
    return Act(kind="repair", entries=(put, move), document=view.record.number), view.record.number, code


def _target(unit: Unit, reading: Reading, seen: Seen, *, repair: bool) -> tuple[Standing, str]:
    place = place_of(expect(reading, MatchKind.LOCATION).id, seen)
    if (place.effective is PlaceKind.REPAIR) is not repair:
        raise Refuse(say(NO_REPAIR if repair else STILL_REPAIR, place=place.code), place.code)
    target = unit.key.standing._replace(place=place.id)
    if (no := forbidden(place, (standing_as(unit, target),), seen, (unit.key,))) is not None:
        raise Refuse(no, place.code)
    return target, place.code
