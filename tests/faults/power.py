"""What a power cut leaves of a folder: everything that was made durable, and a seeded part of what was not.

How it is done. `power.c` is loaded into the process under test by LD_PRELOAD and stands in for `fsync` and `fdatasync`: each copies
what the file holds at that moment into a shadow of the folder, and for a folder the names in it. Nothing else gets there. After the
process was killed, `Disk.cut` builds the folder anew from the shadow alone, as a disk comes back after a power cut:

- a file has the content of its last fsync; one that never had one is empty;
- a name (new file, rename, removal) is there only if its folder was made durable after it, which is stricter than ext4 or NTFS;
- torn: of the 4 KiB pages written since the last fsync, a seeded part is there, and of names either all or none, folder by folder;
- a process killed inside its fsync leaves some pages of it; `POWER_CUT=N` kills it in the middle of its N-th one.

What it does not show. Pages are whole or not there (no torn sector inside a page), one written twice since the last fsync is there
as of the last write or not at all, and a disk or file system that lies about fsync is out of reach of any program. It holds for
Linux: on Windows the same calls are FlushFileBuffers, which this cannot stand in for. Direct and synchronous writes (O_DIRECT,
O_SYNC) and syncfs count as nothing, memory mapped files likewise; neither SQLite nor PostgreSQL relies on them as configured here.
"""

import ctypes
import os
import random
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

PAGE = 4_096
SOURCE = Path(__file__).with_name("power.c")


class _Entry(NamedTuple):
    name: str
    key: str
    """Which file or folder it is, whatever its name."""
    folder: bool


@cache
def library() -> Path | str:
    """The compiled library, or why there is none."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if sys.platform != "linux":
        return "power cuts are tested on Linux: they need LD_PRELOAD"
    if compiler is None:
        return "power cuts need a C compiler (gcc or cc), and there is none"
    folder = Path(mkdtemp(prefix="stockhand-power-"))
    folder.chmod(0o755)  # a server started by root runs as another user
    made = folder / "power.so"
    done = subprocess.run(
        [compiler, "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", str(made), str(SOURCE)],
        capture_output=True, text=True, check=False,
    )
    return made if done.returncode == 0 else f"power.c does not compile here: {done.stderr[:500]}"


class Disk:
    """The disk under one folder. `kept` is a folder of its own, on the same machine."""

    def __init__(self, live: Path, kept: Path) -> None:
        made = library()
        assert isinstance(made, Path), made
        self.live, self.kept, self._library = live.resolve(), kept.resolve(), made
        self._key = ctypes.CDLL(str(made)).power_key

    def environment(self, cut: int = 0) -> dict[str, str]:
        """For the process under test. `cut`: the number of the fsync in whose middle it dies, 0 for none."""
        given = {"LD_PRELOAD": str(self._library), "POWER_ROOT": str(self.live), "POWER_DISK": str(self.kept)}
        return os.environ | given | ({"POWER_CUT": str(cut)} if cut else {})

    def empty(self) -> None:
        """The folder is not there yet, and nothing of it is on the disk; any user may make it."""
        for part in ("files", "names"):
            (self.kept / part).mkdir(parents=True)
            (self.kept / part).chmod(0o777)

    def adopt(self) -> None:
        """Everything in the folder, as it is now, is on the disk. Nobody may be writing in it."""
        shutil.rmtree(self.kept, ignore_errors=True)
        for part in ("files", "names"):
            (self.kept / part).mkdir(parents=True)
        owner = self.live.stat()
        for path in (self.kept, *self.kept.iterdir()):
            os.chown(path, owner.st_uid, owner.st_gid)
        for folder, _, _ in os.walk(self.live):
            entries = self._listed(Path(folder))
            lines = "".join(f"{'d' if one.folder else 'f'} {one.key} {one.name}\n" for one in entries)
            _write(self.kept / "names" / self._key_of(Path(folder)), lines.encode(), owner)
            for one in entries:
                if not one.folder:
                    _write(self.kept / "files" / one.key, (Path(folder) / one.name).read_bytes(), owner)

    def cut(self, chance: random.Random | None) -> None:
        """The power fails now, and comes back: the folder is what the disk holds. Its processes must have been killed.

        `chance` decides what of that which was not durable is there all the same; None: nothing.
        """
        living = self._living()
        made = self.live.with_name(self.live.name + ".cut")
        self._build(self._key_of(self.live), self.live, made, living, chance)
        shutil.rmtree(self.live)
        made.rename(self.live)
        self.adopt()

    def _build(self, key: str, like: Path, made: Path, living: dict[str, Path], chance: random.Random | None) -> None:
        made.mkdir()
        _as(like if like.exists() else self.live, made)
        entries = self._durable(key)
        now = self._listed(living[key]) if key in living else []
        if chance is not None and key in living and chance.random() < 0.5:
            entries = now
        for one in entries:
            before = living.get(one.key)
            if one.folder:
                self._build(one.key, before or like, made / one.name, living, chance)
                continue
            durable = self.kept / "files" / one.key
            content = durable.read_bytes() if durable.exists() else b""
            if chance is not None and before is not None:
                content = torn(content, before.read_bytes(), chance)
            (made / one.name).write_bytes(content)
            _as(before or like, made / one.name)

    def _durable(self, key: str) -> list[_Entry]:
        """The names in a folder as of its last fsync."""
        file = self.kept / "names" / key
        if not file.exists():
            return []
        parts = [line.split(" ", 2) for line in file.read_text().splitlines()]
        return sorted(_Entry(name, which, kind == "d") for kind, which, name in parts)

    def _living(self) -> dict[str, Path]:
        """Where each file and folder is now."""
        found = {self._key_of(self.live): self.live}
        for folder, _, _ in os.walk(self.live):
            found |= {one.key: Path(folder) / one.name for one in self._listed(Path(folder))}
        return found

    def _listed(self, folder: Path) -> list[_Entry]:
        found = []
        for name in sorted(os.listdir(folder)):
            buffer = ctypes.create_string_buffer(96)
            kind = self._key(os.fsencode(folder / name), buffer)
            if kind >= 0:  # neither sockets nor links
                found.append(_Entry(name, buffer.value.decode(), kind == 1))
        return found

    def _key_of(self, path: Path) -> str:
        buffer = ctypes.create_string_buffer(96)
        assert self._key(os.fsencode(path), buffer) >= 0, path
        return buffer.value.decode()


def torn(durable: bytes, written: bytes, chance: random.Random) -> bytes:
    """A file of which a part of the pages written since its last fsync has reached the disk."""
    share = chance.choice((0.0, 0.5, 1.0))
    size = len(written) if chance.random() < 0.5 else len(durable)
    made = bytearray(durable[:size].ljust(size, b"\0"))
    for at in range(0, size, PAGE):
        page = written[at:at + PAGE]
        if page != durable[at:at + PAGE] and chance.random() < share:
            made[at:at + len(page)] = page
    return bytes(made[:size])


def _write(path: Path, content: bytes, owner: os.stat_result) -> None:
    path.write_bytes(content)
    os.chown(path, owner.st_uid, owner.st_gid)


def _as(like: Path, made: Path) -> None:
    """The same owner and rights; those of a folder, less the right to enter, where it stands for a file that is gone."""
    found = like.stat()
    os.chown(made, found.st_uid, found.st_gid)
    made.chmod(found.st_mode & (0o777 if like.is_dir() == made.is_dir() else 0o666))
