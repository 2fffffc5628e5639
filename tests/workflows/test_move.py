"""Move, as the issue of a warehouse tells it: each line of the job is a scene."""

import pytest

from app.domain.operation import Move
from app.workflows.move import WORKFLOW
from app.workflows.step import Mood, Wants
from tests.workflows.demo import demo
from tests.workflows.harness import Desk
from tests.workflows.warehouse import Warehouse, copied


@pytest.fixture
def house() -> Warehouse:
    return demo()


def desk(house: Warehouse, badge: str = "OPER", scan: str = "") -> Desk:
    return Desk(house, WORKFLOW, badge, scan)


def test_a_serial_moves_by_two_scans(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "B02-S01")
    assert d.mood is Mood.DONE
    assert house.stock("PST.1001") == {("B02-S01", "", "", "available"): 1}
    assert [a.kind for a in house.posted] == ["move"]
    assert str(d.screen.lines[0].title) == "PST.1001"


def test_a_quantity_asks_place_project_and_quantity_and_shows_what_is_available(house: Warehouse) -> None:
    d = desk(house).scan("ABC123")
    assert d.step == "from"
    d.scan("A01-S01")
    assert d.step == "project" and d.choices == ["P-2", "P-1"]
    d.choose("P-1")
    assert d.step == "quantity" and d.screen.wants is Wants.QUANTITY and "200 EACH" in d.hint
    d.type("150").scan("B02-S01")
    assert house.stock("ABC123")["B02-S01", "", "P-1", "available"] == 150
    assert house.stock("ABC123")["A01-S01", "", "P-1", "available"] == 50
    (entry,) = house.posted[-1].entries
    assert isinstance(entry, Move) and entry.scanned


def test_attributes_that_leave_no_choice_are_not_asked(house: Warehouse) -> None:
    d = desk(house).scan("ABC123", "B02-S01")
    assert d.step == "quantity"


def test_an_area_scanned_as_source_finds_its_only_bin(house: Warehouse) -> None:
    assert desk(house).scan("CABLE", "A01").step == "quantity"


def test_custody_and_status_are_asked_where_they_differ(house: Warehouse) -> None:
    bulk, b1 = house.find_handle("ABC123"), house.find("B02-S01")
    house.stand(bulk, 5, b1, custody=house.recipient_of(house.find("OPER")))
    house.stand(bulk, 6, b1, status="reserved")
    d = desk(house).scan("ABC123", "B02-S01")
    assert d.step == "custody"
    d.choose("Nobody's")
    assert d.step == "status"
    d.choose("Reserved")
    assert "6 EACH" in d.hint


def test_decimals_of_the_item_rule_the_quantity(house: Warehouse) -> None:
    d = desk(house).scan("CABLE", "A01-S02").type("2.55")
    assert not d.accepted and "decimals" in d.verdict
    d.type("2,5").scan("B02-S01")
    assert house.stock("CABLE") == {("A01-S02", "", "", "available"): 980, ("B02-S01", "", "", "available"): 25}


def test_more_than_there_is_must_be_typed_twice(house: Warehouse) -> None:
    d = desk(house).scan("CABLE", "A01-S02").type("200")
    assert d.mood is Mood.CONFIRM and d.step == "quantity"
    d.type("300")
    assert d.mood is Mood.CONFIRM and d.step == "quantity"
    d.type("300").scan("B02-S01")
    (entry,) = house.posted[-1].entries
    assert isinstance(entry, Move) and entry.quantity == 3000


def test_a_bin_without_any_by_the_books_must_be_scanned_twice(house: Warehouse) -> None:
    d = desk(house).scan("CABLE", "B02-S01")
    assert d.mood is Mood.CONFIRM and d.step == "from"
    d.scan("B02-S01")
    assert d.step == "quantity"
    d.type("1").type("1").scan("A01-S01")
    (entry,) = house.posted[-1].entries
    assert isinstance(entry, Move) and entry.source.place == house.find("B02-S01")


def test_a_lot_moves_like_a_quantity(house: Warehouse) -> None:
    d = desk(house).scan("L41")
    assert d.step == "from"
    d.choose("A01-S02").type("4").scan("QUAR", "QUAR")
    assert house.stock("L41")["QUAR", "", "", "available"] == 4


def test_a_lot_number_of_two_items_is_asked_about_and_carries_on(house: Warehouse) -> None:
    d = desk(house).scan("L42")
    assert d.step == "which" and d.mood is Mood.CONFIRM and len(d.choices) == 2
    d.scan("B02-S01")
    assert not d.accepted
    d.pick("match:1")
    assert d.step == "from" and "Tape" in d.hint
    d.scan("A01-S02").type("7").scan("B02-S01")
    assert house.stock("L42") == {("A01-S01", "", "", "available"): 40, ("B02-S01", "", "", "available"): 7}


def test_an_item_tracked_by_lot_asks_for_the_lot(house: Warehouse) -> None:
    d = desk(house).scan("GLUE")
    assert d.step == "lot" and d.choices == ["L42", "L41"]
    d.choose("L42")
    assert d.step == "from"


def test_an_item_tracked_by_serial_asks_for_its_serial(house: Warehouse) -> None:
    d = desk(house).scan("123456")
    assert not d.accepted and "serial" in d.verdict


def test_many_handles_go_to_one_destination_in_one_act(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "PST.1002", "PST.1003", "A01-S02")
    assert len(house.posted) == 1 and len(house.posted[0].entries) == 3
    assert "3" in d.verdict


def test_one_code_with_several_serials(house: Warehouse) -> None:
    desk(house).scan("PST.1001;PST.1002", "B02-S01")
    assert len(house.posted[0].entries) == 2


def test_serials_with_blanks_between_are_taken_where_each_is_known(house: Warehouse) -> None:
    desk(house).scan("PST.1001 PST.1002", "B02-S01")
    assert len(house.posted[0].entries) == 2


def test_what_may_be_several_serials_or_one_code_is_asked(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001 PST.7777")
    assert d.step == "which" and d.mood is Mood.CONFIRM and d.accepted
    assert not d.scan("B02-S01").accepted
    assert d.key("cancel").step == "handle"
    d.scan("PST.1001 PST.7777").choose("One code")
    assert not d.accepted and "Unknown barcode" in d.verdict and "Put it aside for later" in d.choices
    d.scan("PST.1001 PST.7777").choose("2 serial numbers")
    assert not d.accepted and not house.posted


def test_a_bin_first_is_the_source_if_the_handle_stands_in_it(house: Warehouse) -> None:
    d = desk(house).scan("A01-S01", "PST.1001")
    assert d.step == "destination"
    d.scan("B02-S01")
    (entry,) = house.posted[-1].entries
    assert isinstance(entry, Move) and entry.scanned


def test_a_bin_first_is_the_destination_if_the_handle_does_not_stand_in_it(house: Warehouse) -> None:
    d = desk(house).scan("A01-S02", "PST.1001")
    assert d.mood is Mood.DONE and house.stock("PST.1001") == {("A01-S02", "", "", "available"): 1}


def test_a_bin_first_is_the_source_of_a_quantity_too(house: Warehouse) -> None:
    d = desk(house).scan("A01-S01", "ABC123")
    assert d.step == "project"


def test_a_bin_first_is_the_destination_of_a_quantity_too(house: Warehouse) -> None:
    d = desk(house).scan("B02-S01", "CABLE")
    assert d.step == "from"
    d.scan("A01-S02").type("1")
    assert d.mood is Mood.DONE and house.stock("CABLE")["B02-S01", "", "", "available"] == 10


def test_a_forbidden_bin_first_leaves_the_unit_in_hand_for_another(house: Warehouse) -> None:
    d = desk(house).scan("BLOCKED", "PST.1001")
    assert d.mood is Mood.CONFIRM and d.step == "destination" and not house.posted
    d.scan("B02-S01")
    assert house.stock("PST.1001") == {("B02-S01", "", "", "available"): 1}


def test_a_container_with_something_in_hand_is_the_destination(house: Warehouse) -> None:
    desk(house).scan("PST.1001", "C-1")
    assert house.stock("PST.1001") == {("C-1", "", "", "available"): 1}


def test_add_lists_the_container_instead(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001").key("add").scan("C-1")
    assert d.step == "destination" and not house.posted
    d.scan("B02-S01")
    assert len(house.posted[0].entries) == 2 and house.stock("C-1") == {("B02-S01", "", "", "available"): 1}


def test_a_container_moves_by_two_scans_with_one_movement(house: Warehouse) -> None:
    desk(house).scan("C-2", "B02-S01")
    (entry,) = house.posted[0].entries
    assert isinstance(entry, Move) and entry.quantity == 1 and entry.handle == house.find("C-2")
    assert house.stock("ABC123")["C-2", "", "P-1", "available"] == 24


def test_a_container_nests_by_rank_only(house: Warehouse) -> None:
    d = desk(house).scan("C-9", "C-1")
    assert not d.accepted and "rank" in d.verdict
    d.key("cancel").scan("C-1", "C-9")
    assert house.stock("C-1") == {("C-9", "", "", "available"): 1}
    d.scan("C-9", "C-9")
    assert not d.accepted


@pytest.mark.parametrize(("code", "word"), [
    ("BLOCKED", "blocked"), ("OLD", "out of use"), ("A01", "holds no stock"), ("C-OLD", "out of use"), ("C-2", "single item"),
])
def test_a_forbidden_destination_is_refused_with_the_reason(house: Warehouse, code: str, word: str) -> None:
    d = desk(house).scan("PST.1001", code)
    assert not d.accepted and word in d.verdict and not house.posted
    d.scan("B02-S01")
    assert d.accepted and house.posted


def test_a_container_that_does_not_mix_projects_refuses(house: Warehouse) -> None:
    d = desk(house).scan("ABC123", "A01-S01").choose("P-1").type("1").scan("C-9")
    assert d.accepted
    d.scan("ABC123", "A01-S01").choose("P-2").type("1").scan("C-9")
    assert not d.accepted and "projects" in d.verdict


def test_a_container_that_does_not_mix_owners_refuses(house: Warehouse) -> None:
    pallet = next(r for r in house.records.values() if getattr(r, "code", "") == "PAL")
    house.records[pallet.id] = copied(pallet, mix_custody=False)
    d = desk(house).scan("PST.1001").choose("Change custody").choose("Head office").scan("C-9")
    assert d.accepted
    d.scan("PST.1002", "C-9")
    assert not d.accepted and "owners" in d.verdict


@pytest.mark.parametrize("code", ["QUAR", "REPAIR", "IN", "VAN-T"])
def test_an_unusual_destination_is_confirmed_by_scanning_it_again(house: Warehouse, code: str) -> None:
    d = desk(house).scan("PST.1001", code)
    assert d.mood is Mood.CONFIRM and not house.posted and code in d.verdict
    d.scan(code)
    assert d.mood is Mood.DONE and house.stock("PST.1001") == {(code, "", "", "available"): 1}


def test_another_scan_between_voids_the_confirmation(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "QUAR", "PST.1002", "QUAR")
    assert d.mood is Mood.CONFIRM and not house.posted


def test_ones_own_vehicle_is_usual(house: Warehouse) -> None:
    assert desk(house, "TECH").scan("PST.1001", "VAN-T").mood is Mood.DONE


def test_an_expired_lot_is_confirmed(house: Warehouse) -> None:
    d = desk(house).scan("L41", "A01-S02").type("1").scan("B02-S01")
    assert d.mood is Mood.CONFIRM and "expired" in d.verdict
    assert d.scan("B02-S01").mood is Mood.DONE


def test_custody_project_and_status_change_on_the_way(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001").choose("Change custody").choose("Head office")
    d.choose("Change project").choose("P-2").choose("Change status").choose("Reserved").scan("B02-S01")
    assert house.stock("PST.1001") == {("B02-S01", "OFFICE", "P-2", "reserved"): 1}


def test_a_custody_is_scanned_as_a_badge(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001").choose("Change custody")
    assert d.screen.takes_badge
    d.scan("TECH", "A01-S01")
    assert house.stock("PST.1001") == {("A01-S01", "TECH", "", "available"): 1}


def test_a_status_that_follows_from_a_place_or_lacks_permission_is_not_offered(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001").choose("Change status")
    assert "Isolated" in d.choices and "Sold" not in d.choices
    d.choose("Isolated").scan("A01-S02")
    assert house.stock("PST.1001") == {("A01-S02", "", "", "isolated"): 1}
    d.scan("PST.1001").choose("Change status").choose("Available").scan("A01-S01")
    assert not d.accepted and "INV_RELEASE" in d.verdict


def test_leaving_the_change_keeps_everything_as_it_is(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001").choose("Change project").choose("P-1").choose("Change project").choose("Leave as it is")
    d.scan("B02-S01")
    assert house.stock("PST.1001") == {("B02-S01", "", "", "available"): 1}


def test_the_same_place_and_attributes_are_refused(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "A01-S01")
    assert not d.accepted and "already" in d.verdict


def test_a_handle_scanned_twice_into_hand_is_told_and_not_doubled(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "PST.1001")
    assert not d.accepted and "in your hand already" in d.verdict
    d.scan("B02-S01")
    assert len(house.posted[0].entries) == 1


def test_the_rest_of_a_quantity_in_hand_is_what_is_left(house: Warehouse) -> None:
    d = desk(house).scan("CABLE", "A01-S02").type("100").scan("CABLE", "A01-S02")
    assert "0.5 M" in d.hint
    d.type("0.5").scan("CABLE")
    assert not d.accepted and "in your hand already" in d.verdict


def test_undo_takes_the_last_handle_out_of_the_hand_first_and_then_undoes_the_last_act(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "B02-S01", "PST.1002", "PST.1003").key("undo")
    assert "PST.1002" in str(d.screen.hint) and len(house.posted) == 1
    d.key("undo")
    assert d.step == "handle"
    d.key("undo")
    assert house.posted[-1].kind == "undo" and house.stock("PST.1001") == {("A01-S01", "", "", "available"): 1}
    assert d.screen.lines == ()
    assert not d.key("undo").accepted


def test_undo_while_telling_apart_drops_only_that(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "ABC123", "A01-S01").key("undo")
    assert d.step == "destination" and "PST.1001" in d.hint


def test_cancel_empties_the_hand_and_keeps_what_was_posted(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "B02-S01", "PST.1002").key("cancel")
    assert d.step == "handle" and len(house.posted) == 1 and len(d.screen.lines) == 1
    assert d.key("cancel").over


def test_finish_ends_and_warns_once_of_what_is_in_hand(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001").key("finish")
    assert d.mood is Mood.CONFIRM and not d.over
    assert d.key("finish").over and not house.posted


def test_a_gs1_label_fills_in_lot_and_quantity(house: Warehouse) -> None:
    d = desk(house).scan("(01)04006381333948(10)L42(30)15")
    assert d.step == "from"
    d.scan("A01-S01")
    assert "Take 15 EACH" in d.choices
    d.choose("Take 15 EACH").scan("B02-S01")
    assert house.stock("L42")["B02-S01", "", "", "available"] == 15


def test_a_pack_code_suggests_its_quantity(house: Warehouse) -> None:
    d = desk(house).scan("PACK12", "B02-S01")
    assert d.choices == ["Take 12 EACH", "Take all: 50 EACH"]
    d.choose("Take 12 EACH").scan("A01-S02")
    assert house.stock("ABC123")["A01-S02", "", "", "available"] == 12


def test_a_scan_is_never_taken_as_a_quantity(house: Warehouse) -> None:
    d = desk(house).scan("ABC123", "B02-S01", "ABC123")
    assert not d.accepted and "no quantity" in d.verdict and d.step == "quantity"
    assert not d.scan("PST.1001").accepted
    d.scan("B02-S01")
    assert d.accepted and d.step == "quantity"


def test_a_non_inventory_item_is_refused_with_a_clear_sentence(house: Warehouse) -> None:
    d = desk(house).scan("OIL")
    assert not d.accepted and "not kept in stock" in d.verdict


def test_stock_that_is_not_there_is_refused(house: Warehouse) -> None:
    d = desk(house).scan("NEVER")
    assert not d.accepted and "no NEVER in stock" in d.verdict


def test_the_usual_place_is_told_and_never_insisted_on(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001")
    assert "usual place B02-S01" in d.hint
    assert d.scan("A01-S02").mood is Mood.DONE


def test_a_move_begins_with_what_was_scanned_elsewhere(house: Warehouse) -> None:
    d = desk(house, scan="PST.1001")
    assert d.step == "destination"


def test_a_refused_code_says_what_it_is_and_what_to_scan(house: Warehouse) -> None:
    d = desk(house).scan("TECH")
    assert d.verdict.startswith("This is a badge. Nothing changed; scan a serial number or a lot or")


def test_someone_without_the_permission_for_serials_is_refused(house: Warehouse) -> None:
    viewer = house.person("OPER")._replace(permissions=frozenset())
    d = Desk(house, WORKFLOW, person=viewer)
    assert "INV_TRANSFER_SERIAL" in d.scan("PST.1001").verdict


def test_a_task_is_shown_again_where_it_stood(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001", "ABC123", "A01-S01")
    before = d.screen
    d.resume()
    assert (d.screen.prompt, d.screen.hint, d.screen.choices) == (before.prompt, before.hint, before.choices)
