"""The sentences of the discrepancies: what does not fit, what happened around it, and what can be done about it."""

from app.domain.discrepancy import DiscrepancyClass as D
from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Discrepancies")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose what to settle")
NOTHING = QT_TRANSLATE_NOOP("say", "Nothing waits to be settled")
LIST_HINT = QT_TRANSLATE_NOOP("say", "Or scan the unit, item, container or bin it is about")
ABOUT = QT_TRANSLATE_NOOP("say", "About {code} alone")
ALL = QT_TRANSLATE_NOOP("say", "Show all discrepancies")
ROW = QT_TRANSLATE_NOOP("say", "{code} · {place} · {when} · {who}")
NOBODY = QT_TRANSLATE_NOOP("say", "set-up")
SUBJECT = QT_TRANSLATE_NOOP("say", "{code} · {description}")
SUBJECT_AT = QT_TRANSLATE_NOOP("say", "{code} · {description} · now at {place}")
AT_PLACE = QT_TRANSLATE_NOOP("say", "Place {place}")
DONE_BY = QT_TRANSLATE_NOOP("say", "{act} by {who}")
WHAT = QT_TRANSLATE_NOOP("say", "What does not fit")
EDITED = QT_TRANSLATE_NOOP("say", "changed in the catalogue")
WOULD = QT_TRANSLATE_NOOP("say", "What it would change")
WOULD_MAKE = QT_TRANSLATE_NOOP("say", "It would be new")
BY_NOW = QT_TRANSLATE_NOOP("say", "By now: {state}")
REASON = QT_TRANSLATE_NOOP("say", "The reason kept with it")
RIVAL = QT_TRANSLATE_NOOP("say", "bears the same code; {where}")
SETTLED = QT_TRANSLATE_NOOP("say", "This is settled. Nothing is left to do.")

EXPLAINED: dict[D, str] = {
    D.SHORTAGE: QT_TRANSLATE_NOOP(
        "say", "{amount} more left {place} than the books had there. What comes in next pays it back; a count settles it."
    ),
    D.SERIAL_ELSEWHERE: QT_TRANSLATE_NOOP(
        "say", "It was taken from a place it was not in by the books: they had it at {place}. The later evidence holds for now."
    ),
    D.SERIAL_DISPUTE: QT_TRANSLATE_NOOP(
        "say", "Two acts contradict each other about where it was. The later evidence holds for now; until this is settled it is "
        "issued only by scanning it."
    ),
    D.OVER_RECEIPT: QT_TRANSLATE_NOOP("say", "{amount} more came than the order line asks for. It is in stock all the same."),
    D.REPEATED_RECEIPT: QT_TRANSLATE_NOOP(
        "say", "It was received although it was in stock already, at {place}. Order and cost count it once."
    ),
    D.LATE_MOVEMENT: QT_TRANSLATE_NOOP("say", "A movement from before an approved count arrived after it. The count holds."),
    D.CODE_CLASH: QT_TRANSLATE_NOOP("say", "More than one unit bears this code. A scan of it asks each time which one is meant."),
    D.REOPENED_CONTAINER: QT_TRANSLATE_NOOP("say", "Something was put into it although it was out of use. It is in use again."),
    D.NESTED_AGAINST_RANK: QT_TRANSLATE_NOOP(
        "say", "It was put into {place}, which may not hold such a container. The books have it beside that."
    ),
    D.MIXED_CONTENT: QT_TRANSLATE_NOOP("say", "It was put into {place}, whose type does not allow it there."),
    D.NO_PERMISSION: QT_TRANSLATE_NOOP("say", "It was done by somebody whose role does not allow it. It is posted all the same."),
    D.CLOCK_SKEW: QT_TRANSLATE_NOOP(
        "say", "The clock of the device was wrong by {minutes} minutes. The time of the act may be wrong as well."
    ),
    D.OUT_OF_DATE: QT_TRANSLATE_NOOP(
        "say", "What it rested on had changed when it arrived. It changed nothing; the line waits in the review again."
    ),
    D.PLACE_IN_USE: QT_TRANSLATE_NOOP("say", "It was taken out of use while stock stands in it."),
    D.EXPIRED: QT_TRANSLATE_NOOP(
        "say", "{amount} of {place} was given out for use after its expiry, by somebody whose role does not allow it."
    ),
    D.HELD: QT_TRANSLATE_NOOP(
        "say", "It could not be posted when it arrived and has no effect until you decide. Later acts went on without it."
    ),
}

# The time line
EVENT = QT_TRANSLATE_NOOP("say", "{when} · {who} · {act}")
WENT = QT_TRANSLATE_NOOP("say", "{source} → {target}")
WENT_SCANNED = QT_TRANSLATE_NOOP("say", "{source} → {target}, start scanned")
SAID = QT_TRANSLATE_NOOP("say", "said {said_source} → {said_target}; booked {source} → {target}")
SAID_SCANNED = QT_TRANSLATE_NOOP("say", "said {said_source} (scanned) → {said_target}; booked {source} → {target}")
SAID_ONLY = QT_TRANSLATE_NOOP("say", "said {said_source} → {said_target}; moved nothing")
COUNTED = QT_TRANSLATE_NOOP("say", "counted {amount} at {place}")
NO_MOVE = QT_TRANSLATE_NOOP("say", "moved nothing")
WITH_NOTE = QT_TRANSLATE_NOOP("say", "{what} · “{note}”")
ON_DEVICE = QT_TRANSLATE_NOOP("say", "{what} · on {device}")
ARRIVED = QT_TRANSLATE_NOOP("say", "{what} · arrived {when}")
WAS_HELD = QT_TRANSLATE_NOOP("say", "{what} · held, has no effect")
WAS_DROPPED = QT_TRANSLATE_NOOP("say", "{what} · dropped, had no effect")
WAS_UNDONE = QT_TRANSLATE_NOOP("say", "{what} · undone")
THIS_DEVICE = QT_TRANSLATE_NOOP("say", "this device")
SERVER = QT_TRANSLATE_NOOP("say", "the server")

# What can be done
COUNT_NOW = QT_TRANSLATE_NOOP("say", "Count {place} now")
HAVE_COUNTED = QT_TRANSLATE_NOOP("say", "Have {place} counted")
HAVE_COUNTED_HINT = QT_TRANSLATE_NOOP("say", "Opens a count that anybody may do")
HERE = QT_TRANSLATE_NOOP("say", "It is here")
HERE_HINT = QT_TRANSLATE_NOOP("say", "Scan the unit, then the bin it is in")
AS_BOOKED = QT_TRANSLATE_NOOP("say", "It is at {place}, as booked")
ACCEPT = QT_TRANSLATE_NOOP("say", "Accept it")
ACCEPT_HINT = QT_TRANSLATE_NOOP("say", "The books stay as they are")
RELEASE = QT_TRANSLATE_NOOP("say", "Post it after all")
RELEASE_HINT = QT_TRANSLATE_NOOP("say", "As it was made, by your word")
DISMISS = QT_TRANSLATE_NOOP("say", "Drop it")
DISMISS_HINT = QT_TRANSLATE_NOOP("say", "It never has any effect")
UNDO = QT_TRANSLATE_NOOP("say", "Undo the act")
UNDO_HINT = QT_TRANSLATE_NOOP("say", "It did not happen")
TO_VENDOR = QT_TRANSLATE_NOOP("say", "Return it to the vendor")
TO_VENDOR_HINT = QT_TRANSLATE_NOOP("say", "{amount} leaves stock")
REVIEW = QT_TRANSLATE_NOOP("say", "To the review")
LOOK_AT = QT_TRANSLATE_NOOP("say", "Look at {code}")
KEEPS = QT_TRANSLATE_NOOP("say", "{unit} keeps {code}")
KEEPS_HINT = QT_TRANSLATE_NOOP("say", "The other one gets another code")
BACK = QT_TRANSLATE_NOOP("say", "Back")

SCAN_UNIT = QT_TRANSLATE_NOOP("say", "Scan {code} where it is")
SCAN_BIN = QT_TRANSLATE_NOOP("say", "Scan the bin or container it is in")
UNIT_SEEN = QT_TRANSLATE_NOOP("say", "You have {code} before you")
NEW_CODE = QT_TRANSLATE_NOOP("say", "Scan or type the new code of {unit}")
INSTEAD = QT_TRANSLATE_NOOP("say", "In place of {code}")
MAKE_CODE = QT_TRANSLATE_NOOP("say", "Make a new number")
GETS_NEW = QT_TRANSLATE_NOOP("say", "gets another code; {where}")
KEEPS_IT = QT_TRANSLATE_NOOP("say", "keeps its code; {where}")
WHY = QT_TRANSLATE_NOOP("say", "Type why, or choose")
WITHOUT_NOTE = QT_TRANSLATE_NOOP("say", "Accept without a note")
NOTES = (
    QT_TRANSLATE_NOOP("say", "Looked at the place: it is right"),
    QT_TRANSLATE_NOOP("say", "Spoke with who did it: it is right"),
)
"""Offered in place of typing; kept in the journal in English, as all it keeps."""

# What came of it
ACCEPTED = QT_TRANSLATE_NOOP("say", "Settled: accepted as it is")
FOUND_HERE = QT_TRANSLATE_NOOP("say", "Settled: {code} is at {place}")
RELEASED = QT_TRANSLATE_NOOP("say", "Posted after all")
DISMISSED = QT_TRANSLATE_NOOP("say", "Dropped: it has no effect")
UNDONE = QT_TRANSLATE_NOOP("say", "Settled: the act is undone")
SENT_BACK = QT_TRANSLATE_NOOP("say", "Settled: {amount} of {code} went back to the vendor")
COUNT_OPENED = QT_TRANSLATE_NOOP("say", "Count {number} of {place} is open. Whoever counts it settles this, once it is approved.")

RECODED = QT_TRANSLATE_NOOP("say", "Settled: {unit} bears {new} instead of {old}")
RECODED_ONE = QT_TRANSLATE_NOOP(
    "say", "{unit} bears {new} instead of {old}. More than one unit still bears {old}; go on with the next."
)
BAD_CODE = QT_TRANSLATE_NOOP(
    "say", "“{code}” cannot be a unit's code: letters, digits, dash and period only. Nothing changed; scan or make another code."
)
CODE_TAKEN = QT_TRANSLATE_NOOP("say", "{code} names something already. Nothing changed; scan or make another code.")

SURE = QT_TRANSLATE_NOOP("say", "This cannot be taken back. Nothing changed yet; choose it again to do it.")
NOT_OPEN = QT_TRANSLATE_NOOP("say", "This is not open any more. Nothing changed; choose another.")
NOT_HERE = QT_TRANSLATE_NOOP("say", "Nothing about {code} waits to be settled. Nothing changed; scan something else, or choose.")
OTHER_UNIT = QT_TRANSLATE_NOOP("say", "This is {code}. Nothing changed; scan {wanted}.")
NO_BIN = QT_TRANSLATE_NOOP("say", "{code} holds no stock. Nothing changed; scan the bin or container it is in.")
MUST_SCAN = QT_TRANSLATE_NOOP(
    "say", "What was typed or touched does not prove where {code} is. Nothing changed; scan its label with the scanner or camera."
)
MOVED_ON = QT_TRANSLATE_NOOP(
    "say", "What came too much is not at one place any more. Nothing changed; bring {amount} of {code} together first, or accept "
    "it."
)
