"""What a line of each kind of file means: the entries it stands for, or why it cannot be taken."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from sqlalchemy import Connection, select

from app.barcode.gtin import is_gtin
from app.domain import catalogue as c
from app.domain.identity import derive, handle_id
from app.domain.operation import Entry, Move, NewHandle, Put
from app.domain.permission import ROLES
from app.domain.pin import unfit
from app.domain.place import PlaceKind, Virtual
from app.domain.quantity import to_steps
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.words import Say
from app.ledger.people import hash_pin
from app.ledger.records import from_row
from app.ledger.tables import CATALOGUE, handle, unit
from app.setup.base import code_id

COUNTED = Standing(Virtual.COUNT_ADJUSTMENT.place)
PLACE_KINDS = ("area", "storage", "incoming", "quarantine", "vehicle", "office", "repair")


class Bad(Exception):  # noqa: N818 - the reason why a line cannot be taken
    pass


class Books:
    """Look-ups of a batch, remembered: the same item or bin stands in many lines. Records of the batch itself count too."""

    def __init__(self, connection: Connection, site: int) -> None:
        self.connection = connection
        self.site = site
        self._items: dict[str, c.Item] = {}
        self._places: dict[str, int] = {}

    def add_item(self, item: c.Item) -> None:
        """Let later lines of the batch find an item."""
        self._items[item.number] = item

    def add_place(self, code: str, which: int) -> None:
        """Let later lines of the batch find a place."""
        self._places[code] = which

    def item(self, number: str) -> c.Item:
        """The item with this number."""
        if number not in self._items:
            table = CATALOGUE[c.Item]
            row = self.connection.execute(select(table).where(table.c.number == number, table.c.retired == 0)).first()
            if row is None:
                raise Bad(f"item {number} is not known")
            self._items[number] = from_row(c.Item, row)
        return self._items[number]

    def place(self, code: str) -> int:
        """The bin or container with this code."""
        if code not in self._places:
            table = CATALOGUE[c.Place]
            found = self.connection.execute(
                select(table.c.id).where(table.c.code == code, table.c.site == self.site, table.c.retired == 0)
            ).scalar()
            self._places[code] = int(found) if found else self.container(code)
        return self._places[code]

    def container(self, code: str) -> int:
        """The container with this code."""
        which = handle_id(HandleKind.CONTAINER, 0, code)
        if self.connection.execute(select(handle.c.id).where(handle.c.id == which)).first() is None:
            raise Bad(f"location {code} is not known")
        return which

    def record(self, kind: type[c.Record], code: str) -> int:
        """The identity of a catalogue record by its code; 0 for an empty code."""
        if not code:
            return 0
        table = CATALOGUE[kind]
        found = self.connection.execute(select(table.c.id).where(table.c.code == code, table.c.retired == 0)).scalar()
        if found is None:
            raise Bad(f"{str(kind.__struct_config__.tag).replace('-', ' ')} {code} is not known")
        return int(found)

    def stands(self, which: int) -> bool:
        """Whether a single handle stands in a real place."""
        virtual = [v.place for v in Virtual]
        return self.connection.execute(
            select(unit.c.place).where(
                unit.c.site == self.site, unit.c.handle == which, unit.c.quantity > 0, unit.c.place.not_in(virtual)
            )
        ).first() is not None


def entries_of(kind: str, row: dict[str, str], books: Books) -> list[Entry]:
    """The entries a line stands for; raises Bad with the reason where it cannot be taken."""
    return list(_MEANINGS[kind](row, books))


def _items(row: dict[str, str], books: Books) -> Iterator[Entry]:
    number = row["number"]
    if row["tracking"] not in tuple(Tracking):
        raise Bad(f"tracking is “{row['tracking']}”, it must be one of {', '.join(Tracking)}")
    decimals = _whole(row, "decimals") or 0
    item = c.Item(
        id=code_id(c.Item, number), number=number, description=row["description"], tracking=Tracking(row["tracking"]),
        uom=row["uom"] or "EACH", decimals=decimals, item_class=row["class"], asset=_yes(row, "asset"),
        tracks_serials=row["tracking"] == "serial",
        default_place=books.place(row["default_location"]) if row["default_location"] else 0,
        minimum=_steps(row, "minimum", decimals), maximum=_steps(row, "maximum", decimals),
        price_minor=_money(row, "price"), warranty_months=_whole(row, "warranty_months") or 0,
    )
    books.add_item(item)
    yield Put(record=item)
    for column, kind in (("gtins", "gtin"), ("vendor_parts", "vendor-part"), ("aliases", "alias")):
        for code in row[column].split():
            if kind == "gtin" and not is_gtin(code):
                raise Bad(f"GTIN {code} has a wrong check digit or length")
            text = code.zfill(14) if kind == "gtin" else code
            yield Put(record=c.Barcode(id=derive("barcode", text, kind), code=text, kind=kind, item=item.id))


def _locations(row: dict[str, str], books: Books) -> Iterator[Entry]:
    code, kind = row["code"], row["kind"] or "storage"
    if kind not in PLACE_KINDS:
        raise Bad(f"kind is “{kind}”, it must be one of {', '.join(PLACE_KINDS)}")
    table = CATALOGUE[c.Place]
    site = books.connection.execute(select(table.c.code).where(table.c.id == books.site)).scalar()
    which = derive("place", str(site), code)
    parent = books.place(row["parent"]) if row["parent"] else books.site
    books.add_place(code, which)
    yield Put(record=c.Place(id=which, site=books.site, parent=parent, code=code, name=row["name"], kind=PlaceKind(kind),
                             blocked=_yes(row, "blocked")))


def _containers(row: dict[str, str], books: Books) -> Iterator[Entry]:
    code = row["code"]
    kind = books.record(c.ContainerType, row["type"])
    which = handle_id(HandleKind.CONTAINER, 0, code)
    where = books.place(row["location"])
    if books.stands(which):
        raise Bad(f"container {code} stands in stock already")
    books.add_place(code, which)
    yield NewHandle(kind=HandleKind.CONTAINER, code=code, container_type=kind)
    yield Move(handle=which, quantity=1, source=COUNTED, target=Standing(where))


def _users(row: dict[str, str], books: Books) -> Iterator[Entry]:
    badge = row["badge"]
    if row["role"] not in ROLES:
        raise Bad(f"role is “{row['role']}”, it must be one of {', '.join(ROLES)}")
    if row["pin"] and (wrong := unfit(row["pin"])):
        raise Bad(str(wrong))
    which = code_id(c.User, badge)
    table = CATALOGUE[c.User]
    before = books.connection.execute(select(table.c.pin_hash).where(table.c.id == which)).scalar()
    yield Put(record=c.User(id=which, code=badge, name=row["name"], badge=badge, role=row["role"],
                            pin_hash=hash_pin(row["pin"]) if row["pin"] else before or ""))
    if _yes(row, "recipient"):
        yield Put(record=c.Recipient(id=code_id(c.Recipient, badge), code=badge, name=row["name"], user=which))


def _serials(row: dict[str, str], books: Books) -> Iterator[Entry]:
    item = books.item(row["item"])
    serial = row["serial"]
    if not (item.tracking is Tracking.SERIAL or item.tracks_serials):
        raise Bad(f"item {item.number} is not tracked by serial number")
    which = handle_id(HandleKind.SERIAL, item.id, serial)
    if books.stands(which):
        raise Bad(f"serial {serial} of {item.number} is in stock already")
    where = books.place(row["location"]) if row["location"] else item.default_place
    if not where:
        raise Bad(f"location is empty, and item {item.number} has no default location")
    yield NewHandle(kind=HandleKind.SERIAL, code=serial, item=item.id, tag=row["tag"], notes=row["notes"])
    yield Move(handle=which, quantity=1, source=COUNTED, target=Standing(where))


def _lots(row: dict[str, str], books: Books) -> Iterator[Entry]:
    item = books.item(row["item"])
    if item.tracking is not Tracking.LOT:
        raise Bad(f"item {item.number} is not tracked by lot")
    if row["expires"]:
        try:
            date.fromisoformat(row["expires"])
        except ValueError:
            raise Bad(f"expires is “{row['expires']}”, it must be a date such as 2028-12-31") from None
    yield NewHandle(kind=HandleKind.LOT, code=row["lot"], item=item.id, expires=row["expires"])


def _stock(row: dict[str, str], books: Books) -> Iterator[Entry]:
    item = books.item(row["item"])
    if row["tracking"] and row["tracking"] not in (item.tracking, *(("serial",) if item.tracks_serials else ())):
        raise Bad(f"tracking is {row['tracking']}, item {item.number} is tracked by {item.tracking}")
    kind = HandleKind.SERIAL if row["serial"] or item.tracking is Tracking.SERIAL else HandleKind(item.tracking.value) \
        if item.tracking is not Tracking.NON_INVENTORY else None
    if kind is None:
        raise Bad(f"item {item.number} is not kept in stock")
    code = {HandleKind.SERIAL: row["serial"] or row["handle"], HandleKind.LOT: row["lot"] or row["handle"]}.get(kind, item.number)
    where = books.place(row["location"])
    if row["container"]:
        where = books.container(row["container"])
    steps = to_steps(row["quantity"], item.decimals, item.uom)
    if isinstance(steps, Say):
        raise Bad(str(steps))
    which = handle_id(kind, item.id, code)
    if kind.single:
        if steps != 1 or books.stands(which):
            raise Bad(f"serial {code}: " + ("the quantity must be 1" if steps != 1 else "it is in stock already"))
    status = row["status"] or "available"
    target = Standing(where, books.record(c.Recipient, row["custody"]), books.record(c.Project, row["project"]), status)
    yield NewHandle(kind=kind, code=code, item=item.id)
    yield Move(handle=which, quantity=steps, source=COUNTED, target=target)


def _orders(row: dict[str, str], books: Books) -> Iterator[Entry]:
    item = books.item(row["item"])
    number = row["order"]
    line = _whole(row, "line")
    if not line:
        raise Bad("line must be a whole number from 1")
    steps = to_steps(row["quantity"], item.decimals, item.uom)
    if isinstance(steps, Say):
        raise Bad(str(steps))
    which = derive("order-line", number, str(line))
    yield Put(record=c.Order(id=derive("order", number), number=number, vendor=books.record(c.Vendor, row["vendor"]),
                             site=books.site))
    yield Put(record=c.OrderLine(id=which, order=derive("order", number), line=line, item=item.id, ordered=steps,
                                 price_minor=_money(row, "price")))
    for serial in row["serials"].split():
        yield Put(record=c.ExpectedSerial(id=derive("expected-serial", number, str(line), serial), order_line=which,
                                          serial=serial))


_MEANINGS: dict[str, Callable[[dict[str, str], Books], Iterator[Entry]]] = {
    "items": _items, "locations": _locations, "containers": _containers, "users": _users, "serials": _serials, "lots": _lots,
    "stock": _stock, "orders": _orders,
}


def _yes(row: dict[str, str], column: str) -> bool:
    text = row[column].casefold()
    if text not in ("", "yes", "no", "1", "0", "true", "false"):
        raise Bad(f"{column} is “{row[column][:40]}”, it must be yes or no")
    return text in ("yes", "1", "true")


def _whole(row: dict[str, str], column: str) -> int | None:
    if not row[column]:
        return None
    if not (row[column].isascii() and row[column].isdigit() and len(row[column]) < 10):
        raise Bad(f"{column} is “{row[column][:40]}”, it must be a whole number")
    return int(row[column])


def _steps(row: dict[str, str], column: str, decimals: int) -> int | None:
    if not row[column]:
        return None
    steps = to_steps(row[column], decimals, zero=True)
    if isinstance(steps, Say):
        raise Bad(f"{column}: {steps}")
    return steps


def _money(row: dict[str, str], column: str) -> int:
    """Minor units of an amount with at most two decimals."""
    if not row[column]:
        return 0
    try:
        amount = Decimal(row[column].replace(",", ".")).scaleb(2)
    except InvalidOperation:
        raise Bad(f"{column} is “{row[column][:40]}”, it must be an amount such as 7.40") from None
    if not amount.is_finite() or amount != amount.to_integral_value() or not 0 <= amount < 10**15:
        raise Bad(f"{column} is “{row[column][:40]}”, it must be an amount such as 7.40")
    return int(amount)
