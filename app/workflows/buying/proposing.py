"""Replenishment and low stock: what is lacking becomes orders, one for each vendor and recipient."""

import msgspec

from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.purchasing import AT_ONCE, Replenishment, Supply, SupplyOf
from app.domain.replenishing import asked, below, offer_of, packed
from app.domain.words import say
from app.workflows.buying.lines import chosen_id
from app.workflows.buying.papers import Want, ordered
from app.workflows.buying.screens import show
from app.workflows.buying.state import State
from app.workflows.common import Refuse, done, not_here, require
from app.workflows.step import Chosen, Event, Seen, Step
from app.workflows.wording import buying as words

KIND = "order"


def replenish_step(state: State, event: Event, seen: Seen) -> Step:
    """Lines are left out or taken by touch; then all that are taken become drafts."""
    require(seen, Permission.INV_ORDER)
    page = seen.know(Replenishment(state.first))
    proposals = page.lines
    match event:
        case Chosen("following") if page.following:
            return show(msgspec.structs.replace(state, first=page.first + AT_ONCE, left_out=()), seen)
        case Chosen("before") if page.first:
            return show(msgspec.structs.replace(state, first=page.first - AT_ONCE, left_out=()), seen)
        case Chosen("make"):
            wants = [
                Want(one.item, one.quantity, one.offer, one.recipient) for one in proposals if one.key not in state.left_out
            ]
            return _made(wants, seen)
        case Chosen("all"):
            return show(msgspec.structs.replace(state, left_out=()), seen)
        case Chosen("none"):
            return show(msgspec.structs.replace(state, left_out=tuple(one.key for one in proposals)), seen)
        case Chosen(id) if (key := id.removeprefix("take:")) != id and any(one.key == key for one in proposals):
            out = tuple(k for k in state.left_out if k != key) if key in state.left_out else (*state.left_out, key)
            return show(msgspec.structs.replace(state, left_out=out), seen)
    raise not_here(event)


def low_step(_: State, event: Event, seen: Seen) -> Step:
    """The rows that are ticked, or the one touched, become drafts."""
    require(seen, Permission.INV_ORDER)
    match event:
        case Chosen("make", targets) if targets:
            if len(targets) > AT_ONCE:
                raise Refuse(say(words.TOO_MANY, most=AT_ONCE))
            items = [chosen_id(target.removeprefix("item:")) for target in targets]
        case Chosen("make"):
            raise Refuse(say(words.TICK_FIRST))
        case Chosen(id) if id.startswith("item:"):
            items = [chosen_id(id.removeprefix("item:"))]
        case _:
            raise not_here(event)
    answers = seen.know_all(SupplyOf(item) for item in dict.fromkeys(items))
    return _made([want for found in answers if found is not None and (want := _lacking(found)) is not None], seen)


def _lacking(of: Supply) -> Want | None:
    """What brings an item up to its maximum again; None where enough is to come."""
    steps = below(of.on_hand + of.on_order, of.minimum or 0, of.maximum)
    offer = offer_of(asked((("item", of.item.vendor),), of.offers).vendor, of.offers)
    return Want(of.item, packed(steps, offer.pack), offer) if steps else None


def _made(wants: list[Want], seen: Seen) -> Step:
    if not wants:
        raise Refuse(say(words.NONE_TAKEN))
    entries, numbers = ordered(wants, seen)
    told = done(say(words.INTO_ORDERS, count=len(wants), numbers=", ".join(numbers)), numbers[0])
    step = show(State(view="orders"), seen, told, entries)
    return step._replace(acts=(Act(kind=KIND, entries=entries, document=numbers[0] if len(numbers) == 1 else ""),))
