"""What waits for label printers, with the keys to try it again or drop it, and a test for each printer."""

from collections.abc import Callable, Sequence
from functools import partial

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import PrinterSettings
from app.ui.desk_parts import DeskPart
from app.ui.flow import Flow
from app.ui.key import Role
from app.ui.look import Look
from app.ui.wiring import Printing, Waiting

WAITS = QT_TRANSLATE_NOOP("say", "{printer}: labels that wait: {count}. {why}")
WAITS_STILL = QT_TRANSLATE_NOOP("say", "{printer}: labels that wait: {count}")
NOTHING = QT_TRANSLATE_NOOP("say", "No labels wait for a printer.")
TEST = QT_TRANSLATE_NOOP("say", "Test print: {printer}")
RETRY = QT_TRANSLATE_NOOP("say", "Try again now")
CANCEL = QT_TRANSLATE_NOOP("say", "Do not print these")
SHOWN = 8

Said = Callable[[Say | None], None]


class PrinterDesk(DeskPart):
    """`said` takes a sentence about what was done, or None where only what waits has changed; `last` is the one before."""

    def __init__(self, look: Look, printers: Sequence[PrinterSettings], printing: Printing, said: Said, last: Say | None) -> None:
        super().__init__(look)
        self._printing, self._said = printing, said
        waiting = printing.waiting()
        keys = Flow(look)
        for printer in printers:
            keys.add(self._key(say(TEST, printer=printer.name), partial(self._test, printer)))
        if waiting:
            keys.add(self._key(say(RETRY), self._retry))
        if printers or waiting:
            self._column.addWidget(keys)
        if last is not None:
            self._column.addWidget(self._line(last))
        for one in waiting[:SHOWN]:
            self._column.addWidget(self._line(_told(one)))
            self._column.addWidget(self._key(say(CANCEL), partial(self._cancel, one.id), Role.DANGER))
        if not waiting and printers:
            self._column.addWidget(self._line(say(NOTHING)))

    def _test(self, printer: PrinterSettings) -> None:
        self._said(self._printing.test(printer))

    def _retry(self) -> None:
        self._printing.retry()
        self._said(None)

    def _cancel(self, id: str) -> None:
        self._printing.cancel(id)
        self._said(None)


def _told(one: Waiting) -> Say:
    if one.why is None:
        return say(WAITS_STILL, printer=one.printer, count=one.labels)
    return say(WAITS, printer=one.printer, count=one.labels, why=one.why) if one.printer else one.why
