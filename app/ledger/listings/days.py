"""The table of days: how much was done on each, newest first; every figure is counted over an index alone."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, select

from app.domain.listing import Chart, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.moments import EPOCH
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.activities import begin_of
from app.ledger.listings.source import Source, bound, search_text, span
from app.ledger.prepared import Prepared
from app.ledger.tables import movement, operation

KINDS = ("receive", "move", "issue", "return", "count")
LISTING = Listing(
    name="days", title=say(QT_TRANSLATE_NOOP("say", "Movements per day")), sort="day", descending=True, inside=True,
    columns=(
        Column("day", say(QT_TRANSLATE_NOOP("say", "Day"))),
        Column("lines", say(QT_TRANSLATE_NOOP("say", "Movements")), ColumnKind.NUMBER, sortable=False),
        Column("receive", say(QT_TRANSLATE_NOOP("say", "Received")), ColumnKind.NUMBER, sortable=False),
        Column("move", say(QT_TRANSLATE_NOOP("say", "Moved")), ColumnKind.NUMBER, sortable=False),
        Column("issue", say(QT_TRANSLATE_NOOP("say", "Issued")), ColumnKind.NUMBER, sortable=False),
        Column("return", say(QT_TRANSLATE_NOOP("say", "Returned")), ColumnKind.NUMBER, sortable=False),
        Column("count", say(QT_TRANSLATE_NOOP("say", "Counted")), ColumnKind.NUMBER, sortable=False),
    ),
    chart=Chart(label="day", value="lines"),
)
"""Movements are lines, the others are acts. `Query.where`: "from" and "until"."""
_site: BindParameter[int] = bindparam("b_site")
_begin: BindParameter[int] = bindparam("b_begin")
_end: BindParameter[int] = bindparam("b_end")
_BOUNDS = (
    select(movement.c.at).where(movement.c.site == _site, movement.c.at > 0).order_by(movement.c.at).limit(1),
    select(movement.c.at).where(movement.c.site == _site).order_by(movement.c.at.desc()).limit(1),
)
_LINES = select(func.count()).select_from(movement).where(
    movement.c.site == _site, movement.c.at >= _begin, movement.c.at < _end
)


def _acts(kind: str) -> Select[Any]:
    return select(func.count()).select_from(operation).where(
        operation.c.site == _site, operation.c.kind == kind, operation.c.at >= _begin, operation.c.at < _end
    )


_FIGURES = Prepared(select(*(asked.scalar_subquery().label(f"figure_{place}") for place, asked in enumerate((
    _LINES, *(_acts(kind) for kind in KINDS)
)))))
"""All of a day in one statement, prepared: a page asks it a hundred times."""


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of days, those without a movement as well."""
    first, last = (conn.execute(statement, {"b_site": site}).scalar() for statement in _BOUNDS)
    if first is None or last is None:
        return Page((), 0)
    days = _days(query, _day(first), _day(last))
    most = bound(query)
    skip, wanted = span(query, most)
    # What is not shown is only counted: a book may reach back for tens of thousands of days.
    shown = (days[::-1] if query.descending else days)[skip : skip + wanted]
    return Page(tuple(_row(conn, site, date.fromordinal(day)) for day in shown), min(len(days), most), len(days) > most)


def _days(query: Query, first: date, last: date) -> Sequence[int]:
    """Ordinals of the days that are asked for, in their order."""
    where, text = dict(query.where), search_text(query)
    since, until = (_bound_of(where.get(name, "")) for name in ("from", "until"))
    days = range(max(first.toordinal(), since or 0), min(last.toordinal(), until or last.toordinal()) + 1)
    return [day for day in days if text in date.fromordinal(day).isoformat()] if text else days


def _bound_of(iso: str) -> int | None:
    try:
        return date.fromisoformat(iso).toordinal()
    except ValueError:
        return None


def _day(at: int) -> date:
    return (EPOCH + timedelta(microseconds=at)).astimezone().date()


def _row(conn: Connection, site: int, day: date) -> Row:
    iso = day.isoformat()
    values = {"b_site": site, "b_begin": begin_of(iso), "b_end": begin_of(iso, after=1)}
    return Row(f"day:{iso}", (iso, *map(str, _FIGURES.row(conn, values))))


SOURCES = (Source(LISTING, page),)
