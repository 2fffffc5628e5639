"""Tables for supervisors: which columns and filter chips a listing has, and the page a query of it gives."""

from collections.abc import Callable
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from app.domain.permission import Permission
from app.domain.words import Say


class ColumnKind(StrEnum):
    """How a column is aligned and painted."""

    TEXT = "text"
    NUMBER = "number"
    SIGNED = "signed"
    MONEY = "money"
    TIME = "time"
    STATUS = "status"


class Column(msgspec.Struct, frozen=True):
    """One column; `key` is also the sort key."""

    key: str
    title: Say
    kind: ColumnKind = ColumnKind.TEXT
    sortable: bool = True
    needs: Permission | None = None
    """Who lacks it does not see the column, and exports the table without it."""


class Chip(msgspec.Struct, frozen=True):
    """A filter that is on or off."""

    key: str
    title: Say


class Chart(msgspec.Struct, frozen=True):
    """Columns that a table is drawn by: a bar of `value` over each `label`, in the order of the rows."""

    label: str
    value: str


class Listing(msgspec.Struct, frozen=True):
    """A table: its columns, its chips, and which column it is sorted by at first."""

    name: str
    title: Say
    columns: tuple[Column, ...]
    chips: tuple[Chip, ...] = ()
    sort: str = ""
    descending: bool = False
    chart: Chart | None = None
    """What a chart says better than figures."""
    inside: bool = False
    """It stands within a workflow alone: the choice of tables does not offer it."""


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """A page asked of a listing; searching, filtering and sorting happen in SQL."""

    listing: str
    scope: int = 0
    """A count session, a place, an item or a handle, as the listing takes it; 0 is all."""
    search: str = ""
    chips: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    """Conditions by name, as the listing takes them: ("person", "17"), ("from", "2026-01-31")."""
    sort: str = ""
    descending: bool = False
    offset: int = 0
    limit: int = 100
    most: int = 0
    """Rows that are counted and can be paged to, where that is more than the listing does by itself."""
    without: tuple[str, ...] = ()
    """Columns that are left out, see `unseen`."""
    about: tuple[Say, ...] = ()
    """What a document of it says under its title: by what it is narrowed, what all of it comes to."""


class Row(msgspec.Struct, frozen=True):
    """A row: `id` as `Pick.targets` take it, cells in the order of the columns, `mood` paints the status cell.

    The app's own words are sentences. Cell texts: numbers are formatted with their decimals; TIME cells are ISO UTC; MONEY
    cells are minor units as digits.
    """

    id: str
    cells: tuple[str | Say, ...]
    mood: str = ""


class Page(msgspec.Struct, frozen=True):
    """One page of rows, and how many rows the whole query has; they are counted up to a limit, which paging ends at too.

    Who scrolls to the end of more rows asks again with a larger `Query.most`.
    """

    rows: tuple[Row, ...]
    total: int
    more: bool = False
    """True where there are more rows than `total`."""


def unseen(listing: Listing, may: Callable[[Permission], bool]) -> tuple[str, ...]:
    """Keys of the columns that a person with these permissions does not see, as `Query.without` takes them."""
    return tuple(column.key for column in listing.columns if column.needs is not None and not may(column.needs))


def lessened(listing: Listing, without: tuple[str, ...]) -> Listing:
    """The table without some of its columns; its pages leave them out where the query says the same."""
    if not without:
        return listing
    return replace(listing, columns=tuple(column for column in listing.columns if column.key not in without))


def cut(page: Page, listing: Listing, without: tuple[str, ...]) -> Page:
    """A page of the whole table without the cells of some columns."""
    if not without:
        return page
    kept = [place for place, column in enumerate(listing.columns) if column.key not in without]
    return replace(page, rows=tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in page.rows))
