"""What merging two items would meet: stock and debts of the one that goes, records that name it, and what is in the way."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, exists, func, or_, select

from app.domain import catalogue as c
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.questions import Question, RecordOf
from app.domain.stock import HandleKind, Standing
from app.domain.uniting import STOCK_MAX, LeftBehind, Part, Stock, Union, UnionOf
from app.ledger.lookup.converting import counts_of
from app.ledger.lookup.phrases import NO
from app.ledger.lookup.readers import Reader
from app.ledger.lookup.records import record_of
from app.ledger.tables import CATALOGUE, handle, shortfall, unit

_TELLS = (
    handle.c.id, handle.c.kind, handle.c.code, handle.c.tag, handle.c.lot, handle.c.expires, handle.c.notes, handle.c.warranty,
    handle.c.customer,
)
_place, _holder = CATALOGUE[c.Place], handle.alias("holder")
_MOVES_ALONG = [v.place for v in Virtual if v not in (Virtual.INSTALLED, Virtual.CUSTOMER)]
"""Virtual places whose stock stays what it was: what left by a vendor, a count or a report is told by its old name."""


def _rows(table: Any) -> Any:
    return (
        select(*_TELLS, table.c.place, table.c.custody, table.c.project, table.c.status, table.c.quantity,
               func.coalesce(_place.c.code, _holder.c.code, ""))
        .select_from(
            table.join(handle, handle.c.id == table.c.handle).outerjoin(_place, _place.c.id == table.c.place)
            .outerjoin(_holder, and_(_place.c.id.is_(None), _holder.c.id == table.c.place))
        )
        .where(table.c.site == bindparam("b_site"), handle.c.item == bindparam("b_item"))
        .order_by(handle.c.kind, handle.c.code, table.c.place, table.c.custody, table.c.project, table.c.status)
        .limit(STOCK_MAX + 1)
    )


_STOCK = _rows(unit).where(unit.c.quantity > NO, unit.c.place.not_in(_MOVES_ALONG))
_DEBTS = _rows(shortfall)
_PARTS = (
    select(unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status, unit.c.quantity)
    .where(unit.c.site == bindparam("b_site"), unit.c.place.in_(bindparam("b_places", expanding=True)), unit.c.quantity > NO)
    .order_by(unit.c.handle, unit.c.place)
)
_DISPUTED = select(handle.c.code).where(handle.c.item == bindparam("b_item"), handle.c.disputed == 1).order_by(handle.c.code)
_own = handle.alias("own")
_DOUBLE = (
    select(_own.c.code).select_from(_own.join(handle, and_(handle.c.code == _own.c.code, handle.c.kind == _own.c.kind)))
    .join(unit, and_(unit.c.handle == _own.c.id, unit.c.site == bindparam("b_site"), unit.c.quantity > NO))
    .where(
        _own.c.item == bindparam("b_item"), handle.c.item == bindparam("b_stays"), _own.c.kind == HandleKind.SERIAL.value,
        handle.c.retired == NO, unit.c.place.not_in(_MOVES_ALONG),
    )
    .distinct().order_by(_own.c.code)
)
_paper, _offered, _work = CATALOGUE[c.Transfer], CATALOGUE[c.TransferLine], CATALOGUE[c.Maintenance]
_OFFERED = (
    select(_paper.c.number).distinct()
    .select_from(_offered.join(_paper, _paper.c.id == _offered.c.transfer).join(handle, handle.c.id == _offered.c.handle))
    .where(_paper.c.state == "pending", _offered.c.retired == NO, handle.c.item == bindparam("b_item")).order_by(_paper.c.number)
)
_WORKED = (
    select(_work.c.number).select_from(_work.join(handle, handle.c.id == _work.c.handle))
    .where(_work.c.state == "open", handle.c.item == bindparam("b_item")).order_by(_work.c.number)
)


def _unfinished(paper: type[c.Record], line: type[c.Record], link: str, states: tuple[str, ...]) -> Select[Any]:
    """Numbers of papers in such states with a line of the item that has no outcome."""
    of, written = CATALOGUE[paper], CATALOGUE[line]
    return (
        select(of.c.number).distinct()
        .select_from(written.join(of, of.c.id == written.c[link]).join(handle, handle.c.id == written.c.handle))
        .where(of.c.state.in_(states), written.c.retired == NO, written.c.outcome == "", handle.c.item == bindparam("b_item"))
        .order_by(of.c.number)
    )


_RETURNED = _unfinished(c.Rma, c.RmaLine, "rma", ("draft", "shipped"))
_REPORTED = _unfinished(c.Spillage, c.SpillageLine, "spillage", ("open", "locked"))
"""Papers about single handles stay as they were written (`parties.FIXED`): what they name has left under its own number, and a
return's slip says it. So they are finished first. Who asked for an item has named no unit: those lines follow."""
NAMING: tuple[tuple[type[c.Record], str], ...] = (
    (c.Barcode, "item"), (c.VendorItem, "item"), (c.KitLine, "item"), (c.KitLine, "part"), (c.SiteItem, "item"),
    (c.TemplateLine, "item"), (c.RecipientLevel, "item"), (c.Reservation, "item"), (c.Item, "superseded_by"),
    (c.LabelRule, "item"),
)
"""Records that name an item, and by which field."""
ONCE = (c.VendorItem, c.KitLine, c.SiteItem, c.TemplateLine, c.RecipientLevel)
"""Of these an owner has one for each item."""
_item = CATALOGUE[c.Item]
LEFT_MAX = 50
_order, _line = CATALOGUE[c.Order], CATALOGUE[c.OrderLine]
_requisition, _wished = CATALOGUE[c.Requisition], CATALOGUE[c.RequisitionLine]
_OPEN_ORDERS = select(_order.c.id).where(_order.c.state.in_(("draft", "sent")), _order.c.retired == NO)
_OPEN_REQUISITIONS = select(_requisition.c.id).where(
    _requisition.c.state.in_(("draft", "submitted", "rejected")), _requisition.c.retired == NO
)
_STILL_WISHED = or_(
    and_(_wished.c.order_line == NO, _wished.c.requisition.in_(_OPEN_REQUISITIONS)),
    _wished.c.order_line.in_(select(_line.c.id).where(_line.c.order.in_(_OPEN_ORDERS))),
)
"""Lines nobody has ordered yet, and those whose order is open: what was ordered and came stays as it was."""
_LINES: tuple[tuple[type[c.Record], Any], ...] = (
    (c.OrderLine, _line.c.order.in_(_OPEN_ORDERS)), (c.RequisitionLine, _STILL_WISHED),
)
"""Open lines of orders and requisitions: what still comes, or is still wished for, is the other item."""


def _named(kind: type[c.Record], field: str, *more: Any) -> Any:
    table = CATALOGUE[kind].alias() if kind is c.Item else CATALOGUE[kind]
    return exists().where(table.c[field] == _item.c.id, table.c.retired == NO, *more).correlate(_item)


left_behind = and_(_item.c.merged_into > NO, or_(
    exists().where(
        handle.c.item == _item.c.id, unit.c.handle == handle.c.id, unit.c.site == bindparam("b_site"), unit.c.quantity > NO,
        unit.c.place.not_in(_MOVES_ALONG),
    ).correlate(_item),
    *(_named(kind, field) for kind, field in NAMING), *(_named(kind, "item", still) for kind, still in _LINES),
))
"""An item merged into another of which stock still stands here, or that a record still names: it was written elsewhere, by who had
not heard of the merging."""
_loan = CATALOGUE[c.Loan]
_LENT = select(handle.c.id).where(handle.c.item == bindparam("b_item"))


def union_of(conn: Connection, site: int, question: UnionOf) -> Union | None:
    """Answer `UnionOf`."""
    goes, stays = (record_of(conn, site, RecordOf(c.Item, which)) for which in (question.goes, question.stays))
    if goes is None or stays is None or not isinstance(goes.record, c.Item) or not isinstance(stays.record, c.Item):
        return None
    bound = {"b_site": site, "b_item": question.goes}
    stock = [_stock(row, 1) for row in conn.execute(_STOCK, bound)] + [_stock(row, -1) for row in conn.execute(_DEBTS, bound)]
    units = [one.handle for one in stock if one.kind is HandleKind.SERIAL]
    parts = conn.execute(_PARTS, {"b_site": site, "b_places": units}).all() if units else []
    lines = tuple(_lines(conn, question.goes))
    return Union(
        goes=goes.record, goes_version=goes.version, stays=stays.record, stock=tuple(stock[:STOCK_MAX]),
        more=len(stock) > STOCK_MAX, parts=tuple(Part(handle=r[0], standing=Standing(*r[1:5]), quantity=r[5]) for r in parts),
        records=(*_records(conn, question.goes), *lines), asked=tuple(_numbers(conn, [record for record, _ in lines])),
        loans=tuple(_loans(conn, site, bound)),
        twins=tuple(record for kind in ONCE for record, _ in _naming(conn, kind, "item", question.stays)),
        counts=counts_of(conn, site, question.goes, {one.standing.place for one in stock} - VIRTUAL_BY_PLACE.keys()),
        papers=(*conn.execute(_OFFERED, bound).scalars(), *conn.execute(_WORKED, bound).scalars()),
        returns=tuple(conn.execute(_RETURNED, bound).scalars()), reports=tuple(conn.execute(_REPORTED, bound).scalars()),
        disputed=tuple(conn.execute(_DISPUTED, bound).scalars()),
        double=tuple(conn.execute(_DOUBLE, {**bound, "b_stays": question.stays}).scalars()),
    )


def _stock(row: Any, sign: int) -> Stock:
    which, kind, code, tag, lot, expires, notes, warranty, customer, *key, quantity, place = row
    return Stock(
        handle=which, kind=HandleKind(kind), code=code, tag=tag, lot=lot, expires=expires, notes=notes, warranty=warranty,
        customer=customer, standing=Standing(*key), quantity=sign * quantity, place=place,
    )


def _records(conn: Connection, item: int) -> Iterator[tuple[Any, int]]:
    for kind, field in NAMING:
        yield from _naming(conn, kind, field, item)


def _lines(conn: Connection, item: int) -> Iterator[tuple[Any, int]]:
    for kind, still in _LINES:
        yield from _naming(conn, kind, "item", item, still)


def _numbers(conn: Connection, lines: list[Any]) -> Iterator[str]:
    """The numbers of the papers that these lines stand in."""
    for table, which in (
        (_order, {one.order for one in lines if isinstance(one, c.OrderLine)}),
        (_requisition, {one.requisition for one in lines if isinstance(one, c.RequisitionLine)}),
    ):
        yield from conn.execute(select(table.c.number).where(table.c.id.in_(which)).order_by(table.c.number)).scalars()


def _loans(conn: Connection, site: int, bound: dict[str, int]) -> Iterator[tuple[c.Loan, int]]:
    read = Reader(c.Loan)
    rows = conn.execute(
        select(*read.columns, _loan.c.version)
        .where(_loan.c.site == site, _loan.c.retired == NO, _loan.c.handle.in_(_LENT)).order_by(_loan.c.id), bound
    )
    for row in rows:
        yield read(row[:-1]), row[-1]


def _naming(conn: Connection, kind: type[c.Record], field: str, item: int, *more: Any) -> Iterator[tuple[Any, int]]:
    table, read = CATALOGUE[kind], Reader(kind)
    rows = conn.execute(
        select(*read.columns, table.c.version).where(table.c[field] == item, table.c.retired == NO, *more).order_by(table.c.id)
    )
    for row in rows:
        yield read(row[:-1]), row[-1]


def items_left_behind(conn: Connection, site: int, _: LeftBehind) -> tuple[c.Item, ...]:
    """Answer `LeftBehind`."""
    read = Reader(c.Item)
    rows = conn.execute(select(*read.columns).where(left_behind).order_by(_item.c.number).limit(LEFT_MAX), {"b_site": site})
    return tuple(map(read, rows))


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    UnionOf: union_of, LeftBehind: items_left_behind,
}
