"""A warehouse to practise in: the catalogue of the real one and a sample of its stock, in a folder of its own beside it.

The real database is only read. What is made here belongs to no server: the folder holds a database, which is why it cannot be
enrolled, and nothing of it is ever sent.
"""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from app import folders
from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, new_operation_id
from app.domain.operation import Act, Entry, Move, NewHandle, stamped
from app.domain.place import PlaceKind, Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.ledger import Ledger
from app.ledger.merging import from_row
from app.ledger.post import Refused
from app.ledger.rights import SYSTEM
from app.ledger.store import FILE_NAME
from app.ledger.tables import CATALOGUE, handle, unit
from app.setup.base import post_records, settle_device

FOLDER = "training"
MARK_TEXT = "Stockhand practises in this folder. Nothing in it is real stock; it may be deleted at any time.\n"
COPIED: tuple[type[c.Record], ...] = (
    c.Status, c.ContainerType, c.Reason, c.Project, c.Vendor, c.ItemClass, c.MasterItem, c.Item, c.User, c.Recipient, c.Customer,
    c.Barcode, c.LabelRule, c.Setting, c.VendorItem, c.KitLine, c.SiteItem, c.Template, c.TemplateLine, c.RecipientLevel,
)
"""What is copied beside the places. Papers (orders, transfers, loans, ...) are acts upon real stock and stay where they are."""
ORDER = "TRAINING-1"
SEED = 4004
LOOKED_AT, ITEMS, RECORDS_OF_ITEM = 4_000, 60, 4
"""Unit records that are looked at for a sample, and how many of them it takes."""
ENTRIES_IN_ACT = 400
_VENDOR = Standing(Virtual.VENDOR.place)
_KINDS = (HandleKind.SERIAL.value, HandleKind.LOT.value, HandleKind.QUANTITY.value)


def folder_of(real: Path) -> Path:
    """Where a person at this data folder practises."""
    return real / FOLDER


def is_made(real: Path) -> bool:
    """Whether there is something to practise in already."""
    return (folder_of(real) / FILE_NAME).exists()


def make(real: Path, source: Ledger | None, clock: Callable[[], int]) -> None:
    """Make the training folder anew, in place of what was there; without a `source` it has the demo's catalogue and stock.

    It is made beside and renamed into place: whenever it is cut off, there is the old one, none, or the new one. Raises OSError.
    """
    target, fresh = folder_of(real), real / f"{FOLDER}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    folders.make(fresh)
    (fresh / folders.TRAINING_MARK).write_text(MARK_TEXT, "utf-8")
    ledger = Ledger.open(fresh)
    try:
        if source is None:
            from app.setup.demo import fill

            fill(ledger, clock)
        else:
            _copy(source, ledger, clock)
    finally:
        ledger.close()
    if target.exists():
        shutil.rmtree(target)
    fresh.rename(target)
    folders.durable(real)


def _copy(source: Ledger, ledger: Ledger, clock: Callable[[], int]) -> None:
    records = catalogue_of(source)
    site = next(one for one in records if isinstance(one, c.Place) and one.id == source.site)
    settle_device(ledger, site.code)
    refused = post_records(ledger, records, now=clock(), note="training")
    assert refused is None, refused.sentence  # they stand in the real book already
    entries = sample(source, records) or invented(records)
    for start in range(0, len(entries), ENTRIES_IN_ACT):
        _post(ledger, Act(kind="receive", entries=tuple(entries[start : start + ENTRIES_IN_ACT]), note="training"), clock())
    refused = post_records(ledger, order(records, source.site), now=clock(), note="training")
    assert refused is None, refused.sentence


def _post(ledger: Ledger, act: Act, now: int) -> None:
    outcome = ledger.post([stamped(act, id=new_operation_id(), actor=SYSTEM, made_at=now)])
    assert not isinstance(outcome, Refused), outcome


def catalogue_of(source: Ledger) -> list[Any]:
    """The records to practise with, the site first, each place after the one it stands in."""
    with source.store.reading() as conn:
        kinds: tuple[type[c.Record], ...] = (c.Place, *COPIED)
        found = {kind: _all(conn, kind) for kind in kinds}
    parents = {place.id: place.parent for place in found[c.Place]}

    def depth(place: int) -> int:
        return 1 + depth(parents[place]) if parents.get(place) else 0

    places = sorted(found[c.Place], key=lambda place: (place.id != source.site, depth(place.id)))
    return [*places, *(record for kind in COPIED for record in found[kind])]


def _all(conn: Connection, kind: type[c.Record]) -> list[Any]:
    table = CATALOGUE[kind]
    return [from_row(kind, row) for row in conn.execute(select(table).order_by(table.c.id))]


def sample(source: Ledger, records: Sequence[c.Record]) -> list[Entry]:
    """Some of the real stock as it stands, so that the labels on the real shelves can be scanned; [] where there is none."""
    site = source.site
    places = {p.id for p in records if isinstance(p, c.Place) and p.site == site and not p.retired and p.kind is not PlaceKind.SITE}
    query = (
        select(unit, handle.c.kind, handle.c.code, handle.c.item, handle.c.tag, handle.c.lot, handle.c.expires)
        .join(handle, handle.c.id == unit.c.handle)
        .where(unit.c.site == site, unit.c.place > 0, unit.c.quantity > 0, handle.c.kind.in_(_KINDS)).limit(LOOKED_AT)
    )
    with source.store.reading() as conn:
        rows = [row for row in conn.execute(query) if row.place in places]
    taken: Counter[int] = Counter()
    found: list[Entry] = []
    for row in sorted(rows, key=lambda one: (one.item, one.code, one.place, one.custody, one.project, one.status)):
        if (row.item not in taken and len(taken) >= ITEMS) or taken[row.item] >= RECORDS_OF_ITEM:
            continue
        taken[row.item] += 1
        new = NewHandle(kind=HandleKind(row.kind), code=row.code, item=row.item, tag=row.tag, lot=row.lot, expires=row.expires)
        where = Standing(row.place, row.custody, row.project, row.status)
        found += [new, Move(handle=row.handle, quantity=row.quantity, source=_VENDOR, target=where)]
    return found


def invented(records: Sequence[c.Record]) -> list[Entry]:
    """A stock for a warehouse that has none yet: the first items in the first bins."""
    chance = random.Random(SEED)
    bins = [p.id for p in sorted((p for p in records if isinstance(p, c.Place)), key=lambda p: p.code)
            if p.kind is PlaceKind.STORAGE and not p.retired and not p.blocked]
    items = sorted((i for i in records if isinstance(i, c.Item) and not i.retired), key=lambda i: i.number)[:ITEMS]
    return [entry for item in items for entry in _some(item, bins, chance)] if bins else []


def _some(item: c.Item, bins: Sequence[int], chance: random.Random) -> Iterator[Entry]:
    step = 10**item.decimals
    match item.tracking:
        case Tracking.SERIAL:
            codes = [(HandleKind.SERIAL, f"{item.number}-T{n:02}", "", 1) for n in range(1, 4)]
        case Tracking.LOT:
            codes = [(HandleKind.LOT, "T1", "2029-12-31", chance.randrange(10, 60) * step)]
        case Tracking.QUANTITY:
            codes = [(HandleKind.QUANTITY, c.bulk_code(item), "", chance.randrange(20, 300) * step)]
        case _:
            return
    for kind, code, expires, quantity in codes:
        yield NewHandle(kind=kind, code=code, item=item.id, expires=expires)
        yield Move(handle=handle_id(kind, item.id, code), quantity=quantity, source=_VENDOR, target=Standing(chance.choice(bins)))


def order(records: Sequence[c.Record], site: int) -> list[Any]:
    """An order to practise receiving with: the first three items of plain quantity."""
    items = [i for i in sorted((i for i in records if isinstance(i, c.Item)), key=lambda i: i.number)
             if i.tracking is Tracking.QUANTITY and not i.retired][:3]
    vendor = next((v.id for v in records if isinstance(v, c.Vendor) and not v.retired), 0)
    which = derive("order", ORDER)
    lines = [
        c.OrderLine(id=derive("order-line", ORDER, str(n)), order=which, line=n, item=item.id, ordered=24 * 10**item.decimals,
                    price_minor=item.price_minor)
        for n, item in enumerate(items, 1)
    ]
    return [c.Order(id=which, number=ORDER, vendor=vendor, site=site), *lines] if lines else []
