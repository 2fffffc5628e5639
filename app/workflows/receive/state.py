"""What receiving keeps between two steps. What was received is posted at once, so that a dead battery loses nothing."""

import msgspec

from app.domain.catalogue import Item
from app.domain.meaning import Gs1, Reading
from app.domain.operation import Entry
from app.domain.words import Say
from app.workflows.printed import Label
from app.workflows.step import Verdict

LOG_MAX = 200
SHORT = "short:"
"""Begins the warning of a typed number that may be no serial but a quantity: "short:ITEM:NUMBER"."""


class Got(msgspec.Struct, frozen=True, kw_only=True):
    """One thing this receipt took in or rejected, for the list and to notice a second scan of the same."""

    code: str
    item: int
    number: str
    """Item number."""
    amount: str | Say = ""
    place: str = ""
    tag: str = ""
    line: int = 0
    reason: str = ""
    """Why it was rejected, "" where it was received."""
    act: int = 0
    """Which act of this receipt it came with: what came together is undone together."""


class Goods(msgspec.Struct, frozen=True, kw_only=True):
    """What is being received: the item, the order line it fills, and as far as it has come the lot, expiry and pack."""

    item: int
    line: int = 0
    lot: str = ""
    expires: str | None = None
    """None while not asked; "" for a lot without expiry."""
    pack: int = 0


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """What is being rejected: it waits for its quantity (0) or its reason."""

    line: int
    code: str
    number: str
    serial: str = ""
    quantity: int = 0


class Price(msgspec.Struct, frozen=True, kw_only=True):
    """What units of an item have cost in this receipt: those scanned after them cost as much."""

    item: int
    value: int
    units: int


class Part(msgspec.Struct, frozen=True):
    """What came of one item, whose price is asked after that of another."""

    item: int
    entries: tuple[Entry, ...]


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """What came into incoming goods and is booked as soon as its price and its delivery are known."""

    item: int
    entries: tuple[Entry, ...]
    got: tuple[Got, ...]
    verdict: Verdict
    line: int = 0
    steps: int = 0
    serials: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    priced: bool = False
    value: int | None = None
    """Total of the package in minor units; None where nobody said."""
    rest: tuple[Part, ...] = ()
    """Items of the same act whose prices are asked next."""
    booked: tuple[Entry, ...] = ()
    """What of the act has its price, or needs none."""
    full: tuple[int, ...] = ()
    """Lines that the act receives in full."""


def without_last(log: tuple[Got, ...]) -> tuple[Got, ...]:
    """The list, newest on top, without what the last act took in."""
    last = log[0].act if log else 0
    return tuple(one for one in log if one.act != last) if last else log[1:]


def tags_of(state: "State", item: Item | None) -> str:
    """How units of the item come by their tags; those of an asset item are not received without (Calem)."""
    return state.tags or ("scan" if item is not None and item.asset else "")


def readings_of(reading: Reading) -> tuple[Gs1, ...]:
    """The ways to read an unclear label; one that says neither serial nor lot is only what the others share."""
    ways = (*((reading.gs1,) if reading.gs1 is not None else ()), *reading.alternatives)
    return tuple(dict.fromkeys(g for g in ways if g.serial or g.lot))


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Where the goods go, against which order, which item is in hand, and what is asked."""

    place: int = 0
    place_code: str = ""
    boxed: bool = False
    """The place is a container, which may not mix everything."""
    order: int = 0
    before: dict[int, int] = {}
    """What had come of each line when this receipt began, in smallest steps."""
    free: bool = False
    """Receiving without an order was chosen."""
    number: str = ""
    """Number of the order, or of this receipt once it has one."""
    goods: Goods | None = None
    generating: bool = False
    tags: str = ""
    """"", "scan" or "generate": whether each unit gets an asset tag beside its serial; units of an asset item always do."""
    tagging: str = ""
    """The serial received last that waits for its tag."""
    untagged: tuple[str, ...] = ()
    """Serials received with it that are asked for theirs next."""
    rejecting: bool = False
    refusal: Refusal | None = None
    unsure: Reading | None = None
    """A GS1 label that can be read in several ways."""
    waiting: Waiting | None = None
    prices: tuple[Price, ...] = ()
    package: str | None = None
    """Number of the delivery; None while not asked, "" where it has none."""
    packing: bool = False
    """The number of the delivery is being said, by who is not asked for prices or where another package is opened."""
    log: tuple[Got, ...] = ()
    warned: str = ""
    agreed: tuple[str, ...] = ()
    short: int = 0
    """The item whose serial numbers are known to be short: a few typed digits are one, and not asked about again."""
    """Warnings given for what is in hand, and which of them were confirmed by scanning or typing the same again."""
