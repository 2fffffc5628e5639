"""Keeps a locked kiosk's window in front: what a window manager offers (another window, desktop, minimising) is no way out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

BACK_MS = 200
"""After this it comes back: a window manager in the middle of its own change would have the last word."""
_LEAVING = (QEvent.Type.WindowStateChange, QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


def lock(top: QWidget, *, on: bool) -> None:
    """Show a top-level window as a locked kiosk: on the whole screen, with no frame and above all others; or as a plain one."""
    top.setWindowFlag(Qt.WindowType.FramelessWindowHint, on)
    top.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)
    top.showFullScreen() if on else top.showNormal()


class Guard(QObject):
    """Watches one top-level window for as long as `locked` says so."""

    def __init__(self, top: QWidget, locked: Callable[[], bool]) -> None:
        super().__init__(top)
        self._top, self._locked = top, locked
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(BACK_MS)
        self._soon.timeout.connect(self.look)
        top.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is left or put away: soon it is back."""
        if event.type() in _LEAVING and self._locked():
            self._soon.start()
        return False

    def look(self) -> None:
        """Bring the window back where it is not in front on the whole screen; to be called about once a second as well."""
        if not self._locked() or QApplication.activeModalWidget() is not None:
            return
        if self._top.isVisible() and not self._top.windowHandle().isExposed():
            self._top.hide()  # it is on another desktop: shown anew, it is on this one
        if not (self._top.isFullScreen() and self._top.isVisible()) or self._top.isMinimized():
            self._top.showFullScreen()
        if not self._top.isActiveWindow():
            self._top.activateWindow()
