"""What opens when something is scanned on the home screen: the lines of its card, and what can be done with it next."""

from typing import NamedTuple

import msgspec

from app.domain.catalogue import bulk_of
from app.domain.figures import amount_of
from app.domain.meaning import MatchKind
from app.domain.moments import moment_of
from app.domain.naming import PLACE_KINDS, status_name
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind
from app.domain.questions import (
    ContentsOf,
    CountOf,
    HandleOf,
    HeldBy,
    ItemOf,
    OnHand,
    OpenDiscrepancies,
    OrderOf,
    PersonOf,
    PlaceOf,
    RecipientOfUser,
    UnitsOf,
    UnitsOfItem,
)
from app.domain.stock import HandleKind, Tracking
from app.domain.views import HandleView, PlaceView, Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse, attributes_of, detail_of, listed, path_of
from app.workflows.maintain.orders import card_lines, paper_lines
from app.workflows.next_jobs import go, jobs_for, look
from app.workflows.reserved import card_lines as reserved_lines
from app.workflows.step import Choice, Line, Mark, Seen
from app.workflows.successors import card_lines as replacing
from app.workflows.wording import assemble as assemble_words
from app.workflows.wording import common
from app.workflows.wording import handling as handling_words
from app.workflows.wording import inspect as words
from app.workflows.wording import maintain as maintain_words
from app.workflows.wording import reserve as reserve_words

UNITS_MAX = 50
P = Permission


class Subject(msgspec.Struct, frozen=True):
    """What a card is about."""

    kind: MatchKind
    id: int
    code: str
    item: int = 0


class Card(NamedTuple):
    """What is shown of a subject."""

    hint: Say
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    disputed: bool = False


def card(subject: Subject, seen: Seen) -> Card:
    """What it is, where it is, what is in it, and what can be done with it. Leaves the step where it is gone."""
    match subject.kind:
        case MatchKind.SERIAL | MatchKind.CONTAINER | MatchKind.LOT:
            return _handle(subject, seen)
        case MatchKind.ITEM:
            return _item(subject, seen)
        case MatchKind.LOCATION:
            return _place(subject, seen)
        case MatchKind.BADGE:
            return _person(subject, seen)
        case MatchKind.DOCUMENT:
            return _document(subject, seen)
        case _:
            raise Refuse(say(common.GONE), subject.code)


def contents(subject: Subject, seen: Seen) -> tuple[Line, ...]:
    """Everything a place or container holds, what stands in containers included."""
    return _units(seen.know(ContentsOf(subject.id, deep=True)))


def _handle(subject: Subject, seen: Seen) -> Card:
    handle = seen.know(HandleOf(subject.id))
    if handle is None:
        raise Refuse(say(common.GONE), subject.code)
    units = seen.know(UnitsOf(handle.id))
    facts = [_where(handle, units)] if handle.kind.single else []
    if handle.disputed:
        facts.insert(0, Line(say(words.DISPUTED), say(words.DISPUTED_HINT), mark=Mark.DISPUTED))
    state: str | Say = ""
    if handle.kind.single and units:
        only = units[0]
        state = listed(only.custody_name, only.project_code, status_name(only.key.status, only.status_name))
    facts += [Line(say(title), say(common.PLAIN, text=text)) for title, text in (
        # Who scanned the tag sees by which number the unit is known.
        (words.SERIAL, handle.code if handle.kind is HandleKind.SERIAL and handle.code != subject.code else ""),
        (words.STATE, state),
        (words.TAG, handle.tag), (words.LOT, handle.lot if handle.kind is HandleKind.SERIAL else ""),
        (words.EXPIRES, handle.expires), (words.RECEIVED, moment_of(handle.received_at) if handle.received_at else ""),
        (words.NOTES, handle.notes),
    ) if text]
    if handle.kind is HandleKind.CONTAINER:
        inside = seen.know(ContentsOf(handle.id, limit=UNITS_MAX))
        lines = (*facts, *(_units(inside) or (Line(say(words.EMPTY)),)))
        hint = say(common.PLAIN, text=handle.container.name if handle.container else "")
        more = (*go(seen, ("contain", words.OPEN_CONTAINER, P.INV_CONTAINER)), *look(seen, inside=True))
    else:
        inside = seen.know(ContentsOf(handle.id, limit=UNITS_MAX)) if handle.item is not None and handle.item.device else ()
        lines = (*facts, *(() if handle.kind.single else _units(units[:UNITS_MAX])))
        if handle.item is not None and handle.item.device:
            lines = (*lines, Line(say(assemble_words.PARTS), mark=Mark.INFO), *(_units(inside) or (Line(say(words.EMPTY)),)))
        hint = _of_item(handle.item.number, handle.item.description) if handle.item else say(common.PLAIN, text=handle.code)
        if handle.kind is HandleKind.LOT and handle.item is not None:
            lines = (*lines, *reserved_lines(handle.item, seen, handle.id))
        lines = (*lines, *card_lines(handle, seen))
        assembling = go(seen, ("assemble", assemble_words.ASSEMBLE_IT, P.INV_MAINTAIN)) if _in_stock(handle) else ()
        maintaining = go(seen, ("maintain", maintain_words.MAINTAIN_IT, P.INV_MAINTAIN)) if _is_here(handle) else ()
        more = (*assembling, *maintaining, *look(seen, inside=bool(inside)))
    whole = go(seen, ("serials", words.ALL_OF_IT, P.INV_VIEW)) if handle.kind is HandleKind.SERIAL else ()
    standings = {u.key.standing for u in units} or ({handle.standing} if handle.standing else set())
    if handle.retired:
        standings = set()  # putting something in brings it back into use, nothing else does
    return Card(hint, lines, (*_misfits(handle.id, seen), *jobs_for(standings, seen), *whole, *more), handle.disputed)


def _in_stock(handle: HandleView) -> bool:
    """Whether the unit is a device that parts can be fitted in now."""
    return _is_here(handle) and handle.item is not None and handle.item.device


def _is_here(handle: HandleView) -> bool:
    """Whether it is a single unit that stands in stock."""
    serial = handle.kind is HandleKind.SERIAL
    return serial and handle.standing is not None and handle.standing.place not in VIRTUAL_BY_PLACE


def _misfits(about: int, seen: Seen) -> tuple[Choice, ...]:
    """What does not fit about it can be settled from here, by those whose role allows it."""
    if not seen.person.may(P.INV_RESOLVE) or not seen.know(OpenDiscrepancies(about, 1)):
        return ()
    return go(seen, ("discrepancies", words.SETTLE, P.INV_RESOLVE))


def _where(handle: HandleView, units: tuple[Unit, ...]) -> Line:
    """Where a serial or container stands."""
    title = say(words.WHERE)
    if handle.retired:
        return Line(title, say(words.RETIRED), mark=Mark.REJECTED)
    if handle.in_bulk:
        return Line(title, say(words.IN_BULK), mark=Mark.OPEN)
    if handle.place is None:
        return Line(title, say(words.NOWHERE), mark=Mark.OPEN)
    if (virtual := VIRTUAL_BY_PLACE.get(handle.place.id)) is not None:
        return Line(title, say(handling_words.VIRTUAL[virtual]), mark=Mark.OPEN)
    above = f"place:{handle.place.id}"
    return Line(title, say(common.PLAIN, text=path_of(handle.place.path, handle.place.code)), mark=Mark.DONE, id=above)


def _item(subject: Subject, seen: Seen) -> Card:
    item = seen.know(ItemOf(subject.id))
    if item is None:
        raise Refuse(say(common.GONE), subject.code)
    units = seen.know(UnitsOfItem(item.id, limit=UNITS_MAX))
    there = seen.know(OnHand(item.id))
    bulk, serials = there.bulk, there.serials
    text = amount_of(bulk, item.decimals, item.uom)
    on_hand = say(words.ON_HAND_SERIALS, bulk=text, serials=serials) if serials and bulk else say(
        common.PLAIN, text=text if not serials else f"{serials} {item.uom}"
    )
    if item.tracking is Tracking.NON_INVENTORY:  # used on maintenance, and nothing else
        lines = (Line(say(words.NO_STOCK), mark=Mark.INFO), *replacing(item, seen))
        return Card(_of_item(item.number, item.description), lines, look(seen, inside=False))
    lines = (
        Line(say(words.ON_HAND), on_hand, mark=Mark.DONE if units else Mark.OPEN), *replacing(item, seen),
        *reserved_lines(item, seen), *_units(units),
    )
    receive = go(seen, ("receive", words.RECEIVE_IT, P.INV_RECEIVE))
    tab = go(seen, ("serials", words.SERIALS_TAB, P.INV_VIEW)) if item.tracks_serials or item.tracking is Tracking.SERIAL else ()
    receive = (*receive, *go(seen, ("reserve", reserve_words.RESERVE_IT, P.INV_RESERVE)))
    jobs = () if item.tracking is Tracking.SERIAL else jobs_for({u.key.standing for u in units}, seen)
    misfits = _misfits(bulk_of(item), seen)
    return Card(_of_item(item.number, item.description), lines, (*misfits, *jobs, *receive, *tab, *look(seen, inside=False)))


def _place(subject: Subject, seen: Seen) -> Card:
    place = seen.know(PlaceOf(subject.id))
    if place is None:
        raise Refuse(say(common.GONE), subject.code)
    inside = seen.know(ContentsOf(place.id, limit=UNITS_MAX, deep=not place.holds_stock))
    facts: list[Line] = []
    if place.blocked or place.retired:
        facts.append(Line(say(words.BLOCKED if place.blocked else words.RETIRED), mark=Mark.REJECTED))
    if place.effective is not PlaceKind.STORAGE:
        facts.append(Line(say(words.PLACE_KIND), say(PLACE_KINDS[place.effective])))
    lines = (*facts, *(_units(inside) or (Line(say(words.EMPTY)),)))
    # An area is counted by a count of its own, which has to be opened.
    count = ("count", words.COUNT_BIN, P.INV_COUNT) if place.holds_stock else ("count", words.COUNT_AREA, P.INV_OPEN_COUNT)
    choices = go(seen, ("move", words.MOVE_FROM, P.INV_MOVE), count)
    return Card(_path(place), lines, (*_misfits(place.id, seen), *choices, *look(seen, inside=True, label=place.holds_stock)))


def _path(place: PlaceView) -> Say:
    path = path_of(place.path, place.code)
    return say(words.ITEM_TEXT, number=path, description=place.name) if place.name else say(common.PLAIN, text=path)


def _person(subject: Subject, seen: Seen) -> Card:
    user = seen.know(PersonOf(subject.id))
    if user is None:
        raise Refuse(say(common.GONE), subject.code)
    recipient = seen.know(RecipientOfUser(user.id))
    held = seen.know(HeldBy(recipient, limit=UNITS_MAX)) if recipient else ()
    switch = () if user.id == seen.person.id else (Choice("go:sign_in", say(words.SWITCH_TO, name=user.name)),)
    return Card(say(common.PLAIN, text=user.name), _units(held) or (Line(say(words.HOLDS_NOTHING)),), switch)


def _document(subject: Subject, seen: Seen) -> Card:
    order = seen.know(OrderOf(subject.id))
    if order is not None:
        lines = tuple(
            Line(line.item.number, say(
                words.ORDER_LINE, description=line.item.description,
                received=amount_of(line.received, line.item.decimals, ""),
                ordered=amount_of(line.ordered, line.item.decimals, line.item.uom),
            ), mark=Mark.DONE if line.received >= line.ordered else Mark.OPEN)
            for line in order.lines
        )
        choices = go(seen, ("receive", words.RECEIVE_ORDER, P.INV_RECEIVE))
        return Card(say(words.ORDER, number=order.number, vendor=order.vendor_name), lines, choices)
    if (work := paper_lines(subject.id, seen)) is not None:
        going_on = go(seen, ("maintain", maintain_words.MAINTAIN_IT, P.INV_MAINTAIN))
        return Card(say(maintain_words.ORDERS, number=work[0]), work[1], going_on)
    count = seen.know(CountOf(subject.id))
    if count is None:
        raise Refuse(say(common.GONE), subject.code)
    state = say(words.COUNT_STATE, done=count.bins_done, all=count.bins, review=count.to_review)
    choices = go(
        seen, *(() if count.closed else (("count", words.GO_ON_COUNTING, P.INV_COUNT),)),
        ("review", words.REVIEW_COUNT, P.INV_APPROVE_COUNT),
    )
    return Card(say(words.COUNT, number=count.number, scope=count.scope), (Line(count.number, state),), choices)


def _of_item(number: str, description: str) -> Say:
    return say(words.ITEM_TEXT, number=number, description=description)


def _units(units: tuple[Unit, ...]) -> tuple[Line, ...]:
    """Unit records as lines that open what they are about; the same handle twice opens once."""
    lines, opened = [], set()
    for unit in units:
        mark = Mark.DISPUTED if unit.disputed else Mark.INFO
        id = f"handle:{unit.key.handle}" if unit.key.handle not in opened and unit.kind is not HandleKind.QUANTITY else ""
        if unit.kind is HandleKind.QUANTITY and unit.item not in opened:
            id = f"item:{unit.item}"
        opened |= {unit.key.handle, unit.item} if unit.kind is HandleKind.QUANTITY else {unit.key.handle}
        detail = detail_of(unit) if unit.description or attributes_of(unit) else None
        lines.append(Line(unit.code, detail, unit.amount, mark, id))
    return tuple(lines)
