"""Dead keys put together with what follows them."""

import pytest
from PySide6.QtCore import Qt

from app.devices.dead_keys import DEAD_KEYS, compose, without_input_method


@pytest.mark.parametrize(
    ("key", "text", "made"),
    [
        (Qt.Key.Key_Dead_Circumflex, "a", "â"),
        (Qt.Key.Key_Dead_Acute, "E", "É"),
        (Qt.Key.Key_Dead_Grave, " ", "`"),
        (Qt.Key.Key_Dead_Diaeresis, "q", "¨q"),
        (Qt.Key.Key_Dead_Caron, "c", "č"),
        (Qt.Key.Key_Dead_Ogonek, "a", "ą"),
    ],
)
def test_a_dead_key_is_put_together_with_the_next(key: Qt.Key, text: str, made: str) -> None:
    assert compose(DEAD_KEYS[int(key)], text) == made


def test_no_input_method_stands_between_keyboard_and_application() -> None:
    environment = {"QT_IM_MODULES": "wayland;ibus", "QT_IM_MODULE": "ibus", "LANG": "de_DE.UTF-8"}
    without_input_method(environment)
    assert environment == {"QT_IM_MODULE": "none", "LANG": "de_DE.UTF-8"}
