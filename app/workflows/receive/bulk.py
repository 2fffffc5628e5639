"""Receiving lots and quantities: lot number, expiry date and quantity are asked one after another, or read off the label."""

from datetime import date, datetime

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.figures import amount_of, figure_of
from app.domain.identity import handle_id
from app.domain.meaning import Gs1, MatchKind, Reading
from app.domain.operation import Entry
from app.domain.quantity import to_steps
from app.domain.questions import HandleOf
from app.domain.serial_rules import SERIAL_CODE
from app.domain.stock import HandleKind, Tracking
from app.domain.words import Say, say
from app.workflows.common import Refuse, done
from app.workflows.places import today
from app.workflows.receive import kits
from app.workflows.receive.orders import all_bulk, bulk_entries, line_by_id, order_in_hand, to_come
from app.workflows.receive.packages import item_of
from app.workflows.receive.placing import check_container
from app.workflows.receive.pricing import posted, posted_together
from app.workflows.receive.screens import Patch, show
from app.workflows.receive.state import Goods, Got, Part, State
from app.workflows.receive.warnings import confirmed
from app.workflows.step import Seen, Step
from app.workflows.wording import receive as words

DATE_FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%Y%m%d", "%y%m%d")


def from_label(item: Item, goods: Goods, gs1: Gs1 | None, pack: int) -> Goods:
    """What a label says beside the item: lot, expiry, and how much is in the pack."""
    if gs1 is not None and gs1.count:
        steps = to_steps(gs1.count, item.decimals, item.uom)
        pack = steps if isinstance(steps, int) else pack
    if item.tracking is not Tracking.LOT or gs1 is None or not gs1.lot:
        return replace(goods, pack=pack)
    return replace(goods, pack=pack, lot=gs1.lot, expires=gs1.expires or None)


def lot_scanned(state: State, goods: Goods, item: Item, reading: Reading, seen: Seen) -> Step:
    """The lot number of the item in hand. The same number on another item is told: lots must not end up on the wrong one."""
    gs1 = reading.gs1
    code = (gs1.lot if gs1 is not None else "") or reading.code or reading.text
    if not 1 <= len(code) <= 40 or not code.isprintable() or code != code.strip():
        raise Refuse(say(words.BAD_LOT, code=code[:40]), code[:40])
    own = any(m.item == item.id for m in reading.only(MatchKind.LOT))
    others = [m for m in reading.matches if m.item != item.id]
    if others and not own:
        other = seen.know(HandleOf(others[0].id)) if others[0].kind is MatchKind.LOT else None
        name = other.item.number if other and other.item else others[0].code
        state = confirmed(state, f"lot:{item.id}:{code}", say(words.OTHER_LOT, code=code, other=name, item=item.number), code)
    expires = (gs1.expires if gs1 is not None else "") or None
    return with_lot(state, replace(goods, lot=code, expires=expires), item, seen)


def with_lot(state: State, goods: Goods, item: Item, seen: Seen) -> Step:
    """The lot is known; its expiry is asked only if neither the label nor the books have it."""
    known = seen.know(HandleOf(handle_id(HandleKind.LOT, item.id, goods.lot)))
    if goods.expires is None and known is not None:
        goods = replace(goods, expires=known.expires)
    if goods.expires and goods.expires < today(seen):
        text = say(words.EXPIRED_LABEL, lot=goods.lot, date=goods.expires)
        state = confirmed(state, f"expired:{goods.lot}:{goods.expires}", text, goods.lot)
    return show(replace(state, goods=goods, warned="", agreed=()), seen)


def expiry(state: State, goods: Goods, text: str, seen: Seen) -> Step:
    """The expiry date as typed or scanned."""
    found = _date(text.strip())
    if found is None:
        raise Refuse(say(words.BAD_DATE, text=text[:40]), text[:40])
    iso = found.isoformat()
    if iso < today(seen):
        state = confirmed(state, f"expired:{goods.lot}:{iso}", say(words.EXPIRED, lot=goods.lot, date=iso), iso)
    return show(replace(state, goods=replace(goods, expires=iso), warned="", agreed=()), seen)


def _date(text: str) -> date | None:
    for form in DATE_FORMATS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def quantity(state: State, goods: Goods, item: Item, steps: int, typed: str, seen: Seen) -> Step:
    """The quantity that came: posted, unless it is more than was ordered, which is confirmed first."""
    if not item.kit:
        check_container(state, item, HandleKind.LOT if goods.lot else HandleKind.QUANTITY, seen)
    order = order_in_hand(state, seen)
    line = line_by_id(order, goods.line)
    if line is not None and line.received + steps > line.ordered:
        text = say(
            words.OVER_TYPED, received=figure_of(line.received + steps, item.decimals), item=item.number, text=typed,
            ordered=figure_of(line.ordered, item.decimals),
        )
        state = confirmed(state, f"over:{line.id}:{goods.lot}:{steps}", text, typed)
    if item.kit:
        return kits.received(state, goods, item, steps, seen)
    entries = bulk_entries(item, steps, state.place, line=goods.line, lot=goods.lot, expires=goods.expires or "")
    amount = amount_of(steps, item.decimals, item.uom)
    code = goods.lot or item.number
    got = Got(code=code, item=item.id, number=item.number, amount=amount, place=state.place_code, line=goods.line)
    verdict = done(say(words.RECEIVED_AMOUNT, amount=amount, code=code), code)
    return posted(replace(state, goods=None), seen, entries, (got,), verdict, patch=Patch(line=goods.line, steps=steps))


def typed_quantity(item: Item, text: str) -> int:
    """Typed text as smallest steps; leaves the step where it is no quantity of the item."""
    steps = to_steps(text, item.decimals, item.uom)
    if isinstance(steps, Say):
        raise Refuse(steps, text[:40])
    return steps


def is_serial_beside(item: Item, reading: Reading) -> bool:
    """Whether an unknown code may be the serial of a unit of an item that is counted in bulk but has serials beside."""
    return item.tracks_serials and not reading.matches and bool(SERIAL_CODE.fullmatch(reading.code or reading.text))


def receive_all(state: State, seen: Seen) -> Step:
    """All that is still to come of the order's bulk lines, in one act."""
    order = order_in_hand(state, seen)
    if order is None:
        raise Refuse(say(words.ORDER_FIRST))
    bulk, others = all_bulk(state, order)
    of_kits: list[Entry] = []
    parts: dict[int, tuple[Entry, ...]] = {}
    got: list[Got] = []
    for line in bulk:
        steps = to_come(line)
        item = item_of(line.item.id, seen)
        if item.kit:
            booked, rows, left = kits.bulk_of(state, item, steps, line.id, seen)
            of_kits += booked
            got += rows
            others = (*others, *(part.item.number for part in left))
            continue
        check_container(state, item, HandleKind.QUANTITY, seen)
        parts[item.id] = (*parts.get(item.id, ()), *bulk_entries(item, steps, state.place, line=line.id))
        amount = amount_of(steps, item.decimals, item.uom)
        got.append(Got(code=item.number, item=item.id, number=item.number, amount=amount, place=state.place_code, line=line.id))
    if others:
        text = say(words.RECEIVED_ALL_BUT, count=len(bulk), items=", ".join(dict.fromkeys(others)))
    else:
        text = say(words.RECEIVED_ALL, count=len(bulk))
    patch = Patch(full=frozenset(x.id for x in bulk))
    came = tuple(Part(which, entries) for which, entries in parts.items())
    return posted_together(
        replace(state, goods=None), seen, came, tuple(of_kits), tuple(got), done(text, order.number), patch=patch
    )
