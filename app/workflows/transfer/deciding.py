"""Deciding about a transfer: accepted whole or in part, rejected with a reason, cancelled, or its rest taken back."""

from collections.abc import Iterator

from msgspec.structs import replace

from app.domain.figures import amount_of, with_unit
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Entry, Move, NewHandle, Put
from app.domain.paper_views import TransferLineView, TransferView
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, PlaceOf, Reasons, UnitsOf
from app.domain.stock import HandleKind, Standing
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, careful, done, expect, not_here
from app.workflows.step import Chosen, Key, Scanned, Seen, Typed
from app.workflows.transfer.giving import IN_TRANSIT, Came
from app.workflows.transfer.state import Transferring, may_cancel, may_decide, may_take_back, paper_of
from app.workflows.wording import common
from app.workflows.wording import transfer as words

USABLE = frozenset({"available", "returned", "reserved"})
"""Statuses that become "issued" where somebody gets it into custody; any other stays what it is."""
REASON_MAX = 200


def decide(state: Transferring, seen: Seen) -> Came:
    """One event on an open paper."""
    view = paper_of(state, seen)
    if state.rejecting:
        return _rejected(state, view, seen)
    if state.counting:
        return _counted(state, view, seen)
    match seen.event:
        case Scanned(reading):
            return _scanned(state, view, reading, seen)
        case Chosen(id) if id.startswith("line:"):
            return _ticked(state, view, _line(view, id.removeprefix("line:")), seen)
        case Chosen("accept-all") | Key("accept-all"):
            require_decision(view, seen)
            if state.ticked and state.confirm != "accept-all":
                return replace(state, confirm="accept-all"), careful(say(words.ALL_AGAIN)), ()
            return accept(state, view, {line.record.id: line.record.quantity for line in view.lines}, seen)
        case Chosen("accept") | Key("finish" | "accept") if state.ticked:
            require_decision(view, seen)
            return accept(state, view, dict(state.ticked), seen)
        case Chosen("reject"):
            require_decision(view, seen)
            return replace(state, rejecting="choose" if seen.know(Reasons("reject")) else "type", confirm=""), None, ()
        case Chosen("withdraw") if may_cancel(view, seen.person):
            if state.confirm != "withdraw":
                return replace(state, confirm="withdraw"), careful(say(words.CANCEL_AGAIN)), ()
            act = Act(kind="cancel-transfer", entries=(_put(view, state="cancelled"),), document=view.record.number)
            return Transferring(), done(say(words.CANCELLED, number=view.record.number), view.record.number), (act,)
        case Chosen("take-back") if may_take_back(view, seen):
            return _take_back(view)
        case Chosen("back") | Key("cancel" | "back" | "finish"):
            return Transferring(), None, ()
    raise not_here(seen.event)


def require_decision(view: TransferView, seen: Seen) -> None:
    """Leave the step where it is decided already, or by somebody else."""
    number = view.record.number
    if not view.open:
        raise Refuse(say(words.OVER, number=number), number)
    if not may_decide(view, seen.person):
        raise Refuse(say(words.NOT_FOR_YOU, number=number, target=view.target_name), number)


def _put(view: TransferView, **fields: object) -> Put:
    return Put(record=replace(view.record, **fields), base=view.version)


def _line(view: TransferView, value: str) -> TransferLineView:
    found = next((line for line in view.lines if str(line.record.id) == value), None)
    if found is None:
        raise Refuse(say(common.NOT_OFFERED))
    return found


def _scanned(state: Transferring, view: TransferView, reading: Reading, seen: Seen) -> Came:
    require_decision(view, seen)
    by_code = next((x for x in view.lines if x.code == reading.text and not reading.matches), None)
    if by_code is not None:  # a unit from another site, which nothing here knows yet
        return _ticked(state, view, by_code, seen)
    match = expect(reading, *HANDLES, MatchKind.LOCATION)
    if match.kind is MatchKind.LOCATION:
        place = seen.know(PlaceOf(match.id))
        if place is None or not place.holds_stock or place.blocked or place.retired:
            raise Refuse(say(words.CANNOT_STAND, place=match.code), match.code)
        return replace(state, place=match.id, confirm=""), done(say(words.PLACED, place=match.code), match.code), ()
    same = [x for x in view.lines if x.record.handle == match.id]
    same = same or [x for x in view.lines if match.kind is MatchKind.ITEM and x.record.item == match.item and not x.single]
    ticked = dict(state.ticked)
    line = next((x for x in same if x.record.id not in ticked), same[0] if same else None)
    if line is None:
        raise Refuse(say(words.NOT_IN_IT, code=match.code), match.code)
    return _ticked(state, view, line, seen)


def _ticked(state: Transferring, view: TransferView, line: TransferLineView, seen: Seen) -> Came:
    """A single unit is there; of a quantity it is asked how much."""
    require_decision(view, seen)
    if not line.single:
        return replace(state, counting=line.record.id, confirm=""), None, ()
    if line.record.id in dict(state.ticked):
        raise Refuse(say(words.TICKED_ALREADY, code=line.code), line.code)
    ticked = (*state.ticked, (line.record.id, 1))
    return replace(state, ticked=ticked, confirm=""), done(say(words.TICKED, what=line.code), line.code), ()


def _counted(state: Transferring, view: TransferView, seen: Seen) -> Came:
    line = _line(view, str(state.counting))
    match seen.event:
        case Typed(text):
            steps = to_steps(text, line.decimals, line.uom)
            if isinstance(steps, Say):
                raise Refuse(steps, text[:40])
        case Chosen("all"):
            steps = line.record.quantity
        case Key("cancel" | "undo") | Chosen("back"):
            return replace(state, counting=0), None, ()
        case _:
            raise not_here(seen.event)
    if steps > line.record.quantity:
        amount = amount_of(line.record.quantity, line.decimals, line.uom)
        raise Refuse(say(words.TOO_MANY, amount=amount), line.code)
    kept = tuple(t for t in state.ticked if t[0] != line.record.id)
    what = with_unit(amount_of(steps, line.decimals, line.uom), line.code)
    ticked = (*kept, (line.record.id, steps))
    return replace(state, counting=0, ticked=ticked), done(say(words.TICKED, what=what), line.code), ()


def accept(state: Transferring, view: TransferView, amounts: dict[int, int], seen: Seen) -> Came:
    """The paper accepted, its lines with how much, and the movements: custody, and place where there is one, in one operation."""
    record = view.record
    place = state.place or (record.place if _here(record.place, seen) else 0)
    if view.between_sites and (record.target_site != seen.site or not place):
        raise Refuse(say(words.NEEDS_PLACE), record.number)
    taken = [(line, amounts[line.record.id]) for line in view.lines if amounts.get(line.record.id)]
    lines = [Put(record=replace(line.record, accepted=many), base=line.version) for line, many in taken]
    entries: tuple[Entry, ...] = (
        *lines, _put(view, state="accepted"),
        *(entry for line, many in taken for entry in _arrives(view, line, many, place, seen)),
    )
    full = sum(many == line.record.quantity for line, many in taken)
    act = Act(kind="accept-transfer", entries=entries, document=record.number, note=view.source_name)
    if full == len(view.lines):
        return Transferring(), done(say(words.ACCEPTED, number=record.number, target=view.target_name), record.number), (act,)
    part = say(words.ACCEPTED_PART, number=record.number, count=full, all=len(view.lines), source=giver_of(view))
    return Transferring(), done(part, record.number), (act,)


def giver_of(view: TransferView) -> str | Say:
    """Who gives it, in words."""
    return view.source_name or say(words.NOBODY)


def _here(place: int, seen: Seen) -> bool:
    """Whether it is a place of this site that takes stock now."""
    found = seen.know(PlaceOf(place)) if place else None
    return found is not None and found.holds_stock and not found.blocked and not found.retired


def _arrives(view: TransferView, line: TransferLineView, many: int, place: int, seen: Seen) -> Iterator[Entry]:
    record = line.record
    status = "issued" if record.status in USABLE else record.status
    if view.between_sites:
        if seen.know(HandleOf(record.handle)) is None:
            yield NewHandle(
                kind=HandleKind(record.kind), code=record.code, item=record.item, expires=record.expires, tag=record.tag,
            )
        yield Move(
            handle=record.handle, quantity=many, source=IN_TRANSIT, scanned=True,
            target=Standing(place, view.record.target, record.project, status),
        )
        return
    source = _stands(view, line, many, seen)
    status = "issued" if source.status in USABLE else source.status
    yield Move(
        handle=record.handle, quantity=many, source=source, scanned=True,
        target=Standing(place or source.place, view.record.target, source.project, status),
    )


def _stands(view: TransferView, line: TransferLineView, many: int, seen: Seen) -> Standing:
    """Where it is taken from: it may have been moved since it was offered; leaves the step where the giver has it no more."""
    record, source = line.record, view.record.source
    if line.single:
        handle = seen.know(HandleOf(record.handle))
        standing = handle.standing if handle is not None else None
        if standing is None or standing.place in VIRTUAL_BY_PLACE or standing.custody != source:
            raise Refuse(say(words.GONE_ELSEWHERE, code=line.code, source=giver_of(view)), line.code)
        return standing
    offered = Standing(record.place, source, record.project, record.status)
    there = [u for u in seen.know(UnitsOf(record.handle)) if u.key.custody == source and u.quantity >= many]
    if source and not any(u.key.standing == offered for u in there) and there:
        return there[0].key.standing  # in their custody in another place by now
    return offered


def _rejected(state: Transferring, view: TransferView, seen: Seen) -> Came:
    """Rejected for a reason that is chosen or typed."""
    reason, note = 0, ""
    match seen.event:
        case Chosen("type") if state.rejecting == "choose":
            return replace(state, rejecting="type"), None, ()
        case Typed(text) if state.rejecting == "type" and text.strip():
            note = text.strip()[:REASON_MAX]
        case Chosen(id) if id.startswith("reason:"):
            found = next((r for r in seen.know(Reasons("reject")) if f"reason:{r.id}" == id), None)
            if found is None:
                raise Refuse(say(common.NOT_OFFERED))
            reason, note = found.id, found.name
        case Key("cancel" | "undo") | Chosen("back"):
            return replace(state, rejecting=""), None, ()
        case _:
            raise not_here(seen.event)
    require_decision(view, seen)
    act = Act(
        kind="reject-transfer", entries=(_put(view, state="rejected", note=note),), document=view.record.number, reason=reason,
        note=note,
    )
    told = say(words.REJECTED, number=view.record.number, source=giver_of(view))
    return Transferring(), done(told, view.record.number), (act,)


def _take_back(view: TransferView) -> Came:
    """What the receiver at the other site has left comes out of transit, to where it was."""
    entries = tuple(
        Move(
            handle=line.record.handle, quantity=line.out - line.record.accepted, source=IN_TRANSIT,
            target=Standing(line.record.place, view.record.source, line.record.project, line.record.status),
        )
        for line in view.lines if line.out > line.record.accepted
    )
    act = Act(kind="take-back", entries=entries, document=view.record.number)
    text = say(words.TAKEN_BACK, number=view.record.number, source=giver_of(view))
    return Transferring(), done(text, view.record.number), (act,)
