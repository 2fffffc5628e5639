"""Settling a return: each line credited with an amount, replaced by what came instead, or refused; then it is closed."""

from msgspec.structs import replace

from app.domain.catalogue import RmaLine
from app.domain.cost_views import LeftWith
from app.domain.figures import amount_of
from app.domain.identity import derive, handle_id
from app.domain.meaning import MatchKind, Reading
from app.domain.money import written
from app.domain.operation import Act, Entry, Move, NewHandle, Put
from app.domain.paper_views import RmaLineView, RmaView
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, ItemOf, PlaceOf
from app.domain.stock import HandleKind, Standing
from app.domain.words import Say, say
from app.workflows.common import Refuse, done, expect, not_here, require
from app.workflows.records.reading import money
from app.workflows.rma.making import SPILLED, VENDOR, Came, shipped, slip
from app.workflows.rma.state import Returning, rma_of
from app.workflows.step import Chosen, Key, Scanned, Seen, Typed
from app.workflows.wording import common
from app.workflows.wording import rma as words

WRITTEN_OFF = {"scrap": Virtual.SCRAP, "lost": Virtual.LOST}


def settle(state: Returning, seen: Seen) -> Came:
    """One event on a return that is looked at."""
    view = rma_of(state, seen)
    if state.shipping:
        return shipped(state, view, seen)
    if state.line:
        return _of_line(state, view, seen)
    if state.cancelling:
        return _cancelling(state, view, seen)
    match seen.event:
        case Chosen("cancel-return") if view.record.state == "draft":
            return replace(state, cancelling=True), None, (), ()
        case Chosen("ship") | Key("ship" | "finish") if view.record.state == "draft":
            return replace(state, shipping=True), None, (), ()
        case Chosen("slip"):
            return state, done(say(words.PRINTED, number=view.record.number), view.record.number), (), (slip(view),)
        case Chosen(id) if id.startswith("line:") and view.record.state == "shipped":
            line = line_of(view, id.removeprefix("line:"))
            if line.record.outcome:
                raise Refuse(say(common.NOT_OFFERED))
            return replace(_over(state), line=line.record.id), None, (), ()
        case Chosen("back") | Key("cancel" | "back" | "finish"):
            return Returning(), None, (), ()
    raise not_here(seen.event)


def _cancelling(state: Returning, view: RmaView, seen: Seen) -> Came:
    """A return that was made of a report and has not left: its units are out of stock, so they are written off instead."""
    match seen.event:
        case Chosen("back") | Key("cancel" | "back" | "finish" | "undo"):
            return replace(state, cancelling=False), None, (), ()
        case Chosen("scrap" | "lost" as outcome):
            return _cancelled(view, WRITTEN_OFF[outcome], seen)
    raise not_here(seen.event)


def _cancelled(view: RmaView, virtual: Virtual, seen: Seen) -> Came:
    require(seen, Permission.INV_CLOSE_SPILLAGE)
    record = replace(view.record, state="cancelled")
    entries: list[Entry] = [Put(record=record, base=view.version)]
    target = Standing(virtual.place, status=virtual.status)
    entries += [Move(handle=x.record.handle, quantity=x.record.quantity, source=SPILLED, target=target) for x in view.lines]
    act = Act(kind="cancel-rma", entries=tuple(entries), document=record.number, note=view.vendor_name)
    return Returning(), done(say(words.CANCELLED, number=record.number), record.number), (act,), ()


def line_of(view: RmaView, value: str) -> RmaLineView:
    """The line with this identity; leaves the step where the paper has none."""
    found = next((x for x in view.lines if str(x.record.id) == value), None)
    if found is None:
        raise Refuse(say(common.NOT_OFFERED))
    return found


def _of_line(state: Returning, view: RmaView, seen: Seen) -> Came:
    line = line_of(view, str(state.line))
    match state.outcome, seen.event:
        case _, Key("cancel" | "undo" | "back") | Chosen("back"):
            return _over(state), None, (), ()
        case "", Typed(text) if state.parting:
            return replace(state, parting=False, part=_part(line, text)), None, (), ()
        case "", Chosen("part") if divides(state, line):
            return replace(state, parting=True), None, (), ()
        case "", _ if state.parting:
            raise not_here(seen.event)
        case "", Chosen("credited" | "replaced" as outcome):
            return replace(state, outcome=outcome), None, (), ()
        case "", Chosen("refused"):
            return _settled(state, view, line, replace(line.record, outcome="refused"), say(words.OUTCOMES["refused"]))
        case "credited", Typed(text):
            minor = money(text)
            if isinstance(minor, Say):
                raise Refuse(minor, text[:40])
            told = say(words.OUTCOMES["credited"], amount=written(minor))
            return _settled(state, view, line, replace(line.record, outcome="credited", credit_minor=minor), told)
        case "replaced", Typed(text) if state.pricing:
            minor = money(text)
            if isinstance(minor, Say):
                raise Refuse(minor, text[:40])
            return replace(state, pricing=False, worth=minor), None, (), ()
        case "replaced", Chosen("worth") if prices(state, line, seen):
            return replace(state, pricing=True), None, (), ()
        case "replaced", Scanned(reading) if line.single and not state.serial:
            return replace(state, serial=_new_serial(reading, line, seen)), None, (), ()
        case "replaced", Scanned(reading):
            return _replaced(state, view, line, reading, seen)
    raise not_here(seen.event)


def _over(state: Returning) -> Returning:
    """No line is in hand any more."""
    return Returning(paper=state.paper)


def divides(state: Returning, line: RmaLineView) -> bool:
    """Whether something may be said of a part of the line: the vendor credits some, and replaces or refuses others."""
    return not line.single and line.record.quantity > 1 and not state.part


def amount(state: Returning, line: RmaLineView) -> int:
    """How much of the line it is about, in smallest steps."""
    return state.part or line.record.quantity


def _part(line: RmaLineView, text: str) -> int:
    steps = to_steps(text, line.decimals, line.uom)
    if isinstance(steps, Say):
        raise Refuse(steps, text[:40])
    if steps > line.record.quantity:
        raise _too_much(line)
    return steps if steps < line.record.quantity else 0


def _too_much(line: RmaLineView) -> Refuse:
    most = amount_of(line.record.quantity, line.decimals, line.uom)
    return Refuse(say(words.NOT_SO_MUCH, most=most), line.code)


def prices(state: Returning, line: RmaLineView, seen: Seen) -> bool:
    """Whether the person may say what came instead is worth, and has all but the bin said."""
    return seen.person.may(Permission.INV_PRICES) and not (line.single and not state.serial)


def worth_of(state: Returning, view: RmaView, line: RmaLineView, seen: Seen) -> int | None:
    """What came instead is worth: what was typed, else what the line's goods had left with; None where neither is known, or not
    for this person to see: then it comes in at the item's price."""
    if state.worth is not None or not seen.person.may(Permission.INV_PRICES):
        return state.worth
    documents = tuple(filter(None, (view.record.number, view.spillage_number)))
    return seen.know(LeftWith(line.record.handle, amount(state, line), documents))


def _new_serial(reading: Reading, line: RmaLineView, seen: Seen) -> str:
    """What came: a serial nobody knows yet, or one that went to the vendor."""
    text = reading.gs1.serial if reading.gs1 is not None and reading.gs1.serial else reading.text
    for match in reading.matches:
        if match.kind is not MatchKind.SERIAL:
            raise Refuse(say(words.NO_SERIAL, code=reading.text[:40]), reading.text[:40])
        handle = seen.know(HandleOf(match.id))
        if handle is not None and handle.standing is not None and handle.standing.place not in VIRTUAL_BY_PLACE:
            raise Refuse(say(words.IN_STOCK, code=match.code), match.code)
        text = match.code
    if not text.strip() or reading.serials or not text.isprintable():
        raise Refuse(say(words.NO_SERIAL, code=reading.text[:40]), reading.text[:40])
    return text.strip()


def _replaced(state: Returning, view: RmaView, line: RmaLineView, reading: Reading, seen: Seen) -> Came:
    """What came instead is received from the vendor into the bin scanned."""
    match = expect(reading, MatchKind.LOCATION)
    place = seen.know(PlaceOf(match.id))
    if place is None or not place.holds_stock or place.blocked or place.retired:
        raise Refuse(say(words.NO_BIN, place=match.code), match.code)
    entries: list[Entry] = []
    which = line.record.handle
    if line.single:
        old = seen.know(HandleOf(line.record.handle))
        item = seen.know(ItemOf(old.item.id)) if old is not None and old.item is not None else None
        if item is None:
            raise Refuse(say(common.GONE))
        which = handle_id(HandleKind.SERIAL, item.id, state.serial)
        entries.append(NewHandle(kind=HandleKind.SERIAL, code=state.serial, item=item.id))
    entries.append(Move(
        handle=which, quantity=amount(state, line), source=VENDOR, target=Standing(place.id), scanned=True,
        value=worth_of(state, view, line, seen),
    ))
    told = say(words.OUTCOMES["replaced"], code=state.serial or line.code)
    return _settled(state, view, line, replace(line.record, outcome="replaced", replacement=which), told, tuple(entries))


def _settled(
    state: Returning, view: RmaView, line: RmaLineView, record: RmaLine, told: Say, entries: tuple[Entry, ...] = ()
) -> Came:
    """The line's outcome; with that of the last line the return is closed. The outcome of a part is a line of its own."""
    puts: list[Entry] = [Put(record=record, base=line.version)]
    if state.part:
        if state.part >= line.record.quantity:  # somebody else has settled some of it meanwhile
            raise _too_much(line)
        rest = replace(line.record, quantity=line.record.quantity - state.part)
        number = max(x.record.line for x in view.lines) + 1
        which = derive("rma-line", str(line.record.id), "part", str(line.version))
        puts = [Put(record=rest, base=line.version), Put(record=replace(record, id=which, line=number, quantity=state.part))]
    last = not state.part and all(x.record.outcome or x.record.id == record.id for x in view.lines)
    if last:
        puts.append(Put(record=replace(view.record, state="closed"), base=view.version))
    act = Act(kind="settle-rma", entries=(*puts, *entries), document=view.record.number, note=view.vendor_name)
    text = say(words.ALL_DONE, number=view.record.number) if last else say(words.DONE, code=line.code, outcome=told)
    after = Returning() if last else _over(state)
    return after, done(text, line.code), (act,), ()
