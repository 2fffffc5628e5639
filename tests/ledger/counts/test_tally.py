"""How far a bin is: the tally agrees with the lines themselves, whatever has been counted and by whom."""

from random import Random

import pytest

from app.domain.questions import CountLines, CountTally
from app.domain.views import CountTallyView
from app.ledger.counts.names import AT_ONCE
from tests.ledger.counts.stocktake import PEOPLE, Floor, bin_id, item


def tally(floor: Floor, count: int, place: str = "A-1", limit: int = 50) -> CountTallyView:
    return floor.ask(CountTally(count, floor.place(place), limit))


def filled(floor: Floor, many: int = 6) -> list[str]:
    """Drills, bolts, a lot of glue and a tote in A-1."""
    drills = [f"D{n:02d}" for n in range(many)]
    for code in drills:
        floor.stock(code, 1, "A-1", number="DRILL")
    floor.stock("BOLT", 10, "A-1")
    floor.stock("G1", 5, "A-1", number="GLUE")
    floor.stock("T1", 1, "A-1", box=True)
    return [*drills, "BOLT", "G1", "T1"]


def agrees(floor: Floor, count: int) -> None:
    told, lines = tally(floor, count), floor.lines(count, "A-1").values()
    entered = [x for x in lines if x.entered]
    assert (told.counted, told.open) == (len(entered), len(lines) - len(entered))
    assert told.found == any(x.counted for x in entered)
    assert set(told.newest) == {x.handle for x in entered}
    assert [x.at for h in told.newest for x in entered if x.handle == h] == sorted((x.at for x in entered), reverse=True)
    assert list(told.expected) == [x.handle for x in lines if not x.entered], "lines come in the order of their codes"


@pytest.mark.parametrize("seed", range(4))
def test_the_tally_agrees_with_the_lines(floor: Floor, seed: int) -> None:
    chance, codes = Random(seed), filled(floor)
    floor.stock("D99", 1, "B-1", number="DRILL")
    count = floor.open()
    agrees(floor, count)
    for _ in range(12):
        code = chance.choice([*codes, "D99"])
        bulk = code in ("BOLT", "G1")
        quantity = chance.randrange(12) if bulk else chance.choice((1, 1, 1, 0))
        floor.counts(count, "A-1", code, quantity, by=chance.choice(("anna", "ben")), add=bulk and quantity > 0)
        agrees(floor, count)
    floor.move(codes[0], 1, "A-1", "B-1") if floor.held(codes[0], "A-1") else None
    agrees(floor, count)
    for who in PEOPLE:
        if any(x.entered for x in floor.lines(count, "A-1", by=who).values()):
            floor.closes(count, "A-1", by=who)
    agrees(floor, count)


def test_the_scope_limits_what_is_open(floor: Floor) -> None:
    filled(floor)
    drills = floor.open("C1", places=(bin_id("A-1"),), items=(item("DRILL"),))
    agrees(floor, drills)
    assert tally(floor, drills).open == 6
    van = 7
    floor.stock("D50", 1, "A-1", number="DRILL", custody=van)
    held = floor.open("C2", custodians=(van,))
    assert tally(floor, held).expected == (floor.handle("D50"),)
    agrees(floor, held)


def test_only_so_many_are_listed_but_all_are_told(floor: Floor) -> None:
    codes = filled(floor)
    count = floor.open()
    for code in codes[:4]:
        floor.counts(count, "A-1", code)
    told = tally(floor, count, limit=2)
    assert (told.counted, told.open) == (4, 5)
    assert told.newest == (floor.handle(codes[3]), floor.handle(codes[2])) and len(told.expected) == 2
    closed = tally(floor, count, limit=AT_ONCE * 2)
    assert closed.newest == tally(floor, count).newest


def test_nothing_is_told_of_a_count_that_is_not_there(floor: Floor) -> None:
    assert tally(floor, 12345) == CountTallyView()


def test_lines_of_some_handles_are_those_of_the_whole_bin(floor: Floor) -> None:
    codes = filled(floor)
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 4)
    floor.counts(count, "A-1", "BOLT", 5, by="ben")
    floor.counts(count, "A-1", codes[0])

    def same() -> None:
        whole = floor.lines(count, "A-1")
        for some in (("BOLT",), (codes[0], codes[1], "T1"), tuple(codes)):
            asked = floor.ask(CountLines(count, bin_id("A-1"), 0, tuple(floor.handle(code) for code in some)))
            assert {x.code: x for x in asked} == {code: whole[code] for code in some}

    same()
    for who in ("anna", "ben"):
        floor.closes(count, "A-1", by=who)
    same()
