"""Where places stand, and which location type rules there."""

import pytest

from app.domain.operation import Retire
from app.domain.place import PlaceKind, Virtual
from app.domain.questions import PlaceOf
from tests.ledger.lookup.warehouse import SITE, Warehouse, box, bulk, place


def test_a_bin_knows_its_path(here: Warehouse) -> None:
    view = here.ask(PlaceOf(place("A01-S01")))
    assert view is not None
    assert view.path == ("S", "STORE", "A01", "A01-S01")
    assert (view.code, view.name, view.kind, view.effective) == (
        "A01-S01", "Place A01-S01", PlaceKind.STORAGE, PlaceKind.STORAGE,
    )
    assert view.holds_stock and not view.blocked and not view.retired


@pytest.mark.parametrize(("code", "kind"), [
    ("Q-1", PlaceKind.QUARANTINE), ("VAN-L", PlaceKind.VEHICLE), ("IN", PlaceKind.INCOMING), ("FIX", PlaceKind.REPAIR),
    ("A01", PlaceKind.AREA), ("A01-S02", PlaceKind.STORAGE),
])
def test_the_nearest_special_ancestor_rules(here: Warehouse, code: str, kind: PlaceKind) -> None:
    view = here.ask(PlaceOf(place(code)))
    assert view is not None and view.effective is kind


def test_areas_and_the_site_hold_no_stock(here: Warehouse) -> None:
    for which in (SITE, place("A01")):
        view = here.ask(PlaceOf(which))
        assert view is not None and not view.holds_stock


def test_a_container_stands_where_its_own_record_says(here: Warehouse) -> None:
    here.box("P-1", place("A01-S01"), "PALLET")
    here.box("C-1", box("P-1"))
    view = here.ask(PlaceOf(box("C-1")))
    assert view is not None
    assert view.path == ("S", "STORE", "A01", "A01-S01", "P-1", "C-1")
    assert (view.kind, view.effective, view.holds_stock) == (PlaceKind.CONTAINER, PlaceKind.STORAGE, True)
    here.carry(box("P-1"), place("A01-S01"), place("Q-1"))
    moved = here.ask(PlaceOf(box("C-1")))
    assert moved is not None
    assert moved.path == ("S", "Q", "Q-1", "P-1", "C-1") and moved.effective is PlaceKind.QUARANTINE


def test_a_device_is_a_place_and_a_serial_that_left_is_in_a_virtual_one(here: Warehouse) -> None:
    device = here.serial("DEV-1", place("A01-S01"))
    here.bulk("ABC123", 2, device)
    view = here.ask(PlaceOf(device))
    assert view is not None
    assert (view.kind, view.path[-2:]) == (PlaceKind.DEVICE, ("A01-S01", "DEV-1"))
    here.carry(device, place("A01-S01"), Virtual.INSTALLED.place)
    gone = here.ask(PlaceOf(device))
    assert gone is not None
    assert gone.effective is PlaceKind.VIRTUAL and gone.path == ("installed", "DEV-1")


def test_virtual_places_are_known_without_a_row(here: Warehouse) -> None:
    here.bulk("ABC123", 5, place("A01-S01"))
    view = here.ask(PlaceOf(Virtual.VENDOR.place))
    assert view is not None
    assert (view.code, view.kind, view.effective, view.holds_stock) == (
        "vendor", PlaceKind.VIRTUAL, PlaceKind.VIRTUAL, False,
    )


def test_what_is_no_place_is_none(here: Warehouse) -> None:
    here.bulk("ABC123", 5, place("A01-S01"))
    assert here.ask(PlaceOf(12345)) is None
    assert here.ask(PlaceOf(bulk("ABC123"))) is None


def test_a_retired_container_says_so(here: Warehouse) -> None:
    here.box("C-9", place("A01-S01"))
    here.post(Retire(handle=box("C-9")))
    view = here.ask(PlaceOf(box("C-9")))
    assert view is not None and view.retired
