"""One event among the serials of an item."""

from msgspec.structs import replace

from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Move
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import HandleOf, UnitsOf
from app.domain.serials import DescribedOf, ItemSerials
from app.domain.stock import HandleKind, Tracking
from app.domain.views import Unit
from app.domain.words import say
from app.workflows.common import TYPED, Refuse, careful, done, expect, info, not_here, require, undo_last
from app.workflows.photos import Of, taken
from app.workflows.places import forbidden, standing_as
from app.workflows.serials import repair
from app.workflows.serials.detail import unit_of
from app.workflows.serials.filling import form_step
from app.workflows.serials.forms import (
    code_of_customer,
    new_draft,
)
from app.workflows.serials.screens import item_of, place_of, show, warning_of
from app.workflows.serials.showing import resumed, shown
from app.workflows.serials.state import Draft, Serials
from app.workflows.step import Chosen, Key, Resumed, Scanned, Seen, Step, stepping
from app.workflows.vendors import meant
from app.workflows.wording import common
from app.workflows.wording import serials as words


@stepping
def start(_: None, seen: Seen) -> Step:
    """Which item, or what was scanned on the way in."""
    return step(Serials(), seen)


@stepping
def step(state: Serials, seen: Seen) -> Step:
    """Take one event."""
    if state.draft is not None:
        return form_step(state, state.draft, seen)
    if (came := taken(state.album, lambda: _photographed(state, seen), seen)) is not None:
        return shown(replace(state, album=came.album), seen, came.verdict, came.acts)
    if state.repair and isinstance(seen.event, Scanned | Chosen):
        return _repair(state, seen.event, seen)
    match seen.event:
        case None | Resumed():
            return resumed(state, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back"):
            return _back(state, seen)
        case Key("finish" | "home"):
            return Step(None, show(Serials(), info(say(common.BACK)), seen))
        case Scanned(reading) if state.moving:
            return _transferred(state, reading, seen)
        case Scanned(reading):
            return _found(state, reading, seen)
        case Chosen(id) | Key(id):
            return _chosen(state, id, seen)
        case _:
            raise not_here(seen.event)


def _photographed(state: Serials, seen: Seen) -> Of | None:
    """What photos are of: the unit that is shown in full."""
    if not state.unit or state.moving or state.repair:
        return None
    return Of("serial", state.unit, unit_of(state.unit, seen).code)


def _back(state: Serials, seen: Seen) -> Step:
    if state.repair and state.sought:
        return shown(replace(state, sought=""), seen)
    if state.moving or state.repair:
        return shown(replace(state, moving=False, unusual=0, repair="", vendor=0), seen)
    if state.unit:
        return shown(replace(state, unit=0), seen)
    if state.search:
        return shown(replace(state, search=""), seen)
    return Step(None, show(Serials(), info(say(common.BACK)), seen))


def _found(state: Serials, reading: Reading, seen: Seen) -> Step:
    """A unit or an item was scanned; text that is typed and names neither is searched for among the units of the item."""
    if state.item and not state.unit and not reading.matches and reading.source in TYPED and reading.refusal is None:
        found = seen.know(ItemSerials(state.item, reading.text[:80], 1))
        if not found:
            item = item_of(state.item, seen)
            raise Refuse(say(words.NONE_LIKE, item=item.number, text=reading.text[:40]), reading.text[:40])
        return shown(replace(state, search=reading.text[:80]), seen)
    match = expect(reading, MatchKind.SERIAL, MatchKind.ITEM)
    item_of(match.item, seen)
    unit = match.id if match.kind is MatchKind.SERIAL else 0
    return shown(Serials(item=match.item, unit=unit), seen, done(say(words.FOUND), match.code) if unit else None)


def _chosen(state: Serials, id: str, seen: Seen) -> Step:
    name, _, value = id.partition(":")
    if not state.item or state.moving:
        raise not_here(seen.event)
    item = item_of(state.item, seen)
    if name == "serial" and value.isascii() and value.isdecimal() and len(value) < 20:
        unit = seen.know(HandleOf(int(value)))
        if unit is None or unit.item is None or unit.item.id != item.id or unit.kind is not HandleKind.SERIAL:
            raise Refuse(say(common.GONE))
        return shown(replace(state, unit=unit.id), seen)
    match id:
        case "add" if not state.unit:
            require(seen, Permission.INV_MANAGE_SERIALS)
            return shown(replace(state, draft=new_draft("add")), seen)
        case "import" if not state.unit and item.tracking is Tracking.QUANTITY:
            require(seen, Permission.INV_MANAGE_SERIALS)
            return shown(replace(state, draft=new_draft("import")), seen)
        case "edit" if state.unit:
            require(seen, Permission.INV_MANAGE_SERIALS)
            return shown(replace(state, draft=_editing(state.unit, seen)), seen)
        case "repair" | "repaired" if state.unit:
            require(seen, Permission.INV_MAINTAIN)
            _movable(state.unit, seen)
            if repair.away(state.unit, seen) is not (id == "repaired"):
                raise not_here(seen.event)
            return shown(replace(state, repair="vendor" if id == "repair" else "back"), seen)
        case "transfer" if state.unit:
            require(seen, Permission.INV_TRANSFER_SERIAL)
            _movable(state.unit, seen)
            return shown(replace(state, moving=True), seen)
    raise not_here(seen.event)


def _editing(which: int, seen: Seen) -> Draft:
    unit, said = unit_of(which, seen), seen.know(DescribedOf(which))
    values = {
        "serial": unit.code, "tag": unit.tag, "notes": said.notes, "warranty": said.warranty or said.until,
        "customer": code_of_customer(said.customer, seen),
    }
    was = {
        "code": unit.code, "tag": unit.tag, "notes": said.notes, "warranty": said.warranty, "until": said.until,
        "customer": str(said.customer) if said.customer else "",
    }
    return new_draft("edit", values, was)


# --- transfers -------------------------------------------------------------------------------------------------------------


def _movable(which: int, seen: Seen) -> Unit:
    """The unit's record in a real place; leaves the step where it is out of stock, or said to be in two places."""
    unit = unit_of(which, seen)
    if unit.disputed:
        raise Refuse(say(words.DISPUTED_SCAN, code=unit.code), unit.code)
    units = seen.know(UnitsOf(which))
    if unit.place is None or unit.place.id in VIRTUAL_BY_PLACE or not units:
        raise Refuse(say(words.NOT_HERE, code=unit.code), unit.code)
    return units[0]


def _transferred(state: Serials, reading: Reading, seen: Seen) -> Step:
    unit = _movable(state.unit, seen)
    match = expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER)
    place = place_of(match.id, seen)
    if place.id == unit.key.place:
        raise Refuse(say(words.STANDS_THERE, code=unit.code), place.code)
    target = unit.key.standing._replace(place=place.id)
    if (no := forbidden(place, (standing_as(unit, target),), seen, (unit.key,))) is not None:
        raise Refuse(no, place.code)
    warning = warning_of(place, place_of(unit.key.place, seen), seen)
    if warning is not None and state.unusual != place.id:
        asked = careful(say(words.CONFIRM_PLACE, warning=warning, place=place.code), place.code)
        return shown(replace(state, unusual=place.id), seen, asked)
    entry = Move(handle=state.unit, quantity=1, source=unit.key.standing, target=target)
    after = replace(state, moving=False, unusual=0)
    act = Act(kind="transfer-serial", entries=(entry,))
    return shown(after, seen, done(say(words.TRANSFERRED, place=place.code), unit.code), (act,))


# --- repair ----------------------------------------------------------------------------------------------------------------


def _repair(state: Serials, event: Scanned | Chosen, seen: Seen) -> Step:
    """The vendor, then the repair place; or the bin it comes back to."""
    unit, over = _movable(state.unit, seen), replace(state, repair="", vendor=0, sought="")
    if state.repair == "vendor":
        found = meant(event, seen)
        if found.vendor is None:
            return shown(replace(state, sought=found.search), seen)
        told = done(say(words.PLAIN, text=found.vendor.name or found.vendor.code))
        return shown(replace(state, repair="place", vendor=found.vendor.id, sought=""), seen, told)
    if state.repair == "place":
        reading = repair.touched(event.id, seen) if isinstance(event, Chosen) else event.reading
        act, number = repair.sent(state, unit, reading, seen)
        told = done(say(repair.SENT, vendor=repair.vendor_name(state.vendor, seen), number=number), unit.code)
    elif isinstance(event, Chosen):
        raise not_here(event)
    else:
        act, number, place = repair.returned(unit, event.reading, seen)
        told = done(say(repair.RETURNED, place=place, number=number), unit.code)
    return shown(over, seen, told, (act,))
