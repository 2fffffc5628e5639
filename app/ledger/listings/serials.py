"""The table of serials: every unit with a number of its own, its status, customer, warranty and date received."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    union,
)

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import place_name, status_name
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.serials import warranty_until
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.balances import item_single, kept
from app.ledger.listings.source import Part, Source, bound, read, search_text, time_cell
from app.ledger.lookup.phrases import ENTERED, NO, number, starts_with, word
from app.ledger.lookup.whereabouts import chains
from app.ledger.tables import CATALOGUE, handle, name, unit

LISTING = Listing(
    name="serials", title=say(QT_TRANSLATE_NOOP("say", "Serials")), sort="code",
    columns=(
        Column("code", say(QT_TRANSLATE_NOOP("say", "Serial number"))),
        Column("tag", say(QT_TRANSLATE_NOOP("say", "Asset tag")), sortable=False),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description")), sortable=False),
        Column("status", say(QT_TRANSLATE_NOOP("say", "Status")), ColumnKind.STATUS, sortable=False),
        Column("location", say(QT_TRANSLATE_NOOP("say", "Location")), sortable=False),
        Column("container", say(QT_TRANSLATE_NOOP("say", "Container")), sortable=False),
        Column("customer", say(QT_TRANSLATE_NOOP("say", "Customer")), sortable=False),
        Column("warranty", say(QT_TRANSLATE_NOOP("say", "Warranty until")), sortable=False),
        Column("received", say(QT_TRANSLATE_NOOP("say", "Received")), ColumnKind.TIME, sortable=False),
        Column("notes", say(QT_TRANSLATE_NOOP("say", "Condition")), sortable=False),
    ),
    chips=(
        Chip("out", say(QT_TRANSLATE_NOOP("say", "Sold or installed"))),
        Chip("disputed", say(QT_TRANSLATE_NOOP("say", "Disputed"))),
    ),
)
NOWHERE = QT_TRANSLATE_NOOP("say", "Not received")
IN_BULK = QT_TRANSLATE_NOOP("say", "Returned to bulk")
DISPUTED = QT_TRANSLATE_NOOP("say", "Disputed")
MOODS = {True: "done", False: "confirm", None: "info"}

_item = CATALOGUE[catalogue.Item]
_status = CATALOGUE[catalogue.Status]
_recipient = CATALOGUE[catalogue.Recipient]
_customer = CATALOGUE[catalogue.Customer]
_serial = handle.c.kind == word("serial")
_UNIT_CODES, _ITEM_CODES = ("serial", "tag"), ("item", "gtin", "vendor-part", "alias")
SEARCHED_MAX = 2_000
"""Units that a search sorts: who finds more types on."""
FEW = 2_000
"""So many units under chips are searched one by one."""
_OUT = (Virtual.CUSTOMER.place, Virtual.INSTALLED.place)
_out = exists().where(
    unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, unit.c.place.in_([number(p) for p in _OUT]),
    unit.c.quantity > 0,
).correlate(handle)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item. A search or filter that finds more than `bound` sorts the first of them alone."""
    text = search_text(query)
    most = bound(query, SEARCHED_MAX) if text else bound(query)
    if text or query.chips:
        narrowed = [*_chips(query.chips), *_scope(query.scope)]
        few = text and query.chips and _few(conn, site, query)
        sides = _sides("" if few else text, query.chips)
        rows = _gathered(sides, [*narrowed, *([_called(text)] if few else [])], most)
    else:
        rows = _ids(handle).where(_serial, *_scope(query.scope))
    part = Part(rows, (handle.c.code, handle.c.id), gathered=bool(text or query.chips))
    if query.sort == "item":
        part = _by_item(conn, part, bool(text or query.chips or query.scope))
    found, total, more = read(conn, query, (part,), {"b_site": site, "b_scope": query.scope}, dressed, most)
    standing = chains(conn, site, {row.place for row in found if row.place})
    return Page(tuple(_row(row, standing) for row in found), total, more)


def _ids(source: FromClause) -> Select[Any]:
    return select(handle.c.id.label("which")).select_from(source)


def _by_item(conn: Connection, part: Part, few: bool) -> Part:
    """The same rows in the order of their items: few are looked up one by one, all are streamed item by item."""
    if few:
        found = part.rows.subquery("few")
        source = found.outerjoin(handle, handle.c.id == found.c.which).outerjoin(_item, _item.c.id == handle.c.item)
        return part._replace(rows=_ids(source), order=(_item.c.number, _item.c.id, *part.order))
    # Items without serials, however many, are not looked at where it is kept which have some.
    led: Any = (item_single.c.number, item_single.c.item) if kept(conn) else (_item.c.number, _item.c.id)
    rows = _ids(led[0].table.outerjoin(handle, handle.c.item == led[1])).where(func.coalesce(handle.c.kind, "") == "serial")
    return part._replace(rows=rows, order=(*led, *part.order), counted=part.rows)


def _gathered(sides: list[Select[Any]], narrowed: list[ColumnElement[bool]], most: int) -> Select[Any]:
    cut = [select(side.where(*narrowed).limit(most + 1).subquery()) for side in sides]
    found = (union(*cut) if len(cut) > 1 else cut[0]).subquery("gathered")
    return _ids(found.outerjoin(handle, handle.c.id == found.c.which))


def _few(conn: Connection, site: int, query: Query) -> bool:
    """Whether chips leave so few units that each is searched: else a search for a letter would look for them everywhere."""
    rows = _gathered(_sides("", query.chips), [*_chips(query.chips), *_scope(query.scope)], FEW).limit(FEW + 1).subquery("some")
    return bool(conn.execute(
        select(func.count()).select_from(rows), {"b_site": site, "b_scope": query.scope}
    ).scalar_one() <= FEW)


def _called(text: str) -> ColumnElement[bool]:
    """Whether a unit that is found, or its item, is called so."""
    begins = starts_with(func.coalesce(name.c.folded, ""), text.casefold())
    own = and_(name.c.target == handle.c.id, name.c.kind.in_(_UNIT_CODES))
    return exists().where(
        name.c.target.in_((handle.c.id, handle.c.item)), or_(own, name.c.kind.in_(_ITEM_CODES)), begins
    ).correlate(handle)


def _sides(text: str, chips: tuple[str, ...]) -> list[Select[Any]]:
    if text:
        begins = starts_with(name.c.folded, text.casefold())
        return [
            _ids(name.outerjoin(handle, handle.c.id == name.c.target)).where(begins, name.c.kind.in_(_UNIT_CODES)),
            _ids(name.outerjoin(handle, handle.c.item == name.c.target))
            .where(begins, name.c.kind.in_(_ITEM_CODES), func.coalesce(handle.c.kind, "") == "serial"),
        ]
    if "out" in chips:
        gone = and_(unit.c.site == bindparam("b_site"), unit.c.quantity > 0)
        return [
            _ids(unit.outerjoin(handle, handle.c.id == unit.c.handle))
            .where(gone, unit.c.place == place, func.coalesce(handle.c.kind, "") == "serial")
            for place in _OUT
        ]
    return [_ids(handle).where(handle.c.disputed != NO, func.coalesce(handle.c.kind, "") == "serial")]


def _chips(chips: tuple[str, ...]) -> list[ColumnElement[bool]]:
    conditions = {"out": _out, "disputed": func.coalesce(handle.c.disputed, 0) != NO}
    return [conditions[chip] for chip in chips if chip in conditions]


def _scope(item: int) -> list[ColumnElement[bool]]:
    return [handle.c.item == bindparam("b_scope")] if item else []


def dressed(found: FromClause) -> Select[Any]:
    """Units with what people want to know of each, for the rows of one page."""
    return select(
        handle.c.id, handle.c.code, handle.c.tag, handle.c.disputed, handle.c.notes, _item.c.number, _item.c.description,
        _item.c.warranty_months, unit.c.place, _recipient.c.name.label("custodian"), _status.c.name.label("status_name"),
        _status.c.available, ENTERED.label("received"), unit.c.status,
        handle.c.warranty, _customer.c.name.label("customer"),
    ).select_from(
        found.outerjoin(handle, handle.c.id == found.c.which)
        .outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(unit, and_(unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, unit.c.quantity > 0))
        .outerjoin(_recipient, _recipient.c.id == unit.c.custody)
        .outerjoin(_status, _status.c.code == unit.c.status)
        .outerjoin(_customer, _customer.c.id == handle.c.customer)
    )


def status_of(row: Any) -> tuple[Any, str]:
    """The status of a row of `dressed` in words, and the mood that paints it."""
    if row.disputed:
        return say(DISPUTED), "refused"
    if row.place == Virtual.CONVERTED.place or (row.place is None and row.received):
        return say(IN_BULK), MOODS[None]
    status = say(NOWHERE) if row.place is None else status_name(row.status, row.status_name or "")
    return status, MOODS[None if row.available is None else bool(row.available)]


def customer_of(row: Any) -> Any:
    """Who a unit was sold to or is installed at, as far as that is known; else who is answerable for it."""
    virtual = VIRTUAL_BY_PLACE.get(row.place)
    out = place_name(row.place) if virtual in (Virtual.CUSTOMER, Virtual.INSTALLED) else ""
    return row.customer or row.custodian or out


def until_of(row: Any) -> str:
    """The last day of its warranty: what was set, else what follows from its receipt."""
    return row.warranty or warranty_until(row.received or 0, row.warranty_months or 0)


def _row(row: Any, standing: dict[int, Any]) -> Row:
    chain = standing.get(row.place)
    virtual = VIRTUAL_BY_PLACE.get(row.place)
    status, mood = status_of(row)
    return Row(
        f"handle:{row.id}",
        (
            row.code, row.tag, row.number or "", row.description or "", status,
            chain.bin if chain and not virtual else "", chain.holder if chain else "", customer_of(row),
            until_of(row), time_cell(row.received or 0), row.notes,
        ),
        mood,
    )


SOURCES = (Source(LISTING, page),)
