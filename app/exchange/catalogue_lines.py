"""What a line of items, locations, users and orders stands for: catalogue records, new or changed."""

from collections.abc import Iterator

from msgspec.structs import replace

from app.barcode.gtin import is_gtin
from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.item_rules import contradictions, tracks_by
from app.domain.operation import Entry, Put
from app.domain.permission import ROLES
from app.domain.pin import unfit
from app.domain.place import PlaceKind
from app.domain.serial_rules import misnamed
from app.domain.stock import Tracking
from app.domain.words import QT_TRANSLATE_NOOP, brief, say
from app.exchange.books import Books
from app.exchange.fields import OF_COLUMN, WRONG_GTIN, Bad, Fields, codes, day, money, one_of, quantity, whole, yes
from app.ledger.people import hash_pin
from app.setup.base import code_id

PLACE_KINDS = ("area", "storage", "incoming", "quarantine", "vehicle", "office", "repair")
PACK_MAX = 10**6


def items(row: Fields, books: Books) -> Iterator[Entry]:
    """An item master and its barcodes; what the line leaves empty stays as it is."""
    number = row["number"]
    books.claim(number, number)
    tracking = Tracking(one_of(row, "tracking", Tracking))
    known = books.known(c.Item, number)
    was = known or c.Item(id=code_id(c.Item, number), number=number, description="", tracking=tracking)
    uom, decimals = row["uom"] or was.uom, whole(row, "decimals", was.decimals, most=6)
    vendor, made = books.id_or_new(c.Vendor, row["vendor"])
    if made is not None:
        yield Put(record=made)
    asset = yes(row, "asset", was.asset)
    tracks = yes(row, "track_serials", was.tracks_serials or tracking is Tracking.SERIAL)
    item = replace(
        was, kit=yes(row, "kit", was.kit), device=yes(row, "device", was.device), vendor=vendor or was.vendor,
        description=row["description"], tracking=tracking, uom=uom, decimals=decimals,
        asset=asset, item_class=row["class"] or was.item_class, tracks_serials=tracks_by(tracking, asset, tracks),
        default_place=books.bin(row["default_location"]).id if row["default_location"] else was.default_place,
        minimum=quantity(row, "minimum", decimals, uom, zero=True) if row["minimum"] else was.minimum,
        maximum=quantity(row, "maximum", decimals, uom, zero=True) if row["maximum"] else was.maximum,
        warranty_months=whole(row, "warranty_months", was.warranty_months, most=1200),
        price_minor=money(row, "price", was.price_minor),
        serial_pattern=row["serial_pattern"] or was.serial_pattern, tag_pattern=row["tag_pattern"] or was.tag_pattern,
    )
    for field, why in contradictions(
        tracking, asset=asset, tracks_serials=item.tracks_serials, decimals=decimals, minimum=item.minimum, maximum=item.maximum,
    ).items():
        raise Bad(OF_COLUMN, column="track_serials" if field == "tracks_serials" else field, why=why)
    barcodes = [*_gtins(row, item, books), *_packs(row, item, books), *_names(row, item, books)]
    books.put(item)
    yield Put(record=item)
    for barcode in barcodes:
        yield Put(record=barcode)


def _gtins(row: Fields, item: c.Item, books: Books) -> Iterator[c.Barcode]:
    for code in codes(row["gtins"]):
        yield _barcode(_gtin(code), "gtin", item, books)


def _packs(row: Fields, item: c.Item, books: Books) -> Iterator[c.Barcode]:
    for text in codes(row["packs"]):
        code, _, units = text.partition("=")
        if not (units.isascii() and units.isdigit() and len(units) < 8 and 1 < int(units) <= PACK_MAX):
            raise Bad(
                QT_TRANSLATE_NOOP("say", "pack “{text}” must be a GTIN, = and the units in it, such as 19506000134311=12"),
                text=text[:40],
            )
        yield _barcode(_gtin(code), "gtin", item, books, int(units) * 10**item.decimals)


def _gtin(code: str) -> str:
    if not is_gtin(code):
        raise Bad(WRONG_GTIN, code=code[:40])
    return code.zfill(14)


def _names(row: Fields, item: c.Item, books: Books) -> Iterator[c.Barcode]:
    for column, kind in (("vendor_parts", "vendor-part"), ("aliases", "alias")):
        for code in codes(row[column]):
            yield _barcode(code, kind, item, books)


def _barcode(code: str, kind: str, item: c.Item, books: Books, steps: int = 0) -> c.Barcode:
    """A code of an item; one that names another item already is never taken from it."""
    which = derive("barcode", code, kind)
    books.claim(say(QT_TRANSLATE_NOOP("say", "code {code}"), code=code), which)
    known = books.by_id(c.Barcode, which)
    if known is not None and not known.retired and known.item != item.id:
        other = books.by_id(c.Item, known.item)
        named = other.number if other else "?"
        raise Bad(QT_TRANSLATE_NOOP("say", "code {code} names item {item} already"), code=code[:40], item=named)
    return c.Barcode(id=which, code=code, kind=kind, item=item.id, quantity=steps, vendor=known.vendor if known else 0)


def locations(row: Fields, books: Books) -> Iterator[Entry]:
    """A place of the location tree."""
    code = row["code"]
    books.claim(code, code)
    known = books.known(c.Place, code)
    which = known.id if known else books.new_place_id(code)
    if which == books.site:
        raise Bad(QT_TRANSLATE_NOOP("say", "{code} is the site itself"), code=code)
    kind = one_of(row, "kind", PLACE_KINDS, known.kind.value if known else "storage")
    parent = books.record(c.Place, row["parent"]).id if row["parent"] else known.parent if known else books.site
    place = c.Place(
        id=which, site=books.site, parent=parent, code=code, name=row["name"] or (known.name if known else ""),
        kind=PlaceKind(kind), blocked=yes(row, "blocked", known.blocked if known else False),
        recipient=books.id_of(c.Recipient, row["recipient"]) or (known.recipient if known else 0),
    )
    books.put(place)
    yield Put(record=place)


def users(row: Fields, books: Books) -> Iterator[Entry]:
    """A person; an empty PIN leaves the one there is."""
    badge = row["badge"]
    books.claim(badge, badge)
    role = one_of(row, "role", ROLES)
    if row["pin"] and (wrong := unfit(row["pin"])):
        raise Bad(OF_COLUMN, column="pin", why=brief(wrong))
    known = books.known(c.User, badge)
    which = known.id if known else code_id(c.User, badge)
    recipient = books.known(c.Recipient, badge)
    answerable = yes(row, "recipient", recipient is not None)
    user = c.User(
        id=which, code=known.code if known else badge, name=row["name"], badge=badge, role=role,
        pin_hash=hash_pin(row["pin"]) if row["pin"] else known.pin_hash if known else "",
    )
    books.put(user)
    yield Put(record=user)
    if answerable or recipient is not None:
        yield Put(record=c.Recipient(
            id=recipient.id if recipient else code_id(c.Recipient, badge), code=badge, name=row["name"], user=which,
            retired=not answerable,
        ))


def orders(row: Fields, books: Books) -> Iterator[Entry]:
    """A line of a purchase order, with the serials announced for it."""
    number, line = row["order"], whole(row, "line", 0, least=1)
    books.claim(say(QT_TRANSLATE_NOOP("say", "order {order} line {line}"), order=number, line=line), number, line)
    item = books.record(c.Item, row["item"])
    which = derive("order-line", number, str(line))
    known = books.by_id(c.OrderLine, which)
    order = books.by_id(c.Order, derive("order", number))
    vendor, made = books.id_or_new(c.Vendor, row["vendor"])
    if made is not None:
        yield Put(record=made)
    was = order or c.Order(id=derive("order", number), number=number, site=books.site)
    yield Put(record=replace(was, vendor=vendor or was.vendor, due=day(row, "due") or was.due))
    base = known or c.OrderLine(id=which, order=was.id, line=line, item=item.id, ordered=0)
    yield Put(record=replace(
        base, item=item.id,
        ordered=quantity(row, "quantity", item.decimals, item.uom),
        price_minor=money(row, "price", known.price_minor if known else 0),
    ))
    for serial in codes(row["serials"]):
        if item.tracking is not Tracking.SERIAL:
            raise Bad(QT_TRANSLATE_NOOP("say", "serials: item {item} is not tracked by serial number"), item=item.number)
        if wrong := misnamed(serial, ""):
            raise Bad(OF_COLUMN, column="serials", why=wrong["serial"])
        what = say(QT_TRANSLATE_NOOP("say", "serial {serial} of order {order}"), serial=serial, order=number)
        books.claim(what, number, line, serial)
        yield Put(record=c.ExpectedSerial(
            id=derive("expected-serial", number, str(line), serial), order_line=which, serial=serial,
        ))
