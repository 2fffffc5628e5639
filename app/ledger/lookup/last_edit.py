"""What undoes an edit of the catalogue: records as they were before it, put again, unless others have changed them since."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, select

from app.domain import catalogue as c
from app.domain.catalogue import CatalogueRecord, Record
from app.domain.operation import Entry, KeepCode, Put
from app.domain.questions import RecordOf
from app.domain.records import as_fields, code_field, code_of, tag_of
from app.domain.states import FLOWS
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.lookup.records import record_of
from app.ledger.tables import edition

EDITS = frozenset({"catalogue", "link-code", "house-rule", "reserve"})
"""Kinds of acts that edit the catalogue, or what is reserved, and do nothing else."""
PUTS_MAX = 20
"""Records of one act; more came by an import, which is no slip of a hand."""
EDITED = QT_TRANSLATE_NOOP("say", "Change of {code} in the catalogue")
MADE = QT_TRANSLATE_NOOP("say", "New in the catalogue: {code}")
SOME = QT_TRANSLATE_NOOP("say", "Last change of the catalogue")
OF_ITEM: dict[type[Record], str] = {
    c.Reservation: QT_TRANSLATE_NOOP("say", "Reservation of {code}"), c.KitLine: QT_TRANSLATE_NOOP("say", "Parts of {code}"),
    c.SiteItem: QT_TRANSLATE_NOOP("say", "Levels of {code} at the site"),
    c.TemplateLine: QT_TRANSLATE_NOOP("say", "Line {code} of a template"),
    c.RecipientLevel: QT_TRANSLATE_NOOP("say", "A recipient's level of {code}"),
    c.VendorItem: QT_TRANSLATE_NOOP("say", "Terms of a vendor for {code}"),
}
"""Records without a code of their own, told by their item."""

_BEFORE = (
    select(edition.c.version, edition.c.record)
    .where(edition.c.kind == bindparam("b_kind"), edition.c.id == bindparam("b_id"), edition.c.version < bindparam("b_version"))
    .order_by(edition.c.version.desc())
)
_BASE = _BEFORE.where(edition.c.version == bindparam("b_base")).limit(1)
_NEWEST = _BEFORE.limit(1)


Named = frozenset[tuple[str, int]]
"""Records by type and identity."""


class Inverse(NamedTuple):
    """What undoes an act, and what it is called."""

    puts: tuple[Put, ...]
    what: Say


class Back(NamedTuple):
    """The put that brings a record back to what it was before an act."""

    put: Put
    changed: bool
    """Whether anything of what the act did to it is left."""
    since: bool
    """Whether somebody has changed just that since; the put rests on what is no more, so that posting it is refused in words."""


def put_back(conn: Connection, site: int, entry: Put, version: int) -> Back:
    """What brings back just the fields that the act of this version has changed, whatever became of the others."""
    now = record_of(conn, site, RecordOf(type(entry.record), entry.record.id))
    if now is None:  # what was held has made no record
        return Back(entry, False, False)
    mine, there, before = as_fields(entry.record), as_fields(now.record), _before(conn, entry, version)
    fields: dict[str, Any] = {"retired": True} if before is None else as_fields(before)
    changes = {field: value for field, value in fields.items() if value != mine[field]}
    since = any(there[field] not in (mine[field], value) for field, value in changes.items())
    record = replace(now.record, **changes)
    return Back(Put(record=record, base=version if since else now.version), record != now.record, since)


def inverse(conn: Connection, site: int, entries: Sequence[Entry], version: int) -> Inverse | None:
    """What undoes the edits of an act whose records have this version; None where it is undone already, or cannot be.

    Where a record was changed since, the put rests on what is no more, so that posting it is refused in words.
    """
    puts = [entry for entry in entries if isinstance(entry, Put)]
    if not 0 < len(puts) <= PUTS_MAX or any(not isinstance(entry, Put | KeepCode) or _is_paper(entry) for entry in entries):
        return None
    back = [_back(conn, site, entry, version) for entry in reversed(puts)]
    if not any(changed for _, changed in back):
        return None
    made = _before(conn, puts[0], version) is None
    return Inverse(tuple(put for put, _ in back), _called(conn, site, puts[0].record, made))


def _called(conn: Connection, site: int, record: CatalogueRecord, made: bool) -> Say:
    if code_field(type(record)) != "id":
        return say(MADE if made else EDITED, code=code_of(record))
    view = record_of(conn, site, RecordOf(c.Item, getattr(record, "item", 0)))
    of_item = OF_ITEM.get(type(record))
    return say(SOME) if view is None or of_item is None else say(of_item, code=code_of(view.record))


def named(entries: Sequence[Entry]) -> Named:
    """The records that an act edits: an act that undoes it names the same."""
    return frozenset((tag_of(type(e.record)), e.record.id) for e in entries if isinstance(e, Put))


def _is_paper(entry: Entry) -> bool:
    return isinstance(entry, Put) and type(entry.record) in FLOWS


def _back(conn: Connection, site: int, entry: Put, version: int) -> tuple[Put, bool]:
    """The put that brings a record back, and whether anything of the edit is left."""
    now = record_of(conn, site, RecordOf(type(entry.record), entry.record.id))
    if now is None:  # what was held has made no record
        return entry, False
    mine = as_fields(entry.record)
    before = _before(conn, entry, version)
    changes: dict[str, Any] = (
        {"retired": True} if before is None else {f: value for f, value in as_fields(before).items() if value != mine[f]}
    )
    record: CatalogueRecord = replace(now.record, **changes)
    as_put = now.version in (version, version + 1) or now.record == entry.record  # one more where it was merged with others' edits
    return Put(record=record, base=now.version if as_put else version), record != now.record


def _before(conn: Connection, entry: Put, version: int) -> Record | None:
    """The record that an edit rests on; None where it was new."""
    kind = type(entry.record)
    named = {"b_kind": tag_of(kind), "b_id": entry.record.id, "b_version": version}
    row = conn.execute(_BASE, {**named, "b_base": entry.base}).first() if entry.base else None
    row = row or conn.execute(_NEWEST, named).first()
    return None if row is None else msgspec.json.decode(row.record, type=kind)
