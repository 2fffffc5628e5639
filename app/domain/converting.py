"""Converting items between bulk and serialized: what stands where, and what would be blocked by it (Calem: Item Serialization)."""

import msgspec

from app.domain.catalogue import Item
from app.domain.questions import Question
from app.domain.views import Unit


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What a conversion of an item would meet."""

    item: Item
    version: int
    bulk: tuple[Unit, ...] = ()
    """Unit records without serials that would get some, at most 200 of them."""
    serials: int = 0
    """Units with serials in stock."""
    checkouts: tuple[str, ...] = ()
    """Whoever has some of it checked out: "A. Novak (5)"."""
    orders: tuple[str, ...] = ()
    """Numbers of open orders with some of it still to come."""
    counts: tuple[str, ...] = ()
    """Numbers of open counts that it belongs to."""
    devices: tuple[str, ...] = ()
    """Devices that have not reported for a while: what they have done meanwhile is not known here yet."""


class OutlookOf(Question[Outlook | None], frozen=True):
    """What a conversion of an item would meet."""

    item: int
