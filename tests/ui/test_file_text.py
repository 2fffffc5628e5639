"""The text of a chosen file stands in its field; one that cannot be read is told beside it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.words import Say, say
from app.ui.file_text import BYTES_MAX, text_of
from app.ui.form_field import FieldBox
from app.ui.key import Key
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.scale import Scale
from app.workflows.step import Field, FieldKind

LOOK = Look(DAY, Scale(5.9, 1280, 800))


@pytest.fixture
def box(qtbot: QtBot) -> FieldBox:
    made = FieldBox(LOOK, Field(key="file", label=say("Serials"), kind=FieldKind.FILE))
    qtbot.addWidget(made)
    return made


def choose(box: FieldBox, monkeypatch: pytest.MonkeyPatch, file: Path | None) -> list[tuple[str, str]]:
    got: list[tuple[str, str]] = []
    box.filled.connect(lambda key, text: got.append((key, text)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file or ""), ""))
    box.findChildren(Key)[0].click()
    return got


def test_a_file_is_chosen_and_handed_on(box: FieldBox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "serials.csv"
    file.write_bytes("\ufeffS-1;T-1;größer\nS-2".encode())
    assert choose(box, monkeypatch, file) == [("file", "S-1;T-1;größer\nS-2")]


def test_nothing_chosen_changes_nothing_and_what_is_gone_is_told(
    box: FieldBox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert choose(box, monkeypatch, None) == [] and not box.message.wrong
    assert choose(box, monkeypatch, tmp_path / "gone.csv") == [] and "cannot be read" in box.message.wrong


def test_older_code_pages_are_read_and_what_is_no_text_is_refused(tmp_path: Path) -> None:
    old, picture, large = tmp_path / "old.csv", tmp_path / "p.png", tmp_path / "large.csv"
    old.write_bytes("größer".encode("cp1252"))
    picture.write_bytes(b"\x89PNG\0\xff")
    large.write_bytes(b"S" * (BYTES_MAX + 1))
    assert text_of(old) == "größer"
    assert isinstance(text_of(picture), Say) and isinstance(text_of(large), Say)
