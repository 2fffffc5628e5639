"""Reading a CSV file: rows with the numbers of their lines, and what is wrong with the file as a whole."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.exchange.columns import Kind

FIELD_MAX = 10_000

UNREADABLE = QT_TRANSLATE_NOOP("say", "{file} cannot be read: {why}. Nothing changed.")
NOT_UTF8 = QT_TRANSLATE_NOOP("say", "{file} is no UTF-8 text (byte {at}). Nothing changed; save it as UTF-8 and import it again.")
NO_HEADER = QT_TRANSLATE_NOOP("say", "{file} is empty. Nothing changed; its first line must name the columns: {columns}.")
MISSING = QT_TRANSLATE_NOOP("say", "{file} lacks the column {missing}. Nothing changed; its columns are: {columns}.")
UNKNOWN = QT_TRANSLATE_NOOP("say", "{file} has a column {unknown} that {kind} do not have. Nothing changed; its columns are: {columns}.")


class Row(NamedTuple):
    """A line of the file that has data: its number (from 1, the header is 1) and its fields by column, trimmed."""

    line: int
    fields: dict[str, str]
    wrong: str = ""
    """Why the line could not be split into fields."""


def read(path: Path, kind: Kind) -> list[Row] | Say:
    """The rows of a file, or why the file cannot be used. Separator is a comma, semicolon or tab; UTF-8 with or without mark."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return say(UNREADABLE, file=path.name, why=error.strerror or str(error))
    except UnicodeDecodeError as error:
        return say(NOT_UTF8, file=path.name, at=error.start)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    columns = ", ".join(kind.names)
    try:
        header = [name.strip().casefold() for name in next(lines, [])]
    except csv.Error as error:
        return say(UNREADABLE, file=path.name, why=str(error))
    if not any(header):
        return say(NO_HEADER, file=path.name, columns=columns)
    for name in header:
        if name not in kind.names:
            return say(UNKNOWN, file=path.name, unknown=name[:40] or '""', kind=kind.name, columns=columns)
    for column in kind.columns:
        if column.required and column.name not in header:
            return say(MISSING, file=path.name, missing=column.name, columns=columns)
    return list(_rows(lines, header, kind))


def _rows(lines: "csv._reader", header: list[str], kind: Kind) -> Iterator[Row]:  # type: ignore[name-defined]
    while True:
        number = lines.line_num + 1
        try:
            values = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, {}, str(error))
            continue
        if not any(value.strip() for value in values):
            continue
        fields = dict.fromkeys(kind.names, "") | dict(zip(header, (v.strip() for v in values), strict=False))
        yield Row(number, fields, _wrong(values, header, fields, kind))


def _wrong(values: list[str], header: list[str], fields: dict[str, str], kind: Kind) -> str:
    if len(values) > len(header):
        return f"has {len(values)} fields, the header names {len(header)}"
    for column in kind.columns:
        if column.required and not fields[column.name]:
            return f"{column.name} is empty"
        if len(fields[column.name]) > FIELD_MAX:
            return f"{column.name} is longer than {FIELD_MAX} characters"
    return ""
