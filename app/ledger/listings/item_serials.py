"""The table of one item's serials (Serial tracking: the Serials tab): status, location, customer, warranty, date received."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, or_, select

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import place_name
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.serials import SerialView, received_before, warranty_state
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.serials import customer_of, dressed, status_of, until_of
from app.ledger.listings.source import Part, Source, bound, read, search_text, time_cell
from app.ledger.lookup.phrases import ENTERED, NO, VIRTUAL_IDS, number, starts_with, word
from app.ledger.lookup.whereabouts import chains
from app.ledger.tables import CATALOGUE, handle, name, unit

LISTING = Listing(
    name="item-serials", title=say(QT_TRANSLATE_NOOP("say", "Serials of an item")), sort="code", inside=True,
    columns=(
        Column("code", say(QT_TRANSLATE_NOOP("say", "Serial number"))),
        Column("status", say(QT_TRANSLATE_NOOP("say", "Status")), ColumnKind.STATUS, sortable=False),
        Column("location", say(QT_TRANSLATE_NOOP("say", "Location")), sortable=False),
        Column("customer", say(QT_TRANSLATE_NOOP("say", "Customer")), sortable=False),
        Column("warranty", say(QT_TRANSLATE_NOOP("say", "Warranty status")), sortable=False),
        Column("received", say(QT_TRANSLATE_NOOP("say", "Date received")), ColumnKind.TIME, sortable=False),
        Column("tag", say(QT_TRANSLATE_NOOP("say", "Asset tag")), sortable=False),
    ),
    chips=(
        Chip("stock", say(QT_TRANSLATE_NOOP("say", "In stock"))),
        Chip("out", say(QT_TRANSLATE_NOOP("say", "Sold or installed"))),
        Chip("warranty", say(QT_TRANSLATE_NOOP("say", "Under warranty"))),
        Chip("expired", say(QT_TRANSLATE_NOOP("say", "Warranty expired"))),
        Chip("disputed", say(QT_TRANSLATE_NOOP("say", "Disputed"))),
    ),
)

_item = CATALOGUE[catalogue.Item]
_MONTHS = select(_item.c.warranty_months).where(_item.c.id == bindparam("b_scope"))
_of_item = and_(handle.c.item == bindparam("b_scope"), handle.c.kind == word("serial"))
_OUT = tuple(number(v.place) for v in (Virtual.CUSTOMER, Virtual.INSTALLED))


def _stands(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, unit.c.quantity > NO, condition
    ).correlate(handle)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is the item. Today is the kiosk's own: a warranty is a matter of days."""
    today = datetime.now(UTC).date()
    rows, total, more = _found(conn, site, query, today)
    standing = chains(conn, site, {row.place for row in rows if row.place})
    return Page(tuple(_row(row, standing, today) for row in rows), total, more)


def views(conn: Connection, site: int, query: Query) -> tuple[SerialView, ...]:
    """The same rows for a workflow."""
    rows, _, _ = _found(conn, site, query, datetime.now(UTC).date())
    standing = chains(conn, site, {row.place for row in rows if row.place})
    return tuple(_view(row, standing) for row in rows)


def _found(conn: Connection, site: int, query: Query, today: date) -> tuple[list[Any], int, bool]:
    months = conn.execute(_MONTHS, {"b_scope": query.scope}).scalar() or 0
    conditions = _chips(query.chips, months, today)
    rows = select(handle.c.id.label("which")).where(_of_item, *conditions)
    if text := search_text(query):
        rows = _searched(text, conditions, bound(query))
    part = Part(rows, (handle.c.code, handle.c.id), gathered=bool(text or conditions))
    return read(conn, query, (part,), {"b_site": site, "b_scope": query.scope}, dressed)


def _searched(text: str, conditions: list[ColumnElement[bool]], most: int) -> Select[Any]:
    """Units whose number or tag begins with the text."""
    begins = (
        select(handle.c.id.label("which"))
        .select_from(name.join(handle, handle.c.id == name.c.target))
        .where(
            starts_with(name.c.folded, text.casefold()), name.c.kind.in_(("serial", "tag")), name.c.item == bindparam("b_scope"),
            _of_item, *conditions,
        )
        .distinct().limit(most + 1).subquery("begins")
    )
    return select(begins.c.which).select_from(begins.outerjoin(handle, handle.c.id == begins.c.which))


def _chips(chips: tuple[str, ...], months: int, today: date) -> list[ColumnElement[bool]]:
    since = number(received_before(today, months)) if months else None
    received = func.coalesce(ENTERED, NO)
    follows = handle.c.warranty == word("")
    set_over, set_good = and_(~follows, handle.c.warranty < today.isoformat()), handle.c.warranty >= today.isoformat()
    over = set_over if since is None else or_(set_over, and_(follows, received > NO, received < since))
    good = set_good if since is None else or_(set_good, and_(follows, received >= since))
    conditions = {
        "stock": _stands(unit.c.place.not_in(VIRTUAL_IDS)), "out": _stands(unit.c.place.in_(_OUT)),
        "disputed": handle.c.disputed != NO, "expired": over, "warranty": good,
    }
    return [conditions[chip] for chip in chips if chip in conditions]


def _location(row: Any, standing: dict[int, Any]) -> Any:
    """The bin, with the container it is in; of what is out of stock how it left."""
    if row.place == Virtual.CONVERTED.place:
        return ""
    if row.place in VIRTUAL_BY_PLACE:
        return place_name(row.place)
    chain = standing.get(row.place)
    return " / ".join(filter(None, (chain.bin, chain.holder))) if chain else ""


def _row(row: Any, standing: dict[int, Any], today: date) -> Row:
    status, mood = status_of(row)
    return Row(
        f"serial:{row.id}",
        (
            row.code, status, _location(row, standing), customer_of(row), say(warranty_state(until_of(row), today.isoformat())),
            time_cell(row.received or 0), row.tag,
        ),
        mood,
    )


def _view(row: Any, standing: dict[int, Any]) -> SerialView:
    status, mood = status_of(row)
    return SerialView(
        handle=row.id, code=row.code, tag=row.tag, status=status, mood=mood, location=_location(row, standing),
        customer=customer_of(row), warranty=until_of(row), received=row.received or 0,
    )


SOURCES = (Source(LISTING, page),)
