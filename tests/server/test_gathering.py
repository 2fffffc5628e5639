"""Pushes that wait for the same book are judged in one transaction, and come out as they would have one after the other."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from app.ledger.batch.judging import Group
from app.ledger.judge import Forked, Gap
from app.ledger.verify import verify
from app.server import gathering
from app.server.books import Books
from app.server.gathering import Gathering
from app.server.judging import Judged, together
from tests.ledger import world
from tests.server.face import Server, bolts, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


class Turns:
    """Stands in for `together`: the first transaction waits until the others stand in line."""

    def __init__(self) -> None:
        self.sizes: list[int] = []
        self.begun, self.free = threading.Event(), threading.Event()
        self.refuse_several = False

    def __call__(self, books: Books, site: int, groups: Sequence[Group]) -> list[Judged]:
        self.sizes.append(len(groups))
        self.begun.set()
        self.free.wait()
        if self.refuse_several and len(groups) > 1:
            raise ValueError("one of them cannot be worked with")
        return together(books, site, groups)


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> Turns:
    made = Turns()
    monkeypatch.setattr(gathering, "together", made)
    return made


def at_once(server: Server, turns: Turns, groups: Sequence[Group]) -> list["Future[Judged]"]:
    """All of them from threads of their own, the first one's transaction being under way when the others come."""
    gathered = Gathering()
    with ThreadPoolExecutor(len(groups)) as threads:
        found = [threads.submit(gathered.enter, server.books, world.SITE, groups[0])]
        turns.begun.wait()
        room = gathered._room(world.SITE)
        for number, group in enumerate(groups[1:], 1):
            found.append(threads.submit(gathered.enter, server.books, world.SITE, group))
            until(lambda number=number: len(room.waiting) == number)  # type: ignore[misc]
        turns.free.set()
    return found


def until(ready: Callable[[], bool]) -> None:
    while not ready():
        pass


def test_those_that_wait_share_a_transaction(server: Server, turns: Turns) -> None:
    devices = [server.device(name) for name in ("one", "two", "three")]
    groups = [Group([one.made(bolts()), one.made(bolts())], server.tick()) for one in devices]
    found = [one.result() for one in at_once(server, turns, groups)]
    assert turns.sizes == [1, 2]
    positions = [outcome.position for judged in found for outcome in judged.outcomes]
    assert positions == list(range(positions[0], positions[0] + 6))
    assert [judged.expected for judged in found] == [3, 3, 3]
    assert verify(server.books.book(world.SITE)) == []


def test_one_that_cannot_be_taken_stops_no_other(server: Server, turns: Turns) -> None:
    one, two, three, four = (server.device(name) for name in ("one", "two", "three", "four"))
    two.made(bolts())  # lost on the way
    forged = msgspec.structs.replace(three.made(bolts()), note="forged")
    groups = [Group([sent], server.tick()) for sent in (one.made(bolts()), two.made(bolts()), forged, four.made(bolts()))]
    found = [judged.result() for judged in at_once(server, turns, groups)]
    assert turns.sizes == [1, 3]
    assert [judged.stopped for judged in found] == [None, Gap(1), Forked("hash"), None]
    assert [len(judged.outcomes) for judged in found] == [1, 0, 0, 1]


def test_where_they_fail_together_each_tries_by_itself(server: Server, turns: Turns) -> None:
    turns.refuse_several = True
    devices = [server.device(name) for name in ("one", "two", "three")]
    groups = [Group([one.made(bolts())], server.tick()) for one in devices]
    found = [one.result() for one in at_once(server, turns, groups)]
    assert turns.sizes == [1, 2]
    assert [judged.expected for judged in found] == [2, 2, 2]
    assert verify(server.books.book(world.SITE)) == []


def test_what_fails_by_itself_is_told_to_who_brought_it(server: Server, turns: Turns, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[Judged]:
        raise OSError("no room on the disk")

    monkeypatch.setattr(gathering, "together", broken)
    gathered = Gathering()
    with pytest.raises(OSError, match="no room"):
        gathered.enter(server.books, world.SITE, Group([server.device().made(bolts())], server.tick()))


def test_a_transaction_takes_no_more_than_it_should(server: Server, turns: Turns, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST", 2)
    devices = [server.device(name) for name in ("one", "two", "three", "four")]
    groups = [Group([one.made(bolts())], server.tick()) for one in devices]
    at_once(server, turns, groups)
    assert turns.sizes == [1, 2, 1]
