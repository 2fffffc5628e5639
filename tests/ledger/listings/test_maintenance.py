"""The tables of maintenance orders and of what is reserved for whom."""

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Move, Put
from app.domain.place import Virtual
from app.domain.questions import VersionOf
from app.domain.stock import Standing
from tests.ledger.lookup.warehouse import SITE, Warehouse, bulk, item, place, serial

ORDER = derive("maintenance", "MNT-1")


def opened(here: Warehouse, number: str = "MNT-1", state: str = "open") -> None:
    here.put(c.Maintenance(
        id=derive("maintenance", number), number=number, site=SITE, handle=serial("PST.1"), note="Cleaned", state=state,
    ))


def test_orders_with_what_was_used(here: Warehouse) -> None:
    here.serial("PST.1", place("A01-S01"))
    here.bulk("ABC123", 500, place("A01-S01"))
    opened(here)
    here.put(c.MaintenanceLine(id=5, maintenance=ORDER, line=1, item=item("CABLE"), quantity=3))
    here.post(Move(
        handle=bulk("ABC123"), quantity=2, source=Standing(place("A01-S01")), target=Standing(Virtual.CONSUMED.place),
    ), kind="maintain", document="MNT-1")
    (row,) = here.page("maintenance").rows
    assert row.cells[:6] == ("MNT-1", "PST.1", "123456", row.cells[3], "2", "Cleaned") and str(row.cells[3]) == "Open"
    assert here.cells("maintenance", search="PST.1") == ["MNT-1"] and here.cells("maintenance", search="nothing") == []


def test_only_those_still_open(here: Warehouse) -> None:
    here.serial("PST.1", place("A01-S01"))
    opened(here)
    opened(here, "MNT-2")
    done = c.Maintenance(id=derive("maintenance", "MNT-2"), number="MNT-2", site=SITE, handle=serial("PST.1"), state="done")
    here.post(Put(record=done, base=here.ask(VersionOf(c.Maintenance, done.id))), kind="edit")
    assert here.cells("maintenance", chips=("open",)) == ["MNT-1"] and here.cells("maintenance") == ["MNT-1", "MNT-2"]


def test_what_is_reserved_the_first_to_end_on_top(here: Warehouse) -> None:
    for which, until, quantity in ((1, "2031-01-31", 5), (2, "2030-01-31", 250)):
        number = "ABC123" if which == 1 else "CABLE"
        here.put(c.Reservation(id=which, site=SITE, item=item(number), quantity=quantity, until=until))
    rows = here.page("reservations").rows
    assert [(row.cells[0], row.cells[2], row.cells[5]) for row in rows] == [
        ("CABLE", "0.25", "2030-01-31"), ("ABC123", "5", "2031-01-31"),
    ]
