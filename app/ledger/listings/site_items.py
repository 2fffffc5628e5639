"""The table of the site inventory (Calem): items by storeroom and bin, with what is there and what there shall be."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, bindparam, func, select

from app.domain.catalogue import Item, Place, SiteItem
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text
from app.ledger.lookup.phrases import NO
from app.ledger.tables import CATALOGUE, handle, unit

LISTING = Listing(
    name="site-items", title=say(QT_TRANSLATE_NOOP("say", "Site inventory")), sort="item",
    columns=(
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description")), sortable=False),
        Column("store", say(QT_TRANSLATE_NOOP("say", "Storeroom"))),
        Column("bin", say(QT_TRANSLATE_NOOP("say", "Bin"))),
        Column("there", say(QT_TRANSLATE_NOOP("say", "In the bin")), ColumnKind.NUMBER, sortable=False),
        Column("minimum", say(QT_TRANSLATE_NOOP("say", "Minimum")), ColumnKind.NUMBER, sortable=False),
        Column("maximum", say(QT_TRANSLATE_NOOP("say", "Maximum")), ColumnKind.NUMBER, sortable=False),
        Column("state", say(QT_TRANSLATE_NOOP("say", "Level")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(
        Chip("assets", say(QT_TRANSLATE_NOOP("say", "Asset items alone"))),
        Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),
    ),
)
IN_USE = QT_TRANSLATE_NOOP("say", "In use")
RETIRED = QT_TRANSLATE_NOOP("say", "Retired")
BELOW = QT_TRANSLATE_NOOP("say", "Below minimum")
ABOVE = QT_TRANSLATE_NOOP("say", "Above maximum")

_entry, _item = CATALOGUE[SiteItem], CATALOGUE[Item]
_store, _bin = CATALOGUE[Place].alias("store"), CATALOGUE[Place].alias("bin")
_THERE = (
    select(func.coalesce(func.sum(unit.c.quantity), 0))
    .select_from(unit.join(handle, handle.c.id == unit.c.handle))
    .where(unit.c.site == bindparam("b_site"), unit.c.place == _entry.c.bin, handle.c.item == _entry.c.item, unit.c.quantity > NO)
    .correlate(_entry).scalar_subquery()
)
_SORTS = {"store": _store.c.code, "bin": _bin.c.code}


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item, 0 all of them."""
    rows = select(_entry.c.id.label("which")).select_from(
        _entry.join(_item, _item.c.id == _entry.c.item).outerjoin(_store, _store.c.id == _entry.c.store)
        .outerjoin(_bin, _bin.c.id == _entry.c.bin)
    ).where(_entry.c.site == bindparam("b_site"))
    if query.scope:
        rows = rows.where(_entry.c.item == query.scope)
    if "assets" in query.chips:
        rows = rows.where(_item.c.asset != NO)
    if "retired" not in query.chips:
        rows = rows.where(_entry.c.retired == NO)
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description, _store.c.code, _bin.c.code))
    first = _SORTS.get(query.sort)
    order = (*(() if first is None else (first,)), _item.c.number, _entry.c.id)
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site}, _dressed)
    return Page(tuple(map(_row, found)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    serials = (
        select(func.count()).select_from(unit.join(handle, handle.c.id == unit.c.handle))
        .where(
            unit.c.site == bindparam("b_site"), unit.c.place == _entry.c.bin, handle.c.item == _entry.c.item,
            handle.c.kind == "serial", unit.c.quantity > NO,
        ).correlate(_entry).scalar_subquery()
    )
    return select(
        _entry.c.id, _item.c.number, _item.c.description, _item.c.decimals, _store.c.code.label("store"),
        _bin.c.code.label("bin"), _THERE.label("there"), serials.label("serials"), _entry.c.minimum, _entry.c.maximum,
        _entry.c.retired,
    ).select_from(
        found.outerjoin(_entry, _entry.c.id == found.c.which).outerjoin(_item, _item.c.id == _entry.c.item)
        .outerjoin(_store, _store.c.id == _entry.c.store).outerjoin(_bin, _bin.c.id == _entry.c.bin)
    )


def _row(row: Any) -> Row:
    there = int(row.there) + int(row.serials) * (10**row.decimals - 1)  # a serial counts as one unit of measure
    below = row.minimum is not None and there < row.minimum
    above = row.maximum is not None and there > row.maximum
    state = RETIRED if row.retired else BELOW if below else ABOVE if above else IN_USE

    def amount(steps: int | None) -> str:
        return "" if steps is None else to_text(steps, row.decimals)

    cells = (
        row.number, row.description, row.store or "", row.bin or "", amount(there) if row.bin else "", amount(row.minimum),
        amount(row.maximum), state,
    )
    return Row(f"site-item:{row.id}", cells, "refused" if row.retired or below else "confirm" if above else "done")


SOURCES = (Source(LISTING, page),)
