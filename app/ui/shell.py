"""The top-level window: seen at once, with nothing in it but a name, until what belongs inside has been loaded.

Importing the views, the rules and the database takes several times as long as showing an empty window; so this module
imports nothing of them.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.ui import typeface
from app.ui.palette import Palette

NAME = "Stockhand"
BAR_SHARE = 0.094
"""Of the height, for the bar on top: where the real one will be."""


class Shell(QWidget):
    """Shows itself, then calls for its content; the content decides whether the window may be closed.

    It is painted by a style sheet and two labels: a painter of our own would make Qt's binding load all its enumerations.
    """

    def __init__(self, palette: Palette, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        self._painted = False
        self._content: QWidget | None = None
        self.setWindowTitle(NAME)
        typeface.load((typeface.BOLD,))
        page, panel = palette.page, palette.panel
        self.setStyleSheet(f"background: {page.ground}")
        self._name = QLabel(NAME, self)
        self._name.setStyleSheet(
            f"font: bold 48px '{typeface.FAMILY}'; color: {page.ink}; qproperty-alignment: AlignCenter; background: {page.ground}"
        )
        self._bar = QWidget(self)
        self._bar.setStyleSheet(f"background: {panel.ground}; border-bottom: 2px solid {palette.border}")

    def open(self, *, full_screen: bool) -> None:
        """Show it."""
        if full_screen:
            from app.ui.guard import lock

            lock(self, on=True)
        else:
            self.show()

    def fill(self, content: QWidget) -> None:
        """Put what belongs inside in place."""
        self._content = content
        self.setStyleSheet("")
        self._name.hide()
        self._bar.hide()
        content.setParent(self)
        content.setGeometry(self.rect())
        content.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content is as large as the window."""
        super().resizeEvent(event)
        bar = round(self.height() * BAR_SHARE)
        self._bar.setGeometry(0, 0, self.width(), bar)
        self._name.setGeometry(0, bar, self.width(), self.height() - bar)
        if self._content is not None:
            self._content.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first time, the content is called for."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._then)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks the content, which may be a locked kiosk; an empty window simply closes."""
        if self._content is not None and self._content.isVisible() and not self._content.close():
            event.ignore()
            return
        event.accept()
        QApplication.quit()
