"""Maintenance orders as the books have them, and what was used on one."""

from typing import TypeVar

from msgspec.structs import replace

from app.domain.catalogue import Item, Maintenance, MaintenanceLine, Record
from app.domain.figures import amount_of
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import HandleOf, ItemOf, RecentHistory, RecordOf, RecordsLike
from app.domain.states import called
from app.domain.stock import HandleKind, Tracking
from app.domain.views import HandleView, HistoryLine
from app.domain.words import Say, say
from app.workflows.common import Refuse
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common, handling
from app.workflows.wording import maintain as words

R = TypeVar("R", bound=Record)
ORDERS_MAX = 50
USED_MAX = 100
ACT = "maintain"


def unit_of(which: int, seen: Seen) -> HandleView:
    """The unit; leaves the step where it is none, or not in stock."""
    found = seen.know(HandleOf(which))
    if found is None or found.kind is not HandleKind.SERIAL:
        raise Refuse(say(common.GONE))
    if found.in_bulk:
        raise Refuse(say(handling.IN_BULK, code=found.code), found.code)
    if found.standing is None:
        raise Refuse(say(words.NEVER, code=found.code), found.code)
    if (virtual := VIRTUAL_BY_PLACE.get(found.standing.place)) is not None:
        raise Refuse(say(words.NOT_HERE, code=found.code, place=say(handling.VIRTUAL[virtual])), found.code)
    return found


def _of(kind: type[R], field: str, value: int | str, seen: Seen, most: int) -> tuple[R, ...]:
    views = seen.know(RecordsLike(kind, where=(field, value), limit=most))
    return tuple(v.record for v in views if isinstance(v.record, kind) and not v.record.retired)


def open_orders(seen: Seen) -> tuple[Maintenance, ...]:
    """Orders that are open at this site, by number."""
    return _of(Maintenance, "state", "open", seen, ORDERS_MAX)


def orders_of(unit: int, seen: Seen) -> tuple[Maintenance, ...]:
    """All orders of a unit, newest first."""
    return tuple(sorted(_of(Maintenance, "handle", unit, seen, ORDERS_MAX), key=lambda o: o.number, reverse=True))


def order_of(which: int, seen: Seen) -> tuple[Maintenance, int]:
    """An order and the version that an edit of it rests on; leaves the step where it is gone."""
    view = seen.know(RecordOf(Maintenance, which))
    if view is None or not isinstance(view.record, Maintenance):
        raise Refuse(say(common.GONE))
    return view.record, view.version


def beside_of(order: int, seen: Seen) -> tuple[MaintenanceLine, ...]:
    """What was used of items that are not kept in stock, in the order in which it was recorded."""
    return tuple(sorted(_of(MaintenanceLine, "maintenance", order, seen, USED_MAX), key=lambda line: (line.line, line.id)))


def used_on(number: str, seen: Seen) -> tuple[HistoryLine, ...]:
    """Stock that was used under an order's number and not put back since, newest first."""
    found = seen.know(RecentHistory(document=number, limit=USED_MAX))
    return tuple(line for line in found if line.kind == ACT and not line.undone)


def not_stocked_items(seen: Seen) -> tuple[Item, ...]:
    """Items that are recorded as used and never kept in stock (PanatrackerST: chosen only here)."""
    return _of(Item, "tracking", Tracking.NON_INVENTORY.value, seen, ORDERS_MAX)


def used_lines(order: Maintenance, seen: Seen) -> tuple[Line, ...]:
    """Everything that was used on an order; what is not kept in stock can be touched to take it off."""
    beside = beside_of(order.id, seen)
    items = seen.know_all(ItemOf(line.item) for line in beside)
    named = [
        beside_line(item, line.quantity, f"line:{line.id}" if order.state == "open" else "")
        for line, item in zip(beside, items, strict=True) if item is not None
    ]
    stock = [
        Line(h.code, say(words.USED_LINE, description=h.item_number), h.amount, Mark.DONE) for h in used_on(order.number, seen)
    ]
    return (*reversed(named), *stock)


def beside_line(item: Item, quantity: int, id: str = "") -> Line:
    """So much of an item that is not kept in stock."""
    text = say(words.BESIDE_LINE, description=item.description)
    return Line(item.number, text, amount_of(quantity, item.decimals, item.uom), Mark.DONE, id)


def state_of(order: Maintenance) -> Say:
    """How an order stands, with what was noted on it."""
    state = called(Maintenance, order.state)
    return say(words.STATE_NOTE, state=state, note=order.note) if order.note else state


def paper_lines(which: int, seen: Seen) -> tuple[str, tuple[Line, ...]] | None:
    """The number of an order and, for its card, its unit, how it stands and what was used; None where it is no such order."""
    view = seen.know(RecordOf(Maintenance, which))
    if view is None or not isinstance(view.record, Maintenance):
        return None
    order = view.record
    unit = seen.know(HandleOf(order.handle))
    mark = {"open": Mark.OPEN, "done": Mark.DONE}.get(order.state, Mark.REJECTED)
    code = unit.code if unit is not None else "?"
    head = Line(code, state_of(order), mark=mark, id=f"handle:{order.handle}" if unit is not None else "")
    return order.number, (head, *(replace(line, id="") for line in used_lines(order, seen)))


def card_lines(unit: HandleView, seen: Seen) -> tuple[Line, ...]:
    """The orders of a unit, for its card."""
    if unit.kind is not HandleKind.SERIAL or not seen.person.may(Permission.INV_VIEW):
        return ()
    marks = {"open": Mark.OPEN, "done": Mark.DONE}
    return tuple(
        Line(say(words.ORDERS, number=o.number), state_of(o), mark=marks.get(o.state, Mark.REJECTED))
        for o in orders_of(unit.id, seen)
    )
