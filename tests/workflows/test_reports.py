"""Reports and activities: choosing, narrowing by typing and scanning, what is wrong, and what the table is then asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.listing import Query
from app.domain.money import amount
from app.workflows.reports import ACTIVITIES_WORKFLOW, WORKFLOW
from app.workflows.reports.offered import BY_NAME, FILTERS, REPORTS
from app.workflows.step import Mood
from tests.workflows.books import Books, desk
from tests.workflows.books import books as open_books
from tests.workflows.harness import Desk


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    opened.ledger.close()


def rows(books: Books, at: Desk) -> set[str]:
    """Codes in the fourth column of the table on the screen."""
    assert at.screen.narrowed is not None
    page = books.ledger.page(Query(
        listing=at.screen.table, chips=at.screen.narrowed.chips, where=at.screen.narrowed.where, limit=500, most=500,
    ))
    return {str(row.cells[3]) for row in page.rows}


def test_every_report_has_a_table_and_known_filters(books: Books) -> None:
    tables = {listing.name: listing for listing in books.ledger.listings()}
    for report in BY_NAME.values():
        assert set(report.filters) <= set(FILTERS)
        assert set(report.chips) <= {chip.key for chip in tables[report.table].chips}, report.name


def test_each_report_opens_and_leads_back(books: Books) -> None:
    at = desk(books, WORKFLOW)
    for report in REPORTS:
        at.pick(report.name)
        assert at.step == "table" and at.screen.table == report.table
        assert at.key("back").step == "all"
    assert at.key("cancel").over


def test_activities_are_narrowed_by_what_is_typed_and_scanned(books: Books) -> None:
    books.fill(books.find("A01-S01", "location"), 2)
    everything = rows(books, desk(books, ACTIVITIES_WORKFLOW))
    at = desk(books, ACTIVITIES_WORKFLOW)
    assert at.step == "table" and {"BIG.000", "BIG.001"} <= rows(books, at)
    at.key("narrow")
    offered = {option.id for option in at.field("kind").options}
    assert {"receive", "issue", "move", "assemble", "disassemble", "isolate", "install", "spillage", "rma"} <= offered
    at.fill(item="123456", kind="receive")
    at.scan("A01-S01")
    assert at.field("place").value == "A01-S01"
    at.key("show")
    assert at.step == "table" and "123456" in at.prompt and "A01-S01" in at.prompt
    assert {"BIG.000", "BIG.001"} <= rows(books, at) < everything
    at.scan("BIG.001")
    assert rows(books, at) == {"BIG.001"}
    at.key("narrow").key("everything")
    assert at.screen.narrowed is not None and at.screen.narrowed.where == ()


def test_what_all_stock_is_worth_is_the_sum_of_its_table_and_only_told_of_all_of_it(books: Books) -> None:
    books.fill(books.find("A01-S01", "location"), 2)
    at = desk(books, WORKFLOW).pick("value")
    cells = [row.cells for row in books.ledger.page(Query(listing="values", limit=500)).rows]
    average, fifo = (amount(sum(int(str(one[column])) for one in cells)) for column in (6, 7))
    assert cells and at.prompt == f"All stock is worth {average} by average, {fifo} by FIFO"
    at.key("back").pick("past").key("narrow").fill(at="1999-12-31").key("show")
    assert at.prompt == "At the end of 1999-12-31 all stock was worth 0.00 by average"
    at.key("narrow").fill(at="2999-12-31").key("show")
    assert at.prompt == f"At the end of 2999-12-31 all stock was worth {average} by average"
    assert at.screen.narrowed is not None
    assert [str(line) for line in at.screen.narrowed.about] == ["Narrowed by: End of day 2999-12-31", at.prompt], "on paper too"
    assert "123456" in at.key("narrow").fill(item="123456").key("show").prompt and "worth" not in at.prompt


def test_a_badge_narrows_and_does_not_switch_the_person(books: Books) -> None:
    at = desk(books, ACTIVITIES_WORKFLOW).key("narrow").scan("OPER")
    assert at.screen.takes_badge and at.field("person").value == str(books.find("OPER", "badge"))
    at.key("show")
    assert at.screen.narrowed is not None and dict(at.screen.narrowed.where) == {"person": str(books.find("OPER", "badge"))}


def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(books: Books) -> None:
    at = desk(books, ACTIVITIES_WORKFLOW).key("narrow")
    at.fill(item="NO-SUCH", document="PO-1")
    at.fill(**{"from": "2026-02-01"}).fill(until="2026-01-01")
    at.key("show")
    assert at.mood is Mood.REFUSED and set(at.errors) == {"item", "until"} and at.field("document").value == "PO-1"
    at.fill(item="", until="31.12.2026").key("show")
    assert at.screen.narrowed is not None
    assert dict(at.screen.narrowed.where) == {"from": "2026-02-01", "until": "2026-12-31", "document": "PO-1"}


def test_what_fits_no_field_is_refused(books: Books) -> None:
    at = desk(books, WORKFLOW)
    assert not at.scan("A01-S01").accepted and not at.pick("nonsense").accepted
    assert not at.pick("expiry").scan("A01-S01").accepted
    assert at.step == "table"
