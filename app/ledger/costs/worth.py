"""What a receipt is worth: by what it says, by a price, or by what the same thing had left with."""

from typing import NamedTuple

from sqlalchemy import bindparam, select

from app.domain import catalogue
from app.domain.operation import Move
from app.domain.place import Virtual
from app.domain.stock import HandleKind
from app.ledger.costs.account import Account
from app.ledger.costs.keeping import price_of
from app.ledger.costs.shares import share
from app.ledger.facts import HandleFacts, handle_facts
from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, cost_entry

_VENDOR, _COUNT, _CONVERTED = Virtual.VENDOR.place, Virtual.COUNT_ADJUSTMENT.place, Virtual.CONVERTED.place
_line = CATALOGUE[catalogue.OrderLine]
ORDERED = Prepared(
    select(_line.c.price_minor).where(_line.c.id == bindparam("b_line"), _line.c.item == bindparam("b_item"))
)
"""The price of an order line for what it names: the part of a kit has no price there."""
_left_with = (
    select(cost_entry.c.quantity, cost_entry.c.value, cost_entry.c.fifo)
    .where(
        cost_entry.c.site == bindparam("b_site"), cost_entry.c.handle == bindparam("b_handle"),
        cost_entry.c.item == bindparam("b_item"),
        cost_entry.c.quantity < 0, cost_entry.c.undone == 0, cost_entry.c.undoes_position == 0,
    )
    .order_by(cost_entry.c.position.desc(), cost_entry.c.line.desc())
    .limit(1)
)
LEFT_WITH = Prepared(_left_with)
LEFT_WITH_TO = Prepared(_left_with.where(cost_entry.c.place == bindparam("b_place")))


class Worth(NamedTuple):
    """What a receipt is worth by average, and by first-in-first-out: what comes back may have left at different costs."""

    value: int
    fifo: int


def worth_of(
    p: Posting, account: Account, handle: HandleFacts, steps: int, source: int, order_line: int, move: Move | None
) -> Worth:
    """What `steps` smallest steps of a handle that come in from the virtual place `source` are worth."""
    if move is not None and move.value is not None:
        return Worth(move.value, move.value)
    if source == _CONVERTED and p.converted:
        return _converted(p, handle, steps, move)
    if source == _VENDOR:
        return _alike(_bought(p, account, steps, order_line, handle.item))
    if source != _COUNT or handle.kind.single:
        left = _left(p, handle, source)
        if left is not None and left[0]:
            quantity, value, fifo = left
            return Worth(share(-value, steps, -quantity), share(-fifo, steps, -quantity))
    return _alike(account.at_average(steps))


def _alike(value: int) -> Worth:
    return Worth(value, value)


def _bought(p: Posting, account: Account, steps: int, order_line: int, item: int) -> int:
    price, of = account.price
    if order_line:
        price = int(ORDERED.value(p.conn, {"b_line": order_line, "b_item": item}) or 0) or price
    return share(price, steps, of) if price > 0 else account.at_average(steps)


def _left(p: Posting, handle: HandleFacts, place: int) -> tuple[int, int, int] | None:
    """Quantity, value and FIFO value, below zero, that a serial last left with; of bulk and lots, to this place."""
    values = {"b_site": p.site, "b_handle": handle.id, "b_item": handle.item}
    single = handle.kind.single
    row = LEFT_WITH.row(p.conn, values) if single else LEFT_WITH_TO.row(p.conn, {**values, "b_place": place})
    return None if row is None else tuple(row)


def convert(p: Posting, item: int, steps: int, value: int, fifo: int) -> None:
    """An issue into *converted*: what comes out of it in the same operation takes its cost along."""
    was = p.converted.get(item, [0, 0, 0])
    p.converted[item] = [was[0] + steps, was[1] + value, was[2] + fifo]


def _converted(p: Posting, handle: HandleFacts, steps: int, move: Move | None) -> Worth:
    """The share of what the operation has put in: by quantity of the same item, else of all of it, by price."""
    same = p.converted.get(handle.item)
    if same and same[0]:
        parts, part, whole = [same], min(steps, same[0]), same[0]
    else:
        parts, (part, whole) = [p.converted[item] for item in sorted(p.converted)], _weights(p, move)
    value = fifo = 0
    for one in parts:
        taken = [share(one[n], part, whole) for n in (1, 2)]
        if one is same:
            one[0] -= part
        one[1] -= taken[0]
        one[2] -= taken[1]
        value, fifo = value + taken[0], fifo + taken[1]
    return Worth(value, fifo)


def _weights(p: Posting, move: Move | None) -> tuple[int, int]:
    """What a move out of *converted* weighs, and together with those that follow before more goes in: by the catalogue's prices,
    else by quantity."""
    entries = p.operation.entries
    here = next((n for n, entry in enumerate(entries) if entry is move), len(entries))
    moves = [e for e in entries[here:] if isinstance(e, Move)]
    until = next((n for n, e in enumerate(moves) if e.target.place == _CONVERTED), len(moves))
    coming = [e for e in moves[:until] if e.source.place == _CONVERTED]
    if not coming:
        return 1, 1
    sizes = [(steps_of(handle_facts(p, e.handle), e.quantity), *price_of(p, handle_facts(p, e.handle).item)) for e in coming]
    weights = [steps * price * 10**6 // of for steps, price, of in sizes]
    if not all(weights):
        weights = [steps * 10**6 // of for steps, _, of in sizes]
    return weights[0], sum(weights)


def steps_of(handle: HandleFacts, quantity: int) -> int:
    """A quantity as costs count it: a serial is one unit of measure."""
    return quantity * 10**handle.decimals if handle.kind is HandleKind.SERIAL else quantity
