"""Opening the database: SQLite in a data folder or PostgreSQL by its address, migrated, with the durability we promise."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite3
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import make

SQLITE_LEAST = (3, 51, 3)
"""Versions before have a WAL corruption bug with two connections (DESIGN.md section 6)."""
FILE_NAME = "stockhand.db"
BUSY_MS = 10_000
LOG_PAGES_MAX = 8_192
"""Pages (32 MB) after which a commit moves what the log has gathered into the database file, if no pause has come before."""
LOG_COMMITS = 32
"""Commits after which a pause is used for it."""
PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MS}", f"wal_autocheckpoint={LOG_PAGES_MAX}",
    "temp_store=MEMORY", "cache_size=-32000",
)
"""What every connection to a SQLite database is told first."""
STATEMENTS_KEPT = 1_000
"""Statements a connection keeps compiled. The driver keeps 128, and each savepoint is a statement with a name of its own: the
small ones of a posting were compiled anew again and again, which took as long as all the rest."""
LOOK_STEPS = 100_000
"""Steps of SQLite's machine between two looks at whether a long reading is to stop: some milliseconds."""
TO_WRITE = "BEGIN IMMEDIATE"
TO_READ = "BEGIN"

TOO_OLD_SQLITE = QT_TRANSLATE_NOOP(
    "say", "SQLite {found} is too old: at least {least} is needed. Nothing was opened; install pysqlite3 anew."
)


DRIVER_ERRORS = (DBAPIError, sqlite3.Error)
"""What a database that cannot be written raises: through SQLAlchemy, and from statements handed to SQLite as they are."""


def said_by(error: Exception) -> str:
    """What the database itself said, of one of the `DRIVER_ERRORS`."""
    return str(getattr(error, "orig", error))


class CannotOpen(Exception):  # noqa: N818 - an expected outcome, told to the person in its sentence
    """The database cannot be used; nothing in it was changed."""

    def __init__(self, sentence: Say) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Store:
    """One database with one writer at a time and any number of readers.

    The writer's transactions begin IMMEDIATE and are durable when they end: WAL with `synchronous=FULL`.
    """

    def __init__(self, engine: Engine, readers: Engine, path: Path | None = None) -> None:
        self.engine = engine
        self.path = path
        self._readers = readers
        self._lock = threading.RLock()
        self._writer: Connection | None = None
        self._thread = threading.local()
        self._commits = 0
        """Since the log was last emptied."""

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection inside a transaction that commits at the end of the block, or rolls back where it raises."""
        with self._lock:
            writer = self._own()
            assert getattr(self._thread, "reading", None) is not writer, "a thread ends its look before it writes"
            with _transaction(writer, TO_WRITE):
                yield writer
            self._commits += 1

    @contextmanager
    def writing_with(self, other: Path, name: str) -> Iterator[Connection]:
        """As `writing`, with another SQLite database to read from under a name of its own."""
        with self._lock:
            raw: Any = self._own().connection.dbapi_connection
            raw.execute(f'ATTACH ? AS "{name}"', (str(other),))
            try:
                with self.writing() as connection:
                    yield connection
            finally:
                raw.execute(f'DETACH "{name}"')

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """As `reading`, on the writer's own connection, which still has in memory what it has just written.

        For the one thread that posts, between its postings: nobody can write during the block.
        """
        current: Connection | None = getattr(self._thread, "reading", None)
        if current is not None:
            yield current
            return
        with self._lock:
            writer = self._own()
            with _transaction(writer, TO_READ):
                self._thread.reading = writer
                try:
                    yield writer
                finally:
                    self._thread.reading = None

    def rest(self) -> bool:
        """There is a pause: what SQLite's log has gathered goes into the database file now, not during a later commit.

        That costs up to some ten milliseconds, so it is done where it is worth it: returns whether it was. Durability does not
        wait for it.
        """
        if self._commits < LOG_COMMITS or self.path is None:
            return False
        with self._lock:
            raw: Any = self._own().connection.dbapi_connection
            raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            self._commits = 0
        return True

    def _own(self) -> Connection:
        """The writer's connection, made anew where it was lost."""
        if self._writer is None or self._writer.invalidated:
            self._writer = self.engine.connect()
        return self._writer

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state and writes nothing.

        Inside the block of a thread that reads already it is the same connection in the same state.
        """
        current: Connection | None = getattr(self._thread, "reading", None)
        if current is not None:
            yield current
            return
        with self._readers.connect() as connection:
            self._thread.reading = connection
            try:
                yield connection
            finally:
                self._thread.reading = None

    @contextmanager
    def reading_whole(self, stopped: Callable[[], bool]) -> Iterator[Connection]:
        """As `reading`, for what takes long: `stopped` ends it at any time, and the block is left silently.

        What is kept in temporary tables meanwhile goes with the block.
        """
        with self._readers.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            if connection.dialect.name != "sqlite":
                yield connection
                return
            raw.set_progress_handler(lambda: 1 if stopped() else 0, LOOK_STEPS)
            try:
                yield connection
            except DRIVER_ERRORS:
                if not stopped():
                    raise
            finally:
                raw.set_progress_handler(None, 0)
                connection.rollback()  # temporary tables go with it

    def close(self) -> None:
        """Give up all connections."""
        with self._lock:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
        self.engine.dispose()
        self._readers.dispose()


def _transaction(writer: Connection, begin: str) -> AbstractContextManager[object]:
    """A transaction that commits at the end of the block, or rolls back where it raises."""
    return _by_driver(writer, begin) if writer.dialect.name == "sqlite" else writer.begin()


@contextmanager
def _by_driver(writer: Connection, begin: str) -> Iterator[None]:
    """Begun and committed by SQLite's driver itself: SQLAlchemy takes longer to begin and end than for a few statements.

    SQLAlchemy's own transaction stays open over all of them, so that nothing inside the block commits by itself.
    """
    raw: Any = writer.connection.dbapi_connection
    raw.execute(begin)
    whole = writer.get_transaction() or writer.begin()
    try:
        yield
        raw.commit()
    except BaseException:
        whole.rollback()  # with the savepoints in it; where SQLite has rolled back by itself, there is nothing to do
        raise


@contextmanager
def savepoint(conn: Connection) -> Iterator[None]:
    """Where the block raises, nothing of it stays in the open transaction.

    SQLAlchemy makes and compiles each savepoint anew, under a name of its own, which takes as long as what a scan does inside.
    """
    if conn.dialect.name != "sqlite":
        with conn.begin_nested():
            yield
        return
    raw: Any = conn.connection.dbapi_connection
    raw.execute("SAVEPOINT inner_part")
    try:
        yield
        raw.execute("RELEASE SAVEPOINT inner_part")
    except BaseException:
        if raw.in_transaction:  # else SQLite has rolled back all of it by itself
            raw.execute("ROLLBACK TO SAVEPOINT inner_part")
            raw.execute("RELEASE SAVEPOINT inner_part")
        raise


def open_sqlite(path: Path) -> Store:
    """The store in the file at `path`, made where it is missing. Its tables are migrate.py's matter."""
    if sqlite3.sqlite_version_info < SQLITE_LEAST:
        raise CannotOpen(say(
            TOO_OLD_SQLITE, found=sqlite3.sqlite_version, least=".".join(map(str, SQLITE_LEAST))
        ))
    make(path.parent)
    return Store(_sqlite_engine(path, TO_WRITE), _sqlite_engine(path, TO_READ), path)


def _sqlite_engine(path: Path, begin: str) -> Engine:
    engine = create_engine(
        f"sqlite+pysqlite:///{path}", module=sqlite3,
        connect_args={"check_same_thread": False, "cached_statements": STATEMENTS_KEPT},
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions are ours: the driver begins none by itself
        for pragma in PRAGMAS:
            _tell(connection, pragma)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        raw: Any = connection.connection.dbapi_connection
        if not raw.in_transaction:
            raw.execute(begin)

    return engine


def _tell(connection: Any, pragma: str) -> None:
    """Two that make a new file at once stand in each other's way as each begins its log. SQLite lets neither wait then, as both
    would for ever: each tries again after a while of its own."""
    until = time.monotonic() + BUSY_MS / 1_000
    while True:
        try:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(random.uniform(0.001, 0.02))
        else:
            return


def open_postgres(address: str) -> Store:
    """The store at a PostgreSQL address ("postgresql://..."); writers of one database take turns."""
    url = address.replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(url)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.execute(text("SELECT pg_advisory_xact_lock(7361646)"))

    return Store(engine, create_engine(url, isolation_level="REPEATABLE READ"))
