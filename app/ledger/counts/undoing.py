"""Undoing count lines and closed bins: a person's figures are folded anew from what is left in the journal."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import and_, bindparam, select

from app.domain.operation import CloseBin, CountLine
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.counts.arithmetic import Tally, closed, tallied
from app.ledger.counts.names import about_of, codes_of
from app.ledger.counts.results import forget_results, is_decided, is_decided_line, settle
from app.ledger.counts.settling import BY_RULE
from app.ledger.counts.state import (
    Bin,
    Session,
    all_closed,
    bin_of,
    drop_visit,
    lines_of,
    session_of,
    set_line,
    set_visit,
    visits_of,
)
from app.ledger.forms import decode
from app.ledger.held import in_force
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import movement, operation, reversal

DECIDED = QT_TRANSLATE_NOOP(
    "say", "The count of {place} has been decided already. Nothing changed; count the bin again instead."
)
COUNTED_AGAIN = QT_TRANSLATE_NOOP(
    "say", "{place} is being counted again from nothing. Nothing changed; go on with the new count."
)
CORRECTED = QT_TRANSLATE_NOOP(
    "say", "Closing {place} has corrected stock already. Nothing changed; count the bin again instead."
)

_STILL_SAID = (
    select(operation.c.at, operation.c.entries, operation.c.form)
    .select_from(operation.outerjoin(
        reversal, and_(reversal.c.site == operation.c.site, reversal.c.undone == operation.c.position)
    ))
    .where(
        operation.c.site == bindparam("b_site"), operation.c.actor == bindparam("b_actor"),
        operation.c.position >= bindparam("b_begun"), operation.c.position != bindparam("b_undone"),
        reversal.c.position.is_(None), operation.c.entries.contains(bindparam("b_count")), in_force,
    )
    .order_by(operation.c.position)
)
_MOVED = (
    select(movement.c.line)
    .where(
        movement.c.site == bindparam("b_site"), movement.c.position == bindparam("b_position"), movement.c.line < BY_RULE,
    )
    .limit(1)
)


def undo_count_entry(p: Posting, entry: CountLine | CloseBin, original: Any) -> None:
    """What an entry of the operation row `original` said was not said. Raises Refusal where a decision rests on it."""
    session, which = session_of(p.conn, entry.count), bin_of(p.conn, entry.count, entry.place)
    assert session is not None and which is not None, "the entry was posted, so its bin was begun"
    if original.position < which.begun:
        raise Refusal(say(COUNTED_AGAIN, place=_code(p, which)))
    match entry:
        case CountLine():
            _undo_line(p, session, which, entry.handle, original)
        case CloseBin():
            _undo_close(p, session, which, original)


def _undo_line(p: Posting, session: Session, which: Bin, one: int, original: Any) -> None:
    """The line is as if it had not been entered; a result that nobody has decided follows it."""
    if is_decided_line(p, which, one):
        raise Refusal(say(DECIDED, place=_code(p, which)))
    was_closed = all_closed(visits_of(p.conn, which))
    _refold(p, which, original, (one,))
    if was_closed:
        forget_results(p, which, one)
        settle(p, session, which, (one,))
    else:
        _leave(p, session, which, original.actor)


def _undo_close(p: Posting, session: Session, which: Bin, original: Any) -> None:
    """The person still counts in the bin; what the closing has made of it is taken back."""
    if is_decided(p, which):
        raise Refusal(say(DECIDED, place=_code(p, which)))
    if p.run(_MOVED, b_site=p.site, b_position=original.position).first():
        raise Refusal(say(CORRECTED, place=_code(p, which)))
    forget_results(p, which)
    if any(v.person == original.actor and v.closed_at == original.at for v in visits_of(p.conn, which)):
        set_visit(p.conn, which, original.actor, 0)
    _refold(p, which, original)
    _leave(p, session, which, original.actor)


def _leave(p: Posting, session: Session, which: Bin, person: int) -> None:
    """Who has nothing left in a bin they still had open was not there; if that was the last one, the bin is done."""
    counted = any(person == who for lines in lines_of(p.conn, which).values() for who, _ in lines)
    if not counted and any(v.person == person and not v.closed_at for v in visits_of(p.conn, which)):
        drop_visit(p.conn, which, person)
    if all_closed(visits_of(p.conn, which)):
        settle(p, session, which)


def _refold(p: Posting, which: Bin, original: Any, only: Collection[int] = ()) -> None:
    """A person's lines in the bin's current round from every operation of theirs but `original` and those undone before."""
    values = {
        "b_site": p.site, "b_actor": original.actor, "b_begun": which.begun, "b_undone": original.position,
        "b_count": str(which.session),
    }
    said = [
        (at, entry) for at, text, form in p.conn.execute(_STILL_SAID, values) for entry in decode(text, form)
        if isinstance(entry, CountLine | CloseBin) and (entry.count, entry.place) == (which.session, which.place)
    ]
    before = {h: tally for h, lines in lines_of(p.conn, which).items() for who, tally in lines if who == original.actor}
    abouts = about_of(p.conn, before.keys() | {entry.handle for _, entry in said if isinstance(entry, CountLine)})
    after: dict[int, Tally | None] = {}
    for at, entry in said:
        if isinstance(entry, CountLine):
            after[entry.handle] = tallied(
                after.get(entry.handle), entry.quantity, add=entry.add, single=abouts[entry.handle].kind.single, at=at
            )
        else:
            after = {h: tally and closed(tally, at) for h, tally in after.items()}
    for one in sorted(before.keys() | after.keys()):
        if not only or one in only:
            set_line(p.conn, which, one, original.actor, before.get(one), after.get(one))


def _code(p: Posting, which: Bin) -> str:
    return codes_of(p.conn, (which.place,)).get(which.place, "?")
