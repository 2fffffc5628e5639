"""Handing over: what waits in the outbox goes to the server in batches, and what fits no chain into its quarantine."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from app.domain.feed import Sent
from app.domain.wire import KEPT_ASKED_MAX, Push, Pushed
from app.ledger import overlay, quarantine, sync_state
from app.ledger.follow import Differs, give_up
from app.ledger.store import Store
from app.ledger.sync_state import Origin, cursor_of
from app.sync.timing import Timing
from app.sync.transport import Rejected, Server

RAW_MAX = 3 << 20
"""Bytes of operations in one push: under 1 MiB when compressed, unless they are all hashes; then the server asks for less."""
BESIDE = 600
"""Bytes of an operation beside its entries."""
AGAIN_MAX = 3
"""How often in a row a server is sent again what it says it lacks."""
ENDS = frozenset({"revoked", "unauthorised"})
"""Refusals that a pull would meet as well."""


class Handing:
    """Pushes for one device. Every push may be repeated: the server answers an operation it has as it did the first time.

    What the server does not take ends no round: it waits, the reason stands in `refused`, and the next attempt begins with a single
    operation. Raised are Unreachable, and Rejected where a pull would meet the same.
    """

    def __init__(
        self, store: Store, origin: Origin, server: Server, timing: Timing, push_max: int, heard: Callable[[bool], None]
    ) -> None:
        """`heard` is told of every push that is answered whether this device is revoked."""
        self._store, self._origin, self._server = store, origin, server
        self._timing, self._push_max, self._heard = timing, push_max, heard
        self.refused: Rejected | None = None
        """Why the last attempt was not taken, None where all of it was."""

    def hand_over(self, answered: Callable[[int], object]) -> None:
        """Push all that waits; `answered` hears of each push how many operations the server has."""
        trial, self.refused = self.refused is not None, None
        with self._noting():
            self._leave()
            self._send_all(answered, trial)

    def leave(self) -> None:
        """What fits no chain goes into the server's quarantine; a device that cannot go on in its epoch asks for another."""
        with self._noting():
            self._leave()

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except Rejected as rejected:
            if rejected.problem.code in ENDS:
                raise
            self.refused = rejected

    def _send_all(self, answered: Callable[[int], object], trial: bool) -> None:
        most, again = self._push_max, 0
        while True:
            with self._store.reading() as conn:
                batch, cursor = _batch(overlay.unsent(conn, 1 if trial else most)), cursor_of(conn)
            if not batch:
                return
            try:
                answered(self._settle(batch, self._push(Push(operations=batch, cursor=cursor))))
                trial, again = False, 0
            except Rejected as rejected:
                match rejected.problem.code:
                    case "gap" if again < AGAIN_MAX:
                        again += 1
                        self._send_again(batch[0], rejected.problem.expected, cursor)
                    case "too-large" | "too-slow" if len(batch) > 1:
                        most = len(batch) // 2
                    case _:
                        raise

    def _leave(self) -> None:
        most = self._push_max
        while True:
            with self._store.reading() as conn:
                lost, cursor = _batch(quarantine.untold(conn, most)), cursor_of(conn)
                leaving = sync_state.number(conn, sync_state.LEAVING)
            if not lost and not leaving:
                return
            try:
                told = self._push(Push(operations=lost, cursor=cursor, leaves=leaving))
            except Rejected as rejected:
                match rejected.problem.code:
                    case "gap":
                        return  # a server that has not put away what they were built on yet: no other act waits for them
                    case "too-large" | "too-slow" if len(lost) > 1:
                        most = len(lost) // 2
                        continue
                raise
            with self._store.writing() as conn:
                quarantine.told(conn, lost)
                sync_state.go_on_in(conn, told.epoch)
                sync_state.heard(conn, told.now)
                # A server that names no later epoch has its reasons, such as having revoked this device.
                sync_state.put(conn, sync_state.LEAVING, 0)

    def ask_settled(self) -> None:
        """Find out which of its operations in quarantine a supervisor has posted or dropped. Raises Unreachable."""
        with self._store.reading() as conn:
            kept = quarantine.open_ones(conn, KEPT_ASKED_MAX)
        if not kept:
            return
        try:
            settled = self._server.settled(kept)
        except Rejected:  # why, the acts find out
            return
        if settled:
            with self._store.writing() as conn:
                quarantine.settled(conn, settled)

    def _push(self, push: Push) -> Pushed:
        told = self._timing.of(partial(self._server.push, push))
        self._heard(told.revoked)
        return told

    def _settle(self, batch: Sequence[Sent], told: Pushed) -> int:
        """Keep what the server made of a batch. Returns how many it answered."""
        outcomes = {one.id: one.outcome for one in told.outcomes}
        bad = {which for which, outcome in outcomes.items() if outcome == "quarantined"}
        good = [sent for sent in batch if sent.id in outcomes and sent.id not in bad]
        if not good and not bad:
            raise Differs("the server answered a push without an outcome for anything in it")
        with self._store.writing() as conn:
            for sent in good[-1:]:
                overlay.answered(conn, sent.epoch, sent.sequence)
            sync_state.heard(conn, told.now)
        if bad:
            give_up(self._store, self._origin, bad, told.epoch, told.now)
            self._leave()
        return len(outcomes)

    def _send_again(self, first: Sent, expected: int, cursor: int) -> None:
        """The server lacks operations before these: it was restored from an older backup. The journal still has them."""
        with self._store.reading() as conn:
            missing = overlay.own_from(conn, self._origin.device, first.epoch, expected, max(0, first.sequence - expected))
        while missing:
            batch = _batch(missing)
            self._push(Push(operations=batch, cursor=cursor))
            missing = missing[len(batch):]


def _batch(operations: Sequence[Sent]) -> list[Sent]:
    """The first of them, of one epoch, that fit into a push."""
    batch: list[Sent] = []
    room = RAW_MAX
    for one in operations:
        room -= len(one.entries) + len(one.note) + len(one.document) + BESIDE
        if batch and (room < 0 or one.epoch != batch[0].epoch):
            break
        batch.append(one)
    return batch
