"""Importing a file: each line becomes entries, posted in batches in one transaction; bad lines are named one by one."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from app.domain.identity import new_operation_id
from app.domain.operation import Act, Entry, stamped
from app.domain.words import Say, say
from app.exchange.columns import KEYS, KINDS
from app.exchange.meaning import Bad, Books, entries_of
from app.exchange.reading import Row, read
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, post
from app.ledger.rights import SYSTEM

BATCH = 500


class BadLine(NamedTuple):
    """A line that was not taken, and why."""

    line: int
    reason: str


class Outcome(NamedTuple):
    """What an import came to."""

    good: int
    bad: tuple[BadLine, ...]
    kept: bool
    """Whether anything was written: not in a dry run, nor where bad lines stopped it."""
    discrepancies: int = 0


class _Undone(Exception):  # noqa: N818 - leaves the transaction so that nothing of the import stays
    pass


def import_file(
    ledger: Ledger, kind: str, path: Path, *, clock: Callable[[], int], dry_run: bool = False, keep_good: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Outcome | Say:
    """Import a CSV file. All or nothing, unless `keep_good`: then the good lines stay and the bad ones are named.

    `progress` gets lines done and in all; what it raises stops the import with nothing changed.
    """
    if KINDS[kind].closed:
        return say(KINDS[kind].closed)
    rows = read(path, KINDS[kind])
    if isinstance(rows, Say):
        return rows
    bad = [BadLine(row.line, row.wrong) for row in rows if row.wrong]
    rows, twice = _distinct(kind, [row for row in rows if not row.wrong])
    bad += twice
    good = found = 0
    try:
        with ledger.store.writing() as connection:
            for done, batch in _batches(rows):
                progress(done, len(rows))
                taken, refused, opened = _take(ledger, connection, kind, batch, clock, path.name)
                good += taken
                found += opened
                bad += refused
            if dry_run or (bad and not keep_good):
                raise _Undone
    except _Undone:
        return Outcome(good, tuple(sorted(bad)), False)
    return Outcome(good, tuple(sorted(bad)), good > 0, found)


def _distinct(kind: str, rows: Sequence[Row]) -> tuple[list[Row], list[BadLine]]:
    """The rows less those whose key an earlier line of the file has, which are bad lines."""
    key = KEYS.get(kind)
    if key is None:
        return list(rows), []
    first: dict[tuple[str, ...], int] = {}
    kept, twice = [], []
    for row in rows:
        values = tuple(row.fields[column] for column in key)
        if first.setdefault(values, row.line) == row.line:
            kept.append(row)
        else:
            twice.append(BadLine(row.line, f"{' '.join(values)} stands on line {first[values]} already"))
    return kept, twice


def _batches(rows: Sequence[Row]) -> Iterator[tuple[int, Sequence[Row]]]:
    for first in range(0, len(rows), BATCH):
        yield first, rows[first:first + BATCH]


def _take(
    ledger: Ledger, connection: Connection, kind: str, rows: Sequence[Row], clock: Callable[[], int], note: str
) -> tuple[int, list[BadLine], int]:
    """Take a batch whole where every line of it is good; else line by line, so that each bad one is named."""
    books = Books(connection, ledger.site)
    outcome = _try(ledger, connection, kind, rows, books, clock, note)
    if isinstance(outcome, int):
        return len(rows), [], outcome
    if len(rows) == 1:
        return 0, [BadLine(rows[0].line, outcome)], 0
    good, opened, bad = 0, 0, []
    for row in rows:
        one = _try(ledger, connection, kind, (row,), Books(connection, ledger.site), clock, note)
        if isinstance(one, int):
            good += 1
            opened += one
        else:
            bad.append(BadLine(row.line, one))
    return good, bad, opened


def _try(
    ledger: Ledger, connection: Connection, kind: str, rows: Sequence[Row], books: Books, clock: Callable[[], int], note: str
) -> int | str:
    """Post the rows as one operation; how many discrepancies it opened, or why it was refused and rolled back."""
    entries: list[Entry] = []
    try:
        for row in rows:
            entries += entries_of(kind, row.fields, books)
    except Bad as wrong:
        return str(wrong)
    if not entries:
        return 0
    act = Act(kind=f"import {kind}", entries=tuple(entries), note=note)
    save = connection.begin_nested()
    outcome = post(connection, ledger.origin, stamped(act, id=new_operation_id(), actor=SYSTEM, made_at=clock()))
    if isinstance(outcome, Posted):
        save.commit()
        return len(outcome.discrepancies)
    save.rollback()
    return str(outcome.sentence)
