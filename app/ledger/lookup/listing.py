"""All supervisor tables by name: whoever has another one adds its `SOURCES` here."""

from collections.abc import Iterator

from msgspec.structs import replace
from sqlalchemy import Connection

from app.domain.listing import Listing, Page, Query, cut
from app.ledger.listings import (
    activities,
    catalogue,
    costs,
    counted_lines,
    counts,
    custody,
    days,
    discrepancies,
    due,
    handed,
    item_lines,
    item_serials,
    items,
    ledger,
    maintenance,
    measured,
    movements,
    papers,
    past,
    people,
    places,
    purchases,
    serials,
    site_items,
    stock,
    supply,
    trace,
)
from app.ledger.listings.course import Course
from app.ledger.listings.source import MOST_MAX, Source

_SOURCES: tuple[Source, ...] = (
    *stock.SOURCES, *movements.SOURCES, *activities.SOURCES, *items.SOURCES, *serials.SOURCES, *item_serials.SOURCES,
    *places.SOURCES, *discrepancies.SOURCES, *site_items.SOURCES,
    *counted_lines.SOURCES, *counts.SOURCES, *papers.SOURCES, *people.SOURCES, *supply.SOURCES, *item_lines.SOURCES,
    *purchases.SOURCES,
    *past.SOURCES, *days.SOURCES, *measured.SOURCES, *trace.SOURCES,
    *handed.SOURCES, *custody.SOURCES, *ledger.SOURCES, *due.SOURCES, *costs.SOURCES, *catalogue.SOURCES, *maintenance.SOURCES,
)
_BY_NAME = {source.listing.name: source for source in _SOURCES}

LISTINGS: tuple[Listing, ...] = tuple(source.listing for source in _SOURCES)
"""The tables there are, in the order a menu shows them."""


def pages(conn: Connection, site: int, query: Query, size: int) -> Iterator[Page]:
    """The whole table the query names, `size` rows after `size` rows, in one state of the books.

    The connection is one of its own. `query.most` bounds the rows; only then their number is counted first.
    """
    course = Course(conn, size)
    whole = replace(query, offset=0, limit=MOST_MAX, most=query.most or MOST_MAX)
    try:
        yield page(conn, site, whole)
        while not course.over:
            found = page(conn, site, whole)
            if found.rows or not course.over:
                yield found
    finally:
        course.close()


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of the table the query names, without the columns it leaves out.

    A table that does not exist is a programmer's error.
    """
    source = _BY_NAME[query.listing]
    return cut(source.page(conn, site, query), source.listing, query.without)
