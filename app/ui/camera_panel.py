"""The camera's preview: the newest frame only, with the codes found in it, and what to do where there is none."""

import threading
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.empty import Empty
from app.ui.look import Look
from app.ui.wiring import Camera
from app.ui.wording import words

NO_CAMERA = QT_TRANSLATE_NOOP(
    "say", "No camera is set up. Scan with a scanner or type the code; a supervisor adds a camera in the settings."
)
DARK, LIGHT = "#000000", "#62D88B"
WAITING = QT_TRANSLATE_NOOP("say", "Waiting for the camera’s first picture …")


class Preview(QWidget):
    """Paints one frame with the outlines of its codes."""

    _arrived = Signal()
    first = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lock = threading.Lock()
        self._newest: tuple[Any, Any] | None = None
        self._image = QImage()
        self._outlines: list[tuple[QPolygonF, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def on_frame(self, frame: Any, found: Any) -> None:
        """Take a frame, on the camera's thread: it replaces the one that has not been painted yet.

        `frame` is height x width x 3 of uint8, BGR; each of `found` has `text` and four `corners` in pixels of the frame.
        """
        with self._lock:
            busy, self._newest = self._newest is not None, (frame, found)
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
        frame, found = newest
        height, width = frame.shape[:2]
        starting = self._image.isNull()
        grey = frame.ndim == 2
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_BGR888
        # Copied, because the frame's memory belongs to the camera's thread.
        self._image = QImage(frame.tobytes(), width, height, width * (1 if grey else 3), kind).copy()
        self._outlines = [(QPolygonF([QPointF(float(x), float(y)) for x, y in c.corners]), c.text) for c in found]
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
        return len(self._outlines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame as large as fits, its codes outlined and named."""
        look, scale = self._look, self._look.scale
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#000000"))
        if self._image.isNull():
            return
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        share = min(self.width() / self._image.width(), self.height() / self._image.height())
        size = QSize(round(self._image.width() * share), round(self._image.height() * share))
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        face = look.body("strong", code=True)
        painter.setFont(face)
        for polygon, words_ in self._outlines:
            moved = QPolygonF([QPointF(left + p.x() * share, top + p.y() * share) for p in polygon.toList()])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # Dark under light: the outline shows on any picture.
            for colour, wide in ((DARK, scale.stroke * 4), (LIGHT, scale.stroke * 2)):
                painter.setPen(QPen(QColor(colour), wide))
                painter.drawPolygon(moved)
            label = painter.fontMetrics().elidedText(words_, Qt.TextElideMode.ElideMiddle, self.width() - scale.mm(6))
            pad = scale.mm(1.5)
            box = QRectF(painter.fontMetrics().boundingRect(label)).adjusted(-pad, -pad, pad, pad)
            lowest = max(p.y() for p in moved.toList())
            x = min(max(0.0, moved.boundingRect().left()), self.width() - box.width())
            y = min(lowest + scale.mm(1.5), self.height() - box.height())
            box.moveTo(x, y)
            painter.fillRect(box, QColor("#000000"))
            painter.setPen(QColor("#FFFFFF"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), label)


class CameraPanel(QWidget):
    """The preview, or the sentence that says why there is none and what to do."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.preview = Preview(look)
        self.missing = Empty(look, "camera-off", words(say(NO_CAMERA)))
        self._camera: Camera | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        column.addWidget(self.missing)
        self.preview.first.connect(self.refresh)

    def attach(self, camera: Camera | None) -> None:
        """Show this camera's frames from now on; None shows that there is none."""
        self.detach()
        self._camera = camera
        if camera is not None:
            camera.on_frame = self.preview.on_frame
        self.refresh()

    def detach(self) -> None:
        """Take no more frames."""
        if self._camera is not None:
            self._camera.on_frame = None
            self._camera = None

    def refresh(self) -> None:
        """Look at how the camera stands."""
        camera = self._camera
        shown = camera is not None and camera.state.link == "connected" and self.preview.has_picture
        self.preview.setVisible(shown)
        self.missing.setVisible(not shown)
        if camera is None:
            self.missing.set_state("camera-off", words(say(NO_CAMERA)))
        elif camera.state.link != "connected":
            self.missing.set_state("camera-off", words(camera.state.text))
        else:
            self.missing.set_state("loading", words(say(WAITING)))
