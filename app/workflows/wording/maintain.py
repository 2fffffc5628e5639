"""Sentences of work on units: maintenance orders and what was used on them."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Maintenance")
SCAN_UNIT = QT_TRANSLATE_NOOP("say", "Scan the unit you work on, or choose an open order")
NONE_OPEN = QT_TRANSLATE_NOOP("say", "No maintenance order is open")
ORDER_LINE = QT_TRANSLATE_NOOP("say", "{unit} · {item} · {note}")
ORDER_LINE_BARE = QT_TRANSLATE_NOOP("say", "{unit} · {item}")
UNIT_FOUND = QT_TRANSLATE_NOOP("say", "{code}: no order is open for it")
OPEN_OR = QT_TRANSLATE_NOOP("say", "Open an order for {code}, or scan another unit")
OPEN = QT_TRANSLATE_NOOP("say", "Open a maintenance order")
REOPEN = QT_TRANSLATE_NOOP("say", "Go on with {number}")
OPENED = QT_TRANSLATE_NOOP("say", "{number} opened for {code}")
REOPENED = QT_TRANSLATE_NOOP("say", "{number} is open again")
GOING_ON = QT_TRANSLATE_NOOP("say", "{number} for {code}")
NOT_HERE = QT_TRANSLATE_NOOP("say", "{code} is not in stock: {place}. Nothing changed; return the unit first.")
NEVER = QT_TRANSLATE_NOOP("say", "{code} was never received. Nothing changed; receive the unit first.")
SCAN_USED = QT_TRANSLATE_NOOP("say", "Scan what you use on {code}")
HINT = QT_TRANSLATE_NOOP("say", "{number} · {item}")
HINT_NOTE = QT_TRANSLATE_NOOP("say", "{number} · {item} · {note}")
USED = QT_TRANSLATE_NOOP("say", "{what} used on {unit}")
USED_LINE = QT_TRANSLATE_NOOP("say", "{description} · taken from stock")
BESIDE_LINE = QT_TRANSLATE_NOOP("say", "{description} · not kept in stock")
HOW_MUCH = QT_TRANSLATE_NOOP("say", "Type how much of {item} you used")
ITSELF = QT_TRANSLATE_NOOP("say", "{code} is the unit you work on. Nothing changed; scan what you use on it.")
NO_BOX = QT_TRANSLATE_NOOP("say", "{code} is a container and is not used up as one. Nothing changed; scan what is in it.")
NOTE = QT_TRANSLATE_NOOP("say", "Write what was done")
NOTE_PROMPT = QT_TRANSLATE_NOOP("say", "Type what was done on {code}")
NOTED = QT_TRANSLATE_NOOP("say", "Noted")
NOTE_LONG = QT_TRANSLATE_NOOP("say", "This is longer than {most} characters. Nothing changed; write less.")
CHOOSE_BESIDE = QT_TRANSLATE_NOOP("say", "Choose what is not kept in stock")
BESIDE_PROMPT = QT_TRANSLATE_NOOP("say", "Choose or scan what you use; none of this is kept in stock")
NO_BESIDE = QT_TRANSLATE_NOOP(
    "say", "There is no item that is not kept in stock. Nothing changed; make one in the catalogue with the tracking type "
    "non-inventory."
)
DONE = QT_TRANSLATE_NOOP("say", "The work is done")
CLOSED = QT_TRANSLATE_NOOP("say", "{number} is done")
CANCEL_ORDER = QT_TRANSLATE_NOOP("say", "Cancel the order")
CANCELLED = QT_TRANSLATE_NOOP("say", "{number} is cancelled")
USED_ALREADY = QT_TRANSLATE_NOOP(
    "say", "{number} has used something already. Nothing changed; undo or take off what was not used, or say that the work is done."
)
TAKE_OFF = QT_TRANSLATE_NOOP("say", "{item} will be taken off the order. Not done yet; touch it again.")
TAKEN_OFF = QT_TRANSLATE_NOOP("say", "{item} is off the order")
SETTLED = QT_TRANSLATE_NOOP("say", "{number} is settled by now. Nothing changed; scan the unit again.")
MAINTAIN_IT = QT_TRANSLATE_NOOP("say", "Maintain it")
ORDERS = QT_TRANSLATE_NOOP("say", "Maintenance {number}")
STATE_NOTE = QT_TRANSLATE_NOOP("say", "{state} · {note}")
STATES: dict[str, str] = {
    "open": QT_TRANSLATE_NOOP("say", "open"), "done": QT_TRANSLATE_NOOP("say", "done"),
    "cancelled": QT_TRANSLATE_NOOP("say", "cancelled"),
}
