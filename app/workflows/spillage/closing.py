"""Locking and closing a report: each line is written off as scrap or lost, or goes into a return to the vendor."""

from msgspec.structs import replace

from app.domain import catalogue
from app.domain.identity import derive
from app.domain.operation import Act, Entry, Move, Put
from app.domain.paper_views import SpillageView
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.stock import Standing
from app.domain.words import say
from app.workflows.common import Refuse, done, not_here, require
from app.workflows.numbers import next_numbers
from app.workflows.rma.making import PATTERN, SERIES
from app.workflows.spillage.filing import SPILLED, Came
from app.workflows.spillage.state import OUTCOMES, Spilling, closes, report_of
from app.workflows.step import Chosen, Key, Scanned, Seen, Typed
from app.workflows.vendors import any_vendor, meant
from app.workflows.wording import common
from app.workflows.wording import spillage as words

LOCKING = "lock-spillage"
WRITTEN_OFF = {"scrap": Virtual.SCRAP, "lost": Virtual.LOST}


def close(state: Spilling, seen: Seen) -> Came:
    """One event on a report that is looked at."""
    view = report_of(state, seen)
    match seen.event:
        case Chosen("back") | Key("cancel" | "back") if state.search:
            return replace(state, search=""), None, ()
        case Chosen("back") | Key("cancel" | "back"):
            return (replace(state, vendor=False) if state.vendor else Spilling()), None, ()
        case Chosen("add") if view.record.state == "open":
            return Spilling(filing=True, recipient=view.record.recipient, paper=view.record.id), None, ()
    if not closes(seen.person):
        raise not_here(seen.event)
    if view.record.state == "closed":
        raise Refuse(say(words.OVER, number=view.record.number), view.record.number)
    match seen.event:
        case Chosen() | Scanned() | Typed() if state.vendor:
            found = meant(seen.event, seen)
            return (replace(state, search=found.search), None, ()) if found.search else _closed(state, view, found.vendor, seen)
        case Chosen("lock") if view.record.state == "open":
            return _state(view, "locked", words.LOCKED)
        case Chosen("unlock") if view.record.state == "locked":
            return _state(view, "open", words.UNLOCKED)
        case Chosen(id) if id.startswith("line:"):
            return _touched(state, view, id.removeprefix("line:")), None, ()
        case Chosen(id) if id.startswith("all:") and id.removeprefix("all:") in OUTCOMES:
            outcome = id.removeprefix("all:")
            return replace(state, outcomes=tuple((line.record.id, outcome) for line in view.lines)), None, ()
        case Key("finish" | "close") | Chosen("close"):
            return _close(state, view, seen)
    raise not_here(seen.event)


def _state(view: SpillageView, after: str, text: str) -> Came:
    put = Put(record=replace(view.record, state=after), base=view.version)
    act = Act(kind=LOCKING, entries=(put,), document=view.record.number)
    return Spilling(), done(say(text, number=view.record.number), view.record.number), (act,)


def _touched(state: Spilling, view: SpillageView, value: str) -> Spilling:
    """The next outcome of a line."""
    if value not in {str(line.record.id) for line in view.lines}:
        raise Refuse(say(common.NOT_OFFERED))
    outcomes = dict(state.outcomes)
    before = outcomes.get(int(value), "")
    outcomes[int(value)] = OUTCOMES[(OUTCOMES.index(before) + 1) % len(OUTCOMES)] if before else OUTCOMES[0]
    return replace(state, outcomes=tuple(outcomes.items()))


def _close(state: Spilling, view: SpillageView, seen: Seen) -> Came:
    outcomes = dict(state.outcomes)
    for line in view.lines:
        if line.record.id not in outcomes:
            raise Refuse(say(words.NOT_DECIDED, code=line.code), line.code)
    if "rma" in outcomes.values():
        require(seen, Permission.INV_RMA)
        if not any_vendor(seen):
            raise Refuse(say(words.NO_VENDOR))
        return replace(state, vendor=True), None, ()
    return _closed(state, view, None, seen)


def _closed(state: Spilling, view: SpillageView, vendor: catalogue.Vendor | None, seen: Seen) -> Came:
    """The outcomes, the report closed, what is written off out of the books, and the return to the vendor begun."""
    outcomes, record = dict(state.outcomes), view.record
    kinds = {"rma" if outcomes[line.record.id] == "rma" else "loss" for line in view.lines}
    entries: list[Entry] = [
        Put(record=replace(line.record, outcome="rma" if outcomes[line.record.id] == "rma" else "loss"), base=line.version)
        for line in view.lines
    ]
    outcome = kinds.pop() if len(kinds) == 1 else "mixed"
    entries.append(Put(record=replace(record, state="closed", outcome=outcome), base=view.version))
    for line in view.lines:
        virtual = WRITTEN_OFF.get(outcomes[line.record.id])
        if virtual is not None:
            target = Standing(virtual.place, status=virtual.status)
            entries.append(Move(handle=line.record.handle, quantity=line.record.quantity, source=SPILLED, target=target))
    told = say(words.CLOSED, number=record.number)
    back = [line for line in view.lines if outcomes[line.record.id] == "rma"]
    if back:
        assert vendor is not None, "it is asked before"
        (number,), taken = next_numbers(SERIES, PATTERN, 1, seen)
        entries += [taken, Put(record=catalogue.Rma(
            id=derive("rma", number), number=number, site=seen.site, vendor=vendor.id, spillage=record.id, by=seen.person.id,
        ))]
        entries += [
            Put(record=catalogue.RmaLine(
                id=derive("rma-line", number, str(index)), rma=derive("rma", number), line=index, handle=line.record.handle,
                quantity=line.record.quantity, spillage_line=line.record.id,
            )) for index, line in enumerate(back, 1)
        ]
        told = say(words.CLOSED_RMA, number=record.number, rma=number, vendor=vendor.name or vendor.code)
    act = Act(kind="close-spillage", entries=tuple(entries), document=record.number)
    return Spilling(), done(told, record.number), (act,)
