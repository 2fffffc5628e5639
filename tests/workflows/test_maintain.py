"""Unit maintenance, told as scenes over a real ledger (PanatrackerST: consumables on a unit, stocked or not)."""

import pytest

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.permission import Permission
from app.domain.questions import RecentHistory, RecordOf, RecordsLike
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.maintain import WORKFLOW as MAINTAIN
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.step import Mark, Mood
from tests.workflows.books import Books, desk
from tests.workflows.harness import Desk

ORDER = derive("maintenance", "MNT-00001")


def at(books: Books, *scans: str, badge: str = "TECH") -> Desk:
    return desk(books, MAINTAIN, badge).scan(*scans)


def working(books: Books, badge: str = "TECH") -> Desk:
    """An order that is open for PST.1001, nothing used on it yet."""
    return at(books, "PST.1001", badge=badge).choose("Open a maintenance order").type("Head cleaned")


def order(books: Books) -> c.Maintenance:
    view = books.ledger.answer(RecordOf(c.Maintenance, ORDER))
    assert view is not None and isinstance(view.record, c.Maintenance)
    return view.record


def beside(books: Books) -> list[c.MaintenanceLine]:
    views = books.ledger.answer(RecordsLike(c.MaintenanceLine, where=("maintenance", ORDER)))
    return [v.record for v in views if isinstance(v.record, c.MaintenanceLine) and not v.record.retired]


def lines(d: Desk) -> dict[str, str]:
    return {str(x.title): x.amount for x in d.screen.lines}


def test_an_order_is_opened_by_scanning_the_unit(books: Books) -> None:
    d = at(books, "PST.1001")
    assert d.step == "open" and "no order is open" in d.verdict
    d.choose("Open a maintenance order")
    assert d.step == "note" and "MNT-00001" in d.verdict
    d.type("Head  cleaned")
    assert d.step == "used" and "Head cleaned" in d.hint
    assert order(books).handle == books.handle("PST.1001") and order(books).note == "Head cleaned" and order(books).state == "open"


def test_stock_used_is_consumed_under_the_orders_number(books: Books) -> None:
    d = working(books).scan("ABC123", "B02-S01").type("3")
    assert d.mood is Mood.DONE and "3 EACH Label roll used on PST.1001" in d.verdict and books.stock("ABC123")["B02-S01"] == 47
    assert lines(d) == {"ABC123": "3 EACH"} == lines(d.resume())
    (line,) = books.ledger.answer(RecentHistory(document="MNT-00001"))
    assert line.code == "ABC123" and line.document == "MNT-00001" and line.kind == "maintain"


def test_what_is_not_kept_in_stock_is_recorded_as_used_and_moves_nothing(books: Books) -> None:
    d = working(books).scan("OIL")
    assert d.step == "amount"
    assert d.type("0").mood is Mood.REFUSED and d.type("2").mood is Mood.DONE
    (line,) = beside(books)
    assert (line.item, line.quantity) == (derive("item", "OIL"), 2) and not books.ledger.answer(RecentHistory(document="MNT-00001"))
    assert lines(d.resume()) == {"OIL": "2 EACH"}


def test_it_is_chosen_from_a_list_too(books: Books) -> None:
    d = working(books).choose("Choose what is not kept in stock")
    assert d.choices == ["OIL"]
    d.choose("OIL").type("1")
    assert [x.quantity for x in beside(books)] == [1]


def test_it_can_be_chosen_nowhere_else(books: Books) -> None:
    issue = desk(books, ISSUE, "TECH").choose("Tess Technician").choose("Consumed").choose("Job").scan("OIL")
    move = desk(books, MOVE, "TECH").scan("OIL")
    for d in (issue, move):
        assert d.mood is Mood.REFUSED and "only recorded as used on maintenance" in d.verdict


def test_a_serial_or_a_lot_is_used_up_as_well(books: Books) -> None:
    d = working(books).scan("PST.1003")
    assert books.stock("PST.1003") == {} and "PST.1003 used on PST.1001" in d.verdict
    d.scan("GLUE").choose("L42").scan("A01-S01").type("1")
    assert d.mood is Mood.DONE and lines(d.resume()) == {"PST.1003": "1 EACH", "L42": "1 EACH"}


def test_the_last_use_is_undone(books: Books) -> None:
    d = working(books).scan("PST.1003").key("undo")
    assert "Use of PST.1003 on maintenance" in d.verdict and books.stock("PST.1003") == {"B02-S01": 1}
    assert lines(d.resume()) == {}


def test_a_line_is_taken_off_by_touching_it_twice(books: Books) -> None:
    d = working(books).scan("OIL").type("2")
    (line,) = [x.id for x in d.resume().screen.lines]
    assert d.pick(line).mood is Mood.CONFIRM and len(beside(books)) == 1
    assert d.pick(line).mood is Mood.DONE and not beside(books) and not lines(d)


def test_two_lines_of_one_item_stand_beside_each_other(books: Books) -> None:
    seat = books.seat("TECH")
    working(books).scan("OIL").type("2")
    assert len(beside(books)) == 1 and seat.site
    oil = derive("item", "OIL")
    line = c.MaintenanceLine(id=derive("maintenance-line", "other"), maintenance=ORDER, line=1, item=oil, quantity=5)
    books.post(Act(kind="maintain", entries=(Put(record=line),)))
    assert sorted(x.quantity for x in beside(books)) == [2, 5]


def test_done_closes_the_order_and_it_can_be_gone_on_with(books: Books) -> None:
    d = working(books).scan("OIL").type("2").choose("The work is done")
    assert order(books).state == "done" and d.step == "unit" and "MNT-00001" not in lines(d)
    d.scan("PST.1001")
    assert d.step == "open" and "Go on with MNT-00001" in d.choices
    d.choose("Go on with MNT-00001")
    assert order(books).state == "open" and d.step == "used" and "OIL" in lines(d)


def test_an_open_order_is_found_by_its_unit_and_in_the_list(books: Books) -> None:
    working(books).key("finish")
    assert at(books, "PST.1001", badge="OPER").step == "used"
    d = at(books, badge="OPER")
    assert "MNT-00001" in lines(d)
    assert d.pick(d.screen.lines[0].id).step == "used"


def test_an_order_on_which_nothing_was_used_is_cancelled(books: Books) -> None:
    assert working(books).choose("Cancel the order").mood is Mood.DONE and order(books).state == "cancelled"


def test_an_order_on_which_something_was_used_is_not_cancelled(books: Books) -> None:
    d = working(books).scan("PST.1003").choose("Cancel the order")
    assert d.mood is Mood.REFUSED and "has used something" in d.verdict and order(books).state == "open"


def test_an_order_settled_by_somebody_else_takes_nothing_more(books: Books) -> None:
    d = working(books)
    at(books, "PST.1001", badge="OPER").choose("The work is done")
    assert d.scan("PST.1003").mood is Mood.REFUSED and "settled by now" in d.verdict and books.stock("PST.1003")


@pytest.mark.parametrize(("code", "says"), [
    ("PST.1001", "is the unit you work on"), ("C-1", "is a container"), ("A01-S01", "serial number"),
])
def test_what_cannot_be_used(books: Books, code: str, says: str) -> None:
    d = working(books).scan(code)
    assert d.mood is Mood.REFUSED and says in d.verdict


@pytest.mark.parametrize("code", ["ABC123", "C-1", "A01-S01"])
def test_only_single_units_are_maintained(books: Books, code: str) -> None:
    assert at(books, code).mood is Mood.REFUSED


def test_the_card_of_the_unit_shows_its_orders(books: Books) -> None:
    working(books).choose("The work is done")
    d = desk(books, INSPECT, "TECH", "PST.1001")
    (line,) = [x for x in d.screen.lines if "MNT-00001" in str(x.title)]
    assert line.mark is Mark.DONE and "Head cleaned" in str(line.detail) and "Maintain it" in d.choices


def test_only_those_may_who_maintain() -> None:
    assert MAINTAIN.needs is Permission.INV_MAINTAIN


def test_the_number_of_an_order_opens_it(books: Books) -> None:
    working(books).scan("OIL").type("2")
    assert at(books, "MNT-00001").step == "used"
    d = desk(books, INSPECT, "TECH", "MNT-00001")
    assert "MNT-00001" in d.hint and set(lines(d)) == {"PST.1001", "OIL"}
    assert d.choose("Maintain it").last.go == "maintain"
    d.pick(d.screen.lines[0].id)
    assert "Barcode printer" in d.hint
