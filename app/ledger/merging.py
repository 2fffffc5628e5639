"""Edits of one catalogue record by two: merged field by field with the version that the later one rests on.

Every superseded edition is kept, so that whoever follows the feed merges alike, however little of the journal they hold
(DESIGN.md section 5).
"""

from enum import Enum
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from app.domain import catalogue
from app.domain.catalogue import CatalogueRecord, Record
from app.domain.photos import FIXED as OF_A_PHOTO
from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, edition

GUARDED: dict[type[Record], frozenset[str]] = {
    catalogue.Item: frozenset({"number", "uom", "decimals", "tracking", "tracks_serials", "price_minor"}),
    catalogue.Barcode: frozenset({"code", "kind", "item", "quantity"}),
    catalogue.Place: frozenset({"code", "site"}),
    catalogue.ContainerType: frozenset({"code", "rank"}),
    catalogue.User: frozenset({"code", "badge"}),
    catalogue.Order: frozenset({"number", "site", "state"}),
    catalogue.OrderLine: frozenset({"order", "line", "item", "price_minor"}),
    catalogue.ExpectedSerial: frozenset({"order_line", "serial"}),
    catalogue.VendorItem: frozenset({"vendor", "item", "price_minor"}),
    catalogue.KitLine: frozenset({"item", "part"}),
    catalogue.SiteItem: frozenset({"site", "item", "store"}),
    catalogue.TemplateLine: frozenset({"template", "item"}),
    catalogue.RecipientLevel: frozenset({"recipient", "item"}),
    catalogue.Requisition: frozenset({"number", "site", "recipient", "state"}),
    catalogue.RequisitionLine: frozenset({"requisition", "line", "item"}),
    catalogue.Transfer: frozenset({"number", "site", "target_site", "source", "target", "state"}),
    catalogue.TransferLine: frozenset({"transfer", "line", "handle", "quantity", "place", "accepted"}),
    catalogue.Spillage: frozenset({"number", "site", "recipient", "state"}),
    catalogue.SpillageLine: frozenset({"spillage", "line", "handle", "quantity", "outcome"}),
    catalogue.Rma: frozenset({"number", "site", "vendor", "state"}),
    catalogue.RmaLine: frozenset({"rma", "line", "handle", "quantity", "outcome", "credit_minor"}),
    catalogue.Loan: frozenset({"site", "handle", "quantity", "recipient"}),
    catalogue.Reservation: frozenset({"site", "item", "handle", "quantity"}),
    catalogue.Maintenance: frozenset({"number", "site", "handle", "state"}),
    catalogue.MaintenanceLine: frozenset({"maintenance", "line", "item", "quantity"}),
    catalogue.Photo: OF_A_PHOTO - {"id"},
}
"""Fields that two people's edits are never merged in: identity, unit of measure, tracking and price."""
SUMMED: dict[type[Record], frozenset[str]] = {catalogue.Reservation: frozenset({"quantity"})}
"""Fields of which each has taken its part: what two took off a reservation is off it twice, and at nothing it ends."""
_BY_CODE = frozenset({"code"})

_FIND = select(edition.c.record).where(
    edition.c.kind == bindparam("b_kind"), edition.c.id == bindparam("b_id"), edition.c.version == bindparam("b_version")
)
_ADD = insert(edition)
_VERSION = {kind: Prepared(select(table.c.version).where(table.c.id == bindparam("b_id"))) for kind, table in CATALOGUE.items()}


def as_row(record: CatalogueRecord) -> dict[str, Any]:
    """The record as column values: enums and flags as they are stored, lists as JSON."""
    values: dict[str, Any] = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if isinstance(value, Enum):
            value = value.value
        elif isinstance(value, bool):
            value = int(value)
        elif isinstance(value, tuple):
            value = msgspec.json.encode(value).decode()
        values[field] = value
    return values


def from_row(kind: type[Record], row: Any) -> Any:
    """The record of a row that holds at least its columns."""
    values = {}
    for field in kind.__struct_fields__:
        value = getattr(row, field)
        if field == "acts":
            value = msgspec.json.decode(value)
        values[field] = value
    return msgspec.convert(values, kind, strict=False)


def version_of(conn: Connection, kind: type[Record], which: int) -> int:
    """The version in which a record stands, which an edit of it rests on; 0 where there is none."""
    return int(_VERSION[kind].value(conn, {"b_id": which}) or 0)


def edition_of(p: Posting, kind: type[Record], which: int, version: int) -> Any:
    """The record as someone had it before them who rests on this version; None where no other has come since."""
    text = p.run(_FIND, b_kind=tag_of(kind), b_id=which, b_version=version).scalar()
    return None if text is None else msgspec.json.decode(text, type=kind)


def keep_edition(p: Posting, record: CatalogueRecord, version: int) -> None:
    """Keep a record as it was in a version, for edits that rest on it and have yet to arrive."""
    kind = type(record)
    if p.run(_FIND, b_kind=tag_of(kind), b_id=record.id, b_version=version).first() is None:
        text = msgspec.json.encode(record).decode()
        p.conn.execute(_ADD, {"kind": tag_of(kind), "id": record.id, "version": version, "record": text})


def merge(now: CatalogueRecord, base: CatalogueRecord, edited: CatalogueRecord) -> CatalogueRecord:
    """`edited`, made from `base`, on top of what others have made of `base` since: what both changed is as the later has it."""
    changed = {f: getattr(edited, f) for f in edited.__struct_fields__ if getattr(edited, f) != getattr(base, f)}
    for f in SUMMED.get(type(edited), frozenset()) & changed.keys():
        changed[f] = max(0, getattr(now, f) + changed[f] - getattr(base, f))
        if not changed[f]:
            changed |= {f: getattr(now, f), "retired": True}
    return msgspec.structs.replace(now, **changed)


def clashes(now: CatalogueRecord, base: CatalogueRecord | None, edited: CatalogueRecord) -> list[str]:
    """Guarded fields that both have changed, to different values; without a base every one that differs."""
    guarded = GUARDED.get(type(edited), _BY_CODE) - (frozenset() if base is None else SUMMED.get(type(edited), frozenset()))
    return [
        f for f in edited.__struct_fields__
        if f in guarded and getattr(edited, f) != getattr(now, f)
        and (base is None or getattr(base, f) not in (getattr(edited, f), getattr(now, f)))
    ]


def tag_of(kind: type[Record]) -> str:
    """The word by which a kind of record is told in JSON, in editions and among names."""
    return str(kind.__struct_config__.tag)
