"""What work with a container keeps between two steps."""

import msgspec

from app.domain.words import Say
from app.workflows.hand import Hand, Log


class New(msgspec.Struct, frozen=True, kw_only=True):
    """A container that is being made: its code ("" until numbered), its type, and whether the number is our own."""

    code: str = ""
    type: int = 0
    own: bool = False


class Strange(msgspec.Struct, frozen=True, kw_only=True):
    """A thing found in a container that the books do not have in it, with the quantity found."""

    handle: int
    code: str
    description: str
    amount: str | Say = ""
    place: str = ""
    """Where the books have it, "" for nowhere."""
    quantity: int = 1


class Amount(msgspec.Struct, frozen=True):
    """How much of a quantity or lot was found, in smallest steps."""

    handle: int
    steps: int


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity or lot scanned in a check: how much is in the container?"""

    handle: int
    item: int
    code: str
    description: str
    uom: str
    decimals: int


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A contents check: what was scanned so far, and the quantity asked now. Nothing of it is posted."""

    found: tuple[int, ...] = ()
    amounts: tuple[Amount, ...] = ()
    strange: tuple[Strange, ...] = ()
    asked: Asked | None = None
    over: bool = False

    def amount(self, handle: int) -> int | None:
        """How much of a quantity or lot was found, None where it was not scanned."""
        return next((a.steps for a in self.amounts if a.handle == handle), None)


class State(msgspec.Struct, frozen=True, kw_only=True):
    """The container in hand and the job: "" (what with it), put, take, check or empty."""

    container: int = 0
    code: str = ""
    job: str = ""
    new: New | None = None
    hand: Hand = Hand()
    check: Check = Check()
    log: Log = ()
    place: int = 0
    """A bin scanned first, whose containers are offered."""
    sure: str = ""
    """What a second scan of the same confirms."""
