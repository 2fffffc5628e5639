"""Adding serials to an item: one by hand, or many of a file. Each makes a unit of one that stands there without a serial."""

from typing import NamedTuple

from msgspec.structs import replace

from app.domain.catalogue import Item, bulk_of
from app.domain.identity import handle_id
from app.domain.operation import Act, Describe, Entry, Move, NewHandle
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.questions import HandleOf
from app.domain.rules import forbidden_place
from app.domain.serials import SerialCodes
from app.domain.stock import HandleKind, Standing
from app.domain.views import HandleView, PlaceView, Unit
from app.domain.words import Say, say
from app.workflows.serials.forms import place_meant
from app.workflows.serials.state import Draft
from app.workflows.step import Seen
from app.workflows.unknown import SERIAL_CODE, bulk_at
from app.workflows.wording import serials as words

LINES_MAX = 1_000
_GONE = frozenset({None, Virtual.CONVERTED.place})
"""Where a unit is that is no unit of its own any more: nowhere, or returned to bulk."""


class Row(NamedTuple):
    """A line of the file: its number, what it says, and why it stays out (None: it is good)."""

    number: int
    serial: str
    tag: str
    notes: str
    why: Say | None = None


def added(draft: Draft, item: Item, seen: Seen, choice: int | None = None) -> tuple[Draft, Act | None, PlaceView | None]:
    """The act that adds one serial; no act where the form needs a look, which its draft then tells."""
    told: dict[str, Say] = {}
    code, tag = draft.values["serial"].strip(), draft.values["tag"].strip()
    place = place_meant(draft, item, seen)
    if (why := _unfit(item, code, seen)) is not None:
        told["serial"] = why
    if tag and not SERIAL_CODE.fullmatch(tag):
        told["tag"] = say(words.BAD_SERIAL, code=tag[:40])
    elif tag and (tag == code or tag in seen.know(SerialCodes(item.id, (tag,)))):
        told["tag"] = say(words.TAKEN, code=tag)
    if isinstance(place, Say):
        told["location"] = place
    elif (no := forbidden_place(place)) is not None:
        told["location"] = no
    if told or isinstance(place, Say):
        return replace(draft, told=told, stock=()), None, None
    units = bulk_at(item.id, place.id, seen)
    if not units:
        return _from_nothing(draft, item, code, place, seen)
    if len(units) > 1 and choice is None:
        asked = replace(draft, told={"location": say(words.WHICH_STOCK)}, stock=(code, str(place.id)))
        return asked, None, None
    unit = units[min(choice or 0, len(units) - 1)]
    entries = entries_of(item, (Row(1, code, tag, draft.values["notes"].strip()),), unit.key.standing, Virtual.CONVERTED, seen)
    return draft, Act(kind="new-serial", entries=entries), place


def _from_nothing(
    draft: Draft, item: Item, code: str, place: PlaceView, seen: Seen
) -> tuple[Draft, Act | None, PlaceView | None]:
    """No unit without a serial stands there: who may adjust stock adds one, confirmed by saving once more."""
    confirm = f"{code}@{place.id}"
    if not seen.person.may(Permission.INV_ADJUST):
        return replace(draft, told={"location": say(words.NO_BULK, item=item.number, place=place.code)}), None, None
    if draft.confirm != confirm:
        told = {"location": say(words.ADD_STOCK, item=item.number, place=place.code)}
        return replace(draft, told=told, confirm=confirm), None, None
    row = Row(1, code, draft.values["tag"].strip(), draft.values["notes"].strip())
    entries = entries_of(item, (row,), Standing(place.id), Virtual.COUNT_ADJUSTMENT, seen)
    return draft, Act(kind="new-serial", entries=entries), place


def known_as(item: Item, code: str, seen: Seen) -> HandleView | None:
    """The unit that first came with this number."""
    return seen.know(HandleOf(handle_id(HandleKind.SERIAL, item.id, code)))


def _unfit(item: Item, code: str, seen: Seen) -> Say | None:
    if not code:
        return say(words.MISSING)
    if not SERIAL_CODE.fullmatch(code):
        return say(words.BAD_SERIAL, code=code[:40])
    return say(words.TAKEN, code=code) if _taken(item, code, seen.know(SerialCodes(item.id, (code,))), seen) else None


def _taken(item: Item, code: str, borne: frozenset[str], seen: Seen) -> bool:
    """Whether a number is in use; one whose unit was returned to bulk may come back as the unit it was."""
    if code not in borne:
        return False
    unit = known_as(item, code, seen)
    return unit is None or unit.code != code or (unit.place.id if unit.place else None) not in _GONE


def entries_of(
    item: Item, rows: tuple[Row, ...], standing: Standing, origin: Virtual, seen: Seen
) -> tuple[Entry, ...]:
    """What makes units of bulk that stands like this (`origin` *converted*), or of nothing (*count adjustment*)."""
    entries: list[Entry] = []
    if origin is Virtual.CONVERTED:
        bulk = bulk_of(item)
        entries.append(Move(
            handle=bulk, quantity=len(rows) * 10**item.decimals, source=standing, target=Standing(origin.place), scanned=True,
        ))
    for row in rows:
        which = handle_id(HandleKind.SERIAL, item.id, row.serial)
        entries.append(NewHandle(kind=HandleKind.SERIAL, code=row.serial, item=item.id, tag=row.tag, notes=row.notes))
        known = known_as(item, row.serial, seen)
        if known is not None and row.notes and known.notes not in ("", row.notes):
            entries.append(Describe(handle=which, field="notes", value=row.notes, was=known.notes))
        entries.append(Move(handle=which, quantity=1, source=Standing(origin.place), target=standing, scanned=True))
    return tuple(entries)


def read_lines(text: str) -> tuple[Row, ...]:
    """The lines of a file: serial, tag and condition, parted by semicolon, tab or comma; a heading and blank lines are left out."""
    rows = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        mark = next((m for m in (";", "\t", ",") if m in line), None)
        cells = [cell.strip().strip('"').strip() for cell in (line.split(mark, 2) if mark else [line])]
        serial, tag, notes = (*cells, "", "")[:3]
        heading = number == 1 and serial.casefold() in ("serial", "serial number", "serial_number", "serialnumber")
        if any(cells) and not heading:
            rows.append(Row(number, serial, tag, notes))
    return tuple(rows)


def checked(draft: Draft, item: Item, place: PlaceView, seen: Seen) -> tuple[Row, ...]:
    """Each line of the file with why it stays out: what is no number, stands in the file twice, is known, or has no unit."""
    rows = read_lines(draft.values["file"])
    codes = tuple(dict.fromkeys(c for row in rows for c in (row.serial, row.tag) if c))
    borne = seen.know(SerialCodes(item.id, codes)) if codes else frozenset()
    left = sum(u.quantity for u in _plain(bulk_at(item.id, place.id, seen))) // 10**item.decimals
    there, first, found = left, dict[str, int](), list[Row]()
    for row in rows:
        why = _line_wrong(row, first, item, borne, seen)
        for code in filter(None, (row.serial, row.tag)):
            first.setdefault(code, row.number)
        if why is None and not left:
            why = say(words.NO_UNIT_LEFT, count=there)
        left -= why is None
        found.append(row._replace(why=why))
    return tuple(found)


def _plain(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The unit record that a file's units are made of: the first that is available, where there is one."""
    return tuple(sorted(units, key=lambda u: not u.available)[:1])


def _line_wrong(row: Row, first: dict[str, int], item: Item, borne: frozenset[str], seen: Seen) -> Say | None:
    if not SERIAL_CODE.fullmatch(row.serial):
        return say(words.BAD_LINE)
    if row.tag and (not SERIAL_CODE.fullmatch(row.tag) or row.tag == row.serial):
        return say(words.BAD_TAG)
    if row.serial in first:
        return say(words.TWICE, first=first[row.serial])
    if _taken(item, row.serial, borne, seen):
        return say(words.KNOWN)
    if row.tag in first:
        return say(words.TWICE, first=first[row.tag])
    return say(words.TAG_KNOWN, tag=row.tag) if row.tag in borne else None


def imported(rows: tuple[Row, ...], item: Item, place: PlaceView, seen: Seen) -> Act | None:
    """The act that adds the good lines; None where there is none."""
    good = tuple(row for row in rows if row.why is None)
    if not good:
        return None
    (unit,) = _plain(bulk_at(item.id, place.id, seen))
    return Act(kind="import-serials", entries=entries_of(item, good, unit.key.standing, Virtual.CONVERTED, seen))
