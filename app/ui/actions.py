"""The bottom row: undo last and what it undoes, typing, the camera, and the main key bottom right and widest."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.key import Key, Role
from app.ui.look import Look
from app.ui.wording import words

SMALL_MM, UNDO_MM_LEAST, SMALL_SHARE = 26, 45, 0.4
"""Usual width of the keys that are neither undo nor main."""
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
        for key in (self.undo_key, self.type_key, self.camera_key, self.second_key, self.main_key):
            key.setParent(self)
        self.second_key.hide()

    def minimumSizeHint(self) -> QSize:
        """The least width of the first row, the height of one row or two."""
        first = self._first()
        wide = sum(self._least(k) for k in first) + self._look.scale.gap * (len(first) - 1)
        if not self._look.scale.portrait and not self.main_key.isHidden():
            wide += self._look.scale.gap + self.main_key.minimumSizeHint().width()
        return QSize(wide, self._height())

    def sizeHint(self) -> QSize:
        """The same: it takes all the width there is."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the keys anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A key with other words may need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _first(self) -> list[Key]:
        return [k for k in (self.undo_key, self.type_key, self.camera_key, self.second_key) if not k.isHidden()]

    def _least(self, key: Key) -> int:
        """What undo undoes can be long: it gives way to the others, and ends in an ellipsis in the worst case."""
        least = key.minimumSizeHint().width()
        return min(least, self._look.scale.mm(UNDO_MM_LEAST)) if key is self.undo_key else least

    def _height(self) -> int:
        rows = 2 if self._look.scale.portrait and not self.main_key.isHidden() else 1
        return rows * self._look.scale.key + (rows - 1) * self._look.scale.gap

    def _place(self) -> None:
        """Undo and main share what the small keys leave; main is never narrower than any other."""
        scale, first, width = self._look.scale, self._first(), self.width()
        small = first[1:]
        main = not self.main_key.isHidden()
        beside = main and not scale.portrait
        least = [self._least(k) for k in first]
        room = width - scale.gap * (len(first) - 1 + beside)
        if beside:
            liked = [k.sizeHint().width() for k in small]
            share = max(scale.mm(SMALL_MM), *least[1:])
            narrow = [min(max(share, k.whole_width), room // 4) for k in small]
            # Icon and words on one line, where that leaves undo the room for its words.
            roomy = sum(liked) <= room * SMALL_SHARE and first[0].whole_width <= (room - sum(liked)) // 2
            # What undo undoes is said in full before the small keys have any room to spare.
            cramped = first[0].minimumSizeHint().width() > (room - sum(narrow)) // 2
            widths = liked if roomy else least[1:] if cramped else narrow
            wanted = max(first[0].whole_width, round((room - sum(widths)) * 0.42))
            undo = min(wanted, (room - sum(widths)) // 2)
            widths = [undo, *widths]
        else:
            others = [w + max(0, room - sum(least)) // 2 // len(small) for w in least[1:]]
            widths = [room - sum(others), *others]
        left = 0
        for key, wide in zip(first, widths, strict=True):
            key.setGeometry(left, 0, wide, scale.key)
            left += wide + scale.gap
        if main:
            top, left = (scale.key + scale.gap, 0) if scale.portrait else (0, left)
            self.main_key.setGeometry(left, top, width - left, scale.key)

    def show_undo(self, what: Say | None) -> None:
        """Name what undo undoes; nothing to undo leaves the key in its place, switched off."""
        self.undo_key.setEnabled(what is not None)
        self.undo_key.set_words(words(say(UNDO, what=what)) if what is not None else words(say(NO_UNDO)))

    def show_main(self, label: str, *, danger: bool = False) -> None:
        """Name the main key; "" has none."""
        self.main_key.setVisible(bool(label))
        self.main_key.set_words(label)
        self._changed()

    def show_second(self, label: str) -> None:
        """A second key of the table in place of the camera's, so that four stay the most; "" has none."""
        self.second_key.setVisible(bool(label))
        self.second_key.set_words(label)
        self._changed()

    def show_camera(self, *, there: bool, on: bool) -> None:
        """Offer the camera, or to close it."""
        self.camera_key.setVisible(there and self.second_key.isHidden())
        self.camera_key.set_words(words(say(CAMERA_OFF if on else CAMERA)))
        self._changed()

    def _changed(self) -> None:
        self._place()
        self.updateGeometry()
