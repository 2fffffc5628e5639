"""The strip above everything while somebody practises: no screen of a training looks like one of the real warehouse."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.look import Look
from app.ui.text import MIDDLE, Spot
from app.ui.wording import words

TRAINING = QT_TRANSLATE_NOOP("say", "TRAINING – nothing here is real stock")
SHORT = QT_TRANSLATE_NOOP("say", "TRAINING")
FRAME_MM = 1.0
"""Of the frame in the same colour around the whole window."""


class TrainingStrip(QWidget):
    """One line from edge to edge, in a colour that no mood has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(text.line(look.body("bold")) + look.scale.mm(1))
        self.setAccessibleName(words(say(TRAINING)))
        self.hide()

    def spots(self) -> list[Spot]:
        """The words with their box, as painted: all of them, or the one that matters where there is no room."""
        look = self._look
        face, box = look.body("bold"), QRect(look.scale.mm(4), 0, self.width() - 2 * look.scale.mm(4), self.height())
        told = words(say(TRAINING))
        if text.size(face, told).width() > box.width():
            told = words(say(SHORT))
        return [Spot(told, face, look.palette.training.ink, box, text.CENTRE | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The colour with the words in it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.palette.training.ground))
        for spot in self.spots():
            text.paint(painter, spot)
