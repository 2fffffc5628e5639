"""The results of a closed bin: what was expected and counted of each handle, and what follows by the rule."""

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update

from app.ledger.containers import holds_anything
from app.ledger.counts import sightings
from app.ledger.counts.arithmetic import Figure, agreed, figure, value_minor, within_tolerance
from app.ledger.counts.firmness import firm_until, moved_near, note_waiting
from app.ledger.counts.moments import Book, Then, indebted, owed_then
from app.ledger.counts.names import About, about_of
from app.ledger.counts.posting import lower_fences, post_count, set_fences
from app.ledger.counts.state import Bin, Session, lines_of, visits_of
from app.ledger.facts import HandleFacts
from app.ledger.posting import Posting
from app.ledger.tables import count_result as t

WAITING = ("review", "combine")
"""States of results that wait for a decision."""

_round = and_(
    t.c.count == bindparam("b_count"), t.c.place == bindparam("b_place"), t.c.round == bindparam("b_round")
)
this_result = and_(_round, t.c.handle == bindparam("b_handle"))
"""The condition that picks one result, by the parameters of `key_of` and `b_handle`."""
_STATES = select(t.c.handle, t.c.state).where(_round)
_DECIDED = select(t.c.handle).where(
    _round, or_(t.c.state == "rejected", and_(t.c.state == "approved", or_(t.c.by != 0, t.c.difference != 0)))
).limit(1)
_DECIDED_LINE = _DECIDED.where(t.c.handle == bindparam("b_handle"))
_APPROVED = select(t.c.handle, t.c.position).where(_round, t.c.state == "approved")
_ADD = insert(t)
_DROP = delete(t).where(this_result)
_DROP_ROUND = delete(t).where(_round)
_DECIDE = update(t).where(this_result).values(
    state=bindparam("b_state"), position=bindparam("b_position"), by=bindparam("b_by"), expected=bindparam("b_expected"),
    difference=bindparam("b_difference"), weight=bindparam("b_weight"), explained=0, provisional=0,
)
_RECOUNT = update(t).where(_round, t.c.state.in_(WAITING)).values(
    state="recount", position=bindparam("b_position"), provisional=0
)


class Judged(NamedTuple):
    """A handle of a closed bin with its figure, what was expected, and the state that follows from the rule."""

    about: About
    figure: Figure
    then: Then
    state: str
    provisional: bool = False
    """True where the rule has yet to look at it, once it is firm."""

    @property
    def difference(self) -> int:
        """Counted less expected, in smallest steps."""
        return self.figure.counted - self.then.expected


def settle(p: Posting, session: Session, which: Bin, only: Collection[int] | None = None) -> None:
    """Make the results of a bin that everyone has closed; those decided already stay. `only` limits it to some handles.

    What agrees, or is within tolerance, is approved by the rule and posted at once.
    """
    closing = max(v.closed_at for v in visits_of(p.conn, which))
    tallies = {h: [tally for _, tally in lines] for h, lines in lines_of(p.conn, which).items()}
    since = min([closing, *(t.at for some in tallies.values() for t in some)])
    book = Book(p.conn, p.site, which.place, since)
    states = {row[0]: row[1] for row in p.conn.execute(_STATES, key_of(which))}
    owed = indebted(p.conn, p.site, which.place, since)
    expected_here = expected_in_scope(session, book, closing) | (owed if not session.custodians else set())
    asked = tallies.keys() | expected_here | states.keys()
    if only is not None:
        asked &= set(only)
    open_ones = [h for h in sorted(asked) if states.get(h, "") in ("", *WAITING)]
    _drop(p, which, [h for h in open_ones if h in states])
    abouts = about_of(p.conn, open_ones)
    firm = firm_until(p)
    rows = []
    found_here = {h for h, some in tallies.items() if any(t.quantity for t in some)}
    for one in open_ones:
        about = abouts[one]
        if one not in tallies and (one not in expected_here or about.retired or not _item_in_scope(session, about)):
            continue
        counted = Figure(0, closing)
        if one in tallies:
            counted = figure(tallies[one], single=about.kind.single, combine=which.combine)
        then = book.then(one, counted.at, single=about.kind.single, counted=found_here.__contains__)
        # Nothing expected and nothing found is an answer too where something is owed: only a count settles that.
        owes = one in owed and owed_then(p.conn, p.site, which.place, one, counted.at) > 0
        if counted.counted or then.expected or owes:
            rows.append(_judged(p, which, about, counted, then, tallies.get(one, []), firm))
    _add(p, which, rows)
    _post_by_rule(p, which, [row for row in rows if row.state == "approved"], since)


def expected_in_scope(session: Session, book: Book, moment: int) -> set[int]:
    """Handles expected in a bin at a moment, in the custody of those whom the session is about."""
    handles = book.handles_at(moment)
    if not session.custodians:
        return handles
    return {h for h in handles if book.custodies[h] & session.custodians}


def _item_in_scope(session: Session, about: About) -> bool:
    return not session.items or about.item in session.items


def _judged(
    p: Posting, which: Bin, about: About, counted: Figure, then: Then, tallies: list[Any], firm: int
) -> Judged:
    row = Judged(about, counted, then, "review")
    if counted.two and not (row.difference == 0 and agreed(tallies, then.expected)):
        return row._replace(state="combine")
    if row.difference == 0:
        return row._replace(state="approved")
    if firm < counted.at:
        return row._replace(provisional=True)
    skew = p.at - p.operation.made_at
    calm = not moved_near(p, which.place, about.handle, counted.at, skew) if p.received else not then.movements
    return row._replace(state="approved") if calm and tolerable(p, about, then.expected, row.difference) else row


def tolerable(p: Posting, about: About, expected: int, difference: int) -> bool:
    """Within the tolerance of the item's class; a missing container that holds anything never is."""
    return within_tolerance(
        expected, difference, about.decimals, about.price_minor, percent=about.percent, limit_minor=about.limit_minor,
    ) and not (about.kind.single and difference < 0 and holds_anything(p, about.handle))


def _add(p: Posting, which: Bin, rows: list[Judged]) -> None:
    if rows:
        p.conn.execute(_ADD, [
            {
                "count": which.session, "place": which.place, "round": which.round, "handle": row.about.handle,
                "state": row.state, "expected": row.then.expected, "counted": row.figure.counted,
                "difference": row.difference, "explained": 0, "moment": row.figure.at, "position": p.position, "by": 0,
                "weight": weight_of(row.about, row.difference), "provisional": int(row.provisional),
            }
            for row in rows
        ])
    if any(row.provisional for row in rows):
        note_waiting(p)


def _post_by_rule(p: Posting, which: Bin, rows: list[Judged], since: int) -> None:
    owed = indebted(p.conn, p.site, which.place, since)
    agreeing: dict[int, int] = {}
    found = {row.about.handle for row in rows if row.about.kind.single and row.figure.counted}
    doubted = sightings.doubted_among(p, found)
    for row in rows:
        about = row.about
        if row.difference == 0 and about.handle not in owed:
            if not row.then.inside:
                agreeing[about.handle] = row.figure.at
            if about.handle in doubted:
                sightings.found(p, about.handle, row.figure.at)
            continue
        if not post_count(p, which.place, facts_of(about), row.figure.counted, row.then, row.figure.at):
            decide(p, which, row.about, "approved", 0, row.then.expected, 0)
    set_fences(p, which.place, agreeing)


def facts_of(about: About) -> HandleFacts:
    """What posting has to know of the counted handle."""
    return HandleFacts(about.handle, about.kind, about.code, about.item, about.retired, 0, 0, "")


def weight_of(about: About, difference: int) -> int:
    """The absolute value of a difference in minor units: what lines are sorted by."""
    return abs(value_minor(difference, about.price_minor, about.decimals))


def decide(p: Posting, which: Bin, about: About, state: str, by: int, expected: int, difference: int) -> None:
    """A waiting result is decided, with the figures as posted; `by` is 0 where the rule decides."""
    p.conn.execute(_DECIDE, {
        **key_of(which), "b_handle": about.handle, "b_state": state, "b_position": p.position, "b_by": by,
        "b_expected": expected, "b_difference": difference, "b_weight": weight_of(about, difference),
    })


def is_decided(p: Posting, which: Bin) -> bool:
    """Whether a person, or a tolerance, has decided on any line of the bin's current round."""
    return p.conn.execute(_DECIDED, key_of(which)).first() is not None


def is_decided_line(p: Posting, which: Bin, one: int) -> bool:
    """Whether a person, or a tolerance, has decided on the handle's line of the bin's current round."""
    return p.conn.execute(_DECIDED_LINE, {**key_of(which), "b_handle": one}).first() is not None


def forget_results(p: Posting, which: Bin, one: int = 0) -> None:
    """Results that nobody has decided (of one handle, else of the round) will be made again; their fences go with them."""
    made = [(row[0], row[1]) for row in p.conn.execute(_APPROVED, key_of(which)) if one in (0, row[0])]
    if one:
        p.conn.execute(_DROP, {**key_of(which), "b_handle": one})
    else:
        p.conn.execute(_DROP_ROUND, key_of(which))
    for handle, position in sorted(made):
        sightings.not_found(p, handle, position)
    lower_fences(p, which.place, dict(made))


def mark_recount(p: Posting, which: Bin) -> None:
    """What waits in the bin's round is not decided but counted again."""
    p.conn.execute(_RECOUNT, {**key_of(which), "b_position": p.position})


def two_figures(p: Posting, which: Bin) -> list[int]:
    """Undecided handles of the bin that more than one person has a figure for."""
    states = {row[0]: row[1] for row in p.conn.execute(_STATES, key_of(which))}
    return [h for h, lines in lines_of(p.conn, which).items() if len(lines) > 1 and states.get(h) in WAITING]


def _drop(p: Posting, which: Bin, handles: list[int]) -> None:
    if handles:
        p.conn.execute(_DROP, [{**key_of(which), "b_handle": h} for h in handles])


def key_of(which: Bin) -> dict[str, int]:
    """The parameters that name the bin's current round."""
    return {"b_count": which.session, "b_place": which.place, "b_round": which.round}
