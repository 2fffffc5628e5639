"""The strip below the verdict while something long runs beside the work: what it is, how far it is, and the key that stops it."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.head import ProgressBar
from app.ui.key import Key
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, Spot
from app.ui.wiring import UnderWay
from app.ui.wording import words
from app.workflows.step import Progress

STOP = QT_TRANSLATE_NOOP("say", "Stop")
STOPPING = QT_TRANSLATE_NOOP("say", "Being stopped")
WORDS_SHARE = 0.4
"""Of the width, for what it is; upright it stands on a line of its own."""


class WorkStrip(QWidget):
    """Hidden while nothing long runs."""

    stopped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._words = look, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar = ProgressBar(look)
        self.key = Key(look, words(say(STOP)), icon="close", height=look.scale.mm(10))
        self.key.clicked.connect(self.stopped)
        for part in (self.bar, self.key):
            part.setParent(self)
        self._upright = look.scale.portrait
        self.setFixedHeight(look.scale.mm(10) + (text.line(look.body("strong")) if self._upright else 0))
        self.hide()

    def show_work(self, work: UnderWay | None) -> None:
        """Show how far it is; None hides the strip."""
        self.setVisible(work is not None)
        if work is None:
            return
        self._words = words(work.what)
        self.setAccessibleName(self._words)
        self.bar.set_progress(Progress(work.done, work.total))
        self.key.set_words(words(say(STOPPING if work.stopping else STOP)))
        self.key.setEnabled(not work.stopping)
        self._place()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Any width in which the bar and the key have room."""
        return QSize(self.bar.minimumSizeHint().width() + self.key.minimumSizeHint().width() + self._look.scale.gap, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        self._place()

    def spots(self) -> list[Spot]:
        """What it is, with its box, as painted: on one line."""
        look = self._look
        face, high = look.body("strong"), text.line(look.body("strong")) if self._upright else self.height()
        box = QRect(0, 0, self.width() if self._upright else round(self.width() * WORDS_SHARE) - look.scale.gap, high)
        return [Spot(text.shortened_line(face, self._words, box.width() - 2), face, look.palette.page.ink, box, LEFT | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words; the bar and the key paint themselves."""
        painter = QPainter(self)
        for spot in self.spots():
            text.paint(painter, spot)

    def _place(self) -> None:
        gap, high = self._look.scale.gap, self._look.scale.mm(10)
        wide = self.key.sizeHint().width()
        top = self.height() - high
        left = 0 if self._upright else round(self.width() * WORDS_SHARE)
        self.key.setGeometry(self.width() - wide, top, wide, high)
        bar = self.bar.height()
        self.bar.setGeometry(left, top + (high - bar) // 2, self.width() - wide - gap - left, bar)
