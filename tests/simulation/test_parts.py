"""The simulator's own parts: what breaks breaks where it should, and what was not reached is told."""

from collections import Counter
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3
import pytest

from app.domain.operation import Operation, Undo
from app.ledger.store import open_sqlite
from app.server.books import FileBooks
from app.server.judging import post_own
from tests.ledger import world
from tests.simulation import command, orders, report, shrink
from tests.simulation.faults import CRASH, CRASH_AFTER, FULL, Crashed, fuse_of, watching
from tests.simulation.mutants import MUTANTS, QUIET, applied, noticed
from tests.simulation.played import Kept, Played, Task
from tests.simulation.server import begin
from tests.simulation.setting import HALL, START

KEPT = "INSERT INTO t VALUES (1)"


@pytest.mark.parametrize(("kind", "statement", "left"), [
    (CRASH, 2, 0),  # before the row is written
    (CRASH, 3, 0),  # before the commit
    (CRASH_AFTER, 3, 1),  # after the commit, before anybody is told
])
def test_a_process_dies_between_two_statements(tmp_path: Path, kind: str, statement: int, left: int) -> None:
    with watching():
        store = open_sqlite(tmp_path / "a.db")
        with store.writing() as conn:
            conn.exec_driver_sql("CREATE TABLE t (n)")
        fuse = fuse_of(tmp_path)
        fuse.arm(statement, kind)
        with pytest.raises(Crashed), store.writing() as conn:
            conn.exec_driver_sql(KEPT)
        with pytest.raises(Crashed), store.reading() as conn:
            conn.exec_driver_sql("SELECT 1")
        fuse.disarm()
        store.close()
        again = open_sqlite(tmp_path / "a.db")
        with again.reading() as conn:
            assert conn.exec_driver_sql("SELECT count(*) FROM t").scalar() == left
        again.close()


def test_a_disk_is_full_only_for_what_is_written(tmp_path: Path) -> None:
    with watching():
        store = open_sqlite(tmp_path / "a.db")
        with store.writing() as conn:
            conn.exec_driver_sql("CREATE TABLE t (n)")
        fuse_of(tmp_path).arm(1, FULL)
        with store.reading() as conn:
            conn.exec_driver_sql("SELECT count(*) FROM t")
        with pytest.raises(sqlite3.OperationalError, match="full"), store.writing() as conn:
            conn.connection.dbapi_connection.execute(KEPT)  # type: ignore[union-attr]
        with store.writing() as conn:
            conn.exec_driver_sql(KEPT)
        store.close()


def test_what_was_not_reached_makes_a_run_invalid() -> None:
    seen = Counter({name: least for name, least in report.REQUIRED.items() if name not in report._GROUPS})
    seen |= Counter({parts[0]: report.REQUIRED[name] for name, parts in report._GROUPS.items()})
    assert report.missing(seen, report.PER) == []
    del seen["over-receipt"]
    assert report.missing(seen, report.PER) == ["over-receipt"]
    assert "over-receipt   <- NOT REACHED" in report.table(seen, report.PER)


def test_steps_are_left_out_until_the_same_is_violated_by_few() -> None:
    def violates(steps: tuple[int, ...]) -> str:
        return "I3: rows differ" if {7, 61} <= set(steps) else "I1: lost" if 5 not in steps else ""

    assert shrink.fewer(violates, range(1, 100), "I3: other rows differ") == (7, 61)
    assert list(shrink.numbers(shrink.spelled((1, 2, 3, 7, 9, 10)))) == [1, 2, 3, 7, 9, 10]


def test_every_mutant_fits_the_app_as_it_is() -> None:
    assert len(MUTANTS) >= 30
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS)
    for mutant in MUTANTS:
        compile(applied(mutant), mutant.file, "exec")


@pytest.mark.slow
@pytest.mark.parametrize("name", [
    "the outbox is not written", "the company's feed is taken in twice", "rights are not looked up at receipt",
])
def test_a_planted_fault_is_noticed(name: str, tmp_path: Path) -> None:
    mutant = next(m for m in MUTANTS if m.name == name)
    assert noticed(mutant, tmp_path) != QUIET


def test_more_than_was_ordered_is_looked_for_in_the_journal(tmp_path: Path) -> None:
    books = FileBooks(tmp_path)
    begin(books, START)
    for n, much in enumerate((4, 3, 5)):  # line 12 orders 8
        came = (world.came("BOLT", much, HALL.bins[0], 12),)
        post_own(books, HALL.id, Operation(id=f"receipt-{n}", kind="receive", entries=came, actor=0, made_at=START), START + n + 9)
    back = (Undo(operation="receipt-1"),)
    post_own(books, HALL.id, Operation(id="back", kind="undo", entries=back, actor=0, made_at=START), START + 20)
    with books.book(HALL.id).writing() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM discrepancy WHERE kind = 'over-receipt'").scalar() == 1
        assert list(orders.findings(conn)) == []
        conn.exec_driver_sql("UPDATE movement SET quantity = quantity - 1 WHERE order_line = 12 AND quantity = 4")
        assert "on line 12, by the journal it is 9 to 9" in "\n".join(orders.findings(conn))
        conn.exec_driver_sql("DELETE FROM discrepancy")
        assert "brings line 12 to 11 of 8" in "\n".join(orders.findings(conn))
    books.close()


def _played(number: int, violation: str = "") -> Played:
    return Played(Task(5, number, 400, 3), 400 + number, 90, Counter({"shortage": number}), f"trace-{number}", violation)


def test_worlds_that_were_played_are_kept_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    kept = Kept(path, "a")
    for done in (_played(0), _played(1, "I2: gone"), _played(2)):
        kept.add(done)
    path.write_bytes(path.read_bytes()[:-9])  # the run was stopped while the last line was being written
    again = Kept(path, "a")
    assert again.of(_played(0).task) == _played(0)
    assert again.of(_played(1).task) is None  # a violation is looked for again
    assert again.of(_played(2).task) is None
    again.add(_played(2))
    assert Kept(path, "a").of(_played(2).task) == _played(2)
    assert Kept(path, "b").of(_played(2).task) is None  # of another state of the code


def test_a_run_goes_on_after_the_worlds_of_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def play(task: Task) -> Played:
        asked.append(task.number)
        return Played(task, task.operations, 1, Counter(), f"trace-{task.number}")

    monkeypatch.setattr(command, "play", play)
    told = []
    for operations in ("1000", "3000", "3000"):
        command.main(["--operations", operations, "--kept", str(tmp_path / "kept.jsonl")])
        told.append(capsys.readouterr().out.splitlines())
    assert asked == list(range(len(command.tasks(1, 3000, 3, False, False))))
    assert [line for line in told[1] if line.startswith("trace")] == [line for line in told[2] if line.startswith("trace")]
    assert any("were played before" in line for line in told[2])
