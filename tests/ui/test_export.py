"""Writing a table to a file from where it is shown: what is written, how far it is, and that it can be stopped."""

import threading
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.listing import Query
from app.domain.words import say
from app.ui.exporter import Exporter
from app.ui.fetcher import Fetcher
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.records import Records
from app.ui.scale import Scale
from app.ui.wiring import Exported
from app.workflows.step import Mood
from tests.ui.fakes import REVIEW_LISTING, FakeTables

LOOK = Look(DAY, Scale(5.9, 1280, 800))


class Writer:
    """Writes nothing, and waits in the middle until it is let go on."""

    def __init__(self) -> None:
        self.asked: list[tuple[Query, str]] = []
        self.go_on = threading.Event()

    def __call__(self, query: Query, form: str, told: Callable[[int], None], stopped: Callable[[], bool]) -> Exported:
        self.asked.append((query, form))
        told(20_000)
        assert self.go_on.wait(10)
        return Exported(Mood.INFO, say("stopped")) if stopped() else Exported(Mood.DONE, say("written"), "t.csv")


def test_what_is_filtered_is_written_and_may_be_stopped(qtbot: QtBot) -> None:
    writer, ended = Writer(), []
    exporter, fetcher = Exporter(writer), Fetcher(FakeTables(300))
    exporter.ended.connect(ended.append)
    table = Records(LOOK, REVIEW_LISTING, fetcher, "EUR", exporter=exporter)
    qtbot.addWidget(table)
    qtbot.waitUntil(lambda: table.model.total >= 0)
    keys = table.export
    assert keys is not None and not keys.first.isHidden() and keys.halt.isHidden()
    keys.first.click()
    assert keys.first.isHidden() and not keys.forms["csv"].isHidden() and not keys.leave.isHidden()
    keys.leave.click()
    assert not keys.first.isHidden() and not writer.asked
    table.search("B0")
    keys.first.click()
    qtbot.mouseClick(keys.forms["xlsx"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "20000" in keys.halt.text() or "20,000" in keys.halt.text())
    assert not keys.halt.isHidden() and keys.forms["csv"].isHidden()
    keys.halt.click()
    writer.go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0].mood is Mood.INFO and not exporter.busy and not keys.first.isHidden() and keys.halt.isHidden()
    asked, form = writer.asked[0]
    assert form == "xlsx" and asked == msgspec.structs.replace(table.model.query)
    table.close_table()
    fetcher.stop()


def test_an_export_ends_after_its_table_is_gone(qtbot: QtBot) -> None:
    writer, ended = Writer(), []
    exporter, fetcher = Exporter(writer), Fetcher(FakeTables(3))
    exporter.ended.connect(ended.append)
    table = Records(LOOK, REVIEW_LISTING, fetcher, "EUR", exporter=exporter)
    qtbot.addWidget(table)
    assert table.export is not None
    table.export.forms["csv"].click()
    table.close_table()
    writer.go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0].file == "t.csv"
    fetcher.stop()


def test_rows_that_are_ticked_for_a_workflow_are_not_exported(qtbot: QtBot) -> None:
    fetcher = Fetcher(FakeTables(3))
    table = Records(LOOK, REVIEW_LISTING, fetcher, "EUR", choosing=True, exporter=Exporter(Writer()))
    qtbot.addWidget(table)
    assert table.export is None
    table.close_table()
    fetcher.stop()
