"""A supervisor's decisions on counted lines: approve, which posts the adjustment, or reject."""

from functools import partial
from typing import Any

from sqlalchemy import bindparam, select, update

from app.domain.operation import ApproveLine, RejectLine
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.counts.moments import then_of
from app.ledger.counts.names import about_of, codes_of
from app.ledger.counts.posting import post_count
from app.ledger.counts.results import WAITING, decide, key_of, this_result
from app.ledger.counts.state import Bin, bin_of, is_counted
from app.ledger.facts import handle_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import count_result as t

NO_RESULT = QT_TRANSLATE_NOOP("say", "This line waits for no decision. Nothing changed; open the review again.")
COMBINE_FIRST = QT_TRANSLATE_NOOP(
    "say", "Two people counted {code} in {place} and their figures differ. Nothing was approved; add or compare them first."
)
HAS_CHANGED = QT_TRANSLATE_NOOP(
    "say", "The difference of {code} in {place} has changed: it was {seen}, it is now {now}. "
    "Nothing was approved; look at it again."
)

_FIND = select(t.c.state, t.c.counted, t.c.moment).where(this_result)
_REJECT = update(t).where(this_result).values(state="rejected", position=bindparam("b_position"), by=bindparam("b_by"))


def apply_approve_line(p: Posting, entry: ApproveLine) -> None:
    """A supervisor accepts a counted line; raises Refusal where its difference is no longer the one seen."""
    which, found = _waiting(p, entry.count, entry.place, entry.handle)
    state, counted, moment = found
    about = about_of(p.conn, (entry.handle,))[entry.handle]
    if state == "combine":
        raise Refusal(say(COMBINE_FIRST, code=about.code, place=_code(p, entry.place)))
    then = then_of(
        p.conn, p.site, entry.place, entry.handle, moment, single=about.kind.single,
        counted=partial(is_counted, p.conn, which.session, which.place, which.round),
    )
    difference = counted - then.expected
    if difference != entry.difference:
        raise Refusal(say(
            HAS_CHANGED, code=about.code, place=_code(p, entry.place), seen=_signed(entry.difference, about.decimals),
            now=_signed(difference, about.decimals),
        ))
    counts = post_count(p, entry.place, handle_facts(p, entry.handle), counted, then, moment)
    decide(p, which, about, "approved", p.operation.actor, then.expected, difference if counts else 0)


def apply_reject_line(p: Posting, entry: RejectLine) -> None:
    """A supervisor rejects a counted line; stock stays as it was."""
    which, _ = _waiting(p, entry.count, entry.place, entry.handle)
    p.conn.execute(_REJECT, {
        **key_of(which), "b_handle": entry.handle, "b_position": p.position, "b_by": p.operation.actor,
    })


def _waiting(p: Posting, count: int, place: int, one: int) -> tuple[Bin, Any]:
    """The bin and its result (state, counted, moment) that waits for a decision; raises Refusal where there is none."""
    which = bin_of(p.conn, count, place)
    found = p.conn.execute(_FIND, {**key_of(which), "b_handle": one}).first() if which else None
    if which is None or found is None or found.state not in WAITING:
        raise Refusal(say(NO_RESULT))
    return which, found


def _code(p: Posting, place: int) -> str:
    return codes_of(p.conn, (place,)).get(place, "?")


def _signed(steps: int, decimals: int) -> str:
    return ("+" if steps > 0 else "-" if steps < 0 else "") + to_text(abs(steps), decimals)
