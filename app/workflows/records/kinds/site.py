"""The site of this device: what people call it. Sites are begun at the server (`stockhand server add-site`)."""

from app.domain.catalogue import Place
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor
from app.workflows.records.kinds.common import CODE, NAME

STAYS = QT_TRANSLATE_NOOP("say", "The code of a site stays: everything in it is known by it.")

EDITOR = Editor(
    name="site", record=Place, title=say(QT_TRANSLATE_NOOP("say", "This site")), one=say(QT_TRANSLATE_NOOP("say", "Site")),
    only=lambda seen: seen.site, parts=(CODE._replace(fixed=lambda _: say(STAYS)), NAME),
)
