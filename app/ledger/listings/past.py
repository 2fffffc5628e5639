"""The table of stock at a past moment: what there was at its end, what there is now, and what it was worth then."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Subquery, and_, bindparam, func, or_, select, union_all

from app.domain.catalogue import Item
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.permission import Permission
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.balances import DAY, item_balance, item_day, kept
from app.ledger.listings.activities import begin_of, identity
from app.ledger.listings.balanced import CAME, balances, holding, order_of
from app.ledger.listings.source import Part, Source, bound, contains, first_of, read, search_text
from app.ledger.lookup.phrases import NO, OF_SITE, VIRTUAL_IDS, number
from app.ledger.tables import CATALOGUE, cost_entry, handle, movement, unit

FOREVER = (1 << 62)
SOME_MAX = 100
"""Items of which there was something that are counted at first: each is looked up by itself."""
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
_site: ColumnElement[int] = bindparam("b_site")
_of_site = movement.c.site == _site


def _rolled_back(item: ColumnElement[int], of: FromClause) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """What is here now, and what was then: less what came since, more what went."""
    now = (
        select(func.coalesce(func.sum(unit.c.quantity), NO))
        .select_from(handle.outerjoin(unit, and_(OF_SITE, unit.c.handle == handle.c.id)))
        .where(handle.c.item == item, unit.c.place.not_in(VIRTUAL_IDS)).correlate(of).scalar_subquery()
    )
    since = (
        select(func.coalesce(func.sum(CAME), NO)).where(_of_site, movement.c.item == item, movement.c.at >= _after)
        .correlate(of).scalar_subquery()
    )
    return now, now - since


def _kept(item: ColumnElement[int], of: FromClause) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """The same from what is kept: the end of the last day before, and what moved on the day itself until then."""
    now = (
        select(item_balance.c.here).where(item_balance.c.item == item, item_balance.c.site == _site).correlate(of).scalar_subquery()
    )
    before = (
        select(item_day.c.level).where(item_day.c.item == item, item_day.c.site == _site, item_day.c.day < bindparam("b_day"))
        .order_by(item_day.c.day.desc()).limit(number(1)).correlate(of).scalar_subquery()
    )
    on_the_day = (
        select(func.coalesce(func.sum(CAME), NO))
        .where(_of_site, movement.c.item == item, movement.c.at >= bindparam("b_begin"), movement.c.at < _after)
        .correlate(of).scalar_subquery()
    )
    return func.coalesce(now, NO), func.coalesce(before, NO) + on_the_day


def _in_place(which: int) -> Subquery:
    """Of each item in a place, or moved into it or out of it since, what stands there now and what stood there then."""
    parts = (
        select(handle.c.item, unit.c.quantity.label("now"), unit.c.quantity.label("then"))
        .select_from(unit.join(handle, handle.c.id == unit.c.handle)).where(OF_SITE, unit.c.place == which),
        select(movement.c.item, NO, -movement.c.quantity).where(_of_site, movement.c.to_place == which, movement.c.at >= _after),
        select(movement.c.item, NO, movement.c.quantity).where(_of_site, movement.c.from_place == which, movement.c.at >= _after),
    )
    steps = union_all(*parts).subquery("steps")
    return select(steps.c.item, func.sum(steps.c.now).label("now"), func.sum(steps.c.then).label("then")).group_by(
        steps.c.item
    ).subquery("stands")


_VALUE = (
    select(cost_entry.c.after_value)
    .where(cost_entry.c.site == bindparam("b_site"), cost_entry.c.item == _item.c.id, cost_entry.c.at < _after)
    .order_by(cost_entry.c.position.desc(), cost_entry.c.line.desc()).limit(number(1)).correlate(_item).scalar_subquery()
)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of items."""
    where = dict(query.where)
    moment = begin_of(where.get("at", ""), after=1)
    after = FOREVER if moment is None else moment
    which = identity(where["place"]) if where.get("place") else 0
    some = "some" in query.chips
    most = bound(query, SOME_MAX if some and not which else 0)
    part = _all(conn, query) if not some else _some_in(query, _in_place(which)) if which else _some(conn, query, most)

    def dressed(found: FromClause) -> Select[Any]:
        source = found.outerjoin(_item, _item.c.id == found.c.which)
        now, then = (_kept if kept(conn) else _rolled_back)(_item.c.id, _item)
        if which and some:  # which rows are shown followed from it already
            now, then = found.c.now, found.c.then
        elif which:
            stands = _in_place(which)
            source = source.outerjoin(stands, stands.c.item == found.c.which)
            now, then = func.coalesce(stands.c.now, NO), func.coalesce(stands.c.then, NO)
        return select(
            _item.c.id, _item.c.number, _item.c.description, _item.c.uom, _item.c.decimals, now.label("now"), then.label("then"),
            *(() if which else (_VALUE.label("value"),)),
        ).select_from(source)

    values = {"b_site": site, "b_after": after, "b_day": after // DAY, "b_begin": after // DAY * DAY}
    found, total, more = read(conn, query, (part,), values, dressed, most)
    return Page(tuple(_row(row, valued=not which) for row in found), total, more)


def _all(conn: Connection, query: Query) -> Part:
    """Every item, also those of which there never was any; one out of use by now where there was something then."""
    _, then = (_kept if kept(conn) else _rolled_back)(_item.c.id, _item)
    rows, order = _narrowed(select(_item.c.id.label("which")).where(or_(_item.c.retired == NO, then != NO)), query)
    return Part(rows, order)


def _narrowed(rows: Select[Any], query: Query) -> tuple[Select[Any], tuple[ColumnElement[Any], ...]]:
    if only := dict(query.where).get("item"):
        rows = rows.where(_item.c.id == identity(only))
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description))
    keys = (_item.c.number, _item.c.id)
    return rows, (_item.c.description, *keys) if query.sort == "description" else keys


def _some_in(query: Query, stands: Subquery) -> Part:
    """Of which something was in a place: as few as it held."""
    rows: Select[Any] = select(_item.c.id.label("which"), stands.c.now, stands.c.then).select_from(
        stands.outerjoin(_item, _item.c.id == stands.c.item)
    )
    rows, order = _narrowed(rows.where(stands.c.then != NO, _item.c.id.is_not(None)), query)
    return Part(rows, order, gathered=True)


def _some(conn: Connection, query: Query, most: int) -> Part:
    """Of which there was something, each looked at in the order of the balances, until a page is full."""
    found = balances(conn)
    _, then = (_kept if kept(conn) else _rolled_back)(found.c.item, found)
    rows = select(found.c.item.label("which")).select_from(found.outerjoin(_item, _item.c.id == found.c.item)).where(
        found.c.site == _site, found.c.since <= bindparam("b_day"), _item.c.id.is_not(None), then != NO
    )
    if only := dict(query.where).get("item"):
        rows = rows.where(found.c.item == identity(only))
    if text := search_text(query):
        rows = rows.where(holding(conn, found, text, most))
    return first_of(rows, order_of(found, query.sort), most, descending=query.descending)


def _row(row: Any, *, valued: bool) -> Row:
    value = "" if not valued or row.value is None else str(row.value)

    def amount(steps: int) -> str:
        return ("-" if steps < 0 else "") + to_text(abs(steps), row.decimals)

    cells = (row.number, row.description, amount(int(row.then)), amount(int(row.now)), row.uom, value)
    return Row(f"item:{row.id}", cells)


SOURCES = (Source(LISTING, page),)
