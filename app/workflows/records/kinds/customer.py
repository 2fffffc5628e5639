"""Customers: where equipment is installed, or who it is sold to."""

from app.domain.catalogue import Customer
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind

EDITOR = Editor(
    name="customer", record=Customer, title=say(QT_TRANSLATE_NOOP("say", "Customers")),
    one=say(QT_TRANSLATE_NOOP("say", "Customer")),
    parts=(CODE, NAME, Part("address", say(QT_TRANSLATE_NOOP("say", "Address")), FieldKind.LONG)),
)
