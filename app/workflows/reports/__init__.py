"""Reports and activities: tables that are read, narrowed by a form, and exported from where they are shown."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from app.domain.cost_views import Worth
from app.domain.money import written
from app.domain.permission import Permission
from app.domain.words import Say, say
from app.workflows.common import Refuse, info, not_here, painted, refused
from app.workflows.reports.narrowing import field_of, fields, meant, told
from app.workflows.reports.offered import ACTIVITIES, BY_NAME, REPORTS, Report
from app.workflows.reports.state import State
from app.workflows.step import (
    Button,
    Chosen,
    Filled,
    Key,
    Line,
    Narrowed,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Typed,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import reports as words

NAME = "reports"
LEAVE = frozenset({"cancel", "back", "finish"})


def _workflow(name: str, title: str, first: str, needs: Permission, command: str) -> Workflow:
    """A job that reads reports: all of them, or (`first`) one alone."""

    def show(state: State, seen: Seen, verdict: Verdict | None = None) -> Step:
        report = BY_NAME.get(state.report)
        if report is None:
            return Step(state, painted(_all(name, title, seen), verdict))
        if not state.narrowing:
            return Step(state, painted(_table(name, report, state, seen, alone=bool(first)), verdict))
        return Step(state, painted(_form(name, report, state, seen), verdict))

    @stepping
    def start(_: Any, seen: Seen) -> Step:
        """Show the first screen."""
        return show(State(report=first), seen)

    @stepping
    def step(state: State, seen: Seen) -> Step:
        """Take one event."""
        report = BY_NAME.get(state.report)
        if seen.event is None or isinstance(seen.event, Resumed):
            return show(state, seen)
        if report is None:
            return _choosing(state, seen, show)
        return _narrowing(report, state, seen, show) if state.narrowing else _reading(report, state, seen, show, first)

    return task(Workflow(name, say(title), State, start, step, needs=needs, command=command, rests=lambda _: True))


Show = Callable[..., Step]


def _choosing(state: State, seen: Seen, show: Show) -> Step:
    match seen.event:
        case Chosen(which) if which in {one.name for one in offered(seen)}:
            return show(State(report=which), seen)
        case Key(name) if name in LEAVE:
            return show(state, seen, info(say(common.BACK)))._replace(state=None)
        case Scanned(reading):
            raise Refuse(say(words.SCAN_NOT), reading.text[:40])
        case _:
            raise not_here(seen.event)


def _reading(report: Report, state: State, seen: Seen, show: Show, first: str) -> Step:
    """The table is shown."""
    match seen.event:
        case Key("narrow") if report.filters:
            return show(replace(state, narrowing=True, focus=report.filters[0], tried=False), seen)
        case Key(name) if name in LEAVE:
            if first:
                return show(state, seen, info(say(common.BACK)))._replace(state=None)
            return show(State(), seen)
        case Scanned(reading) if (found := field_of(report, reading, "")) is not None:
            return show(replace(state, given=state.given | dict([found])), seen)
        case Scanned(reading):
            raise Refuse(say(words.NO_FIELD), reading.text[:40])
        case _:
            raise not_here(seen.event)


def _narrowing(report: Report, state: State, seen: Seen, show: Show) -> Step:
    """The form is shown."""
    match seen.event:
        case Filled(key, text) if key in report.filters:
            return show(replace(state, given=state.given | {key: text}, focus=key), seen)
        case Typed(text) if state.focus:
            return show(replace(state, given=state.given | {state.focus: text}), seen)
        case Scanned(reading):
            found = field_of(report, reading, state.focus)
            if found is None:
                raise Refuse(say(words.NO_FIELD), reading.text[:40])
            return show(replace(state, given=state.given | dict([found]), focus=found[0]), seen)
        case Key("show" | "finish"):
            if meant(report, state.given, seen).wrong:
                return show(replace(state, tried=True), seen, refused(say(words.WRONG)))
            given = {key: text.strip() for key, text in state.given.items() if text.strip()}
            return show(State(report=state.report, given=given), seen)
        case Key("everything"):
            return show(State(report=state.report), seen)
        case Key(name) if name in LEAVE:
            return show(replace(state, narrowing=False), seen)
        case _:
            raise not_here(seen.event)


def offered(seen: Seen) -> tuple[Report, ...]:
    """The reports that the person may read."""
    return tuple(one for one in REPORTS if seen.person.may(one.needs))


def _all(name: str, title: str, seen: Seen) -> Screen:
    return Screen(
        workflow=name, step="all", title=say(title), prompt=say(words.CHOOSE), wants=Wants.CHOICE,
        lines=tuple(Line(one.title, one.about, id=one.name) for one in offered(seen)), main=Button("cancel", say(words.BACK)),
    )


def _table(name: str, report: Report, state: State, seen: Seen, *, alone: bool) -> Screen:
    where = meant(report, state.given, seen).where
    narrow = (Button("narrow", say(words.NARROW)),) if report.filters else ()
    conditions, worth = told(report, state.given, seen), _worth(report, where, seen)
    return Screen(
        workflow=name, step="table", title=report.title, prompt=worth or conditions or report.about,
        hint=say(words.ALL) if conditions is None else None, wants=Wants.CODE, takes_badge=True, table=report.table,
        narrowed=Narrowed(report.chips, where, tuple(line for line in (conditions, worth) if line is not None)), buttons=narrow,
        main=Button("back", say(words.BACK if alone else words.TO_REPORTS)),
    )


def _worth(report: Report, where: tuple[tuple[str, str], ...], seen: Seen) -> Say | None:
    """What all stock is worth, or was at the end of the day; None where the table shows some of it, or prices are not seen."""
    given = dict(where)
    day = given.pop("at", "")
    if not report.worth or given or not seen.person.may(Permission.INV_PRICES):
        return None
    found = seen.know(Worth(day))
    if found is None:
        return None
    if found.fifo is None:
        return say(words.WAS_WORTH, day=day, value=written(found.average))
    return say(words.WORTH, value=written(found.average), fifo=written(found.fifo))


def _form(name: str, report: Report, state: State, seen: Seen) -> Screen:
    wrong = meant(report, state.given, seen).wrong
    return Screen(
        workflow=name, step="narrow", title=report.title, prompt=say(words.FILL), wants=Wants.CODE, takes_badge=True,
        form=fields(report, state.given, wrong, seen), focus=state.focus, buttons=(Button("everything", say(words.EVERYTHING)),),
        main=Button("show", say(words.SHOW)),
    )


WORKFLOW = _workflow(NAME, words.TITLE, "", Permission.INV_APPROVE_COUNT, "CMD-REPORTS")
ACTIVITIES_WORKFLOW = _workflow("activities", words.ACTIVITIES, ACTIVITIES.name, Permission.INV_APPROVE_COUNT, "CMD-ACTIVITIES")
