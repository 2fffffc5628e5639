"""Which unit records a page of the stock table shows, in which order: streamed off an index, or gathered and sorted."""

from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    union,
)

from app.domain import catalogue
from app.domain.listing import Query
from app.domain.place import DERIVED_STATUSES, UNAVAILABLE_KINDS
from app.domain.stock import HandleKind
from app.ledger.listings.source import TOTAL_MAX, Groups, Part, contains
from app.ledger.lookup.phrases import NO, NONE, OF_SITE, REALLY_HERE, number, starts_with, word
from app.ledger.lookup.whereabouts import inside, places_within
from app.ledger.tables import CATALOGUE, handle, name, unit

_item = CATALOGUE[catalogue.Item]
_place = CATALOGUE[catalogue.Place]
_status = CATALOGUE[catalogue.Status]
_holder = handle.alias("holder")
_KEY = (unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_CONTAINER = word(HandleKind.CONTAINER)
_real = and_(OF_SITE, REALLY_HERE)
_ITEM_CODES = ("item", "gtin", "vendor-part", "alias")
_PLACE_CODES = ("location", "container")
# Outer joins fix the order of the tables: a planner that knows no statistics would begin with the million. What is
# asked of the outer tables stands inside `coalesce`, or the planner would make inner joins of them again.
_kind = func.coalesce(handle.c.kind, _CONTAINER)
_units_of_handle = and_(unit.c.handle == handle.c.id, _real)


def _keys(source: FromClause) -> Select[Any]:
    return select(*_KEY).select_from(source).where(func.coalesce(unit.c.place, NO) != NO, _kind != _CONTAINER)


def _standing(places: FromClause) -> FromClause:
    """Places with the units that stand directly in them."""
    return places.outerjoin(unit, and_(unit.c.place == places.c.id, _real)).outerjoin(handle, handle.c.id == unit.c.handle)


_by_handle = _keys(handle.outerjoin(unit, _units_of_handle))
_by_item = _keys(_item.outerjoin(handle, handle.c.item == _item.c.id).outerjoin(unit, _units_of_handle))
_by_place = _keys(_standing(_place))
_by_holder = _keys(_standing(_holder))


def _groups(table: FromClause, order: tuple[ColumnElement[Any], ...], members: FromClause, *conditions: Any) -> Groups:
    """Rows of a table in its order, each with how many of the members it has, those without any left out."""
    has = select(number(1)).select_from(members).where(*conditions).correlate(table)
    many = select(func.count()).select_from(members).where(*conditions).correlate(table).scalar_subquery()
    return Groups(select(table.c.id, many).where(has.exists()), order, table.c.id)


def _of_holder(holders: FromClause, order: tuple[ColumnElement[Any], ...]) -> Groups:
    members = unit.outerjoin(handle, handle.c.id == unit.c.handle)
    return _groups(holders, order, members, unit.c.place == holders.c.id, _real, _kind != _CONTAINER)


def _of_handles(order: tuple[ColumnElement[Any], ...], *conditions: ColumnElement[bool]) -> Groups:
    groups = _groups(handle, order, unit, _units_of_handle)
    return groups._replace(rows=groups.rows.where(handle.c.kind != _CONTAINER, *conditions))


_rest = (unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_by_code = (handle.c.code, handle.c.kind, handle.c.id)
_by_place_code = (_place.c.code, _place.c.id)
_by_holder_code = (_holder.c.code, _holder.c.id)
_by_number = (_item.c.number, _item.c.id)
_dated, _undated = handle.c.expires != NONE, handle.c.expires == NONE
_of_item = _groups(
    _item, _by_number, handle.outerjoin(unit, _units_of_handle), handle.c.item == _item.c.id, func.coalesce(unit.c.place, NO) != NO
)


def _used_places() -> CTE:
    """Every place with stock, one seek of an index for each: far fewer than the handles that might be one."""
    first = select(func.min(unit.c.place).label("id")).where(OF_SITE).cte("used", recursive=True)
    following = select(func.min(unit.c.place)).where(OF_SITE, unit.c.place > first.c.id).correlate(first).scalar_subquery()
    return first.union_all(select(following).where(first.c.id.is_not(None)))


_used = _used_places()


def _held(kind: HandleKind) -> Part:
    """What stands in the containers, or in the devices, in the order of their codes."""
    of_kind = and_(_holder.c.kind == word(kind), _holder.c.id.in_(select(_used.c.id)))
    groups = _of_holder(_holder, _by_holder_code)
    groups = groups._replace(rows=groups.rows.where(of_kind))
    return Part(_by_holder.where(of_kind), (*_by_holder_code, *_by_code, *_rest), groups)


ALL: dict[str, tuple[Part, ...]] = {
    "code": (Part(_by_handle, (*_by_code, *_rest), _of_handles(_by_code)),),
    "item": (Part(_by_item, (*_by_number, *_by_code, *_rest), _of_item),),
    "location": (
        Part(_by_place, (*_by_place_code, *_by_code, *_rest), _of_holder(_place, _by_place_code)),
        _held(HandleKind.CONTAINER), _held(HandleKind.SERIAL),
    ),
    "expires": (
        Part(
            _by_handle.where(_dated), (handle.c.expires, *_by_code, *_rest),
            _of_handles((handle.c.expires, handle.c.code, handle.c.id), _dated),
        ),
        Part(_by_handle.where(_undated), (*_by_code, *_rest), _of_handles(_by_code, _undated)),
    ),
}
"""The whole table in each order, streamed off an index: by location first what lies loose, then what containers hold."""


def found(conn: Connection, site: int, query: Query, text: str, sort: str, most: int) -> Part:
    """What a scope, a search and chips leave: at most so many gathered from the side that is found first, then sorted."""
    narrowed = _chip_conditions(query.chips)
    if query.scope:
        sides = [_scope_side(conn, site, query.scope)]
        narrowed += [_search_condition(text)] if text else []
    elif text:
        sides = _search_sides(text)
    else:
        sides = _chip_sides(query.chips)
    gathered = [select(side.where(*narrowed).limit(most + 1).subquery()) for side in sides]
    keys = (union(*gathered) if len(gathered) > 1 else gathered[0]).subquery("gathered")
    source = keys.outerjoin(handle, handle.c.id == keys.c.handle)
    order: tuple[ColumnElement[Any], ...] = ()
    match sort:
        case "item":
            source, order = source.outerjoin(_item, _item.c.id == handle.c.item), (_item.c.number,)
        case "location":
            source = source.outerjoin(_place, _place.c.id == keys.c.place).outerjoin(
                _holder, and_(_place.c.id.is_(None), _holder.c.id == keys.c.place)
            )
            order = (case((_place.c.id.is_(None), number(1)), else_=NO), func.coalesce(_place.c.code, _holder.c.code))
        case "expires":
            order = (case((_undated, number(1)), else_=NO), handle.c.expires)
    return Part(select(*keys.c).select_from(source), (*order, handle.c.code, *keys.c), gathered=True)


def _search_sides(text: str) -> list[Select[Any]]:
    """Handles, items and places whose code begins with the text, and items whose number or description holds it."""
    begins = starts_with(name.c.folded, text.casefold())
    of_handle, of_place = (
        name.outerjoin(unit, and_(column == name.c.target, _real)).outerjoin(handle, handle.c.id == unit.c.handle)
        for column in (unit.c.handle, unit.c.place)
    )
    of_item = name.outerjoin(handle, handle.c.item == name.c.target).outerjoin(unit, _units_of_handle)
    return [
        _keys(of_handle).where(begins, name.c.kind.in_(("serial", "tag", "lot"))),
        _keys(of_item).where(begins, name.c.kind.in_(_ITEM_CODES)),
        _keys(of_place).where(begins, name.c.kind.in_(_PLACE_CODES)),
        _by_item.where(contains(text, _item.c.number, _item.c.description)),
    ]


def _search_condition(text: str) -> ColumnElement[bool]:
    """The same of a unit record that is found already."""
    place = and_(name.c.target == unit.c.place, name.c.kind.in_(_PLACE_CODES))
    called = or_(name.c.target.in_((unit.c.handle, handle.c.item)), place)
    items = select(_item.c.id).where(contains(text, _item.c.number, _item.c.description))
    return or_(
        exists().where(called, starts_with(name.c.folded, text.casefold())).correlate(unit, handle),
        func.coalesce(handle.c.item, NO).in_(items),
    )


def _scope_side(conn: Connection, site: int, scope: int) -> Select[Any]:
    """Units of an item, of a handle, or in a place and all it contains."""
    which: BindParameter[int] = bindparam("b_scope")
    if conn.execute(select(_item.c.id).where(_item.c.id == scope)).first():
        return _keys(handle.outerjoin(unit, _units_of_handle)).where(handle.c.item == which).order_by(handle.c.code)
    kind = conn.execute(select(handle.c.kind).where(handle.c.id == scope)).scalar()
    if kind and kind != HandleKind.CONTAINER:
        return _by_handle.where(handle.c.id == which)
    return _keys(unit.outerjoin(handle, handle.c.id == unit.c.handle)).where(
        _real, unit.c.place.in_(places_within(conn, site, scope, TOTAL_MAX))
    )


_shut = inside(select(_place.c.id).where(_place.c.kind.in_(sorted(kind.value for kind in UNAVAILABLE_KINDS))), "shut")
_set_apart = select(_status.c.code).where(_status.c.available == NO)
# Word for word what the partial index of `unit` says, so that it is used.
_indexed_apart = unit.c.status.not_in([word(code) for code in ("available", *sorted(DERIVED_STATUSES))])


def _chip_sides(chips: tuple[str, ...]) -> list[Select[Any]]:
    """Where the records under the rarest chip are found."""
    if "disputed" in chips:
        return [_by_handle.where(handle.c.disputed != NO)]
    if "unavailable" in chips:
        apart = _status.outerjoin(unit, and_(unit.c.status == _status.c.code, _real, _indexed_apart)).outerjoin(
            handle, handle.c.id == unit.c.handle
        )
        return [_keys(_standing(_shut)), _keys(apart).where(_status.c.available == NO)]
    if "dated" in chips:
        return [_by_handle.where(_dated)]
    return [_by_handle]


def _chip_conditions(chips: tuple[str, ...]) -> list[ColumnElement[bool]]:
    conditions: dict[str, ColumnElement[bool]] = {
        "disputed": func.coalesce(handle.c.disputed, NO) != NO,
        "dated": func.coalesce(handle.c.expires, NONE) != NONE,
        "unavailable": or_(
            func.coalesce(unit.c.status, NONE).in_(_set_apart), func.coalesce(unit.c.place, NO).in_(select(_shut.c.id))
        ),
    }
    return [conditions[chip] for chip in chips if chip in conditions]
