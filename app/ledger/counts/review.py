"""Lines that wait for a decision, with what the books expect of them by what is known now."""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    union_all,
)

from app.domain.questions import LinesToReview
from app.domain.views import CountLineView
from app.ledger.counts.firmness import Reported, reported, silent
from app.ledger.counts.moments import Then, stood_inside
from app.ledger.counts.results import WAITING
from app.ledger.counts.state import is_counted
from app.ledger.counts.views import Counted, counters_of, views_of
from app.ledger.lookup.phrases import word
from app.ledger.tables import count_result, count_session, handle, movement, unit

LIMIT_MAX = 5_000

KEY = (count_result.c.count, count_result.c.place, count_result.c.round, count_result.c.handle)
"""What names a result; the indexes of results hold it, so that rows are found without being looked at."""
SESSIONS = select(count_session.c.id).where(count_session.c.site == bindparam("b_site"))
"""The sessions of the site that `b_site` names."""

_in_or_out = and_(
    movement.c.site == bindparam("b_site"), movement.c.handle == count_result.c.handle,
    movement.c.at > count_result.c.moment,
    or_(movement.c.to_place == count_result.c.place, movement.c.from_place == count_result.c.place),
)
_net = func.sum(
    case((movement.c.to_place == count_result.c.place, movement.c.quantity), else_=0)
    - case((movement.c.from_place == count_result.c.place, movement.c.quantity), else_=0)
)
_here = and_(
    unit.c.site == bindparam("b_site"), unit.c.handle == count_result.c.handle, unit.c.place == count_result.c.place
)
_COLUMNS = (
    count_result.c.count.label("session"), *KEY[1:], count_result.c.state, count_result.c.expected, count_result.c.counted,
    count_result.c.difference, count_result.c.explained, count_result.c.moment, count_result.c.position,
    handle.c.kind.label("kind"),
    select(func.coalesce(func.sum(unit.c.quantity), 0)).where(_here).correlate(count_result).scalar_subquery().label("loose"),
    select(func.coalesce(_net, 0)).where(_in_or_out).correlate(count_result).scalar_subquery().label("net"),
)


def as_now(keys: FromClause) -> Select[Any]:
    """Results named by a table of `KEY`, with their loose stock in the place now and what has moved since their moments."""
    this = and_(*(keys.c[column.name] == column for column in KEY))
    return select(*_COLUMNS).select_from(
        keys.join(count_result, this).join(handle, handle.c.id == count_result.c.handle)
    )


def heaviest(state: str, *conditions: ColumnElement[bool], limit: ColumnElement[int] | int) -> Subquery:
    """Keys and weights of the results in one state by the value of their differences, as an index has them."""
    return (
        select(*KEY, count_result.c.state, count_result.c.weight, count_result.c.difference)
        .where(count_result.c.state == word(state), count_result.c.count.in_(SESSIONS), *conditions)
        .order_by(count_result.c.weight.desc())
        .limit(limit)
        .subquery()
    )


def _lines(only: tuple[ColumnElement[bool], ...]) -> Select[Any]:
    limit = bindparam("b_limit", type_=BigInteger)
    waiting = union_all(*(select(heaviest(state, *only, limit=limit)) for state in WAITING)).subquery()
    order = (waiting.c.weight.desc(), waiting.c.count, waiting.c.place, waiting.c.handle)
    return select(waiting).order_by(*order).limit(limit)


def _with_stock(lines: Subquery) -> Select[Any]:
    return as_now(lines).order_by(lines.c.weight.desc(), lines.c.count, lines.c.place, lines.c.handle)


_ONLY = {
    "count": count_result.c.count == bindparam("b_count"),
    "place": count_result.c.place == bindparam("b_place"),
    "handle": count_result.c.handle == bindparam("b_handle"),
    "item": count_result.c.handle.in_(select(handle.c.id).where(handle.c.item == bindparam("b_item"))),
}
"""What limits the lines to those of one count, bin, handle or item."""


@cache
def _statements(only: tuple[str, ...]) -> tuple[Select[Any], Select[Any]]:
    """The lines that wait with their stock, and who counted them."""
    lines = _lines(tuple(_ONLY[name] for name in only))
    return _with_stock(lines.subquery()), counters_of(lines.subquery())


def counted(conn: Connection, site: int, rows: Iterable[Any]) -> list[Counted]:
    """Rows of `as_now` as counted lines: waiting ones by what is known now, decided ones as they were posted.

    What late movements account for of a waiting line is by how much its expected quantity has changed since the bin was closed.
    """
    devices = reported(conn, site)
    return [_waiting(conn, site, row, devices) if row.state in WAITING else _decided(row) for row in rows]


def _waiting(conn: Connection, site: int, row: Any, devices: Sequence[Reported]) -> Counted:
    then = _then(conn, site, row)
    return Counted(
        session=row.session, place=row.place, round=row.round, handle=row.handle, counted=row.counted, entered=True,
        at=row.moment, then=then, state=row.state, explained=row.explained + then.expected - row.expected,
        silent=silent(devices, row.moment),
    )


def _decided(row: Any) -> Counted:
    return Counted(
        session=row.session, place=row.place, round=row.round, handle=row.handle, counted=row.counted, entered=True,
        at=row.moment, then=Then(row.expected, moved=int(row.net)), state=row.state, position=row.position,
        posted=row.difference, explained=row.explained,
    )


def _then(conn: Connection, site: int, row: Any) -> Then:
    loose = int(row.loose) - int(row.net)
    single = row.kind in ("serial", "container")
    counted_here = partial(is_counted, conn, row.session, row.place, row.round)
    inside = single and not loose and stood_inside(conn, site, row.handle, row.place, row.moment, counted_here)
    return Then(loose, inside, int(row.net))


def lines_to_review(conn: Connection, site: int, question: LinesToReview) -> tuple[CountLineView, ...]:
    """Answer `LinesToReview`."""
    only = {name: value for name in _ONLY if (value := getattr(question, name))}
    values = {"b_site": site, "b_limit": max(0, min(question.limit, LIMIT_MAX)), **{f"b_{k}": v for k, v in only.items()}}
    with_stock, people = _statements(tuple(only))
    rows = counted(conn, site, conn.execute(with_stock, values).all())
    counters: dict[tuple[int, ...], list[int]] = {}
    for *key, person in conn.execute(people, values):
        counters.setdefault(tuple(key), []).append(person)
    views = views_of(conn, site, rows, counters)
    return tuple(sorted(views, key=lambda v: -abs(v.value_minor)))
