"""The review's steps: every decision of a supervisor becomes one act."""

from msgspec.structs import replace

from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, ApproveLine, CloseCount, CombineBin, RejectLine, ReopenBin
from app.domain.questions import CountLines, CountOf, LinesToReview, OpenCounts
from app.domain.views import CountLineView
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, expect
from app.workflows.review.screens import LINES_MAX, how_many, line_of, ready, show, waiting
from app.workflows.review.state import State, line_id, parsed, together
from app.workflows.step import Chosen, Key, Scanned, Seen, Step, Typed, stepping
from app.workflows.wording import common as common_words
from app.workflows.wording import review as words

HANDLES_MAX = 500
"""Lines of a bin that are asked for one by one; of more the whole bin is asked."""
Lines = tuple[CountLineView, ...]
Decision = ApproveLine | RejectLine | ReopenBin | CombineBin | CloseCount


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Show all lines that wait; a count, bin or unit scanned first narrows them."""
    if isinstance(seen.event, Scanned):
        return _scan(State(), seen, seen.event.reading)
    return show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event; what it decides is posted as one act."""
    match seen.event:
        case Scanned(reading):
            return _scan(state, seen, reading)
        case Chosen() as chosen:
            return _choose(state, seen, chosen)
        case Key(name):
            return _choose(state, seen, Chosen(name))
        case Typed(text):
            raise Refuse(say(words.NOT_HERE, code=text[:40]))
        case _:
            return show(state, seen)


def _scan(state: State, seen: Seen, reading: Reading) -> Step:
    """Narrow to what was scanned: a count, the lines of a bin, or the line of a unit."""
    named = tuple(dict.fromkeys((m.kind, m.id) for m in reading.matches))
    for kind, target in named:
        if kind is MatchKind.DOCUMENT and seen.know(CountOf(target)) is not None:
            return show(State(count=target), seen)
    for ask in (
        *(LinesToReview(state.count, 1, handle=target) for kind, target in named if kind is not MatchKind.LOCATION),
        *(LinesToReview(state.count, 1, item=m.item) for m in reading.matches if m.kind is MatchKind.ITEM),
    ):
        for line in seen.know(ask):
            return show(replace(state, line=line_id(line), sure=""), seen)
    for _, target in named:
        if seen.know(LinesToReview(state.count, 1, place=target)):
            return show(State(count=state.count, place=target), seen)
    if reading.matches:
        raise Refuse(say(words.NOT_HERE, code=reading.text[:40]), reading.text[:80])
    expect(reading, MatchKind.DOCUMENT, MatchKind.LOCATION, MatchKind.SERIAL)
    return show(state, seen)


def _choose(state: State, seen: Seen, chosen: Chosen) -> Step:
    """A choice by touch, by `{"choose": id}` or by a printed command."""
    match chosen.id.split(":"):
        case ["approve"]:
            return _approve(state, seen, _targets(state, seen, chosen))
        case ["approve-all"]:
            return _approve(state, seen, ready(waiting(state, seen, LINES_MAX), seen), whole=True)
        case ["recount"]:
            return _recount(state, seen, _targets(state, seen, chosen))
        case ["reject"]:
            return _reject(state, seen, _targets(state, seen, chosen))
        case ["add" | "compare" as how]:
            return _combine(state, seen, _targets(state, seen, chosen), add=how == "add")
        case ["close"]:
            return _close(state, seen)
        case ["all-counts"]:
            return show(State(), seen)
        case ["back" | "cancel"] if state != State():
            return show(state.back, seen)
        case ["finish" | "cancel"]:
            return show(State(), seen)._replace(state=None)
        case ["session", count] if any(count == str(c.id) for c in seen.know(OpenCounts())):
            return show(State(count=int(count)), seen)
        case [_, _, _] if line_of(chosen.id, seen) is not None:
            return show(replace(state, line=chosen.id, sure=""), seen)
        case _:
            raise Refuse(say(common_words.NOT_OFFERED))


def _targets(state: State, seen: Seen, chosen: Chosen) -> Lines:
    """The lines a choice is about: the selected rows, else the line in hand. One that no longer waits leaves the step."""
    wanted = tuple(dict.fromkeys(chosen.targets or ((state.line,) if state.line else ())))
    if not wanted:
        raise Refuse(say(words.NO_LINE))
    bins: dict[tuple[int, int], list[int]] = {}
    for count, place, handle in map(parsed, wanted):
        bins.setdefault((count, place), []).append(handle)
    found: dict[str, CountLineView] = {}
    for (count, place), handles in bins.items():
        asked = tuple(handles) if len(handles) <= HANDLES_MAX else ()
        lines = seen.know(CountLines(count, place, 0, asked)) if count else ()
        found.update((line_id(x), x) for x in lines if x.state in ("review", "combine"))
    if any(target not in found for target in wanted):
        raise Refuse(say(words.NOT_WAITING))
    return tuple(found[target] for target in wanted)


def _approve(state: State, seen: Seen, lines: Lines, *, whole: bool = False) -> Step:
    """Post the approvals with the difference seen on the screen: the ledger refuses one that has changed meanwhile."""
    if not lines:
        raise Refuse(say(words.NONE_READY))
    undecided = next((line for line in lines if line.state == "combine"), None)
    if undecided is not None:
        raise Refuse(say(words.COMBINE_FIRST, code=undecided.code, place=undecided.place_code))
    fit = together(lines)
    entries = tuple(ApproveLine(count=x.count, place=x.place, handle=x.handle, difference=x.difference) for x in fit)
    left = (how_many(state, waiting(state, seen), seen) if whole else len(lines)) - len(fit)
    text = say(words.APPROVED_SOME, count=len(fit), left=left) if left else say(words.APPROVED, count=len(fit))
    return _posted(state, seen, "approve-count", entries, text, fit)


def _recount(state: State, seen: Seen, lines: Lines) -> Step:
    """Have the bins counted again from nothing, not by whoever counted the line that differs most."""
    bins: dict[tuple[int, int], int] = {}
    for line in sorted(lines, key=lambda x: -abs(x.value_minor)):
        bins.setdefault((line.count, line.place), line.counter)
    entries = tuple(ReopenBin(count=c, place=p, not_by=who) for (c, p), who in bins.items())
    act, after = _decided(state, seen, "recount", entries)
    step = show(after, seen, done(say(words.RECOUNTED, count=len(bins))), lambda x: (x.count, x.place) in bins)
    return step._replace(acts=(act,))


def _reject(state: State, seen: Seen, lines: Lines) -> Step:
    """Drop the counted lines; stock stays."""
    entries = tuple(RejectLine(count=x.count, place=x.place, handle=x.handle) for x in lines)
    return _posted(state, seen, "reject-count", entries, say(words.REJECTED, count=len(lines)), lines)


def _combine(state: State, seen: Seen, lines: Lines, *, add: bool) -> Step:
    """Settle two people's figures in a bin (DESIGN.md section 4: review asks add or compare)."""
    single = next((line for line in lines if line.state != "combine"), None)
    if single is not None:
        raise Refuse(say(words.NOT_TWO, code=single.code))
    entries = tuple(CombineBin(count=c, place=p, add=add) for c, p in dict.fromkeys((x.count, x.place) for x in lines))
    text = say(words.ADDED if add else words.COMPARED, place=", ".join(dict.fromkeys(x.place_code for x in lines)))
    return _posted(state, seen, "combine-count", entries, text, ())


def _close(state: State, seen: Seen) -> Step:
    """No more bins will be counted in the count in hand; asked twice while bins are open."""
    count = seen.know(CountOf(state.count)) if state.count else None
    if count is None:
        raise Refuse(say(words.NO_COUNT))
    open_bins = count.bins - count.bins_done
    if open_bins > 0 and state.sure != "close":
        verdict = careful(say(words.CLOSE_SURE, open=open_bins, bins=count.bins))
        return show(replace(state, sure="close"), seen, verdict)
    return _posted(state, seen, "close-count", (CloseCount(count=count.id),), say(words.CLOSED, number=count.number), ())


def _posted(state: State, seen: Seen, kind: str, entries: tuple[Decision, ...], text: Say, gone: Lines) -> Step:
    """The decision as one act, and the screen as it is once `gone` lines have left it."""
    names = frozenset(map(line_id, gone))
    act, after = _decided(state, seen, kind, entries)
    return show(after, seen, done(text), (lambda x: line_id(x) in names) if names else None)._replace(acts=(act,))


def _decided(state: State, seen: Seen, kind: str, entries: tuple[Decision, ...]) -> tuple[Act, State]:
    """The act of a decision, and the state after it."""
    counts = tuple({e.count for e in entries})
    view = seen.know(CountOf(counts[0])) if len(counts) == 1 else None
    act = Act(kind=kind, entries=entries, document=view.number if view else "")
    return act, State(count=state.count, place=state.place)
