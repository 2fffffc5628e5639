"""Putting into a container, taking out of it, moving it, emptying it: the same hands and rules as a move."""

from msgspec.structs import replace

from app.domain.meaning import Match, MatchKind
from app.domain.operation import Act, Retire
from app.domain.questions import HandleOf, StockIn, UnitsOf
from app.domain.stock import HandleKind
from app.domain.views import PlaceView, Unit
from app.domain.words import say
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info, not_here
from app.workflows.contain.making import label_of
from app.workflows.contain.screens import contents_of, counted, show, stock_for
from app.workflows.contain.state import Check, State
from app.workflows.hand import Hand, amount_held, gathered, posted, take, take_all
from app.workflows.moving import Change, moves
from app.workflows.picking import Held
from app.workflows.places import forbidden, place_of, standing_as, unusual
from app.workflows.step import Chosen, Key, Scanned, Seen, Step
from app.workflows.wording import contain as words
from app.workflows.wording import handling

EMPTIED_MAX = 2_000
"""Records of a container that are moved out of it in one act, so that the act stays within a second."""


def with_container(state: State, seen: Seen) -> Step:
    """An event while a container is in hand and no job chosen: where it goes, or what to do with it."""
    match seen.event:
        case Scanned(reading):
            match = expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER, MatchKind.SERIAL)
            if match.kind is not MatchKind.SERIAL:
                return _move(state, place_of(match.id, seen), seen)
            there = bool(seen.know(UnitsOf(match.id, state.container)))
            job = replace(state, job="take" if there else "put", sure="")
            return take_out(job, seen) if there else put_in(job, seen)
        case Chosen("put" | "take" | "check" as job):
            return show(State(container=state.container, code=state.code, job=job, check=Check(), log=state.log), seen)
        case Chosen("empty") | Key("empty"):
            if not contents_of(state.container, seen):
                raise Refuse(say(words.EMPTY_ALREADY, code=state.code), state.code)
            return show(replace(state, job="empty", sure=""), seen)
        case Chosen("retire") | Key("retire"):
            return _retire(state, seen)
        case Chosen("print"):
            handle = seen.know(HandleOf(state.container))
            if handle is None or handle.container is None:
                raise Refuse(say(words.NOT_CONTAINER, code=state.code), state.code)
            step = show(state, seen, done(say(words.PRINTED, code=handle.code), handle.code))
            return step._replace(labels=(label_of(handle.code, handle.container),))
        case Key("finish" | "cancel"):
            return show(State(), seen)
        case _:
            raise not_here(seen.event)


def itself(state: State, seen: Seen) -> Unit:
    """The container's own unit record; leaves the step where it stands nowhere."""
    units = seen.know(UnitsOf(state.container))
    if not units:
        raise Refuse(say(words.STANDS_NOWHERE, code=state.code), state.code)
    return units[0]


def _move(state: State, place: PlaceView, seen: Seen) -> Step:
    """Two scans: the container goes to a bin, or into a container of higher rank."""
    unit = itself(state, seen)
    if unit.key.place == place.id:
        raise Refuse(say(words.STANDS_THERE, code=state.code), place.code)
    held = (Held(unit, 1),)
    warning = _checked(state, place, held, seen)
    if warning is not None:
        return warning
    template = words.NESTED if place.kind.value == HandleKind.CONTAINER.value else words.MOVED
    after = State(container=state.container, code=state.code, log=posted(state.log, held, place.code))
    step = show(after, seen, done(say(template, code=state.code, place=place.code), place.code))
    return step._replace(acts=(Act(kind="move", entries=moves(held, Change(place=place.id))),))


def _checked(state: State, place: PlaceView, held: tuple[Held, ...], seen: Seen) -> Step | None:
    """None where the destination takes it; a warning to confirm by a second scan; leaves the step where it is forbidden."""
    change = Change(place=place.id)
    leaving = tuple(h.unit for h in held)
    entering = tuple(standing_as(u, change.of(u.key.standing)) for u in leaving)
    if (no := forbidden(place, entering, seen)) is not None:
        raise Refuse(no, place.code)
    answerable = {seen.person.recipient, *(u.key.custody for u in leaving)} - {0}
    why = unusual(place, leaving, answerable, seen)
    if why is None or state.sure == f"to:{place.id}":
        return None
    again = replace(state, sure=f"to:{place.id}")
    return show(again, seen, careful(say(words.CONFIRM_AGAIN, warning=why, place=place.code), place.code))


def _retire(state: State, seen: Seen) -> Step:
    """An empty container goes out of use."""
    left = contents_of(state.container, seen)
    if left:
        raise Refuse(say(words.NOT_EMPTY, code=state.code, count=counted(left)), state.code)
    step = show(State(), seen, done(say(words.RETIRED, code=state.code), state.code))
    return step._replace(acts=(Act(kind="retire", entries=(Retire(handle=state.container),)),))


def put_in(state: State, seen: Seen) -> Step:
    """Each thing scanned goes in at once; quantities are told apart and asked like in a move."""
    stock = stock_for(state, seen)
    came = gathered(state.hand, seen.event, seen, stock) if state.hand.picking is not None else None
    if came is None:
        match seen.event:
            case Scanned(reading) if reading.serials:
                came = take_all(state.hand, reading, seen, stock)
            case Scanned(reading):
                match = expect(reading, *HANDLES, MatchKind.LOCATION)
                if match.kind is MatchKind.LOCATION:
                    place = place_of(match.id, seen)
                    source = replace(state, hand=Hand(source=place.id), sure="")
                    return show(source, seen, info(say(handling.FROM_THERE, place=place.code), place.code))
                came = take(state.hand, match, reading, seen, stock)
            case Key("finish" | "cancel"):
                return show(State(container=state.container, code=state.code, log=state.log), seen)
            case _:
                raise not_here(seen.event)
    hand, verdict = came
    if not hand.held:
        return show(replace(state, hand=hand, sure=""), seen, verdict)
    return _put(state, hand, seen)


def _put(state: State, hand: Hand, seen: Seen) -> Step:
    """Post what has come to hand as moves into the container; one out of use is asked about first."""
    held = hand.held
    place = place_of(state.container, seen)
    code = held[-1].unit.code
    reopen = f"reopen:{held[-1].unit.key.handle}"
    if place.retired:
        if state.sure != reopen:
            asked = replace(state, hand=Hand(source=hand.source), sure=reopen)
            return show(asked, seen, careful(say(words.REOPEN, container=state.code, code=code), code))
        place = replace(place, retired=False)
    change = Change(place=place.id)
    entering = tuple(standing_as(h.unit, change.of(h.unit.key.standing)) for h in held)
    if (no := forbidden(place, entering, seen)) is not None:
        raise Refuse(no, code)
    after = State(
        container=state.container, code=state.code, job="put", hand=Hand(source=hand.source),
        log=posted(state.log, held, state.code),
    )
    amount = amount_held(held[0]) if len(held) == 1 else str(len(held))
    text = say(words.PUT_IN, amount=amount, code=code, container=state.code)
    return show(after, seen, done(text, code))._replace(acts=(Act(kind="contain", entries=moves(held, change)),))


def take_out(state: State, seen: Seen) -> Step:
    """Things are scanned out one after another; the bin scanned then takes them all."""
    stock = stock_for(state, seen)
    came = gathered(state.hand, seen.event, seen, stock)
    from_it = replace(state.hand, source=state.container)
    if came is None:
        match seen.event:
            case Scanned(reading) if reading.serials:
                came = take_all(from_it, reading, seen, stock)
            case Scanned(reading):
                match = expect(reading, *HANDLES, MatchKind.LOCATION)
                if match.kind is MatchKind.LOCATION or _other_container(state, match, seen):
                    return _out(state, place_of(match.id, seen), seen)
                came = take(from_it, match, reading, seen, stock)
            case Key("finish" | "cancel"):
                if state.hand.held and state.sure != "finish":
                    text = say(handling.STILL_IN_HAND, count=len(state.hand.held))
                    return show(replace(state, sure="finish"), seen, careful(text))
                return show(State(container=state.container, code=state.code, log=state.log), seen)
            case _:
                raise not_here(seen.event)
    return show(replace(state, hand=replace(came[0], source=0), sure=""), seen, came[1])


def _other_container(state: State, match: Match, seen: Seen) -> bool:
    """Whether a container was scanned that is neither the one in hand nor in it."""
    if match.kind is not MatchKind.CONTAINER or match.id == state.container:
        return False
    return not seen.know(UnitsOf(match.id, state.container))


def _out(state: State, place: PlaceView, seen: Seen) -> Step:
    """The destination of what was taken out."""
    held = state.hand.held
    if not held:
        raise Refuse(say(words.NOTHING_TAKEN), place.code)
    warning = _checked(state, place, held, seen)
    if warning is not None:
        return warning
    after = State(
        container=state.container, code=state.code, job="take", log=posted(state.log, held, place.code),
    )
    step = show(after, seen, done(say(words.TAKEN_OUT, place=place.code, count=len(held)), place.code))
    return step._replace(acts=(Act(kind="move", entries=moves(held, Change(place=place.id))),))


def empty_to(state: State, seen: Seen) -> Step:
    """All that is in the container goes to the bin scanned, in one act; containers in it go with what they hold."""
    match seen.event:
        case Scanned(reading):
            match = expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER)
            place = place_of(match.id, seen)
        case Key("finish" | "cancel"):
            return show(State(container=state.container, code=state.code, log=state.log), seen)
        case _:
            raise not_here(seen.event)
    held = tuple(Held(u, u.quantity) for u in contents_of(state.container, seen, EMPTIED_MAX))
    if place.id == state.container or not held:
        raise Refuse(say(words.EMPTY_ALREADY if not held else words.STANDS_THERE, code=state.code), place.code)
    warning = _checked(state, place, held, seen)
    if warning is not None:
        return warning
    after = State(container=state.container, code=state.code, log=posted(state.log, held, place.code))
    left = seen.know(StockIn(state.container)).keys() - {h.unit.key.handle for h in held}
    if left:
        text = say(words.EMPTIED_SOME, code=state.code, place=place.code, count=len(held), left=len(left))
        step = show(replace(after, job="empty", sure=state.sure), seen, careful(text, place.code))
    else:
        text = say(words.EMPTIED, code=state.code, place=place.code, count=len(held))
        step = show(after, seen, done(text, place.code), contents=())
    return step._replace(acts=(Act(kind="move", entries=moves(held, Change(place=place.id))),))
