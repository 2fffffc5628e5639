"""The review's screens: all lines that wait, or one line to decide."""

from collections.abc import Callable

from app.domain import money
from app.domain.figures import Figure, amount_of, figure_of, signed, with_unit
from app.domain.moments import moment_of
from app.domain.questions import CountBins, CountLines, CountOf, Holding, LinesToReview, OpenCounts, PersonOf, UnitsAmong
from app.domain.views import CountLineView, CountView
from app.domain.words import Say, say
from app.workflows.common import painted
from app.workflows.recipients import own_place
from app.workflows.review.state import State, line_id, parsed
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import review as words
from app.workflows.wording.count import CYCLE, KINDS

NAME = "review"

LINES_MAX = 1_000
"""Lines one approval covers; more wait for the next, so that one act stays within a second."""

LINES_ASKED = 200
"""Lines looked at for a screen: of more only their number is told."""

AMONG_MAX = 500
"""Handles that `UnitsAmong` takes at once."""

LINES_SHOWN = 50
"""Lines listed for a terminal; the screen's table pages through all of them in SQL."""

SILENT_NAMED_MAX = 3
"""Silent devices named beside a line."""

MARKS = {
    "found": Mark.DONE, "inside": Mark.DONE, "misplaced": Mark.MISPLACED, "missing": Mark.MISSING,
    "unexpected": Mark.UNEXPECTED,
}


def waiting(state: State, seen: Seen, most: int = LINES_ASKED) -> tuple[CountLineView, ...]:
    """Lines that wait for a decision in what the supervisor looks at, largest value first."""
    return seen.know(LinesToReview(state.count, most, state.place))


def how_many(state: State, lines: tuple[CountLineView, ...], seen: Seen) -> int:
    """How many lines wait in what the supervisor looks at, given the first of them."""
    if state.place or len(lines) < LINES_ASKED:
        return len(lines)
    return sum(c.to_review for c in seen.know(OpenCounts()) if state.count in (0, c.id))


def line_of(name: str, seen: Seen) -> CountLineView | None:
    """The line of this name, if it waits for a decision."""
    count, place, handle = parsed(name)
    lines = seen.know(CountLines(count, place, 0, (handle,))) if count else ()
    return next((x for x in lines if x.state in ("review", "combine")), None)


def ready(lines: tuple[CountLineView, ...], seen: Seen) -> tuple[CountLineView, ...]:
    """Lines that can be approved with others: figures settled, and nothing missing that holds stock by the books or that
    somebody was issued, who has no place of their own: that is not lost but in their hands."""
    missing = tuple(x.handle for x in lines if x.kind.single and not x.counted)
    holding = seen.know(Holding(missing)) if missing else frozenset()
    out = handed_out(lines, seen)
    return tuple(
        x for x in lines
        if x.state != "combine" and (x.counted or x.handle not in holding) and (x.place, x.handle) not in out
    )


def handed_out(lines: tuple[CountLineView, ...], seen: Seen) -> dict[tuple[int, int], str]:
    """{(place, handle): who has it} of what is missing from a place where it stands only because it was issued from there."""
    short: dict[int, list[int]] = {}
    for line in lines:
        if line.difference < 0:
            short.setdefault(line.place, []).append(line.handle)
    units = (
        unit for place, handles in short.items() for n in range(0, len(handles), AMONG_MAX)
        for unit in seen.know(UnitsAmong(place, tuple(handles[n:n + AMONG_MAX])))
    )
    return {
        (unit.key.place, unit.key.handle): unit.custody_name for unit in units
        if unit.key.status == "issued" and unit.key.custody and own_place(unit.key.custody, seen) != unit.key.place
    }


def show(state: State, seen: Seen, verdict: Verdict | None = None, gone: Callable[[CountLineView], bool] | None = None) -> Step:
    """The screen for a state; `gone` tells which lines this very step decides."""
    line = line_of(state.line, seen) if state.line else None
    if line is not None:
        return Step(state, painted(_decision(seen, line), verdict))
    lines = waiting(state, seen)
    many = how_many(state, lines, seen)
    if gone is not None:
        if len(lines) < many:
            lines = waiting(state, seen, LINES_MAX + LINES_ASKED)
        many -= sum(map(gone, lines))
        lines = tuple(x for x in lines if not gone(x))
    return Step(state, painted(_overview(state, seen, lines[:LINES_ASKED], many), verdict))


def _difference(line: CountLineView) -> Figure:
    return with_unit(_signed(line, line.difference), line.uom)


def _sure(line: CountLineView) -> Say:
    """How sure a line is: what moved since, what a late movement explains, and which devices are still to report."""
    if line.state == "combine":
        sure = say(words.TWO_PEOPLE)
    elif line.moved_since:
        sure = say(words.MOVED, amount=_signed(line, line.moved_since))
    else:
        sure = say(words.SURE)
    if line.explained:
        sure = say(words.EXPLAINED, amount=_signed(line, line.explained), sure=sure)
    return sure if line.firm else say(words.SILENT, devices=devices_of(line), sure=sure)


def _signed(line: CountLineView, steps: int) -> Figure:
    return signed(steps, line.decimals)


def devices_of(line: CountLineView) -> str:
    """The devices that have yet to report past the line's moment, the first of them by name."""
    return ", ".join(line.silent[:SILENT_NAMED_MAX]) + (" …" if len(line.silent) > SILENT_NAMED_MAX else "")


def _row(line: CountLineView) -> Line:
    """A counted line in words: expected, counted, value, who, when and how sure."""
    detail = say(
        words.LINE, place=line.place_code, expected=figure_of(line.expected, line.decimals),
        counted=figure_of(line.counted, line.decimals), value=money.signed(line.value_minor), who=line.counted_by,
        when=moment_of(line.at) if line.at else "-", sure=_sure(line),
    )
    mark = MARKS.get(line.finding, Mark.OPEN)
    if not line.kind.single and line.difference:
        mark = Mark.MISSING if line.difference < 0 else Mark.UNEXPECTED
    return Line(line.code, detail, _difference(line), mark, line_id(line))


def _figures(seen: Seen, line: CountLineView) -> tuple[Line, ...]:
    """What each person counted of a handle in a bin, side by side."""
    bins = seen.know(CountBins(line.count, line.place, 1))
    people = dict.fromkeys(who for b in bins for who in (*b.closed_by, *b.open_by))
    rows = []
    for person in people:
        for own in seen.know(CountLines(line.count, line.place, person, (line.handle,))):
            if own.entered:
                user = seen.know(PersonOf(person))
                who = own.counted_by or (user.name if user else str(person))
                amount = amount_of(own.counted, own.decimals, own.uom)
                rows.append(Line(line.code, say(words.FIGURE, who=who, when=moment_of(own.at)), amount, Mark.OPEN))
    return tuple(rows)


def _decision(seen: Seen, line: CountLineView) -> Screen:
    two = line.state == "combine"
    out = handed_out((line,), seen)
    choices = (Choice("add", say(words.ADD)), Choice("compare", say(words.COMPARE))) if two else (
        Choice("approve", say(words.APPROVE)),
    )
    return Screen(
        workflow=NAME, step="decide", title=say(words.TITLE), wants=Wants.CHOICE,
        prompt=say(
            words.TWO_FIGURES if two else words.DECIDE if line.firm else words.DECIDE_EARLY, code=line.code,
            place=line.place_code, devices=devices_of(line),
        ),
        hint=say(words.HANDED_OUT, who=next(iter(out.values()))) if out else None,
        lines=(_row(line), *(_figures(seen, line) if two else ())),
        choices=(
            *choices, Choice("recount", say(words.RECOUNT)), Choice("reject", say(words.REJECT), danger=True),
            Choice("back", say(words.BACK)),
        ),
        main=None if two else Button("approve", say(words.APPROVE)),
    )


def _overview(state: State, seen: Seen, lines: tuple[CountLineView, ...], many: int) -> Screen:
    counts = seen.know(OpenCounts())
    count: CountView | None = seen.know(CountOf(state.count)) if state.count else None
    fit = len(ready(lines, seen))
    approve = say(words.APPROVE_ALL, count=fit) if len(lines) == many else say(words.APPROVE_EVERY)
    choices = [Choice("approve-all", approve)] if fit else []
    if count is not None:
        choices += [] if count.closed else [Choice("close", say(words.CLOSE), danger=True)]
        choices.append(Choice("all-counts", say(words.ALL_COUNTS)))
    else:
        choices += [
            Choice(
                f"session:{c.id}", say(words.SESSION_NAME, number=c.number),
                say(words.SESSION, kind=say(KINDS.get(c.kind, CYCLE)), done=c.bins_done, bins=c.bins, lines=c.to_review),
            )
            for c in counts
        ]
    return Screen(
        workflow=NAME, step="lines", title=say(words.TITLE),
        prompt=say(words.CHOOSE_LINES if lines else words.NOTHING),
        hint=say(words.IN_HAND, number=count.number, scope=count.scope) if count else None,
        lines=tuple(map(_row, lines[:LINES_SHOWN])), choices=tuple(choices),
        progress=Progress(count.bins_done, count.bins) if count and count.bins else None, wants=Wants.CHOICE,
        main=Button("approve", say(words.APPROVE)) if lines else None,
        buttons=(Button("recount", say(words.RECOUNT)),) if lines else (), table=f"review:{state.count}",
    )
