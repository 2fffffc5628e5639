"""Items that were superseded: the card says what replaced them, and a scan of the old number leads to the new item."""

import msgspec

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.questions import ItemOf, UnitsOfItem, VersionOf
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.receive.orders import bulk_entries
from app.workflows.records import WORKFLOW as RECORDS
from app.workflows.step import Mood
from tests.workflows.books import Books, desk


def supersede(books: Books, old: str, new: str) -> None:
    which = derive("item", old)
    item = books.ledger.answer(ItemOf(which))
    assert item is not None
    record = msgspec.structs.replace(item, superseded_by=derive("item", new))
    books.post(Act(kind="catalogue", entries=(Put(record=record, base=books.ledger.answer(VersionOf(c.Item, which))),)))


def test_the_old_number_leads_to_the_new_item_once_none_is_left(books: Books) -> None:
    supersede(books, "NEVER", "CABLE")
    d = desk(books, INSPECT, "OPER", "NEVER")
    assert d.mood is Mood.CONFIRM and "NEVER was replaced and none is left: this is CABLE" in d.verdict and "CABLE" in d.hint
    assert d.choose("Receive it").last.carry[0].matches[0].id == derive("item", "CABLE")


def test_while_there_is_stock_its_own_card_opens_and_says_what_replaced_it(books: Books) -> None:
    supersede(books, "ABC123", "CABLE")
    d = desk(books, INSPECT, "OPER", "ABC123")
    lines = {str(x.title): x for x in d.screen.lines}
    assert d.mood is Mood.DONE and "CABLE" in str(lines["Replaced by"].detail)
    d.pick(lines["Replaced by"].id)
    assert "CABLE" in d.hint and {str(x.title): str(x.detail) for x in d.screen.lines}["Replaces"].startswith("ABC123")


def test_a_chain_is_followed_to_its_end(books: Books) -> None:
    supersede(books, "NEVER", "RADIOX")
    supersede(books, "RADIOX", "CABLE")
    assert "CABLE" in desk(books, INSPECT, "OPER", "NEVER").hint


def test_a_circle_ends(books: Books) -> None:
    supersede(books, "NEVER", "RADIOX")
    supersede(books, "RADIOX", "NEVER")
    assert desk(books, INSPECT, "OPER", "NEVER").step == "card"


def test_in_a_job_the_old_number_stands_for_the_new_item_and_that_is_said(books: Books) -> None:
    supersede(books, "NEVER", "CABLE")
    d = desk(books, MOVE, "OPER")
    d.scan("NEVER")
    assert "NEVER was replaced and none is left: this is CABLE" in d.verdict and d.screen.step != "handle"
    which = derive("item", "NEVER")
    item = books.ledger.answer(ItemOf(which))
    assert item is not None
    retired = Put(record=msgspec.structs.replace(item, retired=True), base=books.ledger.answer(VersionOf(c.Item, which)))
    books.post(Act(kind="catalogue", entries=(retired,)))
    again = desk(books, MOVE, "OPER")
    again.scan("NEVER")
    assert "this is CABLE" in again.verdict, "its number leads on though it is out of use"


def test_an_item_with_another_number_keeps_its_stock_and_its_old_number(books: Books) -> None:
    which = derive("item", "ABC123")
    before = books.ledger.answer(ItemOf(which))
    assert before is not None
    d = desk(books, RECORDS, "SUPER", "ABC123")
    there = books.ledger.answer(UnitsOfItem(which))
    d.key("edit")
    d.fill(number="ABC-NEW")
    d.key("save")
    after = books.ledger.answer(ItemOf(which))
    assert after is not None and (after.number, after.bulk_code) == ("ABC-NEW", "ABC123")
    assert {u.code for u in books.ledger.answer(UnitsOfItem(which))} == {"ABC-NEW"}
    for code in ("ABC-NEW", "ABC123"):
        job = desk(books, MOVE, "OPER")
        job.scan(code)
        assert job.screen.step != "handle" and "no " not in job.verdict.lower(), (code, job.verdict)
    books.post(Act(kind="receive", entries=bulk_entries(after, 5, there[0].key.place, line=0)))
    assert sum(u.quantity for u in books.ledger.answer(UnitsOfItem(which))) == sum(u.quantity for u in there) + 5
    assert len({u.key.handle for u in books.ledger.answer(UnitsOfItem(which))}) == 1
