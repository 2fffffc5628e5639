"""`stockhand kiosk` and `stockhand pictures`, without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.__main__ import main
from app.commands import kiosk, pictures
from app.commands.scenes import SCENES

ROOT = Path(__file__).resolve().parent.parent.parent


def call(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    given = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments], cwd=ROOT, env={**given, **environment}, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip


def test_the_first_screen_of_the_demo_as_a_picture(tmp_path: Path) -> None:
    file = tmp_path / "first.png"
    ended = call(
        "kiosk", "--demo", "--data", str(tmp_path / "data"), "--offscreen", "--picture", str(file), "--size", "1024x600",
        "--language", "en",
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1024, 600)


def test_without_a_warehouse_the_window_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "first.png"
    ended = call("kiosk", "--data", str(tmp_path / "none"), "--offscreen", "--picture", str(file))
    assert ended.returncode == 2
    assert "stockhand init" in ended.stderr
    assert not QImage(str(file)).isNull()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    ended = call("kiosk", "--demo", "--data", str(tmp_path))
    assert ended.returncode == 2
    assert "--offscreen" in ended.stderr
    assert not list(tmp_path.iterdir())


def test_the_first_frame_has_the_theme_of_the_settings(tmp_path: Path) -> None:
    assert kiosk.at_first(tmp_path, {}) == ("", False)
    (tmp_path / "settings.toml").write_text('# mine\ntheme = "night"  # dark\nfull_screen = true\n', encoding="utf-8")
    assert kiosk.at_first(tmp_path, {}) == ("night", True)
    assert kiosk.at_first(tmp_path, {"STOCKHAND_THEME": "contrast", "STOCKHAND_FULL_SCREEN": "no"}) == ("contrast", False)
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe theme")
    assert kiosk.at_first(tmp_path, {}) == ("", False)


def test_a_size_is_two_numbers() -> None:
    assert kiosk.size("1280x800") == (1280, 800)
    for wrong in ("1280", "x", "12x8", "1280x-1", "99999x800"):
        with pytest.raises(ValueError):
            kiosk.size(wrong)


def test_pictures_of_chosen_screens(qtbot: QtBot, tmp_path: Path) -> None:
    names = [s.name for s in SCENES]
    assert len(set(names)) == len(names)
    asked = ["pictures", str(tmp_path), "--size", "800x600", "--theme", "night", "--language", "de"]
    assert main([*asked, "--scene", "sign-in", "--scene", "home-operator"]) == 0
    assert sorted(f.name for f in tmp_path.iterdir()) == ["home-operator_800x600_night_de.png", "sign-in_800x600_night_de.png"]
    image = QImage(str(tmp_path / "sign-in_800x600_night_de.png"))
    assert (image.width(), image.height()) == (800, 600)
    assert image.pixelColor(3, 300).lightness() < 60


def test_the_camera_of_the_pictures_reads_its_labels(qtbot: QtBot) -> None:
    camera, seen = pictures.PictureCamera(), []
    camera.on_frame = lambda frame, found: seen.append((frame.shape, sorted(c.text for c in found)))
    camera.look()
    assert seen == [((480, 640, 3), ["B02-S01", "PST.1001"])]


FIRST_FRAME = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            print(*sorted(name for name in sys.modules if name.startswith("app.")), flush=True)
            app.removeEventFilter(self)
            QApplication.exit(0)
        return False

app = QApplication(["test"])
watch = Watch()
app.installEventFilter(watch)
from app.__main__ import main
main(["kiosk", "--data", sys.argv[1], "--offscreen"])
"""


def test_the_first_frame_waits_for_no_ledger_and_no_workflow(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)], cwd=ROOT, capture_output=True, text=True,
        check=False, timeout=120, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = done.stdout.split()
    assert "app.ui.shell" in loaded, done.stderr
    assert [name for name in loaded if name.startswith(("app.ledger", "app.workflows", "app.session"))] == []
