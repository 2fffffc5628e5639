"""Statuses of stock, and whether stock in them may be used."""

from app.domain.catalogue import Record, Status
from app.domain.keeping import ALWAYS, OF_THE_APP
from app.domain.naming import STATUSES
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind, Seen

OWN = QT_TRANSLATE_NOOP("say", "The app itself works with this status, so its code stays.")


def _of_the_app(record: Record | None) -> Say | None:
    return say(OWN) if isinstance(record, Status) and record.code in STATUSES else None


def _is_available(record: Record | None) -> Say | None:
    return say(ALWAYS) if isinstance(record, Status) and record.code == "available" else None


def _stays(record: Status, _: Seen) -> Say | None:
    return say(OF_THE_APP, code=record.code) if record.code in STATUSES else None


EDITOR = Editor(
    name="status", record=Status, title=say(QT_TRANSLATE_NOOP("say", "Statuses")), one=say(QT_TRANSLATE_NOOP("say", "Status")),
    stays=_stays,
    parts=(
        CODE._replace(fixed=_of_the_app), NAME,
        Part(
            "available", say(QT_TRANSLATE_NOOP("say", "Counts as available")), FieldKind.YES_NO, required=True,
            fixed=_is_available, help=say(QT_TRANSLATE_NOOP("say", "Stock that is not available is not offered for taking.")),
        ),
    ),
)
