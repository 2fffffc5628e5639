"""A label as it would be printed, on white in every theme; in place of one that cannot be printed, why."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.labels import Preview
from app.domain.words import Say
from app.labels.layout import CannotLayOut, Code, Layout, Rule, Words, lay_out
from app.labels.pdf import boxes
from app.ui import text
from app.ui.look import Look
from app.ui.text import CENTRE, MIDDLE, Spot
from app.ui.wording import words

HEIGHT_MM = 34
INK, PAPER, EDGE = "#000000", "#FFFFFF", "#808080"


class LabelView(QWidget):
    """The picture is as large as fits; no scanner is meant to read it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._layout: Layout | None = None
        self._why: Say | None = None
        upright = QSizePolicy.Policy.Fixed if look.scale.portrait else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        self.hide()

    def set_preview(self, preview: Preview | None) -> None:
        """Show this label; None hides the view."""
        self._layout = self._why = None
        if preview is not None:
            try:
                self._layout = lay_out(preview.template, preview.values)
            except CannotLayOut as wrong:
                self._why = wrong.sentence
            said = " ".join(part.text for part in self._layout.parts if not isinstance(part, Rule)) if self._layout else ""
            self.setAccessibleName(said or (words(self._why) if self._why else ""))
        self.setVisible(preview is not None)
        self.update()

    @property
    def filled(self) -> bool:
        """Whether there is a label to show, or a sentence in its place."""
        return self._layout is not None or self._why is not None

    def sizeHint(self) -> QSize:
        """One height, whatever the label's."""
        return QSize(self._look.scale.mm(40), self._look.scale.mm(HEIGHT_MM))

    def spots(self) -> list[Spot]:
        """The sentence with its box, as painted."""
        if self._why is None:
            return []
        face = self._look.body("strong")
        return [Spot(words(self._why), face, self._look.palette.page.ink, self.rect(), CENTRE | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The label, or the sentence."""
        painter = QPainter(self)
        for spot in self.spots():
            text.paint(painter, spot)
        if self._layout is None:
            return
        layout, edge = self._layout, 2
        scale = min((self.width() - 2 * edge) / layout.width, (self.height() - 2 * edge) / layout.height)
        top = (self.height() - layout.height * scale) / 2
        left = (self.width() - layout.width * scale) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(EDGE))
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(QRectF(left, top, layout.width * scale, layout.height * scale), edge, edge)
        painter.translate(left, top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        for part in layout.parts:
            match part:
                case Rule():
                    painter.drawRect(QRectF(part.x * scale, part.y * scale, part.width * scale, max(1.0, part.height * scale)))
                case Code():
                    for x, y, width, height in boxes(part):
                        painter.fillRect(QRectF(x * scale, y * scale, width * scale, height * scale), QColor(INK))
                case Words():
                    font = QFont(self._look.body("strong").family())
                    font.setPixelSize(max(1, round(part.size * scale)))
                    font.setBold(part.bold)
                    painter.setPen(QColor(INK))
                    painter.setFont(font)
                    painter.drawText(round(part.x * scale), round(part.baseline * scale), part.text)
                    painter.setPen(Qt.PenStyle.NoPen)
