"""Devices with a whole sync client and a server in one process; what is between them can be cut, and answers can get lost."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app.domain.feed import Sent
from app.domain.identity import new_operation_id
from app.domain.operation import Entry, Move, Operation
from app.domain.stock import Standing
from app.domain.wire import PULL_MAX, Outcome, Page, Photos, PhotosAsked, Problem, Push, Pushed, Snapshot, Sums
from app.ledger import device, overlay
from app.ledger.follow import begin
from app.ledger.journal import clock_of
from app.ledger.judge import COMPANY, Forked, Gap
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, Refused
from app.ledger.sums import place_sums
from app.ledger.verify import verify
from app.server import files, photos
from app.server.books import FileBooks
from app.server.judging import post_own, pull, push
from app.sync.client import Client, Round
from app.sync.transport import Rejected, Unreachable
from tests.ledger import world

PART = 4_096


class Clock:
    """The true time, and how far a device's clock is off it (microseconds)."""

    def __init__(self, at: int = world.START + 1_000 * world.SECOND) -> None:
        self.at = at

    def tick(self, seconds: int = 1) -> int:
        self.at += seconds * world.SECOND
        return self.at


class Host:
    """The server of one site: the judging of the real one, with as much of a registry as the sync can notice."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock
        self.books = FileBooks(folder / "books")
        catalogue, stock = world.beginnings()
        post_own(self.books, COMPANY, catalogue, clock.tick())
        post_own(self.books, world.SITE, stock, clock.tick())
        self.epochs: dict[str, int] = {}
        self.quarantine: dict[str, Sent] = {}
        self.settled: set[str] = set()
        """What a supervisor has posted or dropped."""
        self.revoked: set[str] = set()

    def push(self, who: str, given: Push) -> Pushed:
        now = self.clock.tick()
        epoch = self.epochs.setdefault(who, 1)
        if given.leaves:
            epoch = self.epochs[who] = max(epoch, given.leaves) + 1
        if who in self.revoked:
            return self._kept(given.operations, [], epoch, now, revoked=True)
        judged = push(self.books, world.SITE, given.operations, now) if given.operations else None
        if judged is None:
            return Pushed(outcomes=[], expected=0, epoch=epoch, now=now)
        follows = bool(judged.rest) and judged.rest[0].previous in {sent.hash for sent in self.quarantine.values()}
        if isinstance(judged.stopped, Gap) and not follows:
            raise Rejected(Problem(code="gap", sentence="gap", expected=judged.stopped.expected))
        if isinstance(judged.stopped, Forked) or follows:
            epoch = self.epochs[who] = max(epoch, judged.rest[0].epoch + 1)
            return self._kept(judged.rest, judged.outcomes, epoch, now)
        return Pushed(outcomes=judged.outcomes, expected=judged.expected, epoch=epoch, now=now)

    def _kept(self, operations: Sequence[Sent], before: list[Outcome], epoch: int, now: int, revoked: bool = False) -> Pushed:
        self.quarantine |= {sent.id: sent for sent in operations}
        outcomes = [*before, *(Outcome(id=sent.id, outcome="quarantined") for sent in operations)]
        return Pushed(outcomes=outcomes, expected=0, epoch=epoch, now=now, revoked=revoked)

    def sums(self, places: Sequence[int]) -> Sums:
        with self.books.book(world.SITE).reading() as conn:
            end = clock_of(conn, world.SITE)
            return Sums(position=end.position, seal=end.seal, places=place_sums(conn, world.SITE, places))

    def files(self) -> Path:
        return self.folder / "files"


class Line:
    """The server as one device sees it. `fault` is asked before and after each call, by the call's name and moment."""

    def __init__(self, host: Host, who: str) -> None:
        self.host, self.who = host, who
        self.cut = False
        self.fault: Callable[[str, str], bool] = lambda call, moment: False
        self.calls: list[str] = []
        self.pull_max = PULL_MAX
        self.until = 0

    def _pass(self, call: str, moment: str) -> None:
        if self.cut or self.fault(call, moment):
            raise Unreachable

    def push(self, given: Push) -> Pushed:
        self._pass("push", "before")
        self.calls.append("push")
        answer = self.host.push(self.who, given)
        self._pass("push", "after")
        return answer

    def pull(self, after: int, limit: int, wait: float, until: int = 0) -> Page:
        self._pass("pull", "before")
        self.calls.append("pull")
        self.until = until
        self._may()
        page = pull(self.host.books, world.SITE, after, min(limit, self.pull_max), self.host.clock.tick())
        self._pass("pull", "after")
        return page

    def sums(self, places: Sequence[int], cursor: int = 0) -> Sums:
        self._pass("sums", "before")
        self.calls.append("sums")
        self._may()
        return self.host.sums(places)

    def settled(self, operations: Sequence[str]) -> list[str]:
        self._pass("settled", "before")
        self.calls.append("settled")
        self._may()
        return [which for which in operations if which in self.host.settled]

    def snapshot(self) -> Snapshot:
        self._pass("snapshot", "before")
        self.calls.append("snapshot")
        self._may()
        return files.make(self.host.books, world.SITE, self.host.files(), behind_max=0)

    def download(self, name: str, offset: int) -> Iterator[bytes]:
        self._may()
        file = files.file_of(self.host.books, world.SITE, self.host.files(), name)
        assert file is not None
        content = file.read_bytes()
        for start in range(offset, len(content), PART):
            self._pass("download", str(start))
            yield content[start: start + PART]

    def photos(self, have: Sequence[str], want: Sequence[str]) -> Photos:
        self._pass("photos", "before")
        self.calls.append("photos")
        self._may()
        return photos.asked(self.host.books, world.SITE, PhotosAsked(have=list(have), want=list(want)))

    def put_photo(self, digest: str, content: bytes) -> None:
        self._pass("put-photo", "before")
        self.calls.append("put-photo")
        self._may()
        photos.keep(self.host.books, world.SITE, self.who, digest, content, self.host.clock.at)
        self._pass("put-photo", "after")

    def get_photo(self, digest: str) -> bytes:
        self._pass("get-photo", "before")
        self.calls.append("get-photo")
        self._may()
        return photos.content_of(self.host.books, world.SITE, digest)

    def _may(self) -> None:
        if self.who in self.host.revoked:
            raise Rejected(Problem(code="revoked", sentence="revoked"))


class Tablet:
    """A device with its ledger, its clock and its client."""

    def __init__(self, host: Host, folder: Path, name: str, *, new: bool = True, skew: int = 0) -> None:
        self.host, self.folder, self.name, self.skew = host, folder, name, skew
        self.ledger = Ledger.open(folder)
        if new:
            with self.ledger.store.writing() as conn:
                device.put(conn, "device", name)
                device.set_site(conn, world.SITE)
                begin(conn, 1, 0)
                self.ledger.origin = device.origin(conn)
        self.line = Line(host, name)
        self.client = self.new_client()

    def new_client(self, **limits: int) -> Client:
        return Client(
            self.ledger.store, self.ledger.origin, self.line, clock=self.clock, folder=self.folder / "incoming", **limits
        )

    def clock(self) -> int:
        return self.host.clock.at + self.skew

    def round(self) -> Round:
        return self.client.round()

    def act(self, *entries: Entry, role: str = "operator") -> str:
        outcome = self.try_to(*entries, role=role)
        assert not isinstance(outcome, Refused), str(outcome.sentence)
        return outcome[0].id

    def try_to(self, *entries: Entry, role: str = "operator") -> tuple[Posted, ...] | Refused:
        self.host.clock.tick()
        return self.ledger.post([Operation(
            id=new_operation_id(), kind="move", entries=entries, actor=world.ACTORS[role], made_at=self.clock()
        )])

    def settled(self) -> bool:
        with self.ledger.store.reading() as conn:
            return overlay.size_of(conn) == 0

    def close(self) -> None:
        self.ledger.close()


def bolts(quantity: int, source: str, target: str) -> Move:
    return Move(
        handle=world.HANDLES["BOLT"], quantity=quantity, source=Standing(world.BINS[source]), target=Standing(world.BINS[target]),
        scanned=True,
    )


def book(ledger: Ledger | None, host: Host) -> dict[str, list[tuple[object, ...]]]:
    """Everything a feed decides, as a device has it or (None) as the server has it."""
    store = ledger.store if ledger else host.books.book(world.SITE)
    with store.reading() as conn:
        return {t.name: sorted(tuple(r) for r in conn.execute(t.select())) for t in overlay.FOLLOWED}


def agree(host: Host, *tablets: Tablet) -> None:
    """After two rounds each: in step, the same rows as the server, sound books on all sides (I3, L1)."""
    for _ in range(2):
        rounds = [one.round() for one in tablets]
    assert all(one.in_step for one in rounds), rounds
    server = book(None, host)
    for one in tablets:
        assert one.settled()
        mine = book(one.ledger, host)
        differ = {name: (mine[name], server[name]) for name in mine if mine[name] != server[name]}
        assert not differ, differ
        assert verify(one.ledger.store) == []
    assert verify(host.books.book(world.SITE)) == []
