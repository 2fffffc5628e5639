"""What a supervisor table is made of, and how a page of it is read: searched, counted, sorted and cut in SQL."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, or_, select

from app.domain.catalogue import Item
from app.domain.listing import Listing, Page, Query
from app.domain.moments import EPOCH
from app.ledger import texts
from app.ledger.listings.course import InOrder, course_of
from app.ledger.lookup.phrases import number
from app.ledger.tables import CATALOGUE

TOTAL_MAX = 5_000
"""Rows counted, and the last row that paging reaches, until somebody scrolls there: counting a million takes too long."""
MOST_MAX = 10_000_000
LIMIT_MAX = 20_000
"""Rows of a page: what is shown asks for a hundred, what is exported for many at a time."""
SEARCH_MAX = 80
ITEMS, ITEM_WORDS = CATALOGUE[Item], ("number", "description")


class Source(NamedTuple):
    """A supervisor table: what it looks like, and the function that reads a page of it."""

    listing: Listing
    page: Callable[[Connection, int, Query], Page]


class Groups(NamedTuple):
    """What a large table is streamed by, such as its handles: (id, how many rows it has, never 0) in the table's order. Beyond the
    parameter `b_needed` they need not be counted."""

    rows: Select[Any]
    order: tuple[ColumnElement[Any], ...]
    link: ColumnElement[int]
    """The column of the part's rows that holds the group's id."""


class Part(NamedTuple):
    """Rows in one order; a table sorted in several parts shows one after the other."""

    rows: Select[Any]
    order: tuple[ColumnElement[Any], ...]
    groups: Groups | None = None
    """With groups only those that a page shows are read and sorted, whatever a planner believes."""
    counted: Select[Any] | None = None
    """What is counted in place of `rows`, where these hold no more than a page needs."""
    gathered: bool = False
    """Whether the rows are few, so that one pass reads and counts them."""


Dress = Callable[[FromClause], Select[Any]]
"""Adds to the rows of one page what only those that are shown need; its rows may carry more columns at their end."""
Values = dict[str, Any]


def read(
    conn: Connection, query: Query, parts: Sequence[Part], values: Values, dress: Dress = select, most: int = 0
) -> tuple[list[Any], int, bool]:
    """The rows of one page, how many there are up to `most` (0: `bound` of the query), and whether there are more."""
    most = most or bound(query)
    ordered = list(reversed(parts)) if query.descending else list(parts)
    if (course := course_of(conn)) is not None:
        if not course.begun and most < MOST_MAX:
            course.total = sum(_count(conn, _counted(part), most + 1, values) for part in ordered)
        orders = [_in_order(part, query.descending) for part in ordered]
        return course.dressed(orders, {**values, "b_needed": 0}, most + 1, dress), min(course.total, most), course.total > most
    skip, wanted = span(query, most)
    rows: list[Any] = []
    total = 0
    for part in ordered:
        left, start = wanted - len(rows), max(0, skip - total)
        if part.gathered:
            found, count = _read_and_count(conn, part, query.descending, left, start, values, dress, most)
        else:
            count = _count(conn, _counted(part), most + 1 - total, values)
            found = _read(conn, part, query.descending, left, start, values, dress) if left and start < count else []
        rows += found
        total += count
        if total > most:
            break
    return rows, min(total, most), total > most


def _in_order(part: Part, descending: bool) -> InOrder:
    order = _directed(part.order, descending)
    if part.groups is None:
        return InOrder(part.rows, order)
    leads = part.groups.rows.order_by(*_directed(part.groups.order, descending))
    return InOrder(part.rows, order, leads, part.groups.link)


def bound(query: Query, least: int = 0) -> int:
    """How many rows are counted and can be paged to: `least` (0: `TOTAL_MAX`), or more where more are asked for."""
    return max(least or TOTAL_MAX, min(query.most, MOST_MAX))


def span(query: Query, most: int) -> tuple[int, int]:
    """How many rows are skipped, and how many are wanted after them: no more than a page holds, or all (`MOST_MAX`)."""
    skip = max(0, query.offset)
    return skip, max(0, min(query.limit if query.limit >= MOST_MAX else LIMIT_MAX, query.limit, most - skip))


def _read(conn: Connection, part: Part, descending: bool, wanted: int, skip: int, values: Values, dress: Dress) -> list[Any]:
    rows, within = part.rows, skip
    if part.groups is not None:
        shown, within = _shown(conn, part.groups, descending, wanted, skip, values)
        rows = rows.where(part.groups.link.in_(shown))
    return list(conn.execute(_page(rows, part.order, descending, wanted, within, dress), values))


def _shown(
    conn: Connection, groups: Groups, descending: bool, wanted: int, skip: int, values: Values
) -> tuple[list[int], int]:
    """The groups that a page shows rows of, and how many rows of the first one come before the page."""
    shown: list[int] = []
    passed = within = 0
    needed = skip + wanted
    ordered = groups.rows.order_by(*_directed(groups.order, descending)).limit(needed)
    with conn.execute(ordered, {**values, "b_needed": needed}) as found:
        for which, count in found:
            if passed + count > skip:
                within = within if shown else skip - passed
                shown.append(which)
            passed += count
            if passed >= needed:
                break
    return shown, within


def _read_and_count(
    conn: Connection, part: Part, descending: bool, wanted: int, skip: int, values: Values, dress: Dress, most: int
) -> tuple[list[Any], int]:
    """One pass for both; the count is the last column."""
    rows = part.rows.add_columns(func.count().over().label("counted"))
    page = _page(rows, part.order, descending, wanted, skip, lambda cut: dress(cut).add_columns(cut.c.counted))
    found = list(conn.execute(page, values)) if wanted else []
    if found or (wanted and not skip):
        return found, found[0][-1] if found else 0
    return found, _count(conn, part.rows, most + 1, values)


def first_of(rows: Select[Any], order: Sequence[ColumnElement[Any]], most: int, *, descending: bool) -> Part:
    """Of rows that are dear to tell, each summed up alone: the first so many in their order, found in one pass that ends there."""
    keys = [column.label(f"key_{place}") for place, column in enumerate(order)]
    cut = rows.add_columns(*keys).order_by(*_directed(keys, descending)).limit(most + 1).subquery("first_of")
    return Part(select(cut.c.which), tuple(cut.c[key.name] for key in keys), gathered=True)


def _page(
    rows: Select[Any], order: Sequence[ColumnElement[Any]], descending: bool, limit: int, offset: int, dress: Dress
) -> Select[Any]:
    """The rows cut out first, then dressed; their sort keys go along, as a join promises no order."""
    keys = [column.label(f"sort_{place}") for place, column in enumerate(order)]
    cut = rows.add_columns(*keys).order_by(*_directed(keys, descending)).limit(limit).offset(offset).subquery("page")
    return dress(cut).order_by(*_directed([cut.c[key.name] for key in keys], descending))


def _directed(columns: Iterable[ColumnElement[Any]], descending: bool) -> list[ColumnElement[Any]]:
    return [column.desc() if descending else column for column in columns]


def _counted(part: Part) -> Select[Any]:
    return part.rows if part.counted is None else part.counted


def _count(conn: Connection, rows: Select[Any], most: int, values: Values) -> int:
    """How many rows there are, counted up to `most`."""
    found = rows.with_only_columns(number(1).label("one"), maintain_column_froms=True).limit(most).subquery()
    return conn.execute(select(func.count()).select_from(found), values).scalar_one()


def search_text(query: Query) -> str:
    """What is searched for: without what no code holds and no database takes."""
    return "".join(c for c in query.search if c.isprintable()).strip()[:SEARCH_MAX]


def contains(text: str, *columns: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether one of the columns holds the text in any letter case; for short tables, as every row is looked at.

    Items are found by their index of texts, where the text is long enough for it.
    """
    described = [column for column in columns if _of_item(column) in ("number", "description")]
    if len(described) == len(ITEM_WORDS) and len(text) >= texts.LEAST:
        item = described[0].table
        others = [column for column in columns if all(column is not one for one in described)]
        held = texts.Holding(item.c.id, text, looked_at(text, *described))
        return or_(held, looked_at(text, *others)) if others else held
    return looked_at(text, *columns)


def _of_item(column: Any) -> str:
    """The name of a column of the table of items; "" of any other."""
    table = getattr(column, "table", None)
    return str(column.name) if table is ITEMS else ""


def looked_at(text: str, *columns: ColumnElement[str]) -> ColumnElement[bool]:
    """The same by looking at every row, or at as many as it takes to fill a page."""
    # SQLite folds the case of ASCII alone, so the usual spellings of other words are tried.
    spellings = {text} if text.isascii() else {text, text.lower(), text.upper(), text.capitalize()}
    return or_(*(column.icontains(one, autoescape=True) for column in columns for one in sorted(spellings)))


def time_cell(at: int) -> str:
    """Microseconds since 1970 UTC as an ISO time; nothing for 0."""
    return (EPOCH + timedelta(microseconds=at)).isoformat(timespec="seconds") if at else ""
