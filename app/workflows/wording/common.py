"""Sentences every workflow uses: what a code is, what does not fit, what is undone."""

from app.domain.meaning import MatchKind
from app.domain.words import QT_TRANSLATE_NOOP

KINDS: dict[MatchKind, str] = {
    MatchKind.COMMAND: QT_TRANSLATE_NOOP("say", "a command"),
    MatchKind.BADGE: QT_TRANSLATE_NOOP("say", "a badge"),
    MatchKind.LOCATION: QT_TRANSLATE_NOOP("say", "a bin"),
    MatchKind.CONTAINER: QT_TRANSLATE_NOOP("say", "a container"),
    MatchKind.SERIAL: QT_TRANSLATE_NOOP("say", "a serial number"),
    MatchKind.LOT: QT_TRANSLATE_NOOP("say", "a lot"),
    MatchKind.ITEM: QT_TRANSLATE_NOOP("say", "an item"),
    MatchKind.DOCUMENT: QT_TRANSLATE_NOOP("say", "a document"),
    MatchKind.RECIPIENT: QT_TRANSLATE_NOOP("say", "a recipient"),
}
LIST = QT_TRANSLATE_NOOP("say", "{first}, {rest}")
OR = QT_TRANSLATE_NOOP("say", "{first} or {second}")

WRONG_KIND = QT_TRANSLATE_NOOP("say", "This is {kind}. Nothing changed; scan {wanted}.")
WRONG_ITEM = QT_TRANSLATE_NOOP("say", "This belongs to another item. Nothing changed; scan {wanted} of the right item.")
NO_COMMAND_HERE = QT_TRANSLATE_NOOP("say", "This command has no use here. Nothing changed; scan {wanted}.")
MANY_SERIALS_HERE = QT_TRANSLATE_NOOP("say", "This code lists several serial numbers. Nothing changed; scan {wanted}.")
TOO_MANY_SERIALS = QT_TRANSLATE_NOOP(
    "say", "This code lists {count} serial numbers, more than {most} at once. Nothing changed; scan each unit."
)
UNCLEAR = QT_TRANSLATE_NOOP(
    "say", "The separators of this label are lost, and it can be read in several ways. Nothing changed; "
    "type its serial or lot number, or scan another label."
)
NOT_OFFERED = QT_TRANSLATE_NOOP("say", "That choice is not offered here. Nothing changed; choose again.")
NO_KEY_HERE = QT_TRANSLATE_NOOP("say", "That key has no use here. Nothing changed; do what the screen asks.")
CHOOSE_FIRST = QT_TRANSLATE_NOOP("say", "Choose from the list first. Nothing changed; to choose nothing, cancel.")
NOT_ALLOWED = QT_TRANSLATE_NOOP("say", "Your role does not allow this ({permission}). Nothing changed; ask a supervisor.")
GONE = QT_TRANSLATE_NOOP("say", "What this code names is not there any more. Nothing changed; scan something else.")

NO_NUMBERS = QT_TRANSLATE_NOOP(
    "say", "This device has used up its numbers and gets more as soon as it reaches its server. Nothing changed; "
    "scan a pre-printed label or type a number."
)
FEW_NUMBERS = QT_TRANSLATE_NOOP(
    "say", "This device has only {left} numbers left and gets more as soon as it reaches its server. Nothing changed; "
    "take fewer, or scan pre-printed labels."
)

SEVERAL = QT_TRANSLATE_NOOP("say", "This code names several things. Choose the one you mean.")
SEVERAL_OR_ONE = QT_TRANSLATE_NOOP("say", "This may be several serial numbers with blanks between, or one code. Choose what it is.")
SEVERAL_SERIALS = QT_TRANSLATE_NOOP("say", "{count} serial numbers")
ONE_CODE = QT_TRANSLATE_NOOP("say", "One code")
WHICH = QT_TRANSLATE_NOOP("say", "Choose what you scanned")
WHOM = QT_TRANSLATE_NOOP("say", "Choose whom you mean")
SEVERAL_CALLED = QT_TRANSLATE_NOOP("say", "Several are called so. Choose the one you mean.")
MATCH = QT_TRANSLATE_NOOP("say", "{code}: {kind}")
PLAIN = QT_TRANSLATE_NOOP("say", "{text}")

NOTHING_TO_UNDO = QT_TRANSLATE_NOOP(
    "say", "There is nothing of yours to undo here. Nothing changed; go on, or change a paper where it was written."
)
UNDONE = QT_TRANSLATE_NOOP("say", "Undone: {what}")
BACK = QT_TRANSLATE_NOOP("say", "Nothing further was changed")
CANCELLED = QT_TRANSLATE_NOOP("say", "Cancelled; nothing was recorded")

FINISH = QT_TRANSLATE_NOOP("say", "Finish")

EXPIRES = QT_TRANSLATE_NOOP("say", "expires {date}")
IN_DISPUTE = QT_TRANSLATE_NOOP("say", "in dispute")
UNIT = QT_TRANSLATE_NOOP("say", "{description} · {place}")
UNIT_MORE = QT_TRANSLATE_NOOP("say", "{description} · {place} · {attributes}")
FROM_TO = QT_TRANSLATE_NOOP("say", "{description} · {source} → {target}")
