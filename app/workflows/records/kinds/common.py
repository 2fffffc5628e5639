"""Fields that many record types have alike."""

from app.domain.lengths import CODE_MAX, NAME_MAX
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Part
from app.workflows.step import FieldKind

CODE = Part(
    "code", say(QT_TRANSLATE_NOOP("say", "Code")), FieldKind.CODE, required=True, longest=CODE_MAX,
    help=say(QT_TRANSLATE_NOOP("say", "Short, and not given twice. Lists and files name it by this.")),
)
NAME = Part("name", say(QT_TRANSLATE_NOOP("say", "Name")), required=True, longest=NAME_MAX)
ABILITY = QT_TRANSLATE_NOOP("say", "Rules")
NUMBERS = QT_TRANSLATE_NOOP("say", "Generated numbers")
PATTERN_HELP = QT_TRANSLATE_NOOP("say", "Such as P-{:06d}: the number stands in the braces, with zeros up to six digits.")
FIRST_NUMBER = QT_TRANSLATE_NOOP("say", "The first is {code}")
