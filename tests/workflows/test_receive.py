"""Receiving, told as scenes over a real ledger."""

from typing import Any

import pytest
from msgspec.structs import replace

from app.domain.catalogue import Barcode, Item, KitLine
from app.domain.discrepancy import DiscrepancyClass
from app.domain.identity import derive, handle_id
from app.domain.listing import Query
from app.domain.meaning import Reading
from app.domain.operation import Act, Move, Put, TakeNumber
from app.domain.place import Virtual
from app.domain.questions import HandleOf, ItemOf, OpenOrders, OrderOf, SeriesAt, UnitsOf, VersionOf
from app.domain.stock import HandleKind, Standing, Tracking
from app.workflows.receive import WORKFLOW as RECEIVE
from app.workflows.step import Mark, Mood, Scanned, Wants
from tests.workflows.books import GTIN, GTIN_GLUE, GTIN_PRINTER, Books, desk
from tests.workflows.harness import Desk

FNC1 = "\x1d"


def at_dock(books: Books, *scans: str, badge: str = "OPER") -> Desk:
    return desk(books, RECEIVE, badge).scan("IN", *scans)


def marks(d: Desk) -> dict[str, Mark]:
    return {str(line.title): line.mark for line in d.screen.lines}


def order_line(books: Books, number: str, item: str) -> tuple[int, int]:
    """Received and rejected so far."""
    order = books.ledger.answer(OrderOf(books.find(number, "order")))
    assert order is not None
    line = next(x for x in order.lines if x.item.number == item)
    return line.received, line.rejected


# Against an order with announced serials

def test_announced_serials_are_listed_and_ticked_off(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1")
    assert d.mood is Mood.DONE
    assert marks(d) == {"SN.1": Mark.DONE, "SN.2": Mark.OPEN, "SN.3": Mark.OPEN}
    assert (d.screen.progress.done, d.screen.progress.total) == (1, 3)  # type: ignore[union-attr]
    assert books.stock("SN.1") == {"IN": 1} and order_line(books, "PO-1", "123456") == (1, 0)


def test_each_accepted_scan_is_posted_at_once_under_the_order(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1")
    assert len(d.last.acts) == 1 and d.last.acts[0].document == "PO-1" and d.last.acts[0].kind == "receive"


def test_an_unannounced_serial_is_received_by_a_second_scan_and_marked(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").scan("SN.9")
    assert d.mood is Mood.CONFIRM and not d.last.acts
    d.scan("SN.9")
    assert d.mood is Mood.DONE and marks(d)["SN.9"] is Mark.UNEXPECTED and books.stock("SN.9") == {"IN": 1}


def test_another_scan_between_does_not_confirm(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").scan("SN.9", "SN.2", "SN.9")
    assert d.mood is Mood.CONFIRM and books.ledger.names.find(["SN.9"]) == ()


def test_a_unit_is_rejected_with_a_reason_and_never_enters_stock(books: Books) -> None:
    d = at_dock(books, "PO-1").choose("reject").scan("SN.2")
    assert d.step == "reason"
    d.choose("Damaged")
    assert marks(d)["SN.2"] is Mark.REJECTED and order_line(books, "PO-1", "123456") == (0, 1)
    assert books.ledger.names.find(["SN.2"]) == ()
    assert d.scan("SN.1").mood is Mood.DONE, "the next unit is received again"


def test_a_unit_that_came_is_not_rejected_as_well(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").choose("reject").scan("SN.1")
    assert not d.accepted and "undo" in d.verdict


def test_a_quantity_is_rejected(books: Books) -> None:
    d = at_dock(books, "PO-1").choose("reject").scan("ABC123").type("30").choose("Damaged")
    assert d.mood is Mood.DONE and order_line(books, "PO-1", "ABC123") == (0, 30)


def test_an_order_whose_rest_was_rejected_waits_for_nothing_any_more(books: Books) -> None:
    def waiting() -> set[str]:
        return {order.code for order in books.ledger.answer(OpenOrders())}

    assert "PO-2" in waiting()
    at_dock(books, "PO-2", "R-1").choose("reject").scan("R-2").choose("Damaged")
    assert order_line(books, "PO-2", "RADIOX") == (1, 1) and "PO-2" not in waiting()
    (row,) = books.ledger.page(Query(listing="purchases", search="PO-2")).rows
    assert "Received" in [str(cell) for cell in row.cells]
    assert not books.ledger.page(Query(listing="purchases", search="PO-2", chips=("open",))).rows


def test_missing_serials_are_shown_before_the_end(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").key("finish")
    assert d.mood is Mood.CONFIRM and not d.over
    assert marks(d) == {"SN.1": Mark.DONE, "SN.2": Mark.MISSING, "SN.3": Mark.MISSING}
    assert d.key("finish").over


# An order without a list, and none at all

def test_an_order_without_a_list_takes_any_serial_of_its_only_serial_line(books: Books) -> None:
    d = at_dock(books, "PO-2", "R-1", "R-2")
    assert books.stock("R-1") == {"IN": 1} and order_line(books, "PO-2", "RADIOX") == (2, 0)
    assert marks(d)["R-1"] is Mark.DONE


def test_with_two_serial_lines_the_item_is_scanned_first(books: Books) -> None:
    d = at_dock(books, "PO-3").scan("R-1")
    assert not d.accepted
    d.scan("RADIOX", "R-1")
    assert order_line(books, "PO-3", "RADIOX") == (1, 0)


def test_over_receipt_is_warned_and_noted_for_a_supervisor(books: Books) -> None:
    d = at_dock(books, "PO-2", "R-1", "R-2", "R-3")
    assert d.mood is Mood.CONFIRM and "3 of 2" in d.verdict
    d.scan("R-3")
    assert d.mood is Mood.DONE and DiscrepancyClass.OVER_RECEIPT in books.discrepancies()


def test_an_item_that_is_not_on_the_order_is_confirmed(books: Books) -> None:
    d = at_dock(books, "PO-2", "ABC123")
    assert d.mood is Mood.CONFIRM
    d.scan("ABC123").type("5")
    assert books.stock("ABC123")["IN"] == 5


def test_without_an_order_an_item_and_then_serials(books: Books) -> None:
    d = at_dock(books).choose("Without an order").scan("123456", "X.1", "X.2", "X.3")
    assert books.stock("X.3") == {"IN": 1}
    assert d.last.acts[0].document == "RC-000001" and "RC-000001" in d.hint


def test_without_an_order_a_serial_is_unknown_until_the_item_is_scanned(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("X.1")
    assert not d.accepted and "Put it aside for later" in d.choices


def test_work_starts_with_any_scan(books: Books) -> None:
    order = desk(books, RECEIVE, "OPER", scan="PO-1")
    assert order.step == "place" and order.scan("IN").step == "goods" and "PO-1" in order.prompt
    item = desk(books, RECEIVE, "OPER", scan="123456")
    assert item.step == "place" and item.scan("IN").step == "serials"
    bin_ = desk(books, RECEIVE, "OPER", scan="IN")
    assert bin_.step == "order"
    serial = desk(books, RECEIVE, "OPER", scan="X.1")
    assert not serial.accepted and "receiving bin" in serial.verdict


def test_the_receiving_place_must_hold_stock(books: Books) -> None:
    d = desk(books, RECEIVE, "OPER").scan("A01")
    assert not d.accepted and not d.scan("BLOCKED").accepted
    assert d.scan("C-1").accepted, "a container takes goods too"


def test_the_place_can_change_on_the_way(books: Books) -> None:
    at_dock(books, "PO-2", "R-1", "B02-S01", "R-2")
    assert books.stock("R-1") == {"IN": 1} and books.stock("R-2") == {"B02-S01": 1}


# Codes with more in them

def test_one_code_with_many_serials(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").scan("X.1;X.2;X.3;X.4")
    assert d.mood is Mood.DONE and books.stock("X.4") == {"IN": 1} and len(d.last.acts) == 1


def test_new_serials_with_blanks_between_are_received_once_it_is_said_what_they_are(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").scan("X.01 X.02 X.03")
    assert d.step == "which" and not d.last.acts
    d.choose("3 serial numbers")
    assert d.mood is Mood.DONE and books.stock("X.03") == {"IN": 1} and len(d.last.acts) == 1


def test_duplicates_in_the_code_and_in_the_books_are_named_at_once(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456", "X.1").scan("X.1;X.2;X.2;PST.1003;X.3")
    assert d.mood is Mood.CONFIRM
    assert "X.1 twice here" in d.verdict and "PST.1003 already in B02-S01" in d.verdict
    assert books.stock("X.2") == {"IN": 1} and books.stock("X.3") == {"IN": 1} and books.stock("PST.1003") == {"B02-S01": 1}


def test_a_code_with_nothing_good_is_refused(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").scan("PST.1001;PST.1002")
    assert not d.accepted and "A01-S01" in d.verdict


def test_the_same_serial_twice_in_a_receipt_counts_once(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1", "SN.1")
    assert not d.accepted and order_line(books, "PO-1", "123456") == (1, 0)


def test_a_serial_in_stock_is_refused_at_first_and_a_claim_by_the_second_scan(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").scan("PST.1003")
    assert d.mood is Mood.CONFIRM and "B02-S01" in d.verdict and books.stock("PST.1003") == {"B02-S01": 1}
    d.scan("PST.1003")
    assert books.stock("PST.1003") == {"IN": 1} and DiscrepancyClass.REPEATED_RECEIPT in books.discrepancies()


def test_gs1_with_serial(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan(f"01{GTIN_PRINTER}21SER-9", symbology="]C1")
    assert d.mood is Mood.DONE and books.stock("SER-9") == {"IN": 1}


def test_gs1_with_serial_lot_and_expiry(books: Books) -> None:
    at_dock(books).choose("no-order").scan(f"01{GTIN_PRINTER}17300131" + f"10B7{FNC1}21SER-8", symbology="]C1")
    handle = books.ledger.answer(HandleOf(books.handle("SER-8")))
    assert handle is not None and handle.lot == "B7" and handle.expires == "2030-01-31"


def test_gs1_with_lot_expiry_and_count_asks_no_more_than_the_quantity(books: Books) -> None:
    d = at_dock(books, "PO-1").scan(f"01{GTIN_GLUE}17300131" + f"10B7{FNC1}3012", symbology="]C1")
    assert d.step == "quantity" and "12 EACH as scanned" in d.choices
    d.choose("12 EACH as scanned")
    assert books.stock("B7") == {"IN": 12} and order_line(books, "PO-1", "GLUE") == (12, 0)
    handle = books.ledger.answer(HandleOf(books.handle("B7")))
    assert handle is not None and handle.expires == "2030-01-31"


def test_gs1_of_a_known_item_in_bulk(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan(GTIN).type("7")
    assert books.stock("ABC123")["IN"] == 7 and d.mood is Mood.DONE


def test_a_label_with_lost_separators_asks_what_it_says(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan(f"01{GTIN_PRINTER}21NEW917251231")
    assert d.step == "which-reading" and d.choices == [
        "Serial number NEW917251231, lot -, expiry -", "Serial number NEW9, lot -, expiry 2025-12-31",
    ]
    assert not d.scan("X.1").accepted
    d.choose("read:1")
    assert books.stock("NEW9") == {"IN": 1}
    handle = books.ledger.answer(HandleOf(books.handle("NEW9")))
    assert handle is not None and handle.expires == "2025-12-31"


def test_what_is_odd_about_a_label_is_shown_with_what_came_of_it(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan(f"01{GTIN_PRINTER}10ABCDEFGHIJKLMN21SERIALXYZ")
    assert books.stock("SERIALXYZ") == {"IN": 1} and d.mood is Mood.DONE
    assert "separators" in str(d.screen.lines[0].title) and d.screen.lines[0].mark is Mark.UNEXPECTED
    assert d.screen.lines[1].title == "SERIALXYZ"
    assert "separators" not in str(d.scan("SN.77").screen.lines[0].title), "it belongs to its scan"


def test_an_unclear_label_is_asked_about_before_the_place_is_known_too(books: Books) -> None:
    d = desk(books, RECEIVE, "OPER").scan(f"01{GTIN_PRINTER}21NEW917251231")
    assert d.step == "which-reading"
    d.choose("read:0")
    assert d.accepted and not books.ledger.names.find(["NEW917251231"])


def test_a_container_takes_goods_by_the_rules_of_its_type(books: Books) -> None:
    d = desk(books, RECEIVE, "OPER").scan("C-2").choose("no-order").scan("123456").scan("X.1")
    assert not d.accepted and "custody, project and status" in d.verdict
    d.scan("C-1", "X.1")
    assert books.stock("X.1") == {"C-1": 1}


# Lots and quantities in the same receipt

def test_lots_and_quantities_beside_serials(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").scan("GLUE", "L99").type("30.06.2030").type("4")
    assert d.mood is Mood.DONE
    d.scan("ABC123").type("60")
    d.scan("CABLE").type("2.5")
    assert books.stock("L99") == {"IN": 4} and books.stock("ABC123")["IN"] == 60 and books.stock("CABLE")["IN"] == 25
    assert [str(line.title) for line in d.screen.lines][:4] == ["CABLE", "ABC123", "L99", "SN.1"]


def test_the_expiry_of_a_known_lot_is_not_asked_again(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("GLUE", "L42")
    assert d.step == "quantity"


def test_a_lot_without_expiry(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("TAPE", "T1").choose("It has no expiry date").type("3")
    assert d.mood is Mood.DONE and books.stock("T1") == {"IN": 3}


def test_a_lot_number_of_another_item_is_told_before_it_becomes_two(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("TAPE", "L41")
    assert d.mood is Mood.CONFIRM and "GLUE" in d.verdict
    d.scan("L41").choose("no-expiry").type("2")
    tape = handle_id(HandleKind.LOT, derive("item", "TAPE"), "L41")
    assert [u.quantity for u in books.ledger.answer(UnitsOf(tape))] == [2]


def test_an_expired_lot_is_confirmed(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("GLUE", "L7").type("2020-01-31")
    assert d.mood is Mood.CONFIRM and d.step == "expiry"
    assert d.type("2020-01-31").step == "quantity"


@pytest.mark.parametrize("text", ["31.31.2030", "soon", "", "2030-02-30", "9" * 50])
def test_a_date_that_is_none_is_refused(books: Books, text: str) -> None:
    d = at_dock(books).choose("no-order").scan("GLUE", "L7").type(text)
    assert not d.accepted and d.step == "expiry" and d.screen.wants is Wants.TEXT


@pytest.mark.parametrize("text", ["0", "-1", "many", "1.5", "1" * 50])
def test_a_quantity_that_is_none_is_refused(books: Books, text: str) -> None:
    d = at_dock(books).choose("no-order").scan("ABC123").type(text)
    assert not d.accepted and d.step == "quantity"


def test_too_much_bulk_is_typed_twice(books: Books) -> None:
    d = at_dock(books, "PO-1", "ABC123").type("120")
    assert d.mood is Mood.CONFIRM and not d.last.acts
    d.type("120")
    assert books.stock("ABC123")["IN"] == 120 and DiscrepancyClass.OVER_RECEIPT in books.discrepancies()


def test_another_number_after_the_warning_is_taken_as_it_is(books: Books) -> None:
    d = at_dock(books, "PO-1", "ABC123").type("120").type("100")
    assert d.mood is Mood.DONE and books.discrepancies() == set()


def test_a_pack_offers_its_quantity(books: Books) -> None:
    at_dock(books).choose("no-order").scan("PACK12").choose("12 EACH as scanned")
    assert books.stock("ABC123")["IN"] == 12


def test_what_is_never_stocked_is_not_received(books: Books) -> None:
    assert not at_dock(books).choose("no-order").scan("OIL").accepted


def test_a_serial_beside_bulk(books: Books) -> None:
    at_dock(books).choose("no-order").scan("RADIO").scan("R.7")
    assert books.stock("R.7") == {"IN": 1}


# Receive all

def test_receive_all_takes_the_bulk_lines_and_names_the_others(books: Books) -> None:
    d = at_dock(books, "PO-1").choose("Receive all")
    assert books.stock("ABC123")["IN"] == 100 and books.stock("CABLE")["IN"] == 55
    assert "123456" in d.verdict and "GLUE" in d.verdict and len(d.last.acts) == 1
    assert order_line(books, "PO-1", "123456") == (0, 0)


def test_receive_all_is_refused_for_a_serialized_line(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").choose("Receive all")
    assert not d.accepted and "unit by unit" in d.verdict
    d = at_dock(books, "PO-2").choose("Receive all")
    assert not d.accepted and "serial number" in d.verdict


def test_receive_all_twice_has_nothing_left(books: Books) -> None:
    at_dock(books, "PO-1").choose("Receive all")
    d = at_dock(books, "PO-1").choose("Receive all")
    assert not d.accepted


# Serials and tags that are made here

def test_serials_are_generated_by_pattern_with_labels(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").choose("Generate serial numbers").type("3")
    assert [x.code for x in d.last.labels] == ["PST.0001", "PST.0002", "PST.0003"]
    assert books.stock("PST.0002") == {"IN": 1}
    printer = derive("item", "123456")
    assert books.ledger.answer(SeriesAt(f"serial:{printer}")) == 3
    d.choose("generate").type("1")
    assert d.last.labels[0].code == "PST.0004"


def test_numbers_that_something_bears_are_skipped(books: Books) -> None:
    at_dock(books).choose("no-order").scan("123456", "PST.0001")
    d = at_dock(books).choose("no-order").scan("123456").choose("generate").type("2")
    assert [x.code for x in d.last.labels] == ["PST.0002", "PST.0003"]
    assert TakeNumber(series=f"serial:{derive('item', '123456')}", value=3) in d.last.acts[0].entries


def test_an_item_without_pattern_is_numbered_by_its_own_number(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("RADIOX").choose("generate").type("1")
    assert d.last.labels[0].code == "RADIOX-00001"


@pytest.mark.parametrize("text", ["0", "-1", "1001", "x", "1.5", "²"])
def test_a_number_of_units_out_of_range_is_refused(books: Books, text: str) -> None:
    assert not at_dock(books).choose("no-order").scan("RADIOX").choose("generate").type(text).accepted


def keyed(d: Desk, text: str) -> Desk:
    """What the keypad gives where no quantity is asked."""
    d.give(Scanned(Reading(text=text, source="keypad")))
    return d


def test_a_few_digits_typed_where_serials_are_asked_may_mean_a_quantity(books: Books) -> None:
    d = keyed(at_dock(books).choose("no-order").scan("123456"), "3")
    assert "serial number of one unit" in d.verdict and not d.last.acts
    d.choose("3 units without numbers: generate them")
    assert [x.code for x in d.last.labels] == ["PST.0001", "PST.0002", "PST.0003"]
    assert "generate:3" not in {c.id for c in d.screen.choices}


def test_units_whose_serials_really_are_short_are_received_by_typing_or_scanning_them(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456")
    d.give(Scanned(Reading(text="7", source="wedge")))
    assert books.stock("7") == {"IN": 1}, "a label is what it is, however short"
    keyed(d, "8")
    assert not keyed(d, "9").last.acts, "another number is another question"
    keyed(d, "9")
    keyed(d, "10")
    assert books.stock("9") == books.stock("10") == {"IN": 1} and d.mood is Mood.DONE, "asked once, then known to be short"
    assert keyed(d, "1234").last.acts


def test_an_asset_tag_is_scanned_with_each_unit(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").choose("Scan an asset tag with each").scan("X.1")
    assert d.step == "tag" and books.stock("X.1") == {"IN": 1}, "durable before the tag"
    d.scan("TAG-77")
    assert d.step == "serials" and books.find("TAG-77", "tag") == books.find("X.1", "serial")
    d.scan("X.2").choose("This one has no tag")
    assert d.step == "serials"


def test_a_tag_that_is_taken_is_refused(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").choose("tags:scan").scan("X.1", "TAG-77", "X.2", "TAG-77")
    assert not d.accepted and d.step == "tag"
    assert not d.scan("PST.1001").accepted


def test_asset_tags_are_generated_with_labels(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456").choose("Generate asset tags").scan("X.1")
    assert [x.code for x in d.last.labels] == ["TAG-0001"] and books.find("TAG-0001", "tag") == books.find("X.1", "serial")


def test_units_that_came_together_are_undone_together_and_can_come_again(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("RADIOX", "R.1").choose("generate").type("3")
    assert len(d.screen.lines) == 4
    d.key("undo")
    assert [str(line.title) for line in d.screen.lines] == ["R.1"] and books.stock("RADIOX-00002") == {}
    d.scan("RADIOX-00002")
    assert d.mood is Mood.DONE and books.stock("RADIOX-00002") == {"IN": 1}


# Asset items: each unit has its serial number and its tag (Calem)

def asset(books: Books, number: str = "RADIOX", **more: Any) -> Item:
    """The item as an asset item."""
    which = books.find(number, "item")
    was, version = books.ledger.answer(ItemOf(which)), books.ledger.answer(VersionOf(Item, which))
    assert was is not None
    record = replace(was, asset=True, tag_pattern="AT-{:03d}", **more)
    books.post(Act(kind="catalogue", entries=(Put(record=record, base=version),)))
    return record


def tag_of(books: Books, serial: str) -> str:
    view = books.ledger.answer(HandleOf(books.find(serial, "serial")))
    assert view is not None
    return view.tag


def test_a_unit_of_an_asset_item_is_not_left_without_its_tag(books: Books) -> None:
    asset(books)
    d = at_dock(books).choose("no-order").scan("RADIOX")
    assert "tags:none" not in [choice.id for choice in d.screen.choices]
    d.pick("tags:none")
    assert not d.accepted
    d.scan("R.1")
    assert d.step == "tag" and books.stock("R.1") == {"IN": 1}, "what came is in the books"
    for key in ("finish", "cancel", "skip"):
        d.key(key)
        assert not d.accepted and d.step == "tag" and "R.1" in d.verdict
    d.pick("skip")
    assert not d.accepted and not tag_of(books, "R.1")
    d.scan("T.1")
    assert d.step == "serials" and tag_of(books, "R.1") == "T.1"


def test_tags_of_several_assets_are_asked_one_after_the_other_or_made_for_all(books: Books) -> None:
    asset(books)
    d = at_dock(books).choose("no-order").scan("RADIOX").choose("generate").type("4")
    first, *others = [label.code for label in d.last.labels]
    assert d.step == "tag" and first in str(d.screen.prompt) and len(others) == 3
    d.scan("T.1").pick("tag-new")
    assert [label.code for label in d.last.labels] == ["AT-001"] and others[1] in str(d.screen.prompt)
    d.pick("tag-all")
    assert [label.code for label in d.last.labels] == ["AT-002", "AT-003"] and d.step == "serials"
    assert [tag_of(books, code) for code in (first, *others)] == ["T.1", "AT-001", "AT-002", "AT-003"]
    d.pick("tag-all")
    assert not d.accepted


def test_an_asset_that_bears_its_tag_already_is_not_asked_again(books: Books) -> None:
    asset(books)
    at_dock(books).choose("no-order").scan("RADIOX", "R.1", "T.1")
    gone = Move(
        handle=books.find("R.1", "serial"), quantity=1, source=Standing(books.find("IN", "location")),
        target=Standing(Virtual.VENDOR.place),
    )
    books.post(Act(kind="issue", entries=(gone,)))
    assert books.stock("R.1") == {}
    d = at_dock(books).choose("no-order").scan("RADIOX", "R.1")
    assert d.step == "serials" and books.stock("R.1") == {"IN": 1} and tag_of(books, "R.1") == "T.1"


def test_parts_of_a_kit_that_are_assets_are_scanned_not_booked_by_quantity(books: Books) -> None:
    part = asset(books, "ABC123", tracks_serials=True)
    kit = Item(id=derive("item", "KIT-A"), number="KIT-A", description="Kit", tracking=Tracking.QUANTITY, kit=True)
    line = KitLine(id=derive("kit-line", "KIT-A"), item=kit.id, part=part.id, quantity=2)
    name = Barcode(id=derive("barcode", "KIT-A"), code="KIT-A", kind="alias", item=kit.id)
    books.post(Act(kind="catalogue", entries=(Put(record=kit), Put(record=line), Put(record=name))))
    d = at_dock(books).choose("no-order").scan("KIT-A").type("1")
    assert d.mood is Mood.DONE and not d.last.acts and "ABC123" in d.verdict


def test_typed_serials_take_the_same_path(books: Books) -> None:
    d = at_dock(books).choose("no-order").scan("123456")
    assert d.screen.wants is Wants.CODE


@pytest.mark.parametrize("code", ["bad code!", "-x", "a" * 70])
def test_a_serial_of_other_signs_is_refused(books: Books, code: str) -> None:
    d = at_dock(books).choose("no-order").scan("123456").scan(code)
    assert not d.accepted


# Interruption and undo

def test_undo_takes_the_last_scan_back(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1", "SN.2").key("undo").resume()
    assert books.stock("SN.2") == {} and marks(d)["SN.2"] is Mark.OPEN
    assert d.scan("SN.2").mood is Mood.DONE


def test_a_receipt_goes_on_after_an_interruption(books: Books) -> None:
    d = at_dock(books, "PO-1", "SN.1").resume()
    assert marks(d)["SN.1"] is Mark.DONE and d.scan("SN.2").mood is Mood.DONE


def test_a_question_in_the_middle_is_not_passed_over(books: Books) -> None:
    d = at_dock(books, "PO-1", "ABC123")
    assert not d.scan("SN.1").accepted or d.step == "quantity"
    assert not d.key("finish").accepted
    assert d.key("cancel").step == "goods"


def test_what_is_not_offered_is_refused(books: Books) -> None:
    d = at_dock(books, "PO-1")
    for id in ("quantity:5", "reason:1", "read:0", "skip", "generate", "order:1", "line:x", "nonsense"):
        assert not d.pick(id).accepted, id


def test_an_item_that_comes_first_begins_a_receipt_without_an_order_which_its_undo_does_not_end(books: Books) -> None:
    d = at_dock(books, "ABC123").type("7")
    assert d.step == "goods" and [str(x.title) for x in d.screen.lines] == ["ABC123"] and "Without an order" not in d.choices
    d.key("undo")
    assert d.step == "goods" and not d.screen.lines and not RECEIVE.rests(d.state), "it is gone on with, bin and all"
    assert books.stock("ABC123").get("IN", 0) == 0
    assert d.scan("PO-1").accepted and "order PO-1" in d.hint
