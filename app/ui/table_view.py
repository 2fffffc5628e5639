"""A supervisor table for touch: rows of 12 to 14 mm, numbers at the right, differences signed, status as icon and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.domain.listing import Column, ColumnKind, Row
from app.ui import marks, text
from app.ui.look import Look
from app.ui.table_model import CHOSEN, ROW, TableModel
from app.ui.text import LEFT, MIDDLE, RIGHT, Spot
from app.ui.wording import words

Index = QModelIndex | QPersistentModelIndex
RIGHT_KINDS = frozenset({ColumnKind.NUMBER, ColumnKind.SIGNED, ColumnKind.MONEY})
TEXT_MM_MAX, TEXT_MM_TIGHT = 52, 30
"""Widest text column where there is room, and where there is not: longer texts take a second line."""
TEXT_MM_WIDEST, LONGEST_MAX = 80, 12
WRAPPED = frozenset({ColumnKind.TEXT, ColumnKind.STATUS, ColumnKind.TIME})
MEASURED_MAX = 100
"""Rows looked at to choose the widths."""


class Cells(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, look: Look, model: TableModel, view: QTableView, *, choosing: bool) -> None:
        super().__init__(view)
        self._look, self._model, self._choosing = look, model, choosing
        columns = model.listing.columns
        states = [i for i, c in enumerate(columns) if c.kind is ColumnKind.STATUS]
        named = [i for i in states if columns[i].key == "status"]
        self._status = (named or states or [-1])[-1]
        """The one column that the row's mood is painted in; other translated words have no icon."""

    def left_of(self, column: int) -> int:
        """Pixels before a cell's words: padding, the box to tick, the status icon."""
        scale = self._look.scale
        pad = scale.mm(2)
        if column == 0 and self._choosing:
            pad += scale.icon + scale.mm(1.5)
        if column == self._status:
            pad += scale.icon + scale.mm(1)
        return pad

    def spot(self, row: Row | None, column: int, box: QRect, *, chosen: bool = False) -> Spot:
        """A cell's words with their box, as painted."""
        look, kind = self._look, self._model.listing.columns[column].kind
        ink = look.palette.pressed.ink if chosen else look.palette.page.ink
        words_ = self._model.cell(row, column) if row is not None else "…"
        bold = kind is ColumnKind.SIGNED or (column == 0)
        face = look.cell("strong" if bold or kind is ColumnKind.STATUS else "regular", code=column == 0)
        room = box.adjusted(self.left_of(column), 0, -look.scale.mm(2), 0)
        return Spot(words_, face, ink, room, (RIGHT if kind in RIGHT_KINDS else LEFT) | MIDDLE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, box to tick, status icon, words, a line under it."""
        look, scale, palette = self._look, self._look.scale, self._look.palette
        box: QRect = option.rect
        row, chosen = index.data(ROW), bool(index.data(CHOSEN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, QColor(palette.pressed.ground))
        if index.column() == 0 and self._choosing:
            self._tick(painter, box, chosen)
        spot = self.spot(row, index.column(), box, chosen=chosen)
        if row is not None and row.mood and index.column() == self._status:
            edge = scale.icon
            colour = palette.pressed.ink if chosen else palette.mark_of_mood(row.mood)
            where = QRect(box.left() + scale.mm(2), box.top() + (box.height() - edge) // 2, edge, edge)
            ground = palette.pressed.ground if chosen else palette.page.ground
            painter.drawPixmap(where, look.icon(marks.MOOD_SHAPES.get(row.mood, "mark-info"), edge, colour, ground))
        text.paint(painter, spot)
        painter.fillRect(box.left(), box.bottom(), box.width(), max(1, scale.stroke // 2), QColor(palette.rule))
        painter.restore()

    def _tick(self, painter: QPainter, box: QRect, chosen: bool) -> None:
        look, scale, palette = self._look, self._look.scale, self._look.palette
        edge = scale.icon
        where = QRect(box.left() + scale.mm(2), box.top() + (box.height() - edge) // 2, edge, edge)
        painter.setPen(QPen(QColor(palette.accent.ground if chosen and not palette.dark else palette.border), scale.stroke))
        if chosen:
            painter.setPen(QPen(QColor(palette.pressed.ink), scale.stroke))
        painter.setBrush(QColor(palette.pressed.ink if chosen else palette.page.ground))
        painter.drawRoundedRect(QRectF(where), scale.mm(1), scale.mm(1))
        if chosen:
            inner = round(scale.icon * 0.75)
            spot = QRect(0, 0, inner, inner)
            spot.moveCenter(where.center())
            painter.drawPixmap(spot, look.icon("check", inner, palette.pressed.ground))


class Header(QHeaderView):
    """Column titles; the sorted one shows which way. A touch sorts."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._look = look
        self.sort, self.descending = "", False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(max(look.scale.mm(10), 2 * text.line(look.cell("strong")) + look.scale.mm(1)))

    def column(self, section: int) -> Column:
        """The column of a section."""
        model = self.model()
        assert isinstance(model, TableModel)
        return model.listing.columns[section]

    def spot(self, section: int, box: QRect) -> Spot:
        """A title with its box, as painted."""
        look, column = self._look, self.column(section)
        arrow = look.scale.mm(5) if column.key == self.sort else 0
        side = column.kind in RIGHT_KINDS
        room = box.adjusted(look.scale.mm(2) + (arrow if side else 0), 0, -look.scale.mm(2) - (0 if side else arrow), 0)
        return Spot(words(column.title), look.cell("strong"), look.palette.panel.ink, room, (RIGHT if side else LEFT) | MIDDLE)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Ground, title, arrow, a line under it."""
        look, palette = self._look, self._look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(palette.panel.ground))
        spot = self.spot(section, rect)
        text.paint(painter, spot)
        if self.column(section).key == self.sort:
            edge = look.scale.mm(4.5)
            right = spot.box.left() - edge if self.column(section).kind in RIGHT_KINDS else rect.right() - edge - look.scale.mm(1)
            name = "sort-down" if self.descending else "sort-up"
            where = QRect(right, rect.top() + (rect.height() - edge) // 2, edge, edge)
            painter.drawPixmap(where, look.icon(name, edge, palette.panel.ink))
        painter.fillRect(
            rect.left(), rect.bottom() - look.scale.stroke + 1, rect.width(), look.scale.stroke, QColor(palette.border)
        )
        painter.restore()


class TableView(QTableView):
    """The table. Touching a row ticks it, or opens it where nothing is to be ticked."""

    opened = Signal(object)

    def __init__(self, look: Look, model: TableModel, *, choosing: bool) -> None:
        super().__init__()
        self._look, self._table, self._choosing, self._widths_for = look, model, choosing, (0, -2, "")
        self.cells = Cells(look, model, self, choosing=choosing)
        self.setItemDelegate(self.cells)
        self.header = Header(look, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(look.scale.row)
        rows.setDefaultSectionSize(look.scale.row)
        self.setMinimumHeight(self.header.height() + look.scale.row)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.clicked.connect(self._touched)
        self.header.sectionClicked.connect(self._sort)
        model.changed.connect(self._settle)
        self._settle()

    def minimumSizeHint(self) -> QSize:
        """Narrower than all columns: they scroll sideways."""
        return QSize(self._look.scale.mm(60), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other columns."""
        super().resizeEvent(event)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter ticks or opens; letters are the keypad's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._touched(self.currentIndex())
        elif event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _touched(self, index: QModelIndex) -> None:
        if self._choosing:
            self._table.toggle(index.row())
        elif (row := index.data(ROW)) is not None:
            self.opened.emit(row)

    def _sort(self, section: int) -> None:
        column = self._table.listing.columns[section]
        if column.sortable:
            self._table.sort_by(column.key)

    def _settle(self) -> None:
        """Show the order in the header, and choose widths once for each width and result."""
        self.header.sort, self.header.descending = self._table.query.sort, self._table.query.descending
        self.header.viewport().update()
        room = self.viewport().width()
        now = (room, self._table.total, self._table.query.sort)
        if self._table.total < 0 or room <= 0 or self._widths_for == now:
            return
        self._widths_for = now
        for section, width in enumerate(self._widths(room)):
            self.setColumnWidth(section, width)

    def _widths(self, room: int) -> list[int]:
        wide = self._measured(TEXT_MM_MAX)
        if sum(wide) > room:
            wide = self._measured(TEXT_MM_TIGHT)
        stretchy = [i for i, c in enumerate(self._table.listing.columns) if c.kind is ColumnKind.TEXT] or [len(wide) - 1]
        slack = max(0, room - sum(wide))
        for n, i in enumerate(stretchy):
            wide[i] += slack // len(stretchy) + (slack % len(stretchy) if n == 0 else 0)
        return wide

    def _measured(self, text_mm_max: float) -> list[int]:
        """Width of each column for its title and the first rows; texts beyond the limit wrap, but never inside a word."""
        scale, most = self._look.scale, self._look.scale.mm(text_mm_max)
        rows = [r for i in range(min(MEASURED_MAX, self._table.total)) if (r := self._table.index(i, 0).data(ROW)) is not None]
        strong = self._look.cell("strong")
        made = []
        for i, column in enumerate(self._table.listing.columns):
            arrow = scale.mm(5) if column.key == self._table.query.sort else 0
            title = text.narrowest(strong, words(column.title), self.header.height()) + scale.mm(4) + arrow + 2
            cells = [self.cells.spot(r, i, QRect()) for r in rows]
            whole = max((QFontMetrics(s.font).horizontalAdvance(s.text) for s in cells), default=0)
            if column.kind in WRAPPED and whole > most:
                # Two lines hold them all: the longest decide, and each text is looked at once.
                longest = sorted({(s.text, s.font.key()): s for s in cells}.values(), key=lambda s: -len(s.text))[:LONGEST_MAX]
                halves = max(text.narrowest(s.font, s.text, 2 * text.line(s.font)) for s in longest)
                whole = min(max(halves, most), scale.mm(TEXT_MM_WIDEST))
            made.append(max(title, whole + 4 + self.cells.left_of(i) + scale.mm(2)))
        return made
