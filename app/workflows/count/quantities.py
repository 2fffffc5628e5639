"""Counting items and lots: the quantity is typed, or in cumulative counting every scan adds a piece or pack."""

from msgspec.structs import replace

from app.domain.catalogue import Item, bulk_code, bulk_of
from app.domain.figures import Figure, amount_of
from app.domain.identity import handle_id
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, CountLine, Entry, NewHandle
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, ItemOf
from app.domain.stock import HandleKind, Tracking
from app.domain.views import CountLineView
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, info
from app.workflows.count.findings import line_in, line_of
from app.workflows.count.screens import patched, show
from app.workflows.count.state import Bin, Pending, Session, State
from app.workflows.step import Chosen, Key, Line, Mark, Scanned, Seen, Step, Typed, Verdict
from app.workflows.wording import common as common_words
from app.workflows.wording import count as words


def pending_of(item: Item, match: Match, reading: Reading, seen: Seen) -> Pending:
    """What is to be counted by quantity: the item's bulk, or the lot that was scanned or that the label names."""
    pack = match.quantity
    gs1 = reading.gs1
    if gs1 is not None and gs1.count:
        steps = to_steps(gs1.count, item.decimals, item.uom)
        pack = steps if isinstance(steps, int) else pack
    kind, code, lot, expires = HandleKind.QUANTITY, item.number, "", ""
    if item.tracking is Tracking.LOT:
        kind = HandleKind.LOT
        if match.kind is MatchKind.LOT:
            code = match.code
        elif gs1 is not None and gs1.lot:
            code, lot, expires = gs1.lot, gs1.lot, gs1.expires
        else:
            raise Refuse(say(words.SCAN_LOT, item=item.number), item.number)
    lotted = match.id if match.kind is MatchKind.LOT else handle_id(kind, item.id, code)
    handle = lotted if kind is HandleKind.LOT else bulk_of(item)
    return Pending(
        handle=handle, code=code, description=item.description, uom=item.uom, decimals=item.decimals, pack=pack, item=item.id,
        lot=lot, expires=expires,
    )


def bulk(state: State, session: Session, at: Bin, pending: Pending, seen: Seen) -> Step:
    """Ask the quantity, or in cumulative counting add one piece or pack."""
    if not state.cumulative:
        return show(replace(state, pending=pending), seen)
    return _entered(state, session, at, replace(pending, adds=True), pending.pack or 10**pending.decimals, seen)


def quantity(state: State, session: Session, at: Bin, pending: Pending, seen: Seen) -> Step:
    """An event while the quantity of a handle is asked."""
    match seen.event:
        case Typed(text):
            steps = to_steps(text, pending.decimals, pending.uom, zero=True)
            if isinstance(steps, Say):
                raise Refuse(steps, text[:40])
            return _entered(state, session, at, pending, steps, seen)
        case Chosen("pack") if pending.pack:
            return _entered(state, session, at, pending, pending.pack, seen)
        case Chosen("add" | "replace" as how) | Key("add" as how):
            return show(replace(state, pending=replace(pending, adds=how == "add")), seen)
        case Key("cancel"):
            return show(replace(state, pending=None), seen, info(say(common_words.BACK)))
        case Scanned(reading):
            raise Refuse(say(words.TYPE_FIRST, code=pending.code), reading.text[:40])
        case Chosen():
            raise Refuse(say(common_words.NOT_OFFERED))
        case _:
            raise Refuse(say(words.TYPE_FIRST, code=pending.code))


def _entered(state: State, session: Session, at: Bin, pending: Pending, steps: int, seen: Seen) -> Step:
    """Post a quantity counted; a figure that differs from the expected one is told at once, unless the count is blind."""
    everyone = line_in(session, at, pending.handle, seen)
    mine = line_in(session, at, pending.handle, seen, seen.person.id)
    before = mine.counted if pending.adds and mine is not None and mine.entered else 0
    total = before + steps
    expected = everyone.expected if everyone is not None else 0
    entries: tuple[Entry, ...] = (
        CountLine(count=session.id, place=at.id, handle=pending.handle, quantity=steps, add=pending.adds),
    )
    if pending.lot:
        known = seen.know(HandleOf(pending.handle))
        new = NewHandle(
            kind=HandleKind.LOT, code=pending.lot, item=pending.item, lot=pending.lot, expires=pending.expires,
        )
        entries = entries if known is not None else (new, *entries)
    elif everyone is None and seen.know(HandleOf(pending.handle)) is None:
        item = seen.know(ItemOf(pending.item))
        code = bulk_code(item) if item is not None else pending.code
        entries = (NewHandle(kind=HandleKind.QUANTITY, code=code, item=pending.item), *entries)
    shown = amount_of(total, pending.decimals, pending.uom)
    if pending.adds and before:
        verdict = done(say(words.ADDED, more=amount_of(steps, pending.decimals, pending.uom), code=pending.code, amount=shown))
    else:
        verdict = done(say(words.COUNTED, amount=shown, code=pending.code))
    if not session.blind and not pending.adds and total != expected:
        verdict = _differs(pending.code, shown, amount_of(expected, pending.decimals, pending.uom) if expected else "")
    row = _bulk_row(pending, total, expected, everyone, session)
    step = show(replace(state, pending=None, sure=""), seen, verdict, patched((row,), (everyone,)))
    return step._replace(acts=(Act(kind="count", entries=entries, document=session.number),))


def _differs(code: str, amount: Figure, expected: Figure) -> Verdict:
    """A count that differs from the expected warns: recount or accept (SecurityTrax)."""
    if expected:
        return careful(say(words.DIFFERS, amount=amount, code=code, expected=expected), code)
    return careful(say(words.NOT_EXPECTED, amount=amount, code=code), code)


def _bulk_row(pending: Pending, total: int, expected: int, everyone: CountLineView | None, session: Session) -> Line:
    if everyone is not None:
        return line_of(replace(everyone, entered=True, counted=total), blind=session.blind)
    amount = amount_of(total, pending.decimals, pending.uom)
    if session.blind or expected:
        return Line(pending.code, say(words.DETAIL_COUNTED, description=pending.description), amount, Mark.DONE,
                    f"line:{pending.handle}")
    return Line(pending.code, say(words.DETAIL_UNEXPECTED, description=pending.description), amount, Mark.UNEXPECTED,
                f"line:{pending.handle}")
