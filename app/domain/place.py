"""Places of the location tree, and the virtual places that close the books."""

from enum import StrEnum

from app.domain.identity import derive


class PlaceKind(StrEnum):
    """Location types (DOMAIN.md); `site` and `area` group places, `device` and `container` are handles that hold stock."""

    SITE = "site"
    AREA = "area"
    STORAGE = "storage"
    INCOMING = "incoming"
    QUARANTINE = "quarantine"
    VEHICLE = "vehicle"
    OFFICE = "office"
    REPAIR = "repair"
    CONTAINER = "container"
    DEVICE = "device"
    VIRTUAL = "virtual"


UNAVAILABLE_KINDS = frozenset({PlaceKind.QUARANTINE, PlaceKind.REPAIR})
"""Stock under these is unavailable whatever its status (DESIGN.md section 4)."""


class Virtual(StrEnum):
    """The places where stock comes from and goes to; with the real ones they sum to zero for each handle (I2)."""

    VENDOR = "vendor"
    INSTALLED = "installed"
    CUSTOMER = "customer"
    SCRAP = "scrap"
    LOST = "lost"
    SPILLAGE = "spillage"
    COUNT_ADJUSTMENT = "count-adjustment"
    CONVERTED = "converted"
    CONSUMED = "consumed"
    IN_TRANSIT = "in-transit"
    UNEXPLAINED = "unexplained"

    @property
    def place(self) -> int:
        """The identity of this virtual place, the same in every site: rows of stock and journal lead with the site."""
        return _PLACES[self]

    @property
    def status(self) -> str:
        """The status that follows from standing here; nobody sets it by hand."""
        return _STATUSES.get(self, "available")


_PLACES = {v: derive("virtual", v.value) for v in Virtual}
_STATUSES = {
    Virtual.INSTALLED: "installed",
    Virtual.CUSTOMER: "sold",
    Virtual.LOST: "lost",
    Virtual.IN_TRANSIT: "transferred",
}
VIRTUAL_BY_PLACE = {v.place: v for v in Virtual}
DERIVED_STATUSES = frozenset(_STATUSES.values())
"""Statuses that follow from the place: a workflow never offers them."""
