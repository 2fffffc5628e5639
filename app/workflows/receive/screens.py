"""The screens of receiving: where to, against what, the goods, and each thing that is asked about them."""

from typing import NamedTuple

from app.domain.catalogue import Item
from app.domain.figures import amount_of, figure_of
from app.domain.money import written
from app.domain.questions import OpenOrders, OrderOf, Reasons
from app.domain.stock import Tracking
from app.domain.views import OrderLineView, OrderView
from app.domain.words import Say, say
from app.workflows.common import painted
from app.workflows.picking import packs_of
from app.workflows.receive.packages import amount, average, item_of, numbers_packages, suggested
from app.workflows.receive.state import SHORT, Goods, Got, Refusal, State, Waiting, readings_of, tags_of
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common as common_words
from app.workflows.wording import count
from app.workflows.wording import receive as words

NAME = "receive"
LISTED_MAX = 200


class Patch(NamedTuple):
    """What this very step posts, which the order in the books does not show yet."""

    line: int = 0
    steps: int = 0
    rejected: int = 0
    serials: tuple[str, ...] = ()
    full: frozenset[int] = frozenset()
    """Lines of which all that was still to come has come."""


def asked(state: State, item: Item | None) -> str:
    """What the goods in hand still lack: lot, expiry, quantity, or "" where serials are scanned."""
    if item is not None and item.kit and state.goods is not None:
        return "quantity"
    if state.goods is None or item is None or item.tracking is Tracking.SERIAL:
        return ""
    if item.tracking is Tracking.LOT and not state.goods.lot:
        return "lot"
    if item.tracking is Tracking.LOT and state.goods.expires is None:
        return "expiry"
    return "quantity"


def show(state: State, seen: Seen, verdict: Verdict | None = None, patch: Patch = Patch()) -> Step:  # noqa: B008 - immutable
    """The screen for any state."""
    order = seen.know(OrderOf(state.order)) if state.order else None
    return Step(state, painted(_screen(state, order, seen, patch), verdict))


def _screen(state: State, order: OrderView | None, seen: Seen, patch: Patch) -> Screen:
    item = item_of(state.goods.item, seen) if state.goods else None
    if state.unsure is not None:
        return _unsure(state, order)
    if state.waiting is not None:
        return _waiting(state, state.waiting, order, seen)
    if state.packing:
        return _numbering(state, order)
    if state.refusal is not None:
        return _refusing(state, state.refusal, order, seen)
    if state.tagging:
        return _tagging(state, order, item)
    if not state.place:
        return _of(state, order, "place", say(words.SCAN_PLACE))
    if not state.order and not state.free and item is None:
        orders = tuple(
            Choice(f"order:{o.id}", say(words.ORDER, number=o.code), say(words.OF_VENDOR, vendor=o.name) if o.name else None)
            for o in seen.know(OpenOrders())
        )
        return _of(state, order, "order", say(words.SCAN_ORDER), choices=(
            *orders, Choice("no-order", say(words.NO_ORDER)), *_package(state, seen),
        ))
    if state.rejecting:
        rows = _rows(state, order, item, patch)
        stop = Choice("reject", say(words.ACCEPT))
        return _of(state, order, "reject", say(words.SCAN_REJECTED), lines=rows, choices=(stop,))
    if state.goods is not None and item is not None:
        return _goods(state, state.goods, item, order, seen, patch)
    prompt = say(words.SCAN_GOODS, number=order.number) if order else say(words.SCAN_ITEM)
    return _of(
        state, order, "goods", prompt, lines=_rows(state, order, None, patch), choices=_actions(state, order, None, seen),
        progress=_progress(order, None, patch), main=Button("finish", say(common_words.FINISH)),
    )


def _goods(state: State, goods: Goods, item: Item, order: OrderView | None, seen: Seen, patch: Patch) -> Screen:
    """An item is in hand: what it still lacks, or its serials."""
    if state.generating:
        return _of(state, order, "generate", say(words.HOW_MANY_NUMBERS, item=item.number), wants=Wants.QUANTITY)
    line = next((x for x in order.lines if x.id == goods.line), None) if order else None
    match asked(state, item):
        case "lot":
            return _of(state, order, "lot", say(words.SCAN_LOT, item=item.number))
        case "expiry":
            return _of(
                state, order, "expiry", say(words.TYPE_EXPIRY, lot=goods.lot), hint=say(words.EXPIRY_HINT), wants=Wants.TEXT,
                choices=(Choice("no-expiry", say(words.NO_EXPIRY)),),
            )
        case "quantity":
            left = max(0, line.ordered - line.received - line.rejected) if line else 0
            offers = {goods.pack: words.ONE_PACK, left: words.THE_REST}
            for pack in packs_of(item.id, seen):
                offers.setdefault(pack, count.ONE_PACK)
            choices = tuple(
                Choice(f"quantity:{q}", say(text, amount=amount_of(q, item.decimals, item.uom)))
                for q, text in offers.items() if q
            )
            prompt = say(words.TYPE_QUANTITY, code=goods.lot or item.number, uom=item.uom)
            hint = say(words.ITEM_TAKEN, item=item.number, description=item.description)
            return _of(state, order, "quantity", prompt, hint=hint, choices=choices, wants=Wants.QUANTITY)
    return _of(
        state, order, "serials", say(words.SCAN_SERIALS, item=item.number), lines=_rows(state, order, item, patch),
        choices=_actions(state, order, item, seen), progress=_progress(order, line, patch),
        main=Button("finish", say(common_words.FINISH)),
    )


def _actions(state: State, order: OrderView | None, item: Item | None, seen: Seen) -> tuple[Choice, ...]:
    """What can be done beside scanning."""
    choices: list[Choice] = []
    if item is not None:
        typed = state.warned.removeprefix(f"{SHORT}{item.id}:")
        if typed.isdecimal() and int(typed):
            choices.append(Choice(f"generate:{int(typed)}", say(words.GENERATE_MANY, count=int(typed))))
        choices.append(Choice("generate", say(words.GENERATE)))
        tags = {"": words.TAGS_NONE, "scan": words.TAGS_SCAN, "generate": words.TAGS_GENERATE}
        choices += [
            Choice(f"tags:{how or 'none'}", say(text)) for how, text in tags.items()
            if how != tags_of(state, item) and (how or not item.asset)
        ]
    if order is not None:
        choices.append(Choice("receive-all", say(words.RECEIVE_ALL)))
        choices.append(Choice("reject", say(words.REJECT), danger=True))
    choices += _package(state, seen)
    choices.append(Choice("other-order", say(words.OTHER_ORDER)))
    return tuple(choices)


def _package(state: State, seen: Seen) -> tuple[Choice, ...]:
    """In incoming goods the number of the delivery can be said before the goods, and another when the next package is opened."""
    if not numbers_packages(state, seen):
        return ()
    return (Choice("package", say(words.PACKAGE), say(words.PACKAGE_IS, code=state.package) if state.package else None),)


def _received(line: OrderLineView, patch: Patch) -> tuple[int, int]:
    """What has come of a line and what was rejected, with what this step posts."""
    if line.id in patch.full:
        return max(line.received, line.ordered - line.rejected), line.rejected
    here = line.id == patch.line
    return line.received + (patch.steps if here else 0), line.rejected + (patch.rejected if here else 0)


def _progress(order: OrderView | None, line: OrderLineView | None, patch: Patch) -> Progress | None:
    """Units of the line in hand, else lines of the order that are complete."""
    if order is None:
        return None
    if line is not None and not line.item.decimals:
        return Progress(min(sum(_received(line, patch)), line.ordered), line.ordered)
    return Progress(sum(sum(_received(x, patch)) >= x.ordered for x in order.lines), len(order.lines))


def _rows(state: State, order: OrderView | None, item: Item | None, patch: Patch) -> tuple[Line, ...]:
    """What this receipt took in, newest on top; then the announced serials of the line in hand, or the lines of the order."""
    got = tuple(_got_row(g, order) for g in state.log)
    if order is None:
        return got[:LISTED_MAX]
    line = next((x for x in order.lines if state.goods is not None and x.id == state.goods.line), None)
    if item is not None and line is not None and line.expected:
        shown = {g.code for g in state.log if g.line == line.id}
        return (*got, *serial_rows(line, shown | set(patch.serials)))[:LISTED_MAX]
    return (*got[:20], *(_line_row(x, patch, state) for x in order.lines))[:LISTED_MAX]


def serial_rows(line: OrderLineView, shown: set[str], *, final: bool = False) -> tuple[Line, ...]:
    """Serials of a line that are not in the list above: not come first, then come, then come without being announced."""
    number = line.item.number
    waiting, mark = (words.SERIAL_MISSING, Mark.MISSING) if final else (words.SERIAL_OPEN, Mark.OPEN)
    missing = [s for s in line.expected if s not in line.arrived and s not in line.refused and s not in shown]
    sent_away = [s for s in line.refused if s not in line.arrived and s not in shown]
    came = [s for s in line.arrived if s in line.expected and s not in shown]
    strange = [s for s in line.arrived if s not in line.expected and s not in shown]
    return (
        *(Line(s, say(waiting, item=number), mark=mark) for s in missing),
        *(Line(s, say(words.SERIAL_CAME, item=number), mark=Mark.DONE) for s in came),
        *(Line(s, say(words.SERIAL_UNEXPECTED, item=number), mark=Mark.UNEXPECTED) for s in strange),
        *(Line(s, say(words.SERIAL_REJECTED, item=number), mark=Mark.REJECTED) for s in sent_away),
    )


def missing_serials(state: State, order: OrderView | None) -> tuple[tuple[OrderLineView, tuple[str, ...]], ...]:
    """Announced serials that have not come and were not rejected, line by line."""
    lines = order.lines if order else ()
    rejected = {(g.line, g.code) for g in state.log if g.reason} | {(x.id, s) for x in lines for s in x.refused}
    found = ((x, tuple(s for s in x.expected if s not in x.arrived and (x.id, s) not in rejected)) for x in lines)
    return tuple((line, serials) for line, serials in found if serials)


def _got_row(got: Got, order: OrderView | None) -> Line:
    if got.reason:
        return Line(got.code, say(words.GOT_REJECTED, item=got.number, reason=got.reason), got.amount, Mark.REJECTED)
    line = next((x for x in order.lines if x.id == got.line), None) if order else None
    strange = order is not None and (line is None or (line.expected and got.code not in line.expected))
    mark = Mark.UNEXPECTED if strange else Mark.DONE
    if got.tag:
        return Line(got.code, say(words.GOT_TAG, item=got.number, place=got.place, tag=got.tag), got.amount, mark)
    return Line(got.code, say(words.GOT, item=got.number, place=got.place), got.amount, mark)


def _line_row(line: OrderLineView, patch: Patch, state: State) -> Line:
    received, rejected = _received(line, patch)
    decimals = line.item.decimals
    before = min(state.before.get(line.id, 0), received)  # less where an earlier receipt was undone meanwhile
    detail = say(
        words.LINE_NOW_REJECTED if rejected else words.LINE_NOW, description=line.item.description,
        before=figure_of(before, decimals), now=figure_of(received - before, decimals), ordered=figure_of(line.ordered, decimals),
        rejected=figure_of(rejected, decimals),
    )
    mark = Mark.UNEXPECTED if received > line.ordered else Mark.DONE if received + rejected >= line.ordered else Mark.OPEN
    return Line(line.item.number, detail, amount_of(received, decimals, line.item.uom), mark, f"line:{line.id}")


def _refusing(state: State, refusal: Refusal, order: OrderView | None, seen: Seen) -> Screen:
    if not refusal.quantity:
        prompt = say(words.HOW_MUCH_REJECTED, code=refusal.code)
        return _of(state, order, "reject-quantity", prompt, wants=Wants.QUANTITY)
    choices = tuple(Choice(f"reason:{r.id}", say(common_words.PLAIN, text=r.name)) for r in seen.know(Reasons("reject")))
    prompt = say(words.CHOOSE_REASON, code=refusal.code)
    return _of(state, order, "reason", prompt, choices=choices, wants=Wants.CHOICE)


def _waiting(state: State, waiting: Waiting, order: OrderView | None, seen: Seen) -> Screen:
    """The price of what waits, then the number of its delivery."""
    what = amount(waiting, seen)
    if waiting.priced:
        return _numbering(state, order, what)
    offered, hint = suggested(waiting, seen), what
    choices: tuple[Choice, ...] = (Choice("no-price", say(words.NO_PRICE)),)
    if offered is not None:
        hint = say(words.AVERAGE_IS, what=what, average=average(waiting, seen))
        choices = (Choice(f"price:{offered}", say(words.AS_AVERAGE, price=written(offered))), *choices)
    return _of(state, order, "price", say(words.TYPE_PRICE), hint=hint, choices=choices, wants=Wants.QUANTITY)


def _numbering(state: State, order: OrderView | None, hint: Say | None = None) -> Screen:
    none = Choice("no-package", say(words.NO_PACKAGE))
    return _of(state, order, "package", say(words.SCAN_PACKAGE), hint=hint, choices=(none,), wants=Wants.TEXT)


def _tagging(state: State, order: OrderView | None, item: Item | None) -> Screen:
    """The tag of the unit received last: scanned, typed, or made; only a unit that is no asset goes without."""
    more = len(state.untagged)
    all_of_them = (Choice("tag-all", say(words.NEW_TAGS, count=more + 1)),) if more else ()
    none = () if item is not None and item.asset else (Choice("skip", say(words.NO_TAG)),)
    return _of(
        state, order, "tag", say(words.SCAN_TAG, serial=state.tagging), hint=say(words.MORE_TAGS, count=more) if more else None,
        choices=(Choice("tag-new", say(words.NEW_TAG)), *all_of_them, *none),
    )


def _unsure(state: State, order: OrderView | None) -> Screen:
    assert state.unsure is not None
    choices = tuple(
        Choice(f"read:{i}", say(words.READ_AS, serial=g.serial or "-", lot=g.lot or "-", expires=g.expires or "-"))
        for i, g in enumerate(readings_of(state.unsure))
    )
    return _of(state, order, "which-reading", say(words.WHICH_READING), choices=choices, wants=Wants.CHOICE)


def _of(
    state: State, order: OrderView | None, step: str, prompt: Say, *, hint: Say | None = None, lines: tuple[Line, ...] = (),
    choices: tuple[Choice, ...] = (), progress: Progress | None = None, wants: Wants = Wants.CODE, main: Button | None = None,
) -> Screen:
    if hint is None and state.place:
        hint = say(words.AT_PLACE, place=state.place_code)
        if order is not None:
            text = words.AT_PLACE_FOR if order.recipient else words.AT_PLACE_ORDER
            whom, vendor = order.recipient_name, order.vendor_name or "-"
            hint = say(text, place=state.place_code, number=order.number, vendor=vendor, whom=whom)
        elif state.number:
            hint = say(words.AT_PLACE_FREE, place=state.place_code, number=state.number)
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices,
        progress=progress, wants=wants, main=main,
    )
