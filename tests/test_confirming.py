"""The same code confirms a question only once it can have been read; any other scan is taken as ever."""

import pytest

from app.confirming import CONFIRM_S, Confirming
from app.domain.words import say
from app.events import Answer, Scan
from app.workflows.step import Mood, Screen, Verdict

QUESTION = say("Sure?")
FIRST = Scan("A-1", source="wedge", at=100.0)


def answer(mood: Mood, *operations: str) -> Answer:
    screen = Screen(workflow="move", step="bin", title=say("Move"), prompt=say("Scan"), verdict=Verdict(mood, QUESTION))
    return Answer(accepted=True, reason=None, screen=screen, operations=operations)


@pytest.mark.parametrize(("scan", "too_soon"), [
    (Scan("A-1", source="wedge", at=100.0 + CONFIRM_S / 2), True),
    (Scan("A-1", source="wedge", at=100.0 + CONFIRM_S), False),
    (Scan("A-1", source="camera:0", at=100.1), False),
    (Scan("A-2", source="wedge", at=100.1), False),
    (Scan("A-1", source="wedge", at=99.0), False),
    (Scan("A-1", source="wedge"), False),
])
def test_which_scan_comes_too_soon(scan: Scan, too_soon: bool) -> None:
    made = Confirming()
    assert made.too_soon(scan) is None, "nothing was asked"
    made.answered(FIRST, answer(Mood.CONFIRM))
    assert made.too_soon(scan) == (QUESTION if too_soon else None)


@pytest.mark.parametrize("given", [answer(Mood.DONE), answer(Mood.CONFIRM, "an act")])
def test_what_was_done_is_no_question(given: Answer) -> None:
    made = Confirming()
    made.answered(FIRST, answer(Mood.CONFIRM))
    made.answered(FIRST, given)
    assert made.too_soon(Scan("A-1", source="wedge", at=100.1)) is None
