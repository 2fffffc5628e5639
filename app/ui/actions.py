"""The bottom row: undo last and what it undoes, typing, the camera, and the main key bottom right and widest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.wording import words

UNDO = QT_TRANSLATE_NOOP("say", "Undo: {what}")
NO_UNDO = QT_TRANSLATE_NOOP("say", "Undo last")
TYPE = QT_TRANSLATE_NOOP("say", "Type code")
CAMERA = QT_TRANSLATE_NOOP("say", "Camera")
CAMERA_OFF = QT_TRANSLATE_NOOP("say", "Close camera")


class Actions(QWidget):
    """Four keys at most. In an upright window the main key has a row of its own."""

    undo = Signal()
    type = Signal()
    camera = Signal()
    main = Signal()
    second = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.undo_key = Key(look, words(say(NO_UNDO)), icon="undo")
        self.type_key = Key(look, words(say(TYPE)), icon="type")
        self.camera_key = Key(look, words(say(CAMERA)), icon="camera")
        self.second_key = Key(look, "")
        self.main_key = Key(look, "", role=Role.MAIN)
        self.undo_key.clicked.connect(self.undo)
        self.type_key.clicked.connect(self.type)
        self.camera_key.clicked.connect(self.camera)
        self.second_key.clicked.connect(self.second)
        self.main_key.clicked.connect(self.main)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.scale.gap)
        first = (self.undo_key, self.type_key, self.camera_key)
        for column, (key, share) in enumerate(zip(first, (4, 2, 2), strict=True)):
            grid.addWidget(key, 0, column)
            grid.setColumnStretch(column, share)
        grid.addWidget(self.second_key, 0, 2)
        self.second_key.hide()
        if look.scale.portrait:
            grid.addWidget(self.main_key, 1, 0, 1, 3)
        else:
            grid.addWidget(self.main_key, 0, 3)
            grid.setColumnStretch(3, 5)

    def show_undo(self, what: Say | None) -> None:
        """Name what undo undoes; nothing to undo leaves the key in its place, switched off."""
        self.undo_key.setEnabled(what is not None)
        self.undo_key.set_words(words(say(UNDO, what=what)) if what is not None else words(say(NO_UNDO)))

    def show_main(self, label: str, *, danger: bool = False) -> None:
        """Name the main key; "" has none."""
        self.main_key.setVisible(bool(label))
        if not self._look.scale.portrait:
            # Without a main key the others take its room, so that no hole is left.
            self._grid.setColumnStretch(3, 5 if label else 0)
        self.main_key.set_words(label)

    def show_second(self, label: str) -> None:
        """A second key of the table in place of the camera's, so that four stay the most; "" has none."""
        self.second_key.setVisible(bool(label))
        self.second_key.set_words(label)

    def show_camera(self, *, there: bool, on: bool) -> None:
        """Offer the camera, or to close it."""
        self.camera_key.setVisible(there and self.second_key.isHidden())
        self.camera_key.set_words(words(say(CAMERA_OFF if on else CAMERA)))
