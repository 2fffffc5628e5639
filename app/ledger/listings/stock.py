"""The table of stock: unit records in real places, where they stand, under which attributes, and at which average price."""

from sqlalchemy import Connection

from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import status_name
from app.domain.permission import Permission
from app.domain.quantity import to_text
from app.domain.views import Unit
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.listings.source import Source, bound, read, search_text
from app.ledger.listings.stock_costs import Costs, costs_of
from app.ledger.listings.stock_found import found
from app.ledger.listings.stock_streams import ALL, parts_of
from app.ledger.lookup.units import named, unit_view
from app.ledger.lookup.whereabouts import Chain, chains

_PRICES = Permission.INV_PRICES
LISTING = Listing(
    name="stock", title=say(QT_TRANSLATE_NOOP("say", "Stock")), sort="code",
    columns=(
        Column("code", say(QT_TRANSLATE_NOOP("say", "Handle"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description")), sortable=False),
        Column("location", say(QT_TRANSLATE_NOOP("say", "Location"))),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("average", say(QT_TRANSLATE_NOOP("say", "Average price")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
        Column("value", say(QT_TRANSLATE_NOOP("say", "Value by average")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
        Column("status", say(QT_TRANSLATE_NOOP("say", "Status")), ColumnKind.STATUS, sortable=False),
        Column("container", say(QT_TRANSLATE_NOOP("say", "Container")), sortable=False),
        Column("custody", say(QT_TRANSLATE_NOOP("say", "Custody")), sortable=False),
        Column("project", say(QT_TRANSLATE_NOOP("say", "Project")), sortable=False),
        Column("lot", say(QT_TRANSLATE_NOOP("say", "Lot")), sortable=False),
        Column("expires", say(QT_TRANSLATE_NOOP("say", "Expires"))),
    ),
    chips=(
        Chip("unavailable", say(QT_TRANSLATE_NOOP("say", "Not available"))),
        Chip("disputed", say(QT_TRANSLATE_NOOP("say", "Disputed"))),
        Chip("dated", say(QT_TRANSLATE_NOOP("say", "With expiry date"))),
    ),
)


SEARCHED_MAX = 2_000
"""Records that a search sorts: who finds more types on."""

IN_DISPUTE = QT_TRANSLATE_NOOP("say", "In dispute, {status}")


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item, a handle or a place with all it contains.

    A scope, filter or search that finds more than `most` records sorts the first of them alone.
    """
    text = search_text(query)
    values = {"b_site": site, "b_scope": query.scope}
    sort = query.sort if query.sort in ALL else LISTING.sort
    most = bound(query, 0 if query.scope or not text else SEARCHED_MAX)
    parts = (found(conn, site, query, text, sort, most),) if text or query.scope or query.chips else parts_of(conn, sort)
    rows, total, more = read(conn, query, parts, values, named, most)
    standing = chains(conn, site, {row[1] for row in rows})
    shown = [(unit_view(row, chain), chain) for row in rows if (chain := standing.get(row[1])) and chain.real]
    costs = costs_of(conn, site, [one for one, _ in shown])
    return Page(tuple(_row(one, chain, costs) for one, chain in shown), total, more)


def _status(u: Unit) -> str | Say:
    """The status in words; a unit said to be in two places is marked by a word as well as by its colour."""
    status = status_name(u.key.status, u.status_name)
    return say(IN_DISPUTE, status=status) if u.disputed else status


def _row(u: Unit, chain: Chain, costs: Costs) -> Row:
    return Row(
        "unit:" + ":".join(map(str, u.key)),
        (
            u.code, u.item_number, u.description, chain.bin, to_text(u.quantity, u.decimals), u.uom, costs.average(u),
            costs.value(u), _status(u), chain.holder, u.custody_name, u.project_code, u.lot, u.expires,
        ),
        "refused" if u.disputed else "done" if u.available else "confirm",
    )


SOURCES = (Source(LISTING, page),)
