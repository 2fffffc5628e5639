"""A frame with round corners around a list or a table."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look import Look


class Panel(QWidget):
    """Draws the outline; what it holds stays inside."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self._look = look
        margin = look.scale.stroke + round(look.scale.radius * 0.3)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline."""
        scale, palette = self._look.scale, self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.border), scale.stroke))
        painter.setBrush(QColor(palette.page.ground))
        half = scale.stroke / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), scale.radius, scale.radius)
