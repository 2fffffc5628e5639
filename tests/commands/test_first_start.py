"""A new device: from an empty folder to the sign-in, over whatever fails on the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app import opening
from app.commands.enroller import FolderEnroller
from app.commands.first_start import DECLINED, NOT_LOADED, UNREACHED, Failed, FirstStart, Target, begun
from app.commands.kiosk_parts import Warehouse
from app.domain.words import Say, say
from app.events import Answer, Pick, Press, Scan, Type
from app.workflows.step import Mood, Progress, Screen, Tone

QR = "https://stock.example.com/#AB3DE-GH4KL"


class Enroller:
    """Fails as it is told, then works."""

    def __init__(self) -> None:
        self.site: str | None = None
        self.enrol_fails: list[Failed] = []
        self.load_fails: list[Exception] = []
        self.targets: list[Target] = []
        self.loads = 0
        self.read = FolderEnroller(Path("/nowhere")).read

    def known(self) -> str | None:
        return self.site

    def enrol(self, target: Target) -> str:
        self.targets.append(target)
        if self.enrol_fails:
            raise self.enrol_fails.pop(0)
        self.site = "HALL"
        return self.site

    def load(self, progress: Callable[[int, int], None]) -> None:
        self.loads += 1
        for done in (0, 400_000, 1_200_000, 2_500_000):
            progress(done, 2_500_000)
            if done == 1_200_000 and self.load_fails:
                raise self.load_fails.pop(0)


class Device:
    """A first start whose work is done at once, and what it pushed."""

    def __init__(self, enroller: Enroller | None = None) -> None:
        self.enroller = enroller or Enroller()
        self.pushed: list[Screen] = []
        self.ready = 0
        self.first = FirstStart(self.enroller, "/data", self._push, self._done, run=lambda work: work())

    def _push(self, answer: Answer) -> None:
        self.pushed.append(answer.screen)

    def _done(self) -> None:
        self.ready += 1

    def begin(self) -> Answer:
        return self.first.handle(Press("home"))


def test_the_first_screen_says_what_to_do() -> None:
    screen = Device().begin().screen
    assert str(screen.prompt) == "Scan the enrolment code" and screen.step == "code"
    assert any("stockhand init" in str(line.detail) for line in screen.lines), "a warehouse without a server has its way too"


def test_one_scan_of_the_qr_code_enrols_and_loads_with_a_bar() -> None:
    d = Device()
    d.begin()
    assert d.first.handle(Scan(QR)).accepted
    assert d.enroller.targets == [Target("https://stock.example.com", "AB3DE-GH4KL")]
    bars = [s.progress for s in d.pushed if s.progress is not None]
    assert bars == [Progress(0, 3), Progress(1, 3)], "told where it goes on by a megabyte"
    assert "HALL" in str(d.pushed[0].hint) and d.ready == 1 and d.first.over


@pytest.mark.parametrize("order", [("https://stock.example.com", "ab3de-gh4kl"), ("AB3DE-GH4KL", "stock.example.com")])
def test_address_and_code_are_typed_in_any_order(order: tuple[str, str]) -> None:
    d = Device()
    d.begin()
    first = d.first.handle(Type(order[0]))
    assert first.accepted and not d.enroller.targets and first.screen.verdict is not None
    d.first.handle(Type(order[1]))
    assert d.enroller.targets == [Target("https://stock.example.com", "AB3DE-GH4KL")] and d.first.over


@pytest.mark.parametrize("text", ["§§", "PST 1001", "ftp://stock.example.com/#AB3DE-GH4KL", "x" * 400])
def test_what_is_no_code_is_refused_in_words(text: str) -> None:
    d = Device()
    d.begin()
    answer = d.first.handle(Scan(text))
    assert not answer.accepted and "Nothing changed" in str(answer.reason) and answer.screen.tone is Tone.NO
    assert not d.enroller.targets


def test_no_network_is_told_and_tried_again() -> None:
    enroller = Enroller()
    enroller.enrol_fails = [Failed(say(UNREACHED, server="https://stock.example.com", why="no route"))]
    d = Device(enroller)
    d.first.handle(Scan(QR))
    last = d.pushed[-1]
    assert last.step == "problem" and last.verdict is not None and last.verdict.mood is Mood.REFUSED
    assert "check address and network" in str(last.verdict.text) and [c.id for c in last.choices] == ["again", "other"]
    d.first.handle(Pick("again"))
    assert d.first.over and len(enroller.targets) == 2


def test_a_code_used_up_is_replaced_by_another() -> None:
    enroller = Enroller()
    enroller.enrol_fails = [Failed(say(DECLINED, why="This enrolment code is not good (any more)."))]
    d = Device(enroller)
    d.first.handle(Scan(QR))
    assert "not good" in str(d.pushed[-1].verdict and d.pushed[-1].verdict.text)
    d.first.handle(Scan(QR.replace("AB3DE", "XY3DE")))
    assert d.first.over and enroller.targets[-1].code == "XY3DE-GH4KL"


def test_another_code_begins_from_nothing() -> None:
    enroller = Enroller()
    enroller.enrol_fails = [Failed(say(DECLINED, why="no"))]
    d = Device(enroller)
    d.first.handle(Scan(QR))
    assert str(d.first.handle(Pick("other")).screen.prompt) == "Scan the enrolment code"


@pytest.mark.parametrize("failure", [Failed(say(NOT_LOADED, why="cut")), OSError("disk")])
def test_a_load_that_breaks_off_goes_on_without_the_code(failure: Exception) -> None:
    enroller = Enroller()
    enroller.load_fails = [failure]
    d = Device(enroller)
    d.first.handle(Scan(QR))
    assert d.pushed[-1].step == "problem" and [c.id for c in d.pushed[-1].choices] == ["again"], "the code is used up by now"
    d.first.handle(Pick("again"))
    assert d.first.over and len(enroller.targets) == 1 and enroller.loads == 2


def test_after_a_power_cut_the_load_goes_on_by_itself() -> None:
    enroller = Enroller()
    enroller.site = "HALL"
    d = Device(enroller)
    d.begin()
    assert d.first.over and enroller.loads == 1 and not enroller.targets


def test_scans_while_it_works_are_answered() -> None:
    held: list[Callable[[], None]] = []
    enroller = Enroller()
    first = FirstStart(enroller, "/data", lambda a: None, lambda: None, run=held.append)
    first.handle(Scan(QR))
    answer = first.handle(Scan("PST.1001"))
    assert not answer.accepted and "being set up" in str(answer.reason) and len(held) == 1
    held[0]()
    assert first.over


def test_the_empty_folder_of_a_kiosk_asks_for_the_code(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "none", demo=False)
    warehouse.pushed = lambda answer: None
    assert warehouse.handle(Press("home")).screen.workflow == "first-start"
    assert not warehouse.handle(Scan("nonsense §")).accepted
    assert warehouse.ledger is None and warehouse.problem is None
    warehouse.close()


def test_what_takes_long_before_the_first_screen_is_shown_with_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_ledger(folder: Path, *, demo: object, told: Callable[[Say, int, int], None]) -> Say:
        told(say(opening.RENEWING), 1, 4)
        return say(opening.EMPTY, folder=str(folder))

    monkeypatch.setattr(opening, "open_ledger", open_ledger)
    shown: list[Screen] = []
    warehouse = Warehouse(tmp_path, demo="small")
    warehouse.pushed = lambda answer: shown.append(answer.screen)
    assert not warehouse.handle(Press("home")).accepted, "what could not be opened is told"
    (screen,) = shown
    assert screen.prompt == say(opening.RENEWING) and screen.progress == Progress(1, 4) and "Nothing is lost" in str(screen.hint)
    warehouse.close()


def test_ready_is_said_at_the_sign_in() -> None:
    screen = Screen(workflow="sign_in", step="badge", title=say("Sign in"), prompt=say("Scan your badge"))
    answer = begun(Answer(accepted=True, reason=None, screen=screen))
    assert answer.screen.verdict is not None and "Scan your badge to begin" in str(answer.screen.verdict.text)
