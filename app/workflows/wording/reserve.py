"""Sentences of reserving stock for somebody, until a day."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Reserve")
SCAN = QT_TRANSLATE_NOOP("say", "Scan what shall be reserved, or touch a reservation to give it up")
NONE_YET = QT_TRANSLATE_NOOP("say", "Nothing is reserved")
LINE = QT_TRANSLATE_NOOP("say", "{description} · for {owner} until {until}")
LINE_OPEN = QT_TRANSLATE_NOOP("say", "{description} · for {owner}, without end")
OVER = QT_TRANSLATE_NOOP("say", "{description} · for {owner}, ended {until}")
HINT = QT_TRANSLATE_NOOP("say", "{code} · {description} · on hand {on_hand}, reserved {reserved}, available {available}")
HINT_SHARED = QT_TRANSLATE_NOOP(
    "say",
    "{code} · on hand {on_hand}, reserved {reserved} · of all {item_on_hand} of {item}, {item_reserved} are reserved: "
    "available {available}"
)
HOW_MANY = QT_TRANSLATE_NOOP("say", "Type how much of {code} shall be reserved")
FOR_WHOM = QT_TRANSLATE_NOOP("say", "Scan the badge of whoever it is for, type a piece of the name, or choose")
UNTIL = QT_TRANSLATE_NOOP("say", "Type the last day, such as 2026-12-31, or choose")
DAYS = QT_TRANSLATE_NOOP("say", "{count} days, until {date}")
NO_END = QT_TRANSLATE_NOOP("say", "Without end")
NO_DAY = QT_TRANSLATE_NOOP("say", "“{text}” is no date. Nothing changed; type a day such as 2026-12-31.")
PAST = QT_TRANSLATE_NOOP("say", "{date} is over. Nothing changed; type a day that is still to come.")
MORE = QT_TRANSLATE_NOOP(
    "say", "Only {available} are available. Type {amount} again to reserve what is still to come as well."
)
MORE_SHARED = QT_TRANSLATE_NOOP(
    "say",
    "Only {available} are available: of all {item_on_hand} of {item}, {item_reserved} are reserved, from whichever lot they come. "
    "Type {amount} again to reserve what is still to come as well."
)
UNIT_SHARED = QT_TRANSLATE_NOOP(
    "say",
    "{code} is not free: of all {item_on_hand} of {item}, {item_reserved} are reserved, whichever units they are. "
    "Nothing changed; scan it again to reserve it all the same."
)
TAKEN = QT_TRANSLATE_NOOP("say", "{code} is reserved for {owner}. Nothing changed; give that up first, or scan another.")
RESERVED = QT_TRANSLATE_NOOP("say", "{amount} of {code} reserved for {owner} until {until}")
RESERVED_OPEN = QT_TRANSLATE_NOOP("say", "{amount} of {code} reserved for {owner}")
GIVE_UP = QT_TRANSLATE_NOOP("say", "The reservation of {code} for {owner} will be given up. Not done yet; touch it again.")
GIVEN_UP = QT_TRANSLATE_NOOP("say", "The reservation of {code} for {owner} is given up")
NO_BOX = QT_TRANSLATE_NOOP("say", "{code} is a container. Nothing changed; scan what is in it.")
NOT_THERE = QT_TRANSLATE_NOOP("say", "{code} is not in stock. Nothing changed; scan a unit that is.")

CARD_AVAILABLE = QT_TRANSLATE_NOOP("say", "Available")
CARD_RESERVED = QT_TRANSLATE_NOOP("say", "Reserved")
CARD_LINE = QT_TRANSLATE_NOOP("say", "{amount} for {owner} until {until}")
CARD_LINE_OPEN = QT_TRANSLATE_NOOP("say", "{amount} for {owner}, without end")
RESERVE_IT = QT_TRANSLATE_NOOP("say", "Reserve it")

ISSUE_WARN = QT_TRANSLATE_NOOP(
    "say", "{code} is reserved: {amount} for {owner}, and {free} are free. Not issued yet; say whether it is issued all the same."
)
ISSUE_PROMPT = QT_TRANSLATE_NOOP("say", "Issue what is reserved for somebody else?")
ISSUE_ANYWAY = QT_TRANSLATE_NOOP("say", "Issue it all the same")
ISSUE_NOT = QT_TRANSLATE_NOOP("say", "Put it back")
SOMEBODY = QT_TRANSLATE_NOOP("say", "somebody")
