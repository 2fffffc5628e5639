"""The screens of returns to vendors."""

from msgspec.structs import replace

from app.domain import catalogue
from app.domain.figures import amount_of
from app.domain.money import written
from app.domain.paper_views import RmaLineView, RmaView
from app.domain.questions import OpenRmas, RecordOf
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import painted
from app.workflows.hand import hint_of, lines_of, undo_of
from app.workflows.rma.settling import amount, divides, line_of, prices, worth_of
from app.workflows.rma.state import NAME, STOCK, Returning, rma_of
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Verdict, Wants
from app.workflows.vendors import any_vendor, choosing
from app.workflows.wording import common
from app.workflows.wording import rma as words


def show(state: Returning, verdict: Verdict | None, seen: Seen, settled: tuple[str, int, str] = ("", 0, "")) -> Screen:
    """The screen of a state; `settled` is what this very step settles: a return's number, a line and its outcome."""
    if state.shipping:
        return painted(_reference(state, seen), verdict)
    if state.making:
        return painted(_making(state, seen), verdict)
    if not state.paper:
        return painted(_list(seen, settled[0]), verdict)
    view = rma_of(state, seen)
    if state.cancelling:
        return painted(_cancelling(view), verdict)
    if state.line:
        return painted(_of_line(state, view, seen), verdict)
    return painted(_paper(view, settled), verdict)


def _screen(step: str, prompt: Say) -> Screen:
    return Screen(workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt)


def _stands(view: RmaView) -> Say:
    state = say(words.STATES[view.record.state])
    if view.spillage_number:
        return say(words.RETURN_OF, state=state, vendor=view.vendor_name, spillage=view.spillage_number, count=len(view.lines))
    return say(words.RETURN, state=state, vendor=view.vendor_name, count=len(view.lines))


def _list(seen: Seen, gone: str) -> Screen:
    views = [view for view in seen.know(OpenRmas()) if view.record.number != gone]
    lines = tuple(
        Line(view.record.number, _stands(view), mark=Mark.OPEN if view.record.state == "draft" else Mark.INFO,
             id=f"paper:{view.record.id}") for view in views
    )
    return replace(
        _screen("returns", say(words.CHOOSE)), hint=None if lines else say(words.NO_OPEN), lines=lines,
        choices=(Choice("new", say(words.NEW)),), main=Button("finish", say(common.FINISH)),
    )


def _making(state: Returning, seen: Seen) -> Screen:
    hand = state.hand
    back = Button("cancel", say(words.BACK))
    if not state.vendor:
        asked = replace(_screen("vendor", say(words.WHICH_VENDOR)), main=back)
        return choosing(asked, state.search, seen) if any_vendor(seen) else replace(asked, hint=say(words.NO_VENDOR))
    if hand.picking is not None:
        step, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, STOCK)
        return replace(
            _screen(step, prompt), hint=hint, choices=choices, wants=wants, lines=lines_of(hand, ()), undo=undo_of(hand),
        )
    view = seen.know(RecordOf(catalogue.Vendor, state.vendor))
    name = view.record.name or view.record.code if view is not None and isinstance(view.record, catalogue.Vendor) else ""
    return replace(
        _screen("scan", say(words.SCAN)), hint=hint_of(hand) or say(words.TO, vendor=name), lines=lines_of(hand, ()),
        undo=undo_of(hand), main=Button("ship", say(words.SHIP)) if hand.held else back,
    )


def _reference(state: Returning, seen: Seen) -> Screen:
    view = rma_of(state, seen) if state.paper else None
    return replace(
        _screen("reference", say(words.REFERENCE)), hint=_stands(view) if view is not None else hint_of(state.hand),
        wants=Wants.TEXT, main=Button("finish", say(words.WITHOUT)),
    )


def _outcome(line: RmaLineView, outcome: str) -> Say:
    match outcome:
        case "credited":
            return say(words.OUTCOMES[outcome], amount=written(line.record.credit_minor))
        case "replaced":
            return say(words.OUTCOMES[outcome], code=line.replacement_code or line.code)
        case _:
            return say(words.OUTCOMES[outcome])


def _paper(view: RmaView, settled: tuple[str, int, str]) -> Screen:
    record = view.record
    lines = []
    for line in view.lines:
        gone = line.record.id == settled[1]
        detail = say(words.LINE, description=line.description, outcome=_outcome(line, line.record.outcome))
        over = bool(line.record.outcome) or gone
        touch = f"line:{line.record.id}" if record.state == "shipped" and not over else ""
        amount = amount_of(line.record.quantity, line.decimals, line.uom)
        lines.append(Line(line.code, None if gone else detail, amount, Mark.DONE if over else Mark.OPEN, touch))
    hint = _stands(view)
    if record.reference:
        hint = say(words.NUMBER_THERE, stands=hint, reference=record.reference)
    draft = record.state == "draft"
    prompt = say(words.SETTLE) if record.state == "shipped" else say(words.LOOK, number=record.number)
    return replace(
        _screen("return", prompt), hint=hint, lines=tuple(lines), wants=Wants.CHOICE,
        choices=(
            Choice("slip", say(words.SLIP)), Choice("back", say(words.BACK)),
            *((Choice("cancel-return", say(words.CANCEL), danger=True),) if draft else ()),
        ),
        main=Button("ship", say(words.SHIP)) if draft else Button("cancel", say(words.BACK)),
    )


def _cancelling(view: RmaView) -> Screen:
    return replace(
        _screen("cancelling", say(words.CANCELLING, number=view.record.number)), hint=_stands(view), wants=Wants.CHOICE,
        choices=(
            Choice("scrap", say(words.SCRAP), danger=True), Choice("lost", say(words.LOST), danger=True),
            Choice("back", say(words.BACK)),
        ),
    )


def _of_line(state: Returning, view: RmaView, seen: Seen) -> Screen:
    line, back = line_of(view, str(state.line)), (Choice("back", say(words.BACK)),)
    much = amount_of(amount(state, line), line.decimals, line.uom)
    if state.parting:
        asked = _screen("part", say(words.HOW_MUCH, code=line.code))
        return replace(asked, hint=say(words.OF_THEM, amount=much), wants=Wants.QUANTITY)
    if state.pricing:
        return replace(_screen("worth", say(words.WORTH, code=state.serial or line.code)), wants=Wants.TEXT)
    if not state.outcome:
        choices = (
            Choice("credited", say(words.CREDITED)), Choice("replaced", say(words.REPLACED)),
            Choice("refused", say(words.REFUSED), danger=True),
            *((Choice("part", say(words.PART), say(words.PART_MORE)),) if divides(state, line) else ()), *back,
        )
        asked = _screen("outcome", say(words.WHAT, code=line.code))
        return replace(asked, hint=say(words.OF_THEM, amount=much), choices=choices, wants=Wants.CHOICE)
    if state.outcome == "credited":
        return replace(_screen("amount", say(words.AMOUNT, code=line.code)), wants=Wants.TEXT)
    if line.single and not state.serial:
        return replace(_screen("replacement", say(words.SCAN_NEW, code=line.code)), choices=back)
    worth = worth_of(state, view, line, seen)
    what = amount_of(amount(state, line), line.decimals, f"{line.uom} {state.serial or line.code}".strip())
    hint = say(common.PLAIN, text=what) if worth is None else say(words.COMES_AT, what=what, amount=written(worth))
    other = (Choice("worth", say(words.OTHER_WORTH)),) if prices(state, line, seen) else ()
    return replace(_screen("bin", say(words.SCAN_BIN)), hint=hint, choices=(*other, *back))
