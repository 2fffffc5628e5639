"""A unit in two places is counted: where an approved count has found it, it is, and nobody asks any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.identity import derive
from app.domain.operation import ApproveLine, CloseBin, CountLine, OpenCount, RejectLine, Undo
from tests.ledger import world
from tests.ledger.arrivals import PLACES, moved
from tests.server.field import Device, Field
from tests.server.test_disputes import S1, ask, disputed, stands
from tests.server.test_two_devices import agree

COUNT = derive("count", "C-9")
OPEN = "SELECT kind FROM discrepancy WHERE open = 1 AND kind = 'serial-dispute'"


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    """S1 is said to be in A-2 by one device and, the later evidence, in B-1 by the other; a count is open."""
    made = Field(tmp_path)
    one, two = made.device("one"), made.device("two")
    one.act("operator", moved("S1", "A-1", "A-2"))
    two.act("operator", moved("S1", "A-1", "B-1"))
    two.push()
    one.push()
    one.act("supervisor", OpenCount(number="C-9", kind="cycle", items=(world.ITEMS["DRILL"].id,)))
    agree(made)
    assert [disputed(each) for each in (made, one, two)] == [True] * 3
    yield made
    made.close()


def counts(one: Device, place: str, *, found: bool) -> str:
    """Somebody counts a bin for S1; returns the operation that closes it."""
    bin_ = world.BINS[place]
    if found:
        one.act("operator", CountLine(count=COUNT, place=bin_, handle=S1, quantity=1))
    return one.act("operator", CloseBin(count=COUNT, place=bin_, empty=not found))


def everywhere(field: Field) -> list[tuple[bool, object, int]]:
    """On the server and on each device: whether S1 is disputed, where it stands, and how many disputes are open."""
    agree(field)
    seen = [(disputed(each), stands(each), len(ask(each, OPEN))) for each in (field, *field.devices)]
    assert len(set(seen)) == 1
    return seen


def test_found_where_the_books_have_it_the_dispute_closes_by_the_rule(field: Field) -> None:
    counts(field.devices[0], "B-1", found=True)
    assert disputed(field.devices[0]) is False, "on the device at once, before the server has heard of it"
    assert everywhere(field)[0] == (False, world.BINS["B-1"], 0)


def test_found_elsewhere_the_approval_says_where_it_is(field: Field) -> None:
    one, two = field.devices
    counts(one, "A-2", found=True)
    assert everywhere(field)[0] == (True, world.BINS["B-1"], 1), "until a supervisor has approved it"
    two.act("supervisor", ApproveLine(count=COUNT, place=world.BINS["A-2"], handle=S1, difference=1))
    assert everywhere(field)[0] == (False, world.BINS["A-2"], 0)


def test_a_count_that_is_rejected_settles_nothing(field: Field) -> None:
    one, two = field.devices
    counts(one, "A-2", found=True)
    agree(field)
    two.act("supervisor", RejectLine(count=COUNT, place=world.BINS["A-2"], handle=S1))
    assert everywhere(field)[0] == (True, world.BINS["B-1"], 1)


def test_not_found_is_no_scan(field: Field) -> None:
    one, two = field.devices
    counts(one, "B-1", found=False)
    agree(field)
    two.act("supervisor", ApproveLine(count=COUNT, place=world.BINS["B-1"], handle=S1, difference=-1))
    agree(field)
    assert disputed(field) and len(ask(field, OPEN)) == 1


def test_the_count_is_undone_and_the_dispute_is_open_again(field: Field) -> None:
    one, _ = field.devices
    closing = counts(one, "B-1", found=True)
    assert everywhere(field)[0][0] is False
    one.act("operator", Undo(operation=closing))
    assert everywhere(field)[0] == (True, world.BINS["B-1"], 1)
    one.act("operator", CloseBin(count=COUNT, place=world.BINS["B-1"]))
    assert everywhere(field)[0] == (False, world.BINS["B-1"], 0)


def test_scanned_since_it_stays_settled_whatever_becomes_of_the_count(field: Field) -> None:
    one, two = field.devices
    closing = counts(one, "B-1", found=True)
    agree(field)
    two.act("operator", moved("S1", "B-1", "QUA", scanned=True))
    agree(field)
    one.act("operator", Undo(operation=closing))
    assert everywhere(field)[0] == (False, PLACES["QUA"], 0)


def test_what_was_said_after_the_count_stays_doubted(field: Field) -> None:
    one, two = field.devices
    bin_ = world.BINS["A-2"]
    one.act("operator", CountLine(count=COUNT, place=bin_, handle=S1, quantity=1))
    field.tick(600)
    two.act("operator", moved("S1", "A-1", "A-2"))
    one.act("operator", moved("S1", "B-1", "QUA"))
    one.act("operator", CloseBin(count=COUNT, place=bin_))
    two.push()
    one.push()
    agree(field)
    before = len(ask(field, OPEN))
    two.act("supervisor", ApproveLine(count=COUNT, place=bin_, handle=S1, difference=1))
    agree(field)
    assert disputed(field) and 0 < len(ask(field, OPEN)) == before
