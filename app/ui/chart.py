"""A table's chart: a bar for each of its first rows, painted by itself, so that nothing has to be loaded for it."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.listing import Listing, Row
from app.ui import text
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, RIGHT, Spot
from app.ui.wording import marked, words

BARS_MAX = 30
"""Rows that are drawn: of more none could be told apart at arm's length."""
HEIGHT_MM, LOW_MM, LOW_HEIGHT_MM = 34, 150, 22
"""Of the chart; the last in a window lower than the second."""
GAP_SHARE = 0.25
"""Of a bar's room, left free."""


class Bar(NamedTuple):
    """One bar; `value` is never below 0."""

    label: str
    value: float
    shown: str


class BarChart(QWidget):
    """Bars from the oldest or first at the left; the highest is told above, the first and last label below."""

    def __init__(self, look: Look, listing: Listing, label: int, value: int) -> None:
        super().__init__()
        self._look, self._label, self._value = look, label, value
        self._reverse = listing.descending
        """Rows that stand newest first are drawn as time goes."""
        self.title = words(listing.columns[value].title)
        self.bars: tuple[Bar, ...] = ()
        low = look.scale.height_mm < LOW_MM
        self.setFixedHeight(look.scale.mm(LOW_HEIGHT_MM if low else HEIGHT_MM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Draw the first of these; one without a number has no bar."""
        bars = []
        for row in rows[:BARS_MAX]:
            shown = str(row.cells[self._value])
            try:
                bars.append(Bar(str(row.cells[self._label]), max(0.0, float(shown)), marked(shown)))
            except ValueError:
                continue
        self.bars = tuple(reversed(bars)) if self._reverse else tuple(bars)
        self.setAccessibleName(", ".join(f"{bar.label} {bar.shown}" for bar in self.bars))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Narrow windows draw narrow bars."""
        return QSize(self._look.scale.mm(40), self.height())

    def boxes(self) -> list[QRect]:
        """The bars as they are painted."""
        if not self.bars:
            return []
        room = self._room()
        most = max(bar.value for bar in self.bars) or 1.0
        wide = room.width() / max(len(self.bars), 8)
        thick = max(1, round(wide * (1 - GAP_SHARE)))
        found = []
        for number, bar in enumerate(self.bars):
            high = max(1, round(room.height() * bar.value / most)) if bar.value else 0
            found.append(QRect(room.left() + round(number * wide), room.bottom() - high + 1, thick, high))
        return found

    def spots(self) -> list[Spot]:
        """The words as they are painted: what is drawn with its highest value, the first and the last label."""
        if not self.bars:
            return []
        look, room = self._look, self._room()
        face, ink, line = look.body(), look.palette.page.ink, text.line(look.body())
        most = max(self.bars, key=lambda bar: bar.value)
        above = QRect(room.left(), 0, room.width(), line)
        below = QRect(room.left(), room.bottom() + 1, room.width(), line)
        half = QRect(below.left(), below.top(), below.width() // 2, line)
        spots = [
            Spot(f"{self.title}: {most.shown} ({most.label})", face, ink, above, LEFT | MIDDLE),
            Spot(self.bars[0].label, face, look.palette.quiet, half, LEFT | MIDDLE),
        ]
        if len(self.bars) > 1:
            last = self.boxes()[-1]
            end = QRect(half.right(), below.top(), max(1, last.right() - half.right()), line)
            if end.width() >= text.size(face, self.bars[-1].label).width():
                spots.append(Spot(self.bars[-1].label, face, look.palette.quiet, end, RIGHT | MIDDLE))
        return spots

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars, a line under them, the words."""
        look, painter, room = self._look, QPainter(self), self._room()
        for box in self.boxes():
            painter.fillRect(box, QColor(look.palette.accent.ground))
        painter.fillRect(room.left(), room.bottom() + 1, room.width(), max(1, look.scale.stroke // 2), QColor(look.palette.border))
        for spot in self.spots():
            text.paint(painter, spot)

    def _room(self) -> QRect:
        line, pad = text.line(self._look.body()), self._look.scale.mm(2)
        return QRect(pad, line + 1, max(1, self.width() - 2 * pad), max(1, self.height() - 2 * line - 2))


def chart_of(look: Look, listing: Listing) -> BarChart | None:
    """The chart of a table; None where figures say it all."""
    if listing.chart is None:
        return None
    keys = [column.key for column in listing.columns]
    return BarChart(look, listing, keys.index(listing.chart.label), keys.index(listing.chart.value))
