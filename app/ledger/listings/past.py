"""The table of stock at a past moment: what is on hand now, rolled back by what moved since; and what it was worth then."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, bindparam, case, func, select

from app.domain.catalogue import Item
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.permission import Permission
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.activities import begin_of, identity
from app.ledger.listings.source import Part, Source, bound, contains, first_of, read, search_text
from app.ledger.lookup.phrases import NO, OF_SITE, VIRTUAL_IDS, number
from app.ledger.tables import CATALOGUE, cost_entry, handle, movement, unit

FOREVER = (1 << 62)
SOME_MAX = 100
"""Items of which there was something that are counted at first: each is summed up over all its movements since."""
_PRICES = Permission.INV_PRICES
LISTING = Listing(
    name="past-stock", title=say(QT_TRANSLATE_NOOP("say", "Stock at a past moment")), sort="number", inside=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("then", say(QT_TRANSLATE_NOOP("say", "On hand then")), ColumnKind.NUMBER, sortable=False),
        Column("now", say(QT_TRANSLATE_NOOP("say", "On hand now")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("value", say(QT_TRANSLATE_NOOP("say", "Value then")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
    ),
    chips=(Chip("some", say(QT_TRANSLATE_NOOP("say", "Only what there was"))),),
)
"""`Query.where`: "at" is a day whose end is meant (without it: now), "item" and "place" narrow; of a place what stands directly
in it. Parts in a device that has left stand in the device, as they did."""

_item = CATALOGUE[Item]
_after: ColumnElement[int] = bindparam("b_after")


def _counts(place: ColumnElement[int], which: int) -> ColumnElement[bool]:
    return place == number(which) if which else place.not_in(VIRTUAL_IDS)


def _now(which: int) -> ColumnElement[int]:
    """What stands there now, smallest steps."""
    return (
        select(func.coalesce(func.sum(unit.c.quantity), NO))
        .select_from(handle.outerjoin(unit, and_(OF_SITE, unit.c.handle == handle.c.id)))
        .where(handle.c.item == _item.c.id, _counts(unit.c.place, which)).correlate(_item).scalar_subquery()
    )


def _since(which: int) -> ColumnElement[int]:
    """What came less what went since."""
    came = case((_counts(movement.c.to_place, which), movement.c.quantity), else_=NO)
    went = case((_counts(movement.c.from_place, which), movement.c.quantity), else_=NO)
    return (
        select(func.coalesce(func.sum(came - went), NO))
        .where(movement.c.site == bindparam("b_site"), movement.c.item == _item.c.id, movement.c.at >= _after)
        .correlate(_item).scalar_subquery()
    )


_VALUE = (
    select(cost_entry.c.after_value)
    .where(cost_entry.c.site == bindparam("b_site"), cost_entry.c.item == _item.c.id, cost_entry.c.at < _after)
    .order_by(cost_entry.c.position.desc(), cost_entry.c.line.desc()).limit(number(1)).correlate(_item).scalar_subquery()
)


_handled = select(handle.c.id).where(handle.c.item == _item.c.id).correlate(_item).exists()


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of items."""
    where = dict(query.where)
    moment = begin_of(where.get("at", ""), after=1)
    which = identity(where["place"]) if where.get("place") else 0
    rows = select(_item.c.id.label("which")).where(_item.c.retired == NO)
    if where.get("item"):
        rows = rows.where(_item.c.id == identity(where["item"]))
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description))
    if "some" in query.chips:
        rows = rows.where(_handled, _now(which) - _since(which) != NO)
    keys = (_item.c.number, _item.c.id)
    order = (_item.c.description, *keys) if query.sort == "description" else keys

    def dressed(found: FromClause) -> Select[Any]:
        return select(
            _item.c.id, _item.c.number, _item.c.description, _item.c.uom, _item.c.decimals, _now(which).label("now"),
            _since(which).label("since"), *(() if which else (_VALUE.label("value"),)),
        ).select_from(found.outerjoin(_item, _item.c.id == found.c.which))

    values = {"b_site": site, "b_after": FOREVER if moment is None else moment}
    most = bound(query, SOME_MAX if "some" in query.chips else 0)
    part = first_of(rows, order, most, descending=query.descending) if "some" in query.chips else Part(rows, order)
    found, total, more = read(conn, query, (part,), values, dressed, most)
    return Page(tuple(_row(row, valued=not which) for row in found), total, more)


def _row(row: Any, *, valued: bool) -> Row:
    value = "" if not valued or row.value is None else str(row.value)

    def amount(steps: int) -> str:
        return ("-" if steps < 0 else "") + to_text(abs(steps), row.decimals)

    cells = (row.number, row.description, amount(int(row.now) - int(row.since)), amount(int(row.now)), row.uom, value)
    return Row(f"item:{row.id}", cells)


SOURCES = (Source(LISTING, page),)
