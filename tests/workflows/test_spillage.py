"""Spillage reports: filed for oneself or by a supervisor for another, locked, closed as a loss or into a return."""

from typing import Any

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.questions import HandleOf, RecordOf, RmaOf, SpillageOf, UnitsOf
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.spillage import WORKFLOW
from app.workflows.step import Mood
from tests.workflows.books import Books, Left, desk
from tests.workflows.harness import Desk


def report(books: Books, number: str = "SP-00001") -> Any:
    view = books.ledger.answer(SpillageOf(derive("spillage", number)))
    assert view is not None
    return view


def where(books: Books, code: str) -> str:
    handle = books.ledger.answer(HandleOf(books.handle(code)))
    assert handle is not None and handle.place is not None
    return str(handle.place.code)


@pytest.fixture
def issued(books: Books) -> Books:
    """The technician has two printers and twenty rolls; there are reasons for spillage."""
    for code, name in (("BROKEN-1", "Broken"), ("FAULTY-1", "Faulty")):
        record = c.Reason(id=derive("reason", code), code=code, name=name, acts=("spillage",))
        books.post(Act(kind="catalogue", entries=(Put(record=record),)))
    d = desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job")
    d.scan("PST.1001", "PST.1002", "ABC123", "B02-S01").type("20")
    return books


def filed(books: Books) -> Desk:
    d = desk(books, WORKFLOW, "TECH").choose("Report what is faulty, broken or lost")
    assert d.step == "scan" and "on-hand of Tess Technician" in d.hint
    d.scan("PST.1001").choose("Faulty").type("Does not switch on")
    d.scan("PST.1002").choose("Broken").key("finish")
    return d.key("file")


def test_filing_takes_the_units_out_of_the_on_hand(issued: Books) -> None:
    d = filed(issued)
    assert d.over and d.mood is Mood.DONE and "SP-00001 is filed" in d.verdict
    assert where(issued, "PST.1001") == where(issued, "PST.1002") == "spillage"
    view = report(issued)
    assert view.record.state == "open" and view.recipient_name == "Tess Technician"
    assert [(x.code, x.reason_name, x.record.condition) for x in view.lines] == [
        ("PST.1001", "Faulty", "Does not switch on"), ("PST.1002", "Broken", ""),
    ]


def test_nothing_moves_before_it_is_filed(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH").choose("Report what is faulty, broken or lost").scan("PST.1001").choose("Faulty")
    d.key("finish")
    assert where(issued, "PST.1001") == "A01-S01"
    assert d.key("cancel").mood is Mood.CONFIRM
    assert d.key("cancel").step == "reports" and where(issued, "PST.1001") == "A01-S01"


def test_more_is_added_while_it_is_open_and_nothing_once_it_is_locked(issued: Books) -> None:
    filed(issued)
    d = desk(issued, WORKFLOW, "TECH").scan("SP-00001").choose("Add to this report").scan("ABC123")
    while d.step != "quantity":
        d.choose(next(x for x in d.choices if "Tess" in x or "B02-S01" in x))
    d.type("5").choose("Broken").key("finish").key("file")
    assert "Added to SP-00001" in d.verdict and [x.record.quantity for x in report(issued).lines] == [1, 1, 5]
    boss = desk(issued, WORKFLOW, "SUPER").scan("SP-00001").choose("Lock it")
    assert boss.over and report(issued).record.state == "locked"
    again = desk(issued, WORKFLOW, "TECH").scan("SP-00001")
    assert "Add to this report" not in again.choices and not again.pick("add").accepted
    boss = desk(issued, WORKFLOW, "SUPER").scan("SP-00001").choose("Open it again")
    assert report(issued).record.state == "open"


def test_it_is_closed_as_a_loss(issued: Books) -> None:
    filed(issued)
    d = desk(issued, WORKFLOW, "SUPER").scan("SP-00001")
    assert not d.key("close").accepted and "PST.1001 has no outcome yet" in d.verdict
    first, second = (line.id for line in d.screen.lines)
    d.pick(first).pick(second).pick(second)
    assert ["is scrap" in str(x.detail) for x in d.screen.lines] == [True, False] and "is lost" in str(d.screen.lines[1].detail)
    assert d.key("close").over and "SP-00001 is closed" in d.verdict
    assert (where(issued, "PST.1001"), where(issued, "PST.1002")) == ("scrap", "lost")
    view = report(issued)
    assert view.record.state == "closed" and view.record.outcome == "loss" and {x.record.outcome for x in view.lines} == {"loss"}


def test_it_becomes_a_return_to_the_vendor(issued: Books) -> None:
    filed(issued)
    d = desk(issued, WORKFLOW, "SUPER").scan("SP-00001")
    d.pick(d.screen.lines[0].id).choose("All of it back to the vendor").pick(d.screen.lines[1].id)
    d.key("close")
    assert d.step == "vendor"
    d.scan("V1")
    assert d.over and "RMA-00001 to Vendor One is begun" in d.verdict
    assert report(issued).record.outcome == "mixed"
    rma = issued.ledger.answer(RmaOf(derive("rma", "RMA-00001")))
    assert rma is not None and [x.code for x in rma.lines] == ["PST.1001"] and rma.spillage_number == "SP-00001"
    assert (where(issued, "PST.1001"), where(issued, "PST.1002")) == ("spillage", "scrap")


def test_a_supervisor_reports_for_a_technician_who_gave_it_back_unexplained(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "SUPER").choose("Report for somebody else").scan("TECH")
    d.scan("PST.1003").choose("Faulty").key("finish").key("file")
    assert d.over and report(issued).recipient_name == "Tess Technician" and where(issued, "PST.1003") == "spillage"


def test_a_technician_reports_only_what_they_have_and_closes_nothing(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH")
    assert "Report for somebody else" not in d.choices
    d.choose("Report what is faulty, broken or lost").scan("PST.1003")
    assert not d.accepted and "no PST.1003 in the custody" in d.verdict
    filed(issued)
    d = desk(issued, WORKFLOW, "TECH").scan("SP-00001")
    assert d.choices == ["Add to this report", "Back to the list", "Take a photo"] and not d.pick("all:lost").accepted
    view = report(issued)
    for record, base in (
        (msgspec.structs.replace(view.record, state="closed"), view.version),
        (msgspec.structs.replace(view.lines[0].record, outcome="loss"), view.lines[0].version),
    ):
        with pytest.raises(Left, match="closed by a supervisor"):
            issued.seat("TECH").post(Act(kind="x", entries=(Put(record=record, base=base),)))
    other = c.Spillage(
        id=derive("spillage", "X"), number="X", site=view.record.site, recipient=derive("recipient", "OPER"),
        by=issued.seat("TECH").person("TECH").id,
    )
    with pytest.raises(Left, match="for somebody else"):
        issued.seat("TECH").post(Act(kind="x", entries=(Put(record=other),)))


def test_somebody_who_is_no_recipient_is_told_so(issued: Books) -> None:
    operator = issued.ledger.answer(RecordOf(c.Recipient, derive("recipient", "OPER")))
    assert operator is not None
    issued.post(Act(kind="catalogue", entries=(Put(
        record=msgspec.structs.replace(operator.record, retired=True), base=operator.version,
    ),)))
    d = desk(issued, WORKFLOW, "OPER")
    assert d.choices == [] and not d.scan("PST.1003").accepted and "no inventory recipient" in d.verdict


def test_interrupted_it_goes_on_where_it_was(issued: Books) -> None:
    d = desk(issued, WORKFLOW, "TECH").choose("Report what is faulty, broken or lost").scan("PST.1001").choose("Faulty").resume()
    assert d.step == "condition" and not d.workflow.rests(d.state)
    d.key("undo")
    assert d.step == "scan" and issued.ledger.answer(UnitsOf(issued.handle("PST.1001")))
