"""The device's side of the sync: one round of handing over, taking in and comparing, with everything it needs given to it.

No thread, no socket, no clock of its own: the worker runs it in life, the simulator in simulations. Every step is safe to repeat;
a round that breaks off anywhere is gone on with by the next.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from app.domain.feed import Fed
from app.domain.wire import PULL_MAX, PUSH_MAX, Page
from app.domain.words import Say, say
from app.ledger import overlay, pictures, sync_state
from app.ledger.follow import Differs, Taken, take
from app.ledger.forms import TooNew
from app.ledger.store import Store
from app.ledger.sync_state import AGREED, DIFFERED, Origin, cursor_of
from app.sync import fetching, status
from app.sync.comparing import Comparing
from app.sync.handing import Handing
from app.sync.photos import Exchanged, PhotoSync
from app.sync.standing import note, note_reached
from app.sync.timing import Timing
from app.sync.transport import Rejected, Server, Unreachable, Untrusted

OVERLAY_PAGES = 2
"""A page is at least so many times what has to be laid on top of it again."""
GATHERED_MAX = 50_000
"""Operations taken in by one transaction."""
NOTED_EVERY = 20_000_000
"""Microseconds after which the last contact is written down, where nothing else has to be."""
GIVEN_UP = 600_000_000
"""Microseconds after which a book that could not be put right is fetched again; until then this device hands over only."""
PHOTO = '"type":"photo"'
"""In the JSON of entries that put a photo."""
REFETCHES_MAX = 2
"""In one round: a book that differs still cannot be put right by the same means."""

class Round(NamedTuple):
    """What one round did."""

    pushed: int = 0
    pulled: int = 0
    settled: int = 0
    waiting: int = 0
    """Own operations the server has not answered."""
    in_step: bool = False
    """Everything was handed over and taken in."""
    online: bool = True
    problem: Say | None = None
    """What a person has to do."""
    took: bool = False
    """All that the others did was taken in, whatever became of what was handed over."""
    refetched: int = 0
    """How often the book was fetched again."""
    sentence: str = ""
    """What the server said, where it refused."""
    why: str = ""
    """What the network said, where there was no answer."""
    sent: int = 0
    fetched: int = 0
    """Pictures of photos."""
    again_s: float = 0.0
    """Seconds until there is something to do with pictures, 0 where there is nothing."""


@dataclass(slots=True)
class _Tally:
    pushed: int = 0
    pulled: int = 0
    settled: int = 0
    refetched: int = 0

    def answered(self, operations: int) -> None:
        self.pushed += operations


class Client:
    """One device towards its server. Not thread-safe."""

    def __init__(
        self, store: Store, origin: Origin, server: Server, *, clock: Callable[[], int], folder: Path,
        push_max: int = PUSH_MAX, pull_max: int = PULL_MAX,
    ) -> None:
        self._store, self._origin, self._server = store, origin, server
        self._clock, self._folder, self._pull_max = clock, folder, pull_max
        self._timing = Timing(store, origin, clock)
        self._handing = Handing(store, origin, server, self._timing, push_max, self._heard)
        self._comparing = Comparing(store, origin.site)
        self._photos = PhotoSync(store, origin, server, clock)
        self._diverged = 0
        """When the book could not be put right, by the device's clock."""
        self.at_once: Callable[[], object] = _nothing
        """Hears in the middle of a round that what the device stands at has changed."""
        self.reached = False
        """Whether the server has answered, and has not failed to since."""
        self._noted = (0, 0)
        """The end of the feed as last written down, and when."""

    # --- what callers use ---------------------------------------------------------------------------------------------

    def round(self, page: Page | None = None, *, compare: bool = True, hand: bool = True) -> Round:
        """Hand over what waits (if `hand`), take in what is there, compare. `page`: one that was pulled already."""
        tally = _Tally()
        problem: Say | None = None
        sentence = why = ""
        online = in_step = True
        took = False
        exchanged = Exchanged()
        given_up = self._diverged and 0 <= self._clock() - self._diverged < GIVEN_UP
        try:
            if hand:
                self._handing.hand_over(tally.answered)
            if given_up:
                raise Differs("fetched again in vain a short while ago")
            self._take_in(tally, page)
            if compare:
                self._compare(tally)
                self._handing.ask_settled()
            if tally.refetched and not self.refused:  # what the server's file did not have waits again
                self._handing.hand_over(tally.answered)
                self._take_in(tally, None)
            exchanged = self._photos.exchange(acts_first=not self.refused)
            took = True
        except Unreachable as error:
            online = in_step = False
            why = str(error)
            problem = say(status.UNTRUSTED, why=why[:200]) if isinstance(error, Untrusted) else None
        except Rejected as rejected:
            in_step = False
            problem = status.asked_of_a_person(rejected.problem)
            sentence = rejected.problem.sentence
        except TooNew:  # an act in the feed that only a later app can read
            in_step, problem = False, say(status.UPGRADE)
        except (Differs, fetching.Unsound):
            in_step, problem = False, say(status.DIVERGED)
            self._diverged = self._diverged if given_up else self._clock()
            self._note_sums(DIFFERED)
        else:
            self._diverged = 0
            if (refused := self._handing.refused) is not None:
                in_step, problem, sentence = False, status.asked_of_a_person(refused.problem), refused.problem.sentence
        self.reached = online
        note(self._store, online=online, problem=problem)
        with self._store.reading() as conn:
            unsettled, waiting = overlay.counts(conn)
            left = waiting + unsettled + pictures.waiting(conn)
        return Round(
            tally.pushed, tally.pulled, tally.settled, waiting, in_step and not left, online, problem, took, tally.refetched,
            sentence, why, exchanged.sent, exchanged.fetched, exchanged.again_s,
        )

    @property
    def refused(self) -> bool:
        """Whether the server did not take what was last handed over: it is tried again, but not at every occasion."""
        return self._handing.refused is not None

    def cursor(self) -> int:
        """Position of the feed that has been taken in: what a long poll waits beyond."""
        with self._store.reading() as conn:
            return cursor_of(conn)

    def until(self) -> int:
        """Up to when (server time) everything this device did is with the server; 0 where something waits."""
        with self._store.reading() as conn:
            return 0 if overlay.counts(conn)[1] else sync_state.now(conn, self._origin).floor

    def _heard(self, revoked: bool = False) -> None:
        """The server has answered. Said at once: what waits may take many pushes until all of it is there, or in quarantine."""
        if revoked:
            note(self._store, online=True, problem=say(status.REVOKED))
        elif self.reached:
            return
        else:
            note_reached(self._store)
        self.reached = True
        self.at_once()

    # --- taking in ----------------------------------------------------------------------------------------------------

    def _take_in(self, tally: _Tally, page: Page | None) -> None:
        """Pull until in step with the feed's end. A book that does not follow from the feed is fetched again."""
        for _ in range(REFETCHES_MAX):
            try:
                self._pull(tally, page)
                return
            except Differs:
                page = None
                self.fetch_again(tally)
        self._pull(tally, None)

    def _pull(self, tally: _Tally, page: Page | None) -> None:
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

    def fetch_again(self, tally: _Tally | None = None) -> Taken:
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

    # --- comparing ----------------------------------------------------------------------------------------------------

    def _compare(self, tally: _Tally) -> None:
        """Compare what was touched and some other places with the server's sums; where they differ, fetch the book again."""
        for _ in range(REFETCHES_MAX):
            places = self._comparing.places()
            sums = self._server.sums(places, self.cursor())
            if self.cursor() < sums.position:
                self._pull(tally, None)
            if self.cursor() != sums.position:
                return  # the feed goes on as we speak: another round compares
            if self._comparing.agrees(sums):
                self._note_sums(AGREED)
                return
            self._note_sums(DIFFERED)
            self.fetch_again(tally)
            self._take_in(tally, None)
        raise Differs("checksums differ from the server's after the book was fetched again")

    def _note_sums(self, how: int) -> None:
        with self._store.reading() as conn:
            if sync_state.number(conn, sync_state.SUMS) == how:
                return
        with self._store.writing() as conn:
            sync_state.put(conn, sync_state.SUMS, how)


def _nothing() -> None:
    return None
