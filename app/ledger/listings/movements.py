"""The table of history: every movement line, newest first, of everything or of one item, handle or place."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, or_, select, union

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.views import HistoryLine
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import TOTAL_MAX, Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup import phrases
from app.ledger.lookup.history import history_line, lines_where, named_lines
from app.ledger.lookup.phrases import NO, starts_with
from app.ledger.tables import CATALOGUE, movement, name, operation, reversal

KINDS = {
    "receive": QT_TRANSLATE_NOOP("say", "Received"),
    "move": QT_TRANSLATE_NOOP("say", "Moved"),
    "issue": QT_TRANSLATE_NOOP("say", "Issued"),
    "return": QT_TRANSLATE_NOOP("say", "Returned"),
    "isolate": QT_TRANSLATE_NOOP("say", "Isolated"),
    "release": QT_TRANSLATE_NOOP("say", "Released"),
}
"""Kinds of acts that have a chip of their own."""
UNDONE = "undone"

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
        *(Chip(kind, say(title)) for kind, title in KINDS.items()), Chip(UNDONE, say(QT_TRANSLATE_NOOP("say", "Undone"))),
    ),
)

_item = CATALOGUE[catalogue.Item]
_place = CATALOGUE[catalogue.Place]
_user = CATALOGUE[catalogue.User]
_of_site = movement.c.site == bindparam("b_site")


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item, a handle or a place.

    The order is that of evidence time where a scope or search picks some lines, else that of the site's journal. A search
    that finds more than `TOTAL_MAX` lines sorts the newest of each handle, item, place or document it found.
    """
    text = search_text(query)
    kinds = [chip for chip in query.chips if chip in KINDS]
    values: dict[str, Any] = {"b_site": site, "b_scope": query.scope}
    if text or query.scope:
        sides = _search_sides(conn, text) if text else _scope_sides(conn, query.scope)
        narrowed = [*_scope_condition(conn, query.scope), *_kind_condition(kinds), *_undone_condition(query.chips)]
        lines = _gathered(sides, narrowed, query.descending)
    elif UNDONE in query.chips:
        lines = select(lines_where(
            _of_site, movement.c.position.in_(select(reversal.c.undone).where(reversal.c.site == bindparam("b_site"))),
            *_kind_condition(kinds),
        ).subquery("lines"))
    elif kinds:
        lines = select(_of_kinds(kinds, query.descending).subquery("lines"))
    else:
        lines = lines_where(_of_site)
    c = lines.selected_columns
    plain = not (text or query.scope or query.chips)
    order = (c.position, c.line) if plain else (c.at, c.position, c.line)
    rows, total, more = read(conn, query, (Part(lines, order),), values, named_lines)
    return Page(tuple(_row(history_line(row), row[-1]) for row in rows), total, more)


def _row(line: HistoryLine, number: int) -> Row:
    return Row(
        f"line:{line.position}:{number}",
        (
            time_cell(line.at), line.who, "Undone" if line.undone else KINDS.get(line.kind, line.kind), line.code,
            line.item_number, line.amount, line.source, line.target, line.reason, line.document, line.note,
        ),
        "confirm" if line.undone else "info",
    )


def _directed(lines: Select[Any], descending: bool) -> Select[Any]:
    c = lines.selected_columns
    columns = (c.at, c.position, c.line)
    return lines.order_by(*(column.desc() for column in columns) if descending else columns)


def _gathered(sides: list[Select[Any]], narrowed: list[ColumnElement[bool]], descending: bool) -> Select[Any]:
    """The first lines of every side that pass the filters, each once."""
    cut = [select(_directed(side.where(*narrowed), descending).limit(TOTAL_MAX + 1).subquery()) for side in sides]
    return select((union(*cut) if len(cut) > 1 else cut[0]).subquery("lines"))


def _of_kinds(kinds: list[str], descending: bool) -> Select[Any]:
    """Lines of the first acts of these kinds that moved anything: as many acts as a page can reach."""
    position = operation.c.position.desc() if descending else operation.c.position
    moved = select(movement.c.line).where(
        movement.c.site == operation.c.site, movement.c.position == operation.c.position
    ).correlate(operation).exists()
    acts = [
        select(
            select(operation.c.position).where(operation.c.site == bindparam("b_site"), operation.c.kind == kind, moved)
            .order_by(position).limit(TOTAL_MAX + 1).subquery()
        )
        for kind in kinds
    ]
    found = (acts[0].union_all(*acts[1:]) if len(acts) > 1 else acts[0]).subquery("acts")
    lines = lines_where()
    return lines.select_from(
        found.outerjoin(movement, (movement.c.site == bindparam("b_site")) & (movement.c.position == found.c.position))
    )


def _search_sides(conn: Connection, text: str) -> list[Select[Any]]:
    """Lines of handles, items and places whose code begins with the text, of such documents, and of people so called."""
    begins = starts_with(name.c.folded, text.casefold())

    def named(kinds: tuple[str, ...], column: ColumnElement[int]) -> Select[Any]:
        return lines_where().select_from(
            name.outerjoin(movement, _of_site & (column == name.c.target))
        ).where(begins, name.c.kind.in_(kinds), func.coalesce(movement.c.line, 0) > NO)

    of_document = lines_where().select_from(
        operation.outerjoin(movement, _of_site & (movement.c.position == operation.c.position))
    ).where(
        operation.c.site == bindparam("b_site"), starts_with(operation.c.document, text),
        func.coalesce(movement.c.line, 0) > NO
    )
    sides = [
        named(("serial", "tag", "lot", "container"), movement.c.handle),
        named(("item", "gtin", "vendor-part", "alias"), movement.c.item),
        named(("location", "container"), movement.c.from_place), named(("location", "container"), movement.c.to_place),
        of_document,
    ]
    people = conn.execute(select(_user.c.id).where(contains(text, _user.c.name)).limit(20)).scalars().all()
    return sides + [_of_person(which) for which in people]


def _of_person(which: int) -> Select[Any]:
    acts = (
        select(operation.c.position).where(operation.c.site == bindparam("b_site"), operation.c.actor == which)
        .order_by(operation.c.position.desc()).limit(TOTAL_MAX + 1).subquery()
    )
    return lines_where().select_from(
        acts.outerjoin(movement, _of_site & (movement.c.position == acts.c.position))
    ).where(func.coalesce(movement.c.line, 0) > NO)


def _scope_column(conn: Connection, scope: int) -> list[ColumnElement[int]]:
    """Which columns of a movement name the thing the scope is; a container is a handle and a place."""
    if conn.execute(select(_item.c.id).where(_item.c.id == scope)).first():
        return [movement.c.item]
    if conn.execute(select(_place.c.id).where(_place.c.id == scope)).first():
        return [movement.c.from_place, movement.c.to_place]
    return [movement.c.handle, movement.c.from_place, movement.c.to_place]


def _scope_sides(conn: Connection, scope: int) -> list[Select[Any]]:
    return [lines_where(_of_site, column == bindparam("b_scope")) for column in _scope_column(conn, scope)]


def _scope_condition(conn: Connection, scope: int) -> list[ColumnElement[bool]]:
    if not scope:
        return []
    return [or_(*(func.coalesce(column, 0) == bindparam("b_scope") for column in _scope_column(conn, scope)))]


def _kind_condition(kinds: list[str]) -> list[ColumnElement[bool]]:
    if not kinds:
        return []
    act = operation.alias("act")
    kind = select(act.c.kind).where(act.c.site == movement.c.site, act.c.position == movement.c.position).scalar_subquery()
    return [kind.in_(kinds)]


def _undone_condition(chips: tuple[str, ...]) -> list[ColumnElement[bool]]:
    return [phrases.UNDONE] if UNDONE in chips else []


SOURCES = (Source(LISTING, page),)
