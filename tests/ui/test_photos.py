"""Photos in the window: a row below a card, an album, one large, taken with the camera or from a file."""

import io
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.photos import SIDE_MAX
from app.domain.words import say
from app.events import Photograph, Pick, Press, Scan
from app.ui.chip import sync_detail, sync_words
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.photo_views import ALL, Photos
from app.ui.picture_store import PictureStore, scaled
from app.ui.scale import Scale
from app.ui.sync_page import facts
from app.ui.wiring import Kept, Sync
from app.workflows.step import FROM_FILE, WITH_CAMERA, Choice, Picture
from tests.ui.conftest import Open
from tests.ui.fakes import LINES, MOVE, OPERATOR, SCREENS, FakeDevice, FakeState, Script

LOOKED = tuple(f"{n:064x}" for n in range(30))


def jpeg(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(file, "JPEG")
    return file.getvalue()


def pictures(many: int, *, here: bool = True) -> tuple[Picture, ...]:
    return tuple(
        Picture(id=f"photo:{n}", digest=LOOKED[n], width=800, height=600, caption=f"Photo {n}", here=here) for n in range(many)
    )


@pytest.mark.qt_log_ignore("JPEG")
def test_a_picture_is_scaled_as_it_is_read_and_a_hostile_one_is_not_read() -> None:
    image = scaled(jpeg(1_600, 1_200), 200, 200)
    assert image is not None and (image.width(), image.height()) == (200, 150)
    assert scaled(jpeg(SIDE_MAX + 8, 4), 200, 200) is None, "larger than any that is kept: its head says so"
    for data in (b"", b"\xff\xd8\xff", b"no picture"):
        assert scaled(data, 200, 200) is None
    assert scaled(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", 9, 9) is None


def test_what_was_looked_for_in_vain_is_looked_for_again_when_it_has_come(qtbot: QtBot) -> None:
    kept: dict[str, bytes] = {}
    store = PictureStore(kept.get)
    with qtbot.waitSignal(store.arrived):
        assert store.image("a", QSize(50, 50), 1.0) is None
    assert store.is_lacking("a") and store.image("a", QSize(50, 50), 1.0) is None and not store.busy
    kept["a"] = jpeg(100, 100)
    store.look_again("a")
    with qtbot.waitSignal(store.arrived):
        store.image("a", QSize(50, 50), 1.0)
    found = store.image("a", QSize(50, 50), 1.0)
    assert found is not None and found.width() == 50
    store.stop()


CARD = msgspec.structs.replace(
    MOVE, lines=LINES[:4], pictures=pictures(3), takes_picture=True, progress=None, buttons=(),
    choices=(Choice("photos", say("Photos: 3")), Choice(WITH_CAMERA, say("Camera")), Choice(FROM_FILE, say("File"))),
)
LARGE = msgspec.structs.replace(MOVE, lines=(), choices=(), progress=None, pictures=pictures(10, here=False)[9:], large=True)


class Shown:
    """A window on a script that shows a card with three photos."""

    def __init__(self, script: Script, open_window: Open, patch: pytest.MonkeyPatch) -> None:
        patch.setitem(SCREENS, "card", (CARD, OPERATOR))
        patch.setitem(SCREENS, "large", (LARGE, OPERATOR))
        script.camera = FakeDevice("camera:0", FakeState("connected", say("There")))
        self.script, self.given = script, script.given
        self.window = open_window("card")

    def show(self, name: str) -> None:
        self.script.name = name
        self.window.submit(Press("home"))
        QApplication.processEvents()

    def touch(self, choice: str) -> None:
        self.window.pages.picked.emit(choice)

    @property
    def photographs(self) -> list[Photograph]:
        return [given for given in self.given if isinstance(given, Photograph)]


@pytest.fixture
def shown(script: Script, open_window: Open, monkeypatch: pytest.MonkeyPatch) -> Shown:
    return Shown(script, open_window, monkeypatch)


def test_a_touch_of_a_small_photo_opens_it(shown: Shown) -> None:
    shown.window.resize(1280, 800)
    shown.window.rebuild()
    QApplication.processEvents()
    row = shown.window.pages.work.row
    assert row.isVisible() and len(row.thumbs) == 3
    row.thumbs[1].click()
    assert shown.given[-1] == Pick("photo:1")


def test_a_row_that_is_too_long_says_how_many_more_there_are(qtbot: QtBot) -> None:
    look = Look(DAY, Scale(5.9, 1280, 800))
    store = PictureStore(lambda _: None)
    row = Photos(look, store, row=True)
    qtbot.addWidget(row)
    chosen: list[str] = []
    row.picked.connect(chosen.append)
    row.show_pictures(pictures(20))
    row.resize(look.scale.mm(80), row.row_height)
    row.show()
    assert 1 < len(row.thumbs) < 20 and row.thumbs[-1].picture is None
    assert row.thumbs[-1].text() == f"{20 - len(row.thumbs) + 1} more"
    row.thumbs[-1].click()
    assert chosen == [ALL]
    store.stop()


def test_a_photo_that_is_not_here_says_so(shown: Shown) -> None:
    asked: list[str] = []
    shown.window.pages._bodies.pictures._read = asked.append
    shown.show("large")
    shown.window.grab()
    QApplication.processEvents()
    shown.window.pages.stop()
    assert asked == [LOOKED[9]], "that somebody looks at it has it fetched"
    (spot,) = shown.window.pages.work.photos.spots()
    assert "Not here yet" in spot.text and not shown.window.pages.work.row.isVisible()


def test_the_camera_opens_first_and_then_takes_what_it_sees(shown: Shown) -> None:
    window = shown.window
    shown.touch(WITH_CAMERA)
    assert window.desk.camera is not None and not shown.photographs
    given = len(shown.given)
    window.scan(Scan("PST.1001", source="camera:0"))
    assert len(shown.given) == given, "what stands in the picture is not scanned"
    window.scan(Scan("PST.1001", source="wedge"))
    assert len(shown.given) == given + 1
    shown.touch(WITH_CAMERA)
    assert not shown.photographs, "no frame has come"
    window.desk.camera.preview.on_frame(np.full((480, 640, 3), 90, dtype=np.uint8), [])
    window.desk.camera.preview._take()
    shown.touch(WITH_CAMERA)
    (taken,) = shown.photographs
    assert QImage.fromData(taken.data).width() == 640
    shown.show("move")
    window.scan(Scan("PST.1001", source="camera:0"))
    assert isinstance(shown.given[-1], Scan), "where no photo is taken the camera scans"


def test_a_file_is_chosen_and_sent_as_it_is(shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "crack.png"
    file.write_bytes(b"whatever it is")
    names = iter([str(file), "", str(tmp_path / "gone.jpg")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(names), ""))
    for _ in range(3):
        shown.touch(FROM_FILE)
    assert [one.data for one in shown.photographs] == [b"whatever it is"]
    assert "gone.jpg cannot be read" in shown.window.desk.banner.accessibleName()


def test_pictures_that_wait_are_told_by_the_chip_and_the_page_of_the_sync() -> None:
    waiting = Sync(online=True, photos=2, server="https://stock.example")
    assert str(sync_words(waiting)) == "Syncing" and str(sync_detail(waiting)) == "photos waiting: 2"
    assert str(sync_detail(Sync(online=True, photos=2, waiting=3))) == "3 waiting", "the acts come first"
    assert any("photos: 2" in str(line.detail) for line in facts(waiting, Kept()))
    assert sync_detail(Sync(online=True)) is None and sync_detail(Sync(alone=True)) is None
