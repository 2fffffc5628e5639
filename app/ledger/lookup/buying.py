"""Papers of purchasing with their lines: orders as a buyer sees them, requisitions, drafts."""

from sqlalchemy import Connection, bindparam, func, select

from app.domain.catalogue import Item, Order, OrderLine, Place, Recipient, Requisition, RequisitionLine, User, Vendor
from app.domain.purchasing import Drafts, Purchase, PurchaseLine, PurchaseOf, Request, RequestLine, RequestOf
from app.ledger.lookup.orders import here, received, rejected
from app.ledger.lookup.phrases import NO, word
from app.ledger.lookup.readers import Reader
from app.ledger.tables import CATALOGUE

DRAFTS_MAX = 50

_order, _line, _item, _vendor = Reader(Order), Reader(OrderLine), Reader(Item), Reader(Vendor)
_request, _request_line = Reader(Requisition), Reader(RequisitionLine)
_orders, _lines, _items, _vendors = CATALOGUE[Order], CATALOGUE[OrderLine], CATALOGUE[Item], CATALOGUE[Vendor]
_requests, _request_lines = CATALOGUE[Requisition], CATALOGUE[RequisitionLine]
_recipients, _users, _places = CATALOGUE[Recipient], CATALOGUE[User], CATALOGUE[Place]

_ORDER = (
    select(
        _orders.c.version, func.coalesce(_recipients.c.name, ""), func.coalesce(_places.c.name, ""), *_order.columns,
        *_vendor.columns,
    )
    .select_from(
        _orders.outerjoin(_recipients, _recipients.c.id == _orders.c.recipient)
        .outerjoin(_places, _places.c.id == _orders.c.site).outerjoin(_vendors, _vendors.c.id == _orders.c.vendor)
    )
    .where(_orders.c.id == bindparam("b_id"))
)
_LINES = (
    select(_lines.c.version, received, rejected, *_line.columns, *_item.columns)
    .select_from(_lines.join(_items, _items.c.id == _lines.c.item))
    .where(_lines.c.order == bindparam("b_id"), _lines.c.retired == NO)
    .order_by(_lines.c.line, _lines.c.id)
)
_ASKED = (
    select(_request_lines.c.order_line, _requests.c.number)
    .select_from(
        _request_lines.join(_requests, _requests.c.id == _request_lines.c.requisition)
        .join(_lines, _lines.c.id == _request_lines.c.order_line)
    )
    .where(_lines.c.order == bindparam("b_id"), _request_lines.c.retired == NO)
    .order_by(_requests.c.number)
)
_REQUEST = (
    select(_requests.c.version, func.coalesce(_recipients.c.name, ""), func.coalesce(_users.c.name, ""), *_request.columns)
    .select_from(
        _requests.outerjoin(_recipients, _recipients.c.id == _requests.c.recipient)
        .outerjoin(_users, _users.c.id == _requests.c.by)
    )
    .where(_requests.c.id == bindparam("b_id"))
)
_REQUEST_LINES = (
    select(_request_lines.c.version, func.coalesce(_orders.c.number, ""), *_request_line.columns, *_item.columns)
    .select_from(
        _request_lines.join(_items, _items.c.id == _request_lines.c.item)
        .outerjoin(_lines, _lines.c.id == _request_lines.c.order_line).outerjoin(_orders, _orders.c.id == _lines.c.order)
    )
    .where(_request_lines.c.requisition == bindparam("b_id"), _request_lines.c.retired == NO)
    .order_by(_request_lines.c.line, _request_lines.c.id)
)
_NEXT_LINE = select(func.coalesce(func.max(_lines.c.line), 0)).where(_lines.c.order == bindparam("b_id"))
_NEXT_REQUEST_LINE = (
    select(func.coalesce(func.max(_request_lines.c.line), 0)).where(_request_lines.c.requisition == bindparam("b_id"))
)
_DRAFTS = (
    select(*_order.columns).where(here, _orders.c.retired == NO, _orders.c.state == word("draft"))
    .order_by(_orders.c.version.desc(), _orders.c.number.desc()).limit(DRAFTS_MAX)
)


def purchase_of(conn: Connection, _: int, question: PurchaseOf) -> Purchase | None:
    """Answer `PurchaseOf`."""
    values = {"b_id": question.order}
    row = conn.execute(_ORDER, values).first()
    if row is None:
        return None
    asked: dict[int, list[str]] = {}
    for which, number in conn.execute(_ASKED, values):
        asked.setdefault(which, []).append(number)
    wide = len(_line.columns)
    lines = []
    for version, came, refused, *rest in conn.execute(_LINES, values):
        record = _line(rest[:wide])
        lines.append(PurchaseLine(
            record=record, version=version, item=_item(rest[wide:]), received=int(came), rejected=int(refused),
            asked_by=", ".join(asked.get(record.id, ())),
        ))
    version, recipient, site, *rest = row
    wide = len(_order.columns)
    return Purchase(
        record=_order(rest[:wide]), version=version, vendor=_vendor.maybe(rest[wide:]), recipient_name=recipient,
        lines=tuple(lines), site_name=site, next_line=int(conn.execute(_NEXT_LINE, values).scalar_one()) + 1,
    )


def request_of(conn: Connection, _: int, question: RequestOf) -> Request | None:
    """Answer `RequestOf`."""
    values = {"b_id": question.requisition}
    row = conn.execute(_REQUEST, values).first()
    if row is None:
        return None
    wide = len(_request_line.columns)
    lines = tuple(
        RequestLine(record=_request_line(rest[:wide]), version=version, item=_item(rest[wide:]), order_number=number)
        for version, number, *rest in conn.execute(_REQUEST_LINES, values)
    )
    version, recipient, by, *rest = row
    after = int(conn.execute(_NEXT_REQUEST_LINE, values).scalar_one()) + 1
    return Request(record=_request(rest), version=version, recipient_name=recipient, by_name=by, lines=lines, next_line=after)


def drafts(conn: Connection, site: int, question: Drafts) -> tuple[Order, ...]:
    """Answer `Drafts`."""
    found = _DRAFTS if not question.vendor else _DRAFTS.where(_orders.c.vendor == question.vendor)
    return tuple(map(_order, conn.execute(found, {"b_site": site})))
