"""What a move shows: the next thing to scan, what is in hand, what has been moved."""

from app.domain.questions import ItemOf, PlaceOf
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import painted
from app.workflows.hand import Hand, hint_of, lines_of, undo_of
from app.workflows.move.changing import CHANGES, choosable, chosen_value, label, values
from app.workflows.move.state import NAME, STOCK, Move
from app.workflows.recipients import OFFERED_MAX
from app.workflows.step import Button, Choice, Screen, Seen, Verdict, Wants
from app.workflows.wording import common
from app.workflows.wording import handling as words


def show(state: Move, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    hand = state.hand
    lines = lines_of(hand, state.log)
    hint = hint_of(hand)
    wants, prompt, name = Wants.CODE, say(words.SCAN_HANDLE_OR_BIN), "handle"
    choices: tuple[Choice, ...] = ()
    if state.changing:
        name, wants, prompt = state.changing, Wants.CHOICE, say(CHANGES[state.changing][1])
        choices = tuple(
            Choice(f"{name}:{v.code if name == 'status' else v.id}", label(v, name)) for v in values(name, seen)[:OFFERED_MAX]
        )
        choices = (*choices, Choice("keep", say(words.KEEP_AS_IS)))
    elif hand.picking is not None:
        name, prompt, hint, choices, wants = asking(hand.picking, hand.held, seen, STOCK)
    elif hand.held:
        name, prompt, hint = "destination", say(words.SCAN_NEXT), usual(hand, hint, seen)
        if state.adding:
            name, prompt = "add", say(words.SCAN_TO_ADD)
        choices = tuple(Choice(f"change:{n}", say(CHANGES[n][0]), chosen_value(state, n, seen)) for n in choosable(state, seen))
    elif hand.source:
        place = seen.know(PlaceOf(hand.source))
        name, prompt, hint = "from-or-to", say(words.SCAN_FROM), say(words.BIN_FIRST, place=place.code if place else "")
    add = (Button("add", say(words.ADD)),) if name == "destination" else ()
    screen = Screen(
        workflow=NAME, step=name, title=say(words.MOVE), prompt=prompt, hint=hint, lines=lines, choices=choices, wants=wants,
        main=Button("finish", say(common.FINISH)), buttons=add, takes_badge=name == "custody",
        undo=undo_of(hand),
    )
    return painted(screen, verdict)


def usual(hand: Hand, hint: Say | None, seen: Seen) -> Say | None:
    """The hint with the item's usual place, where one unit is in hand and it does not stand there: told, never insisted on."""
    if hint is None or len(hand.held) != 1 or not hand.held[0].unit.item:
        return hint
    item = seen.know(ItemOf(hand.held[0].unit.item))
    if item is None or not item.default_place or item.default_place == hand.held[0].unit.key.place:
        return hint
    place = seen.know(PlaceOf(item.default_place))
    return say(words.USUAL_PLACE, hand=hint, place=place.code) if place else hint
