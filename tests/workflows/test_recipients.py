"""A recipient is named by badge, by their code, or by the label of their place, wherever a task asks whose stock it is."""

from collections.abc import Callable

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.meaning import Reading
from app.domain.operation import Act, Put
from app.domain.questions import RecordOf
from app.workflows.buying import WORKFLOW as BUYING
from app.workflows.count import WORKFLOW as COUNT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.onhand import WORKFLOW as ON_HAND
from app.workflows.records import WORKFLOW as RECORDS
from app.workflows.spillage import WORKFLOW as SPILLAGE
from app.workflows.step import Scanned
from app.workflows.transfer import WORKFLOW as TRANSFER
from tests.workflows.books import Books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk

OFFICE = derive("recipient", "OFFICE")
TASKS: dict[str, Callable[[Books], Desk]] = {
    "who has what": lambda books: desk(books, ON_HAND),
    "spillage": lambda books: desk(books, SPILLAGE).choose("Report for somebody else"),
    "requisition": lambda books: desk(books, BUYING).choose("Requisitions").key("new"),
    "issue": lambda books: desk(books, ISSUE),
    "transfer": lambda books: desk(books, TRANSFER).choose("Offer equipment to somebody"),
    "count": lambda books: desk(books, COUNT).choose("New count"),
}


@pytest.fixture
def office(books: Books) -> Books:
    """The head office has a shelf of its own."""
    known = books.ledger.answer(RecordOf(c.Recipient, OFFICE))
    assert known is not None
    place = place_id(SITE, "A01-S02")
    books.post(Act(kind="catalogue", entries=(Put(record=msgspec.structs.replace(known.record, place=place), base=known.version),)))
    return books


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("code", ["OFFICE", "office", "head"])
def test_an_office_is_named_by_its_code_or_a_piece_of_its_name(office: Books, task: str, code: str) -> None:
    d = TASKS[task](office).scan(code)
    assert d.accepted, d.verdict
    assert "Head office" in f"{d.prompt} {d.hint} {d.verdict}"


@pytest.mark.parametrize("task", [task for task in TASKS if task != "count"])
def test_an_office_is_named_by_its_place_where_no_place_is_asked(office: Books, task: str) -> None:
    d = TASKS[task](office).scan("A01-S02")
    assert d.accepted, d.verdict
    assert "Head office" in f"{d.prompt} {d.hint} {d.verdict}"


@pytest.mark.parametrize("task", TASKS)
def test_who_is_no_recipient_is_refused_and_a_place_of_nobody_too(office: Books, task: str) -> None:
    d = TASKS[task](office)
    assert not d.scan("SUPER").accepted and "no inventory recipient" in d.verdict
    assert task == "count" or not d.scan("B02-S01").accepted
    assert d.scan("TECH").accepted and "Tess Technician" in f"{d.prompt} {d.hint} {d.verdict}"


@pytest.mark.parametrize("task", TASKS)
def test_a_piece_of_several_names_asks_which_and_of_none_says_so(office: Books, task: str) -> None:
    d = TASKS[task](office).scan("ic")
    assert d.step == "which" and len(d.screen.choices) == 2
    d.choose("Head office")
    assert d.accepted and "Head office" in f"{d.prompt} {d.hint} {d.verdict}"
    assert not TASKS[task](office).scan("zzz").accepted


def test_what_a_scanner_reads_is_never_a_piece_of_a_name(office: Books) -> None:
    d = desk(office, SPILLAGE).choose("Report for somebody else")
    d.give(Scanned(Reading(text="head", source="serial:COM3")))
    assert not d.accepted


def test_a_badge_scanned_among_recipients_is_looked_up_and_signs_nobody_in(office: Books) -> None:
    d = desk(office, RECORDS).choose("Recipients")
    assert d.screen.takes_badge
    d.scan("TECH")
    assert d.step == "record" and d.prompt == "TECH" and d.screen.takes_badge
    assert not desk(office, RECORDS).choose("Vendors").screen.takes_badge


def test_of_hundreds_of_recipients_some_are_offered_and_all_can_be_named(office: Books) -> None:
    many = tuple(
        Put(record=c.Recipient(id=derive("recipient", f"R-{n}"), code=f"R-{n:03d}", name=f"Person {n:03d}")) for n in range(150)
    )
    office.post(Act(kind="catalogue", entries=many))
    for task, begun in TASKS.items():
        d = begun(office)
        assert len(d.screen.choices) < 80
        d.scan("son 149")
        assert "Person 149" in f"{d.prompt} {d.hint} {d.verdict}", task
