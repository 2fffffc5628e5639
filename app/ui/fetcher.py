"""Asks for pages of tables on a thread of its own, so that a slow query never holds up a scan."""

import queue
import threading
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.listing import Page, Query
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.wiring import Tables

FAILED = QT_TRANSLATE_NOOP("say", "The table could not be read ({why}). Nothing changed; open it again.")


class Fetched(NamedTuple):
    """A page with the query it answers; `problem` where there is none."""

    query: Query
    page: Page | None
    problem: Say | None = None


class Fetcher(QObject):
    """One thread that answers queries in order; what nobody waits for any more is skipped."""

    fetched = Signal(object)
    _done = Signal(object)

    def __init__(self, tables: Tables, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables = tables
        self._waiting: queue.Queue[Query | None] = queue.Queue()
        self._wanted: set[Query] = set()
        self._lock = threading.Lock()
        self._done.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="tables", daemon=True)
        self._thread.start()

    def ask(self, query: Query) -> None:
        """Have a page read; `fetched` brings it."""
        with self._lock:
            if query in self._wanted:
                return
            self._wanted.add(query)
        self._waiting.put(query)

    def forget(self) -> None:
        """Nobody waits for what has been asked so far."""
        with self._lock:
            self._wanted.clear()

    def stop(self) -> None:
        """End the thread."""
        self.forget()
        self._waiting.put(None)
        self._thread.join(3)

    def _run(self) -> None:
        while (job := self._waiting.get()) is not None:
            with self._lock:
                if job not in self._wanted:
                    continue
            try:
                result = Fetched(job, self._tables.page(job))
            except Exception as error:  # a table that cannot be read is told in its place; the kiosk goes on scanning
                result = Fetched(job, None, say(FAILED, why=str(error)[:120]))
            self._done.emit(result)

    def _hand_on(self, result: Fetched) -> None:
        with self._lock:
            wanted = result.query in self._wanted
            self._wanted.discard(result.query)
        if wanted:
            self.fetched.emit(result)
