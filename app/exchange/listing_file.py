"""A table as a file: exactly the rows that it shows under its search, filters and order, read a part at a time."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO

from msgspec.structs import replace

from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.exchange import sheet_pdf
from app.letters import Letters
from app.writing import write

FORMATS = ("csv", "xlsx", "pdf")
PART = 5_000
"""Rows read at once."""
SHEET_MAX = 1_048_575
"""Rows that a sheet of XLSX holds under its heading."""
MOST = {"xlsx": SHEET_MAX, "pdf": sheet_pdf.ROWS_MAX}
"""Rows that a form of file holds, where there is a limit."""
TITLE_MAX = 31
"""Characters of a sheet's name."""


PAGE = QT_TRANSLATE_NOOP("say", "Page {n}")
MADE = QT_TRANSLATE_NOOP("say", "As of {when}")
SEARCHED = QT_TRANSLATE_NOOP("say", "Searched for: {text}")
NARROWED = QT_TRANSLATE_NOOP("say", "Only: {filters}")
NUMBERS = frozenset({ColumnKind.NUMBER, ColumnKind.SIGNED, ColumnKind.MONEY})
Whole = Callable[[Query, int, Callable[[], bool]], Generator[Page, None, None]]
"""A whole table, so many rows at a time, in one state of the books; it ends early where the last says that it is to stop."""
Shown = Callable[[Column, str | Say], str]
"""A cell as a person reads it."""


class Stopped(Exception):  # noqa: N818 - not an error: a person has changed their mind
    """The export was stopped; what is written so far is of no use."""


class TooManyRows(Exception):  # noqa: N818 - a limit of the format, which the person is told
    """More rows than a sheet holds."""


def write_listing(
    whole: Whole, listing: Listing, query: Query, form: str, out: BinaryIO, words: Callable[[str | Say], str],
    told: Callable[[int], None] = lambda _: None, stopped: Callable[[], bool] = lambda: False, shown: Shown | None = None,
    when: str = "", letters: Letters | None = None,
) -> int:
    """Write all rows of a query; how many there were. `told` hears how many are read, `stopped` is asked between parts.

    `shown` is how a cell of a PDF reads (without it as in the other files), `when` the time that it says, `letters` what
    a PDF is written with. Raises Stopped, and TooManyRows for a sheet and a PDF.
    """
    titles = [words(column.title) for column in listing.columns]
    rows = _rows(whole, query, told, stopped, MOST.get(form))
    if form == "pdf":
        as_read = shown or (lambda column, cell: str(_cell(column, cell, words)))
        read = ([as_read(column, cell) for column, cell in zip(listing.columns, row.cells, strict=True)] for row in rows)
        return sheet_pdf.write_sheet(_sheet(listing, query, words, when), read, out, letters)
    title = words(listing.title)[:TITLE_MAX].translate({ord(c): " " for c in "[]:*?/\\"})
    return write(form, titles, (cells(listing, row, words) for row in rows), out, title)


def _sheet(listing: Listing, query: Query, words: Callable[[str | Say], str], when: str) -> sheet_pdf.Sheet:
    chips = [words(chip.title) for chip in listing.chips if chip.key in query.chips]
    about = [
        *([words(say(MADE, when=when))] if when else []), *map(words, query.about),
        *([words(say(SEARCHED, text=query.search))] if query.search else []),
        *([words(say(NARROWED, filters=", ".join(chips)))] if chips else []),
    ]
    numbers = frozenset(place for place, column in enumerate(listing.columns) if column.kind in NUMBERS)
    return sheet_pdf.Sheet(
        words(listing.title), about, [words(column.title) for column in listing.columns], numbers, words(Say(PAGE, {"n": "{n}"})),
    )


def _rows(
    whole: Whole, query: Query, told: Callable[[int], None], stopped: Callable[[], bool], most: int | None,
) -> Iterator[Row]:
    read = 0
    if stopped():
        raise Stopped
    with closing(whole(replace(query, most=0 if most is None else most + 1), PART, stopped)) as pages:
        for page in pages:
            read += len(page.rows)
            if most is not None and max(read, page.total) > most:
                raise TooManyRows  # now, not after minutes of writing
            yield from page.rows
            told(read)
            if stopped():
                raise Stopped
    if stopped():
        raise Stopped


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
        case ColumnKind.STATUS if text and not isinstance(cell, Say):
            return words(Say(text))  # a state is told by one of the app's own words
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
