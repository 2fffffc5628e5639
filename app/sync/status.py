"""How a device stands to its server, as a value: for the chip on every screen, for scripts, and for the person who has to act."""

from enum import StrEnum
from typing import NamedTuple

from app.domain.wire import Problem
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

REVOKED = QT_TRANSLATE_NOOP(
    "say", "This device was revoked. What is done here is kept and goes into quarantine, where a supervisor finds it; nothing new "
    "arrives. To go on, scan a new enrolment code of this site here."
)
UPGRADE = QT_TRANSLATE_NOOP(
    "say", "This app is too old for the server: what is done here is sent, but nothing new arrives. Update the app."
)
SERVER_OLD = QT_TRANSLATE_NOOP(
    "say", "This app is newer than the server: what others do arrives, but what is done here waits, and is kept, until the server "
    "is updated. Update the server."
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
UNTRUSTED = QT_TRANSLATE_NOOP(
    "say", "This device does not trust the certificate of the server ({why}). What is done here is kept and waits. Look at the "
    "clock of this device; if it is right, the server needs a valid certificate."
)
NOT_TAKEN = QT_TRANSLATE_NOOP("say", "The server did not take what was sent: {why} What is done here is kept; call for help.")


class State(StrEnum):
    """One word for scripts."""

    ALONE = "alone"
    SYNCED = "synced"
    SYNCING = "syncing"
    """The server answers, and there is something to exchange."""
    WAITING = "waiting"
    """There is something to exchange, and nothing has tried the network since; or an app that has just begun has not yet."""
    OFFLINE = "offline"
    """The last attempt found no server."""
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
    *, online: bool, waiting: int, since: int, problem: Say | None, unseen: int, behind: bool = False, photos: int = 0,
    reached: bool | None = None,
) -> Status:
    """The state that all of it makes: who has to act comes first, then whether there is a connection.

    `online`: how the last attempt went, in whatever process. `behind`: there is something to take in, or own acts have yet to come
    back. `reached`: whether the server answers the process that asks; None for one that does not talk to it, and tells what stands
    in the database alone.
    """
    if problem is None and unseen:
        problem = say(QUARANTINED, count=unseen)
    if problem is not None:
        return Status(State.ATTENTION, waiting, since, problem, photos)
    if not online:
        return Status(State.OFFLINE, waiting, since, None, photos)
    left = bool(waiting or behind or photos)
    if reached is False or (left and reached is None):
        return Status(State.WAITING, waiting, since, None, photos)
    return Status(State.SYNCING if left else State.SYNCED, waiting, since, None, photos)


def asked_of_a_person(problem: Problem) -> Say | None:
    """What a person has to do where the server refuses, None where it passes by itself."""
    match problem.code:
        case "revoked":
            return say(REVOKED)
        case "upgrade":
            return say(UPGRADE)
        case "server-too-old":
            return say(SERVER_OLD)
        case "unauthorised":
            return say(STRANGER)
        case "busy" | "too-many" | "too-slow":
            return None
    return say(NOT_TAKEN, why=problem.said)
