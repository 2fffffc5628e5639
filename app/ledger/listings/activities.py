"""The table of activities: who moved what, when and why, narrowed by person, time, item, place, reason, document and kind."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func

from app.domain.listing import Listing, Page, Query
from app.domain.moments import EPOCH
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings import movements
from app.ledger.listings.movement_rows import LINES_MAX, gathered, merged, ordered, search_sides
from app.ledger.listings.source import Part, Source, bound, read, search_text, span
from app.ledger.lookup.history import lines_where, named_lines
from app.ledger.lookup.phrases import NO
from app.ledger.tables import movement, operation

LISTING = Listing(
    name="activities", title=say(QT_TRANSLATE_NOOP("say", "Activities")), columns=movements.LISTING.columns, sort="at",
    descending=True, inside=True,
)
FILTERS = ("person", "from", "until", "item", "place", "handle", "reason", "document", "kind")
"""Conditions that `Query.where` may name: identities as digits, ISO dates, the document's number, the act's kind."""
DAY = timedelta(days=1)
_of_site = movement.c.site == bindparam("b_site")
_act = operation.alias("act")
_of_act = and_(_act.c.site == movement.c.site, _act.c.position == movement.c.position)
_BY_ACT = {"document": "document", "person": "actor", "reason": "reason", "kind": "kind"}


def begin_of(day: str, *, after: int = 0) -> int | None:
    """The first microsecond of a day where the kiosk stands, or of one so many days later; None where it is no date."""
    try:
        begun = datetime.combine(date.fromisoformat(day) + after * DAY, datetime.min.time()).astimezone()
    except (ValueError, OverflowError):
        return None
    return (begun - EPOCH) // timedelta(microseconds=1)


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page, newest first by evidence time. What is no date or identity narrows to nothing."""
    where = {key: value for key, value in query.where if value}
    most = bound(query, LINES_MAX)
    part = _part(conn, query, where, search_text(query), most)
    rows, total, more = read(conn, query, (part,), {"b_site": site}, named_lines, most)
    return Page(tuple(map(movements.told, rows)), total, more)


def _part(conn: Connection, query: Query, where: dict[str, str], text: str, most: int) -> Part:
    """Which index leads depends on what is asked for: the one that is expected to leave the fewest lines."""
    time, acts = _times(where, movement.c.at), _acts(where)
    things = _things(where)
    such = exists().where(_of_act, *(_act.c[column] == value for column, value in acts.items())).correlate(movement)
    of_acts = [such] if acts else []
    if text:
        return gathered([side.where(*things, *time, *of_acts) for side in search_sides(conn, text, most)], most)
    if "document" in acts or (acts and not things):
        lead = next(column for column in ("document", "reason", "actor", "kind") if column in acts)
        lines = _lines_of_acts(where, acts, lead).where(*things)
        at, position = operation.c.at, operation.c.position
        return Part(lines, (at, position, movement.c.line))
    if "place" in where:
        skip, wanted = span(query, most)
        which = identity(where["place"])
        sides = [
            lines_where(_of_site, movement.c.from_place == which, *_things(where, but="place"), *time, *of_acts),
            lines_where(
                _of_site, movement.c.to_place == which, movement.c.from_place != which, *_things(where, but="place"), *time,
                *of_acts,
            ),
        ]
        return merged(sides, skip + wanted, query.descending, most)
    lines = lines_where(_of_site, *things, *time, *of_acts)
    return Part(lines, ordered(movement.c))


def _lines_of_acts(where: dict[str, str], acts: dict[str, Any], lead: str) -> Select[Any]:
    """Lines of acts, led by the index of one of the acts' columns; the others cannot lead, as they stand in an expression."""
    others = [func.coalesce(operation.c[column], operation.c[column]) == value for column, value in acts.items() if column != lead]
    chosen = [operation.c.reason != NO] if lead == "reason" else []  # says what the partial index says, so that it is used
    return lines_where(movement.c.line > -1).select_from(
        operation.outerjoin(movement, and_(_of_site, movement.c.position == operation.c.position))
    ).where(
        operation.c.site == bindparam("b_site"), operation.c[lead] == acts[lead], *chosen, *others,
        *_times(where, operation.c.at), func.coalesce(movement.c.line, -1) >= NO,
    )


def _times(where: dict[str, str], column: ColumnElement[int]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for key, after in (("from", 0), ("until", 1)):
        if day := where.get(key):
            moment = begin_of(day, after=after)
            limit = -1 if moment is None else moment
            conditions.append(column >= limit if key == "from" and moment is not None else column < limit)
    return conditions


def _acts(where: dict[str, str]) -> dict[str, Any]:
    """Columns of acts with the values they shall have."""
    return {
        column: where[key] if key in ("document", "kind") else identity(where[key])
        for key, column in _BY_ACT.items() if key in where
    }


def _things(where: dict[str, str], but: str = "") -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for key, column in (("handle", movement.c.handle), ("item", movement.c.item)):
        if key in where and key != but:
            conditions.append(column == identity(where[key]))
    if "place" in where and but != "place":
        which = identity(where["place"])
        conditions.append((movement.c.from_place == which) | (movement.c.to_place == which))
    return conditions


def identity(text: str) -> int:
    """An identity as digits; nothing has 0."""
    which = int(text) if text.isascii() and text.isdecimal() and len(text) < 20 else 0
    return which if which < 1 << 63 else 0


SOURCES = (Source(LISTING, page),)
