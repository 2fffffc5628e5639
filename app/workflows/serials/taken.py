"""Whether a serial number of an item is in use already."""

from app.domain.catalogue import Item
from app.domain.identity import handle_id
from app.domain.place import Virtual
from app.domain.questions import HandleOf
from app.domain.stock import HandleKind
from app.domain.views import HandleView
from app.workflows.step import Seen

_GONE = frozenset({None, Virtual.CONVERTED.place, Virtual.COUNT_ADJUSTMENT.place})
"""Where a unit is that is no unit of its own any more: nowhere, returned to bulk, or missing since a count."""


def known_as(item: Item, code: str, seen: Seen) -> HandleView | None:
    """The unit that first came with this number."""
    return seen.know(HandleOf(handle_id(HandleKind.SERIAL, item.id, code)))


def taken(item: Item, code: str, borne: frozenset[str], seen: Seen) -> bool:
    """Whether a number is in use; one whose unit was returned to bulk, or is missing, may come back as the unit it was."""
    if code not in borne:
        return False
    unit = known_as(item, code, seen)
    return unit is None or unit.code != code or (unit.place.id if unit.place else None) not in _GONE


def tag_taken(item: Item, serial: str, tag: str, borne: frozenset[str], seen: Seen) -> bool:
    """Whether a tag is on something else; a unit that comes back may bring the tag it bore."""
    if tag not in borne:
        return False
    unit = known_as(item, serial, seen) if serial else None
    return unit is None or unit.tag != tag
