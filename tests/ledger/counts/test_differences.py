"""What a count comes to: lines agree, differ, are approved or rejected."""

from app.domain.identity import derive
from app.domain.place import Virtual
from tests.ledger.counts.stocktake import Floor


def test_agreeing_lines_are_approved_by_themselves_and_post_nothing(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=10)
    assert floor.result(count, "A-1", "BOLT") == (10, 10, 0, "approved")
    assert floor.waiting() == []
    assert floor.held("BOLT", Virtual.COUNT_ADJUSTMENT) == 0


def test_a_difference_waits_for_review_and_its_approval_posts_it(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=7)
    assert floor.result(count, "A-1", "BOLT") == (10, 7, -3, "review")
    assert floor.held("BOLT", "A-1") == 10
    floor.approved(count, "A-1", "BOLT", -3)
    assert floor.held("BOLT", "A-1") == 7
    assert floor.held("BOLT", Virtual.COUNT_ADJUSTMENT) == 3
    assert floor.result(count, "A-1", "BOLT") == (10, 7, -3, "approved")
    assert floor.waiting() == []


def test_what_was_not_counted_is_counted_as_zero(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 2500, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", CABLE=2500)
    assert floor.result(count, "A-1", "BOLT") == (10, 0, -10, "review")
    assert floor.lines(count, "A-1")["BOLT"].finding == "missing"
    floor.approved(count, "A-1", "BOLT", -10)
    assert floor.held("BOLT", "A-1") == 0


def test_surplus_goes_to_the_largest_record_and_shortage_is_taken_from_it(floor: Floor) -> None:
    floor.stock("BOLT", 4, "A-1", project=derive("project", "P1"))
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=15)
    floor.approved(count, "A-1", "BOLT", 1)
    assert (floor.held("BOLT", "A-1"), floor.records("BOLT", "A-1")) == (15, [4, 11])
    again = floor.open("C2")
    floor.counted(again, "A-1", BOLT=2)
    floor.approved(again, "A-1", "BOLT", -13)
    assert floor.records("BOLT", "A-1") == [2]


def test_surplus_where_the_books_have_nothing_becomes_plain_stock(floor: Floor) -> None:
    floor.stock("BOLT", 1, "A-2")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=5)
    line = floor.lines(count, "A-1")["BOLT"]
    assert (line.finding, line.elsewhere) == ("misplaced", "A-2")
    floor.approved(count, "A-1", "BOLT", 5)
    assert floor.held("BOLT", "A-1") == 5


def test_rejected_lines_leave_stock_as_it_was(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=7)
    floor.must(floor.reject(count, "A-1", "BOLT"), by="sue")
    assert floor.held("BOLT", "A-1") == 10
    assert floor.result(count, "A-1", "BOLT")[3] == "rejected"
    assert "waits for no decision" in floor.refused(floor.approve(count, "A-1", "BOLT", -3), by="sue")


def test_lots_are_counted_each_by_itself(floor: Floor) -> None:
    floor.stock("L-1", 5, "A-1", number="GLUE")
    floor.stock("L-2", 5, "A-1", number="GLUE")
    count = floor.open()
    floor.counts(count, "A-1", "L-1", 6)
    floor.counts(count, "A-1", "L-2", 5)
    floor.closes(count, "A-1")
    assert floor.waiting() == ["L-1"]
