"""What a supervisor table is made of, and how a page of it is read: searched, counted, sorted and cut in SQL."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, or_, select

from app.domain.listing import Listing, Page, Query
from app.ledger.lookup.phrases import number

TOTAL_MAX = 10_000
"""Rows counted, and the last row that paging reaches: nobody reads further, and counting a million takes too long."""
LIMIT_MAX = 500
SEARCH_MAX = 80

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Source(NamedTuple):
    """A supervisor table: what it looks like, and the function that reads a page of it."""

    listing: Listing
    page: Callable[[Connection, int, Query], Page]


class Part(NamedTuple):
    """Rows in one order; a table sorted in several parts shows one after the other."""

    rows: Select[Any]
    order: tuple[ColumnElement[Any], ...]


Dress = Callable[[FromClause], Select[Any]]
"""Adds to the rows of one page what only those that are shown need."""


def read(
    conn: Connection, query: Query, parts: Sequence[Part], values: dict[str, Any], dress: Dress = select
) -> tuple[list[Any], int, bool]:
    """The rows of one page, how many there are up to `TOTAL_MAX`, and whether there are more."""
    ordered = list(reversed(parts)) if query.descending else list(parts)
    skip = max(0, query.offset)
    wanted = max(0, min(query.limit, LIMIT_MAX, TOTAL_MAX - skip))
    rows: list[Any] = []
    total = 0
    for part in ordered:
        count = _count(conn, part.rows, TOTAL_MAX + 1 - total, values)
        if len(rows) < wanted and skip < total + count:
            page = _page(part, query.descending, wanted - len(rows), max(0, skip - total), dress)
            rows += conn.execute(page, values).all()
        total += count
        if total > TOTAL_MAX:
            break
    return rows, min(total, TOTAL_MAX), total > TOTAL_MAX


def _page(part: Part, descending: bool, limit: int, offset: int, dress: Dress) -> Select[Any]:
    """The rows cut out first, then dressed; their sort keys go along, as a join promises no order."""
    keys = [column.label(f"sort_{number}") for number, column in enumerate(part.order)]
    cut = part.rows.add_columns(*keys).order_by(*_directed(keys, descending)).limit(limit).offset(offset).subquery("page")
    return dress(cut).order_by(*_directed([cut.c[key.name] for key in keys], descending))


def _directed(columns: Iterable[ColumnElement[Any]], descending: bool) -> list[ColumnElement[Any]]:
    return [column.desc() if descending else column for column in columns]


def _count(conn: Connection, rows: Select[Any], most: int, values: dict[str, Any]) -> int:
    """How many rows there are, counted up to `most`."""
    found = rows.with_only_columns(number(1).label("one"), maintain_column_froms=True).limit(most).subquery()
    return conn.execute(select(func.count()).select_from(found), values).scalar_one()


def search_text(query: Query) -> str:
    """What is searched for: without what no code holds and no database takes."""
    return "".join(c for c in query.search if c.isprintable()).strip()[:SEARCH_MAX]


def contains(text: str, *columns: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether one of the columns holds the text in any letter case; for short tables, as every row is looked at."""
    # SQLite folds the case of ASCII alone, so the usual spellings of other words are tried.
    spellings = {text} if text.isascii() else {text, text.lower(), text.upper(), text.capitalize()}
    return or_(*(column.icontains(one, autoescape=True) for column in columns for one in sorted(spellings)))


def time_cell(at: int) -> str:
    """Microseconds since 1970 UTC as an ISO time; nothing for 0."""
    return (EPOCH + timedelta(microseconds=at)).isoformat(timespec="seconds") if at else ""
