"""What came into incoming goods also has a price and a delivery: total of the package, and its number (Stock and incoming)."""

from msgspec.structs import replace

from app.domain.operation import Entry, Move
from app.domain.permission import Permission
from app.domain.words import Say, say
from app.workflows.common import Refuse, done, info
from app.workflows.printed import Label
from app.workflows.receive.packages import numbers_packages, suggested
from app.workflows.receive.posting import post
from app.workflows.receive.screens import Patch, show
from app.workflows.receive.state import Got, Part, Price, State, Waiting
from app.workflows.records.reading import money
from app.workflows.step import Chosen, Key, Scanned, Seen, Step, Typed, Verdict
from app.workflows.wording import common as common_words
from app.workflows.wording import receive as words

PACKAGE_MAX = 40


def posted(
    state: State, seen: Seen, entries: tuple[Entry, ...], got: tuple[Got, ...], verdict: Verdict, *, patch: Patch,
    labels: tuple[Label, ...] = (),
) -> Step:
    """Post what came; in incoming goods its price is asked first, where one price is its."""
    items = {g.item for g in got}
    if len(items) != 1 or not asks(state, seen):
        return post(state, seen, packed(state, entries, seen), got, verdict, patch=patch, labels=labels)
    waiting = Waiting(
        item=items.pop(), entries=entries, got=got, verdict=verdict, line=patch.line, steps=patch.steps, serials=patch.serials,
        labels=labels, full=tuple(sorted(patch.full)),
    )
    known = next((p for p in state.prices if p.item == waiting.item), None)
    if known is not None and patch.serials:
        return _priced(replace(state, waiting=waiting), waiting, _share(known, len(patch.serials)), seen)
    return show(replace(state, waiting=waiting, warned="", agreed=()), seen)


def posted_together(
    state: State, seen: Seen, parts: tuple[Part, ...], others: tuple[Entry, ...], got: tuple[Got, ...], verdict: Verdict, *,
    patch: Patch,
) -> Step:
    """Post what came of several items in one act; in incoming goods the price of each is asked first, one after the other.

    `others` is what no price is asked for, such as the parts of a kit.
    """
    if not parts or not asks(state, seen):
        entries = tuple(entry for part in parts for entry in part.entries)
        return post(state, seen, packed(state, (*entries, *others), seen), got, verdict, patch=patch)
    first, *rest = parts
    waiting = Waiting(
        item=first.item, entries=first.entries, got=got, verdict=verdict, rest=tuple(rest), booked=others,
        full=tuple(sorted(patch.full)),
    )
    return show(replace(state, waiting=waiting, warned="", agreed=()), seen)


def asks(state: State, seen: Seen) -> bool:
    """Whether this person is asked for prices where the goods go."""
    return seen.person.may(Permission.INV_PRICES) and numbers_packages(state, seen)


def packed(state: State, entries: tuple[Entry, ...], seen: Seen) -> tuple[Entry, ...]:
    """The entries under the number of their delivery, where it was said and no price is asked."""
    return priced(entries, None, state.package) if state.package and numbers_packages(state, seen) else entries


def numbered(state: State, seen: Seen) -> Step:
    """The number of the delivery, said before what is in it: it holds until another is said."""
    match seen.event:
        case Key("cancel"):
            return show(replace(state, packing=False), seen, info(say(common_words.BACK)))
        case Scanned(reading):
            number = _package(reading.text)
        case Typed(text):
            number = _package(text)
        case Chosen("no-package"):
            number = ""
        case _:
            raise Refuse(say(common_words.CHOOSE_FIRST))
    told = say(words.IN_PACKAGE, code=number) if number else say(words.IN_NO_PACKAGE)
    return show(replace(state, package=number, packing=False), seen, done(told, number))


def answered(state: State, waiting: Waiting, seen: Seen) -> Step:
    """The price, then the number of the delivery."""
    match seen.event:
        case Key("cancel"):
            return show(replace(state, waiting=None, tagging="", untagged=()), seen, info(say(words.NOT_BOOKED)))
        case Typed(text) if not waiting.priced:
            return _priced(state, waiting, _read(text), seen)
        case Chosen("no-price") if not waiting.priced:
            return _priced(state, waiting, None, seen)
        case Chosen(id) if not waiting.priced and id.startswith("price:"):
            offered = suggested(waiting, seen)
            if offered is None or id != f"price:{offered}":
                raise Refuse(say(common_words.NOT_OFFERED))
            return _priced(state, waiting, offered, seen)
        case Scanned(reading) if waiting.priced:
            return _packed(state, waiting, reading.text, seen)
        case Typed(text) if waiting.priced:
            return _packed(state, waiting, text, seen)
        case Chosen("no-package") if waiting.priced:
            return _booked(replace(state, package=""), waiting, seen)
        case Scanned():
            raise Refuse(say(words.PRICE_FIRST))
        case _:
            raise Refuse(say(common_words.CHOOSE_FIRST))


def _read(text: str) -> int:
    if not text.strip():
        raise Refuse(say(words.TYPE_A_PRICE))
    value = money(text.strip())
    if isinstance(value, Say):
        raise Refuse(value, text[:40])
    return value


def _priced(state: State, waiting: Waiting, value: int | None, seen: Seen) -> Step:
    """The price is known, or is not: on to the number of the delivery, which is asked once in a receipt."""
    waiting = replace(waiting, priced=True, value=value)
    if value is not None and waiting.serials:
        others = tuple(p for p in state.prices if p.item != waiting.item)
        state = replace(state, prices=(*others, Price(item=waiting.item, value=value, units=len(waiting.serials))))
    state = replace(state, waiting=waiting)
    return show(state, seen) if state.package is None else _booked(state, waiting, seen)


def _packed(state: State, waiting: Waiting, text: str, seen: Seen) -> Step:
    return _booked(replace(state, package=_package(text)), waiting, seen)


def _package(text: str) -> str:
    number = text.strip()
    if not 1 <= len(number) <= PACKAGE_MAX or not number.isprintable():
        raise Refuse(say(words.BAD_PACKAGE, code=number[:40]), number[:40])
    return number


def _booked(state: State, waiting: Waiting, seen: Seen) -> Step:
    patch = Patch(line=waiting.line, steps=waiting.steps, serials=waiting.serials, full=frozenset(waiting.full))
    entries = (*waiting.booked, *priced(waiting.entries, waiting.value, state.package or ""))
    if waiting.rest:
        following, *rest = waiting.rest
        waiting = replace(
            waiting, item=following.item, entries=following.entries, rest=tuple(rest), booked=entries, priced=False, value=None
        )
        return show(replace(state, waiting=waiting), seen)
    return post(
        replace(state, waiting=None), seen, entries, waiting.got, waiting.verdict, patch=patch, labels=waiting.labels
    )


def priced(entries: tuple[Entry, ...], value: int | None, package: str) -> tuple[Entry, ...]:
    """The entries with the price divided among what they bring, what is left over going on to the next."""
    units = sum(entry.quantity for entry in entries if isinstance(entry, Move))
    made: list[Entry] = []
    for entry in entries:
        if isinstance(entry, Move):
            part = None if value is None else round(value * entry.quantity / units) if units > entry.quantity else value
            units -= entry.quantity
            value = None if value is None or part is None else value - part
            entry = replace(entry, value=part, package=package)
        made.append(entry)
    return tuple(made)


def _share(price: Price, units: int) -> int:
    """What so many units cost where others of the same receipt have cost so much."""
    return round(price.value * units / price.units)
