"""What needs attention now: how many there are of each kind, each a touch from its list."""

from typing import NamedTuple

import msgspec

from app.domain.attention import Attention, Pending
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.common import Refuse, info, not_here, painted, undo_last
from app.workflows.step import (
    Button,
    Chosen,
    Key,
    Line,
    Mark,
    Narrowed,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import attention as words
from app.workflows.wording import common

NAME = "attention"
JOBS = {"discrepancies": "discrepancies", "review": "review", "merged": "merge"}
"""Kinds that have a job of their own."""
TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "low": ("items", ("below",)), "late": ("late-orders", ()), "transfers": ("pending-transfers", ()), "loans": ("loans", ()),
    "expiring": ("expiring", ("soon",)), "devices": ("device-reports", ("behind",)),
}
"""The table of each other kind, and the filters it opens with."""


class Leads(NamedTuple):
    """Where the rows of a table lead."""

    row: str
    """What their ids begin with."""
    job: str
    as_: str
    needs: Permission


LEADS = {
    "late": Leads("order:", "buying", "order", Permission.INV_ORDER),
    "transfers": Leads("transfer:", "transfer", "transfer", Permission.INV_TRANSFER),
}
PRESSING = frozenset({"discrepancies", "low", "late"})
NEEDS = {"discrepancies": Permission.INV_RESOLVE, "review": Permission.INV_APPROVE_COUNT, "merged": Permission.INV_CATALOGUE}


class State(msgspec.Struct, frozen=True):
    """Which kind's table is open; "" where all kinds are listed."""

    kind: str = ""


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """List all kinds."""
    return _show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event."""
    match seen.event:
        case Chosen(kind) if kind in JOBS:
            if not seen.person.may(NEEDS[kind]):
                raise Refuse(say(common.NOT_ALLOWED, permission=NEEDS[kind].value))
            return Step(None, _all(seen), go=JOBS[kind])
        case Chosen("order") | Key("order") if state.kind == "low":
            return _into("buying", "low", 0, seen)
        case Chosen(row) if (leads := LEADS.get(state.kind)) is not None and row.startswith(leads.row):
            which = row.removeprefix(leads.row)
            return _into(leads.job, leads.as_, int(which) if which.isascii() and which.isdecimal() else 0, seen)
        case Chosen(kind) if kind in TABLES:
            return _show(State(kind), seen)
        case Key("cancel" | "back" | "finish") if state.kind:
            return _show(State(), seen)
        case Key("cancel" | "back" | "finish"):
            return Step(None, _all(seen, info(say(common.BACK))))
        case Key("undo"):
            act, told = undo_last(seen)
            return Step(state, _all(seen, told), (act,))
        case None | Resumed():
            return _show(state, seen)
        case Scanned(reading):
            raise Refuse(say(words.SCAN_NOT), reading.text[:40])
        case _:
            raise not_here(seen.event)


def _show(state: State, seen: Seen) -> Step:
    if not state.kind:
        return Step(state, _all(seen))
    table, chips = TABLES[state.kind]
    leads = LEADS.get(state.kind)
    orders = state.kind == "low" and seen.person.may(Permission.INV_ORDER)
    return Step(state, Screen(
        workflow=NAME, step="table", title=say(words.KINDS[state.kind]), prompt=say(words.MEANING[state.kind]),
        hint=say(words.TABLE), wants=Wants.CHOICE, table=table, narrowed=Narrowed(chips),
        table_opens=leads is not None and seen.person.may(leads.needs),
        main=Button("order", say(words.ORDER)) if orders else Button("back", say(words.BACK_TO_ALL)),
    ))


def _into(job: str, as_: str, which: int, seen: Seen) -> Step:
    """The job that sees to it, as if the paper had been scanned there."""
    match = Match(kind=MatchKind.DOCUMENT, id=which, code="", as_=as_)
    return Step(None, _all(seen), go=job, carry=(Reading(text="", source="touch", matches=(match,)),))


def _all(seen: Seen, verdict: Verdict | None = None) -> Screen:
    found = seen.know(Attention())
    some = [one for one in found if one.count]
    return painted(Screen(
        workflow=NAME, step="all", title=say(words.TITLE), prompt=say(words.PROMPT if some else words.ALL_WELL),
        lines=tuple(map(_line, (*some, *(one for one in found if not one.count)))), wants=Wants.CHOICE,
        main=Button("cancel", say(words.BACK)),
    ), verdict)


def _line(one: Pending) -> Line:
    """A kind with its number; one of which there is none stands below the others, marked as done."""
    mark = Mark.DONE if not one.count else Mark.URGENT if one.kind in PRESSING else Mark.OPEN
    amount = words.MORE.format(count=one.count) if one.more else str(one.count)
    return Line(say(words.KINDS[one.kind]), say(words.MEANING[one.kind]), amount, mark, one.kind)


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), State, start, step, needs=Permission.INV_APPROVE_COUNT, command="CMD-ATTENTION", rests=lambda _: True,
))
