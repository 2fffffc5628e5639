"""The whole stock table in each of its orders, streamed off an index."""

from typing import Any

from sqlalchemy import CTE, ColumnElement, Connection, FromClause, and_, bindparam, func, or_, select

from app.domain.stock import HandleKind
from app.ledger.balances import item_balance, kept
from app.ledger.listings.source import Groups, Part
from app.ledger.listings.stock_sql import (
    BY_HANDLE,
    BY_ITEM,
    CONTAINER,
    HOLDER,
    ITEM,
    KIND,
    PLACE,
    REAL,
    UNITS_OF_HANDLE,
    keys_of,
    standing_in,
)
from app.ledger.lookup.phrases import NO, NONE, OF_SITE, number, word
from app.ledger.tables import handle, unit

_by_place = keys_of(standing_in(PLACE))
_by_holder = keys_of(standing_in(HOLDER))


def _counted(members: FromClause, table: FromClause, *conditions: Any) -> Any:
    """How many members a row of the table has, as far as a page needs to know."""
    some = select(number(1).label("one")).select_from(members).where(*conditions).limit(bindparam("b_needed")).correlate(table)
    return select(func.count()).select_from(some.subquery()).scalar_subquery()


def _groups(table: FromClause, order: tuple[ColumnElement[Any], ...], members: FromClause, *conditions: Any) -> Groups:
    """Rows of a table in its order, each with how many of the members it has, those without any left out."""
    has = select(number(1)).select_from(members).where(*conditions).correlate(table)
    return Groups(select(table.c.id, _counted(members, table, *conditions)).where(has.exists()), order, table.c.id)


def _of_holder(holders: FromClause, order: tuple[ColumnElement[Any], ...]) -> Groups:
    members = unit.outerjoin(handle, handle.c.id == unit.c.handle)
    return _groups(holders, order, members, unit.c.place == holders.c.id, REAL, KIND != CONTAINER)


def _of_handles(order: tuple[ColumnElement[Any], ...], *conditions: ColumnElement[bool]) -> Groups:
    groups = _groups(handle, order, unit, UNITS_OF_HANDLE)
    return groups._replace(rows=groups.rows.where(handle.c.kind != CONTAINER, *conditions))


_rest = (unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_by_code = (handle.c.code, handle.c.kind, handle.c.id)
_by_place_code = (PLACE.c.code, PLACE.c.id)
_by_holder_code = (HOLDER.c.code, HOLDER.c.id)
_by_number = (ITEM.c.number, ITEM.c.id)
_dated, _undated = handle.c.expires != NONE, handle.c.expires == NONE
_of_item = _groups(
    ITEM, _by_number, handle.outerjoin(unit, UNITS_OF_HANDLE), handle.c.item == ITEM.c.id, func.coalesce(unit.c.place, NO) != NO
)


_AT_ALL = keys_of(unit.outerjoin(handle, handle.c.id == unit.c.handle)).where(REAL)
"""All records, in no order: what is counted of them."""


def _of_kept() -> Groups:
    """The same by the balances: items without stock, however many, are not looked at."""
    members = handle.outerjoin(unit, UNITS_OF_HANDLE)
    of_balance = and_(handle.c.item == item_balance.c.item, func.coalesce(unit.c.place, NO) != NO)
    has = select(number(1)).select_from(members).where(of_balance).correlate(item_balance)
    rows = select(item_balance.c.item, _counted(members, item_balance, of_balance)).where(
        item_balance.c.site == bindparam("b_site"), item_balance.c.holds == number(1), or_(item_balance.c.parts == NO, has.exists())
    )
    return Groups(rows, (item_balance.c.number, item_balance.c.item), ITEM.c.id)


def _used_places() -> CTE:
    """Every place with stock, one seek of an index for each: far fewer than the handles that might be one."""
    first = select(func.min(unit.c.place).label("id")).where(OF_SITE).cte("used", recursive=True)
    following = select(func.min(unit.c.place)).where(OF_SITE, unit.c.place > first.c.id).correlate(first).scalar_subquery()
    return first.union_all(select(following).where(first.c.id.is_not(None)))


_used = _used_places()


def _held(kind: HandleKind) -> Part:
    """What stands in the containers, or in the devices, in the order of their codes."""
    of_kind = and_(HOLDER.c.kind == word(kind), HOLDER.c.id.in_(select(_used.c.id)))
    groups = _of_holder(HOLDER, _by_holder_code)
    groups = groups._replace(rows=groups.rows.where(of_kind))
    return Part(_by_holder.where(of_kind), (*_by_holder_code, *_by_code, *_rest), groups)


ALL: dict[str, tuple[Part, ...]] = {
    "code": (Part(BY_HANDLE, (*_by_code, *_rest), _of_handles(_by_code), _AT_ALL),),
    "item": (Part(BY_ITEM, (*_by_number, *_by_code, *_rest), _of_item, _AT_ALL),),
    "location": (
        Part(_by_place, (*_by_place_code, *_by_code, *_rest), _of_holder(PLACE, _by_place_code)),
        _held(HandleKind.CONTAINER), _held(HandleKind.SERIAL),
    ),
    "expires": (
        Part(
            BY_HANDLE.where(_dated), (handle.c.expires, *_by_code, *_rest),
            _of_handles((handle.c.expires, handle.c.code, handle.c.id), _dated),
        ),
        Part(BY_HANDLE.where(_undated), (*_by_code, *_rest), _of_handles(_by_code, _undated)),
    ),
}
"""The whole table in each order, streamed off an index: by location first what lies loose, then what containers hold."""
_BY_BALANCE = (ALL["item"][0]._replace(groups=_of_kept()),)


def parts_of(conn: Connection, sort: str) -> tuple[Part, ...]:
    """The whole table in one of the orders, as this database reads it best."""
    return _BY_BALANCE if sort == "item" and kept(conn) else ALL[sort]
