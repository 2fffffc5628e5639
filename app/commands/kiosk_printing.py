"""The label printers behind the kiosk's window: what waits for them, told at home and shown in the settings."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import PrinterSettings
from app.ui.wiring import Alert, UnderWay, Waiting
from app.workflows.step import Mood

if TYPE_CHECKING:
    from app.assembly import Assembly
    from app.labels.run import Aside
    from app.labels.spool import Sending

WAIT = QT_TRANSLATE_NOOP("say", "Labels wait for the printer: {count}. {why}")
SENDING = QT_TRANSLATE_NOOP("say", "Labels are being sent to {printer}")
HALTED = QT_TRANSLATE_NOOP(
    "say", "The labels were stopped: {printer} has {done} of {count}, the others are dropped. Print again only what is missing."
)
UNREAD = QT_TRANSLATE_NOOP(
    "say", "Labels that waited cannot be read from the disk ({file}) and were not printed. Print them again, and drop these."
)
NOT_OPEN = QT_TRANSLATE_NOOP("say", "The warehouse is not open yet. Nothing was printed; try again in a moment.")


FEW = 10
"""Labels that are sent so soon that nobody needs to see how far they are."""


class Printing:
    """What the window sees of the spool, once the warehouse is open. `changed` is told on the thread of the printing."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._assembly: Assembly | None = None
        self._told: tuple[Waiting, ...] = ()
        self.aside: Aside | None = None
        """Takes what runs long; None where nobody would see it."""
        self._said: Callable[[Mood, Say], None] = lambda _, __: None

    def begin(self, assembly: "Assembly") -> "Assembly":
        """Print what waits from an earlier run, and all that comes."""
        self._assembly = assembly
        assembly.labels.aside = self.aside
        assembly.spool.changed = self._news
        assembly.spool.halted = self._halted
        assembly.spool.start()
        return assembly

    def stop(self) -> None:
        """What waits is kept for the next start."""
        if self._assembly is not None:
            self._assembly.spool.stop()

    def attach(self, aside: "Aside", said: Callable[[Mood, Say], None]) -> None:
        """From now on long runs are handed to `aside`, and what becomes of stopped labels is told."""
        self.aside, self._said = aside, said
        if self._assembly is not None:
            self._assembly.labels.aside = aside

    def under_way(self) -> UnderWay | None:
        """The many labels that are being sent to a printer."""
        sending = None if self._assembly is None else self._assembly.spool.sending
        if sending is None or not sending.total or sending.job.count <= FEW:
            return None
        return UnderWay(say(SENDING, printer=sending.job.printer.name), sending.done, sending.job.count, sending.stopping)

    def stop_sending(self) -> None:
        """The printer gets no further label of those that are being sent."""
        if self._assembly is not None and (sending := self._assembly.spool.sending) is not None:
            self._assembly.spool.cancel(sending.job.id)

    def waiting(self) -> Sequence[Waiting]:
        """What a printer has not taken yet."""
        if self._assembly is None:
            return ()
        spool = self._assembly.spool
        unread = (Waiting(key, "", 0, say(UNREAD, file=file.name)) for key, file in spool.unread())
        return (*unread, *(Waiting(job.id, job.printer.name, job.count, job.why) for job in spool.jobs()))

    def alerts(self) -> tuple[Alert, ...]:
        """What a person has to look at."""
        failed = [(one, one.why) for one in self.waiting() if one.why is not None]
        sentences = [why for one, why in failed if not one.printer][:1]
        if stuck := [(one, why) for one, why in failed if one.printer]:
            sentences.append(say(WAIT, count=sum(one.labels for one, _ in stuck), why=stuck[0][1]))
        return tuple(Alert(sentence, Mood.REFUSED, opens="ui:settings") for sentence in sentences)

    def retry(self) -> None:
        """Try everything again now."""
        if self._assembly is not None:
            self._assembly.spool.retry()

    def cancel(self, id: str) -> None:
        """A person wants these labels no more."""
        if self._assembly is not None:
            self._assembly.spool.cancel(id)

    def test(self, printer: PrinterSettings) -> Say:
        """Send one label to a printer."""
        return say(NOT_OPEN) if self._assembly is None else self._assembly.labels.test(printer)

    def _halted(self, sending: "Sending") -> None:
        self._said(Mood.INFO, say(HALTED, printer=sending.job.printer.name, done=sending.done, count=sending.job.count))

    def _news(self) -> None:
        """Only what changes what a person reads is news: no screen is painted anew for each label that comes out."""
        told = tuple(one for one in self.waiting() if one.why is not None)
        if told != self._told:
            self._told = told
            self._changed()
