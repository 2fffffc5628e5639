"""Returns to vendors (RMA): made of a spillage report or alone, shipped, then credited or replaced (SecurityTrax)."""

from app.domain.meaning import MatchKind
from app.domain.operation import Put
from app.domain.papers import RmaLine
from app.domain.permission import Permission
from app.domain.questions import OpenRmas, RmaOf
from app.domain.words import say
from app.workflows.common import Refuse, info, not_here, undo_last
from app.workflows.rma.making import Came, make
from app.workflows.rma.screens import show
from app.workflows.rma.settling import settle
from app.workflows.rma.state import NAME, Returning
from app.workflows.step import Chosen, Key, Resumed, Scanned, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import rma as words


@stepping
def start(_: Returning | None, seen: Seen) -> Step:
    """The returns that are open."""
    return step(Returning(), seen)


@stepping
def step(state: Returning, seen: Seen) -> Step:
    """One event."""
    if seen.event is None or isinstance(seen.event, Resumed):
        if state.paper and seen.know(RmaOf(state.paper)) is None:
            state = Returning()
        return Step(state, show(state, None, seen))
    if state.making:
        came = make(state, seen)
        return _shown(came, seen) if came is not None else _left(state, seen)
    if state.paper:
        return _shown(settle(state, seen), seen)
    match seen.event:
        case Chosen("new"):
            return _shown((Returning(making=True), None, (), ()), seen)
        case Chosen(id) if id.startswith("paper:"):
            chosen = next((view for view in seen.know(OpenRmas()) if id == f"paper:{view.record.id}"), None)
            if chosen is None:
                raise Refuse(say(common.NOT_OFFERED))
            return _shown((Returning(paper=chosen.record.id), None, (), ()), seen)
        case Scanned(reading):
            for match in reading.only(MatchKind.DOCUMENT):
                if seen.know(RmaOf(match.id)) is not None:
                    return _shown((Returning(paper=match.id), None, (), ()), seen)
        case Key("cancel" | "finish" | "home" | "back"):
            return Step(None, show(Returning(), info(say(common.BACK)), seen))
    return _left(state, seen)


def _left(state: Returning, seen: Seen) -> Step:
    match seen.event:
        case Key("cancel" | "finish" | "home" | "back"):
            return _shown((Returning(), info(say(common.BACK)), (), ()), seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
    raise not_here(seen.event)


def _shown(came: Came, seen: Seen) -> Step:
    """The step. A return that is settled ends the task."""
    state, verdict, acts, documents = came
    over = acts and not state.paper and not documents  # what was printed is told where the task goes on
    put = [e.record for act in acts for e in act.entries if isinstance(e, Put)]
    lines = [record for record in put if isinstance(record, RmaLine) and record.outcome]
    settled = (acts[0].document, lines[0].id if lines else 0, lines[0].outcome if lines else "") if acts else ("", 0, "")
    screen = show(state, verdict, seen, settled)
    return Step(None if over else state, screen, acts, documents=documents)


def rests(state: Returning) -> bool:
    """Nothing is in hand, and no line is being settled."""
    return state.hand.empty and not (state.line or state.shipping)


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Returning, start, step, needs=Permission.INV_RMA, rests=rests,
    command="CMD-RMA", anew=frozenset({"returns", "return"}),
))
