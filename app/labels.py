"""Labels for what gets a new code: a PDF with a page for each, handed to the site's print command where one is set."""

import logging
import shlex
import subprocess
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.symbols import QUIET_FLAT, modules
from app.workflows.step import Label

log = logging.getLogger(__name__)

WIDTH_MM, HEIGHT_MM, MARGIN_MM = 62.0, 29.0, 3.0
"""A label of the commonest roll (62 mm endless tape, cut at 29 mm)."""
MODULE_MM_MIN, MODULE_MM_MAX = 0.19, 0.5
"""Narrowest bar that a handheld scanner reads with ease (7.5 mil), and the widest that looks right."""
FOLDER = "labels"
PRINT_SECONDS_MAX = 30

SAVED = QT_TRANSLATE_NOOP("say", "Labels to print: {file}")
PRINTED = QT_TRANSLATE_NOOP("say", "Labels printed: {count}")
NOT_PRINTED = QT_TRANSLATE_NOOP("say", "The labels were not printed ({why}); they are in {file}")


class LabelWriter:
    """Writes labels into a folder. `command` is split like a shell's and gets the file's path in place of {file}."""

    def __init__(self, folder: Path, command: str, clock: Callable[[], int]) -> None:
        self._folder = folder / FOLDER
        self._command = command
        self._clock = clock

    def __call__(self, labels: Sequence[Label]) -> Say:
        """Write the labels, print them where that is set up, and say where they are. What was posted stays either way."""
        moment = datetime.fromtimestamp(self._clock() / 1_000_000, UTC).strftime("%Y%m%d-%H%M%S-%f")
        file = self._folder / f"{moment}.pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_pdf(file, labels)
            if not self._command:
                return say(SAVED, file=f"{FOLDER}/{file.name}")
            words = [word.replace("{file}", str(file)) for word in shlex.split(self._command)]
            subprocess.run(words, check=True, capture_output=True, timeout=PRINT_SECONDS_MAX)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            log.warning("labels could not be printed: %s", error)
            return say(NOT_PRINTED, why=str(error)[:120], file=f"{FOLDER}/{file.name}")
        return say(PRINTED, count=len(labels))


def write_pdf(file: Path, labels: Sequence[Label]) -> None:
    """A page of `WIDTH_MM` x `HEIGHT_MM` for each label: its barcode as vectors, its code, and what people read under it."""
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(file), pagesize=(WIDTH_MM * mm, HEIGHT_MM * mm))
    for label in labels:
        _draw(canvas, label, mm)
        canvas.showPage()
    canvas.save()


def _draw(canvas: "object", label: Label, mm: float) -> None:
    from reportlab.pdfgen.canvas import Canvas

    assert isinstance(canvas, Canvas)
    bars = modules(label.code, "code128")[0]
    module = min(MODULE_MM_MAX, (WIDTH_MM - 2 * MARGIN_MM) / (len(bars) + 2 * QUIET_FLAT))
    if module >= MODULE_MM_MIN:
        left = (WIDTH_MM - module * len(bars)) / 2
        _squares(canvas, (bars,), left * mm, 14 * mm, module * mm, 12 * mm)
        text_left, text_width = MARGIN_MM, WIDTH_MM - 2 * MARGIN_MM
    else:
        # Too long for bars that a scanner reads: squares need less room.
        rows = modules(label.code, "datamatrix")
        side = HEIGHT_MM - 2 * MARGIN_MM
        _squares(canvas, rows, MARGIN_MM * mm, MARGIN_MM * mm, side / len(rows[0]) * mm, side / len(rows) * mm)
        text_left, text_width = MARGIN_MM * 2 + side, WIDTH_MM - 3 * MARGIN_MM - side
    for text, font, size, bottom in (
        (label.code, "Helvetica-Bold", 11.0, 9.2), (label.title, "Helvetica", 8.0, 5.6), (label.detail, "Helvetica", 7.0, 2.6),
    ):
        while size > 4 and canvas.stringWidth(text, font, size) > text_width * mm:
            size -= 0.5
        canvas.setFont(font, size)
        canvas.drawString(text_left * mm, bottom * mm, text)


def _squares(
    canvas: "object", rows: Sequence[Sequence[bool]], left: float, bottom: float, width: float, height: float
) -> None:
    """Fill the black modules, neighbours in a row as one rectangle so that no hairline parts them."""
    from reportlab.pdfgen.canvas import Canvas

    assert isinstance(canvas, Canvas)
    for up, row in enumerate(reversed(rows)):
        start: int | None = None
        for x, black in enumerate((*row, False)):
            if black and start is None:
                start = x
            elif not black and start is not None:
                canvas.rect(left + start * width, bottom + up * height, (x - start) * width, height, stroke=0, fill=1)
                start = None
