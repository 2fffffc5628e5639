"""The network between devices and their server: it drops, doubles, delays and cuts; and the server behind it may die."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple, TypeVar

import msgspec

from app.domain.wire import Page, Problem, Push, Pushed, Snapshot, Sums
from app.ledger.store import DRIVER_ERRORS
from app.server.declined import Declined
from app.sync.transport import Rejected, Unreachable
from tests.simulation import versions
from tests.simulation.faults import Crashed
from tests.simulation.server import SimServer

T = TypeVar("T")
DROPPED, LOST_ANSWER, DOUBLED, DELAYED, CUT, SERVER_DIED, SERVER_FULL, DAMAGED = (
    "request dropped", "answer lost", "request doubled", "request delayed", "partition", "server died", "server disk full",
    "page damaged",
)
DAMAGE = 0.06
"""Chance that a page of the feed does not say what the server says."""
REQUESTS_MAX = 2_000
"""Requests of one round of a device: many times what the longest outbox needs."""


class Endless(AssertionError):  # noqa: N818 - what is looked for
    """A device asks and asks: its round has no end."""


class Late(NamedTuple):
    """A request that is still on its way, though its device has given it up."""

    device: str
    push: Push


class Net:
    """What carries the requests of all devices; `chaos` is the chance that something happens to one."""

    def __init__(self, server: SimServer, tell: Callable[[str], None],
                 answered: Callable[[str, Pushed], None]) -> None:
        self.server = server
        self.answered = answered
        """Hears every answer to a push, whoever else does."""
        self.chaos = 0.0
        self.random = Random(0)
        self.cut: set[str] = set()
        """Devices without a network."""
        self.late: list[Late] = []
        self.tell = tell

    def calm(self) -> None:
        """Everything goes through from now on; what was on its way arrives first."""
        self.chaos = 0.0
        self.cut.clear()
        self.deliver(len(self.late))

    def deliver(self, how_many: int) -> None:
        """Requests that were delayed arrive, in any order; nobody hears the answer."""
        for _ in range(min(how_many, len(self.late))):
            one = self.late.pop(self.random.randrange(len(self.late)))
            try:
                with versions.new():
                    self.answered(one.device, self.server.push(one.device, one.push))
            except Declined:
                continue
            except (Crashed, *DRIVER_ERRORS):
                self.server.revive()


class Line:
    """The server as one device reaches it: the production protocol (app.sync.transport.Server)."""

    def __init__(self, net: Net, device: str) -> None:
        self._net = net
        self._device = device
        self.meanwhile: Callable[[], None] = lambda: None
        """What happens at the device while an answer is on its way."""
        self.asked = 0
        """Requests since a round began."""

    def push(self, push: Push) -> Pushed:
        """See `app.sync.transport.Server`."""
        net = self._net
        fate = self._fate()
        if fate == DELAYED:
            net.late.append(Late(self._device, push))
            raise Unreachable(fate)
        answer = self._ask(lambda: net.server.push(self._device, push))
        net.answered(self._device, answer)
        if fate == DOUBLED:
            answer = self._ask(lambda: net.server.push(self._device, push))
            net.answered(self._device, answer)
        if fate == LOST_ANSWER:
            raise Unreachable(fate)
        return answer

    def pull(self, after: int, limit: int, wait: float, until: int = 0) -> Page:
        """See `app.sync.transport.Server`."""
        fate = self._fate()
        answer = self._ask(lambda: self._net.server.pull(self._device, after, limit))
        self.meanwhile()
        if fate in (LOST_ANSWER, DELAYED):
            raise Unreachable(fate)
        if answer.operations and self._net.chaos and self._net.random.random() < DAMAGE:
            return self._damaged(answer)
        return answer

    def sums(self, places: Sequence[int], cursor: int = 0) -> Sums:
        """See `app.sync.transport.Server`; where the device stands is not passed on, the books do not depend on it."""
        fate = self._fate()
        answer = self._ask(lambda: self._net.server.sums(self._device, places))
        if fate in (LOST_ANSWER, DELAYED):
            raise Unreachable(fate)
        return answer

    def settled(self, operations: Sequence[str]) -> list[str]:
        """See `app.sync.transport.Server`."""
        self._fate()
        return self._ask(lambda: self._net.server.settled(self._device, operations))

    def snapshot(self) -> Snapshot:
        """See `app.sync.transport.Server`."""
        self._fate()
        return self._ask(lambda: self._net.server.snapshot(self._device))

    def download(self, name: str, offset: int) -> Iterator[bytes]:
        """See `app.sync.transport.Server`."""
        self._fate()
        yield from self._net.server.download(self._device, name, offset)

    def _damaged(self, page: Page) -> Page:
        self._net.tell(DAMAGED)
        operations = list(page.operations)
        which = self._net.random.randrange(len(operations))
        one = operations[which]
        match self._net.random.randrange(4):
            case 0:
                del operations[which]
            case 1:
                operations[which] = msgspec.structs.replace(one, received=one.received + 1)
            case 2:
                operations[which] = msgspec.structs.replace(one, note=one.note + "!")
            case _:
                operations[which] = msgspec.structs.replace(one, hash=one.hash[::-1])
        return msgspec.structs.replace(page, operations=operations)

    def _fate(self) -> str:
        """What happens to the request that begins; raises Unreachable where it never arrives."""
        net = self._net
        self.asked += 1
        if self.asked > REQUESTS_MAX:
            raise Endless(f"{self._device} has asked {REQUESTS_MAX} times in one round, and goes on")
        if self._device in net.cut:
            net.tell(CUT)
            raise Unreachable(CUT)
        if not net.chaos or net.random.random() >= net.chaos:
            return ""
        fate = net.random.choice([DROPPED, LOST_ANSWER, LOST_ANSWER, DOUBLED, DELAYED])
        net.tell(fate)
        if fate == DROPPED:
            raise Unreachable(fate)
        return fate

    def _ask(self, question: Callable[[], T]) -> T:
        try:
            with versions.new():
                return question()
        except Declined as no:
            raise Rejected(no.problem) from no
        except Crashed:
            self._net.tell(SERVER_DIED)
            self._net.server.revive()
            raise Unreachable(SERVER_DIED) from None
        except DRIVER_ERRORS:
            self._net.tell(SERVER_FULL)
            self._net.server.fuse.disarm()
            raise Rejected(Problem(code="busy", sentence="The server has no room.")) from None
