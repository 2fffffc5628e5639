"""What waits for label printers, with the keys to try it again or drop it, and a test for each printer."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import PrinterSettings
from app.ui.flow import Flow
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.wiring import Printing
from app.ui.wording import words

WAITS = QT_TRANSLATE_NOOP("say", "{printer}: labels that wait: {count}. {why}")
WAITS_STILL = QT_TRANSLATE_NOOP("say", "{printer}: labels that wait: {count}")
NOTHING = QT_TRANSLATE_NOOP("say", "No labels wait for a printer.")
TEST = QT_TRANSLATE_NOOP("say", "Test print: {printer}")
RETRY = QT_TRANSLATE_NOOP("say", "Try again now")
CANCEL = QT_TRANSLATE_NOOP("say", "Do not print these")
KEY_MM = 12
SHOWN = 8

Said = Callable[[Say | None], None]


class PrinterDesk(QWidget):
    """`said` takes a sentence about what was done, or None where only what waits has changed; `last` is the one before."""

    def __init__(self, look: Look, printers: Sequence[PrinterSettings], printing: Printing, said: Said, last: Say | None) -> None:
        super().__init__()
        self._look, self._printing, self._said = look, printing, said
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scale.gap)
        waiting = printing.waiting()
        keys = Flow(look)
        for printer in printers:
            keys.add(self._key(say(TEST, printer=printer.name), partial(self._test, printer)))
        if waiting:
            keys.add(self._key(say(RETRY), self._retry))
        if printers or waiting:
            column.addWidget(keys)
        if last is not None:
            column.addWidget(self._line(last))
        for one in waiting[:SHOWN]:
            sentence = (
                say(WAITS_STILL, printer=one.printer, count=one.labels) if one.why is None
                else say(WAITS, printer=one.printer, count=one.labels, why=one.why)
            )
            column.addWidget(self._line(sentence))
            column.addWidget(self._key(say(CANCEL), partial(self._cancel, one.id), Role.DANGER))
        if not waiting and printers:
            column.addWidget(self._line(say(NOTHING)))

    def _line(self, sentence: Say) -> Prose:
        line = Prose((self._look.body("strong"),), self._look.palette.page.ink)
        line.set_words(words(sentence))
        return line

    def _key(self, label: Say, then: Callable[[], None], role: Role = Role.PLAIN) -> Key:
        key = Key(self._look, words(label), role=role, height=self._look.scale.mm(KEY_MM))
        key.clicked.connect(lambda _checked: then())
        return key

    def _test(self, printer: PrinterSettings) -> None:
        self._said(self._printing.test(printer))

    def _retry(self) -> None:
        self._printing.retry()
        self._said(None)

    def _cancel(self, id: str) -> None:
        self._printing.cancel(id)
        self._said(None)
