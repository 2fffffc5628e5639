"""Items: the master record of a thing."""

from typing import Any

from app.domain.catalogue import Item, ItemClass, MasterItem, Place, Record, Vendor
from app.domain.item_rules import contradictions, tracks_by
from app.domain.keeping import in_stock
from app.domain.lengths import CODE_MAX, DESCRIPTION_MAX
from app.domain.naming import TRACKING
from app.domain.numbering import numbered
from app.domain.operation import Put
from app.domain.permission import Permission
from app.domain.questions import OnHand
from app.domain.stock import Tracking
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.printed import Label
from app.workflows.records.codes import alias_of
from app.workflows.records.editor import Action, Editor, Part, Values, Wrong
from app.workflows.records.kinds.common import FIRST_NUMBER, NUMBERS, PATTERN_HELP
from app.workflows.step import Choice, FieldKind, Seen
from app.workflows.wording import records as words

STOCK = say(QT_TRANSLATE_NOOP("say", "How stock of it is kept"))
LEVELS = say(QT_TRANSLATE_NOOP("say", "Levels and price"))
MORE = say(QT_TRANSLATE_NOOP("say", "Links and notes"))
SERIALS = say(QT_TRANSLATE_NOOP("say", "Item settings: serial numbers"))
STAYS = QT_TRANSLATE_NOOP("say", "It stays once the item has been moved.")
ITSELF = QT_TRANSLATE_NOOP("say", "An item cannot take its own place. Choose another one.")


def _decimals(values: Values, _: Seen) -> int:
    return int(values.get("decimals", 0))


LEVEL = Part("minimum", say(""), FieldKind.QUANTITY, may_lack=True, decimals=_decimals, group=LEVELS)


def _check(values: Values, record: Record | None, __: Seen) -> Wrong:
    wrong: dict[str, Say] = {}
    if record is not None and values["superseded_by"] == record.id:
        wrong["superseded_by"] = say(ITSELF)
    return wrong | contradictions(
        values["tracking"], asset=values["asset"], tracks_serials=values["tracks_serials"], decimals=values["decimals"] or 0,
        minimum=values["minimum"], maximum=values["maximum"],
    )


def _build(values: dict[str, Any]) -> dict[str, Any]:
    return values | {"tracks_serials": tracks_by(values["tracking"], values["asset"], values["tracks_serials"])}


def _told(key: str, values: Values, _: Seen) -> str | Say:
    if key in ("serial_pattern", "tag_pattern") and values.get(key):
        return say(FIRST_NUMBER, code=numbered(values[key], 1))
    return ""


def _old_number(before: Item, after: Item, seen: Seen) -> tuple[Put, ...]:
    """A number that an item had goes on naming it."""
    if before.number == after.number:
        return ()
    return (alias_of(before.number, after.id, seen),)


def _stays(record: Item, seen: Seen) -> Say | None:
    """An item without stock may go."""
    return in_stock(record, seen.know(OnHand(record.id)))


def _labels(record: Item) -> tuple[Label, ...]:
    return (Label(record.number, record.number, record.description),)


EDITOR = Editor(
    name="item", record=Item, title=say(QT_TRANSLATE_NOOP("say", "Items")), one=say(QT_TRANSLATE_NOOP("say", "Item")),
    check=_check, stays=_stays, build=_build, told=_told, own=("superseded_by", "bulk_code", "merged_into"), also=_old_number,
    actions=(
        Action(
            "codes", say(QT_TRANSLATE_NOOP("say", "Codes and packs")), opens="barcode",
            detail=say(QT_TRANSLATE_NOOP("say", "GTINs, part numbers, other names, what a case holds")),
        ),
        Action(
            "parts", say(QT_TRANSLATE_NOOP("say", "Parts")), opens="kit-line", offered=lambda record: record.kit or record.device,
            detail=say(QT_TRANSLATE_NOOP("say", "What belongs to one of it")),
        ),
        Action(
            "serials", say(QT_TRANSLATE_NOOP("say", "Serials")), enters="serials",
            offered=lambda record: record.tracks_serials or record.tracking is Tracking.SERIAL,
            detail=say(QT_TRANSLATE_NOOP("say", "Every unit with its number: status, location, customer, warranty")),
        ),
        Action(
            "site", say(QT_TRANSLATE_NOOP("say", "Site inventory")), opens="item-site",
            detail=say(QT_TRANSLATE_NOOP("say", "By storeroom and bin, with what there shall be")),
        ),
        Action("label", say(words.LABEL), labels=_labels),
        Action(
            "merge", say(QT_TRANSLATE_NOOP("say", "Merge with another item")), enters="merge",
            detail=say(QT_TRANSLATE_NOOP("say", "Where two are one thing: codes and stock of the one become the other's")),
        ),
    ),
    parts=(
        Part("number", say(QT_TRANSLATE_NOOP("say", "Item number")), FieldKind.CODE, required=True, longest=CODE_MAX),
        Part("description", say(QT_TRANSLATE_NOOP("say", "Description")), required=True, longest=DESCRIPTION_MAX),
        Part(
            "item_class", say(QT_TRANSLATE_NOOP("say", "Class")), FieldKind.REFERENCE, refers=ItemClass, by_code=True,
            help=say(QT_TRANSLATE_NOOP("say", "Gives the tolerance of its counts.")),
        ),
        Part(
            "kit", say(QT_TRANSLATE_NOOP("say", "Equipment kit")), FieldKind.YES_NO,
            help=say(QT_TRANSLATE_NOOP("say", "Never in stock itself: its parts are received and issued in its place.")),
        ),
        Part(
            "device", say(QT_TRANSLATE_NOOP("say", "Device that holds parts")), FieldKind.YES_NO,
            help=say(QT_TRANSLATE_NOOP("say", "Its units are assembled, and each is a place for its parts.")),
        ),
        Part(
            "asset", say(QT_TRANSLATE_NOOP("say", "Asset item")), FieldKind.YES_NO,
            help=say(QT_TRANSLATE_NOOP("say", "Each unit has a serial number and a tag; lists show it where assets are included.")),
        ),
        Part(
            "tracking", say(QT_TRANSLATE_NOOP("say", "Tracked by")), FieldKind.CHOICE, required=True, group=STOCK, help=say(STAYS),
            options=tuple(Choice(tracking.value, say(TRACKING[tracking])) for tracking in Tracking),
        ),
        Part("uom", say(QT_TRANSLATE_NOOP("say", "Unit of measure")), required=True, group=STOCK, help=say(STAYS)),
        Part("decimals", say(QT_TRANSLATE_NOOP("say", "Decimals")), FieldKind.WHOLE, most=6, group=STOCK, help=say(STAYS)),
        Part(
            "default_place", say(QT_TRANSLATE_NOOP("say", "Default location")), FieldKind.REFERENCE, refers=Place, group=STOCK
        ),
        LEVEL._replace(key="minimum", label=say(QT_TRANSLATE_NOOP("say", "Minimum"))),
        LEVEL._replace(key="maximum", label=say(QT_TRANSLATE_NOOP("say", "Maximum"))),
        Part(
            "vendor", say(QT_TRANSLATE_NOOP("say", "Vendor")), FieldKind.REFERENCE, refers=Vendor, group=LEVELS,
            help=say(QT_TRANSLATE_NOOP("say", "Where neither recipient nor template names another.")),
        ),
        Part("price_minor", say(QT_TRANSLATE_NOOP("say", "Price of one unit")), FieldKind.MONEY, group=LEVELS),
        Part(
            "tracks_serials", say(QT_TRANSLATE_NOOP("say", "Track serials")), FieldKind.YES_NO, group=SERIALS,
            needs=Permission.INV_MANAGE_SERIALS,
            help=say(QT_TRANSLATE_NOOP("say", "Single units get a serial beside the quantity. Switched off, they stay hidden.")),
        ),
        Part("warranty_months", say(QT_TRANSLATE_NOOP("say", "Warranty in months")), FieldKind.WHOLE, most=1_200, group=SERIALS),
        Part(
            "serial_pattern", say(QT_TRANSLATE_NOOP("say", "Pattern of its serial numbers")), group=say(NUMBERS),
            help=say(PATTERN_HELP),
        ),
        Part("tag_pattern", say(QT_TRANSLATE_NOOP("say", "Pattern of its asset tags")), group=say(NUMBERS), help=say(PATTERN_HELP)),
        Part(
            "master", say(QT_TRANSLATE_NOOP("say", "Entry of the master list")), FieldKind.REFERENCE, refers=MasterItem, group=MORE,
        ),
        Part(
            "superseded_by", say(QT_TRANSLATE_NOOP("say", "Superseded by")), FieldKind.REFERENCE, refers=Item, group=MORE,
            help=say(QT_TRANSLATE_NOOP("say", "The item that is used in its place from now on.")),
        ),
        Part("notes", say(QT_TRANSLATE_NOOP("say", "Notes")), FieldKind.LONG, group=MORE),
    ),
)
