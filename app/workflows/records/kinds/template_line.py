"""The lines of an inventory template: base level and minimum of each item."""

from app.domain.catalogue import Record, Template, TemplateLine, Vendor
from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.records.kinds.lines import ITEM, always, called, decimals, stays
from app.workflows.step import FieldKind, Seen

ABOVE_BASE = QT_TRANSLATE_NOOP("say", "The minimum is above the base level. Correct one of the two.")


def _check(values: Values, _: Record | None, __: Seen) -> Wrong:
    return {"minimum": say(ABOVE_BASE)} if values["minimum"] > values["base"] else {}


EDITOR = Editor(
    name="template-line", record=TemplateLine, title=say(QT_TRANSLATE_NOOP("say", "Items and levels")),
    one=say(QT_TRANSLATE_NOOP("say", "Item of a template")), within="template", needs=Permission.INV_ORDER, called=called,
    listing="template-lines", check=_check, own=("item",),
    identity=lambda values, _: (str(values["template"]), str(values["item"])),
    parts=(
        Part("template", say(QT_TRANSLATE_NOOP("say", "Template")), FieldKind.REFERENCE, refers=Template, fixed=always),
        ITEM._replace(fixed=stays),
        Part(
            "base", say(QT_TRANSLATE_NOOP("say", "Base level")), FieldKind.QUANTITY, required=True, decimals=decimals,
            help=say(QT_TRANSLATE_NOOP("say", "What a recipient has after replenishment, but for their own adjustment.")),
        ),
        Part(
            "minimum", say(QT_TRANSLATE_NOOP("say", "Minimum")), FieldKind.QUANTITY, decimals=decimals,
            help=say(QT_TRANSLATE_NOOP("say", "While there is as much nothing is ordered; empty: as much as the base.")),
        ),
        Part("vendor", say(QT_TRANSLATE_NOOP("say", "Vendor")), FieldKind.REFERENCE, refers=Vendor),
    ),
)
