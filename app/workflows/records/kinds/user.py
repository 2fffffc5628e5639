"""Users: who may sign in, as what, with which badge and PIN."""

from app.domain.catalogue import Record, User
from app.domain.keeping import ONESELF, OUT_ONESELF, administers
from app.domain.permission import ROLES, Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.printed import Label
from app.workflows.records.editor import Action, Editor, Part, Values, Wrong
from app.workflows.records.kinds.common import NAME
from app.workflows.step import Choice, FieldKind, Seen
from app.workflows.wording import records as words

SIGNING_IN = say(QT_TRANSLATE_NOOP("say", "Signing in"))
ROLE_NAMES: dict[str, Say] = {
    "operator": say(QT_TRANSLATE_NOOP("say", "Operator")),
    "technician": say(QT_TRANSLATE_NOOP("say", "Technician")),
    "supervisor": say(QT_TRANSLATE_NOOP("say", "Supervisor")),
    "administrator": say(QT_TRANSLATE_NOOP("say", "Administrator")),
}


def _check(values: Values, record: Record | None, seen: Seen) -> Wrong:
    if record is not None and record.id == seen.person.id and not administers(values["role"]):
        return {"role": say(ONESELF)}
    return {}


def _stays(record: User, seen: Seen) -> Say | None:
    return say(OUT_ONESELF) if record.id == seen.person.id else None


def _labels(record: User) -> tuple[Label, ...]:
    return (Label(record.badge, record.name, kind="badge"),)


EDITOR = Editor(
    name="user", record=User, title=say(QT_TRANSLATE_NOOP("say", "Users")), one=say(QT_TRANSLATE_NOOP("say", "User")),
    needs=Permission.ADM_USERS, made=lambda values, _: {"code": values["badge"]}, check=_check, stays=_stays,
    own=("badge", "pin_hash", "code"),
    actions=(Action("label", say(words.LABEL), labels=_labels),),
    parts=(
        NAME,
        Part(
            "role", say(QT_TRANSLATE_NOOP("say", "Role")), FieldKind.CHOICE, required=True,
            options=tuple(Choice(role, ROLE_NAMES.get(role, say(words.PLAIN, text=role))) for role in ROLES),
        ),
        Part(
            "badge", say(QT_TRANSLATE_NOOP("say", "Badge")), FieldKind.CODE, required=True, group=SIGNING_IN,
            scanned=lambda reading: reading.text,
            help=say(QT_TRANSLATE_NOOP("say", "Scan the badge here, or type what stands on it.")),
        ),
        Part(
            "pin_hash", say(QT_TRANSLATE_NOOP("say", "New PIN")), FieldKind.SECRET, group=SIGNING_IN,
            help=say(QT_TRANSLATE_NOOP("say", "4 to 12 digits. Left empty, a supervisor gives one at the first sign-in.")),
        ),
        Part(
            "pin_again", say(QT_TRANSLATE_NOOP("say", "New PIN again")), FieldKind.SECRET, group=SIGNING_IN, again="pin_hash",
            beside=True,
        ),
    ),
)
