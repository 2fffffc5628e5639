"""Locations: the tree of areas, bins, vehicles and offices of this site."""

from app.domain.catalogue import Place, Recipient, Record
from app.domain.naming import PLACE_KINDS
from app.domain.place import PlaceKind
from app.domain.questions import PlaceOf
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.printed import Label
from app.workflows.records.editor import Action, Editor, Part, Values, Wrong
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import Choice, FieldKind, Seen
from app.workflows.wording import records as words

KINDS = (
    PlaceKind.STORAGE, PlaceKind.AREA, PlaceKind.INCOMING, PlaceKind.QUARANTINE, PlaceKind.VEHICLE, PlaceKind.OFFICE,
    PlaceKind.REPAIR,
)
OTHER_SITE = QT_TRANSLATE_NOOP("say", "This place is of another site. Choose one of this site.")
ITSELF = QT_TRANSLATE_NOOP("say", "A location cannot stand in itself. Choose another one.")


def _site_code(seen: Seen) -> str:
    site = seen.know(PlaceOf(seen.site))
    return site.code if site is not None else ""


def _check(values: Values, record: Record | None, seen: Seen) -> Wrong:
    if record is not None and values["parent"] == record.id:
        return {"parent": say(ITSELF)}
    above = seen.know(PlaceOf(values["parent"])) if values["parent"] else None
    if above is not None and above.path and above.path[0] != _site_code(seen):
        return {"parent": say(OTHER_SITE)}
    return {}


def _labels(record: Place) -> tuple[Label, ...]:
    return (Label(record.code, record.code, record.name, kind="bin"),)


EDITOR = Editor(
    name="place", record=Place, title=say(QT_TRANSLATE_NOOP("say", "Locations")), one=say(QT_TRANSLATE_NOOP("say", "Location")),
    identity=lambda values, seen: (_site_code(seen), str(values["code"])),
    made=lambda _, seen: {"site": seen.site}, first=lambda seen: {"parent": seen.site}, check=_check,
    actions=(
        Action("label", say(words.LABEL), labels=_labels, offered=lambda r: r.kind not in (PlaceKind.SITE, PlaceKind.AREA)),
    ),
    parts=(
        CODE._replace(help=say(QT_TRANSLATE_NOOP("say", "As it stands on its label, such as A01-S02."))),
        NAME._replace(required=False),
        Part(
            "kind", say(QT_TRANSLATE_NOOP("say", "Kind")), FieldKind.CHOICE, required=True,
            options=tuple(Choice(kind.value, say(PLACE_KINDS[kind])) for kind in KINDS),
            help=say(QT_TRANSLATE_NOOP("say", "An area only groups; stock under quarantine or repair is not available.")),
        ),
        Part(
            "parent", say(QT_TRANSLATE_NOOP("say", "Stands in")), FieldKind.REFERENCE, required=True, refers=Place,
            help=say(QT_TRANSLATE_NOOP("say", "Scan or choose the area above it, or the site.")),
        ),
        Part(
            "blocked", say(QT_TRANSLATE_NOOP("say", "Blocked")), FieldKind.YES_NO,
            help=say(QT_TRANSLATE_NOOP("say", "A blocked location takes nothing in.")),
        ),
        Part(
            "recipient", say(QT_TRANSLATE_NOOP("say", "Whose it is")), FieldKind.REFERENCE, refers=Recipient,
            help=say(QT_TRANSLATE_NOOP("say", "Of a vehicle or an office: what stands in it is in this custody.")),
        ),
    ),
)
