"""What a supervisor is told of a discrepancy: what does not fit, and on a time line what was done, said and booked around it."""

import msgspec

from app.domain.catalogue import CatalogueRecord
from app.domain.discrepancy import DiscrepancyClass
from app.domain.views import HandleView, PlaceView
from app.domain.words import Say


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One act on the time line."""

    operation: str
    position: int
    kind: str
    """The verb people read in the history."""
    at: int
    """Evidence time, microseconds since 1970 UTC."""
    received: int = 0
    """When the server got it; 0 while it has not, or where there is no server."""
    who: str = ""
    device: str = ""
    own: bool = False
    """Done on this very device."""
    code: str = ""
    amount: str | Say = ""
    said_source: str | Say = ""
    said_target: str | Say = ""
    """Where it came from and went by the act itself; empty where the act moved nothing."""
    scanned: bool = False
    """Whether the starting place was scanned; else the app assumed it."""
    source: str | Say = ""
    target: str | Say = ""
    """What the books made of it; empty where they moved nothing."""
    counted: str | Say = ""
    """What was counted, as text with the unit of measure; empty for no count."""
    note: str = ""
    held: bool = False
    """It waits for a supervisor and has no effect."""
    dropped: bool = False
    undone: bool = False
    misfit: bool = False
    """This is the act that does not fit."""
    settles: bool = False
    """This is the act that closed the discrepancy."""


class HeldEdit(msgspec.Struct, frozen=True, kw_only=True):
    """A record that a held act puts."""

    now: CatalogueRecord | None
    """As it stands; None where the act makes it."""
    then: CatalogueRecord
    """As it would stand, were the act posted after all."""


class Misfit(msgspec.Struct, frozen=True, kw_only=True):
    """A discrepancy with everything a person needs to settle it."""

    id: int
    kind: DiscrepancyClass
    open: bool
    at: int
    operation: str = ""
    """The act that does not fit."""
    act: str = ""
    """What kind of act it is, and who did it."""
    who: str = ""
    handle: HandleView | None = None
    place: PlaceView | None = None
    amount: str | Say = ""
    quantity: int = 0
    """Smallest steps (of a clock: seconds it was wrong by)."""
    owed: bool = False
    """More was taken than was there and it is not paid back: only what comes in, or a count, settles that."""
    why: str | Say = ""
    """The reason kept with it: why it was held, which permission was lacking, which code is on two units."""
    company: bool = False
    """The company's own book holds the act."""
    rivals: tuple[HandleView, ...] = ()
    """Other units that bear the same code."""
    edits: tuple[HeldEdit, ...] = ()
    """Of what is held and waits: the records it puts."""
    line: tuple[Happening, ...] = ()
    """The time line, newest first; empty in lists."""
