"""Counted lines of several devices: provisional until all have reported past them, then settled by the rule."""

import pytest

from app.domain.operation import NewHandle, ReopenBin, Undo
from app.domain.stock import HandleKind
from app.ledger.store import Store
from tests.ledger.counts.branch import COUNT, Branch
from tests.ledger.counts.stocktake import SECOND, bin_id, item
from tests.ledger.soundness import rows

BOLT = NewHandle(kind=HandleKind.QUANTITY, code="BOLT", item=item("BOLT"))


@pytest.fixture
def branch(store: Store) -> Branch:
    """A site with 10 bolts in A-1 and 10 in A-2; differences up to a tenth are tolerated; three tablets, two of them heard."""
    here = Branch(store)
    here.floor.tolerate(percent=10)
    here.does("t2", 0, BOLT, here.came("BOLT", 10, "A-1"), here.came("BOLT", 10, "A-2"), by="sue")
    here.opens()
    return here


def test_a_tablet_alone_with_its_server_counts_firm_lines(store: Store) -> None:
    branch = Branch(store)
    branch.floor.tolerate(percent=10)
    branch.does("t1", 0, BOLT, branch.came("BOLT", 10, "A-1"), by="sue")
    branch.opens()
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    assert branch.held("BOLT", "A-1") == 9 and not branch.waiting()


def test_a_line_is_provisional_until_every_device_has_reported_past_it(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    line = branch.waiting()["BOLT"]
    assert (line.firm, line.silent, line.difference, branch.held("BOLT", "A-1")) == (False, ("t2",), -1, 10)
    assert branch.listed()[0].cells[11:] == ("Provisional", "t2") and branch.listed()[0].mood == "info"
    branch.does("t2", 59, branch.went("BOLT", 1, "A-2", "B-1"))
    assert not branch.waiting()["BOLT"].firm
    branch.does("t2", 60, branch.went("BOLT", 1, "A-2", "B-1"))
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 9
    assert branch.result("A-1", "BOLT") == (10, 9, "approved", 0)


def test_a_device_with_nothing_to_say_is_heard_all_the_same(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    branch.hears(70, t2=59)
    assert branch.waiting()
    branch.hears(80, t2=75)
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 9


def test_a_device_silent_for_three_days_is_not_waited_for(branch: Branch) -> None:
    days = 24 * 3600
    branch.does("t1", 3 * days - 10, *branch.counted("A-1", BOLT=9))
    assert branch.waiting()["BOLT"].silent == ("t2",)
    branch.does("t1", 3 * days + 10, branch.went("BOLT", 1, "A-2", "B-1"))
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 9


def test_what_is_outside_the_tolerance_waits_for_a_supervisor_and_becomes_firm(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=5))
    branch.hears(80, t2=75)
    line = branch.waiting()["BOLT"]
    assert line.firm and line.difference == -5 and branch.listed()[0].cells[11:] == ("Needs review", "")


def test_a_supervisor_may_go_ahead_without_the_silent_ones(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=5))
    branch.does("t1", 70, branch.approve("A-1", "BOLT", -5), by="sue")
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 5
    branch.does("t2", 80, branch.went("BOLT", 1, "A-2", "B-1"))
    assert branch.held("BOLT", "A-1") == 5


def test_a_late_movement_explains_a_waiting_line_and_the_rule_takes_it(branch: Branch) -> None:
    late = branch.makes("t2", 30, branch.went("BOLT", 4, "A-1", "B-1"))
    branch.does("t3", 40, branch.came("BOLT", 1, "B-1"), by="sue")
    branch.does("t1", 60, *branch.counted("A-1", BOLT=6))
    assert (branch.waiting()["BOLT"].difference, branch.waiting()["BOLT"].silent) == (-4, ("t2", "t3"))
    branch.arrives(late)
    line = branch.waiting()["BOLT"]
    assert (line.expected, line.difference, line.explained, line.silent) == (6, 0, -4, ("t2", "t3"))
    assert branch.listed()[0].cells[8] == "-4"
    branch.hears(90, t2=80, t3=80)
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 6
    assert branch.result("A-1", "BOLT")[:3] == (6, 6, "approved")


def test_a_late_movement_restates_an_approved_line_and_leaves_its_stock(branch: Branch) -> None:
    late = branch.makes("t2", 30, branch.went("BOLT", 4, "A-1", "B-1"))
    branch.does("t1", 60, *branch.counted("A-1", BOLT=6))
    branch.does("t1", 70, branch.approve("A-1", "BOLT", -4), by="sue")
    branch.arrives(late)
    assert branch.held("BOLT", "A-1") == 6 and branch.held("BOLT", "B-1") == 4
    assert branch.result("A-1", "BOLT") == (10, 6, "approved", -4)


@pytest.mark.parametrize(("apart", "wrong_by", "approved"), [(1.5, 0, False), (2.5, 0, True), (200, 250, False), (200, 150, True)])
def test_tolerance_takes_nothing_that_moved_within_the_clocks_uncertainty(
    branch: Branch, apart: float, wrong_by: int, approved: bool
) -> None:
    branch.does("t2", 300 - apart, branch.came("BOLT", 10, "A-1"), by="sue", wrong_by=wrong_by * SECOND)
    branch.does("t1", 300, *branch.counted("A-1", BOLT=19))
    branch.hears(600, t2=500)
    assert (not branch.waiting()) is approved and branch.held("BOLT", "A-1") == (19 if approved else 20)
    if not approved:
        assert branch.waiting()["BOLT"].firm


def test_what_moved_long_after_the_count_does_not_keep_the_rule_from_it(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    branch.does("t1", 90, branch.went("BOLT", 3, "A-1", "B-1"))
    branch.hears(200, t2=150)
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 6


def test_the_act_that_was_waited_for_is_undone_without_what_the_rule_did(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    moved = branch.does("t2", 100, branch.went("BOLT", 2, "A-2", "B-1"))
    assert branch.held("BOLT", "A-1") == 9
    branch.does("t2", 110, Undo(operation=moved.id))
    assert (branch.held("BOLT", "A-1"), branch.held("BOLT", "A-2"), branch.held("BOLT", "B-1")) == (9, 10, 0)


def test_a_held_act_is_a_report_too(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    branch.does("t2", 100, branch.approve("A-2", "BOLT", 3), by="sue", held=True)
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 9


def drill(store: Store) -> Branch:
    """A site with one drill, in A-1."""
    here = Branch(store)
    here.does("t2", 0, here.floor.know("D1"), here.came("D1", 1, "A-1"), by="sue")
    here.opens()
    return here


def test_missing_here_never_outweighs_that_it_had_been_carried_elsewhere(store: Store) -> None:
    branch = drill(store)
    late = branch.makes("t2", 30, branch.went("D1", 1, "A-1", "B-1"))
    branch.does("t1", 60, *branch.counted("A-1"))
    branch.does("t1", 70, branch.approve("A-1", "D1", -1), by="sue")
    assert branch.held("D1", "A-1") == 0
    moved = branch.arrives(late)
    assert branch.held("D1", "B-1") == 1 and branch.result("A-1", "D1") == (1, 0, "approved", -1)
    assert branch.discrepancies() == []
    branch.does("t2", 80, Undo(operation=moved.id))
    assert branch.held("D1", "A-1") == branch.held("D1", "B-1") == 0


def test_what_came_here_before_it_was_missing_here_is_missing_all_the_same(store: Store) -> None:
    branch = drill(store)
    late = branch.makes("t2", 30, branch.went("D1", 1, "B-1", "A-1"))
    branch.does("t1", 60, *branch.counted("A-1"))
    branch.does("t1", 70, branch.approve("A-1", "D1", -1), by="sue")
    branch.arrives(late)
    assert branch.held("D1", "A-1") == branch.held("D1", "B-1") == 0


def test_a_unit_carried_away_before_it_was_missed_agrees_once_that_is_known(store: Store) -> None:
    branch = drill(store)
    late = branch.makes("t2", 30, branch.went("D1", 1, "A-1", "B-1"))
    branch.does("t1", 60, *branch.counted("A-1"))
    branch.arrives(late)
    line = branch.waiting()["D1"]
    assert (line.difference, line.explained, line.silent) == (0, -1, ("t2",))
    branch.hears(100, t2=90)
    assert not branch.waiting() and branch.held("D1", "B-1") == 1


def test_a_bin_counted_again_from_nothing_is_not_settled_by_the_rule(branch: Branch) -> None:
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    branch.does("t1", 70, ReopenBin(count=COUNT, place=bin_id("A-1")), by="sue")
    branch.hears(200, t2=150)
    assert not branch.waiting() and branch.held("BOLT", "A-1") == 10


def test_nothing_is_asked_while_nothing_waits(branch: Branch) -> None:
    def lines() -> int:
        with branch.store.reading() as connection:
            return int(rows(connection, "SELECT max(lines) FROM clock")[0][0])

    assert lines() == 0
    branch.does("t1", 60, *branch.counted("A-1", BOLT=9))
    branch.does("t1", 61, *branch.counted("A-2", BOLT=7))
    assert lines() == 2
    branch.hears(200, t2=150)
    assert lines() == 0


def test_a_device_on_its_own_leaves_it_to_the_server(branch: Branch) -> None:
    """Where reports are known, what has not been received yet is approved by nobody's rule: the server will tell."""
    floor = branch.floor
    floor.now = branch.begin + 500 * SECOND
    count = floor.open("C9")
    floor.counted(count, "A-1", BOLT=9)
    assert branch.waiting()["BOLT"].difference == -1 and branch.held("BOLT", "A-1") == 10
