"""Signs a person out who has gone away, and announces it second by second before."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Idle(QObject):
    """Counts the time since the last scan, touch or key. `tick` is called about once a second."""

    announced = Signal(int)
    """Seconds left."""
    calmed = Signal()
    """Somebody is there after all: the announcement can go."""
    due = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since = clock()
        self._after_s = self._warning_s = 0
        self._announcing = False

    def set_times(self, after_s: int, warning_s: int) -> None:
        """Sign out after so many seconds (0: never), announced so many before."""
        self._after_s, self._warning_s = after_s, min(warning_s, after_s)

    def touch(self) -> None:
        """Somebody is there."""
        self._since = self._clock()
        if self._announcing:
            self._announcing = False
            self.calmed.emit()

    def tick(self, *, signed_in: bool) -> None:
        """Announce, or say that it is time."""
        if not signed_in or not self._after_s:
            self._since = self._clock()
            self._announcing = False
            return
        left = self._after_s - (self._clock() - self._since)
        if left <= 0:
            self._announcing = False
            self._since = self._clock()
            self.due.emit()
        elif left <= self._warning_s:
            self._announcing = True
            self.announced.emit(max(1, round(left)))
