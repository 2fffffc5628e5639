"""What stood where at a moment in the past: stock as it is now, less what has moved since (DESIGN.md section 4, Counts)."""

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, case, func, literal, or_, select, union_all

from app.domain.place import Virtual
from app.ledger.tables import claim, discrepancy, movement, shortfall, unit

Counted = Callable[[int], bool]
"""Whether a container or device has been counted in the bin in the same round."""
NESTED_MAX = 32
"""Deepest nesting of containers that is followed."""

_site = movement.c.site == bindparam("b_site")
_handle = movement.c.handle == bindparam("b_handle")
_since = movement.c.at > bindparam("b_moment")
_unit_here = and_(unit.c.site == bindparam("b_site"), unit.c.place == bindparam("b_place"))
_BIN_NOW = select(unit.c.handle, unit.c.custody, unit.c.quantity).where(_unit_here)
_SOME_NOW = _BIN_NOW.where(unit.c.handle.in_(bindparam("b_handles", expanding=True)))
_entered = select(movement.c.handle, movement.c.at, movement.c.to_custody, movement.c.quantity).where(
    _site, movement.c.to_place == bindparam("b_place"), _since
)
_left = select(movement.c.handle, movement.c.at, movement.c.from_custody, -movement.c.quantity).where(
    _site, movement.c.from_place == bindparam("b_place"), _since
)
_BIN_SINCE = union_all(_entered, _left)
_some = movement.c.handle.in_(bindparam("b_handles", expanding=True))
_SOME_SINCE = union_all(_entered.where(_some), _left.where(_some))
_NET = func.coalesce(func.sum(
    case((movement.c.to_place == bindparam("b_place"), movement.c.quantity), else_=0)
    - case((movement.c.from_place == bindparam("b_place"), movement.c.quantity), else_=0)
), 0)
_LOOSE = select(
    select(func.coalesce(func.sum(unit.c.quantity), 0))
    .where(_unit_here, unit.c.handle == bindparam("b_handle"))
    .scalar_subquery(),
    select(_NET).where(
        _site, _handle, _since,
        or_(movement.c.to_place == bindparam("b_place"), movement.c.from_place == bindparam("b_place")),
    ).scalar_subquery(),
    select(func.count()).where(
        _site, _handle, _since,
        or_(movement.c.to_place == bindparam("b_place"), movement.c.from_place == bindparam("b_place")),
    ).scalar_subquery(),
)
_STOOD = (
    select(movement.c.from_place)
    .where(_site, _handle, _since)
    .order_by(movement.c.at, movement.c.position, movement.c.line)
    .limit(1)
)
_STANDS = select(unit.c.place).where(
    unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.quantity > 0
)
_SEEN_SINCE = select(literal(1)).where(
    _site, _handle, _since, movement.c.to_place != Virtual.COUNT_ADJUSTMENT.place
).limit(1)
_SAID_SINCE = select(literal(1)).where(  # where it stood already: then nothing moved
    claim.c.site == bindparam("b_site"), claim.c.handle == bindparam("b_handle"), claim.c.at > bindparam("b_moment"),
    claim.c.to_place != Virtual.COUNT_ADJUSTMENT.place,
).limit(1)
_LAST_MOVED = select(func.max(movement.c.at)).where(_site, _handle)
_OWED_NOW = select(func.coalesce(func.sum(shortfall.c.quantity), 0)).where(
    shortfall.c.site == bindparam("b_site"), shortfall.c.handle == bindparam("b_handle"),
    shortfall.c.place == bindparam("b_place"),
)
_OWED_SINCE = (
    select(func.coalesce(func.sum(
        case((movement.c.from_place == Virtual.UNEXPLAINED.place, movement.c.quantity), else_=-movement.c.quantity)
    ), 0))
    .select_from(movement.outerjoin(discrepancy, discrepancy.c.id == movement.c.shortfall))
    .where(_site, _handle, _since, or_(
        discrepancy.c.place == bindparam("b_place"),
        and_(  # what had paid back a shortage that was undone since comes back to the place and names no discrepancy
            movement.c.shortfall == 0, movement.c.from_place == Virtual.UNEXPLAINED.place,
            movement.c.to_place == bindparam("b_place"),
        ),
    ))
)
_INDEBTED = union_all(
    select(shortfall.c.handle).where(shortfall.c.site == bindparam("b_site"), shortfall.c.place == bindparam("b_place")),
    select(movement.c.handle).where(
        _site, movement.c.from_place == bindparam("b_place"), _since, movement.c.shortfall != 0
    ),
)


class Then(NamedTuple):
    """A handle in a place at a moment, and what has happened to it there since."""

    loose: int
    """Smallest steps that stood directly in the place."""
    inside: bool = False
    """A single unit that stood in a container that stood in the place, or was found there by the same count: found,
    never moved (DESIGN.md section 4)."""
    moved: int = 0
    """Net smallest steps that have moved in (+) or out (-) since."""
    movements: int = 0
    """How many movements in or out that were."""

    @property
    def expected(self) -> int:
        """What a count of the place had to find."""
        return self.loose or int(self.inside)


class Book:
    """The loose stock of one bin now, and everything that has moved in or out of it since a moment.

    `handles` reads these alone.
    """

    def __init__(self, conn: Connection, site: int, place: int, since: int, handles: Collection[int] = ()) -> None:
        self._asked = (conn, site, place)
        self._since = since
        self._now: dict[int, int] = defaultdict(int)
        self._moves: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.custodies: dict[int, set[int]] = defaultdict(set)
        """Who answers or answered for the stock of a handle in this bin."""
        values = {"b_site": site, "b_place": place, "b_moment": since, "b_handles": tuple(handles)}
        now, moved = (_SOME_NOW, _SOME_SINCE) if handles else (_BIN_NOW, _BIN_SINCE)
        for one, custody, quantity in conn.execute(now, values):
            self._now[one] += quantity
            self.custodies[one].add(custody)
        for one, at, custody, quantity in conn.execute(moved, values):
            self._moves[one].append((at, quantity))
            self.custodies[one].add(custody)

    def handles_at(self, moment: int) -> set[int]:
        """Handles with loose stock in the bin at a moment not before `since`."""
        return {h for h in self._now.keys() | self._moves.keys() if self._loose(h, moment)}

    def then(self, handle: int, moment: int, *, single: bool, counted: Counted) -> Then:
        """The handle in the bin at a moment not before `since`; whether a single unit stood inside something is looked up."""
        assert moment >= self._since
        moves = [quantity for at, quantity in self._moves.get(handle, ()) if at > moment]
        loose = self._loose(handle, moment)
        conn, site, place = self._asked
        inside = single and not loose and stood_inside(conn, site, handle, place, moment, counted)
        return Then(loose, inside, sum(moves), len(moves))

    def _loose(self, handle: int, moment: int) -> int:
        return self._now.get(handle, 0) - sum(q for at, q in self._moves.get(handle, ()) if at > moment)


def then_of(conn: Connection, site: int, place: int, handle: int, moment: int, *, single: bool, counted: Counted) -> Then:
    """One handle in one place at a moment."""
    values = {"b_site": site, "b_place": place, "b_handle": handle, "b_moment": moment}
    now, net, movements = conn.execute(_LOOSE, values).one()
    loose = int(now) - int(net)
    inside = single and not loose and stood_inside(conn, site, handle, place, moment, counted)
    return Then(loose, inside, int(net), movements)


def place_then(conn: Connection, site: int, handle: int, moment: int) -> int:
    """The place in which a single unit stood at a moment, virtual ones included; 0 where it never stood anywhere."""
    values = {"b_site": site, "b_handle": handle, "b_moment": moment}
    since = conn.execute(_STOOD, values).scalar()
    return int(since or conn.execute(_STANDS, {"b_site": site, "b_handle": handle}).scalar() or 0)


def stood_inside(conn: Connection, site: int, handle: int, place: int, moment: int, counted: Counted) -> bool:
    """Whether a single unit stood in a container or device that itself stood, at whatever depth, in the place.

    It did as well where that container has been counted in the place: wherever the books had it, it is here.
    """
    where = place_then(conn, site, handle, moment)
    for _ in range(NESTED_MAX):
        holder = where
        where = place_then(conn, site, holder, moment) if holder else 0
        if not where:
            return False
        if where == place or counted(holder):
            return True
    raise AssertionError(f"nesting deeper than {NESTED_MAX} at handle {handle}")


def seen_since(conn: Connection, site: int, handle: int, moment: int) -> bool:
    """Whether a movement after the moment says where the unit is. Not having been found somewhere says nothing of that."""
    values = {"b_site": site, "b_handle": handle, "b_moment": moment}
    return conn.execute(_SEEN_SINCE, values).first() is not None or conn.execute(_SAID_SINCE, values).first() is not None


def last_moved(conn: Connection, site: int, handle: int) -> int:
    """Evidence time of the handle's newest movement, 0 where it has none."""
    return int(conn.execute(_LAST_MOVED, {"b_site": site, "b_handle": handle}).scalar() or 0)


def owed_now(conn: Connection, site: int, place: int, handle: int) -> int:
    """What is owed now to the records of a handle in a place: taken from there without having been there."""
    return int(conn.execute(_OWED_NOW, {"b_site": site, "b_place": place, "b_handle": handle}).scalar() or 0)


def owed_then(conn: Connection, site: int, place: int, handle: int, moment: int) -> int:
    """What was owed at a moment: what is owed now, less what has been taken on since, plus what has been paid back."""
    values = {"b_site": site, "b_place": place, "b_handle": handle, "b_moment": moment}
    return owed_now(conn, site, place, handle) - int(conn.execute(_OWED_SINCE, values).scalar() or 0)


def indebted(conn: Connection, site: int, place: int, since: int) -> set[int]:
    """Handles to whose records in a place something is owed, or has been paid back since."""
    return set(conn.execute(_INDEBTED, {"b_site": site, "b_place": place, "b_moment": since}).scalars())
