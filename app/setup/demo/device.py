"""The demo's device: a control unit with its bill of parts, one of it assembled but for a fuse, and parts of it in a bin."""

from collections.abc import Iterator

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id
from app.domain.operation import Act, Entry, Move, NewHandle, TakeNumber
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.setup.base import code_id
from app.setup.demo.catalogue import gtin, place

DEVICE, BOARD, FUSE = "CTL-20", "CTL-BOARD", "CTL-FUSE"
UNIT = "CTL.00001"
BILL = ((BOARD, 2), (FUSE, 4))
FITTED = ((BOARD, "CTB.00001", 1), (BOARD, "CTB.00002", 1), (FUSE, FUSE, 3))
LEFT = ((BOARD, "CTB.00003", 1), (FUSE, FUSE, 40))
GTIN_FROM = 210_000
"""Of these items, in the demo's company prefix."""
_BIN = "C01-S02"


def device_records() -> Iterator[c.CatalogueRecord]:
    """The device, its parts, and its bill of parts."""
    serial = {"tracking": Tracking.SERIAL, "tracks_serials": True, "warranty_months": 24}
    made = (
        _item(DEVICE, "Control unit", 64_000, device=True, serial_pattern="CTL.{:05d}", **serial),
        _item(BOARD, "Control board", 18_500, serial_pattern="CTB.{:05d}", **serial),
        _item(FUSE, "Fuse of the control unit, 2 A", 85, tracking=Tracking.QUANTITY),
    )
    yield from made
    for index, item in enumerate(made):
        code = gtin(GTIN_FROM + index)
        yield c.Barcode(id=derive("barcode", code, "gtin"), code=code, kind="gtin", item=item.id)
    for part, quantity in BILL:
        whole, which = code_id(c.Item, DEVICE), code_id(c.Item, part)
        yield c.KitLine(id=derive("kit-line", str(whole), str(which)), item=whole, part=which, quantity=quantity)


def device_acts() -> Iterator[Act]:
    """The unit and the parts come into a bin, then the parts that are there go into the unit."""
    vendor, here = Standing(Virtual.VENDOR.place), Standing(place(_BIN))
    entries: list[Entry] = []
    for item, code, quantity in ((DEVICE, UNIT, 1), *FITTED, *LEFT):
        entries.append(NewHandle(kind=_kind(item), code=code, item=code_id(c.Item, item)))
        entries.append(Move(handle=_handle(item, code), quantity=quantity, source=vendor, target=here))
    for item, value in ((DEVICE, 1), (BOARD, 3)):
        entries.append(TakeNumber(series=f"serial:{code_id(c.Item, item)}", value=value))
    yield Act(kind="receive", entries=tuple(entries), note="opening stock")
    inside = Standing(_handle(DEVICE, UNIT))
    yield Act(kind="assemble", entries=tuple(
        Move(handle=_handle(item, code), quantity=quantity, source=here, target=inside) for item, code, quantity in FITTED
    ))


def _item(number: str, description: str, price: int, **more: object) -> c.Item:
    return c.Item(id=code_id(c.Item, number), number=number, description=description, price_minor=price,
                  item_class="C" if price < 5_000 else "A", **more)  # type: ignore[arg-type]


def _kind(item: str) -> HandleKind:
    return HandleKind.QUANTITY if item == FUSE else HandleKind.SERIAL


def _handle(item: str, code: str) -> int:
    return handle_id(_kind(item), code_id(c.Item, item), code)
