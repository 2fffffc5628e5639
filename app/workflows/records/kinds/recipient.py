"""Inventory recipients: people and offices answerable for stock."""

from app.domain.catalogue import Place, Recipient, Template, User, Vendor
from app.domain.keeping import HOLDS
from app.domain.questions import HeldBy
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Action, Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind, Seen

ORDERING = say(QT_TRANSLATE_NOOP("say", "Ordering for them"))


def _stays(record: Recipient, seen: Seen) -> Say | None:
    return say(HOLDS, code=record.code) if seen.know(HeldBy(record.id, 1)) else None


EDITOR = Editor(
    name="recipient", record=Recipient, title=say(QT_TRANSLATE_NOOP("say", "Recipients")),
    one=say(QT_TRANSLATE_NOOP("say", "Recipient")), detail=say(QT_TRANSLATE_NOOP("say", "People and offices answerable for stock")),
    own=("user", "place"), stays=_stays,
    actions=(
        Action(
            "levels", say(QT_TRANSLATE_NOOP("say", "Levels of their own")), opens="recipient-level",
            detail=say(QT_TRANSLATE_NOOP("say", "What they have more or less of than their template says")),
        ),
    ),
    parts=(
        CODE, NAME,
        Part(
            "user", say(QT_TRANSLATE_NOOP("say", "Person")), FieldKind.REFERENCE, refers=User,
            help=say(QT_TRANSLATE_NOOP("say", "Scan the badge where the recipient is a person; leave it empty for an office.")),
        ),
        Part(
            "place", say(QT_TRANSLATE_NOOP("say", "Where it stands")), FieldKind.REFERENCE, refers=Place,
            help=say(QT_TRANSLATE_NOOP("say", "The vehicle, office or shelf of what they are answerable for.")),
        ),
        Part("template", say(QT_TRANSLATE_NOOP("say", "Template")), FieldKind.REFERENCE, refers=Template, group=ORDERING),
        Part(
            "vendor", say(QT_TRANSLATE_NOOP("say", "Vendor")), FieldKind.REFERENCE, refers=Vendor, group=ORDERING,
            help=say(QT_TRANSLATE_NOOP("say", "Who is ordered from for them, before what the items say.")),
        ),
    ),
)
