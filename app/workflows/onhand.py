"""Who has what: on-hand of a recipient by item, from which a count of it is begun (SecurityTrax: physical inventory page)."""

import msgspec

from app.domain import catalogue
from app.domain.figures import amount_of
from app.domain.identity import derive
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, OpenCount
from app.domain.permission import Permission
from app.domain.questions import ContentsOf, HeldBy, PlaceOf, Recipients, RecordOf
from app.domain.rules import expired
from app.domain.stock import HandleKind
from app.domain.views import Named, Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse, detail_of, done, info, not_here, painted, require
from app.workflows.count.opening import PATTERN, SERIES
from app.workflows.moving import Change, moves
from app.workflows.numbers import next_numbers
from app.workflows.picking import Held
from app.workflows.places import today
from app.workflows.recipients import recipient_scanned
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
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import onhand as words

NAME = "onhand"
HELD_MAX, SERIALS_MAX = 500, 6
"""Unit records looked at for the lines of a terminal, and serials named in one; the table has them all."""
TAKEN_MAX = 200


class OnHandPage(msgspec.Struct, frozen=True, kw_only=True):
    """Whose on-hand is looked at, 0 while that is chosen, and of which item its units."""

    recipient: int = 0
    item: int = 0


@stepping
def start(_: OnHandPage | None, seen: Seen) -> Step:
    """One's own page first, where one is a recipient; a supervisor chooses."""
    if isinstance(seen.event, Scanned):
        return step(OnHandPage(), seen)
    own = 0 if seen.person.may(Permission.INV_UNDO_ANY) else seen.person.recipient
    state = OnHandPage(recipient=own)
    return Step(state, show(state, None, seen))


@stepping
def step(state: OnHandPage, seen: Seen) -> Step:
    """One event."""
    match seen.event:
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case Scanned(reading):
            state = OnHandPage(recipient=recipient_scanned(reading, seen))
            return Step(state, show(state, None, seen))
        case Chosen(id) if id.startswith("recipient:"):
            chosen = _named(id.removeprefix("recipient:"), seen)
            return Step(OnHandPage(recipient=chosen.id), show(OnHandPage(recipient=chosen.id), None, seen))
        case Chosen(id) if id.startswith("item:") and state.recipient:
            return _item(state, id.split(":")[1], seen)
        case Chosen("count") | Key("count") if state.recipient:
            return _count(state, seen)
        case Chosen("take-over") if state.recipient:
            return _take_over(state, seen)
        case Chosen("all") | Key("back"):
            state = OnHandPage(recipient=state.recipient if state.item else 0)
            return Step(state, show(state, None, seen))
        case Key("cancel") if state.item or state.recipient:
            state = OnHandPage(recipient=state.recipient if state.item else 0)
            return Step(state, show(state, None, seen))
        case Key("cancel" | "finish" | "home"):
            return Step(None, show(OnHandPage(), info(say(common.BACK)), seen))
    raise not_here(seen.event)


def _named(value: str, seen: Seen) -> Named:
    found = next((r for r in seen.know(Recipients()) if str(r.id) == value), None)
    if found is None:
        raise Refuse(say(common.NOT_OFFERED))
    return found


def _item(state: OnHandPage, value: str, seen: Seen) -> Step:
    if value not in {str(u.item) for u in seen.know(HeldBy(state.recipient, HELD_MAX))}:
        raise Refuse(say(common.NOT_OFFERED))
    state = OnHandPage(recipient=state.recipient, item=int(value))
    return Step(state, show(state, None, seen))


def _count(state: OnHandPage, seen: Seen) -> Step:
    """A count of what they have; who has nothing yet has the place of theirs counted: that sets the first levels."""
    require(seen, Permission.INV_OPEN_COUNT)
    name = name_of(state.recipient, seen)
    custodians: tuple[int, ...] = (state.recipient,)
    places: tuple[int, ...] = ()
    if not seen.know(HeldBy(state.recipient, HELD_MAX)):
        place = _place_of(state.recipient, seen)
        if not place:
            raise Refuse(say(words.NO_COUNT, recipient=name))
        custodians, places = (), (place,)
    (number,), taken = next_numbers(SERIES, PATTERN, 1, seen)
    opened = OpenCount(number=number, kind="physical", custodians=custodians, places=places)
    act = Act(kind="open-count", entries=(opened, taken), document=number)
    match = Match(kind=MatchKind.DOCUMENT, id=derive("count", number), code=number)
    told = done(say(words.COUNT_OPEN, number=number, recipient=name), number)
    reading = Reading(text=number, source="touch", matches=(match,))
    return Step(state, show(state, told, seen), (act,), go="count", carry=(reading,))


def _theirs(state: OnHandPage, seen: Seen) -> tuple[Unit, ...]:
    """What stands in the recipient's own place and is in nobody's custody: counted there, but not theirs yet.

    What has expired is handed over only by whoever may release stock.
    """
    place = _place_of(state.recipient, seen)
    if not place or not seen.person.may(Permission.INV_ISSUE):
        return ()
    inside = seen.know(ContentsOf(place, limit=TAKEN_MAX))
    any_ = seen.person.may(Permission.INV_RELEASE)
    return tuple(u for u in inside if not u.key.custody and u.available and (any_ or expired(u, today(seen)) is None))


def _take_over(state: OnHandPage, seen: Seen) -> Step:
    units = _theirs(state, seen)
    place = seen.know(PlaceOf(_place_of(state.recipient, seen)))
    if not units or place is None:
        raise Refuse(say(common.NOT_OFFERED))
    name = name_of(state.recipient, seen)
    held = tuple(Held(unit, unit.quantity) for unit in units)
    act = Act(kind="issue", entries=moves(held, Change(custody=state.recipient, status="issued")), note=name)
    told = done(say(words.TAKEN_OVER, place=place.code, recipient=name), place.code)
    return Step(None, show(state, told, seen), (act,))


def _place_of(recipient: int, seen: Seen) -> int:
    view = seen.know(RecordOf(catalogue.Recipient, recipient))
    place = view.record.place if view is not None and isinstance(view.record, catalogue.Recipient) else 0
    found = seen.know(PlaceOf(place)) if place else None
    return place if found is not None and found.holds_stock else 0


def name_of(recipient: int, seen: Seen) -> str:
    """The recipient as people call it."""
    return next((r.name or r.code for r in seen.know(Recipients()) if r.id == recipient), "")


def show(state: OnHandPage, verdict: Verdict | None, seen: Seen) -> Screen:
    """The recipients, what one of them has by item, or the units of an item."""
    if not state.recipient:
        return painted(_recipients(seen), verdict)
    units = seen.know(HeldBy(state.recipient, HELD_MAX))
    name = name_of(state.recipient, seen)
    if state.item:
        mine = tuple(u for u in units if u.item == state.item)
        lines = tuple(Line(u.code, detail_of(u), u.amount, Mark.DISPUTED if u.disputed else Mark.INFO) for u in mine)
        prompt = say(words.UNITS, item=mine[0].item_number if mine else "", recipient=name)
        screen = _screen("units", prompt)
        return painted(msgspec.structs.replace(
            screen, lines=lines, choices=(Choice("all", say(words.BACK_TO)),), main=Button("cancel", say(words.BACK_TO)),
        ), verdict)
    items = by_item(units)
    choices = [Choice("all", say(words.BACK))]
    theirs = _theirs(state, seen)
    place = seen.know(PlaceOf(_place_of(state.recipient, seen))) if theirs else None
    if place is not None:
        choices.insert(0, Choice("take-over", say(words.TAKE_OVER, place=place.code, count=len(theirs))))
    may = seen.person.may(Permission.INV_OPEN_COUNT)
    return painted(msgspec.structs.replace(
        _screen("page", say(words.PAGE, recipient=name)), hint=say(words.ITEMS, count=len(items)) if items else say(words.NOTHING),
        lines=tuple(_line(group) for group in items), choices=tuple(choices), takes_badge=True,
        main=Button("count", say(words.COUNT)) if may else Button("cancel", say(words.BACK)),
    ), verdict)


def _screen(name: str, prompt: Say) -> Screen:
    return Screen(workflow=NAME, step=name, title=say(words.TITLE), prompt=prompt, wants=Wants.CODE)


def _recipients(seen: Seen) -> Screen:
    named = seen.know(Recipients())
    lines = tuple(Line(r.code, say(common.PLAIN, text=r.name or r.code), mark=Mark.INFO, id=f"recipient:{r.id}") for r in named)
    return msgspec.structs.replace(
        _screen("recipients", say(words.CHOOSE)), hint=None if lines else say(words.NO_RECIPIENTS), lines=lines, takes_badge=True,
        main=Button("finish", say(common.FINISH)),
    )


def by_item(units: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], ...]:
    """The units of each item together, in the order of the item numbers; containers are no item and left out."""
    groups: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.kind is not HandleKind.CONTAINER:
            groups.setdefault(unit.item_number, []).append(unit)
    return tuple(tuple(groups[number]) for number in sorted(groups))


def _line(units: tuple[Unit, ...]) -> Line:
    first = units[0]
    steps = sum(u.quantity * (10**_decimals(units) if u.kind.single else 1) for u in units)
    serials = [u.code for u in units if u.kind.single]
    if serials:
        named = ", ".join(serials[:SERIALS_MAX]) + (", …" if len(serials) > SERIALS_MAX else "")
        detail = say(words.SERIALS, description=first.description, serials=named)
    else:
        where = ", ".join(dict.fromkeys(u.place_code for u in units))
        detail = say(words.LINE, description=first.description, where=where)
    return Line(first.item_number, detail, amount_of(steps, _decimals(units), first.uom), Mark.INFO, f"item:{first.item}")


def _decimals(units: tuple[Unit, ...]) -> int:
    return max(u.decimals for u in units)


def rests(_: OnHandPage) -> bool:
    """Looking leaves nothing half done."""
    return True


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), OnHandPage, start, step, needs=Permission.INV_VIEW, rests=rests,
    command="CMD-ONHAND",
))
