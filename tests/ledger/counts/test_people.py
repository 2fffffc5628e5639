"""Several people in one bin, coming back, and recounts by somebody else."""

from app.domain.identity import derive
from app.domain.operation import CloseBin
from app.domain.questions import CountBins
from tests.ledger.counts.stocktake import Floor, bin_id


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
