"""Making a file to begin from in a process of its own, which ends with it: a worker's memory stays what it was.

The process is told what to do in its standard input, since an address may hold a password, and says what it made in its output.
"""

import logging
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from app.domain.wire import Snapshot
from app.server import files
from app.server.books import SchemaBooks
from app.server.declined import BUSY, declined

NICER = 5
"""Those who push go first."""
_log = logging.getLogger("stockhand.server")


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What to make."""

    database: str
    site: int
    folder: str


def make(database: str, site: int, folder: Path) -> Snapshot:
    """As `files.make`, on PostgreSQL. Raises Declined "busy" where it did not work out."""
    task = msgspec.json.encode(Task(database=database, site=site, folder=str(folder)))
    done = subprocess.run([sys.executable, "-m", __name__], input=task, capture_output=True, check=False)
    if done.returncode == 0:
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(done.stdout, type=Snapshot)
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    _log.error("no file to begin from was made", extra={"fields": {"site": site, "exit": done.returncode, "error": lines[-1:]}})
    raise declined("busy", BUSY)


def _main() -> int:
    task = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    if hasattr(os, "nice"):
        os.nice(NICER)
    books = SchemaBooks(task.database, makes=False)
    try:
        sys.stdout.buffer.write(msgspec.json.encode(files.make(books, task.site, Path(task.folder))))
    finally:
        books.close()
    return 0


if __name__ == "__main__":
    sys.exit(_main())
