"""Mails that wait for their server, with the keys to try again or drop them, and one to try the server with a mail to oneself."""

from collections.abc import Callable
from functools import partial

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import MailSettings
from app.ui.desk_parts import DeskPart
from app.ui.flow import Flow
from app.ui.key import Role
from app.ui.look import Look
from app.ui.wiring import Mailing, WaitingMail

WAITS = QT_TRANSLATE_NOOP("say", "{number} to {to}: {why}")
WAITS_STILL = QT_TRANSLATE_NOOP("say", "{number} to {to} is on its way")
NOTHING = QT_TRANSLATE_NOOP("say", "No mail waits for the server.")
TEST = QT_TRANSLATE_NOOP("say", "Send a mail to {to} to try it")
RETRY = QT_TRANSLATE_NOOP("say", "Try again now")
DROP = QT_TRANSLATE_NOOP("say", "Do not send this")
SHOWN = 8

Said = Callable[[Say | None], None]


class MailDesk(DeskPart):
    """`said` takes a sentence about what was done, or None where only what waits has changed; `last` is the one before."""

    def __init__(self, look: Look, settings: MailSettings, mailing: Mailing, said: Said, last: Say | None) -> None:
        super().__init__(look)
        self._mailing, self._said = mailing, said
        waiting = mailing.waiting()
        keys = Flow(look)
        if settings.ready:
            to = settings.sender or settings.user
            keys.add(self._key(say(TEST, to=to), partial(self._test, to)))
        if waiting:
            keys.add(self._key(say(RETRY), self._retry))
        if settings.ready or waiting:
            self._column.addWidget(keys)
        if last is not None:
            self._column.addWidget(self._line(last))
        for one in waiting[:SHOWN]:
            self._column.addWidget(self._line(_told(one)))
            self._column.addWidget(self._key(say(DROP), partial(self._drop, one.number), Role.DANGER))
        if not waiting and settings.ready:
            self._column.addWidget(self._line(say(NOTHING)))

    def _test(self, to: str) -> None:
        self._said(self._mailing.test(to))

    def _retry(self) -> None:
        self._mailing.retry()
        self._said(None)

    def _drop(self, number: str) -> None:
        self._mailing.drop(number)
        self._said(None)


def _told(one: WaitingMail) -> Say:
    if one.why is None:
        return say(WAITS_STILL, number=one.number, to=one.to)
    return say(WAITS, number=one.number, to=one.to, why=one.why) if one.to else one.why
