"""One event of prices: a delivery looked for and opened, its price typed and saved."""

from msgspec.structs import replace

from app.domain.cost_views import CostOf, DeliveriesLike, DeliveryOf
from app.domain.meaning import MatchKind, Reading
from app.domain.money import amount, written
from app.domain.operation import Act, Revalue
from app.domain.words import Say, say
from app.workflows.common import Refuse, done, info, not_here, refused, undo_last
from app.workflows.prices.screens import delivery_of, item_of, show, wrong
from app.workflows.prices.state import Correction, Prices
from app.workflows.records.reading import money
from app.workflows.step import Chosen, Declined, Filled, Key, Resumed, Scanned, Seen, Step, stepping
from app.workflows.wording import common
from app.workflows.wording import prices as words

NOTE_MAX = 1_000


@stepping
def start(_: Prices | None, seen: Seen) -> Step:
    """All deliveries; those of an item or a package number that is scanned first."""
    return step(Prices(), seen)


@stepping
def step(state: Prices, seen: Seen) -> Step:
    """Take one event."""
    if seen.event is None or isinstance(seen.event, Resumed):
        gone = state.position and seen.know(DeliveryOf(state.position, state.line)) is None
        return show(Prices(item=state.item, package=state.package) if gone else state, seen)
    if state.form is not None:
        return _form(state, state.form, seen)
    match seen.event:
        case Key("undo"):
            act, verdict = undo_last(seen)
            return show(state, seen, verdict)._replace(acts=(act,))
        case Key("cancel" | "back") if state.position:
            return show(replace(state, position=0, line=0), seen)
        case Key("cancel" | "back" | "finish" | "home"):
            return Step(None, show(Prices(), seen, info(say(common.BACK))).screen)
        case Chosen("correct") | Key("correct") if state.position:
            was = delivery_of(state, seen).value
            return show(replace(state, form=Correction(was=was, value=amount(was))), seen)
        case Chosen("all") | Key("all") if state.item and not state.position:
            return _all(state, seen)
        case Chosen("every") if not state.position:
            return show(Prices(), seen)
        case Chosen(id) if id.startswith("delivery:"):
            return show(_opened(state, id), seen)
        case Scanned(reading):
            return show(_scanned(reading, seen), seen)
        case _:
            raise not_here(seen.event)


def _opened(state: Prices, id: str) -> Prices:
    numbers = id.split(":")[1:]
    if len(numbers) != 2 or not all(n.isascii() and n.isdecimal() and len(n) < 19 for n in numbers):
        raise Refuse(say(common.NOT_OFFERED))
    return replace(state, position=int(numbers[0]), line=int(numbers[1]))


def _scanned(reading: Reading, seen: Seen) -> Prices:
    """The deliveries of an item, or with a package number; the delivery itself where it is the only one."""
    items = {match.item for match in reading.matches if match.item and match.kind is not MatchKind.BADGE}
    text = reading.text.strip()
    packed = seen.know(DeliveriesLike(0, text, 2)) if text else ()
    if len(packed) == 1:
        return Prices(package=text, position=packed[0].position, line=packed[0].line)
    if packed:
        return Prices(package=text)
    if len(items) == 1:
        return Prices(item=items.pop())
    raise Refuse(say(words.NOTHING, code=text[:40]), text[:40])


def _all(state: Prices, seen: Seen) -> Step:
    cost, item = seen.know(CostOf(state.item)), item_of(state.item, seen)
    if cost.quantity <= 0:
        raise Refuse(say(words.NONE_LEFT, item=item.number), item.number)
    return show(replace(state, form=Correction(was=cost.value, value=amount(cost.value))), seen)


def _form(state: Prices, form: Correction, seen: Seen) -> Step:
    match seen.event:
        case Filled("value", text):
            return show(replace(state, form=replace(form, value=text[:40], focus="value")), seen)
        case Filled("note", text):
            return show(replace(state, form=replace(form, note=text[:NOTE_MAX], focus="note")), seen)
        case Declined(sentence):
            return show(state, seen, refused(sentence))._replace(accepted=False)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return show(state, seen, verdict)._replace(acts=(act,))
        case Key("cancel" | "back"):
            return show(replace(state, form=None), seen, info(say(common.BACK)))
        case Key("save" | "finish") | Chosen("save" | "finish"):
            return _save(state, replace(form, tried=True), seen)
        case _:
            raise not_here(seen.event)


def _save(state: Prices, form: Correction, seen: Seen) -> Step:
    value = money(form.value.strip())
    if wrong(form) is not None or isinstance(value, Say):
        return show(replace(state, form=form), seen, refused(say(words.NOT_YET)))._replace(accepted=False)
    if state.position:
        view = delivery_of(state, seen)
        entry = Revalue(item=view.item, value=value, was=form.was, operation=view.operation, line=view.line)
        what = view.package or view.number
        told = say(words.CORRECTED, what=what, value=written(value))
    else:
        item = item_of(state.item, seen)
        entry, what = Revalue(item=item.id, value=value, was=form.was), item.number
        told = say(words.REVALUED, what=what, value=written(value))
    act = Act(kind="revalue", entries=(entry,), note=form.note.strip())
    after = Prices(item=state.item, package=state.package)
    return show(after, seen, done(told, what))._replace(acts=(act,))
