"""A line being written: the item in hand with what there is of it, how much, at which price."""

import msgspec

from app.domain.catalogue import Item
from app.domain.figures import Figure, amount_of, figure_of, pair
from app.domain.meaning import MatchKind, Reading
from app.domain.money import written
from app.domain.purchasing import Supply, SupplyOf
from app.domain.quantity import to_steps
from app.domain.questions import RecordsLike
from app.domain.replenishing import Offer, offer_of, packed
from app.domain.words import Say, say
from app.workflows.buying.papers import item_of
from app.workflows.buying.state import State
from app.workflows.common import TYPED, Refuse
from app.workflows.records.reading import money
from app.workflows.step import Choice, Line, Mark, Seen
from app.workflows.wording import buying as words
from app.workflows.wording import common

LISTED = 50


def plain(text: str) -> Say:
    """A text as it is."""
    return say(common.PLAIN, text=text)


def priced(minor: int) -> str | Say:
    """Minor units as people write them; a dash where there is no price."""
    return written(minor) if minor else "–"


def scanned_item(state: State, reading: Reading, seen: Seen) -> State:
    """The item a code names comes to hand; typed text that names none is searched for."""
    found = {match.item for match in reading.matches if match.item}
    if len(found) == 1:
        return with_item(state, found.pop(), seen)
    text = (reading.code or reading.text)[:80]
    if reading.source not in TYPED and not found:
        raise Refuse(say(words.NOT_FOUND, code=text[:40]), text[:40])
    if not matching(text, seen):
        raise Refuse(say(words.NOT_FOUND, code=text[:40]), text[:40])
    return msgspec.structs.replace(state, ask="item", search=text, sure="")


def with_item(state: State, which: int, seen: Seen) -> State:
    """How much of an item is asked next; what is out of use or no stock at all is refused."""
    item = item_of(which, seen)
    if item.retired:
        raise Refuse(say(words.NOT_STOCKED, item=item.number), item.number)
    return msgspec.structs.replace(state, ask="quantity", item=which, line=0, search="", sure="")


def matching(text: str, seen: Seen) -> tuple[Line, ...]:
    """Items whose number or description holds the text."""
    found = (view.record for view in seen.know(RecordsLike(Item, text, None, LISTED)))
    return tuple(
        Line(item.number, plain(item.description), id=f"item:{item.id}")
        for item in found if isinstance(item, Item) and not item.retired
    )


def supply(state: State, recipient: int, seen: Seen) -> Supply:
    """What there is of the item in hand, for whom it is wanted."""
    found = seen.know(SupplyOf(state.item, recipient))
    if found is None:
        raise Refuse(say(words.NOT_STOCKED, item=item_of(state.item, seen).number))
    return found


def facts(of: Supply) -> tuple[Line, ...]:
    """On hand, on order, levels, prices: what to know before saying how much."""
    item = of.item

    def amount(steps: int | None) -> Figure:
        return "–" if steps is None else amount_of(steps, item.decimals, item.uom)

    below = of.minimum is not None and of.on_hand + of.on_order < of.minimum
    offers = tuple(
        Line(
            say(words.SUPPLIED),
            say(
                words.OFFERED_AT, vendor=offer.vendor_name, price=priced(offer.price_minor), part=offer.part_number or "–",
                days=offer.lead_days, pack=figure_of(offer.pack, item.decimals) if offer.pack else "–",
            ),
        )
        for offer in of.offers
    )
    return (
        Line(say(words.ON_HAND), amount=amount(of.on_hand), mark=Mark.MISSING if below else Mark.DONE),
        Line(say(words.ON_ORDER), amount=amount(of.on_order)),
        Line(say(words.LIMITS), amount=pair(amount(of.minimum), amount(of.maximum))),
        Line(say(words.LAST_PRICE), say(common.PLAIN, text=priced(of.last_price))),
        *(offers or (Line(say(words.SUPPLIED), say(words.NO_OFFER)),)),
    )


def in_short(of: Supply, offer: Offer) -> Say:
    """The same in one row: it stays in sight where the keypad takes the room of the list."""
    item = of.item
    level: Figure = "–" if of.maximum is None else figure_of(of.maximum, item.decimals)
    if of.minimum is not None:
        level = pair(figure_of(of.minimum, item.decimals), level)
    return say(
        words.FACTS, description=item.description, on_hand=amount_of(of.on_hand, item.decimals, item.uom),
        on_order=figure_of(of.on_order, item.decimals), level=level, last=priced(of.last_price), price=priced(offer.price_minor),
    )


def suggestions(of: Supply, offer: Offer) -> tuple[Choice, ...]:
    """Quantities worth a touch: up to the level, and one pack."""
    item = of.item
    level = of.maximum if of.maximum is not None else of.minimum
    found: dict[int, Say] = {}
    if level is not None and (lacks := level - of.on_hand - of.on_order) > 0:
        found[packed(lacks, offer.pack)] = say(words.UP_TO, level=figure_of(level, item.decimals))
    if offer.pack:
        found.setdefault(offer.pack, say(words.ONE_PACK))
    return tuple(
        Choice(f"quantity:{steps}", say(words.SUGGEST, amount=amount_of(steps, item.decimals, item.uom), why=why))
        for steps, why in found.items()
    )


def terms(of: Supply, vendor: int) -> Offer:
    """At what terms the vendor supplies it."""
    return offer_of(vendor, of.offers)


def typed_quantity(item: Item, text: str) -> int:
    """Smallest steps of what was typed; leaves the step where it is no quantity of the item."""
    steps = to_steps(text, item.decimals, item.uom)
    if isinstance(steps, Say):
        raise Refuse(steps, text[:40])
    return steps


def typed_price(text: str) -> int:
    """Minor units of what was typed; leaves the step where it is no amount."""
    minor = money(text)
    if isinstance(minor, Say):
        raise Refuse(minor, text[:40])
    return minor


def chosen_quantity(value: str, offered: tuple[Choice, ...]) -> int:
    """The steps of a suggestion that is on the screen."""
    if not any(choice.id == f"quantity:{value}" for choice in offered):
        raise Refuse(say(common.NOT_OFFERED))
    return int(value)


def chosen_id(value: str) -> int:
    """The identity in a choice; leaves the step where it is none."""
    if not (value.isascii() and value.isdecimal() and len(value) < 20):
        raise Refuse(say(common.NOT_OFFERED))
    return int(value)


def names_item(reading: Reading) -> bool:
    """Whether a code names an item, a unit of one, or a lot."""
    return bool(reading.only(MatchKind.ITEM, MatchKind.SERIAL, MatchKind.LOT))
