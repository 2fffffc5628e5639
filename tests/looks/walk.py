"""Walks all that a window shows and lists what is clipped, too small to touch, too close, or overlapping."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from app.ui import text
from app.ui.banner import Banner
from app.ui.key import Key
from app.ui.keypad import TypedLine
from app.ui.lines import LINE, LinesView
from app.ui.scale import GAP_MM, TOUCH_MM_MIN
from app.ui.table_model import ROW
from app.ui.table_view import TableView
from app.ui.text import Spot
from app.ui.window import Window

POINT = re.compile(r"(?<![\w.,:-])[-−+]?[0-9]+\.[0-9]{1,2}(?![\w.,-])")
"""Three digits after a point are thousands."""
NOTATION = re.compile(r"(code|text|bold) [0-9]")
"""What begins the elements of a label template, which read alike in every language."""
SHORTENED = (TypedLine,)
"""Widgets that shorten by design what a person typed."""


def faults(window: Window) -> list[str]:
    """Everything that is wrong with what the window shows now."""
    seen = shown(window)  # looked up once: that takes as long as all the rest
    pressed = [w for w in seen if isinstance(w, Key)]
    return [
        *too_large(window), *clipped(seen), *small_keys(window, pressed), *close_keys(window, pressed), *overlaps(window),
        *outside(seen),
    ]


def shown(window: Window) -> list[QWidget]:
    """All widgets that can be seen."""
    return [w for w in window.desk.findChildren(QWidget) if w.isVisible()]


def too_large(window: Window) -> Iterator[str]:
    least, size = window.desk.minimumSizeHint(), window.size()
    if least.width() > size.width() or least.height() > size.height():
        yield f"needs {least.width()}x{least.height()}, has {size.width()}x{size.height()}"


def clipped(seen: Sequence[QWidget]) -> Iterator[str]:
    """Texts that do not fit their boxes, and boxes that stand out of their widgets."""
    for widget in seen:
        if isinstance(widget, LinesView):
            yield from _clipped_lines(widget)
        elif isinstance(widget, TableView):
            yield from _clipped_cells(widget)
        elif hasattr(widget, "spots") and not isinstance(widget, SHORTENED):
            for spot in widget.spots():
                if not _fits(spot):
                    yield f"clipped in {type(widget).__name__}: {spot.text!r} in {spot.box.width()}x{spot.box.height()}"
                if not isinstance(widget, Banner) and not widget.rect().adjusted(-1, -1, 1, 1).contains(spot.box):
                    yield f"out of {type(widget).__name__}: {spot.text!r}"


def _fits(spot: Spot) -> bool:
    return text.fits(spot)


def _clipped_lines(view: LinesView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        box = view.visualRect(index)
        if box.intersects(view.viewport().rect()):
            for spot in view.delegate.spots(index.data(LINE), QRect(0, 0, box.width(), box.height())):
                if not _fits(spot) or spot.box.top() < 0 or spot.box.bottom() > box.height():
                    yield f"clipped line: {spot.text!r} in {spot.box.width()}x{spot.box.height()}"


def _clipped_cells(view: TableView) -> Iterator[str]:
    model = view.model()
    scale = view.window().look_now().scale if isinstance(view.window(), Window) else None
    if scale is not None and not scale.mm(12) <= view.rowHeight(0) <= scale.mm(14):
        yield f"row of {view.rowHeight(0) / scale.px_per_mm:.1f} mm"
    for column in range(model.columnCount()):
        spot = view.header.spot(column, QRect(0, 0, view.columnWidth(column), view.header.height()))
        if not _fits(spot):
            yield f"clipped heading: {spot.text!r} in {spot.box.width()}x{spot.box.height()}"
        for row in range(min(30, model.rowCount())):
            index = model.index(row, column)
            box = QRect(0, 0, view.columnWidth(column), view.rowHeight(row))
            if index.data(ROW) is not None and not _fits(view.cells.spot(index.data(ROW), column, box)):
                yield f"clipped cell: {view.cells.spot(index.data(ROW), column, box).text!r} in {box.width()}"


def points(window: Window) -> Iterator[str]:
    """Numbers with a decimal point, in a language that writes a comma."""
    for said in texts(window):
        if POINT.search(said) and not NOTATION.match(said):
            yield f"a decimal point in {said!r}"


def texts(window: Window) -> Iterator[str]:
    """Every text in sight."""
    for widget in shown(window):
        if isinstance(widget, LinesView):
            model = widget.model()
            for row in range(model.rowCount()):
                line = model.index(row, 0).data(LINE)
                yield from (spot.text for spot in widget.delegate.spots(line, QRect(0, 0, widget.width(), 100)))
        elif isinstance(widget, TableView):
            table = widget.model()
            for row in range(min(30, table.rowCount())):
                yield from (str(table.data(table.index(row, column))) for column in range(table.columnCount()))
        elif isinstance(widget, QLineEdit):
            yield widget.text()
        elif hasattr(widget, "spots") and not isinstance(widget, SHORTENED):
            yield from (spot.text for spot in widget.spots())


def keys(window: Window) -> list[Key]:
    return [w for w in shown(window) if isinstance(w, Key)]


def small_keys(window: Window, pressed: Sequence[Key]) -> Iterator[str]:
    scale = window.look_now().scale
    for key in pressed:
        least = min(key.width(), key.height()) / scale.px_per_mm
        if least < TOUCH_MM_MIN - 0.01:
            yield f"key {key.accessibleName()!r} of {least:.1f} mm"


def close_keys(window: Window, pressed: Sequence[Key]) -> Iterator[str]:
    """Keys of one parent stand at least the gap apart."""
    scale = window.look_now().scale
    gap = int(GAP_MM * scale.px_per_mm) - 1
    for one, other in combinations(pressed, 2):
        if one.parentWidget() is other.parentWidget():
            grown = one.geometry().adjusted(-gap, -gap, gap, gap)
            if grown.intersects(other.geometry()):
                yield f"{one.accessibleName()!r} and {other.accessibleName()!r} are too close"


def overlaps(window: Window) -> Iterator[str]:
    """The parts of the frame do not lie on each other."""
    parts = [w for w in window.desk.children() if isinstance(w, QWidget) and w.isVisible()]
    for one, other in combinations(parts, 2):
        if one.geometry().intersects(other.geometry()):
            yield f"{type(one).__name__} and {type(other).__name__} overlap"


def outside(seen: Sequence[QWidget]) -> Iterator[str]:
    """Nothing stands out of what holds it; what scrolls may be longer than its view."""
    for widget in seen:
        parent = widget.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea) or isinstance(parent, QAbstractScrollArea):
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            yield f"{type(widget).__name__} {widget.accessibleName()!r} stands out of {type(parent).__name__}"
