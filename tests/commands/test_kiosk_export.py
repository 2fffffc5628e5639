"""Tables as files in the data folder: whole or not at all, and what became of it in a sentence."""

import csv
from datetime import datetime
from pathlib import Path

from app.commands.kiosk_export import export
from app.domain.listing import Page, Query
from app.workflows.step import Mood
from tests.ui.fakes import FakeTables

NOW = datetime(2026, 1, 2, 3, 4, 5)


def never() -> bool:
    return False


def test_a_table_is_written_under_its_name_and_the_moment(tmp_path: Path) -> None:
    heard: list[int] = []
    done = export(FakeTables(120), tmp_path / "exports", NOW, Query(listing="review"), "csv", heard.append, never)
    assert done.mood is Mood.DONE and done.file == str(tmp_path / "exports" / "review-20260102-030405.csv") and heard == [120]
    with Path(done.file).open(newline="", encoding="utf-8") as file:
        assert len(list(csv.reader(file))) == 121
    assert done.file in str(done.sentence) and "120" in str(done.sentence)


def test_columns_that_the_person_does_not_see_are_not_written(tmp_path: Path) -> None:
    done = export(FakeTables(2), tmp_path, NOW, Query(listing="review", without=("value",)), "csv", lambda _: None, never)
    with Path(done.file).open(newline="", encoding="utf-8") as file:
        heading, first, _ = csv.reader(file)
    assert "Value" not in heading and len(heading) == len(first) == 8 and heading[-1] == "Status"


def test_what_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    done = export(FakeTables(3), tmp_path, NOW, Query(listing="review"), "xlsx", lambda _: None, lambda: True)
    assert done.mood is Mood.INFO and not done.file and list(tmp_path.iterdir()) == []


class Broken(FakeTables):
    def page(self, query: Query) -> Page:
        raise OSError("disk gone")


def test_what_cannot_be_read_or_written_is_said_and_leaves_no_file(tmp_path: Path) -> None:
    done = export(Broken(3), tmp_path, NOW, Query(listing="review"), "csv", lambda _: None, never)
    assert done.mood is Mood.REFUSED and "disk gone" in str(done.sentence) and list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("")
    done = export(FakeTables(3), tmp_path / "file" / "exports", NOW, Query(listing="review"), "csv", lambda _: None, never)
    assert done.mood is Mood.REFUSED and not done.file
