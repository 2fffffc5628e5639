"""A warehouse just large enough for everything to meet: bins, items of every tracking type, three kinds of containers, people."""

import msgspec

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Entry, Move, NewHandle, Operation, Put
from app.domain.place import PlaceKind, Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.setup.base import base_records

SITE_CODE = "HALL"
SITE = place_id(SITE_CODE, SITE_CODE)
AREA = place_id(SITE_CODE, "A")
SECOND = 1_000_000
START = 1_700_000_000 * SECOND
"""On 2023-11-14: lot L2 expired the day before."""
BINS = {code: place_id(SITE_CODE, code) for code in ("A-1", "A-2", "B-1")}
SPECIAL = {"QUA": place_id(SITE_CODE, "QUA"), "INC": place_id(SITE_CODE, "INC")}
ACTORS = {role: derive("user", role) for role in ("operator", "technician", "supervisor", "administrator")}
GONE = derive("user", "gone")
RECIPIENT, PROJECT = derive("recipient", "R"), derive("project", "P")

ITEMS = {
    "DRILL": c.Item(
        id=derive("item", "DRILL"), number="DRILL", description="", tracking=Tracking.SERIAL, price_minor=9900, device=True
    ),
    "BOLT": c.Item(
        id=derive("item", "BOLT"), number="BOLT", description="", tracking=Tracking.QUANTITY, item_class="SMALL", price_minor=150
    ),
    "PUMP": c.Item(
        id=derive("item", "PUMP"), number="PUMP", description="", tracking=Tracking.QUANTITY, tracks_serials=True, decimals=2
    ),
    "GLUE": c.Item(id=derive("item", "GLUE"), number="GLUE", description="", tracking=Tracking.LOT, decimals=2),
    "OIL": c.Item(id=derive("item", "OIL"), number="OIL", description="", tracking=Tracking.NON_INVENTORY),
}
TYPES = {
    "PALLET": c.ContainerType(id=1, code="PLT", name="", rank=30),
    "TOTE": c.ContainerType(id=2, code="TTE", name="", rank=20, mix_custody=False, mix_projects=False),
    "BOX": c.ContainerType(id=3, code="BX1", name="", rank=10, single_item=True),
}
ORDER_LINES = {1: c.OrderLine(id=11, order=10, line=1, item=ITEMS["DRILL"].id, ordered=2),
               2: c.OrderLine(id=12, order=10, line=2, item=ITEMS["BOLT"].id, ordered=8)}


def new(kind: HandleKind, code: str, owner: str, tag: str = "") -> NewHandle:
    """The entry that makes a handle known; `owner` is an item number, or a container type's code."""
    if kind is HandleKind.CONTAINER:
        return NewHandle(kind=kind, code=code, container_type=TYPES[owner].id)
    return NewHandle(kind=kind, code=code, item=ITEMS[owner].id, tag=tag)


NEW = {
    n.code: n for n in (
        *(new(HandleKind.SERIAL, code, "DRILL") for code in ("S1", "S2", "S3")), new(HandleKind.SERIAL, "P1", "PUMP", "TAG-1"),
        new(HandleKind.QUANTITY, "BOLT", "BOLT"), new(HandleKind.QUANTITY, "PUMP", "PUMP"),
        new(HandleKind.LOT, "L1", "GLUE"), msgspec.structs.replace(new(HandleKind.LOT, "L2", "GLUE"), expires="2023-11-13"),
        new(HandleKind.CONTAINER, "PAL", "PALLET"), new(HandleKind.CONTAINER, "TO1", "TOTE"),
        new(HandleKind.CONTAINER, "TO2", "TOTE"), new(HandleKind.CONTAINER, "BX1", "BOX"),
        new(HandleKind.CONTAINER, "BX2", "BOX"),
    )
}
HANDLES = {code: handle_id(n.kind, n.item, n.code) for code, n in NEW.items()}
LATE = {n.code: n for n in (new(HandleKind.SERIAL, "S4", "DRILL", "TAG-1"), new(HandleKind.CONTAINER, "BX3", "BOX"))}
"""Handles that are not known from the start."""
HANDLES |= {code: handle_id(n.kind, n.item, n.code) for code, n in LATE.items()}
VENDOR = Standing(Virtual.VENDOR.place)


def records() -> list[c.CatalogueRecord]:
    """The catalogue from the start, the site first."""
    places = [
        c.Place(id=AREA, site=SITE, parent=SITE, code="A", kind=PlaceKind.AREA),
        *(c.Place(id=which, site=SITE, parent=AREA, code=code) for code, which in BINS.items()),
        c.Place(id=SPECIAL["QUA"], site=SITE, parent=SITE, code="QUA", kind=PlaceKind.QUARANTINE),
        c.Place(id=SPECIAL["INC"], site=SITE, parent=SITE, code="INC", kind=PlaceKind.INCOMING),
    ]
    people = [c.User(id=which, code=role, name=role, badge=role, role=role) for role, which in ACTORS.items()]
    return [
        *base_records(SITE_CODE, "Hall"), *places, *people, *ITEMS.values(), *TYPES.values(), *ORDER_LINES.values(),
        c.User(id=GONE, code="gone", name="gone", badge="gone", role="administrator", retired=True),
        c.Order(id=10, number="PO-1"), c.ItemClass(id=1, code="SMALL", name="", tolerance_percent=10),
        c.Recipient(id=RECIPIENT, code="R", name="R"), c.Project(id=PROJECT, code="P", name="P"),
    ]


def came(code: str, quantity: int, place: int, line: int = 0) -> Move:
    """So much of a handle came from the vendor."""
    return Move(handle=HANDLES[code], quantity=quantity, source=VENDOR, target=Standing(place), order_line=line)


def beginnings() -> list[Operation]:
    """What has been posted before a test begins: the catalogue, and a little stock."""
    a1, b1 = BINS["A-1"], BINS["B-1"]
    stock: tuple[Entry, ...] = (
        *NEW.values(), came("PAL", 1, a1), came("TO1", 1, a1), came("TO2", 1, b1), came("BX1", 1, a1),
        came("S1", 1, a1), came("S2", 1, HANDLES["TO1"]), came("BOLT", 10, a1), came("L1", 500, b1),
        came("BOLT", 4, HANDLES["BX1"]),
    )
    acts = (("catalogue", tuple(Put(record=r) for r in records())), ("receive", stock))
    return [
        Operation(id=f"before-{n}", kind=kind, entries=entries, actor=0, made_at=START + n * SECOND)
        for n, (kind, entries) in enumerate(acts)
    ]
