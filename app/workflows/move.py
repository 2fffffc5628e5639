"""Move: handles to one destination, with custody, project or status changed on the way (PanatrackerST, DOMAIN.md 2.5)."""

import msgspec

from app.barcode.meaning import MatchKind, Reading
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import ItemOf, PlaceOf, Projects, RecipientOfUser, Recipients, Statuses
from app.domain.rules import permission_to_set
from app.domain.views import Named
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import (
    HANDLES,
    Refuse,
    careful,
    done,
    expect,
    info,
    painted,
    require,
    undo_last,
)
from app.workflows.hand import Hand, Log, coded, gathered, hint_of, lines_of, posted, take, take_all
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
    Typed,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import handling as words

NAME = "move"
STOCK = Stock(fits=lambda unit: True, none=words.NONE_IN_STOCK)
CHANGES = {
    "custody": (words.CHANGE_CUSTODY, words.NEW_CUSTODY),
    "project": (words.CHANGE_PROJECT, words.NEW_PROJECT),
    "status": (words.CHANGE_STATUS, words.NEW_STATUS),
}


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """What is in hand, what is to change on the way, and what the person has to confirm."""

    hand: Hand = Hand()
    change: Change = Change()
    changing: str = ""
    """custody, project or status while its new value is being chosen."""
    adding: bool = False
    """The next container scanned is taken along, where it would else be the destination."""
    confirm: str = ""
    """"place:ID" or "finish": what has to come a second time."""
    log: Log = ()


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with nothing in hand, or with what was scanned."""
    return step(Move(), seen)


@stepping
def step(state: Move, seen: Seen) -> Step:
    """One event of a move."""
    event = seen.event
    if state.changing and not isinstance(event, Resumed):
        return changing(state, seen)
    if (taken := gathered(state.hand, event, seen, STOCK)) is not None:
        state = Move(log=state.log) if event == Key("cancel") else state
        return settle(with_hand(state, taken[0]), taken[1], seen)
    match event:
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case Scanned(reading):
            return scanned(state, reading, seen)
        case Key("add") if not state.hand.empty:
            adding = msgspec.structs.replace(state, adding=True)
            return Step(adding, show(adding, info(say(words.ADDING)), seen))
        case Key("undo"):
            act, verdict = undo_last(seen)
            undone = msgspec.structs.replace(state, log=state.log[1:], confirm="")
            return Step(undone, show(undone, verdict, seen), (act,))
        case Key("cancel"):
            return Step(None, show(Move(), info(say(common.BACK)), seen))
        case Key("finish" | "home"):
            return finish(state, seen)
        case Chosen(id) if id.removeprefix("change:") in choosable(state, seen):
            opening = msgspec.structs.replace(state, changing=id.removeprefix("change:"), confirm="")
            return Step(opening, show(opening, None, seen))
        case Chosen():
            raise Refuse(say(common.NOT_OFFERED))
        case Typed():
            raise Refuse(say(common.NO_KEY_HERE))
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def with_hand(state: Move, hand: Hand) -> Move:
    """The state with another hand; what was to be confirmed is void."""
    return msgspec.structs.replace(state, hand=hand, confirm="", adding=False)


def scanned(state: Move, reading: Reading, seen: Seen) -> Step:
    """A handle comes to hand; a bin is the source or the destination; a container with something in hand is the destination."""
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, STOCK)
        return settle(with_hand(state, hand), verdict, seen)
    match = expect(reading, *HANDLES, MatchKind.LOCATION)
    held = bool(state.hand.held)
    if held and (match.kind is MatchKind.LOCATION or (match.kind is MatchKind.CONTAINER and not state.adding)):
        return arrive(state, match.id, seen)
    if match.kind is MatchKind.LOCATION:
        place = place_of(match.id, seen)
        if place.id in VIRTUAL_BY_PLACE:
            raise Refuse(say(common.GONE), place.code)
        state = with_hand(state, Hand(source=place.id))
        return Step(state, show(state, done(say(words.BIN_FIRST, place=place.code), place.code), seen))
    hand, verdict = take(state.hand, match, reading, seen, STOCK)
    return settle(with_hand(state, hand), verdict, seen)


def settle(state: Move, verdict: Verdict | None, seen: Seen) -> Step:
    """After the hand has changed: a handle for the bin scanned first has arrived, anything else waits for its destination."""
    if state.hand.bound and state.hand.picking is None and state.hand.held:
        try:
            return arrive(state, state.hand.bound, seen)
        except Refuse as refuse:  # it is in hand all the same, and waits for another destination
            state = with_hand(state, msgspec.structs.replace(state.hand, bound=0))
            verdict = careful(refuse.verdict.text, refuse.verdict.code)
    return Step(state, show(state, verdict, seen))


def arrive(state: Move, destination: int, seen: Seen) -> Step:
    """The destination is scanned: refuse it, have it confirmed, or post the move of all that is in hand."""
    place = place_of(destination, seen)
    change = msgspec.structs.replace(state.change, place=place.id)
    held = state.hand.held
    leaving = tuple(h.unit for h in held)
    entering = tuple(standing_as(u, change.of(u.key.standing)) for u in leaving)
    gone = {h.unit.key for h in held if h.quantity >= h.unit.quantity}
    if (no := forbidden(place, entering, seen, gone)) is not None:
        raise Refuse(no, place.code)
    entries = moves(held, change)
    if not entries:
        raise Refuse(say(words.ALREADY_THERE, place=place.code), place.code)
    for entry in entries:
        if (permission := permission_to_set(entry.source.status, entry.target.status)) is not None:
            require(seen, permission)
    answerable = {seen.person.recipient, *(u.key.custody for u in entering)} - {0}
    why = unusual(place, leaving, answerable, seen)
    if why is not None and state.confirm != f"place:{place.id}":
        state = msgspec.structs.replace(state, confirm=f"place:{place.id}", hand=msgspec.structs.replace(state.hand, bound=0))
        warning = careful(say(words.CONFIRM_AGAIN, warning=why, place=place.code), place.code)
        return Step(state, show(state, warning, seen))
    moved = Move(log=posted(state.log, held, place.code))
    return Step(moved, show(moved, told(held_text(state, place.code), place.code), seen), (Act(kind="move", entries=entries),))


def told(sentence: Say, code: str) -> Verdict:
    """The green verdict of a posted move."""
    return done(sentence, code)


def held_text(state: Move, place: str) -> Say:
    """What was moved, in words."""
    held = state.hand.held
    if len(held) > 1:
        return say(words.MOVED_MANY, count=len(held), place=place)
    return say(words.MOVED, what=coded(held[0]), place=place)


def finish(state: Move, seen: Seen) -> Step:
    """The task ends; what is still in hand was never posted, so that is said once before."""
    if state.hand.held and state.confirm != "finish":
        state = msgspec.structs.replace(state, confirm="finish")
        return Step(state, show(state, careful(say(words.STILL_IN_HAND, count=len(state.hand.held))), seen))
    return Step(None, show(Move(), None, seen))


def choosable(state: Move, seen: Seen) -> tuple[str, ...]:
    """Which attributes may be changed now."""
    return tuple(CHANGES) if state.hand.held and state.hand.picking is None else ()


def values(name: str, seen: Seen) -> tuple[Named, ...]:
    """What an attribute may become; statuses that follow from a place are not among them, nor isolation without permission."""
    match name:
        case "custody":
            return (Named(id=0, code="", name=""), *seen.know(Recipients()))
        case "project":
            return (Named(id=0, code="", name=""), *seen.know(Projects()))
        case _:
            may = seen.person.may(Permission.INV_ISOLATE)
            return tuple(s for s in seen.know(Statuses()) if s.code != "isolated" or may)


def changing(state: Move, seen: Seen) -> Step:
    """The new custody, project or status is chosen, or scanned as a badge; leaving it costs nothing."""
    name = state.changing
    match seen.event:
        case Key("cancel" | "undo") | Chosen("keep"):
            closed = msgspec.structs.replace(state, changing="", change=msgspec.structs.replace(state.change, **{name: None}))
            return Step(closed, show(closed, info(say(common.BACK)), seen))
        case Key("finish" | "home"):
            return finish(msgspec.structs.replace(state, changing=""), seen)
        case Scanned(reading) if name == "custody":
            recipient = seen.know(RecipientOfUser(expect(reading, MatchKind.BADGE).id))
            wanted = str(recipient) if recipient else ""
        case Chosen(id) if id.startswith(f"{name}:"):
            wanted = id.removeprefix(f"{name}:")
        case Chosen():
            raise Refuse(say(common.NOT_OFFERED))
        case _:
            raise Refuse(say(common.CHOOSE_FIRST))
    for value in values(name, seen):
        key = value.code if name == "status" else value.id
        if wanted == str(key):
            change = msgspec.structs.replace(state.change, **{name: key})
            changed = msgspec.structs.replace(state, changing="", change=change)
            return Step(changed, show(changed, info(say(words.CHANGE_NOTED)), seen))
    raise Refuse(say(common.NOT_OFFERED))


def label(value: Named, name: str) -> Say:
    """A value as a choice."""
    if name == "project":
        return say(common.PLAIN, text=value.code) if value.id else say(words.NO_PROJECT)
    if name == "custody" and not value.id:
        return say(words.NO_CUSTODY)
    return say(common.PLAIN, text=value.name or value.code)


def show(state: Move, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    hand = state.hand
    lines = lines_of(hand, state.log)
    hint = hint_of(hand)
    wants, prompt, name = Wants.CODE, say(words.SCAN_HANDLE_OR_BIN), "handle"
    choices: tuple[Choice, ...] = ()
    if state.changing:
        name, wants, prompt = state.changing, Wants.CHOICE, say(CHANGES[state.changing][1])
        choices = tuple(
            Choice(f"{name}:{v.code if name == 'status' else v.id}", label(v, name)) for v in values(name, seen)
        )
        choices = (*choices, Choice("keep", say(words.KEEP_AS_IS)))
    elif hand.picking is not None:
        name, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, STOCK)
    elif hand.held:
        name, prompt, hint = "destination", say(words.SCAN_NEXT), usual(hand, hint, seen)
        if state.adding:
            name, prompt = "add", say(words.SCAN_TO_ADD)
        choices = tuple(Choice(f"change:{n}", say(CHANGES[n][0]), chosen_value(state, n, seen)) for n in choosable(state, seen))
    elif hand.source:
        place = seen.know(PlaceOf(hand.source))
        name, prompt, hint = "from-or-to", say(words.SCAN_FROM), say(words.BIN_FIRST, place=place.code if place else "")
    add = (Button("add", say(words.ADD)),) if name == "destination" else ()
    screen = Screen(
        workflow=NAME, step=name, title=say(words.MOVE), prompt=prompt, hint=hint, lines=lines, choices=choices, wants=wants,
        main=Button("finish", say(common.FINISH)), buttons=add, takes_badge=name == "custody",
    )
    return painted(screen, verdict)


def chosen_value(state: Move, name: str, seen: Seen) -> Say | None:
    """What an attribute will become, None where it stays."""
    wanted = getattr(state.change, name)
    for value in values(name, seen) if wanted is not None else ():
        if wanted in (value.id, value.code) and (name == "status") == isinstance(wanted, str):
            return say(words.WILL_BE, name=label(value, name))
    return None


def usual(hand: Hand, hint: Say | None, seen: Seen) -> Say | None:
    """The hint with the item's usual place, where one unit is in hand and it does not stand there: told, never insisted on."""
    if hint is None or len(hand.held) != 1 or not hand.held[0].unit.item:
        return hint
    item = seen.know(ItemOf(hand.held[0].unit.item))
    if item is None or not item.default_place or item.default_place == hand.held[0].unit.key.place:
        return hint
    place = seen.know(PlaceOf(item.default_place))
    return say(words.USUAL_PLACE, hand=hint, place=place.code) if place else hint


def rests(state: Move) -> bool:
    """Nothing is in hand."""
    return state.hand.empty


WORKFLOW = task(Workflow(
    NAME, say(words.MOVE), Move, start, step, needs=Permission.INV_MOVE, command="CMD-MOVE", rests=rests,
))
