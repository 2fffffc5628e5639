"""What a recipient shall have more or less of an item than the template says, and whether it is replenished by itself."""

from typing import Any

from app.domain.catalogue import Recipient, RecipientLevel
from app.domain.permission import Permission
from app.domain.records import as_fields
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.lines import ITEM, always, called, decimals, stays
from app.workflows.step import Choice, FieldKind

MORE, FEWER = "more", "fewer"
WAYS = (
    Choice(MORE, say(QT_TRANSLATE_NOOP("say", "More than the template"))),
    Choice(FEWER, say(QT_TRANSLATE_NOOP("say", "Fewer than the template"))),
)


def _load(record: Any) -> dict[str, Any]:
    """The adjustment as people say it: more or fewer, and by how much."""
    return as_fields(record) | {"way": FEWER if record.adjustment < 0 else MORE, "amount": abs(record.adjustment)}


def _build(values: dict[str, Any]) -> dict[str, Any]:
    amount = values["amount"]
    others = {key: value for key, value in values.items() if key not in ("way", "amount")}
    return others | {"adjustment": -amount if values["way"] == FEWER else amount}


EDITOR = Editor(
    name="recipient-level", record=RecipientLevel, title=say(QT_TRANSLATE_NOOP("say", "Levels of their own")),
    one=say(QT_TRANSLATE_NOOP("say", "Level of a recipient")), within="recipient", needs=Permission.INV_ORDER, called=called,
    listing="recipient-levels", load=_load, build=_build, first=lambda _: {"way": MORE}, own=("item",),
    identity=lambda values, _: (str(values["recipient"]), str(values["item"])),
    parts=(
        Part("recipient", say(QT_TRANSLATE_NOOP("say", "Recipient")), FieldKind.REFERENCE, refers=Recipient, fixed=always),
        ITEM._replace(fixed=stays),
        Part("way", say(QT_TRANSLATE_NOOP("say", "They have")), FieldKind.CHOICE, required=True, options=WAYS),
        Part("amount", say(QT_TRANSLATE_NOOP("say", "By how much")), FieldKind.QUANTITY, decimals=decimals),
        Part(
            "auto", say(QT_TRANSLATE_NOOP("say", "Replenished by itself")), FieldKind.YES_NO,
            help=say(QT_TRANSLATE_NOOP("say", "Switched off, replenishment leaves this item alone for this recipient.")),
        ),
    ),
)
