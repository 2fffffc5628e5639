"""Container types: what nests in what, what may mix, and how they are numbered."""

from app.domain.catalogue import ContainerType
from app.domain.numbering import numbered
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part, Values
from app.workflows.records.kinds.common import ABILITY, CODE, FIRST_NUMBER, NAME, NUMBERS, PATTERN_HELP
from app.workflows.step import FieldKind, Seen


def _told(key: str, values: Values, _: Seen) -> str | Say:
    return say(FIRST_NUMBER, code=numbered(values["pattern"], 1)) if key == "pattern" and values.get("pattern") else ""


EDITOR = Editor(
    name="container-type", record=ContainerType, title=say(QT_TRANSLATE_NOOP("say", "Container types")),
    one=say(QT_TRANSLATE_NOOP("say", "Container type")), told=_told,
    parts=(
        CODE, NAME,
        Part(
            "rank", say(QT_TRANSLATE_NOOP("say", "Rank")), FieldKind.WHOLE, required=True, least=1, most=1_000,
            help=say(QT_TRANSLATE_NOOP("say", "A higher rank holds lower ones. It stays once there is a container of the type.")),
        ),
        Part(
            "single_item", say(QT_TRANSLATE_NOOP("say", "Holds one item alone")), FieldKind.YES_NO, group=say(ABILITY)
        ),
        Part("mix_custody", say(QT_TRANSLATE_NOOP("say", "May mix custodies")), FieldKind.YES_NO, group=say(ABILITY)),
        Part("mix_projects", say(QT_TRANSLATE_NOOP("say", "May mix projects")), FieldKind.YES_NO, group=say(ABILITY)),
        Part(
            "pattern", say(QT_TRANSLATE_NOOP("say", "Pattern of its numbers")), required=True, group=say(NUMBERS),
            help=say(PATTERN_HELP),
        ),
    ),
)
