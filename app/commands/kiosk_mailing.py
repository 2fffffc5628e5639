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
        letters = () if self._assembly is None else self._assembly.mailing.letters()
        return tuple(WaitingMail(one.number, one.to, one.why) for one in letters)

    def alerts(self) -> tuple[Alert, ...]:
        """What a person has to look at."""
        stuck = [one for one in self.waiting() if one.why is not None]
        if not stuck:
            return ()
        return (Alert(say(WAIT, count=len(stuck), why=stuck[0].why or ""), Mood.REFUSED, opens="ui:settings"),)

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
