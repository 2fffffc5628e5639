"""`stockhand parse` as it is called."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.barcode.hostile import LIMIT
from app.commands.parse import lines
from app.domain.words import Say
from app.ledger.ledger import Ledger
from app.setup.demo import fill


def parse(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    code = main(["parse", *arguments])
    printed = capsys.readouterr()
    assert printed.err == ""
    return code, [json.loads(line) for line in printed.out.splitlines()]


def test_one_object_per_code(capsys: pytest.CaptureFixture[str]) -> None:
    label = "(01)09501101530003(17)251200(3103)001250(21)S/1"
    code, found = parse(capsys, label, "CMD-MOVE", "PST.1001,PST.1002", "9501101530003")
    assert code == 0
    gs1, command, serials, gtin = found
    assert gs1["kinds"] == ["gs1"]
    assert gs1["gs1"]["expires"] == "2025-12-31"
    assert gs1["gs1"]["elements"][2] == {"ai": "3103", "title": "NET WEIGHT (kg)", "value": "001250", "decimal": "1.250"}
    assert (command["kinds"], command["command"]) == (["command"], "move")
    assert serials["serials"] == ["PST.1001", "PST.1002"]
    assert (gtin["kinds"], gtin["gtin"]) == (["gtin"], "09501101530003")


def test_a_refused_code_is_told_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = parse(capsys, "PST.1001", "(01)09501101530004", "A\x07B")
    assert code == 1
    assert [bool(one["refusal"]) for one in found] == [False, True, True]
    assert "check digit" in found[1]["refusal"]


def test_symbology(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = parse(capsys, "--symbology", "]E0", "9501101530003")
    assert (code, found[0]["gs1"], found[0]["symbology"]) == (0, None, "]E0")
    code, found = parse(capsys, "]C10109501101530003")
    assert (code, found[0]["gs1"]["gtin"], found[0]["symbology"]) == (0, "09501101530003", "]C1")


def test_the_weight_or_price_in_a_number_of_the_shop_itself_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = parse(capsys, "--region", "se", "2312345012340", "2012345012349", "9501101530003", "(01)09501101530003")
    assert code == 0 and [one["in_store"] for one in found] == [
        {"item": "02312345000002", "measure": "weight", "value": "1.234"},
        {"item": "02012345000001", "measure": "price", "value": "12.34"}, None, None,
    ]
    assert found[0]["gs1"]["count"] == "1.234" and found[1]["gs1"] is None
    assert parse(capsys, "2312345012340")[1][0]["in_store"] is None, "nobody said whose rules hold"


def test_rules_can_be_tried(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = parse(capsys, "--rule", "serial=SN:(?P<code>.+)", "SN:77")
    assert (code, found[0]["form"], found[0]["code"], found[0]["gs1"]["serial"]) == (0, "rule", "77", "77")
    assert main(["parse", "--rule", "serial=SN:.+", "SN:77"]) == 2
    assert "named code" in capsys.readouterr().err


def test_a_folder_without_a_database_is_left_as_it_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["parse", "--data", str(tmp_path / "none"), "X"]) == 2
    assert "no database" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_lines_of_standard_input() -> None:
    found = list(lines(io.BytesIO(b"PST.1001\r\n\xff\xfe\nabc\n\n" + b"x" * 10_000_000 + b"\nlast")))
    assert [one if isinstance(one, str) else type(one) for one in found] == ["PST.1001", Say, "abc", "", Say, "last"]
    assert "damaged" in str(found[1])
    assert "10000000" in str(found[4])


def test_the_longest_line_that_can_be_a_code_is_read_whole() -> None:
    longest = "é" * LIMIT
    assert list(lines(io.BytesIO(longest.encode() + b"\nnext\n"))) == [longest, "next"]


def test_bytes_that_are_no_text_from_the_shell_and_from_a_pipe() -> None:
    command = [sys.executable, "-m", "app", "parse", "-"]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if os.name == "posix":
        command.append(b"A\xff")  # type: ignore[arg-type]
    given = b"ok-1\n\xc3\x28\n" + b"\0" * 5_000_000
    done = subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert done.stderr == b""
    assert [one["text"] for one in found][:2] == ["ok-1", ""]
    assert all(one["refusal"] for one in found[1:])


def test_with_a_data_folder_its_catalogue_is_asked(capsys: pytest.CaptureFixture[str], data_dir: Path) -> None:
    ledger = Ledger.open(data_dir)
    fill(ledger, lambda: 1_750_000_000_000_000)
    ledger.close()
    code, found = parse(capsys, "--data", str(data_dir), "PST.1001", "123456", "A01-S01", "OPER", "NO-SUCH")
    assert code == 0
    assert [one["kinds"] for one in found] == [["serial"], ["item"], ["location"], ["badge"], ["unknown"]]
    assert found[0]["matches"][0]["code"] == "PST.1001"
