"""A supervisor's decisions on counted lines: approve, which posts the adjustment, or reject."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import bindparam, select, update

from app.domain.discrepancy import DiscrepancyClass
from app.domain.figures import for_reader
from app.domain.operation import ApproveLine, RejectLine
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies
from app.ledger.counts.moments import then_of
from app.ledger.counts.names import about_of, codes_of
from app.ledger.counts.own import refuse_own
from app.ledger.counts.posting import post_count
from app.ledger.counts.results import WAITING, decide, key_of, this_result
from app.ledger.counts.state import Bin, bin_of, is_counted
from app.ledger.facts import handle_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.store import savepoint
from app.ledger.tables import count_result as t

NO_RESULT = QT_TRANSLATE_NOOP("say", "This line waits for no decision. Nothing changed; open the review again.")
COMBINE_FIRST = QT_TRANSLATE_NOOP(
    "say", "Two people counted {code} in {place} and their figures differ. Nothing was approved; add or compare them first."
)
HAS_CHANGED = QT_TRANSLATE_NOOP(
    "say", "The difference of {code} in {place} has changed: it was {seen}, it is now {now}. "
    "Nothing was approved; look at it again."
)

_FIND = select(t.c.state, t.c.expected, t.c.counted, t.c.moment).where(this_result)
_REJECT = update(t).where(this_result).values(
    state="rejected", position=bindparam("b_position"), by=bindparam("b_by"), provisional=0
)


def apply_approve_line(p: Posting, entry: ApproveLine) -> None:
    """A supervisor accepts a counted line; raises Refusal where its difference is no longer the one seen."""
    with _by_itself(p, entry):
        _approve(p, entry)


def apply_reject_line(p: Posting, entry: RejectLine) -> None:
    """A supervisor rejects a counted line; stock stays as it was."""
    with _by_itself(p, entry):
        which, found = _find(p, entry)
        if p.judged and found.state == "rejected":
            return  # by someone else meanwhile: that is the same decision
        _refuse_decided(found.state)
        p.conn.execute(_REJECT, {
            **key_of(which), "b_handle": entry.handle, "b_position": p.position, "b_by": p.operation.actor,
        })


def _approve(p: Posting, entry: ApproveLine) -> None:
    which, found = _find(p, entry)
    refuse_own(p, which)
    state, expected, counted, moment = found
    if p.judged and state == "approved" and counted - expected == entry.difference:
        return  # by someone else, or by the rule, meanwhile: that is the same decision
    _refuse_decided(state)
    about = about_of(p.conn, (entry.handle,))[entry.handle]
    if state == "combine":
        raise Refusal(say(COMBINE_FIRST, code=about.code, place=_code(p, entry.place)))
    then = then_of(
        p.conn, p.site, entry.place, entry.handle, moment, single=about.kind.single,
        counted=partial(is_counted, p.conn, which.session, which.place, which.round),
    )
    difference = counted - then.expected
    if difference != entry.difference:
        told = say(
            HAS_CHANGED, code=about.code, place=_code(p, entry.place), seen=_signed(entry.difference, about.decimals),
            now=_signed(difference, about.decimals),
        )
        raise Refusal(told if p.judged else for_reader(told))  # what is judged is kept, in every book alike
    counts = post_count(p, entry.place, handle_facts(p, entry.handle), counted, then, moment)
    decide(p, which, about, "approved", p.operation.actor, then.expected, difference if counts else 0)


@contextmanager
def _by_itself(p: Posting, entry: ApproveLine | RejectLine) -> Iterator[None]:
    """Of many decisions that arrive together each stands by itself: one out of date leaves its line waiting, and is told.

    Where all of them are, the act has decided nothing and is held as a whole.
    """
    together = sum(isinstance(one, ApproveLine | RejectLine) for one in p.operation.entries)
    if not p.judged or together == 1:
        yield
        return
    line, opened = p.line, len(p.discrepancies)
    try:
        with savepoint(p.conn):
            yield
    except Refusal as refusal:
        p.line = line
        del p.discrepancies[opened:]
        p.out_of_date += 1
        if p.out_of_date == together:
            raise
        discrepancies.open_one(
            p, DiscrepancyClass.OUT_OF_DATE, handle=entry.handle, place=entry.place,
            detail=discrepancies.as_detail(refusal.sentence),
        )


def _find(p: Posting, entry: ApproveLine | RejectLine) -> tuple[Bin, Any]:
    """The bin and its result (state, expected, counted, moment); raises Refusal where there is none."""
    which = bin_of(p.conn, entry.count, entry.place)
    found = p.conn.execute(_FIND, {**key_of(which), "b_handle": entry.handle}).first() if which else None
    if which is None or found is None:
        raise Refusal(say(NO_RESULT))
    return which, found


def _refuse_decided(state: str) -> None:
    if state not in WAITING:
        raise Refusal(say(NO_RESULT))


def _code(p: Posting, place: int) -> str:
    return codes_of(p.conn, (place,)).get(place, "?")


def _signed(steps: int, decimals: int) -> str:
    return ("+" if steps > 0 else "-" if steps < 0 else "") + to_text(abs(steps), decimals)
