"""Receiving a kit books its parts: what is kept by quantity at once, units and lots as they are scanned on the kit's line."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.figures import Figure, amount_of, listed, times
from app.domain.operation import Entry
from app.domain.rules import serialized
from app.domain.stock import HandleKind, Tracking
from app.domain.views import OrderLineView, OrderView
from app.domain.words import Say, say
from app.workflows.common import done
from app.workflows.kits import Part, parts_of
from app.workflows.receive.orders import bulk_entries, to_come
from app.workflows.receive.placing import check_container
from app.workflows.receive.posting import post
from app.workflows.receive.screens import Patch, show
from app.workflows.receive.state import Goods, Got, State
from app.workflows.step import Seen, Step
from app.workflows.wording import kits as words


def line_of_part(order: OrderView | None, item: int, seen: Seen) -> OrderLineView | None:
    """The line of a kit that an item is a part of: one with something still to come, if there are several."""
    lines = [
        line for line in (order.lines if order is not None else ())
        if line.item.kit and any(part.item.id == item for part in parts_of(line.item, 10**line.item.decimals, seen))
    ]
    return next((line for line in lines if to_come(line) > 0), lines[-1] if lines else None)


Booked = tuple[tuple[Entry, ...], tuple[Got, ...], tuple[Part, ...]]


def bulk_of(state: State, kit: Item, steps: int, line: int, seen: Seen) -> Booked:
    """What so many kits book at once, the rows of the list, and the parts that have to be scanned."""
    entries: list[Entry] = []
    got: list[Got] = []
    left = []
    for part in parts_of(kit, steps, seen):
        item = part.item
        if item.tracking is not Tracking.QUANTITY or serialized(item):
            left.append(part)
            continue
        check_container(state, item, HandleKind.QUANTITY, seen)
        entries += bulk_entries(item, part.steps, state.place, line=line)
        amount = amount_of(part.steps, item.decimals, item.uom)
        got.append(Got(code=item.number, item=item.id, number=item.number, amount=amount, place=state.place_code, line=line))
    return tuple(entries), tuple(got), tuple(left)


def named(parts: tuple[Part, ...]) -> Figure:
    """Parts with their quantities: "S-1 × 2 EACH, P-2 × 1 EACH"."""
    return listed(times(one.item.number, amount_of(one.steps, one.item.decimals, one.item.uom)) for one in parts)


def received(state: State, goods: Goods, kit: Item, steps: int, seen: Seen) -> Step:
    """So many kits came."""
    entries, got, left = bulk_of(state, kit, steps, goods.line, seen)
    amount = amount_of(steps, kit.decimals, kit.uom)
    booked = listed(times(one.number, one.amount) for one in got)
    after = replace(state, goods=None, warned="", agreed=())
    if not entries:
        return show(after, seen, done(say(words.SCAN_PARTS, amount=amount, kit=kit.number, parts=named(left)), kit.number))
    told: Say = say(words.RECEIVED, amount=amount, kit=kit.number, parts=booked)
    if left:
        told = say(words.RECEIVED_SOME, amount=amount, kit=kit.number, parts=booked, left=named(left))
    patch = Patch() if left else Patch(line=goods.line, steps=steps)
    return post(after, seen, entries, got, done(told, kit.number), patch=patch)
