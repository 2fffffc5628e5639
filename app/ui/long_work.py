"""What takes long runs on a thread of its own: how far it is is told, and it can be stopped."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

JOIN_S = 3
"""A piece of work that is stopped is waited for this long."""


class LongWork(QObject):
    """One piece of work at a time; what may be told of it on the way is a subclass's own."""

    ended = Signal(object)
    """What became of it."""
    _over = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._thread is not None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self.busy and self._stop.is_set()

    def stop(self) -> None:
        """Have it stopped: what is written so far goes."""
        self._stop.set()

    def close(self) -> None:
        """Stop it and wait for its end."""
        self.stop()
        if self._thread is not None:
            self._thread.join(JOIN_S)

    def _begin(self, work: Callable[[Callable[[], bool]], object]) -> None:
        """Call `work`, which asks whether it is to stop; not while something else is under way."""
        if self.busy:
            return
        self._stop.clear()
        self._thread = threading.Thread(target=lambda: self._over.emit(work(self._stop.is_set)), name=self._name, daemon=True)
        self._thread.start()

    def _end(self, done: object) -> None:
        self._thread = None
        self.ended.emit(done)
