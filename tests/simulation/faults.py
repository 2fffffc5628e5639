"""What breaks below the ledger: a process dies between two statements, a disk is full; for SQLite and for PostgreSQL.

Every connection to SQLite that is opened while `watching` is of a class that belongs to the `Fuse` of the folder its file is in. An
armed fuse counts statements and commits, and blows at the n-th. While it is not armed the class is the driver's own and nothing
else: a simulation runs some two hundred statements for an operation.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pysqlite3.dbapi2 as sqlite3
from sqlalchemy import event
from sqlalchemy.engine import Engine

from app.ledger import store
from tests import compiled

CRASH, CRASH_AFTER, FULL = "crash", "crash-after", "full"
"""The process dies before the statement, or right after it (after a commit: before anybody was told); the disk is full."""


def memory() -> Path | None:
    """A folder in memory, None where there is none."""
    shm = Path("/dev/shm")
    return shm if shm.is_dir() else None


class Crashed(BaseException):
    """The process is gone."""


class Fuse:
    """Statements until something breaks in the databases of one folder; none while `left` is 0."""

    def __init__(self) -> None:
        self.left = 0
        self.kind = ""
        self.dead = False
        self.blown = ""
        """The statement it blew at."""
        self.connections: type[Any] = type("Connection", (sqlite3.Connection,), {"fuse": self, "changes": 0})
        """The class of the connections to its databases; `changes`: rows changed when the transaction began."""

    def arm(self, statements: int, kind: str) -> None:
        """Let it blow at the statement of that number from now on. No transaction is open."""
        self.left, self.kind, self.blown = statements, kind, ""
        for method in _COUNTING:
            setattr(self.connections, method.__name__, method)

    def disarm(self) -> None:
        """The process is started anew, or there is room on the disk again."""
        self.left, self.dead = 0, False
        for method in _COUNTING:
            if method.__name__ in vars(self.connections):
                delattr(self.connections, method.__name__)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """While the simulator itself looks into the databases nothing breaks."""
        left, self.left = self.left, 0
        try:
            yield
        finally:
            self.left = left

    def before(self, statement: str, writes: bool | None = None) -> bool:
        """A statement is about to run (`writes`: needs room). Returns whether the process dies right after it."""
        if self.dead:
            raise Crashed(statement)
        if not self.left:
            return False
        self.left -= 1
        if self.left:
            return False
        self.blown = statement
        if self.kind == FULL:
            if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")) if writes is None else writes:
                raise sqlite3.OperationalError("database or disk is full")
            self.left = 1  # a statement that writes nothing needs no room: the next one, then
            return False
        if self.kind == CRASH:
            self.die()
        return True

    def die(self) -> None:
        """The process is gone now; whatever its program still tries does not happen."""
        self.dead = True
        raise Crashed(self.blown)


_fuses: dict[str, Fuse] = {}


def fuse_of(folder: Path) -> Fuse:
    """The fuse of all databases in a folder."""
    return _fuses.setdefault(str(folder), Fuse())


class Cursor(sqlite3.Cursor):  # type: ignore[misc]
    """A cursor whose statements the fuse counts."""

    def execute(self, sql: str, *values: Any) -> Any:
        after = self.connection.fuse.before(sql)
        done = super().execute(sql, *values)
        if after:
            self.connection.fuse.die()
        return done

    def executemany(self, sql: str, *values: Any) -> Any:
        after = self.connection.fuse.before(sql)
        done = super().executemany(sql, *values)
        if after:
            self.connection.fuse.die()
        return done


def cursor(connection: Any, factory: Any = Cursor) -> Any:
    """Of an armed connection."""
    return sqlite3.Connection.cursor(connection, factory)


def execute(connection: Any, sql: str, *values: Any) -> Any:
    """Of an armed connection: by a cursor, which the driver asks of `cursor` and whose statement the fuse counts."""
    if sql.startswith("BEGIN"):
        connection.changes = connection.total_changes
    return sqlite3.Connection.execute(connection, sql, *values)


def commit(connection: Any) -> None:
    """Of an armed connection: it dies before, or right after it."""
    after = connection.fuse.before("COMMIT", connection.total_changes != connection.changes)
    sqlite3.Connection.commit(connection)
    if after:
        connection.fuse.die()


_COUNTING: tuple[Callable[..., Any], ...] = (cursor, execute, commit)
"""What the class of an armed fuse's connections does by itself."""


def _connect(dialect: Any, _record: Any, where: list[Any], options: dict[str, Any]) -> None:
    if dialect.name == "sqlite":
        options["factory"] = fuse_of(Path(where[0]).parent).connections
        options["cached_statements"] = 1_000


@contextmanager
def watching() -> Iterator[None]:
    """While this lasts, databases that are opened can break, and wait for no disk: no power is cut here."""
    with ExitStack() as stack:
        pragmas = tuple("synchronous=OFF" if one.startswith("synchronous") else one for one in store.PRAGMAS)
        stack.enter_context(patch.object(store, "PRAGMAS", pragmas))
        stack.enter_context(patch.object(tempfile, "tempdir", str(memory() or tempfile.gettempdir())))
        # A process that is started anew has a new engine: what one has compiled is good for all of them.
        stack.enter_context(compiled.once())
        event.listen(Engine, "do_connect", _connect)
        stack.callback(event.remove, Engine, "do_connect", _connect)
        stack.callback(_fuses.clear)
        yield


def watch_postgres(engine: Engine, fuse: Fuse) -> None:
    """Let the statements and commits of a PostgreSQL engine be counted."""

    @event.listens_for(engine, "before_cursor_execute")
    def _before(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if (fuse.left or fuse.dead) and fuse.before(statement):
            fuse.die()

    commit = engine.dialect.do_commit

    def _commit(connection: Any) -> None:
        after = bool(fuse.left or fuse.dead) and fuse.before("COMMIT", True)
        commit(connection)
        if after:
            fuse.die()

    engine.dialect.do_commit = _commit  # type: ignore[method-assign]
