"""Mails on their way to a mail server: kept on the disk until it has taken them, sent on a thread of their own, and told.

A letter stands on a shelf (`app/shelf.py`), the mail beside it. That the server has it is on the disk before anybody is told, so
that a mail is not sent twice where the power fails.
"""

import logging
from collections.abc import Callable
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP
from email.utils import format_datetime, localtime, make_msgid
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from app.domain.identity import new_operation_id
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import make, write
from app.settings import MailSettings
from app.shelf import Shelf, Turns

if TYPE_CHECKING:
    from ssl import SSLContext

log = logging.getLogger(__name__)
RETRY_S = (5, 30, 120, 600)
"""Seconds until the next try, by how many have failed; then always the last."""
ANSWER_S = 30

OFF = QT_TRANSLATE_NOOP("say", "The mail server {host} does not answer ({why}). Look at the network and at the mail settings.")
NO_ENTRY = QT_TRANSLATE_NOOP("say", "The mail server {host} does not know this user or password. Correct them in the settings.")
NO_SUCH = QT_TRANSLATE_NOOP(
    "say", "The mail server does not take mail to {to} ({why}). Correct the address at the vendor and send again."
)
NOT_TAKEN = QT_TRANSLATE_NOOP("say", "The mail server {host} did not take the mail ({why}). Look at the mail settings.")
NOT_SAFE = QT_TRANSLATE_NOOP(
    "say", "The mail server {host} offers no safe connection ({why}). Nothing was sent; choose another way in the settings."
)
NO_PASSWORD_IN_PLAIN = QT_TRANSLATE_NOOP(
    "say", "A password is never sent without encryption. Choose STARTTLS or TLS in the mail settings, or take the user out."
)
NO_FILE = QT_TRANSLATE_NOOP(
    "say", "The mail cannot be read from the disk ({file}: {why}). Nothing was sent; send it again from its order, and drop this."
)


class Letter(msgspec.Struct, frozen=True):
    """A mail that waits. Times are microseconds since 1970 UTC."""

    id: str
    """The operation that will say it was sent; "" for a trial."""
    file: str
    to: str
    number: str
    order: int
    by: int
    """The person who sent it."""
    made: int
    tries: int = 0
    next_try: int = 0
    why: Say | None = None
    sent: int = 0
    """When the server has taken it."""


def deliver(settings: MailSettings, mail: bytes, context: "SSLContext | None" = None) -> Say | None:
    """Hand a mail to the server; the sentence says why it could not be. Blocks."""
    import smtplib
    import ssl

    if settings.user and settings.security == "none":
        return say(NO_PASSWORD_IN_PLAIN)
    message = BytesParser(policy=SMTP).parsebytes(mail)
    to = str(message["To"])
    try:
        context = context or ssl.create_default_context()
        if settings.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(settings.host, settings.port, timeout=ANSWER_S, context=context)
        else:
            server = smtplib.SMTP(settings.host, settings.port, timeout=ANSWER_S)
        with server:
            if settings.security == "starttls":
                server.starttls(context=context)
            if settings.user:
                server.login(settings.user, settings.password)
            refused = server.send_message(message)
        if refused:
            log.warning("a mail was not taken for %s", refused)
    except smtplib.SMTPAuthenticationError:
        return say(NO_ENTRY, host=settings.host)
    except smtplib.SMTPRecipientsRefused as error:
        return say(NO_SUCH, to=to[:80], why="; ".join(_said(text) for _, text in error.recipients.values())[:120])
    except (smtplib.SMTPNotSupportedError, ssl.SSLError) as error:
        return say(NOT_SAFE, host=settings.host, why=str(error)[:120])
    except smtplib.SMTPResponseException as error:
        return say(NOT_TAKEN, host=settings.host, why=_said(error.smtp_error)[:120])
    except OSError as error:  # what remains of smtplib's own, too
        return say(OFF, host=settings.host, why=(error.strerror or str(error))[:120])
    except ValueError as error:  # an address that is none
        return say(NO_SUCH, to=to[:80], why=str(error)[:120])
    return None


def _said(text: bytes | str) -> str:
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text


def addressed(mail: bytes, sender: str) -> bytes:
    """The mail with who sends it, when, and a name of its own. Raises ValueError where that is no address."""
    message = BytesParser(policy=SMTP).parsebytes(mail)
    assert isinstance(message, EmailMessage), "the policy makes these"
    for name, value in (("From", sender), ("Date", format_datetime(localtime())), ("Message-ID", make_msgid(domain="stockhand"))):
        del message[name]
        message[name] = value
    return message.as_bytes()


class Mailing:
    """The letters of one folder. All methods may be called on any thread."""

    def __init__(
        self, folder: Path, settings: Callable[[], MailSettings], clock: Callable[[], int],
        send: Callable[[MailSettings, bytes], Say | None] = deliver,
    ) -> None:
        self._folder, self._settings, self._clock, self._send = folder, settings, clock, send
        self.took: Callable[[Letter], None] = lambda _: None
        """Called, on the thread of the mails, for each that the server has taken: writes it into the books. May be called again."""
        self.changed: Callable[[], None] = lambda: None
        """Called, on any thread, when a letter was sent or could not be."""
        self._shelf = Shelf(folder, Letter)
        self._turns = Turns("mailing", self.send_due, RETRY_S[-1])
        self._lock = Lock()
        self._at_once = False
        """Whether a person wants all of them tried whatever their time."""
        self._letters = {key: msgspec.structs.replace(one, next_try=0) for key, one in self._shelf.load().items()}

    @property
    def ready(self) -> bool:
        """Whether there is a mail server, and an address that mails are from."""
        return self._settings().ready

    def add(self, mail: bytes, *, to: str, number: str, order: int = 0, by: int = 0) -> None:
        """Keep a mail for the server. One that waits under the same number gives way. Raises OSError, ValueError."""
        settings = self._settings()
        key = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in number)[:80]
        make(self._folder)
        letter = Letter(new_operation_id() if order else "", f"{key}.eml", to, number, order, by, self._clock())
        with self._lock:
            write(self._folder / letter.file, addressed(mail, settings.sender or settings.user))
            self._shelf.put(key, letter)
            self._letters[key] = letter
        self._turns.wake()

    def letters(self) -> tuple[Letter, ...]:
        """What waits, oldest first."""
        with self._lock:
            return tuple(sorted((one for one in self._letters.values() if not one.sent), key=lambda one: one.made))

    def retry(self) -> None:
        """Try all of them again now."""
        self._at_once = True
        self._turns.wake()

    def unread(self) -> tuple[tuple[str, Path], ...]:
        """Letters of an earlier run whose file could not be read: the number as the file has it, and the file as it is kept."""
        with self._lock:
            return tuple(self._shelf.aside().items())

    def drop(self, number: str) -> None:
        """Do not send a letter, or keep one no more that could not be read; the document stays."""
        with self._lock:
            key = next((key for key, one in self._letters.items() if one.number == number and not one.sent), "")
            if key:
                self._shelf.remove(key, self._letters.pop(key))
            else:
                self._shelf.drop_aside(number)
        self.changed()

    def start(self) -> None:
        """Send on a thread of its own from now on."""
        self._turns.start()

    def stop(self) -> None:
        """What waits is sent at the next start."""
        self._turns.stop()

    def send_due(self) -> int:
        """Try what is due; microseconds until something is, -1 for never."""
        settings = self._settings()
        with self._lock:
            letters = sorted(self._letters.items(), key=lambda one: one[1].made) if settings.ready else []
        at_once, self._at_once = self._at_once, self._at_once and not settings.ready
        for key, letter in letters:
            later = letter.next_try > self._clock() and not at_once
            if later or self._letters.get(key) is not letter or self._turns.stopping:
                continue
            if not letter.sent:
                why = self._hand_over(settings, letter)
                sent = 0 if why is not None else self._clock()
                wait = RETRY_S[min(letter.tries, len(RETRY_S) - 1)] * 1_000_000
                after = msgspec.structs.replace(
                    letter, why=why, sent=sent, tries=letter.tries + 1, next_try=0 if sent else self._clock() + wait
                )
                with self._lock:
                    if self._letters.get(key) is not letter:  # written anew, or dropped, while it was under way
                        continue
                    self._letters[key] = letter = after
                    self._shelf.put(key, letter)
            if letter.sent:
                if letter.id:
                    self.took(letter)
                with self._lock:
                    if self._letters.get(key) is letter:
                        self._shelf.remove(key, self._letters.pop(key))
            self.changed()
        with self._lock:
            waiting = [one.next_try for one in self._letters.values()]
        if waiting and not settings.ready:
            return RETRY_S[1] * 1_000_000
        return max(0, min(waiting) - self._clock()) if waiting else -1

    def _hand_over(self, settings: MailSettings, letter: Letter) -> Say | None:
        try:
            mail = (self._folder / letter.file).read_bytes()
        except OSError as error:  # the others do not wait for it
            return say(NO_FILE, file=letter.file, why=error.strerror or str(error))
        return self._send(settings, mail)
