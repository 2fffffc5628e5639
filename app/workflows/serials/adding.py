"""Adding serials to an item: one by hand, or many of a file. Each makes a unit of one that stands there without a serial."""

from msgspec.structs import replace

from app.domain.catalogue import Item, bulk_of
from app.domain.identity import handle_id
from app.domain.operation import Act, Describe, Entry, Move, NewHandle
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.rules import forbidden_place
from app.domain.serial_rules import misnamed
from app.domain.serials import SerialCodes
from app.domain.stock import HandleKind, Standing
from app.domain.views import PlaceView
from app.domain.words import Say, say
from app.workflows.serials.forms import place_meant
from app.workflows.serials.lines import Row, plain
from app.workflows.serials.state import Draft
from app.workflows.serials.taken import known_as, tag_taken, taken
from app.workflows.step import Seen
from app.workflows.unknown import bulk_at
from app.workflows.wording import serials as words


def added(draft: Draft, item: Item, seen: Seen, choice: int | None = None) -> tuple[Draft, Act | None, PlaceView | None]:
    """The act that adds one serial; no act where the form needs a look, which its draft then tells."""
    code, tag = draft.values["serial"].strip(), draft.values["tag"].strip()
    place = place_meant(draft, item, seen)
    told = misnamed(code, tag, _borne(item, code, tag, seen))
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


def _borne(item: Item, code: str, tag: str, seen: Seen) -> set[str]:
    """Which of the two another unit bears."""
    asked = tuple(one for one in (code, tag) if one)
    borne = seen.know(SerialCodes(item.id, asked)) if asked else frozenset()
    borne_code = {code} if taken(item, code, borne, seen) else set()
    return borne_code | ({tag} if tag_taken(item, code, tag, borne, seen) else set())


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


def imported(rows: tuple[Row, ...], item: Item, seen: Seen) -> Act | None:
    """The act that adds the good lines, place by place; None where there is none."""
    entries: list[Entry] = []
    for place in dict.fromkeys(row.place.id for row in rows if row.why is None and row.place is not None):
        there = tuple(row for row in rows if row.why is None and row.place is not None and row.place.id == place)
        (unit,) = plain(bulk_at(item.id, place, seen))
        entries += entries_of(item, there, unit.key.standing, Virtual.CONVERTED, seen)
    return Act(kind="import-serials", entries=tuple(entries)) if entries else None
