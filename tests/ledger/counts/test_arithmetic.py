"""The arithmetic of counting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.stock import Standing
from app.ledger.counts.arithmetic import Record, Tally, closed, figure, shares, tallied, value_minor, within_tolerance

PLAIN = Standing(1)
standings = st.builds(Standing, st.just(1), st.integers(0, 2), st.integers(0, 2))
records = st.lists(st.builds(Record, standings, st.integers(1, 50)), unique_by=lambda r: r.standing, max_size=6)


@given(records, records, st.integers(-200, 200).filter(bool))
def test_a_difference_is_shared_whole_and_no_record_gives_more_than_it_has_while_others_have(
    held: list[Record], debts: list[Record], difference: int
) -> None:
    parts = shares(held, debts, difference, PLAIN)
    assert sum(part.quantity for part in parts) == difference
    assert all((part.quantity > 0) == (difference > 0) and part.quantity for part in parts)
    there = {r.standing: r.quantity for r in held}
    if difference < 0:
        overdrawn = [p for p in parts if -p.quantity > there.get(p.standing, 0)]
        assert len(overdrawn) == (sum(there.values()) < -difference)


def test_a_surplus_first_meets_what_is_owed_then_the_largest_record() -> None:
    held = [Record(Standing(1), 3), Record(Standing(1, project=5), 8)]
    debts = [Record(Standing(1, custody=7), 2)]
    assert shares(held, debts, 5, PLAIN) == [Record(Standing(1, custody=7), 2), Record(Standing(1, project=5), 3)]
    assert shares([], [], 5, PLAIN) == [Record(PLAIN, 5)]


@pytest.mark.parametrize(
    ("difference", "price", "decimals", "value"),
    [(3, 150, 0, 450), (-3, 150, 0, -450), (5, 1, 1, 1), (4, 1, 1, 0), (-5, 1, 1, -1), (2345, 199, 3, 467), (0, 9, 2, 0)],
)
def test_value_is_rounded_half_up_to_the_minor_unit(difference: int, price: int, decimals: int, value: int) -> None:
    assert value_minor(difference, price, decimals) == value


def test_a_figure_grows_by_adding_and_is_replaced_by_saying_it_anew() -> None:
    first = tallied(None, 4, add=True, single=False, at=1)
    second = tallied(first, 3, add=True, single=False, at=2)
    assert second == Tally(7, 2, cumulative=True)
    assert closed(second, 9) == Tally(7, 9)
    assert tallied(second, 5, add=False, single=False, at=3) == Tally(5, 3) == closed(Tally(5, 3), 9)
    assert tallied(None, 0, add=False, single=False, at=3) == Tally(0, 3)
    assert tallied(Tally(1, 1), 1, add=True, single=True, at=4) == Tally(1, 4)
    assert tallied(Tally(1, 1), 0, add=False, single=True, at=4) is None


def test_figures_of_several_people() -> None:
    both = [Tally(4, 5), Tally(6, 2)]
    assert figure(both, single=False, combine="").two
    assert figure(both, single=False, combine="add")[:2] == (10, 5)
    assert figure(both, single=False, combine="latest")[:2] == (4, 5)
    assert figure([Tally(1, 5), Tally(1, 7)], single=True, combine="") == (1, 7, False)
    assert figure([Tally(0, 5), Tally(6, 2)], single=False, combine="") == (6, 2, False)
    assert figure([Tally(0, 5), Tally(0, 2)], single=False, combine="") == (0, 5, False)


@pytest.mark.parametrize(
    ("expected", "difference", "percent", "limit", "within"),
    [
        (100, 5, 5, 0, True), (100, 6, 5, 0, False), (0, 1, 50, 0, False), (100, -5, 5, 499, False), (100, -5, 5, 500, True),
        (100, 50, 0, 5000, True), (100, 50, 0, 4999, False), (100, 0, 0, 0, False),
    ],
)
def test_tolerance_is_both_limits_where_both_are_set(
    expected: int, difference: int, percent: int, limit: int, within: bool
) -> None:
    assert within_tolerance(expected, difference, 0, 100, percent=percent, limit_minor=limit) is within
