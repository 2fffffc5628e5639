"""What work on a unit keeps between two steps."""

import msgspec

from app.workflows.hand import Hand


class State(msgspec.Struct, frozen=True, kw_only=True):
    """The unit (0: none yet), its order (0: none is open), and what is asked now."""

    unit: int = 0
    code: str = ""
    order: int = 0
    job: str = ""
    """note (being typed), beside (choosing what is not kept in stock), amount (how much of it), or ""."""
    item: int = 0
    """The item whose amount is asked."""
    hand: Hand = Hand()
    sure: str = ""
    """What a second touch of the same confirms."""
    agreed: int = 0
    """A lot that another goes before, to be scanned or chosen again."""
