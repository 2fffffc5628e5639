"""Counting bins: by scan and by quantity, blind, cumulative, alone and together, while stock goes on moving."""

import pytest


def counting(kiosk, where: str, *settings: str) -> str:
    """Open a count of a place with these settings and go into its first bin; the number of the count."""
    kiosk.open("count")
    kiosk.key("new")
    kiosk.scan(where)
    if settings:
        kiosk.choose(*settings)
    opened = kiosk.key("open")
    assert opened.operations, opened
    return str(kiosk.session.screen.verdict.text.values["number"])


def reviewed(kiosk) -> dict[str, str]:
    """What waits for a supervisor: code -> difference."""
    kiosk.sign_in("SUPER")
    kiosk.open("review")
    return {line.title: line.amount for line in kiosk.session.screen.lines}


def test_a_bin_is_counted_from_a_scan_on_the_home_screen(oper):
    oper.scan("B02-S01")
    begun = oper.choose("Count this bin")
    assert begun.at == "count/bin" and begun.lines == {"ABC123": "open", "PST.1003": "open"}
    assert oper.scan("PST.1003").lines["PST.1003"] == "done"
    assert oper.scan("ABC123").at == "count/quantity"
    assert oper.type("350").tone == "yes"
    assert oper.key("finish").operations and not oper.export("counts")[0]["difference"].strip("0")
    assert reviewed(oper) == {} and oper.amount("ABC123", "B02-S01") == "350"


def test_an_area_is_counted_from_its_scan_on_the_home_screen(oper):
    shown = oper.scan("A01")
    assert "Count this bin" not in shown.choices
    planned = oper.choose("Count all bins in it")
    assert planned.at == "count/plan" and "A01" in planned.lines
    opened = oper.key("finish")
    assert opened.at == "count/choose-bin" and opened.operations
    assert oper.scan("A01-S01").at == "count/bin"


def test_a_difference_warns_and_waits_for_review(oper):
    oper.open("count")
    oper.scan("B02-S01", "PST.1003", "ABC123")
    warned = oper.type("340")
    assert warned.operations and warned.tone == "careful" and "350" in warned.says and warned.lines["ABC123"] == "missing"
    oper.key("finish")
    assert oper.amount("ABC123", "B02-S01") == "350"
    assert reviewed(oper) == {"ABC123": "-10 EACH"}


def test_the_same_serial_twice_counts_once(oper):
    oper.open("count")
    oper.scan("B02-S01", "PST.1003")
    again = oper.scan("PST.1003")
    assert again.warned and "once" in again.says
    oper.scan("ABC123")
    oper.type("350")
    oper.key("finish")
    assert [(r["handle"], r["counted"]) for r in oper.export("counts")] == [("ABC123", "350"), ("PST.1003", "1")]


def test_wrong_place_missing_and_unexpected_are_shown_in_their_own_way(oper):
    oper.open("receive")
    oper.scan("IN-01", "PO-001001", "PST.2001")
    oper.key("undo", "home")
    oper.open("count")
    oper.scan("B02-S01")
    wrong = oper.scan("PST.1001")
    assert wrong.tone == "careful" and "A01-S01" in wrong.says and wrong.lines["PST.1001"] == "misplaced"
    assert oper.scan("PST.2001").lines["PST.2001"] == "unexpected"
    asked = oper.key("finish")
    assert asked.at == "count/missing" and asked.lines == {"ABC123": "missing", "PST.1003": "missing"}
    assert oper.choose("Look again").at == "count/bin"
    oper.scan("PST.1003")
    oper.key("finish")
    assert oper.key("finish").operations
    assert reviewed(oper) == {"ABC123": "-350 EACH", "PST.1001": "+1 EACH", "PST.2001": "+1 EACH"}
    assert oper.choose("Approve all").done
    assert oper.where("PST.1001") == oper.where("PST.2001") == "B02-S01" and not oper.stock(handle="ABC123", location="B02-S01")
    assert oper.sound()


def test_a_blind_count_shows_nothing_that_is_expected(oper):
    counting(oper, "B02", "Blind")
    begun = oper.scan("B02-S01")
    assert begun.lines == {} and begun.screen["progress"] is None
    assert "350" not in str(oper.scan("ABC123").screen)
    answer = oper.type("340")
    assert answer.tone == "yes" and "350" not in str(answer.screen)
    assert oper.key("finish").at == "count/missing"
    assert "PST.1003" not in str(oper.session.screen.lines)


def test_each_scan_adds_where_the_person_says_so(oper):
    oper.open("count")
    oper.scan("B02-S01")
    oper.choose("Every scan adds")
    assert "1 EACH" in oper.scan("ABC123").says
    assert "2 EACH" in oper.scan("09506000134314").says
    assert "14 EACH" in oper.scan("19506000134311").says, "a pack adds what is in it"
    oper.choose("Type quantities")
    oper.scan("ABC123")
    assert oper.type("348").operations
    oper.scan("PST.1003")
    oper.key("finish")
    assert [(r["handle"], r["counted"]) for r in oper.export("counts")] == [("ABC123", "348"), ("PST.1003", "1")]


def test_a_bin_in_which_nothing_was_counted_is_asked_for_as_empty(oper):
    oper.open("move")
    oper.scan("PST.1001", "Q-01", "Q-01")
    oper.key("home")
    oper.open("count")
    oper.scan("Q-01")
    asked = oper.key("finish")
    assert asked.at == "count/zero-check" and asked.tone == "careful"
    assert oper.choose("No").at == "count/bin"
    oper.key("finish")
    assert oper.choose("Yes").operations
    assert reviewed(oper) == {"PST.1001": "-1 EACH"}


def test_a_bin_that_should_be_empty_is_asked_at_once(oper):
    counting(oper, "R-01")
    assert oper.scan("R-01").at == "count/zero-check"
    assert oper.key("yes").operations and reviewed(oper) == {}


def test_leaving_and_coming_back_keeps_everything(oper):
    oper.open("count")
    oper.scan("B02-S01", "PST.1003")
    oper.key("home")
    oper.power_cut()
    oper.sign_in("OPER")
    back = oper.choose("Go on: Count")
    assert back.at == "count/bin" and back.lines == {"PST.1003": "done", "ABC123": "open"}
    oper.scan("ABC123")
    oper.type("350")
    assert oper.key("finish").operations and reviewed(oper) == {}


def test_another_bin_scanned_leaves_this_one_open(oper):
    counting(oper, "B02")
    oper.scan("B02-S01", "PST.1003")
    assert oper.scan("B02-S02").at == "count/bin"
    back = oper.scan("B02-S01")
    assert back.lines["PST.1003"] == "done"


def test_stock_may_move_while_it_is_counted(oper):
    """What leaves after it was counted is no difference, and approving sets the stock as of the moment of counting."""
    oper.open("count")
    oper.scan("B02-S01", "PST.1003", "ABC123")
    oper.type("340")
    oper.open("move")
    oper.scan("ABC123", "B02-S01")
    oper.type("100")
    assert oper.scan("B02-S02").done
    oper.key("finish")
    assert oper.open("count").at == "count/bin", "the bin that was left open"
    oper.key("finish")
    assert reviewed(oper) == {"ABC123": "-10 EACH"}
    assert "100" in str(oper.session.screen.lines[0].detail), "the review says that some has moved since"
    assert oper.choose("Approve all").done
    assert oper.amount("ABC123", "B02-S01") == "240" and oper.amount("ABC123", "B02-S02") == "100" and oper.sound()


def test_two_people_in_one_bin(kiosk):
    """Serials unite; for a quantity the review asks whether their figures add up."""
    kiosk.sign_in("OPER")
    kiosk.open("count")
    kiosk.scan("A01-S01", "PST.1001", "ABC123")
    kiosk.type("500")
    kiosk.sign_in("TECH")
    kiosk.open("count")
    together = kiosk.scan("A01-S01")
    assert "J. Ortiz" in together.says and together.lines["PST.1001"] == "done"
    assert kiosk.scan("PST.1001").warned
    kiosk.scan("PST.1002", "ABC123")
    kiosk.type("320")
    assert kiosk.key("finish").operations
    kiosk.sign_in("OPER")
    kiosk.choose("Go on: Count")
    assert kiosk.key("finish").operations
    assert set(reviewed(kiosk)) == {"ABC123"}
    asked = kiosk.scan("ABC123")
    assert "Two people" in asked.screen["prompt"]
    assert [line["amount"] for line in asked.screen["lines"][1:]] == ["500 EACH", "320 EACH"]
    assert kiosk.choose("Add the figures").done
    assert {row["handle"]: row["difference"] for row in kiosk.export("counts")}["ABC123"] == "0"
    assert kiosk.amount("ABC123", "A01-S01") == "500"


def test_of_two_figures_the_later_may_hold(kiosk):
    for badge, amount in (("OPER", "345"), ("TECH", "347")):
        kiosk.sign_in(badge)
        kiosk.open("count")
        kiosk.scan("B02-S01")
        kiosk.scan("PST.1003", "ABC123")
        kiosk.type(amount)
        if badge == "OPER":
            kiosk.key("home")
    kiosk.key("finish")
    kiosk.sign_in("OPER")
    kiosk.choose("Go on: Count")
    kiosk.key("finish")
    reviewed(kiosk)
    kiosk.scan("ABC123")
    assert kiosk.choose("later").done
    assert {row["handle"]: row["counted"] for row in kiosk.export("counts")}["ABC123"] == "347"


@pytest.mark.parametrize(("scope", "inside", "outside"), [
    ("A01", "A01-S02", "B02-S01"), ("A01-S01", "A01-S01", "A01-S02"), ("ABC123", "A01-S01", "Q-01"),
])
def test_counts_by_area_by_bin_and_by_item(scope, inside, outside, oper):
    counting(oper, scope)
    assert oper.scan(outside).warned
    assert oper.scan(inside).at == "count/bin"


def test_a_count_by_item_takes_only_that_item(oper):
    counting(oper, "ABC123")
    assert oper.scan("A01-S01").lines == {"ABC123": "open"}
    refused = oper.scan("PST.1001")
    assert refused.refused and "not part of count" in refused.reason


def test_a_count_by_custodian_takes_what_the_person_answers_for(oper):
    oper.open("issue")
    oper.scan("TECH")
    oper.choose("Stays", "job")
    oper.scan("PST.1001")
    oper.key("finish")
    oper.open("count")
    oper.key("new")
    assert "L. Weber" in str(oper.scan("TECH").screen["lines"])
    assert oper.key("open").operations
    assert oper.scan("A01-S01").lines == {"PST.1001": "open"}
    assert oper.scan("PST.1001").done and oper.key("finish").operations


def test_physical_and_cycle_counts_are_named(oper):
    number = counting(oper, "B02", "physical")
    oper.key("cancel")
    assert any(number in label for label in oper.open("count").choices) and "Physical" in str(oper.session.screen.choices)


def test_the_opened_cycle_count_of_the_demo_is_joined(oper):
    oper.open("count")
    assert oper.choose("CNT-00001").screen["progress"] == {"done": 0, "total": 14}
    oper.scan("CNT-00001")
    assert oper.scan("C04-S03").at == "count/bin"


def test_a_container_in_the_bin_is_found_by_its_label(oper):
    oper.open("count")
    assert oper.scan("A01-S02").lines["B-000042"] == "open"
    assert oper.scan("B-000042").lines["B-000042"] == "done"


def test_what_is_in_a_container_of_the_bin_is_found_and_not_moved(oper):
    oper.open("count")
    assert oper.scan("B01-S01").lines["P-000001"] == "open"
    inside = oper.scan("PST.1004")
    assert inside.accepted and "C-000001" in inside.says
    assert oper.where("PST.1004") == "B01-S01/C-000001"


def test_the_last_scan_of_a_count_is_undone(oper):
    oper.open("count")
    oper.scan("B02-S01", "PST.1003")
    assert oper.scan("CMD-UNDO").lines["PST.1003"] == "open"


def test_an_unknown_code_in_a_count_is_put_aside_and_the_count_goes_on(oper):
    oper.open("count")
    unknown = oper.scan("B02-S01", "GHOST-1")
    assert unknown.refused and unknown.at == "count/bin"
    assert oper.choose("Put it aside").operations
    assert oper.scan("PST.1003").done
