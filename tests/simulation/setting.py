"""The world of a simulation: two sites of one company, so small that everybody meets everybody."""

from typing import NamedTuple

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Entry, Move, Operation, Put
from app.domain.place import PlaceKind
from app.domain.stock import HandleKind, Standing
from tests.ledger import world
from tests.ledger.world import came, new

SECOND = world.SECOND
START = world.START
TEMP = derive("user", "temp")
"""A person whose role the administrator keeps changing."""
ROLES = {who: role for role, who in world.ACTORS.items()}
PEOPLE = [*world.ACTORS.values(), TEMP]
HANDLES = {
    n.code: n for n in (
        *world.NEW.values(), *world.LATE.values(),
        *(new(HandleKind.SERIAL, f"S{n}", "DRILL") for n in range(5, 9)), new(HandleKind.SERIAL, "P2", "PUMP", "TAG-2"),
        new(HandleKind.LOT, "L3", "GLUE"), new(HandleKind.CONTAINER, "TO3", "TOTE"), new(HandleKind.CONTAINER, "BX4", "BOX"),
        new(HandleKind.CONTAINER, "PA2", "PALLET"),
    )
}
"""All handles there can be, by code; some are not known from the start."""
IDS = {code: handle_id(n.kind, n.item, n.code) for code, n in HANDLES.items()}
BULK = [code for code, n in HANDLES.items() if not n.kind.single]
SERIALS = [code for code, n in HANDLES.items() if n.kind is HandleKind.SERIAL]
SINGLE_IDS = {IDS[code] for code, n in HANDLES.items() if n.kind.single}
CONTAINERS = [code for code, n in HANDLES.items() if n.kind is HandleKind.CONTAINER]


class Site(NamedTuple):
    """A site as its devices know it."""

    id: int
    code: str
    bins: tuple[int, ...]
    """Real places of the tree that hold stock, the busy ones first."""


HALL = Site(world.SITE, world.SITE_CODE, (*world.BINS.values(), *world.SPECIAL.values()))
YARD = Site(
    place_id("YARD", "YARD"), "YARD", (place_id("YARD", "Y-1"), place_id("YARD", "Y-2")),
)
SITES = (HALL, YARD)


def records() -> list[c.CatalogueRecord]:
    """The company's catalogue from the start."""
    return [
        *world.records(),
        c.Place(id=YARD.id, site=YARD.id, parent=0, code="YARD", name="Yard", kind=PlaceKind.SITE),
        *(c.Place(id=which, site=YARD.id, parent=YARD.id, code=f"Y-{n}") for n, which in enumerate(YARD.bins, 1)),
        c.User(id=TEMP, code="temp", name="temp", badge="temp", role="operator"),
    ]


def company_beginning() -> Operation:
    """The operation that makes the catalogue known."""
    return Operation(
        id="before-company", kind="catalogue", entries=tuple(Put(record=r) for r in records()), actor=0, made_at=START
    )


def site_beginning(site: Site) -> Operation:
    """The operation with the first stock of a site: the small warehouse of the ledger's tests, or a little of it."""
    entries: tuple[Entry, ...]
    if site is HALL:
        entries = world.beginnings()[1].entries
    else:
        entries = (
            *(HANDLES[code] for code in ("BOLT", "L1", "TO3", "S5")), came("BOLT", 12, site.bins[0]), came("L1", 300, site.bins[1]),
            one("TO3", site.bins[0]), one("S5", site.bins[1]),
        )
    return Operation(id=f"before-{site.code}", kind="receive", entries=entries, actor=0, made_at=START + SECOND)


def one(code: str, place: int) -> Move:
    """One unit of a handle that the ledger's own small world lacks came from the vendor."""
    return Move(handle=IDS[code], quantity=1, source=world.VENDOR, target=Standing(place))
