"""What the lines have in common that belong to one record and name an item: identity, quantities, what they are called."""

from typing import Any

from app.domain.catalogue import Item, Record
from app.domain.questions import ItemOf
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Part, Values
from app.workflows.step import FieldKind, Seen

STAYS = QT_TRANSLATE_NOOP("say", "It stays. Take this line out of use, and make a new one for another.")
ITEM = Part("item", say(QT_TRANSLATE_NOOP("say", "Item")), FieldKind.REFERENCE, required=True, refers=Item)


def stays(record: Record | None) -> Say | None:
    """What a line is of cannot be changed once the line is there: its identity is made of it."""
    return say(STAYS) if record is not None else None


def always(_: Record | None) -> Say:
    """What the line belongs to is where it was opened from."""
    return say(STAYS)


def decimals(values: Values, seen: Seen) -> int:
    """The decimals of the item that a line names."""
    item = seen.know(ItemOf(values["item"])) if values.get("item") else None
    return item.decimals if item is not None else 0


def called(record: Any, seen: Seen) -> tuple[str, str]:
    """A line is known by the number and description of its item."""
    return item_called(record.item, seen)


def item_called(which: int, seen: Seen) -> tuple[str, str]:
    """Number and description of an item; an item that is gone has none."""
    item = seen.know(ItemOf(which))
    return (item.number, item.description) if item is not None else ("?", "")
