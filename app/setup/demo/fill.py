"""Filling an empty ledger with the demo: its catalogue, then its stock, all by operations like any other."""

import random
from collections.abc import Callable, Iterator

from app.domain import catalogue as c
from app.domain.identity import handle_id, new_operation_id
from app.domain.operation import Act, Entry, Move, NewHandle, OpenCount, Operation, TakeNumber, stamped
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.ledger import Ledger
from app.ledger.people import hash_pin
from app.ledger.post import Refused
from app.ledger.rights import SYSTEM
from app.setup.base import batches, code_id, settle_device
from app.setup.demo.catalogue import GREASE, PRINTER, PROJECTS, ROLL, SITE, bin_codes, place, records
from app.setup.demo.device import device_acts, device_records
from app.workflows.buying.papers import ORDERS

SEED = 1001
ENTRIES_IN_ACT = 400
_VENDOR = Standing(Virtual.VENDOR.place)


def fill(ledger: Ledger, clock: Callable[[], int]) -> None:
    """Make the demo warehouse in a ledger that has no site yet."""
    settle_device(ledger, SITE)
    for operation in operations(clock):
        outcome = ledger.post([operation])
        assert not isinstance(outcome, Refused), outcome


def operations(clock: Callable[[], int]) -> Iterator[Operation]:
    """What makes the demo warehouse: first its catalogue, which is all that puts records, then its stock."""
    chance = random.Random(SEED)
    catalogue = records(chance, hash_pin)
    for batch in batches([*catalogue, *device_records()]):
        yield _made(clock(), Act(kind="catalogue", entries=batch, note="demo"))
    entries: list[Entry] = []
    for entry in _stock(chance, [one for one in catalogue if isinstance(one, c.Item)]):
        entries.append(entry)
        if len(entries) >= ENTRIES_IN_ACT and isinstance(entry, Move):
            yield _made(clock(), Act(kind="receive", entries=tuple(entries), note="opening stock"))
            entries.clear()
    yield _made(clock(), Act(kind="receive", entries=tuple(entries), note="opening stock"))
    for act in device_acts():
        yield _made(clock(), act)
    yield _made(clock(), Act(kind="count", entries=(
        OpenCount(number="CNT-00001", kind="cycle", places=(place("C04"),)), TakeNumber(series="count", value=1),
        TakeNumber(series=ORDERS, value=1002),
    )))


def _made(now: int, act: Act) -> Operation:
    return stamped(act, id=new_operation_id(), actor=SYSTEM, made_at=now)


def _stock(chance: random.Random, items: list[c.Item]) -> Iterator[Entry]:
    yield from _published()
    yield from _boxes()
    bins = [code for code in bin_codes() if code not in ("A01-S01", "B02-S01")]
    for item in items[5:]:
        match item.tracking:
            case Tracking.SERIAL:
                for number in range(1, chance.randrange(6, 30)):
                    yield from _unit(item.number, f"{item.number}-{number:04}", chance.choice(bins))
            case Tracking.QUANTITY:
                for code in chance.sample(bins, chance.randrange(4, 16)):
                    project = chance.choice(("", "", "", "P-100", "P-200"))
                    yield from _bulk(item.number, chance.randrange(10, 400), code, project)
            case Tracking.LOT:
                for number in range(1, chance.randrange(3, 8)):
                    lot, expires = f"L{chance.randrange(10, 99)}{number:02}", f"202{chance.randrange(7, 10)}-0{number}-28"
                    yield from _lot(item.number, lot, expires, chance.randrange(5, 120), chance.choice(bins))


def _published() -> Iterator[Entry]:
    """PanatrackerST's examples: serials of 123456, and ABC123 in one area for several projects."""
    for code, where in (("PST.1001", "A01-S01"), ("PST.1002", "A01-S01"), ("PST.1003", "B02-S01")):
        yield from _unit(PRINTER, code, where)
    yield TakeNumber(series=f"serial:{code_id(c.Item, PRINTER)}", value=1003)
    for quantity, project in ((500, ""), (200, PROJECTS[0][0]), (120, PROJECTS[1][0])):
        yield from _bulk(ROLL, quantity, "A01-S01", project)
    yield from _bulk(ROLL, 350, "B02-S01", "")
    yield from _bulk("CBL-3G15", 25_000, "B03-S02", "")
    yield from _lot(GREASE, "L42", "2028-12-31", 80, "A02-S03")
    yield from _lot(GREASE, "L43", "2029-06-30", 40, "A02-S04")


def _boxes() -> Iterator[Entry]:
    """A single-item box of 200 label rolls, and a pallet with two totes."""
    yield from _container("B-000042", "BOX", place("A01-S02"))
    yield from _bulk(ROLL, 200, handle_id(HandleKind.CONTAINER, 0, "B-000042"), "")
    yield from _container("P-000001", "PALLET", place("B01-S01"))
    for code in ("C-000001", "C-000002"):
        yield from _container(code, "TOTE", handle_id(HandleKind.CONTAINER, 0, "P-000001"))
    yield from _unit(PRINTER, "PST.1004", handle_id(HandleKind.CONTAINER, 0, "C-000001"))
    yield from _bulk(ROLL, 60, handle_id(HandleKind.CONTAINER, 0, "C-000001"), "")
    yield from _unit(PRINTER, "PST.1005", handle_id(HandleKind.CONTAINER, 0, "C-000002"))
    for series, value in (("container:BOX", 42), ("container:PALLET", 1), ("container:TOTE", 2)):
        yield TakeNumber(series=series, value=value)


def _where(where: str | int, project: str = "") -> Standing:
    return Standing(place(where) if isinstance(where, str) else where, 0, code_id(c.Project, project) if project else 0)


def _unit(item: str, code: str, where: str | int) -> Iterator[Entry]:
    which = code_id(c.Item, item)
    yield NewHandle(kind=HandleKind.SERIAL, code=code, item=which)
    yield Move(handle=handle_id(HandleKind.SERIAL, which, code), quantity=1, source=_VENDOR, target=_where(where))


def _bulk(item: str, steps: int, where: str | int, project: str) -> Iterator[Entry]:
    which = code_id(c.Item, item)
    yield NewHandle(kind=HandleKind.QUANTITY, code=item, item=which)
    yield Move(handle=handle_id(HandleKind.QUANTITY, which, item), quantity=steps, source=_VENDOR,
               target=_where(where, project))


def _lot(item: str, lot: str, expires: str, steps: int, where: str | int) -> Iterator[Entry]:
    which = code_id(c.Item, item)
    yield NewHandle(kind=HandleKind.LOT, code=lot, item=which, expires=expires)
    yield Move(handle=handle_id(HandleKind.LOT, which, lot), quantity=steps, source=_VENDOR, target=_where(where))


def _container(code: str, kind: str, where: int) -> Iterator[Entry]:
    yield NewHandle(kind=HandleKind.CONTAINER, code=code, container_type=code_id(c.ContainerType, kind))
    yield Move(handle=handle_id(HandleKind.CONTAINER, 0, code), quantity=1, source=_VENDOR, target=Standing(where))
