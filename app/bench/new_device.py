"""How soon a new device is ready: from its first request to a warehouse in step with the server, against what its file takes."""

import hashlib
import shutil
import tempfile
from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3
import zstandard
from sqlalchemy import func, select

from app.bench.figures import line, timed
from app.bench.loopback import Device, serving
from app.domain.wire import Snapshot
from app.ledger.ledger import Ledger
from app.ledger.tables import operation, unit
from app.opening import clock, open_ledger
from app.server.books import Books
from app.setup.demo.catalogue import SITE_ID
from app.sync.client import Client
from app.sync.enrolment import Enrolment, begin

TURNS = 3


def measure(folder: Path, books: Books) -> None:
    """Print how long the file takes to make, then by turns what a device needs and what its file takes."""
    with books.book(SITE_ID).reading() as conn:
        rows, acts = (conn.execute(select(func.count()).select_from(table)).scalar_one() for table in (unit, operation))
    line("unit records, those of the vendor with them", f"{rows:,}, operations {acts:,}")
    with serving(folder, 1) as (address, _), tempfile.TemporaryDirectory(prefix="stockhand-new-", dir=folder) as scratch:
        one = Device(address, books, range(1), clock())
        told: list[Snapshot] = []
        line("making the file, where there is none near enough", f"{timed(lambda: told.append(one.server.snapshot())):.1f} s")
        line("the file", f"{told[0].size / 1e6:.0f} MB, unpacked {told[0].unpacked / 1e6:.0f} MB")
        packed = Path(scratch) / "packed"
        with packed.open("wb") as target:
            target.writelines(one.server.download(told[0].name, 0))
        ratios = []
        for turn in range(TURNS):
            ours = _ready(Path(scratch) / f"device-{turn}", one)
            least = _least(packed, Path(scratch) / "plain")
            for title, steps in (("a new device is ready after", ours), ("its file: inflate, hash, check", least)):
                line(title, f"{sum(steps.values()):.1f} s: " + ", ".join(f"{step} {took:.1f}" for step, took in steps.items()))
            ratios.append(sum(ours.values()) / sum(least.values()))
        one.server.close()
    line("  ratio, the median of the turns", f"{sorted(ratios)[TURNS // 2]:.2f} x", "at most 2 x")


def _ready(folder: Path, device: Device) -> dict[str, float]:
    """Seconds of each step of a device that has just been enrolled, until it is in step."""
    folder.mkdir()
    enrolled = Enrolment(server="", public_key="", device=device.shift.device, site=SITE_ID)
    opened: list[Ledger] = []

    def open_() -> None:
        ledger = open_ledger(folder)
        assert isinstance(ledger, Ledger)
        opened.append(ledger)

    def in_step() -> None:
        (ledger,) = opened
        client = Client(ledger.store, ledger.origin, device.server, clock=clock, folder=folder / "incoming")
        assert client.round().in_step

    steps = {
        "loaded, checked, in its place": timed(lambda: begin(folder, enrolled, device.server)),
        "opened": timed(open_),
        "first round": timed(in_step),
    }
    opened[0].close()
    shutil.rmtree(folder)
    return steps


def _least(packed: Path, plain: Path) -> dict[str, float]:
    """Seconds of what no device can do without: inflate, hash and check the file, with nothing else."""

    def inflate() -> None:
        with packed.open("rb") as source, plain.open("wb") as target:
            zstandard.ZstdDecompressor().copy_stream(source, target)

    def digest() -> None:
        with packed.open("rb") as source:
            hashlib.file_digest(source, "sha256")

    def check() -> None:
        with closing(sqlite3.connect(f"file:{plain}?mode=ro", uri=True)) as raw:
            assert raw.execute("PRAGMA quick_check").fetchone() == ("ok",)

    steps = {"inflate": timed(inflate), "hash": timed(digest), "check": timed(check)}
    plain.unlink()
    return steps
