"""The screens of transfers: those that are open, one being offered, one being decided."""

import msgspec

from app.domain.figures import Figure, amount_of
from app.domain.paper_views import TransferLineView, TransferView
from app.domain.questions import PlaceOf, Reasons, Recipients
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import painted
from app.workflows.hand import hint_of, lines_of, undo_of
from app.workflows.recipients import offered
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Verdict, Wants
from app.workflows.transfer.deciding import giver_of
from app.workflows.transfer.giving import site_of, target_said
from app.workflows.transfer.state import (
    NAME,
    Transferring,
    may_cancel,
    may_decide,
    may_take_back,
    open_ones,
    paper_of,
    stock_of,
)
from app.workflows.wording import common
from app.workflows.wording import transfer as words


def show(state: Transferring, verdict: Verdict | None, seen: Seen, gone: str = "") -> Screen:
    """The screen of a state; `gone` is the number of a transfer that this very step settles."""
    if state.giving:
        return painted(_giving(state, seen), verdict)
    if not state.paper:
        return painted(_list(seen, gone), verdict)
    view = paper_of(state, seen)
    if state.rejecting:
        return painted(_why(state, view, seen), verdict)
    if state.counting:
        return painted(_counting(state, view), verdict)
    return painted(_paper(state, view, seen), verdict)


def _screen(step: str, prompt: Say) -> Screen:
    return Screen(workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt)


def state_of(view: TransferView, seen: Seen) -> Say:
    """How it stands, in words."""
    if view.on_the_way(seen.site):
        return say(words.RETURNING)
    if view.record.state == "accepted" and any(line.rest for line in view.lines):
        return say(words.PARTLY)
    return say(words.STATES[view.record.state])


def _list(seen: Seen, gone: str) -> Screen:
    views = [view for view in open_ones(seen) if view.record.number != gone]
    lines = tuple(
        Line(view.record.number, say(
            words.PAPER, state=state_of(view, seen), source=giver_of(view), target=view.target_name, count=len(view.lines),
        ), mark=Mark.OPEN if may_decide(view, seen.person) else Mark.INFO, id=f"paper:{view.record.id}")
        for view in sorted(views, key=lambda view: view.target_user != seen.person.id)
    )
    return msgspec.structs.replace(
        _screen("papers", say(words.CHOOSE)), hint=None if lines else say(words.NO_OPEN), lines=lines,
        choices=(Choice("give", say(words.GIVE)),), main=Button("finish", say(common.FINISH)), takes_badge=True,
    )


def _giving(state: Transferring, seen: Seen) -> Screen:
    hand = state.hand
    screen = msgspec.structs.replace(
        _screen("give", say(words.SCAN_GIVEN)), lines=lines_of(hand, ()), undo=undo_of(hand), takes_badge=hand.picking is None,
        main=Button("cancel", say(words.BACK)) if not hand.held else None,
    )
    if hand.picking is not None:
        step, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, stock_of(state, seen.person))
        return msgspec.structs.replace(screen, step=step, prompt=prompt, hint=hint, choices=choices, wants=wants)
    if not state.target:
        own = seen.person.recipient
        people = sorted((r for r in seen.know(Recipients()) if r.id != own or hand.held), key=lambda r: r.id == own)
        choices = offered(tuple(people))
        return msgspec.structs.replace(screen, step="target", prompt=say(words.SCAN_TARGET), hint=hint_of(hand), choices=choices)
    here = site_of(state.target, seen) == seen.site
    return msgspec.structs.replace(
        screen, hint=target_said(state, seen), choices=(Choice("target", say(words.CHANGE_TARGET)),),
        main=Button("finish", say(words.OFFER if here else words.SEND)) if hand.held else screen.main,
    )


def _amount(line: TransferLineView, steps: int) -> Figure:
    return amount_of(steps, line.decimals, line.uom)


def _line(line: TransferLineView, ticked: dict[int, int], *, deciding: bool, settled: bool) -> Line:
    record = line.record
    if settled:
        detail = say(
            words.LINE_ACCEPTED, description=line.description, accepted=_amount(line, record.accepted),
            offered=_amount(line, record.quantity),
        )
        mark = Mark.DONE if not line.rest else Mark.MISSING if record.accepted else Mark.REJECTED
        return Line(line.code, detail, _amount(line, record.accepted), mark)
    seen_steps = ticked.get(record.id)
    amount = _amount(line, record.quantity if seen_steps is None else seen_steps)
    mark = Mark.OPEN if seen_steps is None else Mark.DONE if seen_steps == record.quantity else Mark.MISSING
    detail = say(words.LINE, description=line.description, place=line.place_code or "-")
    return Line(line.code, detail, amount, mark, f"line:{record.id}" if deciding else "")


def _paper(state: Transferring, view: TransferView, seen: Seen) -> Screen:
    record, deciding = view.record, may_decide(view, seen.person)
    ticked = dict(state.ticked)
    settled = not view.open
    lines = tuple(_line(line, ticked, deciding=deciding, settled=settled) for line in view.lines)
    if record.note and settled:
        lines = (Line(say(words.WHY_SAID), say(common.PLAIN, text=record.note)), *lines)
    names = {"number": record.number, "source": giver_of(view), "target": view.target_name}
    choices: list[Choice] = []
    prompt, hint, main = say(words.LOOK, number=record.number), say(words.WAITS_FOR, **names), Button("cancel", say(words.BACK))
    if deciding:
        which = state.place or record.place
        place = seen.know(PlaceOf(which)) if which else None
        hint = say(words.GOES_TO, place=place.code, **names) if place else say(words.STAYS_THERE, **names)
        prompt = say(words.SCAN_BIN if view.between_sites and place is None else words.SCAN_ARRIVED)
        if ticked:
            main = Button("accept", say(words.ACCEPT_TICKED, count=len(ticked), all=len(lines)))
            choices.append(Choice("accept-all", say(words.ACCEPT_ALL)))
        else:
            main = Button("accept-all", say(words.ACCEPT_ALL))
        choices.append(Choice("reject", say(words.REJECT), danger=True))
    if may_cancel(view, seen.person):
        choices.append(Choice("withdraw", say(words.CANCEL), danger=True))
    if may_take_back(view, seen):
        choices.append(Choice("take-back", say(words.TAKE_BACK)))
    if settled or not deciding:
        hint = say(words.PAPER, state=state_of(view, seen), source=giver_of(view), target=view.target_name, count=len(view.lines))
    return msgspec.structs.replace(
        _screen("paper", prompt), hint=hint, lines=lines, choices=(*choices, Choice("back", say(words.BACK))), main=main,
    )


def _counting(state: Transferring, view: TransferView) -> Screen:
    line = next(x for x in view.lines if x.record.id == state.counting)
    amount = _amount(line, line.record.quantity)
    return msgspec.structs.replace(
        _screen("quantity", say(words.HOW_MANY, code=line.code)), hint=say(words.OFFERED_AMOUNT, amount=amount),
        choices=(Choice("all", say(common.PLAIN, text=amount)), Choice("back", say(words.BACK))), wants=Wants.QUANTITY,
    )


def _why(state: Transferring, view: TransferView, seen: Seen) -> Screen:
    hint = say(words.WAITS_FOR, number=view.record.number, source=giver_of(view), target=view.target_name)
    if state.rejecting == "type":
        return msgspec.structs.replace(_screen("why", say(words.TYPE_WHY)), hint=hint, wants=Wants.TEXT)
    choices = tuple(Choice(f"reason:{r.id}", say(common.PLAIN, text=r.name)) for r in seen.know(Reasons("reject")))
    more = (Choice("type", say(words.ANOTHER)), Choice("back", say(words.BACK)))
    return msgspec.structs.replace(_screen("reason", say(words.WHY)), hint=hint, choices=(*choices, *more), wants=Wants.CHOICE)
