"""Answers about what stock has cost: of an item, and of single deliveries."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, FromClause, bindparam, func, select

from app.domain.catalogue import Item, Order, OrderLine, Vendor
from app.domain.cost_views import CostOf, CostView, DeliveriesLike, DeliveryOf, DeliveryView, LeftWith, UsedView, UsesOf
from app.domain.questions import Question
from app.domain.stock import HandleKind
from app.ledger.costs.shares import share
from app.ledger.lookup.phrases import NO
from app.ledger.tables import CATALOGUE, cost_entry, cost_item, cost_layer, cost_use, handle, movement, operation

_item, _order, _line, _vendor = (CATALOGUE[kind] for kind in (Item, Order, OrderLine, Vendor))
_OF_ITEM = select(
    cost_item.c.quantity, cost_item.c.value, cost_item.c.fifo, cost_item.c.average_value, cost_item.c.average_quantity
).where(cost_item.c.site == bindparam("b_site"), cost_item.c.item == bindparam("b_item"))

_moved = (movement.c.site == cost_layer.c.site) & (movement.c.position == cost_layer.c.position) & (
    movement.c.line == cost_layer.c.line
)


def joined(layers: FromClause) -> FromClause:
    """Layers with the item, the serial, and the order they came in with."""
    return (
        layers.join(_item, _item.c.id == cost_layer.c.item)
        .outerjoin(movement, _moved)
        .outerjoin(handle, handle.c.id == cost_layer.c.handle)
        .outerjoin(_line, _line.c.id == movement.c.order_line)
        .outerjoin(_order, _order.c.id == _line.c.order)
        .outerjoin(_vendor, _vendor.c.id == _order.c.vendor)
    )


_of_act = (operation.c.site == cost_layer.c.site) & (operation.c.position == cost_layer.c.position)
COLUMNS = (
    cost_layer.c.position, cost_layer.c.line, cost_layer.c.item, _item.c.number, _item.c.description, _item.c.uom,
    _item.c.decimals, cost_layer.c.package, cost_layer.c.at, cost_layer.c.quantity,
    cost_layer.c.value, cost_layer.c.left, cost_layer.c.value_left, handle.c.code.label("serial"), _order.c.number.label("order"),
    _vendor.c.name.label("vendor"),
)
_DELIVERIES = (
    # A table does without the act: finding one among acts of thousands of lines reads all that they say.
    select(*COLUMNS, operation.c.id.label("operation")).select_from(joined(cost_layer).join(operation, _of_act))
    .where(cost_layer.c.site == bindparam("b_site"), cost_layer.c.quantity > NO)
)


_entry = (cost_entry.c.site == cost_use.c.site) & (cost_entry.c.item == cost_use.c.item) & (
    cost_entry.c.position == cost_use.c.position
) & (cost_entry.c.line == cost_use.c.line)
_USES = (
    select(
        cost_use.c.position, operation.c.kind, operation.c.document, operation.c.at, cost_entry.c.place, cost_use.c.quantity,
        cost_use.c.value,
    )
    .select_from(
        cost_use.join(operation, (operation.c.site == cost_use.c.site) & (operation.c.position == cost_use.c.position))
        .join(cost_entry, _entry)
    )
    .where(
        cost_use.c.site == bindparam("b_site"), cost_use.c.item == bindparam("b_item"),
        cost_use.c.layer_position == bindparam("b_position"), cost_use.c.layer_line == bindparam("b_line"),
    )
    .order_by(cost_use.c.position, cost_use.c.line)
    .limit(bindparam("b_limit"))
)


_LEFT = (
    select(
        handle.c.kind, _item.c.decimals, func.sum(cost_entry.c.quantity).label("quantity"),
        func.sum(cost_entry.c.value).label("value"),
    )
    .select_from(
        cost_entry.join(operation, (operation.c.site == cost_entry.c.site) & (operation.c.position == cost_entry.c.position))
        .join(handle, handle.c.id == cost_entry.c.handle).join(_item, _item.c.id == handle.c.item)
    )
    .where(
        cost_entry.c.site == bindparam("b_site"), cost_entry.c.handle == bindparam("b_handle"), cost_entry.c.quantity < NO,
        cost_entry.c.undone == NO, cost_entry.c.undoes_position == NO,
        operation.c.document.in_(bindparam("b_documents", expanding=True)),
    )
    .group_by(handle.c.kind, _item.c.decimals)
)


def cost_of(conn: Connection, site: int, question: CostOf) -> CostView:
    """Answer `CostOf`."""
    row = conn.execute(_OF_ITEM, {"b_site": site, "b_item": question.item}).first()
    return CostView(**row._mapping) if row else CostView()


def left_with(conn: Connection, site: int, question: LeftWith) -> int | None:
    """Answer `LeftWith`."""
    row = conn.execute(_LEFT, {"b_site": site, "b_handle": question.handle, "b_documents": question.documents}).first()
    if row is None or not row.quantity:
        return None
    steps = question.quantity * (10**row.decimals if row.kind == HandleKind.SERIAL else 1)
    return share(int(-row.value), steps, int(-row.quantity))


def delivery_of(conn: Connection, site: int, question: DeliveryOf) -> DeliveryView | None:
    """Answer `DeliveryOf`."""
    one = _DELIVERIES.where(cost_layer.c.position == question.position, cost_layer.c.line == question.line)
    row = conn.execute(one, {"b_site": site}).first()
    return _view(row) if row else None


def deliveries_like(conn: Connection, site: int, question: DeliveriesLike) -> tuple[DeliveryView, ...]:
    """Answer `DeliveriesLike`."""
    found = _DELIVERIES.order_by(cost_layer.c.position.desc(), cost_layer.c.line.desc()).limit(min(question.limit, 200))
    if question.item:
        found = found.where(cost_layer.c.item == question.item)
    if question.package:
        found = found.where(cost_layer.c.package == question.package)
    return tuple(map(_view, conn.execute(found, {"b_site": site})))


def uses_of(conn: Connection, site: int, question: UsesOf) -> tuple[UsedView, ...]:
    """Answer `UsesOf`."""
    rows = conn.execute(_USES, {
        "b_site": site, "b_item": question.item, "b_position": question.position, "b_line": question.line,
        "b_limit": min(question.limit, 500),
    })
    return tuple(UsedView(**row._mapping) for row in rows)


def _view(row: Any) -> DeliveryView:
    known: dict[str, Any] = {name: "" if value is None else value for name, value in row._mapping.items()}
    return DeliveryView(**known)


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    CostOf: cost_of, LeftWith: left_with, UsesOf: uses_of, DeliveryOf: delivery_of, DeliveriesLike: deliveries_like,
}
