"""Inventory recipients: people and offices answerable for stock."""

from app.domain.catalogue import Recipient, User
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind

EDITOR = Editor(
    name="recipient", record=Recipient, title=say(QT_TRANSLATE_NOOP("say", "Recipients")),
    one=say(QT_TRANSLATE_NOOP("say", "Recipient")), detail=say(QT_TRANSLATE_NOOP("say", "People and offices answerable for stock")),
    own=("user",),
    parts=(
        CODE, NAME,
        Part(
            "user", say(QT_TRANSLATE_NOOP("say", "Person")), FieldKind.REFERENCE, refers=User,
            help=say(QT_TRANSLATE_NOOP("say", "Scan the badge where the recipient is a person; leave it empty for an office.")),
        ),
    ),
)
