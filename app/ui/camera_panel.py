"""The camera's preview with its keys: zoom, light; and what to do where there is no picture."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.empty import Empty
from app.ui.key import Key
from app.ui.look import Look
from app.ui.preview import Preview
from app.ui.wiring import Camera
from app.ui.wording import words

NO_CAMERA = QT_TRANSLATE_NOOP(
    "say", "No camera is set up. Scan with a scanner or type the code; a supervisor adds a camera in the settings."
)
WAITING = QT_TRANSLATE_NOOP("say", "Waiting for the camera’s first picture …")
ZOOM = QT_TRANSLATE_NOOP("say", "Zoom {n}×")
LIGHT_ON, LIGHT_OFF = QT_TRANSLATE_NOOP("say", "Light on"), QT_TRANSLATE_NOOP("say", "Light off")
ZOOMS = (1, 2, 4)


class CameraPanel(QWidget):
    """The preview, or the sentence that says why there is none and what to do."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.preview = Preview(look)
        self.missing = Empty(look, "camera-off", words(say(NO_CAMERA)))
        self._camera: Camera | None = None
        self.zoom_key = Key(look, words(say(ZOOM, n=1)))
        self.light_key = Key(look, words(say(LIGHT_ON)))
        self._keys = QWidget()
        # Upright the panel is broad and low: its keys stand beside the picture, and leave it its height.
        upright = look.scale.portrait
        row: QBoxLayout = QVBoxLayout(self._keys) if upright else QHBoxLayout(self._keys)
        column: QBoxLayout = QHBoxLayout(self) if upright else QVBoxLayout(self)
        for line in (row, column):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(look.scale.gap)
        row.addWidget(self.zoom_key)
        row.addWidget(self.light_key)
        column.addWidget(self.preview, 3)
        column.addWidget(self._keys, 1 if upright else 0)
        column.addWidget(self.missing)
        self.preview.first.connect(self.refresh)
        self.preview.tapped.connect(self._pick)
        self.zoom_key.clicked.connect(self._zoom)
        self.light_key.clicked.connect(self._light)

    def attach(self, camera: Camera | None) -> None:
        """Show this camera's frames from now on; None shows that there is none."""
        self.detach()
        self._camera = camera
        if camera is not None:
            camera.on_frame = self.preview.on_frame
        self.refresh()

    def detach(self) -> None:
        """Take no more frames."""
        if self._camera is not None:
            self._camera.on_frame = None
            # A camera that nobody looks through is a scanner again: the whole picture, no light.
            self._camera.zoom = 1.0
            if self._camera.torch:
                self._camera.set_torch(on=False)
            self._camera = None

    def _pick(self, x: float, y: float) -> None:
        if self._camera is not None:
            self._camera.tap(x, y)

    def _zoom(self) -> None:
        if self._camera is not None:
            larger = [zoom for zoom in ZOOMS if zoom > self._camera.zoom]
            self._camera.zoom = float(larger[0] if larger else ZOOMS[0])
            self.refresh()

    def _light(self) -> None:
        if self._camera is not None and self._camera.torch is not None:
            self._camera.set_torch(on=not self._camera.torch)
            self.refresh()

    def refresh(self) -> None:
        """Look at how the camera stands."""
        camera = self._camera
        shown = camera is not None and camera.state.link == "connected" and self.preview.has_picture
        self.preview.setVisible(shown)
        self._keys.setVisible(shown)
        if camera is not None:
            self.zoom_key.set_words(words(say(ZOOM, n=round(camera.zoom))))
            self.light_key.setVisible(camera.torch is not None)
            self.light_key.set_words(words(say(LIGHT_OFF if camera.torch else LIGHT_ON)))
        self.missing.setVisible(not shown)
        if camera is None:
            self.missing.set_state("camera-off", words(say(NO_CAMERA)))
        elif camera.state.link != "connected":
            self.missing.set_state("camera-off", words(camera.state.text))
        else:
            self.missing.set_state("loading", words(say(WAITING)))
