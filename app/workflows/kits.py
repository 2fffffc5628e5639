"""Equipment kits: never in stock themselves, their parts are received and issued in their place (SecurityTrax)."""

from typing import NamedTuple

from app.domain.catalogue import Item, KitLine
from app.domain.questions import ItemOf, RecordsLike
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.step import Seen
from app.workflows.wording import kits as words

PARTS_MAX = 200


class Part(NamedTuple):
    """A part of so many kits, with its quantity in smallest steps."""

    item: Item
    steps: int


def parts_of(kit: Item, steps: int, seen: Seen) -> tuple[Part, ...]:
    """The parts of `steps` smallest steps of a kit; leaves the step where the kit has none, or not whole parts."""
    lines = [view.record for view in seen.know(RecordsLike(KitLine, "", ("item", kit.id), PARTS_MAX))]
    found = []
    for line in lines:
        if not isinstance(line, KitLine) or line.retired:
            continue
        part = seen.know(ItemOf(line.part))
        share, rest = divmod(steps * line.quantity, 10**kit.decimals)
        if part is None or rest:
            raise Refuse(say(words.NOT_WHOLE, kit=kit.number), kit.number)
        found.append(Part(part, share))
    if not found:
        raise Refuse(say(words.NO_PARTS, kit=kit.number), kit.number)
    return tuple(sorted(found, key=lambda part: part.item.number))
