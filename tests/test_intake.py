"""The queue before the session: in order, and alive after a fault."""

import threading

import pytest

from app.domain.words import say
from app.events import Answer, Input, Press, Scan
from app.intake import LOST, UNKNOWN_END, Intake
from app.workflows.step import Mood, Person, Screen, Tone

SCREEN = Screen(workflow="move", step="hand", title=say("Move"), prompt=say("Scan the destination"))
PERSON = Person(3, "J. Ortiz", "OPER", "operator", frozenset())


def handle(given: Input) -> Answer:
    if isinstance(given, Scan) and given.text == "FAULT":
        raise RuntimeError("a fault of the programmer's")
    return Answer(accepted=True, reason=None, screen=SCREEN, person=PERSON, source=repr(given))


def test_a_thousand_from_several_threads_are_a_thousand_receipts_in_order_of_each() -> None:
    answers: list[str] = []
    intake = Intake(handle, limit=10)
    intake.start()

    def send(name: str) -> None:
        for n in range(250):
            intake.submit(Scan(f"{n}", source=name), lambda a: answers.append(a.source))

    senders = [threading.Thread(target=send, args=(name,)) for name in "abcd"]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    intake.stop()
    for name in "abcd":
        of_one = [a for a in answers if f"source='{name}'" in a]
        assert of_one == [repr(Scan(f"{n}", source=name)) for n in range(250)]


def test_a_pause_is_used_once_and_what_fails_in_it_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    answers: list[Answer] = []
    rested, answered, pauses = threading.Event(), threading.Event(), list[int]()

    def rest() -> None:
        pauses.append(len(answers))
        rested.set()
        raise RuntimeError("the disk is full")

    def receive(answer: Answer) -> None:
        answers.append(answer)
        answered.set()

    intake = Intake(handle, rest, pause_s=0.01)
    intake.start()
    assert rested.wait(10)
    rested.clear()
    intake.submit(Scan("PST.1001"), receive)
    assert answered.wait(10) and rested.wait(10)
    intake.stop()
    assert pauses == [0, 1] and answers[0].accepted
    assert "the disk is full" in caplog.text


def test_a_fault_is_told_on_the_screen_and_the_next_is_answered(caplog: pytest.LogCaptureFixture) -> None:
    answers: list[Answer] = []
    intake = Intake(handle)
    intake.start()
    for given in (Scan("FAULT"), Scan("PST.1001"), Scan("FAULT"), Press("home")):
        intake.submit(given, answers.append)
    intake.stop()
    first, second, third, fourth = answers
    assert second.accepted and fourth.accepted
    assert first.screen.prompt == LOST.prompt and first.screen.workflow == "closed"
    for told in (first, third):
        assert not told.accepted and told.reason == say(UNKNOWN_END)
        assert told.screen.verdict is not None and told.screen.verdict.mood is Mood.REFUSED and told.screen.tone is Tone.NO
    assert third.screen.prompt == SCREEN.prompt and third.person == PERSON
    assert "a fault of the programmer's" in caplog.text


def test_a_receiver_at_fault_does_not_take_the_others_with_it(caplog: pytest.LogCaptureFixture) -> None:
    answers: list[Answer] = []

    def broken(_: Answer) -> None:
        raise RuntimeError("its window is gone")

    intake = Intake(handle)
    intake.start()
    intake.submit(Press("home"), broken)
    intake.submit(Press("home"), answers.append)
    intake.stop()
    assert len(answers) == 1
    assert "its window is gone" in caplog.text
