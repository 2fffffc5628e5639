"""One event among the serials of an item."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Describe, Move
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import HandleOf, RecordOf, UnitsOf
from app.domain.records import code_of
from app.domain.serials import DescribedOf, ItemSerials
from app.domain.stock import HandleKind, Tracking
from app.domain.views import PlaceView, Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, expect, info, not_here, refused, require, undo_last
from app.workflows.places import forbidden, standing_as
from app.workflows.serials import repair
from app.workflows.serials.adding import LINES_MAX, added, checked, imported, read_lines
from app.workflows.serials.detail import unit_of
from app.workflows.serials.forms import (
    REFERS,
    code_of_customer,
    filled,
    is_day,
    meant,
    new_draft,
    place_meant,
    scanned,
    spec_of,
)
from app.workflows.serials.screens import item_of, place_of, show, warning_of
from app.workflows.serials.state import Draft, Serials
from app.workflows.step import Chosen, Declined, Filled, Key, Resumed, Scanned, Seen, Step, Verdict, stepping
from app.workflows.wording import common
from app.workflows.wording import serials as words

TYPED = frozenset({"keypad", "drive", "inside", ""})


@stepping
def start(_: None, seen: Seen) -> Step:
    """Which item, or what was scanned on the way in."""
    return step(Serials(), seen)


@stepping
def step(state: Serials, seen: Seen) -> Step:
    """Take one event."""
    if state.draft is not None:
        return _form(state, state.draft, seen)
    if state.repair and isinstance(seen.event, Scanned | Chosen):
        return _repair(state, seen.event, seen)
    match seen.event:
        case None | Resumed():
            return _resumed(state, seen)
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


def _shown(state: Serials, seen: Seen, verdict: Verdict | None = None, acts: tuple[Act, ...] = ()) -> Step:
    return Step(state, show(state, verdict, seen), acts)


def _resumed(state: Serials, seen: Seen) -> Step:
    """The state with its screen; what is gone meanwhile gives way to what it belongs to."""
    for up in (state, replace(state, draft=None, moving=False), Serials(item=state.item), Serials()):
        try:
            return _shown(up, seen)
        except Refuse:
            continue
    raise AssertionError("to scan an item is always possible")


def _back(state: Serials, seen: Seen) -> Step:
    if state.moving or state.repair:
        return _shown(replace(state, moving=False, unusual=0, repair="", vendor=0), seen)
    if state.unit:
        return _shown(replace(state, unit=0), seen)
    if state.search:
        return _shown(replace(state, search=""), seen)
    return Step(None, show(Serials(), info(say(common.BACK)), seen))


def _found(state: Serials, reading: Reading, seen: Seen) -> Step:
    """A unit or an item was scanned; text that is typed and names neither is searched for among the units of the item."""
    if state.item and not state.unit and not reading.matches and reading.source in TYPED and reading.refusal is None:
        found = seen.know(ItemSerials(state.item, reading.text[:80], 1))
        if not found:
            item = item_of(state.item, seen)
            raise Refuse(say(words.NONE_LIKE, item=item.number, text=reading.text[:40]), reading.text[:40])
        return _shown(replace(state, search=reading.text[:80]), seen)
    match = expect(reading, MatchKind.SERIAL, MatchKind.ITEM)
    item_of(match.item, seen)
    unit = match.id if match.kind is MatchKind.SERIAL else 0
    return _shown(Serials(item=match.item, unit=unit), seen, done(say(words.FOUND), match.code) if unit else None)


def _chosen(state: Serials, id: str, seen: Seen) -> Step:
    name, _, value = id.partition(":")
    if not state.item or state.moving:
        raise not_here(seen.event)
    item = item_of(state.item, seen)
    if name == "serial" and value.isascii() and value.isdecimal() and len(value) < 20:
        unit = seen.know(HandleOf(int(value)))
        if unit is None or unit.item is None or unit.item.id != item.id or unit.kind is not HandleKind.SERIAL:
            raise Refuse(say(common.GONE))
        return _shown(replace(state, unit=unit.id), seen)
    match id:
        case "add" if not state.unit:
            require(seen, Permission.INV_MANAGE_SERIALS)
            return _shown(replace(state, draft=new_draft("add")), seen)
        case "import" if not state.unit and item.tracking is Tracking.QUANTITY:
            require(seen, Permission.INV_MANAGE_SERIALS)
            return _shown(replace(state, draft=new_draft("import")), seen)
        case "edit" if state.unit:
            require(seen, Permission.INV_MANAGE_SERIALS)
            return _shown(replace(state, draft=_editing(state.unit, seen)), seen)
        case "repair" | "repaired" if state.unit:
            require(seen, Permission.INV_MAINTAIN)
            _movable(state.unit, seen)
            if repair.away(state.unit, seen) is not (id == "repaired"):
                raise not_here(seen.event)
            return _shown(replace(state, repair="vendor" if id == "repair" else "back"), seen)
        case "transfer" if state.unit:
            require(seen, Permission.INV_TRANSFER_SERIAL)
            _movable(state.unit, seen)
            return _shown(replace(state, moving=True), seen)
    raise not_here(seen.event)


def _editing(which: int, seen: Seen) -> Draft:
    unit, said = unit_of(which, seen), seen.know(DescribedOf(which))
    values = {"notes": said.notes, "warranty": said.warranty or said.until, "customer": code_of_customer(said.customer, seen)}
    was = {
        "code": unit.code, "notes": said.notes, "warranty": said.warranty, "until": said.until,
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
        return _shown(replace(state, unusual=place.id), seen, asked)
    entry = Move(handle=state.unit, quantity=1, source=unit.key.standing, target=target)
    after = replace(state, moving=False, unusual=0, unit=0)
    act = Act(kind="transfer-serial", entries=(entry,))
    return _shown(after, seen, done(say(words.TRANSFERRED, place=place.code), unit.code), (act,))


# --- repair ----------------------------------------------------------------------------------------------------------------


def _repair(state: Serials, event: Scanned | Chosen, seen: Seen) -> Step:
    """The vendor, then the repair place; or the bin it comes back to."""
    unit, over = _movable(state.unit, seen), replace(state, repair="", vendor=0, unit=0)
    if state.repair == "vendor":
        if isinstance(event, Chosen):
            name, _, value = event.id.partition(":")
            if name != "vendor" or not (value.isascii() and value.isdecimal() and len(value) < 20):
                raise not_here(event)
            which = int(value)
        else:
            which = repair.vendor_named(event.reading.code or event.reading.text, seen)
        told = done(say(words.PLAIN, text=repair.vendor_name(which, seen)))
        return _shown(replace(state, repair="place", vendor=which), seen, told)
    if isinstance(event, Chosen):
        raise not_here(event)
    if state.repair == "place":
        act, number = repair.sent(state, unit, event.reading, seen)
        told = done(say(repair.SENT, vendor=repair.vendor_name(state.vendor, seen), number=number), unit.code)
    else:
        act, number, place = repair.returned(unit, event.reading, seen)
        told = done(say(repair.RETURNED, place=place, number=number), unit.code)
    return _shown(over, seen, told, (act,))


# --- forms -----------------------------------------------------------------------------------------------------------------


def _form(state: Serials, draft: Draft, seen: Seen) -> Step:
    def with_draft(after: Draft | None, verdict: Verdict | None = None) -> Step:
        return _shown(replace(state, draft=after), seen, verdict)

    match seen.event:
        case None | Resumed():
            return _resumed(state, seen)
        case Filled(key, text) if not (draft.find or draft.checked):
            return with_draft(filled(draft, key, text))
        case Scanned(reading) if draft.find:
            return with_draft(_named(draft, reading.code or reading.text, seen))
        case Scanned(reading) if not draft.checked:
            after, spec = scanned(draft, reading)
            return with_draft(after, done(say(words.FILLED, label=say(spec.label)), reading.text[:40]))
        case Declined(sentence, _):
            return with_draft(replace(draft, checked=False), refused(sentence))._replace(accepted=False)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back"):
            if draft.find or draft.checked:
                return with_draft(replace(draft, find="", checked=False))
            return with_draft(None, info(say(words.LEFT)))
        case Key("save" | "finish") | Chosen("save" | "finish") if not draft.find:
            return _saved(state, draft, seen)
        case Chosen(id) | Key(id):
            return _picked(state, draft, id, seen)
        case _:
            raise not_here(seen.event)


def _picked(state: Serials, draft: Draft, id: str, seen: Seen) -> Step:
    name, _, value = id.partition(":")
    if name == "find" and value in REFERS and not draft.checked:
        spec_of(draft, value)
        return _shown(replace(state, draft=replace(draft, find=value, focus=value)), seen)
    if name == "stock" and draft.stock and value.isascii() and value.isdecimal() and len(value) < 4:
        return _saved(state, draft, seen, int(value))
    if draft.find and id == "none":
        return _shown(replace(state, draft=replace(filled(draft, draft.find, ""), find="")), seen)
    if draft.find and name == str(REFERS[draft.find].__struct_config__.tag) and value.isdecimal() and len(value) < 20:
        found = seen.know(RecordOf(REFERS[draft.find], int(value)))
        if found is None or found.record.retired:
            raise Refuse(say(common.GONE))
        after = replace(filled(draft, draft.find, code_of(found.record)), find="")
        return _shown(replace(state, draft=after), seen)
    raise not_here(seen.event)


def _named(draft: Draft, code: str, seen: Seen) -> Draft:
    """The record that a scan or typed text names, in the list of a reference."""
    after = filled(draft, draft.find, code)
    if meant(after, draft.find, seen) is None:
        raise Refuse(say(words.NO_CUSTOMER, code=code[:40]), code[:40])
    return replace(after, find="")


def _saved(state: Serials, draft: Draft, seen: Seen, choice: int | None = None) -> Step:
    require(seen, Permission.INV_MANAGE_SERIALS)
    item = item_of(state.item, seen)
    if draft.kind == "edit":
        return _described(state, draft, seen)
    if draft.kind == "import":
        return _imported(state, draft, item, seen)
    after, act, place = added(draft, item, seen, choice)
    if act is None:
        return _wrong(state, after, seen)
    told = done(say(words.ADDED, item=item.number, place=place.code if place else ""), draft.values["serial"].strip())
    # The next unit stands where this one does, most likely: its place stays filled in.
    following = new_draft("add", {"location": draft.values["location"]})
    return _shown(replace(state, draft=following), seen, told, (act,))


def _wrong(state: Serials, draft: Draft, seen: Seen) -> Step:
    first = next(iter(draft.told.values()))
    asked = bool(draft.confirm or draft.stock)
    verdict = careful(first) if asked else refused(say(words.WRONG, count=len(draft.told)) if len(draft.told) > 1 else first)
    marked = replace(draft, focus=next(iter(draft.told)))
    return _shown(replace(state, draft=marked), seen, verdict)._replace(accepted=asked)


def _imported(state: Serials, draft: Draft, item: Item, seen: Seen) -> Step:
    place = place_meant(draft, item, seen)
    rows = read_lines(draft.values["file"])
    told: dict[str, Say] = {}
    if not rows:
        told["file"] = say(words.EMPTY_FILE)
    elif len(rows) > LINES_MAX:
        told["file"] = say(words.TOO_MANY, most=LINES_MAX)
    if not isinstance(place, PlaceView):
        told["location"] = place
    if told or not isinstance(place, PlaceView):
        return _wrong(state, replace(draft, told=told, checked=False), seen)
    if not draft.checked:
        return _shown(replace(state, draft=replace(draft, checked=True, told={})), seen)
    found = checked(draft, item, place, seen)
    act = imported(found, item, place, seen)
    if act is None:
        raise Refuse(say(words.NONE_GOOD))
    count = sum(row.why is None for row in found)
    told_all = done(say(words.IMPORTED, count=count, item=item.number, place=place.code), item.number)
    return _shown(replace(state, draft=None), seen, told_all, (act,))


def _described(state: Serials, draft: Draft, seen: Seen) -> Step:
    """Only what was changed is said anew; a warranty left as it follows from the receipt goes on following from it."""
    told: dict[str, Say] = {}
    values = {key: text.strip() for key, text in draft.values.items()}
    if values["warranty"] and not is_day(values["warranty"]):
        told["warranty"] = say(words.NOT_A_DATE)
    customer = meant(draft, "customer", seen)
    if values["customer"] and customer is None:
        told["customer"] = say(words.NO_CUSTOMER, code=values["customer"][:40])
    if told:
        return _wrong(state, replace(draft, told=told), seen)
    now = {
        "notes": values["notes"], "customer": str(customer.id) if customer is not None else "",
        "warranty": draft.was["warranty"] if values["warranty"] == draft.was["until"] else values["warranty"],
    }
    entries = tuple(
        Describe(handle=state.unit, field=field, value=value, was=draft.was[field])
        for field, value in now.items() if value != draft.was[field]
    )
    after = replace(state, draft=None)
    if not entries:
        return _shown(after, seen, info(say(words.UNCHANGED)))
    up = replace(after, unit=0)
    return _shown(up, seen, done(say(words.SAVED), draft.was["code"]), (Act(kind="describe-serial", entries=entries),))
