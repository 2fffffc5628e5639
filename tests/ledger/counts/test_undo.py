"""Undoing lines and closings of bins."""

from app.domain.identity import derive
from app.domain.questions import CountBins
from tests.ledger.counts.stocktake import Floor, bin_id


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


def test_what_a_decision_rests_on_is_not_undone(floor: Floor) -> None:
    floor.tolerate(percent=10)
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
