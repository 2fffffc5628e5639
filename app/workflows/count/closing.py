"""Finishing a bin: what is missing is shown first, and a bin in which nothing was counted is asked for as empty."""

from msgspec.structs import replace

from app.domain.operation import Act, CloseBin
from app.domain.questions import CountBins
from app.domain.words import say
from app.workflows.common import careful, done, not_here
from app.workflows.count.findings import tally_of
from app.workflows.count.screens import Patch, show
from app.workflows.count.state import Bin, Session, State
from app.workflows.step import Chosen, Key, Seen, Step
from app.workflows.wording import count as words


def finish(state: State, session: Session, at: Bin, seen: Seen) -> Step:
    """The person says the bin is counted: closed at once if nothing is missing, else asked."""
    tally = tally_of(session, at, seen)
    if not tally.found:
        asked = replace(state, finishing="empty", sure="")
        return show(asked, seen, careful(say(words.NOTHING_COUNTED, bin=at.code), at.code))
    if session.blind or tally.open:
        return show(replace(state, finishing="missing", sure=""), seen)
    return _close(session, at, state, seen)


def closing(state: State, session: Session, at: Bin, seen: Seen) -> Step:
    """The answer to the question of `finish`."""
    empty = state.finishing == "empty"
    match seen.event:
        case (Chosen("yes" | "empty") | Key("yes" | "empty")) if empty:
            return _close(session, at, state, seen, empty=True)
        case (Chosen("finish") | Key("finish")) if not empty:
            return _close(session, at, state, seen)
        case Chosen("no" | "look") | Key("no" | "cancel"):
            return show(replace(state, finishing=""), seen)
        case _:
            raise not_here(seen.event)


def _close(session: Session, at: Bin, state: State, seen: Seen, *, empty: bool = False) -> Step:
    missing = 0 if session.blind or empty else tally_of(session, at, seen).open
    if empty:
        verdict = done(say(words.CLOSED_EMPTY, bin=at.code), at.code)
    elif missing:
        verdict = careful(say(words.CLOSED_MISSING, bin=at.code, count=missing), at.code)
    else:
        verdict = done(say(words.CLOSED, bin=at.code), at.code)
    views = seen.know(CountBins(session.id, at.id, 1))
    alone = all(who == seen.person.id for view in views for who in view.open_by)
    after = State(session=session, cumulative=state.cumulative)
    step = show(after, seen, verdict, Patch(closed=at.id if alone else 0))
    act = Act(kind="count", entries=(CloseBin(count=session.id, place=at.id, empty=empty),), document=session.number)
    return step._replace(acts=(act,))
