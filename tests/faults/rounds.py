"""Rounds of work between real devices and a real server, each with one fault in it, and what has to hold after each.

A round: a device works, something fails while it works or syncs, then nothing fails any more and it syncs until it is in step. Then
everything `drive` acknowledged, and nothing twice, is on the server. A third device follows the feed all the time and has to have
every operation in the end. The seed decides which fault, when and after how many bytes; when a kill hits is the machine's chance.
"""

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from app.domain.feed import SERVER
from tests.faults import quiet
from tests.faults.devices import Device
from tests.faults.power import library
from tests.faults.processes import start
from tests.faults.proxy import PULL, Plan, Proxy
from tests.faults.serving import Serving, free_port, wait_until

SCANS = 6
"""Moves of a shift."""
NAMES = ("one", "two")


class Field:
    """The server, two devices that work and one that follows, on a network that fails as it is told."""

    def __init__(self, folder: Path, proxy: Proxy, serving: Serving) -> None:
        self.proxy, self.serving = proxy, serving
        self.devices = [Device(folder / name) for name in NAMES]
        self.follower = Device(folder / "follower")
        for one in (*self.devices, self.follower):
            one.enrol(proxy.port, serving.code())
        self.following = start(self.follower.folder, "sync")

    def stop_following(self) -> None:
        """kill -9 of the process that follows."""
        self.following.kill()
        self.following.wait()

    def follow_anew(self) -> None:
        """The same, and another in its place."""
        self.stop_following()
        self.following = start(self.follower.folder, "sync")


@contextmanager
def field(folder: Path) -> Iterator[Field]:
    """Everything started; everything ended."""
    with ExitStack() as stack:
        port = free_port()
        proxy = stack.enter_context(Proxy(port))
        serving = Serving(folder / "server", proxy.port, port)
        stack.callback(serving.stop)
        serving.start()
        made = Field(folder, proxy, serving)
        stack.callback(made.stop_following)
        yield made


# --- faults: each takes the field, a device that works, one that does not, and chance ---------------------------------------

Fault = Callable[[Field, Device, Device, random.Random], None]


def killed_at_work(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """kill -9 of a device's process in the middle of its work."""
    at.work(chance, SCANS * 4, killed=True)


def _at_push(field: Field, at: Device, chance: random.Random, act: Callable[[], object]) -> bool:
    """Work, sync, and do something up to 40 ms after the push has begun. Whether there was a push."""
    at.work(chance, SCANS)
    later = chance.randrange(0, 40) / 1000

    def acting() -> None:
        threading.Event().wait(later)
        try:
            act()
        finally:
            done.set()

    done = threading.Event()
    field.proxy.plan(Plan(meanwhile=acting))
    at.synced()
    happened = field.proxy.happened
    if happened:
        wait_until(done.is_set, "what was to happen in the middle of the sync")
    field.proxy.plan(None)
    return happened


def killed_in_sync(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """kill -9 of a device's process in the middle of its sync."""
    at.work(chance, SCANS)
    later = chance.randrange(0, 40) / 1000
    reached = threading.Event()
    field.proxy.plan(Plan(meanwhile=reached.set) if chance.random() < 0.6 else Plan(PULL, meanwhile=reached.set))
    process = at.syncing()
    wait_until(lambda: reached.is_set() or process.poll() is not None, "the sync")
    threading.Event().wait(later)
    process.kill()
    process.wait()
    field.proxy.plan(None)


def worker_killed(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """kill -9 of one worker, or of both, in the middle of a push."""
    which = chance.choice(((0,), (1,), (0, 1)))
    _at_push(field, at, chance, lambda: field.serving.kill_workers(which))
    field.serving.wait()


def server_killed(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """kill -9 of the whole server in the middle of a push."""
    if not _at_push(field, at, chance, field.serving.kill):
        field.serving.kill()
    field.serving.start()


def postgres_stopped(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """PostgreSQL stopped at once in the middle of a push, and started again."""
    _at_push(field, at, chance, field.serving.restart_postgres)
    field.serving.wait()


def answer_lost(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The server has committed, its answer never arrives."""
    _cut(field, at, chance, Plan(answer_cut=0))


def request_cut(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The connection is gone after N bytes of a request."""
    _cut(field, at, chance, Plan(request_cut=chance.randrange(1, 2_500)))


def answer_cut(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The connection is gone after N bytes of an answer."""
    _cut(field, at, chance, Plan(chance.choice((Plan().of, PULL)), answer_cut=chance.randrange(1, 2_500)))


def delayed(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """Everything on the connection is slow."""
    _cut(field, at, chance, Plan(delay_s=chance.randrange(100, 600) / 1000))


def _cut(field: Field, at: Device, chance: random.Random, plan: Plan) -> None:
    at.work(chance, SCANS)
    field.proxy.plan(plan)
    at.synced()
    field.proxy.plan(None)


def follower_killed(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """kill -9 of the device that follows, as it takes in what another one pushes."""
    _at_push(field, at, chance, field.follow_anew)


def commit_held(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The COMMIT of one worker is held back while another one is pushed to and a third device pulls: nothing is skipped."""
    for one in (at, other):
        one.work(chance, SCANS)
    wait_until(lambda: not field.follower.page().operations, "the follower is up to date")
    before = field.serving.operations()[-1][0]
    with field.serving.held(at.id) as holding:
        first = at.syncing()
        field.serving.wait_for_locks(1)
        reached = threading.Event()
        field.proxy.plan(Plan(meanwhile=reached.set))
        second = other.syncing()
        # At the other worker it waits in the database, at the same one behind the first: which, the system decides.
        wait_until(reached.is_set, "the second push")
        field.proxy.plan(None)
        page = field.follower.page()
        assert not page.operations and page.head == before, f"told {page.head}, of which {before} is committed"
        if chance.random() < 0.5:
            field.serving.restart_postgres()  # the commit never happens: both are sent again
        else:
            holding.execute("SELECT pg_advisory_unlock_all()")
        for process in (first, second):
            process.wait()
    field.serving.wait()


def power_cut_at_work(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The power of a device fails in the middle of its work."""
    assert at.disk
    at.disk.adopt()
    at.work(chance, SCANS * 4, killed=True, environment=at.disk.environment())
    at.disk.cut(chance)


def power_cut_in_sync(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The power of a device fails in the middle of an fsync of its sync."""
    at.work(chance, SCANS)
    assert at.disk
    at.disk.adopt()
    at.synced(at.disk.environment(cut=chance.randrange(1, 12)))
    at.disk.cut(chance)


def power_cut_at_server(field: Field, at: Device, other: Device, chance: random.Random) -> None:
    """The power of the server and its PostgreSQL fails in the middle of a push: what it has answered, it still has."""
    disk = field.serving.disk
    assert disk
    if not _at_push(field, at, chance, field.serving.kill_all):
        field.serving.kill_all()
    disk.cut(chance)
    field.serving.start()
    there = {which for _, which, _ in field.serving.operations()}
    for one in (*field.devices, field.follower):
        lost = one.holds().answered - there
        assert not lost, f"the server has answered and lost {sorted(lost)[:3]}"


FAULTS: tuple[Fault, ...] = (
    killed_at_work, killed_in_sync, worker_killed, server_killed, postgres_stopped, answer_lost, request_cut, answer_cut, delayed,
    follower_killed, commit_held,
)
POWER: tuple[Fault, ...] = (power_cut_at_work, power_cut_in_sync, power_cut_at_server)


# --- rounds ------------------------------------------------------------------------------------------------------------------


class Played(NamedTuple):
    """What came of the rounds."""

    rounds: int
    acknowledged: int
    faults: Counter[str]
    wrong: list[str]


def schedule(times: int, chance: random.Random) -> list[Fault]:
    """Which faults, in which order: all of them as often as one another."""
    known = (*FAULTS, *(POWER if isinstance(library(), Path) else ()))
    found = [known[number % len(known)] for number in range(times)]
    chance.shuffle(found)
    return found


def play(field: Field, times: int, seed: int, told: Callable[[str], None] = lambda line: None) -> Played:
    """So many rounds; ends after the one that broke something."""
    chance = random.Random(seed)
    faults: Counter[str] = Counter()
    for number, fault in enumerate(schedule(times, chance), 1):
        at, other = chance.sample(field.devices, 2)
        told(f"{number} {fault.__name__} {at.folder.parent.name}")
        fault(field, at, other, random.Random(f"{seed} {number}"))
        faults[fault.__name__] += 1
        wrong = [found for one in _involved(fault, at, other) for found in (one.in_step(), *_settled(field, one)) if found]
        if wrong:
            return Played(number, _acknowledged(field), faults, [f"round {number}, {fault.__name__}: {line}" for line in wrong])
    return Played(times, _acknowledged(field), faults, at_the_end(field))


def _involved(fault: Fault, at: Device, other: Device) -> list[Device]:
    return [at, other] if fault is commit_held else [at]


def _acknowledged(field: Field) -> int:
    return sum(len(one.acknowledged) for one in field.devices)


def _settled(field: Field, one: Device) -> Iterator[str]:
    """What is wrong with a device that is in step, and with what the server has of it."""
    name = one.folder.parent.name
    operations = field.serving.operations()
    holds = one.holds()
    if holds.waiting or holds.unsettled:
        yield f"{name}: {holds.waiting} waiting, {holds.unsettled} unsettled"
    if [position for position, _, _ in operations] != list(range(1, len(operations) + 1)):
        yield "the positions of the server's book are not dense"
    # What the server hears of the follower meanwhile is an operation of its own, which this device need not have yet.
    missing = {device for _, _, device in operations[holds.cursor:]} - {SERVER}
    if holds.cursor != holds.operations or holds.cursor > len(operations) or missing:
        yield f"{name}: cursor {holds.cursor}, {holds.operations} operations; the server has {len(operations)}"
    times = Counter(which for _, which, _ in operations)
    if lost := [which for which in one.acknowledged if not times[which]]:
        yield f"{name}: {len(lost)} acknowledged and lost: {lost[:3]}"
    if doubled := [which for which, count in times.items() if count > 1]:
        yield f"{len(doubled)} doubled: {doubled[:3]}"
    if strange := {which for _, which, device in operations if device == one.id} ^ holds.own:
        yield f"{name}: {len(strange)} of its operations are not on both sides"
    if kept := field.serving.quarantined():
        yield f"{kept} operations in quarantine"
    yield from one.unsound(quick=True)


def at_the_end(field: Field) -> list[str]:
    """What is wrong when all is quiet, by the program's own commands."""
    field.stop_following()
    return quiet.wrong(field.serving, [*field.devices, field.follower])
