"""What a line of containers, serials, lots and stock stands for: handles, and movements from *count adjustment*."""

from collections.abc import Iterator

from sqlalchemy import select

from app.domain import catalogue as c
from app.domain.identity import handle_id
from app.domain.operation import Entry, Move, NewHandle, Put
from app.domain.place import DERIVED_STATUSES, VIRTUAL_BY_PLACE, Virtual
from app.domain.serial_rules import misnamed
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.exchange.books import Books
from app.exchange.fields import OF_COLUMN, Bad, Fields, day, money, quantity
from app.ledger.tables import handle

COUNTED = Standing(Virtual.COUNT_ADJUSTMENT.place)
NOWHERE = "nowhere"
NO_SERIALS = QT_TRANSLATE_NOOP("say", "item {item} is not tracked by serial number")
GONE = {v.value: v for v in (
    Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.SCRAP, Virtual.LOST, Virtual.SPILLAGE, Virtual.CONSUMED, Virtual.IN_TRANSIT,
    Virtual.VENDOR, Virtual.COUNT_ADJUSTMENT, Virtual.CONVERTED, Virtual.UNEXPLAINED,
)}
"""Where a unit may be that is not in a real place."""


def containers(row: Fields, books: Books) -> Iterator[Entry]:
    """A container and where it stands."""
    code = row["code"]
    books.claim(say(QT_TRANSLATE_NOOP("say", "container {code}"), code=code), code)
    kind = books.record(c.ContainerType, row["type"])
    which = handle_id(HandleKind.CONTAINER, 0, code)
    if books.container_type(which) not in (0, kind.id):
        raise Bad(QT_TRANSLATE_NOOP("say", "container {code} is known with another type"), code=code)
    at = books.standing(which)
    if at is not None and at.place not in VIRTUAL_BY_PLACE:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "container {code} stands in {place} already"), code=code, place=books.place_name(at.place),
        )
    where = books.place(row["location"])
    outer = books.by_id(c.ContainerType, books.container_type(where))
    if outer is not None and outer.rank <= kind.rank:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "{kind} cannot stand in {place} ({outer}): only higher ranks hold other containers"),
            kind=kind.code, place=row["location"], outer=outer.code,
        )
    books.put_container(which, kind.id)
    yield NewHandle(kind=HandleKind.CONTAINER, code=code, container_type=kind.id)
    yield Move(handle=which, quantity=1, source=COUNTED, target=Standing(where))


def serials(row: Fields, books: Books) -> Iterator[Entry]:
    """A unit with its own number, and where it is."""
    item = books.record(c.Item, row["item"])
    serial = row["serial"]
    if not (item.tracking is Tracking.SERIAL or item.tracks_serials):
        raise Bad(NO_SERIALS, item=item.number)
    which = handle_id(HandleKind.SERIAL, item.id, serial)
    books.claim(say(QT_TRANSLATE_NOOP("say", "serial {serial} of {item}"), serial=serial, item=item.number), which)
    at = books.standing(which)
    if at is not None and at.place not in VIRTUAL_BY_PLACE:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "serial {serial} of {item} is in stock already, in {place}"),
            serial=serial, item=item.number, place=books.place_name(at.place),
        )
    place = _place_of_serial(row, item, books)
    _fitting(which, item, serial, row["tag"], books)
    books.put_unit(which, serial)
    yield NewHandle(
        kind=HandleKind.SERIAL, code=serial, item=item.id, tag=row["tag"], notes=row["notes"], lot=row["lot"],
        expires=day(row, "expires"),
    )
    if place and (at is None or at.place != place):
        yield Move(handle=which, quantity=1, source=COUNTED, target=Standing(place))


def _fitting(which: int, item: c.Item, serial: str, tag: str, books: Books) -> None:
    """Let number and tag of a unit be what the screens let them be; what it bears already stays, however it looks."""
    what = say(QT_TRANSLATE_NOOP("say", "serial {serial} of {item}"), serial=serial, item=item.number)
    books.claim(what, "code", item.id, serial)
    known = books.unit(which)
    now, worn = known or ("", "")
    if tag and tag != serial:
        for key in (("code", item.id, tag), ("tag", tag)):
            books.claim(say(QT_TRANSLATE_NOOP("say", "tag {tag}"), tag=tag), *key)
    new = tuple(one for one in (serial, tag) if one and one not in (now, worn))
    wrong = misnamed(serial, tag)
    if "serial" in wrong and serial in new:
        raise Bad(OF_COLUMN, column="serial", why=wrong["serial"])
    if "tag" in wrong and tag in (*new, serial):
        raise Bad(OF_COLUMN, column="tag", why=wrong["tag"])
    if tag in new and books.bears(item.id, tag):
        raise Bad(QT_TRANSLATE_NOOP("say", "tag {tag} is on another unit already"), tag=tag)
    if known is None and books.bears(item.id, serial):
        raise Bad(QT_TRANSLATE_NOOP("say", "serial {serial} of {item} is on another unit already"), serial=serial, item=item.number)


def _place_of_serial(row: Fields, item: c.Item, books: Books) -> int:
    """Where the unit is: a bin or container, a virtual place, or 0 for nowhere."""
    match row["location"]:
        case "":
            if not item.default_place:
                raise Bad(QT_TRANSLATE_NOOP("say", "location is empty, and item {item} has no default location"), item=item.number)
            return item.default_place
        case text if text == NOWHERE:
            return 0
        case text if text in GONE and books.known(c.Place, text) is None:
            return GONE[text].place
        case text:
            return books.place(text)


def lots(row: Fields, books: Books) -> Iterator[Entry]:
    """A lot of an item; its expiry is not changed by a file."""
    item = books.record(c.Item, row["item"])
    if item.tracking is not Tracking.LOT:
        raise Bad(QT_TRANSLATE_NOOP("say", "item {item} is not tracked by lot"), item=item.number)
    lot, expires = row["lot"], day(row, "expires")
    which = handle_id(HandleKind.LOT, item.id, lot)
    books.claim(say(QT_TRANSLATE_NOOP("say", "lot {lot} of {item}"), lot=lot, item=item.number), which)
    known = books.connection.execute(select(handle.c.expires).where(handle.c.id == which)).scalar()
    if known and expires and known != expires:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "lot {lot} of {item} is known to expire on {day}"), lot=lot, item=item.number, day=str(known),
        )
    yield NewHandle(kind=HandleKind.LOT, code=lot, item=item.id, expires=expires)


def stock(row: Fields, books: Books) -> Iterator[Entry]:
    """A unit record. What the books have already just so changes nothing; what they have otherwise is to be counted."""
    item = books.record(c.Item, row["item"])
    kind, code = _handle(row, item)
    code = c.bulk_code(item) if kind is HandleKind.QUANTITY else code
    which = handle_id(kind, item.id, code)
    project, made = books.id_or_new(c.Project, row["project"])
    status = row["status"] or "available"
    if books.known(c.Status, status) is None:
        raise Bad(QT_TRANSLATE_NOOP("say", "status {code} is not known"), code=status[:40])
    if status in DERIVED_STATUSES:
        raise Bad(QT_TRANSLATE_NOOP("say", "status {code} follows from where stock is, it cannot be set"), code=status)
    target = Standing(_place(row, books), books.id_of(c.Recipient, row["custody"]), project, status)
    steps = quantity(row, "quantity", item.decimals, item.uom)
    value = money(row, "value", 0) if row["value"] else None
    books.claim(code, which, *(() if kind.single else target))
    if kind is HandleKind.SERIAL:
        _fitting(which, item, code, "", books)
    if made is not None:
        yield Put(record=made)
    yield NewHandle(kind=kind, code=code, item=item.id, lot=row["lot"] if kind is HandleKind.SERIAL else "")
    if kind.single:
        if steps != 1:
            raise Bad(QT_TRANSLATE_NOOP("say", "serial {serial} is one unit, the quantity must be 1"), serial=code)
        yield from _unit(which, code, target, books, value)
        return
    held = books.held(which, target)
    if held and held != steps:
        raise Bad(QT_TRANSLATE_NOOP("say", "{code} stands there already with another quantity; count it instead"), code=code)
    if not held:
        yield Move(handle=which, quantity=steps, source=COUNTED, target=target, value=value)


def _handle(row: Fields, item: c.Item) -> tuple[HandleKind, str]:
    """Which handle of the item the line is about; its columns must agree."""
    if item.tracking is Tracking.NON_INVENTORY:
        raise Bad(QT_TRANSLATE_NOOP("say", "item {item} is not kept in stock"), item=item.number)
    beside = bool(row["serial"]) or (item.tracks_serials and row["tracking"] == "serial")
    kind = HandleKind.SERIAL if beside else HandleKind(item.tracking.value)
    if kind is HandleKind.SERIAL and not (item.tracking is Tracking.SERIAL or item.tracks_serials):
        raise Bad(NO_SERIALS, item=item.number)
    if row["tracking"] and row["tracking"] != kind:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "tracking is {tracking}, {code} of {item} is tracked by {kind}"),
            tracking=row["tracking"][:40], code=row["handle"][:40], item=item.number, kind=kind.value,
        )
    own = {HandleKind.SERIAL: row["serial"], HandleKind.LOT: row["lot"], HandleKind.QUANTITY: item.number}[kind]
    if own and own != row["handle"]:
        raise Bad(QT_TRANSLATE_NOOP("say", "handle is {code}, it must be {own}"), code=row["handle"][:40], own=own[:40])
    return kind, row["handle"]


def _place(row: Fields, books: Books) -> int:
    """The bin, or the container in it."""
    where = books.bin(row["location"]).id
    if not row["container"]:
        return where
    holder = books.holder(row["container"])
    stands = books.bin_of(holder)
    if stands != where:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "container {code} does not stand in {place} but in {where}"),
            code=row["container"], place=row["location"], where=books.place_name(stands),
        )
    return holder


def _unit(which: int, code: str, target: Standing, books: Books, value: int | None) -> Iterator[Entry]:
    at = books.standing(which)
    if at is None or at.place in VIRTUAL_BY_PLACE:
        yield Move(handle=which, quantity=1, source=COUNTED, target=target, value=value)
    elif at.place != target.place:
        raise Bad(
            QT_TRANSLATE_NOOP("say", "serial {serial} is in stock already, in {place}"),
            serial=code, place=books.place_name(at.place),
        )
    elif at != target:
        yield Move(handle=which, quantity=1, source=at, target=target)
