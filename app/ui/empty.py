"""What is shown where there is nothing to show: an icon, what that means, what to do."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look
from app.ui.prose import Prose


class Picture(QWidget):
    """One large quiet icon."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon

    def set_icon(self, icon: str) -> None:
        """Show another one."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in the middle."""
        edge = min(self.width(), self.height(), self._look.scale.mm(20))
        pixmap = self._look.icon(self._icon, edge, self._look.palette.border)
        QPainter(self).drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, pixmap)


class Empty(QWidget):
    """An empty, loading or missing state: it always says what to do."""

    def __init__(self, look: Look, icon: str, words: str) -> None:
        super().__init__()
        self._look = look
        self.picture = Picture(look, icon)
        self.text = Prose((look.strong("regular"), look.body()), look.palette.quiet, lines_max=3, centred=True)
        self.text.set_words(words)
        for widget in (self.picture, self.text):
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_state(self, icon: str, words: str) -> None:
        """Show another state."""
        self.picture.set_icon(icon)
        self.text.set_words(words)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """The words at a usual width; the picture gives way."""
        wide = self._look.scale.mm(46)
        inner = max(wide, self.width()) - 2 * self._look.scale.mm(2)
        return QSize(wide, self.text.heightForWidth(inner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Both in the middle, the picture above the words; no picture where the words need its room."""
        scale = self._look.scale
        inner = max(1, self.width() - 2 * scale.mm(2))
        high, gap = self.text.heightForWidth(inner), scale.mm(2)
        edge = min(scale.mm(20), self.height() - high - 2 * gap)
        self.picture.setVisible(edge >= scale.mm(7))
        edge = edge if edge >= scale.mm(7) else 0
        top = max(0, (self.height() - high - edge - (gap if edge else 0)) // 2)
        self.picture.setGeometry((self.width() - edge) // 2, top, edge, edge)
        self.text.setGeometry(scale.mm(2), top + edge + (gap if edge else 0), inner, high)
