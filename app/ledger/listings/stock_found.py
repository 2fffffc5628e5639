"""What a scope, a search or filter chips leave of the stock table: gathered from the side that is found first, then sorted."""

from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    union,
    union_all,
)

from app.domain import catalogue
from app.domain.listing import Query
from app.domain.place import DERIVED_STATUSES, UNAVAILABLE_KINDS
from app.domain.stock import HandleKind
from app.ledger.listings.source import Part, contains, looked_at
from app.ledger.listings.stock_sql import (
    BY_HANDLE,
    BY_ITEM,
    HOLDER,
    ITEM,
    PLACE,
    REAL,
    UNITS_OF_HANDLE,
    keys_of,
    standing_in,
)
from app.ledger.lookup.phrases import NO, NONE, number, starts_with, word
from app.ledger.lookup.within import inside, places_within
from app.ledger.tables import CATALOGUE, handle, name, unit

_status = CATALOGUE[catalogue.Status]
_ITEM_CODES = ("item", "gtin", "vendor-part", "alias")
_PLACE_CODES = ("location", "container")
FEW = 2_000
"""So many records under chips are searched one by one."""


def found(conn: Connection, site: int, query: Query, text: str, sort: str, most: int) -> Part:
    """What a scope, a search and chips leave: at most so many gathered from the side that is found first, then sorted."""
    narrowed = _chip_conditions(query.chips)
    rare = bool(query.chips) and _few(conn, site, query.chips, narrowed)
    if query.scope and rare:
        sides = _chip_sides(query.chips)
        narrowed += [_in_scope(conn, site, query.scope, most), *([_search_condition(text)] if text else [])]
    elif query.scope:
        sides = [_scope_side(conn, site, query.scope, most)]
        narrowed += [_search_condition(text)] if text else []
    elif text and not rare:
        sides = _search_sides(text)
    else:
        sides = _chip_sides(query.chips)
        narrowed += [_search_condition(text)] if text else []
    gathered = [select(side.where(*narrowed).limit(most + 1).subquery()) for side in sides]
    keys = (union(*gathered) if len(gathered) > 1 else gathered[0]).subquery("gathered")
    source = keys.outerjoin(handle, handle.c.id == keys.c.handle)
    order: tuple[ColumnElement[Any], ...] = ()
    match sort:
        case "item":
            source, order = source.outerjoin(ITEM, ITEM.c.id == handle.c.item), (ITEM.c.number,)
        case "location":
            source = source.outerjoin(PLACE, PLACE.c.id == keys.c.place).outerjoin(
                HOLDER, and_(PLACE.c.id.is_(None), HOLDER.c.id == keys.c.place)
            )
            order = (case((PLACE.c.id.is_(None), number(1)), else_=NO), func.coalesce(PLACE.c.code, HOLDER.c.code))
        case "expires":
            order = (case((handle.c.expires == NONE, number(1)), else_=NO), handle.c.expires)
    return Part(select(*keys.c).select_from(source), (*order, handle.c.code, *keys.c), gathered=True)


def _few(conn: Connection, site: int, chips: tuple[str, ...], narrowed: list[ColumnElement[bool]]) -> bool:
    """Whether chips leave so few records that each is searched: else a search for a letter would look for them everywhere."""
    cut = union_all(*(select(side.where(*narrowed).limit(FEW + 1).subquery()) for side in _chip_sides(chips))).subquery("cut")
    most = select(number(1).label("one")).select_from(cut).limit(FEW + 1).subquery("few")
    return bool(conn.execute(select(func.count()).select_from(most), {"b_site": site}).scalar_one() <= FEW)


def _search_sides(text: str) -> list[Select[Any]]:
    """Handles, items and places whose code begins with the text, and items whose number or description holds it."""
    begins = starts_with(name.c.folded, text.casefold())
    of_handle, of_place = (
        name.outerjoin(unit, and_(column == name.c.target, REAL)).outerjoin(handle, handle.c.id == unit.c.handle)
        for column in (unit.c.handle, unit.c.place)
    )
    of_item = name.outerjoin(handle, handle.c.item == name.c.target).outerjoin(unit, UNITS_OF_HANDLE)
    return [
        keys_of(of_handle).where(begins, name.c.kind.in_(("serial", "tag", "lot"))),
        keys_of(of_item).where(begins, name.c.kind.in_(_ITEM_CODES)),
        keys_of(of_place).where(begins, name.c.kind.in_(_PLACE_CODES)),
        BY_ITEM.where(contains(text, ITEM.c.number, ITEM.c.description)),
    ]


def _search_condition(text: str) -> ColumnElement[bool]:
    """The same of a unit record that is found already."""
    # Not led by the index of codes, which may hold a million that begin so.
    begins = starts_with(func.coalesce(name.c.folded, NONE), text.casefold())
    called = exists().where(
        name.c.target.in_((unit.c.handle, func.coalesce(handle.c.item, NO), unit.c.place)),
        or_(name.c.target != unit.c.place, name.c.kind.in_(_PLACE_CODES)), begins,
    )
    described = exists().where(ITEM.c.id == func.coalesce(handle.c.item, NO), looked_at(text, ITEM.c.number, ITEM.c.description))
    return or_(called.correlate(unit, handle), described.correlate(unit, handle))


def _scope_side(conn: Connection, site: int, scope: int, most: int) -> Select[Any]:
    """Units of an item, of a handle, or in a place and all it contains."""
    which: BindParameter[int] = bindparam("b_scope")
    if conn.execute(select(ITEM.c.id).where(ITEM.c.id == scope)).first():
        return keys_of(handle.outerjoin(unit, UNITS_OF_HANDLE)).where(handle.c.item == which).order_by(handle.c.code)
    kind = conn.execute(select(handle.c.kind).where(handle.c.id == scope)).scalar()
    if kind and kind != HandleKind.CONTAINER:
        return BY_HANDLE.where(handle.c.id == which)
    return keys_of(unit.outerjoin(handle, handle.c.id == unit.c.handle)).where(
        REAL, unit.c.place.in_(places_within(conn, site, scope, most))
    )


def _in_scope(conn: Connection, site: int, scope: int, most: int) -> ColumnElement[bool]:
    """The same of a unit record that is found already."""
    which: BindParameter[int] = bindparam("b_scope")
    if conn.execute(select(ITEM.c.id).where(ITEM.c.id == scope)).first():
        return func.coalesce(handle.c.item, NO) == which
    kind = conn.execute(select(handle.c.kind).where(handle.c.id == scope)).scalar()
    if kind and kind != HandleKind.CONTAINER:
        return func.coalesce(unit.c.handle, NO) == which
    return func.coalesce(unit.c.place, NO).in_(places_within(conn, site, scope, most))


_shut = inside(select(PLACE.c.id).where(PLACE.c.kind.in_(sorted(kind.value for kind in UNAVAILABLE_KINDS))), "shut")
_set_apart = select(_status.c.code).where(_status.c.available == NO)
# Word for word what the partial index of `unit` says, so that it is used.
_indexed_apart = unit.c.status.not_in([word(code) for code in ("available", *sorted(DERIVED_STATUSES))])


def _chip_sides(chips: tuple[str, ...]) -> list[Select[Any]]:
    """Where the records under the rarest chip are found."""
    if "disputed" in chips:
        return [BY_HANDLE.where(handle.c.disputed != NO)]
    if "unavailable" in chips:
        apart = _status.outerjoin(unit, and_(unit.c.status == _status.c.code, REAL, _indexed_apart)).outerjoin(
            handle, handle.c.id == unit.c.handle
        )
        return [keys_of(standing_in(_shut)), keys_of(apart).where(_status.c.available == NO)]
    if "dated" in chips:
        return [BY_HANDLE.where(handle.c.expires != NONE)]
    return [BY_HANDLE]


def _chip_conditions(chips: tuple[str, ...]) -> list[ColumnElement[bool]]:
    conditions: dict[str, ColumnElement[bool]] = {
        "disputed": func.coalesce(handle.c.disputed, NO) != NO,
        "dated": func.coalesce(handle.c.expires, NONE) != NONE,
        "unavailable": or_(
            func.coalesce(unit.c.status, NONE).in_(_set_apart), func.coalesce(unit.c.place, NO).in_(select(_shut.c.id))
        ),
    }
    return [conditions[chip] for chip in chips if chip in conditions]
