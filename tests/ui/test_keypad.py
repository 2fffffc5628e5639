"""The own keypad."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.key import Key, Role
from app.ui.keypad import LENGTH_MAX, Keypad, Mode
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.scale import Scale

LANDSCAPE, UPRIGHT = Look(DAY, Scale(4.6, 1024, 600)), Look(DAY, Scale(5.9, 800, 1280))


def key(keypad: Keypad, name: str) -> Key:
    found = [k for k in keypad.findChildren(Key) if k.accessibleName() == name and not k.isHidden()]
    assert found, f"no key {name}"
    return found[-1]


@pytest.mark.parametrize("look", [LANDSCAPE, UPRIGHT])
def test_all_letters_digits_and_signs_can_be_typed(qtbot: QtBot, look: Look) -> None:
    keypad = Keypad(look, Mode.LETTERS)
    qtbot.addWidget(keypad)
    for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._":
        key(keypad, sign).click()
    assert keypad.text == "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"
    keypad.clear()
    key(keypad, "Other signs").click()
    for sign in "()/:äß":
        key(keypad, sign).click()
    key(keypad, "Other signs").click()
    key(keypad, "Space").click()
    key(keypad, "Q").click()
    assert keypad.text == "()/:äß Q"


def test_ok_hands_over_and_begins_anew(qtbot: QtBot) -> None:
    keypad = Keypad(LANDSCAPE, Mode.NUMBER)
    qtbot.addWidget(keypad)
    given: list[str] = []
    keypad.entered.connect(given.append)
    for name in ("1", "2", ".", "5", "Delete one", "7", "OK"):
        key(keypad, name).click()
    key(keypad, "OK").click()
    assert given == ["12.7"]
    assert keypad.text == ""


def test_a_number_takes_no_letters_and_a_pin_no_point(qtbot: QtBot) -> None:
    number, pin = Keypad(LANDSCAPE, Mode.NUMBER), Keypad(LANDSCAPE, Mode.PIN)
    for keypad in (number, pin):
        qtbot.addWidget(keypad)
        keypad.add("1a.2")
    assert (number.text, pin.text) == ("1.2", "12")


def test_the_line_has_a_limit(qtbot: QtBot) -> None:
    keypad = Keypad(LANDSCAPE, Mode.LETTERS)
    qtbot.addWidget(keypad)
    keypad.add("X" * 1000)
    assert len(keypad.text) == LENGTH_MAX


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_layout_is_that_of_the_language(qtbot: QtBot, language: str) -> None:
    keypad = Keypad(LANDSCAPE, Mode.LETTERS, language)
    qtbot.addWidget(keypad)
    keypad.resize(1000, 300)
    keypad.show()
    ordered = sorted(keypad.findChildren(Key), key=lambda k: (k.y(), k.x()))
    letters = [k.text() for k in ordered if k.role is Role.LETTER and k.text()]
    assert (letters[15] == "Z") is (language == "de")
