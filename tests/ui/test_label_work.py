"""Long runs of labels beside the work: how far they are is seen on every screen, and one touch stops them."""

import dataclasses
import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.words import say
from app.events import Press
from app.labels.run import Run, RunDone
from app.settings import PrinterSettings
from app.ui.window import Window
from app.ui.wiring import UnderWay, Waiting
from app.workflows.step import Mood
from tests.looks.walk import faults
from tests.ui.fakes import Script


class Printers:
    """Keeps what the window attaches; `sending` is what it says is on its way."""

    def __init__(self) -> None:
        self.sending: UnderWay | None = None

    def attach(self, aside: Callable[[Run], None], said: Callable[[Mood, object], None]) -> None:
        self.aside, self.said = aside, said

    def under_way(self) -> UnderWay | None:
        return self.sending

    def stop_sending(self) -> None:
        self.sending = None
        self.said(Mood.INFO, say("Roll has 5"))

    def waiting(self) -> tuple[Waiting, ...]:
        return ()

    def retry(self) -> None:
        raise AssertionError

    def cancel(self, id: str) -> None:
        raise AssertionError(id)

    def test(self, printer: PrinterSettings) -> object:
        raise AssertionError(printer)


class Runs:
    """A run that stands at label 40 of 90 until it is let go on."""

    def __init__(self) -> None:
        self.go_on, self.begun = threading.Event(), 0

    def run(self) -> Run:
        return Run(90, self.work)

    def work(self, told: Callable[[int, int], None], stopped: Callable[[], bool]) -> RunDone:
        self.begun += 1
        told(40, 90)
        assert self.go_on.wait(10)
        return RunDone(Mood.INFO, say("stopped")) if stopped() else RunDone(Mood.DONE, say("laid out"))


def opened(qtbot: QtBot, script: Script, printers: Printers) -> Window:
    window = Window(dataclasses.replace(script.wiring(), printing=printers))  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.resize(1024, 600)
    window.open()
    qtbot.waitUntil(lambda: window.answer is not None)
    return window


def test_a_run_is_seen_on_every_screen_and_stopped_by_a_touch(qtbot: QtBot, script: Script) -> None:
    printers, runs = Printers(), Runs()
    window = opened(qtbot, script, printers)
    assert window.desk.work.isHidden()
    printers.aside(runs.run())
    printers.aside(runs.run())
    strip = lambda: window.desk.work  # noqa: E731 - the views are built anew
    qtbot.waitUntil(lambda: strip().bar.accessibleName() == "40 of 90")
    assert strip().isVisible() and strip().spots()[0].text == "Labels are being laid out"
    assert list(faults(window)) == []
    for name in ("move", "quantity"):
        script.name = name
        window.submit(Press("x"))
        qtbot.waitUntil(lambda: window.screen_shown is not None and window.screen_shown.workflow == "move")
        assert strip().isVisible() and list(faults(window)) == [], name
    window.rebuild()
    assert not strip().isHidden() and strip().bar.accessibleName() == "40 of 90", "another size or language loses nothing"
    strip().key.click()
    assert not strip().key.isEnabled() and strip().key.text() == "Being stopped"
    runs.go_on.set()
    qtbot.waitUntil(lambda: not window.label_work.busy)
    assert runs.begun == 2 and strip().isHidden(), "the one that waits is somebody else's: it is laid out"
    verdict = window.desk.banner.verdict
    assert verdict is not None and (verdict.mood, str(verdict.text)) == (Mood.DONE, "laid out")
    window.end()


def test_what_is_sent_to_a_printer_is_seen_and_stopped(qtbot: QtBot, script: Script) -> None:
    printers = Printers()
    window = opened(qtbot, script, printers)
    printers.sending = UnderWay(say("Labels are being sent to Roll"), 7, 200)
    window.tick()
    assert window.desk.work.isVisible() and window.desk.work.bar.accessibleName() == "7 of 200"
    window.desk.work.key.click()
    qtbot.waitUntil(lambda: window.desk.banner.verdict is not None and str(window.desk.banner.verdict.text) == "Roll has 5")
    assert window.desk.work.isHidden()
    window.end()


def test_a_window_that_closes_stops_the_run_and_begins_no_other(qtbot: QtBot, script: Script) -> None:
    printers, runs = Printers(), Runs()
    window = opened(qtbot, script, printers)
    printers.aside(runs.run())
    printers.aside(runs.run())
    qtbot.waitUntil(lambda: window.desk.work.bar.accessibleName() == "40 of 90")
    runs.go_on.set()
    window.end()
    qtbot.waitUntil(lambda: not window.label_work.busy)
    assert runs.begun == 1
