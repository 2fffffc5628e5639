"""Install: equipment is built in at a customer's and leaves the on-hand of the technician (SecurityTrax); each scan is posted."""

import msgspec

from app.domain import catalogue
from app.domain.meaning import MatchKind, Reading
from app.domain.naming import place_name
from app.domain.operation import Act, Describe, Entry
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.questions import RecordOf, RecordsLike, RecordsNamed
from app.domain.serials import DescribedOf
from app.domain.stock import HandleKind
from app.domain.words import say
from app.workflows.asking import asking
from app.workflows.common import HANDLES, Refuse, done, expect, info, not_here, painted, undo_last
from app.workflows.hand import Hand, Log, coded, gathered, hint_of, lines_of, posted, take, take_all, undo_of
from app.workflows.moving import Change, moves
from app.workflows.picking import Stock
from app.workflows.step import (
    Button,
    Choice,
    Chosen,
    Key,
    Person,
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
from app.workflows.wording import install as words

NAME = "install"
SHOWN_MAX = 60
INSTALLED = Change(place=Virtual.INSTALLED.place, custody=0, project=0, status=Virtual.INSTALLED.status)


class Install(msgspec.Struct, frozen=True, kw_only=True):
    """Where it is installed; that holds for all that is scanned until it is changed."""

    customer: int = 0
    decided: bool = False
    """Whether the customer has been chosen, or that there is none."""
    search: str = ""
    """What of a customer's name was typed; only such are offered."""
    hand: Hand = Hand()
    log: Log = ()


def stock_of(person: Person) -> Stock:
    """What may be installed: what is in one's own custody, and what is free; a supervisor installs anybody's."""
    anybody = person.may(Permission.INV_UNDO_ANY)
    return Stock(
        fits=lambda unit: unit.available or (unit.key.status == "issued" and (anybody or unit.key.custody == person.recipient)),
        none=words.NONE, proven=True, anywhere=False,
    )


@stepping
def start(_: Install | None, seen: Seen) -> Step:
    """Begin by asking where; what is scanned first waits in hand."""
    return step(Install(), seen)


@stepping
def step(state: Install, seen: Seen) -> Step:
    """One event."""
    if (taken := gathered(state.hand, seen.event, seen, stock_of(seen.person))) is not None:
        return settle(msgspec.structs.replace(state, hand=taken[0]), taken[1], seen)
    match seen.event:
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case Scanned(reading):
            return scanned(state, reading, seen)
        case Chosen("without") if not state.decided:
            return settle(msgspec.structs.replace(state, decided=True), None, seen)
        case Chosen(id) if id.startswith("customer:") and not state.decided:
            return _at(state, id.removeprefix("customer:"), seen)
        case Chosen("change") if state.decided:
            changed = Install(hand=state.hand, log=state.log)
            return Step(changed, show(changed, None, seen))
        case Key("undo"):
            act, verdict = undo_last(seen)
            undone = msgspec.structs.replace(state, log=state.log[1:])
            return Step(undone, show(undone, verdict, seen), (act,))
        case Key("cancel") if state.search and not state.decided:
            every = msgspec.structs.replace(state, search="")
            return Step(every, show(every, None, seen))
        case Key("cancel" | "finish" | "home"):
            return Step(None, show(Install(), info(say(common.BACK)), seen))
    raise not_here(seen.event)


def scanned(state: Install, reading: Reading, seen: Seen) -> Step:
    """A customer's code says where; anything else comes to hand."""
    if not state.decided and not reading.matches:
        text = reading.text.strip()[:80]
        named = seen.know(RecordsNamed(catalogue.Customer, text))
        if len(named) == 1:
            return _at(state, str(named[0].record.id), seen)
        if not _customers(text, seen):
            raise Refuse(say(words.UNKNOWN, code=text[:40]), text[:40])
        searching = msgspec.structs.replace(state, search=text)
        return Step(searching, show(searching, info(say(words.LIKE, text=text[:40]), text[:40]), seen))
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, stock_of(seen.person))
        return settle(msgspec.structs.replace(state, hand=hand), verdict, seen)
    match = expect(reading, *HANDLES)
    if match.kind is MatchKind.CONTAINER:
        raise Refuse(say(words.NO_CONTAINER), match.code)
    hand, verdict = take(state.hand, match, reading, seen, stock_of(seen.person))
    return settle(msgspec.structs.replace(state, hand=hand), verdict, seen)


def _at(state: Install, value: str, seen: Seen) -> Step:
    which = int(value) if value.isascii() and value.isdecimal() and len(value) < 20 else 0
    found = seen.know(RecordOf(catalogue.Customer, which)) if which else None
    if found is None or found.record.retired:
        raise Refuse(say(common.NOT_OFFERED))
    return settle(msgspec.structs.replace(state, customer=found.record.id, decided=True, search=""), None, seen)


def _customers(text: str, seen: Seen) -> tuple[Choice, ...]:
    """Customers whose code or name holds the text."""
    found = (v.record for v in seen.know(RecordsLike(catalogue.Customer, text, limit=SHOWN_MAX)))
    return tuple(
        Choice(f"customer:{c.id}", say(common.PLAIN, text=c.name or c.code)) for c in found
        if isinstance(c, catalogue.Customer) and not c.retired
    )


def settle(state: Install, verdict: Verdict | None, seen: Seen) -> Step:
    """Post what is in hand once it is clear where: out of the on-hand, and of each unit at whose place it is."""
    held = state.hand.held
    if not state.decided or not held or state.hand.picking is not None:
        return Step(state, show(state, verdict, seen))
    name = customer_name(state, seen)
    entries: list[Entry] = list(moves(held, INSTALLED))
    for one in held if state.customer else ():
        if one.unit.kind is not HandleKind.SERIAL:
            continue
        said = seen.know(DescribedOf(one.unit.key.handle))
        was = str(said.customer) if said.customer else ""
        if was != str(state.customer):
            entries.append(Describe(handle=one.unit.key.handle, field="customer", value=str(state.customer), was=was))
    act = Act(kind=NAME, entries=tuple(entries), note=name)
    what = coded(held[-1])
    told = say(words.INSTALLED_AT, what=what, customer=name) if name else say(words.INSTALLED, what=what)
    target = name or place_name(INSTALLED.place)
    over = msgspec.structs.replace(state, hand=Hand(), log=posted(state.log, held, target))
    return Step(over, show(over, done(told, held[-1].unit.code), seen), (act,))


def customer_name(state: Install, seen: Seen) -> str:
    """The customer as people call them, "" where there is none."""
    view = seen.know(RecordOf(catalogue.Customer, state.customer)) if state.customer else None
    return view.record.name or view.record.code if view is not None and isinstance(view.record, catalogue.Customer) else ""


def show(state: Install, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    hand = state.hand
    screen = Screen(
        workflow=NAME, step="scan", title=say(words.TITLE), prompt=say(words.SCAN), hint=hint_of(hand), undo=undo_of(hand),
        lines=lines_of(hand, state.log), main=Button("finish", say(common.FINISH)),
    )
    if hand.picking is not None:
        name, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, stock_of(seen.person))
        return painted(msgspec.structs.replace(screen, step=name, prompt=prompt, hint=hint, choices=choices, wants=wants), verdict)
    if not state.decided:
        customers = _customers(state.search, seen)
        return painted(msgspec.structs.replace(
            screen, step="customer", prompt=say(words.CHOOSE),
            hint=hint_of(hand) or (None if customers else say(words.NO_CUSTOMERS)),
            choices=(*customers, Choice("without", say(words.WITHOUT))), wants=Wants.CODE,
        ), verdict)
    name = customer_name(state, seen)
    hint = say(words.AT, customer=name) if name else say(words.AWAY)
    return painted(msgspec.structs.replace(screen, hint=hint, choices=(Choice("change", say(words.CHANGE)),)), verdict)


def rests(state: Install) -> bool:
    """Nothing is in hand: where is asked anew another time."""
    return state.hand.empty


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Install, start, step, needs=Permission.INV_ISSUE, rests=rests, leads=True,
    command="CMD-INSTALL",
))
