"""Files of the window: checked before they are taken in; each piece of work is whole or leaves nothing, and can be stopped."""

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.commands.kiosk_files import KioskFiles
from app.domain.catalogue import Customer, User
from app.domain.questions import RecordsNamed
from app.exchange.columns import KINDS
from app.ledger.ledger import Ledger
from app.ledger.verify import verify
from app.setup.base import code_id
from app.setup.demo import fill
from app.ui.wiring import FileDone, FileJob
from app.workflows.step import Mood

NOW = datetime(2026, 1, 2, 3, 4, 5)
ADMIN = code_id(User, "ADMIN")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    opened = Ledger.open(tmp_path_factory.mktemp("files"))
    at = iter(range(1_800_000_000_000_000, 1_900_000_000_000_000, 1_000_000))
    fill(opened, lambda: next(at))
    yield opened
    assert verify(opened.store) == []
    opened.close()


class Desk:
    """Files over the ledger; remembers how far each piece of work was."""

    def __init__(self, ledger: Ledger, folder: Path) -> None:
        self.told: list[tuple[int, int]] = []
        self.changes = 0
        at = iter(range(1_910_000_000_000_000, 1_990_000_000_000_000, 1_000_000))
        self.folder = folder
        self.files = KioskFiles(folder, lambda: ledger, self._changed, lambda: next(at), lambda: NOW)

    def _changed(self) -> None:
        self.changes += 1

    def run(self, what: str, kind: str = "", file: Path | str = "", *, stop: bool = False, person: int = ADMIN) -> FileDone:
        return self.files.run(
            FileJob(what, kind, str(file), person), lambda done, total: self.told.append((done, total)), lambda: stop
        )


@pytest.fixture
def at(ledger: Ledger, tmp_path: Path) -> Desk:
    return Desk(ledger, tmp_path)


def customers(folder: Path, *lines: str) -> Path:
    file = folder / "customers.csv"
    file.write_text("\n".join(("code,name,address", *lines)), encoding="utf-8")
    return file


def test_a_file_is_checked_then_taken_in_by_whoever_asked(at: Desk, ledger: Ledger) -> None:
    file = customers(at.folder, "K-1,Müller,Main St", "K-2,Meier,")
    done = at.run("check", "customers", file)
    assert (done.mood, done.good, done.bad, at.changes) == (Mood.DONE, 2, 0, 0)
    assert ledger.answer(RecordsNamed(Customer, "K-1")) == ()
    assert at.run("import", "customers", file).mood is Mood.DONE and at.changes == 1
    (view,) = ledger.answer(RecordsNamed(Customer, "K-1"))
    assert isinstance(view.record, Customer) and view.record.address == "Main St"
    with ledger.store.reading() as conn:
        actor = conn.exec_driver_sql("SELECT actor FROM operation ORDER BY position DESC LIMIT 1").scalar()
    assert actor == ADMIN


def test_bad_lines_are_named_and_the_good_ones_can_be_taken_alone(at: Desk, ledger: Ledger) -> None:
    file = customers(at.folder, "K-3,One,", "K-3,Twice,", ",Nobody,")
    done = at.run("check", "customers", file)
    assert (done.mood, done.good, done.bad) == (Mood.CONFIRM, 1, 2)
    assert [str(line.title) for line in done.lines] == ["Line 3", "Line 4"] and all(str(line.detail) for line in done.lines)
    assert at.run("import", "customers", file).mood is Mood.REFUSED and ledger.answer(RecordsNamed(Customer, "K-3")) == ()
    assert at.run("good", "customers", file).mood is Mood.DONE and ledger.answer(RecordsNamed(Customer, "K-3"))


def test_who_may_not_take_in_is_told_so(at: Desk, ledger: Ledger) -> None:
    file = customers(at.folder, "K-4,No,")
    done = at.run("check", "customers", file, person=code_id(User, "OPER"))
    assert (done.good, done.bad) == (0, 1) and "role" in str(done.lines[0].detail)


@pytest.mark.parametrize("what, kind", [("import", "customers"), ("csv", "items"), ("backup", "")])
def test_what_is_stopped_leaves_nothing(at: Desk, ledger: Ledger, what: str, kind: str) -> None:
    done = at.run(what, kind, customers(at.folder, "K-5,Stopped,"), stop=True)
    assert done.mood is Mood.INFO and "stopped" in str(done.sentence) and ledger.answer(RecordsNamed(Customer, "K-5")) == ()
    assert not [file for file in at.folder.rglob("*") if file.is_file() and file.name != "customers.csv"]


@pytest.mark.parametrize("what", ["import", "csv"])
def test_what_is_stopped_half_way_leaves_nothing_and_is_done_whole_after(at: Desk, ledger: Ledger, what: str) -> None:
    kind = "customers"
    file = customers(at.folder, *(f"K-6-{n},Many," for n in range(2500)))
    if what == "csv":
        assert at.run("import", kind, file).mood is Mood.DONE
    seen: list[int] = []
    done = at.files.run(
        FileJob(what, kind, str(file), ADMIN), lambda done, _: seen.append(done), lambda: bool(seen) and seen[-1] >= 1000,
    )
    assert done.mood is Mood.INFO and 1000 <= seen[-1] < 2500
    assert not [one for one in at.folder.rglob("*") if one.is_file() and one != file]
    if what == "import":
        assert ledger.answer(RecordsNamed(Customer, "K-6-0")) == ()
    assert at.run(what, kind, file).mood is Mood.DONE and ledger.answer(RecordsNamed(Customer, "K-6-2499"))


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_is_written_with_its_columns(at: Desk, kind: str) -> None:
    done = at.run("csv", kind)
    assert done.mood is Mood.DONE, str(done.sentence)
    with (at.folder / "exports" / f"{kind}-20260102-030405.csv").open(newline="", encoding="utf-8") as file:
        assert tuple(next(csv.reader(file))) == KINDS[kind].names
    assert {one.name for one in at.files.kinds()} == set(KINDS)


def test_a_backup_is_a_whole_database(at: Desk, ledger: Ledger) -> None:
    done = at.run("backup")
    assert done.mood is Mood.DONE and at.told and at.told[-1][0] == at.told[-1][1]
    (file,) = (at.folder / "backups").iterdir()
    file.rename(at.folder / "stockhand.db")
    again = Ledger.open(at.folder)
    assert verify(again.store) == [] and again.site == ledger.site
    again.close()
