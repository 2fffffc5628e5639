"""The tables of purchasing: orders with how far they have come and whether they are late, requisitions, low stock."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, bindparam, case, func, select

from app.domain.catalogue import Item, Order, OrderLine, Recipient, Requisition, RequisitionLine, Vendor
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.states import called
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.day import today
from app.ledger.listings.items import BELOW_MAX, below_minimum, on_hand
from app.ledger.listings.source import Part, Source, bound, contains, first_of, read, search_text, time_cell
from app.ledger.lookup.orders import here, received, rejected, still_to_come
from app.ledger.lookup.phrases import NO, NONE, number, word
from app.ledger.lookup.supply import coming, maximum, minimum
from app.ledger.tables import CATALOGUE

PURCHASES = Listing(
    name="purchases", title=say(QT_TRANSLATE_NOOP("say", "Purchase orders")), sort="number", descending=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Order"))),
        Column("vendor", say(QT_TRANSLATE_NOOP("say", "Vendor"))),
        Column("whom", say(QT_TRANSLATE_NOOP("say", "For")), sortable=False),
        Column("lines", say(QT_TRANSLATE_NOOP("say", "Lines")), ColumnKind.NUMBER, sortable=False),
        Column("received", say(QT_TRANSLATE_NOOP("say", "Received %")), ColumnKind.NUMBER, sortable=False),
        Column("total", say(QT_TRANSLATE_NOOP("say", "Total")), ColumnKind.MONEY, sortable=False),
        Column("due", say(QT_TRANSLATE_NOOP("say", "Due"))),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(
        Chip("draft", say(QT_TRANSLATE_NOOP("say", "Drafts"))), Chip("open", say(QT_TRANSLATE_NOOP("say", "Still to come"))),
        Chip("late", say(QT_TRANSLATE_NOOP("say", "Late"))),
    ),
)
REQUISITIONS = Listing(
    name="requisitions", title=say(QT_TRANSLATE_NOOP("say", "Requisitions")), sort="number", descending=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Requisition"))),
        Column("whom", say(QT_TRANSLATE_NOOP("say", "For"))),
        Column("lines", say(QT_TRANSLATE_NOOP("say", "Lines")), ColumnKind.NUMBER, sortable=False),
        Column("needed", say(QT_TRANSLATE_NOOP("say", "Needed"))),
        Column("changed", say(QT_TRANSLATE_NOOP("say", "Last changed")), ColumnKind.TIME, sortable=False),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(Chip("submitted", say(QT_TRANSLATE_NOOP("say", "Submitted"))),),
)
LOW = Listing(
    name="low-stock", title=say(QT_TRANSLATE_NOOP("say", "Low stock")), sort="number",
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("on_hand", say(QT_TRANSLATE_NOOP("say", "On hand")), ColumnKind.NUMBER, sortable=False),
        Column("on_order", say(QT_TRANSLATE_NOOP("say", "On order")), ColumnKind.NUMBER, sortable=False),
        Column("minimum", say(QT_TRANSLATE_NOOP("say", "Minimum")), ColumnKind.NUMBER, sortable=False),
        Column("maximum", say(QT_TRANSLATE_NOOP("say", "Maximum")), ColumnKind.NUMBER, sortable=False),
        Column("state", say(QT_TRANSLATE_NOOP("say", "Level")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(Chip("uncovered", say(QT_TRANSLATE_NOOP("say", "Not on order"))),),
)
LATE = QT_TRANSLATE_NOOP("say", "Late")
PARTLY = QT_TRANSLATE_NOOP("say", "Partly received")
RECEIVED = QT_TRANSLATE_NOOP("say", "Received")
BELOW = QT_TRANSLATE_NOOP("say", "Below minimum")
COMING = QT_TRANSLATE_NOOP("say", "Enough is on order")

_order, _line, _vendor, _item = CATALOGUE[Order], CATALOGUE[OrderLine], CATALOGUE[Vendor], CATALOGUE[Item]
_request, _asked, _recipient = CATALOGUE[Requisition], CATALOGUE[RequisitionLine], CATALOGUE[Recipient]
_of_order = (_line.c.order == _order.c.id, _line.c.retired == NO)


def _over_lines(of: ColumnElement[Any]) -> ColumnElement[Any]:
    return select(func.coalesce(of, NO)).select_from(_line.join(_item, _item.c.id == _line.c.item)).where(*_of_order).correlate(
        _order
    ).scalar_subquery()


_many = _over_lines(func.count())
_share = case((_line.c.ordered <= received, number(100)), else_=100 * received / func.nullif(_line.c.ordered, NO))
_percent = _over_lines(func.sum(_share))
_lacking = _over_lines(func.sum(case((_line.c.ordered > received + rejected, number(1)), else_=NO)))
_lines_of = select(_line.c.order, _line.c.ordered, _line.c.price_minor, _item.c.decimals).select_from(
    _line.join(_item, _item.c.id == _line.c.item)
)


def purchases_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of orders; their numbers go on, so the last is the newest. Late is what is sent, lacks something and was due."""
    rows = (
        select(_order.c.id.label("which")).select_from(_order.outerjoin(_vendor, _vendor.c.id == _order.c.vendor))
        .where(here, _order.c.retired == NO)
    )
    sent = _order.c.state == word("sent")
    if "draft" in query.chips:
        rows = rows.where(_order.c.state == word("draft"))
    if "open" in query.chips:
        rows = rows.where(sent, still_to_come)
    if "late" in query.chips:
        rows = rows.where(sent, still_to_come, _order.c.due != NONE, _order.c.due < bindparam("b_today"))
    if text := search_text(query):
        rows = rows.where(contains(text, _order.c.number, _vendor.c.name))
    first = {"number": _order.c.number, "vendor": func.coalesce(_vendor.c.name, ""), "due": _order.c.due}
    order = (first.get(query.sort, _order.c.version), _order.c.number, _order.c.id)
    day = today().isoformat()
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site, "b_today": day}, _order_cells)
    totals = _totals(conn, [row.id for row in found])
    return Page(tuple(_order_row(row, totals.get(row.id, 0), day) for row in found), total, more)


def _totals(conn: Connection, orders: list[int]) -> dict[int, int]:
    """Minor units of all lines of each order, as the paper adds them up: each line rounded by itself, a half up."""
    totals: dict[int, int] = {}
    for which, ordered, price, decimals in conn.execute(_lines_of.where(_line.c.order.in_(orders), _line.c.retired == NO)):
        whole = 10**decimals
        totals[which] = totals.get(which, 0) + (2 * ordered * price + whole) // (2 * whole)
    return totals


def _order_cells(found: FromClause) -> Select[Any]:
    return select(
        _order.c.id, _order.c.number, _vendor.c.name, _recipient.c.name.label("whom"), _order.c.due, _order.c.state,
        _many.label("lines"), _percent.label("percent"), _lacking.label("lacking"),
    ).select_from(
        found.outerjoin(_order, _order.c.id == found.c.which).outerjoin(_vendor, _vendor.c.id == _order.c.vendor)
        .outerjoin(_recipient, _recipient.c.id == _order.c.recipient)
    )


def _order_row(row: Any, total: int, day: str) -> Row:
    percent = int(row.percent) // row.lines if row.lines else 0
    state, mood = called(Order, row.state), {"draft": "info", "cancelled": "refused"}.get(row.state, "")
    if row.state == "sent":
        if row.lines and not row.lacking:
            state, mood = say(RECEIVED), "done"
        elif row.due and row.due < day:
            state, mood = say(LATE), "refused"
        elif row.percent:
            state, mood = say(PARTLY), "confirm"
    cells = (row.number, row.name or "", row.whom or "", str(row.lines), str(percent), str(total), row.due, state)
    return Row(f"order:{row.id}", cells, mood)


def requisitions_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of requisitions, the newest first."""
    rows = (
        select(_request.c.id.label("which")).select_from(_request.outerjoin(_recipient, _recipient.c.id == _request.c.recipient))
        .where(_request.c.site.in_((bindparam("b_site"), NO)), _request.c.retired == NO)
    )
    if "submitted" in query.chips:
        rows = rows.where(_request.c.state == word("submitted"))
    if text := search_text(query):
        rows = rows.where(contains(text, _request.c.number, _recipient.c.name))
    first = {"number": _request.c.number, "whom": func.coalesce(_recipient.c.name, ""), "needed": _request.c.needed}
    order = (first.get(query.sort, _request.c.version), _request.c.number, _request.c.id)
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site}, _request_cells)
    return Page(tuple(map(_request_row, found)), total, more)


def _request_cells(found: FromClause) -> Select[Any]:
    many = select(func.count()).where(_asked.c.requisition == _request.c.id, _asked.c.retired == NO).correlate(_request)
    return select(
        _request.c.id, _request.c.number, _recipient.c.name, _request.c.needed, _request.c.version, _request.c.state,
        many.scalar_subquery().label("lines"),
    ).select_from(
        found.outerjoin(_request, _request.c.id == found.c.which)
        .outerjoin(_recipient, _recipient.c.id == _request.c.recipient)
    )


def _request_row(row: Any) -> Row:
    mood = {"submitted": "confirm", "ordered": "done", "rejected": "refused", "cancelled": "refused"}.get(row.state, "info")
    state = called(Requisition, row.state)
    cells = (row.number, row.name or "", str(row.lines), row.needed, time_cell(row.version), state)
    return Row(f"requisition:{row.id}", cells, mood)


_least: ColumnElement[Any] = minimum


def low_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of items below their minimum at this site."""
    rows = select(_item.c.id.label("which")).where(_item.c.retired == NO, below_minimum)
    if "uncovered" in query.chips:
        rows = rows.where(on_hand + coming < _least)
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description))
    keys = (_item.c.number, _item.c.id)
    order = (_item.c.description, *keys) if query.sort == "description" else keys
    most = bound(query, BELOW_MAX)
    part = first_of(rows, order, most, descending=query.descending)
    found, total, more = read(conn, query, (part,), {"b_site": site}, _low_cells, most)
    return Page(tuple(map(_low_row, found)), total, more)


def _low_cells(found: FromClause) -> Select[Any]:
    return select(
        _item.c.id, _item.c.number, _item.c.description, _item.c.decimals, on_hand.label("on_hand"), coming.label("on_order"),
        _least.label("least"), maximum.label("most"),
    ).select_from(found.outerjoin(_item, _item.c.id == found.c.which))


def _low_row(row: Any) -> Row:
    covered = int(row.on_hand) + int(row.on_order) >= row.least
    cells = (
        row.number, row.description, *(to_text(int(value), row.decimals) for value in (row.on_hand, row.on_order, row.least)),
        "" if row.most is None else to_text(row.most, row.decimals), say(COMING if covered else BELOW),
    )
    return Row(f"item:{row.id}", cells, "confirm" if covered else "refused")


SOURCES = (Source(PURCHASES, purchases_page), Source(REQUISITIONS, requisitions_page), Source(LOW, low_page))
