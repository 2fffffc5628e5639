"""A table for every record type of the catalogue, all alike: code, name, when it was put, whether it is in use."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, select

from app.domain import catalogue
from app.domain.catalogue import Record
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.records import code_field, name_field, tag_of
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup.phrases import NO
from app.ledger.tables import CATALOGUE

# An editor with `within` has its line here.
BELONGS_TO: dict[type[Record], str] = {catalogue.Barcode: "item", catalogue.OrderLine: "order"}
"""Record types of which those of one other record are listed: by `Query.scope`."""
NAMED = QT_TRANSLATE_NOOP("say", "Catalogue")
IN_USE = QT_TRANSLATE_NOOP("say", "In use")
RETIRED = QT_TRANSLATE_NOOP("say", "Retired")


def _columns(kind: type[Record]) -> tuple[Column, ...]:
    named = (Column("name", say(QT_TRANSLATE_NOOP("say", "Name"))),) if name_field(kind) else ()
    return (
        Column("code", say(QT_TRANSLATE_NOOP("say", "Code"))), *named,
        Column("changed", say(QT_TRANSLATE_NOOP("say", "Last changed")), ColumnKind.TIME),
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
    )


def _page(kind: type[Record]) -> Callable[[Connection, int, Query], Page]:
    table = CATALOGUE[kind]
    code, named = table.c[code_field(kind)], name_field(kind)
    name: ColumnElement[Any] | None = table.c[named] if named else None
    first = {"changed": table.c.version} | ({"name": name} if name is not None else {})
    tag, above = tag_of(kind), BELONGS_TO.get(kind)

    def page(conn: Connection, site: int, query: Query) -> Page:
        rows = select(
            table.c.id, code.label("code"), (name if name is not None else code).label("name"), table.c.version, table.c.retired
        )
        if "site" in table.c:
            rows = rows.where(table.c.site.in_((0, bindparam("b_site"))))
        if "retired" not in query.chips:
            rows = rows.where(table.c.retired == NO)
        if query.scope and above is not None:
            rows = rows.where(table.c[above] == query.scope)
        if text := search_text(query):
            rows = rows.where(contains(text, *(column for column in (code, name) if column is not None)))
        order = (first[query.sort], code, table.c.id) if query.sort in first else (code, table.c.id)
        found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site})
        return Page(tuple(_row(tag, row, named=name is not None) for row in found), total, more)

    return page


def _row(tag: str, row: Any, *, named: bool) -> Row:
    state, mood = (RETIRED, "refused") if row.retired else (IN_USE, "done")
    cells = (str(row.code), *((str(row.name),) if named else ()), time_cell(row.version), state)
    return Row(f"{tag}:{row.id}", cells, mood)


SOURCES = tuple(
    Source(
        Listing(
            name=f"records-{tag_of(kind)}", title=say(NAMED), columns=_columns(kind), sort="code", inside=True,
            chips=(Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),),
        ),
        _page(kind),
    )
    for kind in CATALOGUE if code_field(kind) != "id"
)
"""By the name "records-" with the tag of the record type."""
