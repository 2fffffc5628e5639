"""The sync beside a kiosk's window: built on a thread of its own, so that neither the window nor the first scan waits for it."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.wiring import Sync

if TYPE_CHECKING:
    from app.ledger.ledger import Ledger
    from app.sync.client import Round
    from app.sync.http import HttpServer
    from app.sync.status import Status
    from app.sync.worker import Worker

log = logging.getLogger(__name__)

NOT_STARTED = QT_TRANSLATE_NOOP("say", "The sync could not be started ({why}). What is done here is kept; call for help.")


class Beside:
    """`changed` is called, on the sync's thread, when the feed has brought something."""

    def __init__(self, folder: Path, waiting: int, changed: Callable[[], None]) -> None:
        self._folder, self._changed = folder, changed
        self._sync = Sync(waiting=waiting, untried=True)
        """Until the worker knows better."""
        self._worker: Worker | None = None
        self._server: HttpServer | None = None
        self._ledger: Ledger | None = None
        self._stopped = False
        self._lock = threading.Lock()
        threading.Thread(target=self._start, name="sync-start", daemon=True).start()

    def wake(self) -> None:
        """Something was posted: it goes out now."""
        if self._worker is not None:
            self._worker.wake()

    def sync(self) -> Sync:
        """What the chip shows."""
        if self._worker is None:
            return self._sync
        return shown(self._sync, self._worker.status())

    @property
    def shut_out(self) -> bool:
        """Whether the server answers this device no more until it is enrolled again: it was revoked, or is not known there."""
        from app.sync.status import REVOKED, STRANGER

        what = self.sync().what
        return what is not None and what.text in (REVOKED, STRANGER)

    @property
    def server(self) -> "HttpServer | None":
        """The server, for what a person asks of it; None until the sync is built."""
        return self._server

    def stop(self) -> None:
        """End it; what is not sent waits for the next start."""
        with self._lock:
            self._stopped = True
        if self._worker is not None:
            self._worker.stop()
        if self._server is not None:
            self._server.close()
        if self._ledger is not None:
            self._ledger.close()

    def _start(self) -> None:
        try:
            self._build()
        except Exception as fault:  # the kiosk works without it; the chip says so
            log.exception("the sync could not be started")
            self._fail(say(NOT_STARTED, why=str(fault) or type(fault).__name__))

    def _build(self) -> None:
        from app.ledger.ledger import Ledger
        from app.opening import clock
        from app.sync import enrolment
        from app.sync.client import Client
        from app.sync.keys import system_store
        from app.sync.worker import Worker

        found = enrolment.load(self._folder)
        if found is None:
            return
        if isinstance(found, Say):
            self._fail(found)
            return
        self._sync = self._sync._replace(server=found.server, site=found.site_code, device=found.device)
        server = enrolment.server_of(self._folder, found, system_store(), enrolment.connect)
        if isinstance(server, Say):
            self._fail(server)
            return
        ledger = Ledger.open(self._folder)
        client = Client(ledger.store, ledger.origin, server, clock=clock, folder=self._folder / "incoming")
        with self._lock:
            if self._stopped:
                server.close()
                ledger.close()
                return
            self._ledger, self._server = ledger, server
            self._worker = Worker(client, server, ledger.store, told=self._told)
            server.declined = self._worker.wake
            self._worker.start()

    def _told(self, done: "Round") -> None:
        if done.pulled > done.settled or done.refetched or done.fetched:  # own acts that came back change nothing that is shown
            self._changed()

    def _fail(self, what: Say) -> None:
        self._sync = self._sync._replace(attention=True, what=what)


def shown(sync: Sync, told: "Status") -> Sync:
    """What the chip shows of a state, beside what is known of the server."""
    from app.sync.status import State

    return sync._replace(
        online=told.state in (State.SYNCED, State.SYNCING), waiting=told.waiting, attention=told.state is State.ATTENTION,
        since=told.since, what=told.what, busy=told.state is State.SYNCING, photos=told.photos, untried=told.state is State.WAITING,
    )


def is_enrolled(folder: Path) -> bool:
    """Whether the folder follows a server; looks for a file alone, as a kiosk that does not must not load what the sync needs."""
    return (folder / "server.json").exists()
