"""Returns to vendors: alone or from a spillage report, shipped with a slip, credited, replaced or refused, then closed."""

from typing import Any

import pytest

from app.domain.catalogue import Vendor
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.place import Virtual
from app.domain.questions import HandleOf, OpenRmas, RmaOf, UnitsOf
from app.workflows.rma import WORKFLOW
from app.workflows.step import Mood
from tests.workflows.books import Books, desk
from tests.workflows.harness import Desk


def paper(books: Books, number: str = "RMA-00001") -> Any:
    view = books.ledger.answer(RmaOf(derive("rma", number)))
    assert view is not None
    return view


def where(books: Books, code: str) -> str:
    """The place of a unit; "" where it has gone back to where it came from."""
    handle = books.ledger.answer(HandleOf(books.handle(code)))
    assert handle is not None
    return handle.place.code if handle.place is not None else ""


@pytest.fixture
def shipped(books: Books) -> Books:
    """Two printers and ten rolls have gone back to Vendor One, who call it R-77."""
    d = desk(books, WORKFLOW).choose("Return something to its vendor").scan("V1")
    d.scan("PST.1001", "PST.1002", "ABC123", "B02-S01").type("10").key("ship")
    assert d.step == "reference"
    d.type("R-77")
    assert d.step == "returns" and d.mood is Mood.DONE and "shipped to Vendor One" in d.verdict
    (slip,) = d.last.documents
    assert slip.number == "RMA-00001" and slip.address == "Vendor One"
    assert [(str(label), text) for label, text in slip.head] == [("Your number", "R-77")]
    assert [row[2:] for row in slip.rows] == [
        ("PST.1001", "Barcode printer", "1 EACH"), ("PST.1002", "Barcode printer", "1 EACH"), ("", "Label roll", "10 EACH"),
    ]
    return books


def at(books: Books, line: int) -> Desk:
    d = desk(books, WORKFLOW).scan("RMA-00001")
    return d.pick(d.screen.lines[line].id)


def test_shipping_takes_it_out_of_the_stock(shipped: Books) -> None:
    assert where(shipped, "PST.1001") == "" and shipped.stock("ABC123")["B02-S01"] == 40
    view = paper(shipped)
    assert view.record.state == "shipped" and view.record.reference == "R-77" and len(view.lines) == 3


def test_a_line_is_credited(shipped: Books) -> None:
    d = at(shipped, 0).choose("Credited")
    assert not d.type("much").accepted
    d.type("429,00")
    assert d.mood is Mood.DONE and "credited: 429.00" in d.verdict
    assert paper(shipped).lines[0].record.credit_minor == 42900 and paper(shipped).record.state == "shipped"


def test_a_line_is_replaced_by_another_unit(shipped: Books) -> None:
    d = at(shipped, 0).choose("Replaced").scan("PST.1003")
    assert not d.accepted and "in stock already" in d.verdict
    d.scan("A01-S01")
    assert not d.accepted and "no serial number" in d.verdict
    d.scan("PST.7001").scan("A01-S02")
    assert d.mood is Mood.DONE and where(shipped, "PST.7001") == "A01-S02"
    line = paper(shipped).lines[0]
    assert line.record.outcome == "replaced" and line.replacement_code == "PST.7001"


def test_what_was_mended_comes_back_as_itself(shipped: Books) -> None:
    at(shipped, 1).choose("Replaced").scan("PST.1002", "A01-S01")
    assert where(shipped, "PST.1002") == "A01-S01"


def test_the_last_outcome_closes_it(shipped: Books) -> None:
    at(shipped, 0).choose("Credited").type("400")
    at(shipped, 1).choose("Refused, and not sent back")
    d = at(shipped, 2).choose("Replaced").scan("B02-S01")
    assert d.over and d.mood is Mood.DONE
    assert paper(shipped).record.state == "closed" and shipped.ledger.answer(OpenRmas()) == ()
    assert [x.record.outcome for x in paper(shipped).lines] == ["credited", "refused", "replaced"]
    assert sum(u.quantity for u in shipped.ledger.answer(UnitsOf(shipped.handle("ABC123"))) if u.place_code == "B02-S01") == 50


def test_a_draft_of_a_spillage_report_is_shipped(books: Books) -> None:
    from app.workflows.issue import WORKFLOW as ISSUE
    from app.workflows.spillage import WORKFLOW as SPILLAGE

    desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job").scan("PST.1001")
    desk(books, SPILLAGE, "TECH").scan("PST.1001").key("finish").key("file")
    d = desk(books, SPILLAGE).scan("SP-00001").choose("All of it back to the vendor").key("close").scan("V1")
    assert d.over
    d = desk(books, WORKFLOW)
    assert "To be shipped: to Vendor One, from SP-00001" in str(d.screen.lines[0].detail)
    d.pick(d.screen.lines[0].id).key("ship").key("finish")
    assert d.last.documents[0].rows[0][2] == "PST.1001"
    assert where(books, "PST.1001") == "" and paper(books).record.state == "shipped"


def test_a_draft_of_a_spillage_report_is_cancelled_and_its_units_written_off(books: Books) -> None:
    from app.workflows.issue import WORKFLOW as ISSUE
    from app.workflows.spillage import WORKFLOW as SPILLAGE

    desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job").scan("PST.1001")
    desk(books, SPILLAGE, "TECH").scan("PST.1001").key("finish").key("file")
    desk(books, SPILLAGE).scan("SP-00001").choose("All of it back to the vendor").key("close").scan("V1")
    d = desk(books, WORKFLOW)
    d.pick(d.screen.lines[0].id).choose("It does not go back …")
    assert d.step == "cancelling" and paper(books).record.state == "draft"
    d.choose("Back to the list")
    assert d.step == "return"
    d.choose("It does not go back …").choose("They are scrap")
    assert d.over and paper(books).record.state == "cancelled" and books.ledger.answer(OpenRmas()) == ()
    handle = books.ledger.answer(HandleOf(books.handle("PST.1001")))
    assert handle is not None and handle.standing is not None and handle.standing.place == Virtual.SCRAP.place


def test_the_slip_is_printed_again_and_a_settled_line_is_not_touched(shipped: Books) -> None:
    d = desk(shipped, WORKFLOW).scan("RMA-00001").choose("Print the return slip")
    assert d.last.documents[0].number == "RMA-00001" and not d.over
    line = d.screen.lines[0].id
    at(shipped, 0).choose("Refused, and not sent back")
    d = desk(shipped, WORKFLOW).scan("RMA-00001")
    assert d.screen.lines[0].id == "" and not d.pick(line).accepted
    d.key("cancel")
    assert d.step == "returns" and d.key("finish").over


def asked(books: Books) -> Desk:
    return desk(books, WORKFLOW).choose("Return something to its vendor")


def test_the_vendor_is_touched_scanned_or_typed_before_its_goods(books: Books) -> None:
    d = asked(books)
    assert d.screen.table == "records-vendor" and d.screen.table_opens and "piece of its name" in d.hint
    d.scan("PST.1001")
    assert not d.accepted and d.step == "vendor" and "first which vendor" in d.verdict
    assert asked(books).scan("v1").step == asked(books).pick(d.screen.lines[0].id).step == "scan"


def many_vendors(books: Books) -> None:
    books.post(Act(kind="catalogue", entries=tuple(
        Put(record=Vendor(id=derive("vendor", f"W{n}"), code=f"W{n}", name=f"{word} works {n}", retired=n == 299))
        for n, word in enumerate(("Steel", "Paint", "Cable") * 100)
    )))


def test_among_hundreds_a_vendor_is_found_by_a_piece_of_its_name(books: Books) -> None:
    many_vendors(books)
    d = asked(books).scan("int works 1")
    assert d.step == "vendor" and not d.screen.table and "Search: int works 1" in d.hint
    names = [str(line.detail) for line in d.screen.lines]
    assert names and all("Paint works 1" in name for name in names)
    d.key("cancel")
    assert d.screen.table and d.step == "vendor"
    assert not d.scan("nobody of that name").accepted and "No vendor is called" in d.verdict
    assert d.scan("W280").step == "scan" and "works 280" in d.hint, "one that no list of fifty has"
    d = asked(books).pick(f"vendor:{derive('vendor', 'W250')}")
    assert d.step == "scan", "touched in the table"


@pytest.mark.parametrize("choice", ["vendor:0", "vendor:x", "vendor:", "vendor:99999999999999999999", "ship"])
def test_what_names_no_vendor_is_refused(books: Books, choice: str) -> None:
    d = asked(books).pick(choice)
    assert not d.accepted and d.step == "vendor"


def test_a_vendor_that_is_out_of_use_is_not_taken(books: Books) -> None:
    many_vendors(books)
    d = asked(books).pick(f"vendor:{derive('vendor', 'W299')}")
    assert not d.accepted and "out of use" in d.verdict
    assert not asked(books).scan("W299").accepted
