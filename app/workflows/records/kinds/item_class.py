"""Item classes with their count tolerances."""

from app.domain.catalogue import ItemClass
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind

TOLERANCE = say(QT_TRANSLATE_NOOP("say", "Tolerance of counts"))

EDITOR = Editor(
    name="item-class", record=ItemClass, title=say(QT_TRANSLATE_NOOP("say", "Item classes")),
    one=say(QT_TRANSLATE_NOOP("say", "Item class")), detail=say(QT_TRANSLATE_NOOP("say", "With the tolerances of their counts")),
    parts=(
        CODE, NAME,
        Part(
            "tolerance_percent", say(QT_TRANSLATE_NOOP("say", "Difference up to, in per cent")), FieldKind.WHOLE, most=100,
            group=TOLERANCE,
            help=say(QT_TRANSLATE_NOOP("say", "A difference within both limits is approved by itself; 0 and 0 is none.")),
        ),
        Part(
            "tolerance_value_minor", say(QT_TRANSLATE_NOOP("say", "Difference up to, in value")), FieldKind.MONEY, group=TOLERANCE
        ),
    ),
)
