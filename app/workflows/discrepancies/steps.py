"""The steps of settling discrepancies: each decision becomes an operation of its own, and nothing is decided without one."""

from msgspec.structs import replace

from app.domain.catalogue import bulk_of
from app.domain.happenings import Misfit
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, Dismiss, Move, OpenCount, Release, Resolve
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.questions import ItemOf, OpenDiscrepancies, UndoOf
from app.domain.stock import Standing
from app.domain.views import HandleView
from app.domain.words import Say, say
from app.workflows.common import MATCH_OF_HANDLE, NOT_SCANNED, Refuse, careful, done, expect, not_here
from app.workflows.count.opening import PATTERN, SERIES
from app.workflows.discrepancies import recoding
from app.workflows.discrepancies.offers import bin_to_count, offers, rivals, surplus
from app.workflows.discrepancies.screens import code_of, found, photos_of, show
from app.workflows.discrepancies.state import State, parsed
from app.workflows.numbers import next_numbers
from app.workflows.photos import Of, taken
from app.workflows.places import place_of
from app.workflows.step import Chosen, Key, Scanned, Seen, Step, Typed, stepping
from app.workflows.wording import common
from app.workflows.wording import discrepancies as words

NOTE_MAX = 200
TWICE = frozenset({"dismiss", "undo-act", "to-vendor"})
"""Choices that are confirmed by choosing them again."""


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Show all that wait; a unit, bin or container scanned first narrows them."""
    if isinstance(seen.event, Scanned):
        return _narrow(State(), seen, seen.event.reading)
    return show(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """Take one event."""
    if (came := taken(state.album, lambda: _photographed(state, seen), seen)) is not None:
        return show(replace(state, album=came.album), seen, came.verdict, acts=came.acts)
    state = replace(state, album=None) if isinstance(seen.event, Scanned) else state
    match seen.event:
        case Scanned(reading) if state.asking in ("unit", "bin"):
            return _here(state, seen, reading)
        case Scanned(reading) if state.asking.startswith("new:"):
            return recoding.scanned(state, seen, reading)
        case Scanned(reading):
            return _narrow(state, seen, reading)
        case Typed(text) if state.asking == "note":
            return _accept(state, seen, text.strip()[:NOTE_MAX])
        case Key("cancel" | "back"):
            return show(state.back, seen) if state != State() else _leave(seen)
        case Key("make" | "finish") if state.asking.startswith("new:"):
            return recoding.made(state, seen)
        case Key("finish") if state.asking == "note":
            return _accept(state, seen, "")
        case Key("finish"):
            return _leave(seen)
        case Key(name) | Chosen(name):
            return _choose(state, seen, name)
        case _:
            return show(state, seen)


def _photographed(state: State, seen: Seen) -> Of | None:
    """What photos are of: the discrepancy that is looked at."""
    return photos_of(found(state, seen)) if state.which and not state.asking else None


def _leave(seen: Seen) -> Step:
    return show(State(), seen)._replace(state=None)


def _narrow(state: State, seen: Seen, reading: Reading) -> Step:
    """What was scanned chooses what is settled: the one discrepancy about it, or those there are."""
    for target in dict.fromkeys(t for m in reading.matches for t in (m.id, *_bulk(m, seen))):
        waiting = seen.know(OpenDiscrepancies(target, 2))
        if len(waiting) == 1:
            return show(State(which=waiting[0].id), seen)
        if waiting:
            return show(State(about=target, code=reading.matches[0].code), seen)
    if reading.matches:
        raise Refuse(say(words.NOT_HERE, code=reading.text[:40]), reading.text[:80])
    expect(reading, MatchKind.SERIAL, MatchKind.LOCATION, MatchKind.CONTAINER)
    return show(state, seen)


def _bulk(match: Match, seen: Seen) -> tuple[int, ...]:
    item = seen.know(ItemOf(match.id)) if match.kind is MatchKind.ITEM else None
    return (bulk_of(item),) if item is not None else ()


def _choose(state: State, seen: Seen, id: str) -> Step:
    """A choice, a line or a row of the table."""
    if id == "all":
        return show(State(), seen)
    if (which := parsed(id)) and not state.asking:
        opened = replace(state, which=which)
        found(opened, seen)
        return show(opened, seen)
    if not state.which:
        raise not_here(seen.event)
    misfit = found(state, seen)
    name, _, value = id.partition(":")
    if state.asking == "note" and name == "note" and value in {str(i) for i in range(len(words.NOTES))}:
        return _accept(state, seen, words.NOTES[int(value)])
    if not misfit.open:
        raise Refuse(say(words.NOT_OPEN))
    if id not in {c.id for c in offers(misfit, seen)}:
        raise Refuse(say(common.NOT_OFFERED))
    if id in TWICE and state.asking != f"sure:{id}":
        return show(replace(state, asking=f"sure:{id}"), seen, careful(say(words.SURE)))
    return _do(state, misfit, id, seen)


def _do(state: State, misfit: Misfit, id: str, seen: Seen) -> Step:
    """What a choice that is offered does."""
    operation = misfit.operation
    match id:
        case "accept":
            return show(replace(state, asking="note"), seen)
        case "here":
            return show(replace(state, asking="unit"), seen)
        case "release":
            act = Act(kind="post-held", entries=(Release(operation=operation, company=misfit.company),))
            return _over(state, misfit, (act,), say(words.RELEASED), seen)
        case "dismiss":
            act = Act(kind="drop-held", entries=(Dismiss(operation=operation, company=misfit.company),))
            return _over(state, misfit, (act,), say(words.DISMISSED), seen)
        case "undo-act":
            return _over(state, misfit, (Act(kind="undo", entries=seen.know(UndoOf(operation)).entries),), say(words.UNDONE), seen)
        case "to-vendor":
            return _to_vendor(state, misfit, seen)
        case "count":
            at = bin_to_count(misfit, seen)
            assert at is not None, "offered for a bin alone"
            return show(state, seen)._replace(go="count", carry=(_reading(MatchKind.LOCATION, at.id, at.code),))
        case "have-counted":
            return _have_counted(state, misfit, seen)
        case "review":
            return show(state, seen)._replace(go="review")
    if id.startswith("keep:"):
        return recoding.kept_by(state, misfit, int(id.removeprefix("keep:")), seen)
    one = next(r for r in rivals(misfit) if id == f"rival:{r.id}")
    return show(state, seen)._replace(go="inspect", carry=(_of_handle(one),))


def _over(state: State, misfit: Misfit, acts: tuple[Act, ...], text: Say, seen: Seen) -> Step:
    """The acts that settle it, and the list without it."""
    code = code_of(misfit)
    verdict = done(text, code if isinstance(code, str) else "")
    return show(State(about=state.about, code=state.code), seen, verdict, gone=misfit.id)._replace(acts=acts)


def _resolve(misfit: Misfit, note: str = "") -> Act:
    return Act(kind="resolve", entries=(Resolve(discrepancy=misfit.id),), note=note)


def _accept(state: State, seen: Seen, note: str) -> Step:
    misfit = found(state, seen)
    if not misfit.open:
        raise Refuse(say(words.NOT_OPEN))
    return _over(state, misfit, (_resolve(misfit, note),), say(words.ACCEPTED), seen)


def _here(state: State, seen: Seen, reading: Reading) -> Step:
    """The unit, then where it is: the unit is before the person's eyes, so a label has to be read, not typed."""
    misfit = found(state, seen)
    handle = misfit.handle
    assert handle is not None, "asked of units alone"
    if reading.source in NOT_SCANNED:
        raise Refuse(say(words.MUST_SCAN, code=handle.code), reading.text[:40])
    if state.asking == "unit":
        match = expect(reading, MATCH_OF_HANDLE[handle.kind])
        if match.id != handle.id:
            raise Refuse(say(words.OTHER_UNIT, code=match.code, wanted=handle.code), match.code)
        return show(replace(state, asking="bin"), seen, done(say(words.UNIT_SEEN, code=handle.code), match.code))
    match = expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER)
    place = place_of(match.id, seen)
    if not place.holds_stock or place.id in VIRTUAL_BY_PLACE or place.id == handle.id:
        raise Refuse(say(words.NO_BIN, code=place.code), place.code)
    text = say(words.FOUND_HERE, code=handle.code, place=place.code)
    if handle.standing is not None and handle.standing.place == place.id:
        return _over(state, misfit, (_resolve(misfit),), text, seen)
    # Two acts: that it is here is a fact, and holds also where somebody else has settled the discrepancy meanwhile.
    return _over(state, misfit, (_resolve(misfit), Act(kind="move", entries=(_move(handle, place.id),))), text, seen)


def _move(handle: HandleView, place: int) -> Move:
    stands = handle.standing or Standing(Virtual.COUNT_ADJUSTMENT.place)
    target = Standing(place) if stands.place in VIRTUAL_BY_PLACE else stands._replace(place=place)
    return Move(handle=handle.id, quantity=1, source=stands, target=target, scanned=True)


def _to_vendor(state: State, misfit: Misfit, seen: Seen) -> Step:
    """What came too much leaves stock again, the way it came."""
    unit = surplus(misfit, seen)
    if unit is None:
        raise Refuse(say(words.MOVED_ON, amount=misfit.amount, code=code_of(misfit)))
    quantity = 1 if unit.kind.single else misfit.quantity
    target = Standing(Virtual.VENDOR.place)
    act = Act(kind="return", entries=(Move(handle=unit.key.handle, quantity=quantity, source=unit.key.standing, target=target),))
    text = say(words.SENT_BACK, amount=misfit.amount, code=unit.code)
    return _over(state, misfit, (act, _resolve(misfit)), text, seen)


def _have_counted(state: State, misfit: Misfit, seen: Seen) -> Step:
    """A count of the bin is opened for anybody; its approval settles the discrepancy."""
    at = bin_to_count(misfit, seen)
    assert at is not None, "offered for a bin alone"
    (number,), take = next_numbers(SERIES, PATTERN, 1, seen)
    act = Act(kind="open-count", entries=(OpenCount(number=number, kind="cycle", places=(at.id,)), take), document=number)
    return show(state, seen, done(say(words.COUNT_OPENED, number=number, place=at.code), at.code))._replace(acts=(act,))


def _of_handle(handle: HandleView) -> Reading:
    return _reading(MATCH_OF_HANDLE[handle.kind], handle.id, handle.code, handle.item.id if handle.item is not None else 0)


def _reading(kind: MatchKind, id: int, code: str, item: int = 0) -> Reading:
    return Reading(text=code, source="touch", matches=(Match(kind=kind, id=id, code=code, item=item),))
