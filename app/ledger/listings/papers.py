"""The tables of purchase orders and of unknown codes put aside."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

from app.domain.catalogue import Order, OrderLine, Vendor
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup.orders import here, received, still_to_come
from app.ledger.lookup.phrases import NO, starts_with
from app.ledger.tables import CATALOGUE, kept_code

ORDERS = Listing(
    name="orders", title=say(QT_TRANSLATE_NOOP("say", "Orders")), sort="newest", descending=True, inside=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Order"))),
        Column("vendor", say(QT_TRANSLATE_NOOP("say", "Vendor"))),
        Column("lines", say(QT_TRANSLATE_NOOP("say", "Lines")), ColumnKind.NUMBER, sortable=False),
        Column("done", say(QT_TRANSLATE_NOOP("say", "Lines received")), ColumnKind.NUMBER, sortable=False),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(Chip("open", say(QT_TRANSLATE_NOOP("say", "Still to come"))),),
)
CODES = Listing(
    name="codes", title=say(QT_TRANSLATE_NOOP("say", "Codes put aside")), sort="at", descending=True,
    columns=(
        Column("code", say(QT_TRANSLATE_NOOP("say", "Code"))),
        Column("symbology", say(QT_TRANSLATE_NOOP("say", "Kind of barcode"))),
        Column("seen", say(QT_TRANSLATE_NOOP("say", "Times scanned")), ColumnKind.NUMBER),
        Column("at", say(QT_TRANSLATE_NOOP("say", "Time")), ColumnKind.TIME),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(Chip("done", say(QT_TRANSLATE_NOOP("say", "Include dealt with"))),),
)
TO_COME = QT_TRANSLATE_NOOP("say", "To come")
PARTLY = QT_TRANSLATE_NOOP("say", "Partly received")
RECEIVED = QT_TRANSLATE_NOOP("say", "Received")
WAITING = QT_TRANSLATE_NOOP("say", "Open")
DEALT_WITH = QT_TRANSLATE_NOOP("say", "Dealt with")

_order, _line, _vendor = CATALOGUE[Order], CATALOGUE[OrderLine], CATALOGUE[Vendor]
_of_order = (_line.c.order == _order.c.id, _line.c.retired == NO)
_lines = select(func.count()).select_from(_line).where(*_of_order).correlate(_order).scalar_subquery()
_full = (
    select(func.count()).select_from(_line).where(*_of_order, received >= _line.c.ordered).correlate(_order).scalar_subquery()
)
_begun = select(_line.c.id).where(*_of_order, received > NO).correlate(_order).exists()


def orders_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of orders; the newest is what was entered or edited last."""
    rows = (
        select(_order.c.id.label("which")).select_from(_order.outerjoin(_vendor, _vendor.c.id == _order.c.vendor))
        .where(here, _order.c.retired == NO)
    )
    if "open" in query.chips:
        rows = rows.where(still_to_come)
    if text := search_text(query):
        rows = rows.where(contains(text, _order.c.number, _vendor.c.name))
    first = {"number": _order.c.number, "vendor": func.coalesce(_vendor.c.name, "")}
    order: tuple[ColumnElement[Any], ...] = (first.get(query.sort, _order.c.version), _order.c.number, _order.c.id)
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site}, _order_cells)
    return Page(tuple(map(_order_row, found)), total, more)


def _order_cells(found: FromClause) -> Select[Any]:
    return select(
        _order.c.id, _order.c.number, _vendor.c.name, _lines.label("lines"), _full.label("full"), _begun.label("begun")
    ).select_from(
        found.outerjoin(_order, _order.c.id == found.c.which).outerjoin(_vendor, _vendor.c.id == _order.c.vendor)
    )


def _order_row(row: Any) -> Row:
    if row.full >= row.lines:
        state, mood = RECEIVED, "done"
    else:
        state, mood = (PARTLY, "confirm") if row.begun else (TO_COME, "info")
    return Row(f"order:{row.id}", (row.number, row.name or "", str(row.lines), str(row.full), state), mood)


def codes_page(conn: Connection, _: int, query: Query) -> Page:
    """One page of codes put aside; the time is that of the last scan."""
    rows = select(kept_code.c.code, kept_code.c.symbology, kept_code.c.seen, kept_code.c.at, kept_code.c.open)
    if "done" not in query.chips:
        rows = rows.where(kept_code.c.open != NO)
    if text := search_text(query):
        rows = rows.where(starts_with(kept_code.c.code, text))
    sort = query.sort if query.sort in ("code", "symbology", "seen") else "at"
    found, total, more = read(conn, query, (Part(rows, (kept_code.c[sort], kept_code.c.code)),), {})
    return Page(tuple(map(_code_row, found)), total, more)


def _code_row(row: Any) -> Row:
    state, mood = (WAITING, "confirm") if row.open else (DEALT_WITH, "done")
    return Row(f"code:{row.code}", (row.code, row.symbology, str(row.seen), time_cell(row.at), state), mood)


SOURCES = (Source(ORDERS, orders_page), Source(CODES, codes_page))
