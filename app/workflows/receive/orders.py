"""Order lines while goods come in: which line a thing fills, what is still to come, and receiving all that is bulk."""

from collections.abc import Mapping

from app.domain.catalogue import Item, bulk_code
from app.domain.identity import handle_id
from app.domain.operation import Entry, Move, NewHandle
from app.domain.place import Virtual
from app.domain.questions import OrderOf
from app.domain.rules import serialized
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.views import OrderLineView, OrderView
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.receive.state import State
from app.workflows.step import Seen
from app.workflows.wording import receive as words

VENDOR = Standing(Virtual.VENDOR.place)


def order_in_hand(state: State, seen: Seen) -> OrderView | None:
    """The order received against, None for a receipt without one."""
    return seen.know(OrderOf(state.order)) if state.order else None


def by_serial(item: Item) -> bool:
    """Whether units of the item bear serial numbers."""
    return serialized(item)


def line_by_id(order: OrderView | None, line: int) -> OrderLineView | None:
    """A line of the order."""
    return next((x for x in order.lines if x.id == line), None) if order else None


def line_announcing(order: OrderView | None, serial: str) -> OrderLineView | None:
    """The line on which the serial is announced: one on which it has not come yet, if there are several."""
    lines = [x for x in order.lines if serial in x.expected] if order else []
    return next((x for x in lines if serial not in x.arrived), lines[0] if lines else None)


def line_for(order: OrderView | None, item: int, prefer: int = 0) -> OrderLineView | None:
    """The line an item fills: the one in hand, else the first with something still to come, else the last of the item."""
    lines = [x for x in order.lines if x.item.id == item] if order else []
    return next((x for x in lines if x.id == prefer), None) or next(
        (x for x in lines if to_come(x) > 0), lines[-1] if lines else None
    )


def only_serial_line(order: OrderView | None) -> OrderLineView | None:
    """The order's one line of serialized units without a list: then a serial scanned first can belong to nothing else."""
    lines = [x for x in order.lines if by_serial(x.item)] if order else []
    return lines[0] if len(lines) == 1 else None


def to_come(line: OrderLineView) -> int:
    """Smallest steps still to come: what was rejected has come too, and was sent away."""
    return max(0, line.ordered - line.received - line.rejected)


def all_bulk(state: State, order: OrderView) -> tuple[tuple[OrderLineView, ...], tuple[str, ...]]:
    """Lines that *Receive all* takes, and the items it leaves to be scanned (Calem: refused for serialized lines)."""
    chosen = line_by_id(order, state.goods.line) if state.goods else None
    lines = (chosen,) if chosen else order.lines
    open_lines = tuple(x for x in lines if to_come(x) > 0)
    bulk = tuple(x for x in open_lines if x.item.tracking is Tracking.QUANTITY and not serialized(x.item))
    others = tuple(x for x in open_lines if x not in bulk)
    if not bulk and others:
        first = others[0].item
        raise Refuse(say(words.NOT_ALL if by_serial(first) else words.NOT_ALL_LOTS, item=first.number), first.number)
    if not bulk:
        raise Refuse(say(words.NOTHING_OPEN))
    return bulk, tuple(x.item.number for x in others)


def bulk_entries(item: Item, steps: int, place: int, *, line: int, lot: str = "", expires: str = "") -> tuple[Entry, ...]:
    """A quantity or lot comes from the vendor into a place."""
    kind = HandleKind.LOT if lot else HandleKind.QUANTITY
    code = lot or bulk_code(item)
    return (
        NewHandle(kind=kind, code=code, item=item.id, lot=lot, expires=expires),
        Move(
            handle=handle_id(kind, item.id, code), quantity=steps, source=VENDOR, target=Standing(place), scanned=True,
            order_line=line,
        ),
    )


def unit_entries(
    item: Item, serials: tuple[str, ...], place: int, *, line: int, tags: Mapping[str, str], lot: str = "", expires: str = ""
) -> tuple[Entry, ...]:
    """Units come from the vendor into a place, each with its serial, and with its tag where `tags` has one for it."""
    entries: list[Entry] = []
    for serial in serials:
        tag = tags.get(serial, "")
        handle = handle_id(HandleKind.SERIAL, item.id, serial)
        entries.append(NewHandle(kind=HandleKind.SERIAL, code=serial, item=item.id, tag=tag, lot=lot, expires=expires))
        entries.append(
            Move(handle=handle, quantity=1, source=VENDOR, target=Standing(place), scanned=True, order_line=line)
        )
    return tuple(entries)
