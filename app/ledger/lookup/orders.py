"""Purchase orders: what is still to come, and how far each line is."""

from collections import defaultdict

from sqlalchemy import BigInteger, ColumnElement, Connection, bindparam, cast, exists, func, or_, select

from app.domain.catalogue import ExpectedSerial, Item, Order, OrderLine, Recipient, Vendor
from app.domain.questions import OpenOrders, OrderOf
from app.domain.stock import HandleKind
from app.domain.views import Named, OrderLineView, OrderView
from app.ledger.lookup.phrases import NO, word
from app.ledger.lookup.readers import Reader
from app.ledger.receipts import PARTS, RECEIVED
from app.ledger.tables import CATALOGUE, handle, movement, rejection

ORDERS_MAX = 50

_order, _line, _vendor = CATALOGUE[Order], CATALOGUE[OrderLine], CATALOGUE[Vendor]
_expected, _items, _recipient = CATALOGUE[ExpectedSerial], CATALOGUE[Item], CATALOGUE[Recipient]
_item = Reader(Item)
# Says what the partial index of movements says, so that the index is used.
_counts = movement.c.order_line != NO
_came = select(RECEIVED).where(movement.c.order_line == _line.c.id, _counts).correlate(_line).scalar_subquery()
received: ColumnElement[int] = cast(_came, BigInteger) // PARTS
"""What has come of an order line, in smallest steps; of a kit as many as all parts that came make."""
rejected = (
    select(func.coalesce(func.sum(rejection.c.quantity), 0)).where(rejection.c.order_line == _line.c.id)
    .correlate(_line).scalar_subquery()
)
"""What was refused of it."""
_of_order = (_line.c.order == bindparam("b_order"), _line.c.retired == NO)
still_to_come = exists().where(
    _line.c.order == _order.c.id, _line.c.retired == NO, _line.c.ordered > received + rejected
).correlate(_order)
"""Whether a line of the order lacks something."""
here = or_(_order.c.site == bindparam("b_site"), _order.c.site == NO)
"""Orders of this site, and those of no site."""

_OPEN = (
    select(_order.c.id, _order.c.number, func.coalesce(_vendor.c.name, ""))
    .select_from(_order.outerjoin(_vendor, _vendor.c.id == _order.c.vendor))
    .where(here, _order.c.retired == NO, _order.c.state == word("sent"), still_to_come)
    .order_by(_order.c.version.desc(), _order.c.number.desc())
    .limit(ORDERS_MAX)
)
_ORDER = (
    select(
        _order.c.number, func.coalesce(_vendor.c.name, ""), _order.c.state, _order.c.recipient,
        func.coalesce(func.nullif(_recipient.c.name, ""), _recipient.c.code, ""),
    )
    .select_from(
        _order.outerjoin(_vendor, _vendor.c.id == _order.c.vendor).outerjoin(_recipient, _recipient.c.id == _order.c.recipient)
    )
    .where(_order.c.id == bindparam("b_order"))
)
_LINES = (
    select(_line.c.id, _line.c.line, _line.c.ordered, received, rejected, *_item.columns)
    .select_from(_line.join(_items, _items.c.id == _line.c.item))
    .where(*_of_order)
    .order_by(_line.c.line, _line.c.id)
)
_EXPECTED = (
    select(_expected.c.order_line, _expected.c.serial)
    .select_from(_expected.join(_line, _line.c.id == _expected.c.order_line))
    .where(*_of_order, _expected.c.retired == NO)
    .order_by(_expected.c.serial)
)
_ARRIVED = (
    select(movement.c.order_line, handle.c.code)
    .select_from(_line.join(movement, movement.c.order_line == _line.c.id).join(handle, handle.c.id == movement.c.handle))
    .where(*_of_order, _counts, handle.c.kind == HandleKind.SERIAL.value)
    .group_by(movement.c.order_line, handle.c.code)
    .having(RECEIVED > 0)
    .order_by(handle.c.code)
)
_REFUSED = (
    select(rejection.c.order_line, rejection.c.serial)
    .select_from(_line.join(rejection, rejection.c.order_line == _line.c.id))
    .where(*_of_order, rejection.c.serial != "")
    .order_by(rejection.c.serial)
)


def open_orders(conn: Connection, site: int, _: OpenOrders) -> tuple[Named, ...]:
    """Answer `OpenOrders`; newest is what was entered or edited last. `name` is the vendor's."""
    rows = conn.execute(_OPEN, {"b_site": site})
    return tuple(Named(id=which, code=number, name=vendor) for which, number, vendor in rows)


def order_of(conn: Connection, _: int, question: OrderOf) -> OrderView | None:
    """Answer `OrderOf`."""
    values = {"b_order": question.order}
    order = conn.execute(_ORDER, values).first()
    if order is None:
        return None
    expected: defaultdict[int, list[str]] = defaultdict(list)
    arrived: defaultdict[int, list[str]] = defaultdict(list)
    refused: defaultdict[int, list[str]] = defaultdict(list)
    for line, serial in conn.execute(_EXPECTED, values):
        expected[line].append(serial)
    for line, serial in conn.execute(_ARRIVED, values):
        arrived[line].append(serial)
    for line, serial in conn.execute(_REFUSED, values):
        refused[line].append(serial)
    lines = tuple(
        OrderLineView(
            id=which, line=number, item=_item(item), ordered=ordered, received=int(come), rejected=int(sent_away),
            expected=tuple(expected[which]), arrived=tuple(arrived[which]), refused=tuple(refused[which]),
        )
        for which, number, ordered, come, sent_away, *item in conn.execute(_LINES, values)
    )
    number, vendor, state, recipient, name = order
    return OrderView(
        id=question.order, number=number, vendor_name=vendor, lines=lines, state=state, recipient=recipient, recipient_name=name,
    )
