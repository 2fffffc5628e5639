"""`stockhand enrol`, `sync` and `status` against the real server's application, without a socket."""

import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.commands import enrol, sync
from app.domain.identity import new_operation_id
from app.domain.operation import Operation
from app.domain.questions import NextNumbers
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.server import devices
from app.server.hearing import Hearing
from app.sync import enrolment
from app.sync.enrolment import Target
from tests.ledger import world
from tests.server.face import Server, serving
from tests.sync.net import bolts
from tests.sync.wire import Wire

ADDRESS = "http://server"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    ticks = count(step=10)  # a feed's end is never read so lately that it is not looked at anew
    with serving(tmp_path / "server", seconds=lambda: float(next(ticks))) as made:
        yield made


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    made = Wire(server.face.app)
    yield made
    made.straight.end()


def enrolled(server: Server, wire: Wire, folder: Path) -> int:
    return enrol.enrolled(folder, Target(ADDRESS, server.code()), "tablet", "", None, wire.connect)


def synced(wire: Wire, folder: Path) -> int:
    return sync.synced(folder, once=True, store=None, connect=wire.connect)


def act(folder: Path, server: Server) -> None:
    ledger = Ledger.open(folder)
    outcome = ledger.post([Operation(
        id=new_operation_id(), kind="move", entries=(bolts(1, "A-1", "A-2"),), actor=world.ACTORS["operator"], made_at=server.tick()
    )])
    assert not isinstance(outcome, Refused)
    ledger.close()


def status(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["status", "--data", str(folder), *more]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_enrolled_worked_and_synced(server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert enrolled(server, wire, one) == enrolled(server, wire, two) == 0
    assert f"site {world.SITE_CODE}" in capsys.readouterr().out
    act(one, server)
    told = status(one, capsys)
    # Nothing has tried to send it: who asks is told so, and not that it is on its way.
    assert (told["state"], told["waiting"], told["server"]) == ("waiting", 1, ADDRESS) and told["last_contact"] is not None
    assert synced(wire, one) == 0
    assert re.fullmatch(r"pushed 1, pulled [12], settled 1, waiting 0\n", capsys.readouterr().out)
    assert synced(wire, two) == 0
    assert re.fullmatch(r"pushed 0, pulled [12], settled 0, waiting 0\n", capsys.readouterr().out)
    told = status(one, capsys)
    assert told["state"] == "synced" and told["checksums"] == "agreed" and told["last_contact"] is not None
    assert told["cursor"] == told["head"] > 0 and told["device"].startswith("device-")
    assert main(["verify", "--data", str(two)]) == 0
    with server.books.registry.reading() as conn:  # what it took in last is not news to be told with the next sync
        known = devices.find(conn, status(two, capsys)["device"])
    assert known is not None and known.cursor == told["cursor"]


def test_that_it_had_nothing_more_to_hand_over_is_told_by_the_very_sync(
    server: Server, wire: Wire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A counted line waits for the word of every device: it is not to wait for the next sync of each."""
    said: list[int] = []
    monkeypatch.setattr(Hearing, "note", lambda _, site, device, until, now: said.append(until))
    assert enrolled(server, wire, tmp_path) == 0
    since = server.tick(1_000)
    assert synced(wire, tmp_path) == 0
    assert said[-1] >= since


def test_a_device_enrolled_after_others_numbers_what_it_makes_before_its_first_sync(
    server: Server, wire: Wire, tmp_path: Path
) -> None:
    """The file it begins from was made for one that was enrolled before it."""
    assert enrolled(server, wire, tmp_path / "one") == enrolled(server, wire, tmp_path / "two") == 0
    ledger = Ledger.open(tmp_path / "two")
    assert ledger.answer(NextNumbers("container:TTE", "C-{:06d}", 1))
    ledger.close()


def test_offline_is_told_and_nothing_lost(server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert enrolled(server, wire, tmp_path) == 0
    act(tmp_path, server)
    wire.straight.down = True
    assert synced(wire, tmp_path) == 1
    told = capsys.readouterr()
    assert told.out.endswith("waiting 1\n") and "kept (1 waiting)" in told.err
    assert status(tmp_path, capsys)["state"] == "offline"
    wire.straight.down = False
    assert synced(wire, tmp_path) == 0


def test_a_folder_with_a_warehouse_of_its_own_is_refused(
    server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin = ["init", "--site", "HERE", "--badge", "B", "--name", "N", "--pin", "739146", "--data", str(tmp_path)]
    assert main(begin) == 0
    assert enrolled(server, wire, tmp_path) == 2
    assert "warehouse of its own" in capsys.readouterr().err
    assert not (tmp_path / enrolment.FILE).exists()
    assert synced(wire, tmp_path) == 2
    assert "follows no server" in capsys.readouterr().err
    assert status(tmp_path, capsys)["state"] == "alone"


def test_a_folder_is_enrolled_once(server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert enrolled(server, wire, tmp_path) == 0
    assert enrolled(server, wire, tmp_path) == 2
    assert "enrolled already" in capsys.readouterr().err
    assert main(["init", "--site", "HERE", "--badge", "B", "--name", "N", "--pin", "739146", "--data", str(tmp_path)]) == 2


def test_a_device_its_server_has_forgotten_is_enrolled_again_with_all_it_did(
    server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The server was restored from a backup made before the device came."""
    one = tmp_path / "one"
    assert enrolled(server, wire, one) == 0
    before = enrolment.load(one)
    with server.books.registry.writing() as conn:
        conn.exec_driver_sql("DELETE FROM device")
    act(one, server)
    assert synced(wire, one) == 1
    assert "does not know this device" in capsys.readouterr().err
    assert enrol.enrolled(one, Target(ADDRESS, "WRONG-CODES"), "tablet", "", None, wire.connect) == 2
    assert enrolled(server, wire, one) == 0
    assert "again" in capsys.readouterr().out and enrolment.load(one) == before
    assert synced(wire, one) == 0
    assert "pushed 1" in capsys.readouterr().out
    assert enrolled(server, wire, one) == 2
    assert "enrolled already" in capsys.readouterr().err


def test_a_device_that_was_revoked_is_taken_back_in_place_with_all_it_did(
    server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = tmp_path / "one"
    assert enrolled(server, wire, one) == 0
    before = enrolment.load(one)
    act(one, server)
    assert synced(wire, one) == 0
    with server.books.registry.writing() as conn:
        devices.revoke(conn, status(one, capsys)["device"], server.now)
    act(one, server)  # goes into quarantine
    assert synced(wire, one) == 1
    assert "new enrolment code" in capsys.readouterr().err
    act(one, server)  # was not sent when the new code came
    assert enrolled(server, wire, one) == 0 and enrolment.load(one) == before
    assert synced(wire, one) == 0
    told = status(one, capsys)
    assert (told["waiting"], told["quarantined"]) == (0, 1)
    with server.books.book(world.SITE).reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM operation WHERE device = ?", (told["device"],)).scalar() == 2
    with server.books.registry.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM quarantine WHERE state = 'open'").scalar() == 1


def test_a_bad_code_changes_nothing(server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert enrol.enrolled(tmp_path, Target(ADDRESS, "WRONG-CODES"), "tablet", "", None, wire.connect) == 2
    assert "code" in capsys.readouterr().err
    assert enrolled(server, wire, tmp_path) == 0


def test_loading_that_breaks_off_is_gone_on_with(
    server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wire.straight.cut = 3_000
    assert enrolled(server, wire, tmp_path) == 1
    assert "stockhand sync" in capsys.readouterr().err
    loading = status(tmp_path, capsys)
    assert loading["state"] == "loading"
    assert synced(wire, tmp_path) == 1
    wire.straight.cut = None
    assert synced(wire, tmp_path) == 0
    assert list(status(tmp_path, capsys)) == list(loading), "a script finds the same fields at every stage"


def test_what_is_in_quarantine_needs_attention_until_it_was_seen(
    server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrolled(server, wire, tmp_path) == 0
    act(tmp_path, server)
    with server.books.registry.writing() as conn:
        devices.revoke(conn, status(tmp_path, capsys)["device"], server.now)
    assert synced(wire, tmp_path) == 1
    assert "revoked" in capsys.readouterr().err
    told = status(tmp_path, capsys)
    assert (told["state"], told["waiting"], told["quarantined"]) == ("attention", 0, 1)
    assert "revoked" in status(tmp_path, capsys, "--seen")["attention"]


def test_a_copied_folder_without_its_key(server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert enrolled(server, wire, tmp_path) == 0
    (tmp_path / "device.key").unlink()
    assert synced(wire, tmp_path) == 2
    assert "key of this device is not here" in capsys.readouterr().err
    (tmp_path / enrolment.FILE).write_bytes(b"{broken")
    assert synced(wire, tmp_path) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert main(["status", "--data", str(tmp_path)]) == 2


@pytest.mark.parametrize("given", [["nowhere", "CODE"], ["https://stock.example"]])
def test_an_address_or_code_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[str]) -> None:
    assert main(["enrol", *given, "--data", str(tmp_path / "new")]) == 2
    assert "Nothing changed" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_files_are_imported_at_the_server_not_on_a_device_that_follows_it(
    server: Server, wire: Wire, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "one"
    assert enrolled(server, wire, folder) == 0
    file = tmp_path / "vendors.csv"
    file.write_text("code,name\nACME,Acme\n")
    assert main(["import", "vendors", str(file), "--dry-run", "--data", str(folder)]) == 0
    assert main(["import", "vendors", str(file), "--data", str(folder)]) == 2
    assert "server import" in capsys.readouterr().err
    assert "ACME" not in str(main(["export", "vendors", "--data", str(folder)])) + capsys.readouterr().out
