"""Counting as DESIGN.md section 4 has it: lines, fences, stock that moves meanwhile, two people, tolerance, recounts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.identity import derive
from app.domain.operation import CloseBin, CloseCount, CountLine, OpenCount, Retire
from app.domain.place import Virtual
from app.domain.questions import CountBins, CountOf, LinesToReview, OpenCounts
from app.ledger.store import Store, open_sqlite
from app.ledger.tables import metadata
from app.ledger.verify import verify
from tests.ledger.stocktake import Floor, bin_id, item


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty database, whose books must be sound when the test has done with it."""
    opened = open_sqlite(tmp_path / "books.db")
    metadata.create_all(opened.engine)
    yield opened
    assert verify(opened) == []
    opened.close()


@pytest.fixture
def floor(store: Store) -> Floor:
    return Floor(store)


# --- what a count comes to ---


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
    assert (floor.held("BOLT", "A-1"), _records(floor, "BOLT", "A-1")) == (15, [4, 11])
    again = floor.open("C2")
    floor.counted(again, "A-1", BOLT=2)
    floor.approved(again, "A-1", "BOLT", -13)
    assert _records(floor, "BOLT", "A-1") == [2]


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


# --- stock moves meanwhile ---


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
    floor.move("BOLT", 4, "A-2", "A-1")
    assert floor.held("BOLT", Virtual.UNEXPLAINED) == -3 + 3
    again = floor.open("C2")
    floor.counted(again, "A-1", BOLT=1)
    assert floor.result(again, "A-1", "BOLT") == (1, 1, 0, "approved")


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


# --- serials and containers ---


def test_the_same_serial_twice_counts_once_whoever_scans_it(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    for who in ("anna", "anna", "ben"):
        floor.counts(count, "A-1", "D-1", by=who)
    assert "single unit" in floor.refused(floor.line(count, "A-1", "D-1", 2))
    floor.closes(count, "A-1")
    assert not floor.ask(CountBins(count, bin_id("A-1")))[0].closed
    floor.closes(count, "A-1", by="ben")
    assert floor.result(count, "A-1", "D-1") == (1, 1, 0, "approved")


def test_a_misplaced_serial_is_moved_here(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-2", number="DRILL", status="isolated", project=derive("project", "P1"))
    count = floor.open()
    floor.counts(count, "A-1", "D-1")
    floor.closes(count, "A-1")
    line = floor.lines(count, "A-1")["D-1"]
    assert (line.finding, line.elsewhere, line.difference) == ("misplaced", "A-2", 1)
    floor.approved(count, "A-1", "D-1", 1)
    assert (floor.held("D-1", "A-1"), floor.held("D-1", "A-2")) == (1, 0)
    assert floor.lines(count, "A-1")["D-1"].finding == "misplaced"


def test_a_serial_nobody_knows_of_comes_from_count_adjustment(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    floor.must(floor.know("D-2"), by="sue")
    floor.counts(count, "A-1", "D-1")
    floor.counts(count, "A-1", "D-2")
    floor.closes(count, "A-1")
    assert floor.lines(count, "A-1")["D-2"].finding == "unexpected"
    floor.approved(count, "A-1", "D-2", 1)
    assert (floor.held("D-2", "A-1"), floor.held("D-2", Virtual.COUNT_ADJUSTMENT)) == (1, -1)


def test_a_missing_serial_leaves_stock_and_comes_back_where_it_is_found(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "A-2", "D-1")
    floor.closes(count, "A-1")
    floor.approved(count, "A-1", "D-1", -1)
    assert floor.held("D-1", Virtual.COUNT_ADJUSTMENT) == 1
    floor.closes(count, "A-2")
    floor.approved(count, "A-2", "D-1", 1)
    assert floor.held("D-1", "A-2") == 1


def test_missing_here_never_outweighs_evidence_elsewhere(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    floor.closes(count, "A-1")
    floor.move("D-1", 1, "A-1", "B-1")
    floor.approved(count, "A-1", "D-1", -1)
    assert floor.held("D-1", "B-1") == 1
    assert floor.result(count, "A-1", "D-1")[2:] == (0, "approved")


def test_later_evidence_outweighs_an_older_find(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "A-2", "D-1")
    floor.closes(count, "A-2")
    floor.move("D-1", 1, "A-2", "B-1")
    floor.approved(count, "A-2", "D-1", 1)
    assert floor.held("D-1", "B-1") == 1


def test_a_later_count_elsewhere_outweighs_an_older_find(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "A-2", "D-1")
    floor.closes(count, "A-2")
    floor.counts(count, "A-1", "D-1")
    floor.closes(count, "A-1")
    floor.approved(count, "A-2", "D-1", 1)
    assert floor.held("D-1", "A-1") == 1


def test_found_in_two_bins_the_later_find_holds_in_either_order_of_approval(floor: Floor) -> None:
    for code, order in (("D-1", ("A-2", "B-1")), ("D-2", ("B-1", "A-2"))):
        floor.stock(code, 1, "A-1", number="DRILL")
        count = floor.open(f"C-{code}")
        for place in ("A-2", "B-1"):
            floor.counts(count, place, code)
            floor.closes(count, place)
        for place in order:
            floor.approved(count, place, code, 1)
        assert floor.held(code, "B-1") == 1


def test_a_serial_taken_back_is_missing(floor: Floor) -> None:
    floor.stock("D-1", 1, "A-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "A-1", "D-1")
    floor.counts(count, "A-1", "D-1", 0)
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "D-1") == (1, 0, -1, "review")


def test_a_bin_expects_container_labels_and_what_is_inside_is_found_not_moved(floor: Floor) -> None:
    floor.stock("T-1", 1, "A-1", box=True)
    floor.stock("D-1", 1, "T-1", number="DRILL")
    floor.stock("BOLT", 4, "T-1")
    count = floor.open()
    assert set(floor.lines(count, "A-1")) == {"T-1"}
    floor.counts(count, "A-1", "T-1")
    floor.counts(count, "A-1", "D-1")
    assert floor.lines(count, "A-1")["D-1"].finding == "inside"
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "D-1") == (1, 1, 0, "approved")
    assert floor.waiting() == []
    assert (floor.held("D-1", "T-1"), floor.held("BOLT", "T-1")) == (1, 4)


def test_a_missing_container_with_stock_in_it_is_not_approved(floor: Floor) -> None:
    floor.stock("T-1", 1, "A-1", box=True)
    floor.stock("BOLT", 4, "T-1")
    count = floor.open()
    floor.closes(count, "A-1")
    assert "still holds stock" in floor.refused(floor.approve(count, "A-1", "T-1", -1), by="sue")
    assert floor.held("T-1", "A-1") == 1


def test_a_container_found_elsewhere_comes_with_its_contents(floor: Floor) -> None:
    floor.stock("T-1", 1, "A-1", box=True)
    floor.stock("D-1", 1, "T-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "B-1", "T-1")
    floor.counts(count, "B-1", "D-1")
    assert floor.lines(count, "B-1")["D-1"].finding == "inside"
    floor.closes(count, "B-1")
    assert floor.waiting() == ["T-1"]
    floor.approved(count, "B-1", "T-1", 1)
    assert (floor.held("T-1", "B-1"), floor.held("D-1", "T-1")) == (1, 1)


def test_a_unit_found_without_its_container_is_moved_out_of_it(floor: Floor) -> None:
    floor.stock("T-1", 1, "A-1", box=True)
    floor.stock("D-1", 1, "T-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "B-1", "D-1")
    floor.closes(count, "B-1")
    assert floor.lines(count, "B-1")["D-1"].elsewhere == "A-1 / T-1"
    floor.approved(count, "B-1", "D-1", 1)
    assert (floor.held("D-1", "B-1"), floor.held("D-1", "T-1")) == (1, 0)


def test_a_retired_container_is_not_missed(floor: Floor) -> None:
    floor.stock("T-1", 1, "A-1", box=True)
    floor.must(Retire(handle=floor.handle("T-1")))
    count = floor.open()
    assert floor.lines(count, "A-1") == {}
    floor.closes(count, "A-1")
    assert floor.waiting() == []


def test_the_contents_of_a_container_can_be_counted_in_it(floor: Floor) -> None:
    floor.stock("T-1", 1, "A-1", box=True)
    floor.stock("BOLT", 4, "T-1")
    count = floor.open()
    assert "what you are counting in" in floor.refused(floor.line(count, "T-1", "T-1"))
    floor.counted(count, "T-1", BOLT=5)
    floor.approved(count, "T-1", "BOLT", 1)
    assert floor.held("BOLT", "T-1") == 5


# --- several people ---


def test_two_figures_for_one_quantity_ask_add_or_compare(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    for number, add, expected in (("C1", True, (10, 10, 0, "approved")), ("C2", False, (10, 6, -4, "review"))):
        count = floor.open(number)
        floor.counts(count, "A-1", "BOLT", 4)
        floor.counts(count, "A-1", "BOLT", 6, by="ben")
        floor.closes(count, "A-1", by="ben")
        floor.closes(count, "A-1")
        line = floor.lines(count, "A-1")["BOLT"]
        assert (line.state, line.counted_by) == ("combine", "Anna, Ben")
        assert [floor.lines(count, "A-1", by=who)["BOLT"].counted for who in ("anna", "ben")] == [4, 6]
        assert "add or compare them first" in floor.refused(floor.approve(count, "A-1", "BOLT", -4), by="sue")
        floor.combine(count, "A-1", add=add)
        assert floor.result(count, "A-1", "BOLT") == expected


def test_two_people_who_agree_with_the_books_are_not_asked_about(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    for who in ("anna", "ben"):
        floor.counts(count, "A-1", "BOLT", 10, by=who)
    for who in ("anna", "ben"):
        floor.closes(count, "A-1", by=who)
    assert floor.result(count, "A-1", "BOLT") == (10, 10, 0, "approved")


def test_two_equal_halves_are_asked_about(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    for who in ("anna", "ben"):
        floor.counts(count, "A-1", "BOLT", 5, by=who)
    for who in ("anna", "ben"):
        floor.closes(count, "A-1", by=who)
    assert floor.result(count, "A-1", "BOLT")[3] == "combine"


def test_coming_back_to_a_closed_bin_keeps_what_was_counted(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 7, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=9)
    assert floor.waiting() == ["BOLT", "CABLE"]
    floor.counts(count, "A-1", "CABLE", 7)
    assert floor.waiting() == []
    assert not floor.ask(CountBins(count, bin_id("A-1")))[0].closed
    floor.closes(count, "A-1")
    assert floor.waiting() == ["BOLT"]


def test_closing_twice_changes_nothing(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=9)
    floor.approved(count, "A-1", "BOLT", -1)
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (10, 9, -1, "approved")


def test_counting_on_in_a_decided_bin_counts_it_anew(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=9)
    floor.approved(count, "A-1", "BOLT", -1)
    floor.counted(count, "A-1", by="ben", BOLT=8)
    assert floor.result(count, "A-1", "BOLT") == (9, 8, -1, "review")


# --- recount ---


def test_a_recount_is_by_a_different_person_and_from_nothing(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=2)
    floor.recount(count, "A-1", not_by="anna")
    assert floor.waiting() == []
    view = floor.ask(CountBins(count, bin_id("A-1")))[0]
    assert (view.closed, view.excluded) == (False, derive("user", "anna"))
    assert not floor.lines(count, "A-1")["BOLT"].entered
    assert "someone else is to count it again" in floor.refused(floor.line(count, "A-1", "BOLT", 10))
    assert "someone else" in floor.refused(CloseBin(count=count, place=bin_id("A-1")))
    floor.counted(count, "A-1", by="ben", BOLT=9)
    assert floor.result(count, "A-1", "BOLT") == (10, 9, -1, "review")
    floor.approved(count, "A-1", "BOLT", -1)
    assert floor.held("BOLT", "A-1") == 9


# --- tolerance ---


@pytest.mark.parametrize(
    ("percent", "limit", "counted", "state"),
    [
        (0, 0, 9, "review"),
        (10, 0, 9, "approved"), (10, 0, 8, "review"), (10, 0, 11, "approved"),
        (0, 300, 8, "approved"), (0, 299, 8, "review"),
        (10, 149, 9, "review"), (10, 150, 9, "approved"), (10, 1000, 8, "review"),
    ],
)
def test_tolerance_of_the_item_class_approves_by_itself(
    store: Store, percent: int, limit: int, counted: int, state: str
) -> None:
    floor = Floor(store, percent=percent, limit_minor=limit)
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=counted)
    assert floor.result(count, "A-1", "BOLT")[3] == state
    assert floor.held("BOLT", "A-1") == (counted if state == "approved" else 10)


def test_tolerance_does_not_decide_where_stock_has_moved_since(store: Store) -> None:
    floor = Floor(store, percent=10)
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 9)
    floor.move("BOLT", 1, "A-1", "A-2")
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (10, 9, -1, "review")


def test_a_value_limit_says_nothing_of_an_item_without_a_price(store: Store) -> None:
    floor = Floor(store, limit_minor=1000)
    floor.stock("FREE", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", FREE=1)
    assert floor.result(count, "A-1", "FREE")[3] == "review"


# --- sessions ---


def test_a_session_says_how_far_it_is(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open(places=(bin_id("A"),), blind=True)
    view = floor.ask(CountOf(count))
    assert view is not None
    assert (view.number, view.blind, view.scope, view.bins, view.bins_done, view.to_review) == ("C1", True, "A", 2, 0, 0)
    assert [(b.code, b.zero_check) for b in floor.ask(CountBins(count))] == [("A-1", False), ("A-2", True)]
    floor.counted(count, "A-1", BOLT=9)
    view = floor.ask(CountOf(count))
    assert view is not None and (view.bins_done, view.to_review) == (1, 1)
    assert floor.ask(CountBins(count, bin_id("B-1"))) == ()
    floor.must(CountLine(count=count, place=bin_id("B-1"), handle=floor.handle("BOLT"), quantity=1))
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1", "A-2", "B-1"]


def test_without_a_scope_all_bins_with_stock_are_counted(floor: Floor) -> None:
    assert floor.ask(CountBins(floor.open("C0"))) == ()
    floor.stock("BOLT", 10, "A-1")
    floor.stock("BOLT", 10, "B-1")
    count = floor.open()
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1", "B-1"]
    assert [b.code for b in floor.ask(CountBins(count, limit=1))] == ["A-1"]


def test_a_count_of_an_item_expects_that_item_alone(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 10, "A-1")
    floor.stock("CABLE", 10, "A-2")
    count = floor.open(items=(item("BOLT"),))
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1"]
    assert set(floor.lines(count, "A-1")) == {"BOLT"}
    floor.closes(count, "A-1")
    assert floor.waiting() == ["BOLT"]


def test_a_count_of_a_custodian_expects_what_is_in_their_custody(floor: Floor) -> None:
    van = derive("recipient", "VAN")
    floor.stock("BOLT", 10, "A-1", custody=van)
    floor.stock("CABLE", 10, "A-1")
    floor.stock("CABLE", 10, "A-2")
    count = floor.open(custodians=(van,))
    view = floor.ask(CountOf(count))
    assert view is not None and view.scope == "Van"
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1"]
    floor.closes(count, "A-1")
    assert floor.waiting() == ["BOLT"]


def test_a_closed_count_takes_no_new_bin_but_its_begun_ones_can_be_finished(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 9)
    floor.must(CloseCount(count=count), by="sue")
    assert "is closed" in floor.refused(floor.line(count, "B-1", "BOLT"))
    assert "closed already" in floor.refused(CloseCount(count=count), by="sue")
    floor.closes(count, "A-1")
    assert "is closed" in floor.refused(floor.line(count, "A-1", "BOLT", 10))
    assert [(v.number, v.closed) for v in floor.ask(OpenCounts())] == [("C1", True)]
    floor.approved(count, "A-1", "BOLT", -1)
    assert floor.ask(OpenCounts()) == ()


def test_what_cannot_be_counted_is_refused_with_a_sentence(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    assert "exists already" in floor.refused(OpenCount(number="C1", kind="cycle"), by="sue")
    assert "not known here" in floor.refused(CountLine(count=1, place=bin_id("A-1"), handle=floor.handle("BOLT"), quantity=1))
    assert "not known here" in floor.refused(CountLine(count=count, place=bin_id("A-1"), handle=7, quantity=1))
    assert "groups bins" in floor.refused(CountLine(count=count, place=bin_id("A"), handle=floor.handle("BOLT"), quantity=1))
    lost = Virtual.LOST.place
    assert "not known here" in floor.refused(CountLine(count=count, place=lost, handle=floor.handle("BOLT"), quantity=1))
    assert "no quantity that can be counted" in floor.refused(floor.line(count, "A-1", "BOLT", -1))
    assert "no quantity that can be counted" in floor.refused(floor.line(count, "A-1", "BOLT", 10**15 + 1))
    assert floor.ask(CountBins(count, bin_id("A-1")))[0].open_by == ()


def test_operators_do_not_decide(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=9)
    assert "Your role may not" in floor.refused(floor.approve(count, "A-1", "BOLT", -1))


# --- what review sees ---


def test_lines_to_review_come_by_the_value_of_their_difference(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 12_345, "A-1")
    floor.stock("D-1", 1, "B-1", number="DRILL")
    count, other = floor.open(), floor.open("C2")
    floor.counted(count, "A-1", BOLT=7, CABLE=10_000)
    floor.closes(other, "B-1", by="ben")
    lines = floor.ask(LinesToReview())
    assert [(v.code, v.value_minor, v.counted_by) for v in lines] == [
        ("D-1", -9900, "Ben"), ("CABLE", -467, "Anna"), ("BOLT", -450, "Anna"),
    ]
    assert floor.waiting(count) == ["CABLE", "BOLT"]
    assert [v.code for v in floor.ask(LinesToReview(limit=1))] == ["D-1"]


def test_a_line_entered_in_an_open_bin_shows_what_was_expected_at_its_moment(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    assert [(v.expected, v.counted, v.entered) for v in floor.lines(count, "A-1").values()] == [(10, 10, False)]
    floor.counts(count, "A-1", "BOLT", 8)
    floor.move("BOLT", 5, "A-1", "A-2")
    line = floor.lines(count, "A-1", by="anna")["BOLT"]
    assert (line.expected, line.counted, line.entered, line.difference, line.state) == (10, 8, True, -2, "open")
    assert not floor.lines(count, "A-1", by="ben")["BOLT"].entered


# --- undo ---


def test_a_line_undone_was_not_entered(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 4, add=True)
    second = floor.counts(count, "A-1", "BOLT", 5, add=True)
    floor.undo(second, by="anna")
    assert floor.lines(count, "A-1")["BOLT"].counted == 4
    floor.counts(count, "A-1", "BOLT", 6, add=True)
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (10, 10, 0, "approved")


def test_a_line_undone_after_closing_changes_its_result(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 9)
    last = floor.counts(count, "A-1", "BOLT", 10)
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT")[3] == "approved"
    floor.undo(last)
    assert floor.result(count, "A-1", "BOLT") == (10, 9, -1, "review")
    floor.approved(count, "A-1", "BOLT", -1)
    assert floor.held("BOLT", "A-1") == 9


def test_the_only_line_undone_leaves_nobody_in_the_bin(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.undo(floor.counts(count, "A-1", "BOLT", 9))
    assert floor.ask(CountBins(count, bin_id("A-1")))[0].open_by == ()
    floor.counted(count, "A-1", by="ben", BOLT=10)
    assert floor.waiting() == []


def test_a_closing_undone_lets_its_person_count_on(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 9, add=True)
    closed = floor.closes(count, "A-1")
    assert floor.waiting() == ["BOLT"]
    floor.undo(closed)
    assert floor.waiting() == []
    assert floor.ask(CountBins(count, bin_id("A-1")))[0].open_by == (derive("user", "anna"),)
    floor.move("BOLT", 1, "A-1", "A-2")
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (9, 9, 0, "approved"), "its moment is the closing that counts"


def test_a_closing_undone_takes_its_fence_with_it(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    moved = floor.move("BOLT", 3, "A-1", "A-2")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 7)
    floor.undo(floor.closes(count, "A-1"))
    floor.undo(moved)
    assert (floor.held("BOLT", "A-1"), floor.held("BOLT", "A-2")) == (10, 0)


def test_what_a_decision_rests_on_is_not_undone(store: Store) -> None:
    floor = Floor(store, percent=10)
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 10, "A-1")
    count = floor.open()
    line = floor.counts(count, "A-1", "CABLE", 9)
    within = floor.counts(count, "A-1", "BOLT", 9)
    closed = floor.closes(count, "A-1")
    decision = floor.approved(count, "A-1", "CABLE", -1)
    for posted in (line, within, closed, decision):
        outcome = floor.undo(posted)
        assert "Nothing changed" in str(getattr(outcome, "sentence", outcome)), posted
    floor.recount(count, "A-1")
    assert "counted again from nothing" in str(getattr(floor.undo(line), "sentence", ""))



def _records(floor: Floor, code: str, place: str) -> list[int]:
    with floor.store.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT quantity FROM unit WHERE handle = ? AND place = ? ORDER BY quantity", (floor.handle(code), floor.place(place))
        )
        return [row[0] for row in rows]


