"""What the person carries: handles scanned one after another, and the one still being told apart."""

import msgspec

from app.domain.catalogue import Item, bulk_of
from app.domain.figures import Figure, amount_of, with_unit
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, ItemOf, Read, UnitsOf
from app.domain.rules import not_stocked, permission_to_move
from app.domain.stock import HandleKind, Tracking, UnitKey
from app.domain.views import HandleView, Unit
from app.domain.words import Say, say
from app.workflows.common import (
    NOT_SCANNED,
    SERIALS_MAX,
    Refuse,
    Unknown,
    careful,
    detail_of,
    done,
    expect,
    info,
    place_said,
    refuse_unclear,
    require,
)
from app.workflows.kits import parts_of
from app.workflows.picking import Held, Picking, Stock, candidates, picked
from app.workflows.step import Chosen, Event, Key, Line, Mark, Scanned, Seen, Typed, Verdict
from app.workflows.wording import common
from app.workflows.wording import handling as words
from app.workflows.wording import kits as kit_words

_TURNS_UP = frozenset({Virtual.LOST, Virtual.COUNT_ADJUSTMENT})
"""Where units are that nobody knew the place of: what turns up comes back, a count that missed it does not keep it out."""
LOG_MAX = 20
"""Postings shown again in the list of a task."""
Log = tuple[tuple[Line, ...], ...]
"""Lines of what the task has posted, newest posting first."""


class Hand(msgspec.Struct, frozen=True):
    """In the hand, oldest first; `source` is the bin scanned first, `bound` the same bin where it is the destination."""

    held: tuple[Held, ...] = ()
    picking: Picking | None = None
    source: int = 0
    bound: int = 0
    parts: tuple[tuple[int, int], ...] = ()
    """Parts of a kit that have yet to come to hand: (item, smallest steps)."""

    @property
    def empty(self) -> bool:
        """True where nothing is held and nothing begun."""
        return not self.held and self.picking is None and not self.source and not self.parts


Taken = tuple[Hand, Verdict | None]


def gathered(hand: Hand, event: Event | None, seen: Seen, stock: Stock) -> Taken | None:
    """The hand after an event that concerns it alone: the steps of a pick, undo, cancel. None where it does not."""
    match event:
        case Key("cancel") if not hand.empty:
            return Hand(), info(say(common.CANCELLED))
        case Key("undo") if hand.picking is not None:
            return msgspec.structs.replace(hand, picking=None, bound=0), info(say(words.PUT_BACK), hand.picking.code)
        case Key("undo") if hand.held:
            last = hand.held[-1]
            return msgspec.structs.replace(hand, held=hand.held[:-1], bound=0), info(say(words.PUT_BACK), last.unit.code)
        case Scanned() | Typed() | Chosen() if hand.picking is not None:
            came, verdict = picked(hand.picking, hand.held, event, seen, stock)
            if isinstance(came, Picking):
                return msgspec.structs.replace(hand, picking=came), verdict
            return _onward(_add(msgspec.structs.replace(hand, picking=None), came), seen, stock)
    return None


def take(hand: Hand, match: Match, reading: Reading, seen: Seen, stock: Stock) -> Taken:
    """A handle was scanned: a unit or container comes to hand, a quantity or lot begins to be told apart."""
    if match.kind in (MatchKind.SERIAL, MatchKind.CONTAINER):
        return _onward(_take_single(hand, match, reading, seen, stock), seen, stock)
    item = seen.know(ItemOf(match.item))
    if item is None:
        raise Refuse(say(common.GONE), match.code)
    if (no := not_stocked(item)) is not None:
        raise Refuse(no, reading.text)
    suggested = match.quantity or _labelled(reading, item)
    if item.kit:
        return _explode(hand, item, suggested or 10**item.decimals, seen, stock)
    if match.kind is MatchKind.LOT:
        pick = Picking(code=match.code, item=item.id, handle=match.id, suggested=suggested)
    else:
        pick = Picking(code=item.number, item=item.id, handle=_bulk(item, reading), suggested=suggested)
    return _begin(hand, pick, seen, stock)


def _explode(hand: Hand, kit: Item, steps: int, seen: Seen, stock: Stock) -> Taken:
    """The parts of a kit come to hand in its place; units are scanned, of the rest as much as belongs to it is taken."""
    if not stock.kits:
        raise Refuse(say(kit_words.IS_KIT, kit=kit.number), kit.number)
    parts = tuple((part.item.id, part.steps) for part in parts_of(kit, steps, seen))
    taken = done(say(kit_words.TAKEN, kit=kit.number), kit.number)
    return _onward((msgspec.structs.replace(hand, parts=(*hand.parts, *parts)), taken), seen, stock)


def _onward(taken: Taken, seen: Seen, stock: Stock) -> Taken:
    """The parts of a kit one after another, as long as nothing has to be asked or scanned about them."""
    hand, verdict = taken
    while hand.parts and hand.picking is None:
        which, steps = hand.parts[0]
        item = item_of_part(which, seen)
        if item.tracking is Tracking.SERIAL:
            break
        handle = 0 if item.tracking is Tracking.LOT else bulk_of(item)
        pick = Picking(code=item.number, item=item.id, handle=handle, suggested=steps)
        hand = _begin(msgspec.structs.replace(hand, parts=hand.parts[1:]), pick, seen, stock)[0]
        units = candidates(hand.picking, hand.held, seen, stock) if hand.picking is not None else ()
        if len(units) == 1 and units[0].quantity >= steps and item.tracking is Tracking.QUANTITY:
            hand = _add(msgspec.structs.replace(hand, picking=None), Held(units[0], steps))[0]
    return hand, verdict


def item_of_part(which: int, seen: Seen) -> Item:
    """The item of a part; leaves the step where it is gone."""
    item = seen.know(ItemOf(which))
    if item is None:
        raise Refuse(say(common.GONE))
    return item


def take_all(hand: Hand, reading: Reading, seen: Seen, stock: Stock) -> Taken:
    """One code with several serials: all of them come to hand, or none."""
    if len(reading.serials) > SERIALS_MAX:
        raise Refuse(say(common.TOO_MANY_SERIALS, count=len(reading.serials), most=SERIALS_MAX), reading.text[:40])
    inners = seen.know_all(Read(text, reading.symbology) for text in reading.serials)
    matches = tuple(expect(inner, MatchKind.SERIAL) for inner in inners)
    for source in {0, hand.source}:  # what taking each of them will ask, asked about all of them at once
        seen.know_all(UnitsOf(match.id, source) for match in matches)
    if stock.virtual:
        seen.know_all(HandleOf(match.id) for match in matches)
    for match, inner in zip(matches, inners, strict=True):
        hand, _ = take(hand, match, inner, seen, stock)
    return hand, done(say(words.TAKEN_MANY, count=len(reading.serials)), reading.text[:40])


def unit_of(handle: HandleView) -> Unit:
    """A serial as a unit record where it stands, also in a virtual place (`UnitsOf` knows real places only)."""
    assert handle.standing is not None and handle.place is not None and handle.item is not None, "a serial that stands"
    return Unit(
        key=UnitKey(handle.id, *handle.standing), quantity=1, kind=handle.kind, code=handle.code, item=handle.item.id,
        item_number=handle.item.number, description=handle.item.description, uom=handle.item.uom, decimals=0,
        place_code=handle.place.code, place_path=handle.place.path, custody_name="", project_code="",
        status_name=handle.standing.status, available=False, lot=handle.lot, expires=handle.expires, tag=handle.tag,
        disputed=handle.disputed,
    )


def amount_held(held: Held) -> Figure:
    """How much is held, with its unit of measure."""
    return amount_of(held.quantity, held.unit.decimals, held.unit.uom)


def what_held(held: Held) -> Figure:
    """What is held as people say it: a single thing by what it is, of others how much."""
    description = held.unit.description or held.unit.code
    return description if held.unit.kind.single else with_unit(amount_held(held), description)


def coded(held: Held) -> Figure:
    """The same where its code stands nowhere beside it: a single thing by its code."""
    return held.unit.code if held.unit.kind.single else what_held(held)


def hint_of(hand: Hand) -> Say | None:
    """What is in hand, for the row under the prompt."""
    if not hand.held:
        return None
    last = hand.held[-1].unit
    if len(hand.held) > 1:
        return say(words.IN_HAND_MANY, count=len(hand.held), code=last.code)
    return say(words.IN_HAND_ONE, code=last.code, what=what_held(hand.held[0]), place=place_said(last))


def undo_of(hand: Hand) -> Say | None:
    """What "undo last" lets go of; None with nothing in hand, where it undoes what was posted last."""
    if hand.picking is not None:
        return say(words.TAKING, code=hand.picking.code)
    return say(words.TAKING, code=hand.held[-1].unit.code) if hand.held else None


def lines_of(hand: Hand, log: Log) -> tuple[Line, ...]:
    """What is in hand, newest on top, and under it what the task has posted."""
    open_ = [
        Line(h.unit.code, detail_of(h.unit), amount_held(h), Mark.DISPUTED if h.unit.disputed else Mark.OPEN)
        for h in reversed(hand.held)
    ]
    return (*open_, *(line for group in log for line in group))


def posted(log: Log, held: tuple[Held, ...], target: str | Say) -> Log:
    """The log with one posting more: each handle with where it went."""
    group = tuple(
        Line(h.unit.code, say(
            common.FROM_TO, description=h.unit.description, source=place_said(h.unit), target=target,
        ), amount_held(h), Mark.DONE)
        for h in reversed(held[-LOG_MAX:])
    )
    return (group, *log)[:LOG_MAX]


def _take_single(hand: Hand, match: Match, reading: Reading, seen: Seen, stock: Stock) -> Taken:
    if any(h.unit.key.handle == match.id for h in hand.held):
        raise Refuse(say(words.ALREADY_IN_HAND, code=match.code), match.code)
    require(seen, permission_to_move(HandleKind.SERIAL if match.kind is MatchKind.SERIAL else HandleKind.CONTAINER))
    unit = next((u for u in seen.know(UnitsOf(match.id)) if stock.fits(u)), None)
    if unit is None:
        unit = _outside(match, seen, stock)
    if hand.source and not hand.held and not seen.know(UnitsOf(match.id, hand.source)):
        hand = msgspec.structs.replace(hand, source=0, bound=hand.source)
    scanned = bool(hand.source and seen.know(UnitsOf(match.id, hand.source)))
    if stock.proven and unit.disputed:
        if reading.source in NOT_SCANNED:
            raise Refuse(say(words.SCAN_DISPUTED, code=match.code), match.code)
        scanned = True  # it is before the person's eyes: that is the evidence which settles where it is (DESIGN.md section 4)
    return _add(hand, Held(unit, 1, scanned))


def _outside(match: Match, seen: Seen, stock: Stock) -> Unit:
    """The unit of a serial in one of the virtual places this job takes from; anything else is refused with where it is."""
    handle = seen.know(HandleOf(match.id))
    if handle is not None and handle.in_bulk:
        raise Refuse(say(words.IN_BULK, code=match.code), match.code)
    if handle is None or handle.standing is None or handle.place is None:
        if handle is not None and handle.retired:
            raise Refuse(say(words.RETIRED_CONTAINER, code=match.code), match.code)
        raise Refuse(say(words.NOT_RECEIVED, code=match.code), match.code)
    virtual = VIRTUAL_BY_PLACE.get(handle.standing.place)
    if virtual is None:
        raise Refuse(say(stock.none, code=match.code), match.code)
    if handle.item is not None and virtual in {v for v, _ in stock.virtual} | (_TURNS_UP if stock.virtual else set()):
        return unit_of(handle)
    raise Refuse(say(words.NOT_IN_STOCK, code=match.code, place=say(words.VIRTUAL[virtual])), match.code)


def _bulk(item: Item, reading: Reading) -> int:
    """The handle of an item scanned by its own code: its bulk, or 0 where the lot has to be chosen."""
    gs1 = reading.gs1
    if item.tracking is Tracking.SERIAL or item.tracks_serials:
        refuse_unclear(reading)
    if gs1 is not None and gs1.serial and (item.tracking is Tracking.SERIAL or item.tracks_serials):
        raise Unknown(reading)
    if item.tracking is Tracking.SERIAL:
        raise Refuse(say(words.SCAN_SERIAL, item=item.number), reading.text)
    if item.tracking is Tracking.LOT:
        if gs1 is not None and gs1.lot and not reading.unclear:
            raise Refuse(say(words.UNKNOWN_LOT, lot=gs1.lot, item=item.number), reading.text)
        return 0
    return bulk_of(item)


def _labelled(reading: Reading, item: Item) -> int:
    """The quantity a GS1 label names, 0 where it names none that this item can have."""
    steps = to_steps(reading.gs1.count, item.decimals, item.uom) if reading.gs1 is not None and reading.gs1.count else 0
    return steps if isinstance(steps, int) else 0


def _begin(hand: Hand, pick: Picking, seen: Seen, stock: Stock) -> Taken:
    """Begin to tell a quantity or lot apart; a bin scanned first is where it comes from if it stands there."""
    units = candidates(pick, hand.held, seen, stock)
    if not units:
        if any(h.unit.item == pick.item and (not pick.handle or h.unit.key.handle == pick.handle) for h in hand.held):
            raise Refuse(say(words.ALREADY_IN_HAND, code=pick.code), pick.code)
        if not stock.virtual:
            raise Refuse(say(stock.none, code=pick.code), pick.code)
    if not pick.handle and len({u.key.handle for u in units}) == 1:
        pick = msgspec.structs.replace(pick, handle=units[0].key.handle, code=units[0].code)
    if hand.source and pick.handle:
        inside = {u.key.place for u in seen.know(UnitsOf(pick.handle, hand.source)) if stock.fits(u)}
        places = {hand.source} & inside or inside
        if len(places) == 1:
            pick = msgspec.structs.replace(pick, place=places.pop(), scanned=True)
        elif not places and not hand.held:
            hand = msgspec.structs.replace(hand, source=0, bound=hand.source)
    return msgspec.structs.replace(hand, picking=pick), done(say(words.PICKED, item=_name(pick, seen)), pick.code)


def _name(pick: Picking, seen: Seen) -> str:
    item = seen.know(ItemOf(pick.item))
    return item.description or item.number if item is not None else pick.code


def _less(parts: tuple[tuple[int, int], ...], held: Held) -> tuple[tuple[int, int], ...]:
    """The parts still to come once a unit of one was scanned."""
    if held.unit.kind is not HandleKind.SERIAL or not parts or parts[0][0] != held.unit.item:
        return parts
    left = parts[0][1] - held.quantity
    return ((parts[0][0], left), *parts[1:]) if left > 0 else parts[1:]


def _add(hand: Hand, held: Held) -> Taken:
    unit = held.unit
    place = place_said(unit)
    hand = msgspec.structs.replace(hand, held=(*hand.held, held), parts=_less(hand.parts, held))
    if unit.disputed:
        return hand, careful(say(words.TAKEN_DISPUTED, what=what_held(held), place=place), unit.code)
    return hand, done(say(words.TAKEN, what=what_held(held), place=place), unit.code)
