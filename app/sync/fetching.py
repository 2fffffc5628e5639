"""Fetching a server's file: gone on with where it broke off, checked before anything is done with it."""

import hashlib
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
PART = 1 << 20
PACKED, PLAIN = "incoming.zst", "incoming.db"


class Unsound(Exception):  # noqa: N818 - told to the person as books that could not be put right
    """The file did not arrive as the server described it, although it was fetched anew."""


def fetch(server: Server, told: Snapshot, folder: Path, progress: Progress = lambda done, total: None) -> Path:
    """The unpacked file in `folder`, sound and as the server described it. Raises Unreachable where it breaks off; what has
    arrived stays for the next attempt.

    It is unpacked and hashed as it arrives, so that over a slow network only the check is left at the end. What is unpacked need
    not survive a power cut: it is made durable where it is put into its place, and fetched again where it was not.
    """
    folder.mkdir(parents=True, exist_ok=True)
    packed, plain = folder / f"{told.name}.{PACKED}", folder / PLAIN
    for old in folder.glob(f"*.{PACKED}"):
        if old != packed:
            old.unlink()
    for _ in range(2):  # what had arrived before may have been damaged by a power cut: then once from the start
        with _Unpacking(plain, told.unpacked) as unpacking:
            _download(server, told, packed, unpacking, progress)
        if unpacking.finished(told.hash):
            break
        packed.unlink()
    else:
        plain.unlink(missing_ok=True)
        raise Unsound("the hash of the file is not what the server said")
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


class _Unpacking:
    """Takes a packed file part by part; what is not as announced is not unpacked any further."""

    def __init__(self, plain: Path, size: int) -> None:
        self._plain, self._left = plain, size
        self._digest = hashlib.sha256()
        self._sound = True

    def __enter__(self) -> "_Unpacking":
        self._target = self._plain.open("wb")
        self._writer = zstandard.ZstdDecompressor().stream_writer(self, closefd=False)  # type: ignore[arg-type]  # of a file, all it does is write
        return self

    def __exit__(self, *_: object) -> None:
        self._target.close()

    def take(self, part: bytes) -> None:
        """The next part of the packed file."""
        self._digest.update(part)
        if self._sound:
            try:
                self._writer.write(part)
            except (zstandard.ZstdError, _TooLarge):
                self._sound = False

    def write(self, inflated: bytes) -> int:
        """What comes out: never more than the server announced, however much a few bytes stand for."""
        self._left -= len(inflated)
        if self._left < 0:
            raise _TooLarge
        return self._target.write(inflated)

    def finished(self, digest: str) -> bool:
        """Whether all of it was what the server described."""
        return self._sound and self._left == 0 and self._digest.hexdigest() == digest


class _TooLarge(Exception):  # noqa: N818 - found and told where it was raised
    pass


def _download(server: Server, told: Snapshot, packed: Path, unpacking: _Unpacking, progress: Progress) -> None:
    done = packed.stat().st_size if packed.exists() else 0
    if done > told.size:
        packed.unlink()
        done = 0
    progress(done, told.size)
    with packed.open("ab+") as target:
        target.seek(0)
        while before := target.read(PART):
            unpacking.take(before)
        if done == told.size:
            return
        for part in server.download(told.name, done):
            target.write(part)
            unpacking.take(part)
            done += len(part)
            progress(done, told.size)
            if done > told.size:
                break
