"""The device's side of the sync: one round of handing over, taking in and comparing, with everything it needs given to it.

No thread, no socket, no clock of its own: the worker runs it in life, the simulator in simulations. Every step is safe to repeat;
a round that breaks off anywhere is gone on with by the next.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from app.domain.wire import PULL_MAX, PUSH_MAX, Page
from app.domain.words import Say, say
from app.ledger import overlay, pictures, sync_state
from app.ledger.follow import Differs, Taken
from app.ledger.forms import TooNew
from app.ledger.store import Store
from app.ledger.sync_state import AGREED, DIFFERED, Origin, cursor_of
from app.sync import fetching, status
from app.sync.comparing import Comparing
from app.sync.handing import Handing
from app.sync.photos import Exchanged, PhotoSync
from app.sync.standing import note, note_reached
from app.sync.taking import REFETCHES_MAX, Taking, Tally
from app.sync.timing import Timing
from app.sync.transport import Rejected, Server, Unreachable, Untrusted

GIVEN_UP = 600_000_000
"""Microseconds after which a book that could not be put right is fetched again; until then this device hands over only."""


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
    wait_s: float = 0.0
    """Seconds the server wants to be left alone where it refused, 0 where it did not say."""
    why: str = ""
    """What the network said, where there was no answer."""
    sent: int = 0
    fetched: int = 0
    """Pictures of photos."""
    again_s: float = 0.0
    """Seconds until there is something to do with pictures, 0 where there is nothing."""


class Client:
    """One device towards its server. Not thread-safe."""

    def __init__(
        self, store: Store, origin: Origin, server: Server, *, clock: Callable[[], int], folder: Path,
        push_max: int = PUSH_MAX, pull_max: int = PULL_MAX,
    ) -> None:
        self._store, self._server = store, server
        self._clock = clock
        timing = Timing(store, origin, clock)
        self._handing = Handing(store, origin, server, timing, push_max, self._heard)
        self._comparing = Comparing(store, origin.site)
        self._photos = PhotoSync(store, origin, server, clock)
        self._taking = Taking(
            store, origin, server, timing, handing=self._handing, comparing=self._comparing, photos=self._photos, clock=clock,
            folder=folder, pull_max=pull_max, heard=self._heard,
        )
        self._diverged = 0
        """When the book could not be put right, by the device's clock."""
        self.at_once: Callable[[], object] = _nothing
        """Hears in the middle of a round that what the device stands at has changed."""
        self.reached = False
        """Whether the server has answered, and has not failed to since."""

    # --- what callers use ---------------------------------------------------------------------------------------------

    def round(self, page: Page | None = None, *, compare: bool = True, hand: bool = True) -> Round:
        """Hand over what waits (if `hand`), take in what is there, compare. `page`: one that was pulled already."""
        tally = Tally()
        problem: Say | None = None
        sentence = why = ""
        online = in_step = True
        took = False
        wait_s = 0.0
        exchanged = Exchanged()
        given_up = self._diverged and 0 <= self._clock() - self._diverged < GIVEN_UP
        try:
            if hand:
                self._handing.hand_over(tally.answered)
            if given_up:
                raise Differs("fetched again in vain a short while ago")
            self._taking.take_in(tally, page)
            if compare:
                self._compare(tally)
                self._handing.ask_settled()
            if tally.refetched and not self.refused:  # what the server's file did not have waits again
                self._handing.hand_over(tally.answered)
                self._taking.take_in(tally, None)
            exchanged = self._photos.exchange(acts_first=not self.refused)
            took = True
        except Unreachable as error:
            online = in_step = False
            why = str(error)
            problem = say(status.UNTRUSTED, why=why[:200]) if isinstance(error, Untrusted) else None
        except Rejected as rejected:
            in_step = False
            problem = status.asked_of_a_person(rejected.problem)
            sentence, wait_s = rejected.problem.sentence, rejected.wait_s
        except TooNew:  # an act in the feed that only a later app can read
            in_step, problem = False, say(status.UPGRADE)
        except (Differs, fetching.Unsound):
            in_step, problem = False, say(status.DIVERGED)
            self._diverged = self._diverged if given_up else self._clock()
            self._note_sums(DIFFERED)
        else:
            self._diverged = 0
            if (refused := self._handing.refused) is not None:
                in_step, problem = False, status.asked_of_a_person(refused.problem)
                sentence, wait_s = refused.problem.sentence, refused.wait_s
        self.reached = online
        note(self._store, online=online, problem=problem)
        with self._store.reading() as conn:
            unsettled, waiting = overlay.counts(conn)
            left = waiting + unsettled + pictures.waiting(conn)
        return Round(
            tally.pushed, tally.pulled, tally.settled, waiting, in_step and not left, online, problem, took, tally.refetched,
            sentence, wait_s, why, exchanged.sent, exchanged.fetched, exchanged.again_s,
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
        """See `Taking.until`: what a long poll tells the server."""
        return self._taking.until()

    def fetch_again(self) -> Taken:
        """See `Taking.fetch_again`."""
        return self._taking.fetch_again()

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

    # --- comparing ----------------------------------------------------------------------------------------------------

    def _compare(self, tally: Tally) -> None:
        """Compare what was touched and some other places with the server's sums; where they differ, fetch the book again."""
        for _ in range(REFETCHES_MAX):
            places = self._comparing.places()
            sums = self._server.sums(places, self.cursor())
            if self.cursor() < sums.position:
                self._taking.pull(tally, None)
            if self.cursor() != sums.position:
                return  # the feed goes on as we speak: another round compares
            if self._comparing.agrees(sums):
                self._note_sums(AGREED)
                return
            self._note_sums(DIFFERED)
            self._taking.fetch_again(tally)
            self._taking.take_in(tally, None)
        raise Differs("checksums differ from the server's after the book was fetched again")

    def _note_sums(self, how: int) -> None:
        with self._store.reading() as conn:
            if sync_state.number(conn, sync_state.SUMS) == how:
                return
        with self._store.writing() as conn:
            sync_state.put(conn, sync_state.SUMS, how)


def _nothing() -> None:
    return None
