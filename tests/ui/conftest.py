"""A window on a scripted session, for every test of the views."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.window import Window
from tests.ui.fakes import Script

Open = Callable[..., Window]


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def open_window(qtbot: QtBot, script: Script) -> Iterator[Open]:
    """Opens windows of 1024x600 on the script, and closes them after the test."""
    opened: list[Window] = []

    def make(name: str = "home", settings: Settings | None = None, clock: Callable[[], float] | None = None) -> Window:
        script.name = name
        window = Window(script.wiring(settings), clock) if clock else Window(script.wiring(settings))
        opened.append(window)
        window.resize(1024, 600)
        window.open()
        qtbot.waitUntil(lambda: window.answer is not None and window.pages.shown is not None)
        return window

    yield make
    for window in opened:
        window.end()
        window.deleteLater()
