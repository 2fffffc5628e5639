"""Moving: two scans, quantities told apart, bins and containers first or last, what is unusual and what is forbidden."""

import pytest


def test_a_serial_moves_by_two_scans(oper):
    oper.open("move")
    held = oper.scan("PST.1001")
    assert held.at == "move/destination" and not held.operations and held.lines == {"PST.1001": "open"}
    moved = oper.scan("B02-S01")
    assert moved.done and len(moved.operations) == 1 and moved.lines == {"PST.1001": "done"}
    assert oper.where("PST.1001") == "B02-S01" and "PST.1001" in moved.undo


def test_the_same_from_the_home_screen_and_by_printed_command(oper):
    oper.scan("PST.1001")
    assert oper.choose("Move it").at == "move/destination"
    assert oper.scan("B02-S01").done
    oper.key("finish")
    assert oper.scan("CMD-MOVE").at == "move/handle"
    assert oper.scan("PST.1001", "A01-S01").done and oper.where("PST.1001") == "A01-S01"
    assert oper.scan("CMD-FINISH").at == "inspect/home"


def test_a_quantity_is_told_apart_by_what_leaves_a_choice(oper):
    """ABC123 stands in several places, and in A01-S01 for several projects: from, project and quantity are asked, nothing else."""
    oper.open("move")
    assert oper.scan("ABC123").at == "move/from"
    asked = oper.scan("A01-S01")
    assert asked.at == "move/project" and asked.choices == ["No project", "P-100", "P-200"]
    asked = oper.choose("P-100")
    assert asked.at == "move/quantity" and "200 EACH" in asked.screen["hint"] and asked.screen["wants"] == "quantity"
    assert oper.type("50").at == "move/destination"
    assert oper.scan("A01-S03").done
    assert oper.amount("ABC123", "A01-S01", project="P-100") == "150"
    assert oper.amount("ABC123", "A01-S03", project="P-100") == "50"
    assert oper.amount("ABC123", "A01-S01") == "500"


def test_where_nothing_leaves_a_choice_only_the_quantity_is_asked(oper):
    oper.open("move")
    assert oper.scan("ABC123", "B02-S01").at == "move/quantity"
    assert oper.choose("all: 350").at == "move/destination"
    assert oper.scan("B02-S02").done and not oper.stock(handle="ABC123", location="B02-S01")


def test_unit_records_merge_where_all_four_attributes_match_and_else_stay_apart(oper):
    oper.open("move")
    for project, amount in (("P-100", "20"), ("No project", "30"), ("P-100", "5")):
        oper.scan("ABC123", "A01-S01")
        oper.choose(project)
        oper.type(amount)
        assert oper.scan("B02-S01").done
    assert oper.amount("ABC123", "B02-S01") == "380"
    assert oper.amount("ABC123", "B02-S01", project="P-100") == "25"
    assert len(oper.stock(handle="ABC123", location="B02-S01")) == 2


def test_a_lot_is_moved_by_its_number_by_its_item_and_by_its_gs1_label(oper):
    oper.open("move")
    oper.scan("L42", "A02-S03")
    oper.type("12")
    assert oper.scan("A02-S05").done
    asked = oper.scan("GRS-400")
    assert asked.at == "move/lot" and asked.choices[:2] == ["L42", "L43"]
    assert oper.choose("L43").at == "move/from"
    oper.scan("A02-S04")
    oper.type("40")
    assert oper.scan("A02-S05").done
    assert oper.scan("(01)09506000134352(10)L42(17)281231").at == "move/from"
    oper.scan("A02-S03")
    oper.type("8")
    assert oper.scan("A02-S05").done
    assert [(r["lot"], r["quantity"]) for r in oper.stock(item="GRS-400", location="A02-S05")] == [("L42", "20"), ("L43", "40")]


@pytest.mark.parametrize(("code", "offered"), [
    ("09506000134314", None), ("9506000134314", None), ("LC-100150", None), ("LABELROLL", None), ("19506000134311", "12 EACH"),
    ("]C10109506000134314", None), ("https://id.gs1.org/01/09506000134314", None),
])
def test_an_item_by_all_its_codes(code, offered, oper):
    oper.open("move")
    assert oper.scan(code).at == "move/from"
    asked = oper.scan("B02-S01")
    assert asked.at == "move/quantity" and (offered is None or any(offered in label for label in asked.choices))


def test_many_handles_to_one_destination(oper):
    oper.open("move")
    held = oper.scan("PST.1001", "PST.1003", "PST.1004")
    assert held.at == "move/destination" and "3" in held.screen["hint"]
    assert oper.scan("PST.1001").refused
    moved = oper.scan("A02-S01")
    assert moved.done and len(moved.operations) == 1
    assert [oper.where(s) for s in ("PST.1001", "PST.1003", "PST.1004")] == ["A02-S01"] * 3
    assert oper.key("undo").done
    assert [oper.where(s) for s in ("PST.1001", "PST.1003", "PST.1004")] == ["A01-S01", "B02-S01", "B01-S01/C-000001"]


def test_serials_of_one_code_come_to_hand_together(oper):
    oper.open("move")
    assert "2" in oper.scan("PST.1001,PST.1002").screen["hint"]
    assert oper.scan("A02-S01").done and oper.where("PST.1001") == oper.where("PST.1002") == "A02-S01"


def test_a_bin_first_is_the_source_of_what_stands_in_it(oper):
    oper.open("move")
    assert oper.scan("A01-S01").at == "move/from-or-to"
    assert oper.scan("PST.1001").at == "move/destination"
    assert oper.scan("B01-S05").done and oper.where("PST.1001") == "B01-S05"
    oper.scan("B02-S01")
    assert oper.scan("ABC123").at == "move/quantity"


def test_a_bin_first_is_the_destination_of_what_stands_elsewhere(oper):
    oper.open("move")
    oper.scan("A01-S01")
    assert oper.scan("PST.1003").done and oper.where("PST.1003") == "A01-S01"


def test_a_container_moves_by_two_scans_with_all_that_is_in_it(oper):
    oper.open("move")
    moved = oper.scan("B-000042", "C01-S01")
    assert moved.done and len(moved.operations) == 1
    assert oper.amount("ABC123", "C01-S01", container="B-000042") == "200"
    assert oper.scan("P-000001", "C01-S02").done
    assert oper.where("PST.1004") == "C01-S02/C-000001" and oper.where("PST.1005") == "C01-S02/C-000002"


def test_a_container_with_something_in_hand_is_the_destination_unless_it_is_added(oper):
    oper.open("move")
    assert oper.scan("PST.1003", "C-000002").done and oper.where("PST.1003") == "B01-S01/C-000002"
    oper.scan("PST.1001")
    assert oper.key("add").at == "move/add"
    assert oper.scan("B-000042").at == "move/destination"
    assert oper.scan("C01-S02").done
    assert oper.where("PST.1001") == "C01-S02" and oper.amount("ABC123", "C01-S02", container="B-000042") == "200"


def test_custody_project_and_status_change_on_the_way_and_where_it_stands(oper):
    oper.open("move")
    oper.scan("PST.1001")
    oper.choose("Change custody")
    assert oper.scan("TECH").at == "move/destination"
    oper.choose("Change project", "P-200")
    oper.choose("Change status", "Reserved")
    assert oper.scan("A01-S03").done
    assert oper.stock(handle="PST.1001", location="A01-S03", custody="TECH", project="P-200", status="reserved")
    oper.scan("PST.1002")
    oper.choose("Change status", "Isolated")
    assert oper.scan("A01-S01").done
    assert oper.stock(handle="PST.1002", location="A01-S01", status="isolated")


def test_the_attributes_of_a_full_container_are_those_of_all_in_it(oper):
    oper.open("move")
    oper.scan("C-000001")
    oper.choose("Change project", "P-300")
    changed = oper.scan("P-000001")
    assert changed.done and len(changed.operations) == 1
    assert {row["project"] for row in oper.stock(container="C-000001")} == {"P-300"}
    assert {row["project"] for row in oper.stock(container="C-000002")} == {""}


@pytest.mark.parametrize(("destination", "says"), [("Q-01", "quarantine"), ("R-01", "repair"), ("IN-01", "incoming")])
def test_an_unusual_destination_is_confirmed_by_scanning_it_again(destination, says, oper):
    oper.open("move")
    oper.scan("PST.1002")
    warned = oper.scan(destination)
    assert warned.warned and says in warned.says and f"can {destination} again" in warned.says
    assert oper.where("PST.1002") == "A01-S01"
    assert oper.scan(destination).done and oper.where("PST.1002") == destination


def test_another_destination_after_the_warning_is_taken_at_its_word(oper):
    oper.open("move")
    assert oper.scan("PST.1002", "Q-01").warned
    assert oper.scan("B01-S01").done and oper.where("PST.1002") == "B01-S01"


@pytest.mark.parametrize(("handle", "destination", "says"), [
    ("PST.1003", "A01", "holds no stock itself"), ("PST.1003", "MAIN", "holds no stock itself"),
    ("PST.1003", "B-000042", "takes a single item"), ("PST.1003", "B02-S01", "already"),
    ("P-000001", "C-000001", "only higher ranks"),
    ("P-000001", "P-000001", "P-000001"),
])
def test_a_forbidden_destination_is_refused_with_the_reason_and_what_to_do(handle, destination, says, oper):
    oper.open("move")
    before = oper.stock()
    oper.scan(handle)
    refused = oper.scan(destination)
    assert refused.refused and says in refused.reason and "Nothing changed;" in refused.reason
    assert refused.at == "move/destination" and oper.stock() == before
    assert oper.scan("B01-S02").done


def test_a_blocked_bin_takes_nothing_in(oper):
    from app.exchange.importing import import_file
    from app.opening import clock

    path = oper.folder / "blocked.csv"
    path.write_text("code,blocked\nB01-S02,yes\n")
    import_file(oper.ledger, "locations", path, clock=clock)
    oper.open("move")
    refused = oper.scan("PST.1003", "B01-S02")
    assert refused.refused and "blocked" in refused.reason


def test_more_than_is_there_is_taken_when_typed_twice_and_noted(oper):
    oper.open("move")
    oper.scan("ABC123", "B02-S01")
    warned = oper.type("360")
    assert warned.warned and "350" in warned.says and "360" in warned.says
    assert oper.type("360").at == "move/destination"
    noted = oper.scan("C03-S03")
    assert noted.accepted and noted.operations and noted.tone == "careful" and "More taken than was there" in noted.says
    assert oper.amount("ABC123", "C03-S03") == "360" and not oper.stock(handle="ABC123", location="B02-S01")
    oper.scan("ABC123", "C03-S03")
    oper.type("100")
    assert oper.scan("B02-S01").accepted
    assert oper.amount("ABC123", "B02-S01") == "90", "what comes back pays first what was owed"
    assert oper.sound()


def test_stock_is_taken_from_a_bin_where_the_books_have_none_only_after_a_second_scan(oper):
    oper.open("move")
    oper.scan("ABC123")
    assert oper.scan("C02-S02").warned
    assert oper.scan("C02-S02").at == "move/quantity"
    assert oper.type("5").warned
    oper.type("5")
    assert "More taken" in oper.scan("C02-S03").says and oper.amount("ABC123", "C02-S03") == "5"


@pytest.mark.parametrize(("text", "says"), [
    ("0", "more than zero"), ("-5", "more than zero"), ("1.5", "more decimals than EACH allows"), ("ten", "not a quantity"),
    ("9" * 30, "larger than"), ("1e3", "not a quantity"), ("", "not a quantity"), ("９", "not a quantity"),
])
def test_what_is_no_quantity(text, says, oper):
    oper.open("move")
    oper.scan("ABC123", "B02-S01")
    refused = oper.type(text)
    assert refused.refused and says in refused.reason and refused.at == "move/quantity"


def test_a_scan_is_never_a_quantity(oper):
    oper.open("move")
    oper.scan("ABC123", "B02-S01")
    assert oper.scan("123456").refused and oper.scan("12").refused


def test_metres_have_decimals(oper):
    oper.open("move")
    oper.scan("CBL-3G15", "B03-S02")
    oper.type("12,25")
    assert oper.scan("B03-S03").done
    assert oper.amount("CBL-3G15", "B03-S03") == "12.25" and oper.amount("CBL-3G15", "B03-S02") == "237.75"


@pytest.mark.parametrize(("code", "says"), [
    ("123456", "serial"), ("OIL-10W40", "not kept in stock"), ("PO-001001", "document"), ("CMD-NONSENSE", "no command"),
])
def test_what_cannot_be_moved_says_why(code, says, oper):
    oper.open("move")
    refused = oper.scan(code)
    assert refused.refused and says in refused.reason and "Nothing changed;" in refused.reason


def test_cancel_lets_go_of_what_is_in_hand_and_loses_nothing_posted(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01", "PST.1002")
    assert oper.key("cancel").at == "move/handle"
    assert oper.key("cancel").at == "inspect/home"
    assert oper.where("PST.1001") == "B02-S01" and oper.where("PST.1002") == "A01-S01"


def test_finish_with_something_in_hand_is_asked_once(oper):
    oper.open("move")
    oper.scan("PST.1001")
    assert oper.key("finish").warned
    assert oper.key("finish").at == "inspect/home" and oper.where("PST.1001") == "A01-S01"
