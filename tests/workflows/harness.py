"""A desk to script a workflow at: scan, type, press, choose, and look at the screen; every step is held to its contract."""

from typing import Any

import msgspec

from app.domain.figures import POINT
from app.domain.questions import Batch
from app.domain.words import Say, render
from app.workflows.step import (
    Chosen,
    Event,
    Field,
    Filled,
    Key,
    Mood,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Tone,
    Typed,
    Verdict,
    Workflow,
)
from tests.workflows.warehouse import Warehouse

NOON = 1_750_000_000_000_000
"""2025-06-15, in microseconds."""
QUESTIONS_MAX = 200


class Desk:
    """One workflow run as the session runs it, with what it must keep asserted at each step:

    a state survives its JSON; a refused step changes nothing and says so; a shown state can be shown again.
    """

    def __init__(
        self, warehouse: Warehouse, workflow: Workflow, badge: str = "SUPER", scan: str = "", person: Any = None
    ) -> None:
        self.warehouse = warehouse
        self.workflow = workflow
        self.person = person or warehouse.person(badge)
        self.state: Any = None
        self.over = False
        self.last: Step = self.give(Scanned(warehouse.read(scan)) if scan else None)

    # What a person does

    def scan(self, *texts: str, symbology: str = "") -> "Desk":
        """Scan codes one after another."""
        for text in texts:
            self.give(Scanned(self.warehouse.read(text, symbology)))
        return self

    def type(self, text: str) -> "Desk":
        """Type on the keypad."""
        self.give(Typed(text))
        return self

    def key(self, name: str) -> "Desk":
        """Press a key."""
        self.give(Key(name))
        return self

    def fill(self, **texts: str) -> "Desk":
        """Fill in fields of the form; "_" stands for "-" in a key that has one."""
        keys = {field.key for field in self.screen.form}
        for key, text in texts.items():
            self.give(Filled(key if key in keys else key.replace("_", "-"), text))
        return self

    def field(self, key: str) -> Field:
        """A field as the form shows it."""
        return next(field for field in self.screen.form if field.key == key)

    @property
    def errors(self) -> dict[str, str]:
        """What is said beside the fields."""
        return {field.key: str(field.error) for field in self.screen.form if field.error is not None}

    def choose(self, label: str) -> "Desk":
        """Touch the choice with this label (or id)."""
        for choice in self.screen.choices:
            if label in (choice.id, str(choice.label)):
                self.give(Chosen(choice.id))
                return self
        raise AssertionError(f"{label!r} is not offered: {self.choices}")

    def pick(self, id: str, *targets: str) -> "Desk":
        """Send a choice whether it is offered or not."""
        self.give(Chosen(id, targets))
        return self

    def resume(self) -> "Desk":
        """Come back to the task after an interruption."""
        self.give(Resumed())
        return self

    # What the person sees

    @property
    def screen(self) -> Screen:
        assert self.last.screen is not None
        return self.last.screen

    @property
    def accepted(self) -> bool:
        return self.last.accepted

    @property
    def step(self) -> str:
        return self.screen.step

    @property
    def prompt(self) -> str:
        return str(self.screen.prompt)

    @property
    def hint(self) -> str:
        return str(self.screen.hint or "")

    @property
    def verdict(self) -> str:
        return str(self.screen.verdict.text) if self.screen.verdict else ""

    @property
    def mood(self) -> Mood | None:
        return self.screen.verdict.mood if self.screen.verdict else None

    @property
    def choices(self) -> list[str]:
        return [str(c.label) for c in self.screen.choices]

    # How it is run

    def give(self, event: Event | None) -> Step:
        """One event, with all its questions answered; posts what comes of it."""
        assert not self.over, "the task is over"
        before = self.state
        step = self._asked(event)
        assert step.screen is not None
        self._check(step, before)
        for act in step.acts:
            self.warehouse.post(msgspec.json.decode(msgspec.json.encode(act), type=type(act)))
        self.state = step.state
        self.over = step.state is None
        self.last = step
        return step

    def _asked(self, event: Event | None) -> Step:
        facts: dict[Any, Any] = {}
        function = self.workflow.start if self.state is None else self.workflow.step
        for _ in range(QUESTIONS_MAX):
            step = function(self.state, Seen(event, self.person, NOON, getattr(self.warehouse, "site", 1), facts))
            if step.question is None:
                return step
            for question in step.question.questions if isinstance(step.question, Batch) else (step.question,):
                assert question not in facts, f"asked twice: {question}"
                facts[question] = self.warehouse.answer(question)
        raise AssertionError("more questions than any step needs")

    def _check(self, step: Step, before: Any) -> None:
        screen = step.screen
        assert screen is not None
        if step.state is not None:
            raw = msgspec.json.encode(step.state)
            assert msgspec.json.decode(raw, type=self.workflow.State) == step.state
        assert msgspec.json.decode(msgspec.json.encode(screen), type=Screen) == screen
        if not step.accepted:
            assert screen.verdict is not None and screen.verdict.mood is Mood.REFUSED, screen.verdict
            assert not step.acts
            if before is not None and before.inner is not None:
                # A question beside the task may be over with the refusal; a form marks what is wrong with it.
                assert screen.form or step.state.inner == before.inner
        assert screen.tone == tone_of(screen.verdict)
        assert len(screen.buttons) <= 1
        keys = [field.key for field in screen.form]
        assert len(keys) == len(set(keys)) and (screen.focus in keys if keys else not screen.focus), (keys, screen.focus)
        ids = [c.id for c in screen.choices]
        assert len(ids) == len(set(ids)), ids
        for sentence in (screen.title, screen.prompt, screen.hint, screen.verdict and screen.verdict.text):
            if sentence is not None:
                assert isinstance(sentence, Say) and str(sentence)


def tone_of(verdict: Verdict | None) -> Tone | None:
    """The sound that belongs to a verdict."""
    if verdict is None:
        return None
    return {Mood.DONE: Tone.YES, Mood.CONFIRM: Tone.CAREFUL, Mood.REFUSED: Tone.NO}.get(verdict.mood)


def read_with_comma(screen: Screen) -> str:
    """All that a screen says, as a reader sees it whose language writes a comma before decimals."""
    def comma(template: str) -> str:
        return "{whole},{cents}" if template == POINT else template

    verdict = (screen.verdict.text,) if screen.verdict is not None else ()
    said = [screen.prompt, screen.hint, *verdict]
    said += [part for line in screen.lines for part in (line.title, line.detail, line.amount)]
    said += [part for choice in screen.choices for part in (choice.label, choice.detail)]
    said += [part for field in screen.form for part in (field.help, field.error)]
    return " | ".join(part if isinstance(part, str) else render(part, comma) for part in said if part)
