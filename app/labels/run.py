"""A run of labels: laid out one by one, told how far it is, stopped between two; whole in the end, or not at all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from app.domain.labels import LabelTemplate
from app.domain.words import Say
from app.folders import make, put
from app.labels.layout import Layout, lay_out
from app.labels.pdf import write_layouts
from app.labels.zpl import DOTS, document
from app.settings import PrinterSettings
from app.workflows.printed import Label
from app.workflows.step import Mood

LONG = 60
"""Labels, copies counted: more than these are laid out beside the work, with a key that stops them."""
Told = Callable[[int, int], None]
"""Hears how many labels of how many are laid out."""
Stopped = Callable[[], bool]


class RunStopped(Exception):  # noqa: N818 - not an error: a person has changed their mind
    """The run was stopped: nothing of it is printed, no file is left."""


class RunDone(NamedTuple):
    """What became of a run."""

    mood: Mood
    sentence: Say


class Run(NamedTuple):
    """Labels that are laid out aside: `work` does it, on any thread, and raises nothing."""

    many: int
    work: Callable[[Told, Stopped], RunDone]


Aside = Callable[[Run], None]
"""Takes a run to be worked off soon, on another thread; the one that was taken first comes first."""


class Lot(NamedTuple):
    """Labels of one kind, for one printer, in one file. `printer` is None where they stay in a folder."""

    labels: Sequence[Label]
    template: LabelTemplate
    printer: PrinterSettings | None
    copies: int
    file: Path

    @property
    def many(self) -> int:
        """How many come out."""
        return len(self.labels) * self.copies


def write_lot(lot: Lot, on: Callable[[], None] = lambda: None) -> Say | None:
    """Lay the lot out into its file, which is whole once it is there; `on` is called before each label, and may raise.

    Returns what is to be told of letters that cannot be printed, None where there are none. Raises CannotLayOut, OSError, and
    what `on` raises; then there is no file.
    """
    make(lot.file.parent)
    part = lot.file.with_name(lot.file.name + ".part")
    dot = DOTS[lot.printer.dpi] if lot.printer is not None and lot.printer.zpl else 0
    try:
        layouts = (lay_out(lot.template, label.values, dot) for label in lot.labels)
        lacking = write(part, lot.template, _heard(layouts, on), lot.printer, lot.copies)
        put(part, lot.file)
        return lacking
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _heard(layouts: Iterable[Layout], on: Callable[[], None]) -> Iterator[Layout]:
    for layout in layouts:
        on()
        yield layout


def write(
    file: Path, template: LabelTemplate, layouts: Iterable[Layout], printer: PrinterSettings | None, copies: int
) -> Say | None:
    """Write labels as the printer takes them; what it has to be told of letters, see `write_lot`. Raises OSError."""
    if printer is not None and printer.zpl:
        file.write_bytes(document(layouts, printer.dpi, copies))
        return None
    return write_layouts(file, template, (layout for layout in layouts for _ in range(copies))).lacking
