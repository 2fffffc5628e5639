"""Statements over many rows at once, on PostgreSQL and on SQLite."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import psycopg
from sqlalchemy import BigInteger, Column, Connection, Dialect, Executable, Select, Table, any_, bindparam
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import UserDefinedType

MANY = 50
"""Rows that are worth a second turn to PostgreSQL, which their binary form takes."""
VALUES = "b_among"
"""The parameter of a statement that takes the values (`Among`)."""
KEYS_LEADING = 3
"""So many columns of a primary key tell its rows apart well enough: site, handle and place; site and discrepancy."""


class ArrayOf(UserDefinedType[Collection[Any]]):
    """An array that goes to PostgreSQL in its own words, which it reads once, as a parameter of that type."""

    cache_ok, render_bind_cast = True, True

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def get_col_spec(self, **_: object) -> str:
        """The name of the type."""
        return f"{self.kind}[]"

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str]:
        """What makes a collection of values PostgreSQL's words."""
        return numbers if self.kind == "bigint" else texts


class Among:
    """A statement that finds the rows whose column has one of many values, put together once."""

    def __init__(self, statement: Select[Any], column: "Column[Any]") -> None:
        array = ArrayOf("bigint" if isinstance(column.type, BigInteger) else "text")
        self._beside = statement.where(column == any_(bindparam(VALUES, type_=array)))
        self._inside = statement.where(column.in_(bindparam(VALUES, expanding=True)))

    def statement(self, *, inside: bool) -> Select[Any]:
        """It, for a database inside this process (SQLite) or beside it, with the values as the parameter `VALUES`."""
        return self._inside if inside else self._beside


def tuples(conn: Connection, statement: Executable, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """All rows that a statement finds, as the driver has them: in a tenth of the time of SQLAlchemy's own."""
    found: Any = conn.execute(statement, values).cursor
    return found.fetchall()  # type: ignore[no-any-return]


def insert(conn: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that have a value for each column, in their order."""
    columns = list(table.columns)
    if conn.dialect.name == "sqlite":
        _raw(conn).executemany(f"INSERT INTO {table.name} ({_names(columns)}) VALUES ({_marks('?', columns)})", rows)
    elif len(rows) < MANY:
        sql = f"INSERT INTO {table.name} ({_names(columns)}) SELECT * FROM unnest({_arrays(columns)})"
        conn.exec_driver_sql(sql, _turned(columns, rows))
    else:
        _copy(conn, table, rows)


def _copy(conn: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows in PostgreSQL's binary form: it takes a third less time for them, and so does this side."""
    columns = list(table.columns)
    statement = f"COPY {table.name} ({_names(columns)}) FROM STDIN (FORMAT BINARY)"
    try:
        with _raw(conn).cursor() as cursor, cursor.copy(statement) as into:
            into.set_types(["int8" if isinstance(column.type, BigInteger) else "text" for column in columns])
            for row in rows:
                into.write_row(row)
    except psycopg.Error as error:  # as SQLAlchemy tells of all others
        raise DBAPIError.instance(statement, None, error, psycopg.Error) from error


def put(conn: Connection, table: Table, row: tuple[Any, ...]) -> None:
    """Insert a row, or bring the one with its key up to it."""
    names = [c.name for c in table.columns]
    keys = [c.name for c in table.primary_key.columns]
    mark = "?" if conn.dialect.name == "sqlite" else "%s"
    conn.exec_driver_sql(
        f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({_marks(mark, names)}) ON CONFLICT ({', '.join(keys)}) DO UPDATE "
        f"SET {', '.join(f'{name} = excluded.{name}' for name in names if name not in keys)}", row
    )


def delete(conn: Connection, table: Table, keys: Sequence[tuple[Any, ...]]) -> None:
    """Delete the rows with these primary keys."""
    _each(conn, f"DELETE FROM {table.name}", "USING", list(table.primary_key.columns), keys)


def update(conn: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Set columns of the rows whose primary key is given before their values."""
    _each(conn, *_setting(table, names), rows)


def _setting(table: Table, names: Sequence[str]) -> "tuple[str, str, list[Column[Any]]]":
    values = ", ".join(f"{name} = {{{name}}}" for name in names)
    return f"UPDATE {table.name} SET {values}", "FROM", [*table.primary_key.columns, *(table.columns[name] for name in names)]


def _each(conn: Connection, what: str, using: str, columns: "Sequence[Column[Any]]", rows: Sequence[tuple[Any, ...]]) -> None:
    """Do something with each row whose key is given; columns behind the key are values to set."""
    if conn.dialect.name != "sqlite":
        conn.exec_driver_sql(*_each_found(what, using, columns, rows))
        return
    found = " AND ".join(f"{c.name} = ?{n + 1}" for n, c in enumerate(columns) if c.primary_key)
    sql = what.format(**{c.name: f"?{n + 1}" for n, c in enumerate(columns)})
    _raw(conn).executemany(f"{sql} WHERE {found}", rows)


def _each_found(
    what: str, using: str, columns: "Sequence[Column[Any]]", rows: Sequence[tuple[Any, ...]]
) -> tuple[str, tuple[str, ...]]:
    # Row by row, as OFFSET makes it: joined as a whole, all of a large table may be read for the sake of a few rows.
    found = _by_key([c for c in columns if c.primary_key])
    sql = what.format(**{c.name: f"found.{c.name}" for c in columns})
    names, table = ", ".join(c.name for c in columns), columns[0].table.name
    return (
        f"{sql} {using} (SELECT one.ctid AS row, given.* FROM unnest({_arrays(columns)}) AS given ({names}) "
        f"CROSS JOIN LATERAL (SELECT ctid FROM {table} WHERE {found} OFFSET 0) AS one) AS found WHERE {table}.ctid = found.row",
        _turned(columns, rows),
    )


def _by_key(columns: "Sequence[Column[Any]]") -> str:
    """Whether a row has the key that is given, in words that the index of the primary key answers and no other: a database whose
    statistics are old takes an index of places for as good, and looks at all that stands in the place for each row. So the
    second and third column are compared as one value as well, and what follows as none that an index knows."""
    table = columns[0].table.name
    found = [f"{table}.{c.name} = given.{c.name}" for c in columns[:KEYS_LEADING - 1]]
    if len(columns) >= KEYS_LEADING:
        ours, theirs = (", ".join(f"{of}.{c.name}" for c in columns[1:KEYS_LEADING]) for of in (table, "given"))
        found += [f"({ours}) >= ({theirs})", f"({ours}) <= ({theirs})"]
    for c in columns[KEYS_LEADING:]:
        same = " + 0" if isinstance(c.type, BigInteger) else " || ''"
        found.append(f"{table}.{c.name}{same} = given.{c.name}")
    return " AND ".join(found)


def _arrays(columns: "Sequence[Column[Any]]") -> str:
    return ", ".join("%s::bigint[]" if isinstance(c.type, BigInteger) else "%s::text[]" for c in columns)


def _turned(columns: "Sequence[Column[Any]]", rows: Sequence[tuple[Any, ...]]) -> tuple[str, ...]:
    return tuple(
        numbers(values) if isinstance(column.type, BigInteger) else texts(values)
        for column, values in zip(columns, zip(*rows, strict=True), strict=True)
    )


def numbers(values: Collection[int]) -> str:
    """PostgreSQL's text of an array of numbers: the driver takes ten times as long to make it."""
    return "{" + repr(list(values))[1:-1] + "}"


def texts(values: Collection[str]) -> str:
    """The same of texts, escaped all at once. None of them has a NUL, which PostgreSQL would not take: where one had, there would
    be more texts than rows, and the statement would fail."""
    return '{"' + "\0".join(values).replace("\\", "\\\\").replace('"', '\\"').replace("\0", '","') + '"}' if values else "{}"


def _raw(conn: Connection) -> Any:
    return conn.connection.dbapi_connection


def _marks(mark: str, columns: Collection[Any]) -> str:
    return ", ".join(mark for _ in columns)


def _names(columns: "Collection[Column[Any]]") -> str:
    return ", ".join(f'"{column.name}"' for column in columns)
