"""The lines of one bin of a count: while it is counted, and once it is closed."""

from functools import partial
from typing import Any

from sqlalchemy import Connection, bindparam, select

from app.domain.questions import CountLines
from app.domain.views import CountLineView
from app.ledger.counts.arithmetic import Tally, figure
from app.ledger.counts.moments import Book
from app.ledger.counts.names import AT_ONCE, about_of
from app.ledger.counts.results import expected_in_scope
from app.ledger.counts.review import KEY, as_now, counted
from app.ledger.counts.state import Bin, Session, bin_of, is_counted, lines_of, session_of
from app.ledger.counts.views import Counted, views_of
from app.ledger.tables import count_result

NOW = 2**62
"""A moment after every other: stock as it stands."""

_results = select(*KEY).where(
    count_result.c.count == bindparam("b_count"), count_result.c.place == bindparam("b_place"),
    count_result.c.round == bindparam("b_round"),
)
_CLOSED = as_now(_results.subquery())
_CLOSED_SOME = as_now(_results.where(count_result.c.handle.in_(bindparam("b_handles", expanding=True))).subquery())


def count_lines(conn: Connection, site: int, question: CountLines) -> tuple[CountLineView, ...]:
    """Answer `CountLines`, in the order of the codes. A closed bin has its results; of one counter, their own figures."""
    session = session_of(conn, question.count)
    if session is None:
        return ()
    assert len(question.handles) <= AT_ONCE, "a statement takes no more"
    which = bin_of(conn, question.count, question.place)
    results = _closed(conn, site, which, question.handles) if which else []
    tallies = _tallies(conn, which, question) if which else {}
    if results and question.counter:
        rows = [
            row._replace(counted=tally.quantity, at=tally.at, person=question.counter)
            for row in results if (tally := next(iter(tallies.get(row.handle, ())), None))
        ]
    else:
        rows = results or _open(conn, site, session, which or Bin(session.id, question.place, 1, 0, "", 0), tallies, question)
    return tuple(sorted(views_of(conn, site, rows), key=lambda view: (view.code, view.handle)))


def _closed(conn: Connection, site: int, which: Bin, some: tuple[int, ...]) -> list[Counted]:
    values = {
        "b_site": site, "b_count": which.session, "b_place": which.place, "b_round": which.round, "b_handles": some,
    }
    return counted(conn, site, conn.execute(_CLOSED_SOME if some else _CLOSED, values).all())


def _tallies(conn: Connection, which: Bin, question: CountLines) -> dict[int, list[Tally]]:
    """What has been counted: of the handles and by the person asked about, else of everything and by anyone."""
    found = {
        handle: [tally for person, tally in lines if question.counter in (0, person)]
        for handle, lines in lines_of(conn, which, question.handles).items()
    }
    return {handle: tallies for handle, tallies in found.items() if tallies}


def _open(
    conn: Connection, site: int, session: Session, which: Bin, tallies: dict[int, list[Tally]], question: CountLines
) -> list[Counted]:
    """What is expected in the bin now, and what has been counted with what was expected at its moment."""
    moments = {h: NOW if any(t.cumulative for t in some) else max(t.at for t in some) for h, some in tallies.items()}
    book = Book(conn, site, which.place, min(moments.values(), default=NOW), question.handles)
    expected = expected_in_scope(session, book, NOW)
    abouts = about_of(conn, tallies.keys() | expected)
    found_here = partial(is_counted, conn, which.session, which.place, which.round)
    rows: list[Counted] = []
    for one, about in abouts.items():
        key: dict[str, Any] = {
            "session": which.session, "place": which.place, "round": which.round, "handle": one, "state": "open",
        }
        if one in tallies:
            said = figure(tallies[one], single=about.kind.single, combine=which.combine)
            then = book.then(one, moments[one], single=about.kind.single, counted=found_here)
            if said.counted or then.expected:
                rows.append(Counted(
                    **key, counted=said.counted, entered=True, at=said.at, then=then, person=question.counter,
                ))
        elif not about.retired and (not session.items or about.item in session.items):
            then = book.then(one, NOW, single=about.kind.single, counted=found_here)
            rows.append(Counted(**key, counted=then.expected, entered=False, at=0, then=then))
    return rows
