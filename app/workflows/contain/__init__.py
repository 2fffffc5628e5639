"""Containers: new ones, putting in, taking out, moving and nesting, contents checks, emptying, retiring."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.common import undo_last
from app.workflows.contain.checking import checking
from app.workflows.contain.filling import empty_to, put_in, take_out, with_container
from app.workflows.contain.making import choose, making
from app.workflows.contain.screens import NAME, show
from app.workflows.contain.state import State
from app.workflows.step import Key, Resumed, Scanned, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import contain as words


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Choose or make a container; one scanned first is in hand at once."""
    return choose(State(), seen) if isinstance(seen.event, Scanned) else show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event where the person is."""
    if seen.event is None or isinstance(seen.event, Resumed):
        return show(state, seen)
    in_hand = state.hand.picking is not None or state.hand.held
    if seen.event == Key("undo") and not in_hand:
        act, verdict = undo_last(seen)
        return show(state, seen, verdict)._replace(acts=(act,))
    if state.new is not None:
        return making(state.new, seen)
    match state.job:
        case "put":
            return put_in(state, seen)
        case "take":
            return take_out(state, seen)
        case "check":
            return checking(state, seen)
        case "empty":
            return empty_to(state, seen)
        case _:
            return with_container(state, seen) if state.container else choose(state, seen)


def rests(state: State) -> bool:
    """No container is in hand and none is being made."""
    return not state.container and state.new is None


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_CONTAINER,
    command="CMD-CONTAINER", rests=rests, leads=True, anew=frozenset({"container", "checked"}),
))
