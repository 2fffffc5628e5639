"""What waits on the disk until something outside takes it (a mail server, a printer): its files, and the thread that tries.

Each is two files in a folder: what is handed over, and a JSON beside it that is written last and removed first. Whatever a power
cut leaves is whole, or waits no more.
"""

import logging
from collections.abc import Callable
from glob import escape
from pathlib import Path
from threading import Condition, Thread
from typing import Generic, Protocol, TypeVar

import msgspec

from app.folders import write

log = logging.getLogger(__name__)
BAD = ".bad"
"""After the name of a file that could not be read."""
STOP_S = 1.0
"""Seconds the thread is waited for at the end; what it has begun is gone on with at the next start."""


class Waits(Protocol):
    """What the JSON holds."""

    @property
    def file(self) -> str:
        """The name of the file that is handed over."""


W = TypeVar("W", bound=Waits)


class Shelf(Generic[W]):
    """The files of one folder. Whoever uses it sees to it that one thread at a time does."""

    def __init__(self, folder: Path, kind: type[W]) -> None:
        self.folder = folder
        self._kind = kind
        self._aside: dict[str, Path] = {}

    def load(self) -> dict[str, W]:
        """What an earlier run left, by its key. What cannot be read is set aside, then and now: it stands in nobody's way."""
        self._aside = {path.name.removesuffix(f".json{BAD}"): path for path in sorted(self.folder.glob(f"*.json{BAD}"))}
        found = {}
        for path in sorted(self.folder.glob("*.json")):
            try:
                found[path.stem] = msgspec.json.decode(path.read_bytes(), type=self._kind)
            except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
                self._set_aside(path, error)
        return found

    def aside(self) -> dict[str, Path]:
        """What could not be read, by its key: told to a person, who makes it again and drops this."""
        return dict(self._aside)

    def put(self, key: str, one: W) -> None:
        """Write down how it stands, durably; its file is there. One that was set aside under the key gives way. Raises OSError."""
        write(self.folder / f"{key}.json", msgspec.json.encode(one))
        self._forget(key)

    def remove(self, key: str, one: W) -> None:
        """It waits no more."""
        for name in (f"{key}.json", one.file):
            _unlink(self.folder / name)

    def drop_aside(self, key: str) -> bool:
        """Take away what was set aside and what would have been handed over; False where nothing was."""
        found = self._forget(key)
        if found:
            for path in self.folder.glob(f"{escape(key)}.*"):
                _unlink(path)
        return found

    def _forget(self, key: str) -> bool:
        path = self._aside.pop(key, None)
        if path is not None and path.suffix == BAD:
            _unlink(path)
        return path is not None

    def _set_aside(self, path: Path, error: Exception) -> None:
        aside = path
        if not isinstance(error, OSError):  # else it may be read at the next start
            aside = path.with_name(path.name + BAD)
            try:
                path.replace(aside)
            except OSError as why:
                log.warning("%s could not be renamed: %s", path, why)
                aside = path
        log.warning("what waited could not be read and is kept as %s: %s", aside, error)
        self._aside[path.stem] = aside


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        log.warning("%s waits no more but could not be removed: %s", path, error)


class Turns:
    """Takes turns on a thread of its own. `turn` does what is due; microseconds until something is, -1 for never.

    A turn that fails is told in the log and taken again after `fault_s` seconds, or when there is news.
    """

    def __init__(self, name: str, turn: Callable[[], int], fault_s: float) -> None:
        self._name, self._turn, self._fault_s = name, turn, fault_s
        self._condition = Condition()
        self._news = self._stopping = False
        self._thread: Thread | None = None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._stopping

    def start(self) -> None:
        """From now on."""
        self._thread = Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """There is news: take a turn now, and another where one is being taken."""
        with self._condition:
            self._news = True
            self._condition.notify_all()

    def stop(self) -> None:
        """End."""
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=STOP_S)

    def _run(self) -> None:
        while not self._stopping:
            with self._condition:
                self._news = False
            try:
                due = self._turn()
            except Exception:  # the next turn may find the disk or the books as they should be
                log.exception("%s", self._name)
                due = round(self._fault_s * 1_000_000)
            with self._condition:
                if due and not self._news and not self._stopping:
                    self._condition.wait(None if due < 0 else due / 1_000_000)
