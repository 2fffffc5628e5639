"""Brings answers from the session's thread and scans from the devices' threads over to the window's."""

from collections import deque

from PySide6.QtCore import QObject, Qt, Signal

from app.events import Answer, Scan


class Bridge(QObject):
    """Thread-safe on the giving side; on the window's side `answered` and `tested` arrive in order."""

    answered = Signal(object)
    """One `Answer`; only the newest of a burst has `last` set in `burst_over`."""
    burst_over = Signal()
    """Everything that had arrived has been handed on: now it is worth painting."""
    tested = Signal(object, float)
    """A `Scan` that was only a test, and the `perf_counter` at which it came."""
    scanned = Signal(object)
    """A `Scan` that was to come to the window before it goes to the session."""
    _arrived = Signal()
    _came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Answer] = deque()
        self._coming: deque[Scan] = deque()
        self._arrived.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)
        self._came.connect(self._bring_on, Qt.ConnectionType.QueuedConnection)

    def receive(self, answer: Answer) -> None:
        """Take an answer, on any thread."""
        self._waiting.append(answer)
        self._arrived.emit()

    def test(self, scan: Scan, at: float) -> None:
        """Take a scan that is only a test, on any thread."""
        self.tested.emit(scan, at)

    @property
    def bringing(self) -> bool:
        """Whether scans are still on their way to the window: later ones belong behind them."""
        return bool(self._coming)

    def bring(self, scan: Scan) -> None:
        """Take a scan to the window's thread, on any thread."""
        self._coming.append(scan)
        self._came.emit()

    def _bring_on(self) -> None:
        while self._coming:
            self.scanned.emit(self._coming[0])
            self._coming.popleft()

    def _hand_on(self) -> None:
        if not self._waiting:
            return
        while self._waiting:
            self.answered.emit(self._waiting.popleft())
        self.burst_over.emit()
