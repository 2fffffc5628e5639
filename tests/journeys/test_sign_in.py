"""Signing in and out, switching by badge, lock-out, a forgotten PIN, and half-done tasks that wait for who began them."""

import pytest

from app.commands.init import run as init
from tests.journeys.conftest import PINS


@pytest.mark.parametrize("badge", PINS)
def test_the_four_of_the_card_sign_in(badge, kiosk):
    assert kiosk.sign_in(badge).at == "inspect/home"


@pytest.mark.parametrize("event", [
    {"scan": "PST.1001"}, {"workflow": "move"}, {"key": "undo"}, {"scan": "CMD-MOVE"}, {"type": "3333"},
])
def test_without_a_person_nothing_happens(event, kiosk):
    refused = kiosk.send(**event)
    assert refused.refused and refused.answer["user"] is None and "Nothing changed;" in refused.reason
    assert kiosk.sign_in("OPER").accepted


def test_a_scan_is_no_pin_and_a_pin_is_never_shown(kiosk):
    kiosk.scan("OPER")
    assert kiosk.scan("3333").refused
    assert "3334" not in str(kiosk.type("3334").answer)
    assert "3333" not in str(kiosk.type("3333").answer) and kiosk.session.person.badge == "OPER"


def test_another_badge_switches_the_user_and_cancel_does_not(oper):
    assert oper.scan("SUPER").at == "sign_in/pin"
    assert oper.key("cancel").answer["user"] == "OPER"
    assert oper.sign_in("SUPER").answer["user"] == "SUPER"
    assert oper.key("sign-out").answer["user"] is None and oper.scan("PST.1001").refused


def test_a_half_done_task_survives_a_kill_and_a_switch_and_belongs_to_who_began_it(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01", "PST.1002", "PST.1003")
    oper.power_cut()
    assert oper.sign_in("SUPER").choices == []
    assert oper.open("move").lines == {}
    asked = oper.sign_in("OPER")
    assert "Go on: Move" in asked.choices and "half done" in asked.says
    back = oper.choose("Go on: Move")
    assert back.at == "move/destination" and "2" in back.screen["hint"]
    assert oper.scan("A02-S01").done and oper.where("PST.1002") == oper.where("PST.1003") == "A02-S01"
    oper.key("home")
    oper.power_cut()
    assert oper.sign_in("OPER").choices == [], "nothing in hand is nothing half done"


@pytest.mark.parametrize(("workflow", "steps"), [
    ("move", ["ABC123", "A01-S01"]), ("receive", ["IN-01", "PO-001001", "GRS-400", "L99"]), ("issue", ["PST.1001", "TECH"]),
    ("isolate", ["PST.1001"]), ("contain", ["XNEW-1"]), ("count", ["B02-S01", "ABC123"]),
])
def test_any_task_goes_on_where_it_was_after_a_kill(workflow, steps, oper):
    oper.open(workflow)
    before = oper.scan(*steps)
    oper.power_cut()
    assert oper.sign_in("OPER").choices[0].startswith("Go on")
    back = oper.choose("Go on")
    assert (back.at, back.screen["prompt"], back.screen["choices"]) == (
        before.at, before.screen["prompt"], [c for c in before.screen["choices"] if not c["id"].startswith("unknown:")])


def test_five_wrong_pins_lock_the_badge_out_also_after_a_restart(demo_folder, tmp_path, clock):
    import shutil

    from tests.journeys.conftest import Kiosk

    shutil.copytree(demo_folder, tmp_path / "data")
    kiosk = Kiosk(tmp_path / "data")
    kiosk.scan("OPER")
    left = [kiosk.type("0000").reason for _ in range(5)]
    assert [f"Tries left: {n}" in text for n, text in zip((4, 3, 2, 1), left, strict=False)] == [True] * 4
    assert "locked until" in left[4] and "5 min" in left[4]
    assert "locked" in kiosk.type("3333").reason
    kiosk.power_cut()
    kiosk.scan("OPER")
    clock.minutes(4)
    assert "1 min" in kiosk.type("3333").reason
    clock.minutes(2)
    assert kiosk.type("3333").answer["user"] == "OPER"
    kiosk.ledger.close()


def test_a_forgotten_pin_is_set_anew_under_the_eyes_of_a_supervisor(kiosk):
    kiosk.scan("TECH")
    assert kiosk.key("forgotten").at == "sign_in/supervisor"
    assert kiosk.scan("OPER").refused and kiosk.scan("TECH").refused
    assert kiosk.scan("SUPER").at == "sign_in/supervisor-pin"
    assert kiosk.type("1234").refused
    assert kiosk.type("2222").at == "sign_in/new-pin"
    assert kiosk.type("12").refused and kiosk.type("1234").refused and kiosk.type("77777").refused
    kiosk.type("8024")
    assert "differ" in kiosk.type("8025").says
    kiosk.type("8024")
    assert kiosk.type("8024").answer["user"] == "TECH"
    kiosk.key("sign-out")
    kiosk.scan("TECH")
    assert kiosk.type("4444").refused and kiosk.type("8024").answer["user"] == "TECH"


def test_a_supervisor_gives_no_pin_to_an_administrator(kiosk):
    kiosk.scan("ADMIN")
    kiosk.key("forgotten")
    refused = kiosk.scan("SUPER")
    assert refused.refused and "administrator" in refused.reason and refused.at == "sign_in/supervisor"
    kiosk.key("cancel")
    assert kiosk.type("1111").answer["user"] == "ADMIN"
    kiosk.key("sign-out")
    kiosk.scan("SUPER")
    kiosk.key("forgotten")
    assert kiosk.scan("ADMIN").at == "sign_in/supervisor-pin"


def test_a_real_installation_has_its_own_administrator_and_no_default_pin(tmp_path, capsys):
    from argparse import Namespace

    from tests.journeys.conftest import Kiosk

    answers = Namespace(data=tmp_path / "real", site="S1", site_name="", badge="BOSS", name="B. Oss", pin="8024")
    assert init(answers) == 0 and init(answers) == 2
    capsys.readouterr()
    kiosk = Kiosk(tmp_path / "real")
    for badge in PINS:
        assert kiosk.scan(badge).refused
    kiosk.scan("BOSS")
    assert kiosk.type("1111").refused and kiosk.type("8024").answer["user"] == "BOSS"
    assert kiosk.stock() == [] and kiosk.sound()
    kiosk.ledger.close()


def test_the_demo_leaves_data_as_it_is(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01")
    oper.power_cut()
    assert oper.where("PST.1001") == "B02-S01"
