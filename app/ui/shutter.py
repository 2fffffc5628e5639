"""Taking a photo at the window: with the camera whose preview is open, or by choosing a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Photograph
from app.pictures import INPUT_MAX
from app.ui.wording import words
from app.workflows.step import FROM_FILE, WITH_CAMERA, Mood

AIM = QT_TRANSLATE_NOOP("say", "Aim at it, then touch “Take it with the camera” once more. No code is scanned meanwhile.")
NO_CAMERA = QT_TRANSLATE_NOOP(
    "say", "No camera is set up. Nothing changed; choose a picture file, or have a supervisor add a camera in the settings."
)
NO_FRAME = QT_TRANSLATE_NOOP("say", "The camera has shown no picture yet. Nothing changed; wait for it, then touch again.")
UNREADABLE = QT_TRANSLATE_NOOP("say", "{file} cannot be read. Nothing changed; choose another file.")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose a picture")
KINDS = "*.jpg *.jpeg *.png *.webp *.bmp *.gif"
QUALITY = 95
CHOICES = frozenset({WITH_CAMERA, FROM_FILE})


class Shutter:
    """`submit` takes the picture, `notice` says what to do; `preview` is the frame that the open camera shows."""

    def __init__(
        self, parent: QWidget, *, submit: Callable[[Photograph], None], notice: Callable[[Mood, Say], None],
        there: Callable[[], bool], opened: Callable[[], bool], open_camera: Callable[[], None],
        preview: Callable[[], QImage | None],
    ) -> None:
        self._parent, self._submit, self._notice = parent, submit, notice
        self._there, self._opened, self._open, self._preview = there, opened, open_camera, preview
        self._aiming = False

    @property
    def aiming(self) -> bool:
        """Whether the camera is open to take a photo: what it reads meanwhile is scanned by nobody. On any thread."""
        return self._aiming and self._opened()

    def left(self) -> None:
        """What is shown takes no photo: the camera scans again."""
        self._aiming = False

    def take(self, choice: str) -> None:
        """A choice was touched."""
        if choice == FROM_FILE:
            self._from_file()
        else:
            self._with_camera()

    def _with_camera(self) -> None:
        if not self._there():
            self._notice(Mood.REFUSED, say(NO_CAMERA))
            return
        if not self._opened() or not self._aiming:
            self._aiming = True
            if not self._opened():
                self._open()
            self._notice(Mood.INFO, say(AIM))
            return
        frame = self._preview()
        if frame is None or frame.isNull():
            self._notice(Mood.REFUSED, say(NO_FRAME))
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        frame.save(buffer, "JPG", QUALITY)  # type: ignore[call-overload]
        self._submit(Photograph(bytes(buffer.data().data())))

    def _from_file(self) -> None:
        title = words(say(CHOOSE))
        name, _ = QFileDialog.getOpenFileName(self._parent.window(), title, "", f"{title} ({KINDS});;*")
        if name:
            self.send(Path(name))

    def send(self, file: Path) -> None:
        """The picture in a file; of one that is too large no more than shows that."""
        try:
            with file.open("rb") as source:
                data = source.read(INPUT_MAX + 1)
        except OSError:
            self._notice(Mood.REFUSED, say(UNREADABLE, file=file.name))
            return
        self._submit(Photograph(data))
