"""The top-level window: seen before its content is loaded, closed only where the content agrees."""

import subprocess
import sys

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.palette import NIGHT
from app.ui.shell import Shell
from app.ui.window import Window
from tests.ui.fakes import Script


def test_the_content_is_called_for_once_the_window_was_painted(qtbot: QtBot) -> None:
    called: list[bool] = []
    shell = Shell(NIGHT, lambda: called.append(shell.isVisible()))
    qtbot.addWidget(shell)
    shell.resize(800, 480)
    shell.open(full_screen=False)
    qtbot.waitUntil(lambda: bool(called))
    shell.repaint()
    qtbot.wait(1)
    assert called == [True]
    assert shell.grab().toImage().pixelColor(400, 400).lightness() < 40


def test_the_content_fills_the_window_in_every_size(qtbot: QtBot) -> None:
    shell = Shell(NIGHT, lambda: None)
    qtbot.addWidget(shell)
    shell.resize(800, 480)
    shell.open(full_screen=False)
    content = QWidget()
    shell.fill(content)
    shell.resize(1024, 600)
    assert (content.width(), content.height()) == (1024, 600)


def test_a_locked_kiosk_refuses_the_windows_close_event(qtbot: QtBot) -> None:
    for locked in (True, False):
        shell = Shell(NIGHT, lambda: None)
        qtbot.addWidget(shell)
        shell.resize(1024, 600)
        shell.open(full_screen=False)
        window = Window(Script("move").wiring(Settings(language="en", full_screen=locked)))
        shell.fill(window)
        window.open()
        event = QCloseEvent()
        shell.closeEvent(event)
        assert event.isAccepted() is not locked
        window.end()


def test_the_first_frame_loads_neither_rules_nor_views_nor_database() -> None:
    heavy = ("msgspec", "sqlalchemy", "numpy", "cv2")
    code = f"import sys, app.ui.shell; print([m for m in sys.modules if m.split('.')[0] in {heavy}])"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
