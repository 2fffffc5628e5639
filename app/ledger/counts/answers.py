"""Answers about count sessions and their bins: how far they are, and what is left to count."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
)

from app.domain import catalogue
from app.domain.questions import CountBins, CountLines, CountOf, CountTally, LinesToReview, OpenCounts, Question
from app.domain.views import CountBinView, CountView
from app.ledger.counts.lines import count_lines
from app.ledger.counts.names import chunks
from app.ledger.counts.results import WAITING
from app.ledger.counts.review import lines_to_review
from app.ledger.counts.scope import HOLDS, in_words, scope_of
from app.ledger.counts.tally import count_tally
from app.ledger.tables import CATALOGUE, count_bin, count_result, count_session, count_visit

LIMIT_MAX = 1_000

_place = CATALOGUE[catalogue.Place]

_waiting = count_result.c.state.in_(WAITING)
_COLUMNS = (
    count_session.c.id, count_session.c.number, count_session.c.kind, count_session.c.blind, count_session.c.closed,
    count_session.c["places"], count_session.c["items"], count_session.c["custodians"],
)
_SESSION = select(*_COLUMNS).where(count_session.c.site == bindparam("b_site"), count_session.c.id == bindparam("b_count"))
_OPEN = (
    select(*_COLUMNS)
    .where(
        count_session.c.site == bindparam("b_site"),
        or_(
            count_session.c.closed == 0,
            exists().where(count_result.c.count == count_session.c.id, _waiting),
        ),
    )
    .order_by(count_session.c.closed, count_session.c.at.desc(), count_session.c.id)
)
_TO_REVIEW = select(func.count()).select_from(count_result).where(count_result.c.count == bindparam("b_count"), _waiting)
_round = and_(
    count_visit.c.count == count_bin.c.count, count_visit.c.place == count_bin.c.place, count_visit.c.round == count_bin.c.round
)
_DONE = select(func.count()).select_from(count_bin).where(
    count_bin.c.count == bindparam("b_count"), exists().where(_round), ~exists().where(_round, count_visit.c.closed_at == 0)
)
_BEGUN = select(count_bin.c.place, count_bin.c.excluded).where(
    count_bin.c.count == bindparam("b_count"), count_bin.c.place.in_(bindparam("b_ids", expanding=True))
)
_VISITS = (
    select(count_visit.c.place, count_visit.c.person, count_visit.c.closed_at)
    .select_from(count_bin.join(count_visit, _round))
    .where(count_bin.c.count == bindparam("b_count"), count_bin.c.place.in_(bindparam("b_ids", expanding=True)))
    .order_by(count_visit.c.place, count_visit.c.person)
)
_HOLDING = select(_place.c.id).where(_place.c.id.in_(bindparam("b_ids", expanding=True)), HOLDS)

def open_counts(conn: Connection, site: int, _: OpenCounts) -> tuple[CountView, ...]:
    """Answer `OpenCounts`, open ones first, newest first."""
    return tuple(_view(conn, site, row) for row in conn.execute(_OPEN, {"b_site": site}).all())


def count_of(conn: Connection, site: int, question: CountOf) -> CountView | None:
    """Answer `CountOf`."""
    row = conn.execute(_SESSION, {"b_site": site, "b_count": question.count}).first()
    return _view(conn, site, row) if row else None


def _view(conn: Connection, site: int, row: Any) -> CountView:
    scope = scope_of(row[0], row[5:8])
    values = {"b_count": scope.count}
    return CountView(
        id=scope.count, number=row[1], kind=row[2], blind=bool(row[3]), closed=bool(row[4]), scope=in_words(conn, scope),
        items=scope.items, custodians=scope.custodians, bins=scope.ask(conn, site, 0)[0][0],
        bins_done=conn.execute(_DONE, values).scalar_one(), to_review=conn.execute(_TO_REVIEW, values).scalar_one(),
    )


def count_bins(conn: Connection, site: int, question: CountBins) -> tuple[CountBinView, ...]:
    """Answer `CountBins`. A bin in which the books expect nothing has `zero_check` set: its being empty is asked about."""
    session = conn.execute(_SESSION, {"b_site": site, "b_count": question.count}).first()
    if session is None:
        return ()
    scope = scope_of(session[0], session[5:8])
    if question.place:
        bins = scope.ask(conn, site, 2, b_place=question.place)
    else:
        bins = scope.ask(conn, site, 1, b_limit=max(0, min(question.limit, LIMIT_MAX)))
    excluded: dict[int, int] = {}
    visits: dict[int, list[tuple[int, int]]] = {}
    holding: set[int] = set()
    for some in chunks([row[0] for row in bins]):
        values = {"b_site": site, "b_count": scope.count, "b_ids": some}
        excluded.update((row[0], row[1]) for row in conn.execute(_BEGUN, values))
        for place, person, closed_at in conn.execute(_VISITS, values):
            visits.setdefault(place, []).append((person, closed_at))
        holding.update(conn.execute(_HOLDING, values).scalars())
    return tuple(
        CountBinView(
            place=place, code=code, closed=bool(seen := visits.get(place, ())) and all(at for _, at in seen),
            closed_by=tuple(who for who, at in seen if at), open_by=tuple(who for who, at in seen if not at),
            excluded=excluded.get(place, 0), zero_check=place not in holding,
        )
        for place, code in bins
    )


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    OpenCounts: open_counts,
    CountOf: count_of,
    CountBins: count_bins,
    CountLines: count_lines,
    CountTally: count_tally,
    LinesToReview: lines_to_review,
}
"""Which function answers which question about counts."""
