"""One code on two units: one of them gets another, on every device alike, and what was done to it stays done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.operation import Entry, NewHandle, Recode, Undo
from app.domain.stock import HandleKind
from app.ledger.post import Refused
from tests.ledger import world
from tests.ledger.arrivals import moved
from tests.server.field import Device, Field
from tests.server.test_disputes import ask
from tests.server.test_two_devices import agree

P1, S1, S4 = world.HANDLES["P1"], world.HANDLES["S1"], world.HANDLES["S4"]
DRILL = world.ITEMS["DRILL"].id
OPEN = "SELECT detail FROM discrepancy WHERE open = 1 AND kind = 'code-clash' ORDER BY detail"


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    """P1 and S4 both bear the tag TAG-1."""
    made = Field(tmp_path)
    one, _ = made.device("one"), made.device("two")
    one.act("operator", world.LATE["S4"], moved("S4", "vendor", "A-1"))
    agree(made)
    assert clashes(made) == ["TAG-1"]
    yield made
    made.close()


def clashes(of: Device | Field) -> list[object]:
    return [row[0] for row in ask(of, OPEN)]


def bearers(of: Device | Field, code: str) -> list[tuple[object, ...]]:
    return ask(of, f"SELECT kind, target FROM name WHERE code = '{code}' ORDER BY kind, target")


def retag(tag: str, *, was: str = "TAG-1", handle: int = S4, code: str = "S4") -> Recode:
    return Recode(handle=handle, code=code, tag=tag, code_was=code, tag_was=was)


def rename(code: str, was: str, *, handle: int, tag: str = "") -> Recode:
    return Recode(handle=handle, code=code, tag=tag, code_was=was, tag_was=tag)


def refused(one: Device, *entries: Entry, role: str = "supervisor") -> str:
    outcome = one.try_to(role, *entries)
    assert isinstance(outcome, Refused)
    return str(outcome.sentence)


def test_another_tag_ends_the_clash_everywhere(field: Field) -> None:
    one, two = field.devices
    one.act("supervisor", retag("TAG-9"))
    assert clashes(one) == [], "on the device at once"
    agree(field)
    for each in (field, one, two):
        assert clashes(each) == []
        assert bearers(each, "TAG-1") == [("tag", P1)] and bearers(each, "TAG-9") == [("tag", S4)]


def test_undone_the_unit_bears_its_tag_again_and_the_clash_is_open(field: Field) -> None:
    one, two = field.devices
    done = one.act("supervisor", retag("TAG-9"))
    agree(field)
    two.act("supervisor", Undo(operation=done))
    agree(field)
    assert clashes(one) == ["TAG-1"] and bearers(one, "TAG-9") == []
    assert bearers(one, "TAG-1") == sorted([("tag", P1), ("tag", S4)], key=lambda r: r[1])


def test_recoded_again_since_the_first_cannot_be_undone(field: Field) -> None:
    one, _ = field.devices
    first = one.act("supervisor", retag("TAG-9"))
    second = one.act("supervisor", retag("TAG-10", was="TAG-9"))
    assert "another code meanwhile" in refused(one, Undo(operation=first))
    one.act("supervisor", Undo(operation=second))
    one.act("supervisor", Undo(operation=first))
    agree(field)
    assert clashes(field) == ["TAG-1"]


def test_a_serial_number_changes_and_the_unit_stays_the_same(field: Field) -> None:
    one, two = field.devices
    one.act("supervisor", rename("S1-NEW", "S1", handle=S1))
    two.act("operator", moved("S1", "A-1", "A-2", scanned=True))
    agree(field)
    for each in (field, one, two):
        assert ask(each, f"SELECT code FROM handle WHERE id = {S1}") == [("S1-NEW",)]
        assert bearers(each, "S1-NEW") == [("serial", S1)] and bearers(each, "S1") == []
        assert ask(each, f"SELECT place FROM unit WHERE handle = {S1} AND quantity > 0") == [(world.BINS["A-2"],)]


def test_nobody_else_of_the_item_comes_in_by_the_first_code(field: Field) -> None:
    one, two = field.devices
    another = NewHandle(kind=HandleKind.SERIAL, code="S1", item=DRILL)
    two.act("operator", another, moved("S1", "A-1", "B-1"))
    one.act("supervisor", rename("S1-NEW", "S1", handle=S1))
    assert "S1-NEW" in refused(one, another, role="operator")
    one.push()
    agree(field)
    assert clashes(field) == ["S1", "TAG-1"], "done all the same, it is told"


def test_a_unit_that_comes_in_by_a_code_another_has_been_given_is_told(field: Field) -> None:
    one, two = field.devices
    two.act("operator", NewHandle(kind=HandleKind.SERIAL, code="S7", item=DRILL))
    one.act("supervisor", rename("S7", "S1", handle=S1))
    one.push()
    agree(field)
    assert clashes(field) == ["S7", "TAG-1"]
    assert len(bearers(field, "S7")) == 2
    one.act("supervisor", rename("S7-B", "S7", handle=S1))
    agree(field)
    assert clashes(field) == ["TAG-1"]


def test_two_supervisors_settle_it_at_once_and_the_second_is_held(field: Field) -> None:
    one, two = field.devices
    one.act("supervisor", retag("TAG-9"))
    two.act("supervisor", retag("TAG-8"))
    one.push()
    agree(field)
    assert bearers(field, "TAG-9") == [("tag", S4)] and bearers(field, "TAG-8") == []
    assert ask(field, "SELECT count(*) FROM discrepancy WHERE open = 1 AND kind = 'held'") == [(1,)]


@pytest.mark.parametrize(("entry", "why"), [
    (retag("S1"), "names something else"), (retag("A-1"), "names something else"), (retag("TAG-1"), "bears this code already"),
    (retag("TAG-9", was="OTHER"), "another code meanwhile"), (rename("", "S4", handle=S4, tag="TAG-1"), "1 to 80"),
    (rename("TAG-1", "S4", handle=S4, tag="TAG-1"), "1 to 80"), (rename("X" * 81, "S4", handle=S4, tag="TAG-1"), "1 to 80"),
    (retag("TAG-9", handle=4711), "not known"), (rename("B", "BOLT", handle=world.HANDLES["BOLT"]), "no single unit"),
])
def test_what_cannot_be_is_refused(field: Field, entry: Recode, why: str) -> None:
    assert why in refused(field.devices[0], entry)
    agree(field)
    assert clashes(field) == ["TAG-1"]


def test_it_is_a_supervisors_to_decide(field: Field) -> None:
    assert "INV_MANAGE_SERIALS" in refused(field.devices[0], retag("TAG-9"), role="operator")
