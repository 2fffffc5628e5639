"""Install: what a technician has is built in at a customer's and leaves their on-hand."""

import pytest

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.questions import HandleOf, HeldBy
from app.domain.serials import DescribedOf
from app.workflows.install import WORKFLOW
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.step import Mood
from tests.workflows.books import Books, desk

TECH = derive("recipient", "TECH")


@pytest.fixture
def issued(books: Books) -> Books:
    """The technician has two printers and twenty rolls; there is a customer."""
    books.post(Act(kind="catalogue", entries=(
        Put(record=c.Customer(id=derive("customer", "C-77"), code="C-77", name="Miller's bakery")),
    )))
    d = desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job")
    d.scan("PST.1001", "PST.1002", "ABC123", "B02-S01").type("20")
    return books


def place(books: Books, code: str) -> str:
    handle = books.ledger.answer(HandleOf(books.handle(code)))
    assert handle is not None and handle.place is not None
    return str(handle.place.code)


def test_it_leaves_the_on_hand_and_the_unit_says_whose_it_is(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH")
    assert d.step == "customer" and "Miller's bakery" in d.choices
    d.scan("C-77").scan("PST.1001")
    assert d.mood is Mood.DONE and "PST.1001 installed at Miller's bakery" in d.verdict and place(issued, "PST.1001") == "installed"
    assert issued.ledger.answer(DescribedOf(issued.handle("PST.1001"))).customer_name == "Miller's bakery"
    assert {u.code for u in issued.ledger.answer(HeldBy(TECH))} == {"PST.1002", "ABC123"}
    assert issued.discrepancies() == set()
    d.scan("PST.1002")
    assert d.mood is Mood.DONE
    over = d.key("finish")
    assert over.over and "Nothing further was changed" in over.verdict, "two units were installed"


def test_a_quantity_of_ones_own_and_without_a_customer(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH").scan("ABC123")
    while d.step not in ("quantity", "customer"):
        d.pick(next(x.id for x in d.screen.choices if "B02-S01" in str(x.label) or "Tess" in str(x.label)))
    d.type("5").choose("Without a customer")
    assert d.mood is Mood.DONE
    assert sum(u.quantity for u in issued.ledger.answer(HeldBy(TECH)) if u.code == "ABC123") == 15


def test_what_somebody_else_has_is_not_installed(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "OPER").choose("Without a customer").scan("PST.1001")
    assert not d.accepted and "no PST.1001 in your custody" in d.verdict
    assert not d.scan("C-1").accepted and "units in it" in d.verdict
    d = desk(issued, WORKFLOW, "SUPER").choose("Without a customer").scan("PST.1001")
    assert d.mood is Mood.DONE and "→ Installed" in str(d.screen.lines[0].detail)


def test_an_unknown_customer_is_told_and_the_customer_can_be_changed(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH").scan("C-78")
    assert not d.accepted and "No customer is called “C-78”" in d.verdict
    d.choose("Miller's bakery").choose("Another customer")
    assert d.step == "customer" and d.key("cancel").over


def test_free_stock_is_installed_too_and_undone(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH").choose("Without a customer").scan("PST.1003")
    assert place(issued, "PST.1003") == "installed"
    d.key("undo")
    assert place(issued, "PST.1003") == "B02-S01"


def test_every_customer_can_be_chosen_and_is_found_by_a_piece_of_the_name(issued: Books) -> None:
    issued.post(Act(kind="catalogue", entries=tuple(
        Put(record=c.Customer(id=derive("customer", code), code=code, name=f"Shop number {code}"))
        for code in (f"B-{n:03d}" for n in range(70))
    )))
    d = desk(issued, WORKFLOW, "TECH")
    d.pick(d.screen.choices[55].id).scan("PST.1001")
    assert "installed at Shop number B-055" in d.verdict
    d = desk(issued, WORKFLOW, "TECH")
    assert "Miller's bakery" not in d.choices, "more than are listed"
    d.scan("bakery")
    assert d.accepted and d.choices == ["Miller's bakery", "Without a customer"] and "go back" in d.verdict
    assert "Shop number B-000" in d.key("cancel").choices and not d.scan("nobody's").accepted
    d.scan("bakery").choose("Miller's bakery").scan("PST.1002")
    assert "installed at Miller's bakery" in d.verdict
    assert desk(issued, WORKFLOW, "TECH").scan("B-069").scan("ABC123").accepted
