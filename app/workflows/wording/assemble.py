"""Sentences of assembling parts into devices and taking them out."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Assemble")
SCAN_DEVICE = QT_TRANSLATE_NOOP("say", "Scan the device")
NO_DEVICE = QT_TRANSLATE_NOOP(
    "say", "{code} is a unit of {item}, which holds no parts. Nothing changed; scan a device, or mark the item as a device in the "
    "catalogue."
)
AWAY = QT_TRANSLATE_NOOP("say", "{code} is not in stock: {place}. Nothing changed; return the device first.")
NOWHERE = QT_TRANSLATE_NOOP("say", "{code} was never received. Nothing changed; receive the device first.")
IN_HAND = QT_TRANSLATE_NOOP("say", "{number} · {description} · at {place}")
SCAN_PART = QT_TRANSLATE_NOOP("say", "{code}: scan the next part")
COMPLETE = QT_TRANSLATE_NOOP("say", "{code} is complete; scan another part, or finish")
SCAN_OUT = QT_TRANSLATE_NOOP("say", "{code}: scan or touch the part you take out")
SCAN_OUT_TO = QT_TRANSLATE_NOOP("say", "Scan the next part, or the bin they go to")
SCAN_ALL_TO = QT_TRANSLATE_NOOP("say", "Scan the bin that all parts of {code} go to")
PART = QT_TRANSLATE_NOOP("say", "{description} · {fitted} of {needed} fitted")
PART_BESIDE = QT_TRANSLATE_NOOP("say", "{description} · {fitted} fitted, not in the bill of parts")
PART_MORE = QT_TRANSLATE_NOOP("say", "{description} · {fitted} fitted, {needed} by the bill of parts")
NO_BILL = QT_TRANSLATE_NOOP("say", "No bill of parts yet: whatever you scan is fitted")
FITTED = QT_TRANSLATE_NOOP("say", "{what} fitted in {device}")
FITTED_LAST = QT_TRANSLATE_NOOP("say", "{what} fitted; {device} is complete")
FITTED_MORE = QT_TRANSLATE_NOOP("say", "{what} fitted in {device}, which is more than its bill of parts names")
BESIDE = QT_TRANSLATE_NOOP(
    "say", "{code} is not in the bill of parts of {device}. Not fitted yet; scan {code} again to fit it all the same."
)
ENOUGH = QT_TRANSLATE_NOOP(
    "say", "{device} has all the {item} that its bill of parts names. Not fitted yet; scan {code} again to fit it all the same."
)
ITSELF = QT_TRANSLATE_NOOP("say", "{code} cannot be a part of itself. Nothing changed; scan a part.")
FITTED_ALREADY = QT_TRANSLATE_NOOP("say", "There is no {code} that is not in it already. Nothing changed; scan another part.")
NO_BOX = QT_TRANSLATE_NOOP("say", "No container stands in a device, and {code} is one. Nothing changed; scan the parts in it.")
NOT_IN_IT = QT_TRANSLATE_NOOP("say", "There is no {code} in it. Nothing changed; scan a part that is in the device.")
TAKE_OUT = QT_TRANSLATE_NOOP("say", "Take parts out")
TAKE_ALL = QT_TRANSLATE_NOOP("say", "Take all parts out")
NOTHING_IN_IT = QT_TRANSLATE_NOOP("say", "There are no parts in {code}. Nothing changed; scan parts to fit them.")
NOTHING_TAKEN = QT_TRANSLATE_NOOP("say", "No part is in your hand. Nothing changed; scan a part of the device first.")
INTO_ITSELF = QT_TRANSLATE_NOOP("say", "{code} is what they are taken out of. Nothing changed; scan a bin.")
TAKEN_OUT = QT_TRANSLATE_NOOP("say", "{count} parts of {device} now at {place}")
TAKEN_ONE = QT_TRANSLATE_NOOP("say", "{what} taken out of {device}, now at {place}")
LACKS = QT_TRANSLATE_NOOP("say", "{device} still lacks {count} kinds of parts. Press again to leave it like this.")
PARTS = QT_TRANSLATE_NOOP("say", "Parts in it")
ASSEMBLE_IT = QT_TRANSLATE_NOOP("say", "Fit or take out parts")
