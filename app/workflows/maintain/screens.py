"""The screens of work on a unit."""

from msgspec.structs import replace

from app.domain.questions import HandleOf, ItemOf
from app.domain.stock import Tracking
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import painted
from app.workflows.hand import undo_of
from app.workflows.maintain.orders import (
    not_stocked_items,
    open_orders,
    order_of,
    orders_of,
    state_of,
    unit_of,
    used_lines,
)
from app.workflows.maintain.state import State
from app.workflows.picking import Stock
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common, handling
from app.workflows.wording import maintain as words

NAME = "maintain"
STOCK = Stock(fits=lambda unit: unit.available, none=handling.NONE_TO_ISSUE, proven=True, to_use=True)


def show(
    state: State, seen: Seen, verdict: Verdict | None = None, *, fresh: tuple[Line, ...] = (), without: str = "",
    hint: Say | None = None, used: bool = True,
) -> Step:
    """The screen of a state. `fresh` and `without` are what this very step adds to the list and takes off it."""
    if not state.unit:
        screen = _units(seen)
    elif not state.order:
        screen = _unit(state, seen)
    elif state.hand.picking is not None:
        ask = asking(state.hand.picking, state.hand.held, seen, STOCK)
        screen = _screen(ask.step, ask.prompt, hint=ask.hint, choices=ask.choices, wants=ask.wants)
    elif state.job:
        screen = _asked(state, seen)
    else:
        screen = _order(state, seen, fresh, without, used)
    if hint is not None:
        screen = replace(screen, hint=hint)
    return Step(state, painted(replace(screen, undo=undo_of(state.hand)), verdict))


def _units(seen: Seen) -> Screen:
    lines = []
    for order in open_orders(seen):
        unit = seen.know(HandleOf(order.handle))
        code, item = (unit.code, unit.item.description) if unit is not None and unit.item is not None else ("?", "")
        text = say(words.ORDER_LINE, unit=code, item=item, note=order.note) if order.note else say(
            words.ORDER_LINE_BARE, unit=code, item=item)
        lines.append(Line(order.number, text, mark=Mark.OPEN, id=f"order:{order.id}"))
    return _screen("unit", say(words.SCAN_UNIT), lines=tuple(lines) or (Line(say(words.NONE_OPEN), mark=Mark.INFO),))


def _unit(state: State, seen: Seen) -> Screen:
    unit = unit_of(state.unit, seen)
    earlier = orders_of(state.unit, seen)
    lines = tuple(Line(o.number, state_of(o), mark=Mark.DONE if o.state == "done" else Mark.REJECTED) for o in earlier)
    again = tuple(
        Choice(f"reopen:{o.id}", say(words.REOPEN, number=o.number)) for o in earlier[:1] if o.state == "done"
    )
    description = unit.item.description if unit.item else ""
    return _screen(
        "open", say(words.OPEN_OR, code=state.code), hint=say(words.HINT, number=state.code, item=description), lines=lines,
        choices=(Choice("open", say(words.OPEN)), *again),
    )


def _asked(state: State, seen: Seen) -> Screen:
    match state.job:
        case "note":
            return _screen("note", say(words.NOTE_PROMPT, code=state.code), wants=Wants.TEXT, main=False)
        case "beside":
            choices = tuple(
                Choice(f"item:{i.id}", say(common.PLAIN, text=i.number), say(common.PLAIN, text=i.description))
                for i in not_stocked_items(seen)
            )
            return _screen("beside", say(words.BESIDE_PROMPT), choices=choices, main=False)
    item = seen.know(ItemOf(state.item))
    number = item.number if item is not None and item.tracking is Tracking.NON_INVENTORY else ""
    return _screen(
        "amount", say(words.HOW_MUCH, item=number), hint=say(common.PLAIN, text=item.description) if item else None,
        wants=Wants.QUANTITY, main=False,
    )


def _order(state: State, seen: Seen, fresh: tuple[Line, ...], without: str, used: bool) -> Screen:
    order, _ = order_of(state.order, seen)
    unit = seen.know(HandleOf(state.unit))
    item = unit.item.description if unit is not None and unit.item is not None else ""
    hint = say(words.HINT_NOTE, number=order.number, item=item, note=order.note) if order.note else say(
        words.HINT, number=order.number, item=item)
    lines = tuple(line for line in used_lines(order, seen) if line.id != without or not without) if used else ()
    choices = (
        Choice("done", say(words.DONE)), Choice("note", say(words.NOTE)), Choice("beside", say(words.CHOOSE_BESIDE)),
        Choice("cancel-order", say(words.CANCEL_ORDER), danger=True),
    )
    return _screen("used", say(words.SCAN_USED, code=state.code), hint=hint, lines=(*fresh, *lines), choices=choices)


def _screen(
    step: str, prompt: Say, *, hint: Say | None = None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    wants: Wants = Wants.CODE, main: bool = True,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices, wants=wants,
        main=Button("finish", say(common.FINISH)) if main else None,
    )
