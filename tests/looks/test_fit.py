"""Nothing is clipped, too small or overlapping: every screen of the demo, in every size and both languages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from pytestqt.qtbot import QtBot

from app.commands.pictures import DENSITIES, Stage, _filled, _settle, shown
from app.ledger import people
from app.ui.key import Role
from app.ui.window import Window
from tests.looks.walk import faults, keys, points

SIZES = list(DENSITIES)
PROMPT_MIN = {(1024, 600): 1.49}
"""The prompt is half as large again as other words, to a pixel: which is more where a word has more pixels."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The warehouse to go through; its PINs are hashed as cheaply as argon2 can, for every round signs in again and again."""
    folder = tmp_path_factory.mktemp("demo") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        _filled(folder)
        yield folder


def _all(demo: Path, tmp_path: Path, stage: Stage) -> Iterator[tuple[str, Window]]:
    folder = tmp_path / "warehouse"
    shutil.copytree(demo, folder)
    for scene, window in shown(stage, folder):
        yield scene.name, window


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
def test_every_screen_fits(qtbot: QtBot, demo: Path, tmp_path: Path, size: tuple[int, int], language: str) -> None:
    found = []
    places, prompts = set(), set()
    for name, window in _all(demo, tmp_path, Stage(*size, "day", language, DENSITIES[size])):
        assert (window.width(), window.height()) == size, f"{name} does not fit the screen"
        found += [f"{name}: {fault}" for fault in faults(window)]
        found += [f"{name}: {fault}" for fault in bottom_row(window)]
        found += [f"{name}: {fault}" for fault in points(window)] if language == "de" else []
        desk = window.desk
        # Counted from the bar: above it stands the strip that marks the training, and nothing else at any time.
        places.add((desk.banner.geometry().translated(0, -desk.bar.y()).getRect(), desk.bar.height()))
        prompt = desk.head.prompt
        prompts.add(prompt.face(prompt.width()).pixelSize() / desk.look.scale.body)
    assert found == []
    assert len(places) == 1, "the banner stays in its place"
    assert next(iter(places))[0][2] == size[0]
    assert min(prompts) >= PROMPT_MIN.get(size, 1.48)
    assert max(prompts) == 2


def bottom_row(window: Window) -> Iterator[str]:
    """Four keys at most; the main one at the bottom right and the widest."""
    row = [k for k in keys(window) if k.parentWidget() is window.desk.row]
    if len(row) > 4:
        yield f"{len(row)} keys in the bottom row"
    main = [k for k in row if k.role is Role.MAIN]
    for key in main:
        if key.width() < max(k.width() for k in row):
            yield "the main key is not the widest"
        if key.geometry().right() < max(k.geometry().right() for k in row):
            yield "the main key is not at the right"
        if key.geometry().bottom() < max(k.geometry().bottom() for k in row):
            yield "the main key is not at the bottom"


def test_a_fault_would_be_found(qtbot: QtBot, demo: Path, tmp_path: Path) -> None:
    for _, window in _all(demo, tmp_path, Stage(1024, 600, "day", "de", 4.6)):
        window.desk.row.type_key.setMinimumSize(5, 5)
        window.desk.row.type_key.resize(20, 20)
        window.desk.head.prompt.resize(40, 10)
        assert any("clipped" in f for f in faults(window))
        assert any("mm" in f for f in faults(window))
        _settle(window)
        break
