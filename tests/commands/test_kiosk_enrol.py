"""An enrolment code scanned at a device that its server has shut out: asked once, told what came of it, nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.commands.kiosk_enrol import TakingBack
from app.domain.wire import Problem
from app.domain.words import say
from app.sync import enrolment
from app.sync.enrolment import Enrolment
from app.sync.transport import Rejected, Unreachable
from app.workflows.step import Mood, Verdict

HERE = "https://stock.example"
KNOWN = Enrolment(server=HERE, public_key="00" * 32, device="device-1", site=7, site_code="MAIN", name="Gate")


class Desk:
    """A folder that is enrolled at HERE; what the server says is set by the test, its answer comes when the test runs it."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        enrolment.save(folder, KNOWN)
        self.codes: list[str] = []
        self.answer: Exception | None = None
        self.told: list[Verdict] = []
        self.woken = 0
        self.works: list[Callable[[], None]] = []
        self.refused = None

        def again(folder: Path, known: Enrolment, code: str, **_: object) -> object:
            assert known == KNOWN
            self.codes.append(code)
            if self.answer is not None:
                raise self.answer
            return self.refused

        patch.setattr(enrolment, "enrol_again", again)
        self.taking = TakingBack(folder, self.told.append, self._wake, self.works.append)

    def _wake(self) -> None:
        self.woken += 1


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path, monkeypatch)


def test_a_code_is_asked_once_and_the_sync_goes_on(desk: Desk) -> None:
    first = desk.taking.scanned(f"{HERE}/#ABCD-1234")
    assert first is not None and first.mood is Mood.INFO and HERE in str(first.text)
    assert desk.taking.scanned(f"{HERE}/#ABCD-1234") == first and len(desk.works) == 1, "scanned twice it is asked once"
    desk.works[0]()
    assert desk.codes == ["ABCD-1234"] and desk.woken == 1
    assert desk.told[0].mood is Mood.DONE and "kept" in str(desk.told[0].text)


def test_any_other_scan_is_none_of_its_business(desk: Desk) -> None:
    for text in ("PST.1001", "ABCD-1234", "https://", "ftp://stock.example/#X", HERE):
        assert desk.taking.scanned(text) is None
    assert not desk.works


def test_a_code_of_another_server_is_refused(desk: Desk) -> None:
    verdict = desk.taking.scanned("https://other.example/#ABCD")
    assert verdict is not None and verdict.mood is Mood.REFUSED and "other.example" in str(verdict.text) and not desk.works


@pytest.mark.parametrize(("answer", "why"), [
    (Unreachable("no route"), "no route"), (Rejected(Problem(code="unauthorised", sentence="code is used up")), "used up"),
    (OSError("disk full"), "disk full"),
])
def test_what_went_wrong_is_told_and_it_may_be_scanned_again(desk: Desk, answer: Exception, why: str) -> None:
    desk.answer = answer
    desk.taking.scanned(f"{HERE}/#ABCD")
    desk.works.pop()()
    assert desk.told[0].mood is Mood.REFUSED and why in str(desk.told[0].text) and not desk.woken
    desk.answer = None
    desk.taking.scanned(f"{HERE}/#EFGH")
    desk.works.pop()()
    assert desk.told[-1].mood is Mood.DONE and desk.codes == ["ABCD", "EFGH"]


def test_a_code_of_another_site_is_told(desk: Desk) -> None:
    desk.refused = say("another site")  # type: ignore[assignment]
    desk.taking.scanned(f"{HERE}/#ABCD")
    desk.works.pop()()
    assert desk.told == [Verdict(Mood.REFUSED, say("another site"))] and not desk.woken


def test_a_folder_without_enrolment_takes_no_codes(tmp_path: Path) -> None:
    taking = TakingBack(tmp_path / "none", lambda verdict: None, lambda: None, lambda work: None)
    assert taking.scanned(f"{HERE}/#ABCD") is None
