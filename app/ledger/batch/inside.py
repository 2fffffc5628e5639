"""Writing many rows at once to SQLite, which works inside this process, and what every writer can do."""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, Table

Rows = Sequence[tuple[Any, ...]]


class Writer(Protocol):
    """Writes to a database, at once or while who writes goes on with something else. Each of its methods raises (`DRIVER_ERRORS`)
    what could not be done, or could not be done of what was given before: the transaction has failed then."""

    def insert(self, table: Table, rows: Rows) -> None:
        """Insert rows that have a value for each column, in their order."""

    def put(self, table: Table, row: tuple[Any, ...]) -> None:
        """Insert a row, or bring the one with its key up to it."""

    def delete(self, table: Table, keys: Rows, at: Sequence[str] = ()) -> None:
        """Delete the rows with these primary keys. `at` says of each where PostgreSQL has it (`Among`), if nothing else has written
        to the table since that was read; where it has, that is an error."""

    def update(self, table: Table, names: Sequence[str], rows: Rows, at: Sequence[str] = ()) -> None:
        """Set columns of the rows whose primary key is given before their values. `at` as for `delete`."""

    @property
    def busy(self) -> bool:
        """Whether the database was not done with it when it was last looked at."""

    def look(self) -> None:
        """Give the database what it waits for, if it does."""

    def settle(self) -> None:
        """Wait until all is done; nobody else uses the connection before."""


class Inside:
    """A `Writer` on SQLite: what it is told is done when it returns."""

    def __init__(self, conn: Connection) -> None:
        self._raw: Any = conn.connection.dbapi_connection
        self.busy = False

    def insert(self, table: Table, rows: Rows) -> None:
        """See `Writer`."""
        self._raw.executemany(_insert(table), rows)

    def put(self, table: Table, row: tuple[Any, ...]) -> None:
        """See `Writer`."""
        keys = ", ".join(column.name for column in table.columns if column.primary_key)
        values = ", ".join(f"{column.name} = excluded.{column.name}" for column in table.columns if not column.primary_key)
        self._raw.execute(f"{_insert(table)} ON CONFLICT ({keys}) DO UPDATE SET {values}", row)

    def delete(self, table: Table, keys: Rows, at: Sequence[str] = ()) -> None:
        """See `Writer`."""
        self._each(f"DELETE FROM {table.name}", table, keys)

    def update(self, table: Table, names: Sequence[str], rows: Rows, at: Sequence[str] = ()) -> None:
        """See `Writer`."""
        values = ", ".join(f"{name} = ?{number}" for number, name in enumerate(names, len(table.primary_key.columns) + 1))
        self._each(f"UPDATE {table.name} SET {values}", table, rows)

    def _each(self, what: str, table: Table, rows: Rows) -> None:
        found = " AND ".join(f"{column.name} = ?{number}" for number, column in enumerate(table.primary_key.columns, 1))
        self._raw.executemany(f"{what} WHERE {found}", rows)

    def look(self) -> None:
        """See `Writer`."""

    def settle(self) -> None:
        """See `Writer`."""


def _insert(table: Table) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' for _ in table.columns)})"
