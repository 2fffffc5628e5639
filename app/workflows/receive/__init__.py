"""Receiving: against an order with or without announced serials, or without one; units, lots and quantities in one receipt."""

from msgspec.structs import replace

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.common import undo_last
from app.workflows.receive.screens import NAME, show
from app.workflows.receive.state import State, without_last
from app.workflows.receive.steps import received
from app.workflows.receive.warnings import Warned
from app.workflows.step import Key, Resumed, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import receive as words


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Ask where the goods go; an order, item or bin scanned first is taken at once."""
    return step(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event where the person is."""
    if seen.event is None or isinstance(seen.event, Resumed):
        return show(state, seen)
    try:
        if seen.event == Key("undo"):
            act, verdict = undo_last(seen)
            undone = replace(state, log=without_last(state.log), tagging="", untagged=(), warned="", agreed=())
            return show(undone, seen, verdict)._replace(acts=(act,), go=NAME)
        return received(state, seen)
    except Warned as warned:
        return show(warned.state, seen, warned.verdict)


def rests(state: State) -> bool:
    """No order is chosen, nor that there is none, and nothing begun or received: the bin is scanned anew another time."""
    return not (state.order or state.free or state.goods or state.log or state.unsure)


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_RECEIVE,
    command="CMD-RECEIVE", rests=rests, anew=frozenset({"goods", "serials"}),
))
