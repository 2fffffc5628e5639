"""The table of history: every movement line, newest first, of everything or of one item, handle or place."""

from typing import Any

from sqlalchemy import Connection

from app.domain.acts import ACTS
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.movement_rows import LINES_MAX, lines_of
from app.ledger.listings.source import Source, bound, read, search_text, time_cell
from app.ledger.lookup.history import history_line, named_lines

KINDS = {kind: ACTS[kind] for kind in ("receive", "move", "issue", "return", "isolate", "release")}
"""Kinds of acts that have a chip of their own."""
UNDONE = "undone"
UNDONE_TITLE = QT_TRANSLATE_NOOP("say", "Undone")
LINE_NUMBER = 18
"""Where a row of `named_lines` has the number of the line in its act."""

LISTING = Listing(
    name="history", title=say(QT_TRANSLATE_NOOP("say", "History")), sort="at", descending=True,
    columns=(
        Column("at", say(QT_TRANSLATE_NOOP("say", "Time")), ColumnKind.TIME),
        Column("who", say(QT_TRANSLATE_NOOP("say", "Who")), sortable=False),
        Column("kind", say(QT_TRANSLATE_NOOP("say", "Act")), ColumnKind.STATUS, sortable=False),
        Column("code", say(QT_TRANSLATE_NOOP("say", "Handle")), sortable=False),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item")), sortable=False),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity")), ColumnKind.NUMBER, sortable=False),
        Column("source", say(QT_TRANSLATE_NOOP("say", "From")), sortable=False),
        Column("target", say(QT_TRANSLATE_NOOP("say", "To")), sortable=False),
        Column("reason", say(QT_TRANSLATE_NOOP("say", "Reason")), sortable=False),
        Column("document", say(QT_TRANSLATE_NOOP("say", "Document")), sortable=False),
        Column("note", say(QT_TRANSLATE_NOOP("say", "Note")), sortable=False),
    ),
    chips=(
        *(Chip(kind, say(title)) for kind, title in KINDS.items()), Chip(UNDONE, say(UNDONE_TITLE)),
    ),
)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item, a handle or a place.

    Sorted by evidence time where a scope, search or filter picks some lines, else in the order of the site's journal, which
    on one device is the same. A search that finds more than `LINES_MAX` lines sorts as many of them alone.
    """
    kinds = [chip for chip in query.chips if chip in KINDS]
    part = lines_of(conn, site, query, search_text(query), kinds, undone=UNDONE in query.chips)
    rows, total, more = read(conn, query, (part,), {"b_site": site, "b_scope": query.scope}, named_lines, bound(query, LINES_MAX))
    return Page(tuple(map(told, rows)), total, more)


def told(row: Any) -> Row:
    """A row of `named_lines` as a row of the table."""
    line = history_line(row)
    return Row(
        f"line:{line.position}:{row[LINE_NUMBER]}",
        (
            time_cell(line.at), line.who, UNDONE_TITLE if line.undone else ACTS.get(line.kind, line.kind), line.code,
            line.item_number, line.amount, line.source, line.target, line.reason, line.document, line.note,
        ),
        "confirm" if line.undone else "info",
    )


SOURCES = (Source(LISTING, page),)
