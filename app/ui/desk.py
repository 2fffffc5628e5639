"""The one frame of all screens: bar, verdict, head, body, keypad or camera beside it, bottom row."""

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.actions import Actions
from app.ui.banner import Banner
from app.ui.bar import Bar
from app.ui.camera_panel import CameraPanel
from app.ui.head import Head
from app.ui.keypad import Keypad, Mode
from app.ui.look import Look
from app.ui.scale import GAP_MM
from app.ui.training_strip import FRAME_MM, TrainingStrip
from app.ui.wiring import Camera, Sync, UnderWay
from app.ui.work_strip import WorkStrip

LETTERS_BESIDE_HEAD_MM = 150
"""In a lower window the letters need the room of the hint as well."""
SIDE_SHARE = 0.43
"""Of the width, for digits or the camera beside the body."""
BODY_MM_LEAST, BODY_MM_GOOD = 14, 36
LOW_SHARE = 0.38
"""Of an upright window's height, for digits, letters or the camera under the body."""


class Desk(QWidget):
    """Built anew for each Look. It places its parts itself: what gives way to what is a rule of the screens."""

    entered = Signal(str)
    keypad_closed = Signal()
    typed = Signal(str)
    """The open keypad's line has changed."""

    def __init__(self, look: Look, kiosk: str, language: str) -> None:
        super().__init__()
        self.look, self._language = look, language
        self.strip = TrainingStrip(look)
        self.bar = Bar(look, kiosk)
        self.banner = Banner(look)
        self.work = WorkStrip(look)
        self.head = Head(look)
        self.row = Actions(look)
        for widget in (self.strip, self.bar, self.banner, self.work, self.head, self.row):
            widget.setParent(self)
        self.head.reshaped.connect(self.arrange)
        self.body: QWidget | None = None
        """The one that is shown of those that were built."""
        self.camera: CameraPanel | None = None
        self._keypads: dict[Mode, Keypad] = {}
        self.keypad: Keypad | None = None
        """The one that is open."""

    def show_body(self, widget: QWidget) -> None:
        """Show this body in place of the one before."""
        if widget is not self.body:
            if self.body is not None:
                self.body.hide()
            widget.setParent(self)
            self.body = widget
        self.arrange()

    def show_sync(self, sync: Sync) -> None:
        """How the kiosk stands with its server; while somebody practises everything is marked as not real."""
        self.bar.chip.set_sync(sync)
        if sync.training == self.strip.isHidden():
            self.strip.setVisible(sync.training)
            self.arrange()
            self.update()

    def show_work(self, work: UnderWay | None) -> None:
        """What runs long beside the work; None: nothing does."""
        there = not self.work.isHidden()
        self.work.show_work(work)
        if there == self.work.isHidden():
            self.arrange()

    def drop_body(self, widget: QWidget) -> None:
        """Let a body go for good."""
        if widget is self.body:
            self.body = None
        widget.hide()
        widget.deleteLater()

    def open_keypad(self, mode: Mode, label: str, given: str = "") -> Keypad:
        """Show a keypad: digits beside the body, letters under it."""
        keypad = self._keypads.get(mode)
        if keypad is None:
            keypad = self._keypads[mode] = Keypad(self.look, mode, self._language)
            keypad.setParent(self)
            keypad.entered.connect(self.entered)
            keypad.closed.connect(self.keypad_closed)
            keypad.typed.connect(self.typed)
        if self.keypad is not None and self.keypad is not keypad:
            self.keypad.hide()
        keypad.open(label, given)
        self.keypad = keypad
        self.arrange()
        return keypad

    def close_keypad(self) -> None:
        """Put the keypad away."""
        if self.keypad is not None:
            self.keypad.hide()
            self.keypad = None
        self.arrange()

    def show_camera(self, camera: Camera | None) -> None:
        """Open the camera's preview beside the body."""
        if self.camera is None:
            self.camera = CameraPanel(self.look)
            self.camera.setParent(self)
        self.camera.attach(camera)
        self.arrange()

    def close_camera(self) -> None:
        """Put the camera's preview away."""
        if self.camera is not None:
            self.camera.detach()
            self.camera.hide()
            self.camera.deleteLater()
            self.camera = None
        self.arrange()

    @property
    def letters(self) -> bool:
        """Whether the keypad with all letters is open."""
        return self.keypad is not None and self.keypad.mode is Mode.LETTERS

    def minimumSizeHint(self) -> QSize:
        """The least in which every part that is shown has room."""
        scale = self.look.scale
        wide = max(w.minimumSizeHint().width() for w in (self.row, self.head))
        above = self._top() + self.bar.sizeHint().height() + self.banner.height() + self._work()
        fixed = above + self.row.sizeHint().height() + 2 * scale.gap + scale.mm(5)
        head = self.head.heightForWidth(self._left_width(self._inner_width()))
        side = self._side()
        given_up = self._covered() or (side is not None and self.body is not None and self.body.isHidden())
        below = self.body.minimumSizeHint() if self.body is not None and not given_up else QSize(0, 0)
        beside = side.minimumSizeHint() if side is not None else QSize(0, 0)
        if scale.portrait or self.letters:
            high = head + below.height() + beside.height() + (scale.gap if beside.height() else 0)
            wide = max(wide, below.width(), beside.width())
        else:
            high = max(head + below.height(), beside.height())
            left = below.width() + (scale.gap if beside.width() else 0)
            wide = max(wide, left + beside.width())
        return QSize(max(wide + 2 * scale.mm(4), self.bar.minimumSizeHint().width()), fixed + high)

    def event(self, event: QEvent) -> bool:
        """A part that needs another size asks for it; there is no layout of Qt's here that would see to it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place what is open now; the body gives way to the letters where both have no room."""
        if self.width() < 10 or self.height() < 10:
            return
        scale, width = self.look.scale, self.width()
        brief = self.letters and not scale.portrait and scale.height_mm < LETTERS_BESIDE_HEAD_MM
        if brief != self.head.brief:
            self.head.set_brief(brief)  # comes back here with its new height
            return
        top = self._top()
        self.strip.setGeometry(0, 0, width, self.strip.height())
        self.bar.setGeometry(0, top, width, self.bar.sizeHint().height())
        top += self.bar.sizeHint().height()
        self.banner.setGeometry(0, top, width, self.banner.height())
        top += self.banner.height() + scale.mm(2)
        margin, inner = scale.mm(4), self._inner_width()
        self.work.setGeometry(margin, top, inner, self.work.height())
        top += self._work()
        low = self.height() - scale.mm(3) - self.row.sizeHint().height()
        self.row.setGeometry(margin, low, inner, self.row.sizeHint().height())
        low -= scale.gap
        side, left = self._side(), self._left_width(inner)
        head = self.head.heightForWidth(left)
        self.head.setGeometry(margin, top, left, head)
        if side is not None:
            if scale.portrait or self.letters:
                room = low - top - head - scale.gap
                least = side.minimumSizeHint().height()
                # Upright the body keeps what is left, where that is enough for a line or two.
                keeps = scale.portrait and room - least > scale.mm(BODY_MM_LEAST)
                high = max(least, min(room - scale.mm(BODY_MM_GOOD), round(self.height() * LOW_SHARE))) if keeps else room
                side.setGeometry(margin, low - high, inner, high)
                low -= high + scale.gap
            else:
                side.setGeometry(margin + left + scale.gap, top, inner - left - scale.gap, low - top)
            side.show()
            side.raise_()
        for other in (*self._keypads.values(), self.camera):
            if other is not None and other is not side:
                other.hide()
        if self.body is not None:
            under = top + head + (scale.gap if head else 0)
            self.body.setVisible(not self._covered() and low - under >= scale.mm(BODY_MM_LEAST - GAP_MM))
            self.body.setGeometry(QRect(margin, under, left, max(1, low - under)))

    def _top(self) -> int:
        """Height of the strip that marks a training."""
        return 0 if self.strip.isHidden() else self.strip.height()

    def _work(self) -> int:
        """Height of the strip of what runs long, with the air below it."""
        return 0 if self.work.isHidden() else self.work.height() + self.look.scale.gap

    def _side(self) -> QWidget | None:
        return self.keypad if self.keypad is not None else self.camera

    def _covered(self) -> bool:
        """Whether the letters take the body's room."""
        return self.letters and not self.look.scale.portrait

    def _inner_width(self) -> int:
        return self.width() - 2 * self.look.scale.mm(4)

    def _left_width(self, inner: int) -> int:
        """Width of head and body: all of it, or what digits or camera leave."""
        if self._side() is None or self.look.scale.portrait or self.letters:
            return inner
        return inner - round(inner * SIDE_SHARE) - self.look.scale.gap

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's ground; while somebody practises, with a frame in the colour of the strip."""
        painter = QPainter(self)
        if not self.strip.isHidden():
            painter.fillRect(self.rect(), QColor(self.look.palette.training.ground))
            edge = self.look.scale.mm(FRAME_MM)
            painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), QColor(self.look.palette.page.ground))
        else:
            painter.fillRect(self.rect(), QColor(self.look.palette.page.ground))
