"""Labels for what gets a new code or is asked for again: laid out by their templates, queued for the printer of their kind."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.labels import LabelTemplate, template_named
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import make
from app.labels.layout import CannotLayOut, Layout, lay_out
from app.labels.pdf import write_layouts
from app.labels.spool import Spool
from app.labels.zpl import DOTS, document
from app.settings import LabelSettings, PrinterSettings, Settings
from app.workflows.step import Label

log = logging.getLogger(__name__)

FOLDER, QUEUE = "labels", "queue"
Templates = Callable[[], Mapping[str, LabelTemplate]]
"""The company's own templates, by code."""

SAVED = QT_TRANSLATE_NOOP("say", "Labels to print: {file}")
SENT = QT_TRANSLATE_NOOP("say", "Labels for {printer}: {count}")
NOT_PRINTED = QT_TRANSLATE_NOOP("say", "The labels were not printed ({why})")
BOTH = QT_TRANSLATE_NOOP("say", "{one} · {other}")
COMMAND = QT_TRANSLATE_NOOP("say", "Print command")


class LabelWriter:
    """Writes labels for the printers of the settings; with none of them, as PDFs into the folder. Never waits for a printer."""

    def __init__(
        self, folder: Path, clock: Callable[[], int], settings: Callable[[], Settings], spool: Spool, templates: Templates = dict,
    ) -> None:
        self._folder = folder / FOLDER
        self._clock, self._settings, self._spool, self._templates = clock, settings, spool, templates
        self._last = 0

    def __call__(self, labels: Sequence[Label]) -> Say:
        """Queue the labels and say for which printer. What was posted stays whatever comes of them."""
        said: list[Say] = []
        settings = self._settings()
        for kind, copies in dict.fromkeys((label.kind, label.copies) for label in labels):
            some = [label for label in labels if (label.kind, label.copies) == (kind, copies)]
            try:
                said.append(self._of_kind(kind, some, settings, copies))
            except CannotLayOut as wrong:
                said.append(say(NOT_PRINTED, why=wrong.sentence))
            except OSError as error:
                log.warning("labels could not be written: %s", error)
                said.append(say(NOT_PRINTED, why=(error.strerror or str(error))[:120]))
        whole = said[0]
        for more in said[1:]:
            whole = say(BOTH, one=whole, other=more)
        return whole

    def _of_kind(self, kind: str, labels: Sequence[Label], settings: Settings, copies: int) -> Say:
        chosen = choice_of(kind, settings)
        copies = copies or chosen.copies
        printer = printer_of(chosen, settings)
        template = template_named(chosen.template, kind, self._templates())
        dpi = printer.dpi if printer is not None and printer.zpl else 0
        layouts = [lay_out(template, label.values, DOTS[dpi] if dpi else 0) for label in labels]
        file = self._file(printer)
        make(file.parent)
        write(file, template, layouts, printer, copies)
        if printer is None:
            return say(SAVED, file=f"{FOLDER}/{file.name}")
        count = len(labels) * copies
        self._spool.add(printer, file, count)
        return say(SENT, printer=printer.name, count=count)

    def test(self, printer: PrinterSettings) -> Say:
        """Queue one label for a printer, so that a person sees whether it comes."""
        label = Label("TEST-1", printer.name, kind="bin")
        template = template_named("", "bin", {})
        file = self._file(printer)
        try:
            make(file.parent)
            layout = lay_out(template, label.values, DOTS[printer.dpi] if printer.zpl else 0)
            write(file, template, [layout], printer, 1)
            self._spool.add(printer, file, 1)
        except OSError as error:
            return say(NOT_PRINTED, why=(error.strerror or str(error))[:120])
        return say(SENT, printer=printer.name, count=1)

    def _file(self, printer: PrinterSettings | None) -> Path:
        """A new name, by the clock; never one that was given before."""
        self._last = max(self._clock(), self._last + 1)
        name = datetime.fromtimestamp(self._last / 1_000_000, UTC).strftime("%Y%m%d-%H%M%S-%f")
        if printer is None:
            return self._folder / f"{name}.pdf"
        return self._folder / QUEUE / f"{name}.{'zpl' if printer.zpl else 'pdf'}"


def choice_of(kind: str, settings: Settings) -> LabelSettings:
    """What is settled for labels of a kind."""
    return next((one for one in settings.labels if one.kind == kind), LabelSettings(kind=kind))  # type: ignore[arg-type]


def printer_of(chosen: LabelSettings, settings: Settings) -> PrinterSettings | None:
    """The printer of a kind of label; the first where none is chosen, None where there is none."""
    printers = settings.printers
    if not printers and settings.label_command:
        printers = (PrinterSettings(name=str(say(COMMAND)), way="command", address=settings.label_command),)
    return next((one for one in printers if one.name == chosen.printer), printers[0] if printers else None)


def write(
    file: Path, template: LabelTemplate, layouts: Sequence[Layout], printer: PrinterSettings | None, copies: int
) -> None:
    """Write labels as the printer takes them. Raises OSError."""
    if printer is not None and printer.zpl:
        file.write_bytes(document(layouts, printer.dpi, copies))
    else:
        write_layouts(file, template, [layout for layout in layouts for _ in range(copies)])


def write_pdf(file: Path, labels: Sequence[Label], template: LabelTemplate | None = None) -> None:
    """Labels of one kind as a PDF. Raises OSError, CannotLayOut."""
    chosen = template or template_named("", labels[0].kind if labels else "command", {})
    write_layouts(file, chosen, [lay_out(chosen, label.values) for label in labels])
