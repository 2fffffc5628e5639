"""Unit records with their names: of a handle, an item, a place, a recipient."""

from app.domain import catalogue as c
from app.domain.place import Virtual
from app.domain.questions import ContentsOf, HeldBy, UnitsOf, UnitsOfItem
from app.domain.stock import HandleKind, Standing, UnitKey
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import SITE, Warehouse, box, bulk, item, lot, place

P100 = code_id(c.Project, "P-100")
OFFICE = code_id(c.Recipient, "OFFICE")


def test_a_unit_record_carries_all_its_names(here: Warehouse) -> None:
    which = here.bulk("CABLE", 2500, place("A01-S01"), custody=OFFICE, project=P100, status="isolated")
    (unit,) = here.ask(UnitsOf(which))
    assert unit.key == UnitKey(which, place("A01-S01"), OFFICE, P100, "isolated")
    assert (unit.kind, unit.code, unit.item_number, unit.description) == (
        HandleKind.QUANTITY, "CABLE", "CABLE", "Cable 3x1.5",
    )
    assert (unit.place_code, unit.place_path) == ("A01-S01", ("S", "STORE", "A01", "A01-S01"))
    assert (unit.custody_name, unit.project_code, unit.status_name, unit.available) == ("Office", "P-100", "Isolated", False)
    assert str(unit.amount) == "2.5 M"


def test_units_of_a_handle_most_plausible_first(here: Warehouse) -> None:
    which = here.bulk("ABC123", 5, place("A01-S01"))
    here.bulk("ABC123", 50, place("Q-1"))
    here.bulk("ABC123", 20, place("B01-S01"))
    here.bulk("ABC123", 90, place("A01-S02"), status="isolated")
    here.carry(which, place("B01-S01"), Virtual.SCRAP.place, 4)
    units = here.ask(UnitsOf(which))
    assert [(u.place_code, u.quantity, u.available) for u in units] == [
        ("B01-S01", 16, True), ("A01-S01", 5, True), ("A01-S02", 90, False), ("Q-1", 50, False),
    ]


def test_units_of_a_handle_within_a_place_and_what_it_contains(here: Warehouse) -> None:
    which = here.bulk("ABC123", 5, place("A01-S01"))
    pallet = here.box("P-1", place("A01-S02"), "PALLET")
    tote = here.box("C-1", pallet)
    here.bulk("ABC123", 7, tote)
    here.bulk("ABC123", 9, place("B01-S01"))
    assert sorted(u.quantity for u in here.ask(UnitsOf(which))) == [5, 7, 9]
    assert sorted(u.quantity for u in here.ask(UnitsOf(which, place("A01")))) == [5, 7]
    assert [u.quantity for u in here.ask(UnitsOf(which, place("A01-S02")))] == [7]
    assert [u.place_path[-3:] for u in here.ask(UnitsOf(which, pallet))] == [("A01-S02", "P-1", "C-1")]
    assert len(here.ask(UnitsOf(which, SITE))) == 3


def test_stock_under_quarantine_is_unavailable_even_in_a_container(here: Warehouse) -> None:
    tote = here.box("C-1", place("A01-S01"))
    which = here.serial("PST.1", tote)
    assert here.ask(UnitsOf(which))[0].available
    here.carry(tote, place("A01-S01"), place("FIX"))
    assert not here.ask(UnitsOf(which))[0].available


def test_parts_leave_with_their_device(here: Warehouse) -> None:
    device = here.serial("DEV", place("A01-S01"))
    here.bulk("ABC123", 3, device)
    here.bulk("ABC123", 1, place("A01-S02"))
    assert [u.quantity for u in here.ask(UnitsOf(bulk("ABC123")))] == [1, 3], "what is fitted comes last"
    here.carry(device, place("A01-S01"), Virtual.INSTALLED.place)
    assert [u.quantity for u in here.ask(UnitsOf(bulk("ABC123")))] == [1]
    assert [u.quantity for u in here.ask(UnitsOfItem(item("ABC123")))] == [1]
    assert here.ask(UnitsOfItem(item("ABC123"), limit=1))[0].quantity == 1
    assert here.ask(ContentsOf(device)) == ()


def test_units_of_an_item_are_bulk_serials_and_lots(here: Warehouse) -> None:
    here.bulk("ABC123", 5, place("A01-S01"))
    here.serial("R-2", place("B01-S01"), number="ABC123")
    here.serial("R-1", place("A01-S02"), number="ABC123")
    here.serial("PST.1", place("A01-S01"))
    assert [u.code for u in here.ask(UnitsOfItem(item("ABC123")))] == ["ABC123", "R-1", "R-2"]
    assert [u.code for u in here.ask(UnitsOfItem(item("ABC123"), place("A01")))] == ["ABC123", "R-1"]
    assert [u.code for u in here.ask(UnitsOfItem(item("ABC123"), limit=2))] == ["ABC123", "R-1"]


def test_contents_containers_first_and_deep(here: Warehouse) -> None:
    here.bulk("ABC123", 5, place("A01-S01"))
    pallet = here.box("P-1", place("A01-S01"), "PALLET")
    tote = here.box("C-1", pallet)
    here.serial("PST.2", tote)
    here.lot("L42", 3, pallet, "2028-12-31")
    shallow = here.ask(ContentsOf(place("A01-S01")))
    assert [u.code for u in shallow] == ["P-1", "ABC123"]
    assert shallow[0].kind is HandleKind.CONTAINER and shallow[0].description == "Pallet" and shallow[0].amount.strip() == "1"
    deep = here.ask(ContentsOf(place("A01-S01"), deep=True))
    assert [u.code for u in deep] == ["C-1", "P-1", "ABC123", "L42", "PST.2"]
    assert deep[3].expires == "2028-12-31" and deep[3].lot == "L42"
    assert [u.code for u in here.ask(ContentsOf(pallet))] == ["C-1", "L42"]
    assert [u.code for u in here.ask(ContentsOf(place("STORE"), deep=True, limit=2))] == ["C-1", "P-1"]
    assert here.ask(ContentsOf(place("STORE"))) == ()
    assert here.ask(ContentsOf(Virtual.VENDOR.place)) == ()


def test_what_a_recipient_holds(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    here.move(which, 1, Standing(place("A01-S01")), Standing(place("VAN-L"), custody=OFFICE, status="issued"), kind="issue")
    here.lot("L42", 3, place("A01-S01"))
    here.move(lot("L42"), 2, Standing(place("A01-S01")), Standing(place("VAN-L"), custody=OFFICE), kind="issue")
    assert [(u.code, u.quantity, u.status_name) for u in here.ask(HeldBy(OFFICE))] == [
        ("L42", 2, "Available"), ("PST.1", 1, "Issued"),
    ]
    assert len(here.ask(HeldBy(OFFICE, limit=1))) == 1
    assert here.ask(HeldBy(code_id(c.Recipient, "OPER"))) == ()


def test_a_container_in_a_container_is_listed_in_its_own_right(here: Warehouse) -> None:
    pallet = here.box("P-1", place("A01-S01"), "PALLET")
    here.box("C-1", pallet)
    (unit,) = here.ask(UnitsOf(box("C-1")))
    assert unit.place_code == "P-1" and unit.item == 0 and unit.uom == ""
