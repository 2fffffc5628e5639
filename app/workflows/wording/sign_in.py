"""Sentences of signing in: badge, PIN, lock-out, and a new PIN given by a supervisor."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Sign in")
SCAN_BADGE = QT_TRANSLATE_NOOP("say", "Scan your badge")
TYPE_PIN = QT_TRANSLATE_NOOP("say", "Type your PIN")
BADGE_OF = QT_TRANSLATE_NOOP("say", "Badge of {name}")
WHO = QT_TRANSLATE_NOOP("say", "{name}")
BADGE_FIRST = QT_TRANSLATE_NOOP("say", "Nobody is signed in. Nothing changed; scan your badge first.")
NOT_A_BADGE = QT_TRANSLATE_NOOP("say", "This is no badge. Nothing changed; scan a badge, or cancel.")
PIN_FIRST = QT_TRANSLATE_NOOP("say", "A scan is no PIN. Nothing changed; type your PIN, or cancel.")
GONE = QT_TRANSLATE_NOOP("say", "This badge is not in use. Nothing changed; ask a supervisor.")
WELCOME = QT_TRANSLATE_NOOP("say", "Signed in: {name}")
WRONG_PIN = QT_TRANSLATE_NOOP("say", "Wrong PIN. Nobody was signed in; type it again. Tries left: {tries}.")
LOCKED = QT_TRANSLATE_NOOP(
    "say", "Too many wrong PINs: this badge is locked until {time} ({minutes} min). Wait, or ask a supervisor for a new PIN."
)
FORGOTTEN = QT_TRANSLATE_NOOP("say", "Forgotten PIN")
NO_PIN = QT_TRANSLATE_NOOP("say", "{name} has no PIN yet. A supervisor has to scan a badge.")
FIRST_PIN = QT_TRANSLATE_NOOP("say", "{name} has no PIN yet. Choose one.")
SUPERVISOR = QT_TRANSLATE_NOOP("say", "A supervisor scans a badge")
NEW_PIN_FOR = QT_TRANSLATE_NOOP("say", "New PIN for {name}")
SUPERVISOR_PIN = QT_TRANSLATE_NOOP("say", "The supervisor types the PIN of {name}")
NO_SUPERVISOR = QT_TRANSLATE_NOOP("say", "{name} may not give a new PIN. Nothing changed; a supervisor has to scan a badge.")
HIGHER_ROLE = QT_TRANSLATE_NOOP(
    "say", "{name} may not give {other} a new PIN. Nothing changed; an administrator has to scan a badge."
)
ONESELF = QT_TRANSLATE_NOOP("say", "Nobody resets a PIN of their own. Nothing changed; another supervisor has to scan a badge.")
NEW_PIN = QT_TRANSLATE_NOOP("say", "Type the new PIN")
AGAIN = QT_TRANSLATE_NOOP("say", "Type the new PIN again")
DIFFERENT = QT_TRANSLATE_NOOP("say", "The two PINs differ. Type the new PIN again from the beginning.")
PIN_SET = QT_TRANSLATE_NOOP("say", "New PIN set. Signed in: {name}")
