"""The destination of a move: refused, confirmed by a second scan, or posted with all that is in hand."""

import msgspec

from app.domain.operation import Act
from app.domain.rules import permission_to_set
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, require
from app.workflows.hand import coded, posted
from app.workflows.move.screen import show
from app.workflows.move.state import Move, with_hand
from app.workflows.moving import moves
from app.workflows.places import forbidden, place_of, standing_as, unusual
from app.workflows.step import Seen, Step, Verdict
from app.workflows.wording import handling as words


def settle(state: Move, verdict: Verdict | None, seen: Seen) -> Step:
    """After the hand has changed: a handle for the bin scanned first has arrived, anything else waits for its destination."""
    if state.hand.bound and state.hand.picking is None and state.hand.held:
        try:
            return arrive(state, state.hand.bound, seen)
        except Refuse as refuse:  # it is in hand all the same, and waits for another destination
            state = with_hand(state, msgspec.structs.replace(state.hand, bound=0))
            verdict = careful(refuse.verdict.text, refuse.verdict.code)
    return Step(state, show(state, verdict, seen))


def arrive(state: Move, destination: int, seen: Seen) -> Step:
    """The destination is scanned: refuse it, have it confirmed, or post the move of all that is in hand."""
    place = place_of(destination, seen)
    change = msgspec.structs.replace(state.change, place=place.id)
    held = state.hand.held
    leaving = tuple(h.unit for h in held)
    entering = tuple(standing_as(u, change.of(u.key.standing)) for u in leaving)
    gone = {h.unit.key for h in held if h.quantity >= h.unit.quantity}
    if (no := forbidden(place, entering, seen, gone)) is not None:
        raise Refuse(no, place.code)
    entries = moves(held, change)
    if not entries:
        raise Refuse(say(words.ALREADY_THERE, place=place.code), place.code)
    for entry in entries:
        if (permission := permission_to_set(entry.source.status, entry.target.status)) is not None:
            require(seen, permission)
    answerable = {seen.person.recipient, *(u.key.custody for u in entering)} - {0}
    why = unusual(place, leaving, answerable, seen)
    if why is not None and state.confirm != f"place:{place.id}":
        state = msgspec.structs.replace(state, confirm=f"place:{place.id}", hand=msgspec.structs.replace(state.hand, bound=0))
        warning = careful(say(words.CONFIRM_AGAIN, warning=why, place=place.code), place.code)
        return Step(state, show(state, warning, seen))
    moved = Move(log=posted(state.log, held, place.code))
    return Step(moved, show(moved, done(held_text(state, place.code), place.code), seen), (Act(kind="move", entries=entries),))


def held_text(state: Move, place: str) -> Say:
    """What was moved, in words."""
    held = state.hand.held
    if len(held) > 1:
        return say(words.MOVED_MANY, count=len(held), place=place)
    return say(words.MOVED, what=coded(held[0]), place=place)
