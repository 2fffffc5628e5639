"""Devices that had nothing to do have reported too: the server says so in the feed, where something waits for their word.

A device that has handed over everything says up to which evidence time that is all; nothing it does later can be older.
"""

import threading

from app.domain.identity import new_operation_id
from app.domain.operation import Heard, Operation
from app.ledger.journal import clock_of
from app.ledger.rights import SYSTEM
from app.server.books import Books
from app.server.judging import post_in

GATHER = 3 * 1_000_000
"""Words of several devices are gathered for so long (microseconds) into one operation."""
KIND = "heard"


class Hearing:
    """What one worker has heard and not yet said."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._heard: dict[int, dict[str, int]] = {}
        self._said: dict[int, int] = {}
        self._lock = threading.Lock()

    def note(self, site: int, device: str, until: int, now: int) -> bool:
        """The device has reported all it did up to an evidence time. Returns whether the site's book has gone on by it."""
        until = min(until, now)
        with self._lock:
            gathered = self._heard.setdefault(site, {})
            gathered[device] = max(until, gathered.get(device, 0))
            if now - self._said.get(site, 0) < GATHER:
                return False
            self._said[site] = now
            self._heard[site] = {}
        return self._say(site, gathered, now)

    def _say(self, site: int, gathered: dict[str, int], now: int) -> bool:
        book = self._books.book(site)
        with book.reading() as conn:
            clock = clock_of(conn, site)
        if not clock.doubts and not clock.lines:
            return False  # nobody waits for it; when somebody does, the devices' next word comes in time
        entry = Heard(devices=tuple(sorted(gathered.items())))
        with book.writing() as conn:
            post_in(conn, site, Operation(id=new_operation_id(), kind=KIND, entries=(entry,), actor=SYSTEM, made_at=now), now)
        return True
