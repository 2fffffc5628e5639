"""Reserve: so much of an item, or one handle, is kept for somebody until a day, and is given up by itself after it."""

from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from app.domain.catalogue import Item, Reservation
from app.domain.dates import day
from app.domain.figures import Figure, amount_of
from app.domain.identity import derive
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Put
from app.domain.permission import Permission
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf, ItemOf, Projects, Recipients, RecordOf, RecordsLike, UnitsOf
from app.domain.reserving import Free
from app.domain.rules import not_stocked
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, careful, done, expect, info, not_here, painted, undo_last
from app.workflows.places import today
from app.workflows.recipients import offered, recipient_scanned
from app.workflows.reserved import MOST, free_of, holds, in_force, owner_of
from app.workflows.step import (
    Button,
    Choice,
    Chosen,
    Key,
    Line,
    Mark,
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
from app.workflows.wording import reserve as words

NAME = "reserve"
DAYS = (7, 30, 90)


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What shall be reserved, as far as it is said."""

    item: int = 0
    handle: int = 0
    """A unit or lot, 0 for the item at large."""
    code: str = ""
    quantity: int = 0
    recipient: int = 0
    project: int = 0
    sure: str = ""
    """What a second touch or typing of the same confirms."""


@stepping
def start(_: State | None, seen: Seen) -> Step:
    """Begin with what was scanned, or with the list."""
    return step(State(), seen)


@stepping
def step(state: State, seen: Seen) -> Step:
    """One event of a reservation."""
    asked = missing(state)
    match seen.event:
        case None | Resumed():
            return show(state, seen)
        case Scanned(reading) if asked == "what":
            return scanned(reading, seen, state.sure)
        case Scanned(reading) if asked == "whom":
            return show(replace(state, recipient=recipient_scanned(reading, seen)), seen)
        case Typed(text) if asked == "quantity":
            return quantity(state, text, seen)
        case Typed(text) if asked == "until":
            return until(state, text.strip(), seen)
        case Scanned(reading) if asked == "until":  # typed on the keypad, which hides no choice while it waits for a code
            return until(state, reading.text.strip(), seen)
        case Chosen(id):
            return chosen(state, id, asked, seen)
        case Key("undo"):
            act, told = undo_last(seen)
            return show(state, seen, told)._replace(acts=(act,))
        case Key("cancel") if asked != "what":
            return show(State(), seen, info(say(common.CANCELLED)))
        case Key("finish" | "cancel" | "home"):
            return show(State(), seen, info(say(common.BACK)))._replace(state=None)
        case _:
            raise not_here(seen.event)


def missing(state: State) -> str:
    """What is asked next: what, quantity, whom or until."""
    if not state.item:
        return "what"
    if not state.quantity:
        return "quantity"
    return "until" if state.recipient or state.project else "whom"


def item_of(state: State, seen: Seen) -> Item:
    """The item; leaves the step where it is gone."""
    found = seen.know(ItemOf(state.item))
    if found is None:
        raise Refuse(say(common.GONE), state.code)
    return found


def scanned(reading: Reading, seen: Seen, sure: str = "") -> Step:
    """What shall be reserved: a single unit needs no quantity, and is reserved only once."""
    match = expect(reading, *HANDLES)
    if match.kind is MatchKind.CONTAINER:
        raise Refuse(say(words.NO_BOX, code=match.code), match.code)
    item = seen.know(ItemOf(match.item))
    if item is None:
        raise Refuse(say(common.GONE), match.code)
    if (no := not_stocked(item)) is not None:
        raise Refuse(no, match.code)
    if match.kind is MatchKind.ITEM:
        return show(State(item=item.id, code=item.number), seen)
    handle = seen.know(HandleOf(match.id))
    if handle is None or not seen.know(UnitsOf(match.id)):
        raise Refuse(say(words.NOT_THERE, code=match.code), match.code)
    state = State(item=item.id, handle=match.id, code=match.code)
    if match.kind is not MatchKind.SERIAL:
        return show(state, seen)
    taken = next((r for r in in_force(item.id, seen) if r.handle == match.id), None)
    if taken is not None:
        raise Refuse(say(words.TAKEN, code=match.code, owner=owner_of(taken, seen)), match.code)
    free = free_of(item.id, seen, match.id)
    if free.steps < 10**item.decimals and sure != f"unit:{match.id}":
        warning = careful(counted(words.UNIT_SHARED, free, item, code=match.code), match.code)
        return show(State(sure=f"unit:{match.id}"), seen, warning)
    return show(replace(state, quantity=10**item.decimals), seen)


def quantity(state: State, text: str, seen: Seen) -> Step:
    """How much; more than is available is typed twice."""
    item = item_of(state, seen)
    steps = to_steps(text, item.decimals, item.uom)
    if isinstance(steps, Say):
        raise Refuse(steps, text[:40])
    free = free_of(item.id, seen, state.handle)
    if steps > free.steps and state.sure != f"quantity:{steps}":
        amount = amount_of(steps, item.decimals, item.uom)
        warning = counted(words.MORE_SHARED if free.shared else words.MORE, free, item, item.uom, amount=amount)
        return show(replace(state, sure=f"quantity:{steps}"), seen, careful(warning, text.strip()[:40]))
    return show(replace(state, quantity=steps, sure=""), seen)


def counted(template: str, free: Free, item: Item, uom: str = "", **more: Figure) -> Say:
    """A sentence with what there is, what is reserved, and what that leaves, of the lot in hand and of its item."""
    own = free.own or free.item
    return say(
        template, item=item.number, description=item.description, **more,
        **{
            name: amount_of(steps, item.decimals, "") for name, steps in (
                ("on_hand", own.on_hand), ("reserved", own.reserved), ("item_on_hand", free.item.on_hand),
                ("item_reserved", free.item.reserved),
            )
        }, available=amount_of(free.steps, item.decimals, uom),
    )


def until(state: State, text: str, seen: Seen) -> Step:
    """The last day, "" for none: it is reserved."""
    if text:
        read = day(text)
        if isinstance(read, Say):
            raise Refuse(say(words.NO_DAY, text=text[:40]), text[:40])
        text = read
        if text < today(seen):
            raise Refuse(say(words.PAST, date=text), text)
    item = item_of(state, seen)
    record = Reservation(
        id=derive("reservation", str(seen.now), str(seen.person.id), str(state.item)), site=seen.site, item=state.item,
        quantity=state.quantity, handle=state.handle, recipient=state.recipient, project=state.project, until=text,
        by=seen.person.id,
    )
    amount, owner = amount_of(state.quantity, item.decimals, item.uom), owner_of(record, seen)
    verdict = done(say(words.RESERVED if text else words.RESERVED_OPEN, amount=amount, code=state.code, owner=owner, until=text),
                   state.code)
    return show(State(), seen, verdict, fresh=(record,))._replace(acts=(Act(kind=NAME, entries=(Put(record=record),)),))


def chosen(state: State, id: str, asked: str, seen: Seen) -> Step:
    """An owner, an end, or a reservation of the list."""
    name, _, value = id.partition(":")
    match name:
        case "recipient" if asked == "whom" and any(value == str(r.id) for r in seen.know(Recipients())):
            return show(replace(state, recipient=int(value)), seen)
        case "project" if asked == "whom" and any(value == str(p.id) for p in seen.know(Projects())):
            return show(replace(state, project=int(value)), seen)
        case "days" if asked == "until" and value in {str(d) for d in DAYS}:
            return until(state, after(int(value), seen), seen)
        case "no-end" if asked == "until":
            return until(state, "", seen)
        case "reservation" if asked == "what":
            return given_up(state, value, seen)
    raise not_here(seen.event)


def given_up(state: State, value: str, seen: Seen) -> Step:
    """A reservation is touched, and touched again to give it up."""
    record = next((r for r in listed(seen) if str(r.id) == value), None)
    if record is None:
        raise Refuse(say(common.NOT_OFFERED))
    item = seen.know(ItemOf(record.item))
    code, owner = item.number if item is not None else "?", owner_of(record, seen)
    if state.sure != f"reservation:{record.id}":
        return show(State(sure=f"reservation:{record.id}"), seen, careful(say(words.GIVE_UP, code=code, owner=owner), code))
    view = seen.know(RecordOf(Reservation, record.id))
    put = Put(record=replace(record, retired=True), base=view.version if view is not None else 0)
    step = show(State(), seen, done(say(words.GIVEN_UP, code=code, owner=owner), code), without=record.id)
    return step._replace(acts=(Act(kind=NAME, entries=(put,)),))


def after(days: int, seen: Seen) -> str:
    """The ISO date so many days from today."""
    return (date.fromisoformat(today(seen)) + timedelta(days=days)).isoformat()


def listed(seen: Seen) -> tuple[Reservation, ...]:
    """What is reserved at this site, also what has ended and nobody has taken off the list."""
    views = seen.know(RecordsLike(Reservation, where=("retired", 0), limit=MOST))
    found = (v.record for v in views if isinstance(v.record, Reservation) and not v.record.retired)
    return tuple(sorted(found, key=lambda r: (r.until or "9999", r.id)))


def show(
    state: State, seen: Seen, verdict: Verdict | None = None, *, fresh: tuple[Reservation, ...] = (), without: int = 0
) -> Step:
    """The screen of a state; `fresh` and `without` are what this very step adds to the list and takes off it."""
    asked = missing(state)
    hint: Say | None = None
    choices: tuple[Choice, ...] = ()
    lines: tuple[Line, ...] = ()
    wants = Wants.CODE
    if asked != "what":
        item = item_of(state, seen)
        free = free_of(item.id, seen, state.handle)
        hint = counted(words.HINT_SHARED if free.shared else words.HINT, free, item, code=state.code)
    match asked:
        case "what":
            prompt = say(words.SCAN)
            records = (*fresh, *(r for r in listed(seen) if r.id != without))
            lines = tuple(line_of(r, seen) for r in records) or (Line(say(words.NONE_YET), mark=Mark.INFO),)
        case "quantity":
            prompt, wants = say(words.HOW_MANY, code=state.code), Wants.QUANTITY
        case "whom":
            prompt = say(words.FOR_WHOM)
            choices = (
                *offered(seen.know(Recipients())),
                *(Choice(f"project:{p.id}", say(common.PLAIN, text=p.code), say(common.PLAIN, text=p.name))
                  for p in seen.know(Projects())),
            )
        case _:
            prompt = say(words.UNTIL)
            choices = (
                *(Choice(f"days:{d}", say(words.DAYS, count=d, date=after(d, seen))) for d in DAYS),
                Choice("no-end", say(words.NO_END)),
            )
    screen = Screen(
        workflow=NAME, step=asked, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices, wants=wants,
        main=Button("finish", say(common.FINISH)) if asked == "what" else None, takes_badge=asked == "whom",
    )
    return Step(state, painted(screen, verdict))


def line_of(record: Reservation, seen: Seen) -> Line:
    """A reservation in the list."""
    item, handle = seen.know(ItemOf(record.item)), seen.know(HandleOf(record.handle)) if record.handle else None
    code = handle.code if handle is not None else item.number if item is not None else "?"
    amount = amount_of(record.quantity, item.decimals, item.uom) if item is not None else ""
    ended = not holds(record, today(seen))
    template = words.OVER if ended else words.LINE if record.until else words.LINE_OPEN
    text = say(template, description=item.description if item else "", owner=owner_of(record, seen), until=record.until)
    return Line(code, text, amount, Mark.INFO if ended else Mark.OPEN, f"reservation:{record.id}")


def rests(state: State) -> bool:
    """Nothing is begun."""
    return not state.item


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_RESERVE, command="CMD-RESERVE",
    rests=rests, leads=True,
))
