"""How far a bin of a count is, told without reading the lines of all that stands in it."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from app.domain.questions import CountTally
from app.domain.views import CountTallyView
from app.ledger.counts.names import AT_ONCE
from app.ledger.counts.state import Bin, Session, bin_of, session_of
from app.ledger.tables import count_line, count_result, handle, unit

_round = and_(
    count_line.c.count == bindparam("b_count"), count_line.c.place == bindparam("b_place"),
    count_line.c.round == bindparam("b_round"),
)
_here = and_(unit.c.site == bindparam("b_site"), unit.c.place == bindparam("b_place"), unit.c.quantity > 0)
# A planner without statistics turns EXISTS into a join over all that stands in the bin; a limit keeps it a look at one handle.
_stands = (
    select(unit.c.handle).where(_here, unit.c.handle == count_line.c.handle).limit(1).correlate(count_line)
    .scalar_subquery().is_not(None)
)
_counted = (  # a figure of nothing says something only where something stands
    select(count_line.c.handle, func.max(count_line.c.at).label("at"), func.max(count_line.c.quantity).label("most"))
    .where(_round, or_(count_line.c.quantity > 0, _stands))
    .group_by(count_line.c.handle)
    .subquery()
)
_results = (
    select(count_result.c.handle, count_result.c.moment.label("at"), count_result.c.counted.label("most"))
    .where(
        count_result.c.count == bindparam("b_count"), count_result.c.place == bindparam("b_place"),
        count_result.c.round == bindparam("b_round"),
    )
    .subquery()
)


def _listed(lines: Any) -> tuple[Any, Any]:
    """How many lines and the largest figure, and the newest of them."""
    newest = select(lines.c.handle).order_by(lines.c.at.desc(), lines.c.handle).limit(bindparam("b_limit"))
    return select(func.count(), func.coalesce(func.max(lines.c.most), 0)).select_from(lines), newest


_OPEN_BIN, _CLOSED_BIN = _listed(_counted), _listed(_results)


@cache
def _left(items: bool, custodians: bool) -> tuple[Select[Any], Select[Any]]:
    """How many handles of the scope stand in the bin without a figure, and the first of them by code."""
    figures = select(count_line.c.handle).where(_round, count_line.c.handle == unit.c.handle).limit(1).correlate(unit)
    conditions = [_here, handle.c.retired == 0, figures.scalar_subquery().is_(None)]
    if items:
        conditions.append(handle.c.item.in_(bindparam("b_items", expanding=True)))
    if custodians:
        conditions.append(unit.c.custody.in_(bindparam("b_custodians", expanding=True)))
    source = unit.join(handle, handle.c.id == unit.c.handle)
    first = select(unit.c.handle, handle.c.code).distinct().select_from(source).where(*conditions)
    return (
        select(func.count(unit.c.handle.distinct())).select_from(source).where(*conditions),
        first.order_by(handle.c.code, unit.c.handle).limit(bindparam("b_limit")),
    )


def count_tally(conn: Connection, site: int, question: CountTally) -> CountTallyView:
    """Answer `CountTally`; of a bin that everyone has closed nothing is open."""
    session = session_of(conn, question.count)
    if session is None:
        return CountTallyView()
    which = bin_of(conn, question.count, question.place) or Bin(session.id, question.place, 1, 0, "", 0)
    values: dict[str, Any] = {
        "b_site": site, "b_count": which.session, "b_place": which.place, "b_round": which.round,
        "b_limit": max(0, min(question.limit, AT_ONCE)),
    }
    many, newest = _CLOSED_BIN
    counted, most = conn.execute(many, values).one()
    if counted:
        return CountTallyView(counted=counted, found=most > 0, newest=tuple(conn.execute(newest, values).scalars()))
    many, newest = _OPEN_BIN
    counted, most = conn.execute(many, values).one()
    left, first = _left(bool(session.items), bool(session.custodians))
    values |= _scope(session)
    return CountTallyView(
        counted=counted, found=most > 0, open=conn.execute(left, values).scalar_one(),
        newest=tuple(conn.execute(newest, values).scalars()), expected=tuple(conn.execute(first, values).scalars()),
    )


def _scope(session: Session) -> dict[str, tuple[int, ...]]:
    scope = {"b_items": tuple(session.items), "b_custodians": tuple(session.custodians)}
    return {name: some for name, some in scope.items() if some}
