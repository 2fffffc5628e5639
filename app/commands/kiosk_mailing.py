"""The mails behind the kiosk's window: sent while it runs, told at home where they cannot be, shown in the settings."""

from collections.abc import Callable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.wiring import Alert, WaitingMail
from app.workflows.step import Mood

if TYPE_CHECKING:
    from app.assembly import Assembly

WAIT = QT_TRANSLATE_NOOP("say", "Mails wait: {count}. {why}")
UNREAD = QT_TRANSLATE_NOOP(
    "say", "A mail that waited cannot be read from the disk ({file}) and was not sent. Send it again from its order, and drop this."
)
NOT_OPEN = QT_TRANSLATE_NOOP("say", "The warehouse is not open yet. Nothing was sent; try again in a moment.")
NOT_KEPT = QT_TRANSLATE_NOOP("say", "The mail could not be kept ({why}). Nothing was sent; correct it and try again.")
TRYING = QT_TRANSLATE_NOOP("say", "A mail to {to} is on its way. Look whether it arrives.")
TRIAL = "trial"


class KioskMailing:
    """What the window sees of the mails, once the warehouse is open. `changed` is told on the thread of the mails."""

    def __init__(self, changed: Callable[[], None], sent: Callable[[], None]) -> None:
        self._changed, self._sent = changed, sent
        self._assembly: Assembly | None = None
        self._told: tuple[WaitingMail, ...] = ()

    def begin(self, assembly: "Assembly") -> "Assembly":
        """Send what waits from an earlier run, and all that comes."""
        self._assembly = assembly
        assembly.mailing.changed = self._news
        assembly.mailing.start()
        return assembly

    def stop(self) -> None:
        """What waits is sent at the next start."""
        if self._assembly is not None:
            self._assembly.mailing.stop()

    def waiting(self) -> Sequence[WaitingMail]:
        """What the server has not taken yet."""
        if self._assembly is None:
            return ()
        mailing = self._assembly.mailing
        unread = (WaitingMail(key, "", say(UNREAD, file=file.name)) for key, file in mailing.unread())
        return (*unread, *(WaitingMail(one.number, one.to, one.why) for one in mailing.letters()))

    def alerts(self) -> tuple[Alert, ...]:
        """What a person has to look at."""
        failed = [(one, one.why) for one in self.waiting() if one.why is not None]
        sentences = [why for one, why in failed if not one.to][:1]
        if stuck := [why for one, why in failed if one.to]:
            sentences.append(say(WAIT, count=len(stuck), why=stuck[0]))
        return tuple(Alert(sentence, Mood.REFUSED, opens="ui:settings") for sentence in sentences)

    def retry(self) -> None:
        """Try everything again now."""
        if self._assembly is not None:
            self._assembly.mailing.retry()

    def drop(self, number: str) -> None:
        """A person wants this mail no more."""
        if self._assembly is not None:
            self._assembly.mailing.drop(number)

    def test(self, to: str) -> Say:
        """Send a mail to oneself; the sentence says what becomes of it."""
        if self._assembly is None:
            return say(NOT_OPEN)
        message = EmailMessage(policy=SMTP)
        try:
            message["To"], message["Subject"] = to, "Stockhand"
            message.set_content("Stockhand")
            self._assembly.mailing.add(message.as_bytes(), to=to, number=TRIAL)
        except (OSError, ValueError) as error:
            return say(NOT_KEPT, why=str(error)[:120])
        return say(TRYING, to=to)

    def _news(self) -> None:
        """Only what changes what a person reads is news; what was sent is for the server of the warehouse, too."""
        self._sent()
        told = tuple(one for one in self.waiting() if one.why is not None)
        if told != self._told:
            self._told = told
            self._changed()
