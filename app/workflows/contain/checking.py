"""A contents check: everything in a container is scanned; found, missing and unexpected are told; nothing posts by itself."""

from msgspec.structs import replace

from app.domain.catalogue import bulk_of
from app.domain.figures import amount_of
from app.domain.identity import derive
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, CloseBin, CountLine, Entry, OpenCount
from app.domain.permission import Permission
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, ItemOf, StockIn, UnitsOf
from app.domain.rules import not_stocked
from app.domain.stock import Tracking
from app.domain.views import HandleView
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info, not_here, path_of
from app.workflows.contain.screens import missing_of, show
from app.workflows.contain.state import Amount, Asked, Check, State, Strange
from app.workflows.count.opening import PATTERN, SERIES
from app.workflows.moving import Change, moves
from app.workflows.numbers import next_numbers
from app.workflows.picking import Held
from app.workflows.places import forbidden, place_of, standing_as
from app.workflows.step import Chosen, Key, Scanned, Seen, Step, Typed
from app.workflows.wording import common as common_words
from app.workflows.wording import contain as words
from app.workflows.wording import handling


def checking(state: State, seen: Seen) -> Step:
    """An event of a contents check."""
    check = state.check
    match seen.event:
        case Typed(text) if check.asked is not None:
            return _amount(state, check.asked, text, seen)
        case Scanned(reading) if check.asked is not None:
            raise Refuse(say(words.TYPE_QUANTITY, code=check.asked.code), reading.text[:40])
        case Key("cancel") if check.asked is not None:
            return show(replace(state, check=replace(check, asked=None)), seen, info(say(common_words.BACK)))
        case Scanned(reading):
            return _scan(state, reading, seen)
        case Key("finish") if not check.over and check.asked is None:
            return _result(state, seen)
        case (Chosen("move-in") | Key("move-in")) if check.over and check.strange:
            return _move_in(state, seen)
        case Chosen("report") if check.over and seen.person.may(Permission.INV_OPEN_COUNT):
            return _report(state, seen)
        case (Chosen("leave") | Key("leave" | "finish")) if check.over:
            return show(_left(state), seen)
        case Key("cancel"):
            return show(_left(state), seen, info(say(common_words.CANCELLED)))
        case _:
            raise not_here(seen.event)


def _left(state: State) -> State:
    return State(container=state.container, code=state.code, log=state.log)


def _scan(state: State, reading: Reading, seen: Seen) -> Step:
    """One thing found in the container."""
    match = expect(reading, *HANDLES)
    check = replace(state.check, over=False)
    if match.kind in (MatchKind.SERIAL, MatchKind.CONTAINER):
        handle = seen.know(HandleOf(match.id))
        if handle is None:
            raise Refuse(say(common_words.GONE), match.code)
        return _single(state, check, handle, seen)
    item = seen.know(ItemOf(match.item))
    if item is None:
        raise Refuse(say(common_words.GONE), match.code)
    if (no := not_stocked(item)) is not None:
        raise Refuse(no, reading.text)
    if item.tracking is Tracking.SERIAL:
        raise Refuse(say(handling.SCAN_SERIAL, item=item.number), reading.text)
    if item.tracking is Tracking.LOT and match.kind is not MatchKind.LOT:
        raise Refuse(say(handling.CHOOSE_LOT), reading.text)
    lot = match.kind is MatchKind.LOT
    asked = Asked(
        handle=match.id if lot else bulk_of(item), item=item.id,
        code=match.code if lot else item.number, description=item.description, uom=item.uom, decimals=item.decimals,
    )
    return show(replace(state, check=replace(check, asked=asked)), seen)


def _single(state: State, check: Check, handle: HandleView, seen: Seen) -> Step:
    if handle.id in check.found or any(s.handle == handle.id for s in check.strange):
        return show(state, seen, careful(say(words.TWICE, code=handle.code), handle.code))
    if handle.standing is not None and handle.standing.place == state.container:
        found = replace(state, check=replace(check, found=(*check.found, handle.id)))
        return show(found, seen, done(say(words.TICKED, code=handle.code), handle.code))
    units = seen.know(UnitsOf(handle.id))
    description = handle.item.description if handle.item else handle.container.name if handle.container else ""
    strange = Strange(
        handle=handle.id, code=handle.code, description=description,
        place=path_of(units[0].place_path, units[0].place_code) if units else "",
    )
    noted = replace(state, check=replace(check, strange=(*check.strange, strange)))
    return show(noted, seen, careful(say(words.STRANGE, code=handle.code), handle.code))


def _amount(state: State, asked: Asked, text: str, seen: Seen) -> Step:
    """How much of a quantity or lot was found; typed again it replaces what was typed before."""
    steps = to_steps(text, asked.decimals, asked.uom, zero=True)
    if isinstance(steps, Say):
        raise Refuse(steps, text[:40])
    expected = seen.know(StockIn(state.container)).get(asked.handle, 0)
    check = replace(
        state.check, asked=None,
        amounts=(*(a for a in state.check.amounts if a.handle != asked.handle), Amount(asked.handle, steps)),
        strange=tuple(s for s in state.check.strange if s.handle != asked.handle),
    )
    amount = amount_of(steps, asked.decimals, asked.uom)
    if steps > expected:
        elsewhere = next((u for u in seen.know(UnitsOf(asked.handle)) if u.key.place != state.container), None)
        more = Strange(
            handle=asked.handle, code=asked.code, description=asked.description, quantity=steps - expected,
            amount=amount_of(steps - expected, asked.decimals, asked.uom),
            place=path_of(elsewhere.place_path, elsewhere.place_code) if elsewhere else "",
        )
        check = replace(check, strange=(*check.strange, more))
    after = replace(state, check=check)
    if steps == expected:
        return show(after, seen, done(say(words.TICKED, code=asked.code), asked.code))
    wanted = amount_of(expected, asked.decimals, asked.uom)
    return show(after, seen, careful(say(words.SUM_DIFFERS, amount=amount, code=asked.code, expected=wanted), asked.code))


def _result(state: State, seen: Seen) -> Step:
    """The check is over: complete, or its differences with what may be done about them."""
    missing = missing_of(state.check, seen.know(StockIn(state.container)))
    strange = state.check.strange
    if not missing and not strange:
        return show(_left(state), seen, done(say(words.COMPLETE, code=state.code), state.code))
    text = say(words.DIFFERENCES, missing=len(missing), unexpected=len(strange))
    return show(replace(state, check=replace(state.check, over=True)), seen, careful(text, state.code))


def _move_in(state: State, seen: Seen) -> Step:
    """The unexpected things are in the container, so the books follow: each from where it stands by the books."""
    held: list[Held] = []
    standing = seen.know_all(UnitsOf(strange.handle) for strange in state.check.strange)
    for strange, everywhere in zip(state.check.strange, standing, strict=True):
        units = tuple(u for u in everywhere if u.key.place != state.container)
        if not units:
            raise Refuse(say(words.CANNOT_MOVE_IN, code=strange.code), strange.code)
        left = strange.quantity
        for unit in units:
            part = min(left, unit.quantity)
            if part:
                held.append(Held(unit, part))
            left -= part
        if left:  # more than the books have anywhere: taken from the likeliest place, the rest is a shortage there
            held[-len(units)] = replace(held[-len(units)], quantity=held[-len(units)].quantity + left)
    place = place_of(state.container, seen)
    change = Change(place=place.id)
    entering = tuple(standing_as(h.unit, change.of(h.unit.key.standing)) for h in held)
    if (no := forbidden(place, entering, seen)) is not None:
        raise Refuse(no, state.code)
    check = replace(
        state.check, strange=(), found=(*state.check.found, *(h.unit.key.handle for h in held if h.unit.kind.single))
    )
    after = replace(state, check=check)
    if not missing_of(check, seen.know(StockIn(state.container))):
        after = _left(state)
    text = say(words.MOVED_IN, container=state.code, count=len(state.check.strange))
    step = show(after, seen, done(text, state.code))
    return step._replace(acts=(Act(kind="contain", entries=moves(tuple(held), change)),))


def _report(state: State, seen: Seen) -> Step:
    """What was found becomes a count of the container, so that a supervisor decides about what is missing."""
    (number,), take = next_numbers(SERIES, PATTERN, 1, seen)
    count, place = derive("count", number), state.container
    check = state.check
    singles = (*check.found, *(s.handle for s in check.strange if check.amount(s.handle) is None))
    entries: tuple[Entry, ...] = (
        OpenCount(number=number, kind="cycle", places=(place,)),
        take,
        *(CountLine(count=count, place=place, handle=h, quantity=1) for h in singles),
        *(CountLine(count=count, place=place, handle=a.handle, quantity=a.steps) for a in check.amounts),
        CloseBin(count=count, place=place, empty=not singles and not any(a.steps for a in check.amounts)),
    )
    text = say(words.REPORTED, code=state.code, number=number)
    step = show(_left(state), seen, done(text, state.code))
    return step._replace(acts=(Act(kind="count", entries=entries, document=number),))
