"""What a vendor supplies: under which number, at which price, how soon, in which packs, and how early it is asked for it."""

from app.domain.catalogue import Vendor, VendorItem
from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.workflows.records.editor import Editor, Part
from app.workflows.records.kinds.lines import ITEM, always, called, decimals, stays
from app.workflows.step import FieldKind

EDITOR = Editor(
    name="vendor-item", record=VendorItem, title=say(QT_TRANSLATE_NOOP("say", "What it supplies")),
    one=say(QT_TRANSLATE_NOOP("say", "Item of a vendor")), within="vendor", needs=Permission.INV_ORDER, called=called,
    listing="vendor-items", identity=lambda values, _: (str(values["vendor"]), str(values["item"])), own=("item", "part_number"),
    parts=(
        Part("vendor", say(QT_TRANSLATE_NOOP("say", "Vendor")), FieldKind.REFERENCE, refers=Vendor, fixed=always),
        ITEM._replace(fixed=stays),
        Part(
            "part_number", say(QT_TRANSLATE_NOOP("say", "Vendor's part number")), FieldKind.CODE,
            help=say(QT_TRANSLATE_NOOP("say", "Scan it from the vendor's label, or type it; it stands on the order.")),
        ),
        Part("price_minor", say(QT_TRANSLATE_NOOP("say", "Price of one unit")), FieldKind.MONEY),
        Part(
            "lead_days", say(QT_TRANSLATE_NOOP("say", "Days to deliver")), FieldKind.WHOLE, most=1_000,
            help=say(QT_TRANSLATE_NOOP("say", "Empty where it is as for all that the vendor supplies.")),
        ),
        Part(
            "pack", say(QT_TRANSLATE_NOOP("say", "Quantity in one pack")), FieldKind.QUANTITY, decimals=decimals,
            help=say(QT_TRANSLATE_NOOP("say", "Orders are rounded up to whole packs; empty where any quantity will do.")),
        ),
        Part(
            "priority", say(QT_TRANSLATE_NOOP("say", "Priority")), FieldKind.WHOLE, most=1_000,
            help=say(QT_TRANSLATE_NOOP("say", "Of several vendors of an item the one with the lowest number is asked first.")),
        ),
    ),
)
