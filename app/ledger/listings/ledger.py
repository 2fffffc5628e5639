"""The ledger as a table: every change with its source and its target, the place and whoever is answerable (SecurityTrax)."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, select

from app.domain import catalogue
from app.domain.acts import ACTS
from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.listings.movement_rows import LINES_MAX, lines_of
from app.ledger.listings.movements import LINE_NUMBER, UNDONE_TITLE
from app.ledger.listings.source import Source, bound, read, search_text, time_cell
from app.ledger.lookup.history import history_line, named_lines
from app.ledger.tables import CATALOGUE, movement

WITH = QT_TRANSLATE_NOOP("say", "{place} · {who}")
LISTING = Listing(
    name="ledger", title=say(QT_TRANSLATE_NOOP("say", "Ledger")), sort="at", descending=True,
    columns=(
        Column("at", say(QT_TRANSLATE_NOOP("say", "Time")), ColumnKind.TIME),
        Column("who", say(QT_TRANSLATE_NOOP("say", "Who")), sortable=False),
        Column("kind", say(QT_TRANSLATE_NOOP("say", "Act")), ColumnKind.STATUS, sortable=False),
        Column("code", say(QT_TRANSLATE_NOOP("say", "Handle")), sortable=False),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item")), sortable=False),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity")), ColumnKind.NUMBER, sortable=False),
        Column("source", say(QT_TRANSLATE_NOOP("say", "Source")), sortable=False),
        Column("target", say(QT_TRANSLATE_NOOP("say", "Target")), sortable=False),
        Column("document", say(QT_TRANSLATE_NOOP("say", "Document")), sortable=False),
        Column("reason", say(QT_TRANSLATE_NOOP("say", "Reason")), sortable=False),
    ),
)
_recipient = CATALOGUE[catalogue.Recipient]


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item, a handle or a place. Searched and ordered as the history is."""
    part = lines_of(conn, site, query, search_text(query), [], undone=False)
    values = {"b_site": site, "b_scope": query.scope}
    rows, total, more = read(conn, query, (part,), values, _dressed, bound(query, LINES_MAX))
    return Page(tuple(map(_row, rows)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    """The lines with who was answerable before and after."""
    def named(custody: ColumnElement[int]) -> Any:
        line = and_(
            movement.c.site == found.c.site, movement.c.position == found.c.position, movement.c.line == found.c.line,
        )
        return (
            select(_recipient.c.name).select_from(movement.join(_recipient, _recipient.c.id == custody)).where(line)
            .correlate(found).scalar_subquery()
        )

    return named_lines(found).add_columns(
        named(movement.c.from_custody).label("giver"), named(movement.c.to_custody).label("taker")
    )


def _row(row: Any) -> Row:
    line = history_line(row)
    return Row(
        f"line:{line.position}:{row[LINE_NUMBER]}",
        (
            time_cell(line.at), line.who, UNDONE_TITLE if line.undone else ACTS.get(line.kind, line.kind), line.code,
            line.item_number, line.amount, _end(line.source, row.giver), _end(line.target, row.taker), line.document, line.reason,
        ),
        "confirm" if line.undone else "info",
    )


def _end(place: str | Say, who: str | None) -> str | Say:
    return say(WITH, place=place, who=who) if who else place


SOURCES = (Source(LISTING, page),)
