"""Labels: what is written reads back, whatever its length; a broken print command loses nothing."""

import sys
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from app.labels import LabelWriter
from app.symbols import FLAT, modules
from app.workflows.step import Label

MOMENT = 1_700_000_000_000_000


def writer(folder: Path, command: str = "") -> LabelWriter:
    return LabelWriter(folder, command, lambda: MOMENT)


@pytest.mark.parametrize("code", ["C-000042", "PST.1001", "00340123450000000018", "S" * 80])
@pytest.mark.parametrize("symbology", ["code128", "datamatrix"])
def test_modules_read_back(code: str, symbology: str) -> None:
    rows = modules(code, symbology)
    high = 60 if symbology in FLAT else 6
    picture = np.repeat(np.repeat(np.array(rows), high, axis=0), 6 if symbology not in FLAT else 3, axis=1)
    gray = np.pad(np.where(picture, 0, 255).astype(np.uint8), 40, constant_values=255)
    assert [found.text for found in zxingcpp.read_barcodes(gray)] == [code]


def test_a_page_for_each_label(tmp_path: Path) -> None:
    said = writer(tmp_path)((Label("C-000042", "Tote"), Label("S" * 80, "Long", "detail")))
    (file,) = (tmp_path / "labels").iterdir()
    assert file.name in str(said)
    content = file.read_bytes()
    assert content.startswith(b"%PDF") and b"/Count 2" in content


def test_the_print_command_gets_the_file(tmp_path: Path) -> None:
    copy = tmp_path / "printed.pdf"
    command = f'"{sys.executable}" -c "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2])" {{file}} "{copy}"'
    assert str(writer(tmp_path, command)((Label("A", "B"),))) == "Labels printed: 1"
    assert copy.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("command", ["no-such-program-here {file}", f'"{sys.executable}" -c "raise SystemExit(3)"', '"unclosed'])
def test_a_print_command_that_fails_is_told_and_the_file_stays(tmp_path: Path, command: str) -> None:
    said = str(writer(tmp_path, command)((Label("A", "B"),)))
    assert said.startswith("The labels were not printed")
    assert list((tmp_path / "labels").glob("*.pdf"))
