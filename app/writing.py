"""Writing rows as CSV, JSON or XLSX, a row at a time: a million rows need no more memory than one."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, BinaryIO

FORMATS = ("csv", "json", "xlsx")


def write(form: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], out: BinaryIO, title: str) -> int:
    """Write rows under their columns; how many there were. JSON is a list of objects with numbers as decimal text."""
    match form:
        case "csv":
            return _csv(columns, rows, out)
        case "json":
            return _json(columns, rows, out)
        case _:
            return _xlsx(columns, rows, out, title)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: BinaryIO) -> int:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    many = 0
    for row in rows:
        writer.writerow([_plain(value) for value in row])
        many += 1
    text.flush()
    text.detach()
    return many


def _json(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: BinaryIO) -> int:
    many = 0
    out.write(b"[")
    for row in rows:
        record = dict(zip(columns, (_plain(value) for value in row), strict=True))
        out.write((b",\n" if many else b"\n") + json.dumps(record, ensure_ascii=False).encode())
        many += 1
    out.write(b"\n]\n")
    return many


def _xlsx(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: BinaryIO, title: str) -> int:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.append(list(columns))
    try:
        many = _sheet_rows(sheet, rows)
    except BaseException:
        sheet.close()  # ends the file it is written through
        raise
    book.save(out)
    return many


def _sheet_rows(sheet: Any, rows: Iterable[Sequence[Any]]) -> int:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    many = 0
    for row in rows:
        cells = []
        for value in row:
            if isinstance(value, str):
                value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)  # a sheet cannot hold control characters
            cell = WriteOnlyCell(sheet, value)
            if isinstance(value, str):
                # Whatever a code looks like, it is text: "=1+1" stays "=1+1", "0012" keeps its zeros.
                cell.data_type = "s"
                cell.number_format = "@"
            cells.append(cell)
        sheet.append(cells)
        many += 1
    return many


def _plain(value: Any) -> Any:
    return f"{value:f}" if isinstance(value, Decimal) else value
