"""Files for devices to begin from: a site's book as of a position, as a SQLite database, compressed and named by its content.

The whole journal goes along, so that a device can verify its books and undo what is old; what it would save to leave out
operations older than 90 days is the file's size alone, not the time until the device is ready.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite3
import zstandard
from sqlalchemy import Connection, Table, select

from app.domain.wire import Snapshot
from app.ledger import balances
from app.ledger.journal import clock_of
from app.ledger.migrate import HEAD, migrate
from app.ledger.overlay import FOLLOWED
from app.ledger.store import Store, open_sqlite

ROWS = 500
"""Read at once: a receipt of a hundred lines is some 40 kB of JSON."""
LEVEL = 3
SUFFIX = ".db.zst"
_NAMES = frozenset("0123456789abcdef-.dbzst")
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"


def build(store: Store, site: int, folder: Path) -> Snapshot:
    """Make the file of the site's book in `folder`. It is complete before it has its name.

    Its memory is bounded, but by some hundred megabytes: a worker has a process of its own do it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with scratch(folder, site, "db") as plain, scratch(folder, site, "zst") as packed:
        position = _write(store, site, plain)
        digest = _compress(plain, packed)
        made = Snapshot(
            name=f"{site}-{position}-{HEAD}-{digest[:16]}{SUFFIX}", position=position, size=packed.stat().st_size, hash=digest,
            unpacked=plain.stat().st_size,
        )
        os.replace(packed, folder / made.name)
    return made


def is_name(site: int, name: str) -> bool:
    """Whether this may be the name of a file of the site; it comes from outside."""
    return name.startswith(f"{site}-") and name.endswith(SUFFIX) and all(c in _NAMES for c in name)


def is_current(name: str) -> bool:
    """Whether a file is of this version of the database: one that an earlier server made is of no use to a device of today."""
    return name.split("-")[2:3] == [HEAD]


@contextmanager
def scratch(folder: Path, site: int, kind: str) -> Iterator[Path]:
    """A file of this process alone, gone at the end unless it got another name."""
    path = folder / f".{site}-{os.getpid()}-{os.urandom(4).hex()}.{kind}"
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _write(store: Store, site: int, path: Path) -> int:
    """Everything the feed decides, read in one state of the book. Returns its position."""
    made = open_sqlite(path)
    migrate(made)
    made.close()
    with store.reading() as conn:
        position = clock_of(conn, site).position
        raw: Any = sqlite3.connect(path)
        try:
            # Not durable while it is written: a file that a power cut leaves behind never gets its name.
            for pragma in ("journal_mode=DELETE", "synchronous=OFF", "cache_size=-64000"):
                raw.execute(f"PRAGMA {pragma}").fetchall()
            raw.execute("BEGIN")
            # Indexes are made of sorted rows at the end: faster than row by row, and nearly a third smaller. So are balances.
            told = raw.execute("SELECT * FROM sqlite_stat1").fetchall()  # of an index, it goes with it
            for statement in balances.UNMAKING:
                raw.execute(statement)
            indexes = raw.execute(_INDEXES).fetchall()
            for name, _ in indexes:
                raw.execute(f'DROP INDEX "{name}"')
            for table in FOLLOWED:
                _copy(conn, table, raw)
            for sql in (*(sql for _, sql in indexes), *balances.MAKING):
                raw.execute(sql)
            raw.execute("DELETE FROM sqlite_stat1")
            raw.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", told)
            raw.commit()
        finally:
            raw.close()
    return position


def _copy(conn: Connection, table: Table, raw: Any) -> None:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    put = f'INSERT INTO "{table.name}" ({columns}) VALUES ({", ".join("?" * len(table.columns))})'
    rows = conn.execute(
        select(*table.columns).order_by(*table.primary_key.columns).execution_options(yield_per=ROWS)
    )
    for part in rows.partitions():
        raw.executemany(put, [tuple(row) for row in part])


def _compress(plain: Path, packed: Path) -> str:
    """The SHA-256 of what was written."""
    digest = hashlib.sha256()
    with plain.open("rb") as source, packed.open("wb") as target:
        for part in zstandard.ZstdCompressor(level=LEVEL).read_to_iter(source, size=plain.stat().st_size):
            digest.update(part)
            target.write(part)
        target.flush()
        os.fsync(target.fileno())
    return digest.hexdigest()
