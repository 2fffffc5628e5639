"""The screens of counting, for every state: choosing a count or bin, planning one, in a bin, finishing a bin."""

from typing import NamedTuple

from app.domain.figures import amount_of
from app.domain.permission import Permission
from app.domain.questions import CountBins, CountOf, OpenCounts, Recipients, StockIn, UnitsAmong, UnitsOf
from app.domain.stock import HandleKind
from app.domain.views import CountBinView, CountLineView, CountTallyView, CountView
from app.domain.words import Say, say
from app.workflows.common import painted
from app.workflows.count.findings import described, line_in, line_of, lines_of, tally_of
from app.workflows.count.state import Bin, Pending, Plan, Session, State
from app.workflows.recipients import OFFERED_MAX
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common as common_words
from app.workflows.wording import count as words

NAME = "count"
LISTED_MAX = 200
"""Bins of a count that are listed, and things in a bin of a count that has only just begun."""
ASKED_MAX = 20
"""Open counts that are looked at for a bin."""
KINDS = words.KINDS


class Patch(NamedTuple):
    """What this very step posts, which the ledger therefore does not know yet when the screen is drawn."""

    new: tuple[Line, ...] = ()
    gone: str = ""
    """Id of a line that was taken back."""
    closed: int = 0
    """The bin just finished."""
    fresh: bool = False
    """The session, or its recount of this bin, has only just begun."""
    counted: int = 0
    """How many handles more have a figure."""
    met: int = 0
    """How many of these were still expected."""


def patched(rows: tuple[Line, ...], before: tuple[CountLineView | None, ...]) -> Patch:
    """Rows just counted; `before` are their lines as the ledger has them, None where it has none."""
    fresh = [line for line in before if line is None or not line.entered]
    return Patch(rows, counted=len(fresh), met=sum(line is not None for line in fresh))


def taken_back(handle: int, before: CountLineView | None) -> Patch:
    """The only line of a unit goes; what the books have here is open again."""
    return Patch(gone=f"line:{handle}", counted=-1, met=-int(before is not None and before.expected > 0))


def show(state: State, seen: Seen, verdict: Verdict | None = None, patch: Patch = Patch()) -> Step:  # noqa: B008 - immutable
    """The screen for any state."""
    if state.plan is not None:
        screen = _plan(state.plan, seen)
    elif state.session is None:
        screen = _counts(state, seen)
    elif state.bin is None:
        screen = _bins(state.session, seen, patch)
    elif state.pending is not None:
        screen = _quantity(state.session, state.bin, state.pending, seen)
    elif state.finishing == "empty":
        screen = _empty(state.bin)
    elif state.finishing == "missing":
        screen = _missing(state.session, state.bin, seen)
    else:
        screen = _counting(state, state.session, state.bin, seen, patch)
    return Step(state, painted(screen, verdict))


def covering(place: int, seen: Seen) -> tuple[tuple[CountView, CountBinView], ...]:
    """Open counts in which the bin is still to be counted."""
    counts = [c for c in seen.know(OpenCounts()) if not c.closed][:ASKED_MAX]
    found = seen.know_all(CountBins(count.id, place, 1) for count in counts)
    return tuple((count, bins[0]) for count, bins in zip(counts, found, strict=True) if bins and not bins[0].closed)


def session_of(count: CountView) -> Session:
    """What counting keeps of a count session."""
    return Session(id=count.id, number=count.number, blind=count.blind, items=count.items, custodians=count.custodians)


def scope_of(count: CountView) -> Say:
    """The count in words: kind, scope and how far it is."""
    kind = say(KINDS.get(count.kind, words.CYCLE))
    template = words.SCOPE_BLIND if count.blind else words.SCOPE
    return say(template, kind=kind, scope=count.scope, done=count.bins_done, bins=count.bins)


def _counts(state: State, seen: Seen) -> Screen:
    open_counts = tuple(c for c in seen.know(OpenCounts()) if not c.closed)
    prompt = say(words.SCAN_BIN)
    if state.wanted:
        fitting = covering(state.wanted, seen)
        open_counts = tuple(c for c, _ in fitting)
        prompt = say(words.WHICH_COUNT, bin=fitting[0][1].code if fitting else "")
    choices = tuple(Choice(f"session:{c.id}", say(words.COUNT, number=c.number), scope_of(c)) for c in open_counts)
    if seen.person.may(Permission.INV_OPEN_COUNT) and not state.wanted:
        choices += (Choice("new", say(words.NEW)),)
    return Screen(
        workflow=NAME, step="choose-count", title=say(words.TITLE), prompt=prompt, choices=choices,
        wants=Wants.CHOICE if state.wanted else Wants.CODE,
    )


def _plan(plan: Plan, seen: Seen) -> Screen:
    scope: Say | str = ", ".join(plan.names) or say(words.PLAN_ALL)
    custodians = tuple(
        Choice(f"recipient:{r.id}", say(words.CUSTODIAN, name=r.name or r.code))
        for r in seen.know(Recipients())[:OFFERED_MAX] if r.id not in plan.custodians
    )
    return Screen(
        workflow=NAME, step="plan", title=say(words.NEW), prompt=say(words.PLAN),
        hint=say(words.IN_PLAN_BLIND if plan.blind else words.IN_PLAN, kind=say(KINDS[plan.kind]), scope=scope),
        lines=tuple(Line(name) for name in reversed(plan.names)),
        choices=(
            Choice("kind", say(words.MAKE_CYCLE if plan.kind == "physical" else words.MAKE_PHYSICAL)),
            Choice("blind", say(words.MAKE_OPEN if plan.blind else words.MAKE_BLIND)),
            *custodians,
        ),
        main=Button("open", say(words.OPEN)), takes_badge=True,
    )


def _bins(session: Session, seen: Seen, patch: Patch) -> Screen:
    lines: tuple[Line, ...] = ()
    progress = None
    if not patch.fresh:
        count = seen.know(CountOf(session.id))
        bins = seen.know(CountBins(session.id, limit=LISTED_MAX))
        rows = [(b.closed or b.place == patch.closed, _bin_line(b, patch.closed)) for b in bins]
        lines = tuple(row for _, row in sorted(rows, key=lambda x: x[0]))
        newly = any(b.place == patch.closed and not b.closed for b in bins)
        progress = Progress(min(count.bins_done + newly, count.bins), count.bins) if count and count.bins else None
    return Screen(
        workflow=NAME, step="choose-bin", title=say(words.TITLE), prompt=say(words.SCAN_NEXT_BIN),
        hint=say(words.COUNT, number=session.number), lines=lines, choices=(Choice("other", say(words.OTHER)),),
        progress=progress, main=Button("finish", say(common_words.FINISH)),
    )


def _bin_line(view: CountBinView, just_closed: int) -> Line:
    if view.closed or view.place == just_closed:
        return Line(view.code, say(words.BIN_DONE), mark=Mark.DONE, id=f"bin:{view.place}")
    text = words.BIN_RECOUNT if view.excluded else words.BIN_BEGUN if view.open_by else words.BIN_OPEN
    return Line(view.code, say(text), mark=Mark.OPEN, id=f"bin:{view.place}")


def _counting(state: State, session: Session, at: Bin, seen: Seen, patch: Patch) -> Screen:
    rows, done, total = _rows(session, at, seen, patch)
    return Screen(
        workflow=NAME, step="bin", title=say(words.TITLE),
        prompt=say(words.SCAN_EACH if state.cumulative else words.SCAN_UNITS, bin=at.code),
        hint=say(words.IN_BIN, number=session.number, bin=at.code), lines=rows,
        choices=(
            *((Choice(f"take-back:{state.sure}", say(words.TAKE_BACK, code=_code_of(state.sure, rows)), danger=True),)
              if state.sure.isdecimal() else ()),
            Choice("cumulative", say(words.BY_QUANTITY if state.cumulative else words.CUMULATIVE)),
        ),
        progress=Progress(done, total) if total and not session.blind else None,
        main=Button("finish", say(words.FINISH_BIN)), every_scan=state.cumulative,
    )


def _code_of(handle: str, rows: tuple[Line, ...]) -> str:
    return next((str(row.title) for row in rows if row.id == f"line:{handle}"), "")


def _rows(session: Session, at: Bin, seen: Seen, patch: Patch) -> tuple[tuple[Line, ...], int, int]:
    """Rows newest first, then what is still expected (not in a blind count); how many of how many are done."""
    if patch.fresh:
        stock = seen.know(StockIn(at.id))
        return () if session.blind else _expected_rows(at, stock, seen), 0, len(stock)
    tally = tally_of(session, at, seen)
    lines = lines_of(session, at, tally.newest if session.blind else tally.newest + tally.expected, seen)
    posted = {row.id for row in patch.new} | {patch.gone}
    kept = tuple(row for x in lines if (row := line_of(x, blind=session.blind)).id not in posted)
    done = tally.counted + patch.counted
    return patch.new + kept, done, done + tally.open - patch.met


def _expected_rows(at: Bin, sums: dict[int, int], seen: Seen) -> tuple[Line, ...]:
    """What the books have in the bin, for a count so new that the ledger has no lines of it yet; the first of it."""
    units = seen.know(UnitsAmong(at.id, tuple(sums)[:LISTED_MAX]))
    first = {u.key.handle: u for u in reversed(units)}
    return tuple(
        Line(u.code, say(words.DETAIL_EXPECTED, description=u.description),
             "" if u.kind is HandleKind.CONTAINER else amount_of(sums[h], u.decimals, u.uom), Mark.OPEN, f"line:{h}")
        for h, u in sorted(first.items(), key=lambda x: x[1].code)
    )


def _quantity(session: Session, at: Bin, pending: Pending, seen: Seen) -> Screen:
    mine = line_in(session, at, pending.handle, seen, seen.person.id)
    counted = mine.counted if mine is not None and mine.entered else 0
    hint = None
    choices: tuple[Choice, ...] = ()
    if counted:
        amount = amount_of(counted, pending.decimals, pending.uom)
        hint = say(words.ADDS if pending.adds else words.REPLACES, amount=amount)
        choices += (Choice("replace", say(words.REPLACE_IT)) if pending.adds else Choice("add", say(words.ADD_TO_IT)),)
    elif mine is not None and not session.blind:
        hint = say(words.EXPECTED_HINT, expected=amount_of(mine.expected, pending.decimals, pending.uom))
    if pending.pack:
        choices += (Choice("pack", say(words.ONE_PACK, amount=amount_of(pending.pack, pending.decimals, pending.uom))),)
    return Screen(
        workflow=NAME, step="quantity", title=say(words.TITLE), hint=hint, choices=choices, wants=Wants.QUANTITY,
        prompt=say(words.HOW_MUCH, code=pending.code, bin=at.code),
    )


def _empty(at: Bin) -> Screen:
    return Screen(
        workflow=NAME, step="zero-check", title=say(words.TITLE), prompt=say(words.IS_EMPTY, bin=at.code), wants=Wants.CHOICE,
        choices=(Choice("yes", say(words.YES_EMPTY)), Choice("no", say(words.NO_NOT_EMPTY))),
    )


def _not_found(line: CountLineView, at: Bin, seen: Seen, *, told: bool) -> Say:
    """What is said of a missing line; `told`: also with whom it is, who may have taken it along."""
    units = seen.know(UnitsOf(line.handle, at.id)) if told else ()
    who = next((unit.custody_name for unit in units if unit.key.custody and unit.custody_name), "")
    if not who:
        return say(words.DETAIL_MISSING, description=described(line))
    return say(words.DETAIL_WITH, description=described(line), who=who)


def _missing(session: Session, at: Bin, seen: Seen) -> Screen:
    """What was not found; a blind count asks the same without naming anything."""
    tally = CountTallyView() if session.blind else tally_of(session, at, seen)
    rows = tuple(
        Line(x.code, _not_found(x, at, seen, told=n < ASKED_MAX), amount_of(x.expected, x.decimals, x.uom), Mark.MISSING,
             f"line:{x.handle}")
        for n, x in enumerate(lines_of(session, at, tally.expected, seen))
    )
    return Screen(
        workflow=NAME, step="missing", title=say(words.TITLE),
        prompt=say(words.MISSING, bin=at.code, count=tally.open) if tally.open else say(words.SURE_FINISH, bin=at.code),
        lines=rows, choices=(Choice("look", say(words.LOOK_AGAIN)),), main=Button("finish", say(words.FINISH_BIN)),
    )
