"""Posting what came: one act a scan, under the order's number or the receipt's own."""

from msgspec.structs import replace

from app.domain.operation import Act, Entry, Move
from app.domain.place import Virtual
from app.workflows.numbers import next_numbers
from app.workflows.printed import Label
from app.workflows.receive.orders import order_in_hand
from app.workflows.receive.screens import Patch, show
from app.workflows.receive.state import LOG_MAX, Got, State
from app.workflows.step import Seen, Step, Verdict

SERIES, PATTERN = "receipt", "RC-{:06d}"


def post(
    state: State, seen: Seen, entries: tuple[Entry, ...], got: tuple[Got, ...], verdict: Verdict, *, patch: Patch,
    reason: int = 0, labels: tuple[Label, ...] = (),
) -> Step:
    """The act and the screen after it; `got` are the new rows of the list, oldest first."""
    number = state.number
    if not number:
        (number,), take = next_numbers(SERIES, PATTERN, 1, seen)
        entries = (*entries, take)
    this = state.log[0].act + 1 if state.log else 1
    rows = tuple(replace(one, act=this) for one in reversed(got))
    free = state.free or not state.order  # what came first without an order says that there is none
    after = replace(state, number=number, log=(*rows, *state.log)[:LOG_MAX], warned="", agreed=(), free=free)
    act = Act(kind="receive", entries=_for_whom(state, entries, seen), document=number, reason=reason)
    return show(after, seen, verdict, patch)._replace(acts=(act,), labels=labels)


def _for_whom(state: State, entries: tuple[Entry, ...], seen: Seen) -> tuple[Entry, ...]:
    """What fills an order for a recipient is theirs, as what is issued to them (SecurityTrax); what was not ordered is nobody's."""
    order = order_in_hand(state, seen)
    if order is None or not order.recipient:
        return entries
    return tuple(
        replace(entry, target=entry.target._replace(custody=order.recipient, status="issued"))
        if isinstance(entry, Move) and entry.order_line and entry.source.place == Virtual.VENDOR.place else entry
        for entry in entries
    )
