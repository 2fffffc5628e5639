"""The newest frame of a camera with the codes found in it: what is believed, what is aimed at, what a finger picks."""

import threading
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.look import Look
from app.ui.wording import visible, words

SEVERAL = QT_TRANSLATE_NOOP("say", "Several codes: aim or tap.")
DARK, SURE, AIMED, UNSURE, PAPER = "#000000", "#62D88B", "#FFFFFF", "#FFC24D", "#FFFFFF"


class Preview(QWidget):
    """Paints one frame with the outlines of its codes. `tapped` gives a point in shares of the frame's width and height."""

    _arrived = Signal()
    first = Signal()
    tapped = Signal(float, float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lock = threading.Lock()
        self._newest: tuple[QImage, Any] | None = None
        self._image = QImage()
        self._found: tuple[Any, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def on_frame(self, frame: Any, found: Any) -> None:
        """Take a frame, on the camera's thread: it replaces the one that has not been painted yet.

        `frame` is height x width x 3 of uint8, BGR; each of `found` has `text`, four `corners` in pixels of the frame, and
        says whether it is `sure` and `aimed` at.
        """
        height, width = frame.shape[:2]
        grey = frame.ndim == 2
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_BGR888
        # Copied and made paintable here: the frame's memory is the camera's, and the window has better things to do.
        image = QImage(frame.tobytes(), width, height, width * (1 if grey else 3), kind)
        newest = image.convertToFormat(QImage.Format.Format_RGB32), tuple(found)
        with self._lock:
            busy, self._newest = self._newest is not None, newest
        if not busy:
            self._arrived.emit()

    def minimumSizeHint(self) -> QSize:
        """Large enough to aim by."""
        return QSize(self._look.scale.mm(40), self._look.scale.mm(28))

    def _take(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is None:
            return
        starting = self._image.isNull()
        self._image, self._found = newest
        if starting:
            self.first.emit()
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a frame has come."""
        return not self._image.isNull()

    @property
    def frame(self) -> QImage:
        """The frame that is shown, without outlines; a null image before the first."""
        return self._image

    @property
    def outlines(self) -> int:
        """How many codes are drawn."""
        return len(self._found)

    @property
    def to_choose(self) -> bool:
        """Whether several codes are in view and none of them is aimed at."""
        return len({code.text for code in self._found}) > 1 and not any(code.aimed for code in self._found)

    def _shown(self) -> tuple[QRectF, float]:
        """Where the frame is painted, and pixels of the widget per pixel of the frame."""
        share = min(self.width() / self._image.width(), self.height() / self._image.height())
        wide, high = self._image.width() * share, self._image.height() * share
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), share

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger on a code picks it."""
        if self._image.isNull():
            return
        place, _ = self._shown()
        if place.contains(event.position()):
            point = event.position() - place.topLeft()
            self.tapped.emit(point.x() / place.width(), point.y() / place.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame as large as fits, its codes outlined and named, and a mark to aim by where there are several."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK))
        if self._image.isNull():
            return
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place, share = self._shown()
        painter.drawImage(place, self._image)
        painter.setFont(self._look.body("strong", code=True))
        for code in self._found:
            points = [QPointF(place.left() + float(x) * share, place.top() + float(y) * share) for x, y in code.corners]
            self._outline(painter, QPolygonF(points), code)
        if len({code.text for code in self._found}) > 1:
            self._aim(painter, place)
        if self.to_choose:
            painter.setFont(self._look.body("strong"))
            self._plate(painter, words(say(SEVERAL)), self.width() / 2, 0, centred=True)

    def _outline(self, painter: QPainter, polygon: QPolygonF, code: Any) -> None:
        scale = self._look.scale
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = Qt.PenStyle.SolidLine if code.sure else Qt.PenStyle.DotLine
        wide = scale.stroke * (4 if code.aimed else 2)
        # Dark under light: the outline shows on any picture. What is not believed yet differs in shape, not in colour alone.
        for colour, pen, style in (
            (DARK, wide + 2 * scale.stroke, Qt.PenStyle.SolidLine),
            (SURE if code.sure else UNSURE, wide, line),
        ):
            painter.setPen(QPen(QColor(colour), pen, style))
            painter.drawPolygon(polygon)
        lowest = max(point.y() for point in polygon.toList())
        self._plate(painter, visible(code.text), polygon.boundingRect().left(), lowest + scale.mm(1.5))

    def _aim(self, painter: QPainter, place: QRectF) -> None:
        scale, middle = self._look.scale, place.center()
        arm = scale.mm(5)
        for colour, wide in ((DARK, scale.stroke * 4), (AIMED, scale.stroke * 2)):
            painter.setPen(QPen(QColor(colour), wide))
            painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _plate(self, painter: QPainter, said: str, x: float, y: float, *, centred: bool = False) -> None:
        """Words on a dark plate that stays inside the widget."""
        scale, metrics = self._look.scale, painter.fontMetrics()
        said = metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, self.width() - scale.mm(6))
        pad = scale.mm(1.5)
        box = QRectF(metrics.boundingRect(said)).adjusted(-pad, -pad, pad, pad)
        x = x - box.width() / 2 if centred else x
        box.moveTo(min(max(0.0, x), self.width() - box.width()), min(y, self.height() - box.height()))
        painter.fillRect(box, QColor(DARK))
        painter.setPen(QColor(PAPER))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), said)
