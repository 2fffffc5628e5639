"""The review's screens: all lines that wait, or one line to decide."""

from collections.abc import Iterable
from decimal import Decimal

from app.domain.quantity import to_text
from app.domain.questions import ContentsOf, CountBins, CountLines, CountOf, LinesToReview, OpenCounts, PersonOf
from app.domain.stock import HandleKind
from app.domain.views import CountLineView, CountView
from app.domain.words import say
from app.workflows.common import amount_of, moment_of, painted
from app.workflows.review.state import State, line_id
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import review as words

NAME = "review"

LINES_MAX = 5_000
"""Lines one approval covers; more wait for the next, so that one act stays within a second."""

LINES_SHOWN = 50
"""Lines listed for a terminal; the screen's table pages through all of them in SQL."""

MARKS = {
    "found": Mark.DONE, "inside": Mark.DONE, "misplaced": Mark.MISPLACED, "missing": Mark.MISSING,
    "unexpected": Mark.UNEXPECTED,
}


def waiting(state: State, seen: Seen) -> tuple[CountLineView, ...]:
    """Lines that wait for a decision in what the supervisor looks at, largest value first."""
    lines = seen.know(LinesToReview(state.count, LINES_MAX))
    return tuple(line for line in lines if state.place in (0, line.place))


def is_ready(line: CountLineView, seen: Seen) -> bool:
    """Whether a line can be approved with others: figures settled, and no missing container that holds stock by the books."""
    if line.state == "combine":
        return False
    missing = line.kind is HandleKind.CONTAINER and not line.counted
    return not missing or not seen.know(ContentsOf(line.handle, limit=1))


def show(
    state: State, seen: Seen, verdict: Verdict | None = None, *, gone: Iterable[CountLineView] = ()
) -> Step:
    """The screen for a state; `gone` are lines that this very step decides."""
    left = frozenset(map(line_id, gone))
    lines = tuple(x for x in waiting(state, seen) if line_id(x) not in left)
    line = next((x for x in waiting(State(), seen) if line_id(x) == state.line), None)
    screen = _overview(state, seen, lines) if line is None else _decision(seen, line)
    return Step(state, painted(screen, verdict))


def money(minor: int) -> str:
    """Minor units as signed text: -1250 is "-12.50"."""
    return f"{Decimal(minor).scaleb(-2):+.2f}" if minor else "0.00"


def _difference(line: CountLineView) -> str:
    sign = "+" if line.difference > 0 else "-" if line.difference < 0 else ""
    return sign + amount_of(abs(line.difference), line.decimals, line.uom)


def _row(line: CountLineView) -> Line:
    """A counted line in words: expected, counted, value, who, when and how sure."""
    if line.state == "combine":
        sure = say(words.TWO_PEOPLE)
    elif line.moved_since:
        sign = "+" if line.moved_since > 0 else "-"
        sure = say(words.MOVED, amount=sign + to_text(abs(line.moved_since), line.decimals))
    else:
        sure = say(words.SURE)
    detail = say(
        words.LINE, place=line.place_code, expected=to_text(line.expected, line.decimals),
        counted=to_text(line.counted, line.decimals), value=money(line.value_minor), who=line.counted_by,
        when=moment_of(line.at) if line.at else "-", sure=sure,
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
        for own in seen.know(CountLines(line.count, line.place, person)):
            if own.handle == line.handle and own.entered:
                user = seen.know(PersonOf(person))
                who = own.counted_by or (user.name if user else str(person))
                amount = amount_of(own.counted, own.decimals, own.uom)
                rows.append(Line(line.code, say(words.FIGURE, who=who, when=moment_of(own.at)), amount, Mark.OPEN))
    return tuple(rows)


def _decision(seen: Seen, line: CountLineView) -> Screen:
    two = line.state == "combine"
    choices = (Choice("add", say(words.ADD)), Choice("compare", say(words.COMPARE))) if two else (
        Choice("approve", say(words.APPROVE)),
    )
    return Screen(
        workflow=NAME, step="decide", title=say(words.TITLE), wants=Wants.CHOICE,
        prompt=say(words.TWO_FIGURES if two else words.DECIDE, code=line.code, place=line.place_code),
        lines=(_row(line), *(_figures(seen, line) if two else ())),
        choices=(
            *choices, Choice("recount", say(words.RECOUNT)), Choice("reject", say(words.REJECT), danger=True),
            Choice("back", say(words.BACK)),
        ),
        main=None if two else Button("approve", say(words.APPROVE)),
    )


def _overview(state: State, seen: Seen, lines: tuple[CountLineView, ...]) -> Screen:
    counts = seen.know(OpenCounts())
    count: CountView | None = seen.know(CountOf(state.count)) if state.count else None
    ready = sum(is_ready(x, seen) for x in lines)
    choices = [Choice("approve-all", say(words.APPROVE_ALL, count=ready))] if ready else []
    if count is not None:
        choices += [] if count.closed else [Choice("close", say(words.CLOSE), danger=True)]
        choices.append(Choice("all-counts", say(words.ALL_COUNTS)))
    else:
        choices += [
            Choice(
                f"session:{c.id}", say(words.SESSION_NAME, number=c.number),
                say(words.SESSION, kind=c.kind, done=c.bins_done, bins=c.bins, lines=c.to_review),
            )
            for c in counts
        ]
    return Screen(
        workflow=NAME, step="lines", title=say(words.TITLE),
        prompt=say(words.CHOOSE_LINES if lines else words.NOTHING),
        hint=say(words.IN_HAND, number=count.number, scope=count.scope) if count else None,
        lines=tuple(_row(x) for x in lines[:LINES_SHOWN]), choices=tuple(choices),
        progress=Progress(count.bins_done, count.bins) if count and count.bins else None, wants=Wants.CHOICE,
        main=Button("approve", say(words.APPROVE)) if lines else None,
        buttons=(Button("recount", say(words.RECOUNT)),) if lines else (), table=f"review:{state.count}",
    )
