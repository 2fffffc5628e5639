"""Containers: made, filled, emptied, moved, nested, checked, retired."""

import pytest


def made(kiosk, kind: str, where: str = "A03-S01", code: str = "") -> str:
    """A new container of a type, standing in a bin, back on its own screen; its code."""
    kiosk.open("contain")
    asked = kiosk.scan(code) if code else kiosk.key("new")
    assert asked.at == "contain/choose-type"
    kiosk.choose(kind)
    ready = kiosk.scan(where)
    assert ready.done and ready.at == "contain/put", ready
    assert kiosk.key("finish").at == "contain/container"
    return str(kiosk.session.screen.prompt.values["code"])


def test_a_new_container_gets_its_types_next_number_and_is_ready_to_be_filled(oper):
    code = made(oper, "Tote")
    assert code == "C-000003"
    assert oper.export("containers")[-2:] == [
        {"code": "C-000003", "type": "TOTE", "location": "A03-S01"}, {"code": "P-000001", "type": "PALLET", "location": "B01-S01"}]
    oper.key("finish")
    assert made(oper, "Tote") == "C-000004"


def test_a_pre_printed_label_or_an_sscc_becomes_the_container(oper):
    assert made(oper, "Pallet", code="XPAL-77") == "XPAL-77"
    oper.key("finish")
    assert made(oper, "Tote", code="(00)395060001343000015") == "395060001343000015"
    oper.key("home")
    for code, symbology in (("(00)395060001343000015", ""), ("00395060001343000015", "]C1"), ("395060001343000015", "")):
        assert oper.scan(code, symbology=symbology).at == "inspect/card"
        assert "container" in oper.session.screen.verdict.text.values["kind"].text


def test_things_are_put_in_and_taken_out_by_scanning(oper):
    code = made(oper, "Tote")
    oper.choose("Put in")
    assert oper.scan("PST.1003").done and oper.where("PST.1003") == f"A03-S01/{code}"
    assert oper.scan("ABC123").at == "contain/from"
    oper.scan("B02-S01")
    put = oper.type("10")
    assert put.done and put.lines["ABC123"] == "done" and oper.amount("ABC123", "A03-S01", container=code) == "10"
    assert oper.key("finish").at == "contain/container"
    oper.choose("Take out")
    assert oper.scan("PST.1001").refused
    assert oper.scan("PST.1003").at == "contain/take-to"
    assert oper.scan("A03-S02").done and oper.where("PST.1003") == "A03-S02"
    assert oper.key("undo").done and oper.where("PST.1003") == f"A03-S01/{code}"


def test_containers_nest_by_rank(oper):
    code = made(oper, "Pallet")
    oper.choose("Put in")
    assert oper.scan("C-000001").done and oper.where("PST.1004") == "A03-S01/C-000001"
    refused = oper.scan("P-000001")
    assert refused.refused and "only higher ranks" in refused.reason
    oper.key("finish", "home")
    oper.open("move")
    assert oper.scan(code, "C02-S01").done and oper.where("PST.1004") == "C02-S01/C-000001" and oper.sound()


def test_a_container_on_its_own_screen_moves_by_scanning_where_it_goes(oper):
    oper.open("contain")
    assert oper.scan("C-000002").at == "contain/container"
    assert oper.scan("B02-S05").done and oper.where("PST.1005") == "B02-S05/C-000002"


def test_a_single_item_box_takes_one_item_under_one_set_of_attributes(oper):
    oper.open("contain")
    oper.scan("B-000042")
    oper.choose("Put in")
    refused = oper.scan("PST.1001")
    assert refused.refused and "single item" in refused.reason
    oper.scan("ABC123", "A01-S01")
    oper.choose("P-100")
    refused = oper.type("5")
    assert refused.refused and "single item" in refused.reason
    assert oper.amount("ABC123", "A01-S02", container="B-000042") == "200"
    oper.key("cancel")
    oper.scan("ABC123", "A01-S01")
    oper.choose("No project")
    assert oper.type("5").done and oper.amount("ABC123", "A01-S02", container="B-000042") == "205"


def test_a_single_item_box_is_a_handle_of_two_scans_in_place_of_four_inputs(oper):
    oper.open("move")
    assert oper.scan("B-000042", "C01-S01").done
    assert oper.amount("ABC123", "C01-S01", container="B-000042") == "200"


def test_a_contents_check_names_found_missing_and_unexpected(oper):
    oper.open("contain")
    oper.scan("C-000001")
    asked = oper.choose("Check contents")
    assert asked.at == "contain/check" and asked.screen["progress"] == {"done": 0, "total": 2}
    assert oper.scan("PST.1004").lines["PST.1004"] == "done"
    assert oper.scan("PST.1001").lines["PST.1001"] == "unexpected"
    assert oper.scan("ABC123").at == "contain/check-quantity"
    assert oper.type("59").lines["ABC123"] == "missing"
    over = oper.key("finish")
    assert over.at == "contain/checked" and not over.operations
    assert over.lines == {"PST.1001": "unexpected", "PST.1004": "done", "ABC123": "missing"}
    assert oper.where("PST.1001") == "A01-S01", "a check posts nothing"
    assert oper.choose("unexpected in").done and oper.where("PST.1001") == "B01-S01/C-000001"


def test_what_a_check_found_becomes_a_count_for_a_supervisor(oper):
    oper.open("contain")
    oper.scan("C-000001")
    oper.choose("Check contents")
    oper.scan("PST.1004", "ABC123")
    oper.type("59")
    oper.key("finish")
    reported = oper.choose("Report")
    assert reported.operations and oper.amount("ABC123", "B01-S01", container="C-000001") == "60"
    oper.sign_in("SUPER")
    oper.open("review")
    assert oper.choose("Approve all").done
    assert oper.amount("ABC123", "B01-S01", container="C-000001") == "59"


def test_a_complete_check_says_so(oper):
    oper.open("contain")
    oper.scan("C-000002")
    oper.choose("Check contents")
    oper.scan("PST.1005")
    complete = oper.key("finish")
    assert complete.tone == "yes" and complete.at == "contain/container"


def test_a_container_is_emptied_into_a_bin_and_retired_and_its_number_comes_back(oper):
    oper.open("contain")
    oper.scan("C-000001")
    assert "Retire it" not in oper.session.screen.choices
    assert oper.key("retire").refused
    oper.choose("Empty it")
    assert oper.scan("A03-S02").done
    assert oper.where("PST.1004") == "A03-S02" and oper.amount("ABC123", "A03-S02") == "60"
    assert oper.choose("Retire it").done
    assert "C-000001" not in {row["code"] for row in oper.export("containers")}
    oper.key("home")
    assert oper.scan("C-000001").lines.get("Where it is") == "rejected"
    assert oper.key("undo").done and "C-000001" in {row["code"] for row in oper.export("containers")}


@pytest.mark.parametrize("code", ["A01", "MAIN", "PST.1001"])
def test_where_a_container_cannot_stand(code, oper):
    oper.open("contain")
    oper.key("new")
    oper.choose("Tote")
    refused = oper.scan(code)
    assert refused.refused and "Nothing changed;" in refused.reason
    assert oper.scan("A03-S01").done


def test_a_bin_offers_the_containers_in_it(oper):
    oper.open("contain")
    assert oper.scan("A01-S02").choices[0] == "B-000042"
    assert oper.choose("B-000042").at == "contain/container"


def test_a_technician_may_move_a_container_and_not_make_one(kiosk):
    kiosk.sign_in("TECH")
    assert kiosk.open("contain").refused and kiosk.scan("CMD-CONTAINER").refused
    kiosk.open("move")
    assert kiosk.scan("C-000002", "A01-S01").done
