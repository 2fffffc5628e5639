"""The table of who has what: on-hand by recipient and item (SecurityTrax: physical inventory page)."""

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, FromClause, Select, bindparam, case, func, select

from app.domain import catalogue
from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text
from app.ledger.lookup.phrases import NO, OF_SITE, REALLY_HERE, word
from app.ledger.tables import CATALOGUE, handle, unit

LISTING = Listing(
    name="custody", title=say(QT_TRANSLATE_NOOP("say", "Who has what")), sort="recipient",
    columns=(
        Column("recipient", say(QT_TRANSLATE_NOOP("say", "Recipient"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "On hand")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("serials", say(QT_TRANSLATE_NOOP("say", "Serials")), ColumnKind.NUMBER, sortable=False),
    ),
)
_item, _recipient = CATALOGUE[catalogue.Item], CATALOGUE[catalogue.Recipient]
_scope: BindParameter[int] = bindparam("b_scope")
_single = handle.c.kind == word("serial")


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is a recipient, 0 all of them."""
    rows = (
        select(
            unit.c.custody.label("who"), handle.c.item.label("what"),
            func.sum(case((_single, NO), else_=unit.c.quantity)).label("loose"),
            func.sum(case((_single, unit.c.quantity), else_=NO)).label("serials"),
        )
        .select_from(
            unit.join(handle, handle.c.id == unit.c.handle).join(_item, _item.c.id == handle.c.item)
            .outerjoin(_recipient, _recipient.c.id == unit.c.custody)
        )
        .where(OF_SITE, unit.c.custody == _scope if query.scope else unit.c.custody > NO, REALLY_HERE)
        .group_by(unit.c.custody, handle.c.item, _recipient.c.name, _item.c.number, _item.c.description)
    )
    if text := search_text(query):
        rows = rows.where(contains(text, _recipient.c.name, _item.c.number, _item.c.description))
    first: dict[str, ColumnElement[Any]] = {"item": _item.c.number, "description": _item.c.description}
    name = func.coalesce(_recipient.c.name, "")
    order = (*((first[query.sort],) if query.sort in first else ()), name, _item.c.number, unit.c.custody, handle.c.item)
    values = {"b_site": site, "b_scope": query.scope}
    found, total, more = read(conn, query, (Part(rows, order),), values, _dressed)
    return Page(tuple(map(_row, found)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    return select(
        found.c.who, found.c.what, found.c.loose, found.c.serials, _recipient.c.name, _item.c.number, _item.c.description,
        _item.c.uom, _item.c.decimals,
    ).select_from(
        found.outerjoin(_item, _item.c.id == found.c.what).outerjoin(_recipient, _recipient.c.id == found.c.who)
    )


def _row(row: Any) -> Row:
    serials, loose = int(row.serials), int(row.loose)
    quantity = to_text(loose + serials * 10**row.decimals, row.decimals)
    cells = (row.name or "", row.number, row.description, quantity, row.uom, str(serials) if serials else "")
    return Row(f"item:{row.what}:{row.who}", cells)


SOURCES = (Source(LISTING, page),)
