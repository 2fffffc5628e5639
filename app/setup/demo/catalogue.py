"""The demo's catalogue: its location tree, items with valid GTINs, people, projects and orders."""

import random
from collections.abc import Callable, Iterator

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.place import PlaceKind
from app.domain.stock import Tracking
from app.setup.base import base_records, code_id
from app.setup.demo.card import PEOPLE

SITE = "MAIN"
SITE_ID = place_id(SITE, SITE)
AISLES = {"A": 6, "B": 6, "C": 4}
BINS_IN_AREA = 14
PROJECTS = (("P-100", "Line 1 refit"), ("P-200", "North depot"), ("P-300", "Service contracts"))
PRINTER, ROLL, GREASE, CABLE, OIL = "123456", "ABC123", "GRS-400", "CBL-3G15", "OIL-10W40"
GTINS = {PRINTER: "09506000134307", ROLL: "09506000134314", GREASE: "09506000134352", CABLE: "09506000134338"}

_NOUNS = (
    ("Thermal head", "serial", 18900), ("Battery pack", "serial", 6400), ("Handheld scanner", "serial", 31500),
    ("Access point", "serial", 14200), ("Motion detector", "serial", 3900), ("Control panel", "serial", 22800),
    ("Label roll", "quantity", 740), ("Ribbon", "quantity", 1290), ("Hex bolt M8", "quantity", 12),
    ("Washer M8", "quantity", 4), ("Fuse 10 A", "quantity", 65), ("Cable gland", "quantity", 110),
    ("Spark plug", "quantity", 480), ("Air filter", "quantity", 1150), ("V-belt", "quantity", 890),
    ("Sealing ring", "quantity", 35), ("Contact cleaner", "lot", 720), ("Epoxy, two parts", "lot", 1580),
    ("Solder paste", "lot", 2300), ("Coolant", "lot", 990),
)
_SIZES = ("S", "M", "L", "XL", "12 V", "24 V", "IP67", "stainless")


def place(code: str) -> int:
    """The identity of a place of the demo."""
    return place_id(SITE, code)


def bin_codes() -> list[str]:
    """Codes of all storage bins, in order: A01-S01 ... C04-S14."""
    return [
        f"{aisle}{area:02}-S{number:02}"
        for aisle, areas in AISLES.items() for area in range(1, areas + 1) for number in range(1, BINS_IN_AREA + 1)
    ]


def gtin(body: int) -> str:
    """A GTIN-14 with its check digit from a number of the demo's company prefix (GS1 General Specifications 7.9)."""
    digits = f"0950600{body:06}"
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(digits))
    return f"{digits}{-total % 10}"


def places() -> Iterator[c.Place]:
    """The location tree below the site."""
    yield c.Place(id=place("STORE"), site=SITE_ID, parent=SITE_ID, code="STORE", name="Storeroom", kind=PlaceKind.AREA)
    for aisle, areas in AISLES.items():
        for area in range(1, areas + 1):
            code = f"{aisle}{area:02}"
            yield c.Place(id=place(code), site=SITE_ID, parent=place("STORE"), code=code, name=f"Aisle {aisle}, rack {area}",
                          kind=PlaceKind.AREA)
    for code in bin_codes():
        yield c.Place(id=place(code), site=SITE_ID, parent=place(code[:3]), code=code)
    for code, name, kind in (
        ("IN-01", "Goods in, dock 1", PlaceKind.INCOMING), ("IN-02", "Goods in, dock 2", PlaceKind.INCOMING),
        ("Q-01", "Quarantine cage", PlaceKind.QUARANTINE), ("R-01", "Repair bench", PlaceKind.REPAIR),
        ("OFFICE", "Office cupboard", PlaceKind.OFFICE), ("VAN-1", "Van of L. Weber", PlaceKind.VEHICLE),
        ("VAN-2", "Pool van", PlaceKind.VEHICLE),
    ):
        yield c.Place(id=place(code), site=SITE_ID, parent=SITE_ID, code=code, name=name, kind=kind)


def items(chance: random.Random) -> Iterator[c.Item]:
    """The published examples first, then what a warehouse of this kind keeps."""
    def one(number: str, description: str, tracking: Tracking, price: int, **more: object) -> c.Item:
        return c.Item(id=code_id(c.Item, number), number=number, description=description, tracking=tracking,
                      price_minor=price, **more)  # type: ignore[arg-type]

    yield one(PRINTER, "Barcode printer", Tracking.SERIAL, 42900, tracks_serials=True, item_class="A",
              default_place=place("A01-S01"), warranty_months=24, serial_pattern="PST.{:04d}", tag_pattern="TAG-{:06d}")
    yield one(ROLL, "Label roll 100 x 150", Tracking.QUANTITY, 740, item_class="C", minimum=200, maximum=2000)
    yield one(GREASE, "Bearing grease, cartridge", Tracking.LOT, 1280, item_class="B")
    yield one(CABLE, "Cable 3G1.5", Tracking.QUANTITY, 95, uom="M", decimals=2, item_class="C")
    yield one(OIL, "Motor oil 10W-40", Tracking.NON_INVENTORY, 890, uom="L", decimals=1)
    for index in range(160):
        noun, tracking, price = _NOUNS[index % len(_NOUNS)]
        size = _SIZES[(index // len(_NOUNS)) % len(_SIZES)]
        yield one(f"{200100 + index * 7}", f"{noun} {size}", Tracking(tracking), price + chance.randrange(0, price // 2 + 1),
                  item_class="ABC"[min(2, 2 * (price < 5000) + (price < 10000) - (price < 5000))], minimum=5, maximum=900)


def barcodes(all_items: list[c.Item]) -> Iterator[c.Barcode]:
    """A GTIN for each item, a case of 12 of the label roll, a vendor's part number and an alias."""
    def one(code: str, kind: str, item: int, quantity: int = 0, vendor: int = 0) -> c.Barcode:
        return c.Barcode(id=derive("barcode", code, kind), code=code, kind=kind, item=item, quantity=quantity, vendor=vendor)

    for index, item in enumerate(all_items):
        yield one(GTINS.get(item.number) or gtin(200000 + index), "gtin", item.id)
    roll = code_id(c.Item, ROLL)
    yield one("19506000134311", "gtin", roll, quantity=12, vendor=code_id(c.Vendor, "LABELCO"))
    yield one("LC-100150", "vendor-part", roll, vendor=code_id(c.Vendor, "LABELCO"))
    yield one("LABELROLL", "alias", roll)


def people(hash_pin: Callable[[str], str]) -> Iterator[c.User | c.Recipient]:
    """The four of the card; technician and operator are recipients."""
    for who in PEOPLE:
        yield c.User(id=code_id(c.User, who.badge), code=who.badge, name=who.name, badge=who.badge, role=who.role,
                     pin_hash=hash_pin(who.pin))
    for badge in ("TECH", "OPER"):
        name = next(p.name for p in PEOPLE if p.badge == badge)
        yield c.Recipient(id=code_id(c.Recipient, badge), code=badge, name=name, user=code_id(c.User, badge))
    yield c.Recipient(id=code_id(c.Recipient, "OFF-1"), code="OFF-1", name="Field office north")


def orders() -> Iterator[c.Order | c.OrderLine | c.ExpectedSerial]:
    """One order with its serials announced, a bulk and a lot line; one without a list."""
    def line(number: str, index: int, item: str, ordered: int, price: int) -> c.OrderLine:
        return c.OrderLine(id=derive("order-line", number, str(index)), order=derive("order", number), line=index,
                           item=code_id(c.Item, item), ordered=ordered, price_minor=price)

    for number, vendor in (("PO-001001", "LABELCO"), ("PO-001002", "TECHSUP")):
        yield c.Order(id=derive("order", number), number=number, vendor=code_id(c.Vendor, vendor), site=SITE_ID)
    yield line("PO-001001", 1, PRINTER, 5, 42900)
    yield line("PO-001001", 2, ROLL, 480, 740)
    yield line("PO-001001", 3, GREASE, 60, 1280)
    yield line("PO-001002", 1, PRINTER, 10, 41900)
    yield line("PO-001002", 2, CABLE, 50_000, 95)
    for index in range(1, 6):
        serial = f"PST.{2000 + index}"
        yield c.ExpectedSerial(id=derive("expected-serial", "PO-001001", "1", serial),
                               order_line=derive("order-line", "PO-001001", "1"), serial=serial)


def records(chance: random.Random, hash_pin: Callable[[str], str]) -> list[c.CatalogueRecord]:
    """All of it, in an order in which each record finds what it refers to."""
    all_items = list(items(chance))
    return [
        *base_records(SITE, "Main warehouse"),
        *(c.Project(id=code_id(c.Project, code), code=code, name=name) for code, name in PROJECTS),
        *(c.Vendor(id=code_id(c.Vendor, code), code=code, name=name)
          for code, name in (("LABELCO", "Label Company"), ("TECHSUP", "Technical Supplies"))),
        *(c.ItemClass(id=code_id(c.ItemClass, code), code=code, name=name, tolerance_percent=percent,
                      tolerance_value_minor=value)
          for code, name, percent, value in (("A", "Dear", 0, 0), ("B", "Middling", 0, 0), ("C", "Small parts", 1, 500))),
        *places(), *all_items, *barcodes(all_items), *people(hash_pin), *orders(),
    ]
