"""A table as a PDF to print and hand over: on A4 across, its heading on each page, long texts wrapped, row by row."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, BinaryIO, NamedTuple
from unicodedata import east_asian_width

from app.letters import BOLD, PLAIN, Letters, draw, width_of

MM = 72 / 25.4
WIDTH, HEIGHT, MARGIN = 297 * MM, 210 * MM, 12 * MM
SIZE, LEADING, GAP = 8.0, 10.0, 2.5 * MM
TITLE_SIZE, HEAD_SIZE = 15.0, 9.0
MEASURED = 400
"""Rows that the widths of the columns are taken from."""
LEAST, MOST = 5, 42
"""Characters that a column has room for, at least and, before texts wrap, at most."""
LINES_MAX = 6
"""Lines of a cell; the rest of a longer text is left out and marked."""
ROWS_MAX = 20_000
"""Rows of a PDF: five hundred pages are more than anybody reads; CSV and XLSX hold more."""


class Sheet(NamedTuple):
    """What stands around the rows; all of it in the reader's language."""

    title: str
    about: Sequence[str]
    """Lines under the title: when, of what, how narrowed."""
    columns: Sequence[str]
    numbers: frozenset[int]
    """Columns that stand to the right."""
    page: str
    """"Page {n}"."""


def write_sheet(sheet: Sheet, rows: Iterable[Sequence[str]], out: BinaryIO, letters: Letters | None = None) -> int:
    """Write the rows; how many there were. Text is what a person reads: numbers and times as they are shown.

    `letters` knows afterwards what could not be shown.
    """
    from reportlab.pdfgen.canvas import Canvas

    shown = letters or Letters()
    sheet = sheet._replace(
        title=shown(sheet.title), about=[shown(line) for line in sheet.about], columns=[shown(title) for title in sheet.columns],
        page=shown(sheet.page),
    )
    coming = ([shown(text) for text in row] for row in rows)
    first = list(islice(coming, MEASURED))
    widths = _widths(sheet, first)
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), pageCompression=1, invariant=1)
    canvas.setTitle(sheet.title)
    at, number, many = _top(canvas, sheet, widths, 1), 1, 0
    for cells in _wrapped(chain(first, coming), widths):
        high = max(len(cell) for cell in cells) * LEADING + 3
        if at - high < MARGIN + LEADING:
            canvas.showPage()
            number += 1
            at = _top(canvas, sheet, widths, number)
        _row(canvas, cells, widths, at, sheet.numbers)
        at -= high
        canvas.setStrokeGray(0.75)
        canvas.line(MARGIN, at + LEADING - 2.5, WIDTH - MARGIN, at + LEADING - 2.5)
        many += 1
    canvas.showPage()
    canvas.save()
    return many


def _widths(sheet: Sheet, rows: Sequence[Sequence[str]]) -> list[float]:
    """Widths of the columns in points: by what nearly all of their texts need, together the whole width."""
    wanted = []
    for place, title in enumerate(sheet.columns):
        lengths = sorted(_signs(row[place]) for row in rows) or [0]
        usual = lengths[int(len(lengths) * 0.95) - 1 if len(lengths) > 20 else -1]
        longest_word = max(map(len, title.split()), default=0)
        wanted.append(min(MOST, max(LEAST, longest_word + 1, usual + 1)))
    room = WIDTH - 2 * MARGIN - GAP * (len(wanted) - 1)
    return [room * many / sum(wanted) for many in wanted]


def _signs(text: str) -> int:
    """How many characters wide it is: those of East Asia are twice as wide."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _wrapped(rows: Iterable[Sequence[str]], widths: Sequence[float]) -> Iterator[list[list[str]]]:
    for row in rows:
        yield [_lines(text, width) for text, width in zip(row, widths, strict=True)]


def _lines(text: str, width: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than the column; a word that is wider is parted."""
    if width_of(text, SIZE, bold=bold) <= width:
        return [text]
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if width_of(joined, SIZE, bold=bold) <= width:
            lines[-1] = joined
            continue
        lines.append("")
        for sign in word:
            if lines[-1] and width_of(lines[-1] + sign, SIZE, bold=bold) > width:
                lines.append("")
            lines[-1] += sign
    lines = [line for line in lines if line]
    return lines if len(lines) <= LINES_MAX else [*lines[: LINES_MAX - 1], f"{lines[LINES_MAX - 1][:-1]}…"]


def _top(canvas: Any, sheet: Sheet, widths: Sequence[float], number: int) -> float:
    """Title (on the first page), heading and number of a page; where its first row stands."""
    canvas.setFont(PLAIN, SIZE)
    canvas.setFillGray(0)
    draw(canvas, WIDTH - MARGIN, MARGIN - LEADING + 4, sheet.page.format(n=number), SIZE, right=True)
    draw(canvas, MARGIN, MARGIN - LEADING + 4, sheet.title, SIZE)
    at = HEIGHT - MARGIN - TITLE_SIZE
    if number == 1:
        canvas.setFont(BOLD, TITLE_SIZE)
        draw(canvas, MARGIN, at, sheet.title, TITLE_SIZE, bold=True)
        canvas.setFont(PLAIN, HEAD_SIZE)
        for line in sheet.about:
            at -= HEAD_SIZE + 4
            draw(canvas, MARGIN, at, line, HEAD_SIZE)
        at -= TITLE_SIZE + 4
    titles = [_lines(title, width, bold=True) for title, width in zip(sheet.columns, widths, strict=True)]
    canvas.setFont(BOLD, SIZE)
    _cells(canvas, titles, widths, at, sheet.numbers, bold=True)
    at -= max(map(len, titles)) * LEADING
    canvas.setStrokeGray(0)
    canvas.line(MARGIN, at + LEADING - 3, WIDTH - MARGIN, at + LEADING - 3)
    canvas.setFont(PLAIN, SIZE)
    return float(at - 3)


def _row(canvas: Any, cells: Sequence[Sequence[str]], widths: Sequence[float], at: float, numbers: frozenset[int]) -> None:
    canvas.setFont(PLAIN, SIZE)
    _cells(canvas, cells, widths, at, numbers)


def _cells(
    canvas: Any, cells: Sequence[Sequence[str]], widths: Sequence[float], at: float, numbers: frozenset[int], *, bold: bool = False
) -> None:
    left = MARGIN
    for place, (lines, width) in enumerate(zip(cells, widths, strict=True)):
        for down, line in enumerate(lines):
            right = place in numbers
            draw(canvas, left + width if right else left, at - down * LEADING, line, SIZE, bold=bold, right=right)
        left += width + GAP
