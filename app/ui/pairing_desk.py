"""Finding a scanner by its sheet: the sheet to print, and what was heard, with a key to take it over."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import Settings
from app.ui.desk_parts import DeskPart
from app.ui.key import Role
from app.ui.look import Look
from app.ui.wiring import Paired, Pairing

HOW = QT_TRANSLATE_NOOP("say", "Plug the scanner in, print the sheet, and scan it. The code below on the screen does as well.")
PRINT = QT_TRANSLATE_NOOP("say", "Print the sheet")
FOUND = QT_TRANSLATE_NOOP("say", "{name}: {how}")
USE = QT_TRANSLATE_NOOP("say", "Use it like this: {name}")


class PairingDesk(DeskPart):
    """Listens while it is seen. `take` gets the change of the settings that a person wants, `said` a sentence about the sheet."""

    def __init__(
        self, look: Look, pairing: Pairing, take: Callable[[Callable[[Settings], Settings]], None], said: Callable[[Say], None],
        last: Say | None,
    ) -> None:
        super().__init__(look)
        self._pairing, self._take, self._said = pairing, take, said
        self._shown: Sequence[Paired] = ()
        self._column.addWidget(self._line(say(HOW)))
        self._column.addWidget(self._key(say(PRINT), self._print))
        if last is not None:
            self._column.addWidget(self._line(last))
        self._heard: list[QWidget] = []

    def showEvent(self, event: QShowEvent) -> None:
        """The page was opened."""
        self._pairing.begin()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The page was left."""
        self._pairing.end()
        super().hideEvent(event)

    def refresh(self) -> None:
        """Show what was heard meanwhile, newest on top."""
        found = self._pairing.found()
        if [(one.name, one.text) for one in found] == [(one.name, one.text) for one in self._shown]:
            return
        self._shown = found
        for old in self._heard:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._heard = []
        for one in reversed(found):
            sentence = say(FOUND, name=one.name, how=one.text)
            self._heard.append(self._line(sentence))
            if one.to is not None:
                self._heard.append(self._key(say(USE, name=one.name), partial(self._take, one.to), Role.MAIN))
        for place, widget in enumerate(self._heard):
            self._column.insertWidget(place, widget)

    def _print(self) -> None:
        self._said(self._pairing.sheet())
