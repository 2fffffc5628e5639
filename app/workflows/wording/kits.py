"""The sentences about equipment kits."""

from app.domain.words import QT_TRANSLATE_NOOP

NO_PARTS = QT_TRANSLATE_NOOP("say", "{kit} is a kit and has no parts yet. Nothing changed; name its parts in the catalogue first.")
NOT_WHOLE = QT_TRANSLATE_NOOP("say", "So much of {kit} does not make whole parts. Nothing changed; type another quantity.")
IS_KIT = QT_TRANSLATE_NOOP("say", "{kit} is a kit and never in stock itself. Nothing changed; scan its parts.")
RECEIVED = QT_TRANSLATE_NOOP("say", "{amount} of {kit}: parts received: {parts}")
SCAN_PARTS = QT_TRANSLATE_NOOP("say", "{amount} of {kit}: scan its parts: {parts}")
RECEIVED_SOME = QT_TRANSLATE_NOOP("say", "{amount} of {kit}: parts received: {parts}. Still to scan: {left}")
PART = QT_TRANSLATE_NOOP("say", "Scan {count} of {item}, a part of the kit")
TAKEN = QT_TRANSLATE_NOOP("say", "Parts of {kit} in hand")
