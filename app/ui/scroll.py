"""A column that scrolls by finger when it holds more than fits."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QSizePolicy, QWidget

from app.ui.look import Look

BAR_MM = 3.5
"""Kept for the bar that shows where one is, and the gap before it."""


class Column(QScrollArea):
    """Shows one widget as wide as itself and as high as that needs at this width."""

    def __init__(self, look: Look, content: QWidget, *, least_mm: float = 12) -> None:
        super().__init__()
        self._look, self._content, self._wanted = look, content, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.setMinimumHeight(look.scale.mm(least_mm))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside may need another height now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height of the content."""
        super().resizeEvent(event)
        self._fit()

    def go_to(self, top: int) -> None:
        """Scroll down by so many pixels, at once or as soon as the content has its height."""
        self._wanted = top
        self.verticalScrollBar().setValue(top)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content's own least, plus the bar that shows where one is."""
        return QSize(self._content.minimumSizeHint().width() + self._look.scale.mm(BAR_MM), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """As high as the content would like."""
        inner = self._content.sizeHint()
        return QSize(inner.width() + self._look.scale.mm(BAR_MM), inner.height())

    def _fit(self) -> None:
        # Qt's own "widget resizable" gives wrapped text the height of its unwrapped hint.
        width, layout = self.viewport().width(), self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            high = layout.totalHeightForWidth(width)
        else:
            high = self._content.sizeHint().height()
        # The bar comes and goes with the height, and would change the width each time: its room is always kept.
        self._content.resize(width, max(high, self.viewport().height()))
        if self._wanted and self.verticalScrollBar().maximum() > 0:
            self.verticalScrollBar().setValue(self._wanted)
            self._wanted = 0
