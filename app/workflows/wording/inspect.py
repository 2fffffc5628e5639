"""Sentences of the home screen and of what opens from a scan: cards, contents, history, codes put aside."""

from app.domain.words import QT_TRANSLATE_NOOP

HOME = QT_TRANSLATE_NOOP("say", "Home")
SCAN_ANYTHING = QT_TRANSLATE_NOOP("say", "Scan anything")
HOME_HINT = QT_TRANSLATE_NOOP("say", "A unit, bin, container, item, lot, document or badge; or choose a job")
WHAT_NEXT = QT_TRANSLATE_NOOP("say", "Choose what to do with it, or scan on")
FOUND = QT_TRANSLATE_NOOP("say", "This is {kind}")
FOUND_DISPUTED = QT_TRANSLATE_NOOP("say", "This is {kind}; it was recorded in two places")

DISPUTED = QT_TRANSLATE_NOOP("say", "Said to be in two places")
DISPUTED_HINT = QT_TRANSLATE_NOOP(
    "say", "It is issued only by scanning its own label; a supervisor settles where it is."
)
SETTLE = QT_TRANSLATE_NOOP("say", "Settle what does not fit")

AREA = QT_TRANSLATE_NOOP("say", "an area")
WHERE = QT_TRANSLATE_NOOP("say", "Where it is")
REPLACED_BY = QT_TRANSLATE_NOOP("say", "Replaced by")
REPLACES = QT_TRANSLATE_NOOP("say", "Replaces")
LED = QT_TRANSLATE_NOOP("say", "{code} was replaced and none is left: this is {after}")
MERGED_FROM = QT_TRANSLATE_NOOP("say", "Merged from")
MERGED_INTO = QT_TRANSLATE_NOOP("say", "Merged into")
STILL_UNDER_IT = QT_TRANSLATE_NOOP("say", "{what}; stock is still under it")
BOTH = QT_TRANSLATE_NOOP("say", "{first} · {rest}")
NO_STOCK = QT_TRANSLATE_NOOP("say", "Not kept in stock: it is chosen where it is used, on maintenance")
IN_BULK = QT_TRANSLATE_NOOP("say", "Returned to bulk: it counts in the quantity of its item")
NOWHERE = QT_TRANSLATE_NOOP("say", "Nowhere yet: it was never received")
RETIRED = QT_TRANSLATE_NOOP("say", "Out of use")
STATE = QT_TRANSLATE_NOOP("say", "Custody, project, status")
TAG = QT_TRANSLATE_NOOP("say", "Asset tag")
SERIAL = QT_TRANSLATE_NOOP("say", "Serial number")
LOT = QT_TRANSLATE_NOOP("say", "Lot")
EXPIRES = QT_TRANSLATE_NOOP("say", "Expires")
RECEIVED = QT_TRANSLATE_NOOP("say", "Received")
NOTES = QT_TRANSLATE_NOOP("say", "Notes")
ITEM_TEXT = QT_TRANSLATE_NOOP("say", "{number} · {description}")
PLACE_KIND = QT_TRANSLATE_NOOP("say", "Location type")
BLOCKED = QT_TRANSLATE_NOOP("say", "Blocked: takes nothing in")
EMPTY = QT_TRANSLATE_NOOP("say", "Empty")
HOLDS_NOTHING = QT_TRANSLATE_NOOP("say", "In nobody's hands")
ON_HAND = QT_TRANSLATE_NOOP("say", "On hand")
ON_HAND_SERIALS = QT_TRANSLATE_NOOP("say", "{bulk} without serial number, {serials} with one")

CONTENTS_OF = QT_TRANSLATE_NOOP("say", "What is in {code}")
HISTORY_OF = QT_TRANSLATE_NOOP("say", "History of {code}")
HISTORY_LINE = QT_TRANSLATE_NOOP("say", "{when} · {who} · {kind}: {source} → {target}")
HISTORY_WHY = QT_TRANSLATE_NOOP("say", "{when} · {who} · {kind}: {source} → {target} · {why}")
HISTORY_ACT = QT_TRANSLATE_NOOP("say", "{when} · {who} · {kind}")
HISTORY_ACT_WHY = QT_TRANSLATE_NOOP("say", "{when} · {who} · {kind} · {why}")
"""Of what has moved nothing, such as an undo that is held."""
NOBODY = QT_TRANSLATE_NOOP("say", "set-up")
"""Who did what was done from the command line, by whoever owns the data folder."""
NO_HISTORY = QT_TRANSLATE_NOOP("say", "Nothing has happened to it yet")
UNDONE = QT_TRANSLATE_NOOP("say", "{what} (undone)")
OVERTAKEN = QT_TRANSLATE_NOOP("say", "{what} (came to be known late: it has moved on since)")
HELD = QT_TRANSLATE_NOOP("say", "{what} (held: no effect until a supervisor decides)")
KINDS: dict[str, str] = {
    "move": QT_TRANSLATE_NOOP("say", "moved"),
    "issue": QT_TRANSLATE_NOOP("say", "issued"),
    "return": QT_TRANSLATE_NOOP("say", "returned"),
    "isolate": QT_TRANSLATE_NOOP("say", "isolated"),
    "release": QT_TRANSLATE_NOOP("say", "released"),
    "receive": QT_TRANSLATE_NOOP("say", "received"),
    "count": QT_TRANSLATE_NOOP("say", "counted"),
    "approve-count": QT_TRANSLATE_NOOP("say", "adjusted by a count"),
    "contain": QT_TRANSLATE_NOOP("say", "container"),
    "assemble": QT_TRANSLATE_NOOP("say", "fitted"),
    "disassemble": QT_TRANSLATE_NOOP("say", "taken out"),
    "maintain": QT_TRANSLATE_NOOP("say", "used on maintenance"),
    "reserve": QT_TRANSLATE_NOOP("say", "reserved"),
    "new-serial": QT_TRANSLATE_NOOP("say", "given a serial number"),
    "recode": QT_TRANSLATE_NOOP("say", "given another code"),
    "repair": QT_TRANSLATE_NOOP("say", "repair"),
    "tag-serial": QT_TRANSLATE_NOOP("say", "given a tag"),
    "import-serials": QT_TRANSLATE_NOOP("say", "given a serial number of a file"),
    "transfer-serial": QT_TRANSLATE_NOOP("say", "transferred"),
    "describe-serial": QT_TRANSLATE_NOOP("say", "described"),
    "serialize": QT_TRANSLATE_NOOP("say", "given serial numbers"),
    "catalogue": QT_TRANSLATE_NOOP("say", "returned to bulk"),
    "install": QT_TRANSLATE_NOOP("say", "installed"),
    "transfer": QT_TRANSLATE_NOOP("say", "sent to another site"),
    "accept-transfer": QT_TRANSLATE_NOOP("say", "handed over"),
    "take-back": QT_TRANSLATE_NOOP("say", "taken back"),
    "spillage": QT_TRANSLATE_NOOP("say", "reported as spillage"),
    "close-spillage": QT_TRANSLATE_NOOP("say", "spillage closed"),
    "rma": QT_TRANSLATE_NOOP("say", "returned to the vendor"),
    "cancel-rma": QT_TRANSLATE_NOOP("say", "return cancelled"),
    "settle-rma": QT_TRANSLATE_NOOP("say", "came back from the vendor"),
    "undo": QT_TRANSLATE_NOOP("say", "undone"),
    "post-held": QT_TRANSLATE_NOOP("say", "posted after all"),
    "drop-held": QT_TRANSLATE_NOOP("say", "dropped"),
    "resolve": QT_TRANSLATE_NOOP("say", "discrepancy settled"),
    "revalue": QT_TRANSLATE_NOOP("say", "price corrected"),
    "open-count": QT_TRANSLATE_NOOP("say", "count opened"),
    "close-count": QT_TRANSLATE_NOOP("say", "count closed"),
    "reject-count": QT_TRANSLATE_NOOP("say", "count rejected"),
    "recount": QT_TRANSLATE_NOOP("say", "recount asked for"),
    "import": QT_TRANSLATE_NOOP("say", "imported"),
    "merge-items": QT_TRANSLATE_NOOP("say", "merged with another item"),
    "photo": QT_TRANSLATE_NOOP("say", "photo taken"),
    "photo-caption": QT_TRANSLATE_NOOP("say", "photo described"),
    "photo-off": QT_TRANSLATE_NOOP("say", "photo taken off"),
    "photo-again": QT_TRANSLATE_NOOP("say", "photo shown again"),
}
"""What an act is called in a history line."""

ACT = QT_TRANSLATE_NOOP("say", "Undo this act of the history of {code}, or go back")
UNDO_ACT = QT_TRANSLATE_NOOP("say", "Undo this act")
ACT_UNDONE = QT_TRANSLATE_NOOP("say", "The act is undone")

BACK = QT_TRANSLATE_NOOP("say", "Back")
SERIALS_TAB = QT_TRANSLATE_NOOP("say", "Serials")
ALL_OF_IT = QT_TRANSLATE_NOOP("say", "The whole record")
HISTORY = QT_TRANSLATE_NOOP("say", "History")
CONTENTS = QT_TRANSLATE_NOOP("say", "Contents")
MOVE_IT = QT_TRANSLATE_NOOP("say", "Move it")
MOVE_FROM = QT_TRANSLATE_NOOP("say", "Move from or to it")
MOVE_THEM = QT_TRANSLATE_NOOP("say", "Move them")
COUNT_BIN = QT_TRANSLATE_NOOP("say", "Count this bin")
COUNT_AREA = QT_TRANSLATE_NOOP("say", "Count all bins in it")
OPEN_CONTAINER = QT_TRANSLATE_NOOP("say", "Put in, take out, check")
ISSUE_IT = QT_TRANSLATE_NOOP("say", "Issue it")
RETURN_IT = QT_TRANSLATE_NOOP("say", "Return it")
ISOLATE_IT = QT_TRANSLATE_NOOP("say", "Isolate it")
RELEASE_IT = QT_TRANSLATE_NOOP("say", "Release it")
RECEIVE_IT = QT_TRANSLATE_NOOP("say", "Receive it")
RECEIVE_ORDER = QT_TRANSLATE_NOOP("say", "Receive against it")
GO_ON_COUNTING = QT_TRANSLATE_NOOP("say", "Go on counting")
REVIEW_COUNT = QT_TRANSLATE_NOOP("say", "Review it")
SWITCH_TO = QT_TRANSLATE_NOOP("say", "Sign in as {name}")

SERIALS = QT_TRANSLATE_NOOP("say", "{count} serial numbers in one code")
SERIAL_KNOWN = QT_TRANSLATE_NOOP("say", "known")
SERIAL_UNKNOWN = QT_TRANSLATE_NOOP("say", "not known here")
UNKNOWN_SERIAL = QT_TRANSLATE_NOOP("say", "The serial number {serial} on this label is not known here")
ORDER = QT_TRANSLATE_NOOP("say", "Order {number}, {vendor}")
ORDER_LINE = QT_TRANSLATE_NOOP("say", "{description}: {received} of {ordered} received")
COUNT = QT_TRANSLATE_NOOP("say", "Count {number}: {scope}")
COUNT_STATE = QT_TRANSLATE_NOOP("say", "{done} of {all} bins counted, {review} lines to review")

KEPT = QT_TRANSLATE_NOOP("say", "Codes put aside ({count})")
KEPT_PROMPT = QT_TRANSLATE_NOOP("say", "Choose a code that was put aside")
KEPT_CODE = QT_TRANSLATE_NOOP("say", "Choose what becomes of {code}")
KEPT_DONE = QT_TRANSLATE_NOOP("say", "Done with it")
KEPT_CLEARED = QT_TRANSLATE_NOOP("say", "Taken off the list")
