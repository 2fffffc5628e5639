"""The demo as people see it: beside the small one's storeroom further halls, thousands of items, months of work, papers of today.

Everything follows from `SEED` and the day on which it is made: whoever opens it sees lots near expiry and orders due this week.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app import folders
from app.domain import catalogue as c
from app.domain.identity import new_operation_id
from app.domain.operation import Act, Entry, Operation, stamped
from app.domain.stock import Standing, Tracking
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.ledger.rights import SYSTEM
from app.ledger.store import FILE_NAME
from app.setup.base import batches, settle_device
from app.setup.demo import goods, grounds
from app.setup.demo.catalogue import SITE, place
from app.setup.demo.fill import operations as small_operations
from app.setup.demo.floor import Floor
from app.setup.demo.history import DAYS, SECOND, Done, Past
from app.setup.demo.today import Today

SEED = 2004
DAY = 86_400 * SECOND
AT_ONCE = 1_000
"""Entries in one transaction: a demo that is cut off is made anew, so nothing of it has to be durable sooner."""
WHOLE = 100
ENTRIES_IN_ACT = 400


def make(folder: Path, clock: Callable[[], int], told: Callable[[int, int], object] = lambda done, of: None) -> None:
    """Make the database of the demo in a folder that has none: beside, and then renamed, so that there is never half of one.

    `told` hears how much of it is made, in hundredths.
    """
    fresh = folder / "demo.new"
    shutil.rmtree(fresh, ignore_errors=True)
    folders.make(fresh)
    ledger = Ledger.open(fresh)
    try:
        fill_large(ledger, clock, told)
    finally:
        ledger.close()
    (fresh / FILE_NAME).rename(folder / FILE_NAME)
    shutil.rmtree(fresh)
    folders.durable(folder)


def fill_large(
    ledger: Ledger, clock: Callable[[], int], told: Callable[[int, int], object] = lambda done, of: None
) -> None:
    """Make the demo warehouse in a ledger that has no site yet; `told` as in `make`."""
    settle_device(ledger, SITE)
    told(0, WHOLE)
    every = list(operations(clock()))
    total, done = sum(len(one.entries) for one in every), 0
    for some in _together(every):
        outcome = ledger.post(some)
        assert not isinstance(outcome, Refused), outcome
        done += sum(len(one.entries) for one in some)
        told(done * WHOLE // total, WHOLE)


def _together(every: Sequence[Operation]) -> Iterator[list[Operation]]:
    """Operations of one transaction, each of much the same size."""
    some: list[Operation] = []
    entries = 0
    for one in every:
        some.append(one)
        entries += len(one.entries)
        if entries >= AT_ONCE:
            yield some
            some, entries = [], 0
    if some:
        yield some


def operations(now: int) -> Iterator[Operation]:
    """What makes it, in order of time, each a microsecond after the one before it at least; the last is of `now`."""
    at = 0
    for act, actor, wanted in _acts(now):
        at = max(at + 1, min(wanted, now))
        yield stamped(act, id=new_operation_id(), actor=actor, made_at=at)


def _acts(now: int) -> Iterator[Done]:
    chance = random.Random(SEED)
    began = now - DAYS * DAY
    for operation in small_operations(lambda: began):
        kept = {field: getattr(operation, field) for field in Act.__struct_fields__}
        yield Done(Act(**kept), operation.actor, began)
    made = goods.goods(chance)
    sets = list(goods.sets(made.items))
    records: list[c.CatalogueRecord] = [
        *grounds.places(), *goods.vendors(), *made.items, *sets, *grounds.people(), *goods.of_items(made, chance),
    ]
    for batch in batches(records):
        yield Done(Act(kind="catalogue", entries=batch, note="demo"), SYSTEM, began)
    floor = Floor(chance)
    for act in _opening(floor, made.items, chance):
        yield Done(act, SYSTEM, began)
    past = Past(floor, made.items, chance, now)
    yield from past.acts()
    for act, actor in Today(floor, made.items, chance, now).acts():
        yield Done(act, actor, now - 3_600 * SECOND)


def _opening(floor: Floor, items: tuple[c.Item, ...], chance: random.Random) -> Iterator[Act]:
    """What the halls held when the warehouse began; every twentieth item runs short."""
    entries: list[Entry] = []
    codes = grounds.bins()
    for number, item in enumerate(items):
        low = item.minimum or 20
        many = max(1, low // 3) if number % 20 == 0 else low * chance.randrange(3, 12)
        where = [Standing(place(code)) for code in chance.sample(codes, 2)]
        match item.tracking:
            case Tracking.SERIAL:
                for index in range(1, max(2, min(many, 9))):
                    entries += floor.bring(item, f"{item.number}-{index:04}", 1, where[index % 2])
            case Tracking.LOT:
                entries += floor.bring(item, f"A{number:04}", many, where[0], "2030-06-30")
            case _:
                entries += floor.bring(item, item.number, many, where[0])
                if number % 2:
                    entries += floor.bring(item, item.number, many, where[1])
        if len(entries) >= ENTRIES_IN_ACT:
            yield Act(kind="receive", entries=tuple(entries), note="opening stock")
            entries.clear()
    yield Act(kind="receive", entries=tuple(entries), note="opening stock")
