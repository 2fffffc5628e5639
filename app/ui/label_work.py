"""Lays out long runs of labels, one after another, while people work on."""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.long_work import LongWork
from app.ui.wiring import UnderWay

if TYPE_CHECKING:
    from app.labels.run import Run

LAYING = QT_TRANSLATE_NOOP("say", "Labels are being laid out")


class LabelWork(LongWork):
    """The first run that was taken is the first that is laid out; `ended` brings a `RunDone`. It lives as long as the window."""

    progressed = Signal()
    """How far it is is another, or something has begun."""
    _taken = Signal(object)
    _laid = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("labels", parent)
        self._waiting: deque[Run] = deque()
        self._far = (0, 0)
        self._taken.connect(self._queue, Qt.ConnectionType.QueuedConnection)
        self._laid.connect(self._told, Qt.ConnectionType.QueuedConnection)

    def take(self, run: "Run") -> None:
        """Take a run, on any thread."""
        self._taken.emit(run)

    @property
    def under_way(self) -> UnderWay | None:
        """The run that is laid out now, None where there is none."""
        return UnderWay(say(LAYING), *self._far, stopping=self.stopping) if self.busy else None

    def stop(self) -> None:
        """Have the one that is under way stopped; those that wait are other people's."""
        super().stop()
        self.progressed.emit()

    def close(self) -> None:
        """Stop it, and begin none of those that wait."""
        self._waiting.clear()
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
