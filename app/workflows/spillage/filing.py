"""Filing: what is faulty comes to hand with its reason and condition; as the report is filed it leaves the recipient's on-hand."""

from msgspec.structs import replace

from app.domain import catalogue
from app.domain.identity import derive
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Entry, Move, Put
from app.domain.place import Virtual
from app.domain.questions import Reasons, Recipients, SpillageOf
from app.domain.stock import Standing
from app.domain.words import say
from app.workflows import shots
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info
from app.workflows.hand import Hand, coded, gathered, take, take_all
from app.workflows.numbers import next_numbers
from app.workflows.recipients import recipient_scanned
from app.workflows.spillage.state import NAME, Reported, Spilling, closes, report_of, stock_of
from app.workflows.step import FROM_FILE, WITH_CAMERA, Chosen, Key, Pictured, Scanned, Seen, Typed, Verdict
from app.workflows.wording import common
from app.workflows.wording import photos as photo_words
from app.workflows.wording import spillage as words

SERIES, PATTERN = "spillage", "SP-{:05d}"
SPILLED = Standing(Virtual.SPILLAGE.place)
CONDITION_MAX = 200
Came = tuple[Spilling, Verdict | None, tuple[Act, ...]]


def begin(recipient: int, seen: Seen) -> Spilling:
    """A new report about what this recipient has; 0: about one's own, or whose it is asked."""
    if recipient:
        return Spilling(filing=True, recipient=recipient)
    if seen.person.recipient:
        return Spilling(filing=True, recipient=seen.person.recipient)
    if closes(seen.person):
        return Spilling(asking=True)
    raise Refuse(say(words.NOT_A_RECIPIENT))


def for_whom(state: Spilling, seen: Seen) -> Came | None:
    """Whose equipment it is, by badge or choice."""
    match seen.event:
        case Scanned(reading):
            recipient = recipient_scanned(reading, seen)
        case Chosen(id) if id.startswith("recipient:"):
            recipient = next((r.id for r in seen.know(Recipients()) if f"recipient:{r.id}" == id), 0)
            if not recipient:
                raise Refuse(say(common.NOT_OFFERED))
        case _:
            return None
    return begin(recipient, seen), None, ()


def file(state: Spilling, seen: Seen) -> Came | None:
    """One event while a report is being written; None where it is none of this."""
    if (came := _shot(state, seen)) is not None:
        return came
    state = replace(state, shot="")
    if state.hand.held:
        return _told(state, seen)
    if (taken := gathered(state.hand, seen.event, seen, stock_of(state, seen.person))) is not None:
        return _taken(state, taken[0], taken[1], seen)
    match seen.event:
        case Scanned(reading):
            return _scanned(state, reading, seen)
        case Key("undo") if state.shots and state.shots[-1].after >= len(state.lines):
            return replace(state, shots=state.shots[:-1], confirm=False), info(say(words.SHOT_OFF)), ()
        case Key("undo") if state.lines:
            return replace(state, lines=state.lines[:-1], confirm=False), None, ()
        case Key("finish" | "file") | Chosen("file") if state.lines:
            return _filed(state, seen)
        case Key("cancel") if state.lines and not state.confirm:
            return replace(state, confirm=True), careful(say(words.STILL_OPEN, count=len(state.lines))), ()
        case Key("cancel") if state.shots and not state.confirm:
            return replace(state, confirm=True), careful(say(words.STILL_SHOTS, count=len(state.shots))), ()
    return None


def _shot(state: Spilling, seen: Seen) -> Came | None:
    """A photo that comes while the report is written, or what is done with one that has come."""
    match seen.event:
        case Pictured() as given:
            number = report_of(state, seen).record.number if state.paper else ""
            taken = shots.added(
                state.shots, given, len(state.lines), state.paper, number or say(words.THIS_REPORT), seen,
            )
            told = done(say(words.SHOT, count=len(taken)), number)
            return replace(state, shots=taken, shot="", confirm=False), told, ()
        case Chosen("photos") if state.shots:
            return replace(state, shot=state.shots[0].digest), None, ()
        case Chosen(id) if (one := shots.named(state.shots, id)) is not None:
            return replace(state, shot=one.digest), None, ()
        case Chosen(id) if id in (FROM_FILE, WITH_CAMERA):
            raise Refuse(say(photo_words.HOW))
        case Chosen("take-off") if state.shot:
            return replace(state, shots=shots.without(state.shots, state.shot), shot=""), info(say(words.SHOT_OFF)), ()
        case Key("back" | "cancel" | "finish") | Chosen("back") if state.shot:
            return replace(state, shot=""), None, ()
    return None


def _scanned(state: Spilling, reading: Reading, seen: Seen) -> Came:
    stock = stock_of(state, seen.person)
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, stock)
        return _taken(state, hand, verdict, seen)
    match = expect(reading, *HANDLES)
    if match.kind is MatchKind.CONTAINER:
        raise Refuse(say(words.NO_CONTAINER), match.code)
    if any(r.held.unit.key.handle == match.id and r.held.unit.kind.single for r in state.lines):
        raise Refuse(say(common.NOT_OFFERED), match.code)
    hand, verdict = take(state.hand, match, reading, seen, stock)
    return _taken(state, hand, verdict, seen)


def _taken(state: Spilling, hand: Hand, verdict: Verdict | None, seen: Seen) -> Came:
    """Something came to hand: why is asked, where there are reasons to choose from."""
    reason = -1 if seen.know(Reasons(NAME)) else 0
    return replace(state, hand=hand, reason=reason, reason_name="", confirm=False), verdict, ()


def _told(state: Spilling, seen: Seen) -> Came | None:
    """Reason first, then the condition in words; then it is on the report."""
    match seen.event:
        case Chosen(id) if state.reason < 0 and id.startswith("reason:"):
            found = next((r for r in seen.know(Reasons(NAME)) if f"reason:{r.id}" == id), None)
            if found is None:
                raise Refuse(say(common.NOT_OFFERED))
            return replace(state, reason=found.id, reason_name=found.name), None, ()
        case Typed(text) if state.reason >= 0:
            condition = text.strip()[:CONDITION_MAX]
        case Key("finish") if state.reason >= 0:
            condition = ""
        case Key("cancel" | "undo"):
            return replace(state, hand=Hand(), reason=-1), None, ()
        case _:
            raise Refuse(say(common.CHOOSE_FIRST))
    more = tuple(Reported(one, state.reason, state.reason_name, condition) for one in state.hand.held)
    last = state.hand.held[-1]
    told = done(say(words.ADDED, what=coded(last)), last.unit.code)
    return replace(state, hand=Hand(), reason=-1, reason_name="", lines=(*state.lines, *more)), told, ()


def _filed(state: Spilling, seen: Seen) -> Came:
    """The report, its lines, and the units out of the on-hand, in one operation."""
    entries: list[Entry] = []
    before = 0
    view = seen.know(SpillageOf(state.paper)) if state.paper else None
    if view is not None:
        number, before, text = view.record.number, len(view.lines), words.ADDED_TO
    else:
        (number,), taken = next_numbers(SERIES, PATTERN, 1, seen)
        text = words.FILED
        entries += [taken, Put(record=catalogue.Spillage(
            id=derive("spillage", number), number=number, site=seen.site, recipient=state.recipient, by=seen.person.id,
        ))]
    for index, one in enumerate(state.lines, before + 1):
        key = one.held.unit.key
        entries.append(Put(record=catalogue.SpillageLine(
            id=derive("spillage-line", number, str(index)), spillage=derive("spillage", number), line=index, handle=key.handle,
            quantity=one.held.quantity, reason=one.reason, condition=one.condition,
        )))
    entries += shots.puts(state.shots, "spillage", derive("spillage", number), seen)
    entries += [
        Move(handle=h.unit.key.handle, quantity=h.quantity, source=h.unit.key.standing, target=SPILLED, scanned=h.scanned)
        for h in (one.held for one in state.lines)
    ]
    name = name_of(state.recipient, seen)
    act = Act(kind=NAME, entries=tuple(entries), document=number, reason=max(state.lines[0].reason, 0), note=name)
    told = say(text, number=number, recipient=name)
    if state.shots:
        told = say(words.WITH_SHOTS, said=told, count=len(state.shots))
    return Spilling(), done(told, number), (act,)


def name_of(recipient: int, seen: Seen) -> str:
    """The recipient as people call it."""
    return next((r.name or r.code for r in seen.know(Recipients()) if r.id == recipient), "")
