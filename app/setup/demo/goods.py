"""The large demo's goods: families of items in believable sizes, each with its GTIN, vendors with part numbers, kits, templates."""

import random
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.stock import Tracking
from app.setup.base import code_id
from app.setup.demo.catalogue import gtin

GTIN_FROM, MANY = 300_000, 2_600
"""The first GTIN of these items in the demo's company prefix, and how many items there are at most."""
VENDORS = (
    ("FASTEN", "Fasteners Direct", 4), ("VOLTA", "Volta Electrical", 6), ("SENSOTEC", "Sensotec Instruments", 14),
    ("NORDPIPE", "Nord Pipe & Fittings", 8), ("CHEMCO", "ChemCo Supplies", 5), ("SAFEWEAR", "Safe Wear", 7),
    ("TOOLHUB", "Tool Hub", 6), ("DATACOM", "Datacom Networks", 10),
)
TOOLKIT, CABINET, VAN = "KIT-TOOLS", "CAB-600", "VAN"


class Family(NamedTuple):
    """Items that differ in two sizes. Price in minor units of the smallest."""

    noun: str
    vendor: str
    tracking: Tracking
    price: int
    first: tuple[str, ...]
    second: tuple[str, ...]


_Q, _S, _L = Tracking.QUANTITY, Tracking.SERIAL, Tracking.LOT
_M = ("M3", "M4", "M5", "M6", "M8", "M10", "M12", "M16", "M20", "M24")
_MM = tuple(
    f"x {length} {finish}" for length in (10, 16, 20, 25, 30, 40, 50, 60, 80, 100) for finish in ("zinc", "A2", "A4", "8.8")
)
_DN = ("DN 10", "DN 15", "DN 20", "DN 25", "DN 32", "DN 40", "DN 50", "DN 65", "DN 80")
_MAT = ("brass", "stainless", "PVC", "steel, zinc", "PP")
_MM2 = ("0.75 mm²", "1 mm²", "1.5 mm²", "2.5 mm²", "4 mm²", "6 mm²", "10 mm²", "16 mm²")
_RATED = ("2 A", "4 A", "6 A", "10 A", "16 A", "20 A", "25 A", "32 A", "40 A", "63 A")
_SIZES = ("XS", "S", "M", "L", "XL", "XXL")
FAMILIES = (
    Family("Hex bolt", "FASTEN", _Q, 6, _M, _MM), Family("Socket screw", "FASTEN", _Q, 8, _M, _MM),
    Family("Countersunk screw", "FASTEN", _Q, 7, _M, _MM), Family("Stud", "FASTEN", _Q, 22, _M, _MM),
    Family("Hex nut", "FASTEN", _Q, 3, _M, ("zinc", "A2", "A4", "self-locking")),
    Family("Washer", "FASTEN", _Q, 2, _M, ("flat", "spring", "large", "A2")),
    Family("Anchor", "FASTEN", _Q, 31, ("6", "8", "10", "12", "14"), ("nylon", "steel", "chemical sleeve")),
    Family("Elbow 90°", "NORDPIPE", _Q, 180, _DN, _MAT), Family("Tee", "NORDPIPE", _Q, 240, _DN, _MAT),
    Family("Reducer", "NORDPIPE", _Q, 160, _DN, _MAT), Family("Ball valve", "NORDPIPE", _Q, 890, _DN, _MAT),
    Family("Flange gasket", "NORDPIPE", _Q, 75, _DN, ("EPDM", "NBR", "PTFE", "graphite")),
    Family("Pipe clamp", "NORDPIPE", _Q, 60, _DN, ("rubber lined", "heavy", "double")),
    Family("Single core", "VOLTA", _Q, 40, _MM2, ("black", "blue", "brown", "green-yellow", "grey", "red")),
    Family("End sleeve", "VOLTA", _Q, 3, _MM2, ("insulated", "twin", "bare")),
    Family("Cable lug", "VOLTA", _Q, 18, _MM2, ("M5", "M6", "M8", "M10")),
    Family("Fuse", "VOLTA", _Q, 65, _RATED, ("gG", "aM", "fast", "slow")),
    Family("Circuit breaker", "VOLTA", _Q, 690, _RATED, ("B, 1 pole", "C, 1 pole", "C, 3 poles", "D, 3 poles")),
    Family("Contactor", "VOLTA", _Q, 2450, ("9 A", "12 A", "18 A", "25 A", "32 A"), ("24 V DC", "230 V AC")),
    Family("Terminal", "VOLTA", _Q, 55, _MM2, ("grey", "blue", "earth")),
    Family("Cable gland", "VOLTA", _Q, 70, ("M12", "M16", "M20", "M25", "M32", "M40"), ("PA", "brass", "EMC")),
    Family("Conduit", "VOLTA", _Q, 210, ("16", "20", "25", "32", "40"), ("rigid", "flexible", "metal")),
    Family("Proximity sensor", "SENSOTEC", _S, 4900, ("M8", "M12", "M18", "M30"), ("PNP", "NPN", "analogue")),
    Family("Pressure transmitter", "SENSOTEC", _S, 16900, ("1 bar", "6 bar", "16 bar", "40 bar"), ("4-20 mA", "0-10 V")),
    Family("Temperature probe", "SENSOTEC", _Q, 2900, ("Pt100", "Pt1000", "type K"), ("50 mm", "100 mm", "200 mm")),
    Family("Motor drive", "SENSOTEC", _S, 38900, ("0.37 kW", "0.75 kW", "1.5 kW", "4 kW"), ("1 phase", "3 phases")),
    Family("Network switch", "DATACOM", _S, 22900, ("5 ports", "8 ports", "16 ports", "24 ports"), ("plain", "PoE", "managed")),
    Family("Access point", "DATACOM", _S, 18900, ("indoor", "outdoor"), ("Wi-Fi 5", "Wi-Fi 6")),
    Family("Patch cable", "DATACOM", _Q, 210, ("0.5 m", "1 m", "2 m", "3 m", "5 m", "10 m"), ("grey", "blue", "yellow", "red")),
    Family("Camera", "DATACOM", _S, 15900, ("dome", "bullet"), ("4 MP", "8 MP")),
    Family("Thread sealant", "CHEMCO", _L, 980, ("50 ml", "250 ml"), ("medium", "strong", "removable")),
    Family("Contact spray", "CHEMCO", _L, 640, ("200 ml", "400 ml"), ("dry", "oil free")),
    Family("Two-part epoxy", "CHEMCO", _L, 1690, ("25 ml", "50 ml", "400 ml"), ("5 min", "90 min")),
    Family("Hydraulic oil", "CHEMCO", _L, 4200, ("5 l", "20 l"), ("HLP 32", "HLP 46", "HLP 68")),
    Family("Silicone", "CHEMCO", _L, 560, ("clear", "white", "grey", "black"), ("310 ml",)),
    Family("Work gloves", "SAFEWEAR", _Q, 390, _SIZES, ("nitrile", "leather", "cut level C")),
    Family("Safety shoes", "SAFEWEAR", _Q, 5900, ("38", "39", "40", "41", "42", "43", "44", "45", "46"), ("S1P", "S3")),
    Family("High-vis vest", "SAFEWEAR", _Q, 690, _SIZES, ("yellow", "orange")),
    Family("Twist drill", "TOOLHUB", _Q, 240, ("3", "4", "5", "6", "8", "10", "12"), ("HSS", "cobalt", "SDS plus", "wood")),
    Family("Cutting disc", "TOOLHUB", _Q, 180, ("115", "125", "180", "230"), ("steel", "stainless", "stone")),
    Family("Cordless drill", "TOOLHUB", _S, 18900, ("12 V", "18 V"), ("compact", "hammer")),
    Family("Torque wrench", "TOOLHUB", _S, 12900, ("1/4", "3/8", "1/2"), ("click", "digital")),
)

ASSETS = frozenset({"Camera"})
"""Nouns of families whose units bear a tag beside the serial number (Calem's example)."""


class Goods(NamedTuple):
    """The items, with the vendor that supplies each."""

    items: tuple[c.Item, ...]
    vendor_of: dict[int, str]


def goods(chance: random.Random) -> Goods:
    """All items of the families, in the order of their numbers."""
    items, vendor_of = [], {}
    for family_number, family in enumerate(FAMILIES, 1):
        for index, (first, second) in enumerate(product(family.first, family.second)):
            number = f"{30 + family_number}-{index + 1:04}"
            price = round(family.price * (1 + 0.18 * (index % 12)) + chance.randrange(0, family.price // 4 + 1))
            low = {_Q: 40, _L: 6, _S: 2}[family.tracking]
            item = c.Item(
                id=code_id(c.Item, number), number=number, description=f"{family.noun} {first} {second}", tracking=family.tracking,
                price_minor=price, item_class="A" if price > 10_000 else "B" if price > 1_000 else "C",
                tracks_serials=family.tracking is _S, minimum=low if index % 3 else None, maximum=low * 25,
                asset=family.noun in ASSETS, tag_pattern="CAM-{:05d}" if family.noun in ASSETS else "",
                warranty_months=24 if family.tracking is _S else 0, vendor=code_id(c.Vendor, family.vendor),
            )
            items.append(item)
            vendor_of[item.id] = family.vendor
    assert len(items) <= MANY, len(items)
    return Goods(tuple(items), vendor_of)


def vendors() -> Iterator[c.Vendor]:
    """Who supplies them."""
    for code, name, lead in VENDORS:
        yield c.Vendor(id=code_id(c.Vendor, code), code=code, name=name, email=f"orders@{code.lower()}.example", lead_days=lead,
                       account=f"SH-{sum(map(ord, code)):05}")


def of_items(made: Goods, chance: random.Random) -> Iterator[c.CatalogueRecord]:
    """For each item its GTIN and its vendor's terms; for some a case by GTIN of its own and a second vendor."""
    case = GTIN_FROM + MANY
    for index, item in enumerate(made.items):
        vendor = made.vendor_of[item.id]
        code = gtin(GTIN_FROM + index)
        yield c.Barcode(id=derive("barcode", code, "gtin"), code=code, kind="gtin", item=item.id)
        if index % 10 == 0:
            code = gtin(case)
            case += 1
            yield c.Barcode(id=derive("barcode", code, "gtin"), code=code, kind="gtin", item=item.id, quantity=12)
        yield _supplied(item, vendor, 0, item.price_minor, chance)
        if index % 7 == 0:
            yield _supplied(item, "TOOLHUB" if vendor != "TOOLHUB" else "FASTEN", 1, round(item.price_minor * 1.08) + 1, chance)


def _supplied(item: c.Item, vendor: str, priority: int, price: int, chance: random.Random) -> c.VendorItem:
    return c.VendorItem(
        id=derive("vendor-item", vendor, item.number), vendor=code_id(c.Vendor, vendor), item=item.id, priority=priority,
        part_number=f"{vendor[:3]}-{chance.randrange(10_000, 99_999)}", price_minor=price, lead_days=chance.randrange(3, 15),
        pack=100 if price < 100 else 10 if price < 1_000 else 0,
    )


def sets(items: Sequence[c.Item]) -> Iterator[c.CatalogueRecord]:
    """A kit, a device with its bill of parts, and the template of what a van shall have."""
    kit = c.Item(id=code_id(c.Item, TOOLKIT), number=TOOLKIT, description="Tool kit of a technician", tracking=_Q, kit=True)
    cabinet = c.Item(id=code_id(c.Item, CABINET), number=CABINET, description="Control cabinet 600 x 400", tracking=_S,
                     tracks_serials=True, device=True, price_minor=89_000, serial_pattern="CAB.{:05d}", warranty_months=24)
    yield from (kit, cabinet)
    named = {item.description: item.id for item in items}
    for whole, parts in (
        (kit, (("Twist drill 5 HSS", 2), ("Twist drill 8 SDS plus", 1), ("Cutting disc 125 steel", 5),
               ("Work gloves L nitrile", 2))),
        (cabinet, (("Circuit breaker 16 A C, 1 pole", 6), ("Contactor 12 A 24 V DC", 2), ("Terminal 2.5 mm² grey", 24),
                   ("Cable gland M20 PA", 8), ("Motor drive 0.75 kW 3 phases", 1))),
    ):
        for part, quantity in parts:
            yield c.KitLine(id=derive("kit-line", whole.number, part), item=whole.id, part=named[part], quantity=quantity)
    yield c.Template(id=code_id(c.Template, VAN), code=VAN, name="What a van carries")
    for name, base, minimum in (
        ("Fuse 10 A gG", 20, 8), ("Circuit breaker 16 A B, 1 pole", 10, 4), ("Terminal 2.5 mm² grey", 100, 30),
        ("Cable gland M20 PA", 40, 10), ("Work gloves L nitrile", 6, 2), ("Patch cable 2 m grey", 12, 4),
    ):
        yield c.TemplateLine(id=derive("template-line", VAN, name), template=code_id(c.Template, VAN), item=named[name], base=base,
                             minimum=minimum)
