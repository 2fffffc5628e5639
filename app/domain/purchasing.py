"""What purchasing asks of the books, and what they answer: papers with their lines, supply of an item, what to order."""

import msgspec

from app.domain.catalogue import Item, Order, OrderLine, Requisition, RequisitionLine, Vendor
from app.domain.questions import Question
from app.domain.replenishing import Offer

MAILED = "mail-order"
"""The act that tells of an order that it was mailed."""


class Supply(msgspec.Struct, frozen=True, kw_only=True):
    """What there is of an item for a recipient, or (0) at the site. Quantities in smallest steps, prices in minor units."""

    item: Item
    on_hand: int
    on_order: int
    """Ordered and yet to come, drafts included."""
    minimum: int | None = None
    maximum: int | None = None
    """Of a recipient: the level they are replenished to."""
    last_price: int = 0
    """Of the newest order that names one."""
    offers: tuple[Offer, ...] = ()
    """In the order in which vendors are asked."""


class PurchaseLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of an order with its item and what has come of it."""

    record: OrderLine
    version: int
    item: Item
    received: int
    rejected: int
    asked_by: str = ""
    """Numbers of the requisitions it came from."""


class Purchase(msgspec.Struct, frozen=True, kw_only=True):
    """An order as a buyer sees it."""

    record: Order
    version: int
    vendor: Vendor | None
    recipient_name: str
    lines: tuple[PurchaseLine, ...]
    site_name: str = ""
    next_line: int = 1
    """Numbers of lines are not given twice, though a line be taken out again."""


class RequestLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a requisition; `order_number` is where it went."""

    record: RequisitionLine
    version: int
    item: Item
    order_number: str = ""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A requisition as its recipient and the buyer see it."""

    record: Requisition
    version: int
    recipient_name: str
    by_name: str
    lines: tuple[RequestLine, ...]
    next_line: int = 1


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What replenishment proposes of one item for one recipient (0: the site), and why."""

    recipient: int
    recipient_name: str
    item: Item
    on_hand: int
    on_order: int
    minimum: int
    desired: int
    adjustment: int = 0
    lacking: int
    quantity: int
    """`lacking` in whole packs of the vendor."""
    offer: Offer
    why: str
    """Why this vendor: see `replenishing.Asked`."""

    @property
    def key(self) -> str:
        """Tells it from the other proposals."""
        return f"{self.recipient}:{self.item.id}"


class PurchaseOf(Question[Purchase | None], frozen=True):
    """An order with its lines."""

    order: int


class RequestOf(Question[Request | None], frozen=True):
    """A requisition with its lines."""

    requisition: int


class SupplyOf(Question[Supply | None], frozen=True):
    """An item for a recipient, or (0) for the site."""

    item: int
    recipient: int = 0


class Proposals(msgspec.Struct, frozen=True, kw_only=True):
    """Some of what replenishment proposes: a page, and how many there are in all."""

    lines: tuple[Proposal, ...] = ()
    first: int = 0
    """How many come before the page."""
    all: int = 0

    @property
    def following(self) -> int:
        """How many come after the page."""
        return self.all - self.first - len(self.lines)


AT_ONCE = 500
"""Proposals that are looked at, and become orders, in one go: one act stays within a second."""


class Replenishment(Question[Proposals], frozen=True):
    """What recipients of this site, and the site itself, lack of what they shall have, by recipient and item: the page that follows
    the first `skip`, or the last one where there are no more so many."""

    skip: int = 0
    limit: int = AT_ONCE


class Drafts(Question[tuple[Order, ...]], frozen=True):
    """Orders of this site that are still written, newest first, at most 50; of one vendor where this is not 0."""

    vendor: int = 0
