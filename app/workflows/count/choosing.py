"""Choosing what to count: a count from the list, or a bin scanned, for which a count is found or opened."""

from msgspec.structs import replace

from app.domain.meaning import MatchKind, Reading
from app.domain.permission import Permission
from app.domain.questions import CountBins, CountOf, OpenCounts, PersonOf, PlaceOf
from app.domain.views import CountBinView, PlaceView
from app.domain.words import say
from app.workflows.common import Refuse, careful, expect, info, not_here
from app.workflows.count.opening import entered, open_count
from app.workflows.count.planning import plan_with
from app.workflows.count.screens import covering, session_of, show
from app.workflows.count.state import Bin, Plan, Session, State
from app.workflows.recipients import recipient_or
from app.workflows.step import Chosen, Key, Scanned, Seen, Step, Verdict
from app.workflows.wording import common as common_words
from app.workflows.wording import count as words


def choose(state: State, seen: Seen) -> Step:
    """An event while no bin is being counted."""
    match seen.event:
        case Scanned(reading):
            return _scan(state, seen, reading)
        case (Chosen("new") | Key("new")) if seen.person.may(Permission.INV_OPEN_COUNT):
            return show(State(plan=Plan()), seen)
        case Chosen("other"):
            return show(State(), seen)
        case Chosen(id) if id.startswith("session:"):
            return _join(state, seen, id.removeprefix("session:"))
        case Chosen(id) if id.startswith("bin:") and state.session is not None:
            bins = seen.know(CountBins(state.session.id))
            place = next((b.place for b in bins if id == f"bin:{b.place}"), 0)
            if place:
                return enter(state, seen, place)
            raise Refuse(say(common_words.NOT_OFFERED))
        case Key("cancel") if state != State():
            return show(State(), seen)
        case Key("finish" | "cancel"):
            return show(State(), seen)._replace(state=None)
        case _:
            raise not_here(seen.event)


def _scan(state: State, seen: Seen, reading: Reading) -> Step:
    """A bin to count, a count, or the scope of a new one."""
    may_open = seen.person.may(Permission.INV_OPEN_COUNT)
    kinds = (MatchKind.LOCATION, MatchKind.DOCUMENT)
    match = recipient_or(reading, seen, *kinds, MatchKind.ITEM, pieces=False) if may_open else expect(reading, *kinds)
    if isinstance(match, int):
        return plan_with(Plan(), match, seen)
    if match.kind is MatchKind.DOCUMENT:
        count = seen.know(CountOf(match.id))
        if count is None or count.closed:
            raise Refuse(say(words.NOT_A_COUNT, code=match.code), match.code)
        return show(State(session=session_of(count)), seen)
    if match.kind is MatchKind.LOCATION:
        place = seen.know(PlaceOf(match.id))
        if place is None:
            raise Refuse(say(common_words.GONE), match.code)
        if place.holds_stock:
            return enter(state, seen, place.id)
        if not may_open:
            raise Refuse(say(words.AREA, place=place.code), place.code)
    return plan_with(Plan(), match, seen)


def _join(state: State, seen: Seen, wanted: str) -> Step:
    """Take part in a count of the list; where a bin was scanned before, go on in it."""
    count = next((c for c in seen.know(OpenCounts()) if str(c.id) == wanted and not c.closed), None)
    if count is None:
        raise Refuse(say(common_words.NOT_OFFERED))
    joined = State(session=session_of(count), cumulative=state.cumulative)
    return enter(joined, seen, state.wanted) if state.wanted else show(joined, seen)


def enter(state: State, seen: Seen, place_id: int, said: Verdict | None = None) -> Step:
    """Begin or go on counting a bin: in the count joined, else in the one that covers it, else in one opened for it."""
    place = seen.know(PlaceOf(place_id))
    if place is None or not place.holds_stock:
        raise Refuse(say(words.AREA, place=place.code) if place else say(common_words.GONE))
    if state.session is not None:
        bins = seen.know(CountBins(state.session.id, place.id, 1))
        return _enter(state, state.session, place, bins[0] if bins else None, seen, said)
    fitting = covering(place.id, seen)
    if len(fitting) == 1:
        return _enter(state, session_of(fitting[0][0]), place, fitting[0][1], seen, said)
    if fitting:
        return show(State(wanted=place.id, cumulative=state.cumulative), seen)
    if not seen.person.may(Permission.INV_OPEN_COUNT):
        raise Refuse(say(words.NO_COUNT_HERE, bin=place.code), place.code)
    return open_count(Plan(places=(place.id,), names=(place.code,)), seen, Bin(id=place.id, code=place.code))


def _enter(
    state: State, session: Session, place: PlaceView, view: CountBinView | None, seen: Seen, said: Verdict | None
) -> Step:
    """Into the bin, unless someone else has to count it, it is finished, or it is outside the count and not yet confirmed."""
    after = State(session=session, bin=Bin(id=place.id, code=place.code), cumulative=state.cumulative)
    again = state.sure == f"bin:{place.id}"
    if view is None and not again:
        verdict = careful(say(words.OUTSIDE, bin=place.code, number=session.number), place.code)
        return show(State(session=session, sure=f"bin:{place.id}", cumulative=state.cumulative), seen, verdict)
    if view is None:
        return show(entered(after, seen), seen, said)
    if view.excluded == seen.person.id:
        raise Refuse(say(words.SOMEONE_ELSE, bin=place.code), place.code)
    if view.closed and not again:
        verdict = careful(say(words.FINISHED_AGAIN, bin=place.code), place.code)
        return show(State(session=session, sure=f"bin:{place.id}", cumulative=state.cumulative), seen, verdict)
    others = [p.name for who in view.open_by if who != seen.person.id and (p := seen.know(PersonOf(who))) is not None]
    if others and said is None:
        said = info(say(words.ALSO_COUNTING, who=", ".join(others), bin=place.code), place.code)
    if view.zero_check and not view.open_by and not view.closed_by:
        return show(replace(after, finishing="empty"), seen, said)
    return show(after, seen, said)
