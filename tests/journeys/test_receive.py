"""Receiving: announced serials, serials without a list or an order, lots, quantities, labels, too much, refusals."""

import pytest

GS1_LOT = "(01)09506000134352(10)L77(17)280630"


def receiving(kiosk, order: str = "PO-001001", where: str = "IN-01") -> None:
    """Receive against an order into a bin."""
    kiosk.open("receive")
    kiosk.scan(where)
    kiosk.scan(order)


def ordered(kiosk, order: str, line: int) -> tuple[str, str]:
    """Ordered and received of an order line, as the export has them."""
    row = next(row for row in kiosk.export("orders") if row["order"] == order and row["line"] == str(line))
    return row["quantity"], row["received"]


def test_announced_serials_are_listed_and_ticked_off(oper):
    assert oper.scan("PO-001001").choices == ["Receive against it"]
    assert oper.choose("Receive against it").at == "receive/place"
    listed = oper.scan("IN-01")
    assert listed.at == "receive/goods" and set(listed.lines) == {"123456", "ABC123", "GRS-400"}
    ticked = oper.scan("PST.2001")
    assert ticked.done and ticked.at == "receive/serials" and ticked.screen["progress"] == {"done": 1, "total": 5}
    assert ticked.lines["PST.2001"] == "done" and ticked.lines["PST.2002"] == "open"
    for serial in ("PST.2002", "PST.2003", "PST.2004", "PST.2005"):
        ticked = oper.scan(serial)
    assert ticked.screen["progress"] == {"done": 5, "total": 5} and ordered(oper, "PO-001001", 1) == ("5", "5")
    assert oper.key("finish").at == "inspect/home"
    assert [oper.where(f"PST.200{n}") for n in range(1, 6)] == ["IN-01"] * 5


def test_one_that_was_not_announced_is_taken_at_the_second_scan_and_marked(oper):
    receiving(oper)
    warned = oper.scan("PST.9999")
    assert warned.warned and "not announced" in warned.says
    assert oper.scan("PST.9999").lines["PST.9999"] == "unexpected" and oper.where("PST.9999") == "IN-01"


def test_one_that_is_refused_at_the_dock_never_enters_stock(oper):
    receiving(oper)
    assert oper.choose("Reject").at == "receive/reject"
    assert oper.scan("PST.2004").choices == ["Damaged in transport", "Faulty", "Wrong item"]
    rejected = oper.choose("Damaged")
    assert rejected.done and rejected.lines["PST.2004"] == "rejected" and oper.where("PST.2004") == ""
    assert ordered(oper, "PO-001001", 1) == ("5", "0")
    assert oper.key("undo").done and oper.scan("PST.2004").done


def test_finish_names_what_was_announced_and_did_not_come(oper):
    receiving(oper)
    oper.scan("PST.2001")
    asked = oper.key("finish")
    assert asked.warned and "4" in asked.says
    assert {asked.lines[f"PST.200{n}"] for n in range(2, 6)} == {"missing"} and asked.lines["PST.2001"] == "done"
    assert oper.key("finish").at == "inspect/home"
    assert "PST.2002" in oper.export("orders")[0]["serials"]


def test_duplicates_in_the_receipt_and_in_the_books_are_named_at_once(oper):
    receiving(oper)
    oper.scan("PST.2001")
    twice = oper.scan("PST.2001")
    assert twice.refused and "PST.2001" in twice.reason and "twice" in twice.reason
    there = oper.scan("PST.1001")
    assert there.warned and "in stock already" in there.says and "A01-S01" in there.says
    assert oper.where("PST.1001") == "A01-S01" and ordered(oper, "PO-001001", 1) == ("5", "1")


def test_a_unit_of_the_books_that_comes_all_the_same_is_a_matter_for_the_supervisor(oper):
    oper.open("receive")
    oper.scan("IN-01")
    oper.choose("Without an order")
    assert oper.scan("PST.1001").warned
    noted = oper.scan("PST.1001")
    assert noted.operations and noted.tone == "careful" and "Unit received twice" in noted.says
    assert oper.where("PST.1001") == "IN-01" and len(oper.stock(handle="PST.1001")) == 1 and oper.sound()


def test_an_order_without_a_list_takes_any_serial(oper):
    receiving(oper, "PO-001002", "IN-02")
    oper.scan("123456")
    assert oper.scan("NEW-1").done and oper.scan("NEW-2").done
    assert ordered(oper, "PO-001002", 1) == ("10", "2")


@pytest.mark.parametrize("code", [
    "N-1,N-2,N-3", "N-1;N-2;N-3", "N-1\nN-2\nN-3\n", "N-1|N-2|N-3", "N-1\tN-2\tN-3", "N-1\r\nN-2\r\nN-3",
])
def test_several_serials_in_one_code(code, oper):
    receiving(oper, "PO-001002")
    oper.scan("123456")
    got = oper.scan(code)
    assert got.done and len(got.operations) == 1 and [oper.where(s) for s in ("N-1", "N-2", "N-3")] == ["IN-01"] * 3


def test_of_several_in_one_code_only_the_new_ones_are_taken_and_the_others_named(oper):
    receiving(oper, "PO-001002")
    oper.scan("123456", "N-1")
    some = oper.scan("N-1,N-2,PST.1002")
    assert some.operations and some.tone == "careful" and "N-1" in some.says and "PST.1002" in some.says
    assert oper.where("N-2") == "IN-01" and oper.where("PST.1002") == "A01-S01"


def test_a_gs1_label_gives_serial_lot_and_expiry(oper):
    receiving(oper, "PO-001002")
    assert oper.scan("(01)09506000134307(21)PST.3010(10)B7(17)300131").done
    row = next(row for row in oper.export("serials") if row["serial"] == "PST.3010")
    assert (row["location"], row["lot"], row["expires"]) == ("IN-01", "B7", "2030-01-31")
    assert oper.scan("]C10109506000134307\x1d21PST.3011\x1d10B8").accepted and oper.where("PST.3011") == "IN-01"


def test_numbers_and_tags_are_generated_by_pattern(oper):
    receiving(oper, "PO-001002")
    oper.scan("123456")
    assert oper.choose("Generate serial").at == "receive/generate"
    made = oper.type("2")
    assert made.done and [oper.where(f"PST.100{n}") for n in (6, 7)] == ["IN-01"] * 2, "PST.1004 and PST.1005 are taken"
    oper.choose("Generate asset tags")
    oper.scan("PST.3020")
    row = next(row for row in oper.export("serials") if row["serial"] == "PST.3020")
    assert row["tag"] == "TAG-000001"
    oper.choose("Scan an asset tag")
    assert oper.scan("PST.3021").at == "receive/tag"
    assert oper.scan("TAG-000001").refused
    assert oper.scan("TAG-X1").done
    oper.key("finish", "finish")
    assert "serial" in oper.scan("TAG-X1").says


@pytest.mark.parametrize("serial", ["bad serial!", "<script>", "a b", "ü-1", "-", ".", "x" * 81])
def test_what_cannot_be_a_serial_number(serial, oper):
    receiving(oper, "PO-001002")
    oper.scan("123456")
    refused = oper.scan(serial)
    assert refused.refused and "Nothing changed;" in refused.reason and ordered(oper, "PO-001002", 1) == ("10", "0")


def test_lots_by_label_and_by_hand_and_quantities_in_the_same_receipt(oper):
    receiving(oper)
    assert oper.scan(GS1_LOT).at == "receive/quantity"
    assert oper.type("30").done
    assert oper.scan("GRS-400").at == "receive/lot"
    assert oper.scan("L78").at == "receive/expiry"
    assert oper.type("soon").refused
    assert oper.type("31.12.2027").at == "receive/quantity"
    assert oper.choose("still to come: 30").done
    assert oper.scan("ABC123").at == "receive/quantity"
    assert oper.type("100").done
    assert oper.scan("PST.2001").done
    lots = {row["lot"]: row["expires"] for row in oper.export("lots") if row["item"] == "GRS-400"}
    assert (lots["L77"], lots["L78"]) == ("2028-06-30", "2027-12-31")
    assert [r["quantity"] for r in oper.stock(item="GRS-400", location="IN-01")] == ["30", "30"]
    assert oper.amount("ABC123", "IN-01") == "100" and oper.sound()


def test_a_pack_offers_its_quantity(oper):
    receiving(oper)
    assert oper.scan("19506000134311").choices == ["12 EACH as scanned", "All that is still to come: 480 EACH"]
    assert oper.choose("as scanned").done and oper.amount("ABC123", "IN-01") == "12"


def test_the_same_lot_number_on_another_item_is_asked_about(oper):
    other = next(row for row in oper.export("lots") if row["item"] != "GRS-400")
    receiving(oper)
    oper.scan("GRS-400")
    warned = oper.scan(other["lot"])
    assert warned.warned and other["item"] in warned.says
    assert oper.scan(other["lot"]).at == "receive/expiry"
    oper.choose("no expiry")
    oper.type("5")
    assert {row["item"] for row in oper.export("lots") if row["lot"] == other["lot"]} >= {"GRS-400", other["item"]}
    assert oper.stock(handle=other["lot"], item="GRS-400")[0]["quantity"] == "5"


def test_more_than_was_ordered_is_warned_of_and_noted(oper):
    receiving(oper)
    oper.scan("ABC123")
    warned = oper.type("481")
    assert warned.warned and "481 of 480" in warned.says and oper.amount("ABC123", "IN-01") == ""
    noted = oper.type("481")
    assert noted.operations and noted.tone == "careful" and "More received than ordered" in noted.says
    assert ordered(oper, "PO-001001", 2) == ("480", "481")


def test_receive_all_takes_the_bulk_lines_and_never_serialized_ones(oper):
    receiving(oper)
    got = oper.choose("Receive all")
    assert got.done and ordered(oper, "PO-001001", 2) == ("480", "480") and ordered(oper, "PO-001001", 1) == ("5", "0")
    assert "123456" in got.says and "GRS-400" in got.says
    refused = oper.choose("Receive all")
    assert refused.refused and "serial" in refused.reason


def test_receive_all_is_refused_for_a_serialized_line(oper):
    receiving(oper, "PO-001002")
    oper.scan("123456")
    refused = oper.choose("Receive all")
    assert refused.refused and "123456" in refused.reason and "serial number" in refused.reason


def test_without_an_order_goods_get_a_receipt_of_their_own(oper):
    oper.open("receive")
    oper.scan("IN-01")
    oper.choose("Without an order")
    oper.scan("ABC123")
    assert oper.type("7").done
    assert oper.export("history")[-1]["document"] == "RC-000001" and oper.amount("ABC123", "IN-01") == "7"


def test_the_bin_may_come_before_the_order_or_after_and_an_area_is_refused(oper):
    oper.open("receive")
    assert oper.scan("PO-001001").at == "receive/place"
    assert oper.scan("A01").refused and oper.scan("PST.2001").refused
    assert oper.scan("IN-01").at == "receive/goods"


def test_an_undone_receipt_can_be_received_again(oper):
    receiving(oper)
    oper.scan("PST.2001")
    undone = oper.scan("CMD-UNDO")
    assert undone.done and oper.where("PST.2001") == "" and ordered(oper, "PO-001001", 1) == ("5", "0")
    assert oper.scan("PST.2001").done and oper.where("PST.2001") == "IN-01"


def test_a_technician_may_not_receive(kiosk):
    kiosk.sign_in("TECH")
    assert "Receive against it" not in kiosk.scan("PO-001001").choices
    for refused in (kiosk.open("receive"), kiosk.scan("CMD-RECEIVE"), kiosk.send(choose="go:receive")):
        assert refused.refused and "Nothing changed;" in refused.reason
