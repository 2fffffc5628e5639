"""What the frame adds to a workflow's screen: what was noted, what undo would undo, half-done tasks, labels, the tone."""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce

import msgspec

from app.domain.discrepancy import TITLES, DiscrepancyClass
from app.domain.operation import Operation
from app.domain.questions import LastAct
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.ledger import Ledger
from app.ledger.post import Posted
from app.workflows.printed import Document, Label
from app.workflows.step import Choice, Mood, Screen, Step, Tone, Verdict, Workflow

GO_ON = QT_TRANSLATE_NOOP("say", "Go on: {task}")
NOTED = QT_TRANSLATE_NOOP("say", "{said} Noted for the supervisor: {what}.")
NOTED_BESIDE = QT_TRANSLATE_NOOP("say", "{said}. Noted for the supervisor: {what}.")
LABELLED = QT_TRANSLATE_NOOP("say", "{said} · {labels}")
AND = QT_TRANSLATE_NOOP("say", "{first}, {second}")

TONES = {Mood.DONE: Tone.YES, Mood.CONFIRM: Tone.CAREFUL, Mood.REFUSED: Tone.NO, Mood.INFO: None}
PrintLabels = Callable[[Sequence[Label]], Say]
"""Prints what a step asks for; the sentence says where the labels are."""
LayOut = Callable[[Sequence[Document]], Say]
"""Prints, keeps and sends documents; the sentence says what became of them."""


def told(screen: Screen, verdict: Verdict) -> Screen:
    """The screen with another verdict, and the tone that goes with its mood."""
    return msgspec.structs.replace(screen, verdict=verdict, tone=TONES[verdict.mood])


class Frame:
    """Adds to screens what their workflows do not know."""

    def __init__(
        self, ledger: Ledger, workflows: Mapping[str, Workflow], print_labels: PrintLabels | None,
        lay_out: LayOut | None = None,
    ) -> None:
        self._ledger, self._workflows, self._print_labels = ledger, workflows, print_labels
        self._lay_out = lay_out

    def noted(self, screen: Screen, outcome: Sequence[Posted]) -> Screen:
        """The verdict says what a supervisor will see of what was posted, where that is anything."""
        opened = {which for posted in outcome for which in posted.discrepancies}
        if not opened or screen.verdict is None:
            return screen
        said = screen.verdict.text
        text = say(NOTED if said.text.endswith((".", "!", "?")) else NOTED_BESIDE, said=said, what=self._titles(opened))
        return msgspec.structs.replace(
            screen, verdict=Verdict(Mood.CONFIRM, text, screen.verdict.code), tone=Tone.CAREFUL
        )

    def undoable(self, screen: Screen, actor: int, operations: Sequence[Operation], outcome: Sequence[Posted]) -> Screen:
        """The screen names what "undo last" would undo for this person, where it does not itself."""
        if screen.undo is not None:
            return screen
        return msgspec.structs.replace(screen, undo=self._undone_next(actor, operations, outcome))

    def resumable(self, screen: Screen, drafts: Sequence[str]) -> Screen:
        """The half-done tasks, by the names of their workflows, as the first choices of the home screen."""
        known = ((self._workflows[name], name) for name in drafts if name in self._workflows)
        first = (Choice(f"resume:{name}", say(GO_ON, task=workflow.title)) for workflow, name in known)
        return msgspec.structs.replace(screen, choices=(*first, *screen.choices))

    def labelled(self, step: Step) -> Screen | None:
        """The step's screen, which says where its labels and documents are."""
        if step.screen is None or step.screen.verdict is None:
            return step.screen
        verdict = step.screen.verdict
        if step.labels and self._print_labels is not None:
            text = say(LABELLED, said=verdict.text, labels=self._print_labels(step.labels))
        elif step.documents and self._lay_out is not None:
            text = say(LABELLED, said=verdict.text, labels=self._lay_out(step.documents))
        else:
            return step.screen
        return msgspec.structs.replace(step.screen, verdict=Verdict(verdict.mood, text, verdict.code))

    def _undone_next(self, actor: int, operations: Sequence[Operation], outcome: Sequence[Posted]) -> Say | None:
        """The act just posted, where its posting has named it, else the books are asked."""
        if outcome and outcome[-1].name is not None and operations[-1].actor == actor:
            return outcome[-1].name
        with self._ledger.reading():
            last = self._ledger.answer(LastAct(actor))
        return None if last is None else last.what

    def _titles(self, which: set[int]) -> Say:
        """What does not fit, each class once: "More taken than was there, One code on two units"."""
        kinds = sorted({DiscrepancyClass(kind) for kind in self._ledger.discrepancy_kinds(which)})
        return reduce(lambda first, second: say(AND, first=first, second=second), (say(TITLES[kind]) for kind in kinds))
