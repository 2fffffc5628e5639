"""What a conversion would do to an item, what is in its way, and the act that does it."""

from typing import NamedTuple

from msgspec.structs import replace

from app.domain.catalogue import bulk_of
from app.domain.converting import Outlook, OutlookOf
from app.domain.identity import handle_id
from app.domain.operation import Act, Entry, Move, NewHandle, Put
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.words import Say, say
from app.workflows.common import Refuse, path_of
from app.workflows.numbers import next_numbers
from app.workflows.printed import Label
from app.workflows.receive.serials import GENERATED_MAX, pattern_of, series_of
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common
from app.workflows.wording import serialize as words

CONVERTED = Standing(Virtual.CONVERTED.place)


class Plan(NamedTuple):
    """One item: what it meets, what is in the way (nothing: it is ready), what is only to be known, the numbers it takes."""

    outlook: Outlook
    wrong: tuple[Say, ...]
    notes: tuple[Say, ...]
    numbers: tuple[str, ...] = ()


def outlook_of(item: int, seen: Seen) -> Outlook:
    """What a conversion of the item would meet; leaves the step where it is gone."""
    found = seen.know(OutlookOf(item))
    if found is None:
        raise Refuse(say(common.GONE))
    return found


def plan(item: int, way: str, seen: Seen) -> Plan:
    """The dry run of one item."""
    found = outlook_of(item, seen)
    wrong = [*_unfit(found, way), *_waiting(found)]
    if way == "bulk":
        return Plan(found, tuple(wrong), ())
    notes = tuple(say(words.NOTE_ORDER, number=number) for number in found.orders)
    many = 0 if wrong else units_in(found)
    if many > GENERATED_MAX:
        wrong, many = [say(words.TOO_MUCH, most=GENERATED_MAX)], 0
    numbers: tuple[str, ...] = ()
    if many:
        try:
            numbers, _ = next_numbers(series_of(found.item), pattern_of(found.item), many, seen)
        except Refuse as refuse:
            wrong = [refuse.verdict.text]
    return Plan(found, tuple(wrong), notes, numbers)


def units_in(found: Outlook) -> int:
    """How many units stand in bulk."""
    return sum(unit.quantity for unit in found.bulk)


def _unfit(found: Outlook, way: str) -> tuple[Say, ...]:
    item = found.item
    if item.tracking is not Tracking.QUANTITY:
        return (say(words.FROM_START if item.tracking is Tracking.SERIAL else words.NOT_BULK),)
    if way == "bulk":
        return () if item.tracks_serials or item.asset else (say(words.NOT_YET),)
    if item.decimals:
        return (say(words.DECIMALS),)
    return (say(words.ALREADY),) if item.asset and item.tracks_serials and not found.bulk else ()


def _waiting(found: Outlook) -> tuple[Say, ...]:
    return (
        *(say(words.CHECKED_OUT, who=who) for who in found.checkouts), *(say(words.COUNTED, number=n) for n in found.counts),
        *(say(words.NOT_HEARD, device=one) for one in found.devices),
    )


def lines_of(made: Plan, way: str) -> tuple[Line, ...]:
    """A plan as lines: what is in the way, else what would change and where."""
    item = made.outlook.item
    if made.wrong:
        return tuple(Line(item.number, why, mark=Mark.REJECTED) for why in made.wrong)
    if way == "bulk":
        return (Line(item.number, say(words.RETURNS, count=made.outlook.serials), mark=Mark.DONE),)
    gets = say(words.GETS_NONE)
    if made.numbers:
        gets = say(words.GETS, count=len(made.numbers), first=made.numbers[0], last=made.numbers[-1])
    where = tuple(
        Line(item.number, say(words.GETS_AT, amount=u.amount, place=path_of(u.place_path, u.place_code))) for u in made.outlook.bulk
    )
    return (Line(item.number, gets, mark=Mark.DONE), *where, *(Line(item.number, note, mark=Mark.OPEN) for note in made.notes))


def act_of(made: Plan, way: str, seen: Seen) -> tuple[Act, tuple[Label, ...]]:
    """The act that converts an item, and the labels of the numbers it takes.

    Back to bulk is the switch alone: each site's book returns its own units (`app.ledger.beside`).
    """
    item, version = made.outlook.item, made.outlook.version
    on = way == "serialize"
    entries: list[Entry] = [Put(record=replace(item, asset=on, tracks_serials=on), base=version)]
    if not made.numbers:
        return Act(kind="serialize", entries=tuple(entries)), ()
    _, used = next_numbers(series_of(item), pattern_of(item), len(made.numbers), seen)
    entries.append(used)
    bulk, numbers = bulk_of(item), iter(made.numbers)
    for unit in made.outlook.bulk:
        entries.append(Move(handle=bulk, quantity=unit.quantity, source=unit.key.standing, target=CONVERTED))
        for _ in range(unit.quantity):
            code = next(numbers)
            entries.append(NewHandle(kind=HandleKind.SERIAL, code=code, item=item.id))
            which = handle_id(HandleKind.SERIAL, item.id, code)
            entries.append(Move(handle=which, quantity=1, source=CONVERTED, target=unit.key.standing))
    labels = tuple(Label(code, item.number, item.description) for code in made.numbers)
    return Act(kind="serialize", entries=tuple(entries)), labels
