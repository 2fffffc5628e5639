"""The warehouse of the tests: the published examples, and one of everything the rules speak of."""

from typing import Any

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, place_id
from app.domain.place import PlaceKind
from app.domain.stock import HandleKind, Tracking
from tests.workflows.warehouse import Warehouse

SITE = "S1"


def demo() -> Warehouse:
    """A warehouse with people, places, items, stock and containers."""
    w = Warehouse()
    _people(w)
    _places(w)
    _stock(w)
    _containers(w)
    return w


def _user(w: Warehouse, code: str, role: str, pin: str, name: str) -> int:
    which = w.put(c.User(id=derive("user", code), code=code, name=name, badge=code, role=role, pin_hash="set"))
    w.pins[which] = pin
    return which


def _people(w: Warehouse) -> None:
    put = w.put
    _user(w, "ADMIN", "administrator", "1111", "Ada Admin")
    _user(w, "SUPER", "supervisor", "2222", "Sue Super")
    operator = _user(w, "OPER", "operator", "3333", "Otto Operator")
    technician = _user(w, "TECH", "technician", "4444", "Tess Technician")
    put(c.Recipient(id=derive("recipient", "TECH"), code="TECH", name="Tess Technician", user=technician))
    put(c.Recipient(id=derive("recipient", "OPER"), code="OPER", name="Otto Operator", user=operator))
    put(c.Recipient(id=derive("recipient", "OFFICE"), code="OFFICE", name="Head office"))
    for code, name, available in (
        ("available", "Available", True), ("isolated", "Isolated", False), ("defective", "Defective", False),
        ("returned", "Returned", False), ("reserved", "Reserved", False), ("issued", "Issued", False),
    ):
        put(c.Status(id=derive("status", code), code=code, name=name, available=available))
    for code in ("P-1", "P-2"):
        put(c.Project(id=derive("project", code), code=code, name=f"Project {code}"))
    put(c.Reason(id=derive("reason", "JOB"), code="JOB", name="Job", acts=("issue",)))
    put(c.Reason(id=derive("reason", "BROKEN"), code="BROKEN", name="Broken", acts=("isolate",)))


def _place(w: Warehouse, code: str, kind: PlaceKind = PlaceKind.STORAGE, parent: str = SITE, **more: Any) -> int:
    above = place_id(SITE, parent) if code != SITE else 0
    return w.put(c.Place(id=place_id(SITE, code), site=1, parent=above, code=code, kind=kind, **more))


def _places(w: Warehouse) -> None:
    _place(w, SITE, PlaceKind.SITE)
    _place(w, "A01", PlaceKind.AREA)
    _place(w, "A01-S01", parent="A01")
    _place(w, "A01-S02", parent="A01")
    _place(w, "B02-S01")
    _place(w, "BLOCKED", blocked=True)
    _place(w, "OLD", retired=True)
    _place(w, "QUAR", PlaceKind.QUARANTINE)
    _place(w, "REPAIR", PlaceKind.REPAIR)
    _place(w, "IN", PlaceKind.INCOMING)
    _place(w, "VAN-T", PlaceKind.VEHICLE, recipient=derive("recipient", "TECH"))


def item(w: Warehouse, number: str, description: str, tracking: Tracking, **more: Any) -> int:
    """An item master."""
    return w.put(c.Item(id=derive("item", number), number=number, description=description, tracking=tracking, **more))


def barcode(w: Warehouse, code: str, kind: str, item_id: int, quantity: int = 0) -> None:
    """A code by which an item is also known."""
    w.put(c.Barcode(id=derive("barcode", code, kind), code=code, kind=kind, item=item_id, quantity=quantity))


def _stock(w: Warehouse) -> None:
    a1, a2, b1 = (place_id(SITE, code) for code in ("A01-S01", "A01-S02", "B02-S01"))
    printer = item(w, "123456", "Barcode printer", Tracking.SERIAL, default_place=b1)
    for code, where in (("PST.1001", a1), ("PST.1002", a1), ("PST.1003", b1)):
        w.stand(w.handle(HandleKind.SERIAL, code, printer), 1, where)
    labels = item(w, "ABC123", "Label roll", Tracking.QUANTITY)
    barcode(w, "PACK12", "alias", labels, 12)
    barcode(w, "04006381333931", "gtin", labels)
    bulk = handle_id(HandleKind.QUANTITY, labels, "ABC123")
    w.stand(bulk, 200, a1, project=derive("project", "P-1"))
    w.stand(bulk, 300, a1, project=derive("project", "P-2"))
    w.stand(bulk, 50, b1)
    cable = item(w, "CABLE", "Cable", Tracking.QUANTITY, uom="M", decimals=1)
    w.stand(handle_id(HandleKind.QUANTITY, cable, "CABLE"), 1005, a2)
    glue = item(w, "GLUE", "Glue", Tracking.LOT)
    barcode(w, "04006381333948", "gtin", glue)
    w.stand(w.handle(HandleKind.LOT, "L42", glue, lot="L42", expires="2031-01-01"), 40, a1)
    w.stand(w.handle(HandleKind.LOT, "L41", glue, lot="L41", expires="2001-01-01"), 10, a2)
    tape = item(w, "TAPE", "Tape", Tracking.LOT)
    w.stand(w.handle(HandleKind.LOT, "L42", tape, lot="L42"), 7, a2)
    item(w, "OIL", "Motor oil", Tracking.NON_INVENTORY)
    radio = item(w, "RADIO", "Radio", Tracking.QUANTITY, tracks_serials=True)
    barcode(w, "04006381333955", "gtin", radio)
    w.stand(handle_id(HandleKind.QUANTITY, radio, "RADIO"), 3, b1)
    item(w, "NEVER", "Never received", Tracking.QUANTITY)


def _containers(w: Warehouse) -> None:
    a1, b1 = place_id(SITE, "A01-S01"), place_id(SITE, "B02-S01")
    tote = w.put(c.ContainerType(id=derive("container-type", "TOTE"), code="TOTE", name="Tote", rank=1))
    single = w.put(c.ContainerType(id=derive("container-type", "ONE"), code="ONE", name="Single", rank=1, single_item=True))
    pallet = w.put(c.ContainerType(id=derive("container-type", "PAL"), code="PAL", name="Pallet", rank=2, mix_projects=False))
    for code, type_, where in (("C-1", tote, a1), ("C-2", single, a1), ("C-9", pallet, b1), ("C-OLD", tote, a1)):
        w.stand(w.handle(HandleKind.CONTAINER, code, container_type=type_), 1, where)
    w.retired.add(w.find("C-OLD"))
    w.stand(w.find_handle("ABC123"), 24, w.find("C-2"), project=derive("project", "P-1"))
    w.stand(w.handle(HandleKind.SERIAL, "PST.2001", derive("item", "123456")), 1, w.find("C-1"))
