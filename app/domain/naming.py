"""The app's own names of statuses, virtual places, location and tracking types; what a site has named is shown as it is."""

from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind, Virtual
from app.domain.stock import Tracking
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

STATUSES = {
    "available": QT_TRANSLATE_NOOP("say", "Available"),
    "isolated": QT_TRANSLATE_NOOP("say", "Isolated"),
    "defective": QT_TRANSLATE_NOOP("say", "Defective"),
    "in-repair": QT_TRANSLATE_NOOP("say", "In repair"),
    "reserved": QT_TRANSLATE_NOOP("say", "Reserved"),
    "issued": QT_TRANSLATE_NOOP("say", "Issued"),
    "installed": QT_TRANSLATE_NOOP("say", "Installed"),
    "sold": QT_TRANSLATE_NOOP("say", "Sold"),
    "returned": QT_TRANSLATE_NOOP("say", "Returned"),
    "lost": QT_TRANSLATE_NOOP("say", "Lost"),
    "transferred": QT_TRANSLATE_NOOP("say", "Transferred"),
}
"""Names of the statuses (by their codes) that every installation begins with."""
VIRTUAL = {
    Virtual.VENDOR: QT_TRANSLATE_NOOP("say", "Vendor"),
    Virtual.INSTALLED: QT_TRANSLATE_NOOP("say", "Installed"),
    Virtual.CUSTOMER: QT_TRANSLATE_NOOP("say", "Customer"),
    Virtual.SCRAP: QT_TRANSLATE_NOOP("say", "Scrap"),
    Virtual.LOST: QT_TRANSLATE_NOOP("say", "Lost"),
    Virtual.SPILLAGE: QT_TRANSLATE_NOOP("say", "Spillage"),
    Virtual.COUNT_ADJUSTMENT: QT_TRANSLATE_NOOP("say", "Count adjustment"),
    Virtual.CONVERTED: QT_TRANSLATE_NOOP("say", "Converted"),
    Virtual.CONSUMED: QT_TRANSLATE_NOOP("say", "Consumed"),
    Virtual.IN_TRANSIT: QT_TRANSLATE_NOOP("say", "In transit"),
    Virtual.UNEXPLAINED: QT_TRANSLATE_NOOP("say", "Unexplained"),
}
PLACE_KINDS = {
    PlaceKind.SITE: QT_TRANSLATE_NOOP("say", "Site"),
    PlaceKind.AREA: QT_TRANSLATE_NOOP("say", "Area"),
    PlaceKind.STORAGE: QT_TRANSLATE_NOOP("say", "Storage"),
    PlaceKind.INCOMING: QT_TRANSLATE_NOOP("say", "Incoming goods"),
    PlaceKind.QUARANTINE: QT_TRANSLATE_NOOP("say", "Quarantine"),
    PlaceKind.VEHICLE: QT_TRANSLATE_NOOP("say", "Vehicle"),
    PlaceKind.OFFICE: QT_TRANSLATE_NOOP("say", "Office"),
    PlaceKind.REPAIR: QT_TRANSLATE_NOOP("say", "Repair"),
    PlaceKind.CONTAINER: QT_TRANSLATE_NOOP("say", "Container"),
    PlaceKind.DEVICE: QT_TRANSLATE_NOOP("say", "Device"),
    PlaceKind.VIRTUAL: QT_TRANSLATE_NOOP("say", "Not a real place"),
}
TRACKING = {
    Tracking.SERIAL: QT_TRANSLATE_NOOP("say", "Serial number"),
    Tracking.QUANTITY: QT_TRANSLATE_NOOP("say", "Quantity"),
    Tracking.LOT: QT_TRANSLATE_NOOP("say", "Lot"),
    Tracking.NON_INVENTORY: QT_TRANSLATE_NOOP("say", "Not kept in stock"),
}


def status_name(code: str, name: str = "") -> str | Say:
    """What a status is called: by the app's own word while the site has not given it another name."""
    own = STATUSES.get(code)
    return say(own) if own is not None and name in ("", code, own) else name or code


def place_name(place: int, code: str = "") -> str | Say:
    """What a place is called: a virtual one by the app's word for it, any other by its code."""
    virtual = VIRTUAL_BY_PLACE.get(place)
    return say(VIRTUAL[virtual]) if virtual is not None else code
