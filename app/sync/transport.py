"""What a device asks of its server, whatever carries it: HTTP in life, a faulty network in simulations."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from app.domain.wire import Page, Photos, Problem, Push, Pushed, Snapshot, Sums


class Unreachable(Exception):  # noqa: N818 - the everyday state of a device in a cellar
    """There is no answer: no network, no server, or it broke off. Whether the server did what was asked is unknown."""


class Untrusted(Unreachable):
    """Whoever answers has a certificate that this device does not trust. It does not pass by itself."""


class Rejected(Exception):  # noqa: N818 - an answer, told to the person in its sentence
    """The server answered and did not do it; `wait_s`: in how many seconds it wants to be asked again, 0 where it does not say."""

    def __init__(self, problem: Problem, wait_s: float = 0.0) -> None:
        super().__init__(problem.sentence)
        self.problem, self.wait_s = problem, wait_s


class Server(Protocol):
    """The server as one enrolled device sees it. Every call may raise Unreachable or Rejected."""

    def push(self, push: Push) -> Pushed:
        """Hand over operations in their order."""

    def pull(self, after: int, limit: int, wait: float, until: int = 0) -> Page:
        """A page of the feed after a position; where there is none, the server holds the answer back up to `wait` seconds.

        `until` (server time): the device has handed over all it did, and nothing it will do is of before that; 0: it does not say.
        """

    def sums(self, places: Sequence[int], cursor: int = 0) -> Sums:
        """Checksums of places at the server's present position. `cursor`: what this device has taken in; 0: it does not say."""

    def settled(self, operations: Sequence[str]) -> list[str]:
        """Which of this device's operations in quarantine a supervisor has posted or dropped, by their ids."""

    def snapshot(self) -> Snapshot:
        """A file to begin from."""

    def download(self, name: str, offset: int) -> Iterator[bytes]:
        """The bytes of the file from `offset` on."""

    def photos(self, have: Sequence[str], want: Sequence[str]) -> Photos:
        """Which pictures the server wants of those this device has, and which it has of all of these."""

    def put_photo(self, digest: str, content: bytes) -> None:
        """Hand over a picture."""

    def get_photo(self, digest: str) -> bytes:
        """A picture that the server has."""
