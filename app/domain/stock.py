"""What stands where: tracking types, handles and the unit-record key (DOMAIN.md section 1)."""

from enum import StrEnum
from typing import NamedTuple


class Tracking(StrEnum):
    """How units of an item are identified (PanatrackerST: four tracking types)."""

    SERIAL = "serial"
    QUANTITY = "quantity"
    LOT = "lot"
    NON_INVENTORY = "non-inventory"


class HandleKind(StrEnum):
    """What a handle selects: one unit, an item's bulk, a lot of an item, or a container."""

    SERIAL = "serial"
    QUANTITY = "quantity"
    LOT = "lot"
    CONTAINER = "container"

    @property
    def single(self) -> bool:
        """True where the handle is one physical thing: it has quantity 1 and stands in one place (I5)."""
        return self in (HandleKind.SERIAL, HandleKind.CONTAINER)


class Standing(NamedTuple):
    """Where and under which attributes units stand: the unit-record key less its handle."""

    place: int
    custody: int = 0
    project: int = 0
    status: str = "available"


class UnitKey(NamedTuple):
    """The unit-record key: two records with the same key do not exist, they merge (I9)."""

    handle: int
    place: int
    custody: int = 0
    project: int = 0
    status: str = "available"

    @property
    def standing(self) -> Standing:
        """The key less its handle."""
        return Standing(*self[1:])
