"""The tables of places and of containers: what stands where, counted."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, bindparam, exists, func, select

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import PLACE_KINDS
from app.domain.place import UNAVAILABLE_KINDS, PlaceKind
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text
from app.ledger.lookup.phrases import NO, number, starts_with, word
from app.ledger.lookup.whereabouts import Chain, chains
from app.ledger.lookup.within import inside
from app.ledger.tables import CATALOGUE, handle, unit

UNITS_COUNTED_MAX = 1_000
"""Unit records of one place that are counted: a container of 10,000 must not cost more to list than one of a few."""

_records = Column("records", say(QT_TRANSLATE_NOOP("say", "Records")), ColumnKind.NUMBER, sortable=False)
PLACES = Listing(
    name="places", title=say(QT_TRANSLATE_NOOP("say", "Places")), sort="code",
    columns=(
        Column("code", say(QT_TRANSLATE_NOOP("say", "Place"))),
        Column("name", say(QT_TRANSLATE_NOOP("say", "Name"))),
        Column("kind", say(QT_TRANSLATE_NOOP("say", "Type"))),
        Column("path", say(QT_TRANSLATE_NOOP("say", "Within")), sortable=False),
        _records,
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(
        Chip("empty", say(QT_TRANSLATE_NOOP("say", "Empty"))),
        Chip("blocked", say(QT_TRANSLATE_NOOP("say", "Blocked"))),
        Chip("unavailable", say(QT_TRANSLATE_NOOP("say", "Quarantine and repair"))),
        Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),
    ),
)
CONTAINERS = Listing(
    name="containers", title=say(QT_TRANSLATE_NOOP("say", "Containers")), sort="code",
    columns=(
        Column("code", say(QT_TRANSLATE_NOOP("say", "Container"))),
        Column("type", say(QT_TRANSLATE_NOOP("say", "Type")), sortable=False),
        Column("location", say(QT_TRANSLATE_NOOP("say", "Location")), sortable=False),
        Column("outer", say(QT_TRANSLATE_NOOP("say", "Inside")), sortable=False),
        _records,
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    ),
    chips=(
        Chip("empty", say(QT_TRANSLATE_NOOP("say", "Empty"))),
        Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),
    ),
)
IN_USE = QT_TRANSLATE_NOOP("say", "In use")
EMPTY = QT_TRANSLATE_NOOP("say", "Empty")
BLOCKED = QT_TRANSLATE_NOOP("say", "Blocked")
UNAVAILABLE = QT_TRANSLATE_NOOP("say", "Not available")
RETIRED = QT_TRANSLATE_NOOP("say", "Retired")

_place = CATALOGUE[catalogue.Place]
_type = CATALOGUE[catalogue.ContainerType]
_GROUPING: list[ColumnElement[str]] = [word(kind.value) for kind in (PlaceKind.SITE, PlaceKind.AREA)]
_scope = select(bindparam("b_place", type_=_place.c.id.type).label("id"))
_shut = inside(select(_place.c.id).where(_place.c.kind.in_(sorted(kind.value for kind in UNAVAILABLE_KINDS))), "shut")


def _holding(which: ColumnElement[int]) -> ColumnElement[bool]:
    return exists().where(unit.c.site == bindparam("b_site"), unit.c.place == which)


def _count_of(which: ColumnElement[int], table: FromClause) -> Any:
    """How many records stand directly in a place, counted up to a limit."""
    some = (
        select(number(1).label("one")).where(unit.c.site == bindparam("b_site"), unit.c.place == which)
        .limit(number(UNITS_COUNTED_MAX + 1)).correlate(table).subquery()
    )
    return select(func.count()).select_from(some).scalar_subquery()


def places_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of places of this site; `scope` is an area: the places within it."""
    rows = select(_place.c.id.label("which")).where(_place.c.site == bindparam("b_site"))
    if "retired" not in query.chips:
        rows = rows.where(_place.c.retired == NO)
    if "empty" in query.chips:
        rows = rows.where(~_holding(_place.c.id), _place.c.kind.not_in(_GROUPING))
    if "blocked" in query.chips:
        rows = rows.where(_place.c.blocked != NO)
    if "unavailable" in query.chips:
        rows = rows.where(_place.c.id.in_(select(_shut.c.id)))
    if query.scope:
        rows = rows.where(_place.c.id.in_(select(inside(_scope, "within").c.id)))
    if text := search_text(query):
        rows = rows.where(contains(text, _place.c.code, _place.c.name))
    first = {"name": _place.c.name, "kind": _place.c.kind}
    keys: tuple[ColumnElement[Any], ...] = (_place.c.code, _place.c.id)
    order = (first[query.sort], *keys) if query.sort in first else keys
    values = {"b_site": site, "b_place": query.scope}
    found, total, more = read(conn, query, (Part(rows, order),), values, _place_cells)
    standing = chains(conn, site, {row.id for row in found})
    return Page(tuple(_place_row(row, standing[row.id]) for row in found), total, more)


def _place_cells(found: FromClause) -> Select[Any]:
    return select(
        _place.c.id, _place.c.code, _place.c.name, _place.c.kind, _place.c.blocked, _place.c.retired,
        _count_of(_place.c.id, _place).label("records"),
    ).select_from(found.outerjoin(_place, _place.c.id == found.c.which))


def _place_row(row: Any, chain: Chain) -> Row:
    groups = row.kind in (PlaceKind.SITE, PlaceKind.AREA)
    shut = chain.effective in UNAVAILABLE_KINDS
    state, mood = _state(bool(row.retired), bool(row.blocked), shut, bool(row.records) or groups)
    kind = say(PLACE_KINDS[PlaceKind(row.kind)])
    within = " / ".join(chain.path[:-1][1:] or chain.path[:-1])
    return Row(f"place:{row.id}", (row.code, row.name, kind, within, "" if groups else _counted(row.records), state), mood)


def _state(retired: bool, blocked: bool, shut: bool, holding: bool) -> tuple[str, str]:
    if retired:
        return RETIRED, "refused"
    if blocked:
        return BLOCKED, "refused"
    if shut:
        return UNAVAILABLE, "confirm"
    return (IN_USE, "done") if holding else (EMPTY, "info")


def _counted(records: int) -> str:
    return str(records) if records <= UNITS_COUNTED_MAX else f"{UNITS_COUNTED_MAX}+"


def containers_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of containers; `scope` is a place: the containers within it."""
    rows = select(handle.c.id.label("which")).where(handle.c.kind == word("container"))
    if "retired" not in query.chips:
        rows = rows.where(handle.c.retired == NO)
    if "empty" in query.chips:
        rows = rows.where(~_holding(handle.c.id))
    if query.scope:
        rows = rows.where(handle.c.id.in_(select(inside(_scope, "within").c.id)), handle.c.id != bindparam("b_place"))
    if text := search_text(query):
        rows = rows.where(starts_with(handle.c.code, text))
    values = {"b_site": site, "b_place": query.scope}
    found, total, more = read(conn, query, (Part(rows, (handle.c.code, handle.c.id)),), values, _container_cells)
    standing = chains(conn, site, {row.place for row in found if row.place})
    return Page(tuple(_container_row(row, standing.get(row.place)) for row in found), total, more)


def _container_cells(found: FromClause) -> Select[Any]:
    return select(
        handle.c.id, handle.c.code, handle.c.retired, _type.c.name, unit.c.place,
        _count_of(handle.c.id, handle).label("records"),
    ).select_from(
        found.outerjoin(handle, handle.c.id == found.c.which)
        .outerjoin(_type, _type.c.id == handle.c.container_type)
        .outerjoin(unit, and_(unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, unit.c.quantity > 0))
    )


def _container_row(row: Any, chain: Chain | None) -> Row:
    shut = chain is not None and chain.effective in UNAVAILABLE_KINDS
    state, mood = _state(bool(row.retired), False, shut, bool(row.records))
    where = (chain.bin, chain.holder) if chain else ("", "")
    return Row(f"handle:{row.id}", (row.code, row.name or "", *where, _counted(row.records), state), mood)


SOURCES = (Source(PLACES, places_page), Source(CONTAINERS, containers_page))
