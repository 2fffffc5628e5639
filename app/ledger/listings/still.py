"""The table of stock that lies still: what is here, by the day of its last movement, of one day by number."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, bindparam, func, or_, select, union_all

from app.domain.catalogue import Item
from app.domain.listing import Chart, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.moments import EPOCH
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.balances import DAY, item_kept, kept
from app.ledger.listings.balanced import balances, holding, order_of
from app.ledger.listings.day import now
from app.ledger.listings.items import on_hand
from app.ledger.listings.source import Part, Source, bound, looked_at, read, search_text, span
from app.ledger.lookup.phrases import NO, OF_SITE, REALLY_HERE, number
from app.ledger.tables import CATALOGUE, handle, movement, unit

LISTING = Listing(
    name="still", title=say(QT_TRANSLATE_NOOP("say", "Stock that lies still")), sort="moved", inside=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("on_hand", say(QT_TRANSLATE_NOOP("say", "On hand")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("moved", say(QT_TRANSLATE_NOOP("say", "Last moved"))),
        Column("days", say(QT_TRANSLATE_NOOP("say", "Days still")), ColumnKind.NUMBER, sortable=False),
    ),
    chart=Chart(label="number", value="days"),
)
_item = CATALOGUE[Item]
_some = (
    select(unit.c.handle).select_from(handle.join(unit, OF_SITE & (unit.c.handle == handle.c.id)))
    .where(handle.c.item == _item.c.id, unit.c.quantity > NO, REALLY_HERE).correlate(_item).exists()
)
_until = func.coalesce(select(item_kept.c.position).where(item_kept.c.site == bindparam("b_site")).scalar_subquery(), NO)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page. Days are those of UTC."""
    found = balances(conn)
    text = search_text(query)
    searched = [holding(conn, found, text, bound(query))] if text else []
    order = order_of(found, query.sort)
    part = _part(conn, query, found, searched, order) if kept(conn) else Part(_rows(found, found, found.c.moved, *searched), order)
    shown, total, more = read(conn, query, (part,), {"b_site": site}, _dressed)
    today = now() // DAY
    return Page(tuple(_row(row, today) for row in shown), total, more)


def _rows(found: FromClause, source: FromClause, moved: ColumnElement[int], *conditions: ColumnElement[bool]) -> Select[Any]:
    return select(
        found.c.item.label("which"), moved.label("moved"), found.c.number, found.c.description, found.c.item
    ).select_from(source.outerjoin(_item, _item.c.id == found.c.item)).where(
        found.c.site == bindparam("b_site"), found.c.holds == number(1), func.coalesce(_item.c.retired, number(1)) == NO,
        or_(found.c.parts == NO, _some),  # only of what may be away in a device it is looked at where it stands
        *conditions,
    )


def _part(
    conn: Connection, query: Query, found: FromClause, searched: list[ColumnElement[bool]], order: tuple[ColumnElement[Any], ...]
) -> Part:
    """What has not moved since the balances were brought up, off an index as far as the page reaches, and the few that have."""
    # Inside `coalesce`, so that the end of the journal is read and not the index of items, which would be grouped already.
    item = func.coalesce(movement.c.item, NO)
    newer = select(item.label("item"), (func.max(movement.c.at) // DAY).label("day")).where(
        movement.c.site == bindparam("b_site"), movement.c.position > _until, item != NO
    ).group_by(item).subquery("newer")
    most = bound(query)
    skip, wanted = span(query, most)
    still = _rows(found, found, found.c.moved, found.c.item.not_in(select(newer.c.item)), *searched)
    # Looked at one by one: led by the index of texts, all of these would be gone through for each item that it names.
    text = search_text(query)
    seen = [looked_at(text, found.c.number, found.c.description)] if text else []
    since = _rows(found, newer.outerjoin(found, found.c.item == newer.c.item), func.max(found.c.moved, newer.c.day), *seen)
    directed = [column.desc() if query.descending else column for column in order]
    first = select(still.order_by(*directed).limit(skip + wanted).subquery())
    rows = union_all(first, select(since.subquery())).subquery("rows")
    counted = union_all(select(still.limit(most + 1).subquery()), select(since.subquery())).subquery("counted")
    return Part(select(rows), order_of(rows, query.sort), counted=select(counted.c.which))


def _dressed(found: FromClause) -> Select[Any]:
    return select(
        _item.c.id, _item.c.number, _item.c.description, _item.c.decimals, _item.c.uom, on_hand.label("on_hand"), found.c.moved,
    ).select_from(found.outerjoin(_item, _item.c.id == found.c.which))


def _row(row: Any, today: int) -> Row:
    moved = (EPOCH + timedelta(days=int(row.moved))).date().isoformat()
    cells = (row.number, row.description, to_text(int(row.on_hand), row.decimals), row.uom, moved, str(today - int(row.moved)))
    return Row(f"item:{row.id}", cells)


SOURCES = (Source(LISTING, page),)
