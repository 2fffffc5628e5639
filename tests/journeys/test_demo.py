"""The demo as it is published, the jobs of each role, and what stays what it is."""

import shutil

import pytest

from app.__main__ import main
from app.exchange.columns import KINDS
from app.ledger.verify import verify
from tests.journeys.conftest import Kiosk

JOBS = {
    "move", "receive", "contain", "count", "issue", "return", "isolate", "release", "review", "assemble", "reserve", "maintain",
    "install", "transfer", "onhand", "spillage", "rma", "attention", "activities", "reports", "buying", "prices", "records",
    "labels", "serialize",
}
_SUPERVISORS = {"release", "review", "rma", "attention", "activities", "reports", "prices", "records", "serialize"}
MAY_NOT = {"ADMIN": set(), "SUPER": set(), "OPER": _SUPERVISORS, "TECH": _SUPERVISORS | {"receive", "contain", "reserve"}}


def test_the_published_examples_stand_where_they_are_said_to(kiosk):
    assert [(kiosk.where(s), kiosk.stock(handle=s)[0]["item"]) for s in ("PST.1001", "PST.1002", "PST.1003")] == [
        ("A01-S01", "123456"), ("A01-S01", "123456"), ("B02-S01", "123456")]
    rows = kiosk.stock(handle="ABC123", location="A01-S01")
    assert len(rows) > 1 and len({row["project"] for row in rows}) == len(rows)
    assert {row["tracking"] for row in kiosk.stock()} == {"serial", "quantity", "lot"} and len(kiosk.stock()) > 1000
    assert KINDS["stock"].names == (
        "handle", "item", "tracking", "location", "container", "custody", "project", "status", "lot", "serial", "quantity", "value")


@pytest.mark.parametrize("badge", MAY_NOT)
def test_each_role_has_its_jobs_by_touch_and_by_printed_command(badge, kiosk):
    home = kiosk.sign_in(badge)
    offered = {job["workflow"]: job["command"] for job in home.answer["jobs"]}
    assert set(offered) == JOBS - MAY_NOT[badge]
    for workflow, command in offered.items():
        assert kiosk.open(workflow).screen["workflow"] == workflow
        assert kiosk.key("home").at == "inspect/home"
        assert kiosk.scan(command).screen["workflow"] == workflow
        kiosk.key("home")
    for workflow in MAY_NOT[badge]:
        refused = kiosk.open(workflow)
        assert refused.refused and "Nothing changed;" in refused.reason and refused.at == "inspect/home"


def test_demo_fills_an_empty_folder_and_leaves_one_with_data_as_it_is(tmp_path, capsys):
    real = tmp_path / "real"
    assert main(["--data", str(real), "init", "--site", "S1", "--badge", "BOSS", "--name", "B. Oss", "--pin", "8024"]) == 0
    capsys.readouterr()
    kiosk = Kiosk(real)
    assert kiosk.stock() == [] and [row["badge"] for row in kiosk.export("users")] == ["BOSS"]
    kiosk.ledger.close()


def test_verify_says_what_was_changed_behind_its_back(demo_folder, tmp_path, capsys):
    folder = tmp_path / "data"
    shutil.copytree(demo_folder, folder)
    assert main(["--data", str(folder), "verify"]) == 0 and capsys.readouterr().out == "The books are sound.\n"
    kiosk = Kiosk(folder)
    with kiosk.ledger.store.writing() as connection:
        connection.exec_driver_sql("UPDATE item SET description = 'Something else' WHERE number = 'ABC123'")
    kiosk.ledger.close()
    assert main(["--data", str(folder), "verify"]) == 1
    assert "Something else" in capsys.readouterr().out


def test_a_code_that_names_two_things_is_asked_about_and_never_guessed(oper):
    from app.exchange.importing import import_file
    from app.opening import clock

    path = oper.folder / "alias.csv"
    path.write_text("number,description,tracking,aliases\nABC123,Label roll 100 x 150,quantity,L42\n")
    assert import_file(oper.ledger, "items", path, clock=clock).good == 1
    asked = oper.scan("L42")
    assert asked.warned and asked.at == "inspect/which" and len(asked.choices) == 2
    assert oper.scan("PST.1001").refused, "first it is to be said which"
    assert oper.choose("a lot").at == "inspect/card" and "L42" in str(oper.session.screen.lines)
    oper.open("move")
    assert oper.scan("L42").at == "move/which"
    assert oper.choose("an item").at == "move/from" and "ABC123" in str(oper.session.screen.hint)


def test_it_has_a_device_with_parts_in_it_that_lacks_one(supervisor):
    assert [supervisor.where(f"CTB.0000{n}") for n in (1, 2, 3)] == ["C01-S02/CTL.00001", "C01-S02/CTL.00001", "C01-S02"]
    supervisor.open("assemble")
    assert supervisor.scan("CTL.00001").accepted
    told = {line.title: (str(line.detail), line.mark.value) for line in supervisor.session.screen.lines}
    assert told["CTL-BOARD"][1] == "done" and told["CTL-FUSE"][1] == "open", told
    assert "3" in told["CTL-FUSE"][0] and "4" in told["CTL-FUSE"][0]
    assert verify(supervisor.ledger.store) == []
