"""The rules of counting as plain arithmetic: what scans add up to, what is within tolerance, how a difference is shared."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.domain.stock import Standing


class Tally(NamedTuple):
    """One person's figure for one handle in one bin. A cumulative one has its moment when that person closes the bin."""

    quantity: int
    at: int
    cumulative: bool = False


def tallied(before: Tally | None, quantity: int, *, add: bool, single: bool, at: int) -> Tally | None:
    """The figure after one more count line; None where a single unit is taken back.

    A single unit counts once however often it is scanned (DOMAIN.md section 3, 15); of bulk, 0 is a count like any other.
    """
    if single:
        return Tally(1, at) if quantity else None
    if add:
        return Tally((before.quantity if before else 0) + quantity, at, True)
    return Tally(quantity, at)


def closed(tally: Tally, at: int) -> Tally:
    """The figure once its person has closed the bin at `at`."""
    return Tally(tally.quantity, at) if tally.cumulative else tally


class Figure(NamedTuple):
    """What a bin's round says of a handle: how much, as of when, and whether two people's figures still have to be settled."""

    counted: int
    at: int
    two: bool = False


def figure(tallies: Sequence[Tally], *, single: bool, combine: str) -> Figure:
    """Join the figures of all people who counted a handle in a bin; `combine` is "", add or latest.

    Sightings of one unit unite. Of bulk, who found none does not speak against who found some.
    """
    assert tallies
    positive = sorted((t for t in tallies if t.quantity), key=lambda t: t.at)
    if not positive:
        return Figure(0, max(t.at for t in tallies))
    last = positive[-1]
    if single:
        return Figure(1, last.at)
    if combine == "add":
        return Figure(sum(t.quantity for t in positive), last.at)
    return Figure(last.quantity, last.at, two=len(positive) > 1 and not combine)


def agreed(tallies: Iterable[Tally], expected: int) -> bool:
    """Whether everyone who counted found exactly what was expected: then there is nothing to ask."""
    return all(t.quantity in (0, expected) for t in tallies)


def value_minor(difference: int, price_minor: int, decimals: int) -> int:
    """Value of a difference in smallest steps, signed, rounded half up (away from zero) to the minor unit."""
    unit = int(10**decimals)
    value = (2 * abs(difference) * price_minor + unit) // (2 * unit)
    return value if difference >= 0 else -value


def within_tolerance(
    expected: int, difference: int, decimals: int, price_minor: int, *, percent: int, limit_minor: int
) -> bool:
    """Whether a difference is within the limits of its item class: both, where both are set; with none set it never is.

    Of an item without a price nobody knows the value: there the value limit cannot speak.
    """
    limit = limit_minor if price_minor else 0
    if not percent and not limit:
        return False
    if percent and abs(difference) * 100 > percent * expected:
        return False
    return not limit or abs(value_minor(difference, price_minor, decimals)) <= limit


class Record(NamedTuple):
    """A unit record of the handle in the bin, or a debt to one."""

    standing: Standing
    quantity: int


def shares(records: Sequence[Record], debts: Sequence[Record], difference: int, plain: Standing) -> list[Record]:
    """Share a difference over the records of a handle in a bin; quantities are signed like the difference.

    A surplus goes first to keys from which more was taken than was there, then to the largest record. A shortage is
    taken from the largest record first; what no record holds is owed to the first one asked. `plain` is where there is none.
    """
    largest = sorted(records, key=lambda r: (-r.quantity, r.standing))
    first = largest[0].standing if largest else debts[0].standing if debts else plain
    sources = debts if difference > 0 else largest
    sign = 1 if difference > 0 else -1
    left = abs(difference)
    shared: dict[Standing, int] = {}
    for record in sources:
        part = min(left, record.quantity)
        if part:
            shared[record.standing] = shared.get(record.standing, 0) + part
            left -= part
    if left:
        shared[first] = shared.get(first, 0) + left
    return [Record(standing, sign * part) for standing, part in shared.items()]


def finding(*, loose: int, inside: bool, counted: int, elsewhere: bool) -> str:
    """What the count says of a handle in a bin: each is shown in its own way (DOMAIN.md section 3, 10)."""
    if not counted:
        return "missing" if loose or inside else ""
    if inside:
        return "inside"
    if loose:
        return "found"
    return "misplaced" if elsewhere else "unexpected"
