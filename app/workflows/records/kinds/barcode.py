"""Codes and packs of an item: GTINs, vendor part numbers, other names; a pack has a quantity."""

from typing import Any

from app.barcode.gtin import is_gtin
from app.domain.catalogue import Barcode, Item, Record
from app.domain.meaning import Reading
from app.domain.questions import ItemOf
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.step import Choice, FieldKind, Seen

GTIN = "gtin"
KINDS = {
    GTIN: say(QT_TRANSLATE_NOOP("say", "GTIN")),
    "vendor-part": say(QT_TRANSLATE_NOOP("say", "Vendor's part number")),
    "alias": say(QT_TRANSLATE_NOOP("say", "Another name")),
}
STAYS = QT_TRANSLATE_NOOP("say", "The item stays. Take the code out of use here and make it new at the other item.")
NO_GTIN = QT_TRANSLATE_NOOP("say", "This is no GTIN: its check digit does not fit. Scan it, or choose another kind of code.")
ONE = QT_TRANSLATE_NOOP("say", "A pack holds more than one. Leave it empty where the code names the item alone.")


def _decimals(values: Values, seen: Seen) -> int:
    item = seen.know(ItemOf(values["item"])) if values.get("item") else None
    return item.decimals if item is not None else 0


def _scanned(reading: Reading) -> str:
    return reading.gtin or reading.code or reading.text


def _check(values: Values, _: Record | None, seen: Seen) -> Wrong:
    wrong: dict[str, Say] = {}
    if values["kind"] == GTIN and values["code"] and not is_gtin(values["code"].zfill(14)):
        wrong["code"] = say(NO_GTIN)
    if values["quantity"] == 10 ** _decimals(values, seen):
        wrong["quantity"] = say(ONE)
    return wrong


def _build(values: dict[str, Any]) -> dict[str, Any]:
    return values | {"code": values["code"].zfill(14)} if values["kind"] == GTIN else values


EDITOR = Editor(
    name="barcode", record=Barcode, title=say(QT_TRANSLATE_NOOP("say", "Codes and packs")),
    one=say(QT_TRANSLATE_NOOP("say", "Code")), within="item", check=_check, build=_build,
    identity=lambda values, _: (str(values["code"]), str(values["kind"])), first=lambda _: {"kind": GTIN},
    parts=(
        Part("item", say(QT_TRANSLATE_NOOP("say", "Item")), FieldKind.REFERENCE, refers=Item, fixed=lambda _: say(STAYS)),
        Part(
            "code", say(QT_TRANSLATE_NOOP("say", "Code")), FieldKind.CODE, required=True, scanned=_scanned,
            help=say(QT_TRANSLATE_NOOP("say", "Scan it from the pack or the carton.")),
        ),
        Part(
            "kind", say(QT_TRANSLATE_NOOP("say", "Kind of code")), FieldKind.CHOICE, required=True,
            options=tuple(Choice(kind, label) for kind, label in KINDS.items()),
        ),
        Part(
            "quantity", say(QT_TRANSLATE_NOOP("say", "Quantity in one pack")), FieldKind.QUANTITY, decimals=_decimals,
            help=say(QT_TRANSLATE_NOOP("say", "Such as 12 for a case; empty where the code names the item alone.")),
        ),
    ),
)
