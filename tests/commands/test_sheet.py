"""The sheet of command barcodes."""

from pathlib import Path

from app.__main__ import main
from app.barcode.commands import COMMANDS


def test_a_page_for_each_command(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    assert main(["sheet", str(file)]) == 0
    assert f"/Count {len(COMMANDS)}".encode() in file.read_bytes()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys) -> None:
    assert main(["sheet", str(tmp_path / "no" / "such" / "folder.pdf")]) == 2
    assert "could not be written" in capsys.readouterr().err
