"""The sync as it runs beside a kiosk: one thread that makes rounds, one that waits at the server for news."""

import logging
import random
import threading
import time
from collections.abc import Callable

from app.domain.wire import PULL_MAX, Page
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.faults import of_the_disk
from app.ledger.store import Store
from app.sync.client import Client, Round
from app.sync.pace import AT_LEAST_S, COMPARE_S, Pace
from app.sync.standing import standing
from app.sync.status import State, Status
from app.sync.transport import Rejected, Server, Unreachable

log = logging.getLogger(__name__)

WAIT_S = 25.0
"""Seconds the server may hold back its answer."""
LOOK_S = 0.5
"""Seconds between looks into the outbox: another process may post into the same folder."""
STOP_S = 2.0
"""Seconds a thread is waited for at the end; it holds nothing that must be put down."""
QUIET_S = 5.0
"""Seconds until the next long poll after one that failed, while rounds succeed: a proxy may not allow any."""
FAULT = QT_TRANSLATE_NOOP(
    "say", "The sync has a fault inside the app; it goes on trying. What is done here is kept; call for help."
)


def _nothing(done: Round) -> None:
    return None


class Worker:
    """Owns the store it is given: no other thread uses it. `told` hears of every round, on the worker's thread."""

    def __init__(
        self, client: Client, server: Server, store: Store, *, told: Callable[[Round], None] = _nothing,
        jitter: Callable[[], float] = random.random, seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client, self._server, self._store, self._told, self._seconds = client, server, store, told, seconds
        client.at_once = self._look
        self._pace = Pace(jitter)
        self._woken, self._stopping, self._may_poll = threading.Event(), threading.Event(), threading.Event()
        self._page: Page | None = None
        """What the long poll brought, until a round takes it."""
        self._cursor = self._until = 0
        self._next = self._last = 0.0
        """When the next attempt is due, when the last one began."""
        self._not_before = 0.0
        """When the server, where it asked to be left alone, may be tried again."""
        self._compared = -COMPARE_S
        self._wants_news, self._quiet = False, 0.0
        self._fault: Say | None = None
        """Why the last round broke off inside this device."""
        self._why = ""
        """What the network said last, where there was no answer: the log tells it once."""
        self._status = Status(State.WAITING)
        self._threads = [
            threading.Thread(target=self._run, name="sync", daemon=True),
            threading.Thread(target=self._poll, name="sync-news", daemon=True),
        ]

    # --- what callers use, on any thread ------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Something was posted here: send it now."""
        self._woken.set()

    def status(self) -> Status:
        """How the device stands; costs nothing."""
        return self._status

    def end(self) -> None:
        """Let it end, without waiting for that."""
        self._stopping.set()
        self._woken.set()
        self._may_poll.set()

    def stop(self) -> None:
        """End. What a round has begun is durable or not done; the rest waits for the next start."""
        self.end()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(STOP_S)

    def join(self) -> None:
        """Until somebody stops it."""
        self._stopping.wait()

    # --- the rounds ---------------------------------------------------------------------------------------------------

    def turn(self) -> float:
        """Make a round where one is due. Returns the seconds until there is something to look at again."""
        now = self._seconds()
        woken, page = self._woken.is_set(), self._page
        self._woken.clear()
        waiting = self._look()
        news = page is not None and (page.after + len(page.operations) > self._cursor or page.head < self._cursor)
        if page is not None and not news:
            self._page = None
            self._wants_news = True  # what it brought is known: a round was quicker
        refused = self._client.refused  # then what waits is sent when the back-off says so, and not at every occasion
        early = not refused and (woken or waiting) and (not self._pace.failing or now - self._last >= AT_LEAST_S)
        if now >= self._next or (early and now >= self._not_before) or (news and not refused):
            self._last = now
            done = self._round(now)
            self._next = now + self._pace.after(done)
            if done is not None and done.wait_s:
                self._not_before = now + done.wait_s
                if not done.took:
                    self._quiet = max(self._quiet, self._not_before)
        elif news:  # what the others did is taken in whatever becomes of what was done here
            self._round(now, hand=False)
        if self._wants_news and now >= self._quiet:
            self._wants_news = False
            self._may_poll.set()
        return max(0.0, min(LOOK_S, self._next - self._seconds()))

    def _round(self, now: float, *, hand: bool = True) -> Round | None:
        page, self._page = self._page, None
        compare = now - self._compared >= COMPARE_S
        try:
            done = self._client.round(page, compare=compare, hand=hand)
        except Exception as fault:  # a full disk, a locked database, a fault of ours: the thread goes on, the person is told
            disk = of_the_disk(fault)
            log.error("the sync failed: %s", disk or fault, exc_info=disk is None)
            self._fault = disk or say(FAULT)
            self._look()
            return None
        self._fault = None
        if done.why != self._why:
            self._why = done.why
            if done.why:
                log.warning("the server does not answer: %s", done.why)
            else:
                log.info("the server answers")
        if compare and done.online:
            self._compared = now
        self._look()
        self._cursor, self._until = self._client.cursor(), self._client.until()
        self._wants_news = self._wants_news or (done.online and (done.took or done.problem is None))
        self._told(done)
        return done

    def _look(self) -> bool:
        """Bring the status up to date. Returns whether something waits."""
        try:
            with self._store.reading() as conn:
                now = standing(conn).status_while(reached=self._client.reached)
        except Exception:  # the status stays as it was; the round that follows meets the same and tells it
            log.exception("the state of the sync could not be read")
            now = self._status
        self._status = now if self._fault is None else now._replace(state=State.ATTENTION, what=self._fault)
        return self._status.waiting > 0

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.wait(self.turn())

    # --- the news -----------------------------------------------------------------------------------------------------

    def _poll(self) -> None:
        while True:
            self._may_poll.wait()
            if self._stopping.is_set():
                return
            self._may_poll.clear()
            try:
                self.listen()
            except Exception:  # rounds go on without it; the next that succeeds lets it try again
                log.exception("waiting for news failed")
                self._quiet = self._seconds() + QUIET_S

    def listen(self) -> None:
        """Wait at the server for what comes after the cursor, and let a round take it. Where that fails, a round finds out why."""
        try:
            page = self._server.pull(self._cursor, PULL_MAX, WAIT_S, self._until)
        except (Unreachable, Rejected):
            self._quiet = self._seconds() + QUIET_S
            self._next = self._not_before
        else:
            if not page.operations and page.head == self._cursor:
                self._may_poll.set()  # nothing new: wait again
                return
            self._page = page
        self._woken.set()
