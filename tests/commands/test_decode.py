"""`stockhand decode`: one line of JSON per code."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.__main__ import main
from tests.devices.labels import scene, symbol


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_codes_of_several_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    both, gs1 = tmp_path / "both.png", tmp_path / "gs1.png"
    cv2.imwrite(str(both), scene((symbol("QRCode", "Kühl 1", 4), 20, 30), (symbol("Code128", "A01", 2), 20, 300)))
    cv2.imwrite(str(gs1), symbol("DataMatrix", "(01)09506000134352(10)AB(21)S7", 4, gs1=True))
    assert main(["decode", str(both), str(gs1)]) == 0
    found = lines(capsys)
    assert [set(line) for line in found] == [{"file", "text", "symbology", "format", "corners", "ms"}] * 3
    assert {line["text"] for line in found[:2]} == {"Kühl 1", "A01"}
    assert found[2]["text"] == "010950600013435210AB\x1d21S7"
    assert (found[2]["symbology"], found[2]["format"], found[2]["file"]) == ("]d2", "DataMatrix", str(gs1))
    corners = found[2]["corners"]
    assert isinstance(corners, list) and len(corners) == 4 and all(len(point) == 2 for point in corners)


def test_unreadable_files_get_a_line_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken, blank, good = tmp_path / "broken.png", tmp_path / "blank.png", tmp_path / "good.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    cv2.imwrite(str(blank), np.full((80, 80), 255, np.uint8))
    cv2.imwrite(str(good), symbol("QRCode", "A01", 4))
    assert main(["decode", str(tmp_path / "none.png"), str(broken), str(blank), str(good)]) == 1
    missing, refused, empty, read = lines(capsys)
    assert "Check its name" in str(missing["error"]) and missing["text"] is None
    assert str(broken) in str(refused["error"])
    assert empty["text"] is None and "error" not in empty and isinstance(empty["ms"], float)
    assert read["text"] == "A01"


def test_picture_without_a_code_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank = tmp_path / "blank.png"
    cv2.imwrite(str(blank), np.full((80, 80), 255, np.uint8))
    assert main(["decode", str(blank)]) == 0
    assert lines(capsys)[0]["text"] is None


def test_no_picture_named_is_a_wrong_command_line() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["decode"])
    assert stopped.value.code == 2
