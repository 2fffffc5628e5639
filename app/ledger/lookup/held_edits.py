"""What a held act would make of the catalogue: its records as they stand, and as they would with it."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, select

from app.domain.catalogue import CatalogueRecord, Record
from app.domain.happenings import HeldEdit
from app.domain.operation import Entry, Put
from app.domain.questions import RecordOf
from app.ledger.lookup.records import record_of
from app.ledger.merging import merge, tag_of
from app.ledger.tables import edition

EDITS_MAX = 20
_EDITION = select(edition.c.record).where(
    edition.c.kind == bindparam("b_kind"), edition.c.id == bindparam("b_id"), edition.c.version == bindparam("b_version")
)


def edits_of(conn: Connection, site: int, entries: Sequence[Entry]) -> tuple[HeldEdit, ...]:
    """The records that these entries put, at most `EDITS_MAX`."""
    return tuple(_edits(conn, site, [entry for entry in entries if isinstance(entry, Put)][:EDITS_MAX]))


def _edits(conn: Connection, site: int, puts: Sequence[Put]) -> Iterator[HeldEdit]:
    for put in puts:
        record = put.record
        found = record_of(conn, site, RecordOf(type(record), record.id))
        base = None if found is None or found.version == put.base else _edition(conn, type(record), record.id, put.base)
        then = record if found is None or base is None else merge(found.record, base, record)  # as `records.put` does
        yield HeldEdit(now=None if found is None else found.record, then=then)


def _edition(conn: Connection, kind: type[Record], which: int, version: int) -> CatalogueRecord | None:
    """The record as whoever made the edit had it before them, None where that is not kept."""
    text = conn.scalar(_EDITION, {"b_kind": tag_of(kind), "b_id": which, "b_version": version})
    return None if text is None else msgspec.json.decode(text, type=kind)  # type: ignore[return-value]
