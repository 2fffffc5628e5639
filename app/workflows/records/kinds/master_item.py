"""The master list of equipment: what the industry calls a thing, to which the company's own items are linked (SecurityTrax)."""

from typing import Any

from app.barcode.gtin import is_gtin
from app.domain.catalogue import MasterItem, Record
from app.domain.meaning import Reading
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.records.kinds.barcode import NO_GTIN
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind, Seen


def _check(values: Values, _: Record | None, __: Seen) -> Wrong:
    return {"gtin": say(NO_GTIN)} if values["gtin"] and not is_gtin(values["gtin"].zfill(14)) else {}


def _build(values: dict[str, Any]) -> dict[str, Any]:
    return values | {"gtin": values["gtin"].zfill(14) if values["gtin"] else ""}


def _scanned(reading: Reading) -> str:
    return reading.gtin or reading.code or reading.text


EDITOR = Editor(
    name="master-item", record=MasterItem, title=say(QT_TRANSLATE_NOOP("say", "Master list of equipment")),
    one=say(QT_TRANSLATE_NOOP("say", "Entry of the master list")), own=("gtin",), check=_check, build=_build,
    detail=say(QT_TRANSLATE_NOOP("say", "What your own items are linked to")),
    parts=(
        CODE, NAME,
        Part("manufacturer", say(QT_TRANSLATE_NOOP("say", "Manufacturer"))),
        Part("category", say(QT_TRANSLATE_NOOP("say", "Category"))),
        Part("gtin", say(QT_TRANSLATE_NOOP("say", "GTIN")), FieldKind.CODE, scanned=_scanned),
    ),
)
