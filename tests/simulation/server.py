"""The server of a simulation: the production service on files or on PostgreSQL, that can die and be started anew."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app.domain.wire import Kept, Page, Push, Pushed, Snapshot, Sums, SumsAsked
from app.ledger.judge import COMPANY
from app.server import devices
from app.server.books import Books
from app.server.judging import post_own
from app.server.service import Service
from tests.simulation.faults import Fuse
from tests.simulation.setting import SITES, company_beginning, site_beginning

VERSION = "simulated"


class SimServer:
    """One process of the server. `open_books` opens its databases anew after a crash; `clock` is true time."""

    def __init__(self, folder: Path, open_books: Callable[[], Books], fuse: Fuse, clock: Callable[[], int]) -> None:
        self.folder = folder
        self.fuse = fuse
        self._open = open_books
        self._clock = clock
        self.books = open_books()
        self.service = Service(self.books, clock, folder=folder / "snapshots")
        self.died = 0

    def revive(self) -> None:
        """What the process had in memory is gone; the databases are opened anew."""
        self.fuse.disarm()
        self.books.close()
        self.books = self._open()
        self.service = Service(self.books, self._clock, folder=self.folder / "snapshots")
        self.died += 1

    def close(self) -> None:
        """End it."""
        self.fuse.disarm()
        self.books.close()

    def enrol(self, device: str, site: int) -> None:
        """Know a device; its key is no matter here."""
        with self.books.registry.writing() as conn:
            devices.enrol(conn, device, name=device, site=site, public_key="", version=VERSION, now=self._clock())

    def push(self, device: str, push: Push) -> Pushed:
        """What the service answers."""
        return self.service.push(self.service.known(device, revoked=True), push)

    def pull(self, device: str, after: int, limit: int) -> Page:
        """What the service answers."""
        return self.service.pull(self.service.known(device), after, limit)

    def sums(self, device: str, places: Sequence[int]) -> Sums:
        """What the service answers."""
        return self.service.sums(self.service.known(device), SumsAsked(places=list(places)))

    def settled(self, device: str, operations: Sequence[str]) -> list[str]:
        """What the service answers."""
        return self.service.settled(self.service.known(device), Kept(operations=list(operations))).operations

    def snapshot(self, device: str) -> Snapshot:
        """The file of the device's site."""
        known = self.service.known(device)
        return self.service.snapshot(known)

    def download(self, device: str, name: str, offset: int) -> Iterator[bytes]:
        """Its bytes."""
        known = self.service.known(device)
        yield self.service.file(known, name).read_bytes()[offset:]


def begin(books: Books, now: int) -> None:
    """The company's catalogue, and the first stock of each site."""
    post_own(books, COMPANY, company_beginning(), now)
    for n, site in enumerate(SITES, 1):
        post_own(books, site.id, site_beginning(site), now + n)
