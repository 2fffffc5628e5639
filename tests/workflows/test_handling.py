"""Return, isolate and release."""

import pytest

from app.domain.place import Virtual
from app.domain.stock import UnitKey
from app.workflows.isolate import WORKFLOW as ISOLATE
from app.workflows.release import WORKFLOW as RELEASE
from app.workflows.return_ import WORKFLOW as RETURN
from app.workflows.step import Mood
from tests.workflows.demo import demo
from tests.workflows.harness import Desk
from tests.workflows.warehouse import Warehouse


@pytest.fixture
def house() -> Warehouse:
    return demo()


def issued(house: Warehouse, code: str, quantity: int = 1, place: str = "A01-S01") -> None:
    handle = house.find_handle(code)
    house.units = {k: q for k, q in house.units.items() if k.handle != handle}
    house.stand(handle, quantity, house.find(place), custody=house.recipient_of(house.find("TECH")), status="issued")


def gone(house: Warehouse, code: str, virtual: Virtual) -> None:
    handle = house.find_handle(code)
    house.units = {k: q for k, q in house.units.items() if k.handle != handle}
    house.units[UnitKey(handle, virtual.place, status=virtual.status)] = 1


def test_a_return_asks_the_condition_and_the_bin(house: Warehouse) -> None:
    issued(house, "PST.1001")
    d = Desk(house, RETURN, "TECH").scan("PST.1001")
    assert d.step == "condition" and d.choices == ["Available", "Defective", "Returned"]
    assert not d.scan("B02-S01").accepted
    d.choose("Available").scan("B02-S01")
    assert house.stock("PST.1001") == {("B02-S01", "", "", "available"): 1} and "returned to B02-S01" in d.verdict


def test_several_come_back_together(house: Warehouse) -> None:
    issued(house, "PST.1001")
    issued(house, "PST.1002")
    Desk(house, RETURN).scan("PST.1001", "PST.1002").choose("Returned").scan("B02-S01")
    assert len(house.posted) == 1 and house.stock("PST.1002") == {("B02-S01", "", "", "returned"): 1}


@pytest.mark.parametrize("virtual", [
    Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.LOST, Virtual.COUNT_ADJUSTMENT,
])
def test_what_was_installed_sold_consumed_or_lost_comes_back(house: Warehouse, virtual: Virtual) -> None:
    gone(house, "PST.1001", virtual)
    Desk(house, RETURN).scan("PST.1001").choose("Defective").scan("REPAIR")
    assert house.stock("PST.1001") == {("REPAIR", "", "", "defective"): 1}
    assert house.units[UnitKey(house.find("PST.1001"), virtual.place, status=virtual.status)] == 0


def test_a_quantity_comes_back_from_a_recipient_or_from_outside(house: Warehouse) -> None:
    issued(house, "CABLE", 500)
    d = Desk(house, RETURN).scan("CABLE")
    assert d.choices == ["A01-S01", "It was installed", "It was sold", "It was issued as consumed"]
    d.choose("It was installed").type("3").choose("Available").scan("A01-S02")
    assert house.stock("CABLE")["A01-S02", "", "", "available"] == 30
    d.scan("CABLE", "A01-S01").type("1").choose("Available").scan("A01-S02")
    assert house.stock("CABLE")["A01-S02", "", "", "available"] == 40


def test_a_return_to_quarantine_in_good_condition_is_confirmed(house: Warehouse) -> None:
    issued(house, "PST.1001")
    d = Desk(house, RETURN).scan("PST.1001").choose("Available").scan("QUAR")
    assert d.mood is Mood.CONFIRM
    assert d.scan("QUAR").mood is Mood.DONE


def test_what_is_with_nobody_does_not_come_back(house: Warehouse) -> None:
    d = Desk(house, RETURN).scan("PST.1001")
    assert not d.accepted and "no PST.1001 out" in d.verdict


def test_a_bin_first_is_where_it_comes_back_to(house: Warehouse) -> None:
    issued(house, "PST.1001")
    d = Desk(house, RETURN).scan("B02-S01", "PST.1001").choose("Available")
    assert d.mood is Mood.DONE and house.stock("PST.1001") == {("B02-S01", "", "", "available"): 1}


def test_isolate_where_it_stands_with_reason(house: Warehouse) -> None:
    d = Desk(house, ISOLATE, "OPER").scan("PST.1001")
    assert d.step == "reason"
    assert not d.key("here").accepted
    d.choose("Broken").key("here")
    assert house.stock("PST.1001") == {("A01-S01", "", "", "isolated"): 1}
    assert house.posted[-1].kind == "isolate" and house.posted[-1].reason == house.named_id("BROKEN")


def test_isolate_to_a_quarantine_place(house: Warehouse) -> None:
    d = Desk(house, ISOLATE, "OPER").scan("PST.1001", "ABC123", "B02-S01").type("5").choose("Broken").scan("QUAR")
    assert d.mood is Mood.DONE and len(house.posted[0].entries) == 2
    assert house.stock("ABC123")["QUAR", "", "", "isolated"] == 5


def test_isolate_to_another_place_is_confirmed(house: Warehouse) -> None:
    d = Desk(house, ISOLATE).scan("PST.1001").choose("Broken").scan("B02-S01")
    assert d.mood is Mood.CONFIRM
    assert d.scan("B02-S01").mood is Mood.DONE


def test_isolate_refuses_a_forbidden_place_and_what_is_isolated(house: Warehouse) -> None:
    d = Desk(house, ISOLATE).scan("PST.1001").choose("Broken").scan("BLOCKED")
    assert not d.accepted
    d.key("here").scan("PST.1001")
    assert not d.accepted and "no PST.1001 to isolate" in d.verdict


def test_release_makes_available_again(house: Warehouse) -> None:
    Desk(house, ISOLATE).scan("PST.1001").choose("Broken").key("here")
    d = Desk(house, RELEASE).scan("PST.1001")
    assert d.step == "destination"
    d.key("here")
    assert house.stock("PST.1001") == {("A01-S01", "", "", "available"): 1}


def test_release_out_of_quarantine_by_scanning_the_bin(house: Warehouse) -> None:
    Desk(house, ISOLATE).scan("PST.1001").choose("Broken").scan("QUAR")
    d = Desk(house, RELEASE).scan("PST.1001").key("here")
    assert d.mood is Mood.CONFIRM and "stays unavailable" in d.verdict
    d.scan("B02-S01")
    assert d.mood is Mood.DONE and house.stock("PST.1001") == {("B02-S01", "", "", "available"): 1}


def test_release_of_what_is_not_isolated_is_refused(house: Warehouse) -> None:
    d = Desk(house, RELEASE).scan("PST.1001")
    assert not d.accepted and "no isolated PST.1001" in d.verdict


def test_release_without_permission_is_refused(house: Warehouse) -> None:
    Desk(house, ISOLATE).scan("PST.1001").choose("Broken").key("here")
    d = Desk(house, RELEASE, "OPER").scan("PST.1001").key("here")
    assert not d.accepted and "INV_RELEASE" in d.verdict


def test_undo_cancel_and_finish(house: Warehouse) -> None:
    d = Desk(house, ISOLATE).scan("PST.1001").choose("Broken").key("here").key("undo")
    assert house.stock("PST.1001") == {("A01-S01", "", "", "available"): 1}
    d.scan("PST.1001").key("cancel")
    assert d.step == "handle" and d.key("cancel").over
    r = Desk(house, RETURN)
    assert r.key("finish").over
