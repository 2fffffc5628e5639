"""What the ledger answers to a workflow or a screen: rows joined with their names, read-only."""

import msgspec

from app.domain.catalogue import ContainerType, Item
from app.domain.figures import Figure, amount_of
from app.domain.operation import Put, Undo
from app.domain.place import PlaceKind, Virtual
from app.domain.stock import HandleKind, Standing, UnitKey
from app.domain.words import Say


class PlaceView(msgspec.Struct, frozen=True, kw_only=True):
    """A place with what follows from where it stands in the tree."""

    id: int
    code: str
    name: str = ""
    kind: PlaceKind
    effective: PlaceKind
    """The location type that rules here: its own, or that of the nearest ancestor which is quarantine, repair, ..."""
    holds_stock: bool
    blocked: bool = False
    retired: bool = False
    path: tuple[str, ...] = ()
    """Codes from the site down to this place; for a container: down to where it stands, then itself."""
    recipient: int = 0
    """Whose vehicle or office it is, or stands in: its own or that of the nearest ancestor which has one."""


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """A unit record with its names."""

    key: UnitKey
    quantity: int
    kind: HandleKind
    code: str
    item: int
    item_number: str
    description: str
    uom: str
    decimals: int
    place_code: str
    place_path: tuple[str, ...]
    custody_name: str
    project_code: str
    status_name: str
    available: bool
    lot: str = ""
    expires: str = ""
    tag: str = ""
    disputed: bool = False

    @property
    def amount(self) -> Figure:
        """Quantity with unit of measure: "2.5 KG"; a container has no unit of measure."""
        return amount_of(self.quantity, self.decimals, self.uom)


class OnHandView(msgspec.Struct, frozen=True, kw_only=True):
    """How much of an item there is, in all real places together."""

    bulk: int = 0
    """Smallest steps without a serial number, lots included."""
    serials: int = 0
    """Units with one."""


class HandleView(msgspec.Struct, frozen=True, kw_only=True):
    """A handle and what is known of it."""

    id: int
    kind: HandleKind
    code: str
    item: Item | None = None
    tag: str = ""
    lot: str = ""
    expires: str = ""
    container: ContainerType | None = None
    retired: bool = False
    disputed: bool = False
    notes: str = ""
    received_at: int = 0
    standing: Standing | None = None
    """Where a serial or container stands, None for bulk, lots, and units never received."""
    place: PlaceView | None = None
    """The place of `standing`, real or virtual."""

    @property
    def in_bulk(self) -> bool:
        """Whether this was a single unit, and counts in the quantity of its item again (Serial tracking, switched off)."""
        if self.kind is not HandleKind.SERIAL:
            return False
        return bool(self.received_at) if self.standing is None else self.standing.place == Virtual.CONVERTED.place


class HistoryLine(msgspec.Struct, frozen=True, kw_only=True):
    """One movement or record of the journal, newest first in lists."""

    operation: str
    position: int
    kind: str
    at: int
    """Evidence time, microseconds since 1970 UTC."""
    who: str
    code: str = ""
    item_number: str = ""
    amount: str | Say = ""
    source: str | Say = ""
    target: str | Say = ""
    """Codes of the places, or the name of a virtual one."""
    reason: str = ""
    note: str = ""
    document: str = ""
    undone: bool = False
    held: bool = False
    """It waits for a supervisor, has no effect, and may never have any."""
    late: bool = False
    """It came to be known when later evidence had told already where the unit is: it has not moved it."""


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A catalogue record as a choice on a screen."""

    id: int
    code: str
    name: str


class OrderLineView(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an order with what has come so far. Quantities in smallest steps."""

    id: int
    line: int
    item: Item
    ordered: int
    received: int
    rejected: int
    expected: tuple[str, ...] = ()
    """Serials announced for this line."""
    arrived: tuple[str, ...] = ()
    """Serials received on this line so far."""
    refused: tuple[str, ...] = ()
    """Serials rejected on this line."""


class OrderView(msgspec.Struct, frozen=True, kw_only=True):
    """An order to receive against."""

    id: int
    number: str
    vendor_name: str
    lines: tuple[OrderLineView, ...] = ()
    state: str = "sent"
    """draft, sent, closed or cancelled: goods come in against what was sent."""
    recipient: int = 0
    """For whom it was ordered, 0 for stock: what comes is in their custody."""
    recipient_name: str = ""


class CountView(msgspec.Struct, frozen=True, kw_only=True):
    """A count session: its rules and how far it is."""

    id: int
    number: str
    kind: str
    blind: bool
    closed: bool
    scope: str
    """What is to be counted, in words of codes: "A01, A02" or "item ABC123"."""
    items: tuple[int, ...] = ()
    custodians: tuple[int, ...] = ()
    bins: int = 0
    bins_done: int = 0
    to_review: int = 0


class CountBinView(msgspec.Struct, frozen=True, kw_only=True):
    """A bin of a count session."""

    place: int
    code: str
    closed: bool
    closed_by: tuple[int, ...] = ()
    open_by: tuple[int, ...] = ()
    excluded: int = 0
    """The person who may not recount it, 0 for none."""
    zero_check: bool = False


class CountLineView(msgspec.Struct, frozen=True, kw_only=True):
    """A handle in a bin of a count: what was expected at the moment of counting, and what was counted."""

    count: int
    place: int
    place_code: str
    handle: int
    kind: HandleKind
    code: str
    item: int
    item_number: str
    description: str
    uom: str
    decimals: int
    expected: int
    counted: int
    """Equal to `expected` while not `entered`."""
    entered: bool = True
    difference: int = 0
    value_minor: int = 0
    """Value of the difference, signed, in minor units."""
    finding: str = ""
    """found, misplaced (stands elsewhere by the books), missing, unexpected (not in stock by the books), or inside (in a
    container here)."""
    elsewhere: str = ""
    """Where a misplaced unit stands by the books."""
    counted_by: str = ""
    counter: int = 0
    at: int = 0
    state: str = ""
    """open, review, approved, rejected, recount, combine (two people's figures differ)."""
    moved_since: int = 0
    """Net smallest steps that moved in (+) or out (-) of the bin after the line's moment."""
    explained: int = 0
    """What movements that became known late have accounted for: since the bin was closed, or since the line was approved."""
    silent: tuple[str, ...] = ()
    """Devices that have not yet reported past the line's moment: while there are any, a line that waits is provisional."""

    @property
    def firm(self) -> bool:
        """Whether every device has reported past the line's moment, so that nothing older can arrive."""
        return not self.silent


class CountTallyView(msgspec.Struct, frozen=True, kw_only=True):
    """How far a bin of a count is."""

    counted: int = 0
    """Handles that someone has a figure for."""
    open: int = 0
    """Handles that the books expect in the bin and nobody has a figure for."""
    found: bool = False
    """Whether anything at all was found there."""
    newest: tuple[int, ...] = ()
    """Handles counted last, newest first."""
    expected: tuple[int, ...] = ()
    """Of those open, the first in the order of their codes."""


class RulesView(msgspec.Struct, frozen=True, kw_only=True):
    """House rules in force, by code: of the company and of the site itself, whose own go before."""

    site: int
    company_wide: dict[str, str]
    of_site: dict[str, str]


class UndoView(msgspec.Struct, frozen=True, kw_only=True):
    """What "undo last" would undo now."""

    operation: str
    what: Say
    puts: tuple[Put, ...] = ()
    """The records as they were before it: of an edit of the catalogue, or such as go with what it did to stock."""
    stock: bool = False
    """Whether the act did something to stock, which is undone with the records."""

    @property
    def entries(self) -> tuple[Put | Undo, ...]:
        """What the act that undoes it consists of. An edit of the catalogue is the company's matter: its records are put as they
        were, and so judged like any edit."""
        return self.puts if self.puts and not self.stock else (*self.puts, Undo(operation=self.operation))
