"""Sentences of returns to vendors: made of a spillage report or alone, shipped, credited or replaced."""

from app.domain.papers import Rma
from app.domain.states import NAMES
from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Returns to vendors")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose a return, or begin one")
NO_OPEN = QT_TRANSLATE_NOOP("say", "No return is open")
NEW = QT_TRANSLATE_NOOP("say", "Return something to its vendor")
RETURN = QT_TRANSLATE_NOOP("say", "{state}: to {vendor}, lines: {count}")
RETURN_OF = QT_TRANSLATE_NOOP("say", "{state}: to {vendor}, from {spillage}, lines: {count}")
STATES = NAMES[Rma]
WHICH_VENDOR = QT_TRANSLATE_NOOP("say", "Choose the vendor it goes back to")
NO_VENDOR = QT_TRANSLATE_NOOP("say", "There is no vendor yet. Nothing changed; add one in the catalogue first.")
SCAN = QT_TRANSLATE_NOOP("say", "Scan what goes back to the vendor")
TO = QT_TRANSLATE_NOOP("say", "To {vendor}")
NONE = QT_TRANSLATE_NOOP("say", "There is no {code} in stock to return. Nothing changed; scan something else.")
NO_CONTAINER = QT_TRANSLATE_NOOP("say", "A container is not returned as one. Nothing changed; scan the units in it.")
SHIP = QT_TRANSLATE_NOOP("say", "Ship it")
REFERENCE = QT_TRANSLATE_NOOP("say", "Type the vendor's number for it")
WITHOUT = QT_TRANSLATE_NOOP("say", "Without a number")
SHIPPED = QT_TRANSLATE_NOOP("say", "{number} is shipped to {vendor}. It has left the stock.")
LOOK = QT_TRANSLATE_NOOP("say", "{number}: how it stands")
SETTLE = QT_TRANSLATE_NOOP("say", "Touch a line to say what the vendor has done")
NUMBER_THERE = QT_TRANSLATE_NOOP("say", "{stands} · their number {reference}")
SLIP = QT_TRANSLATE_NOOP("say", "Print the return slip")
PRINTED = QT_TRANSLATE_NOOP("say", "Return slip of {number}.")
CANCEL = QT_TRANSLATE_NOOP("say", "It does not go back …")
CANCELLING = QT_TRANSLATE_NOOP("say", "{number} is cancelled: what becomes of its units?")
SCRAP = QT_TRANSLATE_NOOP("say", "They are scrap")
LOST = QT_TRANSLATE_NOOP("say", "They are lost")
CANCELLED = QT_TRANSLATE_NOOP("say", "{number} is cancelled, its units are written off.")
BACK = QT_TRANSLATE_NOOP("say", "Back to the list")
WHAT = QT_TRANSLATE_NOOP("say", "{code}: what has the vendor done?")
CREDITED = QT_TRANSLATE_NOOP("say", "Credited")
REPLACED = QT_TRANSLATE_NOOP("say", "Replaced")
REFUSED = QT_TRANSLATE_NOOP("say", "Refused, and not sent back")
OUTCOMES = {
    "": QT_TRANSLATE_NOOP("say", "waits for the vendor"),
    "credited": QT_TRANSLATE_NOOP("say", "credited: {amount}"),
    "replaced": QT_TRANSLATE_NOOP("say", "replaced by {code}"),
    "refused": QT_TRANSLATE_NOOP("say", "refused"),
}
LINE = QT_TRANSLATE_NOOP("say", "{description} · {outcome}")
PART = QT_TRANSLATE_NOOP("say", "Only for a part of them …")
PART_MORE = QT_TRANSLATE_NOOP("say", "The rest waits, for another outcome")
HOW_MUCH = QT_TRANSLATE_NOOP("say", "Type for how much of {code} it holds")
OF_THEM = QT_TRANSLATE_NOOP("say", "It is about {amount}")
NOT_SO_MUCH = QT_TRANSLATE_NOOP("say", "Only {most} of it wait for the vendor. Nothing changed; type what this outcome is for.")
COMES_AT = QT_TRANSLATE_NOOP("say", "{what}, worth {amount}")
OTHER_WORTH = QT_TRANSLATE_NOOP("say", "It is worth something else …")
WORTH = QT_TRANSLATE_NOOP("say", "Type what all of {code} that came is worth")
AMOUNT = QT_TRANSLATE_NOOP("say", "Type the amount credited for {code}")
SCAN_NEW = QT_TRANSLATE_NOOP("say", "Scan the serial number that came in place of {code}")
SCAN_BIN = QT_TRANSLATE_NOOP("say", "Scan the bin it goes to")
NO_SERIAL = QT_TRANSLATE_NOOP("say", "{code} is no serial number of a new unit. Nothing changed; scan the label of what came.")
IN_STOCK = QT_TRANSLATE_NOOP("say", "{code} is in stock already. Nothing changed; scan the label of what came.")
NO_BIN = QT_TRANSLATE_NOOP("say", "{place} takes no stock. Nothing changed; scan another bin.")
DONE = QT_TRANSLATE_NOOP("say", "{code}: {outcome}.")
ALL_DONE = QT_TRANSLATE_NOOP("say", "{number} is settled.")
P_LINE = QT_TRANSLATE_NOOP("say", "Line")
P_ITEM = QT_TRANSLATE_NOOP("say", "Item")
P_SERIAL = QT_TRANSLATE_NOOP("say", "Serial or lot")
P_WHAT = QT_TRANSLATE_NOOP("say", "Description")
P_QUANTITY = QT_TRANSLATE_NOOP("say", "Quantity")
P_REFERENCE = QT_TRANSLATE_NOOP("say", "Your number")
P_ACCOUNT = QT_TRANSLATE_NOOP("say", "Our account")
P_TITLE = QT_TRANSLATE_NOOP("say", "Return {number}")
