"""Lines that wait for a decision, with what the books expect of them by what is known now."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, Subquery, and_, bindparam, case, func, or_, select, union_all

from app.domain.questions import LinesToReview
from app.domain.views import CountLineView
from app.ledger.count_moments import Then, stood_inside
from app.ledger.count_results import WAITING
from app.ledger.count_state import is_counted
from app.ledger.count_views import Counted, views_of
from app.ledger.tables import count_result, count_session, handle, movement, unit

LIMIT_MAX = 5_000

COLUMNS = (
    count_result.c.count, count_result.c.place, count_result.c.round, count_result.c.handle, count_result.c.state,
    count_result.c.expected, count_result.c.counted, count_result.c.moment, count_result.c.position, count_result.c.weight,
    count_result.c.difference, count_result.c.explained,
)
"""What `counted` needs of a result."""


def _heaviest(state: str, of_one: bool) -> Subquery:
    """Each state by itself, so that an index has the heaviest first."""
    rows = (
        select(*COLUMNS)
        .select_from(count_result.join(count_session, count_session.c.id == count_result.c.count))
        .where(count_result.c.state == state, count_session.c.site == bindparam("b_site"))
    )
    if of_one:
        rows = rows.where(count_result.c.count == bindparam("b_count"))
    return rows.order_by(count_result.c.weight.desc()).limit(bindparam("b_limit")).subquery()


def _lines(of_one: bool) -> Select[Any]:
    waiting = union_all(*(select(_heaviest(state, of_one)) for state in WAITING)).subquery()
    order = (waiting.c.weight.desc(), waiting.c.count, waiting.c.place, waiting.c.handle)
    first = select(waiting).order_by(*order).limit(bindparam("b_limit")).subquery()
    return as_now(first).order_by(first.c.weight.desc(), first.c.count, first.c.place, first.c.handle)


def as_now(results: Subquery) -> Select[Any]:
    """Results (of `COLUMNS`) with the handle's kind, its loose stock in the place now, and what has moved since the moment."""
    in_or_out = and_(
        movement.c.site == bindparam("b_site"), movement.c.handle == results.c.handle, movement.c.at > results.c.moment,
        or_(movement.c.to_place == results.c.place, movement.c.from_place == results.c.place),
    )
    net = func.sum(
        case((movement.c.to_place == results.c.place, movement.c.quantity), else_=0)
        - case((movement.c.from_place == results.c.place, movement.c.quantity), else_=0)
    )
    loose = func.coalesce(func.sum(unit.c.quantity), 0)
    here = and_(unit.c.site == bindparam("b_site"), unit.c.handle == results.c.handle, unit.c.place == results.c.place)
    return select(
        results.c.count.label("session"), *(results.c[c.name] for c in COLUMNS[1:]), handle.c.kind.label("kind"),
        select(loose).where(here).scalar_subquery().label("loose"),
        select(func.coalesce(net, 0)).where(in_or_out).scalar_subquery().label("net"),
        select(func.count()).select_from(movement).where(in_or_out).scalar_subquery().label("movements"),
    ).select_from(results.join(handle, handle.c.id == results.c.handle))


_LINES = {of_one: _lines(of_one) for of_one in (False, True)}


def counted(conn: Connection, site: int, rows: Iterable[Any]) -> list[Counted]:
    """Rows of `as_now` as counted lines: waiting ones by what is known now, decided ones as they were posted."""
    return [
        Counted(
            session=row.session, place=row.place, round=row.round, handle=row.handle, counted=row.counted, entered=True,
            at=row.moment, then=_then(conn, site, row), state=row.state,
            position=0 if row.state in WAITING else row.position,
            posted=None if row.state in WAITING else row.difference,
        )
        for row in rows
    ]


def _then(conn: Connection, site: int, row: Any) -> Then:
    if row.state not in WAITING:
        return Then(row.expected, moved=int(row.net), movements=row.movements)
    loose = int(row.loose) - int(row.net)
    single = row.kind in ("serial", "container")
    counted_here = partial(is_counted, conn, row.session, row.place, row.round)
    inside = single and not loose and stood_inside(conn, site, row.handle, row.place, row.moment, counted_here)
    return Then(loose, inside, int(row.net), row.movements)


def lines_to_review(conn: Connection, site: int, question: LinesToReview) -> tuple[CountLineView, ...]:
    """Answer `LinesToReview`."""
    values = {"b_site": site, "b_count": question.count, "b_limit": max(0, min(question.limit, LIMIT_MAX))}
    rows = conn.execute(_LINES[bool(question.count)], values).all()
    views = views_of(conn, site, counted(conn, site, rows))
    return tuple(sorted(views, key=lambda v: -abs(v.value_minor)))
