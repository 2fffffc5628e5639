"""The one loop: an input becomes an event, the workflow steps, its acts are posted with its draft, and only then it shows."""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from app.barcode.habits import Habits
from app.confirming import TOO_SOON, Confirming
from app.domain.catalogue import LabelRule
from app.domain.identity import new_operation_id
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Operation, Put
from app.domain.permission import permissions_of
from app.domain.questions import PersonOf, RecipientOfUser
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Fill, Input, Open, Photograph, Pick, Press, Refresh, Scan, Type
from app.framing import Frame, LayOut, PrintLabels, told
from app.ledger.faults import of_the_disk
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, Refused
from app.stepping import NOBODY, SIGN_IN_FIRST, InHand, Stepper
from app.workflows.step import (
    Chosen,
    Declined,
    Event,
    FieldKind,
    Filled,
    Key,
    Mood,
    Person,
    Pictured,
    Resumed,
    Scanned,
    Screen,
    Step,
    Typed,
    Verdict,
    Wants,
    Workflow,
)

log = logging.getLogger(__name__)

FIELD_MAX = 10_000
"""Characters of one field."""
FILE_MAX = 200_000
"""Characters of the text of a file."""

NO_SUCH_FIELD = QT_TRANSLATE_NOOP("say", "There is no field “{key}” on this screen. Nothing changed; fill one that it shows.")
FIELD_TOO_LONG = QT_TRANSLATE_NOOP("say", "This is longer than {most} characters. The field stays as it was; type less.")
FAILED = QT_TRANSLATE_NOOP("say", "Something went wrong inside the app. Nothing changed; do it again, or begin the task anew.")
FAILED_AFTER = QT_TRANSLATE_NOOP(
    "say", "It is done and kept, but something went wrong inside the app after it. Do not do it again; begin the next task anew."
)
NOT_YOURS = QT_TRANSLATE_NOOP("say", "Your role may not open {task}. Nothing changed; ask someone whose role allows it.")
NO_SUCH_TASK = QT_TRANSLATE_NOOP("say", "There is no task “{name}”. Nothing changed; choose one of the home screen.")
HALF_DONE = QT_TRANSLATE_NOOP("say", "You have a task half done. Go on where you were, or begin another.")
REPEAT = QT_TRANSLATE_NOOP("say", "Repeat, not acted on: the same code came twice at once. Scan it again if you meant it.")
READ = QT_TRANSLATE_NOOP("say", "{code} read")
NO_PICTURE_HERE = QT_TRANSLATE_NOOP(
    "say", "A photo belongs to a unit, a spillage report or a discrepancy. Nothing changed; open one, then take it."
)
OUT_OF_SERVICE = QT_TRANSLATE_NOOP(
    "say", "{name} is out of service and signed out. Nothing changed; what was half done is kept. Ask a supervisor."
)
ROLE_CHANGED = QT_TRANSLATE_NOOP(
    "say", "Your role has changed and may not go on with {task}. Nothing changed; what was half done is kept. Ask a supervisor."
)
SIGNED_OUT = QT_TRANSLATE_NOOP("say", "Signed out.")


class Session:
    """One person at one device. Not thread-safe: `app.intake.Intake` hands it one input at a time."""

    def __init__(
        self, ledger: Ledger, workflows: Sequence[Workflow], *, clock: Callable[[], int],
        rules: Callable[[], Sequence[LabelRule]] = tuple, new_id: Callable[[], str] = new_operation_id,
        print_labels: PrintLabels | None = None, lay_out: LayOut | None = None, home: str = "inspect",
        sign_in: str = "sign_in", habits: Callable[[], Habits] = Habits,
    ) -> None:
        self._ledger = ledger
        self._workflows: Mapping[str, Workflow] = {w.name: w for w in workflows}
        self._commands = {w.command.removeprefix("CMD-").lower(): w.name for w in workflows if w.command}
        self._stepper = Stepper(ledger, clock=clock, rules=rules, new_id=new_id, habits=habits)
        self._frame = Frame(ledger, self._workflows, print_labels, lay_out)
        self._home, self._sign_in = home, sign_in
        self.person = NOBODY
        self._hand = InHand(self._workflows[sign_in])
        self._screen: Screen | None = None
        self._confirming = Confirming()

    # --- what callers use ---------------------------------------------------------------------------------------------

    @property
    def screen(self) -> Screen | None:
        """What is shown now; None before `start`."""
        return self._screen

    def start(self) -> Answer:
        """The first screen."""
        return self._enter(self._sign_in, None)

    def handle(self, given: Input) -> Answer:
        """Answer one input. Whatever happens, there is an answer, and a refused one changed nothing."""
        if self._screen is None:
            self.start()
        try:
            with self._stepper.one_input():
                return self._handled(given)
        except Exception as fault:  # the session must outlive any fault of a step: the person is told, the log keeps the trace
            disk = of_the_disk(fault)
            log.error("input %r failed in %s: %s", given, self._hand.workflow.name, disk or fault, exc_info=disk is None)
            if not self._stepper.posted:
                return self._refuse(disk or say(FAILED))
            # What was posted is durable: the person must not be told that nothing changed, and do it twice.
            answer = self._show(self._shown, Verdict(Mood.CONFIRM, say(FAILED_AFTER)))
            return msgspec.structs.replace(answer, operations=tuple(self._stepper.posted))

    def refuse(self, sentence: Say) -> Answer:
        """The answer to what is no input at all, such as a line that cannot be read: nothing changed."""
        if self._screen is None:
            self.start()
        return self._refuse(sentence)

    # --- from input to event ------------------------------------------------------------------------------------------

    def _handled(self, given: Input) -> Answer:
        if (turned_away := self._looked_up(isinstance(given, Refresh))) is not None:
            return turned_away
        match given:
            case Scan(repeat=True) if not self._shown.every_scan:
                return self._refuse(say(REPEAT), given.text)
            case Scan() if not self._shown.every_scan and (question := self._confirming.too_soon(given)) is not None:
                return self._refuse(say(TOO_SOON, question=question), given.text)
            case Scan():
                answer = self._scanned(self._stepper.read(given.text, given.symbology, given.source))
                self._confirming.answered(given, answer)
                return answer
            case Fill(key, text):
                return self._filled(key, text)
            case Type(text) if self._shown.form:
                return self._filled(self._shown.focus, text)
            case Type(text):
                if self._shown.wants in (Wants.QUANTITY, Wants.TEXT, Wants.PIN):
                    return self._take(Typed(text))
                return self._scanned(self._stepper.read(text, "", "keypad"))
            case Press("home"):
                return self._go_home()
            case Press("sign-out"):
                return self._sign_out()
            case Press(key):
                return self._take(Key(key))
            case Pick(id) if id.startswith("resume:"):
                return self._open(id.removeprefix("resume:"))
            case Pick(id, targets):
                return self._take(Chosen(id, targets))
            case Open(name):
                return self._open(name)
            case Photograph(data):
                return self._pictured(data)
            case Refresh():
                return self._refreshed()

    def _pictured(self, data: bytes) -> Answer:
        """A picture goes to the disk, scaled down, before the act that names it; where that is refused, it goes again."""
        from app.pictures import prepared  # no start waits for it

        if not self._shown.takes_picture:
            return self._refuse(say(NO_PICTURE_HERE))
        made = prepared(data)
        if isinstance(made, Say):
            return self._refuse(made)
        kept = self._stepper.keep_picture(made.content)
        if isinstance(kept, Refused):
            return self._refuse(kept.sentence)
        answer = self._take(Pictured(kept.digest, made.width, made.height, len(made.content)))
        if kept.new and not answer.operations and kept.digest not in self._hand.draft:
            self._stepper.drop_picture(kept.digest)
        return answer

    def _filled(self, key: str, text: str) -> Answer:
        """A field of the form: what it holds now is kept with the draft, right or wrong."""
        field = next((field for field in self._shown.form if field.key == key), None)
        if field is None:
            return self._refuse(say(NO_SUCH_FIELD, key=key[:40]))
        most = FILE_MAX if field.kind is FieldKind.FILE else FIELD_MAX
        if len(text) > most:
            return self._refuse(say(FIELD_TOO_LONG, most=most))
        return self._take(Filled(key, text))

    def _scanned(self, reading: Reading) -> Answer:
        if reading.refusal is not None:
            return self._refuse(reading.refusal, reading.text[:40])
        if reading.command:
            return self._command(reading.command)
        if self._switches_user(reading):
            return self._enter(self._sign_in, Scanned(reading))
        answer = self._take(Scanned(reading))
        if answer.accepted and answer.screen.verdict is None:  # every scan is heard, also one that only leads to the next question
            code = reading.text[:40]
            return self._show(answer.screen, Verdict(Mood.DONE, say(READ, code=code), code), answer)
        return answer

    def _command(self, command: str) -> Answer:
        if command == "home":
            return self._go_home()
        if command == "sign-out":
            return self._sign_out()
        if command in self._commands:
            return self._open(self._commands[command])
        return self._take(Key(command))

    def _switches_user(self, reading: Reading) -> bool:
        """A badge of somebody else changes who is signed in, unless the task itself asks for a badge."""
        badges = reading.only(MatchKind.BADGE)
        return (
            self.person is not NOBODY and self._hand.workflow.name != self._sign_in and not self._shown.takes_badge
            and len(badges) == len(reading.matches) == 1 and badges[0].id != self.person.id
        )

    def _looked_up(self, refreshing: bool) -> Answer | None:
        """Who is signed in, as the books know them by now: what a sync has brought, or somebody else has set, holds at once.

        The answer where they may not go on with what they are at; the input is not acted on then.
        """
        if self.person is NOBODY:
            return None
        user = self._ledger.answer(PersonOf(self.person.id))
        if user is None or user.retired or not permissions_of(user.role):
            name, self.person = self.person.name, NOBODY
            self._enter(self._sign_in, None)
            answer = self._refuse(say(OUT_OF_SERVICE, name=name))
        else:
            if (user.name, user.badge, user.role) == (self.person.name, self.person.badge, self.person.role):
                return None
            self.person = self.person._replace(
                name=user.name, badge=user.badge, role=user.role, permissions=permissions_of(user.role),
            )
            workflow = self._hand.workflow
            if workflow.name in (self._home, self._sign_in) or self.person.may(workflow.needs):
                return None
            self._enter(self._home, None)
            answer = self._refuse(say(ROLE_CHANGED, task=workflow.title))
        return msgspec.structs.replace(answer, refreshed=refreshing)

    # --- moving between workflows -------------------------------------------------------------------------------------

    def _open(self, name: str) -> Answer:
        workflow = self._workflows.get(name)
        if workflow is None:
            return self._refuse(say(NO_SUCH_TASK, name=name[:40]))
        if self.person is NOBODY and name != self._sign_in:
            return self._refuse(say(SIGN_IN_FIRST))
        if not self.person.may(workflow.needs) and name != self._sign_in:
            return self._refuse(say(NOT_YOURS, task=workflow.title))
        return self._enter(name, None)

    def _go_home(self) -> Answer:
        """Back to the home screen; the task in hand stays on the disk."""
        if self.person is NOBODY:
            return self._enter(self._sign_in, None)
        return self._enter(self._home, None)

    def _sign_out(self) -> Answer:
        self.person = NOBODY
        answer = self._enter(self._sign_in, None)
        return self._show(answer.screen, Verdict(Mood.INFO, say(SIGNED_OUT)))

    def _enter(self, name: str, event: Event | None, carry: Sequence[Any] = (), verdict: Verdict | None = None) -> Answer:
        """Begin a workflow, or go on with its draft, with the readings carried into it."""
        self._hand = hand = InHand(self._workflows[name])
        for person_workflow, state, _ in self._drafts():
            if person_workflow == name:
                hand.adopt(state)
        if hand.state is not None:
            answer = self._take(Resumed())
            if event is not None:
                answer = self._take(event)
        else:
            answer = self._take(event)
        for reading in carry:
            answer = self._take(Scanned(reading))
        if verdict is not None and self._hand.workflow is hand.workflow:
            answer = self._show(answer.screen, verdict, answer)
        return answer

    def _drafts(self) -> tuple[tuple[str, str, int], ...]:
        if self.person is NOBODY:
            return ()
        with self._ledger.reading():
            return self._ledger.drafts_of(self.person.id)

    # --- a step and what comes of it ----------------------------------------------------------------------------------

    def _take(self, event: Event | None) -> Answer:
        step = self._stepped(event)
        drafted = self._hand.workflow.name not in (self._home, self._sign_in)
        operations, outcome = self._stepper.post(self._hand, step, self.person, drafted=drafted)
        if isinstance(outcome, Refused):
            if self._shown.form and not isinstance(event, Declined):
                return self._take(Declined(outcome.sentence, outcome.field))
            return self._refuse(outcome.sentence)
        self._hand.state = step.state
        self._screen = self._frame.labelled(step) or self._screen
        if step.signed_in:
            return self._signed_in(step, operations)
        if step.go:
            answer = self._enter(step.go, None, step.carry, step.screen.verdict if step.screen and step.acts else None)
        elif step.state is None:
            answer = self._enter(self._home, None, verdict=step.screen.verdict if step.screen else None)
        else:
            answer = self._answer(step.accepted, self._framed(self._read_again(operations), operations, outcome))
        done = tuple(o.id for o in operations)
        return msgspec.structs.replace(answer, operations=done + answer.operations)

    def _read_again(self, operations: Sequence[Operation]) -> Screen:
        """What is shown; a card of the home screen says what stands where, so after an act it is read anew.

        So are the steps that a job names for it, and a record whose edit was undone.
        """
        home, named = self._hand.workflow.name == self._home, self._shown.step in self._hand.workflow.anew
        if not operations or not (home or named or _put_back(operations)):
            return self._shown
        with self._ledger.reading():
            again = self._stepped(Resumed()).screen
        if named and again is not None and again.step != self._shown.step:
            return self._shown
        return msgspec.structs.replace(again, verdict=self._shown.verdict, tone=self._shown.tone) if again else self._shown

    def _refreshed(self) -> Answer:
        """What is shown, read anew; not while something is typed into it. Nothing is posted, and the verdict stays."""
        shown = self._shown
        typing = bool(shown.form) or shown.wants in (Wants.QUANTITY, Wants.TEXT, Wants.PIN)
        if self.person is not NOBODY and self._hand.state is not None and not typing:
            try:
                step = self._stepped(Resumed())
            except Exception:  # nobody asked for it: what is shown stays, and the next input finds out
                log.exception("%s could not be shown anew", self._hand.workflow.name)
            else:
                if step.screen is not None and step.state is not None and not (step.acts or step.go or step.signed_in):
                    self._hand.state = step.state
                    again = msgspec.structs.replace(step.screen, verdict=shown.verdict)
                    shown = self._framed(again, (), ())
        answer = self._answer(True, msgspec.structs.replace(shown, tone=None))
        return msgspec.structs.replace(answer, refreshed=True)

    def _stepped(self, event: Event | None) -> Step:
        return self._stepper.step(self._hand, self.person, event)

    def _signed_in(self, step: Step, operations: Sequence[Operation]) -> Answer:
        if step.signed_in < 0:
            return self._sign_out()
        user = self._ledger.answer(PersonOf(step.signed_in))
        assert user is not None, "the sign-in knows the person"
        recipient = self._ledger.answer(RecipientOfUser(user.id))
        self.person = Person(user.id, user.name, user.badge, user.role, permissions_of(user.role), recipient)
        verdict = Verdict(Mood.INFO, say(HALF_DONE)) if self._drafts() else step.screen.verdict if step.screen else None
        answer = self._enter(self._home, None, verdict=verdict)
        return msgspec.structs.replace(answer, operations=tuple(o.id for o in operations) + answer.operations)

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def _shown(self) -> Screen:
        assert self._screen is not None, "start() shows the first screen"
        return self._screen

    def _framed(self, screen: Screen, operations: Sequence[Operation], outcome: tuple[Posted, ...]) -> Screen:
        """The screen with what the frame knows: what a supervisor will see, what undo would undo, half-done tasks."""
        screen = self._frame.noted(screen, outcome)
        if self.person is NOBODY or screen.workflow == self._sign_in:  # there "undo" goes one step back
            return screen
        screen = self._frame.undoable(screen, self.person.id, operations, outcome)
        if screen.workflow == self._home and screen.step == "home":
            screen = self._frame.resumable(screen, [name for name, _, _ in self._drafts()])
        return screen

    def _show(self, screen: Screen, verdict: Verdict, answer: Answer | None = None) -> Answer:
        shown = told(screen, verdict)
        if answer is None:
            return self._answer(verdict.mood is not Mood.REFUSED, shown)
        self._screen = shown
        return msgspec.structs.replace(answer, screen=shown)

    def _refuse(self, sentence: Say, code: str = "") -> Answer:
        return self._show(self._shown, Verdict(Mood.REFUSED, sentence, code[:80]))

    def _answer(self, accepted: bool, screen: Screen) -> Answer:
        self._screen = screen
        reason = None if accepted or screen.verdict is None else screen.verdict.text
        return Answer(
            accepted=accepted, reason=reason, screen=screen, person=None if self.person is NOBODY else self.person
        )


def _put_back(operations: Sequence[Operation]) -> bool:
    """Whether records of the catalogue were put as they were before an edit."""
    return any(one.kind == "undo" and isinstance(one.entries[0], Put) for one in operations)
