"""Packs: the code of a case of 12 stands for 12 each, each scan is one more, and a pack can be chosen by hand."""

from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.receive import WORKFLOW as RECEIVE
from app.workflows.step import Mood
from tests.workflows.books import Books, desk


def test_a_scanned_case_is_offered_as_its_twelve(books: Books) -> None:
    d = desk(books, MOVE, "TECH").scan("PACK12", "B02-S01")
    assert d.choices == ["Take 12 EACH", "Take all: 50 EACH"]
    d.choose("Take 12 EACH").scan("A01-S02")
    assert books.stock("ABC123")["A01-S02"] == 12


def test_each_further_scan_is_one_case_more(books: Books) -> None:
    d = desk(books, MOVE, "TECH").scan("PACK12", "B02-S01", "PACK12", "PACK12")
    assert d.mood is Mood.DONE and "36 EACH so far" in d.verdict and d.step == "quantity"
    d.choose("Take 36 EACH").scan("A01-S02")
    assert books.stock("ABC123")["A01-S02"] == 36


def test_a_pack_is_chosen_by_hand(books: Books) -> None:
    d = desk(books, ISSUE, "TECH").choose("Tess Technician").choose("Consumed").choose("Job").scan("ABC123", "B02-S01")
    d.choose("Take a pack: 12 EACH")
    assert d.mood is Mood.DONE and books.stock("ABC123")["B02-S01"] == 38


def test_no_pack_is_offered_where_less_is_there(books: Books) -> None:
    desk(books, MOVE, "TECH").scan("ABC123", "B02-S01").type("3").scan("A01-S02")
    d = desk(books, MOVE, "TECH").scan("ABC123", "A01-S02")
    assert d.step == "quantity" and d.choices == ["Take all: 3 EACH"]


def test_more_packs_than_are_there_are_asked_twice(books: Books) -> None:
    d = desk(books, MOVE, "TECH").scan("PACK12", "B02-S01", *["PACK12"] * 4).choose("Take 60 EACH")
    assert d.mood is Mood.CONFIRM and d.step == "quantity"


def test_the_item_itself_is_still_no_number(books: Books) -> None:
    d = desk(books, MOVE, "TECH").scan("ABC123", "B02-S01", "ABC123")
    assert d.mood is Mood.REFUSED and "A scan is no quantity" in d.verdict


def test_what_came_in_cases_is_said_in_cases(books: Books) -> None:
    d = desk(books, RECEIVE).scan("A01-S02").choose("Without an order").scan("PACK12", "PACK12", "PACK12")
    assert d.mood is Mood.DONE and "36 EACH so far" in d.verdict and "in EACH" in d.prompt
    assert d.choices == ["36 EACH as scanned", "One pack: 12 EACH"]
    d.choose("36 EACH as scanned")
    d.scan("ABC123").choose("One pack: 12 EACH")
    assert books.stock("ABC123")["A01-S02"] == 48
    assert d.scan("ABC123", "ABC123").mood is Mood.REFUSED, "the item itself is still no number"
