"""What a line of the files of purchasing stands for: master list, what vendors supply, kits, templates, levels of recipients."""

from collections.abc import Iterator

from app.barcode.gtin import is_gtin
from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Entry, Put
from app.domain.place import PlaceKind
from app.domain.quantity import to_steps
from app.domain.words import QT_TRANSLATE_NOOP, Say, brief, say
from app.exchange.books import Books
from app.exchange.fields import OF_COLUMN, WRONG_GTIN, Bad, Fields, money, quantity, whole, yes
from app.setup.base import code_id

OF = QT_TRANSLATE_NOOP("say", "{one} of {other}")
IN = QT_TRANSLATE_NOOP("say", "{one} in {other}")


def master_items(row: Fields, books: Books) -> Iterator[Entry]:
    """An entry of the master list of equipment."""
    code = row["code"]
    books.claim(code, code)
    was = books.known(c.MasterItem, code)
    if row["gtin"] and not is_gtin(row["gtin"]):
        raise Bad(WRONG_GTIN, code=row["gtin"][:40])
    yield Put(record=c.MasterItem(
        id=was.id if was else code_id(c.MasterItem, code), code=code, name=row["name"] or (was.name if was else code),
        manufacturer=row["manufacturer"] or (was.manufacturer if was else ""),
        category=row["category"] or (was.category if was else ""),
        gtin=row["gtin"].zfill(14) if row["gtin"] else (was.gtin if was else ""),
    ))


def vendor_items(row: Fields, books: Books) -> Iterator[Entry]:
    """An item that a vendor supplies; the vendor is made where it is not known."""
    item = books.record(c.Item, row["item"])
    books.claim(say(OF, one=row["item"], other=row["vendor"]), row["vendor"], row["item"])
    vendor, made = books.id_or_new(c.Vendor, row["vendor"])
    if made is not None:
        yield Put(record=made)
    which = derive("vendor-item", str(vendor), str(item.id))
    was = books.by_id(c.VendorItem, which) or c.VendorItem(id=which, vendor=vendor, item=item.id)
    yield Put(record=c.VendorItem(
        id=which, vendor=vendor, item=item.id, part_number=row["part_number"] or was.part_number,
        price_minor=money(row, "price", was.price_minor), lead_days=whole(row, "lead_days", was.lead_days, most=1000),
        pack=quantity(row, "pack", item.decimals, item.uom, zero=True) if row["pack"] else was.pack,
        priority=whole(row, "priority", was.priority, most=1000),
    ))


def site_items(row: Fields, books: Books) -> Iterator[Entry]:
    """An item at this site, or in one of its storerooms, with its minimum and maximum there."""
    item, store = books.record(c.Item, row["item"]), 0
    if row["storeroom"]:
        area = books.record(c.Place, row["storeroom"])
        if area.kind is not PlaceKind.AREA:
            raise Bad(QT_TRANSLATE_NOOP("say", "{code} is no storeroom: a storeroom is an area, which groups bins"), code=area.code)
        store = area.id
        books.claim(say(IN, one=row["item"], other=row["storeroom"]), row["item"], row["storeroom"])
    else:
        books.claim(row["item"], row["item"], "")
    which = derive("site-item", str(books.site), str(item.id), str(store))
    # Items that were merged into one have brought along lines with identities of their own.
    was = books.first_of(c.SiteItem, site=books.site, item=item.id, store=store) or c.SiteItem(
        id=which, site=books.site, item=item.id, store=store,
    )
    stands = books.bin(row["bin"]).id if row["bin"] else was.bin
    if store and row["bin"] and not books.is_within(stands, store):
        raise Bad(
            QT_TRANSLATE_NOOP("say", "bin {bin} is not in storeroom {store}"), bin=row["bin"][:40], store=row["storeroom"][:40],
        )
    least, most = (
        quantity(row, column, item.decimals, item.uom, zero=True) if row[column] else known
        for column, known in (("minimum", was.minimum), ("maximum", was.maximum))
    )
    if least is not None and most is not None and most < least:
        raise Bad(QT_TRANSLATE_NOOP("say", "maximum is below the minimum"))
    yield Put(record=c.SiteItem(
        id=was.id, site=books.site, item=item.id, store=store, bin=stands, minimum=least, maximum=most,
    ))


def kit_lines(row: Fields, books: Books) -> Iterator[Entry]:
    """A part of a kit or device."""
    kit, part = books.record(c.Item, row["kit"]), books.record(c.Item, row["part"])
    books.claim(say(IN, one=row["part"], other=row["kit"]), row["kit"], row["part"])
    if not (kit.kit or kit.device):
        raise Bad(QT_TRANSLATE_NOOP("say", "{code} is neither a kit nor a device that holds parts"), code=row["kit"][:40])
    if part.kit:
        raise Bad(QT_TRANSLATE_NOOP("say", "{code} is a kit itself; name its parts one by one"), code=row["part"][:40])
    yield Put(record=c.KitLine(
        id=derive("kit-line", str(kit.id), str(part.id)), item=kit.id, part=part.id,
        quantity=quantity(row, "quantity", part.decimals, part.uom),
    ))


def templates(row: Fields, books: Books) -> Iterator[Entry]:
    """An inventory template."""
    code = row["code"]
    books.claim(code, code)
    was = books.known(c.Template, code)
    yield Put(record=c.Template(
        id=was.id if was else code_id(c.Template, code), code=code, name=row["name"] or (was.name if was else code),
        vendor=books.id_of(c.Vendor, row["vendor"]) or (was.vendor if was else 0),
    ))


def template_lines(row: Fields, books: Books) -> Iterator[Entry]:
    """Base level and minimum of an item in a template."""
    template, item = books.record(c.Template, row["template"]), books.record(c.Item, row["item"])
    books.claim(say(IN, one=row["item"], other=row["template"]), row["template"], row["item"])
    base = quantity(row, "base", item.decimals, item.uom, zero=True)
    minimum = quantity(row, "minimum", item.decimals, item.uom, zero=True) if row["minimum"] else 0
    if minimum > base:
        raise Bad(QT_TRANSLATE_NOOP("say", "minimum is above the base level"))
    yield Put(record=c.TemplateLine(
        id=derive("template-line", str(template.id), str(item.id)), template=template.id, item=item.id, base=base, minimum=minimum,
        vendor=books.id_of(c.Vendor, row["vendor"]),
    ))


def recipient_levels(row: Fields, books: Books) -> Iterator[Entry]:
    """What a recipient has more or (below zero) less than the template."""
    recipient, item = books.record(c.Recipient, row["recipient"]), books.record(c.Item, row["item"])
    books.claim(say(OF, one=row["item"], other=row["recipient"]), row["recipient"], row["item"])
    yield Put(record=c.RecipientLevel(
        id=derive("recipient-level", str(recipient.id), str(item.id)), recipient=recipient.id, item=item.id,
        adjustment=_signed(row["adjustment"], item), auto=yes(row, "auto", True),
    ))


def _signed(text: str, item: c.Item) -> int:
    """Smallest steps of a quantity that may be below zero; 0 where it is empty."""
    if not text:
        return 0
    steps = to_steps(text.removeprefix("-"), item.decimals, item.uom, zero=True)
    if isinstance(steps, Say):
        raise Bad(OF_COLUMN, column="adjustment", why=brief(steps))
    return -steps if text.startswith("-") else steps
