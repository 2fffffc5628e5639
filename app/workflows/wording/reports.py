"""The sentences of reports and activities: choosing one, narrowing it, and what is wrong with a condition."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Reports")
ACTIVITIES = QT_TRANSLATE_NOOP("say", "Activities")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose a report")
ALL = QT_TRANSLATE_NOOP("say", "Touch a row to see all of it")
NARROWED = QT_TRANSLATE_NOOP("say", "Narrowed by: {conditions}")
CONDITION = QT_TRANSLATE_NOOP("say", "{name} {value}")
NARROW = QT_TRANSLATE_NOOP("say", "Narrow …")
FILL = QT_TRANSLATE_NOOP("say", "Fill in what the rows shall have; leave empty what does not matter")
SHOW = QT_TRANSLATE_NOOP("say", "Show")
EVERYTHING = QT_TRANSLATE_NOOP("say", "Show everything")
BACK = QT_TRANSLATE_NOOP("say", "Back")
TO_REPORTS = QT_TRANSLATE_NOOP("say", "Back to the reports")
NAMED = QT_TRANSLATE_NOOP("say", "{name}")
ANY = QT_TRANSLATE_NOOP("say", "Any")
WRONG = QT_TRANSLATE_NOOP("say", "Something is wrong beside a field. Nothing was narrowed; correct it, or empty the field.")
UNKNOWN = QT_TRANSLATE_NOOP("say", "{code} is not known. Scan it, or type it as it stands on the label.")
SEVERAL = QT_TRANSLATE_NOOP("say", "{code} names several. Scan its label.")
NO_FIELD = QT_TRANSLATE_NOOP("say", "Nothing here can be narrowed by that code. Nothing changed; scan something else.")
BEFORE = QT_TRANSLATE_NOOP("say", "This day lies before the first")
SCAN_NOT = QT_TRANSLATE_NOOP("say", "Reports are chosen, not scanned. Nothing changed; touch one, or go back.")
