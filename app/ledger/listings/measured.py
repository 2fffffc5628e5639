"""Tables that measure the warehouse: how right counts find it, what lies still, and what each recipient has."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, func, select

from app.domain.catalogue import Item
from app.domain.listing import Chart, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings import still
from app.ledger.listings.activities import identity
from app.ledger.listings.held import held
from app.ledger.listings.plain import Plain
from app.ledger.listings.source import Source, time_cell
from app.ledger.lookup.phrases import NO, number
from app.ledger.tables import CATALOGUE, count_result, count_session

_N, _T = ColumnKind.NUMBER, ColumnKind.TIME
_item = CATALOGUE[Item]
_of = count_result.c.count == count_session.c.id


def _figure(what: ColumnElement[Any]) -> ColumnElement[Any]:
    return select(func.coalesce(what, NO)).where(_of, count_result.c.state != "recount").correlate(count_session).scalar_subquery()


def _counts(_: Query) -> Select[Any]:
    return select(
        count_session.c.id, count_session.c.number, count_session.c.at, _figure(func.count()).label("lines"),
        _figure(func.sum(case((count_result.c.difference == number(0), 1), else_=0))).label("exact"),
        _figure(func.sum(count_result.c.weight)).label("weight"),
    ).where(count_session.c.site == bindparam("b_site"))


def _count_row(row: Any) -> Row:
    share = f"{100 * row.exact / row.lines:.1f}" if row.lines else ""
    cells = (row.number, time_cell(row.at), str(row.lines), str(row.exact), share, str(row.weight))
    return Row(f"count:{row.id}", cells)


def _by_recipient(conn: Connection, site: int, query: Query) -> Page:
    found = held(conn, site, query, identity(dict(query.where).get("recipient", "")))
    return Page(tuple(map(_held_row, found.rows)), found.total, found.more)


def _held_row(row: Any) -> Row:
    steps = int(row.loose) + int(row.serials) * 10**row.decimals
    cells = (row.name, row.number, row.description, to_text(steps, row.decimals), row.uom)
    return Row(f"held:{row.who}:{row.what}", cells)


_TABLES = (
    Plain(
        Listing(
            name="accuracy", title=say(QT_TRANSLATE_NOOP("say", "Count accuracy")), sort="at", descending=True, inside=True,
            columns=(
                Column("number", say(QT_TRANSLATE_NOOP("say", "Count"))), Column("at", say(QT_TRANSLATE_NOOP("say", "Opened")), _T),
                Column("lines", say(QT_TRANSLATE_NOOP("say", "Counted lines")), _N, sortable=False),
                Column("exact", say(QT_TRANSLATE_NOOP("say", "As expected")), _N, sortable=False),
                Column("share", say(QT_TRANSLATE_NOOP("say", "Accuracy in %")), _N, sortable=False),
                Column("weight", say(QT_TRANSLATE_NOOP("say", "Value of differences")), ColumnKind.MONEY, sortable=False),
            ),
            chart=Chart(label="number", value="share"),
        ),
        _counts, {"number": count_session.c.number, "at": count_session.c.at}, (count_session.c.number, count_session.c.id),
        (count_session.c.number,), _count_row,
    ),
)
HELD = Listing(
    name="by-recipient", title=say(QT_TRANSLATE_NOOP("say", "On hand by recipient")), sort="recipient", inside=True,
    columns=(
        Column("recipient", say(QT_TRANSLATE_NOOP("say", "Recipient"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("held", say(QT_TRANSLATE_NOOP("say", "On hand")), _N, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
    ),
)
SOURCES = (*(table.source for table in _TABLES), Source(still.LISTING, still.page), Source(HELD, _by_recipient))
"""By the names "accuracy", "still" and "by-recipient"."""
