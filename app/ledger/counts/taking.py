"""Counting as it happens: sessions open and close, people count in bins, close them, and count them again."""

import msgspec
from sqlalchemy import bindparam, insert, select, update

from app.domain.identity import derive
from app.domain.operation import CloseBin, CloseCount, CombineBin, CountLine, OpenCount, ReopenBin
from app.domain.quantity import STEPS_MAX
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.counts.arithmetic import tallied
from app.ledger.counts.decisions import apply_approve_line, apply_reject_line
from app.ledger.counts.names import codes_of
from app.ledger.counts.results import forget_results, is_decided, mark_recount, settle, two_figures
from app.ledger.counts.state import (
    Bin,
    Session,
    add_bin,
    add_visit,
    all_closed,
    bin_of,
    close_lines,
    line_of,
    session_of,
    set_bin,
    set_line,
    set_visit,
    visits_of,
)
from app.ledger.facts import UNKNOWN_PLACE, handle_facts, place_facts
from app.ledger.handles import put_name
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import count_session, operation

__all__ = [
    "apply_approve_line", "apply_close_bin", "apply_close_count", "apply_combine_bin", "apply_count_line",
    "apply_open_count", "apply_reject_line", "apply_reopen_bin",
]

NO_NUMBER = QT_TRANSLATE_NOOP("say", "A count needs a number of 1 to 80 characters. Nothing changed; type it again.")
EXISTS = QT_TRANSLATE_NOOP("say", "Count {number} exists already. Nothing changed; go on with it, or take another number.")
UNKNOWN_COUNT = QT_TRANSLATE_NOOP("say", "This count is not known here. Nothing was recorded; choose a count from the list.")
COUNT_CLOSED = QT_TRANSLATE_NOOP("say", "Count {number} is closed. Nothing was recorded; open a new count.")
CLOSED_ALREADY = QT_TRANSLATE_NOOP("say", "Count {number} is closed already. Nothing changed; choose another count.")
ANOTHER_PERSON = QT_TRANSLATE_NOOP(
    "say", "You have counted {place} before, and someone else is to count it again. Nothing was recorded; choose another bin."
)
NOT_BEGUN = QT_TRANSLATE_NOOP("say", "Nothing has been counted in {place} yet. Nothing changed; count it first.")
NOT_COUNTED = QT_TRANSLATE_NOOP("say", "{code} is not kept in stock and is not counted. Nothing was recorded; go on counting.")
WITHIN_ITSELF = QT_TRANSLATE_NOOP("say", "{code} is what you are counting in. Nothing was recorded; scan what is in it.")
ONE_UNIT = QT_TRANSLATE_NOOP("say", "{code} is a single unit and counts once. Nothing was recorded; scan it again.")
NOT_A_COUNT = QT_TRANSLATE_NOOP("say", "That is no quantity that can be counted. Nothing was recorded; enter it again.")
NUMBER_LENGTH_MAX = 80

_OPEN = insert(count_session)
_MADE_ON = select(operation.c.device).where(
    operation.c.site == bindparam("b_site"), operation.c.position == bindparam("b_position")
)
_CLOSE = update(count_session).where(count_session.c.id == bindparam("b_count")).values(closed=1)


def apply_open_count(p: Posting, entry: OpenCount) -> None:
    """A session begins; raises Refusal where one has its number already."""
    if not 1 <= len(entry.number) <= NUMBER_LENGTH_MAX:
        raise Refusal(say(NO_NUMBER))
    count = derive("count", entry.number)
    if session_of(p.conn, count) is not None:
        raise Refusal(say(EXISTS, number=entry.number))
    places, items, custodians = (
        msgspec.json.encode(scope).decode() for scope in (entry.places, entry.items, entry.custodians)
    )
    p.conn.execute(_OPEN, {
        "id": count, "site": p.site, "number": entry.number, "kind": entry.kind, "blind": int(entry.blind), "places": places,
        "items": items, "custodians": custodians, "opened_by": p.operation.actor, "at": p.at, "closed": 0,
    })
    put_name(p.conn, entry.number, "count", count)


def apply_close_count(p: Posting, entry: CloseCount) -> None:
    """No more bins are begun in the session; bins begun can still be finished, and lines still be decided."""
    session = _session(p, entry.count)
    if session.closed:
        raise Refusal(say(CLOSED_ALREADY, number=session.number))
    p.run(_CLOSE, b_count=session.id)


def apply_count_line(p: Posting, entry: CountLine) -> None:
    """Somebody says how much of a handle is in a bin; raises Refusal where that cannot be counted, or not by them."""
    session = _session(p, entry.count)
    handle = handle_facts(p, entry.handle)
    if handle.tracking == "non-inventory":
        raise Refusal(say(NOT_COUNTED, code=handle.code))
    if entry.handle == entry.place:
        raise Refusal(say(WITHIN_ITSELF, code=handle.code))
    if handle.kind.single and entry.quantity not in (0, 1):
        raise Refusal(say(ONE_UNIT, code=handle.code))
    which = _entered(p, session, entry.place)
    before = line_of(p.conn, which, entry.handle, p.operation.actor)
    after = tallied(before, entry.quantity, add=entry.add, single=handle.kind.single, at=p.at)
    if entry.quantity < 0 or (after and after.quantity > STEPS_MAX):
        raise Refusal(say(NOT_A_COUNT))
    set_line(p.conn, which, entry.handle, p.operation.actor, before, after)


def apply_close_bin(p: Posting, entry: CloseBin) -> None:
    """Somebody has finished a bin; with the last of them its results are made. Closing it twice changes nothing."""
    session = _session(p, entry.count)
    which = bin_of(p.conn, entry.count, entry.place)
    actor = p.operation.actor
    if which is not None and any(v.person == actor and v.closed_at for v in visits_of(p.conn, which)):
        return
    which = _entered(p, session, entry.place)
    close_lines(p.conn, which, actor, p.at)
    set_visit(p.conn, which, actor, p.at, empty=entry.empty)
    if all_closed(visits_of(p.conn, which)):
        settle(p, session, which)


def apply_reopen_bin(p: Posting, entry: ReopenBin) -> None:
    """A bin is counted again from nothing, by anyone but the person named."""
    _session(p, entry.count)
    which = _begun(p, entry.count, entry.place)
    if _begun_anew_unseen(p, which):
        return
    mark_recount(p, which)
    set_bin(p.conn, which._replace(round=which.round + 1, excluded=entry.not_by, combine="", begun=p.position))


def apply_combine_bin(p: Posting, entry: CombineBin) -> None:
    """Review has settled two people's figures: they add up, or the later one holds."""
    session = _session(p, entry.count)
    which = _begun(p, entry.count, entry.place)._replace(combine="add" if entry.add else "latest")
    set_bin(p.conn, which)
    if all_closed(visits_of(p.conn, which)):
        settle(p, session, which, two_figures(p, which))


def _session(p: Posting, count: int) -> Session:
    session = session_of(p.conn, count)
    if session is None:
        raise Refusal(say(UNKNOWN_COUNT))
    return session


def _begun(p: Posting, count: int, place: int) -> Bin:
    which = bin_of(p.conn, count, place)
    if which is None:
        raise Refusal(say(NOT_BEGUN, place=_code(p, place)))
    return which


def _entered(p: Posting, session: Session, place: int) -> Bin:
    """The bin with the actor counting in it. Who comes back to a bin keeps what they counted before.

    A bin that all had closed is counted on while nothing in it is decided, else from nothing, in a new round.
    """
    actor = p.operation.actor
    which = bin_of(p.conn, session.id, place)
    if which is None:
        which = _begin(p, session, place)
    if which.excluded and which.excluded == actor:
        raise Refusal(say(ANOTHER_PERSON, place=_code(p, place)))
    visits = visits_of(p.conn, which)
    if all_closed(visits):
        _refuse_closed(p, session)
        if is_decided(p, which):
            which = which._replace(round=which.round + 1, excluded=0, combine="", begun=p.position)
            set_bin(p.conn, which)
            visits = []
        else:
            forget_results(p, which)
    mine = next((v for v in visits if v.person == actor), None)
    if mine is None:
        add_visit(p.conn, which, actor)
    elif mine.closed_at:
        set_visit(p.conn, which, actor, 0)
    return which


def _begin(p: Posting, session: Session, place: int) -> Bin:
    facts = place_facts(p, place)
    if facts.virtual:
        raise Refusal(say(UNKNOWN_PLACE))
    _refuse_closed(p, session)
    new = Bin(session.id, place, 1, 0, "", p.position)
    add_bin(p.conn, new)
    return new


def _begun_anew_unseen(p: Posting, which: Bin) -> bool:
    """Whether the bin is being counted again already, by a decision that the device had not seen: two of them are one."""
    if not p.received or which.round == 1 or which.begun <= p.seen:
        return False
    return str(p.run(_MADE_ON, b_site=p.site, b_position=which.begun).scalar()) != p.device


def _refuse_closed(p: Posting, session: Session) -> None:
    """Raises Refusal in a closed session; what somebody counted who did not know of that is for review all the same."""
    if session.closed and not p.judged:
        raise Refusal(say(COUNT_CLOSED, number=session.number))


def _code(p: Posting, place: int) -> str:
    return codes_of(p.conn, (place,)).get(place, "?")
