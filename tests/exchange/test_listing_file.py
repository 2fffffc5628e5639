"""A table as a file: all rows of the query, in parts, as numbers and words; stopped without harm."""

import csv
import io
from collections.abc import Callable, Generator
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import Say, say
from app.exchange import listing_file
from app.exchange.listing_file import Stopped, TooManyRows, write_listing
from app.exchange.sheet_pdf import Sheet, write_sheet
from app.letters import Letters
from tests.pdf_text import pages_of

LISTING = Listing(name="t", title=say("A: title/with [signs] that is longer than a sheet's name"), columns=(
    Column("code", say("Code")), Column("many", say("Many"), ColumnKind.NUMBER), Column("worth", say("Worth"), ColumnKind.MONEY),
    Column("at", say("When"), ColumnKind.TIME), Column("state", say("State"), ColumnKind.STATUS),
))


class Table:
    """Rows that come part after part, as the ledger gives them."""

    def __init__(self, many: int) -> None:
        self.rows = [
            Row(f"r:{n}", (f"00{n}", f"{n}.5", str(n * 100 + 25), "2026-01-02T03:04:05+00:00", say("Good"))) for n in range(many)
        ]
        self.asked: list[Query] = []

    def __call__(self, query: Query, size: int, stopped: Callable[[], bool]) -> Generator[Page, None, None]:
        found = [row for row in self.rows if query.search in str(row.cells[0])][: query.most or None]
        for start in range(0, max(1, len(found)), size):
            self.asked.append(query)
            yield Page(tuple(found[start : start + size]), len(found))
            if stopped():
                return


def plain(words: str | Say) -> str:
    return str(words)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three rows a part."""
    monkeypatch.setattr(listing_file, "PART", 3)


@pytest.mark.parametrize("many", [0, 1, 3, 7, 9])
def test_csv_has_every_row_once_in_the_order_of_the_table(many: int) -> None:
    out, heard = io.BytesIO(), []
    assert write_listing(Table(many), LISTING, Query(listing="t"), "csv", out, plain, heard.append) == many
    lines = list(csv.reader(io.StringIO(out.getvalue().decode())))
    assert lines[0] == ["Code", "Many", "Worth", "When", "State"]
    assert [line[0] for line in lines[1:]] == [f"00{n}" for n in range(many)]
    assert heard[-1] == many


def test_only_what_is_searched_and_filtered_is_written() -> None:
    table = Table(20)
    query = Query(listing="t", search="1", chips=("a",), where=(("person", "3"),), sort="code", descending=True)
    out = io.BytesIO()
    assert write_listing(table, LISTING, query, "csv", out, plain) == 11
    assert {(q.search, q.chips, q.where, q.sort, q.descending) for q in table.asked} == {
        ("1", ("a",), (("person", "3"),), "code", True)
    }


def test_a_sheet_holds_numbers_as_numbers_and_codes_as_text() -> None:
    out = io.BytesIO()
    write_listing(Table(2), LISTING, Query(listing="t"), "xlsx", out, plain)
    sheet = load_workbook(io.BytesIO(out.getvalue())).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[2][0] == "001" and Decimal(str(rows[2][1])) == Decimal("1.5") and Decimal(str(rows[2][2])) == Decimal("1.25")
    assert rows[2][4] == "Good"


def test_a_pdf_holds_every_row_as_a_person_reads_it_over_as_many_pages_as_it_needs() -> None:
    out = io.BytesIO()
    query = Query(listing="t", search="0", about=(say("Narrowed by: the moon"),))
    many = write_listing(
        Table(150), LISTING, query, "pdf", out, plain, shown=lambda column, cell: f"{column.key} {cell}", when="2026-01-02 03:04"
    )
    pages = pages_of(out.getvalue())
    text = "\n".join(pages)
    assert many == 150 and len(pages) > 1 and all("Many" in page for page in pages)
    assert all(f"many {n}.5" in text for n in range(150))
    assert "As of 2026-01-02 03:04" in pages[0] and "Searched for: 0" in pages[0] and "Narrowed by: the moon" in pages[0]
    assert f"Page {len(pages)}" in pages[-1]


def test_a_long_cell_of_a_pdf_is_wrapped_and_signs_no_typeface_has_do_not_stop_it() -> None:
    long = "Straße " * 30 + "\u0e01\u2212X" * 900
    rows = [[long, "1"], ["a", "2"]]
    out, letters = io.BytesIO(), Letters()
    assert write_sheet(Sheet("T", [], ["What", "Many"], frozenset({1}), "Page {n}"), rows, out, letters) == 2
    text = pages_of(out.getvalue())[0]
    assert "Straße" in text and "…" in text and "2" in text and "□\u2212X□" in text
    assert str(letters.lacking) == "Letters that cannot be printed stand there as □: \u0e01"


def test_a_state_is_told_in_the_readers_language() -> None:
    row = Row("r:1", ("1", "2", "3", "", "Good"))
    assert listing_file.cells(LISTING, row, lambda cell: cell if isinstance(cell, str) else f"<{cell}>")[-1] == "<Good>"


def test_what_is_stopped_reads_no_further() -> None:
    table = Table(9)
    with pytest.raises(Stopped):
        write_listing(table, LISTING, Query(listing="t"), "csv", io.BytesIO(), plain, stopped=lambda: len(table.asked) == 2)
    assert len(table.asked) == 2


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing_file, "MOST", {"xlsx": 5, "pdf": 5})
    for form in ("xlsx", "pdf"):
        with pytest.raises(TooManyRows):
            write_listing(Table(9), LISTING, Query(listing="t"), form, io.BytesIO(), plain)
    assert write_listing(Table(9), LISTING, Query(listing="t"), "csv", io.BytesIO(), plain) == 9
