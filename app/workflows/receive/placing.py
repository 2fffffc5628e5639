"""Where goods are received: a bin, or a container with the rules of its type (the same as when things are moved into it)."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.place import PlaceKind
from app.domain.rules import forbidden_place
from app.domain.stock import HandleKind, UnitKey
from app.domain.views import PlaceView, Unit
from app.domain.words import say
from app.workflows.common import Refuse, done
from app.workflows.places import forbidden, place_of
from app.workflows.receive.orders import order_in_hand
from app.workflows.receive.screens import show
from app.workflows.receive.state import State
from app.workflows.step import Seen, Step
from app.workflows.wording import receive as words


def to_place(state: State, place: PlaceView, seen: Seen) -> Step:
    """Goods go there from now on."""
    if (no := forbidden_place(place)) is not None:
        raise Refuse(no, place.code)
    boxed = place.kind is PlaceKind.CONTAINER
    after = replace(state, place=place.id, place_code=place.code, boxed=boxed, warned="", agreed=())
    return show(after, seen, done(say(words.INTO, place=place.code), place.code))


def check_container(state: State, item: Item, kind: HandleKind, seen: Seen) -> None:
    """Leave the step where the receiving container does not take the item beside what it holds."""
    if not state.boxed:
        return
    order = order_in_hand(state, seen)
    of_whom = (order.recipient, 0, "issued") if order is not None and order.recipient else ()
    unit = Unit(
        key=UnitKey(0, state.place, *of_whom), quantity=1, kind=kind, code=item.number,
        item=item.id, item_number=item.number, description=item.description, uom=item.uom, decimals=item.decimals,
        place_code=state.place_code, place_path=(), custody_name="", project_code="", status_name="", available=True,
    )
    if (no := forbidden(place_of(state.place, seen), (unit,), seen)) is not None:
        raise Refuse(no, item.number)
