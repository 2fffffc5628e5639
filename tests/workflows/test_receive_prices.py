"""Incoming goods: package price with the average suggested, serials, package number (Stock and incoming)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.cost_views import CostOf, CostView, DeliveriesLike
from app.domain.operation import Move
from app.ledger.verify import verify
from app.workflows.receive import WORKFLOW as RECEIVE
from app.workflows.step import Mood
from tests.workflows.books import Books, desk
from tests.workflows.books import books as open_books
from tests.workflows.harness import Desk, read_with_comma

BULK, SERIAL = "ABC123", "RADIOX"


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    assert verify(opened.ledger.store) == []
    opened.ledger.close()


def at_dock(books: Books, *scans: str, badge: str = "SUPER") -> Desk:
    return desk(books, RECEIVE, badge).scan("IN").pick("no-order").scan(*scans)


def cost(books: Books, item: str) -> CostView:
    return books.ledger.answer(CostOf(books.find(item, "item")))


def moves(step: Any) -> list[Move]:
    return [entry for act in step.acts for entry in act.entries if isinstance(entry, Move)]


def test_a_package_is_booked_with_its_price_and_its_number(books: Books) -> None:
    before = cost(books, BULK)
    at = at_dock(books, BULK).type("10")
    assert at.step == "price" and not at.last.acts and before == cost(books, BULK)
    at.type("12,50")
    assert at.step == "package" and not at.last.acts
    at.scan("DEL-7")
    assert at.mood is Mood.DONE and [(m.quantity, m.value, m.package) for m in moves(at.last)] == [(10, 1250, "DEL-7")]
    after = cost(books, BULK)
    assert (after.quantity - before.quantity, after.value - before.value) == (10, 1250)
    (delivery,) = books.ledger.answer(DeliveriesLike(package="DEL-7"))
    assert (delivery.number, delivery.quantity, delivery.value, delivery.left) == (BULK, 10, 1250, 10)


def test_the_number_of_the_delivery_is_asked_once_and_the_average_is_offered(books: Books) -> None:
    at = at_dock(books, BULK).type("4").type("10").scan("DEL-8")
    at.scan(BULK).type("2")
    view = cost(books, BULK)
    offered = round(view.average_value * 2 / view.average_quantity)
    assert f"price:{offered}" in [choice.id for choice in at.screen.choices]
    at.pick(f"price:{offered}")
    assert at.mood is Mood.DONE and [(m.value, m.package) for m in moves(at.last)] == [(offered, "DEL-8")]


def test_units_scanned_after_the_first_have_cost_as_much(books: Books) -> None:
    at = at_dock(books, SERIAL, "SN.N1")
    assert at.step == "price"
    at.type("99").pick("no-package")
    assert books.stock("SN.N1") == {"IN": 1}
    at.scan("SN.N2")
    assert at.mood is Mood.DONE and [m.value for m in moves(at.last)] == [9900] and books.stock("SN.N2") == {"IN": 1}


def test_a_price_that_is_not_known_is_the_catalogue_s_or_the_average(books: Books) -> None:
    at = at_dock(books, BULK).type("3").pick("no-price").pick("no-package")
    assert at.mood is Mood.DONE and moves(at.last)[0].value is None


@pytest.mark.parametrize("text", ["-1", "abc", "1.234", "", "1_000"])
def test_what_is_no_price_is_told_and_nothing_is_booked(books: Books, text: str) -> None:
    at = at_dock(books, BULK).type("3").type(text)
    assert at.step == "price" and at.mood is Mood.REFUSED and not at.last.acts


def test_what_waits_can_be_given_up_and_a_scan_meanwhile_is_refused(books: Books) -> None:
    before = books.stock(BULK)
    at = at_dock(books, BULK).type("3").scan("A01-S01")
    assert at.mood is Mood.REFUSED and "no price yet" in at.verdict and at.step == "price"
    at.resume()
    assert at.step == "price"
    at.key("cancel")
    assert at.step == "goods" and books.stock(BULK) == before


def test_elsewhere_and_without_the_right_nothing_is_asked(books: Books) -> None:
    assert moves(at_dock(books, BULK, badge="OPER").type("3").last)
    assert moves(desk(books, RECEIVE, "SUPER").scan("A01-S01").pick("no-order").scan(BULK).type("3").last)


def test_all_of_an_order_is_booked_in_one_act_once_each_item_has_its_price(books: Books) -> None:
    before = {code: cost(books, code) for code in (BULK, "CABLE")}
    at = desk(books, RECEIVE, "SUPER").scan("IN", "PO-1").choose("Receive all")
    assert at.step == "price" and not at.last.acts
    at.type("250").scan("DEL-9")
    assert at.step == "price" and not at.last.acts, "the number of the delivery is asked once, the price of each item"
    at.type("11,00")
    assert at.mood is Mood.DONE and len(at.last.acts) == 1
    for code, value in ((BULK, 25_000), ("CABLE", 1_100)):
        assert cost(books, code).value - before[code].value == value
    assert {m.package for m in moves(at.last)} == {"DEL-9"}


def test_what_is_left_before_its_last_price_is_not_booked(books: Books) -> None:
    before = cost(books, BULK)
    at = desk(books, RECEIVE, "SUPER").scan("IN", "PO-1").choose("Receive all").type("250").scan("DEL-9").key("cancel")
    assert not at.last.acts and cost(books, BULK) == before


def test_who_is_not_asked_for_prices_says_the_package_and_the_next_one(books: Books) -> None:
    at = at_dock(books, badge="OPER")
    assert "package" in [choice.id for choice in at.screen.choices]
    at.pick("package").scan("DEL-30")
    at.scan(BULK).type("4")
    assert at.mood is Mood.DONE and [(m.quantity, m.value, m.package) for m in moves(at.last)] == [(4, None, "DEL-30")]
    at.pick("package").type("DEL-31")
    at.scan(SERIAL, "SN.P1")
    assert at.mood is Mood.DONE and [m.package for m in moves(at.last)] == ["DEL-31"]
    at.pick("package").type("x" * 41)
    assert at.mood is Mood.REFUSED and at.step == "package"
    at.pick("no-package").scan("SN.P2")
    assert [m.package for m in moves(at.last)] == [""]
    (delivery,) = books.ledger.answer(DeliveriesLike(package="DEL-30"))
    assert (delivery.number, delivery.quantity) == (BULK, 4)


def test_a_package_number_is_offered_in_incoming_goods_alone(books: Books) -> None:
    at = desk(books, RECEIVE, "OPER").scan("A01-S01").pick("no-order")
    assert "package" not in [choice.id for choice in at.screen.choices]
    at.pick("package")
    assert at.mood is Mood.REFUSED


def test_prices_and_quantities_are_written_as_the_reader_s_language_writes_them(books: Books) -> None:
    at = at_dock(books, "CABLE").type("12,5")
    said = read_with_comma(at.screen)
    assert at.step == "price" and "12,5 M" in said and "12.5" not in said
    at.type("99,95").pick("no-package")
    assert "12,5 M" in read_with_comma(at.screen)
    at.scan("CABLE").type("2")
    offered = next(choice for choice in at.screen.choices if choice.id.startswith("price:"))
    cents = int(offered.id.partition(":")[2])
    assert f"{cents // 100},{cents % 100:02d}, as on average" in read_with_comma(at.screen)
