"""What all catalogue records have in common for people: the code they are known by, a name beside it, and who put each edition."""

from typing import Any

import msgspec

from app.domain.catalogue import CatalogueRecord, Record
from app.domain.identity import derive

CODES = ("badge", "number", "code", "pattern", "serial")
"""Fields a record may be known by; the first that it has counts."""
NAMES = ("description", "name", "kind", "value")
"""Fields that say what it is, in the same way."""


def tag_of(kind: type[Record]) -> str:
    """The name of a record type, as the journal has it: "item"."""
    return str(kind.__struct_config__.tag)


def code_field(kind: type[Record]) -> str:
    """The field that a record of this type is known by; "id" where it has none."""
    return next((field for field in CODES if field in kind.__struct_fields__), "id")


def name_field(kind: type[Record]) -> str:
    """The field that says what it is; "" where it has none."""
    return next((field for field in NAMES if field in kind.__struct_fields__), "")


def code_of(record: Record) -> str:
    """What the record is known by."""
    return str(getattr(record, code_field(type(record))))


def name_of(record: Record) -> str:
    """What it is called beside that; "" where nothing is said."""
    field = name_field(type(record))
    return str(getattr(record, field)) if field else ""


def new_id(kind: type[Record], *parts: str) -> int:
    """The identity that two devices give a new record alike."""
    return derive(tag_of(kind), *parts)


class RecordView(msgspec.Struct, frozen=True, kw_only=True):
    """A record as it stands, and the version an edit of it rests on."""

    record: CatalogueRecord
    version: int


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """A record as somebody put it. `at` is microseconds since 1970 UTC; `who` is "" for what the app itself put."""

    record: CatalogueRecord
    at: int
    who: str = ""
    act: str = ""
    """The verb of the operation: catalogue, import, ..."""
    note: str = ""
    operation: str = ""
    """"" where the operation lies further back than this device's journal."""


def as_fields(record: Record) -> dict[str, Any]:
    """The fields of a record by name."""
    return {field: getattr(record, field) for field in record.__struct_fields__}
