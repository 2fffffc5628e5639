"""A whole table read part after part, in one state of the books: by one cursor, which never passes over a row again.

A page further back is found by passing over all before it; a file of a million rows made of such pages would pass over them again
and again. A course goes through the keys of the rows in their order and dresses them part by part.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Integer, MetaData, Select, Table, select

T = TypeVar("T")


class InOrder(NamedTuple):
    """Rows, and what they are ordered by. A large table is led by its groups, in their order, so that nothing sorts all of it."""

    rows: Select[Any]
    order: Sequence[Any]
    leads: Select[Any] | None = None
    """(id, how many rows it has)"""
    link: ColumnElement[int] | None = None
    """The column of the rows that holds the group's id."""


_HERE = "stockhand_course"


class Course:
    """One reading of one table. A reader of pages that finds one on its connection gives the next part instead of a page."""

    def __init__(self, conn: Connection, size: int) -> None:
        """From now on the readers of this connection give parts of `size` rows at most; `close` ends that."""
        assert conn.dialect.name == "sqlite", "tables become files on devices"
        self._conn, self._size = conn, size
        self._parts: Iterator[Table] | None = None
        self._rows: Iterator[Any] | None = None
        self.read = self.total = 0
        """Rows given so far, and how many there are, where somebody wanted to know."""
        self.over = True
        """Whether the last part has been given, or the reader knows of no parts and has given all there is."""
        conn.info[_HERE] = self

    @property
    def begun(self) -> bool:
        """Whether a part has been given."""
        return self._parts is not None or self._rows is not None

    def close(self) -> None:
        """Its connection reads pages again."""
        self._conn.info.pop(_HERE, None)

    def dressed(
        self, orders: Sequence[InOrder], values: dict[str, Any], most: int, dress: Callable[[FromClause], Select[Any]]
    ) -> list[Any]:
        """The next rows with what only those that are shown need; `most` rows in all. The orders count the first time."""
        if self._parts is None:
            self._parts = self._through(orders, values, most)
        table = next(self._parts, None)
        self.over = table is None
        if table is None:
            return []
        # With a limit, as a page is cut: no planner begins with anything but these rows.
        cut = select(table).order_by(table.c.place_in_course).limit(self._size).subquery("page")
        return list(self._conn.execute(dress(cut).order_by(cut.c.place_in_course), values))

    def drawn(self, rows: Callable[[], Iterator[T]]) -> list[T]:
        """The next of rows that come one by one; `rows` begins them the first time."""
        if self._rows is None:
            self._rows = rows()
        found = list(islice(self._rows, self._size))
        self.read += len(found)
        self.over = not found
        return found

    def _through(self, orders: Sequence[InOrder], values: dict[str, Any], most: int) -> Iterator[Table]:
        """One kind of row after the other: a temporary table holds a part of their keys at a time."""
        for place, one in enumerate(orders):
            table = self._table(f"course_{place}", one.rows)
            for rows in self._sections(one, values):
                with self._conn.execute(rows.order_by(*one.order).limit(most - self.read), values) as found:
                    while part := found.fetchmany(self._size):
                        self._fill(table, part)
                        self.read += len(part)
                        yield table

    def _sections(self, one: InOrder, values: dict[str, Any]) -> Iterator[Select[Any]]:
        """The rows of as many groups at a time as make a part; all of them at once where nothing leads."""
        if one.leads is None or one.link is None:
            yield one.rows
            return
        shown, many = list[int](), 0
        with self._conn.execute(one.leads, values) as found:
            for which, count in found:
                shown.append(which)
                many += count
                if many >= self._size:
                    yield one.rows.where(one.link.in_(shown))
                    shown, many = [], 0
        if shown:
            yield one.rows.where(one.link.in_(shown))

    def _table(self, name: str, rows: Select[Any]) -> Table:
        columns = [Column(column.name, column.type, key=column.key) for column in rows.subquery().c]
        # Without types, so that what is kept is what was found; the place is counted up by the database.
        names = ", ".join(f'"{column.name}"' for column in columns)
        self._conn.exec_driver_sql(f'CREATE TEMPORARY TABLE "{name}" ({names}, place_in_course INTEGER PRIMARY KEY)')
        return Table(name, MetaData(), *columns, Column("place_in_course", Integer, primary_key=True), prefixes=["TEMPORARY"])

    def _fill(self, table: Table, part: Sequence[Any]) -> None:
        raw: Any = self._conn.connection.dbapi_connection
        raw.execute(f'DELETE FROM "{table.name}"')
        marks = ", ".join("?" * (len(table.c) - 1))
        raw.executemany(f'INSERT INTO "{table.name}" VALUES ({marks}, NULL)', [tuple(row) for row in part])


def course_of(conn: Connection) -> Course | None:
    """The course that is read on this connection; None where it is pages."""
    found = conn.info.get(_HERE)
    assert found is None or isinstance(found, Course)
    return found
