"""Inventory templates: what a recipient shall have (SecurityTrax)."""

from app.domain.catalogue import Template, Vendor
from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Action, Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind

EDITOR = Editor(
    name="template", record=Template, title=say(QT_TRANSLATE_NOOP("say", "Inventory templates")),
    one=say(QT_TRANSLATE_NOOP("say", "Template")), needs=Permission.INV_ORDER,
    detail=say(QT_TRANSLATE_NOOP("say", "What recipients shall have, for replenishment")),
    actions=(
        Action(
            "levels", say(QT_TRANSLATE_NOOP("say", "Items and levels")), opens="template-line",
            detail=say(QT_TRANSLATE_NOOP("say", "Base level, minimum and vendor of each item")),
        ),
    ),
    parts=(
        CODE, NAME,
        Part(
            "vendor", say(QT_TRANSLATE_NOOP("say", "Vendor")), FieldKind.REFERENCE, refers=Vendor,
            help=say(QT_TRANSLATE_NOOP("say", "Asked where neither the recipient nor the line of the item names another.")),
        ),
    ),
)
