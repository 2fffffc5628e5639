"""A worker's memory while very many operations come in: pushes of many devices, what they pull, a file to begin from."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import psutil

from app.bench.figures import line
from app.bench.loopback import Device, serving
from app.bench.shift import stock
from app.domain.wire import PULL_MAX, PUSH_MAX, Push
from app.opening import clock
from app.server.books import Books
from app.sync.transport import Unreachable

DEVICES, UNITS_EACH = 20, 100
EACH = 100_000
"""Operations after which the memory is told."""
MEGABYTE = 1_000_000
AGAIN_MAX = 5
T = TypeVar("T")


class Seen(NamedTuple):
    """Resident memory of the worker (bytes) when so many operations had come in, and the highest seen up to then."""

    operations: int
    now: int
    highest: int


def measure(folder: Path, books: Books, operations: int) -> list[Seen]:
    """Print the memory of a server's only worker after each hundred thousand operations, and how much it grew after the first."""
    began = clock() - 3_000_000 * operations  # each act three seconds after the one before, on whichever device
    stock(books, DEVICES * UNITS_EACH, began)
    told = []
    with serving(folder, 1) as (address, process):
        memory = psutil.Process(process)
        devices = [
            Device(address, books, range(n * UNITS_EACH, (n + 1) * UNITS_EACH), began) for n in range(DEVICES)
        ]
        line("memory of a worker that has started", f"{memory.memory_info().rss / MEGABYTE:.0f} MB")
        for seen in _pushed(devices, operations, lambda: memory.memory_info().rss):
            told.append(seen)
            now, highest = seen.now / MEGABYTE, seen.highest / MEGABYTE
            line(f"  after {seen.operations:,} operations", f"{now:.0f} MB, at most {highest:.0f} MB")
        for one in devices:
            one.server.close()
    line("memory of a worker, highest seen", f"{told[-1].highest / MEGABYTE:.0f} MB", "under 150 MB")
    line("  grown since the first of these", f"{(told[-1].now - told[0].now) / MEGABYTE:+.0f} MB", "flat")
    return told


def _pushed(devices: list[Device], operations: int, memory: Callable[[], int]) -> Iterator[Seen]:
    """The devices push in turn, and each pulls a page, what has come in last or some of what came in long ago."""
    highest = memory()
    head = devices[0].head
    for first in range(0, operations, PUSH_MAX):
        one = devices[first // PUSH_MAX % len(devices)]
        push = Push(operations=one.shift.acts(min(PUSH_MAX, operations - first), head))
        told = _insist(partial(one.server.push, push))
        head = _insist(partial(one.server.pull, max(0, told.outcomes[-1].position - PULL_MAX), PULL_MAX, 0)).head
        _insist(partial(one.server.pull, first // 2, PULL_MAX, 0))
        highest = max(highest, memory())
        done = min(first + PUSH_MAX, operations)
        if done == min(EACH, operations):  # a large book would take long to write out each time
            for _ in one.server.download(one.server.snapshot().name, 0):
                highest = max(highest, memory())
        if done % EACH == 0 or done == operations:
            yield Seen(done, memory(), highest)


def _insist(ask: Callable[[], T]) -> T:
    """The answer, asked for again where a machine that is busy with other things lets it take too long: it stays the same."""
    for _ in range(AGAIN_MAX):
        with suppress(Unreachable):
            return ask()
    return ask()
