"""The asset tags of units that were received: scanned or typed one by one, or generated with a label each (Calem).

The units are in the books already. Those of an asset item do not go on without a tag: who has none at hand has one made.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.meaning import MatchKind
from app.domain.operation import Entry, NewHandle
from app.domain.serial_rules import SERIAL_CODE
from app.domain.stock import HandleKind
from app.domain.words import say
from app.workflows.common import Refuse, done, expect, info, not_here
from app.workflows.printed import Label
from app.workflows.receive.packages import item_of
from app.workflows.receive.pricing import posted
from app.workflows.receive.screens import Patch, show
from app.workflows.receive.serials import new_tags, taken
from app.workflows.receive.state import State
from app.workflows.step import Chosen, Key, Scanned, Seen, Step
from app.workflows.wording import receive as words


def tagging(state: State, seen: Seen) -> Step:
    """One event while a unit waits for its tag."""
    assert state.goods is not None, "a tag is asked for a unit of the item in hand"
    item = item_of(state.goods.item, seen)
    match seen.event:
        case Scanned(reading):
            if reading.refusal is not None or reading.serials:
                expect(reading, MatchKind.SERIAL)
            return _scanned(state, item, reading.code or reading.text, bool(reading.matches), seen)
        case Chosen("tag-new"):
            return _generated(state, item, (state.tagging,), seen)
        case Chosen("tag-all") if state.untagged:
            return _generated(state, item, (state.tagging, *state.untagged), seen)
        case Chosen("skip") | Key("skip" | "finish" | "cancel") if not item.asset:
            return show(_next(state), seen, info(say(words.UNTAGGED, serial=state.tagging)))
        case Chosen("skip") | Key("skip" | "finish" | "cancel"):
            raise Refuse(say(words.TAG_NEEDED, serial=state.tagging, item=item.number), state.tagging)
        case _:
            raise not_here(seen.event)


def _scanned(state: State, item: Item, code: str, known: bool, seen: Seen) -> Step:
    if not SERIAL_CODE.fullmatch(code):
        raise Refuse(say(words.BAD_TAG, tag=code[:40]), code[:40])
    if known or taken(item.id, (code,), seen):
        raise Refuse(say(words.TAG_TAKEN, tag=code), code)
    return _tagged(state, item, {state.tagging: code}, seen)


def _generated(state: State, item: Item, serials: tuple[str, ...], seen: Seen) -> Step:
    made, take = new_tags(item, len(serials), seen)
    return _tagged(state, item, dict(zip(serials, made, strict=True)), seen, extra=(take,), printed=True)


def _tagged(
    state: State, item: Item, tags: Mapping[str, str], seen: Seen, *, extra: tuple[Entry, ...] = (), printed: bool = False
) -> Step:
    entries = tuple(NewHandle(kind=HandleKind.SERIAL, code=serial, item=item.id, tag=tag) for serial, tag in tags.items())
    log = tuple(
        replace(g, tag=tags[g.code]) if g.code in tags and g.item == item.id and not g.reason else g for g in state.log
    )
    last, tag = list(tags.items())[-1]
    told = say(words.TAGGED, serial=last, tag=tag) if len(tags) == 1 else say(words.TAGGED_MANY, count=len(tags))
    labels = tuple(Label(tag, item.number, item.description) for tag in tags.values()) if printed else ()
    after = replace(state, log=log)
    for _ in tags:
        after = _next(after)
    return posted(after, seen, (*entries, *extra), (), done(told, tag), patch=Patch(), labels=labels)


def _next(state: State) -> State:
    """On to the unit that waits next."""
    first, rest = state.untagged[:1], state.untagged[1:]
    return replace(state, tagging=first[0] if first else "", untagged=rest)
