"""What counting keeps between two steps. What was counted is in the ledger at once, so leaving loses nothing."""

import msgspec


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A count session that is being put together; `names` are the codes of its scope as they were scanned."""

    kind: str = "cycle"
    blind: bool = False
    places: tuple[int, ...] = ()
    items: tuple[int, ...] = ()
    custodians: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of the count joined, kept here because a count just opened cannot be asked for in the same step."""

    id: int
    number: str
    blind: bool = False
    items: tuple[int, ...] = ()
    custodians: tuple[int, ...] = ()


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """The bin being counted."""

    id: int
    code: str


class Pending(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity that is still to be typed: of which handle, how much a pack holds, and whether it adds."""

    handle: int
    code: str
    description: str
    uom: str
    decimals: int
    pack: int = 0
    adds: bool = False
    item: int = 0
    lot: str = ""
    """Lot and expiry of a lot first seen here: it is made known with its quantity."""
    expires: str = ""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Where the person is: choosing, planning a count, in a bin, typing a quantity, or finishing the bin."""

    session: Session | None = None
    bin: Bin | None = None
    pending: Pending | None = None
    finishing: str = ""
    """"empty" while asked whether the bin is empty, "missing" while shown what was not found."""
    cumulative: bool = False
    plan: Plan | None = None
    wanted: int = 0
    """A bin scanned that several counts cover: the person has to choose the count first."""
    sure: str = ""
    """What a second scan or choice of the same confirms."""
