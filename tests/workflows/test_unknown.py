"""Unknown codes in the middle of a task: linked, made a serial, put aside; the task goes on where it was."""

import pytest

from app.domain.operation import KeepCode, NewHandle, Put
from app.workflows.move import WORKFLOW
from app.workflows.step import Mood
from tests.workflows.demo import barcode, demo
from tests.workflows.harness import Desk
from tests.workflows.warehouse import Warehouse


@pytest.fixture
def house() -> Warehouse:
    return demo()


def test_an_unknown_code_changes_nothing_and_offers_what_the_role_allows(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "OPER").scan("PST.1001", "9X-00417")
    assert not d.accepted and d.verdict.startswith("Unknown barcode. Nothing changed;")
    assert d.choices[:1] == ["Put it aside for later"] and d.step == "destination"
    assert d.screen.verdict is not None and d.screen.verdict.code == "9X-00417"
    d = Desk(house, WORKFLOW, "SUPER").scan("9X-00417")
    assert d.choices == ["Link it to an item", "New serial number of an item", "Put it aside for later"]


def test_the_next_scan_goes_on_with_the_task(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001", "9X-00417", "B02-S01")
    assert d.mood is Mood.DONE


def test_put_aside_by_anyone(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "OPER").scan("PST.1001", "9X-00417").choose("Put it aside for later")
    assert house.kept == ["9X-00417"] and d.step == "destination" and d.mood is Mood.DONE
    assert house.posted[0].entries == (KeepCode(code="9X-00417"),)


def test_linked_to_an_item_and_known_from_then_on(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001", "9X-00417").choose("Put it aside for later")
    d.scan("9X-00417").choose("Link it to an item")
    assert d.step == "link-item" and "9X-00417" in d.hint
    assert not d.scan("B02-S01").accepted
    assert not d.scan("NOT-KNOWN").accepted
    d.scan("ABC123")
    assert d.step == "destination" and "PST.1001" in d.hint and house.kept == []
    (entry, _) = house.posted[-1].entries
    assert isinstance(entry, Put) and entry.record.kind == "alias"  # type: ignore[union-attr]
    d.scan("9X-00417")
    assert d.step == "from" and "ABC123" in d.hint


def test_a_gtin_is_linked_as_one(house: Warehouse) -> None:
    Desk(house, WORKFLOW).scan("(01)04006381333962(10)X1").choose("Link it to an item").scan("GLUE")
    (entry,) = house.posted[-1].entries
    assert isinstance(entry, Put) and (entry.record.kind, entry.record.code) == ("gtin", "04006381333962")  # type: ignore[union-attr]


def test_an_item_that_several_share_a_code_with_is_chosen(house: Warehouse) -> None:
    barcode(house, "SHARED", "alias", house.find("GLUE"))
    barcode(house, "SHARED", "vendor-part", house.find("TAPE"))
    d = Desk(house, WORKFLOW).scan("9X-00417").choose("Link it to an item").scan("SHARED")
    assert d.mood is Mood.CONFIRM and len(d.choices) == 2
    d.pick(d.screen.choices[1].id)
    (entry,) = house.posted[-1].entries
    assert isinstance(entry, Put) and entry.record.item == house.find("TAPE")  # type: ignore[union-attr]


def test_a_new_serial_converts_one_unit_standing_there(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001", "R-77").choose("New serial number of an item").scan("RADIO")
    assert d.step == "serial-place"
    d.scan("B02-S01")
    assert d.step == "destination" and d.mood is Mood.DONE
    assert house.stock("RADIO") == {("B02-S01", "", "", "available"): 2}
    assert house.stock("R-77") == {("B02-S01", "", "", "available"): 1}
    assert isinstance(house.posted[0].entries[0], NewHandle)
    d.scan("R-77", "A01-S02")
    assert house.stock("R-77") == {("A01-S02", "", "", "available"): 1}


def test_a_new_serial_asks_which_stock_where_several_stand(house: Warehouse) -> None:
    house.stand(house.find_handle("RADIO"), 1, house.find("B02-S01"), status="reserved")
    d = Desk(house, WORKFLOW).scan("R-77").choose("New serial number of an item").scan("RADIO", "B02-S01")
    assert len(d.choices) == 2
    d.pick("stock:1")
    assert house.stock("R-77") == {("B02-S01", "", "", "reserved"): 1}


def test_a_new_serial_without_stock_is_added_by_who_may_adjust(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("R-77").choose("New serial number of an item").scan("RADIO", "A01-S01")
    assert d.mood is Mood.CONFIRM and not house.posted
    d.scan("A01-S01")
    assert house.stock("R-77") == {("A01-S01", "", "", "available"): 1}
    assert house.stock("RADIO") == {("B02-S01", "", "", "available"): 3}


def test_a_new_serial_without_stock_is_refused_to_others(house: Warehouse) -> None:
    manager = house.person("SUPER")
    manager = manager._replace(permissions=manager.permissions - {"INV_ADJUST"})  # type: ignore[operator]
    d = Desk(house, WORKFLOW, person=manager).scan("R-77").choose("New serial number of an item").scan("RADIO", "A01-S01")
    assert not d.accepted and "choose another bin" in d.verdict


def test_a_serial_of_an_item_that_has_none_or_has_it_already_is_refused(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("R-77").choose("New serial number of an item").scan("ABC123")
    assert not d.accepted and "has no serial numbers" in d.verdict


def test_a_gs1_label_of_a_known_item_with_an_unknown_serial_offers_the_new_serial(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("(01)04006381333955(21)R-99")
    assert d.choices == ["New serial number of an item", "Put it aside for later"]
    d.choose("New serial number of an item")
    assert d.step == "serial-place"
    d.scan("B02-S01")
    assert house.stock("R-99") == {("B02-S01", "", "", "available"): 1}


def test_a_code_that_cannot_be_a_serial_is_refused(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("9X 00417/7").choose("New serial number of an item")
    assert not d.accepted and "cannot be a serial" in d.verdict


@pytest.mark.parametrize("key", ["cancel", "undo"])
def test_leaving_the_sub_task_brings_the_task_back(house: Warehouse, key: str) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001", "9X-00417").choose("Link it to an item").resume().key(key)
    assert d.step == "destination" and "PST.1001" in d.hint


def test_permission_is_asked_again_when_the_choice_comes(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "OPER").scan("9X-00417").pick("unknown:link||9X-00417")
    assert not d.accepted and "INV_LINK_CODE" in d.verdict
    d.pick("unknown:serial||9X-00417")
    assert not d.accepted and "INV_MANAGE_SERIALS" in d.verdict
    assert not d.pick("unknown:nonsense").accepted


def test_a_code_known_meanwhile_is_not_linked(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).pick("unknown:link||ABC123")
    assert not d.accepted and "known meanwhile" in d.verdict


def test_a_refused_text_says_why(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("\x00\x01")
    assert not d.accepted and d.mood is Mood.REFUSED
    assert not Desk(house, WORKFLOW).scan("CMD-NONSENSE").accepted
