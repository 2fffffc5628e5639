"""Tiles, keys and codes take the room there is: large for gloves, whole for the eye."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.words import say
from app.ui import text, typeface
from app.ui.actions import Actions
from app.ui.flow import Flow
from app.ui.key import Key
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.scale import KEY_MM_BEST, Scale
from app.ui.tiles import Tile, Tiles
from app.ui.work import Work
from app.workflows.step import Choice, Line, Screen

LOOK = Look(DAY, Scale(5.9, 1280, 800))


@pytest.fixture(autouse=True)
def _letters(qapp: QApplication) -> None:
    typeface.load()


@pytest.mark.parametrize("code", ["A01-S02", "PO-001001", "B-000042", "C04-S01-7"])
def test_a_code_is_never_broken_at_its_dash(qtbot: QtBot, code: str) -> None:
    face = LOOK.body()
    narrow = text.size(face, "from").width() + text.size(face, code).width() // 2
    assert text.size(face, f"from {code}", narrow).width() >= text.size(face, code).width(), "it stands out rather than break"
    assert text.size(face, f"from {code}", text.size(face, code).width()).height() == 2 * text.line(face)


def test_words_with_a_hyphen_may_be_broken(qtbot: QtBot) -> None:
    assert text.unbroken("Stockhand-Kiosk, Ein-/Ausgang") == "Stockhand-Kiosk, Ein-/Ausgang"


@pytest.mark.parametrize("height", [100, 363, 700])
def test_tiles_grow_with_the_room_up_to_the_best_height(qtbot: QtBot, height: int) -> None:
    tiles = Tiles(LOOK, width_mm=46)
    qtbot.addWidget(tiles)
    tiles.resize(620, height)
    tiles.set_tiles([Tile(str(n), f"Job {n}", danger=n == 4) for n in range(5)])
    best, boxes = LOOK.scale.mm(KEY_MM_BEST), [key.geometry() for key in tiles.keys]
    needed = tiles.heightForWidth(620)
    assert all(LOOK.scale.key <= box.height() <= best for box in boxes)
    assert max(box.bottom() for box in boxes) < max(height, needed)
    if height >= tiles.best_height(620):
        assert {box.height() for box in boxes} == {best}
    for one, other in zip(boxes, boxes[2:], strict=False):
        assert not one.intersects(other) and other.top() - one.bottom() > LOOK.scale.gap - 1


def test_tiles_alone_leave_no_empty_half_of_a_screen(qtbot: QtBot) -> None:
    work = Work(LOOK)
    qtbot.addWidget(work)
    work.resize(1232, 430)
    work.show()
    choices = (Choice("a", say("One")), Choice("b", say("Two")))
    work.show_screen(Screen(workflow="issue", step="to", title=say("Issue"), prompt=say("Choose"), choices=choices))
    assert work.empty.isVisible()
    work.show_screen(
        Screen(
            workflow="issue", step="to", title=say("Issue"), prompt=say("Choose"),
            choices=tuple(Choice(str(n), say("Office {n}", n=n)) for n in range(20)),
        )
    )  # fmt: skip
    assert not work.empty.isVisible()


def test_what_undo_undoes_stands_beside_its_icon(qtbot: QtBot) -> None:
    row = Actions(LOOK)
    qtbot.addWidget(row)
    row.show_main("Finish")
    row.show_undo(say("Move of 5000 EACH of ABC123 to B02-S01"))
    row.resize(1232, LOOK.scale.key)
    row.show()
    assert row.undo_key.width() >= row.undo_key.whole_width
    row.show_camera(there=True, on=False)
    assert all(key.width() >= key.whole_width for key in (row.undo_key, row.type_key, row.camera_key))
    assert row.main_key.width() >= row.undo_key.width()


def test_the_small_keys_give_way_to_what_undo_undoes(qtbot: QtBot) -> None:
    look = Look(DAY, Scale(4.6, 1024, 600))
    row = Actions(look)
    qtbot.addWidget(row)
    row.show_main("Fertig")
    row.show_undo(say("Taking out of 200 EACH of ABC-123-456 to C-000123-45"))
    row.resize(986, look.scale.key)
    row.show()
    QApplication.processEvents()
    assert all(text.fits(spot) for key in (row.undo_key, row.type_key, row.camera_key) for spot in key.spots())
    row.show_undo(None)
    QApplication.processEvents()
    assert row.type_key.width() > row.type_key.minimumSizeHint().width()


def test_no_word_of_a_tile_beside_lines_is_cut(qtbot: QtBot) -> None:
    look = Look(DAY, Scale(5.57, 1920, 1080))
    work = Work(look)
    qtbot.addWidget(work)
    work.resize(1870, 560)
    work.show()
    detail = say("Jede Einheit bekommt eine Anlagenidentifikation")
    choices = tuple(Choice(str(n), say("Rücksendescheinverwaltung"), detail) for n in range(3))
    lines = (Line("PST.1004", id="1"),)
    screen = Screen(workflow="rma", step="a", title=say("RMA"), prompt=say("Choose"), choices=choices, lines=lines)
    work.show_screen(screen)
    QApplication.processEvents()
    assert all(text.fits(spot) for key in work.tiles.keys for spot in key.spots())
    assert work.lines.width() > work.width() * 0.4


def test_keys_not_placed_yet_ask_for_one_row(qtbot: QtBot) -> None:
    flow = Flow(LOOK)
    qtbot.addWidget(flow)
    for n in range(8):
        flow.add(Key(LOOK, f"Scanner number {n}"))
    flow.hide()
    one = flow.sizeHint().height()
    assert flow.minimumSizeHint().height() == one
    flow.resize(400, 200)
    flow.show()
    assert flow.minimumSizeHint().height() > 2 * one
