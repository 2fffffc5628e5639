"""What a move remembers between two scans, and which stock it takes."""

import msgspec

from app.workflows.hand import Hand, Log
from app.workflows.moving import Change
from app.workflows.picking import Stock
from app.workflows.wording import handling as words

NAME = "move"
STOCK = Stock(fits=lambda unit: True, none=words.NONE_IN_STOCK)


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """What is in hand, what is to change on the way, and what the person has to confirm."""

    hand: Hand = Hand()
    change: Change = Change()
    changing: str = ""
    """custody, project or status while its new value is being chosen."""
    adding: bool = False
    """The next container scanned is taken along, where it would else be the destination."""
    confirm: str = ""
    """"place:ID" or "finish": what has to come a second time."""
    log: Log = ()


def with_hand(state: Move, hand: Hand) -> Move:
    """The state with another hand; what was to be confirmed is void."""
    return msgspec.structs.replace(state, hand=hand, confirm="", adding=False)


def rests(state: Move) -> bool:
    """Nothing is in hand."""
    return state.hand.empty
