"""Labels as a PDF: a page for each on a roll, or as many as stand on a sheet of A4. Bars are vectors."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.domain.labels import PAGE, LabelTemplate
from app.labels.layout import Code, Layout, Rule, Words
from app.letters import BOLD, PLAIN, Letters, draw

POINT = 72 / 25_400
"""Points in a micrometre."""


def write_layouts(file: Path, template: LabelTemplate, layouts: Iterable[Layout]) -> Letters:
    """Write the labels, one by one as they come. Raises OSError where the file cannot be written.

    Returns the letters they are written with, which know what could not be shown.
    """
    from reportlab.pdfgen.canvas import Canvas

    sheet = template.across > 0 and template.down > 0
    page = PAGE if sheet else (template.width, template.height)
    on_page = template.across * template.down if sheet else 1
    letters = Letters()
    canvas = Canvas(str(file), pagesize=(page[0] * POINT, page[1] * POINT))
    for number, layout in enumerate(layouts):
        if number and number % on_page == 0:
            canvas.showPage()
        left, top = _cell(template, number % on_page) if sheet else (0.0, 0.0)
        _draw(canvas, layout, left, page[1] - top, letters)
    canvas.showPage()
    canvas.save()
    return letters


def _cell(t: LabelTemplate, number: int) -> tuple[float, float]:
    """Left and top of a label on its sheet; all of them stand in the middle of the page."""
    column, row = number % t.across, number // t.across
    left = (PAGE[0] - t.across * t.width - (t.across - 1) * t.gap_x) / 2
    top = (PAGE[1] - t.down * t.height - (t.down - 1) * t.gap_y) / 2
    return left + column * (t.width + t.gap_x), top + row * (t.height + t.gap_y)


def _draw(canvas: Any, layout: Layout, left: float, top: float, letters: Letters) -> None:
    """Draw a label with its upper left corner at `left`, `top` (micrometres from the left and from the bottom of the page)."""
    for part in layout.parts:
        match part:
            case Words():
                canvas.setFont(BOLD if part.bold else PLAIN, part.size * POINT)
                at = ((left + part.x) * POINT, (top - part.baseline) * POINT)
                draw(canvas, *at, letters(part.text), part.size * POINT, bold=part.bold)
            case Rule():
                _box(canvas, left + part.x, top - part.y, part.width, part.height)
            case Code():
                for x, y, width, height in boxes(part):
                    _box(canvas, left + x, top - y, width, height)


def boxes(code: Code) -> list[tuple[float, float, float, float]]:
    """The black of a barcode as left, top, width and height; neighbours in a row are one, so that no hairline parts them."""
    made: list[tuple[float, float, float, float]] = []
    high = code.height / len(code.rows)
    for down, row in enumerate(code.rows):
        start: int | None = None
        for x, black in enumerate((*row, False)):
            if black and start is None:
                start = x
            elif not black and start is not None:
                made.append((code.x + start * code.module, code.y + down * high, (x - start) * code.module, high))
                start = None
    return made


def _box(canvas: Any, left: float, top: float, width: float, height: float) -> None:
    canvas.rect(left * POINT, (top - height) * POINT, width * POINT, height * POINT, stroke=0, fill=1)
