"""What may be done with an unknown code in the middle of a task: link it, make it a new serial, put it aside."""

import msgspec

from app.domain.catalogue import Barcode, Item, bulk_of
from app.domain.identity import derive, handle_id
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Entry, KeepCode, Move, NewHandle, Put
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.questions import HandleOf, ItemOf, KeptCodes, PlaceOf, Read, UnitsOf, VersionOf
from app.domain.rules import forbidden_place
from app.domain.serial_rules import SERIAL_CODE
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.views import Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, detail_of, done, expect, path_of, refuse_unclear, require
from app.workflows.step import Choice, Chosen, Event, Resumed, Scanned, Screen, Seen, Verdict, Wants
from app.workflows.wording import common
from app.workflows.wording import unknown as words

PREFIX = "unknown:"


class Link(msgspec.Struct, frozen=True, tag="link"):
    """The code waits for the item it names."""

    text: str
    symbology: str = ""


class Serialize(msgspec.Struct, frozen=True, tag="serialize"):
    """The code waits for the item (0: not yet known) and the bin of the unit that bears it."""

    text: str
    symbology: str = ""
    item: int = 0
    place: int = 0
    """The bin scanned: where the person has to confirm, or choose among several unit records."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of an event: the sub-task still open (None: over), what to post, what to say."""

    aside: Link | Serialize | None
    acts: tuple[Act, ...]
    verdict: Verdict | None


def offers(reading: Reading, seen: Seen) -> tuple[Choice, ...]:
    """What this person may do with the unknown code. The code travels in the choice: the refused scan changed no state."""
    tail = f"|{reading.symbology}|{reading.text}"
    may = seen.person.may
    return (
        *((Choice(f"{PREFIX}link{tail}", say(words.LINK)),) if may(Permission.INV_LINK_CODE) and not reading.matches else ()),
        *((Choice(f"{PREFIX}serial{tail}", say(words.SERIAL)),) if may(Permission.INV_MANAGE_SERIALS) else ()),
        Choice(f"{PREFIX}keep{tail}", say(words.KEEP)),
    )


def chosen(id: str, seen: Seen) -> Outcome:
    """Begin what was chosen of `offers`."""
    act, _, rest = id.removeprefix(PREFIX).partition("|")
    symbology, _, text = rest.partition("|")
    reading = seen.know(Read(text, symbology)) if text else None
    if reading is None or act not in ("link", "serial", "keep"):
        raise Refuse(say(common.NOT_OFFERED))
    if act == "keep":
        require(seen, Permission.INV_VIEW)  # nobody signed in has no permission at all
        kept = Act(kind="keep-code", entries=(KeepCode(code=text, symbology=symbology),))
        return Outcome(None, (kept,), done(say(words.KEPT), text))
    if act == "link":
        require(seen, Permission.INV_LINK_CODE)
        if reading.matches:
            raise Refuse(say(words.ALREADY_KNOWN), text)
        return Outcome(Link(text, symbology), (), None)
    require(seen, Permission.INV_MANAGE_SERIALS)
    refuse_unclear(reading)
    code = serial_code(reading)
    if not SERIAL_CODE.fullmatch(code):
        raise Refuse(say(words.BAD_SERIAL, code=code[:40]), text)
    items = {m.item for m in reading.only(MatchKind.ITEM)}
    item = items.pop() if len(items) == 1 else 0
    if item:
        check_item(item, code, seen)
    return Outcome(Serialize(text, symbology, item), (), None)


def answered(aside: Link | Serialize, event: Event | None, seen: Seen) -> Outcome:
    """The event taken by the open sub-task; leaves the step where it does not fit."""
    match aside, event:
        case _, Resumed():
            return Outcome(aside, (), None)
        case Link(), Scanned(reading):
            return linked(aside, item_of(expect(reading, MatchKind.ITEM).item, seen), seen)
        case Serialize(item=0), Scanned(reading):
            item = expect(reading, MatchKind.ITEM).item
            check_item(item, serial_code(seen.know(Read(aside.text, aside.symbology))), seen)
            return Outcome(msgspec.structs.replace(aside, item=item), (), None)
        case Serialize(), Scanned(reading):
            return placed(aside, expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER).id, seen)
        case Serialize(), Chosen(id) if aside.place:
            units = bulk_at(aside.item, aside.place, seen)
            for index, unit in enumerate(units):
                if id == f"stock:{index}":
                    return made(aside, unit.key.standing, seen)
            raise Refuse(say(common.NOT_OFFERED))
        case _, Chosen():
            raise Refuse(say(common.NOT_OFFERED))
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def item_of(item: int, seen: Seen) -> Item:
    """The item master; a match names one that exists."""
    found = seen.know(ItemOf(item))
    if found is None:
        raise Refuse(say(common.GONE))
    return found


def serial_code(reading: Reading) -> str:
    """The serial number inside the code: that of a GS1 label, what a label rule cut out, else the whole text."""
    return (reading.gs1.serial if reading.gs1 is not None else "") or reading.code or reading.text


def linked(aside: Link, item: Item, seen: Seen) -> Outcome:
    """Post the alias; a label that holds a GTIN is linked by it, so that every label of the item is known from now on."""
    reading = seen.know(Read(aside.text, aside.symbology))
    code, kind = (reading.gtin, "gtin") if reading.gtin else (reading.code or aside.text, "alias")
    which = derive("barcode", code, kind)
    base = seen.know(VersionOf(Barcode, which))  # the code may have been linked before, and taken out of use
    entries: tuple[Entry, ...] = (Put(record=Barcode(id=which, code=code, kind=kind, item=item.id), base=base),)
    if aside.text in seen.know(KeptCodes()):
        entries += (KeepCode(code=aside.text, symbology=aside.symbology, done=True),)
    return Outcome(None, (Act(kind="link-code", entries=entries),), done(say(words.LINKED, item=item.number), aside.text))


def check_item(item_id: int, code: str, seen: Seen) -> None:
    """Leave the step unless the item tracks serials and has no unit of this serial yet."""
    item = item_of(item_id, seen)
    if item.tracking is not Tracking.SERIAL and not item.tracks_serials:
        raise Refuse(say(words.NO_SERIALS, item=item.number), item.number)
    handle = seen.know(HandleOf(handle_id(HandleKind.SERIAL, item.id, code)))
    if handle is not None and handle.place is not None and handle.place.id != Virtual.CONVERTED.place:
        place = path_of(handle.place.path, handle.place.code)
        raise Refuse(say(words.CLASH, item=item.number, place=place), code)


def bulk_at(item_id: int, place: int, seen: Seen) -> tuple[Unit, ...]:
    """Unit records of the item without serial that stand directly in the place and hold at least one whole unit."""
    item = item_of(item_id, seen)
    bulk = bulk_of(item)
    return tuple(u for u in seen.know(UnitsOf(bulk, place)) if u.key.place == place and u.quantity >= 10**item.decimals)


def placed(aside: Serialize, place_id: int, seen: Seen) -> Outcome:
    """The bin was scanned: take one bulk unit there, ask which, or (second scan, INV_ADJUST) add one to the stock."""
    place, item = seen.know(PlaceOf(place_id)), item_of(aside.item, seen)
    if place is None:
        raise Refuse(say(common.GONE))
    if (no := forbidden_place(place)) is not None:
        raise Refuse(no, place.code)
    units = bulk_at(item.id, place.id, seen)
    if len(units) == 1:
        return made(aside, units[0].key.standing, seen)
    waiting = msgspec.structs.replace(aside, place=place.id)
    if units:
        return Outcome(waiting, (), None)
    if not seen.person.may(Permission.INV_ADJUST):
        raise Refuse(say(words.NO_BULK, item=item.number, place=place.code), place.code)
    if aside.place == place.id:
        return made(aside, None, seen, Standing(place.id))
    return Outcome(waiting, (), careful(say(words.ADD_STOCK, item=item.number, place=place.code), place.code))


def made(aside: Serialize, bulk: Standing | None, seen: Seen, target: Standing | None = None) -> Outcome:
    """Post the new serial: one bulk unit is converted, or with none (`target`) a count adjustment brings it in."""
    item = item_of(aside.item, seen)
    reading = seen.know(Read(aside.text, aside.symbology))
    code = serial_code(reading)
    handle = handle_id(HandleKind.SERIAL, item.id, code)
    standing = bulk or target
    assert standing is not None, "a new serial needs a place"
    lot = reading.gs1.lot if reading.gs1 is not None else ""
    entries: tuple[Entry, ...] = (NewHandle(kind=HandleKind.SERIAL, code=code, item=item.id, lot=lot),)
    origin = Virtual.COUNT_ADJUSTMENT
    if bulk is not None:
        origin = Virtual.CONVERTED
        bulk_handle = bulk_of(item)
        entries += (Move(
            handle=bulk_handle, quantity=10**item.decimals, source=bulk, target=Standing(origin.place), scanned=True,
        ),)
    entries += (Move(handle=handle, quantity=1, source=Standing(origin.place), target=standing, scanned=True),)
    if aside.text in seen.know(KeptCodes()):
        entries += (KeepCode(code=aside.text, symbology=aside.symbology, done=True),)
    place = seen.know(PlaceOf(standing.place))
    told = done(say(words.MADE, item=item.number, place=place.code if place else ""), code)
    return Outcome(None, (Act(kind="new-serial", entries=entries),), told)


def screen(aside: Link | Serialize, workflow: str, title: Say, seen: Seen) -> Screen:
    """What the open sub-task shows."""
    match aside:
        case Link(text):
            return Screen(
                workflow=workflow, step="link-item", title=title, prompt=say(words.SCAN_ITEM),
                hint=say(words.LINKING, code=text),
            )
        case Serialize(text, item=0):
            return Screen(
                workflow=workflow, step="serial-item", title=title, prompt=say(words.SCAN_ITEM),
                hint=say(words.SERIALIZING, code=text),
            )
        case Serialize(text):
            item = item_of(aside.item, seen)
            hint = say(words.SERIAL_OF, code=text, item=item.number, description=item.description)
            units = bulk_at(item.id, aside.place, seen) if aside.place else ()
            choices = tuple(Choice(f"stock:{i}", detail_of(u)) for i, u in enumerate(units)) if len(units) > 1 else ()
            return Screen(
                workflow=workflow, step="serial-place", title=title, hint=hint, choices=choices,
                prompt=say(words.CHOOSE_STOCK if choices else words.SCAN_BIN), wants=Wants.CHOICE if choices else Wants.CODE,
            )
