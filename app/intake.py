"""The one bounded queue in front of the session: inputs are answered one by one, in order, on one thread."""

import logging
import queue
import threading
from collections.abc import Callable

import msgspec

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.events import Answer, Input
from app.workflows.step import Mood, Person, Screen, Tone, Verdict

log = logging.getLogger(__name__)

LIMIT = 10_000
"""Inputs that may wait: more than a person scans in a shift; a source that is faster is made to wait, never dropped."""

STOCKHAND = QT_TRANSLATE_NOOP("say", "Stockhand")
FAULT = QT_TRANSLATE_NOOP("say", "The app has a fault")
UNKNOWN_END = QT_TRANSLATE_NOOP(
    "say", "A fault inside the app: it is not sure that this was done. Look where the stock is now before you do it again."
)
LOST = Screen(workflow="closed", step="fault", title=say(STOCKHAND), prompt=say(FAULT))
"""Shown where a fault came before any screen."""

PAUSE_S = 0.3
"""Seconds without an input that count as a pause: people scan faster only in bursts."""

Handle = Callable[[Input], Answer]
Receive = Callable[[Answer], None]


class Intake:
    """Takes inputs from any thread, hands each to the session, and each answer to whoever submitted it."""

    def __init__(
        self, handle: Handle, rest: Callable[[], None] = lambda: None, *, limit: int = LIMIT, pause_s: float = PAUSE_S
    ) -> None:
        self._handle = handle
        self._rest = rest
        """Called on the session's thread once in each pause."""
        self._pause_s = pause_s
        self._screen = LOST
        """The last one answered with: a fault leaves it standing."""
        self._person: Person | None = None
        self._waiting: queue.Queue[tuple[Input, Receive] | None] = queue.Queue(limit)
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

    def start(self) -> None:
        """Begin answering."""
        self._thread.start()

    def submit(self, given: Input, receive: Receive) -> None:
        """Queue one input; `receive` is called on the session's thread with its answer. Blocks while the queue is full."""
        self._waiting.put((given, receive))

    def stop(self) -> None:
        """Answer what is queued, then end the thread."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (entry := self._next()) is not None:
            given, receive = entry
            answer = self._answer(given)
            try:
                receive(answer)
            except Exception:  # whoever asked is gone or at fault; the others in the queue are not
                log.exception("the answer to %r was not taken", given)

    def _next(self) -> tuple[Input, Receive] | None:
        try:
            return self._waiting.get(timeout=self._pause_s)
        except queue.Empty:
            try:
                self._rest()
            except Exception:  # what was to be done in the pause is done another time
                log.exception("the pause could not be used")
        return self._waiting.get()

    def _answer(self, given: Input) -> Answer:
        """The session's answer. A fault is answered too: one input must not end the thread on which all others wait."""
        try:
            answer = self._handle(given)
        except Exception:
            log.exception("input %r failed", given)
            verdict = Verdict(Mood.REFUSED, say(UNKNOWN_END))
            screen = msgspec.structs.replace(self._screen, verdict=verdict, tone=Tone.NO)
            return Answer(accepted=False, reason=verdict.text, screen=screen, person=self._person)
        self._screen, self._person = answer.screen, answer.person
        return answer
