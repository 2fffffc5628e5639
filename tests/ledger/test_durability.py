"""What was acknowledged is on the disk: kills, two writers, a full disk, newer databases, a backup before each migration.

`stockhand crash-test --times 500` kills for longer than the twenty times here.
"""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3
import pytest
from sqlalchemy import Connection

from app.commands.crash_test import crash
from app.domain.operation import Move, Operation
from app.domain.stock import Standing
from app.ledger import migrate as migration
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, Refused
from app.ledger.store import FILE_NAME, LOG_COMMITS, CannotOpen, open_sqlite
from app.ledger.verify import verify
from tests import prepared
from tests.ledger import world
from tests.ledger.conftest import Opening, settled
from tests.ledger.soundness import rows

A1, A2 = Standing(world.BINS["A-1"]), Standing(world.BINS["A-2"])


def moved(number: int, maker: str = "here") -> Operation:
    """The moving of one bolt from one bin to the other, and back the next time."""
    source, target = (A1, A2) if number % 2 else (A2, A1)
    move = Move(handle=world.HANDLES["BOLT"], quantity=1, source=source, target=target)
    now = world.START + (1000 + number) * world.SECOND
    return Operation(id=f"{maker}-{number}", kind="move", entries=(move,), actor=world.ACTORS["operator"], made_at=now)


@pytest.mark.slow
def test_twenty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    report = crash(tmp_path, 20, seed=7)
    assert report.kills == 20
    assert report.acknowledged > 200
    assert report.lost == () and report.unsound == ()


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_every_connection_is_durable(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        for use in (ledger.store.writing, ledger.store.reading, ledger.store.looking):
            with use() as connection:
                assert pragma(connection, "journal_mode") == "wal"
                assert pragma(connection, "synchronous") == 2
                assert int(str(pragma(connection, "busy_timeout"))) >= 5_000
    assert sqlite3.sqlite_version_info >= (3, 51, 3)


def test_what_was_posted_is_in_the_file_before_the_answer(sqlite_opening: Opening, tmp_path: Path) -> None:
    """A copy of the files, taken right after the answer, holds the act: as a power cut would leave them."""
    with sqlite_opening() as ledger:
        assert isinstance(ledger.post([moved(1)]), tuple)
        path = ledger.store.path
        assert path is not None
        for file in path.parent.glob(FILE_NAME + "*"):
            if not file.name.endswith("-shm"):  # shared memory is built anew
                shutil.copy(file, tmp_path)
    cut = Ledger.open(tmp_path)
    with cut.store.reading() as connection:
        assert rows(connection, "SELECT count(*) FROM operation WHERE id = 'here-1'") == [(1,)]
    assert verify(cut.store) == []
    cut.close()


def test_a_second_writer_waits_and_both_are_kept(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        assert ledger.store.path is not None
        other = Ledger.open(ledger.store.path.parent)
        begun, outcomes = threading.Event(), list[object]()

        def second() -> None:
            begun.set()
            outcomes.append(other.post([moved(2, "there")]))

        thread = threading.Thread(target=second)
        with ledger.store.writing() as connection:
            thread.start()
            assert begun.wait(10)
            connection.exec_driver_sql("INSERT INTO local_device VALUES ('held', 'long')")
            assert outcomes == []
        thread.join(20)
        assert isinstance(outcomes[0], tuple)
        assert isinstance(ledger.post([moved(3)]), tuple)
        other.close()
        assert verify(ledger.store) == []


def test_a_block_that_raises_leaves_nothing_and_the_next_goes_on(opening: Opening) -> None:
    remember = "INSERT INTO local_device VALUES ('{}', 'x')"
    with opening() as ledger:
        with pytest.raises(ZeroDivisionError), ledger.store.writing() as connection:
            connection.exec_driver_sql(remember.format("before"))
            connection.begin_nested()
            connection.exec_driver_sql(remember.format("inside"))
            _ = 1 // 0
        with ledger.store.writing() as connection, connection.begin_nested():
            connection.exec_driver_sql(remember.format("after"))
        with ledger.store.looking() as connection:
            assert rows(connection, "SELECT name FROM local_device WHERE value = 'x'") == [("after",)]
        with ledger.store.reading() as connection:
            assert rows(connection, "SELECT name FROM local_device WHERE value = 'x'") == [("after",)]


def test_a_pause_brings_what_was_written_into_the_database_file(sqlite_opening: Opening, tmp_path: Path) -> None:
    def in_the_file() -> set[str]:
        assert ledger.store.path is not None
        shutil.copy(ledger.store.path, tmp_path / "alone.db")  # without its log
        with sqlite3.connect(tmp_path / "alone.db") as alone:
            return {row[0] for row in alone.execute("SELECT id FROM operation WHERE kind = 'move'")}

    with sqlite_opening() as ledger:
        for number in range(LOG_COMMITS - 2):
            assert isinstance(ledger.post([moved(number)]), tuple)
        ledger.rest()
        assert in_the_file() == set(), "few commits are not worth it"
        for number in range(LOG_COMMITS - 2, LOG_COMMITS):
            assert isinstance(ledger.post([moved(number)]), tuple)
        ledger.rest()
        assert in_the_file() == {f"here-{number}" for number in range(LOG_COMMITS)}


SECOND_PROCESS = """
import sys
from pathlib import Path
from app.ledger.ledger import Ledger
from tests.ledger.test_durability import moved
ledger = Ledger.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(40):
    assert isinstance(ledger.post([moved(number, "there")]), tuple)
ledger.close()
"""


def test_two_processes_write_at_the_same_time_and_all_is_kept(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        assert ledger.store.path is not None
        command = [sys.executable, "-c", SECOND_PROCESS, str(ledger.store.path.parent)]
        root = Path(__file__).parents[2]
        with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin and process.stdout
            assert process.stdout.readline() == "ready\n"
            process.stdin.write("go\n")
            process.stdin.flush()
            for number in range(40):
                assert isinstance(ledger.post([moved(number)]), tuple)
            assert process.wait(60) == 0
        with ledger.store.reading() as connection:
            kept = {r[0] for r in rows(connection, "SELECT id FROM operation WHERE kind = 'move'")}
        assert kept == {f"{maker}-{n}" for maker in ("here", "there") for n in range(40)}
        assert verify(ledger.store) == []


def test_a_full_disk_refuses_in_words_and_loses_nothing(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        with ledger.store.writing() as connection:
            pages = int(str(pragma(connection, "page_count")))
            pragma(connection, f"max_page_count = {pages}")
        posted = 0
        for number in range(3000):
            outcome = ledger.post([moved(number)])
            if isinstance(outcome, Refused):
                break
            posted += 1
        assert isinstance(outcome, Refused) and "disk" in str(outcome.sentence)
        with ledger.store.writing() as connection:
            pragma(connection, "max_page_count = 1073741823")
        assert isinstance(ledger.post([moved(number)]), tuple), "with room again it goes on where it was"
        with ledger.store.reading() as connection:
            assert rows(connection, "SELECT count(*) FROM operation WHERE kind = 'move'") == [(posted + 1,)]
        assert verify(ledger.store) == []


# --- versions ----------------------------------------------------------------------------------------------------------------

HERE = migration.HEAD
NEXT = f"{int(migration.HEAD) + 1:04}"
NEXT_VERSION = f'''
"""A next version, for the test."""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{migration.HEAD}"


def upgrade() -> None:
    op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True))
    {{more}}
'''


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A next version of the app, whose migration can be written by the test. Returns where."""
    scripts = tmp_path / "scripts"
    shutil.copytree(migration.SCRIPTS, scripts)
    monkeypatch.setattr(migration, "SCRIPTS", scripts)
    monkeypatch.setattr(migration, "HEAD", NEXT)
    monkeypatch.setattr(migration, "KNOWN", (*migration.KNOWN, NEXT))
    return scripts / "versions" / f"{NEXT}_later.py"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A data folder of this version, with stock in it."""
    ledger = Ledger.open(tmp_path / "data")
    settled(ledger)
    ledger.close()
    return tmp_path / "data"


def test_a_database_of_a_newer_version_is_refused_and_not_touched(old: Path) -> None:
    store = open_sqlite(old / FILE_NAME)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    store.close()
    before = (old / FILE_NAME).read_bytes()
    with pytest.raises(CannotOpen) as refused:
        Ledger.open(old)
    assert "0999" in str(refused.value) and "newer" in str(refused.value)
    assert (old / FILE_NAME).read_bytes() == before
    assert [f.name for f in old.iterdir() if "before" in f.name] == []


def test_a_backup_is_made_before_each_migration(old: Path, next_version: Path) -> None:
    next_version.write_text(NEXT_VERSION.format(more=""))
    ledger = Ledger.open(old)
    with ledger.store.reading() as connection:
        assert migration.version(connection) == NEXT
        assert rows(connection, "SELECT count(*) FROM later") == [(0,)]
        assert rows(connection, "SELECT count(*) FROM operation") == [(2,)]
    ledger.close()
    copy = open_sqlite(old / f"stockhand-before-{NEXT}.db")
    with copy.reading() as connection:
        assert migration.version(connection) == HERE
        assert rows(connection, "SELECT count(*) FROM operation") == [(2,)]
    assert verify(copy) == []
    copy.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(old: Path, next_version: Path) -> None:
    next_version.write_text(NEXT_VERSION.format(more="op.execute('INSERT INTO no_such_table VALUES (1)')"))
    with pytest.raises(Exception, match="no_such_table"):
        Ledger.open(old)
    store = open_sqlite(old / FILE_NAME)
    with store.reading() as connection:
        assert migration.version(connection) == HERE
        assert rows(connection, "SELECT name FROM sqlite_master WHERE name = 'later'") == []
    assert verify(store) == []
    store.close()


def test_two_that_open_a_new_folder_at_once_both_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migration, "_upgrade", prepared.made_anew)
    barrier, opened, failed = threading.Barrier(2), list[Ledger](), list[BaseException]()

    def opening() -> None:
        barrier.wait(10)
        try:
            opened.append(Ledger.open(tmp_path))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=opening) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failed == []
    assert len({ledger.origin for ledger in opened}) == 1
    for ledger in opened:
        ledger.close()


def test_the_answer_to_an_operation_id_is_the_same_for_ever(sqlite_opening: Opening) -> None:
    """I8: sent again after a restart it is the old answer, and nothing is done twice."""
    with sqlite_opening() as ledger:
        assert ledger.store.path is not None
        first = ledger.post([moved(1)])
        assert isinstance(first, tuple) and isinstance(first[0], Posted)
        again = Ledger.open(ledger.store.path.parent)
        second = again.post([moved(1)])
        assert isinstance(second, tuple)
        assert (second[0].position, second[0].at, second[0].repeated) == (first[0].position, first[0].at, True)
        with again.store.reading() as connection:
            assert rows(connection, "SELECT count(*) FROM operation WHERE kind = 'move'") == [(1,)]
        again.close()
