"""One field of a form: its label above, what it is filled in with, and below it a place for help or for what is wrong."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.form_input import ChosenInput, TypedInput
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.text import LEFT, Spot
from app.ui.wording import words
from app.workflows.step import Field, FieldKind

NEEDED = QT_TRANSLATE_NOOP("say", "{label} (needed)")
FIND = QT_TRANSLATE_NOOP("say", "Find in the list: {label}")
LINES = 2
"""Kept free below each field."""
CHOOSING = (FieldKind.CHOICE, FieldKind.YES_NO)


class Message(QWidget):
    """What is wrong, with its shape and word; else what the value means, and what belongs here."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._wrong, self._meaning, self._help = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.height_at(look.scale.mm(40)))

    def height_at(self, width: int) -> int:
        """Always room for two lines and for the help, so that nothing moves when something is wrong; more where it must be."""
        look, beside = self._look, self._edge() + self._look.scale.mm(1)
        strong, plain = look.cell("strong"), look.cell()
        texts = ((strong, self._wrong, width - beside), (strong, self._meaning, width), (plain, self._help, width))
        needed = (text.size(font, said, room).height() for font, said, room in texts if said)
        return max(LINES * text.line(plain), *needed, 0) + look.scale.mm(1)

    def set_state(self, wrong: str, meaning: str, helping: str) -> None:
        """Show these; what is wrong goes before all else."""
        self._wrong, self._meaning, self._help = wrong, meaning, helping
        self.setAccessibleName(wrong or " ".join(p for p in (meaning, helping) if p))
        self.update()

    @property
    def wrong(self) -> str:
        """What is said to be wrong; "" where nothing is."""
        return self._wrong

    def spots(self) -> list[Spot]:
        """The texts with their boxes, as painted."""
        look, box = self._look, self.rect()
        if self._wrong:
            edge = self._edge() + look.scale.mm(1)
            return [Spot(self._wrong, look.cell("strong"), look.palette.refused_shape, box.adjusted(edge, 0, 0, 0), LEFT)]
        if self._meaning:
            return [Spot(self._meaning, look.cell("strong"), look.palette.page.ink, box, LEFT)]
        return [Spot(self._help, look.cell(), look.palette.quiet, box, LEFT)] if self._help else []

    def _edge(self) -> int:
        return text.line(self._look.cell())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape and the text."""
        painter = QPainter(self)
        if self._wrong:
            edge = self._edge()
            painter.drawPixmap(QRect(0, 0, edge, edge), self._look.icon("cross", edge, self._look.palette.refused_shape))
        for spot in self.spots():
            text.paint(painter, spot)


class FieldBox(QWidget):
    """A field on the page. `filled` is (key, text)."""

    filled = Signal(str, str)
    entered = Signal(str)
    advanced = Signal(str)
    touched = Signal(str)
    found = Signal(str)

    def __init__(self, look: Look, field: Field) -> None:
        super().__init__()
        self._look, self.field = look, field
        label = words(field.label)
        self.label = Prose((look.body("strong"),), look.palette.page.ink)
        self.label.set_words(words(say(NEEDED, label=label)) if field.required else label)
        self.message = Message(look)
        self.input: TypedInput | ChosenInput
        if field.kind in CHOOSING:
            self.input = ChosenInput(look, field)
        else:
            self.input = line = TypedInput(look, field, words(say(FIND, label=label)))
            line.advanced.connect(lambda: self.advanced.emit(field.key))
            line.touched.connect(lambda: self.touched.emit(field.key))
            line.found.connect(lambda: self.found.emit(field.key))
            line.left.connect(self._say)
            line.failed.connect(lambda said: self.message.set_state(said, "", ""))
        self.input.filled.connect(lambda value: self.filled.emit(field.key, value))
        self.input.entered.connect(lambda: self.entered.emit(field.key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scale.mm(0.8))
        for widget in (self.label, self.input, self.message):
            column.addWidget(widget)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._say()

    def set_field(self, field: Field) -> None:
        """Show the field as the session has it now."""
        self.field = field
        self.input.set_state(field)
        self._say()

    def take_focus(self) -> None:
        """Lead the keyboard here."""
        if isinstance(self.input, TypedInput):
            self.input.line.setFocus()
        else:
            chosen = [key for key in self.input.keys.values() if key.isChecked()] or list(self.input.keys.values())
            chosen[0].setFocus()

    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        if isinstance(self.input, TypedInput):
            return self.input.line.hasFocus()
        return any(key.hasFocus() for key in self.input.keys.values())

    def _say(self) -> None:
        """A field that is being typed in is not told off in the middle of a word."""
        field = self.field
        typing = isinstance(self.input, TypedInput) and self.input.typing and self.input.line.hasFocus()
        wrong = "" if field.error is None or typing else words(field.error)
        self.message.set_state(wrong, words(field.shown), words(field.help) if field.help is not None else "")
        self._fit()

    def _fit(self) -> None:
        if self.width() > self._look.scale.mm(10) and (high := self.message.height_at(self.width())) != self.message.height():
            self.message.setFixedHeight(high)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines of what is wrong."""
        super().resizeEvent(event)
        self._fit()

    def heightForWidth(self, width: int) -> int:
        """Label, input and message one below the other."""
        high = self.input.heightForWidth(width) if isinstance(self.input, ChosenInput) else self.input.sizeHint().height()
        return self.label.heightForWidth(width) + high + self.message.height_at(width) + 2 * self._look.scale.mm(0.8)

    def hasHeightForWidth(self) -> bool:
        """Keys of a choice may take several rows."""
        return True

    @property
    def least_width(self) -> int:
        """The longest word of the label, or the widest key, in pixels."""
        width = max(self.label.minimumSizeHint().width(), self._look.scale.mm(40))
        return max(width, self.input.minimumSizeHint().width()) if isinstance(self.input, ChosenInput) else width

    def minimumSizeHint(self) -> QSize:
        """As wide as its words need, and as high as that makes it."""
        return QSize(self.least_width, self.heightForWidth(max(self.least_width, self.width())))
