"""Stock moves during and after a count: fences, late movements, debts."""

from app.domain.place import Virtual
from tests.ledger.counts.stocktake import Floor


def test_stock_moving_after_its_line_neither_blocks_nor_corrupts_the_count(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 8)
    floor.move("BOLT", 5, "A-1", "A-2")
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (10, 8, -2, "review")
    assert floor.lines(count, "A-1")["BOLT"].moved_since == -5
    floor.move("BOLT", 1, "A-2", "A-1")
    floor.approved(count, "A-1", "BOLT", -2)
    assert floor.held("BOLT", "A-1") == 4
    assert floor.held("BOLT", "A-2") == 4


def test_more_taken_after_the_count_than_it_found_is_owed(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 8)
    floor.move("BOLT", 10, "A-1", "A-2")
    floor.closes(count, "A-1")
    floor.approved(count, "A-1", "BOLT", -2)
    assert floor.held("BOLT", "A-1") == 0
    assert floor.held("BOLT", Virtual.UNEXPLAINED) == -2
    floor.move("BOLT", 5, "A-2", "A-1")
    assert floor.held("BOLT", "A-1") == 3
    assert floor.held("BOLT", Virtual.UNEXPLAINED) == 0


def test_a_cumulative_line_has_its_moment_at_the_closing_of_the_bin(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 4, add=True)
    floor.move("BOLT", 2, "A-1", "A-2")
    floor.counts(count, "A-1", "BOLT", 4, add=True)
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (8, 8, 0, "approved")


def test_a_counted_zero_has_its_own_moment(floor: Floor) -> None:
    count = floor.open()
    floor.stock("BOLT", 5, "A-2")
    floor.counts(count, "A-1", "BOLT", 0)
    floor.move("BOLT", 5, "A-2", "A-1")
    floor.closes(count, "A-1")
    assert floor.waiting() == []
    assert floor.held("BOLT", "A-1") == 5


def test_an_earlier_movement_that_arrives_later_goes_against_count_adjustment(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    moved = floor.move("BOLT", 3, "A-1", "A-2")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=10)
    floor.approved(count, "A-1", "BOLT", 3)
    floor.undo(moved)
    assert floor.held("BOLT", "A-1") == 10
    assert floor.held("BOLT", "A-2") == 0
    assert floor.held("BOLT", Virtual.COUNT_ADJUSTMENT) == 0


def test_an_undo_before_the_decision_changes_the_difference_and_holds_the_approval(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    moved = floor.move("BOLT", 3, "A-1", "A-2")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=9)
    assert floor.result(count, "A-1", "BOLT") == (7, 9, 2, "review")
    floor.undo(moved)
    assert floor.result(count, "A-1", "BOLT") == (10, 9, -1, "review")
    sentence = floor.refused(floor.approve(count, "A-1", "BOLT", 2), by="sue")
    assert sentence == (
        "The difference of BOLT in A-1 has changed: it was +2, it is now -1. Nothing was approved; look at it again."
    )
    assert floor.held("BOLT", "A-1") == 10
    floor.approved(count, "A-1", "BOLT", -1)
    assert floor.held("BOLT", "A-1") == 9


def test_an_older_count_approved_later_changes_nothing(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    first, second = floor.open("C1"), floor.open("C2")
    floor.counted(first, "A-1", BOLT=8)
    floor.counted(second, "A-1", BOLT=7)
    floor.approved(second, "A-1", "BOLT", -3)
    assert floor.held("BOLT", "A-1") == 7
    floor.approved(first, "A-1", "BOLT", -2)
    assert floor.held("BOLT", "A-1") == 7
    assert floor.result(first, "A-1", "BOLT")[2:] == (0, "approved")


def test_two_counts_of_the_same_shortage_post_it_once(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    first, second = floor.open("C1"), floor.open("C2")
    floor.counted(first, "A-1", BOLT=8)
    floor.counted(second, "A-1", BOLT=8)
    floor.approved(first, "A-1", "BOLT", -2)
    assert floor.result(second, "A-1", "BOLT") == (8, 8, 0, "review")
    assert "it was -2, it is now 0" in floor.refused(floor.approve(second, "A-1", "BOLT", -2), by="sue")
    floor.approved(second, "A-1", "BOLT", 0)
    assert floor.held("BOLT", "A-1") == 8


def test_an_approved_count_clears_what_was_unexplained(floor: Floor) -> None:
    floor.stock("BOLT", 5, "A-1")
    floor.move("BOLT", 8, "A-1", "A-2")
    assert floor.held("BOLT", Virtual.UNEXPLAINED) == -3
    count = floor.open()
    floor.counted(count, "A-1", BOLT=2)
    floor.approved(count, "A-1", "BOLT", 2)
    assert (floor.held("BOLT", "A-1"), floor.held("BOLT", Virtual.UNEXPLAINED)) == (2, 0)
    floor.move("BOLT", 4, "A-2", "A-1")
    assert floor.held("BOLT", "A-1") == 6


def test_an_agreeing_count_clears_what_was_unexplained_too(floor: Floor) -> None:
    floor.stock("BOLT", 5, "A-1")
    floor.move("BOLT", 8, "A-1", "A-2")
    count = floor.open()
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (0, 0, 0, "approved")
    assert floor.held("BOLT", Virtual.UNEXPLAINED) == 0
    floor.move("BOLT", 4, "A-2", "A-1")
    again = floor.open("C2")
    floor.counted(again, "A-1", BOLT=4)
    assert floor.result(again, "A-1", "BOLT") == (4, 4, 0, "approved")


def test_what_paid_a_debt_back_after_the_moment_of_the_count_had_come_on_top(floor: Floor) -> None:
    floor.stock("BOLT", 5, "A-1")
    floor.stock("CABLE", 1, "A-1")
    floor.move("BOLT", 8, "A-1", "A-2")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 1)
    floor.move("BOLT", 3, "A-2", "A-1")
    floor.closes(count, "A-1")
    assert floor.held("BOLT", "A-1") == 0
    floor.approved(count, "A-1", "BOLT", 1)
    assert floor.held("BOLT", "A-1") == 4


def test_a_debt_paid_back_and_then_undone_was_none_at_the_moment_of_the_count(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-2", "BOLT", 4)
    taken = floor.move("BOLT", 1, "A-2", "B-1")
    floor.move("BOLT", 5, "A-1", "A-2")
    floor.undo(taken)
    floor.closes(count, "A-2")
    floor.approved(count, "A-2", "BOLT", 4)
    assert floor.held("BOLT", "A-2") == 9
