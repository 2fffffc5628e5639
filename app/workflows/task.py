"""What every workflow's task has beside its own state: the question which of several was scanned, and unknown codes."""

from typing import Any, Generic, TypeVar

import msgspec

from app.barcode.meaning import Match, Reading
from app.domain.words import say
from app.workflows import unknown
from app.workflows.common import Refuse, Unknown, Unsure, careful, info, kind_name, painted, refused
from app.workflows.step import (
    Choice,
    Chosen,
    Event,
    Key,
    Need,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.wording import common as words
from app.workflows.wording import unknown as unknown_words

S = TypeVar("S")


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """The reading names several things that would fit: which is meant?"""

    reading: Reading


class Task(msgspec.Struct, Generic[S], frozen=True):
    """A workflow's own state, kept whole while something is asked beside it. `inner` is None until it has started."""

    inner: S | None = None
    aside: Ask | unknown.Link | unknown.Serialize | None = None


def task(workflow: Workflow) -> Workflow:
    """The workflow with its common part: `Refuse`, `Unsure` and `Unknown` raised by its steps become screens."""

    def shown(inner: Any, seen: Seen, verdict: Verdict | None) -> tuple[Any, Screen]:
        """The state as it stands, with another verdict; a workflow not yet started is started with nothing scanned."""
        again = workflow.start(None, seen._replace(event=None)) if inner is None else workflow.step(
            inner, seen._replace(event=Resumed())
        )
        if again.question is not None:
            raise Need(again.question)
        assert again.screen is not None, "a state can always be shown"
        screen = painted(again.screen, verdict) if verdict is not None else again.screen
        return (again.state if inner is None else inner), screen

    def run(inner: Any, event: Event | None, seen: Seen) -> Step:
        """One step of the workflow itself, with what left it turned into a screen."""
        try:
            step = (workflow.start if inner is None else workflow.step)(inner, seen._replace(event=event))
        except Refuse as refuse:
            state, screen = shown(inner, seen, refuse.verdict)
            return Step(Task(state), screen, accepted=False)
        except Unsure as unsure:
            return Step(Task(inner, Ask(unsure.reading)), ask_screen(unsure.reading))
        except Unknown as nothing:
            state, screen = shown(inner, seen, refused(say(unknown_words.UNKNOWN), nothing.reading.text[:40]))
            choices = (*unknown.offers(nothing.reading, seen), *screen.choices)
            return Step(Task(state), msgspec.structs.replace(screen, choices=choices), accepted=False)
        if step.question is not None or step.state is None:
            return step
        return step._replace(state=Task(step.state))

    def ask_screen(reading: Reading) -> Screen:
        choices = tuple(Choice(f"match:{i}", match_label(m), say(words.PLAIN, text=m.label) if m.label else None)
                        for i, m in enumerate(reading.matches))
        screen = Screen(
            workflow=workflow.name, step="which", title=workflow.title, prompt=say(words.WHICH), choices=choices,
            wants=Wants.CHOICE,
        )
        return painted(screen, careful(say(words.SEVERAL), reading.text))

    def which(state: Task[Any], reading: Reading, seen: Seen) -> Step:
        """Answer an `Ask`: a choice carries on as if only that had been scanned."""
        match seen.event:
            case Chosen(id) if (match := _picked(id, reading)) is not None:
                return run(state.inner, Scanned(msgspec.structs.replace(reading, matches=(match,))), seen)
            case Key("cancel" | "undo"):
                inner, screen = shown(state.inner, seen, info(say(words.BACK)))
                return Step(Task(inner), screen)
            case Resumed():
                return Step(state, ask_screen(reading))
            case Key("finish" | "home"):
                return run(state.inner, seen.event, seen)
            case _:
                return Step(state, painted(ask_screen(reading), refused(say(words.CHOOSE_FIRST), reading.text)), accepted=False)

    def beside(state: Task[Any], aside: unknown.Link | unknown.Serialize, seen: Seen) -> Step:
        """Go on with an unknown code; the workflow waits with its own state."""
        def face(verdict: Verdict | None) -> Screen:
            return painted(unknown.screen(aside, workflow.name, workflow.title, seen), verdict)

        match seen.event:
            case Key("cancel" | "undo"):
                inner, screen = shown(state.inner, seen, info(say(words.BACK)))
                return Step(Task(inner), screen)
            case Key("finish" | "home"):
                return run(state.inner, seen.event, seen)
            case Chosen(id) if id.startswith("item:") and id[5:].isdecimal() and len(id) < 25:
                event: Event | None = Scanned(Reading(text="", matches=(unknown.item_match(int(id[5:])),)))
            case _:
                event = seen.event
        try:
            return came_of(state, unknown.answered(aside, event, seen), seen)
        except Refuse as refuse:
            return Step(state, face(refuse.verdict), accepted=False)
        except Unknown as nothing:
            return Step(state, face(refused(say(unknown_words.UNKNOWN), nothing.reading.text[:40])), accepted=False)
        except Unsure as unsure:
            screen = face(careful(say(words.SEVERAL), unsure.reading.text))
            choices = tuple(Choice(f"item:{m.item}", match_label(m), say(words.PLAIN, text=m.label))
                            for m in unsure.reading.matches if m.item)
            return Step(state, msgspec.structs.replace(screen, choices=choices))

    def came_of(state: Task[Any], outcome: unknown.Outcome, seen: Seen) -> Step:
        if outcome.aside is None:
            inner, screen = shown(state.inner, seen, outcome.verdict)
            return Step(Task(inner), screen, outcome.acts)
        screen = unknown.screen(outcome.aside, workflow.name, workflow.title, seen)
        return Step(Task(state.inner, outcome.aside), painted(screen, outcome.verdict), outcome.acts)

    @stepping
    def step(state: Task[Any] | None, seen: Seen) -> Step:
        match state:
            case None:
                return run(None, seen.event, seen)
            case Task(_, Ask(reading)):
                return which(state, reading, seen)
            case Task(_, unknown.Link() | unknown.Serialize() as aside):
                return beside(state, aside, seen)
        match seen.event:
            case Chosen(id) if id.startswith(unknown.PREFIX):
                try:
                    return came_of(state, unknown.chosen(id, seen), seen)
                except Refuse as refuse:
                    inner, screen = shown(state.inner, seen, refuse.verdict)
                    return Step(Task(inner), screen, accepted=False)
        return run(state.inner, seen.event, seen)

    return workflow._replace(State=Task[workflow.State], start=step, step=step)  # type: ignore[name-defined]


def match_label(match: Match) -> Any:
    """A match as a choice: "ABC123: an item"."""
    return say(words.MATCH, code=match.code, kind=kind_name(match.kind))


def _picked(id: str, reading: Reading) -> Match | None:
    number = id.removeprefix("match:")
    fits = id != number and number.isdecimal() and len(number) < 4 and int(number) < len(reading.matches)
    return reading.matches[int(number)] if fits else None
