"""Disassembling: parts are scanned or touched out of the device, or all of them taken, and the bin scanned takes them."""

from msgspec.structs import replace

from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act
from app.domain.views import PlaceView
from app.domain.words import say
from app.workflows.assemble.bill import parts_in
from app.workflows.assemble.screens import show
from app.workflows.assemble.state import State
from app.workflows.common import HANDLES, MATCH_OF_HANDLE, Refuse, careful, done, expect, info, not_here
from app.workflows.hand import Hand, Taken, coded, gathered, posted, take, take_all
from app.workflows.moving import Change, moves
from app.workflows.picking import Held, Stock
from app.workflows.places import forbidden, place_of, standing_as, unusual
from app.workflows.step import Chosen, Key, Scanned, Seen, Step
from app.workflows.wording import assemble as words
from app.workflows.wording import common, handling


def stock_in(state: State) -> Stock:
    """What may be taken out: what stands in the device."""
    return Stock(fits=lambda u: u.key.place == state.device, none=words.NOT_IN_IT, anywhere=False)


def take_out(state: State, seen: Seen) -> Step:
    """An event while parts are taken out."""
    stock = stock_in(state)
    came = gathered(state.hand, seen.event, seen, stock) if state.hand.picking is not None or state.hand.held else None
    if came is None:
        match seen.event:
            case Scanned(reading):
                taken = _scanned(state, reading, seen)
                if isinstance(taken, Step):
                    return taken
                came = taken
            case Chosen(id) if state.job == "out" and id.startswith("part:"):
                came = _touched(state, id.removeprefix("part:"), seen)
            case Key("finish" | "home") if state.hand.held and state.sure != "finish":
                text = say(handling.STILL_IN_HAND, count=len(state.hand.held))
                return show(replace(state, sure="finish"), seen, careful(text))
            case Key("finish" | "cancel"):
                return show(State(device=state.device, code=state.code, log=state.log), seen, info(say(common.BACK)))
            case Key("home"):
                return show(State(), seen)._replace(state=None)
            case _:
                raise not_here(seen.event)
    return show(replace(state, hand=replace(came[0], source=0, bound=0), sure=""), seen, came[1])


def _scanned(state: State, reading: Reading, seen: Seen) -> Taken | Step:
    """A part comes to hand; a bin, or a container to put them in, takes what is in hand."""
    if state.job == "all":
        match = expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER)
        return _out(state, place_of(match.id, seen), tuple(Held(u, u.quantity) for u in parts_in(state.device, seen)), seen)
    hand = replace(state.hand, source=state.device)
    if reading.serials:
        return take_all(hand, reading, seen, stock_in(state))
    match = expect(reading, *HANDLES, MatchKind.LOCATION)
    if match.kind in (MatchKind.LOCATION, MatchKind.CONTAINER):
        return _out(state, place_of(match.id, seen), state.hand.held, seen)
    return take(hand, match, reading, seen, stock_in(state))


def _touched(state: State, value: str, seen: Seen) -> Taken:
    """A part of the list, as if it had been scanned."""
    unit = next((u for u in parts_in(state.device, seen) if str(u.key.handle) == value), None)
    if unit is None:
        raise Refuse(say(common.NOT_OFFERED))
    kind = MATCH_OF_HANDLE[unit.kind]
    match = Match(kind=kind, id=unit.item if kind is MatchKind.ITEM else unit.key.handle, code=unit.code, item=unit.item)
    reading = Reading(text=unit.code, source="touch", matches=(match,))
    return take(replace(state.hand, source=state.device), match, reading, seen, stock_in(state))


def _out(state: State, place: PlaceView, held: tuple[Held, ...], seen: Seen) -> Step:
    """What was taken out stands in the bin; what is unusual about that is confirmed by a second scan."""
    if not held:
        raise Refuse(say(words.NOTHING_TAKEN), place.code)
    if state.device in (place.id, *(h.unit.key.handle for h in held)):
        raise Refuse(say(words.INTO_ITSELF, code=state.code), place.code)
    change = Change(place=place.id)
    leaving = tuple(h.unit for h in held)
    entering = tuple(standing_as(u, change.of(u.key.standing)) for u in leaving)
    if (no := forbidden(place, entering, seen)) is not None:
        raise Refuse(no, place.code)
    answerable = {seen.person.recipient, *(u.key.custody for u in leaving)} - {0}
    if (why := unusual(place, leaving, answerable, seen)) is not None and state.sure != f"to:{place.id}":
        text = say(handling.CONFIRM_AGAIN, warning=why, place=place.code)
        return show(replace(state, sure=f"to:{place.id}"), seen, careful(text, place.code))
    if len(held) == 1:
        text = say(words.TAKEN_ONE, what=coded(held[0]), device=state.code, place=place.code)
    else:
        text = say(words.TAKEN_OUT, count=len(held), device=state.code, place=place.code)
    after = State(
        device=state.device, code=state.code, job="" if state.job == "all" else state.job, hand=Hand(),
        log=posted(state.log, held, place.code),
    )
    step = show(after, seen, done(text, place.code), went=held)
    return step._replace(acts=(Act(kind="disassemble", entries=moves(held, change)),))
