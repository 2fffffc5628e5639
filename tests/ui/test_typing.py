"""Slow typing on a keyboard: where it goes, and that it never becomes part of something else."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.words import say
from app.events import Press, Type
from app.settings import Settings
from app.ui.home import RECORDS_ID, SETTINGS_ID
from app.ui.keypad import Keypad
from app.ui.window import Window
from app.workflows.step import Button
from tests.ui.conftest import Open
from tests.ui.fakes import SCREENS, Script


def keypad(window: Window) -> Keypad:
    assert window.desk.keypad is not None
    return window.desk.keypad


def show(qtbot: QtBot, window: Window, script: Script, name: str) -> None:
    script.name = name
    window.submit(Press("finish"))
    qtbot.waitUntil(lambda: window.screen_shown is SCREENS[name][0])


def test_half_a_quantity_stays_for_its_question_and_is_gone_at_the_next(qtbot: QtBot, open_window: Open, script: Script) -> None:
    window = open_window("quantity")
    QTest.keyClicks(window, "34")
    assert keypad(window).text == "34"
    window.submit(Press("undo"))
    qtbot.wait(0)
    assert keypad(window).text == "34"
    screen, person = SCREENS["quantity"]
    SCREENS["quantity-2"] = (msgspec.structs.replace(screen, prompt=say("How much of DEF456?")), person)
    show(qtbot, window, script, "quantity-2")
    assert keypad(window).text == "" and keypad(window).line.label == "How much of DEF456?"


def test_the_line_asks_what_the_screen_asks_also_when_it_is_opened_again(open_window: Open, script: Script) -> None:
    window = open_window("quantity")
    label = keypad(window).line.label
    window.desk.row.type_key.click()
    assert window.desk.keypad is None
    window.desk.row.type_key.click()
    assert keypad(window).line.label == label


def test_typing_before_a_table_searches_it(qtbot: QtBot, open_window: Open, script: Script) -> None:
    window = open_window("home")
    window.steering.open(RECORDS_ID)
    window.pages.open_table("review")
    qtbot.waitUntil(lambda: window.pages.records_shown is not None)
    before = list(script.given)
    QTest.keyClicks(window, "novak")
    assert keypad(window).text == "novak"
    QTest.keyClick(window, Qt.Key.Key_Return)
    records = window.pages.records_shown
    assert records is not None and records.model.query.search == "novak"
    assert script.given == before


def test_typing_elsewhere_is_a_code(open_window: Open, script: Script) -> None:
    window = open_window("move")
    QTest.keyClicks(window, "PST.1")
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert script.given[-1] == Type("PST.1")


def test_enter_after_typing_presses_no_key_that_tab_led_to(qtbot: QtBot, open_window: Open, script: Script) -> None:
    window = open_window("move")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.desk.row.main_key.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(window.desk.row.main_key, "PST.1")
    focused = window.focusWidget()
    assert focused is window
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert script.given[-1] == Type("PST.1")


def test_a_long_path_of_a_camera_is_kept_whole(open_window: Open, script: Script) -> None:
    path = "rtsp://camera.example/" + "a" * 100
    window = open_window("home", settings=Settings(language="en", camera=path))
    window.steering.open(SETTINGS_ID)
    page = window.pages.settings_page
    assert page is not None
    page.open_section("camera")
    asked: list[tuple[str, Callable[[str], None]]] = []
    page.typing.connect(lambda label, given, then: asked.append((given, then)))
    next(k for k in page.findChildren(type(window.desk.row.main_key)) if k.text() == path).click()
    given, then = asked[0]
    assert given == path
    then(path + "b")
    assert script.saved[-1] == replace(window.settings, camera=path + "b")


def test_only_ones_own_pin_can_be_forgotten(qtbot: QtBot, open_window: Open, script: Script) -> None:
    screen, _ = SCREENS["pin"]
    SCREENS["own-pin"] = (msgspec.structs.replace(screen, buttons=(Button("forgotten", say("Forgotten PIN")),)), None)
    window = open_window("own-pin")
    sign_in = window.pages.sign_in
    assert sign_in is not None and "Forgotten?" in sign_in.what.text.words
    show(qtbot, window, script, "pin")
    assert "Forgotten?" not in sign_in.what.text.words
