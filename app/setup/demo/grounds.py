"""The large demo's places and people: halls of racks, vehicles, offices, repair, docks and cages; technicians and customers."""

from collections.abc import Iterator

from app.domain import catalogue as c
from app.domain.place import PlaceKind
from app.setup.base import code_id
from app.setup.demo.catalogue import SITE_ID, place

HALLS = (("HALL-2", "Hall 2, pallets and long goods", "DEFGH"), ("HALL-3", "Hall 3, small parts", "JKLMN"))
RACKS, BINS = 5, 12
TECHNICIANS = (
    ("T-01", "S. Okafor"), ("T-02", "P. Lindqvist"), ("T-03", "R. Banerjee"), ("T-04", "C. Moreau"), ("T-05", "H. Tanaka"),
    ("T-06", "E. Kowalska"),
)
OFFICES = (("OFF-2", "Field office south"), ("OFF-3", "Workshop west"), ("OFF-4", "Show room"))
CUSTOMERS = (
    ("C-1001", "Harbour Logistics", "Quay 4, Northport"), ("C-1002", "Meyer Bakeries", "Mill Lane 12, Eastfield"),
    ("C-1003", "City Hospital", "Park Road 1, Northport"), ("C-1004", "Riverside School", "River Street 30, Southam"),
    ("C-1005", "Alpine Hotels", "Station Square 2, Highmoor"),
)


def bins() -> list[str]:
    """Codes of the bins of the further halls, in order: D01-S01 ... N05-S12."""
    return [
        f"{aisle}{rack:02}-S{number:02}"
        for _, _, aisles in HALLS for aisle in aisles for rack in range(1, RACKS + 1) for number in range(1, BINS + 1)
    ]


def places() -> Iterator[c.Place]:
    """What stands beside the small demo's storeroom."""
    def one(code: str, name: str, kind: PlaceKind, parent: int = SITE_ID, recipient: str = "") -> c.Place:
        whose = code_id(c.Recipient, recipient) if recipient else 0
        return c.Place(id=place(code), site=SITE_ID, parent=parent, code=code, name=name, kind=kind, recipient=whose)

    for hall, name, aisles in HALLS:
        yield one(hall, name, PlaceKind.AREA)
        for aisle in aisles:
            yield one(f"{hall}-{aisle}", f"Aisle {aisle}", PlaceKind.AREA, place(hall))
            for rack in range(1, RACKS + 1):
                yield one(f"{aisle}{rack:02}", f"Aisle {aisle}, rack {rack}", PlaceKind.AREA, place(f"{hall}-{aisle}"))
    for code in bins():
        yield one(code, "", PlaceKind.STORAGE, place(code[:3]))
    yield one("YARD", "Yard", PlaceKind.AREA)
    for number in (1, 2, 3):
        yield one(f"Y-{number:02}", f"Yard, bay {number}", PlaceKind.STORAGE, place("YARD"))
    for code, name, kind in (
        ("IN-03", "Goods in, parcels", PlaceKind.INCOMING), ("IN-04", "Returns from the field", PlaceKind.INCOMING),
        ("Q-02", "Quarantine, chemicals", PlaceKind.QUARANTINE), ("Q-03", "Customs", PlaceKind.QUARANTINE),
        ("R-02", "Repair, electronics", PlaceKind.REPAIR), ("R-03", "Waiting for the vendor", PlaceKind.REPAIR),
    ):
        yield one(code, name, kind)
    for number, (code, name) in enumerate(TECHNICIANS, 3):
        yield one(f"VAN-{number}", f"Van of {name}", PlaceKind.VEHICLE, SITE_ID, code)
    for code, name in OFFICES:
        yield one(f"CUP-{code[-1]}", f"Cupboard, {name}", PlaceKind.OFFICE, SITE_ID, code)


def own_places() -> dict[int, int]:
    """{recipient: their van or cupboard}: what is issued to stay with them stands there."""
    vans = {code_id(c.Recipient, code): place(f"VAN-{number}") for number, (code, _) in enumerate(TECHNICIANS, 3)}
    return vans | {code_id(c.Recipient, code): place(f"CUP-{code[-1]}") for code, _ in OFFICES}


def people() -> Iterator[c.CatalogueRecord]:
    """Technicians with a badge and no PIN yet (a supervisor gives it), offices, customers."""
    for number, (code, name) in enumerate(TECHNICIANS, 3):
        yield c.User(id=code_id(c.User, code), code=code, name=name, badge=code, role="technician", pin_hash="")
        yield c.Recipient(id=code_id(c.Recipient, code), code=code, name=name, user=code_id(c.User, code),
                          place=place(f"VAN-{number}"), template=code_id(c.Template, "VAN"))
    for code, name in OFFICES:
        yield c.Recipient(id=code_id(c.Recipient, code), code=code, name=name, place=place(f"CUP-{code[-1]}"))
    for code, name, address in CUSTOMERS:
        yield c.Customer(id=code_id(c.Customer, code), code=code, name=name, address=address)
