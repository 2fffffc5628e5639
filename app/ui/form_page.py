"""The body of a screen with a form: its fields in one or two columns under the headings of their groups."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import Say
from app.ui.form_field import FieldBox
from app.ui.form_input import TypedInput
from app.ui.keypad import Mode
from app.ui.label_view import LabelView
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.scroll import Column
from app.ui.wording import words
from app.workflows.step import Field, FieldKind, Screen

COLUMN_MM = 88
"""Least width of a column of fields; two where both fit."""
KEYPADS = {
    FieldKind.WHOLE: Mode.NUMBER, FieldKind.QUANTITY: Mode.NUMBER, FieldKind.MONEY: Mode.NUMBER, FieldKind.SECRET: Mode.PIN,
}


class Fields(QWidget):
    """Places headings and fields: a heading takes the whole width, fields stand beside each other where there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Prose | FieldBox] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, fields: tuple[Field, ...]) -> dict[str, FieldBox]:
        """Build a box for each field, by key, in place of what was there."""
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows, group, boxes = [], None, {}
        for field in fields:
            if field.group is not None and field.group != group:
                self._rows.append(self._heading(field.group))
            group = field.group
            boxes[field.key] = box = FieldBox(self._look, field)
            self._rows.append(box)
        for row in self._rows:
            row.setParent(self)
            row.show()
        self.lay_out()
        return boxes

    def lay_out(self) -> None:
        """Place everything anew: what is said below a field may need more lines."""
        self._place(self.width())
        self.updateGeometry()

    def _heading(self, group: Say) -> Prose:
        prose = Prose((self._look.strong("strong"),), self._look.palette.quiet)
        prose.set_words(words(group))
        return prose

    def _boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        scale = self._look.scale
        # No column is narrower than its widest key: a choice of long words has the whole width.
        least = max((row.least_width for row in self._rows if isinstance(row, FieldBox)), default=0)
        columns = 2 if width >= 2 * max(scale.mm(COLUMN_MM), least + scale.gap) + scale.gap else 1
        each = (width - (columns - 1) * 2 * scale.gap) // columns
        found: list[tuple[QWidget, QRect]] = []
        top, high, at = 0, 0, 0
        for row in self._rows:
            if isinstance(row, Prose):
                top, high, at = top + high + (scale.gap if top + high else 0), 0, 0
                tall = row.heightForWidth(width)
                found.append((row, QRect(0, top, width, tall)))
                top += tall + scale.mm(1.5)
                continue
            if at == columns:
                top, high, at = top + high + scale.mm(1), 0, 0
            tall = row.heightForWidth(each)
            found.append((row, QRect(at * (each + 2 * scale.gap), top, each, tall)))
            high, at = max(high, tall), at + 1
        return found

    def _place(self, width: int) -> None:
        for widget, box in self._boxes(width):
            widget.setGeometry(box)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of everything."""
        return max((box.bottom() + 1 for _, box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        """As high as it needs."""
        return QSize(self.width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """The widest field alone."""
        return QSize(max((row.minimumSizeHint().width() for row in self._rows), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other places."""
        super().resizeEvent(event)
        self._place(self.width())


class FormPage(QWidget):
    """Shows the form of a screen; `filled` is (key, text), `picked` the id of something to choose."""

    filled = Signal(str, str)
    picked = Signal(str)
    typing = Signal(object, str, str, object, object)
    """The keypad is wanted: mode, label, present text, what to do with each change, and with OK."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.boxes: dict[str, FieldBox] = {}
        self._shape: tuple[tuple[str, ...], str] = ((), "")
        self._screen: Screen | None = None
        self._asked = ""
        """The field that was entered or filled last, while the session has not answered that yet."""
        self._fields = Fields(look)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._fields)
        self._column = Column(look, content)
        self._label = LabelView(look)
        portrait = look.scale.portrait
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.RightToLeft, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._label, 0 if portrait else 2)
        box.addWidget(self._column, 3)

    def show_screen(self, screen: Screen, *, fresh: bool) -> None:
        """Show the form; `fresh` where another screen stood here before."""
        self._label.set_preview(screen.label)
        shape = (tuple(f"{f.key}:{f.kind}:{f.fixed}" for f in screen.form), screen.workflow)
        before = "" if self._screen is None or fresh else self._screen.focus
        self._screen = screen
        if fresh or shape != self._shape:
            self._shape, self._asked = shape, ""
            self.boxes = self._fields.fill(screen.form)
            for box in self.boxes.values():
                box.filled.connect(self._fill)
                box.entered.connect(self._enter)
                box.advanced.connect(self._advance)
                box.touched.connect(self._touch)
                box.found.connect(self._find)
            self._chain()
        else:
            for field in screen.form:
                self.boxes[field.key].set_field(field)
            self._fields.lay_out()
        if screen.focus == self._asked:
            self._asked = ""
        if not self._asked and screen.focus in self.boxes and (fresh or screen.focus != before):
            self._lead(screen.focus)

    @property
    def focus(self) -> str:
        """The field that the keyboard is in; "" where it is in none."""
        return next((key for key, box in self.boxes.items() if box.has_focus()), "")

    def take_focus(self) -> None:
        """Lead the keyboard into the field that a scan would fill."""
        if self._screen is not None and not self.focus and self._screen.focus in self.boxes:
            self._lead(self._screen.focus)

    def flush(self) -> None:
        """Hand on everything typed: something else is going to happen."""
        for box in self.boxes.values():
            if isinstance(box.input, TypedInput):
                box.input.send()

    def _lead(self, key: str) -> None:
        box = self.boxes[key]
        box.take_focus()
        self._column.ensureWidgetVisible(box, 0, self._look.scale.gap)

    def _chain(self) -> None:
        widgets = [
            box.input.line if isinstance(box.input, TypedInput) else next(iter(box.input.keys.values()), box)
            for box in self.boxes.values()
        ]
        for first, second in pairwise(widgets):
            QWidget.setTabOrder(first, second)

    def _fill(self, key: str, text: str) -> None:
        self._asked = key
        if not isinstance(self.boxes[key].input, TypedInput) and not self.boxes[key].has_focus():
            self.boxes[key].take_focus()
        self.filled.emit(key, text)

    def _enter(self, key: str) -> None:
        """The session is told where the next scan goes."""
        box = self.boxes[key]
        self._column.ensureWidgetVisible(box, 0, self._look.scale.gap)
        if self._screen is None or (self._asked or self._screen.focus) == key:
            return
        if isinstance(box.input, TypedInput):
            box.input.send()
        self._fill(key, "" if box.field.kind is FieldKind.SECRET else self._text(box))

    def _text(self, box: FieldBox) -> str:
        return box.input.text if isinstance(box.input, TypedInput) else box.field.value

    def _advance(self, key: str) -> None:
        if (after := self._after(key)) != key:
            self._lead(after)

    def _after(self, key: str) -> str:
        """The next field that can be filled in; the same where it is the last."""
        keys = list(self.boxes)
        later = keys[keys.index(key) + 1:]
        return next((k for k in later if not self.boxes[k].field.fixed), key)

    def _find(self, key: str) -> None:
        self.flush()
        self.picked.emit(f"find:{key}")

    def _touch(self, key: str) -> None:
        """A finger has come down; who has typed on a keyboard here needs no keypad for each field."""
        if not any(isinstance(b.input, TypedInput) and b.input.line.typed_on for b in self.boxes.values()):
            self.open_keypad(key)

    def open_keypad(self, key: str) -> None:
        """Have a field typed on the keypad; fields of which something is chosen have none."""
        box = self.boxes[key]
        line = box.input
        if not isinstance(line, TypedInput):
            return
        given = "" if box.field.kind is FieldKind.SECRET else line.worded

        def typed(text: str) -> None:
            line.put(text)

        def entered(text: str) -> None:
            line.put(text)
            line.send()
            after = self._after(key)
            if after != key:
                self._lead(after)
                self.open_keypad(after)

        mode = KEYPADS.get(box.field.kind, Mode.LETTERS)
        self.typing.emit(mode, words(box.field.label), given, typed, entered)
        # The keypad takes room from the form: what is typed stays in sight beside it.
        QTimer.singleShot(0, self, lambda: self._column.ensureWidgetVisible(box, 0, self._look.scale.gap))


