"""A device's bill of parts beside what is in it."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.catalogue import Item, KitLine
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import ContentsOf, HandleOf, ItemOf, RecordsLike
from app.domain.views import HandleView, Unit
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.picking import Held
from app.workflows.step import Seen
from app.workflows.wording import assemble as words
from app.workflows.wording import common, handling

LISTED_MAX = 200
"""Parts that are looked at: a device with more is a store."""


class Part(NamedTuple):
    """An item of the bill, or one that is in the device all the same: smallest steps needed and fitted."""

    item: Item
    needed: int
    fitted: int
    codes: tuple[str, ...]
    """Serials and lots in the device; the item's number where it is counted alone."""

    @property
    def lacking(self) -> int:
        """How much is still to be fitted."""
        return max(0, self.needed - self.fitted)


def device_of(which: int, seen: Seen) -> HandleView:
    """The device; leaves the step where the unit holds no parts, or is not in stock."""
    found = seen.know(HandleOf(which))
    if found is None or found.item is None:
        raise Refuse(say(common.GONE))
    if not found.item.device:
        raise Refuse(say(words.NO_DEVICE, code=found.code, item=found.item.number), found.code)
    if found.in_bulk:
        raise Refuse(say(handling.IN_BULK, code=found.code), found.code)
    if found.standing is None:
        raise Refuse(say(words.NOWHERE, code=found.code), found.code)
    if (virtual := VIRTUAL_BY_PLACE.get(found.standing.place)) is not None:
        raise Refuse(say(words.AWAY, code=found.code, place=say(handling.VIRTUAL[virtual])), found.code)
    return found


def parts_in(device: int, seen: Seen) -> tuple[Unit, ...]:
    """What stands directly in the device."""
    return seen.know(ContentsOf(device, limit=LISTED_MAX))


def needed_of(item: int, seen: Seen) -> dict[int, int]:
    """The bill of an item: part -> smallest steps that belong to one."""
    needed: dict[int, int] = {}
    for view in seen.know(RecordsLike(KitLine, where=("item", item), limit=LISTED_MAX)):
        line = view.record
        if isinstance(line, KitLine) and not line.retired:
            needed[line.part] = needed.get(line.part, 0) + line.quantity
    return needed


def parts_of(device: HandleView, seen: Seen, came: Sequence[Held] = (), went: Sequence[Held] = ()) -> tuple[Part, ...]:
    """The bill's parts in the order of their numbers, then what is in it beside them.

    `came` and `went` are what this very step fits and takes out: the books know of it only after the step.
    """
    assert device.item is not None, "a device is a unit of an item"
    needed = needed_of(device.item.id, seen)
    fitted: dict[int, int] = {}
    codes: dict[int, list[str]] = {}
    gone = {h.unit.key.handle for h in went if h.unit.kind.single or h.quantity >= h.unit.quantity}
    for unit, steps, there in (
        *((u, u.quantity, u.key.handle not in gone) for u in parts_in(device.id, seen)),
        *((h.unit, h.quantity, True) for h in came), *((h.unit, -h.quantity, False) for h in went),
    ):
        fitted[unit.item] = fitted.get(unit.item, 0) + steps
        if there and unit.code not in codes.setdefault(unit.item, []):
            codes[unit.item].append(unit.code)
    which = [*needed, *(i for i in fitted if i not in needed and fitted[i] > 0)]
    items = [item for item in seen.know_all(ItemOf(i) for i in which) if item is not None]
    found = (Part(i, needed.get(i.id, 0), fitted.get(i.id, 0), tuple(codes.get(i.id, ()))) for i in items)
    return tuple(sorted(found, key=lambda p: (not p.needed, p.item.number)))
