"""Sentences of moving, issuing, returning, isolating and releasing stock."""

from app.domain.place import Virtual
from app.domain.words import QT_TRANSLATE_NOOP

# What is in hand
SCAN_HANDLE = QT_TRANSLATE_NOOP("say", "Scan the unit, item, lot or container")
SCAN_NEXT = QT_TRANSLATE_NOOP("say", "Scan the destination")
IN_HAND_ONE = QT_TRANSLATE_NOOP("say", "{code} · {what} · from {place}")
IN_HAND_MANY = QT_TRANSLATE_NOOP("say", "{count} in hand, last {code}")
USUAL_PLACE = QT_TRANSLATE_NOOP("say", "{hand} · usual place {place}")
TAKEN = QT_TRANSLATE_NOOP("say", "In hand: {what}, from {place}")
TAKEN_DISPUTED = QT_TRANSLATE_NOOP("say", "In hand, but recorded in two places: {what}, from {place}")
SCAN_DISPUTED = QT_TRANSLATE_NOOP(
    "say", "{code} is said to be in two places, so it is issued only by scanning it. Nothing changed; scan its own label, or ask a "
    "supervisor to settle where it is."
)
TAKEN_MANY = QT_TRANSLATE_NOOP("say", "{count} units in hand")
PICKED = QT_TRANSLATE_NOOP("say", "Found: {item}")
TAKING = QT_TRANSLATE_NOOP("say", "Taking of {code} in hand")
PUT_BACK = QT_TRANSLATE_NOOP("say", "Out of your hand again; nothing was recorded")
ALREADY_IN_HAND = QT_TRANSLATE_NOOP("say", "{code} is in your hand already. Nothing changed; scan the next.")
IN_BULK = QT_TRANSLATE_NOOP(
    "say", "{code} was returned to bulk and has no place of its own. Nothing changed; scan its item, or add it as a serial again."
)
NOT_RECEIVED = QT_TRANSLATE_NOOP("say", "{code} was never received. Nothing changed; receive it first.")
NOT_IN_STOCK = QT_TRANSLATE_NOOP("say", "{code} is not in stock: {place}. Nothing changed; return it first.")
RETIRED_CONTAINER = QT_TRANSLATE_NOOP("say", "{code} is out of use. Nothing changed; scan another container.")
NONE_IN_STOCK = QT_TRANSLATE_NOOP("say", "There is no {code} in stock. Nothing changed; receive or count it first.")
SCAN_SERIAL = QT_TRANSLATE_NOOP("say", "{item} is tracked by serial number. Nothing changed; scan the serial number of the unit.")
UNKNOWN_LOT = QT_TRANSLATE_NOOP("say", "Lot {lot} of {item} is not known. Nothing changed; receive it first.")
EXPIRED_REFUSED = QT_TRANSLATE_NOOP(
    "say", "{code} expired on {date} and may not be used. Nothing changed; take another lot, or ask a supervisor."
)
EXPIRED_WHY = QT_TRANSLATE_NOOP("say", "{warning} Not done yet; type why it is used all the same, or cancel.")
TYPE_WHY = QT_TRANSLATE_NOOP("say", "Type why {code} is used though it has expired")
EXPIRES_FIRST = QT_TRANSLATE_NOOP(
    "say", "{first} at {place} expires before it, on {date}. Not taken yet; take that, or scan or choose {code} again."
)
TAKE_FIRST = QT_TRANSLATE_NOOP("say", "{amount}, expires {date}: take this first")
LOT_EXPIRED = QT_TRANSLATE_NOOP("say", "{amount}, expired {date}")
CONFIRM_AGAIN = QT_TRANSLATE_NOOP("say", "{warning} Not done yet; scan {place} again to confirm.")
PRESS_AGAIN = QT_TRANSLATE_NOOP("say", "{warning} Not done yet; press again to confirm.")
ALREADY_THERE = QT_TRANSLATE_NOOP("say", "It stands at {place} like this already. Nothing changed; scan another destination.")
STILL_IN_HAND = QT_TRANSLATE_NOOP("say", "{count} still in hand and not recorded. Press again to leave them where they were.")

VIRTUAL: dict[Virtual, str] = {
    Virtual.VENDOR: QT_TRANSLATE_NOOP("say", "at the vendor"),
    Virtual.INSTALLED: QT_TRANSLATE_NOOP("say", "installed"),
    Virtual.CUSTOMER: QT_TRANSLATE_NOOP("say", "sold"),
    Virtual.SCRAP: QT_TRANSLATE_NOOP("say", "scrapped"),
    Virtual.LOST: QT_TRANSLATE_NOOP("say", "lost"),
    Virtual.SPILLAGE: QT_TRANSLATE_NOOP("say", "in a spillage report"),
    Virtual.COUNT_ADJUSTMENT: QT_TRANSLATE_NOOP("say", "missing since a count"),
    Virtual.CONVERTED: QT_TRANSLATE_NOOP("say", "converted"),
    Virtual.CONSUMED: QT_TRANSLATE_NOOP("say", "consumed"),
    Virtual.IN_TRANSIT: QT_TRANSLATE_NOOP("say", "in transit"),
    Virtual.UNEXPLAINED: QT_TRANSLATE_NOOP("say", "unexplained"),
}
"""What is said of stock that is not in a real place."""

# Telling stock apart
CHOOSE_LOT = QT_TRANSLATE_NOOP("say", "Choose or scan the lot")
CHOOSE_FROM = QT_TRANSLATE_NOOP("say", "Scan or choose where you take it from")
CHOOSE_CUSTODY = QT_TRANSLATE_NOOP("say", "Choose the custody it is in")
CHOOSE_PROJECT = QT_TRANSLATE_NOOP("say", "Choose the project it is for")
CHOOSE_STATUS = QT_TRANSLATE_NOOP("say", "Choose its status")
HOW_MANY = QT_TRANSLATE_NOOP("say", "Type the quantity")
PICKING = QT_TRANSLATE_NOOP("say", "{code} · {description}")
PICKING_FROM = QT_TRANSLATE_NOOP("say", "{code} · {description} · from {place} · {amount} available")
PICKING_BACK = QT_TRANSLATE_NOOP("say", "{code} · {description} · {place}")
LOT_EXPIRES = QT_TRANSLATE_NOOP("say", "{amount}, expires {date}")
AMOUNT = QT_TRANSLATE_NOOP("say", "{amount}")
TAKE = QT_TRANSLATE_NOOP("say", "Take {amount}")
TAKE_PACK = QT_TRANSLATE_NOOP("say", "Take a pack: {amount}")
PACKS = QT_TRANSLATE_NOOP("say", "{amount} so far: choose it, or scan the next pack")
TAKE_ALL = QT_TRANSLATE_NOOP("say", "Take all: {amount}")
SCAN_IS_NO_NUMBER = QT_TRANSLATE_NOOP("say", "A scan is no quantity. Nothing changed; type how many of {code}, or cancel.")
NOT_THERE = QT_TRANSLATE_NOOP("say", "By the books there is no {code} at {place}. Scan {place} again to take it from there.")
SEVERAL_IN = QT_TRANSLATE_NOOP(
    "say", "{code} stands in several places of {place}. Nothing changed; scan the bin or container itself, or choose."
)
FROM_THERE = QT_TRANSLATE_NOOP("say", "Taken from {place}")
MORE_THAN_THERE = QT_TRANSLATE_NOOP(
    "say", "Only {available} there by the books. Type {amount} again to take it; the rest is noted for a supervisor."
)
NO_CUSTODY = QT_TRANSLATE_NOOP("say", "Nobody's")
NO_PROJECT = QT_TRANSLATE_NOOP("say", "No project")

# Move
MOVE = QT_TRANSLATE_NOOP("say", "Move")
SCAN_HANDLE_OR_BIN = QT_TRANSLATE_NOOP("say", "Scan what you move, or the bin")
SCAN_FROM = QT_TRANSLATE_NOOP("say", "Scan what you move from or to this bin")
BIN_FIRST = QT_TRANSLATE_NOOP("say", "Bin {place}: what stands here is taken out, other stock is put in")
SCAN_TO_ADD = QT_TRANSLATE_NOOP("say", "Scan the container to take along")
ADDING = QT_TRANSLATE_NOOP("say", "The next container is taken along")
ADD = QT_TRANSLATE_NOOP("say", "Add container")
MOVED = QT_TRANSLATE_NOOP("say", "{what} moved to {place}")
MOVED_MANY = QT_TRANSLATE_NOOP("say", "{count} handles moved to {place}")
CHANGE_CUSTODY = QT_TRANSLATE_NOOP("say", "Change custody")
CHANGE_PROJECT = QT_TRANSLATE_NOOP("say", "Change project")
CHANGE_STATUS = QT_TRANSLATE_NOOP("say", "Change status")
NEW_CUSTODY = QT_TRANSLATE_NOOP("say", "Choose the new custody, scan a badge, or type a piece of the name")
NEW_PROJECT = QT_TRANSLATE_NOOP("say", "Choose the new project")
NEW_STATUS = QT_TRANSLATE_NOOP("say", "Choose the new status")
WILL_BE = QT_TRANSLATE_NOOP("say", "becomes {name}")
KEEP_AS_IS = QT_TRANSLATE_NOOP("say", "Leave as it is")
CHANGE_NOTED = QT_TRANSLATE_NOOP("say", "Changes when you scan the destination")

# Issue
ISSUE = QT_TRANSLATE_NOOP("say", "Issue")
SCAN_RECIPIENT = QT_TRANSLATE_NOOP("say", "Scan the recipient's badge, type a piece of the name, or choose")
NO_RECIPIENT_LIKE = QT_TRANSLATE_NOOP(
    "say", "No recipient is called “{text}”, by code or by name. Nothing changed; type another piece of it, or choose."
)
TO = QT_TRANSLATE_NOOP("say", "To {recipient}")
NO_RECIPIENT = QT_TRANSLATE_NOOP("say", "{name} is no inventory recipient. Nothing changed; choose another.")
CHOOSE_WAY = QT_TRANSLATE_NOOP("say", "Choose what becomes of it")
STAYS = QT_TRANSLATE_NOOP("say", "Stays with the recipient")
CONSUMED = QT_TRANSLATE_NOOP("say", "Consumed")
INSTALLED = QT_TRANSLATE_NOOP("say", "Installed")
SOLD = QT_TRANSLATE_NOOP("say", "Sold")
CHOOSE_REASON = QT_TRANSLATE_NOOP("say", "Choose the reason")
ISSUE_TO = QT_TRANSLATE_NOOP("say", "To {recipient}: {way}")
ISSUE_TO_WHY = QT_TRANSLATE_NOOP("say", "To {recipient}: {way}, {reason}")
ISSUED = QT_TRANSLATE_NOOP("say", "{what} issued to {recipient}")
ISSUED_MANY = QT_TRANSLATE_NOOP("say", "{count} handles issued to {recipient}")
NO_CONTAINER_AWAY = QT_TRANSLATE_NOOP(
    "say", "A container cannot be consumed, installed or sold. Nothing changed; scan the units in it."
)
NONE_TO_ISSUE = QT_TRANSLATE_NOOP("say", "No {code} is available. Nothing changed; release, return or receive it first.")
CHANGE_SETTINGS = QT_TRANSLATE_NOOP("say", "Change recipient")

# Return, isolate, release
RETURN = QT_TRANSLATE_NOOP("say", "Return")
SCAN_RETURNED = QT_TRANSLATE_NOOP("say", "Scan what comes back")
NOT_OUT = QT_TRANSLATE_NOOP("say", "There is no {code} out with anyone. Nothing changed; scan something that was issued.")
CHOOSE_CONDITION = QT_TRANSLATE_NOOP("say", "Choose its condition")
FROM_INSTALLED = QT_TRANSLATE_NOOP("say", "It was installed")
FROM_CUSTOMER = QT_TRANSLATE_NOOP("say", "It was sold")
FROM_CONSUMED = QT_TRANSLATE_NOOP("say", "It was issued as consumed")
SCAN_BACK = QT_TRANSLATE_NOOP("say", "Scan the bin it goes back to")
RETURNED = QT_TRANSLATE_NOOP("say", "{what} returned to {place}")
RETURNED_MANY = QT_TRANSLATE_NOOP("say", "{count} handles returned to {place}")
ISOLATE = QT_TRANSLATE_NOOP("say", "Isolate")
SCAN_ISOLATED = QT_TRANSLATE_NOOP("say", "Scan what must not be used")
ISOLATED_ALREADY = QT_TRANSLATE_NOOP("say", "There is no {code} to isolate. Nothing changed; scan something else.")
SCAN_QUARANTINE = QT_TRANSLATE_NOOP("say", "Scan the quarantine place, or isolate it here")
ISOLATE_HERE = QT_TRANSLATE_NOOP("say", "Isolate here")
ISOLATED = QT_TRANSLATE_NOOP("say", "{what} isolated at {place}")
ISOLATED_MANY = QT_TRANSLATE_NOOP("say", "{count} handles isolated")
NO_QUARANTINE = QT_TRANSLATE_NOOP("say", "{place} is no quarantine place.")
RELEASE = QT_TRANSLATE_NOOP("say", "Release")
SCAN_RELEASED = QT_TRANSLATE_NOOP("say", "Scan what may be used again")
NOT_ISOLATED = QT_TRANSLATE_NOOP("say", "There is no isolated {code}. Nothing changed; scan something else.")
SCAN_RELEASE_BIN = QT_TRANSLATE_NOOP("say", "Scan the bin it goes to, or release it here")
RELEASE_HERE = QT_TRANSLATE_NOOP("say", "Release here")
RELEASED = QT_TRANSLATE_NOOP("say", "{what} released at {place}")
RELEASED_MANY = QT_TRANSLATE_NOOP("say", "{count} handles released")
STILL_UNAVAILABLE = QT_TRANSLATE_NOOP("say", "{place} is a quarantine or repair place: the stock stays unavailable there.")
DECIDE_FIRST = QT_TRANSLATE_NOOP("say", "Choose from the list first. Nothing changed; what you hold stays in your hand.")
