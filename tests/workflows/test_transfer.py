"""Transfers: offered by one recipient, accepted whole or in part or rejected by the other, cancelled by who gave."""

from typing import Any

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.questions import OpenTransfers, RecordOf, TransferOf, UnitsOf
from app.workflows.inspect import WORKFLOW as HOME
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.step import Mood
from app.workflows.transfer import WORKFLOW
from tests.workflows.books import Books, Left, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk


def held(books: Books, code: str) -> dict[tuple[str, str], int]:
    """(place, custody) -> quantity of a handle."""
    return {(u.place_code, u.custody_name): u.quantity for u in books.ledger.answer(UnitsOf(books.handle(code)))}


def paper(books: Books, number: str = "TR-00001") -> Any:
    view = books.ledger.answer(TransferOf(derive("transfer", number)))
    assert view is not None
    return view


@pytest.fixture
def offered(books: Books) -> Books:
    """The technician has two printers and twenty rolls, and offers them to the operator."""
    desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job").scan(
        "PST.1001", "PST.1002", "ABC123", "B02-S01"
    ).type("20")
    d = desk(books, WORKFLOW, "TECH").scan("PST.1001", "PST.1002", "ABC123")
    while d.step != "quantity":
        d.choose(next(x for x in d.choices if "Tess" in x or "B02-S01" in x))
    d.type("20").scan("OPER")
    assert d.step == "give" and "stays where it is until they accept" in d.hint
    assert d.key("finish").over and d.mood is Mood.DONE and "TR-00001" in d.verdict
    return books


def receiver(books: Books, badge: str = "OPER") -> Desk:
    d = desk(books, WORKFLOW, badge)
    return d.pick(d.screen.lines[0].id)


def test_stock_stays_until_the_receiver_accepts(offered: Books) -> None:
    assert held(offered, "PST.1001") == {("A01-S01", "Tess Technician"): 1}
    assert paper(offered).record.state == "pending" and [x.code for x in paper(offered).lines] == ["PST.1001", "PST.1002", "ABC123"]
    d = receiver(offered)
    assert d.step == "paper" and "from Tess Technician to Otto Operator" in d.hint
    d.key("accept-all")
    assert d.over and d.mood is Mood.DONE and "all accepted" in d.verdict
    assert held(offered, "PST.1001") == {("A01-S01", "Otto Operator"): 1}
    assert held(offered, "ABC123")["B02-S01", "Otto Operator"] == 20
    assert paper(offered).record.state == "accepted" and all(not x.rest for x in paper(offered).lines)


def test_the_receiver_sees_it_on_the_home_screen_and_nobody_else(offered: Books) -> None:
    assert "Transfers that wait for you: 1" in desk(offered, HOME, "OPER").choices
    assert desk(offered, HOME, "TECH").choices == []
    d = desk(offered, HOME, "OPER").choose("Transfers that wait for you: 1")
    assert d.last.go == "transfer"


def test_a_part_is_accepted_by_scanning_and_the_paper_says_so(offered: Books) -> None:
    d = receiver(offered).scan("PST.1001")
    assert d.mood is Mood.DONE and [x.mark for x in d.screen.lines] == ["done", "open", "open"]
    d.scan("ABC123")
    assert d.step == "quantity" and not d.type("21").accepted and "Only 20 EACH was offered" in d.verdict
    d.type("15").key("accept")
    assert "1 of 3 lines accepted in full. The rest stays with Tess Technician" in d.verdict
    assert held(offered, "PST.1001") == {("A01-S01", "Otto Operator"): 1}
    assert held(offered, "PST.1002") == {("A01-S01", "Tess Technician"): 1}
    rolls = held(offered, "ABC123")
    assert rolls["B02-S01", "Otto Operator"] == 15 and rolls["B02-S01", "Tess Technician"] == 5
    assert [x.record.accepted for x in paper(offered).lines] == [1, 0, 15]
    seen = desk(offered, WORKFLOW, "TECH").scan("TR-00001")
    assert [x.mark for x in seen.screen.lines] == ["done", "rejected", "missing"] and "Accepted in part" in seen.hint


def test_accept_all_asks_again_where_only_some_is_ticked(offered: Books) -> None:
    d = receiver(offered).scan("PST.1001").choose("Accept all")
    assert d.mood is Mood.CONFIRM and paper(offered).record.state == "pending"
    assert d.choose("Accept all").over and paper(offered).record.state == "accepted"


def test_it_is_rejected_with_a_reason(offered: Books) -> None:
    d = receiver(offered).choose("Reject")
    assert d.step == "reason" and "Damaged" in d.choices
    d.choose("Another reason")
    assert d.step == "why"
    d.type("The boxes are empty")
    assert d.over and "stays with Tess Technician" in d.verdict
    assert paper(offered).record.state == "rejected" and paper(offered).record.note == "The boxes are empty"
    assert held(offered, "PST.1001") == {("A01-S01", "Tess Technician"): 1}
    assert offered.ledger.answer(OpenTransfers()) == ()


def test_the_giver_cancels_while_it_is_pending(offered: Books) -> None:
    d = desk(offered, WORKFLOW, "TECH")
    d.pick(d.screen.lines[0].id).choose("Cancel this transfer")
    assert d.mood is Mood.CONFIRM and not d.over
    assert d.choose("Cancel this transfer").over and paper(offered).record.state == "cancelled"
    refused = desk(offered, WORKFLOW, "OPER").scan("TR-00001").scan("PST.1001")
    assert not refused.accepted and "settled by now" in refused.verdict


def test_only_the_receiver_or_a_supervisor_decides(offered: Books) -> None:
    d = desk(offered, WORKFLOW, "TECH").scan("TR-00001")
    assert d.choices == ["Cancel this transfer", "Back to the list"]
    assert not d.pick("accept-all").accepted and "not for you to decide" in d.verdict
    boss = desk(offered, WORKFLOW, "SUPER")
    assert boss.pick(boss.screen.lines[0].id).key("accept-all").over
    assert held(offered, "PST.1001") == {("A01-S01", "Otto Operator"): 1}


def test_it_goes_to_the_place_of_the_receiver_or_to_a_scanned_one(offered: Books) -> None:
    d = receiver(offered).scan("A01-S02")
    assert "goes to A01-S02" in d.hint
    d.key("accept-all")
    assert held(offered, "PST.1001") == {("A01-S02", "Otto Operator"): 1}
    tech = offered.ledger.answer(RecordOf(c.Recipient, derive("recipient", "TECH")))
    assert tech is not None
    van = msgspec.structs.replace(tech.record, place=place_id(SITE, "VAN-T"))
    offered.post(_put(van, tech.version))
    d = desk(offered, WORKFLOW, "OPER").scan("PST.1001", "TECH").key("finish")
    assert d.over
    d = desk(offered, WORKFLOW, "TECH").scan("TR-00002")
    assert "goes to VAN-T" in d.hint and d.key("accept-all").over
    assert held(offered, "PST.1001") == {("VAN-T", "Tess Technician"): 1}


def _put(record: Any, base: int) -> Any:
    from app.domain.operation import Act, Put

    return Act(kind="catalogue", entries=(Put(record=record, base=base),))


def test_what_is_offered_is_not_offered_twice_and_not_to_oneself(offered: Books) -> None:
    d = desk(offered, WORKFLOW, "TECH").scan("PST.1001")
    assert not d.accepted and "offered already in TR-00001" in d.verdict
    d = desk(offered, WORKFLOW, "OPER").scan("PST.1003", "OPER", "TECH")
    assert d.mood is Mood.DONE
    d = desk(offered, WORKFLOW, "TECH").scan("TECH").scan("PST.1003").key("finish")
    assert d.over and paper(offered, "TR-00002").source_name == ""


def test_somebody_elses_stock_is_not_handed_over(offered: Books) -> None:
    d = desk(offered, WORKFLOW, "OPER").scan("PST.1001")
    assert not d.accepted and "no PST.1001 that you may hand over" in d.verdict


def test_what_the_giver_no_longer_has_is_not_accepted(offered: Books) -> None:
    from app.workflows.return_ import WORKFLOW as RETURN

    d = desk(offered, RETURN, "TECH").scan("PST.1001")
    while d.choices and d.step != "place":
        d.pick(d.screen.choices[0].id)
    d.scan("A01-S02")
    refused = receiver(offered).key("accept-all")
    assert not refused.accepted and "PST.1001 is no longer with Tess Technician" in refused.verdict
    assert paper(offered).record.state == "pending"


def test_a_quantity_is_ticked_by_touching_its_amount(offered: Books) -> None:
    d = receiver(offered).scan("PST.1002", "ABC123").choose("20 EACH")
    d.key("accept")
    assert held(offered, "ABC123")["B02-S01", "Otto Operator"] == 20


def test_the_books_refuse_what_a_screen_would_not_offer(offered: Books) -> None:
    """Whatever a screen shows, the ledger lets only the receiver accept and only the giver cancel."""
    from app.domain.operation import Act, Put

    view = paper(offered)
    for badge, state, no in (("TECH", "accepted", "somebody else"), ("OPER", "cancelled", "somebody else")):
        seat = offered.seat(badge)
        with pytest.raises(Left, match=no):
            seat.post(Act(kind="x", entries=(Put(record=msgspec.structs.replace(view.record, state=state), base=view.version),)))
    line = view.lines[2]
    for fields, no in (({"accepted": 21}, "More of ABC123"), ({"quantity": 99}, "stays as it was written")):
        with pytest.raises(Left, match=no):
            offered.seat("OPER").post(
                Act(kind="x", entries=(Put(record=msgspec.structs.replace(line.record, **fields), base=line.version),))
            )


def test_interrupted_it_goes_on_where_it_was(offered: Books) -> None:
    d = receiver(offered).scan("PST.1001").resume()
    assert d.step == "paper" and [x.mark for x in d.screen.lines] == ["done", "open", "open"]
    assert not d.workflow.rests(d.state)
    d.choose("Back to the list")
    assert d.step == "papers" and d.key("finish").over
