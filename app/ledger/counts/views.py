"""Counted lines with their names: who counted, what was found, and where a misplaced unit stands by the books."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, FromClause, Select, and_, bindparam, select, tuple_

from app.domain.place import PlaceKind
from app.domain.views import CountLineView
from app.ledger.counts.arithmetic import finding, value_minor
from app.ledger.counts.moments import Then
from app.ledger.counts.names import about_of, chunks, codes_of, names_of
from app.ledger.lookup.phrases import VIRTUAL_IDS
from app.ledger.lookup.whereabouts import Chain, chains
from app.ledger.tables import count_line, count_visit, movement, unit

_HOLDERS = (PlaceKind.CONTAINER, PlaceKind.DEVICE)
_PAIRS_AT_ONCE = 200

_STANDING = (
    select(unit.c.handle, unit.c.place)
    .where(
        unit.c.site == bindparam("b_site"), unit.c.handle.in_(bindparam("b_handles", expanding=True)), unit.c.quantity > 0,
        unit.c.place.not_in(VIRTUAL_IDS),
    )
    .order_by(unit.c.handle, unit.c.quantity.desc(), unit.c.place)
)
_CAME_FROM = select(movement.c.from_place).where(
    movement.c.site == bindparam("b_site"), movement.c.position == bindparam("b_position"),
    movement.c.handle == bindparam("b_handle"), movement.c.to_place == bindparam("b_place"),
).limit(1)
_KEY = (count_line.c.count, count_line.c.place, count_line.c.round, count_line.c.handle)
_COUNTERS = (
    select(*_KEY, count_line.c.person).where(tuple_(*_KEY).in_(bindparam("b_keys", expanding=True))).order_by(count_line.c.at)
)
_VISITORS = (
    select(count_visit.c.count, count_visit.c.place, count_visit.c.round, count_visit.c.person)
    .where(tuple_(count_visit.c.count, count_visit.c.place, count_visit.c.round).in_(bindparam("b_keys", expanding=True)))
    .order_by(count_visit.c.closed_at)
)


class Counted(NamedTuple):
    """One line before it gets its names: what a round of a bin has of a handle."""

    session: int
    place: int
    round: int
    handle: int
    counted: int
    entered: bool
    at: int
    then: Then
    state: str
    person: int = 0
    """Whose figure it is alone, 0 where it is that of everybody."""
    position: int = 0
    """Of the operation that decided the line, 0 while it is not decided."""
    posted: int | None = None
    """The difference that was posted, where the line is decided: none of a count that later evidence outweighs."""
    explained: int = 0
    """What movements that became known late have accounted for."""
    silent: tuple[str, ...] = ()
    """Devices that have not reported past the line's moment."""

    @property
    def difference(self) -> int:
        """Counted less expected, in smallest steps."""
        return self.counted - self.then.expected if self.posted is None else self.posted


Counters = Mapping[tuple[int, ...], Sequence[int]]
"""Who counted a line of (session, place, round, handle), the latest last."""


def counters_of(lines: FromClause) -> Select[Any]:
    """Who counted the lines named by a table of keys: (session, place, round, handle, person), the latest last."""
    this = and_(*(lines.c[column.name] == column for column in _KEY))
    return select(*_KEY, count_line.c.person).select_from(lines.join(count_line, this)).order_by(count_line.c.at)


def views_of(
    conn: Connection, site: int, rows: Sequence[Counted], counters: Counters | None = None
) -> tuple[CountLineView, ...]:
    """The lines with their names, in the order given; `counters` are those of all lines, where they are known already."""
    abouts = about_of(conn, {row.handle for row in rows})
    codes = codes_of(conn, {row.place for row in rows})
    people = _people(conn, rows, counters)
    names = names_of(conn, {who for some in people.values() for who in some})
    elsewhere = _elsewhere(conn, site, rows)
    views = []
    for row in rows:
        about = abouts[row.handle]
        who = people.get((row.session, row.place, row.round, row.handle), ()) if row.entered else ()
        where = elsewhere.get((row.handle, row.place), "")
        views.append(CountLineView(
            count=row.session, place=row.place, place_code=codes.get(row.place, ""), handle=row.handle, kind=about.kind,
            code=about.code, item=about.item, item_number=about.item_number, description=about.description, uom=about.uom,
            decimals=about.decimals, expected=row.then.expected, counted=row.counted, entered=row.entered,
            difference=row.difference, value_minor=value_minor(row.difference, about.price_minor, about.decimals),
            finding=finding(loose=row.then.loose, inside=row.then.inside, counted=row.counted, elsewhere=bool(where))
            if row.entered else "",
            elsewhere=where, counted_by=", ".join(names.get(one, "?") for one in who), counter=who[-1] if who else 0,
            at=row.at if row.entered else 0, state=row.state, moved_since=row.then.moved,
            explained=row.explained, silent=row.silent,
        ))
    return tuple(views)


def _people(
    conn: Connection, rows: Sequence[Counted], counters: Counters | None
) -> dict[tuple[int, ...], tuple[int, ...]]:
    """Who counted each line, the latest last; of what nobody counted, who closed the bin."""
    keys: list[tuple[int, ...]] = [
        (row.session, row.place, row.round, row.handle) for row in rows if row.entered and not row.person
    ]
    lines = _counters(conn, keys) if counters is None else counters
    bins: dict[tuple[int, ...], list[int]] = {}
    for some in _pairs(sorted({key[:3] for key in keys if key not in lines})):
        for *key, person in conn.execute(_VISITORS, {"b_keys": some}):
            bins.setdefault(tuple(key), []).append(person)
    return {
        **{key: tuple(lines.get(key) or bins.get(key[:3]) or ()) for key in keys},
        **{(row.session, row.place, row.round, row.handle): (row.person,) for row in rows if row.person},
    }


def _counters(conn: Connection, keys: list[tuple[int, ...]]) -> Counters:
    lines: dict[tuple[int, ...], list[int]] = {}
    for some in _pairs(keys):
        for *key, person in conn.execute(_COUNTERS, {"b_keys": some}):
            lines.setdefault(tuple(key), []).append(person)
    return lines


def _pairs(keys: list[tuple[int, ...]]) -> Iterable[list[tuple[int, ...]]]:
    return (keys[start:start + _PAIRS_AT_ONCE] for start in range(0, len(keys), _PAIRS_AT_ONCE))


def _elsewhere(conn: Connection, site: int, rows: Sequence[Counted]) -> dict[tuple[int, int], str]:
    """For what was found where the books did not expect it: where they have it, where that is a real place."""
    strange = [row for row in rows if row.entered and row.counted and not row.then.expected]
    where: dict[tuple[int, int], int] = {}
    waiting = {row.handle for row in strange if not row.position}
    standing: dict[int, list[int]] = {}
    for some in chunks(waiting):
        for handle, place in conn.execute(_STANDING, {"b_site": site, "b_handles": some}):
            standing.setdefault(handle, []).append(place)
    for row in strange:
        if row.position:
            values = {"b_site": site, "b_position": row.position, "b_handle": row.handle, "b_place": row.place}
            found = conn.execute(_CAME_FROM, values).scalar()
        else:
            found = next((place for place in standing.get(row.handle, ()) if place != row.place), None)
        if found:
            where[row.handle, row.place] = found
    known = chains(conn, site, set(where.values()))
    return {key: _spelled(known[place]) for key, place in where.items() if place in known and known[place].real}


def _spelled(chain: Chain) -> str:
    """The bin, and the containers in it down to the place."""
    codes = []
    for node in chain.nodes:
        codes.append(node.code)
        if node.kind not in _HOLDERS:
            break
    return " / ".join(reversed(codes))
