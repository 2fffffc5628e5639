"""Return, isolate and release: stock comes to hand, what it becomes is decided, and it goes to a place or stays."""

from typing import NamedTuple

import msgspec

from app.domain.meaning import MatchKind, Reading
from app.domain.naming import status_name
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.place import UNAVAILABLE_KINDS, VIRTUAL_BY_PLACE, PlaceKind
from app.domain.questions import PlaceOf, Reasons, Statuses
from app.domain.rules import permission_to_set
from app.domain.views import Named, PlaceView, Unit
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.checkout import brought_back
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info, painted, require, undo_last
from app.workflows.hand import Hand, Log, coded, gathered, hint_of, lines_of, posted, take, take_all, undo_of
from app.workflows.moving import Change, moves
from app.workflows.picking import Stock
from app.workflows.places import forbidden, place_of, standing_as, unusual
from app.workflows.step import (
    Button,
    Choice,
    Chosen,
    Key,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import handling as words

UNDECIDED = -1
NOT_A_CONDITION = frozenset({"issued", "isolated", "reserved"})
"""Statuses that stock does not come back in."""


class Job(NamedTuple):
    """What one of the three jobs does. Templates of sentences, not sentences: their values come with the stock."""

    name: str
    title: str
    stock: Stock
    scan: str
    """Prompt for the handles."""
    where: str
    """Prompt for the destination."""
    one: str
    """What is said of one handle posted: {what} and {place}."""
    many: str
    """The same of {count} handles."""
    status: str = ""
    """What the stock becomes, empty where the person chooses."""
    here: str = ""
    """Label of the key that leaves the stock where it stands, empty where it has to go somewhere."""
    to_nobody: bool = False
    """Whether custody ends."""


class Handling(msgspec.Struct, frozen=True, kw_only=True):
    """What is in hand and what has been decided about it."""

    hand: Hand = Hand()
    status: str = ""
    reason: int = UNDECIDED
    confirm: str = ""
    """"place:ID", "here" or "finish": what has to come a second time."""
    log: Log = ()


def workflow(job: Job, *, needs: Permission, command: str) -> Workflow:
    """The job as a workflow."""

    @stepping
    def start(_: Handling | None, seen: Seen) -> Step:
        return step(job, Handling(), seen)

    @stepping
    def go_on(state: Handling, seen: Seen) -> Step:
        return step(job, state, seen)

    return task(Workflow(job.name, say(job.title), Handling, start, go_on, needs=needs, command=command, rests=rests))


def step(job: Job, state: Handling, seen: Seen) -> Step:
    """One event of the job."""
    event = seen.event
    if (taken := gathered(state.hand, event, seen, job.stock)) is not None:
        state = Handling(log=state.log) if event == Key("cancel") else state
        return settle(job, with_hand(state, taken[0]), taken[1], seen)
    match event:
        case None | Resumed():
            return Step(state, show(job, state, None, seen))
        case Scanned(reading):
            return scanned(job, state, reading, seen)
        case Chosen(id):
            return settle(job, decided(job, state, id, seen), None, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            undone = Handling(log=state.log[1:])
            return Step(undone, show(job, undone, verdict, seen), (act,))
        case Key("cancel"):
            return Step(None, show(job, Handling(), info(say(common.BACK)), seen))
        case Key("here" | "finish") if job.here and state.hand.held:
            return arrive(job, state, None, seen)
        case Key("finish" | "home"):
            return finish(job, state, seen)
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def rests(state: Handling) -> bool:
    """Nothing is in hand."""
    return state.hand.empty


def with_hand(state: Handling, hand: Hand) -> Handling:
    """The state with another hand; what was to be confirmed is void."""
    return msgspec.structs.replace(state, hand=hand, confirm="")


def scanned(job: Job, state: Handling, reading: Reading, seen: Seen) -> Step:
    """A handle comes to hand; a place with something in hand is the destination."""
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, job.stock)
        return settle(job, with_hand(state, hand), verdict, seen)
    match = expect(reading, *HANDLES, MatchKind.LOCATION)
    into = match.kind is MatchKind.LOCATION or (match.kind is MatchKind.CONTAINER and not job.here)
    if state.hand.held and into:
        return arrive(job, state, place_of(match.id, seen), seen)
    if match.kind is MatchKind.LOCATION:
        place = place_of(match.id, seen)
        if place.id in VIRTUAL_BY_PLACE:
            raise Refuse(say(common.GONE), place.code)
        state = with_hand(state, Hand(source=place.id))
        return Step(state, show(job, state, done(say(words.BIN_FIRST, place=place.code), place.code), seen))
    hand, verdict = take(state.hand, match, reading, seen, job.stock)
    return settle(job, with_hand(state, hand), verdict, seen)


def settle(job: Job, state: Handling, verdict: Verdict | None, seen: Seen) -> Step:
    """After hand or decision changed: where the bin scanned first is the destination, the stock has arrived."""
    if state.hand.bound and state.hand.held and missing(job, state, seen) == "destination":
        try:
            return arrive(job, state, place_of(state.hand.bound, seen), seen)
        except Refuse as refuse:  # it is in hand all the same, and waits for another destination
            state = with_hand(state, msgspec.structs.replace(state.hand, bound=0))
            verdict = careful(refuse.verdict.text, refuse.verdict.code)
    return Step(state, show(job, state, verdict, seen))


def missing(job: Job, state: Handling, seen: Seen) -> str:
    """What the job waits for: pick, handle, condition, reason or destination."""
    if state.hand.picking is not None:
        return "pick"
    if not state.hand.held:
        return "handle"
    if not (job.status or state.status):
        return "condition"
    if state.reason == UNDECIDED and seen.know(Reasons(job.name)):
        return "reason"
    return "destination"


def decided(job: Job, state: Handling, id: str, seen: Seen) -> Handling:
    """A condition or reason was chosen; either may be chosen again until the stock arrives."""
    name, _, value = id.partition(":")
    match name:
        case "condition" if not job.status and value in {s.code for s in conditions(seen)}:
            return msgspec.structs.replace(state, status=value, confirm="")
        case "reason":
            for reason in seen.know(Reasons(job.name)):
                if value == str(reason.id):
                    return msgspec.structs.replace(state, reason=reason.id, confirm="")
    raise Refuse(say(common.NOT_OFFERED))


def conditions(seen: Seen) -> tuple[Named, ...]:
    """Statuses that stock may come back in."""
    return tuple(s for s in seen.know(Statuses()) if s.code not in NOT_A_CONDITION)


def arrive(job: Job, state: Handling, place: PlaceView | None, seen: Seen) -> Step:
    """Post what is in hand, at the place scanned or (None) where it stands; refuse or have confirmed what must be."""
    if missing(job, state, seen) != "destination":
        raise Refuse(say(words.DECIDE_FIRST), place.code if place else "")
    held = state.hand.held
    status = job.status or state.status
    change = Change(place=place.id if place else 0, custody=0 if job.to_nobody else None, status=status)
    leaving = tuple(h.unit for h in held)
    code = place.code if place else held[-1].unit.place_code
    if place is not None:
        gone = {h.unit.key for h in held if h.quantity >= h.unit.quantity}
        entering = tuple(standing_as(u, change.of(u.key.standing)) for u in leaving)
        if (no := forbidden(place, entering, seen, gone)) is not None:
            raise Refuse(no, place.code)
    entries = moves(held, change)
    if not entries:
        raise Refuse(say(words.ALREADY_THERE, place=code), code)
    for entry in entries:
        if entry.source.place not in VIRTUAL_BY_PLACE:
            permission = permission_to_set(entry.source.status, entry.target.status)
            if permission is not None:
                require(seen, permission)
    asked = f"place:{place.id}" if place else "here"
    why = doubt(status, place, leaving, seen)
    if why is not None and state.confirm != asked:
        state = msgspec.structs.replace(state, confirm=asked, hand=msgspec.structs.replace(state.hand, bound=0))
        text = say(words.CONFIRM_AGAIN, warning=why, place=code) if place else say(words.PRESS_AGAIN, warning=why)
        return Step(state, show(job, state, careful(text, code), seen))
    sentence = say(job.many, count=len(held), place=code) if len(held) > 1 else say(job.one, what=coded(held[0]), place=code)
    over = Handling(log=posted(state.log, held, code))
    act = Act(kind=job.name, entries=entries, reason=max(state.reason, 0))
    ended = brought_back(held, seen) if job.to_nobody else ()
    return Step(over, show(job, over, done(sentence, code), seen), (*ended, act))


def doubt(status: str, place: PlaceView | None, leaving: tuple[Unit, ...], seen: Seen) -> Say | None:
    """Why what is about to be posted has to be confirmed, None where it is ordinary."""
    if place is None:
        places = seen.know_all(PlaceOf(p) for p in sorted({u.key.place for u in leaving})) if status == "available" else ()
        for stands in places:
            if stands is not None and stands.effective in UNAVAILABLE_KINDS:
                return say(words.STILL_UNAVAILABLE, place=stands.code)
        return None
    if status == "isolated":
        return None if place.effective is PlaceKind.QUARANTINE else say(words.NO_QUARANTINE, place=place.code)
    if status != "available" and place.effective in UNAVAILABLE_KINDS:
        return None  # what came back defective goes to repair or quarantine as a matter of course
    return unusual(place, leaving, {seen.person.recipient} - {0}, seen)


def finish(job: Job, state: Handling, seen: Seen) -> Step:
    """The task ends; what is still in hand was never posted, so that is said once before."""
    if state.hand.held and state.confirm != "finish":
        state = msgspec.structs.replace(state, confirm="finish")
        return Step(state, show(job, state, careful(say(words.STILL_IN_HAND, count=len(state.hand.held))), seen))
    return Step(None, show(job, Handling(), None, seen))


def show(job: Job, state: Handling, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    hand = state.hand
    name, hint, wants = missing(job, state, seen), hint_of(hand), Wants.CODE
    choices: tuple[Choice, ...] = ()
    main = Button("finish", say(common.FINISH))
    match name:
        case "pick":
            assert hand.picking is not None
            name, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, job.stock)
        case "handle":
            prompt = say(job.scan)
        case "condition":
            prompt, wants = say(words.CHOOSE_CONDITION), Wants.CHOICE
            choices = tuple(
                Choice(f"condition:{c.code}", say(common.PLAIN, text=status_name(c.code, c.name))) for c in conditions(seen)
            )
        case "reason":
            prompt, wants = say(words.CHOOSE_REASON), Wants.CHOICE
            reasons = seen.know(Reasons(job.name))
            choices = tuple(Choice(f"reason:{r.id}", say(common.PLAIN, text=r.name)) for r in reasons)
        case _:
            prompt = say(job.where)
            main = Button("here", say(job.here)) if job.here else main
    screen = Screen(
        workflow=job.name, step=name, title=say(job.title), prompt=prompt, hint=hint, choices=choices, wants=wants, main=main,
        lines=lines_of(hand, state.log), undo=undo_of(hand),
    )
    return painted(screen, verdict)
