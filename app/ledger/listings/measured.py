"""Tables that measure the warehouse: how right counts find it, and what lies still."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, bindparam, case, func, or_, select

from app.domain.catalogue import Item
from app.domain.listing import Chart, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.moments import EPOCH
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.balances import DAY
from app.ledger.listings.activities import identity
from app.ledger.listings.balanced import balances, holding, order_of
from app.ledger.listings.day import now
from app.ledger.listings.held import held
from app.ledger.listings.items import on_hand
from app.ledger.listings.plain import Plain
from app.ledger.listings.source import Part, Source, bound, read, search_text, time_cell
from app.ledger.lookup.phrases import NO, OF_SITE, REALLY_HERE, number
from app.ledger.tables import CATALOGUE, count_result, count_session, handle, unit

_N, _T = ColumnKind.NUMBER, ColumnKind.TIME
_item = CATALOGUE[Item]
_of = count_result.c.count == count_session.c.id


def _figure(what: ColumnElement[Any]) -> ColumnElement[Any]:
    return select(func.coalesce(what, NO)).where(_of, count_result.c.state != "recount").correlate(count_session).scalar_subquery()


_some = (
    select(unit.c.handle).select_from(handle.join(unit, OF_SITE & (unit.c.handle == handle.c.id)))
    .where(handle.c.item == _item.c.id, unit.c.quantity > NO, REALLY_HERE).correlate(_item).exists()
)


def _counts(_: Query) -> Select[Any]:
    return select(
        count_session.c.id, count_session.c.number, count_session.c.at, _figure(func.count()).label("lines"),
        _figure(func.sum(case((count_result.c.difference == number(0), 1), else_=0))).label("exact"),
        _figure(func.sum(count_result.c.weight)).label("weight"),
    ).where(count_session.c.site == bindparam("b_site"))


def _count_row(row: Any) -> Row:
    share = f"{100 * row.exact / row.lines:.1f}" if row.lines else ""
    cells = (row.number, time_cell(row.at), str(row.lines), str(row.exact), share, str(row.weight))
    return Row(f"count:{row.id}", cells)


def _still(conn: Connection, site: int, query: Query) -> Page:
    """One page of items that are here; of those that moved last on one day the first number is on top."""
    found = balances(conn)
    # Only of what may be away in a device it is looked at where it stands.
    rows = select(found.c.item.label("which"), found.c.moved).select_from(
        found.outerjoin(_item, _item.c.id == found.c.item)
    ).where(
        found.c.site == bindparam("b_site"), found.c.here != NO, func.coalesce(_item.c.retired, number(1)) == NO,
        or_(found.c.parts == NO, _some),
    )
    if text := search_text(query):
        rows = rows.where(holding(conn, found, text, bound(query)))
    part = Part(rows, order_of(found, query.sort))
    shown, total, more = read(conn, query, (part,), {"b_site": site}, _still_dressed)
    today = now() // DAY
    return Page(tuple(_still_row(row, today) for row in shown), total, more)


def _still_dressed(found: FromClause) -> Select[Any]:
    return select(
        _item.c.id, _item.c.number, _item.c.description, _item.c.decimals, _item.c.uom, on_hand.label("on_hand"), found.c.moved,
    ).select_from(found.outerjoin(_item, _item.c.id == found.c.which))


def _still_row(row: Any, today: int) -> Row:
    moved = (EPOCH + timedelta(days=int(row.moved))).date().isoformat()
    cells = (row.number, row.description, to_text(int(row.on_hand), row.decimals), row.uom, moved, str(today - int(row.moved)))
    return Row(f"item:{row.id}", cells)


def _by_recipient(conn: Connection, site: int, query: Query) -> Page:
    found = held(conn, site, query, identity(dict(query.where).get("recipient", "")))
    return Page(tuple(map(_held_row, found.rows)), found.total, found.more)


def _held_row(row: Any) -> Row:
    steps = int(row.loose) + int(row.serials) * 10**row.decimals
    cells = (row.name, row.number, row.description, to_text(steps, row.decimals), row.uom)
    return Row(f"held:{row.who}:{row.what}", cells)


_TABLES = (
    Plain(
        Listing(
            name="accuracy", title=say(QT_TRANSLATE_NOOP("say", "Count accuracy")), sort="at", descending=True, inside=True,
            columns=(
                Column("number", say(QT_TRANSLATE_NOOP("say", "Count"))), Column("at", say(QT_TRANSLATE_NOOP("say", "Opened")), _T),
                Column("lines", say(QT_TRANSLATE_NOOP("say", "Counted lines")), _N, sortable=False),
                Column("exact", say(QT_TRANSLATE_NOOP("say", "As expected")), _N, sortable=False),
                Column("share", say(QT_TRANSLATE_NOOP("say", "Accuracy in %")), _N, sortable=False),
                Column("weight", say(QT_TRANSLATE_NOOP("say", "Value of differences")), ColumnKind.MONEY, sortable=False),
            ),
            chart=Chart(label="number", value="share"),
        ),
        _counts, {"number": count_session.c.number, "at": count_session.c.at}, (count_session.c.number, count_session.c.id),
        (count_session.c.number,), _count_row,
    ),
)
STILL = Listing(
    name="still", title=say(QT_TRANSLATE_NOOP("say", "Stock that lies still")), sort="moved", inside=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("on_hand", say(QT_TRANSLATE_NOOP("say", "On hand")), _N, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("moved", say(QT_TRANSLATE_NOOP("say", "Last moved"))),
        Column("days", say(QT_TRANSLATE_NOOP("say", "Days still")), _N, sortable=False),
    ),
    chart=Chart(label="number", value="days"),
)
HELD = Listing(
    name="by-recipient", title=say(QT_TRANSLATE_NOOP("say", "On hand by recipient")), sort="recipient", inside=True,
    columns=(
        Column("recipient", say(QT_TRANSLATE_NOOP("say", "Recipient"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("held", say(QT_TRANSLATE_NOOP("say", "On hand")), _N, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
    ),
)
SOURCES = (*(table.source for table in _TABLES), Source(STILL, _still), Source(HELD, _by_recipient))
"""By the names "accuracy", "still" and "by-recipient"."""
