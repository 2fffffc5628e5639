"""What stock has cost, as screens show it: amounts in minor units, quantities in smallest steps."""

import msgspec

from app.domain.questions import Question


class CostView(msgspec.Struct, frozen=True, kw_only=True):
    """An item at this site. A serial counts as one unit of measure."""

    quantity: int = 0
    value: int = 0
    """Of all of it by the moving average."""
    fifo: int = 0
    """Of all of it by what came in first."""
    average_value: int = 0
    """The current average, the last there was where there is no stock: of `average_quantity` steps; 0 of 0 where there was none."""
    average_quantity: int = 0


class CostOf(Question[CostView], frozen=True):
    """What the stock of an item has cost."""

    item: int


class WorthView(msgspec.Struct, frozen=True):
    """All stock of this site, in minor units."""

    average: int
    fifo: int | None = None
    """None for a past day."""


class Worth(Question[WorthView | None], frozen=True):
    """What all stock of the site is worth now, or was at the end of a day ("2026-01-31"); None where that is no day."""

    day: str = ""


class LeftWith(Question[int | None], frozen=True):
    """By the average of its time, what so much of a handle had cost that left under one of these documents; None where nothing
    did."""

    handle: int
    quantity: int
    documents: tuple[str, ...]


class DeliveryView(msgspec.Struct, frozen=True, kw_only=True):
    """What came in with one line: a delivery whose price can be corrected."""

    position: int
    line: int
    operation: str
    item: int
    number: str
    description: str
    uom: str
    decimals: int
    package: str
    at: int
    quantity: int
    value: int
    left: int
    value_left: int
    serial: str = ""
    order: str = ""
    vendor: str = ""


class DeliveryOf(Question[DeliveryView | None], frozen=True):
    """The delivery that a movement line of this site brought; None where it brought none, or was undone."""

    position: int
    line: int


class DeliveriesLike(Question[tuple[DeliveryView, ...]], frozen=True):
    """Deliveries, newest first: of an item, of a package number, or (both empty) all."""

    item: int = 0
    package: str = ""
    limit: int = 50


class UsedView(msgspec.Struct, frozen=True, kw_only=True):
    """What an act took of a delivery, first in first out; less than zero where it gave back."""

    position: int
    kind: str
    document: str
    at: int
    place: int
    """The virtual place it went to."""
    quantity: int
    value: int


class UsesOf(Question[tuple[UsedView, ...]], frozen=True):
    """What was taken of a delivery of an item, in the order of the site, at most 500."""

    item: int
    position: int
    line: int
    limit: int = 100
