"""Feeds as a worker tells them to many devices at once: who waits is woken, and what all of them want is read once."""

import asyncio
from collections.abc import Callable
from typing import NamedTuple

import msgspec
from starlette.concurrency import run_in_threadpool

from app.ledger.judge import COMPANY
from app.server.judging import Told
from app.server.service import Service

WAIT_MAX = 25.0
"""Seconds an answer is held back at most: less than the idle time of common proxies."""
LOOK_AGAIN = 5.0
"""Seconds after which the book itself is looked at again: news is a hint that can be lost, the feed is the truth."""
GATHER_EACH = 0.0025
GATHER_MAX = 0.4
"""Seconds to gather news before those who wait are woken, for each of them and at most: with many devices the acts of half a
second travel together, with a few nobody waits."""
PAGES_KEPT = 64
PAGES_BYTES_MAX = 8 << 20
"""Pages that are kept for others who ask the same: at most so many, and so much of them. What all devices ask for is the end of the
feed; of the long pages a device reads that was away, no other asks for the same."""


class _Head(NamedTuple):
    mark: int
    position: int
    seen: float


class Feeds:
    """What one worker knows of the feeds; it lives on the worker's event loop."""

    def __init__(self, service: Service, seconds: Callable[[], float]) -> None:
        self._service = service
        self._seconds = seconds
        self._marks: dict[int, int] = {}
        self._news: dict[int, asyncio.Event] = {}
        self._waiting: dict[int, int] = {}
        self._heads: dict[int, _Head] = {}
        self._turns: dict[int, asyncio.Lock] = {}
        self._pages: dict[tuple[int, int, int, int], msgspec.Raw] = {}
        self.kept = 0
        """Bytes of the pages that are kept."""
        self._everything = 0
        self.stopping = False

    @property
    def waiting(self) -> int:
        """Devices whose answer is held back."""
        return sum(self._waiting.values())

    def publish(self, site: int) -> None:
        """A book has gone on (the company's: every site's may). On the event loop's own thread."""
        if site == COMPANY:
            self._everything += 1
            woken = list(self._news)
        else:
            self._marks[site] = self._marks.get(site, 0) + 1
            woken = [site]
        for one in woken:
            event = self._news.pop(one, None)
            if event is not None:
                event.set()

    def stop(self) -> None:
        """Let nobody wait any longer: the worker is about to end."""
        self.stopping = True
        self.publish(COMPANY)

    async def page(
        self, site: int, after: int, limit: int, wait: float, still: Callable[[], object] = lambda: None
    ) -> Told:
        """A page of the feed after a position; where there is none, held back up to `wait` seconds.

        `still` is asked whenever somebody who waits would be told of nothing: it raises where they may not be answered any more.
        """
        until = self._seconds() + min(wait, WAIT_MAX)
        woken = waited = False
        while True:
            mark = self._mark(site)
            head = await self._head(site, mark)
            if after > head:  # the service has the sentence for it
                return await run_in_threadpool(self._service.page, site, after, limit)
            left = until - self._seconds()
            if head == after and (woken or (waited and left <= 0)):
                await run_in_threadpool(still)
            if head > after or left <= 0 or self.stopping:
                return await self._told(site, after, limit, head)
            woken, waited = await self._hear(site, mark, min(left, LOOK_AGAIN)), True

    def _mark(self, site: int) -> int:
        return self._marks.get(site, 0) + self._everything

    async def _head(self, site: int, mark: int) -> int:
        """The last position of the site's book, read once for all who ask since the last news."""
        async with self._turns.setdefault(site, asyncio.Lock()):
            known = self._heads.get(site)
            if known is not None and known.mark == self._mark(site) and self._seconds() - known.seen < LOOK_AGAIN:
                return known.position
            mark = self._mark(site)
            position = await run_in_threadpool(self._service.follow, site)
            self._heads[site] = _Head(mark, position, self._seconds())
            return position

    async def _told(self, site: int, after: int, limit: int, head: int) -> Told:
        key = (site, after, limit, head)
        found = self._pages.get(key)
        if found is None:
            page = await run_in_threadpool(self._service.page, site, after, limit)
            found = page.operations
            if page.head != head:  # it has gone on meanwhile: this page is as good, but under another name
                key = (site, after, limit, page.head)
                head = page.head
            self._keep(key, found)
        return Told(after=after, operations=found, head=head, now=self._service.clock())

    def _keep(self, key: tuple[int, int, int, int], page: msgspec.Raw) -> None:
        self.kept += _size(page) - _size(self._pages.pop(key, msgspec.Raw()))
        self._pages[key] = page
        while self.kept > PAGES_BYTES_MAX or len(self._pages) > PAGES_KEPT:
            self.kept -= _size(self._pages.pop(next(iter(self._pages))))

    async def _hear(self, site: int, mark: int, seconds: float) -> bool:
        """Until there is news of the site since `mark` (True), or the time is over."""
        if self._mark(site) != mark:
            return True
        event = self._news.setdefault(site, asyncio.Event())
        self._waiting[site] = self._waiting.get(site, 0) + 1
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
            if not self.stopping:
                await asyncio.sleep(min(GATHER_MAX, GATHER_EACH * self._waiting[site]))
            return True
        except TimeoutError:
            return False
        finally:
            self._waiting[site] -= 1


def _size(page: msgspec.Raw) -> int:
    return len(memoryview(page))
