"""What can be had of an item and of its lots beside what is reserved, on both databases."""

from app.domain.catalogue import Reservation
from app.domain.place import Virtual
from app.domain.reserving import Balance, Free, FreeOf, InForce
from tests.ledger.lookup.warehouse import SITE, Warehouse, item, lot, place, serial

DAY = "2026-06-15"
GREASE, PRINTER = item("GREASE"), item("123456")


def reserve(here: Warehouse, which: int, quantity: int, until: str = "", handle: int = 0, site: int = SITE, **more: bool) -> None:
    record = Reservation(id=next(here.numbers), site=site, item=which, quantity=quantity, handle=handle, recipient=1, until=until)
    here.put(record if not more else Reservation(**{field: getattr(record, field) for field in record.__struct_fields__} | more))


def test_of_a_lot_the_smaller_of_both_is_free(here: Warehouse) -> None:
    here.lot("L1", 10, place("A01-S01"))
    here.lot("L2", 30, place("B01-S01"))
    assert here.ask(FreeOf(GREASE, DAY)) == Free(Balance(40, 0)) and here.ask(FreeOf(GREASE, DAY)).steps == 40
    reserve(here, GREASE, 33)
    free = here.ask(FreeOf(GREASE, DAY, lot("L1")))
    assert free == Free(Balance(40, 33), Balance(10, 0)) and free.steps == 7 and free.shared
    assert here.ask(FreeOf(GREASE, DAY, lot("L2"))).steps == 7
    reserve(here, GREASE, 5, handle=lot("L1"))
    free = here.ask(FreeOf(GREASE, DAY, lot("L1")))
    assert free == Free(Balance(40, 38), Balance(10, 5)) and free.steps == 2 and free.shared
    reserve(here, GREASE, 9)  # more than there is: nothing is free, and it is not less than nothing
    assert here.ask(FreeOf(GREASE, DAY, lot("L2"))).steps == 0 and here.ask(FreeOf(GREASE, DAY)).item.left == -7


def test_what_has_ended_was_used_or_is_of_another_site_does_not_count(here: Warehouse) -> None:
    here.lot("L1", 10, place("A01-S01"))
    reserve(here, GREASE, 1, "2026-06-14")
    reserve(here, GREASE, 2, DAY)
    reserve(here, GREASE, 4, retired=True)
    reserve(here, GREASE, 3, site=SITE + 1)
    assert here.ask(FreeOf(GREASE, DAY)).item.reserved == 2 and here.ask(FreeOf(GREASE, "2026-06-16")).item.reserved == 0
    reserve(here, GREASE, 6)
    assert [(r.quantity, r.until) for r in here.ask(InForce(GREASE, DAY))] == [(2, DAY), (6, "")]
    assert [r.quantity for r in here.ask(InForce(GREASE, DAY, limit=1))] == [2]


def test_a_unit_counts_as_one_unit_of_measure_while_it_is_here(here: Warehouse) -> None:
    here.serial("S-1", place("A01-S01"))
    here.serial("S-2", place("A01-S01"))
    reserve(here, PRINTER, 1, handle=serial("S-1"))
    assert here.ask(FreeOf(PRINTER, DAY, serial("S-1"))).steps == 0 and here.ask(FreeOf(PRINTER, DAY, serial("S-2"))).steps == 1
    here.carry(serial("S-2"), place("A01-S01"), Virtual.CUSTOMER.place)
    assert here.ask(FreeOf(PRINTER, DAY, serial("S-2"))) == Free(Balance(1, 1), Balance(0, 0))
