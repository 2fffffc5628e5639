"""Transfers between recipients: offered by one, stock moves when the other accepts (SecurityTrax)."""

from msgspec.structs import replace

from app.domain.meaning import MatchKind
from app.domain.permission import Permission
from app.domain.questions import TransferOf
from app.domain.words import say
from app.workflows.common import Refuse, info, not_here, undo_last
from app.workflows.step import Chosen, Key, Resumed, Scanned, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.transfer.deciding import decide
from app.workflows.transfer.giving import Came, give
from app.workflows.transfer.screens import show
from app.workflows.transfer.state import NAME, Transferring, open_ones
from app.workflows.wording import common
from app.workflows.wording import transfer as words


@stepping
def start(_: Transferring | None, seen: Seen) -> Step:
    """The transfers that are open; what is scanned first is offered, or the paper it names is opened."""
    return step(Transferring(), seen)


@stepping
def step(state: Transferring, seen: Seen) -> Step:
    """One event."""
    if seen.event is None or isinstance(seen.event, Resumed):
        if state.paper and seen.know(TransferOf(state.paper)) is None:
            state = Transferring()
        return Step(state, show(state, None, seen))
    if state.giving:
        return _giving(state, seen)
    if state.paper:
        return _shown(decide(state, seen), seen)
    match seen.event:
        case Chosen("give"):
            return _shown((Transferring(giving=True), None, ()), seen)
        case Chosen(id) if id.startswith("paper:"):
            chosen = next((view for view in open_ones(seen) if id == f"paper:{view.record.id}"), None)
            if chosen is None:
                raise Refuse(say(common.NOT_OFFERED))
            return _shown((Transferring(paper=chosen.record.id), None, ()), seen)
        case Scanned(reading) if (opened := _paper(reading.only(MatchKind.DOCUMENT), seen)) is not None:
            return _shown((opened, None, ()), seen)
        case Scanned():
            return _giving(replace(state, giving=True), seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "finish" | "home" | "back"):
            return Step(None, show(Transferring(), info(say(common.BACK)), seen))
    raise not_here(seen.event)


def _paper(matches: tuple[object, ...], seen: Seen) -> Transferring | None:
    """The transfer that a scanned document is."""
    for match in matches:
        which = getattr(match, "id", 0)
        if seen.know(TransferOf(which)) is not None:
            return Transferring(paper=which)
    return None


def _giving(state: Transferring, seen: Seen) -> Step:
    came = give(state, seen)
    if came is not None:
        return _shown(came, seen)
    match seen.event:
        case Key("cancel" | "finish" | "home" | "back"):
            return _shown((Transferring(), info(say(common.BACK)), ()), seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
    raise not_here(seen.event)


def _shown(came: Came, seen: Seen) -> Step:
    """The step. What an act settles is listed no more; where nothing else is open, or something was offered, the task is over."""
    state, verdict, acts = came
    gone = acts[0].document if acts else ""
    over = acts and not any(view.record.number != gone for view in open_ones(seen))
    return Step(None if over or (acts and acts[0].kind == NAME) else state, show(state, verdict, seen, gone), acts)


def rests(state: Transferring) -> bool:
    """Nothing is in hand, and nothing is ticked."""
    return state.hand.empty and not (state.ticked or state.counting or state.rejecting)


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Transferring, start, step, needs=Permission.INV_TRANSFER, rests=rests, leads=True,
    command="CMD-TRANSFER",
))
