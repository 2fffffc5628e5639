"""The table of count sessions: who opened them, and how far they are."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, bindparam, exists, func, select

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.counts.results import WAITING
from app.ledger.listings.source import Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup.phrases import number
from app.ledger.tables import CATALOGUE, count_bin, count_result, count_session, count_visit

LISTING = Listing(
    name="counts", title=say(QT_TRANSLATE_NOOP("say", "Counts")), sort="at", descending=True,
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Count"))),
        Column("kind", say(QT_TRANSLATE_NOOP("say", "Kind")), ColumnKind.STATUS),
        Column("who", say(QT_TRANSLATE_NOOP("say", "Opened by"))),
        Column("at", say(QT_TRANSLATE_NOOP("say", "When")), ColumnKind.TIME),
        Column("begun", say(QT_TRANSLATE_NOOP("say", "Bins begun")), ColumnKind.NUMBER, sortable=False),
        Column("done", say(QT_TRANSLATE_NOOP("say", "Bins done")), ColumnKind.NUMBER, sortable=False),
        Column("waiting", say(QT_TRANSLATE_NOOP("say", "Lines to review")), ColumnKind.NUMBER, sortable=False),
        Column("status", say(QT_TRANSLATE_NOOP("say", "Status")), ColumnKind.STATUS),
    ),
    chips=(
        Chip("open", say(QT_TRANSLATE_NOOP("say", "Open"))),
        Chip("waiting", say(QT_TRANSLATE_NOOP("say", "With lines to review"))),
    ),
)
_KINDS = {"physical": QT_TRANSLATE_NOOP("say", "Physical"), "cycle": QT_TRANSLATE_NOOP("say", "Cycle")}
_OPEN = QT_TRANSLATE_NOOP("say", "Open")
_CLOSED = QT_TRANSLATE_NOOP("say", "Closed")

_user = CATALOGUE[catalogue.User]


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of count sessions."""
    rows = (
        select(count_session.c.id.label("which"))
        .select_from(count_session.outerjoin(_user, _user.c.id == count_session.c.opened_by))
        .where(count_session.c.site == bindparam("b_site"))
    )
    if "open" in query.chips:
        rows = rows.where(count_session.c.closed == number(0))
    if "waiting" in query.chips:
        rows = rows.where(exists().where(count_result.c.count == count_session.c.id, count_result.c.state.in_(WAITING)))
    if text := search_text(query):
        rows = rows.where(contains(text, count_session.c.number, _user.c.name))
    keys = (count_session.c.at, count_session.c.id)
    first: dict[str, ColumnElement[Any]] = {
        "number": count_session.c.number, "kind": count_session.c.kind, "who": _user.c.name, "status": count_session.c.closed,
    }
    order = (first[query.sort], *keys) if query.sort in first else keys
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site}, _dressed)
    return Page(tuple(map(_session, found)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    begun = count_bin.c.count == count_session.c.id
    visits = and_(
        count_visit.c.count == count_bin.c.count, count_visit.c.place == count_bin.c.place,
        count_visit.c.round == count_bin.c.round,
    )
    done = and_(begun, exists().where(visits), ~exists().where(visits, count_visit.c.closed_at == number(0)))
    waiting = and_(count_result.c.count == count_session.c.id, count_result.c.state.in_(WAITING))
    return select(
        count_session.c.id, count_session.c.number, count_session.c.kind, count_session.c.at, count_session.c.closed,
        func.coalesce(_user.c.name, "").label("who"),
        select(func.count()).select_from(count_bin).where(begun).scalar_subquery().label("begun"),
        select(func.count()).select_from(count_bin).where(done).scalar_subquery().label("done"),
        select(func.count()).select_from(count_result).where(waiting).scalar_subquery().label("waiting"),
    ).select_from(
        found.outerjoin(count_session, count_session.c.id == found.c.which)
        .outerjoin(_user, _user.c.id == count_session.c.opened_by)
    )


def _session(row: Any) -> Row:
    return Row(
        f"count:{row.id}",
        (
            row.number, _KINDS.get(row.kind, row.kind), row.who, time_cell(row.at), str(row.begun), str(row.done),
            str(row.waiting), _CLOSED if row.closed else _OPEN,
        ),
        "confirm" if row.waiting else "done" if row.closed else "info",
    )


SOURCES = (Source(LISTING, page),)
