"""What needs attention: numbers that agree with their lists, each one touch away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain import catalogue as c
from app.domain.attention import KINDS, Attention
from app.domain.identity import derive
from app.domain.listing import Query
from app.domain.operation import Act, Put
from app.workflows.attention import JOBS, TABLES, WORKFLOW
from app.workflows.buying import WORKFLOW as BUYING
from app.workflows.step import Mark, Scanned
from app.workflows.wording import attention as words
from tests.workflows.books import Books, desk
from tests.workflows.books import books as open_books


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    opened.ledger.close()


def put(books: Books, record: c.Record) -> None:
    books.post(Act(kind="edit", entries=(Put(record=record),)))


def late_order(books: Books, number: str, due: str) -> None:
    order = derive("order", number)
    put(books, c.Order(id=order, number=number, due=due))
    put(books, c.OrderLine(id=derive("order-line", number, "1"), order=order, line=1, item=derive("item", "123456"), ordered=5))


def numbers(books: Books) -> dict[str, int]:
    return {one.kind: one.count for one in books.ledger.answer(Attention())}


def test_every_kind_has_its_words_and_leads_somewhere() -> None:
    assert set(KINDS) == set(words.KINDS) == set(words.MEANING) == set(JOBS) | set(TABLES)


def test_an_order_is_late_from_the_day_after_until_it_is_in(books: Books) -> None:
    before = numbers(books)["late"]
    late_order(books, "PO-LATE", "2020-01-01")
    late_order(books, "PO-SOON", "2999-01-01")
    late_order(books, "PO-ANY", "")
    assert numbers(books)["late"] == before + 1
    rows = books.ledger.page(Query(listing="late-orders", search="PO-")).rows
    assert [row.cells[0] for row in rows] == ["PO-LATE"]


def test_the_minimum_of_the_site_goes_before_the_items(books: Books) -> None:
    item = derive("item", "123456")
    books.fill(books.find("A01-S01", "location"), 3)
    before = numbers(books)["low"]
    level = c.SiteItem(id=derive("site-item", "1"), site=books.ledger.site, item=item, minimum=1_000_000, maximum=2_000_000)
    put(books, level)
    assert numbers(books)["low"] == before + 1
    rows = books.ledger.page(Query(listing="items", chips=("below",))).rows
    assert "123456" in [row.cells[0] for row in rows]


def test_each_number_is_that_of_its_table(books: Books) -> None:
    late_order(books, "PO-LATE", "2020-01-01")
    found = numbers(books)
    for kind, (table, chips) in TABLES.items():
        assert books.ledger.page(Query(listing=table, chips=chips)).total == found[kind], kind


def test_a_touch_leads_to_the_list_and_back(books: Books) -> None:
    late_order(books, "PO-LATE", "2020-01-01")
    at = desk(books, WORKFLOW)
    assert at.step == "all" and {line.id for line in at.screen.lines} == set(KINDS)
    assert {line.mark for line in at.screen.lines} <= {Mark.DONE, Mark.OPEN, Mark.URGENT}, "low stock is no misfit of the books"
    at.pick("late")
    assert at.step == "table" and at.screen.table == "late-orders" and at.screen.narrowed is not None
    assert at.key("back").step == "all"
    at.pick("low")
    assert at.screen.table == "items" and at.screen.narrowed is not None and at.screen.narrowed.chips == ("below",)
    at.key("cancel")
    assert desk(books, WORKFLOW).pick("discrepancies").last.go == "discrepancies"
    assert at.key("cancel").over


def test_what_is_low_or_late_leads_to_where_it_is_seen_to(books: Books) -> None:
    late_order(books, "PO-LATE", "2020-01-01")
    at = desk(books, WORKFLOW).pick("late")
    (row,) = books.ledger.page(Query(listing="late-orders")).rows
    assert at.screen.table_opens and at.pick(row.id).last.go == "buying"
    order = desk(books, BUYING).give(Scanned(at.last.carry[0])).screen
    assert order is not None and order.step == "order" and str(order.prompt) == "PO-LATE"
    at = desk(books, WORKFLOW).pick("low").key("order")
    assert at.last.go == "buying"
    low = desk(books, BUYING).give(Scanned(at.last.carry[0])).screen
    assert low is not None and low.step == "low" and low.table == "low-stock"
    assert desk(books, WORKFLOW).pick("transfers").screen.table_opens


def test_what_is_scanned_or_pressed_in_vain_is_refused(books: Books) -> None:
    at = desk(books, WORKFLOW).scan("A01-S01")
    assert not at.accepted and at.screen.step == "all"
    assert not at.pick("nonsense").accepted
