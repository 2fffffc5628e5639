"""Expired stock is not given out: refused before the act, told where it has been done. Who may release stock may allow it."""

from collections.abc import Iterator

import pytest

from app.domain.identity import handle_id
from app.domain.operation import Move, NewHandle
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger import expiry
from app.ledger.expiry import EXPIRED, EXPIRED_INSIDE
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from tests.ledger import world
from tests.ledger.arrivals import PLACES, Arrivals
from tests.ledger.conftest import Opening
from tests.ledger.game import Game

USED = Standing(Virtual.CONSUMED.place)
"""Lot L2 expired the day before the world begins; L1 never does."""


def stood(place: str, **attributes: object) -> Standing:
    return Standing(PLACES[place], **attributes)  # type: ignore[arg-type]


def lot(code: str, source: Standing, target: Standing, quantity: int = 50) -> Move:
    return Move(handle=world.HANDLES[code], quantity=quantity, source=source, target=target)


@pytest.fixture
def game(sqlite_opening: Opening) -> Iterator[Game]:
    with sqlite_opening() as ledger:
        one = Game(ledger)
        assert one.act("operator", world.came("BX2", 1, PLACES["B-1"]), world.came("L2", 500, PLACES["B-1"]),
                       world.came("L2", 200, PLACES["BX2"]))
        yield one
        one.compare()
        one.end()


def said(ledger: Ledger, game: Game, *moves: Move) -> str:
    outcome = ledger.post([game.made("operator", *moves)])
    assert isinstance(outcome, Refused)
    return outcome.sentence.text


def test_use_of_it_is_refused_before_the_act_and_all_else_is_not(game: Game) -> None:
    b1 = stood("B-1")
    handed = b1._replace(custody=world.RECIPIENT)
    for target in (USED, Standing(Virtual.INSTALLED.place), Standing(Virtual.CUSTOMER.place), handed, stood("S1"),
                   Standing(Virtual.IN_TRANSIT.place)):
        assert said(game.ledger, game, lot("L2", b1, target)) == EXPIRED
        assert not game.act("technician", lot("L2", b1, target))
        assert game.act("supervisor", lot("L2", b1, target)) and game.act("operator", lot("L1", b1, target))
    for target in (stood("A-1"), stood("A-1", status="isolated"), Standing(Virtual.SPILLAGE.place), Standing(Virtual.SCRAP.place),
                   stood("BX2")):
        assert game.act("operator", lot("L2", b1, target))
    assert game.act("operator", lot("L2", handed, b1)), "it comes back"


def test_it_is_refused_inside_a_container_that_changes_hands(game: Game) -> None:
    box = Move(handle=world.HANDLES["BX2"], quantity=1, source=stood("B-1"), target=stood("A-1", custody=world.RECIPIENT))
    assert said(game.ledger, game, box) == EXPIRED_INSIDE
    assert not game.act("operator", box)
    assert game.act("operator", Move(handle=box.handle, quantity=1, source=stood("B-1"), target=stood("A-1")))
    assert game.act("supervisor", Move(handle=box.handle, quantity=1, source=stood("A-1"), target=box.target))


def test_what_arrives_all_the_same_is_posted_and_told(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    with opening() as ledger:
        book = Arrivals(ledger)
        book.arrive("one", "operator", world.came("BX2", 1, PLACES["B-1"]), world.came("L2", 500, PLACES["B-1"]),
                    world.came("L2", 200, PLACES["BX2"]), at=10)
        book.arrive("one", "supervisor", lot("L2", stood("B-1"), USED), at=20)
        assert book.open() == []
        book.arrive("one", "technician", lot("L2", stood("B-1"), USED), at=30)
        box = Move(handle=world.HANDLES["BX2"], quantity=1, source=stood("B-1"), target=stood("A-1", custody=world.RECIPIENT))
        assert book.arrive("one", "operator", box, at=40).outcome == ""
        assert book.open() == ["expired", "expired"]
        told = book.ask("SELECT handle, place, quantity FROM discrepancy WHERE kind = 'expired' ORDER BY position")
        assert told == [(world.HANDLES["L2"], PLACES["B-1"], 50), (world.HANDLES["L2"], PLACES["BX2"], 200)]
        with monkeypatch.context() as older:
            older.setattr("tests.ledger.arrivals.FORM", expiry.SINCE - 1)
            book.arrive("old", "operator", lot("L2", stood("B-1"), USED), at=50)
        assert len(book.open()) == 2, "an older app knew nothing of it, and its journal replays as it was"
        book.sound()


def test_the_day_is_that_of_the_act_and_the_last_one_still_counts(game: Game) -> None:
    new = NewHandle(kind=HandleKind.LOT, code="L9", item=world.ITEMS["GLUE"].id, expires="2023-11-14")
    which = handle_id(new.kind, new.item, new.code)
    here = stood("B-1")
    assert game.act("operator", new, Move(handle=which, quantity=9, source=world.VENDOR, target=here))
    use = Move(handle=which, quantity=1, source=here, target=USED)
    assert game.act("operator", use)
    assert not game.act("operator", use, made_at=game.clock + 86_400 * world.SECOND)
