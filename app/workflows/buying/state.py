"""Where a person is in purchasing. Papers are in the books as they are written, so that little is kept here."""

import msgspec

NAME = "buying"


class State(msgspec.Struct, frozen=True, kw_only=True):
    """`view` is "" (what to do), requests, request, orders, order, replenish or low."""

    view: str = ""
    id: int = 0
    """The requisition or order that is open."""
    ask: str = ""
    """What is asked about it: vendor, whom, due, note, item (a search), quantity or price."""
    item: int = 0
    """The item in hand."""
    line: int = 0
    """The line in hand, 0 while it is new."""
    search: str = ""
    left_out: tuple[str, ...] = ()
    """Proposals that are not taken."""
    first: int = 0
    """How many proposals come before the page that is looked at."""
    sure: str = ""
    """What was touched once and has to be touched again."""
