"""The first start of a device: an enrolment code is scanned or typed, the warehouse is loaded, and then there is the sign-in.

It stands where the session will: the same inputs come in (any scanner, the camera, the keypad), screens go out. What takes time is
done on a thread of its own, and its screens are pushed.
"""

import logging
import threading
from collections.abc import Callable
from typing import NamedTuple, Protocol

import msgspec

from app.domain.figures import figure
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Input, Pick, Press, Scan, Type
from app.workflows.step import Button, Choice, Line, Mark, Mood, Progress, Screen, Tone, Verdict, Wants

log = logging.getLogger(__name__)

NAME = "first-start"
MEGABYTE = 1_000_000

TITLE = QT_TRANSLATE_NOOP("say", "New device")
SCAN_CODE = QT_TRANSLATE_NOOP("say", "Scan the enrolment code")
SCAN_HINT = QT_TRANSLATE_NOOP("say", "A supervisor shows it on another device or on the server. Or type the address of the server.")
TYPE_CODE = QT_TRANSLATE_NOOP("say", "Scan or type the enrolment code")
TYPE_ADDRESS = QT_TRANSLATE_NOOP("say", "Scan the QR code, or type the server's address")
CODE_IS = QT_TRANSLATE_NOOP("say", "Code {code}")
SERVER_IS = QT_TRANSLATE_NOOP("say", "Server {server}")
HOW_1 = QT_TRANSLATE_NOOP("say", "Ask a supervisor for an enrolment code")
HOW_1_MORE = QT_TRANSLATE_NOOP("say", "On a device that works: touch the sync state at the top right, then Devices, then New code.")
HOW_2 = QT_TRANSLATE_NOOP("say", "Hold this device's scanner or camera to the QR code")
HOW_2_MORE = QT_TRANSLATE_NOOP("say", "Without a scanner: type the address of the server, then the code.")
HOW_3 = QT_TRANSLATE_NOOP("say", "The warehouse loads, then you sign in")
HOW_3_MORE = QT_TRANSLATE_NOOP("say", "A large one takes some minutes. From then on it works without a network as well.")
NO_SERVER = QT_TRANSLATE_NOOP("say", "A warehouse without a server?")
NO_SERVER_MORE = QT_TRANSLATE_NOOP("say", "Close this and run “stockhand init” for {folder}.")

ENROLLING = QT_TRANSLATE_NOOP("say", "Making this device known …")
PREPARING = QT_TRANSLATE_NOOP("say", "The server prepares the warehouse …")
LOADING = QT_TRANSLATE_NOOP("say", "Loading the warehouse …")
CHECKING = QT_TRANSLATE_NOOP("say", "Unpacking and checking …")
LOADED_SO_FAR = QT_TRANSLATE_NOOP("say", "{done} of {total} MB. It goes on where it broke off, should the network fail.")
KNOWN_AS = QT_TRANSLATE_NOOP("say", "This device belongs to site {site}")
READY = QT_TRANSLATE_NOOP("say", "The warehouse is loaded. Scan your badge to begin.")

NOT_UNDERSTOOD = QT_TRANSLATE_NOOP(
    "say", "“{text}” is neither an enrolment code nor an address. Nothing changed; scan the QR code, or type the address."
)
NOT_NOW = QT_TRANSLATE_NOOP("say", "This device is being set up. Nothing changed; wait until it is done.")
UNREACHED = QT_TRANSLATE_NOOP(
    "say", "{server} does not answer. Nothing changed; check address and network, then try again. ({why})"
)
DECLINED = QT_TRANSLATE_NOOP("say", "The server says: {why}")
NOT_LOADED = QT_TRANSLATE_NOOP(
    "say", "The device is known, but its warehouse did not arrive. Nothing is lost; try again, it goes on from there. ({why})"
)
NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "say", "The folder of this device cannot be written ({why}). Nothing is lost; make room or allow it, then try again."
)
FAILED = QT_TRANSLATE_NOOP("say", "That did not work yet")
AGAIN = QT_TRANSLATE_NOOP("say", "Try again")
OTHER = QT_TRANSLATE_NOOP("say", "Another code")


class Failed(Exception):  # noqa: N818 - an expected outcome, told to the person
    """It did not work; `sentence` says why, `known` whether the device is enrolled all the same."""

    def __init__(self, sentence: Say, *, known: bool = False) -> None:
        super().__init__(str(sentence))
        self.sentence, self.known = sentence, known


class Target(NamedTuple):
    """Where to enrol, and with which code; either may be missing yet."""

    server: str = ""
    code: str = ""


class Enroller(Protocol):
    """What makes a device known and loads its warehouse; the calls that take time may raise Failed."""

    def read(self, text: str) -> Target:
        """What a scanned or typed text says: a QR code both, else an address, or a code, or nothing."""

    def known(self) -> str | None:
        """The site's code of a device that is known already; None where it is not yet."""

    def enrol(self, target: Target) -> str:
        """Make the device known; the code of its site."""

    def load(self, progress: Callable[[int, int], None]) -> None:
        """Load the warehouse; `progress` hears of bytes done and bytes in all."""


def begin_thread(work: Callable[[], None]) -> None:
    """Do it on a thread of its own."""
    threading.Thread(target=work, name="first-start", daemon=True).start()


class FirstStart:
    """The screens before there is a warehouse. `push` takes answers on any thread; `ready` is called when it is there."""

    def __init__(
        self, enroller: Enroller, folder: str, push: Callable[[Answer], None], ready: Callable[[], None],
        run: Callable[[Callable[[], None]], None] = begin_thread,
    ) -> None:
        self._enroller, self._folder, self._push, self._ready, self._run = enroller, folder, push, ready, run
        self._target = Target()
        self._working = self._failed = self._over = False
        self._site = ""
        self._shown = self._asking()

    @property
    def over(self) -> bool:
        """Whether the warehouse is there: the session takes over."""
        return self._over

    def handle(self, given: Input) -> Answer:
        """Answer one input."""
        if self._working or self._over:
            return self._refuse(say(NOT_NOW)) if isinstance(given, Scan | Type) else self._answer(self._shown)
        match given:
            case Scan(text) | Type(text) if text.strip():
                return self._read(text.strip())
            case Pick("again") if self._failed:
                return self._begin()
            case Pick("other") | Press("cancel"):
                if not self._site:
                    self._target, self._failed = Target(), False
                return self._answer(self._asking())
            case _ if self._enroller.known() is not None and not self._failed:
                return self._begin()  # it was cut off while loading: it goes on by itself
        return self._answer(self._shown if self._failed else self._asking())

    def _read(self, text: str) -> Answer:
        if self._site:  # known already: only the warehouse is missing
            return self._begin()
        read = self._enroller.read(text)
        if not (read.server or read.code):
            return self._refuse(say(NOT_UNDERSTOOD, text=text[:60]), text[:40])
        self._target = Target(read.server or self._target.server, read.code or self._target.code)
        self._failed = False
        if self._target.server and self._target.code:
            return self._begin()
        return self._answer(self._asking(Mood.DONE, read))

    # --- what takes time ----------------------------------------------------------------------------------------------

    def _begin(self) -> Answer:
        self._working, self._failed = True, False
        screen = self._busy(say(ENROLLING), say(SERVER_IS, server=self._target.server) if self._target.server else None)
        self._shown = screen
        self._run(self._work)
        return self._answer(self._shown if self._shown is not screen else screen)

    def _work(self) -> None:
        try:
            self._site = self._enroller.known() or self._enroller.enrol(self._target)
            hint = say(KNOWN_AS, site=self._site)
            self._tell(self._busy(say(PREPARING), hint))
            self._enroller.load(self._progress)
        except Failed as failed:
            self._working, self._failed = False, True
            self._tell(self._problem(failed.sentence))
        except Exception as fault:  # whatever it is, the person is told, and may try again
            log.exception("the device could not be set up")
            self._working, self._failed = False, True
            self._tell(self._problem(say(NOT_LOADED, why=str(fault) or type(fault).__name__)))
        else:
            self._over = True
            self._ready()

    def _progress(self, done: int, total: int) -> None:
        """A bar in whole megabytes; told only where it has gone on by one, for the window paints each."""
        whole, all_ = done // MEGABYTE, -(-total // MEGABYTE)
        if done >= total:
            self._tell(self._busy(say(CHECKING), say(KNOWN_AS, site=self._site)))
        elif self._shown.progress is None or self._shown.progress.done != whole:
            hint = say(LOADED_SO_FAR, done=figure(f"{done / MEGABYTE:.1f}"), total=figure(f"{total / MEGABYTE:.1f}"))
            self._tell(self._busy(say(LOADING), hint, Progress(whole, all_)))

    def _tell(self, screen: Screen) -> None:
        self._shown = screen
        self._push(self._answer(screen))

    # --- screens ------------------------------------------------------------------------------------------------------

    def _asking(self, mood: Mood | None = None, read: Target | None = None) -> Screen:
        prompt, hint, verdict = say(SCAN_CODE), say(SCAN_HINT), None
        if self._target.server:
            prompt, hint = say(TYPE_CODE), say(SERVER_IS, server=self._target.server)
        elif self._target.code:
            prompt, hint = say(TYPE_ADDRESS), say(CODE_IS, code=self._target.code)
        if mood is not None and read is not None:
            told = say(SERVER_IS, server=read.server) if read.server else say(CODE_IS, code=read.code)
            verdict = Verdict(mood, told)
        lines = (
            Line(say(HOW_1), say(HOW_1_MORE), mark=Mark.OPEN), Line(say(HOW_2), say(HOW_2_MORE), mark=Mark.OPEN),
            Line(say(HOW_3), say(HOW_3_MORE), mark=Mark.OPEN), Line(say(NO_SERVER), say(NO_SERVER_MORE, folder=self._folder)),
        )
        again = Button("cancel", say(OTHER)) if self._target != Target() else None
        return self._screen("code", prompt, hint, lines, verdict=verdict, main=again)

    def _busy(self, prompt: Say, hint: Say | None, progress: Progress | None = None) -> Screen:
        return self._screen("loading", prompt, hint, wants=Wants.CHOICE, progress=progress)

    def _problem(self, sentence: Say) -> Screen:
        choices = (Choice("again", say(AGAIN)), *(() if self._site else (Choice("other", say(OTHER)),)))
        hint = say(KNOWN_AS, site=self._site) if self._site else say(SERVER_IS, server=self._target.server)
        return self._screen("problem", say(FAILED), hint, choices=choices, verdict=Verdict(Mood.REFUSED, sentence))

    def _screen(
        self, step: str, prompt: Say, hint: Say | None, lines: tuple[Line, ...] = (), *, choices: tuple[Choice, ...] = (),
        verdict: Verdict | None = None, wants: Wants = Wants.CODE, progress: Progress | None = None, main: Button | None = None,
    ) -> Screen:
        return Screen(
            workflow=NAME, step=step, title=say(TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices, verdict=verdict,
            tone=None if verdict is None else Tone.NO if verdict.mood is Mood.REFUSED else Tone.YES, wants=wants,
            progress=progress, main=main,
        )

    def _refuse(self, sentence: Say, code: str = "") -> Answer:
        screen = msgspec.structs.replace(self._shown, verdict=Verdict(Mood.REFUSED, sentence, code), tone=Tone.NO)
        return Answer(accepted=False, reason=sentence, screen=screen)

    def _answer(self, screen: Screen) -> Answer:
        self._shown = screen
        refused = screen.verdict is not None and screen.verdict.mood is Mood.REFUSED
        return Answer(accepted=not refused, reason=screen.verdict.text if refused and screen.verdict else None, screen=screen)


def begun(answer: Answer) -> Answer:
    """The session's first answer, after the warehouse was loaded."""
    screen = msgspec.structs.replace(answer.screen, verdict=Verdict(Mood.DONE, say(READY)), tone=Tone.YES)
    return msgspec.structs.replace(answer, screen=screen, accepted=True, reason=None)
