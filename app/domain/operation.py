"""Operations: the immutable journal entries everything else is computed from (DESIGN.md section 1)."""

import msgspec

from app.domain.catalogue import CatalogueRecord
from app.domain.stock import HandleKind, Standing


class NewHandle(msgspec.Struct, frozen=True, kw_only=True, tag="new-handle"):
    """A handle comes to be known; naming one that exists already with the same identity changes nothing but blanks."""

    kind: HandleKind
    code: str
    item: int = 0
    tag: str = ""
    """Asset tag beside the serial number: a second code of the same unit."""
    lot: str = ""
    expires: str = ""
    """Expiry of a lot, ISO date or empty."""
    container_type: int = 0
    notes: str = ""


class Move(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="move"):
    """The one primitive: `quantity` smallest steps of `handle` leave `source` and enter `target`."""

    handle: int
    quantity: int
    source: Standing
    target: Standing
    scanned: bool = False
    """True where the person scanned the starting place, False where the app assumed it."""
    order_line: int = 0
    value: int | None = None
    """What all of it cost, in minor units, where goods come in and that is known (Stock and incoming: package price)."""
    package: str = ""
    """The delivery it came in (Stock and incoming: package number)."""


class Put(msgspec.Struct, frozen=True, kw_only=True, tag="put"):
    """A catalogue record is created or replaced whole. `base` is the version edited (0 for new)."""

    record: CatalogueRecord
    base: int = 0


class Recode(msgspec.Struct, frozen=True, kw_only=True, tag="recode"):
    """A unit bears other codes from now on; its identity, made of the code it first came with, stays.

    `code_was` and `tag_was` are what it bore as the supervisor saw it: if that has changed meanwhile, the act is refused.
    """

    handle: int
    code: str
    tag: str
    code_was: str
    tag_was: str


class Describe(msgspec.Struct, frozen=True, kw_only=True, tag="describe"):
    """Something is said of a unit (Serial tracking): of each field by itself, so that two people's edits merge.

    `was` is what it said as the person saw it: if that has changed meanwhile to something else, the act is refused.
    """

    handle: int
    field: str
    """notes (its condition), warranty (its last day, ISO date or empty) or customer (the identity of one, or empty)."""
    value: str
    was: str


class Retire(msgspec.Struct, frozen=True, kw_only=True, tag="retire"):
    """An empty container goes out of use; its number may come back by reopening."""

    handle: int


class TakeNumber(msgspec.Struct, frozen=True, kw_only=True, tag="take-number"):
    """Numbers of a series up to and with `value` are used up."""

    series: str
    value: int


class Grant(msgspec.Struct, frozen=True, kw_only=True, tag="grant"):
    """A server grants the numbers `first` to `last`, of every series: to a site, or out of the site's to a device's epoch."""

    site: int
    first: int
    last: int
    device: str = ""
    """Empty: to the site, which is said in the company's feed, so that no two sites give the same number."""
    epoch: int = 0


class KeepCode(msgspec.Struct, frozen=True, kw_only=True, tag="keep-code"):
    """An unknown code is put aside for later, or (`done`) has been dealt with."""

    code: str
    symbology: str = ""
    done: bool = False


class RejectUnit(msgspec.Struct, frozen=True, kw_only=True, tag="reject-unit"):
    """A unit of an order was refused at receipt, with the operation's reason; it never entered stock."""

    order_line: int
    serial: str = ""
    quantity: int = 1


class OpenCount(msgspec.Struct, frozen=True, kw_only=True, tag="open-count"):
    """A count session begins. Scope: `places` (bins or areas), and/or `items`, and/or `custodians`; empty is anything."""

    number: str
    kind: str
    """physical or cycle."""
    blind: bool = False
    places: tuple[int, ...] = ()
    items: tuple[int, ...] = ()
    custodians: tuple[int, ...] = ()


class CountLine(msgspec.Struct, frozen=True, kw_only=True, tag="count-line"):
    """At this moment this place held so much of this handle, says the operation's actor.

    With `add` the quantity adds to the actor's line (cumulative; its moment is the closing of the bin), else it
    replaces it. A serial or container has quantity 1 however often it is scanned, or 0 to take the line back.
    """

    count: int
    place: int
    handle: int
    quantity: int
    add: bool = False


class CloseBin(msgspec.Struct, frozen=True, kw_only=True, tag="close-bin"):
    """The operation's actor has finished a bin: what was not counted there is counted as zero. `empty` confirms a zero check."""

    count: int
    place: int
    empty: bool = False


class ReopenBin(msgspec.Struct, frozen=True, kw_only=True, tag="reopen-bin"):
    """A bin is to be counted again from nothing, by anyone but `not_by` (0: by anyone)."""

    count: int
    place: int
    not_by: int = 0


class CloseCount(msgspec.Struct, frozen=True, kw_only=True, tag="close-count"):
    """No more bins will be counted in this session; what is not decided stays open for review."""

    count: int


class CombineBin(msgspec.Struct, frozen=True, kw_only=True, tag="combine-bin"):
    """Two people counted the same quantities in one bin: their figures `add` up, or (`add` False) the later one holds."""

    count: int
    place: int
    add: bool


class ApproveLine(msgspec.Struct, frozen=True, kw_only=True, tag="approve-line"):
    """A supervisor accepts a counted line. `difference` is the one seen: if it has changed meanwhile the approval is refused."""

    count: int
    place: int
    handle: int
    difference: int


class RejectLine(msgspec.Struct, frozen=True, kw_only=True, tag="reject-line"):
    """A supervisor rejects a counted line: stock stays as it was."""

    count: int
    place: int
    handle: int


class Resolve(msgspec.Struct, frozen=True, kw_only=True, tag="resolve"):
    """A supervisor closes a discrepancy, with the operation's note."""

    discrepancy: int


class Revalue(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="revalue"):
    """A price is corrected: what has been booked stays, what is left is worth something else from now on (Stock and incoming)."""

    item: int
    value: int
    """What all of the delivery has cost, or all of the item that is in stock is worth, in minor units."""
    was: int
    """What it was worth as the person saw it: if that has changed meanwhile, the act is refused."""
    operation: str = ""
    """The receipt that the delivery came in with, and its movement line; empty: all of the item that is in stock."""
    line: int = 0


class Undo(msgspec.Struct, frozen=True, kw_only=True, tag="undo"):
    """The named operation did not happen."""

    operation: str


class Release(msgspec.Struct, frozen=True, kw_only=True, tag="release"):
    """A supervisor posts the named held operation after all, as it was made."""

    operation: str
    company: bool = False
    """True where the company's own book holds it: then the decision is the company's too."""


class Dismiss(msgspec.Struct, frozen=True, kw_only=True, tag="dismiss"):
    """A supervisor drops the named held operation: it has no effect."""

    operation: str
    company: bool = False
    """True where the company's own book holds it: then the decision is the company's too."""


class Heard(msgspec.Struct, frozen=True, kw_only=True, tag="heard"):
    """The server has heard from devices with nothing to say: `(device, until)` has reported all up to evidence time `until`."""

    devices: tuple[tuple[str, int], ...]


Entry = (
    NewHandle | Move | Recode | Describe
    | Put | Retire | TakeNumber | Grant | KeepCode | RejectUnit | OpenCount | CountLine | CloseBin
    | ReopenBin | CloseCount | CombineBin | ApproveLine | RejectLine | Resolve | Revalue | Undo | Release | Dismiss | Heard
)


def concerns_company(entry: Entry) -> bool:
    """Whether an entry is the company's matter: it is judged in the company's own book and counts in every site's."""
    match entry:
        case Put():
            return True
        case Grant():
            return not entry.device
        case Release() | Dismiss():
            return entry.company
        case _:
            return False


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """What a workflow wants posted: an operation less what only the session knows (id, who, when)."""

    kind: str
    """The verb people read in the history: move, receive, issue, return, isolate, release, contain, count, ..."""
    entries: tuple[Entry, ...]
    document: str = ""
    reason: int = 0
    note: str = ""


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """An act with its identity. Immutable once posted; `id` makes sending it twice harmless."""

    id: str
    kind: str
    entries: tuple[Entry, ...]
    actor: int
    made_at: int
    """Device clock, microseconds since 1970 UTC."""
    document: str = ""
    reason: int = 0
    note: str = ""


def stamped(act: Act, *, id: str, actor: int, made_at: int) -> Operation:
    """The act as an operation of `actor`, made at `made_at` microseconds of the device clock."""
    return Operation(
        id=id, kind=act.kind, entries=act.entries, actor=actor, made_at=made_at,
        document=act.document, reason=act.reason, note=act.note,
    )
