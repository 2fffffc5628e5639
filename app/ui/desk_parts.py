"""What pages of the settings with more than fields on them are made of: a line of words, and a key."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.words import Say
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.wording import words

KEY_MM = 12


class DeskPart(QWidget):
    """A column of them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.scale.gap)

    def _line(self, sentence: Say) -> Prose:
        line = Prose((self._look.body("strong"),), self._look.palette.page.ink)
        line.set_words(words(sentence))
        return line

    def _key(self, label: Say, then: Callable[[], None], role: Role = Role.PLAIN) -> Key:
        key = Key(self._look, words(label), role=role, height=self._look.scale.mm(KEY_MM))
        key.clicked.connect(lambda _checked: then())
        return key
