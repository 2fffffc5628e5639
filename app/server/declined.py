"""Why a request was not answered: a value with a sentence, and the HTTP status that goes with it."""

from app.domain.wire import Problem
from app.domain.words import QT_TRANSLATE_NOOP, Say, render, say

UNKNOWN_CODE = QT_TRANSLATE_NOOP(
    "say", "This enrolment code is not good (any more). Nothing changed; ask a supervisor for a new one, it holds 15 minutes."
)
OTHER_SITE = QT_TRANSLATE_NOOP(
    "say", "This device is enrolled already, at another site. Nothing changed; remove its key, then enrol it anew."
)
NO_KEY = QT_TRANSLATE_NOOP("say", "The device's key could not be read. Nothing changed; enrol the device anew.")
NOT_SIGNED = QT_TRANSLATE_NOOP("say", "The server does not know this device's signature. Nothing changed; enrol the device anew.")
NO_TOKEN = QT_TRANSLATE_NOOP("say", "The request brings no token that is good now. Nothing changed; get a new one, then ask again.")
REVOKED = QT_TRANSLATE_NOOP(
    "say", "This device was revoked. It may hand over what it holds, and nothing else; call a supervisor."
)
GAP = QT_TRANSLATE_NOOP("say", "Acts before these are missing on the server. Nothing changed; send from number {expected} on.")
NOT_YOURS = QT_TRANSLATE_NOOP("say", "The acts name another device or site. Nothing changed; send this device's own.")
TOO_NEW = QT_TRANSLATE_NOOP(
    "say", "These acts were made by a newer app than the server is. Nothing changed; update the server first."
)
TOO_OLD = QT_TRANSLATE_NOOP("say", "This app is too old for the server's feed. Nothing changed; update the app.")
NOT_READABLE = QT_TRANSLATE_NOOP("say", "The request cannot be read ({why}). Nothing changed; update the app.")
NOT_THERE = QT_TRANSLATE_NOOP(
    "say", "This server has nothing at {path}. Nothing changed; look at the address; most have no path."
)
TOO_LARGE = QT_TRANSLATE_NOOP("say", "The request is larger than {most}. Nothing changed; send less at a time.")
TOO_MANY = QT_TRANSLATE_NOOP("say", "Too many requests in a minute. Nothing changed; wait {seconds} seconds.")
TOO_SLOW = QT_TRANSLATE_NOOP("say", "The request took too long to arrive. Nothing changed; send it again.")
BUSY = QT_TRANSLATE_NOOP("say", "The server cannot do this just now. Nothing was lost; ask again in a moment.")
UNKNOWN_DEVICE = QT_TRANSLATE_NOOP("say", "There is no such device here. Nothing changed; look at the list of devices.")
NOT_POSTED = QT_TRANSLATE_NOOP(
    "say", "No book can take this act: it cannot be read. Nothing changed; do again what it says by hand, then drop it."
)
UNKNOWN_KEPT = QT_TRANSLATE_NOOP(
    "say", "There is no such act in quarantine, or it is settled. Nothing changed; look at the list again."
)
WRONG_PIN = QT_TRANSLATE_NOOP("say", "Badge and PIN do not fit. Nothing changed; try again.")
LOCKED = QT_TRANSLATE_NOOP("say", "Too many wrong PINs. Nothing changed; wait {minutes} minutes, or have the PIN reset.")
NO_RIGHT = QT_TRANSLATE_NOOP("say", "Your role may not do this ({permission}). Nothing changed; ask someone whose role allows it.")
NO_FILE = QT_TRANSLATE_NOOP("say", "This file to begin from is not there any more. Nothing changed; ask which there is now.")
NOT_THE_PICTURE = QT_TRANSLATE_NOOP("say", "This is not the picture that was named. Nothing changed; send it again.")
NOT_NAMED = QT_TRANSLATE_NOOP(
    "say", "No photo of this site has this picture. Nothing changed; hand over the acts first."
)
NO_PHOTO = QT_TRANSLATE_NOOP("say", "The server does not have this picture yet. Nothing changed; ask again later.")
AHEAD = QT_TRANSLATE_NOOP(
    "say", "The device has taken in more than the server has: {cursor}, here are {head}. Nothing changed; was a backup restored?"
)

CODES: dict[str, int] = {
    "unauthorised": 401, "revoked": 403, "forbidden": 403, "unknown": 404, "gap": 409, "ahead": 409, "too-slow": 408,
    "too-large": 413, "too-many": 429, "bad-request": 400, "upgrade": 400, "busy": 503,
    "server-too-old": 503,
}
"""Every code a Problem can have, with its status."""


class Declined(Exception):  # noqa: N818 - an expected answer
    """The request is not done; nothing changed but what the sentence says."""

    def __init__(self, code: str, sentence: Say, *, expected: int = 0, wait: int = 0) -> None:
        super().__init__(str(sentence))
        self.status = CODES[code]
        self.wait = wait
        """Seconds after which it may be tried again, 0 where that is nothing to go by."""
        self.problem = Problem(code=code, sentence=render(sentence), expected=expected, say=sentence)


def declined(code: str, text: str, /, **values: str | int) -> Declined:
    """An answer of that code, with its sentence."""
    return Declined(code, say(text, **values))
