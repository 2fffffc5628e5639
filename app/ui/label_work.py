"""Many labels, while people work on: laid out here one run after another, then sent by the printers; one key stops either."""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.long_work import LongWork
from app.ui.wiring import Printing, UnderWay

if TYPE_CHECKING:
    from app.labels.run import Run, RunDone

LAYING = QT_TRANSLATE_NOOP("say", "Labels are being laid out")


class LabelWork(LongWork):
    """The first run that was taken is the first that is laid out. It lives as long as the window."""

    progressed = Signal()
    """How far it is is another, or something has begun."""
    said = Signal(object, object)
    """Mood and sentence of what became of a run, or of labels whose sending was stopped."""
    _taken = Signal(object)
    _laid = Signal(int, int)
    _printers_said = Signal(object, object)

    def __init__(self, printing: Printing | None, parent: QObject | None = None) -> None:
        super().__init__("labels", parent)
        self._printing = printing
        self._waiting: deque[Run] = deque()
        self._far = (0, 0)
        self._taken.connect(self._queue, Qt.ConnectionType.QueuedConnection)
        self._laid.connect(self._told, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._say)
        self._printers_said.connect(self.said, Qt.ConnectionType.QueuedConnection)
        if printing is not None:
            printing.attach(self.take, self._printers_said.emit)

    def take(self, run: "Run") -> None:
        """Take a run, on any thread."""
        self._taken.emit(run)

    @property
    def under_way(self) -> UnderWay | None:
        """The run that is laid out now, else the labels that are being sent; None where there is neither."""
        if self.busy:
            return UnderWay(say(LAYING), *self._far, stopping=self.stopping)
        return self._printing.under_way() if self._printing is not None else None

    def stop(self) -> None:
        """Have what is under way stopped; runs that wait are other people's."""
        if self.busy:
            super().stop()
        elif self._printing is not None:
            self._printing.stop_sending()
        self.progressed.emit()

    def close(self) -> None:
        """Stop the run that is laid out, and begin none of those that wait; what is being sent is the printers' own."""
        self._waiting.clear()
        if self.busy:
            super().close()

    def _queue(self, run: "Run") -> None:
        self._waiting.append(run)
        self._next()

    def _next(self) -> None:
        if self.busy or not self._waiting:
            return
        run = self._waiting.popleft()
        self._far = (0, run.many)
        self._begin(lambda stopped: run.work(self._laid.emit, stopped))
        self.progressed.emit()

    def _told(self, done: int, total: int) -> None:
        if self.busy:
            self._far = (done, total)
            self.progressed.emit()

    def _end(self, done: object) -> None:
        super()._end(done)
        self._next()
        self.progressed.emit()

    def _say(self, done: "RunDone") -> None:
        self.said.emit(done.mood, done.sentence)
