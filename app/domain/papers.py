"""Papers that gather movements: transfers, spillage reports, returns to the vendor, loans, reservations, maintenance.

A paper is a record of the company, put whole; the movements that go with a step of it stand in the same operation, with its
number as their document. Quantities are smallest steps, dates ISO dates or empty, references identities of other records.
"""

from app.domain.record import Record


class Customer(Record, frozen=True, kw_only=True, tag="customer"):
    """Who units are sold to or installed at."""

    code: str
    name: str
    address: str = ""


class Transfer(Record, frozen=True, kw_only=True, tag="transfer"):
    """Equipment offered by one recipient to another: stock moves when the receiver accepts (SecurityTrax)."""

    number: str
    site: int
    target_site: int
    source: int
    """The recipient who gives, 0 for stock of nobody."""
    target: int
    place: int = 0
    """Where it shall stand at the receiver's, 0 where the receiver says so at acceptance."""
    state: str = "pending"
    """pending, in-transit (left one site, has yet to arrive at the other), accepted, rejected, cancelled."""
    by: int = 0
    note: str = ""


class TransferLine(Record, frozen=True, kw_only=True, tag="transfer-line"):
    """So much of a handle from a place; `accepted` is what the receiver has taken of it."""

    transfer: int
    line: int
    handle: int
    quantity: int
    place: int
    project: int = 0
    status: str = "available"
    accepted: int = 0
    kind: str = ""
    """What the handle is, for a site that has never seen it: kind, code, item, expiry and tag as in `NewHandle`."""
    code: str = ""
    item: int = 0
    expires: str = ""
    tag: str = ""


class Spillage(Record, frozen=True, kw_only=True, tag="spillage"):
    """Faulty, lost or broken equipment leaves a recipient's on-hand (SecurityTrax)."""

    number: str
    site: int
    recipient: int
    state: str = "open"
    """open, locked (being looked at, nothing is added), closed."""
    outcome: str = ""
    """Of a closed one: loss, rma, or mixed."""
    by: int = 0
    note: str = ""


class SpillageLine(Record, frozen=True, kw_only=True, tag="spillage-line"):
    """So much of a handle that is faulty, lost or broken, with its reason; `outcome` is "", loss or rma."""

    spillage: int
    line: int
    handle: int
    quantity: int
    reason: int = 0
    condition: str = ""
    outcome: str = ""


class Rma(Record, frozen=True, kw_only=True, tag="rma"):
    """Faulty or unneeded equipment goes back to its vendor, made of a spillage report or alone (SecurityTrax)."""

    number: str
    site: int
    vendor: int
    spillage: int = 0
    reference: str = ""
    """The vendor's own number of the return."""
    state: str = "draft"
    """draft, shipped, closed (every line credited or replaced), cancelled."""
    by: int = 0
    note: str = ""


class RmaLine(Record, frozen=True, kw_only=True, tag="rma-line"):
    """So much of a handle; a part of it with an outcome of its own becomes another line.

    `outcome` is "", credited (with `credit_minor` for all of the line), replaced or refused.
    """

    rma: int
    line: int
    handle: int
    quantity: int
    spillage_line: int = 0
    outcome: str = ""
    credit_minor: int = 0
    replacement: int = 0
    """The handle that came instead."""


class Loan(Record, frozen=True, kw_only=True, tag="loan"):
    """What a recipient has checked out and brings back by `due`; retired once it is back."""

    site: int
    handle: int
    quantity: int
    recipient: int
    due: str = ""
    number: str = ""


class Reservation(Record, frozen=True, kw_only=True, tag="reservation"):
    """Stock of an item or of one handle kept for an owner, until a day; retired once it is used or given up."""

    site: int
    item: int
    quantity: int
    handle: int = 0
    recipient: int = 0
    project: int = 0
    until: str = ""
    note: str = ""
    by: int = 0


class Maintenance(Record, frozen=True, kw_only=True, tag="maintenance"):
    """Work on a unit (PanatrackerST: unit maintenance); consumables moved under its number, others in its lines."""

    number: str
    site: int
    handle: int
    state: str = "open"
    """open, done, cancelled."""
    vendor: int = 0
    """Who repairs it, where it is away at a vendor."""
    by: int = 0
    due: str = ""
    note: str = ""


class MaintenanceLine(Record, frozen=True, kw_only=True, tag="maintenance-line"):
    """So much of a non-inventory item was used."""

    maintenance: int
    line: int
    item: int
    quantity: int
