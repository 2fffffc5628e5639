"""Sentences of choosing a vendor, of a few or of thousands."""

from app.domain.words import QT_TRANSLATE_NOOP

HOW = QT_TRANSLATE_NOOP("say", "Touch it, or scan or type its code or a piece of its name")
SEARCHED = QT_TRANSLATE_NOOP("say", "Search: {text}")
NONE_CALLED = QT_TRANSLATE_NOOP(
    "say", "No vendor is called “{text}”, by code or by name. Nothing changed; type another piece of it, or touch one."
)
GOODS = QT_TRANSLATE_NOOP("say", "{code} is no vendor. Nothing changed; say first which vendor it is, then scan the goods.")
NOT_IN_USE = QT_TRANSLATE_NOOP("say", "{name} is out of use. Nothing changed; choose another vendor.")
