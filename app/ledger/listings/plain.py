"""Tables of one statement each: what is asked of the database, which columns are searched, and how a row is told."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select

from app.domain.listing import Listing, Page, Query, Row
from app.ledger.listings.source import Dress, Part, Source, contains, read, search_text


class Plain(NamedTuple):
    """A table whose rows a single statement finds."""

    listing: Listing
    rows: Callable[[Query], Select[Any]]
    """It may hold the parameter `b_site`."""
    sorts: dict[str, ColumnElement[Any]]
    """Sort key -> what is sorted by."""
    ties: tuple[ColumnElement[Any], ...]
    """What tells rows apart that sort alike."""
    searched: tuple[ColumnElement[Any], ...]
    row: Callable[[Any], Row]
    dress: Dress = select
    """Adds what only rows that are shown need."""

    def page(self, conn: Connection, site: int, query: Query) -> Page:
        """One page."""
        rows = self.rows(query)
        if text := search_text(query):
            rows = rows.where(contains(text, *self.searched))
        first = self.sorts.get(query.sort)
        order = (*(() if first is None else (first,)), *self.ties)
        found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site}, self.dress)
        return Page(tuple(map(self.row, found)), total, more)

    @property
    def source(self) -> Source:
        """As the registry of tables takes it."""
        return Source(self.listing, self.page)
