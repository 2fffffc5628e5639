"""The tables of papers between people and vendors: transfers, spillage reports, returns to the vendor."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, or_, select

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.states import called
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup.phrases import NO
from app.ledger.tables import CATALOGUE

NUMBER = QT_TRANSLATE_NOOP("say", "Number")
FROM = QT_TRANSLATE_NOOP("say", "From")
TO = QT_TRANSLATE_NOOP("say", "To")
RECIPIENT = QT_TRANSLATE_NOOP("say", "Recipient")
VENDOR = QT_TRANSLATE_NOOP("say", "Vendor")
REFERENCE = QT_TRANSLATE_NOOP("say", "Vendor's number")
LINES = QT_TRANSLATE_NOOP("say", "Lines")
CHANGED = QT_TRANSLATE_NOOP("say", "Last changed")
STATE = QT_TRANSLATE_NOOP("say", "State")
NOTE = QT_TRANSLATE_NOOP("say", "Note")
OUTCOMES = {
    "loss": QT_TRANSLATE_NOOP("say", "Written off"), "rma": QT_TRANSLATE_NOOP("say", "Back to the vendor"),
    "mixed": QT_TRANSLATE_NOOP("say", "In part back to the vendor"),
}
"""What became of a spillage report that is closed."""
OPEN = QT_TRANSLATE_NOOP("say", "Not settled")
MOODS = {"accepted": "done", "closed": "done", "rejected": "refused", "cancelled": "refused"}
"""How a state is painted; whatever waits is amber."""

_recipients, _vendors = CATALOGUE[catalogue.Recipient], CATALOGUE[catalogue.Vendor]
_giver, _taker = _recipients.alias("gives"), _recipients.alias("gets")


class _Paper(NamedTuple):
    """How a kind of paper is listed: its two columns of names, and which states are settled."""

    kind: type[catalogue.Record]
    line: type[catalogue.Record]
    link: str
    settled: tuple[str, ...]
    first: ColumnElement[Any]
    second: ColumnElement[Any]
    joined: Callable[[FromClause], FromClause]


def _page(paper: _Paper) -> Callable[[Connection, int, Query], Page]:
    table, lines = CATALOGUE[paper.kind], CATALOGUE[paper.line]
    count = (
        select(func.count()).select_from(lines).where(lines.c[paper.link] == table.c.id, lines.c.retired == NO)
        .correlate(table).scalar_subquery()
    )
    sorts = {"first": paper.first, "second": paper.second, "number": table.c.number, "state": table.c.state}

    def dressed(found: FromClause) -> Select[Any]:
        cells = (
            table.c.id, table.c.number, paper.first.label("first"), paper.second.label("second"), count.label("lines"),
            table.c.version, table.c.note, table.c.state,
        )
        return select(*cells).select_from(paper.joined(found.outerjoin(table, table.c.id == found.c.which)))

    def page(conn: Connection, site: int, query: Query) -> Page:
        here = table.c.site == site
        if "target_site" in table.c:
            here = or_(here, table.c.target_site == site)
        rows = select(table.c.id.label("which")).select_from(paper.joined(table)).where(here, table.c.retired == NO)
        if "open" in query.chips:
            rows = rows.where(table.c.state.not_in(paper.settled))
        if text := search_text(query):
            rows = rows.where(contains(text, table.c.number, paper.first, paper.second))
        order = (sorts.get(query.sort, table.c.version), table.c.number, table.c.id)
        found, total, more = read(conn, query, (Part(rows, order),), {}, dressed)
        return Page(tuple(_row(paper.kind, one) for one in found), total, more)

    return page


def _row(kind: type[catalogue.Record], row: Any) -> Row:
    second = say(OUTCOMES[row.second]) if kind is catalogue.Spillage and row.second in OUTCOMES else row.second or ""
    state = called(kind, row.state)
    cells = (row.number, row.first or "", second, str(row.lines), time_cell(row.version), row.note, state)
    return Row(f"paper:{row.id}", cells, MOODS.get(row.state, "confirm"))


def _listing(name: str, title: str, first: str, second: str) -> Listing:
    return Listing(
        name=name, title=say(title), sort="changed", descending=True, chips=(Chip("open", say(OPEN)),),
        columns=(
            Column("number", say(NUMBER)), Column("first", say(first)), Column("second", say(second)),
            Column("lines", say(LINES), ColumnKind.NUMBER, sortable=False), Column("changed", say(CHANGED), ColumnKind.TIME),
            Column("note", say(NOTE), sortable=False), Column("state", say(STATE), ColumnKind.STATUS),
        ),
    )


_transfers, _spillages, _rmas = CATALOGUE[catalogue.Transfer], CATALOGUE[catalogue.Spillage], CATALOGUE[catalogue.Rma]
_TRANSFERS = _Paper(
    catalogue.Transfer, catalogue.TransferLine, "transfer", ("accepted", "rejected", "cancelled"),
    func.coalesce(_giver.c.name, ""), func.coalesce(_taker.c.name, ""),
    lambda found: found.outerjoin(_giver, _giver.c.id == _transfers.c.source).outerjoin(
        _taker, _taker.c.id == _transfers.c.target
    ),
)
_SPILLAGES = _Paper(
    catalogue.Spillage, catalogue.SpillageLine, "spillage", ("closed",), func.coalesce(_recipients.c.name, ""),
    _spillages.c.outcome,
    lambda found: found.outerjoin(_recipients, _recipients.c.id == _spillages.c.recipient),
)
_RMAS = _Paper(
    catalogue.Rma, catalogue.RmaLine, "rma", ("closed", "cancelled"), func.coalesce(_vendors.c.name, ""), _rmas.c.reference,
    lambda found: found.outerjoin(_vendors, _vendors.c.id == _rmas.c.vendor),
)

SOURCES = (
    Source(_listing("transfers", QT_TRANSLATE_NOOP("say", "Transfers"), FROM, TO), _page(_TRANSFERS)),
    Source(
        _listing("spillages", QT_TRANSLATE_NOOP("say", "Spillage reports"), RECIPIENT, QT_TRANSLATE_NOOP("say", "Outcome")),
        _page(_SPILLAGES),
    ),
    Source(_listing("rmas", QT_TRANSLATE_NOOP("say", "Returns to vendors"), VENDOR, REFERENCE), _page(_RMAS)),
)
