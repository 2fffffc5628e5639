"""Small parts of the window: bridge, idle clock, barcodes on the screen, words."""

import threading

import msgspec
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import barcode_image
from app.ui.bridge import Bridge
from app.ui.card import CardView
from app.ui.home import icon_of
from app.ui.icons import icon
from app.ui.idle import Idle
from app.ui.look import Look
from app.ui.palette import NIGHT
from app.ui.scale import Scale
from app.ui.wording import Language, words
from app.workflows.registry import WORKFLOWS
from tests.ui.fakes import CARD, Script


def read(image: QImage) -> list[zxingcpp.Barcode]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    import numpy as np

    pixels = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()]
    return zxingcpp.read_barcodes(np.ascontiguousarray(pixels))


@pytest.mark.parametrize(
    ("text", "symbology"),
    [("PST.1001", "code128"), ("CMD-UNDO", "qr"), ("A01-S01", "datamatrix"), ("4006381333931", "ean13")],
)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_barcode_reads_back(qtbot: QtBot, text: str, symbology: str, ratio: float) -> None:
    image = barcode_image.image(text, symbology, 320, 120, ratio)
    assert [b.text for b in read(image)] == [text]


def test_a_gs1_code_is_encoded_with_fnc1(qtbot: QtBot) -> None:
    (code,) = read(barcode_image.image("(01)09506000134352(10)L42", "datamatrix", 200, 200))
    assert code.symbology_identifier == "]d2"


def test_what_does_not_fit_is_not_drawn(qtbot: QtBot) -> None:
    assert barcode_image.image("PST.1001", "code128", 40, 20).isNull()


def test_the_card_reads_from_a_picture_of_the_screen_in_the_dark_theme(qtbot: QtBot) -> None:
    for badges in (False, True):
        view = CardView(Look(NIGHT, Scale(4.6, 1024, 600)), CARD, badges=badges)
        qtbot.addWidget(view)
        view.resize(330, 900)
        view.show()
        QApplication.processEvents()
        wanted = {b.badge for b in CARD.badges} if badges else {"PST.1001", "B02-S01", "CMD-MOVE", "(01)09506000134352(10)L42"}
        assert {b.text for b in read(view.grab().toImage())} == wanted


def test_touching_a_code_of_the_card_scans_it(qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    view = CardView(Look(NIGHT, Scale(4.6, 1024, 600)), CARD, badges=True)
    qtbot.addWidget(view)
    view.resize(330, 600)
    view.show()
    with qtbot.waitSignal(view.scanned) as signal:
        qtbot.mouseClick(view.entries[1], Qt.MouseButton.LeftButton)
    assert signal.args == ["OPER"]


def test_answers_of_many_threads_arrive_on_the_windows_thread(qtbot: QtBot) -> None:
    bridge, script, seen = Bridge(), Script(), []
    here = threading.get_ident()
    bridge.answered.connect(lambda answer: seen.append((threading.get_ident() == here, answer.source)))

    def give(name: str) -> None:
        for n in range(200):
            bridge.receive(msgspec.structs.replace(script.answer(), source=f"{name}:{n}"))

    threads = [threading.Thread(target=give, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: len(seen) == 600)
    assert all(here for here, _ in seen)
    for name in "abc":
        assert [s for _, s in seen if s.startswith(name)] == [f"{name}:{n}" for n in range(200)]


def test_idle_announces_then_is_due_once(qtbot: QtBot) -> None:
    now, said = [0.0], []
    idle = Idle(lambda: now[0])
    idle.announced.connect(said.append)
    idle.due.connect(lambda: said.append("due"))
    idle.calmed.connect(lambda: said.append("calm"))
    idle.set_times(60, 20)
    for at in (10, 39, 41, 59, 60, 61):
        now[0] = at
        idle.tick(signed_in=True)
    assert said == [19, 1, "due"]
    now[0] = 110
    idle.tick(signed_in=True)
    idle.touch()
    assert said[3:] == [10, "calm"]
    now[0] = 10_000
    idle.set_times(0, 20)
    idle.tick(signed_in=True)
    assert said[5:] == []


def test_sentences_inside_sentences_are_translated(qtbot: QtBot) -> None:
    undo = QT_TRANSLATE_NOOP("say", "Undo: {what}")
    language = Language()
    language.use("de")
    try:
        assert words(say(undo, what=say("Settings"))) == "Rückgängig: Einstellungen"
        assert words("PST.1001") == "PST.1001"
    finally:
        language.use("en")
    assert words(say(undo, what=say("Settings"))) == "Undo: Settings"


def test_an_unknown_language_of_the_machine_is_english(qtbot: QtBot) -> None:
    language = Language()
    language.use("xx")
    assert language.code == "en"


def test_every_job_has_a_picture_of_its_own(qtbot: QtBot) -> None:
    pictures = [icon_of(workflow.name) for workflow in WORKFLOWS if workflow.at_home]
    assert len(set(pictures)) == len(pictures) and "job" not in pictures
    drawn = [bytes(icon(name, 24, "#000000", "#ffffff").toImage().constBits()) for name in pictures]
    assert len(set(drawn)) == len(drawn)
