"""Serials and containers count once, and evidence elsewhere outweighs what is missing here."""

from app.domain.identity import derive
from app.domain.operation import Retire
from app.domain.place import Virtual
from app.domain.questions import CountBins
from tests.ledger.counts.stocktake import Floor, bin_id


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
