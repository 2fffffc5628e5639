"""Unit maintenance: an order for a unit, what is used on it, what was done (PanatrackerST)."""

from msgspec.structs import replace

from app.domain.catalogue import Maintenance
from app.domain.identity import derive
from app.domain.meaning import MatchKind
from app.domain.operation import Act, Put
from app.domain.permission import Permission
from app.domain.questions import HandleOf
from app.domain.words import say
from app.workflows.common import Refuse, done, expect, info, not_here, undo_last
from app.workflows.hand import gathered
from app.workflows.maintain.orders import ACT, beside_of, not_stocked_items, open_orders, order_of, orders_of, unit_of, used_on
from app.workflows.maintain.screens import NAME, STOCK, show
from app.workflows.maintain.state import State
from app.workflows.maintain.using import amount, require_open, scanned, taken_off, taken_up
from app.workflows.numbers import next_numbers
from app.workflows.step import Chosen, Key, Resumed, Scanned, Seen, Step, Typed, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import maintain as words

SERIES, PATTERN = "maintenance", "MNT-{:05d}"
NOTE_MAX = 500


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Begin with the unit that was scanned, or ask for one."""
    return choose(State(), seen) if isinstance(seen.event, Scanned) else show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """One event where the person is."""
    if seen.event is None or isinstance(seen.event, Resumed):
        return show(state, seen)
    if seen.event == Key("undo") and state.hand.picking is None and not state.hand.held:
        act, verdict = undo_last(seen)
        return show(replace(state, sure=""), seen, verdict, used=False)._replace(acts=(act,))
    if state.order:
        return with_order(state, seen)
    return choose(state, seen)


def choose(state: State, seen: Seen) -> Step:
    """The unit, then its order: the one that is open, or a new one."""
    match seen.event:
        case Scanned(reading):
            match = expect(reading, MatchKind.SERIAL, MatchKind.DOCUMENT)
            if match.kind is MatchKind.DOCUMENT:
                order, _ = order_of(match.id, seen)
                if order.state == "open":
                    return entered(order, seen)
                match = replace(match, id=order.handle)
            unit = unit_of(match.id, seen)
            running = next((o for o in orders_of(unit.id, seen) if o.state == "open"), None)
            if running is None:
                return show(State(unit=unit.id, code=unit.code), seen, info(say(words.UNIT_FOUND, code=unit.code), unit.code))
            return entered(running, seen)
        case Chosen(id) if not state.unit and id.startswith("order:"):
            running = next((o for o in open_orders(seen) if f"order:{o.id}" == id), None)
            if running is None:
                raise Refuse(say(common.NOT_OFFERED))
            return entered(running, seen)
        case Chosen("open") if state.unit:
            return opened(state, seen)
        case Chosen(id) if state.unit and id.startswith("reopen:"):
            last = next((o for o in orders_of(state.unit, seen)[:1] if f"reopen:{o.id}" == id and o.state == "done"), None)
            if last is None:
                raise Refuse(say(common.NOT_OFFERED))
            return put(replace(state, order=last.id), "open", words.REOPENED, seen)
        case Key("cancel") if state.unit:
            return show(State(), seen, info(say(common.BACK)))
        case Key("finish" | "cancel" | "home"):
            return show(State(), seen, info(say(common.BACK)))._replace(state=None)
        case _:
            raise not_here(seen.event)


def entered(order: Maintenance, seen: Seen) -> Step:
    """An order that is open."""
    unit = seen.know(HandleOf(order.handle))
    code = unit.code if unit is not None else "?"
    verdict = done(say(words.GOING_ON, number=order.number, code=code), order.number)
    return show(State(unit=order.handle, code=code, order=order.id), seen, verdict)


def opened(state: State, seen: Seen) -> Step:
    """A new order, with the next number of its series; the same number twice would be told by the books."""
    unit_of(state.unit, seen)
    (number,), take = next_numbers(SERIES, PATTERN, 1, seen)
    order = Maintenance(id=derive("maintenance", number), number=number, site=seen.site, handle=state.unit, by=seen.person.id)
    act = Act(kind=ACT, entries=(take, Put(record=order)), document=number)
    # The order is in the books only after this step: its list is empty and it has no note yet.
    after = replace(state, order=order.id, job="note")
    return show(after, seen, done(say(words.OPENED, number=number, code=state.code), number))._replace(acts=(act,))


def with_order(state: State, seen: Seen) -> Step:
    """An event while an order is open."""
    came = gathered(state.hand, seen.event, seen, STOCK) if not state.hand.empty else None
    if came is not None:
        return taken_up(state, came[0], came[1], seen)
    match seen.event:
        case Key("cancel") if state.job:
            return show(replace(state, job="", item=0), seen, info(say(common.BACK)))
        case Typed(text) if state.job == "note":
            return noted(state, text, seen)
        case Typed(text) if state.job == "amount":
            return amount(state, text, seen)
        case Scanned(reading) if state.job in ("", "beside"):
            return scanned(state, reading, seen)
        case Chosen(id) if state.job == "beside" and id.startswith("item:"):
            item = next((i for i in not_stocked_items(seen) if f"item:{i.id}" == id), None)
            if item is None:
                raise Refuse(say(common.NOT_OFFERED))
            return show(replace(state, job="amount", item=item.id), seen)
        case Chosen("note") if not state.job:
            return show(replace(state, job="note", sure=""), seen)
        case Chosen("beside") if not state.job:
            if not not_stocked_items(seen):
                raise Refuse(say(words.NO_BESIDE))
            return show(replace(state, job="beside", sure=""), seen)
        case Chosen("done") if not state.job:
            return put(state, "done", words.CLOSED, seen)
        case Chosen("cancel-order") if not state.job:
            number = require_open(state, seen)
            if used_on(number, seen) or beside_of(state.order, seen):
                raise Refuse(say(words.USED_ALREADY, number=number), number)
            return put(state, "cancelled", words.CANCELLED, seen)
        case Chosen(id) if not state.job and id.startswith("line:"):
            return taken_off(state, id.removeprefix("line:"), seen)
        case Key("finish" | "cancel"):
            return show(State(), seen, info(say(common.BACK)))
        case Key("home"):
            return show(State(), seen)._replace(state=None)
        case _:
            raise not_here(seen.event)


def put(state: State, becomes: str, told: str, seen: Seen) -> Step:
    """The order in another state."""
    order, version = order_of(state.order, seen)
    if becomes != "open":
        require_open(state, seen)
    after = State() if becomes != "open" else state
    act = Act(kind=ACT, entries=(Put(record=replace(order, state=becomes), base=version),), document=order.number)
    step = show(after, seen, done(say(told, number=order.number), order.number))
    if step.screen is not None and not after.unit:  # it is no longer among the open ones, which the books know after this step
        lines = tuple(line for line in step.screen.lines if line.id != f"order:{order.id}")
        step = step._replace(screen=replace(step.screen, lines=lines))
    return step._replace(acts=(act,))


def noted(state: State, text: str, seen: Seen) -> Step:
    """What was done, in words."""
    if len(text) > NOTE_MAX:
        raise Refuse(say(words.NOTE_LONG, most=NOTE_MAX))
    order, version = order_of(state.order, seen)
    after = replace(order, note=" ".join(text.split()))
    act = Act(kind=ACT, entries=(Put(record=after, base=version),), document=order.number)
    unit = seen.know(HandleOf(order.handle))
    item = unit.item.description if unit is not None and unit.item is not None else ""
    hint = say(words.HINT_NOTE, number=order.number, item=item, note=after.note)
    return show(replace(state, job=""), seen, done(say(words.NOTED), order.number), hint=hint)._replace(acts=(act,))


def rests(state: State) -> bool:
    """No order is in hand: what was used is posted as it is scanned."""
    return not state.unit


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_MAINTAIN,
    command="CMD-MAINTAIN", rests=rests, leads=True, anew=frozenset({"unit"}),
))
