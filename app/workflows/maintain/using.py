"""What is used on an order: stock that is consumed under its number, and items that are not kept in stock."""

from msgspec.structs import replace

from app.domain.catalogue import MaintenanceLine
from app.domain.figures import amount_of, with_unit
from app.domain.identity import derive
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Put
from app.domain.place import Virtual
from app.domain.quantity import to_steps
from app.domain.questions import ItemOf, RecordOf
from app.domain.stock import Tracking
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, careful, done, expect
from app.workflows.hand import Hand, coded, posted, take, take_all
from app.workflows.lots import against
from app.workflows.maintain.orders import ACT, beside_line, beside_of, order_of
from app.workflows.maintain.screens import STOCK, show
from app.workflows.maintain.state import State
from app.workflows.moving import Change, moves
from app.workflows.step import Seen, Step, Verdict
from app.workflows.wording import common
from app.workflows.wording import maintain as words

AWAY = Change(place=Virtual.CONSUMED.place, custody=0, project=0, status=Virtual.CONSUMED.status)


def require_open(state: State, seen: Seen) -> str:
    """The number of the order; leaves the step where somebody has settled it meanwhile."""
    order, _ = order_of(state.order, seen)
    if order.state != "open":
        raise Refuse(say(words.SETTLED, number=order.number), order.number)
    return order.number


def scanned(state: State, reading: Reading, seen: Seen) -> Step:
    """Stock is used up at once, a quantity after it was told apart; of what is not kept in stock the amount is asked."""
    require_open(state, seen)
    if reading.serials:
        hand, _ = take_all(state.hand, reading, seen, STOCK)
        return consumed(state, hand, seen)
    match = expect(reading, *HANDLES)
    if match.kind is MatchKind.CONTAINER:
        raise Refuse(say(words.NO_BOX, code=match.code), match.code)
    if match.id == state.unit:
        raise Refuse(say(words.ITSELF, code=match.code), match.code)
    item = seen.know(ItemOf(match.item))
    if item is not None and item.tracking is Tracking.NON_INVENTORY:
        return show(replace(state, job="amount", item=item.id, sure=""), seen)
    if state.job == "beside":
        raise Refuse(say(common.CHOOSE_FIRST), match.code)
    hand, verdict = take(state.hand, match, reading, seen, STOCK)
    return taken_up(state, hand, verdict, seen)


def taken_up(state: State, hand: Hand, verdict: Verdict | None, seen: Seen) -> Step:
    """The hand has changed: what is in it is used up, a lot that comes to be known is looked at."""
    if (asked := against(hand.picking, state.hand.picking, state.agreed, seen, STOCK)) is not None:
        return show(replace(state, agreed=asked.lot), seen, careful(asked.why, asked.code))
    if hand.held:
        return consumed(replace(state, agreed=0), hand, seen)
    return show(replace(state, hand=hand, sure="", agreed=0), seen, verdict)


def consumed(state: State, hand: Hand, seen: Seen) -> Step:
    """Post what has come to hand as consumed under the order's number."""
    number, held = require_open(state, seen), hand.held
    what = coded(held[0]) if len(held) == 1 else str(len(held))
    fresh = posted((), held, number)[0]
    step = show(replace(state, hand=Hand(), sure=""), seen, done(say(words.USED, what=what, unit=state.code), held[-1].unit.code),
                fresh=fresh)
    return step._replace(acts=(Act(kind=ACT, entries=moves(held, AWAY), document=number),))


def amount(state: State, text: str, seen: Seen) -> Step:
    """So much of an item that is not kept in stock was used: a line of the order."""
    number = require_open(state, seen)
    item = seen.know(ItemOf(state.item))
    if item is None:
        raise Refuse(say(common.GONE))
    steps = to_steps(text, item.decimals, item.uom)
    if isinstance(steps, Say):
        raise Refuse(steps, text[:40])
    lines = beside_of(state.order, seen)
    line = MaintenanceLine(
        # Of two devices that are offline each makes lines of its own: the moment and the person tell them apart.
        id=derive("maintenance-line", number, str(seen.now), str(seen.person.id)), maintenance=state.order,
        line=max((one.line for one in lines), default=0) + 1, item=item.id, quantity=steps,
    )
    what = with_unit(amount_of(steps, item.decimals, item.uom), item.number)
    step = show(
        replace(state, job="", item=0), seen, done(say(words.USED, what=what, unit=state.code), item.number),
        fresh=(beside_line(item, steps, f"line:{line.id}"),),
    )
    return step._replace(acts=(Act(kind=ACT, entries=(Put(record=line),), document=number),))


def taken_off(state: State, value: str, seen: Seen) -> Step:
    """A line about what is not kept in stock is touched, and touched again to take it off."""
    number = require_open(state, seen)
    line = next((one for one in beside_of(state.order, seen) if str(one.id) == value), None)
    item = seen.know(ItemOf(line.item)) if line is not None else None
    if line is None or item is None:
        raise Refuse(say(common.NOT_OFFERED))
    if state.sure != f"line:{line.id}":
        again = replace(state, sure=f"line:{line.id}")
        return show(again, seen, careful(say(words.TAKE_OFF, item=item.number), item.number))
    view = seen.know(RecordOf(MaintenanceLine, line.id))
    step = show(replace(state, sure=""), seen, done(say(words.TAKEN_OFF, item=item.number), item.number), without=f"line:{line.id}")
    put = Put(record=replace(line, retired=True), base=view.version if view else 0)
    return step._replace(acts=(Act(kind=ACT, entries=(put,), document=number),))
