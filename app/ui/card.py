"""The card of codes to try: real barcodes that a scanner or a phone reads from the screen, and that a touch scans as well."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, Spot
from app.ui.wiring import Badge, Card, Code
from app.ui.wording import words

TITLE = QT_TRANSLATE_NOOP("say", "Codes to try")
BADGES = QT_TRANSLATE_NOOP("say", "Demo badges")
TWO_COLUMNS_MM = 190
"""Width of a window in which two badges stand beside each other."""
SHORT = 14
"""Characters of a code that people compare as a whole; longer ones are shown by their ends."""
PIN = QT_TRANSLATE_NOOP("say", "PIN {pin}")
HELP = QT_TRANSLATE_NOOP("say", "Scan from the screen, or touch.")


class Entry(QWidget):
    """One code: its words, its text, its barcode on white."""

    touched = Signal(str)

    def __init__(self, look: Look, code: str, title: str, detail: str, symbology: str) -> None:
        super().__init__()
        self._look, self.code, self._title, self._detail, self._symbology = look, code, title, detail, symbology
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"{title} {code} {detail}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._from = QPoint()

    def _bar(self) -> QRect:
        """Where the barcode is painted: below the words where it is made of bars, beside them where of squares."""
        scale, pad = self._look.scale, self._look.scale.mm(2)
        high = scale.mm(self._bar_mm())
        if self._square():
            return QRect(self.width() - high - pad, pad, high, high)
        return QRect(pad, self.height() - high - pad, self.width() - 2 * pad, high)

    def _square(self) -> bool:
        from app.symbols import FLAT

        return self._symbology not in FLAT

    def _bar_mm(self) -> float:
        return 18 if self._square() else 10

    def _lines(self, width: int) -> list[Spot]:
        look, top, pad = self._look, self._look.scale.mm(1.5), self._look.scale.mm(2.5)
        spots = []
        ink = look.palette.panel.ink
        code = f"{self.code} · {self._detail}" if self._detail else self.code
        code_face = look.body("bold", code=True)
        if max(text.size(code_face, w).width() for w in code.split()) > width:
            code = text.shortened_line(code_face, code, width)
        for words_, face, colour in (
            (self._title, look.body("strong"), ink),
            (code, code_face, ink),
        ):
            if words_:
                needed = text.size(face, words_, width).height()
                spots.append(Spot(words_, face, colour, QRect(pad, top, width, needed), LEFT | MIDDLE))
                top += needed
        return spots

    def _text_width(self, width: int) -> int:
        pad = self._look.scale.mm(2.5)
        return width - 2 * pad - (self._look.scale.mm(self._bar_mm()) + pad if self._square() else 0)

    def spots(self) -> list[Spot]:
        """The texts with their boxes, as painted."""
        return self._lines(self._text_width(self.width()))

    @property
    def least_width(self) -> int:
        """At which the code stands whole, in pixels."""
        face, whole = self._look.body("bold", code=True), f"{self.code} {self._detail}".split()
        longest = max(text.size(face, w).width() for w in whole)
        return longest - self._text_width(0) + 2

    def heightForWidth(self, width: int) -> int:
        """Words above bars, or beside a square."""
        scale = self._look.scale
        below = self._lines(self._text_width(width))[-1].box.bottom() + 1 + scale.mm(1.5)
        if self._square():
            return max(below, scale.mm(self._bar_mm()) + 2 * scale.mm(2))
        return below + scale.mm(self._bar_mm()) + scale.mm(2)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def sizeHint(self) -> QSize:
        """At a usual width."""
        width = self.width() if self.width() > 100 else self._look.scale.mm(60)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The bars must have room."""
        return QSize(self._look.scale.mm(52), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch begins."""
        self._from = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch that did not turn into scrolling scans the code."""
        to = event.position().toPoint()
        if (to - self._from).manhattanLength() < self._look.scale.mm(4) and self.rect().contains(to):
            self.touched.emit(self.code)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel, the words, the bars."""
        from app.ui.barcode_image import image

        look, scale = self._look, self._look.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.palette.border), scale.stroke))
        painter.setBrush(QColor(look.palette.panel.ground))
        half = scale.stroke
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), scale.radius, scale.radius)
        for spot in self.spots():
            text.paint(painter, spot)
        bar = self._bar()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(bar, QColor("#FFFFFF"))
        made = image(self.code, self._symbology, bar.width(), bar.height(), look.ratio)
        if not made.isNull():
            size = made.deviceIndependentSize().toSize()
            painter.drawImage(bar.left() + (bar.width() - size.width()) // 2, bar.top() + (bar.height() - size.height()) // 2, made)


class CardView(QWidget):
    """A heading and the entries, one under the other."""

    scanned = Signal(str)

    def __init__(self, look: Look, card: Card, *, badges: bool) -> None:
        super().__init__()
        from app.ui.prose import Prose

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scale.gap)
        heading = Prose((look.body("strong"),), look.palette.page.ink)
        heading.set_words(f"{words(say(BADGES if badges else TITLE))}. {words(say(HELP))}")
        column.addWidget(heading)
        self.entries = [self._badge(look, b) for b in card.badges] if badges else [self._code(look, c) for c in card.codes]
        columns = 2 if badges and look.scale.width_mm >= TWO_COLUMNS_MM else 1
        grid = QGridLayout()
        grid.setSpacing(look.scale.gap)
        for number, entry in enumerate(self.entries):
            entry.touched.connect(self.scanned)
            grid.addWidget(entry, number // columns, number % columns)
        short = [entry.least_width for entry in self.entries if len(entry.code) <= SHORT]
        self.least_width = max(short, default=0)
        """At which every code of usual length stands whole, in pixels."""
        column.addLayout(grid)
        column.addStretch(1)

    @staticmethod
    def _badge(look: Look, badge: Badge) -> Entry:
        return Entry(look, badge.badge, badge.name, words(say(PIN, pin=badge.pin)), "code128")

    @staticmethod
    def _code(look: Look, code: Code) -> Entry:
        return Entry(look, code.text, words(code.label), "", code.symbology)
