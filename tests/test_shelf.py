"""What waits on the disk outlives the program; what cannot be read is set aside and told, and stands in nobody's way."""

import logging
from pathlib import Path
from threading import Event

import msgspec
import pytest

from app.shelf import Shelf, Turns


class Job(msgspec.Struct, frozen=True):
    file: str
    count: int = 0


def shelf(folder: Path) -> Shelf[Job]:
    return Shelf(folder, Job)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def put(folder: Path, key: str, count: int) -> Job:
    job = Job(f"{key}.pdf", count)
    (folder / job.file).write_bytes(b"%PDF")
    shelf(folder).put(key, job)
    return job


def test_what_waits_outlives_the_program_and_is_removed_whole(tmp_path: Path) -> None:
    assert shelf(tmp_path / "none").load() == {}
    one, two = put(tmp_path, "b", 1), put(tmp_path, "a", 2)
    put(tmp_path, "b", 3)
    assert shelf(tmp_path).load() == {"a": two, "b": Job("b.pdf", 3)}
    shelf(tmp_path).remove("b", one)
    assert names(tmp_path) == ["a.json", "a.pdf"]
    shelf(tmp_path).remove("b", one)


@pytest.mark.parametrize("content", [
    b"", b'{"file": "bad.pdf", "cou', b"\xff\xfe{", b'{"file": "bad\xff.pdf"}', b"[]", b'{"file": 7}',
])
def test_what_is_half_written_or_no_json_is_set_aside_and_told_until_it_is_dropped(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    good = put(tmp_path, "good", 1)
    put(tmp_path, "bad", 1)
    (tmp_path / "bad.json").write_bytes(content)
    for _ in range(2):  # at every start
        made = shelf(tmp_path)
        assert made.load() == {"good": good}
        assert made.aside() == {"bad": tmp_path / "bad.json.bad"}
    assert (tmp_path / "bad.json.bad").read_bytes() == content and (tmp_path / "bad.pdf").exists(), "nothing is lost"
    assert [record.levelno for record in caplog.records] == [logging.WARNING] and "bad.json.bad" in caplog.text
    assert made.drop_aside("bad") and not made.drop_aside("bad")
    assert made.aside() == {} and names(tmp_path) == ["good.json", "good.pdf"]


def test_what_is_made_again_takes_the_place_of_what_was_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    made = shelf(tmp_path)
    made.load()
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    made.put("a", Job("a.pdf"))
    assert made.aside() == {} and names(tmp_path) == ["a.json", "a.pdf"]


def test_what_the_disk_does_not_give_now_keeps_its_name_for_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()  # reading it is an error of the disk, not of what it says
    made = shelf(tmp_path)
    assert made.load() == {} and made.aside() == {"a": tmp_path / "a.json"}


def test_a_turn_that_fails_is_told_and_news_bring_the_next_one(caplog: pytest.LogCaptureFixture) -> None:
    taken, failed, again = [], Event(), Event()

    def turn() -> int:
        taken.append(1)
        if len(taken) == 1:
            failed.set()
            raise RuntimeError("a fault")
        again.set()
        return -1

    turns = Turns("trying", turn, fault_s=3_600)
    turns.start()
    assert failed.wait(20)
    turns.wake()
    assert again.wait(20)
    turns.stop()
    assert turns.stopping and "a fault" in caplog.text


def test_news_that_come_during_a_turn_are_not_missed() -> None:
    taken, second = [], Event()

    def turn() -> int:
        taken.append(1)
        if len(taken) == 1:
            turns.wake()
        else:
            second.set()
        return -1  # nothing is due: without the news it would wait for ever

    turns = Turns("trying", turn, fault_s=3_600)
    turns.start()
    assert second.wait(20)
    turns.stop()
    assert len(taken) == 2
