"""Sentences of administering devices: their list, enrolment codes, revoking, and what lies in quarantine."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Devices")
TYPE_PIN = QT_TRANSLATE_NOOP("say", "Type your PIN")
PIN_HINT = QT_TRANSLATE_NOOP("say", "The server asks who you are before it shows or changes anything.")
ASKING = QT_TRANSLATE_NOOP("say", "Asking the server …")
LIST = QT_TRANSLATE_NOOP("say", "Choose a device, or make a code for a new one")
LIST_HINT = QT_TRANSLATE_NOOP("say", "Devices of this site: {count}")
NONE = QT_TRANSLATE_NOOP("say", "No device is enrolled yet.")
BACK = QT_TRANSLATE_NOOP("say", "Back")
NEW_CODE = QT_TRANSLATE_NOOP("say", "New code")
NEW_CODE_MORE = QT_TRANSLATE_NOOP("say", "Enrols one device, once")
QUARANTINE = QT_TRANSLATE_NOOP("say", "Quarantine ({count})")
QUARANTINE_MORE = QT_TRANSLATE_NOOP("say", "Acts that no book could take")
LOOK_AGAIN = QT_TRANSLATE_NOOP("say", "Look again")

CONTACT = QT_TRANSLATE_NOOP("say", "last contact {when}")
NO_CONTACT = QT_TRANSLATE_NOOP("say", "never in contact")
UP_TO_DATE = QT_TRANSLATE_NOOP("say", "{contact} · up to date")
BEHIND = QT_TRANSLATE_NOOP("say", "{contact} · {count} acts behind")
EMPTY = QT_TRANSLATE_NOOP("say", "{contact} · has loaded nothing yet")
REVOKED_AT = QT_TRANSLATE_NOOP("say", "{contact} · revoked")
WITH_QUARANTINE = QT_TRANSLATE_NOOP("say", "{standing} · in quarantine: {count}")

DEVICE = QT_TRANSLATE_NOOP("say", "{name}")
FACT_ID = QT_TRANSLATE_NOOP("say", "Identity")
FACT_CONTACT = QT_TRANSLATE_NOOP("say", "Last contact")
FACT_BEHIND = QT_TRANSLATE_NOOP("say", "Behind")
FACT_VERSION = QT_TRANSLATE_NOOP("say", "Version")
FACT_ENROLLED = QT_TRANSLATE_NOOP("say", "Enrolled")
ACTS = QT_TRANSLATE_NOOP("say", "acts: {count}")
NOT_BEHIND = QT_TRANSLATE_NOOP("say", "not at all")
WHOLLY_BEHIND = QT_TRANSLATE_NOOP("say", "It has loaded nothing yet")
IS_REVOKED = QT_TRANSLATE_NOOP("say", "Revoked: it gets nothing more, and what it still sends goes into quarantine")
REVOKE = QT_TRANSLATE_NOOP("say", "Revoke this device")
REVOKE_MORE = QT_TRANSLATE_NOOP("say", "Lost, stolen or out of use")
REVOKE_SURE = QT_TRANSLATE_NOOP(
    "say", "{name} will get nothing more from the server, and what it still holds goes into quarantine. Nothing changed yet; "
    "choose it again to revoke it."
)
REVOKED = QT_TRANSLATE_NOOP("say", "{name} is revoked")
ITS_QUARANTINE = QT_TRANSLATE_NOOP("say", "Its acts in quarantine ({count})")

SHOW_CODE = QT_TRANSLATE_NOOP("say", "Scan this with the new device")
CODE_HINT = QT_TRANSLATE_NOOP("say", "Or type {server}, then {code}. For one device, {minutes} min more.")
CODE_OVER = QT_TRANSLATE_NOOP("say", "This code is not good any more. Make a new one.")
CODE_MADE = QT_TRANSLATE_NOOP("say", "A code for one new device")

KEPT_LIST = QT_TRANSLATE_NOOP("say", "Choose an act to post or drop")
KEPT_NOTHING = QT_TRANSLATE_NOOP("say", "Nothing is in quarantine")
KEPT_HINT = QT_TRANSLATE_NOOP("say", "Oldest first. An act is posted as it was made; what does not fit then is a discrepancy.")
KEPT_EVENT = QT_TRANSLATE_NOOP("say", "{when} · {who} · {act}")
KEPT_ON = QT_TRANSLATE_NOOP("say", "{what} · on {device} · {why}")
KEPT_MOVE = QT_TRANSLATE_NOOP("say", "{code}: {source} → {target}")
KEPT_COUNT = QT_TRANSLATE_NOOP("say", "{code} counted at {target}")
KEPT_OTHER = QT_TRANSLATE_NOOP("say", "entries: {count}")
MORE = QT_TRANSLATE_NOOP("say", "{what} and {count} more")
SOMEBODY = QT_TRANSLATE_NOOP("say", "somebody unknown here")
POST = QT_TRANSLATE_NOOP("say", "Post it")
POST_MORE = QT_TRANSLATE_NOOP("say", "It did happen")
DROP = QT_TRANSLATE_NOOP("say", "Drop it")
DROP_MORE = QT_TRANSLATE_NOOP("say", "It did not happen, or was done again")
DROP_SURE = QT_TRANSLATE_NOOP("say", "It will never have any effect. Nothing changed yet; choose it again to drop it.")
POSTED = QT_TRANSLATE_NOOP("say", "Posted. It comes to all devices with the next news.")
DROPPED = QT_TRANSLATE_NOOP("say", "Dropped")
WHY = {
    "revoked": QT_TRANSLATE_NOOP("say", "its device was revoked"),
    "chain": QT_TRANSLATE_NOOP("say", "its device was restored or copied"),
    "hash": QT_TRANSLATE_NOOP("say", "it was changed on the way"),
    "other-content": QT_TRANSLATE_NOOP("say", "another act bears its identity"),
    "follows": QT_TRANSLATE_NOOP("say", "it follows one that is in quarantine"),
    "unreadable": QT_TRANSLATE_NOOP("say", "it cannot be read"),
}

UNREACHED = QT_TRANSLATE_NOOP(
    "say", "The server cannot be reached. Nothing changed; devices are administered over it, try again once there is a network."
)
NO_SERVER = QT_TRANSLATE_NOOP("say", "This device follows no server. Nothing changed; there are no other devices to look at.")
SAID = QT_TRANSLATE_NOOP("say", "{why}")
WAIT = QT_TRANSLATE_NOOP("say", "The server has not answered yet. Nothing changed; wait a moment.")
