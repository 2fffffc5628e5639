"""One world of a simulation: a server, its devices, the network between them, and a seeded scheduler of what happens next."""

import hashlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from app.domain.operation import ApproveLine, CombineBin, Operation, Put, RejectLine, ReopenBin, Resolve, Retire
from app.domain.wire import Pushed
from app.ledger import device
from app.ledger.follow import begin as begin_to_follow
from app.ledger.follow import take
from app.ledger.ledger import Ledger
from app.server.books import Books, FileBooks
from app.server.judging import pull
from tests.ledger import world
from tests.simulation import acts, checks, versions
from tests.simulation import server as server_room
from tests.simulation.device import JUMPS, SimDevice
from tests.simulation.faults import CRASH, CRASH_AFTER, FULL, fuse_of, memory
from tests.simulation.network import Net
from tests.simulation.regimes import ROUNDS, Regime
from tests.simulation.server import SimServer
from tests.simulation.setting import SECOND, SITES, START, Site

CHAOS = 0.12
"""Chance that something happens to a request."""
ROUNDS_MAX = 3
"""Rounds without a fault after which all must be in step (L1)."""


SUPERVISORS = (Put, Resolve, ApproveLine, RejectLine, ReopenBin, CombineBin)
"""Entries that operators and technicians may not make."""


class Violation(AssertionError):  # noqa: N818 - what is looked for
    """An invariant does not hold."""


class Template:
    """The beginning of every world, made once: the server's files and a device's for each site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        books = FileBooks(folder / "server")
        books.registry.close()
        server_room.begin(books, START)
        for site in SITES:
            ledger = Ledger.open(folder / site.code)
            with ledger.store.writing() as conn:
                device.put(conn, "device", "template")
                device.set_site(conn, site.id)
                begin_to_follow(conn, 1, 0)
                origin = device.origin(conn)
            page = pull(books, site.id, 0, 1_000, START)
            take(ledger.store, origin, 0, page.operations, now=page.now)
            ledger.close()
        books.close()


class World:
    """`seed` decides everything that happens."""

    def __init__(
        self, seed: int, folder: Path, template: Template, *, devices: int = 3, regime: Regime = ROUNDS,
        books: Callable[[], Books] | None = None, write: Callable[[str], None] = lambda line: None,
    ) -> None:
        self.seed = seed
        self.regime = regime
        self.folder = folder
        self.chance = Random(seed)
        """Of what a process begins with."""
        self.began = self.now = START + 3_600 * SECOND
        self.step = 0
        self.made = 0
        """Operations acknowledged by devices."""
        self.must: dict[str, str] = {}
        """Operations that were acknowledged, and by whom: they must be on the server in the end."""
        self.may: set[str] = set()
        """Operations that may be there: their device died before it answered, or lost them with its disk."""
        self.doubled: set[str] = set()
        """Devices of which there are two, or that were restored from an old copy."""
        self.to_be_held: set[str] = set()
        """Decisions of people who may not make them."""
        self.to_be_told: set[str] = set()
        """Facts by people who may not do such things."""
        self.heard_of: dict[int, list[str]] = {site.id: [] for site in SITES}
        self.answers: dict[str, tuple[str, int]] = {}
        self.happened: Counter[str] = Counter()
        self.copied = self.numbered = 0
        self.trace = hashlib.blake2b(digest_size=16)
        self._write = write
        if books is None:
            shutil.copytree(template.folder / "server", folder / "server")
        self.server = SimServer(
            folder / "server", books or (lambda: FileBooks(folder / "server")), fuse_of(folder / "server"), lambda: self.now
        )
        self.net = Net(self.server, self.tell, self.answered)
        self.devices: list[SimDevice] = []
        for n in range(devices):
            site = SITES[1] if n and n % 3 == 2 else SITES[0]
            one = self._arrive(f"device-{n}", site, template.folder / site.code)
            one.old = n == 1

    def _arrive(self, name: str, site: Site, files: Path) -> SimDevice:
        folder = self.folder / f"{name}-{len(self.devices)}"
        shutil.copytree(files, folder)
        self.server.enrol(name, site.id)
        one = SimDevice(self, name, site, folder)
        one.introduce()
        self.devices.append(one)
        return one

    # --- the account of it ---------------------------------------------------------------------------------------------

    def new_id(self) -> str:
        """An identity in the shape of a UUIDv7."""
        self.numbered += 1
        return f"{self.seed & 0xFFFFFFFF:08x}-0000-7000-8000-{self.numbered:012x}"

    def note(self, line: str) -> None:
        """A line of the trace."""
        line = f"{self.step} {line}"
        self.trace.update(line.encode() + b"\n")
        self._write(line)

    def tell(self, what: str) -> None:
        """Something happened that the run must have seen often enough."""
        self.happened[what] += 1
        self.note(what)

    def expect(self, holds: bool, sentence: str) -> None:
        """Raises Violation where it does not hold."""
        if not holds:
            raise Violation(sentence)

    def answered(self, device: str, pushed: Pushed) -> None:
        """The answer to an operation is the same for ever (I8)."""
        for outcome in pushed.outcomes:
            now = (outcome.outcome, outcome.position)
            before = self.answers.setdefault(outcome.id, now)
            self.expect(before == now, f"I8: the answer to {outcome.id} was {before}, it is {now}")
            self.note(f"{device} hears {outcome.id[-6:]} {outcome.outcome} {outcome.position}")

    def on_server(self) -> set[str]:
        """Operations of devices that the server has."""
        with self.server.fuse.aside():
            return set(checks.where_it_is(self))

    def judgement(self, op: Operation) -> None:
        """Remember what the server has to make of an act that was posted without asking for rights."""
        if op.actor not in (world.ACTORS["operator"], world.ACTORS["technician"]):
            return  # others may, or their role changes meanwhile
        if all(isinstance(e, SUPERVISORS) for e in op.entries):
            self.to_be_held.add(op.id)
        elif op.actor == world.ACTORS["technician"] and any(isinstance(e, Retire) for e in op.entries):
            self.to_be_told.add(op.id)

    # --- what happens --------------------------------------------------------------------------------------------------

    def run(self, operations: int) -> None:
        """Steps until so many operations are acknowledged; everything is at rest in the end. Raises Violation."""
        with versions.new():
            while self.made < operations:
                self.step += 1
                self._one_step()
            self.rest()

    def play(self, steps: Iterable[int]) -> None:
        """These steps alone, and rest in the end. Raises Violation."""
        with versions.new():
            for step in steps:
                self.step = step
                self._one_step()
            self.rest()

    def _one_step(self) -> None:
        """The step of the present number: it draws from a source of its own, so that leaving others out leaves it as it is."""
        self.take_step(Random(self.seed * 1_000_003 + self.step))
        if self.step % self.regime.rest_every == 0:
            self.rest()

    def take_step(self, r: Random) -> None:
        """What happens next."""
        how = self.regime
        self.now += int(r.expovariate(1 / how.gap) * SECOND) + 1
        self.net.random = r
        self.net.chaos = CHAOS
        one = r.choice(self.devices)
        what = r.random()
        if what < how.acts:
            self.work(one, r)
        elif what < how.acts + how.duel:
            self.duel(one, r)
        elif what < how.acts + how.duel + how.sync * 0.9:
            one.sync(compare=r.random() < 0.3)
        elif what < how.acts + how.duel + how.sync:
            one.sync()
            with self.server.fuse.aside(), one.fuse.aside():
                for finding in checks.at_the_head(one, self):
                    raise Violation(finding)
        else:
            self.go_wrong(one, r)

    def work(self, one: SimDevice, r: Random) -> None:
        """People work at a device."""
        how = self.regime
        if r.random() < how.moving:
            left = r.randint(*how.many)
            while left > 0:
                left -= one.carry(r, how.glance)
        else:
            for _ in range(r.randint(*how.few)):
                self.now += r.randint(1, 20) * SECOND
                one.act(r)

    def duel(self, one: SimDevice, r: Random) -> None:
        """Two devices do the same to the same: undo an act, settle a discrepancy, decide a count, edit a record."""
        others = [two for two in self.devices if two is not one and two.site == one.site]
        if not others:
            return
        two = r.choice(others)
        both = set(two.recent())
        doer = r.choice([acts.undo, acts.undo, acts.resolve, acts.resolve, acts.decide, acts.decide, acts.edit_item])
        doing = one.think(r, doer, [which for which in reversed(one.recent()) if which in both])
        if doing is None:
            return
        if two.post(doing):
            self.now += r.randint(1, 20) * SECOND
            one.post(doing)

    def go_wrong(self, one: SimDevice, r: Random) -> None:
        """Something breaks, or is mended."""
        match r.random():
            case x if x < 0.35:
                one.arm(r)
                if r.random() < 0.5:  # else it mostly breaks in a posting
                    one.sync()
            case x if x < 0.50:
                self.server.fuse.arm(r.randint(1, 400), r.choice([CRASH, CRASH, CRASH_AFTER, FULL]))
            case x if x < 0.65:
                self.net.cut ^= {one.name}
                self.note(f"network of {one.name} {'cut' if one.name in self.net.cut else 'back'}")
            case x if x < 0.73:
                one.skew = r.choice([0, 0, *JUMPS])
                self.tell("clock jumped")
            case x if x < 0.83:
                self.net.deliver(r.randint(1, 3))
            case x if x < 0.89:
                one.keep_copy()
            case x if x < 0.95:
                one.restore(r)
            case x if x < 0.97:
                one.old = False
            case _:
                self.clone(one)

    def clone(self, one: SimDevice) -> None:
        """The folder is copied to a second tablet, which believes to be the first."""
        if len(self.devices) >= 6:
            return
        one.fuse.disarm()
        one.ledger.store.close()
        folder = self.folder / f"{one.name}-{len(self.devices)}"
        shutil.copytree(one.folder, folder)
        one.open()
        twin = SimDevice(self, one.name, one.site, folder)
        twin.old = one.old
        self.devices.append(twin)
        self.tell("device cloned")
        self.doubled.add(one.name)

    def rest(self) -> None:
        """No more faults: everybody pushes and pulls, then everything is compared. Raises Violation."""
        self.server.fuse.disarm()
        for one in self.devices:
            one.fuse.disarm()
            one.old = False
        self.net.calm()
        for round_ in range(1, ROUNDS_MAX + 1):
            for one in self.devices:
                done = one.sync()
                in_step = done is not None and done.in_step
                late = f"L1: {one.folder.name} is not in step after {ROUNDS_MAX} rounds: {done}"
                self.expect(in_step or round_ < ROUNDS_MAX, late)
        findings = list(checks.at_rest(self))
        if findings:
            raise Violation("\n".join(findings[:20]))
        self.note("at rest")

    def close(self) -> None:
        """Switch everything off."""
        for one in self.devices:
            one.close()
        self.server.close()


def scratch() -> Path:
    """A folder in memory where there is one."""
    return Path(tempfile.mkdtemp(prefix="stockhand-simulation-", dir=memory()))
