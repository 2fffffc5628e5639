"""A file of serials: its lines, and why each that cannot be saved stays out. Nothing is saved while one is looked at."""

import csv
from typing import NamedTuple

from app.domain.catalogue import Item
from app.domain.rules import forbidden_place
from app.domain.serial_rules import misnamed
from app.domain.serials import SerialCodes
from app.domain.views import PlaceView, Unit
from app.domain.words import Say, say
from app.workflows.serials.forms import place_called, place_meant
from app.workflows.serials.state import Draft
from app.workflows.serials.taken import tag_taken, taken
from app.workflows.step import Seen
from app.workflows.unknown import bulk_at
from app.workflows.wording import serials as words

LINES_MAX = 1_000
_COLUMNS = {
    "serial": "serial", "serial number": "serial", "serial_number": "serial", "serialnumber": "serial",
    "tag": "tag", "asset tag": "tag", "asset_tag": "tag",
    "notes": "notes", "condition": "notes", "condition notes": "notes", "condition_notes": "notes",
    "location": "location", "bin": "location", "item": "item", "lot": "lot", "expires": "expires",
}
"""What a heading may call a column: those of `export serials`, and those people write."""
_MARKS = (";", "\t", ",")


class Row(NamedTuple):
    """A line of the file: its number, what it says, where it stands, and why it stays out (None: it is good)."""

    number: int
    serial: str
    tag: str = ""
    notes: str = ""
    location: str = ""
    item: str = ""
    place: PlaceView | None = None
    why: Say | None = None


def read_lines(text: str) -> tuple[Row, ...] | Say:
    """The lines of a file, parted by semicolon, tab or comma; blank lines are left out.

    Without a heading: serial, tag, condition. A heading names the columns, in any order; a column that nothing here holds is
    a sentence, for a file that is half understood would be saved wrong.
    """
    rows, columns, mark = list[Row](), tuple[str, ...](), ""
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if not columns and not rows and (heading := _heading(line)) is not None:
            if isinstance(heading, Say):
                return heading
            columns, mark = heading
        elif columns:
            rows += _named(number, columns, next(csv.reader([line], delimiter=mark), []))
        else:
            rows += _unnamed(number, line)
    return tuple(rows)


def _mark_of(line: str) -> str:
    return next((mark for mark in _MARKS if mark in line), ";")


def _heading(line: str) -> tuple[tuple[str, ...], str] | Say | None:
    """Its columns and what parts them, where the line is a heading: it names a column of serials."""
    mark = _mark_of(line)
    cells = [cell.strip() for cell in next(csv.reader([line], delimiter=mark), [])]
    while cells and not cells[-1]:
        cells.pop()
    columns = tuple(_COLUMNS.get(cell.casefold(), "") for cell in cells)
    if "serial" not in columns:
        return None
    if "" in columns:
        return say(words.NO_COLUMN, column=cells[columns.index("")][:40])
    twice = next((name for name in columns if columns.count(name) > 1), "")
    return say(words.COLUMN_TWICE, column=twice) if twice else (columns, mark)


def _named(number: int, columns: tuple[str, ...], cells: list[str]) -> list[Row]:
    cells = [cell.strip() for cell in cells]
    if not any(cells):
        return []
    said = dict(zip(columns, cells, strict=False))
    why = None
    if any(cells[len(columns):]):
        why = say(words.TOO_MANY_CELLS, count=len(columns))
    elif said.get("lot") or said.get("expires"):
        why = say(words.LOT_HERE)
    serial, tag, notes, location, item = (said.get(name, "") for name in ("serial", "tag", "notes", "location", "item"))
    return [Row(number, serial, tag, notes, location, item, why=why)]


def _unnamed(number: int, line: str) -> list[Row]:
    cells = [cell.strip().strip('"').strip() for cell in line.split(_mark_of(line), 2)]
    serial, tag, notes = (*cells, "", "")[:3]
    return [Row(number, serial, tag, notes)] if any(cells) else []


def checked(draft: Draft, item: Item, seen: Seen) -> tuple[Row, ...]:
    """Each line with where it stands and why it stays out: no number, in the file twice, known, or no unit there to be it."""
    rows = read_lines(draft.values["file"])
    if isinstance(rows, Say):  # a form that was left half done under an older version
        return ()
    codes = tuple(dict.fromkeys(c for row in rows for c in (row.serial, row.tag) if c))
    borne = seen.know(SerialCodes(item.id, codes)) if codes else frozenset()
    default = place_meant(draft, item, seen)
    there, left, first, found = dict[int, int](), dict[int, int](), dict[str, int](), list[Row]()
    for row in rows:
        place = _place(row, default, seen)
        why = row.why or _wrong(row, first, item, borne, seen) or (place if isinstance(place, Say) else None)
        for code in filter(None, (row.serial, row.tag)):
            first.setdefault(code, row.number)
        if why is None and isinstance(place, PlaceView):
            if place.id not in left:
                left[place.id] = there[place.id] = _units(item, place, seen)
            if not left[place.id]:
                why = say(words.NO_UNIT_LEFT, count=there[place.id], place=place.code)
            left[place.id] -= why is None
        found.append(row._replace(why=why, place=place if isinstance(place, PlaceView) else None))
    return tuple(found)


def _place(row: Row, default: PlaceView | Say, seen: Seen) -> PlaceView | Say:
    place = place_called(row.location, seen) if row.location else default
    if isinstance(place, PlaceView) and (no := forbidden_place(place)) is not None:
        return no
    return place


def _units(item: Item, place: PlaceView, seen: Seen) -> int:
    return sum(u.quantity // 10**item.decimals for u in plain(bulk_at(item.id, place.id, seen)))


def plain(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The unit record that a file's units are made of: the first that is available, where there is one."""
    return tuple(sorted(units, key=lambda u: not u.available)[:1])


def _wrong(row: Row, first: dict[str, int], item: Item, borne: frozenset[str], seen: Seen) -> Say | None:
    wrong = misnamed(row.serial, row.tag)
    if "serial" in wrong:
        return wrong["serial"]
    if row.item and row.item.casefold() != item.number.casefold():
        return say(words.OTHER_ITEM, code=row.serial, item=row.item[:40])
    if wrong:
        return wrong["tag"]
    if row.serial in first:
        return say(words.TWICE, first=first[row.serial])
    if taken(item, row.serial, borne, seen):
        return say(words.KNOWN)
    if row.tag in first:
        return say(words.TWICE, first=first[row.tag])
    return say(words.TAG_KNOWN, tag=row.tag) if tag_taken(item, row.serial, row.tag, borne, seen) else None


def places(rows: tuple[Row, ...]) -> str:
    """Where the good lines stand, by the codes of the places."""
    codes = list(dict.fromkeys(row.place.code for row in rows if row.why is None and row.place is not None))
    return ", ".join([*codes[:3], *(["…"] if len(codes) > 3 else [])])
