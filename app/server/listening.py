"""News between workers: PostgreSQL's NOTIFY as a hint. What is lost on the way, the feeds find by looking again."""

import contextlib
import logging
import threading
from collections.abc import Callable

import psycopg

CHANNEL = "stockhand"
RETRY_SECONDS = 2.0
LOOK_SECONDS = 1.0
_log = logging.getLogger("stockhand.server")


class Telegraph:
    """One worker's ear and voice: tells other workers which books have gone on, and hears it of them."""

    def __init__(self, address: str, hear: Callable[[int], None]) -> None:
        self._address, self._hear = address, hear
        self._lock = threading.Lock()
        self._voice: psycopg.Connection | None = None
        self._own = 0
        self._untold: set[int] = set()
        self._ending = threading.Event()
        self._ear = threading.Thread(target=self._listen, name="news", daemon=True)

    def start(self) -> None:
        """Begin to listen, on a thread of its own."""
        self._ear.start()

    def tell(self, site: int) -> None:
        """Say that the book of a site has gone on; where it cannot be said, the others find out by themselves."""
        self._untold.add(site)
        with self._lock, contextlib.suppress(psycopg.Error):
            if site not in self._untold:
                return  # somebody who had the voice has said it meanwhile
            self._untold.discard(site)
            if self._voice is None or self._voice.closed:
                self._voice = self._connect()
                self._own = self._voice.info.backend_pid
            self._voice.execute("SELECT pg_notify(%s, %s)", (CHANNEL, str(site)))

    def stop(self) -> None:
        """Hang up."""
        self._ending.set()
        if self._ear.is_alive():
            self._ear.join()
        with self._lock:
            if self._voice is not None:
                self._voice.close()

    def _connect(self) -> psycopg.Connection:
        # Nothing is written that anybody would miss after a power cut: its commit need not wait for the disk.
        return psycopg.connect(self._address, autocommit=True, options="-c synchronous_commit=off")

    def _listen(self) -> None:
        while not self._ending.is_set():
            try:
                with self._connect() as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    while not self._ending.is_set():
                        for note in connection.notifies(timeout=LOOK_SECONDS):
                            if note.pid != self._own and note.payload.isdecimal():
                                self._hear(int(note.payload))
            except psycopg.Error as error:
                _log.warning("news interrupted", extra={"fields": {"error": str(error)}})
                self._ending.wait(RETRY_SECONDS)
