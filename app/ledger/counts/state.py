"""The rows in which a count is kept while it runs: session, bin, visit and line."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from app.ledger.counts.arithmetic import Tally
from app.ledger.prepared import Prepared
from app.ledger.tables import count_bin, count_line, count_session, count_visit


class Session(NamedTuple):
    """A count session; empty scopes are no limit."""

    id: int
    number: str
    closed: bool
    places: tuple[int, ...]
    items: frozenset[int]
    custodians: frozenset[int]


class Bin(NamedTuple):
    """A bin that has been begun, in its current round."""

    session: int
    place: int
    round: int
    excluded: int
    combine: str
    begun: int


class Visit(NamedTuple):
    """One person in one bin; `closed_at` is 0 while still counting."""

    person: int
    closed_at: int
    empty: bool


_SESSION = Prepared(
    select(
        count_session.c.id, count_session.c.number, count_session.c.closed, count_session.c["places"],
        count_session.c["items"], count_session.c["custodians"],
    ).where(count_session.c.id == bindparam("b_count"))
)
_BIN = Prepared(
    select(
        count_bin.c.count, count_bin.c.place, count_bin.c.round, count_bin.c.excluded, count_bin.c.combine, count_bin.c.begun
    ).where(count_bin.c.count == bindparam("b_count"), count_bin.c.place == bindparam("b_place"))
)
_ADD_BIN = Prepared(insert(count_bin))
_SET_BIN = Prepared(
    update(count_bin)
    .where(count_bin.c.count == bindparam("b_count"), count_bin.c.place == bindparam("b_place"))
    .values(
        round=bindparam("b_round"), excluded=bindparam("b_excluded"), combine=bindparam("b_combine"), begun=bindparam("b_begun")
    )
)
_this_visits = and_(
    count_visit.c.count == bindparam("b_count"), count_visit.c.place == bindparam("b_place"),
    count_visit.c.round == bindparam("b_round"),
)
_VISITS = Prepared(
    select(count_visit.c.person, count_visit.c.closed_at, count_visit.c.empty)
    .where(_this_visits)
    .order_by(count_visit.c.person)
)
_my_visit = and_(_this_visits, count_visit.c.person == bindparam("b_person"))
_ADD_VISIT = Prepared(insert(count_visit))
_SET_VISIT = Prepared(update(count_visit).where(_my_visit).values(closed_at=bindparam("b_closed_at"), empty=bindparam("b_empty")))
_DROP_VISIT = Prepared(delete(count_visit).where(_my_visit))
_this_lines = and_(
    count_line.c.count == bindparam("b_count"), count_line.c.place == bindparam("b_place"),
    count_line.c.round == bindparam("b_round"),
)
_my_line = and_(_this_lines, count_line.c.handle == bindparam("b_handle"), count_line.c.person == bindparam("b_person"))
_LINES = (
    select(count_line.c.handle, count_line.c.person, count_line.c.quantity, count_line.c.at, count_line.c.cumulative)
    .where(_this_lines)
    .order_by(count_line.c.handle, count_line.c.at)
)
_LINES_OF_ONE = _LINES.where(count_line.c.handle == bindparam("b_handle"))
_LINES_OF_SOME = _LINES.where(count_line.c.handle.in_(bindparam("b_handles", expanding=True)))
_LINE = Prepared(select(count_line.c.quantity, count_line.c.at, count_line.c.cumulative).where(_my_line))
_ADD_LINE = Prepared(insert(count_line))
_SET_LINE = Prepared(
    update(count_line).where(_my_line).values(
        quantity=bindparam("b_quantity"), at=bindparam("b_at"), cumulative=bindparam("b_cumulative")
    )
)
_DROP_LINE = Prepared(delete(count_line).where(_my_line))
_CLOSE_LINES = Prepared(
    update(count_line)
    .where(_this_lines, count_line.c.person == bindparam("b_person"), count_line.c.cumulative == 1)
    .values(at=bindparam("b_at"), cumulative=0)
)


def session_of(conn: Connection, count: int) -> Session | None:
    """The session with this identity."""
    row = _SESSION.row(conn, {"b_count": count})
    if row is None:
        return None
    places, items, custodians = (msgspec.json.decode(text, type=tuple[int, ...]) for text in row[3:])
    return Session(row[0], row[1], bool(row[2]), places, frozenset(items), frozenset(custodians))


def bin_of(conn: Connection, count: int, place: int) -> Bin | None:
    """The bin of a session, None where nobody has begun it."""
    row = _BIN.row(conn, {"b_count": count, "b_place": place})
    return Bin(*row) if row else None


def add_bin(conn: Connection, new: Bin) -> None:
    """Somebody begins a bin."""
    _ADD_BIN.do(conn, {"count": new.session, **_state(new)})


def set_bin(conn: Connection, changed: Bin) -> None:
    """Bring the row of a bin up to its new state."""
    _SET_BIN.do(conn, {"b_count": changed.session, **{f"b_{k}": v for k, v in _state(changed).items()}})


def _state(which: Bin) -> dict[str, int | str]:
    return {k: v for k, v in which._asdict().items() if k != "session"}


def _round(which: Bin) -> dict[str, int]:
    return {"b_count": which.session, "b_place": which.place, "b_round": which.round}


def visits_of(conn: Connection, which: Bin) -> list[Visit]:
    """Everyone who has counted in the bin's current round."""
    return [Visit(person, at, bool(empty)) for person, at, empty in _VISITS.rows(conn, _round(which))]


def all_closed(visits: Collection[Visit]) -> bool:
    """Whether a round is done: someone has counted, and nobody still does."""
    return bool(visits) and all(v.closed_at for v in visits)


def add_visit(conn: Connection, which: Bin, person: int) -> None:
    """A person begins to count in the bin."""
    _ADD_VISIT.do(conn, {
        "count": which.session, "place": which.place, "round": which.round, "person": person, "closed_at": 0, "empty": 0,
    })


def set_visit(conn: Connection, which: Bin, person: int, closed_at: int, *, empty: bool = False) -> None:
    """A person closes the bin, or (`closed_at` 0) counts on."""
    _SET_VISIT.do(conn, {**_round(which), "b_person": person, "b_closed_at": closed_at, "b_empty": int(empty)})


def drop_visit(conn: Connection, which: Bin, person: int) -> None:
    """The person was never in the bin."""
    _DROP_VISIT.do(conn, {**_round(which), "b_person": person})


def lines_of(conn: Connection, which: Bin, some: Collection[int] = ()) -> dict[int, list[tuple[int, Tally]]]:
    """What the bin's current round has of each handle, or of some alone: (person, figure), earliest first."""
    found: dict[int, list[tuple[int, Tally]]] = {}
    values = {**_round(which), "b_handles": tuple(some)}
    for counted, person, quantity, at, cumulative in conn.execute(_LINES_OF_SOME if some else _LINES, values):
        found.setdefault(counted, []).append((person, Tally(quantity, at, bool(cumulative))))
    return found


def is_counted(conn: Connection, count: int, place: int, round_: int, one: int) -> bool:
    """Whether anyone has found a handle in a round of a bin."""
    values = {"b_count": count, "b_place": place, "b_round": round_, "b_handle": one}
    return any(row.quantity for row in conn.execute(_LINES_OF_ONE, values))


def line_of(conn: Connection, which: Bin, one: int, person: int) -> Tally | None:
    """A person's figure for a handle in the bin's current round."""
    row = _LINE.row(conn, {**_round(which), "b_handle": one, "b_person": person})
    return Tally(row[0], row[1], bool(row[2])) if row else None


def set_line(conn: Connection, which: Bin, one: int, person: int, before: Tally | None, after: Tally | None) -> None:
    """Bring a person's line for a handle from one figure to another; None is no line."""
    if before == after:
        return
    key = {**_round(which), "b_handle": one, "b_person": person}
    if after is None:
        _DROP_LINE.do(conn, key)
    elif before is None:
        _ADD_LINE.do(conn, {
            "count": which.session, "place": which.place, "round": which.round, "handle": one, "person": person,
            "quantity": after.quantity, "at": after.at, "cumulative": int(after.cumulative),
        })
    else:
        _SET_LINE.do(
            conn, {**key, "b_quantity": after.quantity, "b_at": after.at, "b_cumulative": int(after.cumulative)}
        )


def close_lines(conn: Connection, which: Bin, person: int, at: int) -> None:
    """The moment of a person's cumulative lines is the closing of the bin."""
    _CLOSE_LINES.do(conn, {**_round(which), "b_person": person, "b_at": at})
