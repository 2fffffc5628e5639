"""Projects: what units are set aside for."""

from app.domain.catalogue import Project
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor
from app.workflows.records.kinds.common import CODE, NAME

EDITOR = Editor(
    name="project", record=Project, title=say(QT_TRANSLATE_NOOP("say", "Projects")), one=say(QT_TRANSLATE_NOOP("say", "Project")),
    parts=(CODE, NAME),
)
