"""The chip on every screen: how this kiosk stands with the server, by icon, words and colour; touched, it tells more."""

from datetime import UTC, datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.domain.moments import moment_of, told
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui import text
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.palette import Pair
from app.ui.text import LEFT, MIDDLE, Spot
from app.ui.wiring import Sync
from app.ui.wording import words

SYNCED = QT_TRANSLATE_NOOP("say", "Synced")
SYNCING = QT_TRANSLATE_NOOP("say", "Syncing")
NOT_SENT = QT_TRANSLATE_NOOP("say", "Not sent yet")
CONNECTING = QT_TRANSLATE_NOOP("say", "Connecting")
OFFLINE = QT_TRANSLATE_NOOP("say", "Offline")
ATTENTION = QT_TRANSLATE_NOOP("say", "Needs attention")
ALONE = QT_TRANSLATE_NOOP("say", "Stored here")
TRAINING = QT_TRANSLATE_NOOP("say", "Training")
WAITING = QT_TRANSLATE_NOOP("say", "{waiting} waiting")
SINCE = QT_TRANSLATE_NOOP("say", "since {when}")
WAITING_SINCE = QT_TRANSLATE_NOOP("say", "{waiting} waiting, since {when}")
PHOTOS = QT_TRANSLATE_NOOP("say", "photos waiting: {count}")
TOUCH = QT_TRANSLATE_NOOP("say", "touch to see why")


def sync_words(sync: Sync) -> Say:
    """The state in a word or two."""
    if sync.training:
        return say(TRAINING)
    if sync.attention:
        return say(ATTENTION)
    if sync.alone:
        return say(ALONE)
    if sync.untried:
        return say(NOT_SENT) if sync.waiting or sync.photos else say(CONNECTING)
    if not sync.online:
        return say(OFFLINE)
    return say(SYNCING) if sync.waiting or sync.busy or sync.photos else say(SYNCED)


def sync_detail(sync: Sync) -> Say | None:
    """What waits and since when; None where there is nothing to add."""
    if sync.training:
        return None
    if sync.attention:
        return say(TOUCH)
    if sync.alone:
        return None
    if sync.photos and not sync.waiting:
        return say(PHOTOS, count=sync.photos)
    if (sync.online or sync.untried) and not sync.waiting:
        return None
    when = shortly(sync.since) if sync.since and not sync.online else ""
    if when:
        return say(WAITING_SINCE, waiting=sync.waiting, when=when) if sync.waiting else say(SINCE, when=when)
    return say(WAITING, waiting=sync.waiting) if sync.waiting else None


def moment(at: int) -> str:
    """Hour and minute of a time of today (microseconds since 1970 UTC), the day as well of an older one; by the kiosk's clock."""
    day, clock = moment_of(at).split()
    return clock if day == told(datetime.now(UTC)).split()[0] else f"{day} {clock}"


def shortly(at: int) -> str:
    """The hour of a time of today, the day of an older one: the chip has to leave room for the rest of the bar."""
    told = moment(at)
    return told if len(told) == len("HH:MM") else told[len("YYYY-"):len("YYYY-MM-DD")]


class SyncChip(Key):
    """Icon and words on the colour of the state: offline is amber, never an error."""

    def __init__(self, look: Look) -> None:
        self._sync = Sync(alone=True)
        self._lines = (words(sync_words(self._sync)), "")
        height = max(look.scale.mm(9), 2 * text.line(look.body("bold")))  # as the names beside it
        super().__init__(look, "", role=Role.BARE, height=height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.set_sync(self._sync)

    def set_sync(self, sync: Sync) -> None:
        """Show another state."""
        detail = sync_detail(sync)
        lines = words(sync_words(sync)), words(detail) if detail is not None else ""
        if (sync, lines) == (self._sync, self._lines) and self.accessibleName():
            return
        self._sync, self._lines = sync, lines
        self.setAccessibleName(", ".join(filter(None, lines)))
        self.updateGeometry()
        self.update()

    def _pair(self) -> tuple[str, Pair]:
        palette = self._look.palette
        if self._sync.training:
            return "info", palette.training
        if self._sync.attention:
            return "sync-attention", palette.refused
        if self._sync.alone:
            return "sync-done", Pair(palette.page.ground, palette.page.ink)
        if not self._sync.online and not self._sync.untried:
            return "sync-off", palette.confirm
        if self._sync.untried or self._sync.waiting or self._sync.busy or self._sync.photos:
            return "sync-busy", palette.info
        return "sync-done", palette.done

    def minimumSizeHint(self) -> QSize:
        """The icon and the whole words."""
        scale, (above, below) = self._look.scale, self._lines
        wide = max(text.size(self._look.body("strong"), above).width(), text.size(self._look.cell(), below).width())
        return QSize(wide + scale.icon + scale.mm(8.5), self.height())

    def sizeHint(self) -> QSize:
        """The same."""
        return self.minimumSizeHint()

    def spots(self) -> list[Spot]:
        """The words with their boxes, as painted."""
        look, scale, (_, pair), (above, below) = self._look, self._look.scale, self._pair(), self._lines
        left = scale.mm(4.5) + scale.icon
        wide = self.width() - left - scale.mm(3)
        strong = look.body("strong")
        if not below:
            return [Spot(above, strong, pair.ink, QRect(left, 0, wide, self.height()), LEFT | MIDDLE)]
        first, second = text.line(strong), text.line(look.cell())
        top = (self.height() - first - second) // 2
        return [
            Spot(above, strong, pair.ink, QRect(left, top, wide, first), LEFT | MIDDLE),
            Spot(below, look.cell(), pair.ink, QRect(left, top + first, wide, second), LEFT | MIDDLE),
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill; darker under the finger, with a ring where the keyboard is."""
        look, scale, (name, pair) = self._look, self._look.scale, self._pair()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = pair.ground == look.palette.page.ground
        painter.setPen(QPen(QColor(look.palette.border if plain or self.isDown() else pair.ground), scale.stroke))
        painter.setBrush(QColor(pair.ground))
        half, inset = min(self.height() / 2, scale.mm(6)), scale.stroke
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), half, half)
        edge = scale.icon
        where = QRect(scale.mm(3), (self.height() - edge) // 2, edge, edge)
        painter.drawPixmap(where, look.icon(name, edge, pair.ink, pair.ground))
        for spot in self.spots():
            text.paint(painter, spot)
        if self._by_tab and self.hasFocus():
            painter.setPen(QPen(QColor(pair.ink), scale.stroke * 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(3 * inset, 3 * inset, -3 * inset, -3 * inset), half, half)
