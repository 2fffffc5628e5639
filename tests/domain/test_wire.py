"""What a server says is shown in the language of whoever reads it."""

import msgspec
import pytest

from app.domain.wire import Problem
from app.domain.words import Say, render, say
from app.server.declined import LOCKED, declined

GERMAN = {LOCKED: "Noch {minutes} Minuten gesperrt.", "The server says: {why}": "Der Server sagt: {why}"}


def told(problem: Problem) -> str:
    """As a German kiosk shows it, inside a sentence of its own."""
    over_the_wire = msgspec.json.decode(msgspec.json.encode(problem), type=Problem)
    return render(say("The server says: {why}", why=over_the_wire.said), lambda text: GERMAN.get(text, text))


def test_a_refusal_is_said_in_the_readers_language() -> None:
    problem = declined("forbidden", LOCKED, minutes=5).problem
    assert "wait 5 minutes" in problem.sentence
    assert told(problem) == "Der Server sagt: Noch 5 Minuten gesperrt."


@pytest.mark.parametrize("template", [
    None, Say(""), Say("{missing}", {"other": 1}), Say("{", {"a": 1}), Say("{a.b}", {"a": 1}), Say("{a[0]}", {"a": 1}),
    Say("{}", {"a": 1}), Say("{a:q}", {"a": 1}),
], ids=lambda one: one and one.text)
def test_what_cannot_be_filled_is_said_in_the_servers_words(template: Say | None) -> None:
    assert told(Problem(code="busy", sentence="Braces {are} kept.", say=template)) == "Der Server sagt: Braces {are} kept."
