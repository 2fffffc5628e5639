"""The label of whatever can have one: what is read of it is asked of the books."""

from collections.abc import Callable, Sequence
from typing import Any

from app.barcode.commands import COMMANDS, barcode_of
from app.barcode.elements import fits
from app.barcode.gtin import is_sscc
from app.domain.catalogue import Barcode
from app.domain.meaning import Match, MatchKind
from app.domain.permission import Permission
from app.domain.place import PlaceKind
from app.domain.questions import HandleOf, ItemOf, PersonOf, PlaceOf, Question, RecordsLike
from app.domain.stock import HandleKind
from app.domain.views import HandleView
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.printed import Label
from app.workflows.step import Seen
from app.workflows.wording import common
from app.workflows.wording import labels as words

GTINS_MAX = 50
ASKED: dict[str, Callable[[int], Question[Any]]] = {"place": PlaceOf, "user": PersonOf, "item": ItemOf, "handle": HandleOf}


def of_match(match: Match, seen: Seen) -> Label:
    """The label of what was scanned. Raises Refuse with a sentence where it has none."""
    match match.kind:
        case MatchKind.LOCATION:
            return of_place(match.id, seen)
        case MatchKind.BADGE:
            return of_person(match.id, seen)
        case MatchKind.ITEM:
            return of_item(match.id, seen)
        case _:
            return of_handle(match.id, seen)


def of_place(which: int, seen: Seen) -> Label:
    """The label of a bin, a vehicle, a shelf."""
    place = seen.know(PlaceOf(which))
    if place is None:
        raise Refuse(say(common.NOT_OFFERED))
    if place.kind in (PlaceKind.SITE, PlaceKind.AREA):
        raise Refuse(say(words.NO_LABEL), place.code)
    return Label(place.code, place.code, place.name, kind="bin")


def of_person(which: int, seen: Seen) -> Label:
    """A badge: whoever holds it can sign in with it, so that not everybody prints one."""
    if not seen.person.may(Permission.ADM_USERS):
        raise Refuse(say(words.NOT_YOURS))
    person = seen.know(PersonOf(which))
    if person is None:
        raise Refuse(say(common.NOT_OFFERED))
    return Label(person.badge, person.name, kind="badge")


def of_item(which: int, seen: Seen) -> Label:
    """The label of an item, for a shelf or a box of it."""
    item = seen.know(ItemOf(which))
    if item is None:
        raise Refuse(say(common.NOT_OFFERED))
    gtin = gtin_of(which, seen)
    return Label(item.number, item.number, item.description, item=item.number, gs1=f"(01){gtin}" if gtin else "")


def of_handle(which: int, seen: Seen) -> Label:
    """The label of a unit, a lot, a container, or of an item that is counted."""
    handle = seen.know(HandleOf(which))
    if handle is None:
        raise Refuse(say(common.NOT_OFFERED))
    if handle.kind is HandleKind.CONTAINER:
        name = handle.container.name if handle.container is not None else ""
        return Label(handle.code, name, kind="container", gs1=f"(00){handle.code}" if is_sscc(handle.code) else "")
    if handle.item is None or handle.kind is HandleKind.QUANTITY:
        return of_item(handle.item.id, seen) if handle.item is not None else Label(handle.code, handle.code)
    lot = handle.lot or (handle.code if handle.kind is HandleKind.LOT else "")
    return Label(
        handle.code, handle.item.number, handle.item.description, item=handle.item.number, lot=lot, expires=handle.expires,
        gs1=_elements(handle, lot, gtin_of(handle.item.id, seen)),
    )


def read_all(rows: Sequence[tuple[str, int]], seen: Seen) -> None:
    """Ask all at once what the labels of many rows need to know: kind and identity of each."""
    seen.know_all([ASKED[kind](which) for kind, which in rows])
    handles = [handle for kind, which in rows if kind == "handle" and (handle := seen.know(HandleOf(which))) is not None]
    items = dict.fromkeys(
        [handle.item.id for handle in handles if handle.item is not None] + [which for kind, which in rows if kind == "item"]
    )
    seen.know_all([_codes(item) for item in items])
    seen.know_all([ItemOf(handle.item.id) for handle in handles if handle.item is not None and handle.kind is HandleKind.QUANTITY])


def _codes(item: int) -> RecordsLike:
    return RecordsLike(Barcode, "", ("item", item), GTINS_MAX)


def gtin_of(item: int, seen: Seen) -> str:
    """The GTIN of one unit of an item; "" where it has none."""
    found = seen.know(_codes(item))
    codes = [view.record for view in found if isinstance(view.record, Barcode) and not view.record.retired]
    return next((code.code for code in codes if code.kind == "gtin" and code.quantity <= 1), "")


def _elements(handle: HandleView, lot: str, gtin: str) -> str:
    """The element string of a unit or a lot; "" where it has no GTIN, or a number GS1 does not allow."""
    if not gtin:
        return ""
    parts = [("01", gtin), ("10", lot), ("17", handle.expires[2:].replace("-", ""))]
    if handle.kind is HandleKind.SERIAL:
        parts.append(("21", handle.code))
    filled = [(ai, value) for ai, value in parts if value]
    return "".join(f"({ai}){value}" for ai, value in filled) if all(fits(ai, value) for ai, value in filled) else ""


def commands() -> tuple[Label, ...]:
    """A label for each printed command."""
    return tuple(Label(barcode_of(name), str(title), kind="command") for name, title in COMMANDS.items())
