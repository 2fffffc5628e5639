"""The session's own promises, with workflows made for them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain.operation import Act, KeepCode
from app.domain.questions import KeptCodes, PersonOf
from app.domain.words import say
from app.events import Scan
from app.session import Session
from app.workflows.step import Scanned, Screen, Seen, Step, Workflow, stepping
from tests.workflows.books import Books
from tests.workflows.books import books as open_books


class State(msgspec.Struct, frozen=True):
    """Nothing is kept."""


@stepping
def step(_: State | None, seen: Seen) -> Step:
    """Put every code scanned aside; badges are looked up by many questions at once."""
    screen = Screen(workflow="sign_in", step="badge", title=say("x"), prompt=say("x"))
    if not isinstance(seen.event, Scanned):
        return Step(State(), screen)
    people = seen.know_all(PersonOf(match.id) for match in seen.event.reading.matches)
    act = Act(kind="keep-code", entries=(KeepCode(code=seen.event.reading.text),))
    return Step(State(), screen, (act,), actor=people[0].id if people and people[0] else 0)


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    opened.ledger.close()


def session(books: Books) -> Session:
    """A session with one workflow, which is also its sign-in."""
    only: Any = Workflow("sign_in", say("x"), State, step, step)
    return Session(books.ledger, (only,), clock=lambda: books.now, home="sign_in")


def test_nothing_is_posted_while_nobody_answers_for_it(books: Books) -> None:
    answer = session(books).handle(Scan("X-1"))
    assert not answer.accepted and "Nobody is signed in" in str(answer.reason) and answer.operations == ()
    assert books.ledger.answer(KeptCodes()) == ()


def test_a_step_may_name_whose_word_an_act_is(books: Books) -> None:
    answer = session(books).handle(Scan("SUPER"))
    assert answer.accepted and len(answer.operations) == 1 and books.ledger.answer(KeptCodes()) == ("SUPER",)
