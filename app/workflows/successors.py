"""Items that were superseded: which one is used in their place, and which ones an item has replaced."""

import msgspec

from app.domain.catalogue import Item
from app.domain.meaning import Match, MatchKind
from app.domain.questions import ItemOf, OnHand, RecordsLike
from app.domain.words import Say, say
from app.workflows.common import careful, painted
from app.workflows.step import Line, Mark, Scanned, Screen, Seen
from app.workflows.wording import inspect as words

STEPS_MAX = 10
"""Items that replace each other one after another: more would go round in a circle."""
LISTED_MAX = 20


def leads_to(match: Match, seen: Seen) -> Match:
    """What a scan of an item leads to: the item that is used in its place once nothing of the old one is left; else itself."""
    if match.kind is not MatchKind.ITEM:
        return match
    for _ in range(STEPS_MAX):
        item = seen.know(ItemOf(match.id))
        if item is None or not item.superseded_by:
            break
        there = seen.know(OnHand(item.id))
        after = seen.know(ItemOf(item.superseded_by)) if not there.bulk and not there.serials else None
        if after is None:
            break
        match = Match(kind=MatchKind.ITEM, id=after.id, code=after.number, item=after.id, label=after.description)
    return match


def led_on(event: Scanned, seen: Seen) -> tuple[Scanned, Say | None]:
    """The scan with what its items lead to in their place, and what is to be said of it; None where they stand for themselves."""
    led, told = [], None
    for match in event.reading.matches:
        after = leads_to(match, seen)
        if after.id != match.id:
            told = say(words.LED, code=match.code, after=after.code)
        if after not in led:
            led.append(after)
    if told is None:
        return event, None
    return Scanned(msgspec.structs.replace(event.reading, matches=tuple(led))), told


def with_word(screen: Screen, led: Say) -> Screen:
    """A screen whose verdict says also where a code has led."""
    if screen.verdict is None:
        return painted(screen, careful(led))
    text = say(words.BOTH, first=screen.verdict.text, rest=led)
    return msgspec.structs.replace(screen, verdict=msgspec.structs.replace(screen.verdict, text=text))


def card_lines(item: Item, seen: Seen) -> tuple[Line, ...]:
    """What the item was merged into or replaced by, and what it has taken in or replaced; each opens by touch."""
    lines = []
    whole = seen.know(ItemOf(item.merged_into)) if item.merged_into else None
    if whole is not None:
        text = say(words.ITEM_TEXT, number=whole.number, description=whole.description)
        lines.append(Line(say(words.MERGED_INTO), text, mark=Mark.UNEXPECTED, id=f"item:{whole.id}"))
    after = seen.know(ItemOf(item.superseded_by)) if item.superseded_by else None
    if after is not None:
        text = say(words.ITEM_TEXT, number=after.number, description=after.description)
        lines.append(Line(say(words.REPLACED_BY), text, mark=Mark.UNEXPECTED, id=f"item:{after.id}"))
    for view in seen.know(RecordsLike(Item, where=("merged_into", item.id), limit=LISTED_MAX)):
        if isinstance(view.record, Item):
            there = seen.know(OnHand(view.record.id))
            text = say(words.ITEM_TEXT, number=view.record.number, description=view.record.description)
            if there.bulk or there.serials:
                text = say(words.STILL_UNDER_IT, what=text)
            lines.append(Line(say(words.MERGED_FROM), text, mark=Mark.INFO, id=f"item:{view.record.id}"))
    for view in seen.know(RecordsLike(Item, where=("superseded_by", item.id), limit=LISTED_MAX)):
        if isinstance(view.record, Item):
            text = say(words.ITEM_TEXT, number=view.record.number, description=view.record.description)
            lines.append(Line(say(words.REPLACES), text, mark=Mark.INFO, id=f"item:{view.record.id}"))
    return tuple(lines)

