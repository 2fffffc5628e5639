"""The part of a book that a batch of operations works with, in memory: read in sets before, written in sets after.

It stands in place of the connection while an operation is judged, by the same code: the statements it can answer it answers, at
any other one it raises `Outside`. Then the operation is judged by the database itself, after all that waits here was written.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from operator import itemgetter
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Executable
from sqlalchemy.exc import DBAPIError

from app.ledger.batch.beside import Beside
from app.ledger.batch.inside import Inside, Writer
from app.ledger.batch.sets import Among, tuples

Row = Sequence[Any]
Values = Mapping[str, Any]
Key = tuple[int, int, int, str]
"""A unit-record key less its handle: place, custody, project, status."""
Answer = Callable[["Memory", Values], Any]
"""Answers a statement: the rows it finds, or for one that writes how many it touches."""
Answers = dict[Any, Answer]
"""By the statement, of SQLAlchemy Core or prepared."""
_GONE = object()


class Question(NamedTuple):
    """Something to read in sets."""

    statement: Executable | Among
    values: dict[str, Any]
    take: Callable[[list[tuple[Any, ...]]], None]
    """Puts the rows into memory, except what is known there already: it may have changed since the database was told of it."""


class Outside(Exception):  # noqa: N818 - the memory's own finding, answered by asking the database
    """A statement that only the database can answer."""


class Memory:
    """What is known of a book since it was read, with what operations have changed since, which is still to be written."""

    dialect = SimpleNamespace(name="memory")

    def __init__(self, conn: Connection, site: int, answers: Mapping[object, Answer], since: int) -> None:
        self._conn, self.site, self.since = conn, site, since
        self.inside = conn.dialect.name == "sqlite"
        """Whether the database works inside this process."""
        self.writer: Writer = Inside(conn) if self.inside else Beside(conn)
        self._answers = answers
        self._undo: list[tuple[dict[Any, Any], Any, Any]] = []
        self.forget()

    @property
    def conn(self) -> Connection:
        """The database, once it has done what the writer was given."""
        self.writer.settle()
        return self._conn

    def ask(self, questions: Sequence[Question]) -> None:
        """Read all that."""
        for one in questions:
            asked = one.statement.statement(inside=self.inside) if isinstance(one.statement, Among) else one.statement
            one.take(tuples(self.conn, asked, one.values))

    def forget(self) -> None:
        """Know nothing: the book has changed by other ways. Nothing may wait to be written."""
        self.facts: dict[tuple[Any, ...], list[Row]] = {}
        """Rows of statements whose tables are not written here, by statement and values."""
        self.absent: set[str] = set()
        """Operations that the book does not have."""
        self.units: dict[int, dict[Key, int]] = {}
        """By handle, as everything below that is not said otherwise."""
        self.stands_at: dict[tuple[int, Key], str] = {}
        """Where PostgreSQL has the unit records that were read and not written since."""
        self.unexplained: dict[int, dict[Key, int]] = {}
        """Of the unit records those of *unexplained*."""
        self.claims: dict[int, list[Row]] = {}
        """From `since` on, in the order of evidence."""
        self.earlier: dict[int, list[Row]] = {}
        """The newest claim from before `since`, none or one."""
        self.lines: dict[int, tuple[int, int]] = {}
        """Evidence time and position of the first of the new movements."""
        self.newest_line: dict[int, list[Row]] = {}
        """The newest movement as the database has it, none or one: see `claims.LAST_LINE`."""
        self.acts: dict[tuple[int, int], list[Row]] = {}
        """What acts said, by handle and position, that `claims` does not reach."""
        self.thought: dict[int, dict[tuple[int, int], Any]] = {}
        """What was doubted, by position and number of the claim."""
        self.waiting: dict[tuple[int, int, int], int] | None = None
        """All claims that wait: their evidence time by handle, position and number."""
        self.ripening: list[tuple[int, int, int, int]] = []
        """A heap of the same, the oldest on top; some may wait no longer."""
        self.fences: dict[int, dict[int, int]] = {}
        self.indebted: set[int] = set()
        self.debts: dict[int, Values | None] = {}
        """By discrepancy, all those of the `indebted` handles; None for what was paid."""
        self.received: dict[int, int] = {}
        """By order line."""
        self.ends: dict[tuple[str, int], Row | None] = {}
        """By device and epoch."""
        self.clock: dict[int, Row] = {}
        self.accounts: dict[int, Row | None] = {}
        """What the stock of an item has cost, by item, as what follows."""
        self.pools: dict[int, tuple[int, int] | None] = {}
        """Up to which layer those of the pool are known; None for all."""
        self.layers: dict[int, dict[tuple[int, int], Row]] = {}
        self.serials: dict[int, bool] = {}
        """Handles whose own layers are known."""
        self.left_with: dict[tuple[int, ...], tuple[int, int, int]] = {}
        """What a handle of an item has left with since, at all or to a virtual place."""
        self.reports: dict[str, tuple[int, int]] | None = None
        """By device: until when, and when it was heard."""
        self.forget_written()

    def forget_written(self) -> None:
        """Nothing waits to be written any more."""
        self.added: dict[str, dict[Any, Values]] = {}
        """New rows, by table and key."""
        self.units_before: dict[tuple[int, Key], int] = {}
        """Unit records that have changed, with the quantity the database has."""
        self.closed: dict[int, int] = {}
        """Discrepancies of the database that were closed, with the position that did; 0 for one that was opened again."""
        self.written_doubts: dict[tuple[int, int, int], bool] = {}
        """Doubts that have changed, by handle, position and number; True for new ones."""
        self.marked: dict[int, int] = {}
        """Handles that are disputed now, or no more."""
        self.written_layers: dict[tuple[int, tuple[int, int]], bool] = {}
        """Layers that have changed, by item and line; True for new ones."""
        self.changed: dict[tuple[Any, ...], bool] = {}
        """Single rows that have changed, by table and key."""
        self.look_at = 0
        """With so many new movements it is worth asking what the writer's database waits for."""
        self._undo.clear()

    def __enter__(self) -> "Memory":
        return self

    def __exit__(self, *failed: object) -> None:
        """The connection is given back only when nothing uses it any more."""
        with suppress(DBAPIError) if failed[0] is not None else nullcontext():  # the transaction is about to be rolled back
            self.writer.settle()

    # --- as the ledger sees it ---------------------------------------------------------------------------------------

    def execute(self, statement: object, values: Values) -> "Found":
        """As of a connection, for what the ledger asks of its result. Raises Outside."""
        answer = self._answers.get(statement)
        if answer is None:
            raise Outside(statement)
        return Found(answer(self, values))

    def found(self, statement: object, values: Values) -> list[Row]:
        """The rows a prepared statement finds. Raises Outside."""
        answer = self._answers.get(statement)
        if answer is None:
            raise Outside(statement)
        return answer(self, values)  # type: ignore[no-any-return]

    def done(self, statement: object, values: Values) -> int:
        """How many rows a prepared statement has touched. Raises Outside."""
        answer = self._answers.get(statement)
        if answer is None:
            raise Outside(statement)
        return answer(self, values)  # type: ignore[no-any-return]

    @contextmanager
    def begin_nested(self) -> Iterator[None]:
        """A savepoint: where the block raises, nothing of it stays."""
        mark = self.mark()
        try:
            yield
        except BaseException:
            self.back_to(mark)
            raise

    # --- changing, so that it can be taken back ----------------------------------------------------------------------

    def put(self, where: dict[Any, Any], key: Any, value: Any) -> None:
        """Set an entry."""
        self._undo.append((where, key, where.get(key, _GONE)))
        where[key] = value

    def mark_changed(self, *row: Any) -> None:
        """A single row has changed, by table and key."""
        if row not in self.changed:
            self.put(self.changed, row, True)

    def drop(self, where: dict[Any, Any], key: Any) -> None:
        """Take an entry away."""
        self._undo.append((where, key, where.pop(key)))

    def begin(self) -> None:
        """What has changed up to here is not taken back any more."""
        self._undo.clear()

    def mark(self) -> int:
        """How much has changed since the last beginning, for `back_to`."""
        return len(self._undo)

    def back_to(self, mark: int = 0) -> None:
        """Take back what has changed since then, by default since the last beginning."""
        while len(self._undo) > mark:
            where, key, before = self._undo.pop()
            if before is _GONE:
                del where[key]
            else:
                where[key] = before


class Found:
    """What a statement has found, or how many rows it has touched."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, found: Any) -> None:
        self._rows: list[Row] = [] if isinstance(found, int) else found
        self.rowcount = found if isinstance(found, int) else len(found)

    def first(self) -> Any:
        """The first row, None where there is none."""
        return self._rows[0] if self._rows else None

    def scalar(self) -> Any:
        """The first column of the first row, None where there is none."""
        return self._rows[0][0] if self._rows else None

    def all(self) -> list[Row]:
        """All rows."""
        return self._rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)


def add(table: str, *key: str) -> Answer:
    """Answers an INSERT of one row."""
    of = itemgetter(*key)

    def answer(m: Memory, values: Values) -> int:
        m.put(m.added.setdefault(table, {}), of(values), values)
        return 1
    return answer
