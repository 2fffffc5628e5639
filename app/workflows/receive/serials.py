"""Receiving units by serial number: scanned one by one, many in one code, or generated; with asset tags beside them."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.identity import derive, handle_id
from app.domain.meaning import Reading
from app.domain.operation import Entry, TakeNumber
from app.domain.questions import CodesTaken, HandleOf
from app.domain.serial_rules import SERIAL_CODE
from app.domain.stock import HandleKind
from app.domain.views import OrderLineView
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, path_of
from app.workflows.numbers import next_numbers
from app.workflows.printed import Label
from app.workflows.receive.orders import line_announcing, line_by_id, order_in_hand, unit_entries
from app.workflows.receive.placing import check_container
from app.workflows.receive.pricing import posted
from app.workflows.receive.screens import Patch
from app.workflows.receive.state import SHORT, Goods, Got, State, tags_of
from app.workflows.receive.warnings import confirmed
from app.workflows.step import Seen, Step
from app.workflows.wording import receive as words

NAMED_MAX = 10
"""Serials left out that are named; more would not be read."""
GENERATED_MAX = 1_000
"""Units that get a number at once: their labels are one roll."""
SHORT_MAX = 3
"""Digits of a typed number that may be meant as a quantity."""


def one(state: State, item: Item, serial: str, seen: Seen, *, lot: str = "", expires: str = "") -> Step:
    """A single serial was scanned or typed."""
    if not SERIAL_CODE.fullmatch(serial):
        raise Refuse(say(words.BAD_SERIAL, code=serial[:40]), serial[:40])
    if came_here(state, item.id, serial, seen):
        raise Refuse(say(words.TWICE_HERE, code=serial), serial)
    if (handle := taken(item.id, (serial,), seen).get(serial)) is not None:
        key = f"stock:{item.id}:{serial}"
        state = confirmed(state, key, say(words.IN_STOCK, code=serial, place=where(handle, seen)), serial)
    return many(state, item, (serial,), seen, lot=lot, expires=expires)


def no_quantity(state: State, item: Item, code: str, reading: Reading) -> State:
    """The state once it is sure that a few typed digits are a serial number: a person may mean how many units came.

    What a scanner reads is a label, however short. One number confirmed shows that the units of this item have such.
    """
    if reading.source != "keypad" or not (code.isascii() and code.isdecimal() and len(code) <= SHORT_MAX):
        return state
    if state.short == item.id:
        return state
    state = confirmed(state, f"{SHORT}{item.id}:{code}", say(words.NO_QUANTITY, code=code, item=item.number), code)
    return replace(state, short=item.id)


def listed(state: State, item: Item, serials: tuple[str, ...], seen: Seen) -> Step:
    """One code held several serials: the good ones are received, all others are named at once."""
    wrong: list[Say] = []
    good: list[str] = []
    known = taken(item.id, tuple(dict.fromkeys(serials)), seen)
    for serial in serials:
        if not SERIAL_CODE.fullmatch(serial):
            wrong.append(say(words.BAD_REASON, code=serial[:20]))
        elif serial in good or came_here(state, item.id, serial, seen):
            wrong.append(say(words.TWICE_REASON, code=serial))
        elif serial in known:
            place = where(known[serial], seen) if len(wrong) < NAMED_MAX else ""
            wrong.append(say(words.STOCK_REASON, code=serial, place=place))
        else:
            good.append(serial)
    left = joined(wrong)
    if not good:
        raise Refuse(say(words.NONE_LEFT, left=left or ""), item.number)
    return many(state, item, tuple(good), seen, left=left)


def joined(sentences: list[Say]) -> Say | None:
    """Several short sentences as one."""
    whole: Say | None = None
    for sentence in sentences[:NAMED_MAX]:
        whole = say(words.AND, first=whole, second=sentence) if whole else sentence
    return whole


def came_here(state: State, item: int, serial: str, seen: Seen) -> bool:
    """Whether this receipt, or the order before, has the serial already."""
    if any(g.code == serial and g.item == item and not g.reason for g in state.log):
        return True
    order = order_in_hand(state, seen)
    return any(serial in x.arrived for x in order.lines if x.item.id == item) if order else False


def taken(item: int, serials: tuple[str, ...], seen: Seen) -> dict[str, int]:
    """Serials that name a unit standing in a real place already, or the tag of one."""
    return seen.know(CodesTaken(item, serials))


def where(handle: int, seen: Seen) -> str:
    """Where a unit stands, in words."""
    view = seen.know(HandleOf(handle))
    return path_of(view.place.path, view.place.code) if view and view.place else "?"


def many(
    state: State, item: Item, serials: tuple[str, ...], seen: Seen, *, lot: str = "", expires: str = "",
    left: Say | None = None, generated: bool = False,
) -> Step:
    """Receive serials that are good; unannounced ones and more than ordered are warned about first."""
    check_container(state, item, HandleKind.SERIAL, seen)
    order = order_in_hand(state, seen)
    line = line_announcing(order, serials[0]) or line_by_id(order, state.goods.line if state.goods else 0)
    if line is not None and line.item.id != item.id and not line.item.kit:
        line = None
    shown = serials[0] if len(serials) == 1 else f"{serials[0]} …"
    whole = str(derive("serials", str(item.id), *serials))
    if line is not None:
        strangers = [s for s in serials if line.expected and s not in line.expected]
        if strangers and not generated:
            number = order.number if order else ""
            text = say(words.NOT_ANNOUNCED, code=", ".join(strangers[:NAMED_MAX]), number=number)
            state = confirmed(state, f"announced:{whole}", text, shown)
        # A kit is received with its last part: until then no unit is known to be too many.
        if line.received + (0 if line.item.kit else len(serials)) > line.ordered - (1 if line.item.kit else 0):
            text = say(
                words.OVER_TYPED if generated else words.OVER, text=len(serials), item=item.number,
                received=line.received + len(serials), ordered=line.ordered,
            )
            state = confirmed(state, f"over:{whole}", text, shown)
    return _received(state, item, serials, line, seen, lot=lot, expires=expires, left=left, generated=generated)


def _received(
    state: State, item: Item, serials: tuple[str, ...], line: OrderLineView | None, seen: Seen, *, lot: str, expires: str,
    left: Say | None, generated: bool,
) -> Step:
    how = tags_of(state, item)
    bare = serials if generated or not how else tuple(s for s in serials if not bears_tag(item, s, seen))
    tags: dict[str, str] = {}
    extra: tuple[Entry, ...] = ()
    if how == "generate" and bare:
        made, take = new_tags(item, len(bare), seen)
        tags, extra = dict(zip(bare, made, strict=True)), (take,)
    if generated:
        _, used = next_numbers(series_of(item), pattern_of(item), len(serials), seen)
        extra = (*extra, used)
    entries = unit_entries(
        item, serials, state.place, line=line.id if line else 0, tags=tags, lot=lot, expires=expires
    )
    got = tuple(
        Got(code=s, item=item.id, number=item.number, place=state.place_code, line=line.id if line else 0,
            tag=tags.get(s, ""))
        for s in serials
    )
    labels = tuple(
        Label(code, item.number, item.description) for code in (*(serials if generated else ()), *tags.values())
    )
    waits = bare if how == "scan" and (item.asset or len(serials) == 1) else ()
    after = replace(
        state, goods=Goods(item=item.id, line=line.id if line else 0), tagging=waits[0] if waits else "", untagged=waits[1:],
        generating=False, warned="",
    )
    if left is not None:
        verdict = careful(say(words.RECEIVED_SOME, item=item.number, count=len(serials), left=left), item.number)
    elif len(serials) > 1:
        verdict = done(say(words.RECEIVED_MANY, item=item.number, count=len(serials)), item.number)
    else:
        verdict = done(say(words.TAG_LATER if waits else words.RECEIVED, code=serials[0], item=item.number), serials[0])
    patch = Patch(line=line.id if line else 0, steps=0 if line is not None and line.item.kit else len(serials), serials=serials)
    return posted(after, seen, (*entries, *extra), got, verdict, patch=patch, labels=labels)


def series_of(item: Item) -> str:
    """The series an item's serial numbers come from."""
    return f"serial:{item.id}"


def pattern_of(item: Item) -> str:
    """How an item's generated serial numbers look: by its own pattern, else its number with a running one."""
    return item.serial_pattern or f"{item.number.replace('{', '').replace('}', '')}-{{:05d}}"


def generate(state: State, item: Item, text: str, seen: Seen) -> Step:
    """Units that bear no number get the next ones of the series, with a label each."""
    wanted = text.strip()
    count = int(wanted) if wanted.isascii() and wanted.isdecimal() and len(wanted) < 6 else 0
    if not 1 <= count <= GENERATED_MAX:
        raise Refuse(say(words.BAD_COUNT, text=text[:40], most=GENERATED_MAX), text[:40])
    numbers, _ = next_numbers(series_of(item), pattern_of(item), count, seen)
    return many(state, item, numbers, seen, generated=True)


def bears_tag(item: Item, serial: str, seen: Seen) -> bool:
    """Whether the unit is known from before and has its tag."""
    known = seen.know(HandleOf(handle_id(HandleKind.SERIAL, item.id, serial)))
    return known is not None and bool(known.tag)


def new_tags(item: Item, many: int, seen: Seen) -> tuple[tuple[str, ...], TakeNumber]:
    """The next asset tags of an item's series."""
    return next_numbers(f"tag:{item.id}", item.tag_pattern or "TAG-{:06d}", many, seen)
