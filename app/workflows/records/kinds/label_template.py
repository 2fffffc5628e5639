"""Label templates: how labels of bins, units, containers, badges and commands look, with the label as a picture beside the form."""

from typing import Any

from app.domain.catalogue import LabelTemplate, Record
from app.domain.labels import (
    ACROSS_MAX,
    BUILT_IN,
    DOWN_MAX,
    ELEMENTS,
    FIELDS,
    KINDS,
    PAGE,
    SIDE_MAX,
    Preview,
    check,
    micrometres,
    millimetres,
)
from app.domain.records import as_fields
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import Choice, FieldKind, Seen

PURPOSES: dict[str, Say] = {
    "handle": say(QT_TRANSLATE_NOOP("say", "Labels of units and lots")),
    "bin": say(QT_TRANSLATE_NOOP("say", "Labels of locations")),
    "container": say(QT_TRANSLATE_NOOP("say", "Labels of containers")),
    "badge": say(QT_TRANSLATE_NOOP("say", "Badges")),
    "command": say(QT_TRANSLATE_NOOP("say", "Command barcodes")),
}
assert tuple(PURPOSES) == KINDS
LENGTHS = ("width", "height", "gap_x", "gap_y")
SHEET = say(QT_TRANSLATE_NOOP("say", "On a sheet of A4"))
LENGTH = QT_TRANSLATE_NOOP("say", "Type millimetres from {least} to {most}, such as 38.1.")
TOO_MANY = QT_TRANSLATE_NOOP("say", "So many do not fit on a sheet of A4. Take fewer, or make the label smaller.")
BOTH = QT_TRANSLATE_NOOP("say", "Say how many stand beside and how many below each other, or neither for a roll.")
HELP = QT_TRANSLATE_NOOP(
    "say", "One thing on each line: what, left, top, width, height in mm, then its text. What: {elements}. Fields: {fields}."
)
SAMPLES = {
    "handle": {"code": "PRT-000123", "title": "LAMP-12", "detail": "Lamp 12 W", "item": "LAMP-12", "lot": "L-2041",
               "expires": "2030-01-31"},
    "bin": {"code": "A01-S02-B3", "title": "A01-S02-B3", "detail": "Shelf by the door"},
    "container": {"code": "340123450000000018", "title": "Pallet", "gs1": "(00)340123450000000018"},
    "badge": {"code": "USR-1001", "title": "M. Ilić"},
    "command": {"code": "CMD-MOVE", "title": "Move"},
}
"""A label of each kind, for the picture."""


def _load(record: Any) -> dict[str, Any]:
    return as_fields(record) | {key: millimetres(getattr(record, key)) for key in LENGTHS}


def _build(values: dict[str, Any]) -> dict[str, Any]:
    return values | {key: micrometres(values[key]) or 0 for key in LENGTHS}


def _check(values: Values, _: Record | None, __: Seen) -> Wrong:
    wrong: dict[str, Say] = {}
    for key in LENGTHS:
        least = 5 if key in ("width", "height") else 0
        length = micrometres(values[key]) if values[key] else 0 if least == 0 else None
        if values[key] and (length is None or length < least * 1000):
            wrong[key] = say(LENGTH, least=least, most=SIDE_MAX // 1000)
    if bool(values["across"]) != bool(values["down"]):
        wrong["down" if values["across"] else "across"] = say(BOTH)
    if wrong or not values["width"] or not values["height"]:
        return wrong
    made = _made(values)
    wide = made.across * made.width + max(0, made.across - 1) * made.gap_x
    high = made.down * made.height + max(0, made.down - 1) * made.gap_y
    if made.across and (wide > PAGE[0] or high > PAGE[1]):
        return {"across": say(TOO_MANY)}
    no = check(made) if made.elements else None
    return {"elements": no} if no is not None else {}


def _made(values: Values) -> LabelTemplate:
    """The template as it is typed."""
    built = _build(dict(values))
    return LabelTemplate(id=0, **{key: built[key] for key in LabelTemplate.__struct_fields__ if key not in ("id", "retired")})


def _preview(values: Values) -> Preview | None:
    """The label of a sample; None while sizes or lines are missing or wrong, which is said beside them."""
    if not all(values.get(key) for key in ("width", "height", "elements", "purpose")):
        return None
    if any(micrometres(values[key]) is None for key in LENGTHS if values.get(key)):
        return None
    whole = {"code": "", "name": "", "across": 0, "down": 0, "gap_x": "", "gap_y": ""} | dict(values)
    made = _made(whole)
    return Preview(made, SAMPLES[made.purpose]) if check(made) is None else None


def _first(_: Seen) -> dict[str, Any]:
    return {key: value for key, value in _load(BUILT_IN[2]).items() if key in (*LENGTHS, "elements")}


def _length(key: str, label: Say, group: Say | None = None, *, required: bool = False) -> Part:
    return Part(key, label, required=required, group=group)


EDITOR = Editor(
    name="label-template", record=LabelTemplate, title=say(QT_TRANSLATE_NOOP("say", "Label templates")),
    one=say(QT_TRANSLATE_NOOP("say", "Label template")), detail=say(QT_TRANSLATE_NOOP("say", "How printed labels look")),
    load=_load, build=_build, check=_check, first=_first, preview=_preview,
    ready=BUILT_IN, sort=lambda one: PURPOSES[one.purpose],
    parts=(
        CODE, NAME,
        Part(
            "purpose", say(QT_TRANSLATE_NOOP("say", "What it is for")), FieldKind.CHOICE, required=True,
            options=tuple(Choice(kind, label) for kind, label in PURPOSES.items()),
        ),
        _length("width", say(QT_TRANSLATE_NOOP("say", "Width in mm")), required=True),
        _length("height", say(QT_TRANSLATE_NOOP("say", "Height in mm")), required=True),
        Part(
            "elements", say(QT_TRANSLATE_NOOP("say", "What stands on it")), FieldKind.LONG, required=True,
            help=say(HELP, elements=", ".join(ELEMENTS), fields=", ".join("{" + field + "}" for field in FIELDS)),
        ),
        Part("across", say(QT_TRANSLATE_NOOP("say", "Labels beside each other")), FieldKind.WHOLE, most=ACROSS_MAX, group=SHEET),
        Part("down", say(QT_TRANSLATE_NOOP("say", "Labels below each other")), FieldKind.WHOLE, most=DOWN_MAX, group=SHEET),
        _length("gap_x", say(QT_TRANSLATE_NOOP("say", "Gap between columns in mm")), SHEET),
        _length("gap_y", say(QT_TRANSLATE_NOOP("say", "Gap between rows in mm")), SHEET),
    ),
)
