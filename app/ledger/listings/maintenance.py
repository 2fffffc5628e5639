"""The tables of maintenance orders and of what is reserved for whom."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, bindparam, func, select

from app.domain.catalogue import Item, Maintenance, MaintenanceLine, Project, Recipient, Reservation, User
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.states import called
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text
from app.ledger.lookup.phrases import NO, NONE, word
from app.ledger.tables import CATALOGUE, handle, movement, operation, reversal

ORDERS = Listing(
    name="maintenance", title=say(QT_TRANSLATE_NOOP("say", "Maintenance orders")), sort="number", descending=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Order"))),
        Column("unit", say(QT_TRANSLATE_NOOP("say", "Unit worked on"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
        Column("used", say(QT_TRANSLATE_NOOP("say", "Things used")), ColumnKind.NUMBER, sortable=False),
        Column("note", say(QT_TRANSLATE_NOOP("say", "Work done")), sortable=False),
        Column("by", say(QT_TRANSLATE_NOOP("say", "Opened by")), sortable=False),
    ),
    chips=(Chip("open", say(QT_TRANSLATE_NOOP("say", "Still open"))),),
)
RESERVED = Listing(
    name="reservations", title=say(QT_TRANSLATE_NOOP("say", "Reservations")), sort="until",
    columns=(
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("handle", say(QT_TRANSLATE_NOOP("say", "Handle")), sortable=False),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit of measure")), sortable=False),
        Column("for", say(QT_TRANSLATE_NOOP("say", "Reserved for"))),
        Column("until", say(QT_TRANSLATE_NOOP("say", "Until"))),
        Column("note", say(QT_TRANSLATE_NOOP("say", "Note")), sortable=False),
        Column("by", say(QT_TRANSLATE_NOOP("say", "Reserved by")), sortable=False),
    ),
)
_MOODS = {"open": "confirm", "done": "done"}

_order, _held = CATALOGUE[Maintenance], CATALOGUE[Reservation]
_item, _user, _recipient, _project = CATALOGUE[Item], CATALOGUE[User], CATALOGUE[Recipient], CATALOGUE[Project]
_line = CATALOGUE[MaintenanceLine]
_beside = (
    select(func.count()).select_from(_line).where(_line.c.maintenance == _order.c.id, _line.c.retired == NO)
    .correlate(_order).scalar_subquery()
)
_consumed = (
    select(func.count()).select_from(
        operation.join(movement, (movement.c.site == operation.c.site) & (movement.c.position == operation.c.position))
        .outerjoin(reversal, (reversal.c.site == operation.c.site) & (reversal.c.undone == operation.c.position))
    )
    .where(
        operation.c.site == bindparam("b_site"), operation.c.document == _order.c.number, operation.c.kind == word("maintain"),
        reversal.c.position.is_(None),
    )
    .correlate(_order).scalar_subquery()
)


def orders_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of maintenance orders of this site; `scope` is a unit."""
    source = _order.outerjoin(handle, handle.c.id == _order.c.handle).outerjoin(_item, _item.c.id == handle.c.item)
    rows = select(_order.c.id.label("which")).select_from(source).where(
        _order.c.site == bindparam("b_site"), _order.c.retired == NO
    )
    if "open" in query.chips:
        rows = rows.where(_order.c.state == word("open"))
    if query.scope:
        rows = rows.where(_order.c.handle == bindparam("b_scope"))
    if text := search_text(query):
        rows = rows.where(contains(text, _order.c.number, handle.c.code, _item.c.number, _order.c.note))
    first = {"unit": func.coalesce(handle.c.code, NONE), "item": func.coalesce(_item.c.number, NONE)}
    order = (first.get(query.sort, _order.c.number), _order.c.id)
    values = {"b_site": site, "b_scope": query.scope}
    found, total, more = read(conn, query, (Part(rows, order),), values, _order_cells)
    return Page(tuple(map(_order_row, found)), total, more)


def _order_cells(found: FromClause) -> Select[Any]:
    return select(
        _order.c.id, _order.c.number, handle.c.code, _item.c.number.label("item"), _order.c.state, _order.c.note,
        _user.c.name, (_beside + _consumed).label("used"),
    ).select_from(
        found.outerjoin(_order, _order.c.id == found.c.which).outerjoin(handle, handle.c.id == _order.c.handle)
        .outerjoin(_item, _item.c.id == handle.c.item).outerjoin(_user, _user.c.id == _order.c.by)
    )


def _order_row(row: Any) -> Row:
    state = called(Maintenance, row.state)
    cells = (row.number, row.code or "", row.item or "", state, str(row.used), row.note, row.name or "")
    return Row(f"maintenance:{row.id}", cells, _MOODS.get(row.state, "info"))


def reserved_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of what is reserved at this site; a reservation whose day is over is listed with it until somebody gives it up."""
    source = (
        _held.outerjoin(_item, _item.c.id == _held.c.item).outerjoin(handle, handle.c.id == _held.c.handle)
        .outerjoin(_recipient, _recipient.c.id == _held.c.recipient).outerjoin(_project, _project.c.id == _held.c.project)
    )
    rows = select(_held.c.id.label("which")).select_from(source).where(
        _held.c.site == bindparam("b_site"), _held.c.retired == NO
    )
    if query.scope:
        rows = rows.where(_held.c.item == bindparam("b_scope"))
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description, handle.c.code, _recipient.c.name, _project.c.code))
    owner = func.coalesce(_recipient.c.name, _project.c.code, NONE)
    first = {"item": func.coalesce(_item.c.number, NONE), "for": owner}
    order = (first.get(query.sort, _held.c.until), _held.c.id)
    values = {"b_site": site, "b_scope": query.scope}
    found, total, more = read(conn, query, (Part(rows, order),), values, _reserved_cells)
    return Page(tuple(map(_reserved_row, found)), total, more)


def _reserved_cells(found: FromClause) -> Select[Any]:
    return select(
        _held.c.id, _item.c.number, handle.c.code, _held.c.quantity, _item.c.decimals, _item.c.uom, _recipient.c.name,
        _project.c.code.label("project"), _held.c.until, _held.c.note, _user.c.name.label("who"),
    ).select_from(
        found.outerjoin(_held, _held.c.id == found.c.which).outerjoin(_item, _item.c.id == _held.c.item)
        .outerjoin(handle, handle.c.id == _held.c.handle).outerjoin(_recipient, _recipient.c.id == _held.c.recipient)
        .outerjoin(_project, _project.c.id == _held.c.project).outerjoin(_user, _user.c.id == _held.c.by)
    )


def _reserved_row(row: Any) -> Row:
    return Row(
        f"reservation:{row.id}",
        (
            row.number or "", row.code or "", to_text(row.quantity, row.decimals or 0), row.uom or "",
            row.name or row.project or "", row.until, row.note, row.who or "",
        ),
    )


SOURCES = (Source(ORDERS, orders_page), Source(RESERVED, reserved_page))
