"""Signing in, switching, lock-out, and the forgotten PIN."""

import msgspec
import pytest

from app.domain.operation import Put
from app.workflows.sign_in import WORKFLOW
from app.workflows.step import Mood, Person, Wants
from tests.workflows.demo import demo
from tests.workflows.harness import NOON, Desk
from tests.workflows.warehouse import Warehouse, copied

NOBODY = Person(0, "", "", "", frozenset())


@pytest.fixture
def house() -> Warehouse:
    return demo()


def desk(house: Warehouse, scan: str = "") -> Desk:
    return Desk(house, WORKFLOW, person=NOBODY, scan=scan)


def test_badge_and_pin(house: Warehouse) -> None:
    d = desk(house).scan("OPER")
    assert d.screen.wants is Wants.PIN and "Otto" in d.hint
    d.type("3333")
    assert d.last.signed_in == house.find("OPER") and d.over and d.mood is Mood.DONE


def test_nothing_but_a_badge_is_taken_first(house: Warehouse) -> None:
    d = desk(house).scan("PST.1001")
    assert not d.accepted and "scan your badge first" in d.verdict
    assert not d.scan("9X-00417").accepted and d.choices == []
    assert not d.key("finish").accepted and not d.key("cancel").accepted
    assert not d.pick("unknown:keep||9X-00417").accepted and house.kept == []


def test_a_wrong_pin_says_how_many_tries_are_left(house: Warehouse) -> None:
    d = desk(house, scan="OPER").type("0000")
    assert not d.accepted and "Tries left: 4" in d.verdict


def test_a_locked_badge_says_until_when(house: Warehouse) -> None:
    house.locked_until[house.find("OPER")] = NOON + 90_000_000
    d = desk(house).scan("OPER").type("3333")
    assert not d.accepted and "2 min" in d.verdict and d.last.signed_in == 0


def test_a_scan_is_no_pin_and_another_badge_changes_who_signs_in(house: Warehouse) -> None:
    d = desk(house).scan("OPER")
    assert not d.scan("PST.1001").accepted
    d.scan("TECH")
    assert "Tess" in d.hint
    assert d.key("cancel").step == "badge"


def test_switching_can_be_left_and_who_was_signed_in_stays(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "SUPER", scan="OPER").key("cancel")
    assert d.over and d.last.signed_in == 0


def test_a_retired_badge_is_refused(house: Warehouse) -> None:
    house.records[house.find("OPER")] = copied(house.records[house.find("OPER")], retired=True)
    assert "not in use" in desk(house).scan("OPER").verdict


def forgotten(house: Warehouse) -> Desk:
    return desk(house).scan("OPER").key("forgotten")


def test_a_forgotten_pin_is_set_anew_by_a_supervisor(house: Warehouse) -> None:
    d = forgotten(house)
    assert d.step == "supervisor" and d.screen.takes_badge
    d.scan("SUPER")
    assert "Sue Super" in d.prompt
    assert not d.type("9999").accepted
    d.type("2222")
    assert d.step == "new-pin"
    assert not d.type("12").accepted
    assert not d.type("1234").accepted
    d.type("4711")
    assert "4711" not in msgspec.json.encode(d.state).decode()
    d.type("4711")
    (entry,) = house.posted[0].entries
    assert isinstance(entry, Put) and d.last.actor == house.find("SUPER") and d.last.signed_in == house.find("OPER")
    assert desk(house).scan("OPER").type("4711").last.signed_in == house.find("OPER")


def test_two_different_pins_start_again(house: Warehouse) -> None:
    d = forgotten(house).scan("SUPER").type("2222").type("4711").type("4712")
    assert d.mood is Mood.CONFIRM and d.step == "new-pin" and not house.posted


@pytest.mark.parametrize("badge", ["TECH", "OPER"])
def test_only_a_supervisor_gives_a_new_pin(house: Warehouse, badge: str) -> None:
    d = forgotten(house).scan(badge)
    assert not d.accepted and d.step == "supervisor"


def test_leaving_the_reset(house: Warehouse) -> None:
    assert forgotten(house).scan("SUPER").key("cancel").step == "pin"


def test_a_first_administrator_chooses_a_pin_and_others_need_a_supervisor(house: Warehouse) -> None:
    for code in ("ADMIN", "OPER"):
        which = house.find(code)
        house.records[which] = copied(house.records[which], pin_hash="")
    d = desk(house).scan("ADMIN")
    assert d.step == "new-pin"
    d.type("4711").type("4711")
    assert d.last.signed_in == d.last.actor == house.find("ADMIN")
    assert desk(house).scan("OPER").step == "supervisor"
