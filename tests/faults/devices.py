"""A device as real processes on a folder of its own: enrolled, driven, synced; and what its folder holds."""

import random
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select

from app.domain.wire import Page
from app.domain.words import Say
from app.ledger import overlay
from app.ledger.ledger import Ledger
from app.ledger.sync_state import cursor_of
from app.ledger.tables import operation
from app.ledger.verify import verify
from app.sync import enrolment
from tests.faults.power import Disk, library
from tests.faults.processes import WAIT_S, Runner, drive, here, moves, run, start

SYNCS_MAX = 3
"""L1: within three rounds without a fault everything is in step."""


class Holds(NamedTuple):
    """What a device's folder holds."""

    own: set[str]
    """Ids of its own operations."""
    answered: set[str]
    """Ids of what the server has told it, or has answered."""
    operations: int
    cursor: int
    waiting: int
    unsettled: int


class Device:
    """One device."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "data"
        self.folder.mkdir(parents=True)
        self.disk = Disk(self.folder, folder / "kept") if isinstance(library(), Path) else None
        """Whose power can be cut; None where that cannot be tested."""
        self.acknowledged: list[str] = []
        self.id = ""

    def enrol(self, port: int, code: str) -> None:
        """Make it known to the server, and load the warehouse."""
        done = run(self.folder, "enrol", f"http://127.0.0.1:{port}", code, "--name", self.folder.parent.name)
        assert done.returncode == 0, done.stderr
        self.id = self.enrolled().device

    def enrolled(self) -> enrolment.Enrolment:
        """What it knows of its server."""
        found = enrolment.load(self.folder)
        assert isinstance(found, enrolment.Enrolment)
        return found

    def work(
        self, chance: random.Random, scans: int, *, killed: bool = False, environment: Mapping[str, str] | None = None
    ) -> None:
        """Carry things about, to the end of the shift or of the process."""
        events = list(moves(chance, scans))
        after = chance.randrange(2, len(events)) if killed else None
        self.acknowledged += drive(self.folder, events, killed_after=after, environment=environment)

    def syncing(self, environment: Mapping[str, str] | None = None) -> "subprocess.Popen[bytes]":
        """`sync --once`, begun."""
        return start(self.folder, "sync", "--once", environment=environment)

    def synced(self, environment: Mapping[str, str] | None = None) -> int:
        """`sync --once` to its end; the exit status."""
        return self.syncing(environment).wait(WAIT_S)

    def in_step(self, runner: Runner = here) -> str:
        """Bring it in step, nothing failing any more: no process has to die for it. What went wrong, empty where nothing did."""
        for _ in range(SYNCS_MAX):
            done = runner(self.folder, "sync", "--once")
            if done.returncode == 0:
                return ""
        return f"not in step after {SYNCS_MAX} rounds: {done.stdout}{done.stderr}"

    def page(self) -> Page:
        """What the server has for it after its cursor, now."""
        server = enrolment.server_of(self.folder, self.enrolled(), None, enrolment.connect)
        assert not isinstance(server, Say)
        try:
            return server.pull(self.holds().cursor, 1_000, 0)
        finally:
            server.close()

    def holds(self) -> Holds:
        """See `Holds`."""
        ledger = Ledger.open(self.folder)
        try:
            with ledger.store.reading() as conn:
                own = set(conn.scalars(select(operation.c.id).where(operation.c.device == self.id)))
                count = conn.scalar(select(func.count()).select_from(operation)) or 0
                unsettled, waiting = overlay.counts(conn)
                cursor = cursor_of(conn)
                told = set(conn.scalars(select(operation.c.id).where(operation.c.position <= cursor)))
                answered = told | (own - {one.id for one in overlay.unsent(conn, 1_000_000)})
                return Holds(own, answered, count, cursor, waiting, unsettled)
        finally:
            ledger.close()

    def unsound(self, *, quick: bool) -> list[str]:
        """What verifying its books finds."""
        ledger = Ledger.open(self.folder)
        try:
            return [f"{self.folder.parent.name}: {line}" for line in verify(ledger.store, quick=quick)]
        finally:
            ledger.close()
