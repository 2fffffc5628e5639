"""The screens of spillage reports."""

from msgspec.structs import replace

from app.domain.figures import amount_of
from app.domain.operation import Act
from app.domain.paper_views import SpillageLineView, SpillageView
from app.domain.questions import Reasons, Recipients
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import painted
from app.workflows.hand import amount_held, hint_of
from app.workflows.photos import Came, with_photos
from app.workflows.photos import show as show_album
from app.workflows.recipients import offered
from app.workflows.shots import looked_at, with_shots
from app.workflows.spillage.filing import name_of
from app.workflows.spillage.state import NAME, Spilling, closes, open_ones, photographed, report_of, stock_of
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Verdict, Wants
from app.workflows.vendors import choosing
from app.workflows.wording import common
from app.workflows.wording import spillage as words


def show(state: Spilling, verdict: Verdict | None, seen: Seen, gone: str = "", acts: tuple[Act, ...] = ()) -> Screen:
    """The screen of a state; `gone` is the number of a report that this very step closes, `acts` are its acts on photos."""
    if state.album is not None:
        return show_album(Came(state.album, verdict, acts), NAME, say(words.TITLE), seen)
    if state.asking:
        return painted(_whom(seen), verdict)
    if state.filing:
        return painted(_filing(state, seen), verdict)
    if state.paper:
        report, of = _report(state, report_of(state, seen), seen), photographed(state, seen)
        return painted(with_photos(report, of, seen) if of is not None else report, verdict)
    return painted(_list(seen, gone), verdict)


def _screen(step: str, prompt: Say) -> Screen:
    return Screen(workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt)


def _list(seen: Seen, gone: str) -> Screen:
    views = [view for view in open_ones(seen) if view.record.number != gone]
    lines = tuple(
        Line(
            view.record.number, _stands(view), mark=Mark.OPEN if view.record.state == "open" else Mark.HELD,
            id=f"paper:{view.record.id}",
        )
        for view in views
    )
    choices = [Choice("new", say(words.NEW))] if seen.person.recipient else []
    choices += [Choice("new-for", say(words.NEW_FOR))] if closes(seen.person) else []
    return replace(
        _screen("reports", say(words.CHOOSE)), hint=None if lines else say(words.NO_OPEN), lines=lines, choices=tuple(choices),
        main=Button("finish", say(common.FINISH)),
    )


def _stands(view: SpillageView) -> Say:
    state = say(words.STATES[view.record.state])
    return say(words.REPORT, state=state, recipient=view.recipient_name, count=len(view.lines))


def _whom(seen: Seen) -> Screen:
    choices = offered(seen.know(Recipients()))
    return replace(_screen("whom", say(words.FOR_WHOM)), choices=choices, takes_badge=True, main=Button("cancel", say(words.BACK)))


def _said(description: str, reason: str, condition: str) -> Say:
    why = reason or say(words.NO_REASON)
    if condition:
        return say(words.LINE_MORE, description=description, reason=why, condition=condition)
    return say(words.LINE, description=description, reason=why)


def _filing(state: Spilling, seen: Seen) -> Screen:
    hand = state.hand
    lines = tuple(
        Line(one.held.unit.code, _said(one.held.unit.description, one.reason_name, one.condition), amount_held(one.held), Mark.OPEN)
        for one in reversed(state.lines)
    )
    of = say(words.OF, recipient=name_of(state.recipient, seen))
    if state.shot:
        return looked_at(_screen("photo", say(words.PHOTO)), state.shots, state.shot)
    if hand.picking is not None:
        step, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, stock_of(state, seen.person))
        return replace(_screen(step, prompt), hint=hint, choices=choices, wants=wants, lines=lines)
    if hand.held:
        code = hand.held[-1].unit.code
        if state.reason < 0:
            reasons = tuple(Choice(f"reason:{r.id}", say(common.PLAIN, text=r.name)) for r in seen.know(Reasons(NAME)))
            why = _screen("reason", say(words.WHY, code=code))
            return replace(why, hint=hint_of(hand), choices=reasons, lines=lines, wants=Wants.CHOICE)
        said = _screen("condition", say(words.CONDITION, code=code))
        asked = replace(
            said, hint=hint_of(hand), lines=lines, wants=Wants.TEXT, main=Button("finish", say(words.NOTHING_TO_ADD)),
        )
        return with_shots(asked, state.shots, seen)
    main = Button("file", say(words.FILE)) if lines else Button("cancel", say(words.BACK))
    return with_shots(replace(_screen("scan", say(words.SCAN)), hint=of, lines=lines, main=main), state.shots, seen)


def _line(line: SpillageLineView, outcome: str, *, touched: bool) -> Line:
    said = _said(line.description, line.reason_name, line.record.condition)
    detail = say(words.OUTCOME, line=said, outcome=say(words.OUTCOMES[outcome]))
    mark = Mark.DONE if outcome else Mark.OPEN
    amount = amount_of(line.record.quantity, line.decimals, line.uom)
    return Line(line.code, detail, amount, mark, f"line:{line.record.id}" if touched else "")


def _report(state: Spilling, view: SpillageView, seen: Seen) -> Screen:
    record = view.record
    if state.vendor:
        asked = replace(_screen("vendor", say(words.WHICH_VENDOR)), main=Button("cancel", say(words.BACK)))
        return choosing(asked, state.search, seen)
    closing = closes(seen.person) and record.state != "closed"
    outcomes = dict(state.outcomes)
    lines = tuple(_line(x, outcomes.get(x.record.id, x.record.outcome), touched=closing) for x in view.lines)
    offered: list[Choice] = []
    if closing:
        offered += [
            Choice("all:scrap", say(words.ALL_SCRAP)), Choice("all:lost", say(words.ALL_LOST)),
            Choice("all:rma", say(words.ALL_BACK)),
            Choice("lock", say(words.LOCK)) if record.state == "open" else Choice("unlock", say(words.UNLOCK)),
        ]
    if record.state == "open":
        offered.append(Choice("add", say(words.ADD)))
    return replace(
        _screen("report", say(words.DECIDE) if closing else say(words.LOOK, number=record.number)), hint=_stands(view), lines=lines,
        choices=tuple(offered) if closing else (*offered, Choice("back", say(words.BACK))), wants=Wants.CHOICE,
        main=Button("close", say(words.CLOSE)) if closing else Button("cancel", say(words.BACK)),
    )
