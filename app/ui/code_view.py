"""A code to hold another device's scanner to: as large as there is room for, black on white in every theme, its letters below."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import text
from app.ui.barcode_image import image
from app.ui.look import Look
from app.ui.text import CENTRE, MIDDLE, Spot

CODE_MM_LEAST = 24
"""Edge below which a camera at arm's length no longer reads an address."""
INK, PAPER = "#000000", "#FFFFFF"


class CodeView(QWidget):
    """The QR code in the middle, on white; `letters` below it, for who types."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._text, self._letters = look, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_code(self, code: str, letters: str) -> None:
        """Show this text as a code."""
        self._text, self._letters = code, letters
        self.setAccessibleName(f"{letters} {code}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        """The least that can be read."""
        edge = self._look.scale.mm(CODE_MM_LEAST)
        return QSize(max(edge, text.size(self._face(), self._letters).width() + 2 * self._pad()), edge + self._line())

    def _face(self) -> QFont:
        return self._look.strong("bold", code=True)

    def _pad(self) -> int:
        return self._look.scale.mm(2)

    def _line(self) -> int:
        return text.line(self._face()) + self._pad()

    def _box(self) -> QRect:
        """The white square, with the line of letters in it."""
        edge = min(self.width(), self.height() - self._line())
        wide = max(edge, text.size(self._face(), self._letters).width() + 2 * self._pad())
        box = QRect(0, 0, min(wide, self.width()), edge + self._line())
        box.moveCenter(self.rect().center())
        return box

    def spots(self) -> list[Spot]:
        """The letters with their box, as painted."""
        box = self._box()
        line = QRect(box.left(), box.bottom() - self._line() + 1, box.width(), text.line(self._face()))
        return [Spot(self._letters, self._face(), INK, line, CENTRE | MIDDLE)] if self._letters else []

    def paintEvent(self, event: QPaintEvent) -> None:
        """White ground, the code, the letters."""
        if not self._text:
            return
        painter, box = QPainter(self), self._box()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PAPER))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box, self._look.scale.radius, self._look.scale.radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        edge = box.height() - self._line()
        made = image(self._text, "qr", edge, edge, self._look.ratio)
        if not made.isNull():
            size = made.deviceIndependentSize().toSize()
            painter.drawImage(box.center().x() - size.width() // 2, box.top() + (edge - size.height()) // 2, made)
        for spot in self.spots():
            text.paint(painter, spot)
