"""A row of small keys that goes on in the next row where it does not fit."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look


class Flow(QWidget):
    """Lays its widgets out from the left, each at the size it would like."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._gap = look.scale.gap
        self._widgets: list[QWidget] = []
        self._placed = False
        """Before it has a width of its own, Qt's usual one would make it ask for rows it will not need."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put one more at the end."""
        widget.setParent(self)
        widget.show()
        self._widgets.append(widget)

    def remove(self, widget: QWidget) -> None:
        """Let one go for good."""
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows."""
        return max((b.bottom() + 1 for b in self._boxes(width)), default=0)

    def minimumSizeHint(self) -> QSize:
        """The widest alone."""
        widest = max((w.minimumSizeHint().width() for w in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(1, self.width())) if self._placed else self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        wide = sum(w.sizeHint().width() for w in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, self.heightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        self._placed = True
        self.lay_out()

    def lay_out(self) -> None:
        """Place what is shown now; call it after a widget was shown, hidden or renamed."""
        for widget, box in zip(self._shown(), self._boxes(self.width()), strict=True):
            widget.setGeometry(box)
        self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        return [w for w in self._widgets if not w.isHidden()]

    def _boxes(self, width: int) -> list[QRect]:
        left, top, high, boxes = 0, 0, 0, []
        for widget in self._shown():
            size = widget.sizeHint()
            wide = min(size.width(), max(width, widget.minimumSizeHint().width()))
            if left and left + wide > width:
                left, top = 0, top + high + self._gap
                high = 0
            boxes.append(QRect(left, top, wide, size.height()))
            left, high = left + wide + self._gap, max(high, size.height())
        return boxes
