"""Vendors: who supplies items."""

from app.domain.catalogue import Vendor
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor
from app.workflows.records.kinds.common import CODE, NAME

EDITOR = Editor(
    name="vendor", record=Vendor, title=say(QT_TRANSLATE_NOOP("say", "Vendors")), one=say(QT_TRANSLATE_NOOP("say", "Vendor")),
    parts=(CODE, NAME),
)
