"""Merging two items that are one thing: what there is of the item that goes, and what would be in the way."""

import msgspec

from app.domain.catalogue import CatalogueRecord, Item, Loan
from app.domain.operation import Put
from app.domain.questions import Question
from app.domain.stock import HandleKind, Standing


class Stock(msgspec.Struct, frozen=True, kw_only=True):
    """So much of a handle of the item that goes, under one standing; less than nothing is what is owed to the key."""

    handle: int
    kind: HandleKind
    code: str
    tag: str = ""
    lot: str = ""
    expires: str = ""
    notes: str = ""
    warranty: str = ""
    customer: int = 0
    standing: Standing
    quantity: int
    place: str = ""
    """The code of the place."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a unit of the item that goes: it goes along into the unit that it becomes."""

    handle: int
    standing: Standing
    quantity: int


class Union(msgspec.Struct, frozen=True, kw_only=True):
    """What merging an item into another would meet here."""

    goes: Item
    goes_version: int
    stays: Item
    stock: tuple[Stock, ...] = ()
    """In the site's own books, at most `STOCK_MAX` at once."""
    parts: tuple[Part, ...] = ()
    more: bool = False
    """More stands there than is brought over at once."""
    records: tuple[tuple[CatalogueRecord, int], ...] = ()
    """Records that name it, with their versions: codes, what vendors supply, bills, levels, open lines, reservations."""
    twins: tuple[CatalogueRecord, ...] = ()
    """Records of the item that stays, of the kinds of which each may name it once."""
    counts: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    """Numbers of transfers and maintenance orders that wait for its units; with the latter they may be away at a vendor."""
    returns: tuple[str, ...] = ()
    """Numbers of returns to a vendor that name units of it and have no outcome yet."""
    reports: tuple[str, ...] = ()
    """Numbers of spillage reports that name units of it and have no outcome yet."""
    asked: tuple[str, ...] = ()
    """Numbers of the orders and requisitions whose open lines are among the records."""
    loans: tuple[tuple[Loan, int], ...] = ()
    """Who has what stands in `stock` and brings it back, with their versions."""
    disputed: tuple[str, ...] = ()
    double: tuple[str, ...] = ()
    """Serial numbers that the item that stays has, too."""


class UnionOf(Question[Union | None], frozen=True):
    """What merging an item into another would meet."""

    goes: int
    stays: int


class LeftBehind(Question[tuple[Item, ...]], frozen=True):
    """Items merged into others of which stock still stands here, or that records still name; at most 50."""


class Separation(msgspec.Struct, frozen=True, kw_only=True):
    """The newest act that merged an item, or brought over the rest of it, and has not been undone."""

    operation: str
    puts: tuple[Put, ...] = ()
    """The records as they were before it."""
    changed: tuple[CatalogueRecord, ...] = ()
    """Records that were changed since, just where it had changed them."""
    received: tuple[str, ...] = ()
    """Numbers of the orders of which something came since."""
    here: bool = True
    """Whether it was done at this site, whose stock it moved."""


class SeparationOf(Question[Separation | None], frozen=True):
    """What undoes the newest act that merged this item; None where there is none."""

    item: int


class LastMerged(Question[tuple[Item, ...]], frozen=True):
    """Items merged at this site, the newest act first, at most 10."""


STOCK_MAX = 500
MERGE = "merge-items"
"""The kind of the acts that merge."""
