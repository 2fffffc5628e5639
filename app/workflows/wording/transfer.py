"""Sentences of transfers between recipients: offering, accepting, rejecting, taking back."""

from app.domain.papers import Transfer
from app.domain.states import NAMES
from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Transfers")
CHOOSE = QT_TRANSLATE_NOOP("say", "Scan what you hand over, or choose a transfer")
NO_OPEN = QT_TRANSLATE_NOOP("say", "No transfer waits for you or is on its way from you")
GIVE = QT_TRANSLATE_NOOP("say", "Offer equipment to somebody")
PAPER = QT_TRANSLATE_NOOP("say", "{state}: from {source} to {target}, lines: {count}")
NOBODY = QT_TRANSLATE_NOOP("say", "the warehouse")
STATES = NAMES[Transfer]
PARTLY = QT_TRANSLATE_NOOP("say", "Accepted in part")
RETURNING = QT_TRANSLATE_NOOP("say", "To be taken back")

SCAN_TARGET = QT_TRANSLATE_NOOP("say", "Scan the badge of whoever gets it, type a piece of the name, or choose")
SCAN_GIVEN = QT_TRANSLATE_NOOP("say", "Scan what you hand over")
OFFERED_TO = QT_TRANSLATE_NOOP("say", "To {target}; it stays where it is until they accept")
SENT_TO = QT_TRANSLATE_NOOP("say", "To {target} at another site; it leaves this site as you send it")
OFFER = QT_TRANSLATE_NOOP("say", "Offer it")
SEND = QT_TRANSLATE_NOOP("say", "Send it")
CHANGE_TARGET = QT_TRANSLATE_NOOP("say", "To somebody else")
OFFERED = QT_TRANSLATE_NOOP("say", "{number}: offered to {target}. Stock stays until they accept.")
SENT = QT_TRANSLATE_NOOP("say", "{number}: sent to {target}. It is in transit until they accept.")
NONE_TO_GIVE = QT_TRANSLATE_NOOP(
    "say", "There is no {code} that you may hand over together with this. Nothing changed; scan what is in your own custody."
)
NO_RECIPIENT = QT_TRANSLATE_NOOP("say", "{name} is no inventory recipient. Nothing changed; choose another.")
SAME = QT_TRANSLATE_NOOP("say", "{name} has it already. Nothing changed; choose whom it goes to.")
OFFERED_ALREADY = QT_TRANSLATE_NOOP(
    "say", "{code} is offered already in {number}. Nothing changed; cancel that first, or scan another."
)
NO_CONTAINER_AWAY = QT_TRANSLATE_NOOP(
    "say", "A container cannot be sent to another site as one. Nothing changed; scan the units in it."
)

SCAN_ARRIVED = QT_TRANSLATE_NOOP("say", "Scan what you have received, or accept all of it")
SCAN_BIN = QT_TRANSLATE_NOOP("say", "Scan the place where it goes")
LOOK = QT_TRANSLATE_NOOP("say", "{number}: how it stands")
GOES_TO = QT_TRANSLATE_NOOP("say", "{number} from {source} to {target}; goes to {place}")
STAYS_THERE = QT_TRANSLATE_NOOP("say", "{number} from {source} to {target}; stays where it stands")
WAITS_FOR = QT_TRANSLATE_NOOP("say", "{number} from {source} to {target}")
LINE = QT_TRANSLATE_NOOP("say", "{description} · at {place}")
LINE_ACCEPTED = QT_TRANSLATE_NOOP("say", "{description} · {accepted} of {offered} accepted")
ACCEPT_ALL = QT_TRANSLATE_NOOP("say", "Accept all")
ACCEPT_TICKED = QT_TRANSLATE_NOOP("say", "Accept what is ticked, {count} of {all}")
REJECT = QT_TRANSLATE_NOOP("say", "Reject")
CANCEL = QT_TRANSLATE_NOOP("say", "Cancel this transfer")
TAKE_BACK = QT_TRANSLATE_NOOP("say", "Take back what they left")
BACK = QT_TRANSLATE_NOOP("say", "Back to the list")
TICKED = QT_TRANSLATE_NOOP("say", "{what} ticked")
TICKED_ALREADY = QT_TRANSLATE_NOOP("say", "{code} is ticked already. Nothing changed; scan the next, or accept.")
NOT_IN_IT = QT_TRANSLATE_NOOP("say", "{code} is not in this transfer. Nothing changed; scan something of the list.")
HOW_MANY = QT_TRANSLATE_NOOP("say", "Type how many of {code} you have received")
OFFERED_AMOUNT = QT_TRANSLATE_NOOP("say", "Offered: {amount}")
TOO_MANY = QT_TRANSLATE_NOOP("say", "Only {amount} was offered. Nothing changed; type what was offered or less.")
PLACED = QT_TRANSLATE_NOOP("say", "It goes to {place}")
CANNOT_STAND = QT_TRANSLATE_NOOP("say", "{place} is no place of this site that takes stock. Nothing changed; scan another.")
NEEDS_PLACE = QT_TRANSLATE_NOOP("say", "It comes from another site. Nothing changed; scan the place where it goes first.")
ACCEPTED = QT_TRANSLATE_NOOP("say", "{number}: all accepted. It is in the custody of {target}.")
ACCEPTED_PART = QT_TRANSLATE_NOOP("say", "{number}: {count} of {all} lines accepted in full. The rest stays with {source}.")
REJECTED = QT_TRANSLATE_NOOP("say", "{number} is rejected. It stays with {source}.")
CANCELLED = QT_TRANSLATE_NOOP("say", "{number} is cancelled. Nothing has moved.")
TAKEN_BACK = QT_TRANSLATE_NOOP("say", "{number}: what they left is back with {source}.")
WHY = QT_TRANSLATE_NOOP("say", "Choose why it is rejected")
TYPE_WHY = QT_TRANSLATE_NOOP("say", "Type why it is rejected")
ANOTHER = QT_TRANSLATE_NOOP("say", "Another reason")
CANCEL_AGAIN = QT_TRANSLATE_NOOP("say", "Not cancelled yet. Choose it again to take the offer back.")
ALL_AGAIN = QT_TRANSLATE_NOOP("say", "Only some of it is ticked. Choose to accept all again if all of it is there.")
GONE_ELSEWHERE = QT_TRANSLATE_NOOP(
    "say", "{code} is no longer with {source}. Nothing changed; untick it or reject the transfer, and ask them where it is."
)
OVER = QT_TRANSLATE_NOOP("say", "{number} is settled by now. Nothing changed; the list shows what is open.")
NOT_FOR_YOU = QT_TRANSLATE_NOOP("say", "{number} is not for you to decide. Nothing changed; {target} or a supervisor decides.")
WAITING_FOR_YOU = QT_TRANSLATE_NOOP("say", "Transfers that wait for you: {count}")
WHY_SAID = QT_TRANSLATE_NOOP("say", "Why")
