"""The training mode: a session of its own in a folder of its own in front of the real one, which hears nothing meanwhile."""

import logging
from collections.abc import Callable
from pathlib import Path

import msgspec

from app.assembly import assemble
from app.barcode.commands import command_of
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Input, Press, Scan, Type
from app.framing import told
from app.labels.run import Aside
from app.ledger.ledger import Ledger
from app.ledger.store import CannotOpen
from app.opening import clock, open_ledger
from app.session import Session
from app.setup import training
from app.workflows.step import Button, Mood, Person, Screen, Verdict

log = logging.getLogger(__name__)

BEGIN, END, ANEW = "training", "training-end", "training-new"
"""Keys of the screen, and names of printed commands."""
TRAIN = QT_TRANSLATE_NOOP("say", "Training")
LEAVE = QT_TRANSLATE_NOOP("say", "Leave training")
AGAIN = QT_TRANSLATE_NOOP("say", "Start over")
BEGUN = QT_TRANSLATE_NOOP(
    "say", "Training: nothing here is real stock, and nothing of it is sent. Sign in as always, and try everything."
)
ENDED = QT_TRANSLATE_NOOP("say", "Training is over. From here on everything counts.")
RENEWED = QT_TRANSLATE_NOOP("say", "Training begins anew, with the catalogue as it is now. Nothing real has changed.")
ALREADY = QT_TRANSLATE_NOOP("say", "You are in training already. Nothing changed; scan CMD-TRAINING-END to leave it.")
NOT_IN = QT_TRANSLATE_NOOP("say", "This is no training, everything counts. Nothing changed; scan CMD-TRAINING to begin one.")
NOT_MADE = QT_TRANSLATE_NOOP(
    "say", "The training could not be made ready ({why}). Nothing real changed; make room on the disk, then try again."
)


class Ground:
    """Stands before the real session. `real` gives it where there is one, and what its catalogue is copied from.

    Not thread-safe: called on the session's thread, as the session is.
    """

    def __init__(
        self, folder: Path, real: Callable[[], tuple[Ledger, Session] | None], aside: Callable[[], Aside | None] = lambda: None,
    ) -> None:
        self._folder, self._real, self._aside = folder, real, aside
        self.ledger: Ledger | None = None
        """The books of the training, while one is on."""
        self.session: Session | None = None

    @property
    def on(self) -> bool:
        """Whether a person practises now."""
        return self.session is not None

    def handle(self, given: Input) -> Answer | None:
        """The answer where the input is the training's; None where it is for what is real."""
        match _asked(given):
            case "training":
                return self._begin()
            case "training-end" if self.on:
                return self._end()
            case "training-new" if self.on:
                return self._anew()
            case "training-end" | "training-new" if (real := self._real()) is not None:
                return self.offering(real[1].refuse(say(NOT_IN)))
        return None if self.session is None else self._marked(self.session.handle(given))

    def offering(self, answer: Answer) -> Answer:
        """An answer of the real session: its sign-in offers to practise."""
        screen = answer.screen
        if (screen.workflow, screen.step) != ("sign_in", "badge"):
            return answer
        return msgspec.structs.replace(answer, screen=_with(screen, Button(BEGIN, say(TRAIN))))

    def close(self) -> None:
        """Give up the training's database."""
        if self.ledger is not None:
            self.ledger.close()
        self.ledger = self.session = None

    def _begin(self) -> Answer:
        if self.session is not None:
            return self._marked(self.session.refuse(say(ALREADY)))
        real = self._real()
        problem = self._open(anew=not training.is_made(self._folder))
        if problem is not None:
            if real is None:
                raise NotReady(problem)
            return self.offering(real[1].refuse(problem))
        if real is not None and real[1].person.id:
            real[1].handle(Press("sign-out"))  # what was half done is kept for whoever comes back
        return self._told(Mood.INFO, say(BEGUN))

    def _end(self) -> Answer | None:
        self.close()
        real = self._real()
        if real is None:
            return None
        answer = real[1].handle(Press("home"))  # nobody is signed in: the sign-in
        return self.offering(msgspec.structs.replace(answer, screen=told(answer.screen, Verdict(Mood.INFO, say(ENDED)))))

    def _anew(self) -> Answer:
        self.close()
        problem = self._open(anew=True)
        if problem is not None:
            real = self._real()
            if real is None:
                raise NotReady(problem)
            return self.offering(real[1].refuse(problem))
        return self._told(Mood.DONE, say(RENEWED))

    def _told(self, mood: Mood, sentence: Say) -> Answer:
        assert self.session is not None, "it was opened"
        answer = self.session.start()
        return self._marked(msgspec.structs.replace(answer, screen=told(answer.screen, Verdict(mood, sentence))))

    def _open(self, *, anew: bool) -> Say | None:
        from app.ui.wording import words

        try:
            if anew:
                real = self._real()
                training.make(self._folder, None if real is None else real[0], clock)
            ledger = open_ledger(training.folder_of(self._folder))
        except CannotOpen as refused:
            return say(NOT_MADE, why=refused.sentence)
        except Exception as fault:  # a full disk, a folder that may not be written: the person is told, what is real goes on
            log.exception("the training could not be made ready")
            return say(NOT_MADE, why=str(fault) or type(fault).__name__)
        if isinstance(ledger, Say):
            return ledger
        made = assemble(ledger, speak=words)  # labels are written, never printed
        made.labels.aside = self._aside()
        self.ledger, self.session = ledger, made.session
        return None

    def _marked(self, answer: Answer) -> Answer:
        screen = answer.screen
        if (screen.workflow, screen.step) == ("sign_in", "badge"):  # a low window has room for one key here
            screen = _with(screen, Button(END, say(LEAVE)))
        elif (screen.workflow, screen.step) == ("inspect", "home"):
            screen = _with(screen, Button(ANEW, say(AGAIN)), Button(END, say(LEAVE)))
        return msgspec.structs.replace(answer, screen=screen, training=True)


class NotReady(Exception):  # noqa: N818 - an expected outcome, told to the person
    """There is nothing to practise in, and nothing real to go back to."""

    def __init__(self, sentence: Say) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Practising:
    """A session with the training before it: what answers where there is no window."""

    def __init__(self, ground: Ground, session: Session | None) -> None:
        self._ground, self._session = ground, session

    @property
    def person(self) -> Person:
        """Who is signed in."""
        return self._answering().person

    def handle(self, given: Input) -> Answer:
        """Answer one input."""
        if (answer := self._ground.handle(given)) is not None:
            return answer
        if self._session is None:  # left, with nothing real behind it: it stays as it was
            raise NotReady(say(ENDED))
        return self._ground.offering(self._session.handle(given))

    def refuse(self, sentence: Say) -> Answer:
        """The answer to what is no input at all."""
        return msgspec.structs.replace(self._answering().refuse(sentence), training=self._ground.on)

    def _answering(self) -> Session:
        session = self._ground.session or self._session
        assert session is not None, "one of them answers"
        return session


def _asked(given: Input) -> str:
    match given:
        case Press(key):
            return key
        case Scan(text) | Type(text):
            return command_of(text.strip()) or ""
    return ""


def _with(screen: Screen, *buttons: Button) -> Screen:
    known = {button.key for button in screen.buttons}
    return msgspec.structs.replace(screen, buttons=(*screen.buttons, *(b for b in buttons if b.key not in known)))
