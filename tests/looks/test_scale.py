"""Sizes in millimetres, on screens of all kinds."""

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from app.ui import typeface
from app.ui.scale import CAP_MM_MIN, TOUCH_MM_MIN, Scale, density

SCREENS = [
    (4.6, 1024, 600), (6.65, 1024, 600), (5.9, 1280, 800), (5.9, 800, 1280), (5.57, 1920, 1080), (3.78, 1920, 1080),
    (3.78, 1024, 600),
]  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_letters_keys_and_rows_have_their_least_size(qtbot: QtBot, screen: tuple[float, int, int]) -> None:
    typeface.load()
    scale = Scale(*screen)
    for size in (scale.body, scale.cell, scale.strong, scale.prompt):
        assert QFontMetricsF(typeface.font(size)).capHeight() / scale.px_per_mm >= CAP_MM_MIN - 0.1
    assert scale.prompt == 2 * scale.body
    assert TOUCH_MM_MIN <= scale.key / scale.px_per_mm <= 20.3
    assert 12 <= scale.row / scale.px_per_mm <= 14.3


def test_a_large_kiosk_has_keys_of_20_mm_and_letters_of_4_5_mm() -> None:
    scale = Scale(3.78, 1920, 1080)
    assert scale.key == scale.mm(20)
    assert scale.cap_mm == 4.5


def test_millimetres_round_up() -> None:
    assert Scale(5.9, 1280, 800).mm(9) == 54
    assert Scale(4.0, 1280, 800).mm(9) == 36


def test_a_screen_that_does_not_know_its_size_is_taken_as_usual() -> None:
    assert density(0) == pytest.approx(96 / 25.4)
    assert density(10_000) == pytest.approx(96 / 25.4)
    assert density(150) == pytest.approx(5.9, abs=0.01)


def test_the_bundled_letters_are_used_and_hold_all_signs(qtbot: QtBot) -> None:
    from PySide6.QtGui import QFontInfo, QRawFont

    typeface.load()
    assert QFontInfo(typeface.font(30)).family() == typeface.FAMILY
    raw = QRawFont.fromFont(typeface.font(30))
    missing = [c for c in "äöüÄÖÜßčćšžđČŠŽřěůňťďáéíóúýñ→←·–−…“”„‚‘’×●" if not raw.supportsCharacter(ord(c))]
    assert missing == []
