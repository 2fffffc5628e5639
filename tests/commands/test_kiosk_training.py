"""The kiosk while somebody practises: every page is marked, the tables are those of the training, and it ends as it began."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.listing import Query
from app.events import Open, Press, Scan, Type
from app.setup import training
from app.ui.home import SETTINGS_ID
from tests.commands.test_kiosk_whole import Floor


@pytest.fixture
def folder(demo_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_folder, tmp_path / "data"))


def marked(floor: Floor) -> bool:
    """Whether strip and chip say that this is a training."""
    desk = floor.window.desk
    told = desk.bar.chip.accessibleName() == "Training"
    assert told == desk.strip.isVisible()
    return told


def begin(floor: Floor) -> None:
    """Begin a training: its first screen is painted."""
    floor.window.submit(Press("training"))
    floor.until(lambda: floor.window.answer is not None and floor.window.answer.training and floor.window.desk.strip.isVisible())


def end(floor: Floor) -> None:
    """Leave it, by its printed command."""
    floor.window.submit(Scan("CMD-TRAINING-END"))
    floor.until(lambda: floor.window.answer is not None and not floor.window.answer.training and floor.window.desk.strip.isHidden())


def test_every_page_of_a_training_is_marked_and_the_real_ones_are_not(qtbot: QtBot, folder: Path) -> None:
    floor = Floor(qtbot, folder)
    try:
        floor.sign_in("SUPER", "2222")
        assert not marked(floor)
        begin(floor)
        assert marked(floor) and floor.window.person is None
        floor.sign_in("SUPER", "2222")
        assert marked(floor)
        for name in ("move", "receive", "count", "discrepancies"):
            floor.answered(lambda name=name: floor.window.submit(Open(name)))
            assert marked(floor), name
        floor.answered(lambda: floor.window.submit(Press("home")))
        for page in ("ui:records", SETTINGS_ID, "ui:sync"):
            floor.window.pages.opened.emit(page)
            qtbot.wait(0)
            assert marked(floor), page
        end(floor)
        assert not marked(floor) and floor.window.person is None and floor.answers[-1].screen.workflow == "sign_in"
    finally:
        floor.kiosk.close()


def test_its_tables_show_the_books_that_are_worked_in(qtbot: QtBot, folder: Path) -> None:
    floor = Floor(qtbot, folder)
    try:
        tables, orders = floor.window.tables_of(), Query(listing="orders", limit=50)
        real = {row.cells[0] for row in tables.page(orders).rows}
        begin(floor)
        practised = {row.cells[0] for row in tables.page(orders).rows}
        assert training.ORDER not in real and training.ORDER in practised
    finally:
        floor.kiosk.close()


def test_asked_for_it_begins_as_one_even_where_nothing_real_is(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    for where, demo in ((folder, False), (tmp_path / "empty", False)):
        floor = Floor(qtbot, where, demo=demo, training=True)
        try:
            assert marked(floor)
            floor.answered(lambda floor=floor: floor.window.submit(Scan("OPER")))
            assert floor.answered(lambda floor=floor: floor.window.submit(Type("3333"))).person is not None
        finally:
            floor.kiosk.close()
    assert training.is_made(tmp_path / "empty") and not (tmp_path / "empty" / "stockhand.db").exists()


def test_left_where_nothing_real_is_the_kiosk_asks_for_its_code(qtbot: QtBot, tmp_path: Path) -> None:
    floor = Floor(qtbot, tmp_path, demo=False, training=True)
    try:
        end(floor)
        assert floor.answers[-1].screen.workflow == "first-start" and not marked(floor)
    finally:
        floor.kiosk.close()
        shutil.rmtree(training.folder_of(tmp_path))
