"""The table of what vendors supply: under which number, at which price, how soon."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, func, select

from app.domain.catalogue import Item, Vendor, VendorItem
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text
from app.ledger.lookup.phrases import NO
from app.ledger.tables import CATALOGUE

LISTING = Listing(
    name="vendor-items", title=say(QT_TRANSLATE_NOOP("say", "What vendors supply")), sort="item",
    columns=(
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description")), sortable=False),
        Column("vendor", say(QT_TRANSLATE_NOOP("say", "Vendor"))),
        Column("part", say(QT_TRANSLATE_NOOP("say", "Part number"))),
        Column("price", say(QT_TRANSLATE_NOOP("say", "Price")), ColumnKind.MONEY),
        Column("days", say(QT_TRANSLATE_NOOP("say", "Days to deliver")), ColumnKind.NUMBER, sortable=False),
        Column("pack", say(QT_TRANSLATE_NOOP("say", "Pack")), ColumnKind.NUMBER, sortable=False),
        Column("priority", say(QT_TRANSLATE_NOOP("say", "Priority")), ColumnKind.NUMBER),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),),
)
IN_USE = QT_TRANSLATE_NOOP("say", "In use")
RETIRED = QT_TRANSLATE_NOOP("say", "Retired")

_offer, _item, _vendor = CATALOGUE[VendorItem], CATALOGUE[Item], CATALOGUE[Vendor]
_SORTS = {
    "vendor": _vendor.c.name, "part": _offer.c.part_number, "price": _offer.c.price_minor, "priority": _offer.c.priority,
}


def page(conn: Connection, _: int, query: Query) -> Page:
    """One page; `scope` is a vendor, 0 all of them."""
    rows = select(_offer.c.id.label("which")).select_from(
        _offer.join(_item, _item.c.id == _offer.c.item).join(_vendor, _vendor.c.id == _offer.c.vendor)
    )
    if query.scope:
        rows = rows.where(_offer.c.vendor == query.scope)
    if "retired" not in query.chips:
        rows = rows.where(_offer.c.retired == NO)
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description, _offer.c.part_number, _vendor.c.name))
    first = _SORTS.get(query.sort)
    order = (*(() if first is None else (first,)), _item.c.number, _offer.c.priority, _offer.c.id)
    found, total, more = read(conn, query, (Part(rows, order),), {}, _dressed)
    return Page(tuple(map(_row, found)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    return select(
        _offer.c.id, _item.c.number, _item.c.description, _item.c.decimals, _vendor.c.name.label("vendor"), _offer.c.part_number,
        _offer.c.price_minor, _offer.c.pack, _offer.c.priority, _offer.c.retired,
        func.coalesce(func.nullif(_offer.c.lead_days, NO), _vendor.c.lead_days).label("days"),
    ).select_from(
        found.outerjoin(_offer, _offer.c.id == found.c.which).outerjoin(_item, _item.c.id == _offer.c.item)
        .outerjoin(_vendor, _vendor.c.id == _offer.c.vendor)
    )


def _row(row: Any) -> Row:
    state, mood = (RETIRED, "refused") if row.retired else (IN_USE, "done")
    cells = (
        row.number, row.description, row.vendor, row.part_number, str(row.price_minor), str(row.days),
        to_text(row.pack, row.decimals) if row.pack else "", str(row.priority), state,
    )
    return Row(f"vendor-item:{row.id}", cells, mood)


SOURCES = (Source(LISTING, page),)
