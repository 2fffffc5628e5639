"""Items that were superseded: the card says what replaced them, and a scan of the old number leads to the new item."""

import msgspec

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.questions import ItemOf, VersionOf
from app.workflows.inspect import WORKFLOW as INSPECT
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
