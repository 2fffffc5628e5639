"""Telling stock of one handle apart: lot, from-location, then only those of custody, project and status that leave a choice."""

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from app.domain.catalogue import Barcode
from app.domain.figures import amount_of
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, ItemOf, RecordsLike, UnitsOf, UnitsOfItem
from app.domain.stock import HandleKind, Standing, Tracking, UnitKey
from app.domain.views import Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, expect, info
from app.workflows.places import place_of
from app.workflows.recipients import recipient_like, recipient_named
from app.workflows.step import Chosen, Event, Scanned, Seen, Typed, Verdict
from app.workflows.wording import common
from app.workflows.wording import handling as words

PACKS_MAX = 4
"""Packs of different sizes that are offered to choose from."""


class Held(msgspec.Struct, frozen=True):
    """Stock in hand: the unit record it is taken from, how many smallest steps, and whether that place was scanned."""

    unit: Unit
    quantity: int
    scanned: bool = False


class Picking(msgspec.Struct, frozen=True, kw_only=True):
    """A handle was scanned and it is not yet clear which of its unit records is meant, or how much of it."""

    code: str
    item: int
    handle: int = 0
    """0 while the lot of an item is to be chosen."""
    place: int = 0
    """The place it is taken from, 0 while that is to be chosen."""
    scanned: bool = False
    custody: int | None = None
    project: int | None = None
    status: str | None = None
    suggested: int = 0
    """Smallest steps that a pack code or a GS1 label names."""
    typed: int = 0
    """A quantity larger than what is there, waiting to be typed again."""
    nowhere: int = 0
    """A place scanned where the books show none, waiting to be scanned again."""


class Stock(NamedTuple):
    """Which stock a job takes: its unit records, what is said where there are none, and virtual places it may come from."""

    fits: Callable[[Unit], bool]
    none: str
    """Template with {code}."""
    virtual: tuple[tuple[Virtual, str], ...] = ()
    """Places outside the stock (installed, sold, ...) with what the choice of them is called."""
    proven: bool = False
    """Whether a unit in dispute is taken only where its own label was scanned."""
    kits: bool = False
    """Whether a kit may be named: its parts are taken in its place."""
    anywhere: bool = True
    """Whether stock may be taken from a bin where the books show none (then a shortage is noted)."""
    to_use: bool = False
    """Whether it is taken to be used, so that the lot that expires first is to be taken first."""


def candidates(pick: Picking, held: tuple[Held, ...], seen: Seen, stock: Stock) -> tuple[Unit, ...]:
    """Unit records that still fit, less what is in hand of them already."""
    if pick.handle:
        units = seen.know(UnitsOf(pick.handle, 0 if pick.place in VIRTUAL_BY_PLACE else pick.place))
    else:
        units = seen.know(UnitsOfItem(pick.item))
    taken: dict[UnitKey, int] = {}
    for h in held:
        taken[h.unit.key] = taken.get(h.unit.key, 0) + h.quantity
    left = []
    for unit in units:
        rest = unit.quantity - taken.get(unit.key, 0)
        key = unit.key
        if (
            rest > 0 and stock.fits(unit) and pick.place in (0, key.place) and pick.custody in (None, key.custody)
            and pick.project in (None, key.project) and pick.status in (None, key.status)
        ):
            left.append(unit if rest == unit.quantity else msgspec.structs.replace(unit, quantity=rest))
    return tuple(left)


def missing(pick: Picking, units: tuple[Unit, ...]) -> str:
    """What is asked next: lot, from, custody, project, status (only where it leaves a choice) or quantity."""
    if not pick.handle:
        return "lot"
    if not pick.place:
        return "from"
    for name, values in (
        ("custody", {u.key.custody for u in units}),
        ("project", {u.key.project for u in units}),
        ("status", {u.key.status for u in units}),
    ):
        if len(values) > 1:
            return name
    return "quantity"


def record(pick: Picking, units: tuple[Unit, ...], seen: Seen) -> Unit:
    """The one unit record picked; where the books show none there, one of quantity 0 with ordinary attributes."""
    if units:
        return units[0]
    item, handle, place = seen.know(ItemOf(pick.item)), seen.know(HandleOf(pick.handle)), place_of(pick.place, seen)
    if item is None:
        raise Refuse(say(common.GONE))
    virtual = VIRTUAL_BY_PLACE.get(place.id)
    status = virtual.status if virtual else pick.status or "available"
    standing = Standing(place.id, pick.custody or 0, pick.project or 0, status)
    return Unit(
        key=UnitKey(pick.handle, *standing), quantity=0, code=pick.code, item=item.id, item_number=item.number,
        kind=HandleKind.LOT if item.tracking is Tracking.LOT else HandleKind.QUANTITY, description=item.description,
        uom=item.uom, decimals=item.decimals, place_code=place.code, place_path=place.path, custody_name="", project_code="",
        status_name="", available=True, lot=handle.lot if handle else "", expires=handle.expires if handle else "",
    )


Came = tuple[Picking | Held, Verdict | None]
"""The pick as it is now, or the stock it came to, and what is said."""


def picked(pick: Picking, held: tuple[Held, ...], event: Event, seen: Seen, stock: Stock) -> Came:
    """The pick after an event, or the stock it came to; leaves the step where the event does not fit."""
    units = candidates(pick, held, seen, stock)
    step = missing(pick, units)
    match event:
        case Typed(text) if step == "quantity":
            unit = record(pick, units, seen)
            steps = to_steps(text, unit.decimals, unit.uom)
            if isinstance(steps, Say):
                raise Refuse(steps, text[:40])
            return _counted(pick, unit, steps)
        case Chosen(id):
            return _chosen(pick, step, id, units, seen, stock)
        case Scanned(reading) if (more := pack_again(pick, step, reading)):
            unit = record(pick, units, seen)
            packs = msgspec.structs.replace(pick, suggested=pick.suggested + more)
            return packs, done(say(words.PACKS, amount=amount_of(packs.suggested, unit.decimals, unit.uom)), pick.code)
        case Scanned(reading) if step == "custody" and (whose := recipient_named(reading, seen) or recipient_like(reading, seen)):
            return _chosen(pick, step, f"custody:{whose}", units, seen, stock)
        case Scanned(reading):
            return _scanned(pick, step, units, seen, stock, reading_match(pick, step, reading))
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def reading_match(pick: Picking, step: str, reading: Reading) -> Match:
    """What a scan means at this step; at a choice a place already scanned is taken once more, anything else is refused."""
    match step:
        case "lot":
            return expect(reading, MatchKind.LOT, item=pick.item)
        case "from":
            return expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER)
        case _:
            for match in reading.matches:
                if match.id == pick.place:
                    return match
            if step == "quantity":
                raise Refuse(say(words.SCAN_IS_NO_NUMBER, code=pick.code), reading.text[:40])
            raise Refuse(say(common.CHOOSE_FIRST), reading.text[:40])


def packs_of(item: int, seen: Seen) -> tuple[int, ...]:
    """How many smallest steps the packs of an item hold, as its codes say, the smallest first; at most `PACKS_MAX`."""
    views = seen.know(RecordsLike(Barcode, where=("item", item)))
    held = {v.record.quantity for v in views if isinstance(v.record, Barcode) and not v.record.retired}
    return tuple(sorted(steps for steps in held if steps > 0))[:PACKS_MAX]


def pack_again(pick: Picking, step: str, reading: Reading) -> int:
    """What one more scan of a pack adds to the quantity offered: each scan is a pack; 0 where the scan is none of the item."""
    if step != "quantity":
        return 0
    return next((m.quantity for m in reading.only(MatchKind.ITEM) if m.item == pick.item and m.quantity), 0)


def _scanned(pick: Picking, step: str, units: tuple[Unit, ...], seen: Seen, stock: Stock, match: Match) -> Came:
    if step == "lot":
        return msgspec.structs.replace(pick, handle=match.id, code=match.code), done(say(words.PICKED, item=match.code), match.code)
    if match.id == pick.place:
        told = info(say(words.FROM_THERE, place=match.code), match.code)
        return msgspec.structs.replace(pick, scanned=True), told
    place = place_of(match.id, seen)
    here = [u for u in units if u.key.place == place.id]
    if not here:
        inside = {u.key.place for u in seen.know(UnitsOf(pick.handle, place.id))}
        here = [u for u in units if u.key.place in inside]
    places = {u.key.place for u in here}
    if len(places) == 1:
        there = msgspec.structs.replace(pick, place=places.pop(), scanned=True, nowhere=0)
        return there, done(say(words.FROM_THERE, place=place.code), place.code)
    if places:
        raise Refuse(say(words.SEVERAL_IN, code=pick.code, place=place.code), place.code)
    if not stock.anywhere or not place.holds_stock or place.id in VIRTUAL_BY_PLACE:
        raise Refuse(say(stock.none, code=pick.code), place.code)
    if pick.nowhere != place.id:
        again = msgspec.structs.replace(pick, nowhere=place.id)
        return again, careful(say(words.NOT_THERE, code=pick.code, place=place.code), place.code)
    there = msgspec.structs.replace(pick, place=place.id, scanned=True, nowhere=0)
    return there, done(say(words.FROM_THERE, place=place.code), place.code)


def _chosen(pick: Picking, step: str, id: str, units: tuple[Unit, ...], seen: Seen, stock: Stock) -> Came:
    """The choice taken; what is not on the screen is refused."""
    name, _, value = id.partition(":")
    if step != {"place": "from"}.get(name, name):
        raise Refuse(say(common.NOT_OFFERED))
    for unit in units:
        key = unit.key
        match name:
            case "lot" if value == str(key.handle):
                return msgspec.structs.replace(pick, handle=key.handle, code=unit.code), None
            case "place" if value == str(key.place):
                return msgspec.structs.replace(pick, place=key.place), None
            case "custody" if value == str(key.custody):
                return msgspec.structs.replace(pick, custody=key.custody), None
            case "project" if value == str(key.project):
                return msgspec.structs.replace(pick, project=key.project), None
            case "status" if value == key.status:
                return msgspec.structs.replace(pick, status=key.status), None
    if name == "place":
        for virtual, _label in stock.virtual:
            if value == str(virtual.place):
                return msgspec.structs.replace(pick, place=virtual.place), None
    if name == "quantity":
        unit = record(pick, units, seen)
        offered = {str(q): q for q in (pick.suggested, unit.quantity, *packs_of(pick.item, seen)) if q > 0}
        if value in offered:
            return _counted(pick, unit, offered[value])
    raise Refuse(say(common.NOT_OFFERED))


def _counted(pick: Picking, unit: Unit, steps: int) -> Came:
    """A quantity was given: more than is there has to be given twice; nobody knows how much stands in a virtual place."""
    if steps > unit.quantity and pick.place not in VIRTUAL_BY_PLACE and pick.typed != steps:
        amount = amount_of(steps, unit.decimals, unit.uom)
        warning = careful(say(words.MORE_THAN_THERE, available=unit.amount, amount=amount), pick.code)
        return msgspec.structs.replace(pick, typed=steps), warning
    return Held(unit, steps, pick.scanned), None
