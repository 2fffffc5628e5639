"""Spillage reports: what is faulty, lost or broken leaves a recipient's on-hand, is written off or returned (SecurityTrax)."""

from msgspec.structs import replace

from app.domain.meaning import MatchKind
from app.domain.permission import Permission
from app.domain.questions import SpillageOf
from app.domain.words import say
from app.workflows.common import Refuse, info, not_here, undo_last
from app.workflows.photos import taken
from app.workflows.spillage.closing import LOCKING, close
from app.workflows.spillage.filing import Came, begin, file, for_whom
from app.workflows.spillage.screens import show
from app.workflows.spillage.state import NAME, Spilling, closes, open_ones, photographed
from app.workflows.step import Chosen, Key, Resumed, Scanned, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import spillage as words


@stepping
def start(_: Spilling | None, seen: Seen) -> Step:
    """The reports that are open; what is scanned first is reported, or the report it names is opened."""
    return step(Spilling(), seen)


@stepping
def step(state: Spilling, seen: Seen) -> Step:
    """One event."""
    if seen.event is None or isinstance(seen.event, Resumed):
        if state.paper and seen.know(SpillageOf(state.paper)) is None:
            state = Spilling()
        return Step(state, show(state, None, seen))
    if (looked := taken(state.album, lambda: photographed(state, seen), seen)) is not None:
        after = replace(state, album=looked.album)
        return Step(after, show(after, looked.verdict, seen, acts=looked.acts), looked.acts)
    state = replace(state, album=None)
    came: Came | None
    if state.asking or state.filing:
        came = for_whom(state, seen) if state.asking else file(state, seen)
        return _shown(came, seen) if came is not None else _left(seen, state)
    if state.paper:
        return _shown(close(state, seen), seen)
    match seen.event:
        case Chosen("new"):
            return _shown((begin(0, seen), None, ()), seen)
        case Chosen("new-for") if closes(seen.person):
            return _shown((Spilling(asking=True), None, ()), seen)
        case Chosen(id) if id.startswith("paper:"):
            chosen = next((view for view in open_ones(seen) if id == f"paper:{view.record.id}"), None)
            if chosen is None:
                raise Refuse(say(common.NOT_OFFERED))
            return _shown((Spilling(paper=chosen.record.id), None, ()), seen)
        case Scanned(reading):
            for match in reading.only(MatchKind.DOCUMENT):
                if seen.know(SpillageOf(match.id)) is not None:
                    return _shown((Spilling(paper=match.id), None, ()), seen)
            came = file(begin(0, seen), seen)
            if came is not None:
                return _shown(came, seen)
        case Key("cancel" | "finish" | "home" | "back"):
            return Step(None, show(Spilling(), info(say(common.BACK)), seen))
    return _left(seen, state)


def _left(seen: Seen, state: Spilling) -> Step:
    """Back to the list, or what was done last undone."""
    match seen.event:
        case Key("cancel" | "finish" | "home" | "back"):
            return _shown((Spilling(), info(say(common.BACK)), ()), seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
    raise not_here(seen.event)


def _shown(came: Came, seen: Seen) -> Step:
    """The step. A report that was filed ends the task; of what was closed only the others are listed."""
    state, verdict, acts = came
    gone = acts[0].document if acts else ""
    over = acts and (acts[0].kind in (NAME, LOCKING) or not any(view.record.number != gone for view in open_ones(seen)))
    return Step(None if over else state, show(state, verdict, seen, gone), acts)


def rests(state: Spilling) -> bool:
    """Nothing is on a report that is not filed, and no outcome is chosen."""
    return state.hand.empty and not (state.lines or state.outcomes or state.shots)


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Spilling, start, step, needs=Permission.INV_SPILLAGE, rests=rests,
    command="CMD-SPILLAGE",
))
