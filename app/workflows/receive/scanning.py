"""What a scan means in a receipt: where the goods go, the order, an item, a lot, a known unit, or a serial never seen."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.figures import amount_of
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.questions import HandleOf, OrderOf
from app.domain.rules import not_stocked
from app.domain.stock import Tracking
from app.domain.words import say
from app.workflows.common import Refuse, Unknown, done, expect
from app.workflows.places import place_of
from app.workflows.receive import rejecting
from app.workflows.receive.bulk import expiry, from_label, is_serial_beside, lot_scanned, with_lot
from app.workflows.receive.kits import line_of_part
from app.workflows.receive.orders import line_announcing, line_for, only_serial_line, order_in_hand
from app.workflows.receive.packages import item_of
from app.workflows.receive.placing import to_place
from app.workflows.receive.screens import asked, show
from app.workflows.receive.serials import listed, no_quantity, one
from app.workflows.receive.state import Goods, State
from app.workflows.receive.warnings import confirmed
from app.workflows.step import Seen, Step
from app.workflows.wording import common as common_words
from app.workflows.wording import handling
from app.workflows.wording import receive as words

NAMED = (MatchKind.SERIAL, MatchKind.ITEM, MatchKind.LOT, MatchKind.LOCATION, MatchKind.CONTAINER, MatchKind.DOCUMENT)


def scanned(state: State, item: Item | None, reading: Reading, seen: Seen) -> Step:
    """A scan: where the goods go, the order, an item, a lot, or a unit."""
    if reading.refusal is not None:
        raise Refuse(reading.refusal, reading.text[:40])
    if reading.unclear:
        return show(replace(state, unsure=reading), seen)
    order = order_in_hand(state, seen)
    gs1 = reading.gs1
    serial = (gs1.serial if gs1 is not None else "") or reading.code or reading.text
    announced = line_announcing(order, serial) if not reading.serials else None
    want = asked(state, item)
    if announced is None and (reading.only(MatchKind.LOCATION, MatchKind.CONTAINER, MatchKind.DOCUMENT) or not state.place):
        return _directed(state, reading, seen)
    if state.rejecting:
        return rejecting.scanned(state, reading, seen)
    if state.goods is not None and item is not None and want:
        return _answered(state, state.goods, item, want, reading, seen)
    if announced is not None:
        goods = Goods(item=announced.item.id, line=announced.id)
        expires = gs1.expires if gs1 is not None else ""
        lot = gs1.lot if gs1 is not None else ""
        return one(replace(state, goods=goods), item_of(announced.item.id, seen), serial, seen, lot=lot, expires=expires)
    if reading.serials:
        item = item or _serial_item(state, seen)
        if item is None or item.tracking is not Tracking.SERIAL:
            raise Refuse(say(words.SERIAL_ITEM_FIRST), reading.text[:40])
        return listed(_holding(state, item, seen), item, reading.serials, seen)
    return _goods(state, item, reading, seen)


def _directed(state: State, reading: Reading, seen: Seen) -> Step:
    """Where the goods go, or the order they came on; before the place is known an item may be scanned first, too."""
    if not reading.matches and not reading.command:
        if state.place:
            raise Unknown(reading)
        raise Refuse(say(words.PLACE_FIRST), reading.text[:40])
    match = expect(reading, *NAMED)
    match match.kind:
        case MatchKind.DOCUMENT:
            if match.as_ == "count":
                raise Refuse(say(words.NOT_AN_ORDER, code=match.code), match.code)
            return against(state, match.id, seen)
        case MatchKind.LOCATION | MatchKind.CONTAINER:
            return to_place(state, place_of(match.id, seen), seen)
        case MatchKind.ITEM:
            return _begin_with(state, match, reading, seen)
        case _ if state.place:
            return _known(state, None, match, reading, seen)
        case _:
            raise Refuse(say(words.PLACE_FIRST), reading.text[:40])


def against(state: State, order: int, seen: Seen) -> Step:
    """Receive against this order from now on."""
    view = seen.know(OrderOf(order))
    if view is None:
        raise Refuse(say(common_words.GONE))
    number = view.number
    if view.state in ("draft", "cancelled"):
        raise Refuse(say(words.IS_DRAFT if view.state == "draft" else words.IS_CANCELLED, number=number), number)
    if view.state == "closed":
        state = confirmed(state, f"closed:{order}", say(words.IS_CLOSED, number=number), number)
    after = replace(
        state, order=order, before={line.id: line.received for line in view.lines},
        free=False, number=view.number, goods=None, rejecting=False, generating=False, warned="", agreed=()
    )
    return show(after, seen, done(say(words.ORDER_TAKEN, number=view.number), view.number))


def _answered(state: State, goods: Goods, item: Item, want: str, reading: Reading, seen: Seen) -> Step:
    """A scan while lot, expiry or quantity is asked."""
    gs1 = reading.gs1
    if want == "lot":
        return lot_scanned(state, goods, item, reading, seen)
    if want == "expiry":
        return expiry(state, goods, (gs1.expires if gs1 is not None else "") or reading.text, seen)
    if more := _pack_again(goods, item, reading):
        more += goods.pack
        told = say(handling.PACKS, amount=amount_of(more, item.decimals, item.uom))
        return show(replace(state, goods=replace(goods, pack=more)), seen, done(told, goods.lot or item.number))
    if is_serial_beside(item, reading):
        return one(state, item, reading.code or reading.text, seen)
    raise Refuse(say(words.FINISH_THIS, code=goods.lot or item.number), reading.text[:40])


def _pack_again(goods: Goods, item: Item, reading: Reading) -> int:
    """What one more scan of a pack adds to the quantity offered: each scan is a pack; 0 where it is none of these goods."""
    match = next((m for m in reading.only(MatchKind.ITEM) if m.item == item.id), None)
    if match is None or (reading.gs1 is not None and reading.gs1.lot and reading.gs1.lot != goods.lot):
        return 0
    return from_label(item, Goods(item=item.id), reading.gs1, match.quantity).pack


def _goods(state: State, item: Item | None, reading: Reading, seen: Seen) -> Step:
    """A scan that names goods: a known thing, or a serial number never seen before."""
    if not reading.matches:
        if reading.command:
            expect(reading, MatchKind.SERIAL, MatchKind.ITEM)
        item = item or _serial_item(state, seen)
        if item is None or reading.gs1 is not None:
            raise Unknown(reading)
        code = reading.code or reading.text
        return one(no_quantity(_holding(state, item, seen), item, code, reading), item, code, seen)
    return _known(state, item, expect(reading, MatchKind.SERIAL, MatchKind.ITEM, MatchKind.LOT), reading, seen)


def _serial_item(state: State, seen: Seen) -> Item | None:
    """The item of a serial scanned before any item, where the order leaves no choice."""
    line = only_serial_line(order_in_hand(state, seen))
    return item_of(line.item.id, seen) if line else None


def _holding(state: State, item: Item, seen: Seen) -> State:
    """The state with the item in hand, on its order line."""
    if state.goods is not None and state.goods.item == item.id:
        return state
    order = order_in_hand(state, seen)
    line = line_for(order, item.id) or line_of_part(order, item.id, seen)
    return replace(state, goods=Goods(item=item.id, line=line.id if line else 0))


def _known(state: State, item: Item | None, match: Match, reading: Reading, seen: Seen) -> Step:
    """The code names something the catalogue knows: an item, a lot of one, or a unit."""
    if match.kind is MatchKind.ITEM:
        return _begin_with(state, match, reading, seen)
    if match.kind is MatchKind.LOT:
        own = item_of(match.item, seen)
        state = _holding(replace(state, goods=None), own, seen)
        assert state.goods is not None
        label = from_label(own, replace(state.goods, lot=match.code), reading.gs1, match.quantity)
        return with_lot(state, replace(label, lot=match.code), own, seen)
    handle = seen.know(HandleOf(match.id))
    serial = handle.code if handle is not None else match.code
    own = item_of(match.item, seen)
    if item is not None and item.tracking is Tracking.SERIAL and item.id != own.id:
        code = reading.code or reading.text
        text = say(words.OTHER_ITEM, code=code, other=own.number, item=item.number)
        return one(confirmed(state, f"item:{item.id}:{code}", text, code), item, code, seen)
    gs1 = reading.gs1
    return one(
        _holding(state, own, seen), own, serial, seen, lot=gs1.lot if gs1 is not None else "",
        expires=gs1.expires if gs1 is not None else "",
    )


def _begin_with(state: State, match: Match, reading: Reading, seen: Seen) -> Step:
    """An item was scanned; its label may say serial, lot, expiry and count as well."""
    item = item_of(match.item or match.id, seen)
    order = order_in_hand(state, seen)
    line = line_for(order, item.id, state.goods.line if state.goods else 0) or line_of_part(order, item.id, seen)
    goods = from_label(item, Goods(item=item.id, line=line.id if line else 0), reading.gs1, match.quantity)
    gs1 = reading.gs1
    if gs1 is not None and gs1.serial and state.place and (item.tracking is Tracking.SERIAL or item.tracks_serials):
        state = _on_order(state, item, goods, gs1.serial, seen)
        return one(replace(state, goods=goods), item, gs1.serial, seen, lot=gs1.lot, expires=gs1.expires)
    return begin(state, item, goods, seen)


def _on_order(state: State, item: Item, goods: Goods, code: str, seen: Seen) -> State:
    """The state once it is confirmed that an item which is not on the order is received beside it."""
    order = order_in_hand(state, seen)
    if order is None or goods.line:
        return state
    text = say(words.NOT_ORDERED, item=item.number, number=order.number)
    return confirmed(state, f"ordered:{order.id}:{item.id}", text, code)


def begin(state: State, item: Item, goods: Goods, seen: Seen) -> Step:
    """An item comes to hand."""
    if (no := not_stocked(item)) is not None:
        raise Refuse(no, item.number)
    state = _on_order(state, item, goods, item.number, seen)
    after = replace(state, goods=goods, generating=False, warned="", agreed=())
    if goods.lot and item.tracking is Tracking.LOT:
        return with_lot(after, goods, item, seen)
    return show(after, seen, done(say(words.ITEM_TAKEN, item=item.number, description=item.description), item.number))
