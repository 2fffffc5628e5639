"""One event of purchasing: where the person is, and the way back."""

from collections.abc import Callable

import msgspec

from app.domain.catalogue import Order, Requisition
from app.domain.meaning import MatchKind, Reading
from app.domain.permission import Permission
from app.domain.questions import RecordsNamed
from app.domain.words import say
from app.workflows.buying.ordering import order_step, orders_step
from app.workflows.buying.proposing import low_step, replenish_step
from app.workflows.buying.requesting import request_step, requests_step
from app.workflows.buying.screens import show
from app.workflows.buying.state import State
from app.workflows.common import Refuse, info, not_here, require, undo_last
from app.workflows.step import Chosen, Event, Key, Resumed, Scanned, Seen, Step, stepping
from app.workflows.wording import buying as words
from app.workflows.wording import common


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """What to do; an order or requisition scanned first is opened at once."""
    return step(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event."""
    match seen.event:
        case None | Resumed():
            return _shown(state, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return _shown(state, seen)._replace(acts=(act,), screen=show(_up(state), seen, verdict).screen, state=_up(state))
        case Key("cancel" | "back"):
            up = _up(state)
            return Step(None, show(State(), seen, info(say(common.BACK))).screen) if up == state else show(up, seen)
        case Key("finish" | "home"):
            return Step(None, show(State(), seen).screen)
        case Scanned(reading) if (paper := _paper(reading, state, seen)) is not None:
            return show(paper, seen)
        case Key(name):
            return _STEPS[state.view](state, Chosen(name), seen)
        case event:
            return _STEPS[state.view](state, event, seen)


def _shown(state: State, seen: Seen) -> Step:
    """The state with its screen; a paper that is gone, such as one just undone, gives way to the list."""
    try:
        return show(state, seen)
    except Refuse as refuse:
        return show(State(), seen, info(refuse.verdict.text))


def _up(state: State) -> State:
    """Where going back leads to."""
    if state.ask == "price":
        return msgspec.structs.replace(state, ask="quantity")
    if state.ask:
        return msgspec.structs.replace(state, ask="", item=0, line=0, search="", sure="")
    above = {"request": "requests", "order": "orders"}
    return State(view=above.get(state.view, ""))


def _paper(reading: Reading, state: State, seen: Seen) -> State | None:
    """The paper that was scanned or typed; None where the code is something else, or something is asked about a paper."""
    if state.ask:
        return None
    for match in reading.only(MatchKind.DOCUMENT):
        if match.as_ == "requisition":
            return State(view="request", id=match.id)
        if match.as_ == "order":
            require(seen, Permission.INV_ORDER)
            return State(view="order", id=match.id)
        if match.as_ == "low":
            require(seen, Permission.INV_ORDER)
            return State(view="low")
    if state.view in ("", "orders", "requests"):
        for kind, view in ((Order, "order"), (Requisition, "request")):
            found = seen.know(RecordsNamed(kind, reading.code or reading.text))
            if len(found) == 1 and (view == "request" or seen.person.may(Permission.INV_ORDER)):
                return State(view=view, id=found[0].record.id)
        raise Refuse(say(words.NOT_FOUND, code=reading.text[:40]), reading.text[:40])
    return None


MENU = {
    "requests": Permission.INV_REQUEST, "orders": Permission.INV_ORDER, "replenish": Permission.INV_ORDER,
    "low": Permission.INV_ORDER,
}


def _menu_step(_: State, event: Event, seen: Seen) -> Step:
    match event:
        case Chosen(id) if id in MENU:
            require(seen, MENU[id])
            return show(State(view=id), seen)
    raise not_here(event)


_STEPS: dict[str, Callable[[State, Event, Seen], Step]] = {
    "": _menu_step, "requests": requests_step, "request": request_step, "orders": orders_step, "order": order_step,
    "replenish": replenish_step, "low": low_step,
}
