"""A table as a file: exactly the rows that it shows under its search, filters and order, read a part at a time."""

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO

from msgspec.structs import replace

from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import Say
from app.exchange.writing import write

FORMATS = ("csv", "xlsx")
PART = 20_000
"""Rows read at once: a page further back takes longer to find than to read."""
SHEET_MAX = 1_048_575
"""Rows that a sheet of XLSX holds under its heading."""
TITLE_MAX = 31
"""Characters of a sheet's name."""


class Stopped(Exception):  # noqa: N818 - not an error: a person has changed their mind
    """The export was stopped; what is written so far is of no use."""


class TooManyRows(Exception):  # noqa: N818 - a limit of the format, which the person is told
    """More rows than a sheet holds."""


def write_listing(
    page: Callable[[Query], Page], listing: Listing, query: Query, form: str, out: BinaryIO, words: Callable[[str | Say], str],
    told: Callable[[int], None] = lambda _: None, stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Write all rows of a query; how many there were. `told` hears how many are read, `stopped` is asked between parts.

    Raises Stopped, and TooManyRows for a sheet.
    """
    titles = [words(column.title) for column in listing.columns]
    most = SHEET_MAX if form == "xlsx" else None
    rows = _rows(page, listing, query, words, told, stopped, most)
    return write(form, titles, rows, out, words(listing.title)[:TITLE_MAX].translate({ord(c): " " for c in "[]:*?/\\"}))


def _rows(
    page: Callable[[Query], Page], listing: Listing, query: Query, words: Callable[[str | Say], str],
    told: Callable[[int], None], stopped: Callable[[], bool], most: int | None,
) -> Iterator[list[Any]]:
    read = 0
    while True:
        if stopped():
            raise Stopped
        found = page(replace(query, offset=read, limit=PART, most=read + PART + 1)).rows
        for row in found:
            yield cells(listing, row, words)
        read += len(found)
        told(read)
        if most is not None and read > most:
            raise TooManyRows
        if len(found) < PART:
            return


def cells(listing: Listing, row: Row, words: Callable[[str | Say], str]) -> list[Any]:
    """A row with numbers as numbers, money in its currency, times as they are shown, and sentences in the person's language."""
    return [_cell(column, cell, words) for column, cell in zip(listing.columns, row.cells, strict=True)]


def _cell(column: Column, cell: str | Say, words: Callable[[str | Say], str]) -> Any:
    text = words(cell)
    match column.kind:
        case ColumnKind.NUMBER | ColumnKind.SIGNED:
            return _number(text)
        case ColumnKind.MONEY:
            value = _number(text)
            return value.scaleb(-2) if isinstance(value, Decimal) else value
        case ColumnKind.TIME if text:
            return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M:%S")
        case _:
            return text


def _number(text: str) -> Any:
    """The number; a text that is none, such as one with its unit of measure, stays as it is."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    return value if value.is_finite() else text
