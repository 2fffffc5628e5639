"""How a device stands to its server, as a value: for the chip on every screen, for scripts, and for the person who has to act."""

from enum import StrEnum
from typing import NamedTuple

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

REVOKED = QT_TRANSLATE_NOOP(
    "say", "This device was revoked. What is done here is kept and goes into quarantine, where a supervisor finds it; nothing new "
    "arrives. To go on, scan a new enrolment code of this site here."
)
UPGRADE = QT_TRANSLATE_NOOP(
    "say", "This app is too old for the server: what is done here is sent, but nothing new arrives. Update the app."
)
SERVER_OLD = QT_TRANSLATE_NOOP(
    "say", "This app is newer than the server: what is done here is kept and waits, and nothing new arrives. Update the server."
)
STRANGER = QT_TRANSLATE_NOOP(
    "say", "The server does not know this device. What is done here is kept and is handed over later. To go on, scan a new "
    "enrolment code of this site here."
)
QUARANTINED = QT_TRANSLATE_NOOP(
    "say", "Acts of this device are in quarantine: {count}. A supervisor finds them on the server, and posts or drops them."
)
DIVERGED = QT_TRANSLATE_NOOP(
    "say", "The books of this device differ from the server's and could not be put right. Call for help; nothing is lost."
)
NOT_TAKEN = QT_TRANSLATE_NOOP("say", "The server did not take what was sent: {why} What is done here is kept; call for help.")


class State(StrEnum):
    """One word for scripts."""

    ALONE = "alone"
    SYNCED = "synced"
    SYNCING = "syncing"
    OFFLINE = "offline"
    ATTENTION = "attention"


class Status(NamedTuple):
    """How the device stands."""

    state: State
    waiting: int = 0
    """Own operations the server has not answered."""
    since: int = 0
    """Last contact, by the server's clock; 0 for never."""
    what: Say | None = None
    """What a person has to do, where one has to."""
    photos: int = 0
    """Pictures taken here that the server does not have."""


def status_of(
    *, online: bool, waiting: int, since: int, problem: Say | None, unseen: int, behind: bool = False, photos: int = 0
) -> Status:
    """The state that all of it makes: who has to act comes first, then whether there is a connection.

    `behind`: there is something to take in, or own acts have yet to come back.
    """
    if problem is None and unseen:
        problem = say(QUARANTINED, count=unseen)
    if problem is not None:
        return Status(State.ATTENTION, waiting, since, problem, photos)
    if not online:
        return Status(State.OFFLINE, waiting, since, None, photos)
    return Status(State.SYNCING if waiting or behind or photos else State.SYNCED, waiting, since, None, photos)
