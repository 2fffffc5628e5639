"""Writing many rows at once to PostgreSQL, beside what goes on in this process."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Column, Table, Text

from app.ledger.batch.sets import numbers, texts
from app.ledger.batch.wire import Wire, Work

Columns = Sequence["Column[Any]"]
Rows = Sequence[tuple[Any, ...]]
MANY = 50
"""Rows that are worth a second turn to PostgreSQL, which a COPY takes: it needs a third less time for each."""
_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
"""Signs of a text that COPY would take for its own."""
KEYS_LEADING = 3
"""So many columns of a primary key tell its rows apart well enough: site, handle and place; site and discrepancy."""
_ROW = Column("row", Text)


class Beside(Wire):
    """A `Writer` on PostgreSQL: each of its statements is done after those before, while who gave it goes on."""

    def insert(self, table: Table, rows: Rows) -> None:
        """See `Writer`."""
        columns = list(table.columns)
        if len(rows) >= MANY:
            self.give(Work(f"COPY {_into(table)} FROM STDIN", rows=_lines(columns, rows)))
        else:
            self.give(Work(f"INSERT INTO {_into(table)} SELECT * FROM unnest({_arrays(columns)})", _turned(columns, rows)))

    def put(self, table: Table, row: tuple[Any, ...]) -> None:
        """See `Writer`."""
        columns = list(table.columns)
        values = ", ".join(f"{c.name} = excluded.{c.name}" for c in columns if not c.primary_key)
        self.give(Work(
            f"INSERT INTO {_into(table)} SELECT * FROM unnest({_arrays(columns)}) "
            f"ON CONFLICT ({', '.join(c.name for c in columns if c.primary_key)}) DO UPDATE SET {values}", _turned(columns, [row])
        ))

    def delete(self, table: Table, keys: Rows, at: Sequence[str] = ()) -> None:
        """See `Writer`."""
        self._each(f"DELETE FROM {table.name} USING", list(table.primary_key.columns), keys, at)

    def update(self, table: Table, names: Sequence[str], rows: Rows, at: Sequence[str] = ()) -> None:
        """See `Writer`."""
        columns = [*table.primary_key.columns, *(table.columns[name] for name in names)]
        self._each(f"UPDATE {table.name} SET {', '.join(f'{name} = found.{name}' for name in names)} FROM", columns, rows, at)

    def _each(self, what: str, columns: Columns, rows: Rows, at: Sequence[str]) -> None:
        """Do something with each row whose key is given, or which stands there."""
        if at:
            columns, rows = [*columns, _ROW], [(*row, where) for row, where in zip(rows, at, strict=True)]
        names, table = ", ".join(column.name for column in columns), columns[0].table.name
        given = f"unnest({_arrays(columns)})"
        if at:
            keys = [column for column in columns if column.primary_key][:KEYS_LEADING]
            same = " AND ".join(f"{_unsearched(key)} = found.{key.name}" for key in keys)
            found = f"{given} AS found ({names}) WHERE {table}.ctid = found.row::tid AND {same}"
        else:
            # Row by row, as OFFSET makes it: joined as a whole, all of a large table may be read for the sake of a few rows.
            found = (
                f"(SELECT one.ctid AS row, given.* FROM {given} AS given ({names}) CROSS JOIN LATERAL (SELECT ctid FROM {table} "
                f"WHERE {_by_key([c for c in columns if c.primary_key])} OFFSET 0) AS one) AS found WHERE {table}.ctid = found.row"
            )
        self.give(Work(f"{what} {found}", _turned(columns, rows), touches=len(rows) if at else -1))


def _into(table: Table) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return f"{table.name} ({names})"


def _by_key(columns: Columns) -> str:
    """Whether a row has the key that is given, in words that the index of the primary key answers and no other: a database whose
    statistics are old takes an index of places for as good, and looks at all that stands in the place for each row. So the
    second and third column are compared as one value as well, and what follows as none that an index knows."""
    table = columns[0].table.name
    found = [f"{table}.{c.name} = given.{c.name}" for c in columns[:KEYS_LEADING - 1]]
    if len(columns) >= KEYS_LEADING:
        ours, theirs = (", ".join(f"{of}.{c.name}" for c in columns[1:KEYS_LEADING]) for of in (table, "given"))
        found += [f"({ours}) >= ({theirs})", f"({ours}) <= ({theirs})"]
    found += [f"{_unsearched(c)} = given.{c.name}" for c in columns[KEYS_LEADING:]]
    return " AND ".join(found)


def _unsearched(column: "Column[Any]") -> str:
    """A column in words that no index knows."""
    return f"{column.table.name}.{column.name}" + (" + 0" if isinstance(column.type, BigInteger) else " || ''")


def _arrays(columns: Columns) -> str:
    return ", ".join(f"${n}::{'bigint' if isinstance(c.type, BigInteger) else 'text'}[]" for n, c in enumerate(columns, 1))


def _turned(columns: Columns, rows: Rows) -> tuple[str, ...]:
    return tuple(
        numbers(values) if isinstance(column.type, BigInteger) else texts(values)
        for column, values in zip(columns, zip(*rows, strict=True), strict=True)
    )


def _lines(columns: Columns, rows: Rows) -> str:
    """Rows as COPY reads them."""
    form = "\t".join("%d" if isinstance(column.type, BigInteger) else "%s" for column in columns) + "\n"
    text = "".join([form % row for row in rows])
    signs = text.count("\t"), text.count("\n"), text.count("\\"), text.count("\r")
    if signs != ((len(columns) - 1) * len(rows), len(rows), 0, 0):  # some are of a text: hardly ever
        text = "".join([form % tuple(value.translate(_ESCAPED) if type(value) is str else value for value in row) for row in rows])
    return text
