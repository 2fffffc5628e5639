"""Home, and "scan anything": whatever is scanned opens what it is, and from there the job that comes next."""


import msgspec

from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, KeepCode
from app.domain.permission import Permission
from app.domain.questions import HandleOf, ItemOf, KeptCodes, PlaceOf
from app.domain.words import Say, say
from app.workflows.cards import Subject, card
from app.workflows.common import (
    HANDLES,
    MATCH_OF_HANDLE,
    Refuse,
    careful,
    done,
    expect,
    info,
    kind_name,
    require,
    undo_last,
)
from app.workflows.opened import NAME, Inspect, Open, home, show, waiting
from app.workflows.past import ACT, act_of, undo
from app.workflows.photos import show as show_album
from app.workflows.photos import taken
from app.workflows.step import (
    Chosen,
    Key,
    Resumed,
    Scanned,
    Seen,
    Step,
    Verdict,
    Workflow,
    stepping,
)
from app.workflows.successors import leads_to
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import inspect as words

ANYTHING = (*HANDLES, MatchKind.LOCATION, MatchKind.BADGE, MatchKind.DOCUMENT)
JOBS = frozenset({
    "move", "contain", "receive", "count", "review", "issue", "return", "isolate", "release", "discrepancies", "sign_in", "serials",
    "assemble", "maintain", "reserve", "labels",
})
TRAIL_MAX = 10


@stepping
def start(_: None, seen: Seen) -> Step:
    """Home, or what was scanned."""
    return step(Inspect(), seen)


@stepping
def step(state: Inspect, seen: Seen) -> Step:
    """One event on the home screen or on what is open."""
    opened = state.open
    if opened is not None and (came := taken(opened.album, lambda: opened.of, seen)) is not None:
        after = msgspec.structs.replace(state, open=msgspec.structs.replace(opened, album=came.album))
        if came.album is not None:
            return Step(after, show_album(came, NAME, say(words.HOME), seen), came.acts)
        return shown(after, seen, came.verdict)
    match seen.event:
        case Scanned(reading):
            return scanned(reading, seen)
        case Chosen(id):
            return chosen(state, id, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back"):
            return shown(back(state), seen)
        case Key("finish" | "home"):
            return shown(Inspect(), seen)
        case None | Resumed():
            return shown(state, seen)
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def shown(state: Inspect, seen: Seen, verdict: Verdict | None = None, acts: tuple[Act, ...] = ()) -> Step:
    """The state and its screen; what is gone meanwhile gives way to home."""
    try:
        return Step(state, show(state, verdict, seen), acts)
    except Refuse as refuse:
        return Step(Inspect(), show(Inspect(), careful(refuse.verdict.text, refuse.verdict.code), seen), acts)


def back(state: Inspect) -> Inspect:
    """One step back: from a part to its card, along the trail, home."""
    if state.open is not None and state.open.act:
        return msgspec.structs.replace(state, open=msgspec.structs.replace(state.open, act=""))
    if state.open is not None and state.open.part:
        return msgspec.structs.replace(state, open=msgspec.structs.replace(state.open, part=""))
    if state.trail:
        return Inspect(open=state.trail[-1], trail=state.trail[:-1])
    return Inspect(kept=bool(state.code))


def scanned(reading: Reading, seen: Seen) -> Step:
    """Open what was scanned."""
    if reading.serials:
        opened = Inspect(open=Open(reading=reading))
        return Step(opened, show(opened, info(say(words.SERIALS, count=len(reading.serials)), reading.text[:40]), seen))
    named = expect(reading, *ANYTHING)
    match = leads_to(named, seen)
    opened = Inspect(open=Open(subject=_subject(match), reading=msgspec.structs.replace(reading, matches=(match,))))
    disputed = card(_subject(match), seen).disputed
    found = say(words.FOUND_DISPUTED if disputed else words.FOUND, kind=_kind(match, seen))
    verdict = careful(found, match.code) if disputed else done(found, match.code)
    if match.id != named.id:
        verdict = careful(say(words.LED, code=named.code, after=match.code), match.code)
    return Step(opened, show(opened, verdict, seen))


def _kind(match: Match, seen: Seen) -> Say:
    """What was found; not every location is a bin."""
    place = seen.know(PlaceOf(match.id)) if match.kind is MatchKind.LOCATION else None
    return kind_name(match.kind) if place is None or place.holds_stock else say(words.AREA)


def _subject(match: Match) -> Subject:
    return Subject(match.kind, match.id, match.code, match.item)


def chosen(state: Inspect, id: str, seen: Seen) -> Step:
    """A job begins with what is open, a part of it is shown, or a line opens what it names."""
    name, _, value = id.partition(":")
    if name == "go" and state.open is not None and state.open.reading is not None and value in JOBS:
        if id not in {c.id for c in show(state, None, seen).choices}:
            raise Refuse(say(common.NOT_OFFERED))
        return Step(state, show(state, None, seen), go=value, carry=(state.open.reading,))
    match id:
        case "contents" | "history" if state.open is not None and state.open.subject is not None:
            return shown(msgspec.structs.replace(state, open=msgspec.structs.replace(state.open, part=id)), seen)
        case "undo-act" if state.open is not None and state.open.act:
            looked = msgspec.structs.replace(state.open, act="")
            return shown(Inspect(open=looked, trail=state.trail), seen, done(say(words.ACT_UNDONE)), (undo(state.open.act, seen),))
        case "transfers" if waiting(seen):
            return Step(state, show(state, None, seen), go="transfer")
        case "kept":
            return shown(Inspect(kept=True), seen)
        case "done" if state.code:
            require(seen, Permission.INV_LINK_CODE)
            act = Act(kind="keep-code", entries=(KeepCode(code=state.code, done=True),))
            return Step(Inspect(), home(done(say(words.KEPT_CLEARED), state.code), None), (act,))
    if state.open is not None and state.open.subject is not None and state.open.part == "history" and id.startswith(ACT):
        subject = state.open.subject
        require(seen, Permission.INV_UNDO_ANY)
        if act_of(value, subject.kind, subject.id, seen):
            return shown(Inspect(open=msgspec.structs.replace(state.open, act=value), trail=state.trail), seen)
        raise Refuse(say(common.NOT_OFFERED))
    if name == "kept" and state.kept and value in seen.know(KeptCodes()):
        return shown(Inspect(code=value), seen)
    opened = _opened(name, value, seen)
    if opened is None:
        raise Refuse(say(common.NOT_OFFERED))
    trail = (*state.trail, state.open)[-TRAIL_MAX:] if state.open is not None else ()
    return shown(Inspect(open=opened, trail=trail), seen)


def _opened(name: str, value: str, seen: Seen) -> Open | None:
    """What a line names, as if its code had been scanned; None where there is no such thing."""
    if not (value.isdecimal() and value.isascii() and len(value) < 20):
        return None
    which = int(value)
    match name:
        case "handle" if (handle := seen.know(HandleOf(which))) is not None:
            kind = MATCH_OF_HANDLE[handle.kind]
            match_ = Match(kind=kind, id=which, code=handle.code, item=handle.item.id if handle.item else 0)
        case "item" if (item := seen.know(ItemOf(which))) is not None:
            match_ = Match(kind=MatchKind.ITEM, id=which, code=item.number, item=which)
        case "place" if (place := seen.know(PlaceOf(which))) is not None:
            container = seen.know(HandleOf(which)) is not None
            match_ = Match(kind=MatchKind.CONTAINER if container else MatchKind.LOCATION, id=which, code=place.code)
        case _:
            return None
    return Open(subject=_subject(match_), reading=Reading(text=match_.code, source="touch", matches=(match_,)))


WORKFLOW = task(Workflow(NAME, say(words.HOME), Inspect, start, step, command="CMD-HOME", at_home=False))
