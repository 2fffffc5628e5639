"""Rejecting what came against an order: a unit or a quantity is refused with a reason and never enters stock."""

from msgspec.structs import replace

from app.domain.figures import amount_of
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import RejectUnit
from app.domain.questions import Reasons
from app.domain.words import say
from app.workflows.common import Refuse, careful, done, expect
from app.workflows.receive.bulk import typed_quantity
from app.workflows.receive.orders import by_serial, line_announcing, line_by_id, line_for, only_serial_line, order_in_hand
from app.workflows.receive.packages import item_of
from app.workflows.receive.posting import post
from app.workflows.receive.screens import Patch, show
from app.workflows.receive.state import Got, Refusal, State
from app.workflows.step import Chosen, Key, Scanned, Seen, Step, Typed
from app.workflows.wording import common as common_words
from app.workflows.wording import receive as words


def toggle(state: State, seen: Seen) -> Step:
    """Begin or stop rejecting; only what was ordered can be rejected."""
    if not state.order:
        raise Refuse(say(words.ORDER_FIRST))
    after = replace(state, rejecting=not state.rejecting, refusal=None, generating=False)
    return show(after, seen, careful(say(words.REJECTING)) if after.rejecting else done(say(words.ACCEPTING)))


def scanned(state: State, reading: Reading, seen: Seen) -> Step:
    """What is rejected was scanned: find its order line, then ask quantity and reason."""
    order = order_in_hand(state, seen)
    if order is None:
        raise Refuse(say(words.ORDER_FIRST))
    gs1 = reading.gs1
    items = {m.item for m in reading.only(MatchKind.ITEM, MatchKind.LOT, MatchKind.SERIAL)}
    serial = (gs1.serial if gs1 is not None else "") or reading.code or reading.text
    line = line_announcing(order, serial)
    if line is None and len(items) == 1:
        line = line_for(order, items.pop())
        if line is None:
            raise Refuse(say(words.NOT_ON_ORDER, code=reading.text[:40], number=order.number), reading.text[:40])
        named = reading.only(MatchKind.SERIAL) or (gs1 is not None and gs1.serial)
        serial = serial if named else ""
        if not serial and by_serial(line.item):
            raise Refuse(say(words.NOT_ALL, item=line.item.number), reading.text[:40])
    elif line is None and reading.matches:
        expect(reading, MatchKind.SERIAL, MatchKind.ITEM, MatchKind.LOT)
        raise Refuse(say(words.NOT_ON_ORDER, code=reading.text[:40], number=order.number), reading.text[:40])
    elif line is None:
        line = line_by_id(order, state.goods.line if state.goods else 0) or only_serial_line(order)
        if line is None or not by_serial(line.item):
            raise Refuse(say(words.NOT_ON_ORDER, code=reading.text[:40], number=order.number), reading.text[:40])
    if serial and serial in line.arrived:
        raise Refuse(say(words.CAME_ALREADY, code=serial), serial)
    refusal = Refusal(
        line=line.id, code=serial or line.item.number, number=line.item.number, serial=serial, quantity=1 if serial else 0
    )
    return show(replace(state, refusal=refusal, warned="", agreed=()), seen)


def refusing(state: State, refusal: Refusal, seen: Seen) -> Step:
    """The quantity or the reason of what is rejected."""
    match seen.event:
        case Typed(text) if not refusal.quantity:
            line = line_by_id(order_in_hand(state, seen), refusal.line)
            if line is None:
                raise Refuse(say(common_words.GONE))
            steps = typed_quantity(line.item, text)
            return show(replace(state, refusal=replace(refusal, quantity=steps)), seen)
        case Chosen(id) if refusal.quantity and id.startswith("reason:"):
            for reason in seen.know(Reasons("reject")):
                if id == f"reason:{reason.id}":
                    return _rejected(state, refusal, reason.id, reason.name, seen)
            raise Refuse(say(common_words.NOT_OFFERED))
        case Key("cancel"):
            return show(replace(state, refusal=None, rejecting=False), seen, done(say(words.ACCEPTING)))
        case Scanned(reading):
            raise Refuse(say(words.FINISH_THIS, code=refusal.code), reading.text[:40])
        case Chosen():
            raise Refuse(say(common_words.NOT_OFFERED))
        case _:
            raise Refuse(say(words.FINISH_THIS, code=refusal.code))


def _rejected(state: State, refusal: Refusal, reason: int, name: str, seen: Seen) -> Step:
    line = line_by_id(order_in_hand(state, seen), refusal.line)
    if line is None:
        raise Refuse(say(common_words.GONE))
    item = item_of(line.item.id, seen)
    entry = RejectUnit(order_line=refusal.line, serial=refusal.serial, quantity=refusal.quantity)
    amount = "" if refusal.serial else amount_of(refusal.quantity, item.decimals, item.uom)
    got = Got(code=refusal.code, item=item.id, number=item.number, amount=amount, line=line.id, reason=name)
    verdict = done(say(words.REJECTED, code=refusal.code, reason=name), refusal.code)
    after = replace(state, refusal=None, rejecting=False)
    return post(after, seen, (entry,), (got,), verdict, patch=Patch(line=line.id, rejected=refusal.quantity), reason=reason)
