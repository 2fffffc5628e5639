"""Reading a CSV file: rows with the numbers of their lines, and what is wrong with the file as a whole."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.exchange.columns import Kind

FIELD_MAX = 10_000
"""Longest field, characters: no name, note or list of codes is longer."""

UNREADABLE = QT_TRANSLATE_NOOP("say", "{file} cannot be read: {why}. Nothing changed; name another file.")
NOT_UTF8 = QT_TRANSLATE_NOOP("say", "{file} is no UTF-8 text (byte {at}). Nothing changed; save it as UTF-8 and import it again.")
NO_HEADER = QT_TRANSLATE_NOOP("say", "{file} is empty. Nothing changed; its first line must name the columns: {columns}.")
MISSING = QT_TRANSLATE_NOOP("say", "{file} lacks the column {missing}. Nothing changed; its columns are: {columns}.")
UNKNOWN = QT_TRANSLATE_NOOP(
    "say", "{file} has a column {unknown} that {kind} do not have. Nothing changed; its columns are: {columns}."
)
TWICE = QT_TRANSLATE_NOOP("say", "{file} names the column {column} twice. Nothing changed; take one of them out.")

_CSV_ERRORS = (
    ("field larger", QT_TRANSLATE_NOOP("say", "a field is longer than {most} characters")),
    ("unexpected end", QT_TRANSLATE_NOOP("say", "a quotation mark is opened and never closed")),
    ("expected after", QT_TRANSLATE_NOOP(
        "say", "there is text after a closing quotation mark; write a quotation mark inside a field twice",
    )),
    ("new-line", QT_TRANSLATE_NOOP("say", "there is a lone carriage return in it")),
)


class Row(NamedTuple):
    """A line of the file that has data: its number (from 1, the header is 1) and its fields by column, trimmed."""

    line: int
    fields: dict[str, str]
    wrong: Say | None = None
    """Why the line cannot be used, whatever it may mean."""


def read(path: Path, kind: Kind) -> list[Row] | Say:
    """The rows of a file, or why the file cannot be used. Separator is a comma, semicolon or tab; UTF-8 with or without mark."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return say(UNREADABLE, file=path.name, why=error.strerror or str(error))
    except UnicodeDecodeError as error:
        return say(NOT_UTF8, file=path.name, at=error.start)
    head = text.lstrip("\r\n").partition("\n")[0]
    separator = max(",;\t", key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        header = _header(lines)
    except csv.Error as error:
        return say(UNREADABLE, file=path.name, why=_in_words(error))
    wrong = _wrong_header(header, path.name, kind)
    return wrong or list(_rows(lines, header, kind))


def _header(lines: Any) -> list[str]:
    """The names of the first line that has any, without the empty columns that spreadsheets leave at the right."""
    for values in lines:
        header = [name.strip().casefold() for name in values]
        while header and not header[-1]:
            header.pop()
        if header:
            return header
    return []


def _wrong_header(header: list[str], file: str, kind: Kind) -> Say | None:
    columns = ", ".join(kind.names)
    if not header:
        return say(NO_HEADER, file=file, columns=columns)
    for name in header:
        if name not in kind.names:
            return say(UNKNOWN, file=file, unknown=name[:40] or '""', kind=kind.name, columns=columns)
        if header.count(name) > 1:
            return say(TWICE, file=file, column=name)
    for column in kind.columns:
        if column.required and column.name not in header:
            return say(MISSING, file=file, missing=column.name, columns=columns)
    return None


def _rows(lines: Any, header: list[str], kind: Kind) -> Iterator[Row]:
    while True:
        number = lines.line_num + 1
        try:
            values = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, {}, _in_words(error))
            continue
        while len(values) > len(header) and not values[-1].strip():
            values.pop()
        if not any(value.strip() for value in values):
            continue
        fields = dict.fromkeys(kind.names, "") | dict(zip(header, (v.strip() for v in values), strict=False))
        yield Row(number, fields, _wrong(values, header, fields, kind))


def _wrong(values: list[str], header: list[str], fields: dict[str, str], kind: Kind) -> Say | None:
    count, named = len(values), len(header)
    if count > named:
        return say(QT_TRANSLATE_NOOP("say", "it has {count} fields, the header names {named}"), count=count, named=named)
    for column in kind.columns:
        text = fields[column.name]
        if column.required and not text:
            return say(QT_TRANSLATE_NOOP("say", "{column} is empty"), column=column.name)
        if len(text) > FIELD_MAX:
            return say(QT_TRANSLATE_NOOP("say", "{column} is longer than {most} characters"), column=column.name, most=FIELD_MAX)
        if not text.isprintable():
            return say(QT_TRANSLATE_NOOP("say", "{column} holds a line break or a control character"), column=column.name)
    return None


def _in_words(error: csv.Error) -> Say:
    known = next((words for begins, words in _CSV_ERRORS if begins in str(error)), None)
    return say("{why}", why=str(error)) if known is None else say(known, most=FIELD_MAX)
