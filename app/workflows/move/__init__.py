"""Move: handles to one destination, with custody, project or status changed on the way (PanatrackerST, DOMAIN.md 2.5)."""

import msgspec

from app.domain.meaning import MatchKind, Reading
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.words import say
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info, undo_last
from app.workflows.hand import Hand, gathered, take, take_all
from app.workflows.move.arriving import arrive, settle
from app.workflows.move.changing import changed, choosable
from app.workflows.move.screen import show
from app.workflows.move.state import NAME, STOCK, Move, rests, with_hand
from app.workflows.places import place_of
from app.workflows.step import Chosen, Key, Resumed, Scanned, Seen, Step, Typed, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import handling as words


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with nothing in hand, or with what was scanned."""
    return step(Move(), seen)


@stepping
def step(state: Move, seen: Seen) -> Step:
    """One event of a move."""
    event = seen.event
    if state.changing and event not in (Resumed(), Key("finish"), Key("home")):
        state, told = changed(state, seen)
        return Step(state, show(state, info(told), seen))
    if (taken := gathered(state.hand, event, seen, STOCK)) is not None:
        state = Move(log=state.log) if event == Key("cancel") else state
        return settle(with_hand(state, taken[0]), taken[1], seen)
    match event:
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case Scanned(reading):
            return scanned(state, reading, seen)
        case Key("add") if not state.hand.empty:
            adding = msgspec.structs.replace(state, adding=True)
            return Step(adding, show(adding, info(say(words.ADDING)), seen))
        case Key("undo"):
            act, verdict = undo_last(seen)
            undone = msgspec.structs.replace(state, log=state.log[1:], confirm="")
            return Step(undone, show(undone, verdict, seen), (act,))
        case Key("cancel"):
            return Step(None, show(Move(), info(say(common.BACK)), seen))
        case Key("finish" | "home"):
            return finish(state, seen)
        case Chosen(id) if id.removeprefix("change:") in choosable(state, seen):
            opening = msgspec.structs.replace(state, changing=id.removeprefix("change:"), confirm="")
            return Step(opening, show(opening, None, seen))
        case Chosen():
            raise Refuse(say(common.NOT_OFFERED))
        case Typed():
            raise Refuse(say(common.NO_KEY_HERE))
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def scanned(state: Move, reading: Reading, seen: Seen) -> Step:
    """A handle comes to hand; a bin is the source or the destination; a container with something in hand is the destination."""
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, STOCK)
        return settle(with_hand(state, hand), verdict, seen)
    match = expect(reading, *HANDLES, MatchKind.LOCATION)
    held = bool(state.hand.held)
    if held and (match.kind is MatchKind.LOCATION or (match.kind is MatchKind.CONTAINER and not state.adding)):
        return arrive(state, match.id, seen)
    if match.kind is MatchKind.LOCATION:
        place = place_of(match.id, seen)
        if place.id in VIRTUAL_BY_PLACE:
            raise Refuse(say(common.GONE), place.code)
        state = with_hand(state, Hand(source=place.id))
        return Step(state, show(state, done(say(words.BIN_FIRST, place=place.code), place.code), seen))
    hand, verdict = take(state.hand, match, reading, seen, STOCK)
    return settle(with_hand(state, hand), verdict, seen)


def finish(state: Move, seen: Seen) -> Step:
    """The task ends; what is still in hand was never posted, so that is said once before."""
    if state.hand.held and state.confirm != "finish":
        state = msgspec.structs.replace(state, confirm="finish", changing="")
        return Step(state, show(state, careful(say(words.STILL_IN_HAND, count=len(state.hand.held))), seen))
    return Step(None, show(Move(), None, seen))


WORKFLOW = task(Workflow(
    NAME, say(words.MOVE), Move, start, step, needs=Permission.INV_MOVE, command="CMD-MOVE", rests=rests, leads=True,
))
