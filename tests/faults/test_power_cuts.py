"""What was acknowledged is there after a power cut: of the device's database, its settings, its key, its enrolment.

How power cuts are made, and what that does not show, stands in power.py. `python -m tests.faults --cuts N` cuts for longer.
"""

import itertools
import random
import subprocess
import sys
from pathlib import Path

import pytest
import zstandard
from sqlalchemy import func, select

from app.labels.spool import Spool
from app.ledger.ledger import Ledger
from app.ledger.store import open_sqlite
from app.ledger.tables import operation
from app.ledger.verify import verify
from app.mailing import Mailing
from app.server.snapshot import build
from app.settings import MailSettings, Settings
from app.settings_file import load
from app.sync import enrolment, keys
from tests.faults.cuts import cut_at_work
from tests.faults.power import PAGE, Disk, library, torn
from tests.faults.processes import ROOT
from tests.ledger import world
from tests.server.face import serving

pytestmark = pytest.mark.skipif(isinstance(library(), str), reason=str(library()))


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "live").mkdir()
    made = Disk(tmp_path / "live", tmp_path / "kept")
    made.adopt()
    return made


def left(disk: Disk, program: str, cut: int = 0) -> str:
    """Run a Python program on the disk until it has said a line, kill it there, cut the power. What it said.

    `cut`: the number of the fsync in which it dies; then it has said nothing.
    """
    with subprocess.Popen(
        [sys.executable, "-c", program, str(disk.live)], cwd=ROOT, env=disk.environment(cut),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:
        assert process.stdout
        said = process.stdout.readline()
        process.kill()
    disk.cut(None)
    return said


@pytest.mark.slow
def test_acknowledged_operations_are_on_the_disk_after_each_power_cut(tmp_path: Path) -> None:
    cut = cut_at_work(tmp_path, 9, seed=7)
    assert cut.lost == [] and cut.unsound == []
    assert cut.cuts == 9 and cut.acknowledged > 100


# --- the method itself: it finds what is not durable ---------------------------------------------------------------------

WRITES = """
import os, sys
from pathlib import Path
folder = Path(sys.argv[1])
with open(folder / "new", "wb") as file:
    file.write(b"first")
    file.flush()
    {sync}
    file.write(b"second")
    file.flush()
    {name}
    print("said", flush=True)
    sys.stdin.read()
"""
SYNC = "os.fsync(file.fileno())"
NAME = "number = os.open(folder, os.O_RDONLY); os.fsync(number); os.close(number)"


def test_a_file_comes_back_as_of_its_last_fsync_and_its_name_as_of_its_folders(disk: Disk) -> None:
    file = disk.live / "new"
    left(disk, WRITES.format(sync=SYNC, name="pass"))
    assert not file.exists()
    left(disk, WRITES.format(sync="pass", name=NAME))
    assert file.read_bytes() == b""
    left(disk, WRITES.format(sync=SYNC, name=NAME))
    assert file.read_bytes() == b"first"


def test_a_removal_and_a_new_name_last_from_the_fsync_of_their_folder_on(disk: Disk) -> None:
    (disk.live / "old").write_bytes(b"old")
    disk.adopt()
    rename = 'import os, sys; os.chdir(sys.argv[1]); os.rename("old", "new"); {}; print("said", flush=True); sys.stdin.read()'
    left(disk, rename.format("pass"))
    assert [(file.name, file.read_bytes()) for file in disk.live.iterdir()] == [("old", b"old")]
    left(disk, rename.format('os.fsync(os.open(".", os.O_RDONLY))'))
    assert [(file.name, file.read_bytes()) for file in disk.live.iterdir()] == [("new", b"old")]


def test_torn_files_hold_pages_of_before_and_of_after(disk: Disk) -> None:
    before, after = b"a" * PAGE * 4, b"b" * PAGE * 5
    seen = {torn(before, after, random.Random(seed)) for seed in range(200)}
    assert {before, after} <= seen
    for one in seen:
        pages = {one[at:at + PAGE] for at in range(0, len(one), PAGE)}
        assert pages <= {b"a" * PAGE, b"b" * PAGE, b"\0" * PAGE}
    assert any(0 < one.count(b"a") < len(before) and 0 < one.count(b"b") < len(after) for one in seen)


LEDGER = """
import sys
from pathlib import Path
from app.ledger import store
store.PRAGMAS = tuple(one.replace("synchronous=FULL", "synchronous={}") for one in store.PRAGMAS)
made = store.open_sqlite(Path(sys.argv[1]) / "stockhand.db")
with made.writing() as conn:
    conn.exec_driver_sql("CREATE TABLE told (word TEXT)")
made._writer.connection.dbapi_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
with made.writing() as conn:
    conn.exec_driver_sql("INSERT INTO told VALUES ('committed')")
print("said", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(("synchronous", "kept"), [("FULL", ["committed"]), ("NORMAL", [])])
def test_a_database_that_is_not_fully_synchronous_loses_its_last_commit(disk: Disk, synchronous: str, kept: list[str]) -> None:
    import pysqlite3.dbapi2 as sqlite3

    assert left(disk, LEDGER.format(synchronous)) == "said\n"
    with sqlite3.connect(disk.live / "stockhand.db") as connection:
        assert [row[0] for row in connection.execute("SELECT word FROM told")] == kept
    connection.close()


# --- files beside the database ---------------------------------------------------------------------------------------------

SETTINGS = """
import sys
from pathlib import Path
from app.ledger.ledger import Ledger
from app.ledger.store import open_sqlite
from app.ledger.tables import operation
from app.ledger.verify import verify
from app.settings import Settings
from app.settings_file import save
assert save(Settings(theme="night"), Path(sys.argv[1]) / "data" / "settings.toml", {}) is None
print("said", flush=True)
sys.stdin.read()
"""


def test_settings_that_were_saved_are_there(disk: Disk) -> None:
    assert left(disk, SETTINGS) == "said\n"
    assert load(disk.live / "data" / "settings.toml", {}).settings == Settings(theme="night")


ENROLMENT = """
import sys
from pathlib import Path
from app.sync import enrolment, keys
folder = Path(sys.argv[1]) / "new" / "data"
key = keys.make(folder, None)
enrolment.save(folder, enrolment.Enrolment(server="http://server", public_key=key.public, device="one"))
print(key.public, flush=True)
sys.stdin.read()
"""


def test_the_key_of_a_device_and_its_enrolment_are_there_before_anybody_relies_on_them(disk: Disk) -> None:
    public = left(disk, ENROLMENT).strip()
    folder = disk.live / "new" / "data"
    found = enrolment.load(folder)
    assert isinstance(found, enrolment.Enrolment) and found.device == "one"
    key = keys.load(folder, public, None)
    assert key is not None and key.public == found.public_key == public




WAITING = """
import sys
from pathlib import Path
from app.domain.words import say
from app.labels import LabelWriter
from app.labels.spool import Spool
from app.mailing import Mailing
from app.settings import MailSettings, PrinterSettings, Settings
from app.workflows.printed import Label
folder = Path(sys.argv[1]) / "data"
mailing = Mailing(folder / "mails", lambda: MailSettings(host="h", user="me@h.example"), lambda: 1)
mailing.add(b"To: a@b.example\\r\\n\\r\\nx", to="a@b.example", number="PO-1", order=7, by=3)
settings = Settings(printers=(PrinterSettings(name="Roll", way="network", address="printer.local"),))
spool = Spool(folder / "labels" / "queue", lambda *_: say("off"), lambda: 1)
LabelWriter(folder, lambda: 1, lambda: settings, spool)((Label("A", "B"),))
print("said", flush=True)
sys.stdin.read()
"""


def test_mails_and_labels_that_wait_are_there_with_what_is_handed_over(disk: Disk) -> None:
    assert left(disk, WAITING) == "said\n"
    mailing, data = Mailing(disk.live / "data" / "mails", MailSettings, lambda: 1), disk.live / "data"
    spool = Spool(data / "labels" / "queue", lambda *_: None, lambda: 1)
    (letter,), (job,) = mailing.letters(), spool.jobs()
    assert not mailing.unread() and not spool.unread()
    assert b"a@b.example" in (data / "mails" / letter.file).read_bytes()
    assert (data / "labels" / "queue" / job.file).read_bytes().startswith(b"^XA")


BACKUP = """
import sys
from pathlib import Path
from app.ledger.ledger import Ledger
from app.ledger.migrate import backup
from tests.ledger.conftest import settled
folder = Path(sys.argv[1])
ledger = Ledger.open(folder / "data")
settled(ledger)
backup(ledger.store, folder / "copy.db")
print("said", flush=True)
sys.stdin.read()
"""


def test_a_backup_that_was_made_is_there(disk: Disk) -> None:
    assert left(disk, BACKUP) == "said\n"
    copy = open_sqlite(disk.live / "copy.db")
    assert verify(copy) == []
    with copy.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(operation)) == 2
    copy.close()



BEGINNING = """
import sys
from pathlib import Path
from app.ledger.laying import begin_with
folder = Path(sys.argv[1])
known = {"device": "new", "site": "%d", "epoch": "1"}
begin_with(folder / "incoming.db", folder / "stockhand.db", known, 1)
print("said", flush=True)
sys.stdin.read()
"""


@pytest.mark.slow
def test_a_new_devices_file_is_in_its_place_whole_or_not_at_all(disk: Disk, tmp_path: Path) -> None:
    """The power fails in the middle of each fsync on the way, in turn, and at last after all of them."""
    with serving(tmp_path / "server") as server:
        told = build(server.books.book(world.SITE), world.SITE, tmp_path / "files")
        packed = (tmp_path / "files" / told.name).read_bytes()
    arrived, made = disk.live / "incoming.db", disk.live / "stockhand.db"
    for cut in itertools.count(1):
        for file in disk.live.iterdir():
            file.unlink()
        arrived.write_bytes(zstandard.ZstdDecompressor().decompress(packed, max_output_size=told.unpacked))
        disk.adopt()
        said = left(disk, BEGINNING % world.SITE, cut)
        if made.exists():
            ledger = Ledger.open(disk.live)
            assert verify(ledger.store) == [] and ledger.origin.device == "new"
            ledger.close()
        if said:
            assert made.exists() and cut > 3
            return
