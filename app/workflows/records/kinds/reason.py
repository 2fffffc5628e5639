"""Reason codes, and for which acts each is offered."""

from typing import Any

from app.domain.catalogue import Reason
from app.domain.records import as_fields
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import FieldKind

OFFERED = say(QT_TRANSLATE_NOOP("say", "Offered for"))
ACTS: dict[str, Say] = {
    "issue": say(QT_TRANSLATE_NOOP("say", "Issuing")),
    "return": say(QT_TRANSLATE_NOOP("say", "Returning")),
    "isolate": say(QT_TRANSLATE_NOOP("say", "Isolating")),
    "release": say(QT_TRANSLATE_NOOP("say", "Releasing")),
    "reject": say(QT_TRANSLATE_NOOP("say", "Rejecting at receipt")),
    "undo": say(QT_TRANSLATE_NOOP("say", "Undoing")),
    "spillage": say(QT_TRANSLATE_NOOP("say", "Reporting spillage")),
    "rma": say(QT_TRANSLATE_NOOP("say", "Returning to a vendor")),
}
NOWHERE = QT_TRANSLATE_NOOP("say", "Choose at least one act for which the reason is offered.")


def _load(record: Any) -> dict[str, Any]:
    return as_fields(record) | {f"for-{act}": act in record.acts for act in ACTS}


def _build(values: dict[str, Any]) -> dict[str, Any]:
    acts = tuple(act for act in ACTS if values[f"for-{act}"])
    return {key: value for key, value in values.items() if not key.startswith("for-")} | {"acts": acts}


def _lacks(values: Values) -> Wrong:
    return {} if any(values[f"for-{act}"] for act in ACTS) else {"for-issue": say(NOWHERE)}


EDITOR = Editor(
    name="reason", record=Reason, title=say(QT_TRANSLATE_NOOP("say", "Reason codes")),
    one=say(QT_TRANSLATE_NOOP("say", "Reason code")), load=_load, build=_build, lacks=_lacks,
    parts=(CODE, NAME, *(Part(f"for-{act}", label, FieldKind.YES_NO, group=OFFERED) for act, label in ACTS.items())),
)
