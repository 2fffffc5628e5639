"""The screens of work on a device: its bill with what is ticked off, and what is in it."""

from collections.abc import Sequence

from msgspec.structs import replace

from app.domain.figures import amount_of, figure_of
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.assemble.bill import Part, device_of, parts_in, parts_of
from app.workflows.assemble.state import State
from app.workflows.common import detail_of, painted, path_of
from app.workflows.hand import lines_of, undo_of
from app.workflows.picking import Held, Stock
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import assemble as words
from app.workflows.wording import common

NAME = "assemble"
TAKING = (Choice("out", say(words.TAKE_OUT)), Choice("all", say(words.TAKE_ALL)))


def show(
    state: State, seen: Seen, verdict: Verdict | None = None, *, parts: bool = True, came: Sequence[Held] = (),
    went: Sequence[Held] = (),
) -> Step:
    """The screen of a state; `came` and `went` are what this very step fits and takes out."""
    if not state.device:
        screen = _screen("device", say(words.SCAN_DEVICE), lines=tuple(x for group in state.log for x in group))
    elif state.hand.picking is not None:
        stock = Stock(fits=lambda u: (u.key.place == state.device) == bool(state.job), none=words.NOT_IN_IT, anywhere=not state.job)
        ask = asking(state.hand.picking, state.hand.held, seen, stock)
        screen = _screen(ask.step, ask.prompt, hint=ask.hint, choices=ask.choices, wants=ask.wants)
    elif state.job:
        screen = _taking(state, seen, went)
    else:
        screen = _fitting(state, seen, parts, came, went)
    return Step(state, painted(replace(screen, undo=undo_of(state.hand)), verdict))


def _fitting(state: State, seen: Seen, parts: bool, came: Sequence[Held], went: Sequence[Held]) -> Screen:
    device = device_of(state.device, seen)
    found = parts_of(device, seen, came, went)
    bill = [p for p in found if p.needed]
    over = bool(bill) and not any(p.lacking for p in bill)
    at = path_of(device.place.path, device.place.code) if device.place else ""
    assert device.item is not None, "a device is a unit of an item"
    hint = say(words.IN_HAND, number=device.item.number, description=device.item.description, place=at)
    lines = tuple(line_of(p) for p in sorted(found, key=lambda p: not p.lacking)) if parts else ()
    return _screen(
        "parts", say(words.COMPLETE if over else words.SCAN_PART, code=state.code), hint=hint,
        lines=lines or (() if bill else (Line(say(words.NO_BILL), mark=Mark.INFO),)),
        choices=TAKING if any(p.fitted > 0 for p in found) else (),
        progress=Progress(sum(not p.lacking for p in bill), len(bill)) if bill else None,
    )


def line_of(part: Part) -> Line:
    """A part of the bill, or one beside it: how much of it is in the device, and which units."""
    item = part.item
    fitted, needed = figure_of(part.fitted, item.decimals), amount_of(part.needed, item.decimals, item.uom)
    if not part.needed:
        mark, detail = Mark.UNEXPECTED, say(words.PART_BESIDE, description=item.description, fitted=amount_of(
            part.fitted, item.decimals, item.uom))
    elif part.fitted > part.needed:
        mark, detail = Mark.UNEXPECTED, say(words.PART_MORE, description=item.description, fitted=fitted, needed=needed)
    else:
        mark = Mark.OPEN if part.lacking else Mark.DONE
        detail = say(words.PART, description=item.description, fitted=fitted, needed=needed)
    codes = ", ".join(c for c in part.codes if c != item.number)
    return Line(item.number, detail, codes[:40], mark)


def _taking(state: State, seen: Seen, went: Sequence[Held]) -> Screen:
    inside = parts_in(state.device, seen)
    gone = {h.unit.key for h in (*went, *state.hand.held) if h.quantity >= h.unit.quantity}
    lines = tuple(
        Line(u.code, detail_of(u), u.amount, Mark.INFO, f"part:{u.key.handle}" if state.job == "out" else "")
        for u in inside if u.key not in gone
    )
    if state.job == "all":
        return _screen("all-to", say(words.SCAN_ALL_TO, code=state.code), lines=lines, main=False)
    if state.hand.held:
        return _screen("out-to", say(words.SCAN_OUT_TO), lines=(*lines_of(state.hand, ()), *lines))
    return _screen("out", say(words.SCAN_OUT, code=state.code), lines=(*lines, *(x for group in state.log for x in group)))


def _screen(
    step: str, prompt: Say, *, hint: Say | None = None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    progress: Progress | None = None, wants: Wants = Wants.CODE, main: bool = True,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices,
        progress=progress, wants=wants, main=Button("finish", say(common.FINISH)) if main else None,
    )
