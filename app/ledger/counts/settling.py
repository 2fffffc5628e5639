"""Lines that waited only to become firm: the rule looks at them once every device of the site has reported past them."""

from functools import partial
from typing import Any

from sqlalchemy import bindparam, func, select, update

from app.ledger.counts.firmness import firm_until, moved_near, note_waiting
from app.ledger.counts.moments import then_of
from app.ledger.counts.names import about_of
from app.ledger.counts.posting import post_count
from app.ledger.counts.results import decide, facts_of, key_of, this_result, tolerable, weight_of
from app.ledger.counts.state import Bin, bin_of, is_counted
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.store import savepoint
from app.ledger.tables import count_result as t
from app.ledger.tables import operation

AT_ONCE = 1_000
"""Lines that one operation settles; the next one goes on, so that no device waits long for its answer."""
BY_RULE = 2**40
"""Movement lines from here on are the rule's: an operation that was the last to be waited for is not what they undo."""

FIRST = Prepared(select(func.min(t.c.moment)).where(t.c.provisional == 1))
_FIRM = (
    select(t.c.count, t.c.place, t.c.round, t.c.handle, t.c.state, t.c.counted, t.c.moment, t.c.expected, t.c.position)
    .where(t.c.provisional == 1, t.c.moment <= bindparam("b_until"))
    .order_by(t.c.moment, t.c.count, t.c.place, t.c.handle)
    .limit(AT_ONCE)
)
_SKEW = select(operation.c.at - operation.c.made_at).where(
    operation.c.site == bindparam("b_site"), operation.c.position == bindparam("b_position")
)
_RESTATE = update(t).where(this_result).values(
    provisional=0, expected=bindparam("b_expected"), difference=bindparam("b_difference"), weight=bindparam("b_weight"),
    explained=t.c.explained + bindparam("b_explained"),
)


def settle_firm(p: Posting) -> None:
    """What has become firm with this operation is approved where the rule allows it; the rest waits for a supervisor.

    To be called for operations that bring a report on, while the end of the book says that lines wait.
    """
    if not p.received:
        return
    first, until = FIRST.value(p.conn, {}), firm_until(p)
    if first is not None and first > until:
        return
    p.line = max(p.line, BY_RULE)
    for row in p.run(_FIRM, b_until=until).all():
        _settle(p, row)
    note_waiting(p)


def _settle(p: Posting, row: Any) -> None:
    """Restate one line by what is known by now; approve it where it agrees, or differs within tolerance."""
    which = Bin(row.count, row.place, row.round, 0, "", 0)
    about = about_of(p.conn, (row.handle,))[row.handle]
    then = then_of(
        p.conn, p.site, row.place, row.handle, row.moment, single=about.kind.single,
        counted=partial(is_counted, p.conn, row.count, row.place, row.round),
    )
    difference = row.counted - then.expected
    now = bin_of(p.conn, row.count, row.place)
    current = row.state == "review" and now is not None and now.round == row.round
    if current and (difference == 0 or (_calm(p, row) and tolerable(p, about, then.expected, difference))):
        line, opened = p.line, len(p.discrepancies)
        try:
            with savepoint(p.conn):
                counts = post_count(p, row.place, facts_of(about), row.counted, then, row.moment)
                decide(p, which, about, "approved", 0, then.expected, difference if counts else 0)
            return
        except Refusal:  # it cannot be posted as it is: a person has to look
            p.line = line
            del p.discrepancies[opened:]
    p.run(
        _RESTATE, **key_of(which), b_handle=row.handle, b_expected=then.expected, b_difference=difference,
        b_weight=weight_of(about, difference), b_explained=then.expected - row.expected,
    )


def _calm(p: Posting, row: Any) -> bool:
    skew = int(p.run(_SKEW, b_site=p.site, b_position=row.position).scalar() or 0)
    return not moved_near(p, row.place, row.handle, row.moment, skew)
