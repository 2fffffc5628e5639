"""Devices administered from a kiosk: the server is asked beside the session, and the session takes over where one leaves."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from app.commands.kiosk_admin import DevicesDesk
from app.domain.permission import permissions_of
from app.domain.wire import Admin, Code, DeviceInfo, Devices, Problem, Quarantine, Settle
from app.events import Answer, Open, Pick, Press, Refresh, Scan, Type
from app.sync.transport import Rejected, Unreachable
from app.workflows.step import Mood, Person, Wants

M = TypeVar("M", bound=msgspec.Struct)
NOW = 1_750_000_000_000_000
GATE = DeviceInfo(
    device="d1", name="Gate", site=7, version="1", enrolled=NOW, heard=NOW, cursor=1, behind=0, revoked=False, quarantined=0
)


class Server:
    """Answers by the book, or as the test says."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Admin | Settle]] = []
        self.fails: Exception | None = None

    def admin(self, what: str, asked: Admin | Settle, given: type[M]) -> M:
        self.asked.append((what, asked))
        if self.fails is not None:
            raise self.fails
        answers: dict[type, Any] = {
            Devices: Devices(devices=[GATE], now=NOW), Quarantine: Quarantine(operations=[], now=NOW),
            Code: Code(code="A-B", url="https://s/#A-B", expires=NOW + 60_000_000, now=NOW),
        }
        return answers[given]  # type: ignore[no-any-return]


class Desk:
    def __init__(self, server: Server | None = None) -> None:
        self.server, self.pushed, self.later = server or Server(), list[Answer](), list[Callable[[], None]]()
        person = Person(2, "S", "SUPER", "supervisor", permissions_of("supervisor"))
        self.desk = DevicesDesk(person, self.server, lambda q: None, lambda: NOW, self.pushed.append, self.later.append)
        self.first = self.desk.start()

    def run(self) -> Answer:
        while self.later:
            self.later.pop(0)()
        return self.pushed[-1]


def test_the_pin_goes_to_the_server_and_its_answer_is_pushed() -> None:
    d = Desk()
    assert d.first.screen.wants is Wants.PIN
    answer = d.desk.handle(Type("2222"))
    assert answer is not None and answer.screen.step == "asking" and not d.pushed, "the session does not wait for the server"
    assert d.run().screen.lines[0].title == "Gate"
    assert d.server.asked == [("devices", Admin(badge="SUPER", pin="2222"))]


def test_revoke_code_and_quarantine_go_their_ways() -> None:
    d = Desk()
    d.desk.handle(Type("2222"))
    d.run()
    for pick in ("device:d1", "revoke", "revoke"):
        d.desk.handle(Pick(pick))
    d.run()
    assert d.server.asked[-1] == ("revoke", Admin(badge="SUPER", pin="2222", device="d1"))
    d.desk.handle(Pick("code"))
    assert d.run().screen.barcode == "https://s/#A-B"


def test_failures_are_sentences() -> None:
    for fails, said, step in (
        (Unreachable("no route"), "cannot be reached", "pin"), (ValueError("odd"), "odd", "pin"),
        (Rejected(Problem(code="forbidden", sentence="Badge and PIN do not fit.")), "do not fit", "pin"),
    ):
        d = Desk()
        d.server.fails = fails
        d.desk.handle(Type("2222"))
        answer = d.run()
        assert not answer.accepted and said in str(answer.reason) and answer.screen.step == step
        assert answer.screen.verdict is not None and answer.screen.verdict.mood is Mood.REFUSED


def test_an_answer_for_who_has_left_is_not_shown() -> None:
    d = Desk()
    d.desk.handle(Type("2222"))
    assert d.desk.handle(Press("home")) is None and d.desk.over
    d.later.pop(0)()
    assert d.pushed == []


def test_what_belongs_to_the_session_leads_there() -> None:
    for given in (Press("home"), Press("sign-out"), Scan("PST.1001"), Open("move"), Press("cancel")):
        d = Desk()
        assert d.desk.handle(given) is None and d.desk.over
    assert Desk().desk.handle(Refresh()) is not None, "news from others leave it as it is"
