"""Applying the one primitive: a quantity of a handle leaves one unit-record key and enters another."""

from app.domain.discrepancy import DiscrepancyClass
from app.domain.naming import place_name
from app.domain.operation import Move
from app.domain.place import DERIVED_STATUSES, Virtual
from app.domain.quantity import STEPS_MAX
from app.domain.stock import HandleKind, Standing, UnitKey
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import claims, containers, discrepancies, doubts, expiry, receipts, rights
from app.ledger.facts import HandleFacts, PlaceFacts, check_status, contents, handle_facts, normal, place_facts
from app.ledger.fences import explain, moment_of
from app.ledger.late import apply_late
from app.ledger.naming import Moved
from app.ledger.posting import Posting, Refusal
from app.ledger.shortfalls import owe, pay_back, unexplained
from app.ledger.unit_records import is_virtual, quantity_at, standing_of, transfer

NOT_STOCKED = QT_TRANSLATE_NOOP("say", "{code} is not kept in stock. Nothing changed; record it as a consumable instead.")
QUANTITY_BELOW_ONE = QT_TRANSLATE_NOOP("say", "A quantity must be more than zero. Nothing changed; enter it again.")
TOO_MUCH = QT_TRANSLATE_NOOP("say", "A quantity is larger than this system counts. Nothing changed; enter it again.")
BELOW_ZERO = QT_TRANSLATE_NOOP("say", "A price cannot be less than zero. Nothing changed; enter it again.")
ONE_ONLY = QT_TRANSLATE_NOOP("say", "{code} is a single unit and moves as one. Nothing changed; scan it again.")
NOT_EMPTY = QT_TRANSLATE_NOOP(
    "say", "{code} is not empty and would take its contents out of stock. Nothing changed; empty it first."
)
NO_SUCH_STATUS_HERE = QT_TRANSLATE_NOOP(
    "say", "The status “{status}” follows from where stock stands and cannot be set. Nothing changed; choose another."
)

NOT_BY_HAND = QT_TRANSLATE_NOOP(
    "say", "“Unexplained” is the ledger's own account. Nothing changed; name the place the stock really came from or went to."
)

OTHER_SITE = QT_TRANSLATE_NOOP(
    "say", "{place} is at another site. Nothing changed; choose a place of this site, or offer it to somebody there as a transfer."
)

_VENDOR = Virtual.VENDOR.place


def apply_move(p: Posting, move: Move) -> None:
    """Post one move. Real places never go below zero: what was not there comes from *unexplained* with a discrepancy (I4).

    Raises Refusal only for what could not have happened: an unknown handle or place, a container inside itself.
    """
    handle = handle_facts(p, move.handle)
    if handle.tracking == "non-inventory":
        raise Refusal(say(NOT_STOCKED, code=handle.code))
    if move.quantity < 1:
        raise Refusal(say(QUANTITY_BELOW_ONE))
    if move.quantity > STEPS_MAX:
        raise Refusal(say(TOO_MUCH))
    if move.value is not None and move.value < 0:
        raise Refusal(say(BELOW_ZERO))
    if Virtual.UNEXPLAINED.place in (move.source.place, move.target.place):
        raise Refusal(say(NOT_BY_HAND))
    target = place_facts(p, move.target.place)
    wanted = _checked(p, target, move.target)
    expiry.check(p, handle, move.source, target, wanted, move.quantity)
    if handle.kind.single:
        start, end = _move_single(p, handle, move, target, wanted)
    else:
        start = normal(place_facts(p, move.source.place).virtual, move.source)
        end = _move_bulk(p, handle, move, start, target, wanted)
    if move is p.operation.entries[0] and p.line and end.place == target.id:
        p.first = Moved(handle.kind, handle.code, move.quantity, handle.decimals, handle.uom, place_name(target.id, target.code))
    if move.order_line:
        receipts.check_order_line(p, move.order_line, handle.id, counts=start.place == _VENDOR)


def _checked(p: Posting, target: PlaceFacts, standing: Standing) -> Standing:
    """The standing as it will be booked; raises Refusal where its status or, before the act, its place cannot be."""
    if target.site not in (0, p.site) and not p.judged:  # what leaves this book is in transit, and enters the other from there
        raise Refusal(say(OTHER_SITE, place=target.code))
    if target.virtual is None:
        if standing.status in DERIVED_STATUSES:
            raise Refusal(say(NO_SUCH_STATUS_HERE, status=standing.status))
        if standing.status != "available":
            check_status(p, standing.status)
    return normal(target.virtual, standing)


def _move_single(
    p: Posting, handle: HandleFacts, move: Move, target: PlaceFacts, wanted: Standing
) -> tuple[Standing, Standing]:
    """A serial or container has one standing: the move starts there whatever was claimed, and a misfit is told (I5).

    Returns where it really started, and where it stands now.
    """
    if move.quantity != 1:
        raise Refusal(say(ONE_ONLY, code=handle.code))
    if target.holder:
        containers.refuse_cycle(p, handle, target.holder)
    stands = standing_of(p, handle.id)
    known = _outweighing(p, handle, wanted)
    if known:
        came = apply_late(p, handle, move, wanted, stands, known)
        return Standing(_VENDOR) if came else stands or wanted, stands or wanted
    order_line = move.order_line
    if stands is None:
        start = normal(place_facts(p, move.source.place).virtual, move.source)
        if not _is_origin(start.place):
            discrepancies.open_one(p, DiscrepancyClass.SHORTAGE, handle=handle.id, place=start.place, quantity=1)
            start = unexplained(start)
        source_held = None
    else:
        start, source_held = stands, 1
        if not is_virtual(stands.place) and target.virtual is None:
            wanted = _unchanged_kept(move, stands, wanted)
            rights.check_release(p, stands.status, wanted.status)
        if move.source.place != stands.place:
            order_line = _misfit(p, handle, move, stands)
    if target.holder and start != wanted:
        wanted = containers.settle(p, handle, target.holder, start, wanted, 1)
    target_held = None if target.virtual else 0
    if handle.kind is HandleKind.CONTAINER:
        if target.virtual and containers.holds_anything(p, handle.id):
            raise Refusal(say(NOT_EMPTY, code=handle.code))
        containers.carry_attributes(p, handle, start, wanted)
    elif handle.device:
        containers.carry_custody(p, handle, start, wanted)
    if start != wanted:
        transfer(p, handle.id, handle.item, 1, start, wanted, order_line=order_line, source_held=source_held,
                 target_held=target_held, move=move)
    if target.virtual and standing_of(p, handle.id) is None and contents(p, handle.id):
        # Back where it came from its sum is zero: what is in it would stand nowhere.
        raise Refusal(say(NOT_EMPTY, code=handle.code))
    if p.received:
        _claimed(p, handle, move, stands, wanted)
    return start, wanted


def _outweighing(p: Posting, handle: HandleFacts, wanted: Standing) -> list[claims.Claim]:
    """What is known from after the act of where the unit is. Not having been found somewhere else says nothing of that: an
    approved count of there is explained by the act (DESIGN.md section 4, Counts)."""
    later = claims.later(p, handle.id)
    missing = [c for c in later if c.target.place == Virtual.COUNT_ADJUSTMENT.place and c.source.place != wanted.place]
    if len(missing) == len(later):
        for one in missing:
            explain(p, handle.id, one.source.place, -1, p.at)
    return [c for c in later if c not in missing]


def _claimed(p: Posting, handle: HandleFacts, move: Move, stands: Standing | None, end: Standing) -> None:
    """Keep what was said of the unit; what does not follow from where it was known to be is doubted (DESIGN.md section 4)."""
    said = claims.say_of(p, move, end, moved=True)
    settled = bool(handle.disputed or p.doubts_wait) and move.scanned and doubts.settle(p, handle.id)
    if stands is None or settled:
        return
    handed = p.form >= doubts.GIVEN_TWICE and move.source.custody != stands.custody
    if move.source.place != stands.place or handed:
        doubts.examine(p, said)


def _unchanged_kept(move: Move, stands: Standing, wanted: Standing) -> Standing:
    """Attributes the person did not change stay as they really are, whatever the device believed them to be."""
    return Standing(wanted.place, *(
        now if claimed == asked else asked
        for now, claimed, asked in zip(stands[1:], move.source[1:], move.target[1:], strict=True)
    ))  # type: ignore[arg-type]


def _is_origin(place: int) -> bool:
    """Where a unit that was never anywhere may come from."""
    return place in _ORIGINS


_ORIGINS = {v.place for v in (Virtual.VENDOR, Virtual.CONVERTED, Virtual.COUNT_ADJUSTMENT, Virtual.IN_TRANSIT)}


def _misfit(p: Posting, handle: HandleFacts, move: Move, stands: Standing) -> int:
    """The claimed start is not where the unit stands: the later evidence holds. Returns the order line still to be met."""
    if move.source.place == _VENDOR:
        if place_facts(p, stands.place).virtual is None:
            discrepancies.open_one(p, DiscrepancyClass.REPEATED_RECEIPT, handle=handle.id, place=stands.place, quantity=1)
            return 0
        return move.order_line
    if move.scanned and not p.received:
        discrepancies.open_one(p, DiscrepancyClass.SERIAL_ELSEWHERE, handle=handle.id, place=stands.place, quantity=1)
    return move.order_line


def _move_bulk(
    p: Posting, handle: HandleFacts, move: Move, source: Standing, target: PlaceFacts, wanted: Standing
) -> Standing:
    """Bulk and lots: take what is there, owe the rest, merge all of it into the target, and pay back what that is owed.

    Returns where it stands now.
    """
    if source == wanted:
        return source
    if target.holder:
        wanted = containers.settle(p, handle, target.holder, source, wanted, move.quantity)
    source = fenced(p, handle.id, source, p.at, -move.quantity)
    wanted = fenced(p, handle.id, wanted, p.at, move.quantity)
    if source == wanted:
        return source
    for quantity, start, debt in _taken(p, handle, source, move.quantity):
        transfer(p, handle.id, handle.item, quantity, start, wanted, order_line=move.order_line, shortfall=debt, move=move)
    pay_back(p, handle.id, handle.item, wanted, move.quantity)
    return wanted


def _taken(p: Posting, handle: HandleFacts, source: Standing, quantity: int) -> list[tuple[int, Standing, int]]:
    """Pieces (quantity, standing it leaves, discrepancy) that together make up the quantity."""
    if is_virtual(source.place):
        return [(quantity, source, 0)]
    key = UnitKey(handle.id, *source)
    held = quantity_at(p, key)
    if held >= quantity:
        return [(quantity, source, 0)]
    debt = owe(p, key, quantity - held)
    short = (quantity - held, unexplained(source), debt)
    return [(held, source, 0), short] if held else [short]


def fenced(p: Posting, handle: int, standing: Standing, at: int, steps: int) -> Standing:
    """The standing, or *count adjustment* where a later count has fixed the stock there: its difference is restated."""
    if at >= p.newest or is_virtual(standing.place) or moment_of(p, handle, standing.place) <= at:
        return standing
    explain(p, handle, standing.place, steps, at)
    return normal(Virtual.COUNT_ADJUSTMENT, standing)
