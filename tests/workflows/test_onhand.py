"""Who has what: on-hand of a recipient by item, its units, a count of it, and first levels of a new recipient."""

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.listing import Query
from app.domain.operation import Act, Move, Put
from app.domain.place import Virtual
from app.domain.questions import CountOf, HeldBy, OpenCounts, RecordOf
from app.domain.stock import Standing
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.onhand import WORKFLOW
from tests.workflows.books import Books, desk
from tests.workflows.demo import SITE

TECH = derive("recipient", "TECH")


@pytest.fixture
def issued(books: Books) -> Books:
    """The technician has two printers and twenty rolls."""
    d = desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job")
    d.scan("PST.1001", "PST.1002", "ABC123", "B02-S01").type("20")
    return books


def test_a_page_says_quantities_and_serials_by_item(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH")
    assert d.step == "page" and d.prompt == "What Tess Technician has"
    assert {(str(x.title), x.amount) for x in d.screen.lines} == {("123456", "2 EACH"), ("ABC123", "20 EACH")}
    assert "PST.1001, PST.1002" in str(d.screen.lines[0].detail) and "B02-S01" in str(d.screen.lines[1].detail)
    d.pick(d.screen.lines[0].id)
    assert [str(x.title) for x in d.screen.lines] == ["PST.1001", "PST.1002"]
    d.choose("Back to all they have")
    assert d.step == "page"


def test_a_supervisor_chooses_whose_page(issued: Books) -> None:
    d = desk(issued, WORKFLOW)
    assert d.step == "recipients" and {str(x.title) for x in d.screen.lines} == {"TECH", "OPER", "OFFICE"}
    d.scan("TECH")
    assert len(d.screen.lines) == 2
    d.choose("All recipients").pick(f"recipient:{derive('recipient', 'OPER')}")
    assert d.screen.lines == () and "Nothing on hand" in d.hint
    assert not d.pick("recipient:1").accepted and not d.pick("item:1").accepted
    assert not d.scan("SUPER").accepted and "no inventory recipient" in d.verdict


def test_a_count_of_it_is_begun_from_the_page(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH").key("count")
    assert d.last.go == "count" and "count what Tess Technician has" in d.verdict
    (count,) = issued.ledger.answer(OpenCounts())
    assert count.custodians == (TECH,) and count.bins == 2 and d.last.carry[0].matches[0].id == count.id


def test_first_levels_of_a_new_recipient_are_set_by_counting_their_place(issued: Books) -> None:
    operator = issued.ledger.answer(RecordOf(c.Recipient, derive("recipient", "OPER")))
    assert operator is not None
    refused = desk(issued, WORKFLOW, "OPER").key("count")
    assert not refused.accepted and "no place of their own" in refused.verdict
    there = msgspec.structs.replace(operator.record, place=place_id(SITE, "A01-S02"))
    issued.post(Act(kind="catalogue", entries=(Put(record=there, base=operator.version),)))
    d = desk(issued, WORKFLOW, "OPER").key("count")
    (count,) = issued.ledger.answer(OpenCounts())
    assert d.last.go == "count" and issued.ledger.answer(CountOf(count.id)) is not None and count.custodians == ()
    d = desk(issued, WORKFLOW, "OPER")
    assert d.choices[0].startswith("Enter what stands at A01-S02 as theirs")
    d.choose(d.choices[0])
    assert d.over and "in the custody of Otto Operator" in d.verdict
    held = issued.ledger.answer(HeldBy(derive("recipient", "OPER")))
    assert held and {u.place_code for u in held} == {"A01-S02"} and {u.key.status for u in held} == {"issued"}


def test_the_table_has_all_of_them(issued: Books) -> None:
    with issued.ledger.store.reading() as conn:
        from app.ledger.lookup.listing import page

        site = issued.ledger.site
        rows = page(conn, site, Query(listing="custody")).rows
        assert [row.cells[:4] for row in rows] == [
            ("Tess Technician", "123456", "Barcode printer", "2"), ("Tess Technician", "ABC123", "Label roll", "20"),
        ]
        assert page(conn, site, Query(listing="custody", scope=1)).rows == ()
        assert len(page(conn, site, Query(listing="custody", search="printer")).rows) == 1


def test_what_has_left_stock_is_not_on_hand(issued: Books) -> None:
    handle = issued.handle("PST.1001")
    held = issued.ledger.answer(HeldBy(TECH))
    source = next(u.key.standing for u in held if u.key.handle == handle)
    gone = Move(handle=handle, quantity=1, source=source, target=Standing(Virtual.INSTALLED.place))
    issued.post(Act(kind="issue", entries=(gone,)))
    d = desk(issued, WORKFLOW, "TECH")
    assert {(str(x.title), x.amount) for x in d.screen.lines} == {("123456", "1 EACH"), ("ABC123", "20 EACH")}


def test_what_goes_out_to_them_goes_to_their_own_place_where_that_takes_stock(issued: Books) -> None:
    def theirs(place: str) -> None:
        view = issued.ledger.answer(RecordOf(c.Recipient, TECH))
        assert view is not None
        there = msgspec.structs.replace(view.record, place=place_id(SITE, place))
        issued.post(Act(kind="catalogue", entries=(Put(record=there, base=view.version),)))

    assert set(issued.stock("PST.1001")) == {"A01-S01"}, "who has no place leaves it where it stood"
    out = desk(issued, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job")
    theirs("A01-S02")
    out.scan("PST.1003")
    assert set(issued.stock("PST.1003")) == {"A01-S02"}
    theirs("A01")
    before = issued.stock("ABC123")
    out.scan("ABC123", "B02-S01").type("5")
    assert issued.stock("ABC123") == before, "an area holds nothing: it stays where it stood"
