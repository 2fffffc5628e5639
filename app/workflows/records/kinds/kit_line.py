"""The bill of items of a kit or device: how much of which part belongs to one of it."""

from app.domain.catalogue import Item, KitLine, Record
from app.domain.questions import ItemOf
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.records.kinds.lines import always, item_called, stays
from app.workflows.step import FieldKind, Seen

ITSELF = QT_TRANSLATE_NOOP("say", "A kit cannot be a part of itself. Choose another item.")
NO_KIT = QT_TRANSLATE_NOOP("say", "{code} is a kit itself. Name its parts here one by one.")
NOTHING = QT_TRANSLATE_NOOP("say", "At least something of it belongs to one kit. Type how much.")


def _decimals(values: Values, seen: Seen) -> int:
    part = seen.know(ItemOf(values["part"])) if values.get("part") else None
    return part.decimals if part is not None else 0


def _check(values: Values, _: Record | None, seen: Seen) -> Wrong:
    if values["part"] and values["part"] == values["item"]:
        return {"part": say(ITSELF)}
    part = seen.know(ItemOf(values["part"])) if values["part"] else None
    if part is not None and part.kit:
        return {"part": say(NO_KIT, code=part.number)}
    return {}


def _lacks(values: Values) -> Wrong:
    return {} if values["quantity"] else {"quantity": say(NOTHING)}


EDITOR = Editor(
    name="kit-line", record=KitLine, title=say(QT_TRANSLATE_NOOP("say", "Parts")), one=say(QT_TRANSLATE_NOOP("say", "Part")),
    within="item", listing="kit-lines", check=_check, lacks=_lacks, called=lambda record, seen: item_called(record.part, seen),
    own=("part",),
    identity=lambda values, _: (str(values["item"]), str(values["part"])),
    parts=(
        Part("item", say(QT_TRANSLATE_NOOP("say", "Kit or device")), FieldKind.REFERENCE, refers=Item, fixed=always),
        Part("part", say(QT_TRANSLATE_NOOP("say", "Part")), FieldKind.REFERENCE, required=True, refers=Item, fixed=stays),
        Part(
            "quantity", say(QT_TRANSLATE_NOOP("say", "Quantity in one")), FieldKind.QUANTITY, required=True, decimals=_decimals,
        ),
    ),
)
