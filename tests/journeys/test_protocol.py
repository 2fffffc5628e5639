"""The line protocol as it is published: its shape, its order, malformed lines, and the real process."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCREEN = {"workflow", "step", "prompt", "verdict", "tone", "lines", "choices", "progress"}


def test_every_answer_has_the_published_shape(oper):
    for event in ({"scan": "PST.1001"}, {"scan": "PST.1001", "symbology": "]C0"}, {"type": "200"}, {"key": "finish"},
                  {"key": "undo"}, {"key": "cancel"}, {"key": "home"}, {"choose": "nothing"}, {"workflow": "move"},
                  {"workflow": "nonsense"}):
        answer = oper.send(**event).answer
        assert {"accepted", "reason", "screen", "operations"} <= set(answer)
        assert set(answer["screen"]) >= SCREEN and isinstance(answer["operations"], list)
        assert (answer["reason"] is None) == answer["accepted"]


MALFORMED = [
    "", " ", "hello", "{", "[]", "null", "7", '"scan"', "{}", '{"scan": 5}', '{"scan": null}', '{"scan": ["a"]}',
    '{"scan": "a", "type": "b"}',
    '{"scan": "PST.1001", "symbology": 3}', '{"scan": "PST.1001", "other": "x"}', '{"type": true}', '{"type": null}', '{"key": 1}',
    '{"choose": {}}', '{"choose": "a", "targets": [1]}', '{"choose": "a", "targets": "b"}', '{"workflow": 0}', '{"nothing": "x"}',
    '{"scan": "a"} {"scan": "b"}', '{"scan": "\\ud800"}', "\ufeff{}", "NaN", "[" * 5000, "{" * 5000,
]


@pytest.mark.parametrize("line", MALFORMED)
def test_a_malformed_line_is_refused_and_the_session_goes_on(line, oper):
    oper.open("move")
    oper.scan("PST.1001")
    refused = oper.line(line)
    assert refused.refused and "Nothing changed;" in refused.reason and refused.reason == refused.says
    assert refused.at == "move/destination" and refused.answer["user"] == "OPER"
    assert oper.scan("B02-S01").done


@pytest.mark.parametrize("line", [b"\xff\xfe\n", b'{"scan": "\xff"}\n', b"\x00", b'{"scan": "a\x00"}'])
def test_bytes_that_are_no_text_are_refused_too(line, oper):
    assert oper.line(line).refused and oper.scan("PST.1001").accepted


def test_every_scan_that_is_taken_is_heard(oper):
    """Also one that only leads to the next question."""
    for workflow, codes in (
        ("contain", ["XC-1"]), ("contain", ["C-000001"]), ("count", ["CNT-00001"]), ("count", ["B02-S01", "ABC123"]),
        ("receive", ["IN-01", "PO-001001", "(01)09506000134352(10)L77(17)280630"]),
        ("receive", ["IN-01", "PO-001001", "GRS-400", "L9"]),
    ):
        oper.open(workflow)
        for code in codes:
            shown = oper.scan(code)
            assert shown.accepted and shown.tone in ("yes", "careful") and shown.says, (workflow, code, shown)
        oper.key("cancel", "home")


def test_quantities_may_come_as_numbers(oper):
    oper.open("move")
    oper.scan("ABC123", "B02-S01")
    assert oper.send(type=5).at == "move/destination"
    oper.scan("B02-S02", "CBL-3G15", "B03-S02")
    assert oper.send(type=2.5).at == "move/destination"
    assert oper.scan("B03-S03").done and oper.amount("CBL-3G15", "B03-S03") == "2.5"


def drive(folder: Path, lines: list[bytes], *words: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a person runs it."""
    return subprocess.run(
        [sys.executable, "-m", "app", "drive", "--data", str(folder), *words], input=b"".join(lines), capture_output=True,
        timeout=120, check=False,
    )


def test_the_real_process_answers_each_line_in_order(tmp_path):
    folder = tmp_path / "data"
    lines = [b'{"workflow": "move"}\n', b'{"scan": "PST.1001"}\n', b"nonsense\n", b"\n", b'{"scan": "' + b"x" * 1_500_000 + b'"}\n',
             b'{"scan": "B02-S01"}\n', b'{"key": "undo"}']
    done = drive(folder, lines, "--demo", "small", "--user", "OPER", "--pin", "3333")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and done.stderr == b"" and len(answers) == len(lines)
    assert [a["accepted"] for a in answers] == [True, True, False, False, False, True, True]
    assert [len(a["operations"]) for a in answers] == [0, 0, 0, 0, 0, 1, 1]
    again = drive(folder, [b'{"scan": "PST.1001"}\n'], "--user", "OPER", "--pin", "3333")
    assert "A01-S01" in again.stdout.decode() and len(again.stdout.splitlines()) == 1


def test_a_wrong_pin_or_no_installation_ends_it_at_once(demo_folder, tmp_path):
    import shutil

    shutil.copytree(demo_folder, tmp_path / "data")
    wrong = drive(tmp_path / "data", [], "--user", "OPER", "--pin", "0000")
    assert wrong.returncode == 2 and b"Wrong PIN" in wrong.stderr and wrong.stdout == b""
    none = drive(tmp_path / "none", [])
    assert none.returncode == 2 and b"There is no warehouse" in none.stderr and not (tmp_path / "none").exists()


def test_what_was_answered_is_on_the_disk_when_the_process_is_killed(demo_folder, tmp_path):
    import shutil

    from tests.journeys.conftest import Kiosk

    folder = tmp_path / "data"
    shutil.copytree(demo_folder, folder)
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "drive", "--data", str(folder), "--user", "OPER", "--pin", "3333"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )
    assert process.stdin and process.stdout
    for event in ({"workflow": "move"}, {"scan": "PST.1001"}, {"scan": "B02-S01"}, {"scan": "PST.1002"}):
        process.stdin.write(json.dumps(event).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["accepted"]
    os.kill(process.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.wait(30)
    process.stdin.close()
    process.stdout.close()
    kiosk = Kiosk(folder)
    assert kiosk.where("PST.1001") == "B02-S01"
    assert kiosk.sign_in("OPER").choices == ["Go on: Move"]
    assert kiosk.choose("Go on").at == "move/destination"
    assert kiosk.scan("B02-S01").done and kiosk.where("PST.1002") == "B02-S01" and kiosk.sound()
    kiosk.ledger.close()
