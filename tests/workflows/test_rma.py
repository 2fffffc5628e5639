"""Returns to vendors: alone or from a spillage report, shipped with a slip, credited, replaced or refused, then closed."""

from typing import Any

import pytest

from app.domain.catalogue import Vendor
from app.domain.identity import derive, handle_id
from app.domain.operation import Act, Move, NewHandle, Put
from app.domain.place import Virtual
from app.domain.questions import HandleOf, OpenRmas, RmaOf, UnitsOf
from app.domain.stock import HandleKind, Standing
from app.ledger.verify import verify
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


def lines(books: Books) -> list[tuple[int, int, str, int]]:
    return [(x.record.line, x.record.quantity, x.record.outcome, x.record.credit_minor) for x in paper(books).lines]


def test_of_one_line_some_is_credited_some_replaced_and_the_rest_refused(shipped: Books) -> None:
    d = at(shipped, 2).choose("Only for a part of them …")
    assert d.step == "part" and "10 EACH" in d.hint
    assert not d.type("11").accepted and "Only 10 EACH" in d.verdict
    d.type("4")
    assert d.step == "outcome" and "4 EACH" in d.hint and "Only for a part of them …" not in d.choices
    assert d.choose("Credited").type("20").mood is Mood.DONE
    assert lines(shipped)[2:] == [(3, 6, "", 0), (4, 4, "credited", 2000)]
    d = at(shipped, 2).choose("Only for a part of them …").type("5").choose("Replaced").scan("B02-S01")
    assert d.mood is Mood.DONE and shipped.stock("ABC123")["B02-S01"] == 45
    assert paper(shipped).record.state == "shipped"
    at(shipped, 2).choose("Refused, and not sent back")
    assert lines(shipped)[2:] == [(3, 1, "refused", 0), (4, 4, "credited", 2000), (5, 5, "replaced", 0)]
    at(shipped, 0).choose("Refused, and not sent back")
    at(shipped, 1).choose("Refused, and not sent back")
    assert paper(shipped).record.state == "closed"
    assert verify(shipped.ledger.store) == []


def test_a_part_that_is_all_of_it_divides_nothing_and_a_unit_has_no_parts(shipped: Books) -> None:
    assert "Only for a part of them …" not in at(shipped, 0).choices
    at(shipped, 2).choose("Only for a part of them …").type("10").choose("Refused, and not sent back")
    assert lines(shipped)[2:] == [(3, 10, "refused", 0)]


def test_two_who_settle_the_same_line_do_not_settle_it_twice(shipped: Books) -> None:
    first, second = (at(shipped, 2).choose("Only for a part of them …").type(part).choose("Credited") for part in ("8", "4"))
    first.type("20")
    assert not second.type("30").accepted and "Only 2 EACH" in second.verdict
    assert [x[1:] for x in lines(shipped)[2:]] == [(2, "", 0), (8, "credited", 2000)]


def worth(books: Books) -> dict[str, int]:
    with books.ledger.store.reading() as conn:
        rows = conn.exec_driver_sql("SELECT i.number, c.value FROM cost_item c JOIN item i ON i.id = c.item")
        return {str(number): int(value) for number, value in rows}


def test_what_came_instead_is_worth_what_went(books: Books) -> None:
    """A unit and part of a delivery that had cost other than the catalogue says: 500.00, and 10 rolls for 33.33."""
    rolls, printer = derive("item", "ABC123"), derive("item", "123456")
    stands = Standing(books.find("B02-S01"), status="isolated")
    unit, lot = handle_id(HandleKind.SERIAL, printer, "PST.9001"), handle_id(HandleKind.QUANTITY, rolls, "ABC123")
    with books.ledger.store.reading() as conn:  # what is there already goes, so that the average is theirs
        there = [(h, Standing(*key), q) for h, *key, q in conn.exec_driver_sql(
            "SELECT handle, place, custody, project, status, quantity FROM unit WHERE quantity > 0 AND handle IN (?)", (lot,)
        )]
    gone = tuple(Move(handle=h, quantity=q, source=s, target=Standing(Virtual.SCRAP.place)) for h, s, q in there)
    books.post(Act(kind="issue", entries=tuple(m for m in gone if m.source.place > 100)))
    vendor = Standing(Virtual.VENDOR.place)
    books.post(Act(kind="receive", entries=(
        NewHandle(kind=HandleKind.SERIAL, code="PST.9001", item=printer),
        Move(handle=unit, quantity=1, source=vendor, target=stands, value=500_00),
        Move(handle=lot, quantity=10, source=vendor, target=stands, value=33_33),
    )))
    before = worth(books)
    d = desk(books, WORKFLOW).choose("Return something to its vendor").scan("V1", "PST.9001", "ABC123", "B02-S01")
    d.type("10").key("ship").type("R")
    d = at(books, 0).choose("Replaced").scan("PST.9002")
    assert "worth 500.00" in d.hint
    d.scan("A01-S01")
    assert worth(books)["123456"] == before["123456"]
    at(books, 1).choose("Only for a part of them …").type("3").choose("Replaced").scan("B02-S01")
    d = at(books, 1).choose("Replaced").choose("It is worth something else …").type("30")
    assert "worth 30.00" in d.hint
    d.scan("B02-S01")
    assert worth(books)["ABC123"] == 10_00 + 30_00
    assert verify(books.ledger.store) == []


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
