"""Sentences about unknown codes: linking one to an item, making it a new serial, putting it aside."""

from app.domain.words import QT_TRANSLATE_NOOP

UNKNOWN = QT_TRANSLATE_NOOP("say", "Unknown barcode. Nothing changed; scan another, or choose what becomes of this one.")
LINK = QT_TRANSLATE_NOOP("say", "Link it to an item")
SERIAL = QT_TRANSLATE_NOOP("say", "New serial number of an item")
KEEP = QT_TRANSLATE_NOOP("say", "Put it aside for later")

SCAN_ITEM = QT_TRANSLATE_NOOP("say", "Scan or type the item")
LINKING = QT_TRANSLATE_NOOP("say", "{code} becomes a barcode of this item")
SERIALIZING = QT_TRANSLATE_NOOP("say", "{code} becomes a serial number of this item")
SCAN_BIN = QT_TRANSLATE_NOOP("say", "Scan the bin where the unit stands")
SERIAL_OF = QT_TRANSLATE_NOOP("say", "{code} · {item} {description}")
CHOOSE_STOCK = QT_TRANSLATE_NOOP("say", "Choose which stock the unit came from")

LINKED = QT_TRANSLATE_NOOP("say", "Now a barcode of {item}. Scan it again to go on.")
KEPT = QT_TRANSLATE_NOOP("say", "Put aside for later")
MADE = QT_TRANSLATE_NOOP("say", "New serial number of {item} at {place}. Scan it again to go on.")
ALREADY_KNOWN = QT_TRANSLATE_NOOP("say", "This code has come to be known meanwhile. Nothing changed; scan it again.")
NO_SERIALS = QT_TRANSLATE_NOOP("say", "{item} has no serial numbers. Nothing changed; scan another item, or cancel.")
NO_BULK = QT_TRANSLATE_NOOP(
    "say", "No {item} without a serial number stands at {place}. Nothing changed; choose another bin or add the unit by a count."
)
ADD_STOCK = QT_TRANSLATE_NOOP(
    "say", "No {item} without a serial number stands at {place}. Scan the bin again to add one unit to the stock."
)
CLASH = QT_TRANSLATE_NOOP("say", "{item} has a unit with this serial number already, at {place}. Nothing changed; scan that unit.")
BAD_SERIAL = QT_TRANSLATE_NOOP(
    "say", "“{code}” cannot be a serial number: letters, digits, dash and period only. Nothing changed; link or keep it."
)
