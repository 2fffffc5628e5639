"""What the ledger answers about papers: transfers, spillage reports and returns with their lines, joined with names."""

import msgspec

from app.domain.papers import Rma, RmaLine, Spillage, SpillageLine, Transfer, TransferLine


class LineView(msgspec.Struct, frozen=True, kw_only=True):
    """What a line of a paper is about. Quantities in smallest steps."""

    code: str
    item_number: str
    description: str
    uom: str
    decimals: int
    single: bool
    version: int
    """Of the line's record: what an edit of it rests on."""


class TransferLineView(LineView, frozen=True, kw_only=True):
    """A line of a transfer."""

    record: TransferLine
    place_code: str
    out: int = 0
    """What stands in *in transit* for it by the book of this site: sent and not taken back, or (below 0) arrived here."""

    @property
    def rest(self) -> int:
        """What the receiver has not taken."""
        return self.record.quantity - self.record.accepted


class TransferView(msgspec.Struct, frozen=True, kw_only=True):
    """A transfer: who gives what to whom, and how it stands."""

    record: Transfer
    version: int
    source_name: str
    """Empty for stock of nobody."""
    target_name: str
    source_user: int = 0
    target_user: int = 0
    """The persons that the recipients are, 0 where one is an office."""
    lines: tuple[TransferLineView, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the receiver has yet to decide."""
        return self.record.state in ("pending", "in-transit")

    @property
    def between_sites(self) -> bool:
        """Whether it goes over *in transit*."""
        return self.record.site != self.record.target_site

    def on_the_way(self, site: int) -> bool:
        """Whether the giver's site has something to take back that the receiver has left."""
        sent = self.between_sites and self.record.site == site and self.record.state in ("accepted", "rejected")
        return sent and any(line.out > line.record.accepted for line in self.lines)


class SpillageLineView(LineView, frozen=True, kw_only=True):
    """A line of a spillage report."""

    record: SpillageLine
    reason_name: str = ""
    in_spillage: int = 0
    """How much of the handle stands in *spillage* here, of this report or another."""


class SpillageView(msgspec.Struct, frozen=True, kw_only=True):
    """A spillage report."""

    record: Spillage
    version: int
    recipient_name: str
    user: int = 0
    lines: tuple[SpillageLineView, ...] = ()


class RmaLineView(LineView, frozen=True, kw_only=True):
    """A line of a return to the vendor."""

    record: RmaLine
    replacement_code: str = ""


class RmaView(msgspec.Struct, frozen=True, kw_only=True):
    """A return to the vendor."""

    record: Rma
    version: int
    vendor_name: str
    vendor_address: str = ""
    vendor_account: str = ""
    spillage_number: str = ""
    lines: tuple[RmaLineView, ...] = ()
