"""Label printers in the settings: tests, what waits, tried again or dropped; a label as a picture."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.domain.labels import LabelTemplate, Preview
from app.domain.words import Say, say
from app.settings import PrinterSettings
from app.ui import text
from app.ui.key import Key
from app.ui.label_view import LabelView
from app.ui.look import Look
from app.ui.palette import DAY, NIGHT
from app.ui.printer_desk import PrinterDesk
from app.ui.scale import Scale
from app.ui.wiring import Waiting

LOOK = Look(DAY, Scale(5, 1024, 600), 1.0)
ROLL = PrinterSettings(name="Roll", way="network", address="192.168.1.50")


class Printers:
    """Printers that note what is asked of them."""

    def __init__(self, *waits: Waiting) -> None:
        self.waits, self.asked = waits, list[str]()

    def waiting(self) -> Sequence[Waiting]:
        return self.waits

    def retry(self) -> None:
        self.asked.append("retry")

    def cancel(self, id: str) -> None:
        self.asked.append(f"cancel {id}")

    def test(self, printer: PrinterSettings) -> Say:
        self.asked.append(f"test {printer.name}")
        return say("sent")


def test_every_key_does_what_it_says_and_has_the_page_shown_anew(qtbot: QtBot) -> None:
    printers, said = Printers(Waiting("7", "Roll", 3, say("off")), Waiting("8", "Roll", 1, None)), list[Say | None]()
    desk = PrinterDesk(LOOK, (ROLL,), printers, said.append, None)
    qtbot.addWidget(desk)
    for key in desk.findChildren(Key):
        key.click()
    assert printers.asked == ["test Roll", "retry", "cancel 7", "cancel 8"]
    assert said == [say("sent"), None, None, None]


def test_without_printers_and_jobs_there_is_nothing_to_touch(qtbot: QtBot) -> None:
    desk = PrinterDesk(LOOK, (), Printers(), lambda _: None, None)
    qtbot.addWidget(desk)
    assert desk.findChildren(Key) == []


def template(elements: str) -> LabelTemplate:
    return LabelTemplate(id=1, code="T", name="T", purpose="bin", width=50_000, height=25_000, elements=elements)


@pytest.mark.parametrize("palette", [DAY, NIGHT])
def test_a_label_is_black_on_white_in_every_theme(qtbot: QtBot, palette: object) -> None:
    view = LabelView(Look(palette, Scale(5, 1024, 600), 1.0))  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.set_preview(Preview(template("line 10 10 30 5"), {}))
    picture = view.grab().toImage()
    assert picture.pixelColor(200, 100) == QColor("black") and picture.pixelColor(200, 30) == QColor("white")
    assert view.spots() == []


def test_a_label_that_cannot_be_printed_says_why(qtbot: QtBot) -> None:
    view = LabelView(LOOK)
    qtbot.addWidget(view)
    view.resize(400, 280)
    view.set_preview(Preview(template("code39 2 2 20 10 {code}"), {"code": "A01-S02-B3"}))
    (spot,) = view.spots()
    assert "too fine to be read" in spot.text and text.fits(spot)
    view.set_preview(None)
    assert view.isHidden() and view.spots() == []
