"""Assemble and disassemble: parts are ticked off a device's bill by scanning, and stand in it from then on (Stock and incoming)."""

from msgspec.structs import replace

from app.domain.meaning import MatchKind
from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.assemble.bill import device_of
from app.workflows.assemble.fitting import fit
from app.workflows.assemble.screens import NAME, show
from app.workflows.assemble.state import State
from app.workflows.assemble.taking import take_out
from app.workflows.common import Refuse, done, expect, info, not_here, undo_last
from app.workflows.step import Key, Resumed, Scanned, Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import assemble as words
from app.workflows.wording import common


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Begin with the device that was scanned, or ask for one."""
    return choose(State(), seen) if isinstance(seen.event, Scanned) else show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """One event where the person is."""
    if seen.event is None or isinstance(seen.event, Resumed):
        return show(state, seen)
    if seen.event == Key("undo") and state.hand.picking is None and not state.hand.held:
        act, verdict = undo_last(seen)
        # What the act undone changed in the device is not known before it is posted: the parts are listed with the next step.
        return show(replace(state, log=state.log[1:], sure=""), seen, verdict, parts=False)._replace(acts=(act,))
    if not state.device:
        return choose(state, seen)
    return take_out(state, seen) if state.job else fit(state, seen)


def choose(state: State, seen: Seen) -> Step:
    """The device that parts go into or come out of."""
    match seen.event:
        case Scanned(reading):
            match = expect(reading, MatchKind.SERIAL)
            device = device_of(match.id, seen)
            if device.item is None:
                raise Refuse(say(common.GONE), match.code)
            chosen = State(device=device.id, code=device.code)
            return show(chosen, seen, done(say(words.IN_HAND, number=device.item.number, description=device.item.description,
                                              place=device.place.code if device.place else ""), device.code))
        case Key("finish" | "cancel" | "home"):
            return show(state, seen, info(say(common.BACK)))._replace(state=None)
        case _:
            raise not_here(seen.event)


def rests(state: State) -> bool:
    """No device is in hand: each part is posted as it is scanned."""
    return not state.device


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_MAINTAIN,
    command="CMD-ASSEMBLE", rests=rests, leads=True,
))
