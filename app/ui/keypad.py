"""The own keypad: digits, digits for a PIN, or all letters; on the same screen, taking the same path as a scan."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, Spot
from app.ui.wording import words

LENGTH_MAX = 200
"""Characters the line takes: longer than any code a person would type."""
NUMBERS = {"en": ("789", "456", "123", "c0."), "de": ("789", "456", "123", "c0,")}
PINS = ("789", "456", "123", "c0<")
LETTERS = {
    "en": ("1234567890", "QWERTYUIOP", "ASDFGHJKL-", "^ZXCVBNM._"),
    "de": ("1234567890", "QWERTZUIOP", "ASDFGHJKL-", "^YXCVBNM._"),
}
"""Rows of keys; "^" shifts to the second layer, "<" takes one character back, "c" clears."""
SECOND = ("()[]{}/\\|=", "+*#%&$@!?:", ";,'\"<>~°€§", "^äöüßčšžéñ")
"""The second layer, the same for all languages: signs and letters that codes and names hold now and then."""
OK = QT_TRANSLATE_NOOP("say", "OK")
CLOSE = QT_TRANSLATE_NOOP("say", "Close keypad")
CLEAR = QT_TRANSLATE_NOOP("say", "Clear")
SPACE = QT_TRANSLATE_NOOP("say", "Space")
BACK = QT_TRANSLATE_NOOP("say", "Delete one")
SHIFT = QT_TRANSLATE_NOOP("say", "Other signs")
HIDDEN = "●"


class Mode(Enum):
    """Which keys there are."""

    NUMBER = auto()
    PIN = auto()
    LETTERS = auto()


class TypedLine(QWidget):
    """What has been typed, with the place where the next character goes; a PIN shows dots."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.typed, self.label, self.secret = look, "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.scale.mm(11))

    def minimumSizeHint(self) -> QSize:
        """A dozen characters."""
        return QSize(self._look.scale.mm(30), self.height())

    def spots(self) -> list[Spot]:
        """The text or, where nothing is typed, what is wanted; its end is what stays in sight."""
        look, pad = self._look, self._look.scale.mm(3)
        box = self.rect().adjusted(pad, 0, -pad, 0)
        if not self.typed:
            box = box.adjusted(pad, 0, 0, 0)  # beside the caret
            return [
                Spot(
                    text.shortened_line(look.body(), self.label, box.width()),
                    look.body(),
                    look.palette.quiet,
                    box,
                    LEFT | MIDDLE,
                )
            ]
        shown = HIDDEN * len(self.typed) if self.secret else self.typed
        face = look.strong("strong", code=True)
        while text.size(face, shown).width() > box.width() - pad and len(shown) > 1:
            shown = f"…{shown[2:]}"
        return [Spot(shown, face, look.palette.page.ink, box, LEFT | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with the text and a caret."""
        look, scale = self._look, self._look.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.palette.accent.ground), scale.stroke * 1.5))
        painter.setBrush(QColor(look.palette.page.ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), scale.radius, scale.radius)
        spot = self.spots()[0]
        text.paint(painter, spot)
        wide = text.size(spot.font, spot.text).width() if self.typed else 0
        left = min((spot.box.left() if self.typed else scale.mm(3)) + wide + scale.mm(0.4), self.width() - scale.mm(2))
        painter.fillRect(left, scale.mm(2), max(2, scale.mm(0.4)), self.height() - scale.mm(4), QColor(look.palette.accent.ground))


class Keypad(QWidget):
    """Keys under a line. `entered` gives the whole text, `closed` that the person wants the keypad away."""

    entered = Signal(str)
    closed = Signal()
    typed = Signal(str)
    """After each change of the line: a table searches as the person types."""

    def __init__(self, look: Look, mode: Mode, language: str = "en") -> None:
        super().__init__()
        self._look, self.mode, self._language, self._second = look, mode, language, False
        self.line = TypedLine(look)
        self.line.secret = mode is Mode.PIN
        scale = look.scale
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scale.gap)
        top = QHBoxLayout()
        top.setSpacing(scale.gap)
        top.addWidget(self.line, 1)
        if mode is Mode.LETTERS:
            top.addWidget(self._sized(self._act("", CLEAR, self.clear, icon="close"), 14))
        top.addWidget(self._sized(self._act("", CLOSE, self.closed.emit, icon="back"), 14))
        column.addLayout(top)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(scale.gap)
        column.addLayout(self._rows, 1)
        self._fill()

    @property
    def text(self) -> str:
        """What the line holds."""
        return self.line.typed

    def open(self, label: str, given: str = "") -> None:
        """Begin a new line, saying what is wanted."""
        self.line.label = label
        self._set(given)

    def add(self, characters: str) -> None:
        """Append what was typed, here or on a physical keyboard; what the mode has no use for is left out."""
        if self.mode is not Mode.LETTERS:
            characters = "".join(c for c in characters if c.isdigit() or (self.mode is Mode.NUMBER and c in ".,"))
        self._set((self.line.typed + characters)[:LENGTH_MAX])

    def back(self) -> None:
        """Take the last character away."""
        self._set(self.line.typed[:-1])

    def clear(self) -> None:
        """Take everything away."""
        self._set("")

    def enter(self) -> None:
        """Hand the line over, if it holds anything, and begin a new one."""
        if given := self.line.typed:
            self._set("")
            self.entered.emit(given)

    def _set(self, given: str) -> None:
        self.line.typed = given
        self.line.setAccessibleName(self.line.label if self.line.secret else f"{self.line.label} {given}")
        self.line.update()
        self.typed.emit(given)

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        match self.mode:
            case Mode.NUMBER:
                self._numbers(NUMBERS.get(self._language, NUMBERS["en"]))
            case Mode.PIN:
                self._numbers(PINS)
            case Mode.LETTERS:
                self._letters(SECOND if self._second else LETTERS.get(self._language, LETTERS["en"]))

    def _numbers(self, rows: tuple[str, ...]) -> None:
        """Three columns of digits; a fourth with delete and the tall OK."""
        grid = self._grid(rows)
        if self.mode is Mode.NUMBER:
            grid.addWidget(self._sign("<"), 0, 3)
        grid.addWidget(self._ok(), 1 if self.mode is Mode.NUMBER else 0, 3, -1, 1)
        grid.setColumnStretch(3, 1)

    def _letters(self, rows: tuple[str, ...]) -> None:
        """Ten columns; delete, space and OK stand beside them, in an upright window below."""
        grid = self._grid(rows)
        space, back, ok = self._act(words(say(SPACE)), SPACE, lambda: self.add(" ")), self._sign("<"), self._ok()
        if self._look.scale.portrait:
            below = len(rows)
            grid.addWidget(space, below, 0, 1, 4)
            grid.addWidget(back, below, 4, 1, 2)
            grid.addWidget(ok, below, 6, 1, 4)
        else:
            grid.addWidget(back, 0, 10, 1, 2)
            grid.addWidget(space, 1, 10, 1, 2)
            grid.addWidget(ok, 2, 10, 2, 2)
            grid.setColumnStretch(10, 1)
            grid.setColumnStretch(11, 1)

    def _grid(self, rows: tuple[str, ...]) -> QGridLayout:
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self._look.scale.gap)
        for y, row in enumerate(rows):
            for x, sign in enumerate(row):
                grid.addWidget(self._sign(sign), y, x)
                grid.setColumnStretch(x, 1)
        self._rows.addWidget(block, 1)
        return grid

    def _ok(self) -> Key:
        return self._act(words(say(OK)), OK, self.enter, role=Role.MAIN)

    def _sign(self, sign: str) -> Key:
        match sign:
            case "<":
                return self._act("", BACK, self.back, icon="backspace")
            case "c":
                return self._act("", CLEAR, self.clear, icon="close")
            case "^":
                return self._act("", SHIFT, self._shift, icon="shift")
            case _:
                return self._act(sign, "", lambda: self.add(sign))

    def _shift(self) -> None:
        self._second = not self._second
        self._fill()

    def _act(self, label: str, name: str, act: Callable[[], None], *, icon: str = "", role: Role = Role.LETTER) -> Key:
        key = Key(self._look, label, role=role, icon=icon, height=self._look.scale.mm(9))
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if role is not Role.MAIN:
            key.setMaximumHeight(self._look.scale.mm(20))
        key.setAccessibleName(words(say(name)) if name else label)
        key.clicked.connect(lambda _=False: act())
        return key

    def _sized(self, key: Key, width_mm: float) -> Key:
        key.setFixedSize(self._look.scale.mm(width_mm), self._look.scale.mm(11))
        return key

    def minimumSizeHint(self) -> QSize:
        """The line and its rows at the least height a finger hits."""
        scale = self._look.scale
        rows = 5 if self.mode is Mode.LETTERS and scale.portrait else 4
        return QSize(super().minimumSizeHint().width(), scale.mm(11) + rows * (scale.mm(9) + scale.gap))
