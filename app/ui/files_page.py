"""Files in and out: each kind imported after a check that names every bad line, exported, and the whole backed up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.file_work import FileWork
from app.ui.lines import LinesView
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.scroll import Column
from app.ui.tiles import Tile, Tiles
from app.ui.wiring import FileDone, FileJob, FileKind, Files
from app.ui.wording import words
from app.workflows.step import Line, Mark, Mood, Person

CHOOSE = QT_TRANSLATE_NOOP("say", "Read or write files")
OF_KIND = QT_TRANSLATE_NOOP("say", "{kind}: read or write")
BUSY = QT_TRANSLATE_NOOP("say", "{kind}: {done} of {total} …")
BEGUN = QT_TRANSLATE_NOOP("say", "{kind}: {done} …")
STOPPING = QT_TRANSLATE_NOOP("say", "{kind}: it is being stopped …")
BACKUP = QT_TRANSLATE_NOOP("say", "Backup of everything")
BACKUP_MORE = QT_TRANSLATE_NOOP("say", "A copy of the whole database, while the work goes on")
READ = QT_TRANSLATE_NOOP("say", "Read a file …")
READ_MORE = QT_TRANSLATE_NOOP("say", "It is checked first; nothing changes yet")
WRITE = QT_TRANSLATE_NOOP("say", "Write as {form}")
STOP = QT_TRANSLATE_NOOP("say", "Stop")
STOP_MORE = QT_TRANSLATE_NOOP("say", "Nothing stays changed")
TAKE = QT_TRANSLATE_NOOP("say", "Take in all lines: {count}")
TAKE_GOOD = QT_TRANSLATE_NOOP("say", "Take in the good lines: {count}")
LEAVE = QT_TRANSLATE_NOOP("say", "Leave it")
OTHERS = QT_TRANSLATE_NOOP("say", "Other files")
COLUMNS = QT_TRANSLATE_NOOP("say", "Columns of the file")
PLAIN = QT_TRANSLATE_NOOP("say", "{text}")
MARKS = {Mood.DONE: Mark.DONE, Mood.CONFIRM: Mark.OPEN, Mood.REFUSED: Mark.REJECTED, Mood.INFO: Mark.INFO}
TILE_MM = 58
QWIDGETSIZE_MAX = (1 << 24) - 1
"""No limit, as Qt has it."""


class FilesPage(QWidget):
    """Tiles of the kinds; of one kind what can be done; while something runs how far it is, and the key that stops it."""

    renamed = Signal()
    """The prompt is another."""

    def __init__(self, look: Look, files: Files) -> None:
        super().__init__()
        self._files, self._person = files, 0
        self.work = FileWork(files, self)
        self.work.progressed.connect(self._progressed)
        self.work.ended.connect(self._ended)
        self.kind: FileKind | None = None
        self.done: FileDone | None = None
        self._job = FileJob("")
        self._far = (0, 0)
        self.offered: list[str] = []
        """What can be touched now, by the ids of the tiles."""
        self.lines, self.tiles = LinesView(look), Tiles(look, width_mm=TILE_MM, height_mm=12, grow=False)
        self.tiles.picked.connect(self._picked)
        self._panel = Panel(look, self.lines)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.tiles)
        inner.addStretch(1)
        self._column = Column(look, content, least_mm=24)
        self._beside = 0 if look.scale.portrait else look.scale.mm(TILE_MM) + look.scale.gap + look.scale.mm(3)
        """Width of the tiles beside lines; in an upright window they stand below."""
        box = QBoxLayout(QBoxLayout.Direction.LeftToRight if self._beside else QBoxLayout.Direction.TopToBottom, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.gap)
        box.addWidget(self._panel, 3)
        box.addWidget(self._column, 2)

    @property
    def prompt(self) -> Say:
        """What the frame says above the page."""
        name = self._called(self._job.kind) if self.work.busy else self.kind.title if self.kind is not None else say(PLAIN, text="")
        if self.work.busy:
            done, total = self._far
            if self.work.stopping:
                return say(STOPPING, kind=name)
            return say(BUSY, kind=name, done=done, total=total) if total else say(BEGUN, kind=name, done=done)
        return say(OF_KIND, kind=name) if self.kind is not None else say(CHOOSE)

    def show_to(self, person: Person | None) -> None:
        """Show the page as it stands; imports are this person's."""
        self._person = person.id if person is not None else 0
        self._lay()

    def back(self) -> bool:
        """A step back; False where there is none inside the page. What runs goes on."""
        if self.work.busy or (self.kind is None and self.done is None):
            return False
        if self.done is None or self._job.what == "backup":
            self.kind = None
        self.done = None
        self._lay()
        self.renamed.emit()
        return True

    def check(self, file: str) -> None:
        """Look through a file of the kind that is open; nothing changes."""
        assert self.kind is not None, "a kind is open"
        self._start(FileJob("check", self.kind.name, file, self._person))

    def _called(self, name: str) -> Say:
        return next((kind.title for kind in self._files.kinds() if kind.name == name), say(BACKUP))

    def _start(self, job: FileJob) -> None:
        self._job, self._far, self.done = job, (0, 0), None
        self.work.start(job)
        self._lay()
        self.renamed.emit()

    def _picked(self, id: str) -> None:
        what, _, value = id.partition(":")
        match what:
            case "kind":
                self.kind, self.done = next(kind for kind in self._files.kinds() if kind.name == value), None
                self._lay()
                self.renamed.emit()
            case "read" if self.kind is not None:
                title = words(self.kind.title)
                name, _ = QFileDialog.getOpenFileName(self.window(), title, "", f"{title} (*.csv *.txt *.tsv);;*")
                if name:
                    self.check(name)
            case "write" if self.kind is not None:
                self._start(FileJob(value, self.kind.name, person=self._person))
            case "backup":
                self._start(FileJob("backup"))
            case "take":
                self._start(self._job._replace(what=value))
            case "stop":
                self.work.stop()
                self.renamed.emit()
            case _:
                self.back()

    def _progressed(self, done: int, total: int) -> None:
        self._far = (done, total)
        self.renamed.emit()

    def _ended(self, done: FileDone) -> None:
        self.done = done
        self._lay()
        self.renamed.emit()

    def _lay(self) -> None:
        done = self.done
        lines: tuple[Line, ...] = ()
        if done is not None:
            lines = (Line(done.sentence, mark=MARKS[done.mood]), *done.lines)
        elif self.kind is not None and not self.work.busy:
            lines = (Line(say(COLUMNS), say(PLAIN, text=self.kind.columns)),)
        self.lines.set_lines(lines)
        self._panel.setVisible(bool(lines))
        if self._beside:
            self._column.setMinimumWidth(self._beside if lines else 0)
            self._column.setMaximumWidth(self._beside if lines else QWIDGETSIZE_MAX)
        tiles = self._offered()
        self.offered = [tile.id for tile in tiles]
        self.tiles.set_tiles(tiles)

    def _offered(self) -> list[Tile]:
        if self.work.busy:
            return [Tile("stop", words(say(STOP)), words(say(STOP_MORE)), icon="close", danger=True)]
        if self.done is not None and self._job.what == "check" and self.done.good:
            good = self.done.good
            take = (
                Tile("take:good", words(say(TAKE_GOOD, count=good)), icon="check") if self.done.bad else
                Tile("take:import", words(say(TAKE, count=good)), icon="check")
            )
            return [take, Tile("leave", words(say(LEAVE)), icon="close")]
        if self.kind is None:
            kinds = [Tile(f"kind:{kind.name}", words(kind.title), icon="files") for kind in self._files.kinds()]
            return [Tile("backup", words(say(BACKUP)), words(say(BACKUP_MORE)), icon="receive"), *kinds]
        read = [Tile("read", words(say(READ)), words(say(READ_MORE)), icon="receive")] if self.kind.imports else []
        return [
            *read, *(Tile(f"write:{form}", words(say(WRITE, form=form.upper())), icon="issue") for form in ("csv", "xlsx")),
            Tile("others", words(say(OTHERS)), icon="back"),
        ]
