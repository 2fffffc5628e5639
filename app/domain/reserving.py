"""What is reserved and what that leaves: of an item at large, and of one handle of it.

A reservation names an item, and a lot or unit where that one is meant. Of a lot can be had what is left of it beside those that
name it, and never more than what is left of its item beside all there are: whoever has ten of the item reserved gets them from
any lot, and so has a part in each.
"""

import msgspec

from app.domain.catalogue import Reservation
from app.domain.questions import Question


class Balance(msgspec.Struct, frozen=True):
    """Smallest steps on hand and reserved."""

    on_hand: int = 0
    reserved: int = 0

    @property
    def left(self) -> int:
        """What is not reserved; less than nothing where more is reserved than there is."""
        return self.on_hand - self.reserved


class Free(msgspec.Struct, frozen=True):
    """What can be had of a lot or unit, or (`own` None) of an item at large. A serial counts as one unit of measure."""

    item: Balance
    """All of it, with what is reserved of the item at large and of each of its handles."""
    own: Balance | None = None
    """Of the handle, with what is reserved of that alone."""

    @property
    def steps(self) -> int:
        """What can be had, in smallest steps; 0 where more is reserved than there is."""
        return max(0, self.item.left if self.own is None else min(self.own.left, self.item.left))

    @property
    def shared(self) -> bool:
        """Whether what is reserved elsewhere of the item leaves less of the handle than those that name it."""
        return self.own is not None and self.item.left < self.own.left


class FreeOf(Question[Free], frozen=True):
    """What can be had on a day (ISO) of an item, or of one of its handles; reservations that have ended by then do not count."""

    item: int
    day: str
    handle: int = 0


class InForce(Question[tuple[Reservation, ...]], frozen=True):
    """Reservations of an item that hold on a day (ISO), those that end first on top; at most `limit`."""

    item: int
    day: str
    limit: int = 200
