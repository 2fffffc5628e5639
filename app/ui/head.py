"""The head of a screen: one prompt, what is in hand, how far the work is, and the workflow's own extra key."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text, typeface
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.text import MIDDLE, RIGHT, Spot
from app.ui.wording import words
from app.workflows.step import Button, Progress, Screen

PROGRESS = QT_TRANSLATE_NOOP("say", "{done} of {total}")
PROMPT_STEPS = (1.0, 0.85, 0.75)
"""A long prompt gives up some of its size before it takes a third line; it stays half as large again as body text."""


class ProgressBar(QWidget):
    """ "4 of 9" in words and as a bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._progress = look, Progress(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(text.line(look.body("strong")))

    def set_progress(self, progress: Progress | None) -> None:
        """Show how far; None hides it."""
        self.setVisible(progress is not None)
        if progress is not None:
            self._progress = progress
            self.setAccessibleName(self._words())
            self.update()

    def _words(self) -> str:
        return words(say(PROGRESS, done=self._progress.done, total=self._progress.total))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words and a bar long enough to show something."""
        return QSize(text.size(self._look.body("strong"), self._words()).width() + self._look.scale.mm(25), self.height())

    def spots(self) -> list[Spot]:
        """The words with their box, as painted."""
        face = self._look.body("strong")
        wide = text.size(face, self._words()).width() + 2
        return [Spot(self._words(), face, self._look.palette.page.ink, QRect(self.width() - wide, 0, wide, self.height()), RIGHT | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The bar from the left, the words at its end."""
        look, spot = self._look, self.spots()[0]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(look.palette.border))
        thick = look.scale.mm(2.6)
        bar = QRect(0, (self.height() - thick) // 2, spot.box.left() - look.scale.gap, thick)
        painter.setBrush(QColor(look.palette.track))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        if self._progress.total > 0 and self._progress.done > 0:
            share = min(1.0, self._progress.done / self._progress.total)
            filled = QRect(bar.left(), bar.top(), max(thick, round(bar.width() * share)), thick)
            painter.setPen(QColor(look.palette.accent.ground))
            painter.setBrush(QColor(look.palette.accent.ground))
            painter.drawRoundedRect(filled, thick / 2, thick / 2)
        text.paint(painter, spot)


class Head(QWidget):
    """Prompt, hint and progress from the left; the extra keys at the right, or below in an upright window."""

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        scale = look.scale
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        faces = tuple(typeface.font(round(scale.prompt * s), "bold") for s in PROMPT_STEPS)
        self.prompt = Prose(faces, look.palette.page.ink, lines_max=2)
        self.hint = Prose((look.body(),), look.palette.quiet)
        self.progress = ProgressBar(look)
        texts = QVBoxLayout()
        texts.setSpacing(scale.mm(0.8))
        for widget in (self.prompt, self.hint, self.progress):
            texts.addWidget(widget)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(scale.gap)
        outer = QVBoxLayout(self) if scale.portrait else QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(scale.gap)
        outer.addLayout(texts, 1)
        outer.addLayout(self._keys)

    def show_screen(self, screen: Screen) -> None:
        """Show prompt, hint, progress and extra keys of a screen."""
        self.prompt.set_words(words(screen.prompt))
        self.hint.set_words(words(screen.hint) if screen.hint else "")
        self.progress.set_progress(screen.progress)
        self.set_keys(screen.buttons)

    def set_keys(self, buttons: tuple[Button, ...]) -> None:
        """Show these extra keys in place of what was there."""
        while (item := self._keys.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for button in buttons:
            key = Key(self._look, words(button.label), role=Role.DANGER if button.danger else Role.PLAIN, height=self.key_height())
            key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            key.clicked.connect(lambda _=False, name=button.key: self.pressed.emit(name))
            self._keys.addWidget(key)

    def key_height(self) -> int:
        """Lower than the bottom row: these are pressed seldom."""
        return min(self._look.scale.key, self._look.scale.mm(14))
