"""A whole table read part after part, in one state of the books: its order is found once and kept aside, not with every part.

A page further back is found by passing over all before it; a file of a million rows made of such pages would pass over them again
and again. A course keeps the keys of the rows in their order in a temporary table and dresses them part by part.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, FromClause, Integer, MetaData, Select, Subquery, Table, func, insert, select

T = TypeVar("T")
_HERE = "stockhand_course"


class Course:
    """One reading of one table. A reader of pages that finds one on its connection gives the next part instead of a page."""

    def __init__(self, conn: Connection, size: int) -> None:
        """From now on the readers of this connection give parts of `size` rows; `close` ends that."""
        assert conn.dialect.name == "sqlite", "tables become files on devices"
        self._conn, self._size = conn, size
        self._kept: list[tuple[Table, int]] | None = None
        self._rows: Iterator[Any] | None = None
        self.read = 0
        """Rows given so far."""
        self._ended = False
        conn.info[_HERE] = self

    @property
    def over(self) -> bool:
        """Whether the last part has been given, or the reader knows of no parts."""
        return self._ended or (self.read >= self.total if self._kept is not None else self._rows is None)

    @property
    def total(self) -> int:
        """How many rows there are, once they are kept."""
        return sum(count for _, count in self._kept or ())

    def close(self) -> None:
        """Its connection reads pages again."""
        self._conn.info.pop(_HERE, None)

    def keep(self, orders: Callable[[], Sequence[tuple[Select[Any], Sequence[Any]]]], values: dict[str, Any], most: int) -> None:
        """Keep rows with what they are ordered by, one kind after the other, `most` at most; only the first time."""
        if self._kept is not None:
            return
        kept: list[tuple[Table, int]] = []
        for place, (rows, order) in enumerate(orders()):
            left = most - sum(count for _, count in kept)
            if left > 0:
                kept.append(self._put_aside(f"course_{place}", rows.order_by(*order).limit(left), values))
        self._kept = kept

    def _put_aside(self, name: str, rows: Select[Any], values: dict[str, Any]) -> tuple[Table, int]:
        found = rows.subquery()
        columns = [Column(column.name, column.type, key=column.key) for column in found.c]
        table = Table(name, MetaData(), *columns, Column("place_in_course", Integer, primary_key=True), prefixes=["TEMPORARY"])
        # Without types, so that what is kept is what was found; the place is counted up by the database.
        names = ", ".join(f'"{column.name}"' for column in columns)
        self._conn.exec_driver_sql(f'CREATE TEMPORARY TABLE "{name}" (place_in_course INTEGER PRIMARY KEY, {names})')
        self._conn.execute(insert(table).from_select([column.key for column in columns], rows), values)
        return table, self._conn.execute(select(func.max(table.c.place_in_course))).scalar() or 0

    def part(self) -> list[tuple[Subquery, Any]]:
        """The next rows: from each kept table that they are in, with the column they are ordered by."""
        assert self._kept is not None, "they are kept first"
        parts, start, wanted = [], self.read, self._size
        for table, count in self._kept:
            if start < count and wanted:
                place = table.c.place_in_course
                others = [column for column in table.c if column is not place]
                cut = select(*others, place).where(place > start, place <= start + wanted).order_by(place).subquery("page")
                parts.append((cut, cut.c.place_in_course))
                wanted -= min(wanted, count - start)
            start = max(0, start - count)
        self.read += self._size - wanted
        return parts

    def drawn(self, rows: Callable[[], Iterator[T]]) -> list[T]:
        """The next of rows that come one by one; `rows` begins them the first time."""
        if self._rows is None:
            self._rows = rows()
        found = list(islice(self._rows, self._size))
        self.read += len(found)
        self._ended = len(found) < self._size
        return found

    def dressed(self, dress: Callable[[FromClause], Select[Any]], values: dict[str, Any]) -> list[Any]:
        """The next rows with what only those that are shown need."""
        rows: list[Any] = []
        for cut, place in self.part():
            rows += self._conn.execute(dress(cut).order_by(place), values)
        return rows


def course_of(conn: Connection) -> Course | None:
    """The course that is read on this connection; None where it is pages."""
    found = conn.info.get(_HERE)
    assert found is None or isinstance(found, Course)
    return found
