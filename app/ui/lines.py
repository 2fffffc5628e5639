"""The list of a screen: newest line on top, a shape for each state, painted by a delegate so that thousands cost nothing."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScroller, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.words import Say
from app.ui import marks, text
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, RIGHT, Spot
from app.ui.wording import words
from app.workflows.step import Line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
AMOUNT_SHARE = 0.4
"""Of a row's width, at most, for the amount."""


class LinesModel(QAbstractListModel):
    """The lines of the screen shown now."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a line."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, and its words for a screen reader."""
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            mark, detail = words(Say(marks.WORDS[line.mark])), words(line.detail) if line.detail else ""
            return " ".join(p for p in (mark, words(line.title), detail, words(line.amount)) if p)
        return None


class LinesDelegate(QStyledItemDelegate):
    """Paints one line: shape, title over detail, amount at the right."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def spots(self, line: Line, box: QRect) -> list[Spot]:
        """The texts of a line with their boxes, as painted in `box`."""
        look, scale = self._look, self._look.scale
        pad, edge = scale.mm(2.5), self._edge()
        left, right = box.left() + pad + edge + pad, box.right() - pad - (scale.mm(6) if line.id else 0)
        palette, spots = look.palette, []
        if line.amount:
            face, amount = look.body("bold", code=True), words(line.amount)
            wide = min(text.size(face, amount).width() + 2, int(box.width() * AMOUNT_SHARE))
            spots.append(
                Spot(amount, face, palette.page.ink, QRect(right - wide, box.top(), wide, box.height()), RIGHT | MIDDLE)
            )
            right -= wide + scale.gap
        if line.mark in marks.SPOKEN:
            face, word = look.body("strong"), words(Say(marks.WORDS[line.mark]))
            wide = text.size(face, word).width() + 2
            if right - left - wide > scale.mm(40):
                where = QRect(right - wide, box.top(), wide, box.height())
                spots.append(Spot(word, face, palette.mark(line.mark), where, RIGHT | MIDDLE))
                right -= wide + scale.gap
        width = right - left
        title, face = words(line.title), look.body("bold", code=isinstance(line.title, str))
        if isinstance(line.title, str):
            title = title if text.size(face, title, width).width() <= width else text.shortened_line(face, title, width)
        above = text.size(face, title, width).height()
        detail = words(line.detail) if line.detail else ""
        below = text.size(look.body(), detail, width).height() if detail else 0
        top = box.top() + (box.height() - above - below) // 2
        spots.append(Spot(title, face, palette.page.ink, QRect(left, top, width, above), LEFT | MIDDLE))
        if detail:
            spots.append(Spot(detail, look.body(), palette.quiet, QRect(left, top + above, width, below), LEFT | MIDDLE))
        return spots

    def _edge(self) -> int:
        return round(1.15 * self._look.scale.icon)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need, never under a touch's size."""
        width = self._view.viewport().width()
        spots = self.spots(index.data(LINE), QRect(0, 0, width, 0))
        top, bottom = min(s.box.top() for s in spots), max(s.box.bottom() for s in spots)
        return QSize(width, max(self._look.scale.mm(12), bottom - top + 1 + self._look.scale.mm(2)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, shape, texts, a line under it."""
        look, scale, line = self._look, self._look.scale, index.data(LINE)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette, edge = look.palette, self._edge()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRect(box.left() + scale.mm(2.5), box.top() + (box.height() - edge) // 2, edge, edge)
        painter.drawPixmap(where, look.icon(marks.SHAPES[line.mark], edge, palette.mark(line.mark)))
        for spot in self.spots(line, box):
            text.paint(painter, spot)
        if line.id:
            arrow = QRect(
                box.right() - scale.mm(2) - scale.mm(5), box.top() + (box.height() - scale.mm(5)) // 2, scale.mm(5), scale.mm(5)
            )
            painter.drawPixmap(arrow, look.icon("forward", scale.mm(5), palette.border))
        painter.fillRect(box.left(), box.bottom(), box.width(), max(1, scale.stroke // 2), QColor(palette.rule))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(QColor(palette.accent.ground), scale.stroke * 1.5))
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), scale.radius, scale.radius)
        painter.restore()


class LinesView(QListView):
    """The list. A line with an id is chosen by touch, or by Enter where the arrow keys have led to it."""

    picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines = LinesModel()
        self.setModel(self._lines)
        self.delegate = LinesDelegate(look, self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.clicked.connect(self._pick)
        self.setMinimumHeight(look.scale.mm(9))

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines.lines

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these, from the top."""
        self._lines.set_lines(lines)
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Arrows move, Enter chooses; everything else is for the window: letters are the keypad's, never a search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _pick(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line.id:
            self.picked.emit(line.id)
