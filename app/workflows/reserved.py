"""What is reserved of an item: for whom, until when, and what that leaves for others. A reservation ends by itself with its day."""

from typing import NamedTuple

from msgspec.structs import replace

from app.domain.catalogue import Item, Project, Recipient, Reservation
from app.domain.figures import amount_of
from app.domain.operation import Put
from app.domain.questions import ItemOf, RecordOf
from app.domain.reserving import Free, FreeOf, InForce
from app.domain.stock import HandleKind
from app.domain.words import Say, say
from app.workflows.picking import Held
from app.workflows.places import today
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common
from app.workflows.wording import reserve as words

MOST = 200


def in_force(item: int, seen: Seen) -> tuple[Reservation, ...]:
    """Reservations of an item that hold today, those that end first on top."""
    return seen.know(InForce(item, today(seen)))


def holds(reservation: Reservation, now: str) -> bool:
    """Whether it holds on the day `now`: the last day itself still does."""
    return not reservation.retired and (not reservation.until or reservation.until >= now)


def owner_of(reservation: Reservation, seen: Seen) -> str | Say:
    """For whom it is: a recipient, or a project."""
    kind, which = (Recipient, reservation.recipient) if reservation.recipient else (Project, reservation.project)
    view = seen.know(RecordOf(kind, which)) if which else None
    match view.record if view is not None else None:
        case Recipient(name=name, code=code) | Project(name=name, code=code):
            return name or code
    return say(words.SOMEBODY)


def free_of(item: int, seen: Seen, handle: int = 0) -> Free:
    """What can be had today of an item, or of one of its lots or units."""
    return seen.know(FreeOf(item, today(seen), handle))


class Kept(NamedTuple):
    """A reservation that an issue to somebody else would break, and what is free beside the reservations for others."""

    reservation: Reservation
    free: int


def kept_from(held: tuple[Held, ...], recipient: int, seen: Seen) -> Kept | None:
    """The first reservation for somebody else that issuing this would break; None where enough is left, or nothing is reserved."""
    for one in held:
        unit = one.unit
        if unit.kind is HandleKind.CONTAINER or not unit.item:
            continue
        others = [
            r for r in in_force(unit.item, seen)
            if (not r.recipient or r.recipient != recipient) and (not r.project or r.project != unit.key.project)
        ]
        if not others:
            continue
        named = [r for r in others if r.handle == unit.key.handle]
        there = free_of(unit.item, seen, unit.key.handle)
        assert there.own is not None, "a handle was asked about"
        item = seen.know(ItemOf(unit.item))
        single = 10**item.decimals if item is not None and unit.kind.single else 1
        of_own = there.own.on_hand - sum(r.quantity for r in named)
        of_item = there.item.on_hand - sum(r.quantity for r in others)
        free = max(0, min(of_own, of_item))
        if sum(h.quantity for h in held if h.unit.key.handle == unit.key.handle) * single > of_own:
            return Kept((named or others)[0], free)
        taken = sum(h.quantity * (single if h.unit.kind.single else 1) for h in held if h.unit.item == unit.item)
        if taken > of_item:
            return Kept(others[0], free)
    return None


def fulfilled(held: tuple[Held, ...], recipient: int, seen: Seen) -> tuple[Put, ...]:
    """What issuing this to its owner uses up of reservations, those that end first on top; one used up goes out of use."""
    left: dict[int, int] = {}
    puts = []
    for one in held:
        item = seen.know(ItemOf(one.unit.item)) if one.unit.item else None
        if item is None:
            continue
        taken = one.quantity * (10**item.decimals if one.unit.kind.single else 1)
        for kept in in_force(item.id, seen):
            rest = left.get(kept.id, kept.quantity)
            if not taken or not rest or kept.recipient != recipient or kept.handle not in (0, one.unit.key.handle):
                continue
            used = min(rest, taken)
            taken, left[kept.id] = taken - used, rest - used
    for which, rest in left.items():
        view = seen.know(RecordOf(Reservation, which))
        if view is not None and isinstance(view.record, Reservation):
            record = replace(view.record, quantity=rest) if rest else replace(view.record, retired=True)
            puts.append(Put(record=record, base=view.version))
    return tuple(puts)


def card_lines(item: Item, seen: Seen, lot: int = 0) -> tuple[Line, ...]:
    """What is reserved of an item (or concerns a lot of it) and what is available, for its card; nothing where nothing is."""
    kept = [r for r in in_force(item.id, seen) if not lot or r.handle in (0, lot)]
    if not kept:
        return ()
    left = amount_of(free_of(item.id, seen, lot).steps, item.decimals, item.uom)
    lines = [Line(say(words.CARD_AVAILABLE), say(common.PLAIN, text=left), mark=Mark.INFO)]
    for one in kept:
        amount, owner = amount_of(one.quantity, item.decimals, item.uom), owner_of(one, seen)
        text = say(words.CARD_LINE, amount=amount, owner=owner, until=one.until) if one.until else say(
            words.CARD_LINE_OPEN, amount=amount, owner=owner)
        lines.append(Line(say(words.CARD_RESERVED), text, mark=Mark.INFO))
    return tuple(lines)
