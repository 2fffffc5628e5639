"""A server in processes of its own, asked over loopback HTTP: how long a backlog takes, and when others see what one has done."""

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app import __version__
from app.bench.figures import Figure, line
from app.bench.shift import Shift
from app.domain.wire import PUSH_MAX, Push
from app.opening import clock
from app.server import devices, tokens
from app.server.books import Books
from app.setup.demo.catalogue import SITE_ID
from app.sync.http import HttpServer, connection
from app.sync.keys import DeviceKey
from app.sync.transport import Rejected, Unreachable

BACKLOG = 10_000
CROWD, PACE, SECONDS = 200, 3.0, 30
"""Devices, seconds between two acts of each, and how long they are watched."""
UNITS = range(5_000, 10_000)
"""Units of the bench that nothing else moves; each device has its own."""
AT_ONCE = 40
"""Threads that act for all devices, each for a few: devices do not wait for one another, and each push is a request of its own."""
START_S = 60


def measure(folder: Path, books: Books, workers: int) -> None:
    """Print: a backlog, and devices at shift pace, on a server of so many workers whose data are under the folder."""
    with serving(folder, workers) as (address, _):
        _backlog(address, books, workers)
        _shift(address, books, workers)


@contextmanager
def serving(folder: Path, workers: int) -> Iterator[tuple[str, int]]:
    """A server of so many workers whose data are under the folder: its address and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "app", "server", "--data", str(folder), "--port", str(port), "--workers", str(workers)]
    with open(os.devnull, "wb") as nowhere:
        server = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address)
            yield address, server.pid
        finally:
            server.terminate()
            server.wait(START_S)


def _wait_for(address: str) -> None:
    until = time.monotonic() + START_S
    with connection(address) as http:
        while time.monotonic() < until:
            with contextlib.suppress(httpx.HTTPError):  # nobody listens yet
                if http.get("/readyz").status_code == 200:
                    return
            time.sleep(0.2)
    raise AssertionError("the server did not start")


class Device:
    """An enrolled device: what it does, and its way to the server."""

    def __init__(self, address: str, books: Books, units: range, began: int) -> None:
        key = DeviceKey(Ed25519PrivateKey.generate())
        name = tokens.device_of(bytes.fromhex(key.public))
        with books.registry.writing() as conn:
            devices.enrol(
                conn, name, name="bench", site=SITE_ID, public_key=key.public, version=__version__, now=began
            )
        self.shift = Shift(name, units, began)
        self.server = HttpServer(connection(address), name, key)
        self.next = 0.0
        self.head = self._known()

    def _known(self) -> int:
        """Have a token, and know the end of the feed; all devices of the bench ask from one address, which is limited."""
        while True:
            try:
                return self.server.pull(0, 1, 0).head
            except Rejected:
                time.sleep(1.0)


def _backlog(address: str, books: Books, workers: int) -> None:
    began = clock() - 4 * BACKLOG * 1_000_000
    one = Device(address, books, UNITS[workers * 500:workers * 500 + 500], began)
    acts = one.shift.acts(BACKLOG, one.head)
    started = time.perf_counter()
    for first in range(0, BACKLOG, PUSH_MAX):
        told = one.server.push(Push(operations=acts[first:first + PUSH_MAX]))
        assert len(told.outcomes) == PUSH_MAX, told
    took = time.perf_counter() - started
    line(f"a backlog of {BACKLOG:,} operations, {workers} worker(s)", f"{took:.1f} s", "under 5 s")
    one.server.close()


def _shift(address: str, books: Books, workers: int) -> None:
    """Devices act each three seconds; another device, that only looks, notes when it sees what they did."""
    own = UNITS[2_500 + workers * CROWD:]
    crowd = [Device(address, books, own[n:n + 1], clock()) for n in range(CROWD)]
    looker = Device(address, books, own[:1], clock())
    cursor = looker.head
    sent: dict[str, float] = {}
    seen: dict[str, float] = {}
    stopped = threading.Event()

    def look() -> None:
        after = cursor
        while not stopped.is_set():
            page = looker.server.pull(after, PUSH_MAX, 5.0)
            now = time.perf_counter()
            for fed in page.operations:
                seen[fed.id] = now
                after = fed.position

    def act(own: list[Device]) -> None:
        for number, one in enumerate(own):
            one.next = time.perf_counter() + PACE * number / len(own)
        while not stopped.is_set():
            one = min(own, key=lambda device: device.next)
            time.sleep(max(0.0, one.next - time.perf_counter()))
            one.next += PACE
            one.shift.at = max(one.shift.at, clock() - 3_000_000)
            (given,) = one.shift.acts(1, cursor)
            sent[given.id] = time.perf_counter()
            try:
                one.server.push(Push(operations=[given]))
            except (Unreachable, Rejected) as error:
                print(f"  a push failed: {error}", file=sys.stderr)
                return

    threads = [threading.Thread(target=look)] + [
        threading.Thread(target=act, args=(crowd[n::AT_ONCE],)) for n in range(AT_ONCE)
    ]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS)
    stopped.set()
    for thread in threads:
        thread.join()
    for one in (*crowd, looker):
        one.server.close()
    delays = Figure(tuple(seen[which] - sent[which] for which in sent if which in seen))
    line(f"{CROWD} devices, {workers} worker(s): pushed to visible", f"{delays}, {len(delays.times)} of {len(sent)}",
         "p99 under 1 s")
