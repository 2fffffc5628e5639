"""Any mixture of moves, counts, approvals and undos: stock is what the newest approved count found, and what moved since."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.ledger.invariants import broken
from app.ledger.post import Posted
from app.ledger.store import open_sqlite
from app.ledger.tables import count_result, shortfall
from tests.ledger.counts.stocktake import BINS, SECOND, Floor

ENDS = (*BINS, "out")


class Carried(NamedTuple):
    """A move as it really took place, whatever the books had."""

    posted: Posted
    source: str
    target: str
    quantity: int


class World:
    """What was carried and what was counted, in plain lists: the rule of fences read straight off them."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self.carried: list[Carried] = []
        self.lines: list[tuple[int, str, int, int]] = []
        self.fences: dict[str, tuple[int, int]] = {}

    def stock(self, place: str) -> int:
        """Below zero is what the place owes."""
        moment, found = self.fences.get(place, (0, 0))
        since = [c for c in self.carried if c.posted.at > moment]
        return found + sum(c.quantity for c in since if c.target == place) - sum(c.quantity for c in since if c.source == place)

    def carry(self, source: str, target: str, quantity: int) -> None:
        if source != target:
            self.carried.append(Carried(self.floor.move("BOLT", quantity, source, target, by="sue"), source, target, quantity))

    def count(self, place: str, quantity: int) -> None:
        count = self.floor.open(f"C{len(self.lines)}")
        posted = self.floor.counts(count, place, "BOLT", quantity)
        self.lines.append((count, place, quantity, posted.at))
        if self.floor.now % (2 * SECOND):
            self.carry(place, "out", 1)
        self.floor.closes(count, place)
        if self.floor.lines(count, place).get("BOLT") is None:
            return
        if self.floor.result(count, place, "BOLT")[3] == "approved":
            self._fenced(place, quantity, posted.at)

    def decide(self, which: int) -> None:
        if not self.lines:
            return
        count, place, quantity, at = self.lines[which % len(self.lines)]
        line = self.floor.lines(count, place).get("BOLT")
        if line is not None and line.state == "review":
            self.floor.approved(count, place, "BOLT", line.difference)
            self._fenced(place, quantity, at)

    def _fenced(self, place: str, quantity: int, at: int) -> None:
        if at >= self.fences.get(place, (0, 0))[0]:
            self.fences[place] = (at, quantity)

    def undo(self, which: int) -> None:
        if self.carried:
            carried = self.carried[which % len(self.carried)]
            if isinstance(self.floor.undo(carried.posted), Posted):
                self.carried.remove(carried)

    def held(self, place: str) -> int:
        """What the books hold, less what they owe."""
        with self.floor.store.reading() as connection:
            owed = connection.execute(
                select(func.coalesce(func.sum(shortfall.c.quantity), 0)).where(shortfall.c.place == self.floor.place(place))
            ).scalar_one()
        return self.floor.held("BOLT", place) - int(owed)


bins, amounts = st.sampled_from(BINS), st.integers(1, 6)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("carry"), st.sampled_from(ENDS), st.sampled_from(ENDS), amounts),
        st.tuples(st.just("count"), bins, st.integers(0, 12)),
        st.tuples(st.just("decide"), st.integers(0, 9)),
        st.tuples(st.just("undo"), st.integers(0, 9)),
    ),
    min_size=6, max_size=24,
)


@given(steps=STEPS)
@settings(max_examples=40)
def test_stock_is_what_the_newest_count_found_and_what_moved_since(settled_file: Path, steps: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory(dir=settled_file.parent) as folder:
        shutil.copy(settled_file, Path(folder) / "books.db")
        store = open_sqlite(Path(folder) / "books.db")
        try:
            world = World(Floor(store))
            world.carried.append(Carried(world.floor.stock("BOLT", 10, "A-1"), "out", "A-1", 10))
            for name, *arguments in steps:
                getattr(world, str(name))(*arguments)
                assert {place: world.held(place) for place in BINS} == {place: world.stock(place) for place in BINS}
            with store.reading() as connection:
                assert broken(connection) == []
                assert connection.execute(select(func.count()).select_from(count_result)).scalar_one() <= len(world.lines)
        finally:
            store.close()

