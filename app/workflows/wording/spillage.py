"""Sentences of spillage reports: filing, locking, closing."""

from app.domain.papers import Spillage
from app.domain.states import NAMES
from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Spillage reports")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose a report, or begin one")
NO_OPEN = QT_TRANSLATE_NOOP("say", "No report is open")
NEW = QT_TRANSLATE_NOOP("say", "Report what is faulty, broken or lost")
NEW_FOR = QT_TRANSLATE_NOOP("say", "Report for somebody else")
REPORT = QT_TRANSLATE_NOOP("say", "{state}: of {recipient}, lines: {count}")
STATES = NAMES[Spillage]
FOR_WHOM = QT_TRANSLATE_NOOP("say", "Scan the badge of whoever it was with, type a piece of the name, or choose")
SCAN = QT_TRANSLATE_NOOP("say", "Scan what is faulty, broken or lost")
OF = QT_TRANSLATE_NOOP("say", "Out of the on-hand of {recipient}")
NONE = QT_TRANSLATE_NOOP(
    "say", "There is no {code} in the custody that this report is about. Nothing changed; scan another."
)
NO_RECIPIENT = QT_TRANSLATE_NOOP("say", "{name} is no inventory recipient. Nothing changed; choose another.")
NOT_A_RECIPIENT = QT_TRANSLATE_NOOP(
    "say", "You are no inventory recipient, so nothing is in your custody. Nothing changed; a supervisor files it."
)
WHY = QT_TRANSLATE_NOOP("say", "Choose what is the matter with {code}")
CONDITION = QT_TRANSLATE_NOOP("say", "Say what {code} looks like, or leave it")
NOTHING_TO_ADD = QT_TRANSLATE_NOOP("say", "Nothing to add")
ADDED = QT_TRANSLATE_NOOP("say", "{what} is on the report")
LINE = QT_TRANSLATE_NOOP("say", "{description} · {reason}")
LINE_MORE = QT_TRANSLATE_NOOP("say", "{description} · {reason} · {condition}")
NO_REASON = QT_TRANSLATE_NOOP("say", "no reason given")
FILE = QT_TRANSLATE_NOOP("say", "File the report")
FILED = QT_TRANSLATE_NOOP("say", "{number} is filed. It is out of the on-hand of {recipient}.")
ADDED_TO = QT_TRANSLATE_NOOP("say", "Added to {number}. It is out of the on-hand of {recipient}.")
NO_CONTAINER = QT_TRANSLATE_NOOP("say", "A container is not reported as one. Nothing changed; scan the units in it.")
STILL_OPEN = QT_TRANSLATE_NOOP("say", "{count} on this report and not filed. Press again to leave them where they were.")
THIS_REPORT = QT_TRANSLATE_NOOP("say", "this report")
PHOTO = QT_TRANSLATE_NOOP("say", "A photo of this report")
SHOT = QT_TRANSLATE_NOOP("say", "The photo will be filed with the report. Photos: {count}")
SHOT_OFF = QT_TRANSLATE_NOOP("say", "The photo is off the report again")
STILL_SHOTS = QT_TRANSLATE_NOOP("say", "Photos that are not filed: {count}. Press again to let them go.")
WITH_SHOTS = QT_TRANSLATE_NOOP("say", "{said} Photos with it: {count}.")

LOOK = QT_TRANSLATE_NOOP("say", "{number}: how it stands")
DECIDE = QT_TRANSLATE_NOOP("say", "Touch each line, then close the report")
ADD = QT_TRANSLATE_NOOP("say", "Add to this report")
LOCK = QT_TRANSLATE_NOOP("say", "Lock it")
UNLOCK = QT_TRANSLATE_NOOP("say", "Open it again")
LOCKED = QT_TRANSLATE_NOOP("say", "{number} is locked. Nothing is added to it any more.")
UNLOCKED = QT_TRANSLATE_NOOP("say", "{number} is open again.")
ALL_SCRAP = QT_TRANSLATE_NOOP("say", "All of it is scrap")
ALL_LOST = QT_TRANSLATE_NOOP("say", "All of it is lost")
ALL_BACK = QT_TRANSLATE_NOOP("say", "All of it back to the vendor")
OUTCOMES = {
    "": QT_TRANSLATE_NOOP("say", "not decided"),
    "scrap": QT_TRANSLATE_NOOP("say", "is scrap"),
    "lost": QT_TRANSLATE_NOOP("say", "is lost"),
    "loss": QT_TRANSLATE_NOOP("say", "written off"),
    "rma": QT_TRANSLATE_NOOP("say", "goes back to the vendor"),
}
OUTCOME = QT_TRANSLATE_NOOP("say", "{line} · {outcome}")
CLOSE = QT_TRANSLATE_NOOP("say", "Close the report")
NOT_DECIDED = QT_TRANSLATE_NOOP("say", "{code} has no outcome yet. Nothing changed; touch it to say what becomes of it.")
WHICH_VENDOR = QT_TRANSLATE_NOOP("say", "Choose the vendor it goes back to")
NO_VENDOR = QT_TRANSLATE_NOOP("say", "There is no vendor yet. Nothing changed; add one in the catalogue first.")
CLOSED = QT_TRANSLATE_NOOP("say", "{number} is closed.")
CLOSED_RMA = QT_TRANSLATE_NOOP("say", "{number} is closed; {rma} to {vendor} is begun.")
BACK = QT_TRANSLATE_NOOP("say", "Back to the list")
OVER = QT_TRANSLATE_NOOP("say", "{number} is closed by now. Nothing changed; the list shows what is open.")
