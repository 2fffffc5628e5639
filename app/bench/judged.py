"""What a server makes of pushes and of asking for its feed, against the same rows written and read bare, by turns in one run."""

from typing import Any

import msgspec
from sqlalchemy import BigInteger, func, select

from app.bench.figures import Figure, line, timed
from app.bench.shift import Shift, stock
from app.domain.wire import PULL_MAX, PUSH_MAX
from app.ledger.tables import movement, operation
from app.server.books import Books
from app.server.judging import push, tell
from app.server.worker import settle_in
from app.setup.demo.catalogue import SITE_ID

DAYS = 2 * 86_400 * 1_000_000
"""The stock of the bench came in so long ago (microseconds): what a backlog tells of it is younger."""
UNITS = 5_000
"""Of twice as many: the others are for what else is measured."""
TURNS = 8
_ELSEWHERE = 1 << 40
"""Movements written bare stand in the same table under sites of their own."""


def measure(books: Books, now: int) -> None:
    """Print both ratios, on books that hold the demo warehouse."""
    stock(books, 2 * UNITS, now - DAYS)
    settle_in()
    for lines, units in ((1, range(UNITS // 2)), (10, range(UNITS // 2, UNITS))):
        _apply(books, Shift(f"bench-{lines}", units, now, lines=lines), lines)
    _pull(books)


def _apply(books: Books, shift: Shift, lines: int) -> None:
    ours, bare = [], []
    for turn in range(TURNS):
        head = _head(books)
        acts = shift.acts(PUSH_MAX // lines, head)
        ours.append(timed(lambda acts=acts: push(books, SITE_ID, acts, shift.at)))  # type: ignore[misc]
        rows = _movements(books, head)
        rows = [(_ELSEWHERE + 100 * lines + turn, *row[1:]) for row in rows]
        bare.append(timed(lambda rows=rows: _write(books, rows)))  # type: ignore[misc]
    mine, raw = Figure(tuple(ours)), Figure(tuple(bare))
    what = f"judge {PUSH_MAX // lines:,} operations of {lines} move{'s' if lines > 1 else ''}"
    line(what, f"{mine.p50 * 1e3:.0f} ms")
    line("  INSERT ... SELECT unnest of the movements", f"{raw.p50 * 1e3:.0f} ms")
    line("  ratio of medians", f"{raw.p50 / mine.p50:.2f} x", "0.35 x and more")


def _head(books: Books) -> int:
    with books.book(SITE_ID).reading() as conn:
        return int(conn.execute(select(func.max(operation.c.position))).scalar() or 0)


def _movements(books: Books, after: int) -> list[tuple[Any, ...]]:
    with books.book(SITE_ID).reading() as conn:
        found = conn.execute(movement.select().where(movement.c.site == SITE_ID, movement.c.position > after))
        return [tuple(row) for row in found]


def _write(books: Books, rows: list[tuple[Any, ...]]) -> None:
    arrays = ", ".join(f"%s::{'bigint' if isinstance(c.type, BigInteger) else 'text'}[]" for c in movement.columns)
    with books.book(SITE_ID).writing() as conn:
        columns = tuple(list(column) for column in zip(*rows, strict=True))
        conn.exec_driver_sql(f"INSERT INTO movement SELECT * FROM unnest({arrays})", columns)


def _pull(books: Books) -> None:
    fields = ", ".join(column.name for column in operation.columns if column.name != "site")
    asked = f"SELECT {fields} FROM operation WHERE site = %s AND position > %s ORDER BY position LIMIT %s"
    after = _head(books) - PULL_MAX
    ours, bare = [], []
    for _ in range(3 * TURNS):
        ours.append(timed(lambda: msgspec.json.encode(tell(books, SITE_ID, after, PULL_MAX, 0))))
        with books.book(SITE_ID).reading() as conn:
            conn.exec_driver_sql("SELECT 1")
            raw: Any = conn.connection.dbapi_connection
            bare.append(timed(lambda raw=raw: raw.execute(asked, (SITE_ID, after, PULL_MAX)).fetchall()))  # type: ignore[misc]
    mine, plain = Figure(tuple(ours)), Figure(tuple(bare))
    line(f"a page of {PULL_MAX:,} operations, as JSON", f"{mine.p50 * 1e3:.1f} ms")
    line("  the same rows by a raw SELECT", f"{plain.p50 * 1e3:.1f} ms")
    line("  speed of the pull", f"{plain.p50 / mine.p50:.2f} x", "0.5 x and more")
