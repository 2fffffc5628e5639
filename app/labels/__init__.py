"""Labels for what gets a new code or is asked for again: laid out by their templates, queued for the printer of their kind."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from app.domain.labels import LabelTemplate, template_named
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.labels.layout import CannotLayOut, lay_out
from app.labels.pdf import write_layouts
from app.labels.run import LONG, Aside, Lot, Run, RunDone, RunStopped, Stopped, Told, write_lot
from app.labels.spool import Spool
from app.letters import WITH_LACKING
from app.settings import LabelSettings, PrinterSettings, Settings
from app.workflows.printed import Label
from app.workflows.step import Mood

log = logging.getLogger(__name__)

FOLDER, QUEUE = "labels", "queue"
Templates = Callable[[], Mapping[str, LabelTemplate]]
"""The company's own templates, by code."""

SAVED = QT_TRANSLATE_NOOP("say", "The labels are in {file}")
SENT = QT_TRANSLATE_NOOP("say", "Labels for {printer}: {count}")
NOT_PRINTED = QT_TRANSLATE_NOOP("say", "The labels were not printed ({why})")
BOTH = QT_TRANSLATE_NOOP("say", "{one} · {other}")
COMMAND = QT_TRANSLATE_NOOP("say", "Print command")
BEGUN = QT_TRANSLATE_NOOP("say", "Labels that are being laid out: {count}")
STOPPED = QT_TRANSLATE_NOOP(
    "say", "The labels were stopped: none of {count} is printed, no file was written. Print them again when you need them."
)


class LabelWriter:
    """Writes labels for the printers of the settings; with none of them, as PDFs into the folder. Never waits for a printer.

    Where there is an `aside`, a long run is handed to it, and the person works on.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], int], settings: Callable[[], Settings], spool: Spool, templates: Templates = dict,
    ) -> None:
        self._folder = folder / FOLDER
        self._clock, self._settings, self._spool, self._templates = clock, settings, spool, templates
        self._last, self._naming = 0, Lock()
        self.aside: Aside | None = None

    def __call__(self, labels: Sequence[Label]) -> Say:
        """Queue the labels and say for which printer. What was posted stays whatever comes of them."""
        lots = self._lots(labels)
        count = sum(lot.many for lot in lots)
        if self.aside is None or count <= LONG:
            return self._write(lots, lambda _, __: None, lambda: False).sentence
        self.aside(Run(count, lambda told, stopped: self._aside(lots, told, stopped)))
        return say(BEGUN, count=count)

    def _lots(self, labels: Sequence[Label]) -> list[Lot]:
        settings, own = self._settings(), self._templates()
        lots = []
        for kind, copies in dict.fromkeys((label.kind, label.copies) for label in labels):
            some = [label for label in labels if (label.kind, label.copies) == (kind, copies)]
            chosen = choice_of(kind, settings)
            printer = printer_of(chosen, settings)
            template = template_named(chosen.template, kind, own)
            lots.append(Lot(some, template, printer, copies or chosen.copies, self._file(printer)))
        return lots

    def _aside(self, lots: Sequence[Lot], told: Told, stopped: Stopped) -> RunDone:
        try:
            return self._write(lots, told, stopped)
        except RunStopped:
            return RunDone(Mood.INFO, say(STOPPED, count=sum(lot.many for lot in lots)))
        except Exception as fault:  # a label that cannot be drawn: nothing of the run is printed, and it is told
            log.exception("labels could not be laid out")
            return RunDone(Mood.REFUSED, say(NOT_PRINTED, why=str(fault)[:120] or type(fault).__name__))

    def _write(self, lots: Sequence[Lot], told: Told, stopped: Stopped) -> RunDone:
        """Lay all of them out, and only then queue them: who stops a run finds nothing of it at a printer."""
        total, done = sum(lot.many for lot in lots), 0

        def on() -> None:
            nonlocal done
            if stopped():
                raise RunStopped
            told(done, total)
            done += copies

        said: list[tuple[Lot, Written]] = []
        try:
            for lot in lots:
                copies = lot.copies
                said.append((lot, _written(lot, on)))
            if stopped():
                raise RunStopped
        except BaseException:
            for lot in lots:
                with suppress(OSError):
                    lot.file.unlink(missing_ok=True)
            raise
        sentences = [self._queued(lot, written) for lot, written in said]
        bad = sum(sentence.text == NOT_PRINTED for sentence in sentences)
        whole = sentences[0]
        for more in sentences[1:]:
            whole = say(BOTH, one=whole, other=more)
        return RunDone(Mood.DONE if not bad else Mood.REFUSED if bad == len(lots) else Mood.CONFIRM, whole)

    def _queued(self, lot: Lot, written: "Written") -> Say:
        """What is told of a lot, which goes to its printer now if it was laid out."""
        if written.wrong is not None:
            return written.wrong
        if lot.printer is None:
            told = say(SAVED, file=f"{FOLDER}/{lot.file.name}")
        else:
            try:
                self._spool.add(lot.printer, lot.file, lot.many)
            except OSError as error:
                return _not_printed(error)
            told = say(SENT, printer=lot.printer.name, count=lot.many)
        return told if written.lacking is None else say(WITH_LACKING, said=told, lacking=written.lacking)

    def test(self, printer: PrinterSettings) -> Say:
        """Queue one label for a printer, so that a person sees whether it comes."""
        template = template_named("", "bin", {})
        lot = Lot([Label("TEST-1", printer.name, kind="bin")], template, printer, 1, self._file(printer))
        return self._queued(lot, _written(lot, lambda: None))

    def _file(self, printer: PrinterSettings | None) -> Path:
        """A new name, by the clock; never one that was given before."""
        with self._naming:
            self._last = last = max(self._clock(), self._last + 1)
        name = datetime.fromtimestamp(last / 1_000_000, UTC).strftime("%Y%m%d-%H%M%S-%f")
        if printer is None:
            return self._folder / f"{name}.pdf"
        return self._folder / QUEUE / f"{name}.{'zpl' if printer.zpl else 'pdf'}"


class Written(NamedTuple):
    """What became of a lot: why it could not be laid out, or which of its letters cannot be printed."""

    wrong: Say | None = None
    lacking: Say | None = None


def _written(lot: Lot, on: Callable[[], None]) -> Written:
    """Lay a lot out."""
    try:
        return Written(lacking=write_lot(lot, on))
    except CannotLayOut as wrong:
        return Written(say(NOT_PRINTED, why=wrong.sentence))
    except OSError as error:
        return Written(_not_printed(error))


def _not_printed(error: OSError) -> Say:
    log.warning("labels could not be written: %s", error)
    return say(NOT_PRINTED, why=(error.strerror or str(error))[:120])


def choice_of(kind: str, settings: Settings) -> LabelSettings:
    """What is settled for labels of a kind."""
    return next((one for one in settings.labels if one.kind == kind), LabelSettings(kind=kind))  # type: ignore[arg-type]


def printer_of(chosen: LabelSettings, settings: Settings) -> PrinterSettings | None:
    """The printer of a kind of label; the first where none is chosen, None where there is none."""
    printers = settings.printers
    if not printers and settings.label_command:
        printers = (PrinterSettings(name=str(say(COMMAND)), way="command", address=settings.label_command),)
    return next((one for one in printers if one.name == chosen.printer), printers[0] if printers else None)


def write_pdf(file: Path, labels: Sequence[Label], template: LabelTemplate | None = None) -> None:
    """Labels of one kind as a PDF. Raises OSError, CannotLayOut."""
    chosen = template or template_named("", labels[0].kind if labels else "command", {})
    write_layouts(file, chosen, [lay_out(chosen, label.values) for label in labels])
