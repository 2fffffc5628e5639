"""The head of a screen: one prompt, what is in hand, how far the work is, and the workflow's own extra key."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text, typeface
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.text import MIDDLE, RIGHT, Spot
from app.ui.wording import words
from app.workflows.step import Button, Progress, Screen

PROGRESS = QT_TRANSLATE_NOOP("say", "{done} of {total}")
KEYS_SHARE_MAX = 0.36
"""Of the width: more keys than that stand below the prompt, not beside it."""
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

    def minimumSizeHint(self) -> QSize:
        """The words and a bar long enough to show something."""
        return QSize(text.size(self._look.body("strong"), self._words()).width() + self._look.scale.mm(25), self.height())

    def spots(self) -> list[Spot]:
        """The words with their box, as painted."""
        face = self._look.body("strong")
        wide = text.size(face, self._words()).width() + 2
        return [
            Spot(
                self._words(),
                face,
                self._look.palette.page.ink,
                QRect(self.width() - wide, 0, wide, self.height()),
                RIGHT | MIDDLE,
            )
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
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
    """Prompt, hint and progress from the left; the extra keys at the right, or below where they are many."""

    pressed = Signal(str)
    reshaped = Signal()
    """It needs another height now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._brief, self._progress, self._table = look, False, False, False
        faces = tuple(typeface.font(round(look.scale.prompt * s), "bold") for s in PROMPT_STEPS)
        self.prompt = Prose(faces, look.palette.page.ink, lines_max=2)
        self.hint = Prose((look.body(),), look.palette.quiet)
        self.progress = ProgressBar(look)
        self._keys: list[Key] = []
        for widget in (self.prompt, self.hint, self.progress):
            widget.setParent(self)

    def show_screen(self, screen: Screen) -> None:
        """Show prompt, hint, progress and extra keys of a screen."""
        self.prompt.set_words(words(screen.prompt))
        self._table = bool(screen.table)
        self.hint.set_words(words(screen.hint) if screen.hint else "")
        self._progress = screen.progress is not None
        self.progress.set_progress(screen.progress)
        self._set_keys(screen.buttons)
        self.set_brief(self._brief)

    def set_brief(self, brief: bool) -> None:
        """Leave the prompt alone while the keypad needs the room."""
        self._brief = brief
        self.prompt.set_lines_max(1 if self._table or brief else 2)  # a table or the letters need all the height there is
        self.hint.setVisible(bool(self.hint.words) and not brief)
        self.progress.setVisible(self._progress and not brief)
        for key in self._keys:
            key.setVisible(not brief)
        self._place(self.width())
        self.reshaped.emit()

    @property
    def brief(self) -> bool:
        """Whether only the prompt is shown."""
        return self._brief

    def heightForWidth(self, width: int) -> int:
        """Height of everything at a width."""
        boxes = self._boxes(width)
        return max((b.bottom() + 1 for _, b in boxes), default=0)

    def minimumSizeHint(self) -> QSize:
        """The longest word of the prompt in its smallest face, beside the keys."""
        beside = self._keys_width() if self._keys else 0
        return QSize(max(self.prompt.minimumSizeHint().width(), beside), self.heightForWidth(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place(self.width())

    def _set_keys(self, buttons: tuple[Button, ...]) -> None:
        for old in self._keys:
            old.hide()
            old.deleteLater()
        self._keys = []
        height = min(self._look.scale.key, self._look.scale.mm(14))  # lower than the bottom row: these are pressed seldom
        for button in buttons:
            role = Role.DANGER if button.danger else Role.PLAIN
            key = Key(self._look, words(button.label), role=role, height=height, parent=self)
            key.clicked.connect(lambda _=False, name=button.key: self.pressed.emit(name))
            self._keys.append(key)

    def _keys_width(self) -> int:
        return sum(k.sizeHint().width() + self._look.scale.gap for k in self._keys)

    def _boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        scale, boxes, top = self._look.scale, list[tuple[QWidget, QRect]](), 0
        keys = [] if self._brief else self._keys
        beside = self._keys_width() if keys else 0
        if beside > width * KEYS_SHARE_MAX:
            beside = 0
        room = max(1, width - beside)
        shown = (
            (self.prompt, bool(self.prompt.words)),
            (self.hint, bool(self.hint.words) and not self._brief),
            (self.progress, self._progress and not self._brief),
        )
        for widget, there in shown:
            if there:
                high = self.progress.height() if widget is self.progress else widget.heightForWidth(room)
                boxes.append((widget, QRect(0, top, room, high)))
                top += high + scale.mm(0.8)
        left, row = (room + scale.gap, 0) if beside else (0, top + scale.gap)
        for key in keys:
            size = key.sizeHint()
            boxes.append((key, QRect(left, row, size.width(), size.height())))
            left += size.width() + scale.gap
        return boxes

    def _place(self, width: int) -> None:
        for widget, box in self._boxes(width):
            widget.setGeometry(box)
