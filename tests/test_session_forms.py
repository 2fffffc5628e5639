"""What the session promises of forms: what is filled in is on the disk with its answer, and comes back after anything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.commands.drive import answer_json, event
from app.domain.catalogue import Vendor
from app.domain.operation import Act, Put
from app.domain.words import say
from app.events import Fill, Open, Pick, Press, Refresh, Scan, Type
from app.ledger.ledger import Ledger
from app.session import FIELD_MAX, Session
from app.workflows.step import (
    Declined,
    Field,
    FieldKind,
    Filled,
    Key,
    Mood,
    Scanned,
    Screen,
    Seen,
    Step,
    Tone,
    Verdict,
    Workflow,
    stepping,
)
from tests.workflows.books import Books
from tests.workflows.books import books as open_books


class Form(msgspec.Struct, frozen=True):
    """Two fields."""

    values: dict[str, str] = msgspec.field(default_factory=lambda: {"code": "", "name": ""})
    focus: str = "code"
    wrong: dict[str, str] = {}


def screen(state: Form, verdict: Verdict | None = None) -> Screen:
    fields = tuple(
        Field(key=key, label=say(key), kind=FieldKind.TEXT, value=value, required=key == "code",
              error=say(state.wrong[key]) if key in state.wrong else None)
        for key, value in state.values.items()
    )
    return Screen(
        workflow="form", step="edit", title=say("x"), prompt=say("x"), form=fields, focus=state.focus, verdict=verdict,
        tone=Tone.NO if verdict else None,
    )


@stepping
def step(state: Form | None, seen: Seen) -> Step:
    """Fill fields; "finish" puts a vendor."""
    state = state or Form()
    match seen.event:
        case Filled(key, text):
            state = msgspec.structs.replace(state, values=state.values | {key: text}, focus=key, wrong={})
        case Scanned(reading):
            state = msgspec.structs.replace(state, values=state.values | {state.focus: reading.text})
        case Key("finish"):
            record = Vendor(id=5, code=state.values["code"], name=state.values["name"])
            return Step(None, screen(state), (Act(kind="edit", entries=(Put(record=record),)),))
        case Declined(sentence, field):
            state = msgspec.structs.replace(state, wrong={field or "code": str(sentence)})
            return Step(state, screen(state, Verdict(Mood.REFUSED, sentence)), accepted=False)
    return Step(state, screen(state))


@stepping
def badge(_: Form | None, seen: Seen) -> Step:
    """Whoever scans ADMIN is in."""
    there = Screen(workflow="sign_in", step="badge", title=say("x"), prompt=say("x"))
    if isinstance(seen.event, Scanned) and seen.event.reading.matches:
        return Step(None, there, signed_in=seen.event.reading.matches[0].id)
    return Step(Form(), there)


@stepping
def home(_: Form | None, seen: Seen) -> Step:
    """Home."""
    return Step(Form(), Screen(workflow="inspect", step="home", title=say("x"), prompt=say("x")))


WORKFLOWS: Any = (
    Workflow("sign_in", say("x"), Form, badge, badge), Workflow("inspect", say("x"), Form, home, home),
    Workflow("form", say("Form"), Form, step, step),
)


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    opened.ledger.close()


def signed_in(ledger: Ledger, books: Books) -> Session:
    session = Session(ledger, WORKFLOWS, clock=lambda: books.now)
    session.handle(Scan("ADMIN"))
    assert session.person.badge == "ADMIN"
    return session


def values(session: Session) -> dict[str, str]:
    assert session.screen is not None
    return {f.key: f.value for f in session.screen.form}


def test_what_is_filled_in_survives_sign_out_home_and_a_power_cut(books: Books) -> None:
    session = signed_in(books.ledger, books)
    session.handle(Open("form"))
    assert session.handle(Fill("name", "Nuts & bólts, ")).accepted
    assert session.handle(Fill("code", "")).accepted and session.screen.focus == "code"  # type: ignore[union-attr]
    session.handle(Press("home"))
    answer = session.handle(Open("form"))
    assert {f.key: f.value for f in answer.screen.form} == {"code": "", "name": "Nuts & bólts, "}
    session.handle(Press("sign-out"))
    session.handle(Scan("ADMIN"))
    session.handle(Pick("resume:form"))
    assert values(session)["name"] == "Nuts & bólts, "
    # Nothing is told to the session: the next process finds the file as the last answer left it.
    again = Ledger.open(books.ledger.store.path.parent)  # type: ignore[union-attr]
    try:
        other = signed_in(again, books)
        other.handle(Open("form"))
        assert values(other) == {"code": "", "name": "Nuts & bólts, "} and other.screen.focus == "code"  # type: ignore[union-attr]
    finally:
        again.close()


def test_what_is_typed_or_scanned_goes_to_the_field_in_focus(books: Books) -> None:
    session = signed_in(books.ledger, books)
    session.handle(Open("form"))
    session.handle(Fill("name", ""))
    session.handle(Type("12,50"))
    assert values(session) == {"code": "", "name": "12,50"}
    session.handle(Scan("PST.1001"))
    assert values(session) == {"code": "", "name": "PST.1001"}


def test_a_refusal_of_the_books_comes_back_at_the_field_and_nothing_typed_is_lost(books: Books) -> None:
    session = signed_in(books.ledger, books)
    session.handle(Open("form"))
    session.handle(Fill("code", "V1"))
    session.handle(Fill("name", "Another"))
    answer = session.handle(Press("finish"))
    assert not answer.accepted and answer.operations == () and "V1 is taken" in str(answer.reason)
    assert values(session) == {"code": "V1", "name": "Another"}
    error = next(f.error for f in answer.screen.form if f.key == "code")
    assert error is not None and "V1 is taken" in str(error)
    session.handle(Fill("code", "V-NEW"))
    answer = session.handle(Press("finish"))
    assert answer.accepted and len(answer.operations) == 1


def test_a_field_that_is_not_there_or_a_text_without_end_is_refused(books: Books) -> None:
    session = signed_in(books.ledger, books)
    assert "no field" in str(session.handle(Fill("code", "x")).reason)  # at home
    session.handle(Open("form"))
    assert "no field “other”" in str(session.handle(Fill("other", "x")).reason)
    answer = session.handle(Fill("name", "x" * (FIELD_MAX + 1)))
    assert not answer.accepted and values(session)["name"] == ""


def test_a_form_is_not_shown_anew_under_the_hand_of_who_types(books: Books) -> None:
    session = signed_in(books.ledger, books)
    session.handle(Open("form"))
    before = session.screen
    answer = session.handle(Refresh())
    assert before is not None and answer.refreshed and answer.screen == msgspec.structs.replace(before, tone=None)


def test_drive_fills_fields_and_shows_the_form(books: Books) -> None:
    assert event(b'{"field": "name", "text": "A"}') == Fill("name", "A")
    for line in (b'{"field": "name"}', b'{"field": "name", "text": 5}', b'{"field": "name", "text": "x", "more": 1}'):
        assert not isinstance(event(line), Fill)
    session = signed_in(books.ledger, books)
    shown = answer_json(session.handle(Open("form")))["screen"]
    assert shown["focus"] == "code" and shown["form"][0] == {
        "key": "code", "label": "code", "kind": "text", "value": "", "shown": "", "options": [], "required": True, "fixed": False,
        "error": None, "help": None, "group": None,
    }
