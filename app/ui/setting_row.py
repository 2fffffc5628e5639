"""One line of the settings: the name of a field, and the keys that change it."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import Settings
from app.ui.flow import Flow
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.prose import Prose
from app.ui.setting_fields import Field, Option, Stepper, Taken, Typed
from app.ui.wording import words

CHANGE = QT_TRANSLATE_NOOP("say", "Change")
KEY_MM = 12
STEP_MM, VALUE_MM = 16, 24

Take = Callable[[Taken], None]
Ask = Callable[[str, str, Callable[[str], Taken]], None]


class Setting(QWidget):
    """The name at the left and the keys at the right, or below it where it is stacked."""

    def __init__(
        self, look: Look, field: Field, take: Take, ask: Ask, *, stacked: bool = False, extra: QWidget | None = None
    ) -> None:
        super().__init__()
        self._look, self._take, self._ask, self._name = look, take, ask, words(field.name)
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.mm(1) if stacked else look.scale.gap)
        label = Prose((look.body("strong"),), look.palette.page.ink)
        label.set_words(self._name)
        flow = Flow(look)
        for part in field.keys:
            match part:
                case Option():
                    flow.add(self._option(part))
                case Typed():
                    flow.add(self._typed(part))
                case Stepper():
                    flow.add(self._stepper(part))
        if extra is not None:
            flow.add(extra)
        box.addWidget(label, 2)
        box.addWidget(flow, 3)

    def _height(self) -> int:
        return min(self._look.scale.key, self._look.scale.mm(KEY_MM))

    def _option(self, option: Option) -> Key:
        role = Role.DANGER if option.danger else Role.MAIN if option.chosen else Role.PLAIN
        key = Key(self._look, _plain(option.label), role=role, icon="check" if option.chosen else "", height=self._height())
        key.setAccessibleName(f"{self._name}: {_plain(option.label)}")
        key.clicked.connect(lambda: self._take(option.to))
        return key

    def _typed(self, typed: Typed) -> Key:
        key = Key(self._look, _plain(typed.shown), icon="type", height=self._height())
        key.setAccessibleName(f"{self._name}: {_plain(typed.shown)}")
        key.setToolTip(words(say(CHANGE)))
        key.clicked.connect(lambda: self._ask(self._name, typed.given, typed.take))
        return key

    def _stepper(self, stepper: Stepper) -> QWidget:
        """Less, the value, more: one piece, so that no row of keys is broken inside it."""
        look, piece = self._look, QWidget()
        row = QHBoxLayout(piece)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.gap)
        label = Prose((look.body("bold"),), look.palette.page.ink, centred=True)
        label.set_words(words(stepper.shown))
        label.setFixedWidth(max(label.sizeHint().width() + 2, look.scale.mm(VALUE_MM)))
        row.addWidget(self._end("minus", stepper.less, stepper.shown))
        row.addWidget(label)
        row.addWidget(self._end("plus", stepper.more, stepper.shown))
        return piece

    def _end(self, icon: str, to: Settings | None, shown: Say) -> Key:
        key = Key(self._look, "", icon=icon, height=self._height())
        key.setFixedWidth(self._look.scale.mm(STEP_MM))
        key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        key.setAccessibleName(f"{self._name}: {words(shown)} {'−' if icon == 'minus' else '+'}")
        key.setEnabled(to is not None)
        if to is not None:
            key.clicked.connect(lambda: self._take(to))
        return key


def _plain(text: Say | str) -> str:
    return words(text) if isinstance(text, Say) else text
