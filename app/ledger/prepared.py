"""Statements of the hot path: written in SQLAlchemy Core, compiled once, then handed to SQLite's driver as they are.

Core spends some 20 us on each execution of a small statement, SQLite 3 to 5: a scan that is committed runs a dozen.
On other databases the same statement is executed by Core itself; the memory of a batch is asked without anything between.
"""

from collections.abc import Callable, Mapping
from functools import partial
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import ClauseElement, Executable


class Prepared:
    """A Core statement with named parameters, none of them expanding, whose values need no conversion."""

    __slots__ = ("_constants", "_ordered", "_sql", "statement")

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._sql = ""
        self._ordered: Callable[[Mapping[str, Any]], tuple[Any, ...]] = _none
        self._constants: dict[str, Any] = {}

    def row(self, conn: Connection, values: Mapping[str, Any]) -> Any:
        """The first row, None where there is none."""
        memory: Any = conn
        match conn.dialect.name:
            case "memory":
                found = memory.found(self.statement, values)
                return found[0] if found else None
            case "sqlite":
                return self._execute(conn, values).fetchone()
        return conn.execute(self.statement, values).first()

    def rows(self, conn: Connection, values: Mapping[str, Any]) -> list[Any]:
        """All rows."""
        memory: Any = conn
        match conn.dialect.name:
            case "memory":
                return memory.found(self.statement, values)  # type: ignore[no-any-return]
            case "sqlite":
                return self._execute(conn, values).fetchall()  # type: ignore[no-any-return]
        return list(conn.execute(self.statement, values))

    def value(self, conn: Connection, values: Mapping[str, Any]) -> Any:
        """The first column of the first row, None where there is none."""
        found = self.row(conn, values)
        return None if found is None else found[0]

    def do(self, conn: Connection, values: Mapping[str, Any]) -> int:
        """Write; how many rows it touched."""
        memory: Any = conn
        match conn.dialect.name:
            case "memory":
                return memory.done(self.statement, values)  # type: ignore[no-any-return]
            case "sqlite":
                return int(self._execute(conn, values).rowcount)
        return int(conn.execute(self.statement, values).rowcount)

    def _execute(self, conn: Connection, values: Mapping[str, Any]) -> Any:
        if not self._sql:
            self._compile(conn)
        raw: Any = conn.connection.dbapi_connection
        return raw.execute(self._sql, self._ordered({**self._constants, **values} if self._constants else values))

    def _compile(self, conn: Connection) -> None:
        assert isinstance(self.statement, ClauseElement)
        compiled = self.statement.compile(dialect=conn.dialect)
        names = compiled.positiontup or ()  # type: ignore[attr-defined]
        self._ordered = itemgetter(*names) if len(names) > 1 else partial(_only, *names) if names else _none
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}
        self._sql = str(compiled)


def _only(name: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return (values[name],)


def _none(_: Mapping[str, Any]) -> tuple[Any, ...]:
    return ()
