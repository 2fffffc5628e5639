"""A file is written whole or not at all, and its content is on the disk before its name is."""

from pathlib import Path

import pytest

from app import folders


def test_the_content_is_durable_before_the_name_and_the_name_before_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, seen = tmp_path / "a.json", list[tuple[str, bytes]]()
    file.write_bytes(b"old")
    monkeypatch.setattr(folders, "durable", lambda path: seen.append((path.name, file.read_bytes())))
    folders.write(file, b"new")
    assert seen == [("a.json.part", b"old"), (tmp_path.name, b"new")]
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_disk_that_does_not_take_it_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"old")

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folders, "durable", full)
    with pytest.raises(OSError, match="No space left"):
        folders.write(file, b"new")
    assert file.read_bytes() == b"old" and [path.name for path in tmp_path.iterdir()] == ["a.json"]
