"""Taking in: what the server's feed has beyond the cursor, and the server's whole book where a device's does not follow from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.domain.feed import Fed
from app.domain.wire import Page
from app.ledger import overlay, pictures, sync_state
from app.ledger.follow import Differs, Taken, take
from app.ledger.store import Store
from app.ledger.sync_state import Origin, cursor_of
from app.sync import fetching
from app.sync.comparing import Comparing
from app.sync.handing import Handing
from app.sync.photos import PhotoSync
from app.sync.timing import Timing
from app.sync.transport import Rejected, Server

OVERLAY_PAGES = 2
"""A page is at least so many times what has to be laid on top of it again."""
GATHERED_MAX = 50_000
"""Operations taken in by one transaction."""
NOTED_EVERY = 20_000_000
"""Microseconds after which the last contact is written down, where nothing else has to be."""
PHOTO = '"type":"photo"'
"""In the JSON of entries that put a photo."""
REFETCHES_MAX = 2
"""In one round: a book that differs still cannot be put right by the same means."""


@dataclass(slots=True)
class Tally:
    """What a round has done so far."""

    pushed: int = 0
    pulled: int = 0
    settled: int = 0
    refetched: int = 0

    def answered(self, operations: int) -> None:
        """The server has answered so many that were pushed."""
        self.pushed += operations


class Taking:
    """Pulls for one device. What is taken in is durable page by page; whatever breaks off is gone on with from the cursor."""

    def __init__(
        self, store: Store, origin: Origin, server: Server, timing: Timing, *, handing: Handing, comparing: Comparing,
        photos: PhotoSync, clock: Callable[[], int], folder: Path, pull_max: int, heard: Callable[[], None],
    ) -> None:
        """`heard` is told of every page that comes; what was taken in is told to `handing`, `comparing` and `photos`."""
        self._store, self._origin, self._server, self._timing = store, origin, server, timing
        self._handing, self._comparing, self._photos = handing, comparing, photos
        self._clock, self._folder, self._pull_max, self._heard = clock, folder, pull_max, heard
        self._noted = (0, 0)
        """The end of the feed as last written down, and when."""

    def until(self) -> int:
        """Up to when (server time) everything this device did is with the server; 0 where something waits."""
        with self._store.reading() as conn:
            return 0 if overlay.counts(conn)[1] else sync_state.now(conn, self._origin).floor

    def take_in(self, tally: Tally, page: Page | None) -> None:
        """Pull until in step with the feed's end. A book that does not follow from the feed is fetched again."""
        for _ in range(REFETCHES_MAX):
            try:
                self.pull(tally, page)
                return
            except Differs:
                page = None
                self.fetch_again(tally)
        self.pull(tally, None)

    def pull(self, tally: Tally, page: Page | None) -> None:
        """Pull until in step with the feed's end. Raises Differs where that does not follow from what this device has."""
        while True:
            operations, last, after = self._gather(page)
            page = None
            if last.head < after:
                raise Differs(f"the feed ends at {last.head}, this device stands at {after}")
            if operations:
                taken = take(self._store, self._origin, after, operations, now=last.now, end=last.head)
                self._noted = last.head, last.now
                tally.pulled += taken.operations
                tally.settled += taken.settled
                self._comparing.touched(after, taken.cursor)
                if any(PHOTO in one.entries for one in operations):
                    self._photos.touched()
                after = taken.cursor
                if taken.strange or taken.lost:
                    self._handing.leave()
            self._note(last)
            if after >= last.head:
                return

    def _gather(self, page: Page | None) -> tuple[list[Fed], Page, int]:
        """Operations after the cursor: more than one page where much has to be laid on top again. The last page, the cursor."""
        with self._store.reading() as conn:
            after, unsettled = cursor_of(conn), overlay.size_of(conn)
        enough = min(GATHERED_MAX, max(self._pull_max, OVERLAY_PAGES * unsettled))
        operations: list[Fed] = []
        while True:
            begin = after + len(operations)
            if page is None or page.after != begin:
                page = self._page(begin)
            operations += page.operations
            if not page.operations or len(operations) >= enough or after + len(operations) >= page.head:
                return operations, page, after
            page = None

    def _page(self, after: int) -> Page:
        try:
            page = self._timing.of(partial(self._server.pull, after, self._pull_max, 0, self.until()))
        except Rejected as rejected:
            if rejected.problem.code == "ahead":  # the server has less than this device: it was restored from a backup
                raise Differs(rejected.problem.sentence) from rejected
            raise
        self._heard()
        return page

    def _note(self, page: Page) -> None:
        """Remember the end of the feed; nothing is written where nothing new was heard."""
        head, at = self._noted
        if page.head != head or page.now - at > NOTED_EVERY:
            with self._store.writing() as conn:
                sync_state.put(conn, sync_state.HEAD, page.head)
                sync_state.heard(conn, page.now)
            self._noted = page.head, page.now

    def fetch_again(self, tally: Tally | None = None) -> Taken:
        """Put the server's book in place of this device's; its own acts stay on top."""
        told = self._server.snapshot()
        file = fetching.fetch(self._server, told, self._folder)
        try:
            taken = fetching.lay_in(self._store, self._origin, file, self._clock())
        finally:
            file.unlink(missing_ok=True)
        self._comparing.forget()
        with self._store.writing() as conn:
            pictures.send_again(conn)
        self._photos.touched()
        if tally is not None:
            tally.refetched += 1
        return taken
