"""What every workflow's task has beside its own state: the question which of several was scanned, and unknown codes."""

from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act
from app.domain.words import Say, say
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
from app.workflows.successors import led_on, with_word
from app.workflows.wording import common as words
from app.workflows.wording import unknown as unknown_words

S = TypeVar("S")
ITEM = "item:"
NAMED_MAX = 6
"""Serials named in a choice."""


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """The reading names several things that would fit: which is meant?"""

    reading: Reading


class Task(msgspec.Struct, Generic[S], frozen=True):
    """A workflow's own state, kept whole while something is asked beside it. `inner` is None until it has started."""

    inner: S | None = None
    aside: Ask | unknown.Link | unknown.Serialize | None = None


def task(workflow: Workflow) -> Workflow:
    """The workflow with its common part: `Refuse`, `Unsure` and `Unknown` raised by its steps become screens."""
    tasked = _Tasked(workflow)
    step = stepping(tasked.step)
    return workflow._replace(
        State=Task[workflow.State], start=step, step=step, rests=tasked.rests,  # type: ignore[name-defined]
    )


class _Tasked(NamedTuple):
    """The common part around one workflow."""

    workflow: Workflow

    def step(self, state: Task[Any] | None, seen: Seen) -> Step:
        """Start (state None) or step the workflow, or what is asked beside it."""
        match state:
            case None:
                return self.run(None, seen.event, seen)
            case Task(_, Ask(reading)):
                return self.which(state, reading, seen)
            case Task(_, unknown.Link() | unknown.Serialize() as aside):
                return self.beside(state, aside, seen)
        match seen.event:
            case Chosen(id) if id.startswith(unknown.PREFIX):
                try:
                    return self.came_of(state, unknown.chosen(id, seen), seen)
                except Refuse as refuse:
                    return self.back(state.inner, refuse.verdict, seen, accepted=False)
        return self.run(state.inner, seen.event, seen)

    def rests(self, state: Task[Any]) -> bool:
        """Nothing is asked, and nothing is begun in the workflow."""
        return state.aside is None and (state.inner is None or self.workflow.rests(state.inner))

    def run(self, inner: Any, event: Event | None, seen: Seen) -> Step:
        """One step of the workflow itself, with what left it turned into a screen."""
        if isinstance(event, Scanned) and event.reading.maybe:
            return Step(Task(inner, Ask(event.reading)), self.ask_screen(event.reading))
        led: Say | None = None
        if isinstance(event, Scanned) and self.workflow.leads:
            event, led = led_on(event, seen)
        function = self.workflow.start if inner is None else self.workflow.step
        try:
            step = function(inner, seen._replace(event=event))
        except Refuse as refuse:
            return self.back(inner, refuse.verdict, seen, accepted=False)
        except Unsure as unsure:
            return Step(Task(inner, Ask(unsure.reading)), self.ask_screen(unsure.reading))
        except Unknown as nothing:
            step = self.back(inner, _unknown(nothing), seen, accepted=False)
            assert step.screen is not None, "back() shows the state"
            choices = (*unknown.offers(nothing.reading, seen), *step.screen.choices)
            return step._replace(screen=msgspec.structs.replace(step.screen, choices=choices))
        if step.question is not None:
            return step
        if led is not None and step.screen is not None:
            step = step._replace(screen=with_word(step.screen, led))
        return step if step.state is None else step._replace(state=Task(step.state))

    def back(
        self, inner: Any, verdict: Verdict | None, seen: Seen, acts: tuple[Act, ...] = (), *, accepted: bool = True
    ) -> Step:
        """The workflow as it stands, with another verdict; one not yet started is started with nothing scanned."""
        if inner is None:
            again = self.workflow.start(None, seen._replace(event=None))
        else:
            again = self.workflow.step(inner, seen._replace(event=Resumed()))
        if again.question is not None:
            raise Need(again.question)
        assert again.screen is not None, "a state can always be shown"
        screen = painted(again.screen, verdict) if verdict is not None else again.screen
        return Step(Task(again.state if inner is None else inner), screen, acts, accepted=accepted)

    def ask_screen(self, reading: Reading) -> Screen:
        """Which of several things was scanned?"""
        choices = tuple(Choice(f"match:{i}", *_labels(m)) for i, m in enumerate(reading.matches))
        if reading.maybe:
            choices = (
                Choice("parts", say(words.SEVERAL_SERIALS, count=len(reading.maybe)), say(words.PLAIN, text=_named(reading.maybe))),
                Choice("whole", say(words.ONE_CODE), say(words.PLAIN, text=reading.text[:80])),
            )
        whom = bool(reading.only(MatchKind.RECIPIENT))
        screen = Screen(
            workflow=self.workflow.name, step="which", title=self.workflow.title, choices=choices, wants=Wants.CHOICE,
            prompt=say(words.WHOM if whom else words.WHICH),
        )
        why = words.SEVERAL_OR_ONE if reading.maybe else words.SEVERAL_CALLED if whom else words.SEVERAL
        return painted(screen, careful(say(why), reading.text[:40]))

    def which(self, state: Task[Any], reading: Reading, seen: Seen) -> Step:
        """Answer an `Ask`: a choice carries on as if only that had been scanned."""
        match seen.event:
            case Chosen(id) if (match := _picked(id, reading)) is not None:
                return self.run(state.inner, Scanned(msgspec.structs.replace(reading, matches=(match,))), seen)
            case Chosen("parts" | "whole" as how) if reading.maybe:
                serials = reading.maybe if how == "parts" else ()
                return self.run(state.inner, Scanned(msgspec.structs.replace(reading, serials=serials, maybe=())), seen)
            case Key("cancel" | "undo"):
                return self.back(state.inner, info(say(words.BACK)), seen)
            case Key("finish" | "home"):
                return self.run(state.inner, seen.event, seen)
            case Resumed():
                return Step(state, self.ask_screen(reading))
        no = refused(say(words.CHOOSE_FIRST), reading.text)
        return Step(state, painted(self.ask_screen(reading), no), accepted=False)

    def beside(self, state: Task[Any], aside: unknown.Link | unknown.Serialize, seen: Seen) -> Step:
        """Go on with an unknown code; the workflow waits with its own state."""
        event = seen.event
        match event:
            case Key("cancel" | "undo"):
                return self.back(state.inner, info(say(words.BACK)), seen)
            case Key("finish" | "home"):
                return self.run(state.inner, event, seen)
            case Chosen(id) if (item := _item_picked(id)) is not None:
                event = Scanned(Reading(text="", matches=(item,)))
        try:
            return self.came_of(state, unknown.answered(aside, event, seen), seen)
        except Refuse as refuse:
            return Step(state, self.aside_screen(aside, refuse.verdict, seen), accepted=False)
        except Unknown as nothing:
            return Step(state, self.aside_screen(aside, _unknown(nothing), seen), accepted=False)
        except Unsure as unsure:
            screen = self.aside_screen(aside, careful(say(words.SEVERAL), unsure.reading.text), seen)
            choices = tuple(Choice(f"{ITEM}{m.item}", *_labels(m)) for m in unsure.reading.matches if m.item)
            return Step(state, msgspec.structs.replace(screen, choices=choices))

    def came_of(self, state: Task[Any], outcome: unknown.Outcome, seen: Seen) -> Step:
        """Post what the sub-task came to, and show it or the workflow it interrupted."""
        if outcome.aside is None:
            return self.back(state.inner, outcome.verdict, seen, outcome.acts)
        screen = self.aside_screen(outcome.aside, outcome.verdict, seen)
        return Step(Task(state.inner, outcome.aside), screen, outcome.acts)

    def aside_screen(self, aside: unknown.Link | unknown.Serialize, verdict: Verdict | None, seen: Seen) -> Screen:
        """What the sub-task about an unknown code shows."""
        return painted(unknown.screen(aside, self.workflow.name, self.workflow.title, seen), verdict)


def _named(serials: tuple[str, ...]) -> str:
    return ", ".join(serials[:NAMED_MAX]) + (", …" if len(serials) > NAMED_MAX else "")


def _unknown(nothing: Unknown) -> Verdict:
    return refused(say(unknown_words.UNKNOWN), nothing.reading.text[:40])


def _labels(match: Match) -> tuple[Say, Say | None]:
    """A match as a choice: "ABC123: an item", and what a person calls it; somebody by their name first."""
    if match.kind is MatchKind.RECIPIENT:
        return say(words.PLAIN, text=match.label or match.code), say(words.PLAIN, text=match.code)
    label = say(words.MATCH, code=match.code, kind=kind_name(match.kind))
    return label, say(words.PLAIN, text=match.label) if match.label else None


def _item_picked(id: str) -> Match | None:
    """The item of a choice among several that one code names."""
    number = id.removeprefix(ITEM)
    fits = number != id and number.isdecimal() and number.isascii() and len(number) < 20
    return Match(kind=MatchKind.ITEM, id=int(number), code="", item=int(number)) if fits else None


def _picked(id: str, reading: Reading) -> Match | None:
    number = id.removeprefix("match:")
    fits = id != number and number.isdecimal() and number.isascii() and len(number) < 4 and int(number) < len(reading.matches)
    return reading.matches[int(number)] if fits else None
