"""Statuses of stock, and whether stock in them may be used."""

from app.domain.catalogue import Record, Status
from app.domain.naming import STATUSES
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind

OWN = QT_TRANSLATE_NOOP("say", "The app itself works with this status, so its code stays.")


def _of_the_app(record: Record | None) -> Say | None:
    return say(OWN) if isinstance(record, Status) and record.code in STATUSES else None


EDITOR = Editor(
    name="status", record=Status, title=say(QT_TRANSLATE_NOOP("say", "Statuses")), one=say(QT_TRANSLATE_NOOP("say", "Status")),
    parts=(
        CODE._replace(fixed=_of_the_app), NAME,
        Part(
            "available", say(QT_TRANSLATE_NOOP("say", "Counts as available")), FieldKind.YES_NO, required=True,
            help=say(QT_TRANSLATE_NOOP("say", "Stock that is not available is not offered for taking.")),
        ),
    ),
)
