"""The table of counted lines: what was expected and counted, and what the difference is worth."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Subquery,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    union,
    union_all,
)

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.views import CountLineView
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.counts.results import WAITING
from app.ledger.counts.review import KEY, SESSIONS, as_now, counted, heaviest
from app.ledger.counts.views import views_of
from app.ledger.listings.course import InOrder, course_of
from app.ledger.listings.source import Source, bound, contains, search_text, span, time_cell
from app.ledger.lookup.phrases import number, starts_with
from app.ledger.tables import CATALOGUE, count_bin, count_result, handle, name

LISTING = Listing(
    name="review", title=say(QT_TRANSLATE_NOOP("say", "Counted lines")), sort="value", descending=True,
    columns=(
        Column("place", say(QT_TRANSLATE_NOOP("say", "Bin"))),
        Column("code", say(QT_TRANSLATE_NOOP("say", "Handle"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description")), sortable=False),
        Column("expected", say(QT_TRANSLATE_NOOP("say", "Expected")), ColumnKind.NUMBER, sortable=False),
        Column("counted", say(QT_TRANSLATE_NOOP("say", "Counted")), ColumnKind.NUMBER, sortable=False),
        Column("difference", say(QT_TRANSLATE_NOOP("say", "Difference")), ColumnKind.SIGNED),
        Column("value", say(QT_TRANSLATE_NOOP("say", "Value")), ColumnKind.MONEY),
        Column("moved", say(QT_TRANSLATE_NOOP("say", "Moved since")), ColumnKind.SIGNED, sortable=False),
        Column("explained", say(QT_TRANSLATE_NOOP("say", "Explained")), ColumnKind.SIGNED, sortable=False),
        Column("who", say(QT_TRANSLATE_NOOP("say", "Counted by")), sortable=False),
        Column("at", say(QT_TRANSLATE_NOOP("say", "When")), ColumnKind.TIME),
        Column("status", say(QT_TRANSLATE_NOOP("say", "Status")), ColumnKind.STATUS),
        Column("silent", say(QT_TRANSLATE_NOOP("say", "Waits for")), sortable=False),
    ),
    chips=(
        Chip("review", say(QT_TRANSLATE_NOOP("say", "Needs review"))),
        Chip("approved", say(QT_TRANSLATE_NOOP("say", "Approved"))),
        Chip("rejected", say(QT_TRANSLATE_NOOP("say", "Rejected"))),
        Chip("short", say(QT_TRANSLATE_NOOP("say", "Less than expected"))),
        Chip("over", say(QT_TRANSLATE_NOOP("say", "More than expected"))),
    ),
)
"""Sorted by value, the size of a difference counts and not its sign."""
SEARCHED_MAX = 1_000
"""Lines that a search takes from each side and sorts, until somebody scrolls to their end."""
FEW = 5_000
"""So many lines are searched one by one; among more, what is searched for is found first, and then its lines."""

ITEM_CODES = ("item", "gtin", "vendor-part", "alias")
HANDLE_CODES = ("serial", "tag", "lot", "container")
PLACE_CODES = ("location", "container")
SILENT_NAMED_MAX = 3
"""Silent devices named in a cell."""
_CHIP_STATES = {"review": WAITING, "approved": ("approved",), "rejected": ("rejected",)}
_STATES = (*WAITING, "approved", "rejected", "recount")
_SHOWN = {
    "review": (QT_TRANSLATE_NOOP("say", "Needs review"), "confirm"),
    "combine": (QT_TRANSLATE_NOOP("say", "Two figures"), "confirm"),
    "provisional": (QT_TRANSLATE_NOOP("say", "Provisional"), "info"),
    "approved": (QT_TRANSLATE_NOOP("say", "Approved"), "done"),
    "rejected": (QT_TRANSLATE_NOOP("say", "Rejected"), "refused"),
    "recount": (QT_TRANSLATE_NOOP("say", "Counted again"), "info"),
}
_place = CATALOGUE[catalogue.Place]
_item = CATALOGUE[catalogue.Item]
_user = CATALOGUE[catalogue.User]
_holder = handle.alias("holder")


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of counted lines, of one session where `scope` names it; of every state where no chip names one.

    Of more than `bound` lines of a state those of largest value are sorted alone.
    """
    text = search_text(query)
    values = {"b_site": site, "b_count": query.scope}
    most = bound(query, SEARCHED_MAX) if text else bound(query)
    offset, limit = span(query, most)
    if text:
        few = conn.execute(_counted(_heaviest(query, FEW + 1), FEW + 1), values).scalar_one() <= FEW
        rows = _among(query, text, most) if few else _searched(query, text, most)
    else:
        streamed = query.sort not in _ORDERED and query.descending
        rows = _heaviest(query, offset + limit if streamed else most + 1)
    source, order = _ORDERED.get(query.sort, _by_value)(rows)
    directed = [c.desc() if query.descending else c for c in (*order, *(rows.c[k.name] for k in KEY))]
    place = func.row_number().over(order_by=directed).label("place_in_order")
    many = func.count().over().label("many")
    cut = select(*(rows.c[k.name] for k in KEY), place, many).select_from(source).order_by(*directed)
    if (course := course_of(conn)) is not None:
        keys = select(*(rows.c[k.name] for k in KEY)).select_from(source)
        views = views_of(conn, site, counted(conn, site, course.dressed([InOrder(keys, directed)], values, most + 1, as_now)))
        return Page(tuple(map(_line, views)), course.read)
    cut_out = cut.limit(limit).offset(offset).subquery("page")
    found = conn.execute(as_now(cut_out).add_columns(cut_out.c.many).order_by(cut_out.c.place_in_order), values).all()
    if found and text:
        total = found[0].many
    else:
        total = conn.execute(_counted(rows if text else _heaviest(query, most + 1), most + 1), values).scalar_one()
    views = views_of(conn, site, counted(conn, site, found))
    return Page(tuple(map(_line, views)), min(total, most), total > most)


Ordered = tuple[FromClause, tuple[ColumnElement[Any], ...]]


def _by_value(rows: Subquery) -> Ordered:
    return rows, (rows.c.weight,)


def _by_place(rows: Subquery) -> Ordered:
    joined = rows.outerjoin(_place, _place.c.id == rows.c.place)
    joined = joined.outerjoin(_holder, and_(_place.c.id.is_(None), _holder.c.id == rows.c.place))
    return joined, (func.coalesce(_place.c.code, _holder.c.code),)


def _by_code(rows: Subquery) -> Ordered:
    return rows.outerjoin(handle, handle.c.id == rows.c.handle), (handle.c.code,)


def _by_difference(rows: Subquery) -> Ordered:
    return rows, (rows.c.difference,)


def _by_time(rows: Subquery) -> Ordered:
    return rows.join(count_result, and_(*(rows.c[c.name] == c for c in KEY))), (count_result.c.moment,)


def _by_status(rows: Subquery) -> Ordered:
    return rows, (rows.c.state, rows.c.weight)


_ORDERED: dict[str, Callable[[Subquery], Ordered]] = {
    "place": _by_place, "code": _by_code, "difference": _by_difference, "at": _by_time, "status": _by_status,
}
"""How rows come to be sorted by a column; all others sort by value."""


def _counted(rows: Subquery, most: int) -> Select[Any]:
    limited = select(number(1).label("one")).select_from(rows).limit(most).subquery()
    return select(func.count()).select_from(limited)


def _states(query: Query) -> list[str]:
    return [state for chip in query.chips for state in _CHIP_STATES.get(chip, ())] or list(_STATES)


def _heaviest(query: Query, most: int) -> Subquery:
    """So many of each state, the largest values first."""
    conditions = _conditions(query)
    parts = (heaviest(state, *conditions, limit=most) for state in _states(query))
    return union_all(*(select(part) for part in parts)).subquery("lines")


def _lines(query: Query) -> Select[Any]:
    return select(*KEY, count_result.c.state, count_result.c.weight, count_result.c.difference).where(
        func.coalesce(count_result.c.state, "").in_(_states(query)),
        func.coalesce(count_result.c.count, number(0)).in_(SESSIONS), *_conditions(query),
    )


def _items(text: str) -> Select[Any]:
    known = select(name.c.target).where(starts_with(name.c.folded, text.casefold()), name.c.kind.in_(ITEM_CODES))
    return select(_item.c.id).where(or_(contains(text, _item.c.number, _item.c.description), _item.c.id.in_(known)))


def _among(query: Query, text: str, most: int) -> Subquery:
    """What a search finds among a few lines: each is looked at."""
    called = exists().where(
        name.c.target.in_((count_result.c.handle, count_result.c.place)), starts_with(name.c.folded, text.casefold()),
    ).correlate(count_result)
    of_item = func.coalesce(handle.c.item, number(0)).in_(_items(text))
    lines = _lines(query).select_from(count_result.outerjoin(handle, handle.c.id == count_result.c.handle))
    return lines.where(or_(of_item, called)).limit(most + 1).subquery("lines")


def _searched(query: Query, text: str, most: int) -> Subquery:
    """What a search finds from handles, items and bins whose code or description holds the text.

    Outer joins fix the order of the tables, and a side ends as soon as it has enough: a single letter names half a warehouse.
    """
    begins = starts_with(name.c.folded, text.casefold())
    items = _items(text).subquery("items")
    of_handle = count_result.c.handle == handle.c.id
    of_bin = and_(count_result.c.count == count_bin.c.count, count_result.c.place == count_bin.c.place)
    bins = select(name.c.target).where(begins, name.c.kind.in_(PLACE_CODES))
    lines = _lines(query)
    sides = (
        lines.select_from(name.outerjoin(count_result, count_result.c.handle == name.c.target)).where(
            begins, name.c.kind.in_(HANDLE_CODES),
        ),
        lines.select_from(
            items.outerjoin(handle, handle.c.item == items.c.id).outerjoin(count_result, of_handle)
        ),
        lines.select_from(count_bin.outerjoin(count_result, of_bin)).where(count_bin.c.place.in_(bins)),
    )
    return union(*(select(side.limit(most + 1).subquery()) for side in sides)).subquery("lines")


def _conditions(query: Query) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.scope:
        conditions.append(count_result.c.count == bindparam("b_count"))
    if "short" in query.chips and "over" not in query.chips:
        conditions.append(count_result.c.difference < number(0))
    if "over" in query.chips and "short" not in query.chips:
        conditions.append(count_result.c.difference > number(0))
    return conditions


def _line(view: CountLineView) -> Row:
    def signed(steps: int) -> str:
        return ("-" if steps < 0 else "") + to_text(abs(steps), view.decimals)

    state, mood = _SHOWN["provisional" if view.state == "review" and not view.firm else view.state]
    return Row(
        f"{view.count}:{view.place}:{view.handle}",
        (
            view.place_code, view.code, view.description, to_text(view.expected, view.decimals),
            to_text(view.counted, view.decimals), signed(view.difference), str(view.value_minor), signed(view.moved_since),
            signed(view.explained), view.counted_by, time_cell(view.at), state, _devices(view),
        ),
        mood,
    )


def _devices(view: CountLineView) -> str:
    """Which devices a waiting line waits for; nobody asks that of a decided one."""
    return ", ".join(view.silent[:SILENT_NAMED_MAX]) + (" …" if len(view.silent) > SILENT_NAMED_MAX else "")


SOURCES = (Source(LISTING, page),)
