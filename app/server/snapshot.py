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

import msgspec
import pysqlite3.dbapi2 as sqlite3
import zstandard
from sqlalchemy import Connection, select

from app.domain.wire import Snapshot
from app.ledger.journal import clock_of
from app.ledger.migrate import migrate
from app.ledger.overlay import FOLLOWED
from app.ledger.store import Store, open_sqlite

BEHIND_MAX = 2_000
"""Operations a file may be behind its book and still be handed out: the device pulls the rest."""
KEPT = 2
"""Files of a site that stay: the newest, and the one that somebody may be in the middle of."""
ROWS = 5_000
LEVEL = 3
SUFFIX, TOLD = ".db.zst", ".json"


def snapshot(store: Store, site: int, folder: Path, *, behind_max: int = BEHIND_MAX) -> Snapshot:
    """The file of the site's book in `folder`: one that is there and near enough, else a new one.

    Several processes may do this at once for the same folder: each file is complete before it has its name.
    """
    with store.reading() as conn:
        head = clock_of(conn, site).position
    newest = max(_told(folder, site), key=lambda s: s.position, default=None)
    if newest is not None and head - behind_max <= newest.position <= head and file_of(folder, site, newest.name) is not None:
        return newest
    folder.mkdir(parents=True, exist_ok=True)
    made = _build(store, site, folder)
    _tidy(folder, site)
    return made


def file_of(folder: Path, site: int, name: str) -> Path | None:
    """The file of that name, None where there is none or it is not of this site; `name` comes from outside."""
    if not name.startswith(f"{site}-") or not name.endswith(SUFFIX) or any(c not in _NAMES for c in name):
        return None
    file = folder / name
    return file if file.is_file() else None


_NAMES = frozenset("0123456789abcdef-.dbzst")


def _told(folder: Path, site: int) -> list[Snapshot]:
    """What is known of the site's files; what another process is removing at this moment is passed over."""
    found = []
    for note in folder.glob(f"{site}-*{TOLD}"):
        try:
            found.append(msgspec.json.decode(note.read_bytes(), type=Snapshot))
        except (OSError, msgspec.MsgspecError):
            continue
    return found


def _build(store: Store, site: int, folder: Path) -> Snapshot:
    with _scratch(folder, site, "db") as plain, _scratch(folder, site, "zst") as packed:
        position = _write(store, site, plain)
        digest = _compress(plain, packed)
        made = Snapshot(
            name=f"{site}-{position}-{digest[:16]}{SUFFIX}", position=position, size=packed.stat().st_size, hash=digest,
            unpacked=plain.stat().st_size,
        )
        os.replace(packed, folder / made.name)
        with _scratch(folder, site, "note") as note:
            note.write_bytes(msgspec.json.encode(made))
            os.replace(note, folder / f"{made.name.removesuffix(SUFFIX)}{TOLD}")
    return made


@contextmanager
def _scratch(folder: Path, site: int, kind: str) -> Iterator[Path]:
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
            for table in FOLLOWED:
                _copy(conn, table, raw)
            raw.commit()
        finally:
            raw.close()
    return position


def _copy(conn: Connection, table: Any, raw: Any) -> None:
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


def _tidy(folder: Path, site: int) -> None:
    """Remove all but the newest files. Where one is in use (Windows), it goes the next time."""
    for old in sorted(_told(folder, site), key=lambda s: s.position, reverse=True)[KEPT:]:
        for file in (folder / f"{old.name.removesuffix(SUFFIX)}{TOLD}", folder / old.name):
            try:
                file.unlink(missing_ok=True)
            except OSError:
                continue
