"""A step of the workflow in hand: asked again until it knows enough, and its acts put on the disk with the half-done task."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec

from app.barcode.classify import classify
from app.barcode.habits import Habits
from app.domain.catalogue import LabelRule
from app.domain.meaning import Match, MatchKind, Names, Reading
from app.domain.operation import Operation, stamped
from app.domain.photos import DIGEST
from app.domain.questions import Batch, ItemOf, PinHash, PlaceOf, Question, Read, SignIn, UnitsOf
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.ledger import Draft, Ledger
from app.ledger.people import hash_pin
from app.ledger.pictures import digest_of
from app.ledger.post import Posted, Refused
from app.workflows.step import Event, Person, Scanned, Seen, Step, Workflow

log = logging.getLogger(__name__)

NOBODY = Person(0, "", "", "", frozenset())
QUESTIONS_MAX = 2_000
"""Answers one event may ask for: more means a workflow that asks in a circle."""

DIGESTS = '"digest"'
"""What stands in a draft that names pictures."""

SIGN_IN_FIRST = QT_TRANSLATE_NOOP("say", "Nobody is signed in. Nothing changed; scan your badge first.")


@dataclass(slots=True)
class InHand:
    """The workflow in hand, and its state; None before its first step."""

    workflow: Workflow
    state: Any = None
    draft: str = ""
    """As it lies on the disk, "" where none does."""

    def adopt(self, draft: str) -> None:
        """Go on where a draft stands. One of another version is left: what was posted is in the journal, the task begins anew."""
        try:
            self.state = msgspec.json.decode(draft, type=self.workflow.State)
            self.draft = draft
        except msgspec.MsgspecError:
            log.warning("draft of %s could not be read and was left", self.workflow.name)


class KeptPicture(NamedTuple):
    """A picture that is on the disk; `new` where it was not there before."""

    digest: str
    new: bool


class Stepper:
    """Takes steps and posts them for whoever is at the device. Nothing is adopted here but the draft that was written."""

    def __init__(
        self, ledger: Ledger, *, clock: Callable[[], int], rules: Callable[[], Sequence[LabelRule]], new_id: Callable[[], str],
        habits: Callable[[], Habits] = Habits,
    ) -> None:
        self._habits = habits
        self._ledger, self._clock, self._rules, self._new_id = ledger, clock, rules, new_id
        self._names: Names = ledger.names
        self._reading = ExitStack()
        self.posted: list[str] = []
        """Ids of what the input in hand has put into the journal so far."""

    @contextmanager
    def one_input(self) -> Iterator[None]:
        """Around one input: what its steps ask is answered from one state of the books; posting ends it."""
        self.posted.clear()
        self._reading.enter_context(self._ledger.reading())
        try:
            yield
        finally:
            self._reading.close()

    def read(self, text: str, symbology: str, source: str) -> Reading:
        """What a code may mean here and now."""
        return classify(text, symbology, self._names, self._rules(), source=source, habits=self._habits())

    def step(self, hand: InHand, person: Person, event: Event | None) -> Step:
        """The workflow's step, taken again with each answer until it asks nothing more."""
        facts = {question: self._know(question) for question in _foreseen(event)}
        workflow = hand.workflow
        for _ in range(QUESTIONS_MAX):
            seen = Seen(event, person, self._clock(), self._ledger.site, facts)
            step = workflow.start(None, seen) if hand.state is None else workflow.step(hand.state, seen)
            if step.question is None:
                return step
            asked = step.question.questions if isinstance(step.question, Batch) else (step.question,)
            facts.update((question, self._know(question)) for question in asked)
        raise AssertionError(f"{workflow.name} asked {QUESTIONS_MAX} questions about {event!r}")

    def post(
        self, hand: InHand, step: Step, person: Person, *, drafted: bool
    ) -> tuple[list[Operation], tuple[Posted, ...] | Refused]:
        """Put the acts and, with `drafted`, the half-done task on the disk together; nothing is adopted before that."""
        self._reading.close()
        actor = step.actor or person.id
        if step.acts and not actor:  # 0 is the books' own account, which no person may use
            return [], Refused(say(SIGN_IN_FIRST))
        now = self._clock()  # one moment for what was done at once: by it an undo finds what belongs together
        operations = [stamped(act, id=self._new_id(), actor=actor, made_at=now) for act in step.acts]
        draft = self._new_draft(hand, step, person) if drafted and person is not NOBODY else None
        if not operations:
            if draft is not None:
                self._ledger.keep(draft)
                self._adopt(hand, draft)
            return [], ()
        outcome = self._ledger.post(operations, draft)
        if not isinstance(outcome, Refused):
            self.posted += [o.id for o in operations]
            if draft is not None:
                self._adopt(hand, draft)
        return operations, outcome

    def _adopt(self, hand: InHand, draft: Draft) -> None:
        """This draft is on the disk now. Pictures that the one before named, and nothing does any more, go."""
        before, hand.draft = hand.draft, draft.state or ""
        if DIGESTS in before:
            for digest in set(DIGEST.findall(before)) - set(DIGEST.findall(hand.draft)):
                self._ledger.drop_picture(digest)

    def keep_picture(self, content: bytes) -> KeptPicture | Refused:
        """Put a picture on the disk: the act that names it follows."""
        self._reading.close()
        new = self._ledger.keep_picture(content, self._clock())
        return new if isinstance(new, Refused) else KeptPicture(digest_of(content), new)

    def drop_picture(self, digest: str) -> None:
        """No act came to name it."""
        self._reading.close()
        self._ledger.drop_picture(digest)

    def _new_draft(self, hand: InHand, step: Step, person: Person) -> Draft | None:
        """The draft to write, None where the one on the disk holds. A task with nothing in hand leaves none."""
        rests = step.state is None or hand.workflow.rests(step.state)
        state = "" if rests else msgspec.json.encode(step.state).decode()
        if state == hand.draft:
            return None
        return Draft(person.id, hand.workflow.name, state or None, self._clock())

    def _know(self, question: Question[Any]) -> Any:
        match question:
            case Read(text, symbology):
                return self.read(text, symbology, "inside")
            case SignIn(user, pin):
                self._reading.close()  # the failure is counted on the disk
                return self._ledger.sign_in(user, pin, self._clock())
            case PinHash(pin):
                return hash_pin(pin)
        return self._ledger.answer(question)


def _foreseen(event: Event | None) -> tuple[Question[Any], ...]:
    """What most steps ask about a bin or a serial that was scanned: answered before, the step need not be taken again."""
    match event:
        case Scanned(Reading(matches=(Match(kind=MatchKind.LOCATION, id=place),))):
            return (PlaceOf(place),)
        case Scanned(Reading(matches=(Match(kind=MatchKind.SERIAL, id=handle, item=item),))):
            return UnitsOf(handle), ItemOf(item)
    return ()
