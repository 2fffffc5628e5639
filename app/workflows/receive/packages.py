"""What waits for its price: how much it is, and what as much has cost on average."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.cost_views import CostOf
from app.domain.figures import amount_of
from app.domain.money import written
from app.domain.operation import Move
from app.domain.place import PlaceKind
from app.domain.questions import ItemOf
from app.domain.rules import serialized
from app.domain.stock import Tracking
from app.domain.words import Say, say
from app.workflows.common import Refuse
from app.workflows.places import place_of
from app.workflows.receive.state import State, Waiting
from app.workflows.step import Seen
from app.workflows.wording import common as common_words
from app.workflows.wording import receive as words


def item_of(item: int, seen: Seen) -> Item:
    """The item master as it is received: an asset item unit by unit. Leaves the step where it is gone."""
    found = seen.know(ItemOf(item))
    if found is None:
        raise Refuse(say(common_words.GONE))
    return replace(found, tracking=Tracking.SERIAL) if serialized(found) else found


def numbers_packages(state: State, seen: Seen) -> bool:
    """Whether the goods go to incoming goods, where deliveries have numbers."""
    return bool(state.place) and place_of(state.place, seen).effective is PlaceKind.INCOMING


def suggested(waiting: Waiting, seen: Seen) -> int | None:
    """What as much would cost at the item's current average; None where there is none."""
    cost = seen.know(CostOf(waiting.item))
    if not cost.average_quantity:
        return None
    return round(cost.average_value * steps_of(waiting, seen) / cost.average_quantity)


def steps_of(waiting: Waiting, seen: Seen) -> int:
    """How much waits, in smallest steps: a serial is one unit of measure."""
    if waiting.serials:
        return len(waiting.serials) * int(10 ** item_of(waiting.item, seen).decimals)
    return sum(entry.quantity for entry in waiting.entries if isinstance(entry, Move))


def amount(waiting: Waiting, seen: Seen) -> Say:
    """How much waits, in words."""
    item = item_of(waiting.item, seen)
    return say(words.PACKAGE_OF, amount=amount_of(steps_of(waiting, seen), item.decimals, item.uom), item=item.number)


def average(waiting: Waiting, seen: Seen) -> str | Say:
    """The current average of one unit of measure, "" where there is none."""
    cost, decimals = seen.know(CostOf(waiting.item)), item_of(waiting.item, seen).decimals
    if not cost.average_quantity:
        return ""
    return written(round(cost.average_value * 10**decimals / cost.average_quantity))
