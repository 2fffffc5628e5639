"""Files of tests in memory, where there is room: a commit waits for the disk a hundred times as long as it works."""

import os
import shutil
import tempfile
from pathlib import Path

import psutil

SHM = Path("/dev/shm")
ROOM = 8 << 30
"""Bytes that have to be free: a run of all tests fills a tenth of them, and has as much beside them in its processes."""
NOEXEC = getattr(os, "ST_NOEXEC", 0)


def begin() -> Path | None:
    """Have temporary files made in memory from now on, also by processes that are started; None where they stay where they are."""
    if "TMPDIR" in os.environ or not SHM.is_dir() or not os.access(SHM, os.W_OK):
        return None
    if os.statvfs(SHM).f_flag & NOEXEC or min(shutil.disk_usage(SHM).free, psutil.virtual_memory().available) < ROOM:
        return None
    folder = Path(tempfile.mkdtemp(prefix="stockhand-tests-", dir=SHM))
    folder.chmod(0o755)  # a PostgreSQL started by root goes on as another user
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    return folder


def end(folder: Path) -> None:
    """Give the room back."""
    shutil.rmtree(folder, ignore_errors=True)
