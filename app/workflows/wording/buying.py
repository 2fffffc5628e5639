"""The sentences of purchasing: requisitions, orders, replenishment, low stock."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Purchasing")
WHAT = QT_TRANSLATE_NOOP("say", "Choose what to do, or scan an order")
REQUESTS = QT_TRANSLATE_NOOP("say", "Requisitions")
REQUESTS_MORE = QT_TRANSLATE_NOOP("say", "Ask for equipment, or take what others ask for into orders")
ORDERS = QT_TRANSLATE_NOOP("say", "Purchase orders")
ORDERS_MORE = QT_TRANSLATE_NOOP("say", "Write, send, print and close them")
REPLENISH = QT_TRANSLATE_NOOP("say", "Replenish")
REPLENISH_MORE = QT_TRANSLATE_NOOP("say", "What recipients and this site lack of what they shall have")
LOW = QT_TRANSLATE_NOOP("say", "Low stock")
LOW_MORE = QT_TRANSLATE_NOOP("say", "Items below their minimum")
CHOOSE_REQUEST = QT_TRANSLATE_NOOP("say", "Open a requisition, or begin a new one")
CHOOSE_ORDER = QT_TRANSLATE_NOOP("say", "Open an order, or begin a new one")
NEW = QT_TRANSLATE_NOOP("say", "New")
BACK = QT_TRANSLATE_NOOP("say", "Back")
STATE_OF = QT_TRANSLATE_NOOP("say", "{state} · {who}")
OF_WHOM = QT_TRANSLATE_NOOP("say", "{vendor} · {state}")
SCAN_OR_FIND = QT_TRANSLATE_NOOP("say", "Scan or type the next item of {number}")
FIND = QT_TRANSLATE_NOOP("say", "Find an item")
CHOOSE_ITEM = QT_TRANSLATE_NOOP("say", "Choose the item")
HOW_MUCH = QT_TRANSLATE_NOOP("say", "How much of {item} is wanted?")
FOR_WHOM = QT_TRANSLATE_NOOP("say", "Choose for whom it is, scan a badge, or type a piece of the name")
FOR_STOCK = QT_TRANSLATE_NOOP("say", "For stock")
WHICH_VENDOR = QT_TRANSLATE_NOOP("say", "Choose the vendor, or scan or type its code")
NOBODY = QT_TRANSLATE_NOOP("say", "No vendor yet")
LINE = QT_TRANSLATE_NOOP("say", "{description} · {price} each")
LINE_CAME = QT_TRANSLATE_NOOP("say", "{description} · {received} of {ordered} came · {price} each")
LINE_ASKED = QT_TRANSLATE_NOOP("say", "{said} · asked for in {requests}")
REQUEST_LINE = QT_TRANSLATE_NOOP("say", "{description}")
REQUEST_LINE_IN = QT_TRANSLATE_NOOP("say", "{description} · in order {order}")
HEAD = QT_TRANSLATE_NOOP("say", "{vendor} · {state} · {whom} · {total}")
HEAD_DUE = QT_TRANSLATE_NOOP("say", "{vendor} · {state} · {whom} · {total} · due {due}")
PARTLY = QT_TRANSLATE_NOOP("say", "Partly received")
RECEIVED = QT_TRANSLATE_NOOP("say", "Received")
SEND = QT_TRANSLATE_NOOP("say", "Send")
SUBMIT = QT_TRANSLATE_NOOP("say", "Submit")
PRINT = QT_TRANSLATE_NOOP("say", "Print again")
SEND_AGAIN = QT_TRANSLATE_NOOP("say", "Send to the vendor again")
SENDING = QT_TRANSLATE_NOOP("say", "{number} goes to the vendor again")
HISTORY = QT_TRANSLATE_NOOP("say", "What became of it")
HISTORY_OF = QT_TRANSLATE_NOOP("say", "What became of {number}, newest first")
BY = QT_TRANSLATE_NOOP("say", "{what} · {who}")
NOTE_OF = QT_TRANSLATE_NOOP("say", "{note}")
EDITED = QT_TRANSLATE_NOOP("say", "changed")
RECEIVE = QT_TRANSLATE_NOOP("say", "Receive goods")
CHANGE_VENDOR = QT_TRANSLATE_NOOP("say", "Vendor")
CHANGE_WHOM = QT_TRANSLATE_NOOP("say", "For whom")
CHANGE_DUE = QT_TRANSLATE_NOOP("say", "Day it is due")
CHANGE_NOTE = QT_TRANSLATE_NOOP("say", "Note")
TYPE_DUE = QT_TRANSLATE_NOOP("say", "Type the day it is due, for example 2027-06-30")
TYPE_NOTE = QT_TRANSLATE_NOOP("say", "Type a note; it stands on the paper")
TYPE_PRICE = QT_TRANSLATE_NOOP("say", "Type the price of one {uom} of {item}")
CANCEL = QT_TRANSLATE_NOOP("say", "Cancel this purchase order")
CANCEL_REQUEST = QT_TRANSLATE_NOOP("say", "Cancel the requisition")
CLOSE = QT_TRANSLATE_NOOP("say", "Close: nothing more is to come")
REOPEN = QT_TRANSLATE_NOOP("say", "Open again")
REDRAFT = QT_TRANSLATE_NOOP("say", "Write it anew")
TAKE = QT_TRANSLATE_NOOP("say", "Take into orders")
TAKE_MORE = QT_TRANSLATE_NOOP("say", "One order for each vendor; a draft of the same vendor and recipient is continued")
REJECT = QT_TRANSLATE_NOOP("say", "Reject")
REMOVE = QT_TRANSLATE_NOOP("say", "Take the line out")
PRICE = QT_TRANSLATE_NOOP("say", "Change the price")
SUGGEST = QT_TRANSLATE_NOOP("say", "{amount}: {why}")
UP_TO = QT_TRANSLATE_NOOP("say", "up to the level of {level}")
ONE_PACK = QT_TRANSLATE_NOOP("say", "one pack of the vendor")
ON_HAND = QT_TRANSLATE_NOOP("say", "On hand")
ON_ORDER = QT_TRANSLATE_NOOP("say", "On order, not yet come")
LIMITS = QT_TRANSLATE_NOOP("say", "Minimum and level")
FACTS = QT_TRANSLATE_NOOP(
    "say", "{description} · on hand {on_hand} · on order {on_order} · level {level} · last price {last} · vendor’s price {price}"
)
LAST_PRICE = QT_TRANSLATE_NOOP("say", "Last price")
OFFERED_AT = QT_TRANSLATE_NOOP("say", "{vendor}: {price}, part number {part}, {days} days, packs of {pack}")
NO_OFFER = QT_TRANSLATE_NOOP("say", "No vendor is known to supply it")
SUPPLIED = QT_TRANSLATE_NOOP("say", "Supplied by")

MADE = QT_TRANSLATE_NOOP("say", "{number} begun. Scan its first item.")
WRITTEN = QT_TRANSLATE_NOOP("say", "{amount} of {item} on {number}")
TAKEN_OUT = QT_TRANSLATE_NOOP("say", "{item} is no longer on {number}")
CHANGED = QT_TRANSLATE_NOOP("say", "{number} changed")
SENT = QT_TRANSLATE_NOOP("say", "{number} sent")
SUBMITTED = QT_TRANSLATE_NOOP("say", "{number} submitted; a buyer sees it now")
STANDS = QT_TRANSLATE_NOOP("say", "{number}: {state}")
PRINTING = QT_TRANSLATE_NOOP("say", "{number} printed once more")
SURE_CANCEL = QT_TRANSLATE_NOOP("say", "Touch it again to cancel {number}. Nothing is changed yet.")
SURE_REJECT = QT_TRANSLATE_NOOP("say", "Touch it again to reject {number}. Nothing is changed yet.")
SURE_CLOSE = QT_TRANSLATE_NOOP("say", "Not all of {number} has come. Touch it again to close it all the same.")
TAKING = QT_TRANSLATE_NOOP("say", "{stands} · {count} of {all} lines taken; touch a line to leave it out")
TAKE_PART = QT_TRANSLATE_NOOP("say", "Order {count} of its lines")
NO_REST = QT_TRANSLATE_NOOP("say", "The rest is not ordered")
SURE_REST = QT_TRANSLATE_NOOP("say", "Touch it again to close {number} without its other lines. Nothing is changed yet.")
INTO_ORDERS = QT_TRANSLATE_NOOP("say", "Lines taken: {count}. Orders: {numbers}")
NONE_TAKEN = QT_TRANSLATE_NOOP("say", "Nothing is left to order of what was chosen. Nothing changed; choose other lines.")

PROPOSED = QT_TRANSLATE_NOOP("say", "Look at what is proposed, then make orders of it")
PROPOSED_HINT = QT_TRANSLATE_NOOP("say", "Lines taken: {count} of {all}. Touch a line to leave it out or take it.")
PROPOSED_PAGE = QT_TRANSLATE_NOOP("say", "{first} to {last} of {all} that are proposed. {hint}")
FOLLOWING = QT_TRANSLATE_NOOP("say", "The next {count}")
BEFORE = QT_TRANSLATE_NOOP("say", "The {count} before")
TOO_MANY = QT_TRANSLATE_NOOP("say", "More than {most} lines are ticked. Nothing changed; order some of them first.")
TAKE_ALL = QT_TRANSLATE_NOOP("say", "Take all lines")
TAKE_NONE = QT_TRANSLATE_NOOP("say", "Leave all lines out")
ALL_ENOUGH = QT_TRANSLATE_NOOP("say", "Everybody has what they shall have")
PROPOSAL = QT_TRANSLATE_NOOP(
    "say",
    "{whom} · {description} · on hand {on_hand}, on order {on_order}, shall be {desired} · lacks {lacking} · {vendor} ({why})",
)
WHY = {
    "recipient": QT_TRANSLATE_NOOP("say", "the recipient's vendor"),
    "line": QT_TRANSLATE_NOOP("say", "vendor of the template's line"),
    "template": QT_TRANSLATE_NOOP("say", "the template's vendor"), "item": QT_TRANSLATE_NOOP("say", "the item's vendor"),
    "priority": QT_TRANSLATE_NOOP("say", "first of those who supply it"),
    "": QT_TRANSLATE_NOOP("say", "nobody is known to supply it"),
}
MAKE_ORDERS = QT_TRANSLATE_NOOP("say", "Make orders")
TICK_LOW = QT_TRANSLATE_NOOP("say", "Tick what is to be ordered")

NOT_FOUND = QT_TRANSLATE_NOOP("say", "There is no “{code}” here. Nothing changed; scan it, or find it in the list.")
NO_SUCH_VENDOR = QT_TRANSLATE_NOOP("say", "There is no vendor “{code}”. Nothing changed; choose one of the list.")
NO_LINES = QT_TRANSLATE_NOOP("say", "{number} has no lines. Nothing changed; scan its items first.")
NO_VENDOR = QT_TRANSLATE_NOOP("say", "{number} has no vendor. Nothing changed; choose one first.")
NO_RECIPIENT = QT_TRANSLATE_NOOP("say", "No recipient is known here. Nothing changed; have one set up in the catalogue.")
NOT_DRAFT = QT_TRANSLATE_NOOP("say", "{number} is {state}, its lines stay. Nothing changed; begin a new one.")
NOT_STOCKED = QT_TRANSLATE_NOOP("say", "{item} is out of use. Nothing changed; choose another item.")
TICK_FIRST = QT_TRANSLATE_NOOP("say", "No line is chosen. Nothing changed; tick what is to be ordered first.")
BAD_DAY = QT_TRANSLATE_NOOP("say", "“{text}” is no day. Nothing changed; type it like 2027-06-30.")
CAME_ALREADY = QT_TRANSLATE_NOOP("say", "Some of {number} has come already. Nothing changed; close it instead.")
GONE = QT_TRANSLATE_NOOP("say", "This paper is not there any more. Nothing changed; choose another.")
SENT_BY = {
    "": QT_TRANSLATE_NOOP("say", "printed"), "email": QT_TRANSLATE_NOOP("say", "by e-mail"),
    "folder": QT_TRANSLATE_NOOP("say", "as a file in a folder"), "http": QT_TRANSLATE_NOOP("say", "to a web address"),
}

STATES = {
    "draft": QT_TRANSLATE_NOOP("say", "draft"), "submitted": QT_TRANSLATE_NOOP("say", "submitted"),
    "ordered": QT_TRANSLATE_NOOP("say", "ordered"), "rejected": QT_TRANSLATE_NOOP("say", "rejected"),
    "cancelled": QT_TRANSLATE_NOOP("say", "cancelled"), "sent": QT_TRANSLATE_NOOP("say", "sent"),
    "closed": QT_TRANSLATE_NOOP("say", "closed"),
}

PAPER = QT_TRANSLATE_NOOP("say", "Purchase order {number}")
P_DATE, P_DUE = QT_TRANSLATE_NOOP("say", "Date"), QT_TRANSLATE_NOOP("say", "Due")
P_ACCOUNT, P_FOR = QT_TRANSLATE_NOOP("say", "Our number at yours"), QT_TRANSLATE_NOOP("say", "For")
P_SITE, P_NOTE = QT_TRANSLATE_NOOP("say", "Deliver to"), QT_TRANSLATE_NOOP("say", "Note")
P_LINE, P_ITEM = QT_TRANSLATE_NOOP("say", "Line"), QT_TRANSLATE_NOOP("say", "Item")
P_PART, P_WHAT = QT_TRANSLATE_NOOP("say", "Your part number"), QT_TRANSLATE_NOOP("say", "Description")
P_QUANTITY, P_PRICE = QT_TRANSLATE_NOOP("say", "Quantity"), QT_TRANSLATE_NOOP("say", "Price")
P_AMOUNT, P_TOTAL = QT_TRANSLATE_NOOP("say", "Amount"), QT_TRANSLATE_NOOP("say", "Total")
