"""Kinds whose line is one small record known by its code: projects, vendors, recipients, classes, statuses, reasons, ..."""

from collections.abc import Iterator

from msgspec.structs import replace

from app.barcode.rules import check_rule
from app.domain import catalogue as c
from app.domain.identity import derive, setting_id
from app.domain.operation import Entry, Put
from app.domain.words import QT_TRANSLATE_NOOP, brief, say
from app.exchange.books import Books
from app.exchange.fields import OF_COLUMN, ONE_OF, Bad, Fields, money, one_of, whole, yes
from app.setup.base import code_id

CONNECTORS = ("", "email", "folder", "http")


def projects(row: Fields, books: Books) -> Iterator[Entry]:
    """What stock is set aside for."""
    which, name = _known(c.Project, row, books)
    yield Put(record=c.Project(id=which, code=row["code"], name=name))


def customers(row: Fields, books: Books) -> Iterator[Entry]:
    """Who units are sold to or installed at."""
    which, name = _known(c.Customer, row, books)
    was = books.known(c.Customer, row["code"]) or c.Customer(id=which, code=row["code"], name=name)
    yield Put(record=replace(was, name=name, address=row["address"] or was.address))


def vendors(row: Fields, books: Books) -> Iterator[Entry]:
    """Who supplies items."""
    which, name = _known(c.Vendor, row, books)
    was = books.known(c.Vendor, row["code"]) or c.Vendor(id=which, code=row["code"], name=name)
    connector = {"": was.connector, "printed": ""}.get(row["connector"], row["connector"])
    if connector not in CONNECTORS:
        raise Bad(ONE_OF, column="connector", text=row["connector"][:40], words=", ".join(("printed", *CONNECTORS[1:])))
    texts = {field: row[field] or getattr(was, field) for field in ("email", "phone", "address", "account", "connector_address")}
    yield Put(record=replace(
        was, name=name, connector=connector, lead_days=whole(row, "lead_days", was.lead_days, most=1000), **texts,
    ))


def recipients(row: Fields, books: Books) -> Iterator[Entry]:
    """Who may be answerable for stock: an office, or a person."""
    which, name = _known(c.Recipient, row, books)
    was = books.known(c.Recipient, row["code"]) or c.Recipient(id=which, code=row["code"], name=name)
    yield Put(record=replace(
        was, name=name, user=books.id_of(c.User, row["user"]) or was.user,
        place=books.bin(row["location"]).id if row["location"] else was.place,
        template=books.id_of(c.Template, row["template"]) or was.template,
        vendor=books.id_of(c.Vendor, row["vendor"]) or was.vendor,
    ))


def classes(row: Fields, books: Books) -> Iterator[Entry]:
    """An item class with its tolerance."""
    which, name = _known(c.ItemClass, row, books)
    was = books.known(c.ItemClass, row["code"])
    yield Put(record=c.ItemClass(
        id=which, code=row["code"], name=name,
        tolerance_percent=whole(row, "tolerance_percent", was.tolerance_percent if was else 0, most=100),
        tolerance_value_minor=money(row, "tolerance_value", was.tolerance_value_minor if was else 0),
    ))


def statuses(row: Fields, books: Books) -> Iterator[Entry]:
    """A status of stock."""
    which, name = _known(c.Status, row, books)
    was = books.known(c.Status, row["code"])
    available = yes(row, "available", was.available if was else False)
    yield Put(record=c.Status(id=which, code=row["code"], name=name, available=available))


def reasons(row: Fields, books: Books) -> Iterator[Entry]:
    """A reason code with the acts it is offered for."""
    which, name = _known(c.Reason, row, books)
    was = books.known(c.Reason, row["code"])
    acts = tuple(row["acts"].split()) or (was.acts if was else ())
    for act in acts:
        if act not in c.REASON_ACTS:
            raise Bad(
                QT_TRANSLATE_NOOP("say", "acts names “{act}”, it must name some of {words}"),
                act=act[:40], words=", ".join(c.REASON_ACTS),
            )
    yield Put(record=c.Reason(id=which, code=row["code"], name=name, acts=acts))


def container_types(row: Fields, books: Books) -> Iterator[Entry]:
    """The rules of a type of container."""
    which, name = _known(c.ContainerType, row, books)
    was = books.known(c.ContainerType, row["code"])
    yield Put(record=c.ContainerType(
        id=which, code=row["code"], name=name, rank=whole(row, "rank", 0, most=1000),
        single_item=yes(row, "single_item", was.single_item if was else False),
        mix_custody=yes(row, "mix_custody", was.mix_custody if was else True),
        mix_projects=yes(row, "mix_projects", was.mix_projects if was else True),
        pattern=row["pattern"] or (was.pattern if was else f"{row['code'][:10]}-{{:06d}}"),
    ))


def label_rules(row: Fields, books: Books) -> Iterator[Entry]:
    """A label rule of the site."""
    order = whole(row, "order", 0, least=1, most=10_000)
    books.claim(say(QT_TRANSLATE_NOOP("say", "rule {order}"), order=order), order)
    if wrong := check_rule(row["pattern"], row["kind"]):
        raise Bad(OF_COLUMN, column="pattern", why=brief(wrong))
    yield Put(record=c.LabelRule(
        id=derive("label-rule", str(books.site), str(order)), site=books.site, order=order, pattern=row["pattern"],
        kind=row["kind"], item=books.id_of(c.Item, row["item"]),
    ))


def settings(row: Fields, books: Books) -> Iterator[Entry]:
    """A house rule of the company or of the site; "default" takes back what was settled."""
    code = one_of(row, "rule", c.RULES)
    scope = one_of(row, "scope", ("company", "site"), "company")
    site = books.site if scope == "site" else 0
    books.claim(say(QT_TRANSLATE_NOOP("say", "{rule} of the same scope"), rule=code), code, scope)
    value = one_of(row, "value", (*c.RULES[code], "default"))
    taken_back = value == "default"
    yield Put(record=c.Setting(
        id=setting_id(site, code), site=site, code=code, value=c.RULES[code][0] if taken_back else value, retired=taken_back,
    ))


def _known(kind: type[c.Record], row: Fields, books: Books) -> tuple[int, str]:
    """Identity and name of the record with the line's code; a new one is named by its code where the line has no name."""
    code = row["code"]
    books.claim(code, code)
    was = books.known(kind, code)
    name = row["name"] or str(getattr(was, "name", "")) or code
    return (was.id if was else code_id(kind, code)), name
