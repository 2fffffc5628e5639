"""Counting bins: several people on one session, blind or not, by unit, by quantity or by one scan a piece."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.common import undo_last
from app.workflows.count.choosing import choose
from app.workflows.count.closing import closing
from app.workflows.count.counting import count
from app.workflows.count.planning import plan_step
from app.workflows.count.quantities import quantity
from app.workflows.count.screens import NAME, show
from app.workflows.count.state import State
from app.workflows.step import Key, Resumed, Scanned, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import count as words


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Choose what to count; a bin, count, area, item or badge scanned first chooses."""
    return choose(State(), seen) if isinstance(seen.event, Scanned) else show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event where the person is."""
    if seen.event is None or isinstance(seen.event, Resumed):
        return show(state, seen)
    if seen.event == Key("undo"):
        act, verdict = undo_last(seen)
        return show(state, seen, verdict)._replace(acts=(act,), go=NAME)
    match state:
        case State(plan=plan) if plan is not None:
            return plan_step(plan, seen)
        case State(session=session, bin=at, pending=pending) if session is not None and at is not None:
            if pending is not None:
                return quantity(state, session, at, pending, seen)
            if state.finishing and not isinstance(seen.event, Scanned):
                return closing(state, session, at, seen)
            return count(state, session, at, seen)
        case _:
            return choose(state, seen)


def rests(state: State) -> bool:
    """No bin is being counted and no count planned: every scan was posted, and the counts to join stand in the list."""
    return state.bin is None and state.plan is None


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_COUNT, command="CMD-COUNT",
    rests=rests, anew=frozenset({"choose-bin"}),
))
