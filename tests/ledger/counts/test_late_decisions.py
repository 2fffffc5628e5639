"""Decisions on counted lines that arrive after others: the same twice is one, one out of date leaves its line waiting."""

import pytest

from app.domain.operation import CloseCount, CountLine, RejectLine, ReopenBin
from app.ledger.store import Store
from tests.ledger.counts.branch import COUNT, Branch
from tests.ledger.counts.stocktake import bin_id
from tests.ledger.counts.test_firmness import BOLT


@pytest.fixture
def branch(store: Store) -> Branch:
    """A site with two bins of ten bolts, of which seven and eight were counted."""
    here = Branch(store)
    here.does("t1", 0, BOLT, here.came("BOLT", 10, "A-1"), here.came("BOLT", 10, "A-2"), by="sue")
    here.opens()
    here.does("t1", 60, *here.counted("A-1", BOLT=7))
    here.does("t1", 61, *here.counted("A-2", BOLT=8))
    return here


def reject(branch: Branch, place: str) -> RejectLine:
    return RejectLine(count=COUNT, place=bin_id(place), handle=branch.floor.handle("BOLT"))


def test_two_supervisors_approve_the_same_line_on_two_devices(branch: Branch) -> None:
    branch.does("t1", 70, branch.approve("A-1", "BOLT", -3), by="sue")
    branch.does("t2", 71, branch.approve("A-1", "BOLT", -3), by="sue")
    assert branch.held("BOLT", "A-1") == 7 and branch.discrepancies() == []
    assert branch.result("A-1", "BOLT") == (10, 7, "approved", 0)


def test_an_approval_made_before_a_late_movement_arrived_leaves_the_line_in_review(branch: Branch) -> None:
    approval = branch.makes("t1", 70, branch.approve("A-1", "BOLT", -3), by="sue")
    branch.does("t2", 50, branch.went("BOLT", 2, "A-1", "B-1"))
    fed = branch.arrives(approval)
    assert fed.outcome == "held" and branch.discrepancies() == [("held", fed.position)]
    with branch.store.reading() as connection:
        assert "has changed" in str(connection.exec_driver_sql("SELECT detail FROM discrepancy WHERE open = 1").scalar())
    line = next(view for view in branch.lines() if view.place_code == "A-1")
    assert (line.state, line.difference, line.explained, branch.held("BOLT", "A-1")) == ("review", -1, -2, 8)
    branch.does("t1", 80, branch.approve("A-1", "BOLT", -1), by="sue")
    assert branch.held("BOLT", "A-1") == 7


def test_of_many_approvals_the_one_out_of_date_waits_and_the_others_hold(branch: Branch) -> None:
    approval = branch.makes("t1", 70, branch.approve("A-1", "BOLT", -3), branch.approve("A-2", "BOLT", -2), by="sue")
    branch.does("t2", 50, branch.went("BOLT", 2, "A-1", "B-1"))
    fed = branch.arrives(approval)
    assert fed.outcome == "" and branch.discrepancies() == [("out-of-date", fed.position)]
    assert (branch.held("BOLT", "A-1"), branch.held("BOLT", "A-2")) == (8, 8)
    assert [view.place_code for view in branch.lines()] == ["A-1"]


def test_approvals_that_are_all_out_of_date_are_held_as_one(branch: Branch) -> None:
    approval = branch.makes("t1", 70, branch.approve("A-1", "BOLT", -3), branch.approve("A-2", "BOLT", -2), by="sue")
    branch.does("t2", 50, branch.went("BOLT", 2, "A-1", "A-2"))
    fed = branch.arrives(approval)
    assert fed.outcome == "held" and branch.discrepancies() == [("held", fed.position)]
    assert (branch.held("BOLT", "A-1"), branch.held("BOLT", "A-2")) == (8, 12)


def test_approved_by_one_and_rejected_by_the_other_the_first_decision_stands(branch: Branch) -> None:
    branch.does("t1", 70, branch.approve("A-1", "BOLT", -3), by="sue")
    branch.does("t2", 71, reject(branch, "A-1"), by="sue", held=True)
    branch.does("t2", 72, reject(branch, "A-2"), by="sue")
    branch.does("t1", 73, branch.approve("A-2", "BOLT", -2), by="sue", held=True)
    assert (branch.held("BOLT", "A-1"), branch.held("BOLT", "A-2")) == (7, 10)
    assert [kind for kind, _ in branch.discrepancies()] == ["held", "held"]


def test_rejected_twice_is_rejected_once(branch: Branch) -> None:
    branch.does("t1", 70, reject(branch, "A-1"), by="sue")
    branch.does("t2", 71, reject(branch, "A-1"), by="sue")
    assert branch.result("A-1", "BOLT")[2] == "rejected" and branch.discrepancies() == []


def test_two_supervisors_have_a_bin_counted_again_and_it_is_once(branch: Branch) -> None:
    again = ReopenBin(count=COUNT, place=bin_id("A-1"))
    seen = branch.does("t1", 70, again, by="sue").position
    branch.does("t3", 72, *branch.counted("A-1", BOLT=6), by="ben")
    branch.does("t2", 71, again, by="sue", seen=seen - 1)
    assert branch.lines()[0].counted == 6
    branch.does("t2", 80, again, by="sue", seen=seen + 2)
    assert [view.place_code for view in branch.lines()] == ["A-2"]


def test_an_approval_by_someone_who_may_not_is_held(branch: Branch) -> None:
    fed = branch.does("t1", 70, branch.approve("A-1", "BOLT", -3), by="ben", held=True)
    assert branch.discrepancies() == [("held", fed.position)] and len(branch.floor.waiting()) == 2


def test_what_was_counted_before_one_knew_that_the_count_was_closed_comes_to_review(branch: Branch) -> None:
    counted = branch.makes("t2", 65, *branch.counted("B-1", BOLT=4), by="ben")
    branch.does("t1", 70, CloseCount(count=COUNT), by="sue")
    assert branch.arrives(counted).outcome == ""
    assert sorted(view.place_code for view in branch.lines()) == ["A-1", "A-2", "B-1"]
    line = CountLine(count=COUNT, place=bin_id("B-1"), handle=branch.floor.handle("BOLT"), quantity=1)
    assert "is closed" in branch.floor.refused(line)
