"""A locked kiosk comes back to the front whatever a window manager does with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.guard import Guard, lock


class Kiosk:
    """A top-level window under guard."""

    def __init__(self) -> None:
        self.locked = True
        self.top = QWidget()
        lock(self.top, on=True)
        self.guard = Guard(self.top, lambda: self.locked)


@pytest.fixture
def kiosk(qtbot: QtBot) -> Iterator[Kiosk]:
    made = Kiosk()
    qtbot.waitExposed(made.top)
    yield made
    made.locked = False
    made.top.close()


def test_locked_is_the_whole_screen_without_a_frame_above_all(kiosk: Kiosk) -> None:
    flags = kiosk.top.windowFlags()
    assert kiosk.top.isFullScreen()
    assert flags & Qt.WindowType.FramelessWindowHint and flags & Qt.WindowType.WindowStaysOnTopHint
    lock(kiosk.top, on=False)
    flags = kiosk.top.windowFlags()
    assert not kiosk.top.isFullScreen() and kiosk.top.isVisible()
    assert not flags & Qt.WindowType.FramelessWindowHint and not flags & Qt.WindowType.WindowStaysOnTopHint


@pytest.mark.parametrize("put_away", [QWidget.showMinimized, QWidget.showNormal, QWidget.hide])
def test_put_away_it_comes_back_by_itself(qtbot: QtBot, kiosk: Kiosk, put_away: object) -> None:
    assert callable(put_away)
    put_away(kiosk.top)
    assert kiosk.top.isMinimized() or not kiosk.top.isFullScreen() or not kiosk.top.isVisible()
    qtbot.waitUntil(lambda: kiosk.top.isFullScreen() and kiosk.top.isVisible() and not kiosk.top.isMinimized(), timeout=2000)


def test_left_for_another_window_it_is_active_again(qtbot: QtBot, kiosk: Kiosk) -> None:
    kiosk.top.activateWindow()
    qtbot.waitUntil(kiosk.top.isActiveWindow)
    kiosk.top.clearFocus()
    kiosk.top.showMinimized()
    qtbot.waitUntil(kiosk.top.isActiveWindow, timeout=2000)


def test_an_unlocked_window_is_left_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    kiosk.locked = False
    kiosk.top.showMinimized()
    kiosk.guard.look()
    assert kiosk.top.isMinimized()
