"""The sentences of merging two items: choosing the one that stays, what would become of the other, and the rest of it."""

from app.domain.catalogue import Loan, OrderLine, Record, RequisitionLine, Reservation
from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Merge items")
FIRST = QT_TRANSLATE_NOOP("say", "Scan an item that is the same as another")
OTHER = QT_TRANSLATE_NOOP("say", "Scan the other item that is the same as {number}")
OTHER_HINT = QT_TRANSLATE_NOOP("say", "One of the two stays; codes and stock of the other become its own.")
ITSELF = QT_TRANSLATE_NOOP("say", "{number} is in hand already. Nothing changed; scan the other item.")
WHICH = QT_TRANSLATE_NOOP("say", "Choose which of the two stays")
STAYS = QT_TRANSLATE_NOOP("say", "{number} stays")
STAYS_MORE = QT_TRANSLATE_NOOP("say", "{description}")
DRY = QT_TRANSLATE_NOOP("say", "{goes} becomes {stays}")
DRY_HINT = QT_TRANSLATE_NOOP("say", "Nothing has changed yet. Its history stays on its own card, which the card of {stays} names.")
ALL_OVER = QT_TRANSLATE_NOOP("say", "{goes} is {stays}, all of it")
DRY_REST = QT_TRANSLATE_NOOP("say", "What is still under {goes} becomes {stays}")
IN_THE_WAY = QT_TRANSLATE_NOOP("say", "In the way")
CODES = QT_TRANSLATE_NOOP("say", "Codes and records")
CODES_MORE = QT_TRANSLATE_NOOP("say", "{count}, and its number {number}: they name {stays} from then on")
NAMED_MORE = QT_TRANSLATE_NOOP("say", "{count} still name {number}: they name {stays} from then on")
ASKED = QT_TRANSLATE_NOOP("say", "What still comes, or is still wished for, is {stays} from then on")
STOCK = QT_TRANSLATE_NOOP("say", "{amount} at {place}")
OWED = QT_TRANSLATE_NOOP("say", "{amount} owed to {place}")
MORE = QT_TRANSLATE_NOOP("say", "More than {most} lines: the rest is brought over afterwards, in the same way")
NO_STOCK = QT_TRANSLATE_NOOP("say", "None of it stands here")
RUN = QT_TRANSLATE_NOOP("say", "Merge them")
RUN_REST = QT_TRANSLATE_NOOP("say", "Bring it over")
SURE = QT_TRANSLATE_NOOP("say", "{goes} goes out of use. Not done yet; press again to confirm.")
MERGED = QT_TRANSLATE_NOOP("say", "{goes} is {stays} from now on")
BROUGHT = QT_TRANSLATE_NOOP("say", "What was under {goes} is {stays} now")
LEFT = QT_TRANSLATE_NOOP("say", "{goes} is {stays} from now on. More of it stands here: bring over the rest.")

MERGED_ALREADY = QT_TRANSLATE_NOOP("say", "{number} was merged into another item before. Nothing changed; scan that one.")
OUT_OF_USE = QT_TRANSLATE_NOOP("say", "{number} is out of use and cannot take in another. Choose the other one.")
OTHER_KIND = QT_TRANSLATE_NOOP("say", "They differ in this, which cannot change: {field}.")
TRACKING = QT_TRANSLATE_NOOP("say", "tracking")
UNIT = QT_TRANSLATE_NOOP("say", "unit of measure")
DECIMALS = QT_TRANSLATE_NOOP("say", "decimals")
NO_SERIALS = QT_TRANSLATE_NOOP("say", "{number} tracks no serial numbers. Switch that on first.")
KITS = QT_TRANSLATE_NOOP("say", "One of them is a kit or a device, the other is not.")
COUNTED = QT_TRANSLATE_NOOP("say", "Count {number} is open. Close it first.")
WAITS = QT_TRANSLATE_NOOP("say", "{number} waits for units of it. Finish or cancel that first.")
RETURNED = QT_TRANSLATE_NOOP(
    "say", "{number} has returned some of it to its vendor, under this number. Settle it first: credited, replaced or refused."
)
REPORTED = QT_TRANSLATE_NOOP("say", "{number} reports some of it as faulty, lost or broken. Close that first.")
DISPUTED = QT_TRANSLATE_NOOP("say", "{code} is said to be in two places. Settle that first.")
DOUBLE = QT_TRANSLATE_NOOP("say", "Both have a unit {code}. Give one of them another code first.")
LEFT_BEHIND = QT_TRANSLATE_NOOP("say", "Merged, and stock or a line is still under it: touch it to bring that over")
NOTHING_LEFT = QT_TRANSLATE_NOOP("say", "Nothing of {goes} is left here. Nothing changed.")
BLOCKED = QT_TRANSLATE_NOOP("say", "It cannot be done as things stand. Nothing changed; see what is in the way.")

MERGED_LATELY = QT_TRANSLATE_NOOP("say", "Merged lately: touch it to see what is left of it, or to take that back")
TAKE_APART = QT_TRANSLATE_NOOP("say", "Take the merging back")
APART_SURE = QT_TRANSLATE_NOOP(
    "say", "{goes} is an item of its own again, with the codes, lines and stock that it had. Not done yet; press again to confirm."
)
APART = QT_TRANSLATE_NOOP("say", "{goes} is as it was before")
NOT_APART = QT_TRANSLATE_NOOP("say", "Cannot be taken back")
ELSEWHERE = QT_TRANSLATE_NOOP("say", "It was merged at another site. It is taken back there.")
CHANGED_SINCE = QT_TRANSLATE_NOOP("say", "{what} has been changed since. Change it back first.")
CAME_SINCE = QT_TRANSLATE_NOOP("say", "Some of order {number} has come since, as the other item.")
RECORDS: dict[type[Record], str] = {
    OrderLine: QT_TRANSLATE_NOOP("say", "A line of an order"), RequisitionLine: QT_TRANSLATE_NOOP("say", "A line of a requisition"),
    Reservation: QT_TRANSLATE_NOOP("say", "A reservation"), Loan: QT_TRANSLATE_NOOP("say", "A checkout"),
}
A_RECORD = QT_TRANSLATE_NOOP("say", "A record that names it")
