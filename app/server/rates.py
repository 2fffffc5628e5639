"""How often somebody may ask: counted in the database, so that it holds over all workers."""

import threading
from typing import NamedTuple

from sqlalchemy import case, delete
from sqlalchemy.dialects import postgresql, sqlite

from app.ledger.store import Store
from app.server.registry import rate, unhurried

WINDOW = 60 * 1_000_000
"""Requests are counted by the minute (microseconds)."""
SHARE = 20
"""A worker takes a twentieth of the limit at a time, so that most requests need no statement; no more than that is unused."""
NAME_MAX = 100


class _Lease(NamedTuple):
    window: int
    left: int


class Rates:
    """Shares of the limits that this worker holds."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[str, _Lease] = {}
        self._lock = threading.Lock()
        self._window = 0

    def allow(self, name: str, limit: int, now: int) -> bool:
        """Whether `name` may ask once more: `limit` times in each minute. False with the rest of the minute to wait."""
        name, window = name[:NAME_MAX], now // WINDOW
        with self._lock:
            if window != self._window:
                self._window = window
                self._held.clear()
                stale = True
            else:
                stale = False
            lease = self._held.get(name, _Lease(window, 0))
            if lease.left > 0:
                self._held[name] = lease._replace(left=lease.left - 1)
                return True
            if lease.left < 0:
                return False
        share = max(1, limit // SHARE)
        used = self._take(name, window, share, stale)
        granted = share - max(0, used - limit)
        with self._lock:
            self._held[name] = _Lease(window, granted - 1 if granted > 0 else -1)
        return granted > 0

    def _take(self, name: str, window: int, share: int, stale: bool) -> int:
        """Count a share as used; how many are used with it."""
        with self._store.writing() as conn:
            unhurried(conn)
            if stale:
                conn.execute(delete(rate).where(rate.c.window < window - 1))
            insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
            made = insert(rate).values(name=name, window=window, used=share)
            counted = made.on_conflict_do_update(index_elements=[rate.c.name], set_={
                "used": case((rate.c.window == made.excluded.window, rate.c.used), else_=0) + made.excluded.used,
                "window": made.excluded.window,
            }).returning(rate.c.used)
            return int(conn.execute(counted).scalar_one())
