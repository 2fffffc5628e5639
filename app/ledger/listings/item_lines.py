"""The tables of lines that belong to one record and name an item: parts of a kit, levels of a template, levels of a recipient."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, FromClause, Select, select

from app.domain.catalogue import Item, KitLine, RecipientLevel, Record, TemplateLine
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.quantity import to_text
from app.domain.records import tag_of
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.listings.source import Part, Source, contains, read, search_text
from app.ledger.lookup.phrases import NO
from app.ledger.tables import CATALOGUE

IN_USE = QT_TRANSLATE_NOOP("say", "In use")
RETIRED = QT_TRANSLATE_NOOP("say", "Retired")
_item = CATALOGUE[Item]


def _source(kind: type[Record], above: str, names: str, title: Say, *columns: tuple[str, Say]) -> Source:
    """The table of one kind: `names` is the field of its item, `columns` are fields that hold quantities of that item."""
    table, tag = CATALOGUE[kind], tag_of(kind)
    listing = Listing(
        name=f"{tag}s", title=title, sort="item", inside=True,
        columns=(
            Column("item", say(QT_TRANSLATE_NOOP("say", "Item"))),
            Column("description", say(QT_TRANSLATE_NOOP("say", "Description")), sortable=False),
            *(Column(key, label, ColumnKind.NUMBER, sortable=False) for key, label in columns),
            Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
        ),
        chips=(Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),),
    )
    fields = [table.c[key] for key, _ in columns]

    def dressed(found: FromClause) -> Select[Any]:
        return select(table.c.id, _item.c.number, _item.c.description, _item.c.decimals, table.c.retired, *fields).select_from(
            found.outerjoin(table, table.c.id == found.c.which).outerjoin(_item, _item.c.id == table.c[names])
        )

    return Source(listing, _page(table, table.c[above], table.c[names], dressed, tag, [key for key, _ in columns]))


def _page(
    table: Any, above: Any, names: Any, dressed: Callable[[FromClause], Select[Any]], tag: str, keys: list[str]
) -> Callable[[Connection, int, Query], Page]:
    def page(conn: Connection, _: int, query: Query) -> Page:
        rows = select(table.c.id.label("which")).select_from(table.join(_item, _item.c.id == names)).where(above == query.scope)
        if "retired" not in query.chips:
            rows = rows.where(table.c.retired == NO)
        if text := search_text(query):
            rows = rows.where(contains(text, _item.c.number, _item.c.description))
        found, total, more = read(conn, query, (Part(rows, (_item.c.number, table.c.id)),), {}, dressed)
        return Page(tuple(_row(tag, row, keys) for row in found), total, more)

    return page


def _row(tag: str, row: Any, keys: list[str]) -> Row:
    state, mood = (RETIRED, "refused") if row.retired else (IN_USE, "done")
    amounts = (("-" if row._mapping[key] < 0 else "") + to_text(abs(row._mapping[key]), row.decimals) for key in keys)
    return Row(f"{tag}:{row.id}", (row.number, row.description, *amounts, state), mood)


SOURCES = (
    _source(
        KitLine, "item", "part", say(QT_TRANSLATE_NOOP("say", "Parts")),
        ("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity in one"))),
    ),
    _source(
        TemplateLine, "template", "item", say(QT_TRANSLATE_NOOP("say", "Items and levels")),
        ("base", say(QT_TRANSLATE_NOOP("say", "Base level"))), ("minimum", say(QT_TRANSLATE_NOOP("say", "Minimum"))),
    ),
    _source(
        RecipientLevel, "recipient", "item", say(QT_TRANSLATE_NOOP("say", "Levels of their own")),
        ("adjustment", say(QT_TRANSLATE_NOOP("say", "More or fewer"))),
    ),
)
"""By the names "kit-lines", "template-lines" and "recipient-levels"."""
