"""Held operations: a supervisor posts one after all, or drops it; what builds on one waits with it."""

from collections.abc import Iterator

import msgspec
import pytest

from app.domain.catalogue import User
from app.domain.feed import HELD
from app.domain.operation import CountLine, Dismiss, Move, NewHandle, OpenCount, Operation, Put, Release, Resolve, Retire, Undo
from app.domain.stock import HandleKind, Standing
from app.ledger.post import Refused
from tests.ledger import world
from tests.ledger.arrivals import PLACES, Arrivals, moved
from tests.ledger.conftest import Opening

S4 = world.HANDLES["S4"]


@pytest.fixture
def book(opening: Opening) -> Iterator[Arrivals]:
    with opening() as ledger:
        made = Arrivals(ledger)
        yield made
        made.sound()


def move_s4(target: str, start: str = "A-1") -> Move:
    return Move(handle=S4, quantity=1, source=Standing(PLACES[start]), target=Standing(PLACES[target]), scanned=True)


@pytest.fixture
def waiting(book: Arrivals) -> Arrivals:
    """Device two moved a unit that nobody but device one knows of; then device one reports it."""
    assert book.arrive("two", "operator", move_s4("A-2"), at=1000, id="moved", seen=0).outcome == HELD
    assert book.arrive("two", "operator", move_s4("B-1", "A-2"), at=1010, id="moved-on", seen=0).outcome == HELD
    assert book.open() == ["held", "held"]
    book.arrive("one", "operator", world.LATE["S4"], moved("S4", "vendor", "A-1"), at=900, received=1100, id="made")
    return book


def at(book: Arrivals, code: str) -> int:
    stands = book.where(code)
    assert stands is not None
    return stands.place


def test_what_was_held_is_posted_after_all_in_order(waiting: Arrivals) -> None:
    done = waiting.arrive("three", "supervisor", Release(operation="moved"), at=2000)
    assert (done.outcome, at(waiting, "S4"), waiting.open()) == ("", PLACES["A-2"], ["code-clash", "held"])
    waiting.arrive("three", "supervisor", Release(operation="moved-on"), at=2010)
    assert (at(waiting, "S4"), waiting.open()) == (PLACES["B-1"], ["code-clash"])
    when = world.START + (1_000 + 1000) * world.SECOND
    assert waiting.ask(f"SELECT at FROM movement WHERE position = {done.position}") == [(when,)], "as of when it was done"


def test_released_the_other_way_round_the_later_evidence_holds(waiting: Arrivals) -> None:
    waiting.arrive("three", "supervisor", Release(operation="moved-on"), at=2000)
    waiting.arrive("three", "supervisor", Release(operation="moved"), at=2010)
    assert at(waiting, "S4") == PLACES["B-1"]


def test_what_still_cannot_be_posted_is_held_again(book: Arrivals) -> None:
    book.arrive("two", "operator", move_s4("A-2"), at=1000, id="moved")
    again = book.arrive("three", "supervisor", Release(operation="moved"), at=2000, id="again")
    assert (again.outcome, book.open()) == (HELD, ["held", "held"])
    assert book.arrive("three", "supervisor", Release(operation="again"), at=2010).outcome == HELD, "decide about the act itself"
    book.arrive("three", "supervisor", Dismiss(operation="again"), at=2020)
    book.arrive("three", "supervisor", Dismiss(operation="moved"), at=2030)
    assert book.open() == ["held"], "what was tried in between waits too"


def test_the_device_refuses_what_cannot_be_posted_before_the_act(book: Arrivals) -> None:
    book.arrive("two", "operator", move_s4("A-2"), at=1000, id="moved")
    game = book.ledger
    outcome = game.post([_own(Release(operation="moved"))])
    assert isinstance(outcome, Refused) and book.open() == ["held"]
    outcome = game.post([_own(Release(operation="moved"), role="operator")])
    assert isinstance(outcome, Refused)
    assert not isinstance(game.post([_own(Dismiss(operation="moved"))]), Refused)
    assert book.open() == []


def _own(entry: Release | Dismiss, role: str = "supervisor") -> Operation:
    return Operation(
        id=f"own-{type(entry).__name__}-{role}", kind="decide", entries=(entry,), actor=world.ACTORS[role],
        made_at=world.START + 5_000 * world.SECOND,
    )


def test_what_was_dropped_has_no_effect_for_good(waiting: Arrivals) -> None:
    waiting.arrive("three", "supervisor", Dismiss(operation="moved"), at=2000)
    assert at(waiting, "S4") == PLACES["A-1"]
    assert waiting.arrive("three", "supervisor", Release(operation="moved"), at=2010).outcome == HELD
    assert waiting.arrive("three", "supervisor", Dismiss(operation="moved"), at=2020).outcome == HELD


@pytest.mark.parametrize("role", ["operator", "technician"])
@pytest.mark.parametrize("entry", [Release(operation="moved"), Dismiss(operation="moved")])
def test_deciding_is_a_supervisors_matter(waiting: Arrivals, role: str, entry: Release | Dismiss) -> None:
    assert waiting.arrive("three", role, entry, at=2000).outcome == HELD
    assert at(waiting, "S4") == PLACES["A-1"]


@pytest.mark.parametrize("which", ["made", "no such act"])
def test_what_is_not_held_is_not_decided_about(waiting: Arrivals, which: str) -> None:
    assert waiting.arrive("three", "supervisor", Release(operation=which), at=2000).outcome == HELD


def test_one_at_a_time(waiting: Arrivals) -> None:
    both = (Release(operation="moved"), Release(operation="moved-on"))
    assert waiting.arrive("three", "supervisor", *both, at=2000).outcome == HELD
    assert at(waiting, "S4") == PLACES["A-1"]


def test_a_held_act_is_not_just_resolved(waiting: Arrivals) -> None:
    which = waiting.ask("SELECT id FROM discrepancy WHERE kind = 'held'")[0][0]
    assert waiting.arrive("three", "supervisor", Resolve(discrepancy=int(str(which))), at=2000).outcome == HELD


def test_it_is_the_act_of_who_did_it_by_the_rights_of_who_releases_it(book: Arrivals) -> None:
    """An operator may not approve, a supervisor who releases it may; a line counted stays the counter's."""
    book.arrive("one", "supervisor", OpenCount(number="C-9", kind="cycle"), at=500)
    count = book.ask("SELECT id FROM count_session")[0][0]
    line = CountLine(count=int(str(count)), place=PLACES["A-1"], handle=S4, quantity=1)
    book.arrive("two", "operator", line, at=1000, id="counted")
    book.arrive("one", "operator", world.LATE["S4"], at=1100)
    book.arrive("three", "supervisor", Release(operation="counted"), at=2000)
    assert book.ask("SELECT person FROM count_line") == [(world.ACTORS["operator"],)]


def test_rights_that_the_releaser_lacks_too_hold_it_again(book: Arrivals) -> None:
    one = next(r for r in world.records() if isinstance(r, User) and r.badge == "technician")
    book.arrive("two", "operator", Put(record=msgspec.structs.replace(one, role="administrator")), at=1000, id="promote")
    assert book.arrive("three", "supervisor", Release(operation="promote"), at=2000).outcome == HELD
    assert book.arrive("three", "administrator", Release(operation="promote"), at=2010).outcome == ""


# --- undo ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["moved", "release"])
def test_undoing_what_was_released_puts_the_unit_back(waiting: Arrivals, which: str) -> None:
    waiting.arrive("three", "supervisor", Release(operation="moved"), at=2000, id="release")
    waiting.arrive("three", "supervisor", Undo(operation=which), at=2010)
    assert at(waiting, "S4") == PLACES["A-1"]
    for again in ("moved", "release"):
        assert waiting.arrive("three", "supervisor", Undo(operation=again), at=2020).outcome == HELD


def test_undoing_what_is_still_held_drops_it(waiting: Arrivals) -> None:
    assert waiting.arrive("two", "operator", Undo(operation="moved-on"), at=2000).outcome == ""
    assert waiting.open() == ["code-clash", "held"]
    assert waiting.arrive("three", "supervisor", Release(operation="moved-on"), at=2010).outcome == HELD


def test_undoing_a_held_act_undoes_nothing_of_what_it_would_have_done(book: Arrivals) -> None:
    retire = Retire(handle=world.HANDLES["BX2"])
    new = NewHandle(kind=HandleKind.CONTAINER, code="BX2", container_type=3)
    nowhere = Move(handle=77, quantity=1, source=Standing(PLACES["A-1"]), target=Standing(PLACES["A-2"]))
    book.arrive("one", "operator", retire, at=900)
    book.arrive("two", "operator", new, nowhere, at=1000, id="odd")
    book.arrive("two", "operator", Undo(operation="odd"), at=1010)
    assert book.ask(f"SELECT retired FROM handle WHERE id = {world.HANDLES['BX2']}") == [(1,)]


def test_a_held_undo_is_released(book: Arrivals) -> None:
    first = book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000)
    second = book.arrive("one", "operator", moved("S1", "A-2", "B-1"), at=1010)
    book.arrive("two", "operator", Undo(operation=first.id), at=1020, id="undo")
    book.arrive("one", "operator", Undo(operation=second.id), at=1030)
    book.arrive("three", "supervisor", Release(operation="undo"), at=2000)
    assert (at(book, "S1"), book.open()) == (PLACES["A-1"], [])
