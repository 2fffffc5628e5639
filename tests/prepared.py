"""A new database is made by its migrations once in a process; each test's own is a copy of that one, page by page."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pysqlite3.dbapi2 as sqlite3

from app.ledger import migrate
from app.ledger.store import Store

made_anew = migrate._upgrade
"""What the app does, for tests of that itself."""


class _Copies:
    """Makes what is empty by copying, and all else as the app does."""

    def __init__(self) -> None:
        self._made: Any = None
        self._lock = threading.Lock()

    def __call__(self, store: Store, found: str) -> None:
        if found or store.engine.dialect.name != "sqlite":
            made_anew(store, found)
            return
        with self._lock:
            if self._made is None:
                made_anew(store, found)
                self._made = sqlite3.connect(":memory:", check_same_thread=False)
                with _raw(store) as raw:
                    raw.backup(self._made)
                return
            with _raw(store) as raw:
                self._made.backup(raw)

    def close(self) -> None:
        if self._made is not None:
            self._made.close()


@contextmanager
def _raw(store: Store) -> Iterator[Any]:
    with store.reading() as connection:
        connection.commit()
        yield connection.connection.dbapi_connection


@contextmanager
def once() -> Iterator[None]:
    """New databases are copies while this lasts."""
    copies = _Copies()
    with patch.object(migrate, "_upgrade", copies):
        yield
    copies.close()
