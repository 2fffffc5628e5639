"""Importing a file: each line becomes entries, posted in batches in one transaction; bad lines are named one by one."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from app.domain.catalogue import User
from app.domain.identity import new_operation_id
from app.domain.operation import Act, Entry, Operation, Put, stamped
from app.domain.words import QT_TRANSLATE_NOOP, Say, brief, say
from app.exchange.books import Books
from app.exchange.columns import KINDS
from app.exchange.fields import Bad
from app.exchange.meaning import entries_of
from app.exchange.ordering import ordered
from app.exchange.reading import Row, read
from app.ledger.ledger import Ledger
from app.ledger.people import forget_failures
from app.ledger.post import Posted, post
from app.ledger.rights import SYSTEM
from app.ledger.store import DRIVER_ERRORS, said_by

BATCH = 500

BUSY = QT_TRANSLATE_NOOP(
    "say", "The database could not be written ({why}). Nothing changed; close the kiosk, make room on the disk, or try again."
)


class BadLine(NamedTuple):
    """A line that was not taken, and why."""

    line: int
    reason: Say


class Outcome(NamedTuple):
    """What an import came to, or in a dry run would come to."""

    good: int
    bad: tuple[BadLine, ...]
    kept: bool
    """Whether anything was written: not in a dry run, nor where bad lines stopped it."""
    discrepancies: int = 0
    made: tuple[str, ...] = ()
    """Projects and vendors that were not known before."""


class _Undone(Exception):  # noqa: N818 - leaves the transaction so that nothing of the import stays
    pass


class _Import:
    """One file on its way into the books, inside one transaction."""

    def __init__(
        self, ledger: Ledger, connection: Connection, kind: str, clock: Callable[[], int], note: str, actor: int
    ) -> None:
        self.actor = actor
        self.ledger, self.connection, self.kind, self.clock, self.note = ledger, connection, kind, clock, note
        self.claims: dict[Hashable, int] = {}
        self.good = self.discrepancies = 0
        self.bad: list[BadLine] = []
        self.made: list[str] = []
        self.operations: list[Operation] = []

    def take(self, rows: Sequence[Row]) -> None:
        """Post the rows as one operation; where the ledger refuses it, its halves, down to the line that is to blame."""
        books = Books(self.connection, self.ledger.site, self.claims)
        entries: list[Entry] = []
        good: list[Row] = []
        bad: list[BadLine] = []
        for row in rows:
            try:
                entries += entries_of(self.kind, row.line, row.fields, books)
                good.append(row)
            except Bad as wrong:
                bad.append(BadLine(row.line, wrong.sentence))
        refused = self._post(entries) if entries else None
        if refused is not None and len(good) > 1:
            middle = len(rows) // 2
            self.take(rows[:middle])
            self.take(rows[middle:])
            return
        self.bad += bad
        if refused is not None:
            self.bad.append(BadLine(good[0].line, refused))
            return
        self.good += len(good)
        self.made += books.made

    def _post(self, entries: Sequence[Entry]) -> Say | None:
        """Post the entries, or roll back and say why not."""
        act = Act(kind="import", entries=tuple(entries), note=f"{self.kind}: {self.note}")
        save = self.connection.begin_nested()
        operation = stamped(act, id=new_operation_id(), actor=self.actor, made_at=self.clock())
        outcome = post(self.connection, self.ledger.origin, operation)
        if not isinstance(outcome, Posted):
            save.rollback()
            return brief(outcome.sentence)
        for entry in entries:
            if isinstance(entry, Put) and isinstance(entry.record, User):
                forget_failures(self.connection, entry.record.id)
        save.commit()
        self.discrepancies += len(outcome.discrepancies)
        self.operations.append(operation)
        return None


def import_file(
    ledger: Ledger, kind: str, path: Path, *, clock: Callable[[], int], dry_run: bool = False, keep_good: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
    collect: Callable[[Operation], None] = lambda operation: None, actor: int = SYSTEM,
) -> Outcome | Say:
    """Import a CSV file. All or nothing, unless `keep_good`: then the good lines stay and the bad ones are named.

    `progress` gets lines done and in all; what it raises stops the import with nothing changed. `collect` gets the operations that
    the good lines make, in a dry run too: who enters them elsewhere asks for a dry run. `actor` is whose acts they are.
    A sentence in place of an outcome says why the file could not be used at all.
    """
    if KINDS[kind].closed:
        return say(KINDS[kind].closed)
    rows = read(path, KINDS[kind])
    if isinstance(rows, Say):
        return rows
    wrong = [BadLine(row.line, row.wrong) for row in rows if row.wrong]
    usable, circular = ordered(kind, [row for row in rows if not row.wrong])
    wrong += [BadLine(row.line, say(QT_TRANSLATE_NOOP("say", "it would stand inside itself"))) for row in circular]
    one: _Import | None = None
    try:
        with ledger.store.writing() as connection:
            one = _Import(ledger, connection, kind, clock, path.name, actor)
            one.bad += wrong
            for done, batch in _batches(usable):
                progress(done, len(usable))
                one.take(batch)
            for operation in one.operations:
                collect(operation)
            if dry_run or (one.bad and not keep_good):
                raise _Undone
    except _Undone:
        assert one is not None, "left from inside the transaction"
        return _outcome(one, kept=False)
    except DRIVER_ERRORS as error:
        return say(BUSY, why=said_by(error))
    return _outcome(one, kept=one.good > 0)


def _outcome(one: _Import, *, kept: bool) -> Outcome:
    bad = tuple(sorted(one.bad, key=attrgetter("line")))
    return Outcome(one.good, bad, kept, one.discrepancies, tuple(dict.fromkeys(one.made)))


def _batches(rows: Sequence[Row]) -> Iterator[tuple[int, Sequence[Row]]]:
    for first in range(0, len(rows), BATCH):
        yield first, rows[first:first + BATCH]
