"""Pushes that come at the same time are judged together: one commit waits for the disk for all of them, not one for each.

One judge at a time has a book, so what waits for its turn has nothing better to do than to go along with the next.
"""

import threading
from collections import deque
from collections.abc import Sequence

from app.ledger.batch.judging import Group
from app.server.books import Books
from app.server.judging import Judged, alone, together

MOST = 2_000
"""Operations of one transaction; a push that is larger goes by itself."""


class _Wish:
    """A group that waits, and what became of it."""

    __slots__ = ("done", "error", "group", "judged")

    def __init__(self, group: Group) -> None:
        self.group = group
        self.done = False
        self.judged: Judged | None = None
        """None once it is done: it failed by itself (`error`), or together with others."""
        self.error: Exception | None = None


class _Room:
    """What waits for one book."""

    def __init__(self) -> None:
        self.turn, self.door = threading.Lock(), threading.Lock()
        self.waiting: deque[_Wish] = deque()


class Gathering:
    """What one worker's threads want judged. Each call blocks; each is safe to be made from several threads."""

    def __init__(self) -> None:
        self._rooms: dict[int, _Room] = {}
        self._lock = threading.Lock()

    def enter(self, books: Books, site: int, group: Group) -> Judged:
        """As `judging.alone`, with what other threads bring for the same book meanwhile."""
        room, wish = self._room(site), _Wish(group)
        with room.door:
            room.waiting.append(wish)
        with room.turn:
            while not wish.done:  # else somebody took it along
                _judge(books, site, _next(room))
        if wish.error is not None:
            raise wish.error
        return alone(books, site, group) if wish.judged is None else wish.judged

    def _room(self, site: int) -> _Room:
        with self._lock:
            return self._rooms.setdefault(site, _Room())


def _next(room: _Room) -> list[_Wish]:
    """Those that come next: as many as go into one transaction, at least one."""
    with room.door:
        found = [room.waiting.popleft()]
        many = len(found[0].group.operations)
        while room.waiting and many + len(room.waiting[0].group.operations) <= MOST:
            many += len(room.waiting[0].group.operations)
            found.append(room.waiting.popleft())
        return found


def _judge(books: Books, site: int, wishes: Sequence[_Wish]) -> None:
    """Judge them together. Where that fails nothing of it stays, and each tries by itself: one must not fail by another."""
    try:
        for wish, judged in zip(wishes, together(books, site, [wish.group for wish in wishes]), strict=True):
            wish.judged = judged
    except Exception as error:
        if len(wishes) == 1:
            wishes[0].error = error
    finally:
        for wish in wishes:
            wish.done = True
