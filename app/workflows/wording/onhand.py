"""Sentences of the physical inventory page: who has what, and the count of it."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Who has what")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose a recipient, scan a badge, or type a piece of the name")
NO_RECIPIENTS = QT_TRANSLATE_NOOP("say", "There is no recipient yet: add them in the catalogue")
PAGE = QT_TRANSLATE_NOOP("say", "What {recipient} has")
ITEMS = QT_TRANSLATE_NOOP("say", "On hand, items: {count}")
NOTHING = QT_TRANSLATE_NOOP("say", "Nothing on hand: count to set the first levels")
LINE = QT_TRANSLATE_NOOP("say", "{description} · {where}")
SERIALS = QT_TRANSLATE_NOOP("say", "{description} · {serials}")
UNITS = QT_TRANSLATE_NOOP("say", "{item} with {recipient}")
COUNT = QT_TRANSLATE_NOOP("say", "Count it")
COUNT_OPEN = QT_TRANSLATE_NOOP("say", "{number} is open: count what {recipient} has")
TAKE_OVER = QT_TRANSLATE_NOOP("say", "Enter what stands at {place} as theirs, units: {count}")
TAKEN_OVER = QT_TRANSLATE_NOOP("say", "What stands at {place} is now in the custody of {recipient}.")
BACK = QT_TRANSLATE_NOOP("say", "All recipients")
BACK_TO = QT_TRANSLATE_NOOP("say", "Back to all they have")
NO_RECIPIENT = QT_TRANSLATE_NOOP("say", "{name} is no inventory recipient. Nothing changed; choose another.")
NO_COUNT = QT_TRANSLATE_NOOP("say", "{recipient} has nothing and no place of their own. Nothing changed; give them a place first.")
