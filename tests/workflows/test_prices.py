"""Prices: a delivery is found by its package number or its item, and its price corrected as a revaluation, never an edit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.cost_views import CostOf, CostView
from app.domain.identity import handle_id
from app.domain.operation import Act, Move, Revalue
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.verify import verify
from app.workflows.prices import WORKFLOW as PRICES
from app.workflows.step import Mood
from tests.workflows.books import Books, Left, desk
from tests.workflows.books import books as open_books
from tests.workflows.harness import read_with_comma

ITEM = "ABC123"


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse and a delivery of ten."""
    opened = open_books(tmp_path)
    place = opened.find("A01-S02", "location")
    came = Move(
        handle=handle_id(HandleKind.QUANTITY, opened.find(ITEM, "item"), ITEM), quantity=10,
        source=Standing(Virtual.VENDOR.place), target=Standing(place), value=1000, package="DEL-1",
    )
    opened.seat("SUPER").post(Act(kind="receive", entries=(came,)))
    yield opened
    assert verify(opened.ledger.store) == []
    opened.ledger.close()


def cost(books: Books) -> CostView:
    return books.ledger.answer(CostOf(books.find(ITEM, "item")))


def test_a_delivery_is_found_by_its_number_and_its_price_corrected(books: Books) -> None:
    before = cost(books)
    at = desk(books, PRICES, "SUPER").scan("DEL-1")
    assert at.step == "delivery" and "10" in at.prompt
    at.key("correct")
    assert at.step == "form" and at.field("value").value == "10.00"
    at.fill(value="15,00", note="credit note").key("save")
    assert at.mood is Mood.DONE and at.step == "list"
    (act,) = at.last.acts
    assert isinstance(act.entries[0], Revalue) and act.note == "credit note"
    assert cost(books).value - before.value == 500


def test_an_item_shows_its_deliveries_and_can_be_revalued_whole(books: Books) -> None:
    at = desk(books, PRICES, "SUPER").scan(ITEM)
    assert at.screen.table == f"deliveries:{books.find(ITEM, 'item')}" and len(at.screen.lines) >= 2
    at.key("all").fill(value="77").key("save")
    assert at.mood is Mood.DONE and cost(books).value == cost(books).fifo == 7700


@pytest.mark.parametrize("text", ["", "abc", "-1", "1.234", "10"])
def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(books: Books, text: str) -> None:
    at = desk(books, PRICES, "SUPER").scan("DEL-1").key("correct").fill(note="because", value=text).key("save")
    assert at.step == "form" and not at.last.acts and "value" in at.errors and at.field("note").value == "because"


def test_a_price_that_was_corrected_meanwhile_is_told(books: Books) -> None:
    late = desk(books, PRICES, "SUPER").scan("DEL-1").key("correct").fill(value="20")
    desk(books, PRICES, "ADMIN").scan("DEL-1").key("correct").fill(value="15").key("save")
    with pytest.raises(Left, match="corrected meanwhile"):
        late.key("save")


def test_what_nobody_delivered_is_told(books: Books) -> None:
    at = desk(books, PRICES, "SUPER").scan("NO-SUCH")
    assert at.mood is Mood.REFUSED and at.step == "list"
    at.pick("delivery:1:999")
    assert at.mood is Mood.REFUSED


def test_an_operator_corrects_nothing(books: Books) -> None:
    act = desk(books, PRICES, "SUPER").scan("DEL-1").key("correct").fill(value="15").key("save").last.acts[0]
    with pytest.raises(Left, match="INV_PRICES"):
        books.seat("OPER").post(act)


def test_amounts_are_written_as_the_reader_s_language_writes_them(books: Books) -> None:
    at = desk(books, PRICES, "SUPER").scan("DEL-1")
    assert "10,00" in read_with_comma(at.screen) and "10.00" not in read_with_comma(at.screen)
    at.key("correct").fill(value="12,5").key("save")
    assert "12,50" in read_with_comma(at.screen) and "12.50" in at.verdict
    at.scan(ITEM).key("all")
    worth = cost(books).value
    assert f"{worth // 100},{worth % 100:02d}" in read_with_comma(at.screen)
