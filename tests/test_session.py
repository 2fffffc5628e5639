"""The session's own promises, with workflows made for them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from app.barcode.habits import Habits
from app.domain.operation import Act, KeepCode
from app.domain.questions import KeptCodes, PersonOf
from app.domain.words import say
from app.events import Scan
from app.session import Session
from app.workflows.common import careful, done
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


class Asking(msgspec.Struct, frozen=True):
    """What a second scan of the same confirms, and how often it was confirmed."""

    asked: str = ""
    confirmed: int = 0


def asking(state: Asking | None, seen: Seen, *, every_scan: bool = False) -> Step:
    """Ask about each code; the same code again confirms."""
    state, verdict = state or Asking(), None
    if isinstance(seen.event, Scanned):
        code = seen.event.reading.text
        if code == state.asked:
            state, verdict = Asking("", state.confirmed + 1), done(say("confirmed"), code)
        else:
            state, verdict = replace(state, asked=code), careful(say("Sure?"), code)
    screen = Screen(workflow="sign_in", step="badge", title=say("x"), prompt=say("x"), verdict=verdict, every_scan=every_scan)
    return Step(state, screen)


@pytest.mark.parametrize(
    ("pause_s", "every_scan", "confirmed"), [(0.35, False, 0), (0.69, False, 0), (0.7, False, 1), (0.1, True, 1)]
)
def test_a_question_is_confirmed_by_the_same_code_only_once_it_could_be_read(
    books: Books, pause_s: float, every_scan: bool, confirmed: int
) -> None:
    step: Any = partial(asking, every_scan=every_scan)
    only: Any = Workflow("sign_in", say("x"), Asking, step, step)
    at = Session(books.ledger, (only,), clock=lambda: books.now, home="sign_in")
    assert str(at.handle(Scan("A", source="serial:a", at=5.0)).reason) == "None"
    answer = at.handle(Scan("A", source="serial:a", at=5.0 + pause_s))
    assert answer.accepted is bool(confirmed)
    if not confirmed:
        assert "Repeat, not acted on" in str(answer.reason) and "Sure?" in str(answer.reason)
        hasty = at.handle(Scan("A", source="serial:a", at=5.0 + pause_s))
        assert str(hasty.reason) == str(answer.reason), "the question is told once, however often it is repeated"
    if not every_scan:
        assert str(at.handle(Scan("A", source="serial:a", at=9.0)).screen.verdict).count("confirmed") == 1 - confirmed


def test_another_device_or_one_without_time_stamps_confirms_at_once(books: Books) -> None:
    for source, at_s in (("serial:b", 5.1), ("keypad", 0.0)):
        step: Any = asking
        only: Any = Workflow("sign_in", say("x"), Asking, step, step)
        at = Session(books.ledger, (only,), clock=lambda: books.now, home="sign_in")
        at.handle(Scan("A", source="serial:a", at=5.0))
        assert at.handle(Scan("A", source=source, at=at_s)).accepted


def test_a_repeat_is_not_acted_on_unless_each_reading_counts_here(books: Books) -> None:
    for every_scan in (False, True):
        step: Any = partial(asking, every_scan=every_scan)
        only: Any = Workflow("sign_in", say("x"), Asking, step, step)
        at = Session(books.ledger, (only,), clock=lambda: books.now, home="sign_in")
        at.handle(Scan("B", source="serial:a", at=4.0))
        answer = at.handle(Scan("A", source="serial:a", at=5.0, repeat=True))
        assert answer.accepted is every_scan
        assert every_scan or "Repeat, not acted on" in str(answer.reason)


def test_what_a_site_sends_for_separators_is_read_as_its_settings_have_it(books: Books) -> None:
    heard: list[str] = []

    def listening(state: Asking | None, seen: Seen) -> Step:
        if isinstance(seen.event, Scanned) and seen.event.reading.gs1 is not None:
            heard.append(seen.event.reading.gs1.serial)
        return asking(state, seen)

    step: Any = listening
    only: Any = Workflow("sign_in", say("x"), Asking, step, step)
    for separators in ((), ("#",)):
        habits = Habits(separators=separators)
        at = Session(books.ledger, (only,), clock=lambda: books.now, home="sign_in", habits=lambda habits=habits: habits)
        at.handle(Scan("010950110153000310L1#21S1", "]C1"))
    assert heard == ["S1"]
