"""Devices and a server without a network between them: what the one says is handed to the other as a value."""

from pathlib import Path

from app.domain.identity import new_operation_id
from app.domain.operation import Entry, Operation
from app.domain.wire import PULL_MAX
from app.ledger import device, overlay
from app.ledger.follow import Taken, begin, cursor_of, take
from app.ledger.judge import COMPANY
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, Refused
from app.ledger.verify import verify
from app.server.books import Books, FileBooks
from app.server.judging import Judged, post_own, pull, push
from tests.ledger import world


class Field:
    """A server with the small warehouse, and a clock that goes on a second with each act."""

    def __init__(self, folder: Path, books: Books | None = None) -> None:
        self.folder = folder
        self.books = books or FileBooks(folder / "server")
        self.clock = world.START
        catalogue, stock = world.beginnings()
        post_own(self.books, COMPANY, catalogue, self.tick())
        post_own(self.books, world.SITE, stock, self.tick())
        self.devices: list[Device] = []

    def tick(self, seconds: int = 1) -> int:
        self.clock += seconds * world.SECOND
        return self.clock

    def device(self, name: str) -> "Device":
        made = Device(self, name)
        self.devices.append(made)
        return made

    def settle(self) -> None:
        """Everybody pushes, then everybody pulls."""
        for one in self.devices:
            one.push()
        for one in self.devices:
            one.pull()

    def close(self) -> None:
        for one in self.devices:
            one.ledger.close()
        self.books.close()


class Device:
    """A device of the site that has everything the server had when it came."""

    def __init__(self, field: Field, name: str) -> None:
        self.field = field
        self.ledger = Ledger.open(field.folder / name)
        with self.ledger.store.writing() as conn:
            device.put(conn, "device", name)
            device.set_site(conn, world.SITE)
            begin(conn, 1, 0)
            self.ledger.origin = device.origin(conn)
        self.pull()

    def act(self, role: str, *entries: Entry, kind: str = "move", note: str = "") -> str:
        """Do something; it must be accepted. Returns the operation's id."""
        outcome = self.try_to(role, *entries, kind=kind, note=note)
        assert not isinstance(outcome, Refused), str(outcome.sentence)
        return outcome[0].id

    def try_to(self, role: str, *entries: Entry, kind: str = "move", note: str = "") -> tuple[Posted, ...] | Refused:
        return self.ledger.post([Operation(
            id=new_operation_id(), kind=kind, entries=entries, actor=world.ACTORS[role], made_at=self.field.tick(), note=note
        )])

    def push(self) -> Judged:
        with self.ledger.store.reading() as conn:
            waiting = overlay.waiting(conn)
        return push(self.field.books, world.SITE, waiting, self.field.tick())

    def pull(self) -> list[Taken]:
        """Take in all there is."""
        taken = []
        while True:
            with self.ledger.store.reading() as conn:
                after = cursor_of(conn)
            page = pull(self.field.books, world.SITE, after, PULL_MAX, self.field.tick())
            if not page.operations:
                return taken
            taken.append(take(self.ledger.store, self.ledger.origin, after, page.operations, now=page.now))

    def sound(self) -> None:
        assert verify(self.ledger.store) == []
