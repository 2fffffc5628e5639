"""The page of files: from a kind to a checked file to what is taken in, with the key that stops what runs."""

import threading
from collections.abc import Callable, Sequence

from pytestqt.qtbot import QtBot

from app.domain.words import say
from app.ui.files_page import FilesPage
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.scale import Scale
from app.ui.wiring import FileDone, FileJob, FileKind
from app.workflows.step import Line, Mood

LOOK = Look(DAY, Scale(5.9, 1280, 800))


class Desk:
    """Does nothing, and waits in the middle of it until it is let go on."""

    def __init__(self) -> None:
        self.jobs: list[FileJob] = []
        self.go_on = threading.Event()
        self.bad = 0

    def kinds(self) -> Sequence[FileKind]:
        return FileKind("items", say("Items"), "number, description"), FileKind("history", say("History"), "time", imports=False)

    def run(self, job: FileJob, told: Callable[[int, int], None], stopped: Callable[[], bool]) -> FileDone:
        self.jobs.append(job)
        told(500, 2_000)
        assert self.go_on.wait(10)
        if stopped():
            return FileDone(Mood.INFO, say("stopped"))
        return FileDone(Mood.CONFIRM if self.bad else Mood.DONE, say("done"), (Line(say("Line 3")),) * self.bad, 7, self.bad)


def opened(qtbot: QtBot, desk: Desk, kind: str = "items") -> FilesPage:
    page = FilesPage(LOOK, desk)
    qtbot.addWidget(page)
    page.show_to(None)
    page.tiles.picked.emit(f"kind:{kind}")
    return page


def test_a_file_is_checked_shown_and_taken_in(qtbot: QtBot) -> None:
    desk = Desk()
    page = opened(qtbot, desk)
    assert page.offered == ["read", "write:csv", "write:xlsx", "others"]
    page.check("items.csv")
    qtbot.waitUntil(lambda: "500" in str(page.prompt))
    assert page.offered == ["stop"] and not page.back()
    desk.go_on.set()
    qtbot.waitUntil(lambda: page.done is not None)
    assert page.offered == ["take:import", "leave"]
    page.tiles.picked.emit("take:import")
    qtbot.waitUntil(lambda: page.done is not None and not page.work.busy)
    assert [job[:3] for job in desk.jobs] == [("check", "items", "items.csv"), ("import", "items", "items.csv")]
    assert page.offered[0] == "read" and page.back() and page.kind is not None and page.back() and page.kind is None
    assert not page.back() and page.offered[0] == "backup"


def test_of_a_file_with_bad_lines_the_good_ones_are_offered(qtbot: QtBot) -> None:
    desk = Desk()
    desk.bad = 2
    desk.go_on.set()
    page = opened(qtbot, desk)
    page.check("items.csv")
    qtbot.waitUntil(lambda: page.done is not None)
    assert page.offered == ["take:good", "leave"]
    page.tiles.picked.emit("leave")
    assert page.done is None and len(desk.jobs) == 1


def test_what_runs_is_stopped(qtbot: QtBot) -> None:
    desk = Desk()
    page = opened(qtbot, desk, "history")
    assert page.offered == ["write:csv", "write:xlsx", "others"]
    page.tiles.picked.emit("write:xlsx")
    page.tiles.picked.emit("stop")
    assert "stopped" in str(page.prompt)
    desk.go_on.set()
    qtbot.waitUntil(lambda: page.done is not None)
    assert page.done is not None and page.done.mood is Mood.INFO and desk.jobs[0].what == "xlsx"
