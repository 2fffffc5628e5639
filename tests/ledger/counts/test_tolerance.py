"""Tolerance of item classes approves small differences by itself."""

import pytest

from tests.ledger.counts.stocktake import Floor


@pytest.mark.parametrize(
    ("percent", "limit", "counted", "state"),
    [
        (0, 0, 9, "review"),
        (10, 0, 9, "approved"), (10, 0, 8, "review"), (10, 0, 11, "approved"),
        (0, 300, 8, "approved"), (0, 299, 8, "review"),
        (10, 149, 9, "review"), (10, 150, 9, "approved"), (10, 1000, 8, "review"),
    ],
)
def test_tolerance_of_the_item_class_approves_by_itself(
    floor: Floor, percent: int, limit: int, counted: int, state: str
) -> None:
    floor.tolerate(percent=percent, limit_minor=limit)
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=counted)
    assert floor.result(count, "A-1", "BOLT")[3] == state
    assert floor.held("BOLT", "A-1") == (counted if state == "approved" else 10)


def test_tolerance_does_not_decide_where_stock_has_moved_since(floor: Floor) -> None:
    floor.tolerate(percent=10)
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 9)
    floor.move("BOLT", 1, "A-1", "A-2")
    floor.closes(count, "A-1")
    assert floor.result(count, "A-1", "BOLT") == (10, 9, -1, "review")


def test_a_value_limit_says_nothing_of_an_item_without_a_price(floor: Floor) -> None:
    floor.tolerate(limit_minor=1000)
    floor.stock("FREE", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", FREE=1)
    assert floor.result(count, "A-1", "FREE")[3] == "review"
