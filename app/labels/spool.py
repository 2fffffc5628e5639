"""What is to be printed, kept on the disk until a printer has taken it: nothing is lost while one is off or out of labels.

A job stands on a shelf (`app/shelf.py`), what is sent beside it. Printing happens on a thread of its own, so that no scan waits for
a printer.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import msgspec

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import PrinterSettings
from app.shelf import Shelf, Turns

log = logging.getLogger(__name__)

CLOSED = QT_TRANSLATE_NOOP("say", "The program was closed while they were sent")
NOT_GIVEN = QT_TRANSLATE_NOOP(
    "say", "{printer} was not given the labels, by a fault inside the app ({why}). They are kept and tried again; call for help."
)
RETRY_S = (2, 5, 15, 30, 60)
"""Seconds until the next try, by how many have failed; then always the last."""


class Handing(NamedTuple):
    """How a job is handed over: labels the printer has taken before are not sent again, and between two it may be stopped."""

    taken: int = 0
    """Labels of the file, its copies not counted, that need not be sent."""
    told: Callable[[int, int], None] = lambda _, __: None
    """Hears how many labels of how many the printer has now."""
    stopped: Callable[[], bool] = lambda: False


Send = Callable[[PrinterSettings, Path, Handing], Say | None]
"""Hands a file to a printer; the sentence says why it could not be. None where it was stopped, too."""


class Job(msgspec.Struct, frozen=True):
    """Labels that wait for a printer. Times are microseconds since 1970 UTC."""

    id: str
    printer: PrinterSettings
    file: str
    count: int
    made: int
    tries: int = 0
    next_try: int = 0
    why: Say | None = None
    """Why the last try failed."""
    taken: int = 0
    """Labels of the file that the printer has taken before it failed; the next try goes on behind them."""


class Sending(NamedTuple):
    """The job that is handed over now: how many of its labels the printer has."""

    job: Job
    taken: int
    total: int
    stopping: bool

    @property
    def done(self) -> int:
        """Labels that come out, copies counted."""
        return self.job.count * self.taken // self.total if self.total else 0


class Spool:
    """The jobs of one folder. All methods may be called on any thread."""

    def __init__(self, folder: Path, send: Send, clock: Callable[[], int], changed: Callable[[], None] = lambda: None) -> None:
        self._folder, self._send, self._clock = folder, send, clock
        self.changed = changed
        """Called, on any thread, when a job has failed or is done."""
        self._shelf = Shelf(folder, Job)
        self._turns = Turns("printing", self.print_due, RETRY_S[-1])
        self._lock = Lock()
        self._jobs = {key: msgspec.structs.replace(job, next_try=0) for key, job in self._shelf.load().items()}
        self._sending: Sending | None = None
        self.halted: Callable[[Sending], None] = lambda _: None
        """Called, on the thread of the printing, when a job was stopped while it was handed over."""

    def start(self) -> None:
        """Print on a thread of its own from now on."""
        self._turns.start()

    def stop(self) -> None:
        """Stop printing; what waits is printed at the next start."""
        self._turns.stop()

    def add(self, printer: PrinterSettings, file: Path, count: int) -> None:
        """Keep a file, which is in the folder already, for a printer. Raises OSError where the disk does not take it."""
        job = Job(file.stem, printer, file.name, count, self._clock())
        self._shelf.put(job.id, job)
        with self._lock:
            self._jobs[job.id] = job
        self._turns.wake()

    def jobs(self) -> tuple[Job, ...]:
        """What waits, oldest first."""
        with self._lock:
            return tuple(self._jobs[key] for key in sorted(self._jobs))

    def waiting(self) -> tuple[Job, ...]:
        """Those that a printer has not taken at the first try."""
        return tuple(job for job in self.jobs() if job.why is not None)

    def retry(self) -> None:
        """Try all of them again now."""
        with self._lock:
            self._jobs = {key: msgspec.structs.replace(job, next_try=0) for key, job in self._jobs.items()}
        self._turns.wake()

    def unread(self) -> tuple[tuple[str, Path], ...]:
        """Jobs of an earlier run whose file could not be read: by their id, with the file as it is kept."""
        with self._lock:
            return tuple(self._shelf.aside().items())

    @property
    def sending(self) -> Sending | None:
        """What is handed to a printer now."""
        with self._lock:
            return self._sending

    def cancel(self, id: str) -> bool:
        """Drop a job, or keep one no more that could not be read; False where it is gone.

        Of one that is being handed over the printer gets no further label.
        """
        with self._lock:
            if id not in self._jobs:
                return self._shelf.drop_aside(id)
            if self._sending is not None and self._sending.job.id == id:
                self._sending = self._sending._replace(stopping=True)
                return True
            job = self._jobs.pop(id)
        self._shelf.remove(job.id, job)
        self.changed()
        return True

    def print_due(self) -> int:
        """Try what is due, in its order, a printer that fails once not again; microseconds until something is due, -1 for never."""
        failed: set[str] = set()
        for job in self.jobs():
            if job.next_try > self._clock() or job.printer.name in failed:
                continue
            with self._lock:
                if job.id not in self._jobs or self._turns.stopping:
                    continue
                self._sending = Sending(job, job.taken, 0, stopping=False)
            try:
                why = self._send(job.printer, self._folder / job.file, Handing(job.taken, self._heard, self._halting))
            except Exception as fault:  # what is wrong with these labels stops no others
                log.exception("handing over %s", job.file)
                why = say(NOT_GIVEN, printer=job.printer.name, why=(str(fault) or type(fault).__name__)[:120])
            with self._lock:
                over, self._sending = self._sending, None
            assert over is not None, "it was being handed over"
            if over.stopping:
                self._drop(over)
                continue
            if why is None and self._halting() and (over.taken < over.total or not over.total):
                why = job.why or say(CLOSED)
            if why is not None:
                failed.add(job.printer.name)
            self._after(msgspec.structs.replace(job, taken=over.taken), why)
        jobs = self.jobs()
        return max(0, min(job.next_try for job in jobs) - self._clock()) if jobs else -1

    def _heard(self, taken: int, total: int) -> None:
        with self._lock:
            if self._sending is not None:
                self._sending = self._sending._replace(taken=taken, total=total)

    def _halting(self) -> bool:
        with self._lock:
            return self._turns.stopping or (self._sending is not None and self._sending.stopping)

    def _drop(self, over: Sending) -> None:
        with self._lock:
            self._jobs.pop(over.job.id, None)
        self._shelf.remove(over.job.id, over.job)
        self.changed()
        self.halted(over)

    def _after(self, job: Job, why: Say | None) -> None:
        if why is None:
            with self._lock:
                self._jobs.pop(job.id, None)
            self._shelf.remove(job.id, job)
        else:
            wait = RETRY_S[min(job.tries, len(RETRY_S) - 1)] * 1_000_000
            job = msgspec.structs.replace(job, tries=job.tries + 1, next_try=self._clock() + wait, why=why)
            with self._lock:
                self._jobs[job.id] = job
            if job.taken:
                self._keep_taken(job)
        self.changed()

    def _keep_taken(self, job: Job) -> None:
        """What the printer has is not sent again after a new start either."""
        try:
            self._shelf.put(job.id, job)
        except OSError as error:
            log.warning("how far a print job is could not be kept: %s", error)
