"""Fetching a server's file: gone on with where it broke off, checked before anything is done with it."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import zstandard

from app.domain.wire import Snapshot
from app.ledger.follow import Taken
from app.ledger.laying import Damaged, check
from app.ledger.laying import lay_in as _lay_in
from app.ledger.store import Store
from app.ledger.sync_state import Origin
from app.sync.transport import Server

Progress = Callable[[int, int], None]
"""Gets bytes done and bytes in all."""
PACKED, PLAIN = "incoming.zst", "incoming.db"


class Unsound(Exception):  # noqa: N818 - told to the person as books that could not be put right
    """The file did not arrive as the server described it, although it was fetched anew."""


def fetch(server: Server, told: Snapshot, folder: Path, progress: Progress = lambda done, total: None) -> Path:
    """The unpacked file in `folder`, sound and as the server described it. Raises Unreachable where it breaks off; what has
    arrived stays for the next attempt."""
    folder.mkdir(parents=True, exist_ok=True)
    packed, plain = folder / f"{told.name}.{PACKED}", folder / PLAIN
    for old in folder.glob(f"*.{PACKED}"):
        if old != packed:
            old.unlink()
    for _ in range(2):  # what had arrived before may have been damaged by a power cut: then once from the start
        _download(server, told, packed, progress)
        if _digest(packed) == told.hash:
            break
        packed.unlink()
    else:
        raise Unsound("the hash of the file is not what the server said")
    _unpack(packed, plain, told.unpacked)
    try:
        check(plain)
    except Damaged as damaged:
        plain.unlink(missing_ok=True)
        raise Unsound(str(damaged)) from damaged
    finally:
        packed.unlink(missing_ok=True)
    return plain


def lay_in(store: Store, origin: Origin, file: Path, now: int) -> Taken:
    """See `laying.lay_in`."""
    return _lay_in(store, origin, file, now)


def _download(server: Server, told: Snapshot, packed: Path, progress: Progress) -> None:
    done = packed.stat().st_size if packed.exists() else 0
    if done > told.size:
        packed.unlink()
        done = 0
    progress(done, told.size)
    if done == told.size:
        return
    with packed.open("ab") as target:
        for part in server.download(told.name, done):
            target.write(part)
            done += len(part)
            progress(done, told.size)
            if done > told.size:
                break


def _digest(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _unpack(packed: Path, plain: Path, size: int) -> None:
    """Inflate, but never to more than the server announced."""
    plain.unlink(missing_ok=True)
    written = 0
    with packed.open("rb") as source, plain.open("wb") as target:
        for part in zstandard.ZstdDecompressor().read_to_iter(source):
            written += len(part)
            if written > size:
                raise Unsound("the file is larger than the server said")
            target.write(part)
        target.flush()
        os.fsync(target.fileno())
