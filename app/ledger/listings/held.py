"""Who holds how much of what: recipient by recipient or item by item, read no further than a page needs.

A sum over every unit record of a warehouse takes seconds; those of one recipient, or of one item, take a few milliseconds.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import CTE, BindParameter, Connection, Row, Select, bindparam, case, func, select

from app.domain.catalogue import Item, Recipient
from app.domain.listing import Query
from app.ledger.listings.course import course_of
from app.ledger.listings.source import bound, contains, search_text, span
from app.ledger.lookup.phrases import NO, OF_SITE, REALLY_HERE, number, word
from app.ledger.tables import CATALOGUE, handle, unit

ROWS_MAX = 500
"""Rows counted, and of a search sorted, until somebody scrolls to their end."""
ITEMS_FEW = 5_000
"""Items that were ever stocked: so few are looked at each."""
HELD_FEW = 5_000
"""Records with somebody: so few are summed up at once."""
_item, _recipient = CATALOGUE[Item], CATALOGUE[Recipient]
_which: BindParameter[int] = bindparam("b_which")
_single = handle.c.kind == word("serial")
_name = func.coalesce(_recipient.c.name, "")
_ORDERS: dict[str, tuple[Any, ...]] = {
    "recipient": (_name, _item.c.number), "item": (_item.c.number, _name), "description": (_item.c.description, _name),
}
_holds = select(unit.c.handle).where(OF_SITE, unit.c.custody == _recipient.c.id, REALLY_HERE).correlate(_recipient).exists()
_held = (
    select(unit.c.handle).select_from(handle.join(unit, OF_SITE & (unit.c.handle == handle.c.id)))
    .where(handle.c.item == _item.c.id, unit.c.custody > NO, REALLY_HERE).correlate(_item).exists()
)


class Held(NamedTuple):
    """The rows of a page, how many there are up to a limit, and whether there are more."""

    rows: list[Row[Any]]
    total: int
    more: bool


def _sums() -> Select[Any]:
    """What somebody holds of something: smallest steps of bulk, and serials."""
    return (
        select(
            unit.c.custody.label("who"), handle.c.item.label("what"),
            func.sum(case((_single, NO), else_=unit.c.quantity)).label("loose"),
            func.sum(case((_single, unit.c.quantity), else_=NO)).label("serials"),
            _name.label("name"), _item.c.number, _item.c.description, _item.c.uom, _item.c.decimals,
        )
        .select_from(
            unit.join(handle, handle.c.id == unit.c.handle).join(_item, _item.c.id == handle.c.item)
            .outerjoin(_recipient, _recipient.c.id == unit.c.custody)
        )
        .where(OF_SITE, unit.c.custody > NO, REALLY_HERE)
        .group_by(
            unit.c.custody, handle.c.item, _recipient.c.name, _item.c.number, _item.c.description, _item.c.uom, _item.c.decimals
        )
    )


def _directed(order: tuple[Any, ...], query: Query) -> list[Any]:
    return [column.desc() if query.descending else column for column in order]


def held(conn: Connection, site: int, query: Query, recipient: int) -> Held:
    """The rows of a page; `recipient` 0 is all of them. Sorted by "recipient", "item" or "description"."""
    most = bound(query, ROWS_MAX)
    skip, wanted = span(query, most)
    sort = query.sort if query.sort in _ORDERS else "recipient"
    text = search_text(query)
    if (course := course_of(conn)) is not None and not (text and not recipient):  # a search is sorted as a whole
        part = course.drawn(lambda: chain.from_iterable(_groups(conn, site, query, recipient, sort, text)))
        return Held(part, course.read, False)
    found: list[Row[Any]] = []
    for rows in _groups(conn, site, query, recipient, sort, text):
        found += rows
        if len(found) > most:
            break
    if text and not recipient:
        found = _sorted(found, sort, descending=query.descending)
    return Held(found[skip : skip + wanted], min(len(found), most), len(found) > most)


def _groups(conn: Connection, site: int, query: Query, recipient: int, sort: str, text: str) -> Iterator[list[Row[Any]]]:
    """The rows of one recipient or item after the other, in the order of the table."""
    values = {"b_site": site, "b_which": recipient}
    order = _directed((*_ORDERS[sort], unit.c.custody, handle.c.item), query)
    if recipient or not _many(conn, site):
        rows = _sums().where(unit.c.custody == _which) if recipient else _sums()
        if text:
            rows = rows.where(contains(text, _recipient.c.name, _item.c.number, _item.c.description))
        yield list(conn.execute(rows.order_by(*order), values))
        return
    by_recipient = _sums().where(unit.c.custody == _which).order_by(*order)
    by_item = _sums().where(handle.c.item == _which).order_by(*order)
    people = select(_recipient.c.id).where(_holds)
    things = _things(conn)
    if text:
        called = select(_recipient.c.id).where(contains(text, _recipient.c.name), case((_holds, number(1)), else_=NO) != NO)
        named = list(conn.scalars(called, values))
        for one in named:
            yield list(conn.execute(by_recipient, values | {"b_which": one}))
        things = select(_item.c.id).where(contains(text, _item.c.number, _item.c.description), _held)
        with conn.execute(things, values) as led:
            for (one,) in led:
                yield [row for row in conn.execute(by_item, values | {"b_which": one}) if row.who not in named]
        return
    leads, each = (people.order_by(*_directed((_name, _recipient.c.id), query)), by_recipient)
    if sort != "recipient":
        leads, each = things.order_by(*_directed((_ORDERS[sort][0], _item.c.number, _item.c.id), query)), by_item
    with conn.execute(leads, values) as led:
        for (one,) in led:
            yield list(conn.execute(each, values | {"b_which": one}))


def _many(conn: Connection, site: int) -> bool:
    """Whether more records are with somebody than can be summed up at once; else no item that nobody holds is looked at."""
    some = select(number(1).label("one")).select_from(unit).where(OF_SITE, unit.c.custody > NO).limit(HELD_FEW + 1).subquery()
    return bool(conn.execute(select(func.count()).select_from(some), {"b_site": site}).scalar_one() > HELD_FEW)


def _things(conn: Connection) -> Select[Any]:
    """Items that somebody holds; among a million items that were never stocked, from those few that were."""
    few = conn.execute(select(func.count()).select_from(select(_used.c.item).limit(ITEMS_FEW + 1).subquery())).scalar_one()
    if few > ITEMS_FEW:
        return select(_item.c.id).where(_held)
    used = select(_used.c.item).where(_used.c.item.is_not(None)).subquery("few")
    found = select(_item.c.id).select_from(used.outerjoin(_item, _item.c.id == used.c.item))
    return found.where(case((_held, number(1)), else_=NO) != NO)


def _handled() -> CTE:
    """Every item with a handle, one seek of an index for each."""
    first = select(func.min(handle.c.item).label("item")).where(handle.c.item > NO).cte("handled", recursive=True)
    following = select(func.min(handle.c.item)).where(handle.c.item > first.c.item).correlate(first).scalar_subquery()
    return first.union_all(select(following).where(first.c.item.is_not(None)))


_used = _handled()


def _sorted(rows: list[Row[Any]], sort: str, *, descending: bool) -> list[Row[Any]]:
    keys = {"recipient": ("name", "number"), "item": ("number", "name"), "description": ("description", "name")}[sort]
    return sorted(rows, key=lambda row: (*(row._mapping[key] for key in keys), row.who, row.what), reverse=descending)
