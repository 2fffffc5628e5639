"""The top bar: where the person is, who is signed in on which kiosk, and how the kiosk stands with the server."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.chip import SyncChip
from app.ui.key import Key
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, RIGHT, Spot
from app.ui.wording import words

NOBODY = QT_TRANSLATE_NOOP("say", "Not signed in")
HOME = QT_TRANSLATE_NOOP("say", "Home")
STEP_BACK = QT_TRANSLATE_NOOP("say", "Cancel, one step back")
SIGN_OUT = QT_TRANSLATE_NOOP("say", "Sign out")


class Words(QWidget):
    """One or two lines beside each other's neighbours: a strong one above a quiet one."""

    def __init__(self, look: Look, *, right: bool = False, both: bool = False) -> None:
        super().__init__()
        self._look, self._right, self._both = look, right, both
        self._above = self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(2 * text.line(look.body("bold")))

    def set_words(self, above: str, below: str = "") -> None:
        """Show other words."""
        self._above, self._below = above, below
        self.setAccessibleName(f"{above} {below}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longer line."""
        bold, plain = self._look.body("bold"), self._look.body()
        return QSize(max(text.size(bold, self._above).width(), text.size(plain, self._below).width()) + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        """The title may wrap: the second line gives way to it. Who and which kiosk are both always shown."""
        if self._below and self._both:
            return self.sizeHint()
        return QSize(text.narrowest(self._look.body("bold"), self._above, self.height()) + 2, self.height())

    def spots(self) -> list[Spot]:
        """The texts with their boxes, as painted."""
        look, side = self._look, RIGHT if self._right else LEFT
        bold = look.body("bold")
        widest = max(text.size(bold, self._above).width(), text.size(look.body(), self._below).width())
        cramped = not self._both and widest > self.width()
        if not self._below or cramped:
            return [Spot(self._above, bold, look.palette.panel.ink, self.rect(), side | MIDDLE)]
        half = self.height() // 2
        return [
            Spot(self._above, bold, look.palette.panel.ink, QRect(0, 0, self.width(), half), side | MIDDLE),
            Spot(self._below, look.body(), look.palette.quiet, QRect(0, half, self.width(), half), side | MIDDLE),
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words alone."""
        painter = QPainter(self)
        for spot in self.spots():
            text.paint(painter, spot)


class Bar(QWidget):
    """The bar. In an upright window who and which kiosk stand on a line of their own."""

    home = Signal()
    back = Signal()
    sign_out = Signal()
    sync = Signal()
    """The chip was touched."""

    def __init__(self, look: Look, kiosk: str) -> None:
        super().__init__()
        self._look, self._kiosk = look, kiosk
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        scale, touch = look.scale, look.scale.mm(10)
        self.title = Words(look)
        self.who = Words(look, right=not scale.portrait, both=True)
        self.chip = SyncChip(look)
        self.home_key = Key(look, "", icon="home", height=touch)
        self.back_key = Key(look, "", icon="back", height=touch)
        self.out_key = Key(look, "", icon="sign-out", height=touch)
        for key, name in ((self.home_key, HOME), (self.back_key, STEP_BACK), (self.out_key, SIGN_OUT)):
            key.setAccessibleName(words(say(name)))
            key.setFixedWidth(max(scale.mm(12), 2 * scale.icon))
        self.home_key.clicked.connect(self.home)
        self.back_key.clicked.connect(self.back)
        self.out_key.clicked.connect(self.sign_out)
        self.chip.clicked.connect(self.sync)
        grid = QGridLayout(self)
        grid.setContentsMargins(scale.mm(4), scale.mm(1), scale.mm(4), scale.mm(1))
        grid.setHorizontalSpacing(scale.gap)
        grid.setVerticalSpacing(scale.gap)
        grid.addWidget(self.home_key, 0, 0)
        grid.addWidget(self.back_key, 0, 1)
        grid.addWidget(self.title, 0, 2)
        if scale.portrait:
            grid.addWidget(self.chip, 0, 3, 1, 2)
            grid.addWidget(self.who, 1, 0, 1, 4)
            grid.addWidget(self.out_key, 1, 4)
        else:
            grid.addWidget(self.who, 0, 3)
            grid.addWidget(self.out_key, 0, 4)
            grid.addWidget(self.chip, 0, 5)
        grid.setColumnStretch(2, 1)

    def show_place(self, title: str, part: str = "", *, at_home: bool, back: bool) -> None:
        """Name the job and which part of it; the way home is shown where one is not there already."""
        self.title.set_words(title, part)
        self.home_key.setVisible(not at_home)
        self.back_key.setVisible(back)

    def show_person(self, name: str) -> None:
        """Who is signed in ("": nobody), and which kiosk this is."""
        self.who.set_words(name or words(say(NOBODY)), self._kiosk)
        self.out_key.setVisible(bool(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel with a line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.palette.panel.ground))
        stroke = self._look.scale.stroke
        painter.fillRect(0, self.height() - stroke, self.width(), stroke, QColor(self._look.palette.border))
