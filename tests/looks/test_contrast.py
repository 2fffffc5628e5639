"""Colours of every theme: text 7:1, borders and shapes 3:1."""

import pytest

from app.ui.palette import PALETTES, SHAPE_CONTRAST_MIN, TEXT_CONTRAST_MIN, Pair, Palette, contrast
from app.workflows.step import Mark, Mood

THEMES = pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda p: p.name)


def test_contrast_of_black_and_white_is_21() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48  # the well-known grey just short of AA


@THEMES
def test_text_on_every_ground(palette: Palette) -> None:
    pairs = [getattr(palette, f) for f in palette._fields if isinstance(getattr(palette, f), Pair)]
    assert len(pairs) == 9
    for pair in pairs:
        assert contrast(pair.ground, pair.ink) >= TEXT_CONTRAST_MIN, pair
    for ground in (palette.page.ground, palette.panel.ground):
        assert contrast(palette.quiet, ground) >= TEXT_CONTRAST_MIN


@THEMES
def test_words_and_shapes_of_moods_and_marks(palette: Palette) -> None:
    for mood in Mood:
        for ground in (palette.page.ground, palette.panel.ground):
            assert contrast(palette.mark_of_mood(mood), ground) >= TEXT_CONTRAST_MIN, mood
    for mark in Mark:
        assert contrast(palette.mark(mark), palette.page.ground) >= TEXT_CONTRAST_MIN, mark


@THEMES
def test_borders_and_rules(palette: Palette) -> None:
    for ground in (palette.page.ground, palette.panel.ground):
        assert contrast(palette.border, ground) >= SHAPE_CONTRAST_MIN
        assert contrast(palette.rule, ground) >= SHAPE_CONTRAST_MIN
    assert contrast(palette.accent.ground, palette.track) >= SHAPE_CONTRAST_MIN
    assert contrast(palette.accent.ground, palette.page.ground) >= SHAPE_CONTRAST_MIN


@THEMES
def test_moods_differ_by_more_than_colour_is_not_left_to_chance(palette: Palette) -> None:
    grounds = {palette.mood(m).ground for m in (Mood.DONE, Mood.CONFIRM, Mood.REFUSED)}
    assert len(grounds) == 3
