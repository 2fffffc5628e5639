"""Running text that takes the height its words need at the width it gets, and the largest letters that still fit its lines."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import text
from app.ui.text import LEFT, MIDDLE, Spot


class Prose(QWidget):
    """A text in the first of several faces in which it takes no more than so many lines; in the last in any case."""

    def __init__(self, faces: tuple[QFont, ...], ink: str, *, lines_max: int = 100, centred: bool = False) -> None:
        super().__init__()
        self._faces, self._ink, self._lines_max, self._words = faces, ink, lines_max, ""
        self._align = (text.CENTRE if centred else LEFT) | MIDDLE
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show another text; none takes no room."""
        self._words = words
        self.setAccessibleName(words)
        if self.parentWidget() is not None:  # without one it would be a window of its own
            self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def set_lines_max(self, lines_max: int) -> None:
        """Make the letters smaller rather than take more lines than this."""
        self._lines_max = lines_max
        self.updateGeometry()
        self.update()

    def face(self, width: int) -> QFont:
        """The face chosen at a width in pixels."""
        for face in self._faces[:-1]:
            needed = text.size(face, self._words, width)
            if needed.width() <= width and needed.height() <= self._lines_max * text.line(face) + 2:
                return face
        return self._faces[-1]

    def hasHeightForWidth(self) -> bool:
        """It does."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped text."""
        return text.size(self.face(width), self._words, width).height() if self._words else 0

    def sizeHint(self) -> QSize:
        """On one line where there is room."""
        whole = text.size(self._faces[0], self._words)
        return QSize(whole.width(), self.heightForWidth(max(self.width(), 1)) if self.width() > 1 else whole.height())

    def minimumSizeHint(self) -> QSize:
        """The longest word in the smallest face."""
        words = self._words.split() or [""]
        widest = max(text.size(self._faces[-1], w).width() for w in words)
        return QSize(widest + 1, text.line(self._faces[-1]) if self._words else 0)

    def spots(self) -> list[Spot]:
        """The text with its box, as painted."""
        return [Spot(self._words, self.face(self.width()), self._ink, self.rect(), self._align)] if self._words else []

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text alone."""
        painter = QPainter(self)
        for spot in self.spots():
            text.paint(painter, spot)
