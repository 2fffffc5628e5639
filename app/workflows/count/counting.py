"""Counting in a bin: each unit by its scan, items and lots by their quantity; every scan is posted at once."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.identity import handle_id
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, CountLine, Entry, NewHandle
from app.domain.questions import HandleOf, ItemOf, Read
from app.domain.rules import not_stocked, serialized
from app.domain.stock import HandleKind, Tracking
from app.domain.views import HandleView
from app.domain.words import say
from app.workflows.common import SERIALS_MAX, Refuse, careful, done, expect, info, not_here, refuse_unclear
from app.workflows.count.choosing import enter
from app.workflows.count.closing import finish
from app.workflows.count.findings import HOLDERS, finding_of, line_in, lines_of, mine_in, told, unit_line
from app.workflows.count.quantities import bulk, pending_of
from app.workflows.count.screens import patched, show, taken_back
from app.workflows.count.state import Bin, Pending, Session, State
from app.workflows.step import Chosen, Key, Mark, Scanned, Seen, Step, Verdict
from app.workflows.wording import common as common_words
from app.workflows.wording import count as words

NAMED_MAX = 10
"""Codes that are named in a sentence."""
COUNTED = (MatchKind.SERIAL, MatchKind.CONTAINER, MatchKind.ITEM, MatchKind.LOT)


def count(state: State, session: Session, at: Bin, seen: Seen) -> Step:
    """An event while a bin is being counted."""
    match seen.event:
        case Scanned(reading) if reading.serials:
            return _many(state, session, at, reading, seen)
        case Scanned(reading):
            match = expect(reading, *COUNTED, MatchKind.LOCATION)
            if match.kind is not MatchKind.LOCATION:
                return _one(replace(state, sure="", finishing=""), session, at, match, reading, seen)
            if match.id == at.id:
                return show(state, seen, info(say(words.HERE, bin=at.code), at.code))
            return enter(replace(state, bin=None, sure="", finishing=""), seen, match.id, _left(at))
        case Chosen("cumulative"):
            return show(replace(state, cumulative=not state.cumulative, sure=""), seen)
        case Chosen("finish") | Key("finish"):
            return finish(state, session, at, seen)
        case Chosen(id) if id.startswith("line:"):
            return _touched(state, session, at, id.removeprefix("line:"), seen)
        case Chosen(id) if id.startswith("take-back:"):
            return _take_back(state, session, at, id.removeprefix("take-back:"), seen)
        case Key("cancel") if state.sure:
            return show(replace(state, sure=""), seen)
        case Key("cancel"):
            return show(State(session=session, cumulative=state.cumulative), seen, _left(at))
        case _:
            raise not_here(seen.event)


def _left(at: Bin) -> Verdict:
    return info(say(words.STAYS_OPEN, bin=at.code), at.code)


def _one(state: State, session: Session, at: Bin, match: Match, reading: Reading, seen: Seen) -> Step:
    """One scan: a unit or container counts at once, an item or lot asks its quantity or adds a piece."""
    if match.kind in (MatchKind.SERIAL, MatchKind.CONTAINER):
        handle = seen.know(HandleOf(match.id))
        if handle is None:
            raise Refuse(say(common_words.GONE), match.code)
        return _unit(state, session, at, handle, seen)
    item = seen.know(ItemOf(match.item or match.id))
    if item is None:
        raise Refuse(say(common_words.GONE), match.code)
    _check_scope(session, item.id, 0, match.code)
    if (no := not_stocked(item)) is not None:
        raise Refuse(no, item.number)
    gs1 = reading.gs1
    if item.tracking is not Tracking.QUANTITY or item.tracks_serials:
        refuse_unclear(reading)
    if match.kind is MatchKind.ITEM and gs1 is not None and gs1.serial and (item.tracks_serials or _serial(item)):
        new = NewHandle(kind=HandleKind.SERIAL, code=gs1.serial, item=item.id, lot=gs1.lot, expires=gs1.expires)
        id = handle_id(HandleKind.SERIAL, item.id, gs1.serial)
        return _unit(state, session, at, HandleView(id=id, kind=new.kind, code=new.code, item=item), seen, new)
    if _serial(item):
        raise Refuse(say(words.EACH_UNIT, item=item.number), item.number)
    return bulk(state, session, at, pending_of(item, match, reading, seen), seen)


def _serial(item: Item) -> bool:
    return serialized(item)


def _check_scope(session: Session, item: int, custody: int, code: str) -> None:
    """Leave the step for what is not to be counted in this session; `custody` 0 is not known and therefore counted."""
    outside = session.items and item not in session.items
    if outside or (session.custodians and custody and custody not in session.custodians):
        raise Refuse(say(words.NOT_IN_SCOPE, code=code, number=session.number), code)


def _unit(state: State, session: Session, at: Bin, handle: HandleView, seen: Seen, new: NewHandle | None = None) -> Step:
    """A serial or container was scanned: it counts once, whoever scans it and however often."""
    custody = handle.standing.custody if handle.standing else 0
    _check_scope(session, handle.item.id if handle.item else 0, custody, handle.code)
    line = line_in(session, at, handle.id, seen)
    if line is not None and line.entered and line.counted:
        return show(state, seen, careful(say(words.ALREADY, code=handle.code, who=line.counted_by), handle.code))
    finding = finding_of(handle, at.id, seen)
    row = unit_line(handle, finding)
    entries: tuple[Entry, ...] = (CountLine(count=session.id, place=at.id, handle=handle.id, quantity=1),)
    act = Act(kind="count", entries=(new, *entries) if new else entries, document=session.number)
    return show(state, seen, told(finding, handle.code), patched((row,), (line,)))._replace(acts=(act,))


def _many(state: State, session: Session, at: Bin, reading: Reading, seen: Seen) -> Step:
    """One code with many serials: all that are known count, in one act; the others are named."""
    if len(reading.serials) > SERIALS_MAX:
        raise Refuse(say(common_words.TOO_MANY_SERIALS, count=len(reading.serials), most=SERIALS_MAX), reading.text[:40])
    unknown: list[str] = []
    found: dict[int, HandleView] = {}
    named = tuple(inner.only(MatchKind.SERIAL) for inner in seen.know_all(Read(serial) for serial in reading.serials))
    known = {h.id: h for h in seen.know_all(HandleOf(matches[0].id) for matches in named if len(matches) == 1) if h is not None}
    for serial, matches in zip(reading.serials, named, strict=True):
        handle = known.get(matches[0].id) if len(matches) == 1 else None
        if handle is None or (session.items and (handle.item is None or handle.item.id not in session.items)):
            unknown.append(serial)
        else:
            found[handle.id] = handle
    lines = {x.handle: x for x in lines_of(session, at, tuple(found), seen)}
    new = [h for h in found.values() if not ((line := lines.get(h.id)) and line.entered and line.counted)]
    seen.know_all(HandleOf(h.place.id) for h in new if h.place is not None and h.place.kind in HOLDERS)
    rows = [unit_line(handle, finding_of(handle, at.id, seen)) for handle in new]
    entries = tuple(CountLine(count=session.id, place=at.id, handle=h.id, quantity=1) for h in new)
    twice = len(reading.serials) - len(unknown) - len(new)
    if not entries:
        raise Refuse(say(words.MANY_NONE, twice=twice, unknown=_named(unknown) or 0), reading.text[:40])
    text = say(words.MANY, count=len(rows), twice=twice, unknown=_named(unknown) or 0)
    odd = twice or unknown or any(row.mark is not Mark.DONE for row in rows)
    verdict = careful(text) if odd else done(text)
    act = Act(kind="count", entries=entries, document=session.number)
    patch = patched(tuple(reversed(rows)), tuple(lines.get(h.id) for h in new))
    return show(state, seen, verdict, patch)._replace(acts=(act,))


def _named(codes: list[str]) -> str:
    """The first of some codes; more would not be read."""
    return ", ".join([*codes[:NAMED_MAX], *(["…"] if len(codes) > NAMED_MAX else [])])


def _touched(state: State, session: Session, at: Bin, wanted: str, seen: Seen) -> Step:
    """A row was touched: a counted quantity is asked again, a counted unit may be taken back."""
    line = mine_in(session, at, wanted, seen)
    if line is None:
        raise Refuse(say(words.NOT_COUNTED))
    if line.kind.single:
        return show(replace(state, sure=wanted), seen)
    pending = Pending(
        handle=line.handle, code=line.code, description=line.description, uom=line.uom, decimals=line.decimals, item=line.item,
    )
    return show(replace(state, pending=pending, sure=""), seen)


def _take_back(state: State, session: Session, at: Bin, wanted: str, seen: Seen) -> Step:
    """A unit scanned by mistake leaves the count."""
    line = mine_in(session, at, wanted, seen)
    if line is None or not line.counted or state.sure != wanted:
        raise Refuse(say(words.NOT_COUNTED))
    entry = CountLine(count=session.id, place=at.id, handle=line.handle, quantity=0)
    verdict = done(say(words.TAKEN_BACK, code=line.code, bin=at.code), line.code)
    everyone = line_in(session, at, line.handle, seen)
    step = show(replace(state, sure=""), seen, verdict, taken_back(line.handle, everyone))
    return step._replace(acts=(Act(kind="count", entries=(entry,), document=session.number),))
