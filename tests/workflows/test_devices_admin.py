"""Administering devices: what is shown, what the server is asked, and that nothing is done without being chosen twice."""

import msgspec
import pytest

from app.domain.feed import FORM, Sent
from app.domain.operation import Move
from app.domain.permission import permissions_of
from app.domain.questions import HandleOf, PersonOf, PlaceOf
from app.domain.stock import Standing
from app.domain.wire import Code, DeviceInfo, Devices, Quarantine, Quarantined
from app.domain.words import say
from app.workflows.devices_admin import MINUTE, Around, Ask, Came, Lost, State, Turn, start, step
from app.workflows.step import Chosen, Key, Mark, Mood, Person, Resumed, Screen, Typed, Wants

NOW = 1_750_000_000_000_000


def around(role: str = "supervisor", now: int = NOW) -> Around:
    def answer(question: object) -> object:
        assert isinstance(question, PersonOf | HandleOf | PlaceOf), question
        return None  # nothing is known here of what the quarantine speaks of

    return Around(Person(2, "S. Super", "SUPER", role, permissions_of(role)), now, answer)


def device(
    name: str, *, behind: int = 0, ago: int = 0, revoked: bool = False, quarantined: int = 0, cursor: int = 5
) -> DeviceInfo:
    return DeviceInfo(
        device=f"d-{name}", name=name, site=7, version="1.0", enrolled=NOW - 90 * MINUTE, heard=NOW - ago * MINUTE, cursor=cursor,
        behind=behind, revoked=revoked, quarantined=quarantined,
    )


DEVICES = Devices(devices=[
    device("Gate"), device("Cellar", behind=40, ago=300), device("Lost one", revoked=True, quarantined=3),
], now=NOW)
SENT = Sent(
    id="o1", home=7, device="d-Lost one", epoch=1, sequence=3, kind="move", actor=9, made_at=NOW, claimed=NOW, previous="", hash="",
    form=FORM, entries=msgspec.json.encode((Move(handle=5, quantity=1, source=Standing(1), target=Standing(2)),)).decode(),
)
QUARANTINE = Quarantine(operations=[Quarantined(key="k1", why="revoked", at=NOW, operation=SENT)], now=NOW)


class Desk:
    """The pure steps, driven; what was asked is kept."""

    def __init__(self, role: str = "supervisor") -> None:
        self.around = around(role)
        self.asks: list[Ask] = []
        self.take(start(self.around))

    def take(self, turn: Turn) -> "Desk":
        self.turn = turn
        if turn.ask is not None:
            self.asks.append(turn.ask)
        if turn.state is not None:
            raw = msgspec.json.encode(turn.state)
            assert msgspec.json.decode(raw, type=State) == turn.state
            assert turn.screen is not None and len(turn.screen.buttons) <= 1
        return self

    def give(self, event: object) -> "Desk":
        assert self.turn.state is not None
        return self.take(step(self.turn.state, event, self.around))  # type: ignore[arg-type]

    def choose(self, id: str) -> "Desk":
        assert id in {c.id for c in self.screen.choices} | {x.id for x in self.screen.lines}, id
        return self.give(Chosen(id))

    def listed(self, devices: Devices = DEVICES) -> "Desk":
        return self.give(Typed("2222")).give(Came(devices))

    @property
    def screen(self) -> Screen:
        assert self.turn.screen is not None
        return self.turn.screen

    @property
    def said(self) -> str:
        return str(self.screen.verdict.text) if self.screen.verdict else ""


def test_the_pin_comes_first_and_goes_with_what_is_asked() -> None:
    d = Desk()
    assert d.screen.wants is Wants.PIN
    d.give(Typed("2222"))
    assert d.asks == [Ask(what="devices")] and d.turn.state is not None and d.turn.state.pin == "2222"
    assert d.screen.step == "asking"


def test_devices_are_listed_with_contact_and_how_far_behind() -> None:
    d = Desk().listed()
    told = {str(x.title): (str(x.detail), x.mark) for x in d.screen.lines}
    assert list(told) == ["Cellar", "Gate", "Lost one"], "revoked ones last"
    assert "up to date" in told["Gate"][0] and told["Gate"][1] is Mark.DONE
    assert "40 acts behind" in told["Cellar"][0] and told["Cellar"][1] is Mark.OPEN
    assert "revoked" in told["Lost one"][0] and "in quarantine: 3" in told["Lost one"][0]


def test_a_device_without_its_warehouse_is_not_thousands_behind() -> None:
    d = Desk().listed(Devices(devices=[device("New", behind=9_000, cursor=0)], now=NOW))
    (line,) = d.screen.lines
    assert "has loaded nothing yet" in str(line.detail) and "9" not in str(line.detail) and line.mark is Mark.OPEN
    d.choose("device:d-New")
    assert any("It has loaded nothing yet" in str(one.detail) for one in d.screen.lines)


def test_a_code_is_shown_as_qr_and_in_letters_with_its_time_left() -> None:
    d = Desk().listed().choose("code")
    assert d.asks[-1].what == "codes"
    d.give(Came(Code(code="AB3DE-GH4KL", url="https://stock.example.com/#AB3DE-GH4KL", expires=NOW + 15 * MINUTE, now=NOW)))
    assert d.screen.barcode == "https://stock.example.com/#AB3DE-GH4KL" and d.screen.lines[0].title == "AB3DE-GH4KL"
    assert "15 min more" in str(d.screen.hint) and "https://stock.example.com, then AB3DE-GH4KL" in str(d.screen.hint)
    d.around = around(now=NOW + 14 * MINUTE + 1)
    assert "1 min more" in str(d.give(Resumed()).screen.hint)
    d.around = around(now=NOW + 15 * MINUTE)
    d.give(Resumed())
    assert d.screen.barcode == "" and "not good any more" in str(d.screen.prompt), "nobody scans what is over"


def test_the_servers_clock_decides_when_a_code_ends() -> None:
    d = Desk().listed().choose("code")
    ahead = NOW + 500 * MINUTE
    d.give(Came(Code(code="A-B", url="https://s/#A-B", expires=ahead + 15 * MINUTE, now=ahead)))
    assert "15 min more" in str(d.screen.hint)


def test_revoking_is_chosen_twice() -> None:
    d = Desk().listed().choose("device:d-Gate").choose("revoke")
    assert d.screen.verdict is not None and d.screen.verdict.mood is Mood.CONFIRM and len(d.asks) == 1
    d.choose("revoke")
    assert d.asks[-1] == Ask(what="revoke", device="d-Gate")
    d.give(Came(DEVICES))
    assert d.said == "Gate is revoked" and d.screen.step == "list"


def test_a_warning_is_forgotten_with_its_screen() -> None:
    d = Desk().listed().choose("device:d-Gate").choose("revoke").give(Key("cancel")).choose("device:d-Cellar").choose("revoke")
    assert len(d.asks) == 1 and d.screen.verdict is not None and "Cellar" in d.said


def test_a_revoked_device_is_not_revoked_again() -> None:
    d = Desk().listed().choose("device:d-Lost one")
    assert [c.id for c in d.screen.choices] == ["quarantine"]
    d.give(Chosen("revoke"))
    assert d.screen.verdict is not None and d.screen.verdict.mood is Mood.REFUSED and len(d.asks) == 1


@pytest.mark.parametrize("how", ["post", "drop"])
def test_what_is_in_quarantine_is_posted_or_dropped(how: str) -> None:
    d = Desk().listed().choose("quarantine")
    assert d.asks[-1] == Ask(what="quarantine")
    d.give(Came(QUARANTINE))
    line = d.screen.lines[0]
    assert line.mark is Mark.HELD and "moved" in str(line.title) and "its device was revoked" in str(line.detail)
    assert "Lost one" in str(line.detail) and "? → ?" not in str(line.title)
    d.choose("kept:k1").choose(how)
    if how == "drop":
        assert len(d.asks) == 2, "dropping is chosen twice"
        d.choose(how)
    assert d.asks[-1] == Ask(what="settle", key="k1", post=how == "post")
    d.give(Came(Quarantine(operations=[], now=NOW)))
    assert d.said.startswith("Posted" if how == "post" else "Dropped") and "Nothing is in quarantine" in str(d.screen.prompt)


def test_without_a_server_it_says_so_and_asks_again() -> None:
    d = Desk().give(Typed("2222")).give(Lost(say("The server cannot be reached.")))
    assert d.screen.step == "pin" and d.screen.verdict is not None and d.screen.verdict.mood is Mood.REFUSED
    d.listed().choose("again").give(Lost(say("The server cannot be reached.")))
    assert d.screen.step == "list" and "cannot be reached" in d.said, "what was known stays in sight"


def test_a_wrong_pin_is_asked_for_again_and_the_old_one_forgotten() -> None:
    d = Desk().listed().choose("again").give(Lost(say("Badge and PIN do not fit."), who=True))
    assert d.screen.wants is Wants.PIN and d.turn.state is not None and d.turn.state.pin == ""


def test_while_the_server_is_asked_nothing_else_is() -> None:
    d = Desk().give(Typed("2222")).give(Chosen("code"))
    assert d.asks == [Ask(what="devices")] and "not answered yet" in d.said
    assert d.give(Key("cancel")).turn.state is None, "but one may leave"


def test_an_answer_that_nobody_waits_for_changes_nothing() -> None:
    d = Desk().listed().choose("device:d-Gate")
    assert d.give(Came(QUARANTINE)).screen.step == "device"


def test_what_no_app_of_this_version_can_read_is_listed_all_the_same() -> None:
    odd = msgspec.structs.replace(QUARANTINE.operations[0], operation=msgspec.structs.replace(SENT, entries="[{]", form=FORM + 1))
    d = Desk().listed().choose("quarantine").give(Came(Quarantine(operations=[odd], now=NOW)))
    assert "entries: 0" in str(d.screen.lines[0].detail)
