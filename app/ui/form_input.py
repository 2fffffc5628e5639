"""What a field of a form is filled in with: a line to type in, or keys of which one is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.file_text import text_of_a_file
from app.ui.flow import Flow
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.wording import marked, unmarked, words
from app.workflows.step import Field, FieldKind

SEND_MS = 300
"""What is typed is handed on after this pause at the latest."""
HEIGHT_MM, LONG_MM = 12, 24
TYPED_MAX = 10_000
WITH_DECIMALS = frozenset({FieldKind.MONEY, FieldKind.QUANTITY})
CHOOSE_FILE = QT_TRANSLATE_NOOP("say", "Choose a file")


class TypedInput(QWidget):
    """A line of text. `filled` hands on what it holds, `entered` that the person has come into it."""

    filled = Signal(str)
    entered = Signal()
    left = Signal()
    advanced = Signal()
    """Enter was pressed: on to the next field."""
    touched = Signal()
    """A finger has come down on it: the keypad may be wanted."""
    found = Signal()
    """The list of what may be referred to is wanted."""
    failed = Signal(str)
    """A file could not be read, and why."""

    def __init__(self, look: Look, field: Field, search: str = "") -> None:
        super().__init__()
        self._look, self._kind = look, field.kind
        several = field.kind in (FieldKind.LONG, FieldKind.FILE)
        self.line: _Line | _Lines = _Lines(self) if several else _Line(self)
        self.line.setFont(look.body("strong", code=field.kind in (FieldKind.CODE, FieldKind.REFERENCE)))
        self.line.setFixedHeight(look.scale.mm(LONG_MM if several else HEIGHT_MM))
        if field.kind is FieldKind.SECRET and isinstance(self.line, _Line):
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.gap)
        row.addWidget(self.line, 1)
        if field.kind is FieldKind.FILE:
            row.addWidget(self._file_key(look, words(field.label)))
        if field.kind is FieldKind.REFERENCE:
            key = Key(look, "", icon="search", height=look.scale.mm(HEIGHT_MM))
            key.setAccessibleName(search)
            key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            key.clicked.connect(self.found)
            key.setEnabled(not field.fixed)
            row.addWidget(key)
        self._sent: list[str] = [field.value]
        """What was handed on and has not come back yet, the newest last; at rest what the session has."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SEND_MS)
        self._soon.timeout.connect(self.send)
        self.line.setText(self._worded(field.value))
        self.line.textEdited.connect(self._edited)
        self.set_state(field)

    def _file_key(self, look: Look, label: str) -> Key:
        """The key that has a file chosen, whose text then stands in the field."""
        key = Key(look, words(say(CHOOSE_FILE)), height=look.scale.mm(HEIGHT_MM))
        key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

        def choose() -> None:
            found = text_of_a_file(self, label)
            if isinstance(found, Say):
                self.failed.emit(words(found))
            elif found is not None:
                self.put(found)
                self.send()

        key.clicked.connect(choose)
        return key

    @property
    def text(self) -> str:
        """What stands in it; a number as the session writes it, whatever decimal mark the language has."""
        return unmarked(self.line.text()) if self._kind in WITH_DECIMALS else self.line.text()

    @property
    def worded(self) -> str:
        """What stands in it as the person reads it."""
        return self.line.text()

    def _worded(self, value: str) -> str:
        return marked(value) if self._kind in WITH_DECIMALS else value

    @property
    def typing(self) -> bool:
        """Whether the person is in the middle of it: what is wrong with it can wait."""
        return self._soon.isActive()

    @property
    def writes_on(self) -> bool:
        """Whether who comes here writes on at the end, as in a single line; a file is looked at from its beginning."""
        return self._kind is FieldKind.LONG

    def set_state(self, field: Field) -> None:
        """Take what the session has, unless the person has typed on meanwhile; paint whether it is wrong or fixed."""
        self.line.setReadOnly(field.fixed)
        self.line.setFocusPolicy(Qt.FocusPolicy.NoFocus if field.fixed else Qt.FocusPolicy.StrongFocus)
        stale = field.value in self._sent[:-1]
        ahead = self.text != self._sent[-1] and not field.fixed
        if field.kind is FieldKind.SECRET:
            pass  # never shown again; the line says what was typed while the person is in it
        elif not stale and not ahead:
            if self.text != field.value:
                self.line.setText(self._worded(field.value))
            self._sent = [field.value]
        self.line.setAccessibleName(" ".join(p for p in (words(field.label), words(field.error) if field.error else "") if p))
        self.line.setStyleSheet(self._style(wrong=field.error is not None, fixed=field.fixed))

    def put(self, text: str) -> None:
        """Text from the keypad, as if it had been typed here."""
        self.line.setText(text)
        self._edited(text)

    def send(self) -> None:
        """Hand on what is not handed on yet."""
        self._soon.stop()
        text = self.text
        if text != self._sent[-1] and not self.line.isReadOnly():
            self._sent.append(text)
            self.filled.emit(text)

    def clear_secret(self) -> None:
        """A secret that was handed on is not left standing."""
        if self._kind is FieldKind.SECRET:
            self.line.clear()
            self._sent = [""]

    def _edited(self, _: str) -> None:
        if self._kind is not FieldKind.SECRET:  # half a secret is none: it goes when the field is left
            self._soon.start()

    def _style(self, *, wrong: bool, fixed: bool) -> str:
        palette, scale = self._look.palette, self._look.scale
        ground, ink = (palette.panel.ground, palette.quiet) if fixed else (palette.page.ground, palette.page.ink)
        edge = palette.refused_shape if wrong else palette.border
        thick = 2 * scale.stroke if wrong else scale.stroke
        lit = palette.refused_shape if wrong else palette.accent.ground
        plain = f"border: {thick}px solid {edge}; border-radius: {scale.radius}px; background: {ground}; color: {ink};"
        pads = f"padding-left: {scale.mm(2.5)}px; padding-right: {scale.mm(2.5)}px;"
        chosen = f"selection-background-color: {palette.accent.ground}; selection-color: {palette.accent.ink};"
        return (
            f"QLineEdit, QPlainTextEdit {{ {plain} {pads} {chosen} }} "
            f"QLineEdit:focus, QPlainTextEdit:focus {{ border: {2 * scale.stroke}px solid {lit}; }}"
        )


class _Line(QLineEdit):
    """Tells its owner of focus, Enter and touch."""

    def __init__(self, owner: TypedInput) -> None:
        super().__init__(owner)
        self._owner = owner
        self.typed_on = False
        """Whether keys of a keyboard have come here."""
        self.setMaxLength(TYPED_MAX)
        self.setFrame(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The person has come here."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
        self._owner.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: what was typed is handed on."""
        super().focusOutEvent(event)
        self._owner.send()
        self._owner.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; Escape is the window's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.send()
            self._owner.advanced.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self.typed_on = self.typed_on or bool(event.text().strip())
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch: the keypad is offered."""
        super().mouseReleaseEvent(event)
        if not self.isReadOnly() and self.rect().contains(event.position().toPoint()):
            self._owner.touched.emit()


class _Lines(QPlainTextEdit):
    """The same for a text of several lines: Enter begins another line, Tab goes on."""

    textEdited = Signal(str)

    def __init__(self, owner: TypedInput) -> None:
        super().__init__(owner)
        self._owner, self._quiet = owner, False
        self.typed_on = False
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textChanged.connect(self._changed)

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Another text, of which nobody is told."""
        self._quiet = True
        self.setPlainText(text)
        if self._owner.writes_on:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    def _changed(self) -> None:
        if not self._quiet:
            self.textEdited.emit(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The person has come here."""
        super().focusInEvent(event)
        self._owner.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: what was typed is handed on."""
        super().focusOutEvent(event)
        self._owner.send()
        self._owner.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is the window's."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self.typed_on = self.typed_on or bool(event.text().strip())
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch: the keypad is offered."""
        super().mouseReleaseEvent(event)
        if not self.isReadOnly():
            self._owner.touched.emit()


class ChosenInput(Flow):
    """Keys of which one is chosen; no more than fit a page of the form are shown as keys."""

    filled = Signal(str)
    entered = Signal()

    def __init__(self, look: Look, field: Field) -> None:
        super().__init__(look)
        self.keys: dict[str, Key] = {}
        for option in field.options:
            key = Key(look, words(option.label), role=Role.CHIP, height=look.scale.mm(HEIGHT_MM))
            key.clicked.connect(self._choose(option.id))
            key.installEventFilter(self)
            self.keys[option.id] = key
            self.add(key)
        self.set_state(field)

    def set_state(self, field: Field) -> None:
        """Mark the chosen one."""
        for which, key in self.keys.items():
            key.setChecked(which == field.value)
            key.setEnabled(not field.fixed)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Tab has led to one of the keys."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return False

    def _choose(self, which: str) -> Callable[[], None]:
        def chosen() -> None:
            for other, key in self.keys.items():
                key.setChecked(other == which)
            self.filled.emit(which)

        return chosen
