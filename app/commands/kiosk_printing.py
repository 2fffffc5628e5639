"""The label printers behind the kiosk's window: what waits for them, told at home and shown in the settings."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import PrinterSettings
from app.ui.wiring import Alert, Waiting
from app.workflows.step import Mood

if TYPE_CHECKING:
    from app.assembly import Assembly

WAIT = QT_TRANSLATE_NOOP("say", "Labels wait for the printer: {count}. {why}")
NOT_OPEN = QT_TRANSLATE_NOOP("say", "The warehouse is not open yet. Nothing was printed; try again in a moment.")


class Printing:
    """What the window sees of the spool, once the warehouse is open. `changed` is told on the thread of the printing."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._assembly: Assembly | None = None
        self._told: tuple[Waiting, ...] = ()

    def begin(self, assembly: "Assembly") -> "Assembly":
        """Print what waits from an earlier run, and all that comes."""
        self._assembly = assembly
        assembly.spool.changed = self._news
        assembly.spool.start()
        return assembly

    def stop(self) -> None:
        """What waits is kept for the next start."""
        if self._assembly is not None:
            self._assembly.spool.stop()

    def waiting(self) -> Sequence[Waiting]:
        """What a printer has not taken yet."""
        if self._assembly is None:
            return ()
        return tuple(Waiting(job.id, job.printer.name, job.count, job.why) for job in self._assembly.spool.jobs())

    def alerts(self) -> tuple[Alert, ...]:
        """What a person has to look at."""
        stuck = [one for one in self.waiting() if one.why is not None]
        if not stuck:
            return ()
        count = sum(one.labels for one in stuck)
        assert stuck[0].why is not None
        return (Alert(say(WAIT, count=count, why=stuck[0].why), Mood.REFUSED, opens="ui:settings"),)

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

    def _news(self) -> None:
        """Only what changes what a person reads is news: no screen is painted anew for each label that comes out."""
        told = tuple(one for one in self.waiting() if one.why is not None)
        if told != self._told:
            self._told = told
            self._changed()
