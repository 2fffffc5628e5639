"""What is needed stays in use: a device is refused before the act, a server holds what lost its ground on the way."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.feed import HELD
from app.domain.identity import derive
from app.domain.operation import Entry, Move, Operation, Put
from app.domain.stock import Standing
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.ledger.verify import verify
from app.setup.base import code_id
from tests.ledger import world
from tests.ledger.arrivals import Arrivals
from tests.ledger.conftest import Opening

PEOPLE = {r.badge: r for r in world.records() if isinstance(r, c.User)}
ADMIN, BOSS = PEOPLE["administrator"], PEOPLE["supervisor"]
ISOLATED = c.Status(id=code_id(c.Status, "isolated"), code="isolated", name="Isolated", available=False)
AVAILABLE = c.Status(id=code_id(c.Status, "available"), code="available", name="Available", available=True)
RECIPIENT = c.Recipient(id=world.RECIPIENT, code="R", name="R")
SECOND = c.User(id=derive("user", "second"), code="second", name="Second", badge="second", role="administrator")
DEMOTED, OUT = replace(ADMIN, role="operator"), replace(ADMIN, retired=True)


@pytest.fixture
def ledger(sqlite_opening: Opening) -> Iterator[Ledger]:
    with sqlite_opening() as opened:
        yield opened


def posted(ledger: Ledger, *entries: Entry, by: int = 0) -> str:
    """What becomes of an act on the device: "" or the sentence that refuses it."""
    posted.number += 1  # type: ignore[attr-defined]
    now = world.START + (100 + posted.number) * world.SECOND  # type: ignore[attr-defined]
    act = Operation(id=f"act-{posted.number}", kind="edit", entries=entries, actor=by, made_at=now)  # type: ignore[attr-defined]
    outcome = ledger.post([act])
    return str(outcome.sentence) if isinstance(outcome, Refused) else ""


posted.number = 0  # type: ignore[attr-defined]


@pytest.mark.parametrize(("record", "by", "says"), [
    (OUT, 0, "is the last administrator"),
    (DEMOTED, 0, "is the last administrator"),
    (replace(ISOLATED, retired=True), 0, "works with the status isolated"),
    (replace(ISOLATED, code="apart"), 0, "works with the status isolated"),
    (replace(AVAILABLE, available=False), 0, "counts as available"),
    (replace(world.ITEMS["BOLT"], retired=True), 0, "There is stock of BOLT: 14 EACH"),
    (replace(world.ITEMS["BOLT"], retired=True, superseded_by=world.ITEMS["OIL"].id), 0, "There is stock of BOLT"),
])
def test_a_device_is_refused_before_the_act(ledger: Ledger, record: c.CatalogueRecord, by: int, says: str) -> None:
    assert says in posted(ledger, Put(record=record), by=by)


def test_nobody_puts_themselves_out(ledger: Ledger) -> None:
    assert posted(ledger, Put(record=SECOND)) == ""
    assert "take yourself out of use" in posted(ledger, Put(record=OUT), by=ADMIN.id)
    assert "administration from yourself" in posted(ledger, Put(record=DEMOTED), by=ADMIN.id)
    assert posted(ledger, Put(record=OUT), by=SECOND.id) == "", "another administrator may"
    assert "last administrator" in posted(ledger, Put(record=replace(SECOND, role="operator")))
    assert verify(ledger.store) == []


def test_what_is_not_needed_may_go(ledger: Ledger) -> None:
    assert posted(ledger, Put(record=replace(world.ITEMS["OIL"], retired=True))) == ""
    assert posted(ledger, Put(record=replace(ISOLATED, name="Locked away"))) == ""
    assert posted(ledger, Put(record=DEMOTED), Put(record=SECOND)) == "", "one act may hand administration over"
    assert verify(ledger.store) == []


def test_a_recipient_with_stock_in_custody_stays(ledger: Ledger) -> None:
    at, bolt = Standing(world.BINS["A-1"]), world.HANDLES["BOLT"]
    gone = Put(record=replace(RECIPIENT, retired=True))
    assert posted(ledger, Move(handle=bolt, quantity=1, source=at, target=at._replace(custody=RECIPIENT.id))) == ""
    assert "still has stock in custody" in posted(ledger, gone)
    assert posted(ledger, Move(handle=bolt, quantity=1, source=at._replace(custody=RECIPIENT.id), target=at)) == ""
    assert posted(ledger, gone) == ""


def test_two_administrators_who_put_each_other_out_leave_one(opening: Opening) -> None:
    """Each was right by what their device knew; the server hears of one first, and holds the other."""
    with opening() as ledger:
        arrivals = Arrivals(ledger)
        assert arrivals.arrive("one", "administrator", Put(record=SECOND), at=1).outcome == ""
        seen = arrivals.position()
        assert arrivals.arrive("one", "administrator", Put(record=replace(SECOND, retired=True)), at=2, seen=seen).outcome == ""
        held = arrivals.arrive("two", SECOND.id, Put(record=OUT), at=3, seen=seen)
        assert held.outcome == HELD, "who is out of service by now has no rights any more"
        assert arrivals.arrive("three", 0, Put(record=SECOND), at=4).outcome == HELD, "a device is not the system"
        third = replace(SECOND, id=derive("user", "third"), code="third", badge="third")
        assert arrivals.arrive("one", "administrator", Put(record=third), at=5).outcome == ""
        assert arrivals.arrive("two", third.id, Put(record=OUT), at=6).outcome == ""
        last = arrivals.arrive("one", third.id, Put(record=replace(third, role="operator")), at=7)
        assert last.outcome == HELD, "one's own administration, and the last"
        assert "last administrator" in str(arrivals.ask(
            f"SELECT detail FROM discrepancy WHERE kind = 'held' AND position = {last.position}"
        ))
        arrivals.sound()


def test_stock_holds_nothing_up_at_a_server(ledger: Ledger) -> None:
    """The company's book does not know it; what a site has posted is not undone by it."""
    arrivals = Arrivals(ledger)
    gone = arrivals.arrive("one", "administrator", Put(record=replace(world.ITEMS["BOLT"], retired=True)), at=1)
    assert gone.outcome == ""
    arrivals.sound()


def test_what_was_posted_before_there_were_guards_replays(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr("app.ledger.post.check_kept", lambda p: None)
        assert posted(ledger, Put(record=OUT)) == ""
        assert posted(ledger, Put(record=replace(ISOLATED, retired=True))) == ""
    assert verify(ledger.store) == []
    assert verify(ledger.store, at_once=1) == []
