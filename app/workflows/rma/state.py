"""What a return to a vendor in hand is."""

import msgspec

from app.domain.paper_views import RmaView
from app.domain.questions import RmaOf
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.hand import Hand
from app.workflows.picking import Stock
from app.workflows.step import Seen
from app.workflows.wording import common
from app.workflows.wording import rma as words

NAME = "rma"
STOCK = Stock(fits=lambda unit: True, none=words.NONE, anywhere=False)


class Returning(msgspec.Struct, frozen=True, kw_only=True):
    """The list of open returns, where nothing else is said."""

    making: bool = False
    vendor: int = 0
    search: str = ""
    """Typed to find the vendor by."""
    hand: Hand = Hand()
    paper: int = 0
    shipping: bool = False
    """The vendor's number is asked before it is shipped."""
    cancelling: bool = False
    """What becomes of the units is asked before a return that was made of a report is cancelled."""
    line: int = 0
    outcome: str = ""
    """credited (the amount is asked), replaced (what came, and where it goes)."""
    serial: str = ""
    """What came in place of the line's unit."""
    parting: bool = False
    """How much of the line it is about is asked."""
    part: int = 0
    """Of so much of the line, in smallest steps, the outcome is said; 0 for all of it."""
    pricing: bool = False
    """What came instead is worth is asked."""
    worth: int | None = None
    """What came instead is worth, where that was typed; else what the line's goods had left with."""


def rma_of(state: Returning, seen: Seen) -> RmaView:
    """The return that is open; leaves the step where it is gone."""
    view = seen.know(RmaOf(state.paper))
    if view is None:
        raise Refuse(say(common.GONE))
    return view
