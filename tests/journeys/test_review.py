"""Review: what a supervisor sees of counted lines, and what approving, recounting and rejecting do."""

import pytest


@pytest.fixture
def counted(kiosk):
    """B02-S01 counted by the operator: ten label rolls short, one printer of another bin found; the supervisor at the review."""
    kiosk.sign_in("OPER")
    kiosk.open("count")
    kiosk.scan("B02-S01", "PST.1003", "PST.1001", "ABC123")
    kiosk.type("340")
    kiosk.key("finish")
    kiosk.sign_in("SUPER")
    assert kiosk.open("review").at == "review/lines"
    return kiosk


def test_lines_say_expected_counted_difference_value_who_when_and_how_sure(counted):
    lines = {line.title: line for line in counted.session.screen.lines}
    detail = str(lines["ABC123"].detail)
    assert lines["ABC123"].amount == "-10 EACH" and lines["PST.1001"].amount == "+1 EACH"
    for part in ("B02-S01", "expected 350", "counted 340", "-74.00", "J. Ortiz", "nothing moved since"):
        assert part in detail
    assert list(lines) == ["PST.1001", "ABC123"], "largest value first"


def test_approval_posts_the_adjustments(counted):
    approved = counted.choose("Approve all 2")
    assert approved.done and approved.at == "review/lines" and not approved.lines
    assert counted.amount("ABC123", "B02-S01") == "340" and counted.where("PST.1001") == "B02-S01"
    assert {(r["handle"], r["state"], r["by"]) for r in counted.export("counts")} >= {
        ("ABC123", "approved", "SUPER"), ("PST.1001", "approved", "SUPER")}


def test_one_line_is_found_by_scanning_it(counted):
    assert counted.scan("PST.1001").at == "review/decide"
    assert counted.key("approve").done and counted.where("PST.1001") == "B02-S01"
    assert counted.amount("ABC123", "B02-S01") == "350" and counted.session.screen.lines[0].title == "ABC123"


def test_selected_rows_of_the_table_are_approved_together(counted):
    rows = [line.id for line in counted.session.screen.lines]
    assert counted.send(choose="approve", targets=rows).done
    assert not counted.session.screen.lines
    for targets in (rows, ["1:2:3"], ["x"], ["1:2:99999999999999999999"], []):
        refused = counted.send(choose="approve", targets=targets)
        assert refused.refused and "Nothing changed;" in refused.reason


def test_a_rejected_line_leaves_the_stock_as_it_was(counted):
    counted.scan("ABC123")
    assert counted.choose("Reject").done
    assert counted.amount("ABC123", "B02-S01") == "350"
    assert {r["handle"]: r["state"] for r in counted.export("counts")}["ABC123"] == "rejected"


def test_a_recount_is_for_somebody_else(counted):
    counted.scan("ABC123")
    assert counted.choose("Recount").done
    counted.sign_in("OPER")
    counted.open("count")
    refused = counted.scan("B02-S01")
    assert refused.refused and "Someone else" in refused.reason
    counted.sign_in("TECH")
    counted.open("count")
    assert counted.scan("B02-S01").lines == {"ABC123": "open", "PST.1003": "open"}, "from nothing"
    counted.scan("PST.1003", "ABC123")
    counted.type("346")
    counted.key("finish")
    counted.sign_in("SUPER")
    counted.open("review")
    assert {line.title: line.amount for line in counted.session.screen.lines} == {"ABC123": "-4 EACH"}
    assert counted.choose("Approve all").done and counted.amount("ABC123", "B02-S01") == "346" and counted.sound()


def test_small_differences_of_small_parts_approve_themselves(kiosk):
    """Class C of the demo: one per cent and 5.00; two fuses of several hundred are within both."""
    row = next(
        r for r in kiosk.stock(tracking="quantity") if "Fuse" in kiosk_item(kiosk, r["item"])["description"]
        and float(r["quantity"]) > 250 and kiosk_item(kiosk, r["item"])["class"] == "C" and not r["container"]
    )
    kiosk.sign_in("OPER")
    kiosk.open("count")
    kiosk.scan(row["location"], row["item"])
    kiosk.type(str(int(row["quantity"]) - 2))
    kiosk.key("finish", "finish")
    line = next(r for r in kiosk.export("counts") if r["handle"] == row["item"])
    assert (line["state"], line["by"]) == ("approved", "")
    assert sum(int(r["quantity"]) for r in kiosk.stock(handle=row["item"], location=row["location"])) == int(row["quantity"]) - 2


def kiosk_item(kiosk, number: str) -> dict[str, str]:
    """An item of the export."""
    if not hasattr(kiosk, "items"):
        kiosk.items = {row["number"]: row for row in kiosk.export("items")}
    return kiosk.items[number]


def test_what_changed_meanwhile_is_not_approved_blindly(counted):
    """A count approved twice, or a line somebody else has decided, is refused; the stock is right all the same."""
    rows = [line.id for line in counted.session.screen.lines]
    counted.send(choose="reject", targets=rows[1:])
    refused = counted.send(choose="approve", targets=rows)
    assert refused.refused and counted.where("PST.1001") == "A01-S01"


def test_only_those_whose_role_allows_it_review(kiosk):
    for badge in ("OPER", "TECH"):
        kiosk.sign_in(badge)
        assert kiosk.open("review").refused and kiosk.scan("CMD-REVIEW").refused


def test_a_count_is_narrowed_to_by_its_number_and_closed(counted):
    number = counted.export("counts")[0]["count"]
    assert number in counted.scan(number).screen["hint"]
    assert counted.choose("Approve all").done
    assert counted.choose("Close this count").operations
    counted.sign_in("OPER")
    assert not any(number in label for label in counted.open("count").choices)
