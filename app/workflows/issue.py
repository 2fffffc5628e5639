"""Issue: stock goes into a recipient's custody, or is consumed, installed or sold, with the reason; each scan is posted."""

import msgspec

from app.domain.figures import amount_of
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.questions import HandleOf, ItemOf, Reasons, Recipients
from app.domain.rules import expired
from app.domain.stock import HandleKind
from app.domain.views import Named
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.checkout import GIVE_TAG, NO_TAG, SCAN_TAG, TAGGED, due_choices, due_chosen, due_said, lacks_tag, lent, tagged
from app.workflows.common import HANDLES, Refuse, careful, done, info, painted, undo_last
from app.workflows.hand import Hand, Log, coded, gathered, hint_of, item_of_part, lines_of, posted, take, take_all, undo_of
from app.workflows.lots import against
from app.workflows.moving import Change, moves
from app.workflows.picking import Held, Stock
from app.workflows.places import today
from app.workflows.recipients import offered, own_place, recipient_or
from app.workflows.reserved import fulfilled, kept_from, owner_of
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
from app.workflows.wording import kits as kit_words
from app.workflows.wording import reserve as reserve_words

NAME = "issue"
STOCK = Stock(
    fits=lambda unit: unit.available or unit.key.status == "reserved", none=words.NONE_TO_ISSUE, proven=True, to_use=True,
    kits=True,
)
WAYS: dict[str, tuple[str, Virtual | None]] = {
    "stays": (words.STAYS, None),
    "consumed": (words.CONSUMED, Virtual.CONSUMED),
    "installed": (words.INSTALLED, Virtual.INSTALLED),
    "sold": (words.SOLD, Virtual.CUSTOMER),
}
UNDECIDED = -1
WHY_MAX = 200


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """To whom, what becomes of it, why; these hold for all that is scanned until they are changed."""

    recipient: int = 0
    way: str = ""
    reason: int = UNDECIDED
    hand: Hand = Hand()
    confirm: int = 0
    """Handle of a lot that another goes before, to be scanned or chosen again; -1 where `finish` has to be pressed again."""
    why: str = ""
    """Why an expired lot is used all the same, as a supervisor has typed it."""
    agreed: bool = False
    """Whether what is in hand is issued though it is reserved for somebody else."""
    due: int = 0
    """In how many days what stays with the recipient is due back, 0 for no day."""
    bare: Held | None = None
    """What went out last of an asset, where it bears no tag: it can be given one, and nobody has to wait for that."""
    tagging: bool = False
    log: Log = ()


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin by asking to whom; a handle scanned first waits in hand."""
    return step(Issue(), seen)


@stepping
def step(state: Issue, seen: Seen) -> Step:
    """One event of an issue."""
    event = seen.event
    if (taken := gathered(state.hand, event, seen, STOCK)) is not None:
        return taken_up(state, taken[0], taken[1], seen)
    match event:
        case Typed(text) if missing(state, seen) == "why":
            why = " ".join(text.split())[:WHY_MAX]
            if not why:
                raise Refuse(say(common.CHOOSE_FIRST))
            return settle(msgspec.structs.replace(state, why=why), None, seen)
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case Scanned(reading) if missing(state, seen) == "tag":
            return tag_scanned(state, reading, seen)
        case Scanned(reading):
            return scanned(state, reading, seen)
        case Chosen(id):
            return settle(chosen(state, id, seen), None, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            undone = msgspec.structs.replace(state, log=state.log[1:])
            return Step(undone, show(undone, verdict, seen), (act,))
        case Key("cancel"):
            return Step(None, show(Issue(), info(say(common.BACK)), seen))
        case Key("finish" | "home"):
            if state.hand.held and state.confirm != -1:
                state = msgspec.structs.replace(state, confirm=-1)
                return Step(state, show(state, careful(say(words.STILL_IN_HAND, count=len(state.hand.held))), seen))
            return Step(None, show(Issue(), None, seen))
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def tag_scanned(state: Issue, reading: Reading, seen: Seen) -> Step:
    """The unit that has gone out gets the tag."""
    assert state.bare is not None, "a unit waits for its tag"
    act, tag = tagged(state.bare, reading, seen)
    over = msgspec.structs.replace(state, bare=None, tagging=False)
    return Step(over, show(over, done(say(TAGGED, code=state.bare.unit.code, tag=tag), tag), seen), (act,))


def scanned(state: Issue, reading: Reading, seen: Seen) -> Step:
    """A badge names the recipient; a handle is issued, or waits in hand until it is clear to whom."""
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, STOCK)
        return settle(msgspec.structs.replace(state, hand=hand), verdict, seen)
    match = recipient_or(reading, seen, *HANDLES, pieces=not state.recipient)
    if isinstance(match, int):
        state = msgspec.structs.replace(state, recipient=match)
        return settle(state, done(say(words.TO, recipient=recipient_name(state, seen)), reading.text[:40]), seen)
    if match.kind is MatchKind.CONTAINER and WAYS.get(state.way, ("", None))[1] is not None:
        raise Refuse(say(words.NO_CONTAINER_AWAY), match.code)
    hand, verdict = take(state.hand, match, reading, seen, STOCK)
    return taken_up(state, hand, verdict, seen)


def taken_up(state: Issue, hand: Hand, verdict: Verdict | None, seen: Seen) -> Step:
    """The hand has changed. A lot that comes to be known is looked at before it is asked how much of it."""
    if (asked := against(hand.picking, state.hand.picking, state.confirm, seen, STOCK)) is not None:
        again = msgspec.structs.replace(state, confirm=asked.lot)
        return Step(again, show(again, careful(asked.why, asked.code), seen))
    why = state.why if hand.held else ""
    return settle(msgspec.structs.replace(state, hand=hand, confirm=0, why=why, agreed=False), verdict, seen)


def chosen(state: Issue, id: str, seen: Seen) -> Issue:
    """Recipient, way or reason was chosen, or all of it is to be chosen again."""
    name, _, value = id.partition(":")
    match name:
        case "recipient" if (found := _named(value, seen.know(Recipients()))) is not None:
            return msgspec.structs.replace(state, recipient=found.id)
        case "way" if value in WAYS:
            away = WAYS[value][1] is not None
            if away and any(h.unit.kind is HandleKind.CONTAINER for h in state.hand.held):
                raise Refuse(say(words.NO_CONTAINER_AWAY))
            return msgspec.structs.replace(state, way=value)
        case "reason" if (found := _named(value, seen.know(Reasons(NAME)))) is not None:
            return msgspec.structs.replace(state, reason=found.id)
        case "issue-anyway" if missing(state, seen) == "reserved":
            return msgspec.structs.replace(state, agreed=True)
        case "put-back" if missing(state, seen) == "reserved":
            return msgspec.structs.replace(state, hand=Hand())
        case "due" if (days := due_chosen(value)) is not None and state.way == "stays":
            return msgspec.structs.replace(state, due=days)
        case "tag" if state.bare is not None and state.hand.empty:
            return msgspec.structs.replace(state, tagging=True)
        case "no-tag":
            return msgspec.structs.replace(state, tagging=False, bare=None)
        case "change":
            return Issue(hand=state.hand, log=state.log)
    raise Refuse(say(common.NOT_OFFERED))


def _named(value: str, among: tuple[Named, ...]) -> Named | None:
    return next((n for n in among if str(n.id) == value), None)


def missing(state: Issue, seen: Seen) -> str:
    """What the issue waits for: pick, recipient, way, reason, part (of a kit), why (an expired lot is used) or handle."""
    if state.hand.picking is not None:
        return "pick"
    if not state.recipient:
        return "recipient"
    if not state.way:
        return "way"
    if state.reason == UNDECIDED and seen.know(Reasons(NAME)):
        return "reason"
    if state.hand.parts:
        return "part"
    if not state.why and gone_off(state, seen) is not None:
        return "why"
    if not state.agreed and kept_from(state.hand.held, state.recipient, seen) is not None:
        return "reserved"
    return "tag" if state.tagging else "handle"


def gone_off(state: Issue, seen: Seen) -> Held | None:
    """A lot in hand that has expired."""
    return next((h for h in state.hand.held if expired(h.unit, today(seen)) is not None), None)


def settle(state: Issue, verdict: Verdict | None, seen: Seen) -> Step:
    """Post what is in hand once everything about it is decided; why an expired lot is used is typed by a supervisor."""
    if (old := gone_off(state, seen)) is not None and missing(state, seen) in ("why", "handle"):
        if not seen.person.may(Permission.INV_RELEASE):
            raise Refuse(say(words.EXPIRED_REFUSED, code=old.unit.code, date=old.unit.expires), old.unit.code)
        warning = expired(old.unit, today(seen))
        if not state.why and warning is not None:
            told_why = careful(say(words.EXPIRED_WHY, warning=warning), old.unit.code)
            return Step(state, show(state, told_why, seen))
    if not state.agreed and missing(state, seen) == "reserved":
        return Step(state, show(state, reserved_verdict(state, seen), seen))
    if missing(state, seen) != "handle" or not state.hand.held:
        return Step(state, show(state, verdict, seen))
    held = state.hand.held
    name = recipient_name(state, seen)
    virtual = WAYS[state.way][1]
    if virtual is None:
        change = Change(place=own_place(state.recipient, seen), custody=state.recipient, status="issued")
    else:
        change = Change(place=virtual.place, custody=0, project=0, status=virtual.status)
    note = f"{name}: {state.why}" if state.why else name
    act = Act(kind=NAME, entries=moves(held, change), reason=max(state.reason, 0), note=note)
    used = fulfilled(held, state.recipient, seen)
    # An act of its own: what was issued is a fact, whatever becomes of the reservation meanwhile.
    acts = (*((Act(kind="reserve", entries=used),) if used else ()), act)
    loans = lent(held, state.recipient, state.due, seen) if virtual is None else ()
    log = posted(state.log, held, name)
    bare = lacks_tag(held, seen) if virtual is None else None
    over = msgspec.structs.replace(state, bare=bare, hand=Hand(), confirm=0, why="", agreed=False, log=log)
    return Step(over, show(over, done(told(held, name), held[-1].unit.code), seen), (*loans, *acts))


def reserved_verdict(state: Issue, seen: Seen) -> Verdict | None:
    """For whom what is in hand is reserved."""
    kept = kept_from(state.hand.held, state.recipient, seen)
    item = seen.know(ItemOf(kept.reservation.item)) if kept is not None else None
    if kept is None or item is None:
        return None
    amount, free = (amount_of(steps, item.decimals, item.uom) for steps in (kept.reservation.quantity, kept.free))
    owner = owner_of(kept.reservation, seen)
    handle = seen.know(HandleOf(kept.reservation.handle)) if kept.reservation.handle else None
    code = handle.code if handle is not None else item.number
    return careful(say(reserve_words.ISSUE_WARN, code=code, amount=amount, owner=owner, free=free), code)


def told(held: tuple[Held, ...], name: str) -> Say:
    """What was issued, in words."""
    if len(held) > 1:
        return say(words.ISSUED_MANY, count=len(held), recipient=name)
    return say(words.ISSUED, what=coded(held[0]), recipient=name)


def recipient_name(state: Issue, seen: Seen) -> str:
    """The recipient as people call it."""
    found = _named(str(state.recipient), seen.know(Recipients()))
    return (found.name or found.code) if found else ""


def show(state: Issue, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    hand = state.hand
    name, hint, wants = missing(state, seen), hint_of(hand), Wants.CODE
    choices: tuple[Choice, ...] = ()
    match name:
        case "pick":
            assert hand.picking is not None
            name, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, STOCK)
        case "part":
            which, steps = hand.parts[0]
            prompt = say(kit_words.PART, count=steps, item=item_of_part(which, seen).number)
        case "recipient":
            prompt = say(words.SCAN_RECIPIENT)
            choices = offered(seen.know(Recipients()), seen.person.recipient)
        case "way":
            prompt, wants = say(words.CHOOSE_WAY), Wants.CHOICE
            choices = tuple(Choice(f"way:{way}", say(text)) for way, (text, _) in WAYS.items())
        case "reason":
            prompt, wants = say(words.CHOOSE_REASON), Wants.CHOICE
            choices = tuple(Choice(f"reason:{r.id}", say(common.PLAIN, text=r.name)) for r in seen.know(Reasons(NAME)))
        case "reserved":
            prompt, wants = say(reserve_words.ISSUE_PROMPT), Wants.CHOICE
            choices = (
                Choice("put-back", say(reserve_words.ISSUE_NOT)),
                Choice("issue-anyway", say(reserve_words.ISSUE_ANYWAY), danger=True),
            )
        case "tag":
            prompt = say(SCAN_TAG, code=state.bare.unit.code if state.bare else "")
            choices = (Choice("no-tag", say(NO_TAG)),)
        case "why":
            old = gone_off(state, seen)
            prompt, wants = say(words.TYPE_WHY, code=old.unit.code if old else ""), Wants.TEXT
        case _:
            prompt, hint = say(words.SCAN_HANDLE), settings(state, seen)
            if state.due and state.way == "stays":
                hint = due_said(hint, state.due)
            due = due_choices(state.due) if state.way == "stays" else ()
            tag = (Choice("tag", say(GIVE_TAG, code=state.bare.unit.code)),) if state.bare and state.hand.empty else ()
            choices = (*tag, *due, Choice("change", say(words.CHANGE_SETTINGS)))
    screen = Screen(
        workflow=NAME, step=name, title=say(words.ISSUE), prompt=prompt, hint=hint, choices=choices, wants=wants,
        lines=lines_of(hand, state.log), main=Button("finish", say(common.FINISH)), takes_badge=name == "recipient",
        undo=undo_of(hand),
    )
    return painted(screen, verdict)


def settings(state: Issue, seen: Seen) -> Say:
    """To whom, how and why, for the row under the prompt."""
    name, way = recipient_name(state, seen), say(WAYS[state.way][0])
    reason = _named(str(state.reason), seen.know(Reasons(NAME))) if state.reason > 0 else None
    if reason is not None:
        return say(words.ISSUE_TO_WHY, recipient=name, way=way, reason=reason.name)
    return say(words.ISSUE_TO, recipient=name, way=way)


def rests(state: Issue) -> bool:
    """Nothing is in hand: to whom and why is asked anew another time."""
    return state.hand.empty


WORKFLOW = task(Workflow(
    NAME, say(words.ISSUE), Issue, start, step, needs=Permission.INV_ISSUE, command="CMD-ISSUE", rests=rests, leads=True,
))
