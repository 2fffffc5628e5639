"""Fitting: each part scanned goes into the device at once; what the bill does not name, or names no more of, is asked twice."""

import msgspec
from msgspec.structs import replace

from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act
from app.domain.words import say
from app.workflows.assemble.bill import device_of, parts_in, parts_of
from app.workflows.assemble.screens import show
from app.workflows.assemble.state import State
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info, not_here
from app.workflows.hand import Hand, coded, gathered, posted, take, take_all
from app.workflows.moving import Change, moves
from app.workflows.picking import Stock
from app.workflows.places import place_of
from app.workflows.step import Chosen, Key, Scanned, Seen, Step
from app.workflows.wording import assemble as words
from app.workflows.wording import common, handling


def stock_for(state: State) -> Stock:
    """What may be fitted: all that is not in the device already; a unit in dispute only by its own label."""
    return Stock(fits=lambda u: u.key.place != state.device, none=words.FITTED_ALREADY, proven=True)


def fit(state: State, seen: Seen) -> Step:
    """An event while parts are fitted."""
    stock = stock_for(state)
    if (came := gathered(state.hand, seen.event, seen, stock)) is not None:
        hand, verdict = came
        return _fitted(state, hand, seen) if hand.held else show(replace(state, hand=hand), seen, verdict)
    match seen.event:
        case Scanned(reading):
            return _scanned(state, reading, seen)
        case Chosen("out" | "all" as job):
            if not parts_in(state.device, seen):
                raise Refuse(say(words.NOTHING_IN_IT, code=state.code), state.code)
            return show(State(device=state.device, code=state.code, job=job, log=state.log), seen)
        case Key("finish"):
            lacking = [p for p in parts_of(device_of(state.device, seen), seen) if p.lacking]
            if lacking and state.sure != "finish" and any(line for line in state.log):
                text = say(words.LACKS, device=state.code, count=len(lacking))
                return show(replace(state, sure="finish"), seen, careful(text, state.code))
            return show(State(log=state.log), seen)
        case Key("cancel"):
            return show(State(log=state.log), seen, info(say(common.BACK)))
        case Key("home"):
            return show(State(), seen)._replace(state=None)
        case _:
            raise not_here(seen.event)


def _scanned(state: State, reading: Reading, seen: Seen) -> Step:
    stock = stock_for(state)
    if reading.serials:
        hand, _ = take_all(state.hand, reading, seen, stock)
        return _fitted(state, hand, seen)
    match = expect(reading, *HANDLES, MatchKind.LOCATION)
    if match.kind is MatchKind.LOCATION:
        place = place_of(match.id, seen)
        source = replace(state, hand=Hand(source=place.id), sure="")
        return show(source, seen, info(say(handling.FROM_THERE, place=place.code), place.code))
    if match.kind is MatchKind.CONTAINER:
        raise Refuse(say(words.NO_BOX, code=match.code), match.code)
    if match.id == state.device:
        raise Refuse(say(words.ITSELF, code=match.code), match.code)
    lacking = {p.item.id: p.lacking for p in parts_of(device_of(state.device, seen), seen) if p.needed}
    sure = f"beside:{match.kind}:{match.id}"
    hand, verdict = take(state.hand, suggesting(match, lacking.get(match.item, 0)), reading, seen, stock)
    if not lacking.get(match.item) and lacking and state.sure != sure:
        template = words.ENOUGH if match.item in lacking else words.BESIDE
        number = next((p.item.number for p in parts_of(device_of(state.device, seen), seen) if p.item.id == match.item), match.code)
        text = say(template, code=match.code, device=state.code, item=number)
        return show(replace(state, sure=sure), seen, careful(text, match.code))
    state = replace(state, sure="")
    return _fitted(state, hand, seen) if hand.held else show(replace(state, hand=hand), seen, verdict)


def suggesting(match: Match, lacking: int) -> Match:
    """The match with what the bill still lacks as the quantity offered, where the code names none."""
    return match if match.quantity or not lacking else msgspec.structs.replace(match, quantity=lacking)


def _fitted(state: State, hand: Hand, seen: Seen) -> Step:
    """Post what has come to hand as moves into the device."""
    held = hand.held
    device = device_of(state.device, seen)
    if any(h.unit.key.handle == state.device for h in held):
        raise Refuse(say(words.ITSELF, code=state.code), state.code)
    parts = parts_of(device, seen, came=held)
    after = State(device=state.device, code=state.code, hand=Hand(source=hand.source), log=posted(state.log, held, state.code))
    what = coded(held[0]) if len(held) == 1 else str(len(held))
    if any(p.fitted > p.needed > 0 and p.item.id == held[-1].unit.item for p in parts):
        text = say(words.FITTED_MORE, what=what, device=state.code)
    elif any(p.needed for p in parts) and not any(p.lacking for p in parts):
        text = say(words.FITTED_LAST, what=what, device=state.code)
    else:
        text = say(words.FITTED, what=what, device=state.code)
    step = show(after, seen, done(text, held[-1].unit.code), came=held)
    return step._replace(acts=(Act(kind="assemble", entries=moves(held, Change(place=state.device))),))
