"""Which unit records a page of the stock table shows, in which order: streamed off an index, or gathered and sorted."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    union,
)

from app.domain import catalogue
from app.domain.listing import Query
from app.domain.place import DERIVED_STATUSES, UNAVAILABLE_KINDS
from app.domain.stock import HandleKind
from app.ledger.listings.source import TOTAL_MAX, Part, contains
from app.ledger.lookup.phrases import NO, NONE, OF_SITE, REALLY_HERE, number, starts_with, word
from app.ledger.lookup.whereabouts import inside
from app.ledger.tables import CATALOGUE, handle, name, unit

_item = CATALOGUE[catalogue.Item]
_place = CATALOGUE[catalogue.Place]
_status = CATALOGUE[catalogue.Status]
_holder = handle.alias("holder")
_KEY = (unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_CONTAINER = HandleKind.CONTAINER.value
_real = and_(OF_SITE, REALLY_HERE)
_set_apart = select(_status.c.code).where(_status.c.available == NO)
# Outer joins fix the order of the tables: a planner that knows no statistics would begin with the million. What is
# asked of the outer tables stands inside `coalesce`, or the planner would make inner joins of them again.
_there = func.coalesce(unit.c.quantity, 0) > 0
_units_of_handle = and_(unit.c.handle == handle.c.id, _real)


def _keys(source: FromClause) -> Select[Any]:
    return select(*_KEY, unit.c.quantity).select_from(source).where(_there)


def _standing(places: FromClause) -> FromClause:
    """Places with the units that stand directly in them."""
    return places.outerjoin(unit, and_(unit.c.place == places.c.id, _real)).outerjoin(handle, handle.c.id == unit.c.handle)


_by_handle = _keys(handle.outerjoin(unit, _units_of_handle)).where(handle.c.kind != _CONTAINER)
_by_item = _keys(
    _item.outerjoin(handle, handle.c.item == _item.c.id).outerjoin(unit, _units_of_handle)
)
_kind = func.coalesce(handle.c.kind, _CONTAINER)
_by_place = _keys(_standing(_place)).where(_kind != _CONTAINER)
_by_holder = _keys(_standing(_holder)).where(_kind != _CONTAINER)

_rest = (unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_in_code_order = (handle.c.code, handle.c.id, *_rest)
ALL: dict[str, tuple[Part, ...]] = {
    "code": (Part(_by_handle, _in_code_order),),
    "item": (Part(_by_item, (_item.c.number, _item.c.id, *_in_code_order)),),
    "location": (
        Part(_by_place, (_place.c.code, _place.c.id, *_in_code_order)),
        Part(_by_holder.where(_holder.c.kind == _CONTAINER), (_holder.c.code, _holder.c.id, *_in_code_order)),
        Part(_by_holder.where(_holder.c.kind == HandleKind.SERIAL.value), (_holder.c.code, _holder.c.id, *_in_code_order)),
    ),
    "expires": (
        Part(_by_handle.where(handle.c.expires != NONE), (handle.c.expires, *_in_code_order)),
        Part(_by_handle.where(handle.c.expires == NONE), _in_code_order),
    ),
}
"""The whole table in each order, streamed off an index: by location first what lies loose, then what containers hold."""


def found(conn: Connection, query: Query, text: str, sort: str) -> Part:
    """What a search, a scope and chips leave: gathered from the side that is found first, then sorted."""
    narrowed = [*_chip_conditions(query.chips), *_scope_conditions(conn, query.scope)]
    if text:
        sides = _search_sides(text)
    elif query.scope:
        sides = [_scope_side(conn, query.scope)]
    else:
        sides = _chip_sides(query.chips)
    gathered = [select(side.where(*narrowed).limit(TOTAL_MAX + 1).subquery()) for side in sides]
    all_found = union(*gathered).subquery("gathered") if len(gathered) > 1 else gathered[0].subquery("gathered")
    rows = select(*(all_found.c[c.name] for c in _KEY), all_found.c.quantity).select_from(
        all_found.outerjoin(handle, handle.c.id == all_found.c.handle)
        .outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(_place, _place.c.id == all_found.c.place)
        .outerjoin(_holder, and_(_place.c.id.is_(None), _holder.c.id == all_found.c.place))
    )
    key = tuple(all_found.c[c.name] for c in _KEY)
    orders: dict[str, tuple[ColumnElement[Any], ...]] = {
        "code": (handle.c.code,),
        "item": (_item.c.number, handle.c.code),
        "location": (
            case((_place.c.id.is_(None), number(1)), else_=NO),
            func.coalesce(_place.c.code, _holder.c.code), handle.c.code,
        ),
        "expires": (
            case((handle.c.expires == "", number(1)), else_=NO), handle.c.expires, handle.c.code,
        ),
    }
    return Part(rows, (*orders[sort], *key))


_within = inside()


def _search_sides(text: str) -> list[Select[Any]]:
    """Handles, items and places whose code begins with the text, and items whose number or description holds it."""
    begins = starts_with(name.c.folded, text.casefold())
    of_handle, of_place = (
        name.outerjoin(unit, and_(column == name.c.target, _real)).outerjoin(handle, handle.c.id == unit.c.handle)
        for column in (unit.c.handle, unit.c.place)
    )
    of_item = name.outerjoin(handle, handle.c.item == name.c.target).outerjoin(unit, _units_of_handle)
    return [
        _keys(of_handle).where(begins, name.c.kind.in_(("serial", "tag", "lot")), _kind != _CONTAINER),
        _keys(of_item).where(begins, name.c.kind.in_(("item", "gtin", "vendor-part", "alias"))),
        _keys(of_place).where(begins, name.c.kind.in_(("location", "container")), _kind != _CONTAINER),
        _by_item.where(contains(text, _item.c.number, _item.c.description)),
    ]


def _is(conn: Connection, scope: int) -> str:
    """What the identity of a scope is."""
    if conn.execute(select(_item.c.id).where(_item.c.id == scope)).first():
        return "item"
    kind = conn.execute(select(handle.c.kind).where(handle.c.id == scope)).scalar()
    return "handle" if kind and kind != _CONTAINER else "place"


def _scope_side(conn: Connection, scope: int) -> Select[Any]:
    match _is(conn, scope):
        case "item":
            return _by_item.where(_item.c.id == bindparam("b_scope")).order_by(handle.c.code)
        case "handle":
            return _by_handle.where(handle.c.id == bindparam("b_scope"))
    return _keys(_standing(_within)).where(_kind != _CONTAINER)


def _scope_conditions(conn: Connection, scope: int) -> list[ColumnElement[bool]]:
    if not scope:
        return []
    match _is(conn, scope):
        case "item":
            return [func.coalesce(handle.c.item, 0) == bindparam("b_scope")]
        case "handle":
            return [func.coalesce(handle.c.id, 0) == bindparam("b_scope")]
    return [func.coalesce(unit.c.place, 0).in_(select(_within.c.id))]


_shut = inside(select(_place.c.id).where(_place.c.kind.in_(sorted(kind.value for kind in UNAVAILABLE_KINDS))), "shut")
# Word for word what the partial index of `unit` says, so that it is used.
_indexed_apart = unit.c.status.not_in([word(code) for code in ("available", *sorted(DERIVED_STATUSES))])


def _chip_sides(chips: tuple[str, ...]) -> list[Select[Any]]:
    """Where the records under the first chip are found."""
    if "disputed" in chips:
        return [_by_handle.where(handle.c.disputed != NO)]
    if "unavailable" in chips:
        apart = _status.outerjoin(unit, and_(unit.c.status == _status.c.code, _real, _indexed_apart)).outerjoin(
            handle, handle.c.id == unit.c.handle
        )
        return [
            _keys(_standing(_shut)).where(_kind != _CONTAINER),
            _keys(apart).where(_status.c.available == NO, _kind != _CONTAINER),
        ]
    if "dated" in chips:
        return [_by_handle.where(handle.c.expires != NONE)]
    return [_by_handle]


def _chip_conditions(chips: tuple[str, ...]) -> list[ColumnElement[bool]]:
    conditions: dict[str, ColumnElement[bool]] = {
        "disputed": func.coalesce(handle.c.disputed, 0) != NO,
        "dated": func.coalesce(handle.c.expires, "") != NONE,
        "unavailable": or_(
            func.coalesce(unit.c.status, "").in_(_set_apart), func.coalesce(unit.c.place, 0).in_(select(_shut.c.id))
        ),
    }
    return [conditions[chip] for chip in chips if chip in conditions]
