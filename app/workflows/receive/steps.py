"""The steps of receiving: what a choice, a key or a typed text means where the person is."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.meaning import Reading
from app.domain.questions import OpenOrders
from app.domain.words import say
from app.workflows.common import Refuse, careful, done, info, painted, with_remarks
from app.workflows.picking import packs_of
from app.workflows.receive import rejecting
from app.workflows.receive.bulk import expiry, quantity, receive_all, typed_quantity
from app.workflows.receive.orders import line_by_id, order_in_hand, to_come
from app.workflows.receive.packages import item_of, numbers_packages
from app.workflows.receive.pricing import answered, numbered
from app.workflows.receive.scanning import against, begin, scanned
from app.workflows.receive.screens import asked, missing_serials, serial_rows, show
from app.workflows.receive.serials import generate
from app.workflows.receive.state import SHORT, Goods, State, readings_of
from app.workflows.receive.tags import tagging
from app.workflows.step import Chosen, Key, Scanned, Screen, Seen, Step, Typed
from app.workflows.wording import common as common_words
from app.workflows.wording import receive as words


def received(state: State, seen: Seen) -> Step:
    """One event of a receipt."""
    if state.unsure is not None:
        return _unsure(state, state.unsure, seen)
    if state.waiting is not None:
        return answered(state, state.waiting, seen)
    if state.packing:
        return numbered(state, seen)
    if state.refusal is not None:
        return rejecting.refusing(state, state.refusal, seen)
    if state.tagging:
        return tagging(state, seen)
    item = item_of(state.goods.item, seen) if state.goods else None
    match seen.event:
        case Scanned(reading):
            return with_remarks(scanned(state, item, reading, seen), reading)
        case Typed(text):
            return _typed(state, item, text, seen)
        case Chosen(id):
            return _chosen(state, item, id, seen)
        case Key("new") if item is not None:
            return _chosen(state, item, "generate", seen)
        case Key("cancel") if state.generating or state.rejecting:
            return show(replace(state, generating=False, rejecting=False), seen, info(say(common_words.BACK)))
        case Key("cancel") if state.goods is not None:
            return show(replace(state, goods=None, warned="", agreed=()), seen, info(say(common_words.BACK)))
        case Key("cancel"):
            return Step(None, painted(_screen_of(state, seen), info(say(common_words.BACK))))
        case Key("finish" | "home"):
            return _finish(state, item, seen)
        case _:
            raise Refuse(say(common_words.NO_KEY_HERE))


def _screen_of(state: State, seen: Seen) -> Screen:
    screen = show(state, seen).screen
    assert screen is not None
    return screen


def _finish(state: State, item: Item | None, seen: Seen) -> Step:
    """The receipt ends; what was announced and has not come is shown once before."""
    if asked(state, item):
        goods = state.goods
        assert goods is not None and item is not None
        raise Refuse(say(words.FINISH_THIS, code=goods.lot or item.number))
    missing = missing_serials(state, order_in_hand(state, seen))
    if missing and state.warned != "finish":
        count = sum(len(serials) for _, serials in missing)
        warned = replace(state, warned="finish", generating=False, rejecting=False)
        step = show(warned, seen, careful(say(words.STILL_MISSING, count=count)))
        assert step.screen is not None
        rejected = {g.code for g in state.log if g.reason}
        rows = tuple(row for line, _ in missing for row in serial_rows(line, rejected, final=True))
        return step._replace(screen=replace(step.screen, lines=rows[:200]))
    verdict = done(say(words.FINISHED, count=sum(not g.reason for g in state.log)))
    return Step(None, painted(_screen_of(state, seen), verdict))


def _unsure(state: State, reading: Reading, seen: Seen) -> Step:
    """A label whose separators are lost: the person says what it reads."""
    match seen.event:
        case Chosen(id):
            for index, gs1 in enumerate(readings_of(reading)):
                if id == f"read:{index}":
                    clear = replace(reading, gs1=gs1, alternatives=())
                    state = replace(state, unsure=None)
                    return scanned(state, item_of(state.goods.item, seen) if state.goods else None, clear, seen)
            raise Refuse(say(common_words.NOT_OFFERED))
        case Key("cancel"):
            return show(replace(state, unsure=None), seen, info(say(common_words.BACK)))
        case _:
            raise Refuse(say(common_words.CHOOSE_FIRST))


def _typed(state: State, item: Item | None, text: str, seen: Seen) -> Step:
    """The keypad answered what the screen asks."""
    goods = state.goods
    if goods is None or item is None:
        raise Refuse(say(common_words.NO_KEY_HERE))
    if state.generating:
        return generate(state, item, text, seen)
    match asked(state, item):
        case "expiry":
            return expiry(state, goods, text, seen)
        case "quantity":
            return quantity(state, goods, item, typed_quantity(item, text), text.strip()[:40], seen)
    raise Refuse(say(common_words.NO_KEY_HERE))


def _chosen(state: State, item: Item | None, id: str, seen: Seen) -> Step:
    """A choice of the screen."""
    goods = state.goods
    want = asked(state, item)
    match id.split(":"):
        case ["no-order"] if state.place and not state.order:
            return show(replace(state, free=True), seen)
        case ["order", number]:
            for order in seen.know(OpenOrders()):
                if number == str(order.id):
                    return against(state, order.id, seen)
        case ["other-order"] if not want:
            return show(replace(state, order=0, free=False, goods=None, number="", warned="", agreed=()), seen)
        case ["receive-all"] if state.place and not want:
            return receive_all(state, seen)
        case ["package"] if not want and numbers_packages(state, seen):
            return show(replace(state, packing=True), seen)
        case ["reject"] if state.place and not want:
            return rejecting.toggle(state, seen)
        case ["line", number]:
            chosen = order_in_hand(state, seen)
            for line in chosen.lines if chosen and not want else ():
                if number == str(line.id):
                    return begin(state, item_of(line.item.id, seen), Goods(item=line.item.id, line=line.id), seen)
        case ["generate"] if item is not None and not want and state.place:
            return show(replace(state, generating=True, rejecting=False), seen)
        case ["generate", many] if item is not None and not want and state.warned.startswith(f"{SHORT}{item.id}:"):
            return generate(replace(state, warned=""), item, many, seen)
        case ["tags", "none" | "scan" | "generate" as how] if how != "none" or item is None or not item.asset:
            return show(replace(state, tags="" if how == "none" else how), seen)
        case ["no-expiry"] if want == "expiry" and goods is not None:
            return show(replace(state, goods=replace(goods, expires="")), seen)
        case ["quantity", steps] if want == "quantity" and goods is not None and item is not None:
            filled = line_by_id(order_in_hand(state, seen), goods.line)
            left = to_come(filled) if filled is not None else 0
            for offered in (goods.pack, left, *packs_of(item.id, seen)):
                if offered and steps == str(offered):
                    return quantity(state, goods, item, offered, steps, seen)
    raise Refuse(say(common_words.NOT_OFFERED))
