"""A device that its server has revoked or forgotten is enrolled again where it stands: by a new code, with all it holds."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.step import Mood, Verdict

if TYPE_CHECKING:
    from app.sync.enrolment import Enrolment

log = logging.getLogger(__name__)

ASKING = QT_TRANSLATE_NOOP("say", "Asking {server} to take this device back …")
TAKEN_BACK = QT_TRANSLATE_NOOP(
    "say", "{server} knows this device again. What was done here meanwhile is kept and is handed over now; go on working."
)
OTHER_SERVER = QT_TRANSLATE_NOOP(
    "say", "This code is for {other}, this device belongs to {server}. Nothing changed; scan a code of {server}."
)
NOT_TAKEN = QT_TRANSLATE_NOOP("say", "The server did not take this device back. It says: {why}")
NOT_REACHED = QT_TRANSLATE_NOOP(
    "say", "{server} does not answer ({why}). Nothing changed; look at the network, then scan the code again."
)


def begin_thread(work: Callable[[], None]) -> None:
    """Do it on a thread of its own."""
    threading.Thread(target=work, name="enrol-again", daemon=True).start()


class TakingBack:
    """Scans of enrolment codes, while the server answers this folder's device no more.

    `told` hears what came of one, on another thread; `done` is called first where the device is known again.
    """

    def __init__(
        self, folder: Path, told: Callable[[Verdict], None], done: Callable[[], None],
        run: Callable[[Callable[[], None]], None] = begin_thread,
    ) -> None:
        self._folder, self._told, self._done, self._run = folder, told, done, run
        self._under_way = False

    def scanned(self, text: str) -> Verdict | None:
        """What to say of a scan at once; None where it is no enrolment code."""
        from app.sync import enrolment

        to = enrolment.target(text) if "://" in text else say("")
        known = enrolment.load(self._folder)
        if isinstance(to, Say) or not isinstance(known, enrolment.Enrolment):
            return None
        if to.server != known.server:
            return Verdict(Mood.REFUSED, say(OTHER_SERVER, other=to.server, server=known.server))
        if not self._under_way:
            self._under_way = True
            self._run(lambda: self._ask(known, to.code))
        return Verdict(Mood.INFO, say(ASKING, server=known.server))

    def _ask(self, known: "Enrolment", code: str) -> None:
        try:
            verdict = self._answered(known, code)
        finally:
            self._under_way = False
        if verdict.mood is Mood.DONE:
            self._done()
        self._told(verdict)

    def _answered(self, known: "Enrolment", code: str) -> Verdict:
        from app.sync import enrolment
        from app.sync.keys import system_store
        from app.sync.transport import Rejected, Unreachable

        try:
            refused = enrolment.enrol_again(
                self._folder, known, code, store=system_store(), connect=enrolment.connect,
            )
        except Unreachable as error:
            return Verdict(Mood.REFUSED, say(NOT_REACHED, server=known.server, why=str(error)))
        except Rejected as rejected:
            return Verdict(Mood.REFUSED, say(NOT_TAKEN, why=rejected.problem.said))
        except Exception as fault:  # nothing of it has been written: the person is told, the log keeps the trace
            log.exception("the device could not be enrolled again")
            return Verdict(Mood.REFUSED, say(NOT_REACHED, server=known.server, why=str(fault) or type(fault).__name__))
        if refused is not None:
            return Verdict(Mood.REFUSED, refused)
        return Verdict(Mood.DONE, say(TAKEN_BACK, server=known.server))
