"""What is typed and what it is for: the keypad that a screen wants, a code, or a text of the window's own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.events import Type
from app.ui.desk import Desk
from app.ui.keypad import Mode
from app.ui.wording import words
from app.workflows.step import Screen, Wants

TYPE_CODE = QT_TRANSLATE_NOOP("say", "Type a code, then OK")
KEYPADS = {Wants.QUANTITY: Mode.NUMBER, Wants.PIN: Mode.PIN, Wants.TEXT: Mode.LETTERS}

Then = Callable[[str], None]


class Typist:
    """Opens and closes the desk's keypad; survives a new desk."""

    def __init__(self, submit: Callable[[Type], None]) -> None:
        self._submit = submit
        self._then: Then | None = None
        """What the text is for; None: it is typed for the session."""
        self._live: Then | None = None
        """Told of each change of the line."""
        self.desk: Desk

    @property
    def own(self) -> bool:
        """Whether the open keypad is for a text of the window's own."""
        return self._then is not None

    def follow(self, screen: Screen | None) -> None:
        """Open the keypad that a screen wants, or put away what it does not; what is half typed for this question stays."""
        if screen is not None and screen.form and self.own:  # a field is being typed in: its answers come meanwhile
            return
        mode = KEYPADS.get(screen.wants) if screen is not None else None
        if screen is None or mode is None:
            self.close()
            return
        keypad, label = self.desk.keypad, words(screen.prompt)
        # Another question of the same kind: half a quantity typed for one item must not become part of another's.
        if keypad is None or keypad.mode is not mode or keypad.line.label != label or self._then is not None:
            self._then = None
            self.desk.open_keypad(mode, label)

    def toggle(self, screen: Screen | None) -> None:
        """Open the keypad to type a code, or what the screen wants; put it away where it is open."""
        if self.desk.keypad is not None:
            self.close()
            return
        mode = KEYPADS.get(screen.wants) if screen is not None else None
        if screen is None or mode is None:
            self.desk.open_keypad(Mode.LETTERS, words(say(TYPE_CODE)))
        else:
            self.desk.open_keypad(mode, words(screen.prompt))

    def ask(self, label: str, given: str, then: Then) -> None:
        """Have a text of the window's own typed."""
        self._then = then
        self.desk.open_keypad(Mode.LETTERS, label, given)

    def ask_field(self, mode: Mode, label: str, given: str, live: Then, then: Then) -> None:
        """Have a field of a form typed, which follows each key."""
        self._then, self._live = then, None
        self.desk.open_keypad(mode, label, given)
        self._live = live

    def typed(self, text: str) -> None:
        """The keypad's line has changed."""
        if self._live is not None:
            self._live(text)

    def take(self, text: str) -> None:
        """OK was pressed."""
        then, self._then, self._live = self._then, None, None
        if then is None:
            self._submit(Type(text))
        else:
            self.desk.close_keypad()
            then(text)

    def close(self) -> None:
        """Put the keypad away."""
        self._then = self._live = None
        if self.desk.keypad is not None:
            self.desk.close_keypad()

    def key(self, event: QKeyEvent, screen: Screen | None, search: Callable[[], None] | None = None) -> bool:
        """Slow typing on a keyboard goes to the keypad's line, which opens by itself. False: it was no typing.

        `search` opens it for what a table is searched for: who types before a table looks for a row.
        """
        keypad = self.desk.keypad
        match event.key():
            case Qt.Key.Key_Backspace if keypad:
                keypad.back()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if keypad:
                keypad.enter()
            case _:
                held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
                given = event.text()
                if held or not given or not given.isprintable() or (keypad is None and not given.strip()):
                    return False
                if keypad is None and search is not None:
                    search()
                elif keypad is None:
                    self.toggle(screen)
                if self.desk.keypad is not None:
                    self.desk.keypad.add(given)
        return True
