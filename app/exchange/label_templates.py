"""Label templates in files: sizes in millimetres, the lines as people type them at the kiosk."""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, select

from app.domain import catalogue as c
from app.domain.labels import ACROSS_MAX, DOWN_MAX, KINDS, check, micrometres, millimetres
from app.domain.operation import Entry, Put
from app.domain.words import QT_TRANSLATE_NOOP, brief
from app.exchange.books import Books
from app.exchange.catalogue_rows import Rows
from app.exchange.fields import OF_COLUMN, Bad, Fields, one_of, whole
from app.ledger.tables import CATALOGUE
from app.setup.base import code_id


def entries(row: Fields, books: Books) -> Iterator[Entry]:
    """A template; an empty field leaves what is known as it is."""
    code = row["code"]
    books.claim(code, code)
    was = books.known(c.LabelTemplate, code)
    made = c.LabelTemplate(
        id=was.id if was else code_id(c.LabelTemplate, code), code=code,
        name=row["name"] or (was.name if was else code),
        purpose=one_of(row, "purpose", KINDS, was.purpose if was else ""),
        width=_length(row, "width", was.width if was else 0), height=_length(row, "height", was.height if was else 0),
        across=whole(row, "across", was.across if was else 0, most=ACROSS_MAX),
        down=whole(row, "down", was.down if was else 0, most=DOWN_MAX),
        gap_x=_length(row, "gap_x", was.gap_x if was else 0), gap_y=_length(row, "gap_y", was.gap_y if was else 0),
        elements=_lines(row["elements"]) or (was.elements if was else ""),
    )
    if wrong := check(made):
        raise Bad(OF_COLUMN, column="elements", why=brief(wrong))
    yield Put(record=made)


def _length(row: Fields, column: str, known: int) -> int:
    if not row[column]:
        return known
    length = micrometres(row[column])
    if length is None:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "{column} is “{text}”, it must be millimetres such as 38.1"),
            column=column, text=row[column][:40],
        )
    return length


def _written(elements: str) -> str:
    """The lines in one field: fields of files hold no line breaks."""
    return elements.replace("\\", "\\\\").replace("\n", "\\n")


def _lines(field: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], field)


def rows(connection: Connection, site: int) -> Rows:
    """The company's own templates."""
    table = CATALOGUE[c.LabelTemplate]
    statement = select(table).where(table.c.retired == 0).order_by(table.c.code)
    for row in connection.execute(statement):
        sizes = [millimetres(size) for size in (row.width, row.height)]
        gaps = [millimetres(size) for size in (row.gap_x, row.gap_y)]
        yield (row.code, row.name, row.purpose, *sizes, row.across, row.down, *gaps, _written(row.elements))
