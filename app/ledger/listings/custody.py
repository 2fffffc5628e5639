"""The table of who has what: on-hand by recipient and item (SecurityTrax: physical inventory page)."""

from typing import Any

from sqlalchemy import Connection

from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.held import held
from app.ledger.listings.source import Source

LISTING = Listing(
    name="custody", title=say(QT_TRANSLATE_NOOP("say", "Who has what")), sort="recipient",
    columns=(
        Column("recipient", say(QT_TRANSLATE_NOOP("say", "Recipient"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "On hand")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("serials", say(QT_TRANSLATE_NOOP("say", "Serials")), ColumnKind.NUMBER, sortable=False),
    ),
)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is a recipient, 0 all of them."""
    found = held(conn, site, query, query.scope)
    return Page(tuple(map(_row, found.rows)), found.total, found.more)


def _row(row: Any) -> Row:
    serials, loose = int(row.serials), int(row.loose)
    quantity = to_text(loose + serials * 10**row.decimals, row.decimals)
    cells = (row.name or "", row.number, row.description, quantity, row.uom, str(serials) if serials else "")
    return Row(f"item:{row.what}:{row.who}", cells)


SOURCES = (Source(LISTING, page),)
