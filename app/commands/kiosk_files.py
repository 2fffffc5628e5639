"""Files behind the kiosk's window: imports that are checked first, exports, the backup; each whole or not at all."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import folders
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.wiring import FileDone, FileJob, FileKind
from app.workflows.step import Line, Mark, Mood

if TYPE_CHECKING:
    from app.exchange.importing import Outcome
    from app.ledger.ledger import Ledger

log = logging.getLogger(__name__)
EXPORTS, BACKUPS = "exports", "backups"
PART = 500
"""Rows written between two looks at whether to stop."""
SHOWN_MAX = 200
"""Bad lines that are named on the screen."""
TITLES = {
    "items": QT_TRANSLATE_NOOP("say", "Items"), "locations": QT_TRANSLATE_NOOP("say", "Places"),
    "containers": QT_TRANSLATE_NOOP("say", "Containers"), "users": QT_TRANSLATE_NOOP("say", "People"),
    "serials": QT_TRANSLATE_NOOP("say", "Serials"), "lots": QT_TRANSLATE_NOOP("say", "Lots"),
    "stock": QT_TRANSLATE_NOOP("say", "Stock"), "orders": QT_TRANSLATE_NOOP("say", "Purchase orders"),
    "history": QT_TRANSLATE_NOOP("say", "History"), "counts": QT_TRANSLATE_NOOP("say", "Counts"),
    "projects": QT_TRANSLATE_NOOP("say", "Projects"), "vendors": QT_TRANSLATE_NOOP("say", "Vendors"),
    "master-items": QT_TRANSLATE_NOOP("say", "Master equipment list"),
    "vendor-items": QT_TRANSLATE_NOOP("say", "What vendors supply"),
    "site-items": QT_TRANSLATE_NOOP("say", "Minimum and maximum at this site"),
    "kit-lines": QT_TRANSLATE_NOOP("say", "Parts of kits"), "templates": QT_TRANSLATE_NOOP("say", "Templates"),
    "template-lines": QT_TRANSLATE_NOOP("say", "Levels of templates"),
    "recipient-levels": QT_TRANSLATE_NOOP("say", "Levels of recipients"),
    "recipients": QT_TRANSLATE_NOOP("say", "Recipients"), "classes": QT_TRANSLATE_NOOP("say", "Item classes"),
    "statuses": QT_TRANSLATE_NOOP("say", "Statuses"), "reasons": QT_TRANSLATE_NOOP("say", "Reasons"),
    "container-types": QT_TRANSLATE_NOOP("say", "Container types"), "settings": QT_TRANSLATE_NOOP("say", "House rules"),
    "label-templates": QT_TRANSLATE_NOOP("say", "Label templates"), "label-rules": QT_TRANSLATE_NOOP("say", "Label rules"),
    "customers": QT_TRANSLATE_NOOP("say", "Customers"), "requisitions": QT_TRANSLATE_NOOP("say", "Requisitions"),
}
CHECKED = QT_TRANSLATE_NOOP("say", "{file} was checked: all {good} lines can be taken in. Nothing is changed yet.")
CHECKED_BAD = QT_TRANSLATE_NOOP(
    "say",
    "{file} was checked: {good} lines can be taken in, {bad} cannot. Nothing is changed yet; correct them, or take the others.",
)
TAKEN = QT_TRANSLATE_NOOP("say", "{good} lines of {file} are taken in.")
TAKEN_SOME = QT_TRANSLATE_NOOP("say", "{good} lines of {file} are taken in, {bad} are left out.")
NOT_TAKEN = QT_TRANSLATE_NOOP("say", "{bad} lines of {file} cannot be taken in by now. Nothing changed; check the file again.")
BAD_LINE = QT_TRANSLATE_NOOP("say", "Line {line}")
WHY = QT_TRANSLATE_NOOP("say", "{why}")
STOPPED = QT_TRANSLATE_NOOP("say", "It was stopped. Nothing changed, no file was written.")
WRITTEN = QT_TRANSLATE_NOOP("say", "{rows} lines written to {file}")
COPIED = QT_TRANSLATE_NOOP("say", "Everything is copied to {file}")
FAILED = QT_TRANSLATE_NOOP("say", "It could not be done ({why}). Nothing changed; make room, choose another file, or ask for help.")
FOLLOWS = QT_TRANSLATE_NOOP(
    "say", "This kiosk follows a server, where files are read in. Nothing changed; ask whoever looks after it."
)
NOT_OPEN = QT_TRANSLATE_NOOP(
    "say", "The warehouse is not open, or somebody practises. Nothing was done; end the training, or try again."
)


class _Stopped(Exception):  # noqa: N818 - a person has changed their mind
    pass


class KioskFiles:
    """Runs on a thread of the window; `ledger` is None until the warehouse is open, `changed` is told after an import."""

    def __init__(
        self, folder: Path, ledger: "Callable[[], Ledger | None]", changed: Callable[[], None], clock: Callable[[], int],
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._folder, self._ledger, self._changed, self._clock, self._now = folder, ledger, changed, clock, now

    def kinds(self) -> Sequence[FileKind]:
        """Every kind of file, those of the catalogue first."""
        from app.exchange.columns import KINDS

        return tuple(
            FileKind(kind.name, say(TITLES[kind.name]), ", ".join(kind.names), not kind.closed) for kind in KINDS.values()
        )

    def run(self, job: FileJob, told: Callable[[int, int], None], stopped: Callable[[], bool]) -> FileDone:
        """Check, take in, write or copy; what is not finished is taken away."""
        ledger = self._ledger()
        if ledger is None:
            return FileDone(Mood.REFUSED, say(NOT_OPEN))

        def on(done: int, total: int) -> None:
            if stopped():
                raise _Stopped
            told(done, total)

        try:
            match job.what:
                case "check" | "import" | "good":
                    return self._read(ledger, job, on)
                case "backup":
                    return self._copy(ledger, on)
                case form:
                    return self._write(ledger, job.kind, form, on)
        except _Stopped:
            return FileDone(Mood.INFO, say(STOPPED))
        except Exception as error:  # a full disk, a folder that may not be written: the person is told, nothing is half done
            log.exception("%s of %s failed", job.what, job.kind)
            return FileDone(Mood.REFUSED, say(FAILED, why=str(error)[:120] or type(error).__name__))

    def _read(self, ledger: "Ledger", job: FileJob, on: Callable[[int, int], None]) -> FileDone:
        from app.exchange.importing import import_file
        from app.ledger.follow import cursor_of

        with ledger.store.reading() as connection:
            follows = cursor_of(connection) >= 0
        if follows:
            return FileDone(Mood.REFUSED, say(FOLLOWS))
        outcome = import_file(
            ledger, job.kind, Path(job.file), clock=self._clock, dry_run=job.what == "check", keep_good=job.what == "good",
            progress=on, actor=job.person,
        )
        if isinstance(outcome, Say):
            return FileDone(Mood.REFUSED, outcome)
        if outcome.kept:
            self._changed()
        return _told(outcome, Path(job.file).name, checked=job.what == "check")

    def _write(self, ledger: "Ledger", kind: str, form: str, on: Callable[[int, int], None]) -> FileDone:
        from app.exchange.columns import KINDS
        from app.exchange.exporting import rows_of
        from app.writing import write

        file = self._new(EXPORTS, f"{kind}-{self._now():%Y%m%d-%H%M%S}.{form}")
        part = file.with_name(file.name + ".part")
        try:
            with ledger.store.reading() as connection, part.open("wb") as out:
                rows = _counted(rows_of(kind, connection, ledger.site), on)
                many = write(form, KINDS[kind].names, rows, out, kind)
            folders.put(part, file)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return FileDone(Mood.DONE, say(WRITTEN, rows=many, file=str(file)))

    def _copy(self, ledger: "Ledger", on: Callable[[int, int], None]) -> FileDone:
        from app.ledger.migrate import copy

        file = self._new(BACKUPS, f"stockhand-{self._now():%Y%m%d-%H%M%S}.db")
        copy(ledger.store, file, on)
        return FileDone(Mood.DONE, say(COPIED, file=str(file)))

    def _new(self, folder: str, name: str) -> Path:
        folders.make(self._folder / folder)
        return self._folder / folder / name


def _counted(rows: Any, on: Callable[[int, int], None]) -> Iterator[Any]:
    for number, row in enumerate(rows):
        if number % PART == 0:
            on(number, 0)
        yield row


def _told(outcome: "Outcome", file: str, *, checked: bool) -> FileDone:
    good, bad = outcome.good, len(outcome.bad)
    lines = tuple(
        Line(say(BAD_LINE, line=one.line), say(WHY, why=one.reason), mark=Mark.REJECTED) for one in outcome.bad[:SHOWN_MAX]
    )
    if checked:
        text = say(CHECKED_BAD, file=file, good=good, bad=bad) if bad else say(CHECKED, file=file, good=good)
        return FileDone(Mood.CONFIRM if bad else Mood.DONE, text, lines, good, bad)
    if bad and not outcome.kept:
        return FileDone(Mood.REFUSED, say(NOT_TAKEN, file=file, bad=bad), lines, good, bad)
    text = say(TAKEN_SOME, file=file, good=good, bad=bad) if bad else say(TAKEN, file=file, good=good)
    return FileDone(Mood.DONE, text, lines, good, bad)
