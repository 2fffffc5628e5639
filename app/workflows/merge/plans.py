"""What merging two items would do, what is in its way, and the act that does it."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id
from app.domain.operation import Act, Describe, Entry, Move, NewHandle, Put, Recode, Undo
from app.domain.place import Virtual
from app.domain.questions import HandleOf
from app.domain.records import code_field, code_of
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.uniting import MERGE, Separation, Stock, Union
from app.domain.words import Say, say
from app.workflows.records.codes import alias_of
from app.workflows.step import Seen
from app.workflows.wording import merge as words

CODE_MAX = 80
CONVERTED = Standing(Virtual.CONVERTED.place)


def in_the_way(found: Union) -> tuple[Say, ...]:
    """Why it cannot be done as things stand; nothing where it can."""
    goes, stays = found.goes, found.stays
    differ = (
        (goes.tracking != stays.tracking, words.TRACKING), (goes.uom != stays.uom, words.UNIT),
        (goes.decimals != stays.decimals, words.DECIMALS),
    )
    serials = any(one.kind is HandleKind.SERIAL for one in found.stock)
    return (
        *((say(words.OUT_OF_USE, number=stays.number),) if stays.retired else ()),
        *(say(words.OTHER_KIND, field=say(field)) for wrong, field in differ if wrong),
        *((say(words.NO_SERIALS, number=stays.number),) if serials and not _takes_serials(stays) else ()),
        *((say(words.KITS),) if (goes.kit, goes.device) != (stays.kit, stays.device) else ()),
        *(say(words.COUNTED, number=number) for number in found.counts),
        *(say(words.WAITS, number=number) for number in found.papers),
        *(say(words.RETURNED, number=number) for number in found.returns),
        *(say(words.REPORTED, number=number) for number in found.reports),
        *(say(words.DISPUTED, code=code) for code in found.disputed),
        *(say(words.DOUBLE, code=code) for code in found.double),
    )


def _takes_serials(item: c.Item) -> bool:
    return item.tracks_serials or item.tracking is Tracking.SERIAL


def act_of(found: Union, seen: Seen) -> Act:
    """The act that merges, or brings over what is left of an item that is merged already."""
    first = () if found.goes.merged_into else tuple(_goes(found, seen))
    return Act(kind=MERGE, entries=(*first, *_records(found, seen), *_loans(found), *_stock(found)), note=found.goes.number)


def against(found: Separation) -> tuple[Say, ...]:
    """Why a merging cannot be taken back as things stand; what its stock did since is found when that is posted."""
    return (
        *(() if found.here else (say(words.ELSEWHERE),)),
        *(say(words.CHANGED_SINCE, what=_named(record)) for record in found.changed),
        *(say(words.CAME_SINCE, number=number) for number in found.received),
    )


def _named(record: c.CatalogueRecord) -> str | Say:
    if code_field(type(record)) != "id":
        return code_of(record)
    return say(words.RECORDS.get(type(record), words.A_RECORD))


def back(found: Separation) -> Act:
    """The act that takes a merging back: its records as they were, and its stock where it was, with what that cost."""
    return Act(kind="undo", entries=(*found.puts, Undo(operation=found.operation)))


# --- records -------------------------------------------------------------------------------------------------------------


def _goes(found: Union, seen: Seen) -> Iterator[Put]:
    yield Put(record=replace(found.goes, retired=True, merged_into=found.stays.id), base=found.goes_version)
    yield alias_of(found.goes.number, found.stays.id, seen)


def _records(found: Union, seen: Seen) -> Iterator[Put]:
    """Everything that names the item that goes names the other one; what that has already goes out of use."""
    goes, stays = found.goes, found.stays
    taken = {_owner(record) for record in found.twins}
    for record, version in found.records:
        after: c.CatalogueRecord
        match record:
            case c.Item():
                after = replace(record, superseded_by=stays.id)
            case c.KitLine(part=goes.id):
                after = replace(record, part=stays.id)
            case c.Reservation(handle=which):
                after = replace(record, item=stays.id, handle=_kept(found, which, seen))
            case _:
                after = replace(record, item=stays.id)
        if _owner(after) in taken:
            after = replace(record, retired=True)
        yield Put(record=after, base=version)
        if isinstance(record, c.VendorItem) and after.retired and record.part_number:
            yield Put(record=c.Barcode(
                id=derive("barcode", record.part_number, "vendor-part"), code=record.part_number, kind="vendor-part",
                item=stays.id, vendor=record.vendor,
            ))


def _loans(found: Union) -> Iterator[Put]:
    """Who has a unit brings back the one it becomes."""
    becomes = {one.handle: _becomes(found, one) for one in found.stock}
    for loan, version in found.loans:
        if loan.handle in becomes:
            yield Put(record=replace(loan, handle=becomes[loan.handle]), base=version)


def _owner(record: Any) -> tuple[object, ...] | None:
    """Whose record of an item it is, for kinds of which there is one for each item."""
    match record:
        case c.VendorItem(vendor=vendor, item=item):
            return ("vendor", vendor, item)
        case c.KitLine(item=item, part=part):
            return ("kit", item, part)
        case c.SiteItem(site=site, store=store, item=item):
            return ("site", site, store, item)
        case c.TemplateLine(template=template, item=item):
            return ("template", template, item)
        case c.RecipientLevel(recipient=recipient, item=item):
            return ("level", recipient, item)
    return None


# --- stock ---------------------------------------------------------------------------------------------------------------


def _becomes(found: Union, one: Stock) -> int:
    """The handle of the item that stays which a handle becomes."""
    return handle_id(one.kind, found.stays.id, _code(found, one))


def _code(found: Union, one: Stock) -> str:
    return c.bulk_code(found.stays) if one.kind is HandleKind.QUANTITY else one.code


def _stock(found: Union) -> Iterator[Entry]:
    """Each record leaves as the one item and comes as the other, where it stands; units that hold others before what is in them."""
    units = {one.handle: _becomes(found, one) for one in found.stock if one.kind is HandleKind.SERIAL}
    for one in sorted(found.stock, key=lambda s: (s.kind is not HandleKind.SERIAL, s.standing.place in units, s.quantity < 0)):
        which = _becomes(found, one)
        new = NewHandle(
            kind=one.kind, code=_code(found, one), item=found.stays.id, tag=one.tag, expires=one.expires, notes=one.notes,
            lot=one.lot if one.kind is HandleKind.SERIAL else "",
        )
        stands = one.standing._replace(place=units.get(one.standing.place, one.standing.place))
        if one.kind is HandleKind.SERIAL:
            yield Recode(handle=one.handle, code=_old_code(found, one), tag="", code_was=one.code, tag_was=one.tag)
        yield new
        if one.quantity < 0:  # what is owed to the one is owed to the other
            yield Move(handle=which, quantity=-one.quantity, source=stands, target=CONVERTED)
            yield Move(handle=one.handle, quantity=-one.quantity, source=CONVERTED, target=one.standing)
            continue
        yield Move(handle=one.handle, quantity=one.quantity, source=one.standing, target=CONVERTED)
        yield Move(handle=which, quantity=one.quantity, source=CONVERTED, target=stands)
        if one.kind is HandleKind.SERIAL:
            yield from _described(which, one)
            for part in found.parts:
                if part.standing.place == one.handle and part.handle not in units:
                    yield Move(
                        handle=part.handle, quantity=part.quantity, source=part.standing,
                        target=part.standing._replace(place=which),
                    )


def _kept(found: Union, which: int, seen: Seen) -> int:
    """The handle that stands for this one of the item that goes, also where it was brought over before."""
    if which in (0, c.bulk_of(found.goes)):
        return which and c.bulk_of(found.stays)
    view = seen.know(HandleOf(which))
    if view is None or view.item is None or view.item.id != found.goes.id:
        return which
    return handle_id(view.kind, found.stays.id, view.code.removesuffix(f" ({found.goes.number})"))


def _old_code(found: Union, one: Stock) -> str:
    """What the unit's old record is called: its code names the new one."""
    return f"{one.code[:CODE_MAX - len(found.goes.number) - 3]} ({found.goes.number})"


def _described(which: int, one: Stock) -> Iterator[Entry]:
    if one.warranty:
        yield Describe(handle=which, field="warranty", value=one.warranty, was="")
    if one.customer:
        yield Describe(handle=which, field="customer", value=str(one.customer), was="")
