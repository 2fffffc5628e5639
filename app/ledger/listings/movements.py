"""The table of history: every movement line, newest first, of everything or of one item, handle or place."""

from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
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
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text, span, time_cell
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
UNDONE_TITLE = QT_TRANSLATE_NOOP("say", "Undone")
LINES_MAX = 2_000
"""Lines counted, and the last one that paging reaches; the database may hold millions."""
PEOPLE_MAX = 20
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

_item = CATALOGUE[catalogue.Item]
_user = CATALOGUE[catalogue.User]
_of_site = movement.c.site == bindparam("b_site")


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; `scope` is an item, a handle or a place.

    Sorted by evidence time where a scope, search or filter picks some lines, else in the order of the site's journal, which
    on one device is the same. A search that finds more than `LINES_MAX` lines sorts as many of them alone.
    """
    text = search_text(query)
    skip, wanted = span(query, LINES_MAX)
    if query.scope:
        sides = _scope_sides(conn, query.scope, [*_search_conditions(conn, text), *_chip_conditions(query.chips)])
        part = _merged(sides, skip + wanted, query.descending)
    elif text:
        part = _gathered([side.where(*_chip_conditions(query.chips)) for side in _search_sides(conn, text)])
    elif UNDONE in query.chips:
        undone = select(reversal.c.undone).where(reversal.c.site == bindparam("b_site"))
        part = _gathered([lines_where(_of_site, movement.c.position.in_(undone), *_chip_conditions(query.chips))])
    elif not KINDS.keys().isdisjoint(query.chips):
        part = _of_kinds(query.chips, skip + wanted, query.descending)
    else:
        lines = lines_where(_of_site)
        part = Part(lines, (movement.c.position, movement.c.line))
    rows, total, more = read(conn, query, (part,), {"b_site": site, "b_scope": query.scope}, named_lines, LINES_MAX)
    return Page(tuple(map(_row, rows)), total, more)


def _row(row: Any) -> Row:
    line = history_line(row)
    return Row(
        f"line:{line.position}:{row[LINE_NUMBER]}",
        (
            time_cell(line.at), line.who, UNDONE_TITLE if line.undone else KINDS.get(line.kind, line.kind), line.code,
            line.item_number, line.amount, line.source, line.target, line.reason, line.document, line.note,
        ),
        "confirm" if line.undone else "info",
    )


def _ordered(columns: Any) -> tuple[ColumnElement[Any], ...]:
    return columns.at, columns.position, columns.line


def _merged(sides: list[Select[Any]], reach: int, descending: bool) -> Part:
    """Sides that share no line, each in the order of an index, as far as the page reaches."""
    firsts = []
    for side in sides:
        order = _ordered(side.selected_columns)
        first = side.order_by(*(column.desc() for column in order) if descending else order).limit(reach)
        firsts.append(select(first.subquery()))
    counted = [select(side.limit(LINES_MAX + 1).subquery()) for side in sides]
    lines = select(union_all(*firsts).subquery("lines"))
    return Part(lines, _ordered(lines.selected_columns), counted=select(union_all(*counted).subquery("counted")))


def _gathered(sides: list[Select[Any]]) -> Part:
    """The first lines that are found, each once."""
    cut = [select(side.limit(LINES_MAX + 1).subquery()) for side in sides]
    lines = select((union(*cut) if len(cut) > 1 else cut[0]).subquery("lines"))
    return Part(lines, _ordered(lines.selected_columns), gathered=True)


def _of_kinds(chips: tuple[str, ...], reach: int, descending: bool) -> Part:
    """Lines of the acts of these kinds that moved anything: of as many acts as the page reaches."""
    kinds = [chip for chip in chips if chip in KINDS]
    acts = [_acts_of(kind, descending).limit(reach) for kind in kinds]
    all_acts = [_acts_of(kind, descending).limit(LINES_MAX + 1) for kind in kinds]
    lines = _lines_of(acts)
    return Part(lines, _ordered(lines.selected_columns), counted=_lines_of(all_acts))


def _acts_of(kind: str, descending: bool) -> Select[Any]:
    moved = exists().where(
        movement.c.site == operation.c.site, movement.c.position == operation.c.position
    ).correlate(operation)
    position = operation.c.position
    return select(position).where(operation.c.site == bindparam("b_site"), operation.c.kind == kind, moved).order_by(
        position.desc() if descending else position
    )


def _lines_of(acts: list[Select[Any]]) -> Select[Any]:
    found = union_all(*(select(one.subquery()) for one in acts)).subquery("acts")
    return lines_where(movement.c.line > NO).select_from(
        found.join(movement, and_(_of_site, movement.c.position == found.c.position))
    )


def _search_sides(conn: Connection, text: str) -> list[Select[Any]]:
    """Lines of handles, items and places whose code begins with the text, of such documents, and of people so called."""
    begins = starts_with(name.c.folded, text.casefold())

    def named(kinds: tuple[str, ...], column: ColumnElement[int]) -> Select[Any]:
        return lines_where(begins, name.c.kind.in_(kinds), func.coalesce(movement.c.line, NO) > NO).select_from(
            name.outerjoin(movement, _of_site & (column == name.c.target))
        )

    def of_acts(acts: Select[Any]) -> Select[Any]:
        found = acts.limit(LINES_MAX + 1).subquery("acts")
        return lines_where(func.coalesce(movement.c.line, NO) > NO).select_from(
            found.outerjoin(movement, _of_site & (movement.c.position == found.c.position))
        )

    newest = select(operation.c.position).where(operation.c.site == bindparam("b_site")).order_by(operation.c.position.desc())
    return [
        named(("serial", "tag", "lot", "container"), movement.c.handle),
        named(("item", "gtin", "vendor-part", "alias"), movement.c.item),
        named(("location", "container"), movement.c.from_place), named(("location", "container"), movement.c.to_place),
        of_acts(newest.order_by(None).where(starts_with(operation.c.document, text))),
        *(of_acts(newest.where(operation.c.actor == person)) for person in _people(conn, text)),
    ]


def _people(conn: Connection, text: str) -> list[int]:
    return list(conn.execute(select(_user.c.id).where(contains(text, _user.c.name)).limit(PEOPLE_MAX)).scalars())


def _search_conditions(conn: Connection, text: str) -> list[ColumnElement[bool]]:
    """The same of lines that are found already."""
    if not text:
        return []
    columns = (movement.c.handle, movement.c.item, movement.c.from_place, movement.c.to_place)
    act = operation.alias("act")
    of_act = exists().where(
        act.c.site == movement.c.site, act.c.position == movement.c.position,
        or_(starts_with(act.c.document, text), act.c.actor.in_(_people(conn, text))),
    ).correlate(movement)
    called = exists().where(name.c.target.in_(columns), starts_with(name.c.folded, text.casefold())).correlate(movement)
    return [or_(called, of_act)]


def _scope_sides(conn: Connection, scope: int, narrowed: list[ColumnElement[bool]]) -> list[Select[Any]]:
    """Lines of an item, or of a handle and what entered or left it, or that entered or left a place; each on one side alone."""
    columns: tuple[ColumnElement[int], ...] = (movement.c.handle, movement.c.from_place, movement.c.to_place)
    if conn.execute(select(_item.c.id).where(_item.c.id == scope)).first():
        columns = (movement.c.item,)
    which: BindParameter[int] = bindparam("b_scope")
    return [
        lines_where(_of_site, column == which, *(earlier != which for earlier in columns[:place]), *narrowed)
        for place, column in enumerate(columns)
    ]


def _chip_conditions(chips: tuple[str, ...]) -> list[ColumnElement[bool]]:
    kinds = [chip for chip in chips if chip in KINDS]
    act = operation.alias("act")
    kind = select(act.c.kind).where(act.c.site == movement.c.site, act.c.position == movement.c.position).scalar_subquery()
    return [*([kind.in_(kinds)] if kinds else []), *([phrases.UNDONE] if UNDONE in chips else [])]


SOURCES = (Source(LISTING, page),)
