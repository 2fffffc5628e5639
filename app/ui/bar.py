"""The top bar: where the person is, who is signed in on which kiosk, and how the kiosk stands with the server."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui import text
from app.ui.key import Key
from app.ui.look import Look
from app.ui.palette import Pair
from app.ui.text import CENTRE, LEFT, MIDDLE, RIGHT, Spot
from app.ui.wiring import Sync
from app.ui.wording import words

NOBODY = QT_TRANSLATE_NOOP("say", "Not signed in")
SYNCED = QT_TRANSLATE_NOOP("say", "Synced")
SENDING = QT_TRANSLATE_NOOP("say", "Sending, {waiting} waiting")
OFFLINE = QT_TRANSLATE_NOOP("say", "Offline, {waiting} waiting")
OFFLINE_EMPTY = QT_TRANSLATE_NOOP("say", "Offline")
ATTENTION = QT_TRANSLATE_NOOP("say", "Needs attention")
ALONE = QT_TRANSLATE_NOOP("say", "Stored here")
HOME = QT_TRANSLATE_NOOP("say", "Home")
STEP_BACK = QT_TRANSLATE_NOOP("say", "Cancel, one step back")
SIGN_OUT = QT_TRANSLATE_NOOP("say", "Sign out")


def sync_words(sync: Sync) -> Say:
    """The state of synchronisation in a few words."""
    if sync.attention:
        return say(ATTENTION)
    if sync.alone:
        return say(ALONE)
    if not sync.online:
        return say(OFFLINE, waiting=sync.waiting) if sync.waiting else say(OFFLINE_EMPTY)
    return say(SENDING, waiting=sync.waiting) if sync.waiting else say(SYNCED)


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


class SyncChip(QWidget):
    """Icon and words on the colour of the state: offline is amber, never an error."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._sync = look, Sync(alone=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(max(look.scale.mm(9), round(1.7 * look.scale.body)))

    def set_sync(self, sync: Sync) -> None:
        """Show another state."""
        self._sync = sync
        self.setAccessibleName(words(sync_words(sync)))
        self.updateGeometry()
        self.update()

    def _pair(self) -> tuple[str, Pair]:
        palette = self._look.palette
        if self._sync.attention:
            return "sync-attention", palette.refused
        if self._sync.alone:
            return "sync-done", Pair(palette.page.ground, palette.page.ink)
        if not self._sync.online:
            return "sync-off", palette.confirm
        return "sync-done", palette.done

    def minimumSizeHint(self) -> QSize:
        """The icon and the whole words."""
        scale = self._look.scale
        wide = text.size(self._look.body("strong"), words(sync_words(self._sync))).width()
        return QSize(wide + scale.icon + scale.mm(8), self.height())

    def sizeHint(self) -> QSize:
        """The same."""
        return self.minimumSizeHint()

    def spots(self) -> list[Spot]:
        """The words with their box, as painted."""
        scale, (_, pair) = self._look.scale, self._pair()
        box = self.rect().adjusted(scale.mm(3) + scale.icon, 0, -scale.mm(2.5), 0)
        return [Spot(words(sync_words(self._sync)), self._look.body("strong"), pair.ink, box, CENTRE | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill."""
        look, (name, pair) = self._look, self._pair()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(look.palette.border if pair.ground == look.palette.page.ground else pair.ground))
        painter.setBrush(QColor(pair.ground))
        half = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), half, half)
        edge = look.scale.icon
        where = QRect(look.scale.mm(3), (self.height() - edge) // 2, edge, edge)
        painter.drawPixmap(where, look.icon(name, edge, pair.ink, pair.ground))
        for spot in self.spots():
            text.paint(painter, spot)


class Bar(QWidget):
    """The bar. In an upright window who and which kiosk stand on a line of their own."""

    home = Signal()
    back = Signal()
    sign_out = Signal()

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
        grid = QGridLayout(self)
        grid.setContentsMargins(scale.mm(4), scale.mm(1), scale.mm(4), scale.mm(1))
        grid.setHorizontalSpacing(scale.gap)
        grid.setVerticalSpacing(scale.mm(1))
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
