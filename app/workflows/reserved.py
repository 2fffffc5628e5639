"""What is reserved of an item: for whom, until when, and what that leaves for others. A reservation ends by itself with its day."""

from typing import NamedTuple

from msgspec.structs import replace

from app.domain.catalogue import Item, Project, Recipient, Reservation
from app.domain.operation import Put
from app.domain.questions import ItemOf, OnHand, RecordOf, RecordsLike, UnitsOf
from app.domain.stock import HandleKind
from app.domain.words import Say, say
from app.workflows.common import amount_of
from app.workflows.picking import Held
from app.workflows.places import today
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common
from app.workflows.wording import reserve as words

MOST = 200


def in_force(item: int, seen: Seen) -> tuple[Reservation, ...]:
    """Reservations of an item that hold today, those that end first on top."""
    views = seen.know(RecordsLike(Reservation, where=("item", item), limit=MOST))
    found = (v.record for v in views if isinstance(v.record, Reservation))
    return tuple(sorted((r for r in found if holds(r, today(seen))), key=lambda r: (r.until or "9999", r.id)))


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


class Balance(NamedTuple):
    """Smallest steps of an item: on hand and reserved."""

    on_hand: int
    reserved: int

    @property
    def available(self) -> int:
        """What is not reserved; less than nothing where more is reserved than there is."""
        return self.on_hand - self.reserved


def balance(item: Item, seen: Seen) -> Balance:
    """On hand and reserved of an item."""
    there = seen.know(OnHand(item.id))
    return Balance(there.bulk + there.serials * 10**item.decimals, sum(r.quantity for r in in_force(item.id, seen)))


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
        named = next((r for r in others if r.handle == unit.key.handle), None)
        if named is not None and unit.kind is HandleKind.SERIAL:
            return Kept(named, 0)
        if named is not None:
            there = sum(u.quantity for u in seen.know(UnitsOf(unit.key.handle)))
            if there - one.quantity < named.quantity:
                return Kept(named, max(0, there - named.quantity))
        item = seen.know(ItemOf(unit.item))
        if item is None or not others:
            continue
        free = balance(item, seen).on_hand - sum(r.quantity for r in others)
        taken = sum(h.quantity * (10**item.decimals if h.unit.kind.single else 1) for h in held if h.unit.item == item.id)
        if taken > free:
            return Kept(others[0], max(0, free))
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


def card_lines(item: Item, seen: Seen) -> tuple[Line, ...]:
    """What is reserved of an item and what is available, for its card; nothing where nothing is reserved."""
    kept = in_force(item.id, seen)
    if not kept:
        return ()
    left = amount_of(max(0, balance(item, seen).available), item.decimals, item.uom)
    lines = [Line(say(words.CARD_AVAILABLE), say(common.PLAIN, text=left), mark=Mark.INFO)]
    for one in kept:
        amount, owner = amount_of(one.quantity, item.decimals, item.uom), owner_of(one, seen)
        text = say(words.CARD_LINE, amount=amount, owner=owner, until=one.until) if one.until else say(
            words.CARD_LINE_OPEN, amount=amount, owner=owner)
        lines.append(Line(say(words.CARD_RESERVED), text, mark=Mark.INFO))
    return tuple(lines)
