"""First expired, first out: the lot to take first is suggested, another is asked about (PanatrackerST: lots carry expiry dates)."""

import pytest

from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Act, Move, NewHandle
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.maintain import WORKFLOW as MAINTAIN
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.step import Mood
from tests.workflows.books import Books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk

GLUE = derive("item", "GLUE")


@pytest.fixture
def glue(books: Books) -> Books:
    """Three more lots of GLUE: G1 expires before L42 (2031), G2 after it, G3 never; L41 expired in 2001."""
    books.post(Act(kind="receive", entries=tuple(entry for code, expires in (
        ("G1", "2026-01-31"), ("G2", "2040-01-31"), ("G3", ""),
    ) for entry in (
        NewHandle(kind=HandleKind.LOT, code=code, item=GLUE, lot=code, expires=expires),
        Move(handle=handle_id(HandleKind.LOT, GLUE, code), quantity=20, source=Standing(Virtual.VENDOR.place),
             target=Standing(place_id(SITE, "B02-S01"))),
    ))))
    return books


def issuing(books: Books, badge: str = "TECH") -> Desk:
    return desk(books, ISSUE, badge).choose("Tess Technician").choose("Consumed").choose("Job")


def test_the_lots_are_offered_in_the_order_in_which_they_expire(glue: Books) -> None:
    d = issuing(glue).scan("GLUE")
    assert d.choices == ["G1", "L42", "G2", "G3", "L41"]
    details = {str(x.label): str(x.detail) for x in d.screen.choices}
    assert "take this first" in details["G1"] and "expired 2001-01-01" in details["L41"] and "take this" not in details["L42"]


def test_the_lot_that_expires_first_is_taken_without_a_word(glue: Books) -> None:
    d = issuing(glue).scan("G1", "B02-S01").type("5")
    assert d.mood is Mood.DONE and glue.stock("G1") == {"B02-S01": 15}


@pytest.mark.parametrize("lot", ["G2", "G3"])
def test_another_lot_is_confirmed_by_scanning_it_again(glue: Books, lot: str) -> None:
    d = issuing(glue).scan(lot)
    assert d.mood is Mood.CONFIRM and "G1 at B02-S01 expires before it, on 2026-01-31" in d.verdict and d.step == "handle"
    d.scan(lot, "B02-S01").type("5")
    assert d.mood is Mood.DONE and glue.stock(lot) == {"B02-S01": 15}


def test_another_lot_is_confirmed_by_choosing_it_again(glue: Books) -> None:
    d = issuing(glue).scan("GLUE").choose("G2")
    assert d.mood is Mood.CONFIRM and d.step == "lot"
    assert d.choose("G1").step in ("from", "quantity")


def test_an_expired_lot_is_refused_when_it_is_chosen(glue: Books) -> None:
    d = issuing(glue).scan("GLUE").choose("L41")
    assert d.mood is Mood.REFUSED and "may not be used" in d.verdict and d.step == "lot"
    assert d.choose("G1").step in ("from", "quantity")


def test_maintenance_uses_the_first_to_expire_as_well(glue: Books) -> None:
    d = desk(glue, MAINTAIN, "TECH", "PST.1001").choose("Open a maintenance order").type("Glued")
    assert d.scan("L41").mood is Mood.REFUSED
    assert d.scan("G2").mood is Mood.CONFIRM and "G1" in d.verdict
    d.scan("G2", "B02-S01").type("1")
    assert d.mood is Mood.DONE and glue.stock("G2") == {"B02-S01": 19}


def test_moving_a_lot_asks_nothing_of_the_sort(glue: Books) -> None:
    d = desk(glue, MOVE, "TECH").scan("G2", "B02-S01").type("5")
    assert d.mood is Mood.DONE and d.step == "destination"


def test_a_lot_is_shown_with_its_expiry_wherever_it_is_listed(glue: Books) -> None:
    for code in ("B02-S01", "GLUE"):
        d = desk(glue, INSPECT, "TECH", code)
        assert any(str(x.title) == "G1" and "expires 2026-01-31" in str(x.detail) for x in d.screen.lines), code
    moving = desk(glue, MOVE, "TECH").scan("G1", "B02-S01").type("5")
    assert "expires 2026-01-31" in str(moving.screen.lines[0].detail)
