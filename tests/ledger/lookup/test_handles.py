"""What is known of a handle, and which codes are taken."""

from app.domain.catalogue import ContainerType
from app.domain.operation import NewHandle, Undo
from app.domain.place import PlaceKind, Virtual
from app.domain.questions import CodesTaken, HandleOf, ItemOf
from app.domain.stock import HandleKind, Standing, Tracking
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import Warehouse, box, bulk, item, lot, place, serial


def test_a_serial_with_its_item_and_where_it_stands(here: Warehouse) -> None:
    which = here.serial("PST.1001", place("A01-S01"), tag="T-1", notes="scratched")
    view = here.ask(HandleOf(which))
    assert view is not None and view.item is not None and view.place is not None
    assert (view.kind, view.code, view.tag, view.notes) == (HandleKind.SERIAL, "PST.1001", "T-1", "scratched")
    assert (view.item.number, view.item.tracking, view.item.asset, view.item.warranty_months) == (
        "123456", Tracking.SERIAL, False, 24,
    )
    assert view.standing == Standing(place("A01-S01"))
    assert view.place.path == ("S", "STORE", "A01", "A01-S01")
    assert view.container is None


def test_received_at_is_the_first_receipt_that_was_not_undone(here: Warehouse) -> None:
    first = here.stock(
        serial("PST.1"), 1, place("A01-S01"), NewHandle(kind=HandleKind.SERIAL, code="PST.1", item=item("123456"))
    )
    view = here.ask(HandleOf(serial("PST.1")))
    assert view is not None and view.received_at == first.at
    here.post(Undo(operation=first.id), kind="undo")
    again = here.serial("PST.1", place("B01-S01"))
    view = here.ask(HandleOf(again))
    assert view is not None and view.received_at > first.at
    assert view.standing == Standing(place("B01-S01"))


def test_bulk_and_lots_stand_nowhere_in_particular(here: Warehouse) -> None:
    here.bulk("ABC123", 5, place("A01-S01"))
    here.lot("L42", 3, place("A01-S01"), "2028-12-31")
    rolls, grease = here.ask(HandleOf(bulk("ABC123"))), here.ask(HandleOf(lot("L42")))
    assert rolls is not None and rolls.standing is None and rolls.place is None and rolls.received_at
    assert grease is not None and (grease.lot, grease.expires, grease.standing) == ("L42", "2028-12-31", None)


def test_a_serial_of_the_opening_stock_that_a_count_missed_is_missing_and_not_in_bulk(here: Warehouse) -> None:
    """It came from the account it is in again: nothing stands there then."""
    which, adjusted = serial("PST.1"), Standing(Virtual.COUNT_ADJUSTMENT.place)
    known = NewHandle(kind=HandleKind.SERIAL, code="PST.1", item=item("123456"))
    here.move(which, 1, adjusted, Standing(place("A01-S01")), known)
    here.move(which, 1, Standing(place("A01-S01")), adjusted)
    view = here.ask(HandleOf(which))
    assert view is not None and view.standing is not None and view.standing.place == adjusted.place and not view.in_bulk
    bulk_again = here.serial("PST.2", place("A01-S01"))
    here.carry(bulk_again, place("A01-S01"), Virtual.CONVERTED.place)
    view = here.ask(HandleOf(bulk_again))
    assert view is not None and view.in_bulk


def test_a_container_with_its_type(here: Warehouse) -> None:
    here.box("B-1", place("A01-S01"), "BOX")
    view = here.ask(HandleOf(box("B-1")))
    assert view is not None and view.container is not None and view.place is not None
    assert (view.container.id, view.container.single_item, view.container.mix_projects) == (
        code_id(ContainerType, "BOX"), True, False,
    )
    assert view.item is None and view.place.code == "A01-S01"


def test_a_sold_serial_stands_at_the_customer(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    here.carry(which, place("A01-S01"), Virtual.CUSTOMER.place)
    view = here.ask(HandleOf(which))
    assert view is not None and view.standing is not None and view.place is not None
    assert view.standing.status == "sold" and view.place.kind is PlaceKind.VIRTUAL and view.place.code == "customer"


def test_a_serial_never_received_has_no_standing(here: Warehouse) -> None:
    here.post(NewHandle(kind=HandleKind.SERIAL, code="NEW", item=item("123456")))
    view = here.ask(HandleOf(serial("NEW")))
    assert view is not None and view.standing is None and view.received_at == 0


def test_unknown_identities(here: Warehouse) -> None:
    assert here.ask(HandleOf(4711)) is None
    assert here.ask(ItemOf(4711)) is None
    known = here.ask(ItemOf(item("CABLE")))
    assert known is not None and (known.decimals, known.uom, known.minimum) == (3, "M", None)


def test_codes_taken_are_those_that_stand_in_real_places(here: Warehouse) -> None:
    stands = here.serial("PST.1", place("A01-S01"), tag="TAG-1")
    sold = here.serial("PST.2", place("A01-S01"))
    here.carry(sold, place("A01-S01"), Virtual.CUSTOMER.place)
    here.serial("PST.3", place("A01-S01"), number="ABC123")
    asked = CodesTaken(item("123456"), ("PST.1", "pst.1", "TAG-1", "PST.2", "PST.3", "PST.4"))
    assert here.ask(asked) == {"PST.1": stands, "pst.1": stands, "TAG-1": stands}


def test_parts_of_a_device_that_has_left_are_not_taken(here: Warehouse) -> None:
    device = here.serial("DEV", place("A01-S01"))
    here.serial("PART", device)
    assert here.ask(CodesTaken(item("123456"), ("PART",))) == {"PART": serial("PART")}
    here.carry(device, place("A01-S01"), Virtual.INSTALLED.place)
    assert here.ask(CodesTaken(item("123456"), ("PART",))) == {}


def test_many_codes_are_asked_about_in_parts(here: Warehouse) -> None:
    which = here.serial("N-0999", place("A01-S01"))
    assert here.ask(CodesTaken(item("123456"), tuple(f"N-{n:04}" for n in range(1000)))) == {"N-0999": which}
