"""Putting catalogue records: whole, versioned by the operation, and named in the index of codes."""

from typing import Any

import msgspec
from sqlalchemy import and_, bindparam, insert, select, update

from app.domain import catalogue
from app.domain.catalogue import CatalogueRecord, Record
from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import SERVER
from app.domain.operation import Put
from app.domain.place import PlaceKind
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger import discrepancies
from app.ledger.beside import return_to_bulk
from app.ledger.handles import drop_names, put_name
from app.ledger.merging import as_row, clashes, edition_of, from_row, keep_edition, merge, tag_of
from app.ledger.papers import check_paper, check_step
from app.ledger.people import forget_failures
from app.ledger.photos import check_photo
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE, handle, movement, unit

TAKEN = QT_TRANSLATE_NOOP("say", "{code} is taken already. Nothing changed; choose another code.")
CHANGED = QT_TRANSLATE_NOOP("say", "{code} was changed by someone else meanwhile. Nothing changed; open it again.")
FIXED_UNIT = QT_TRANSLATE_NOOP(
    "say", "{code} has been moved, so its unit of measure, decimals and tracking stay. Nothing changed; make a new item."
)
FIXED_RANK = QT_TRANSLATE_NOOP("say", "Containers of type {code} exist, so its rank stays. Nothing changed; make a new type.")
IN_CIRCLE = QT_TRANSLATE_NOOP("say", "{code} would stand inside itself. Nothing changed; choose another parent.")
HOLDS_STOCK = QT_TRANSLATE_NOOP("say", "{code} still holds stock. Nothing changed; move it out first.")
BOTH_CHANGED = QT_TRANSLATE_NOOP(
    "say", "{code} was changed by two people, and they do not agree about its {field}. It stays as it was; decide which holds."
)
FIXED_FOR_ALL = QT_TRANSLATE_NOOP(
    "say", "{code} may have been used at any site, so this cannot change: {field}. Nothing changed; make a new record instead."
)
FIELDS = {
    "uom": QT_TRANSLATE_NOOP("say", "unit of measure"), "decimals": QT_TRANSLATE_NOOP("say", "decimals"),
    "tracking": QT_TRANSLATE_NOOP("say", "tracking"), "tracks_serials": QT_TRANSLATE_NOOP("say", "tracking"),
    "price_minor": QT_TRANSLATE_NOOP("say", "price"), "rank": QT_TRANSLATE_NOOP("say", "rank"),
    "badge": QT_TRANSLATE_NOOP("say", "badge"), "item": QT_TRANSLATE_NOOP("say", "item"),
    "quantity": QT_TRANSLATE_NOOP("say", "quantity"), "site": QT_TRANSLATE_NOOP("say", "site"),
}
"""Names of the fields that two people's edits are not merged in; the others of these are what a record is known by."""
KNOWN_BY = QT_TRANSLATE_NOOP("say", "code")
EMPTY_CODE = QT_TRANSLATE_NOOP("say", "A code is missing. Nothing changed; fill it in.")
BAD_NUMBER = QT_TRANSLATE_NOOP("say", "The decimals of {code} must be 0 to 6. Nothing changed; correct them.")

KEEPS_BULK = 1
"""The form of entries from which on an item that gets another number keeps its bulk."""
_FIND = {kind: select(table).where(table.c.id == bindparam("b_id")) for kind, table in CATALOGUE.items()}
_INSERT = {kind: insert(table) for kind, table in CATALOGUE.items()}
_UPDATE = {kind: update(table).where(table.c.id == bindparam("b_id")) for kind, table in CATALOGUE.items()}
_place = CATALOGUE[catalogue.Place]
_PARENT = select(_place.c.parent).where(_place.c.id == bindparam("b_id"))
_MOVED = select(movement.c.line).where(movement.c.site == bindparam("b_site"), movement.c.item == bindparam("b_item")).limit(1)
_CALL_BULK = update(handle).where(
    handle.c.item == bindparam("b_item"), handle.c.kind == HandleKind.QUANTITY.value
).values(code=bindparam("b_code"))
_TYPED = select(handle.c.id).where(handle.c.container_type == bindparam("b_type")).limit(1)
_STANDS = select(unit.c.handle).where(unit.c.site == bindparam("b_site"), unit.c.place == bindparam("b_place")).limit(1)

_CODE_OF: dict[type[Record], str] = {
    catalogue.Item: "number", catalogue.Place: "code", catalogue.User: "badge", catalogue.Order: "number",
    catalogue.Status: "code", catalogue.Project: "code", catalogue.ContainerType: "code", catalogue.Recipient: "code",
    catalogue.Vendor: "code", catalogue.Reason: "code", catalogue.ItemClass: "code", catalogue.Barcode: "code",
    catalogue.MasterItem: "code", catalogue.Template: "code", catalogue.Customer: "code", catalogue.Requisition: "number",
    catalogue.Transfer: "number", catalogue.Spillage: "number", catalogue.Rma: "number", catalogue.Maintenance: "number",
}
_SAME_CODE = {
    kind: select(CATALOGUE[kind].c.id).where(
        CATALOGUE[kind].c[code] == bindparam("b_code"), CATALOGUE[kind].c.id != bindparam("b_id"),
        CATALOGUE[kind].c.retired == 0,
    )
    for kind, code in _CODE_OF.items() if kind is not catalogue.Barcode
}
_PLACE_CODE = select(_place.c.id).where(and_(
    _place.c.code == bindparam("b_code"), _place.c.site == bindparam("b_place_site"), _place.c.id != bindparam("b_id"),
    _place.c.retired == 0,
))


def put(p: Posting, entry: Put) -> None:
    """Create or replace a record. Raises Refusal where its code is taken, or what must not change any more would.

    An act that is judged is merged with what others have made of the record since the version it rests on. The version is the
    device's own time of the act, the same in every book; of a merged record it is one more, so that it is told from the record
    as its device put it, which that device's next edit rests on.
    """
    record, version = entry.record, p.claimed or p.at
    kind = type(record)
    before = p.run(_FIND[kind], b_id=record.id).first()
    now: Any = None if before is None else from_row(kind, before)
    if before is not None:
        base = edition_of(p, kind, record.id, entry.base) if entry.base else None
        if entry.base and (before.version != entry.base or base is not None):
            # Of this version: the same act has put it once already. Who posts what was held has seen that others changed it.
            if not p.judged and p.authority is None and before.version != version:
                raise Refusal(say(CHANGED, code=_code(record)))
            if not p.decided:
                check_step(record, base, now)
            _refuse_clash(p, record, clashes(now, base, record))
            together = record if base is None else merge(now, base, record)
            if together != record:
                keep_edition(p, record, version)
                record, version = together, version + 1
        elif not entry.base and p.for_company and p.device != SERVER:  # made without knowing of the record there is
            _refuse_clash(p, record, clashes(now, None, record))
        if before.version != version:
            keep_edition(p, now, before.version)
    if isinstance(record, catalogue.Item) and before is not None:
        record = _renumbered(p, record, before)
    _check(p, record, before)
    row = as_row(record) | {"version": version}
    if before is None:
        p.conn.execute(_INSERT[kind], row)
    else:
        p.conn.execute(_UPDATE[kind].values(row), {"b_id": record.id})
        if isinstance(record, catalogue.User) and p.received and record.pin_hash not in ("", before.pin_hash):
            forget_failures(p.conn, record.id)  # once, as it is confirmed: on the server, and wherever its feed comes
    _name(p, record, before)
    if not p.decided:
        p.put.append((now, record))
    if isinstance(record, catalogue.Item) and before is not None and before.tracks_serials and not record.tracks_serials:
        return_to_bulk(p, record)


def _renumbered(p: Posting, record: catalogue.Item, before: Any) -> catalogue.Item:
    """An item keeps its stock whatever number it gets: the identity of its bulk is made of the number it first had.

    What older apps did was posted without, and is replayed so.
    """
    if p.form < KEEPS_BULK:
        return record
    first = before.bulk_code or (before.number if record.number != before.number else "")
    if record.number != before.number:
        p.run(_CALL_BULK, b_item=record.id, b_code=record.number)
    return msgspec.structs.replace(record, bulk_code=first)


def _called(field: str) -> Say:
    return say(FIELDS.get(field, KNOWN_BY))


def _refuse_clash(p: Posting, record: CatalogueRecord, fields: list[str]) -> None:
    """What two people disagree on is a supervisor's to decide; where one has decided, the edit holds."""
    if fields and p.authority is None and not p.decided:
        raise Refusal(say(BOTH_CHANGED, code=_code(record), field=_called(fields[0])))


def _code(record: CatalogueRecord) -> str:
    return str(getattr(record, _code_field(record)))


def _code_field(record: CatalogueRecord) -> str:
    return _CODE_OF.get(type(record), "id")


def _check(p: Posting, record: CatalogueRecord, before: Any) -> None:
    """Raises Refusal for what cannot be; what the company has accepted is taken as it is, and what misfits here is told."""
    if p.decided:
        if isinstance(record, catalogue.Place) and _takes_stock_away(p, record, before):
            discrepancies.open_one(p, DiscrepancyClass.PLACE_IN_USE, place=record.id)
        return
    code = _code(record)
    if not code.strip():
        raise Refusal(say(EMPTY_CODE), field=_code_field(record))
    if not record.retired:
        if isinstance(record, catalogue.Place):
            taken = p.run(_PLACE_CODE, b_code=code, b_id=record.id, b_place_site=record.site).first()
        else:
            same = _SAME_CODE.get(type(record))
            taken = same is not None and p.run(same, b_code=code, b_id=record.id).first()
        if taken:
            raise Refusal(say(TAKEN, code=code), field=_code_field(record))
    match record:
        case catalogue.Item():
            _check_item(p, record, before)
        case catalogue.Place():
            _check_place(p, record, before)
        case catalogue.ContainerType() if before is not None and before.rank != record.rank:
            _refuse_fixed(p, record, {"rank"})
            if p.run(_TYPED, b_type=record.id).first():
                raise Refusal(say(FIXED_RANK, code=code), field="rank")
        case catalogue.Photo():
            check_photo(p, record, before)
        case _:
            check_paper(p, record, before)


def _check_item(p: Posting, record: catalogue.Item, before: Any) -> None:
    if not 0 <= record.decimals <= 6:
        raise Refusal(say(BAD_NUMBER, code=record.number), field="decimals")
    if before is None:
        return
    wanted = {"uom": record.uom, "decimals": record.decimals, "tracking": record.tracking.value}
    other = {name for name, value in wanted.items() if getattr(before, name) != value}
    if other:
        _refuse_fixed(p, record, other)
    if other and p.run(_MOVED, b_site=p.site, b_item=record.id).first():
        raise Refusal(say(FIXED_UNIT, code=record.number), field=min(other))


def _check_place(p: Posting, record: catalogue.Place, before: Any) -> None:
    above = record.parent
    while above:
        if above == record.id:
            raise Refusal(say(IN_CIRCLE, code=record.code), field="parent")
        above = p.run(_PARENT, b_id=above).scalar() or 0
    if _takes_stock_away(p, record, before):
        raise Refusal(say(HOLDS_STOCK, code=record.code), field="kind")


def _takes_stock_away(p: Posting, record: catalogue.Place, before: Any) -> bool:
    """Whether stock stands in a place that is to hold none."""
    no_stock = record.retired or record.kind in (PlaceKind.SITE, PlaceKind.AREA)
    return before is not None and no_stock and p.run(_STANDS, b_site=p.site, b_place=record.id).first() is not None


def _refuse_fixed(p: Posting, record: CatalogueRecord, fields: set[str]) -> None:
    """The company's own book cannot see whether a site has used the record: what must not change then never does there."""
    if p.for_company:
        raise Refusal(say(FIXED_FOR_ALL, code=_code(record), field=_called(min(fields))), field=min(fields))


def _name(p: Posting, record: CatalogueRecord, before: Any) -> None:
    """Bring the index of codes up to the record."""
    match record:
        case catalogue.Item():
            kind, code, target, item, quantity = "item", record.number, record.id, record.id, 0
        case catalogue.Barcode():
            kind, code, target, item, quantity = record.kind, record.code, record.item, record.item, record.quantity
        case catalogue.Place():
            kind, code, target, item, quantity = "location", record.code, record.id, 0, 0
        case catalogue.User():
            kind, code, target, item, quantity = "badge", record.badge, record.id, 0, 0
        case (
            catalogue.Order() | catalogue.Requisition() | catalogue.Transfer() | catalogue.Spillage() | catalogue.Rma()
            | catalogue.Maintenance()
        ):
            kind, code, target, item, quantity = tag_of(type(record)), record.number, record.id, 0, 0
        case _:
            return
    if before is not None:
        _unname(p, record, kind, before)
    # The number of an item that was replaced goes on leading to what replaced it.
    if not record.retired or (isinstance(record, catalogue.Item) and record.superseded_by and not record.merged_into):
        put_name(p.conn, code, kind, target, item=item, quantity=quantity)


def _unname(p: Posting, record: CatalogueRecord, kind: str, before: Any) -> None:
    """Names the record had before go; an item's other codes of the same kind stay."""
    if isinstance(record, catalogue.Barcode):
        drop_names(p.conn, before.kind, before.item, before.code)
    else:
        drop_names(p.conn, kind, record.id)
