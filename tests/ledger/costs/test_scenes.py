"""Costs told as scenes, to the minor unit."""

from typing import Any

import pytest

from app.domain.operation import Revalue, Undo
from app.domain.place import Virtual
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.costs.shop import A, B, Shop, away, moved

VENDOR, SCRAP, INSTALLED, COUNTED, CONVERTED = map(
    away, (Virtual.VENDOR, Virtual.SCRAP, Virtual.INSTALLED, Virtual.COUNT_ADJUSTMENT, Virtual.CONVERTED)
)
PUMP, DRILL, BOLT, GLUE = (world.ITEMS[code].id for code in ("PUMP", "DRILL", "BOLT", "GLUE"))


@pytest.fixture
def shop(opening: Opening) -> Any:
    """A shop on each database, whose book is what the model says at the end."""
    with opening() as ledger:
        made = Shop(ledger)
        yield made
        made.check()


def state(shop: Shop, item: int) -> tuple[int, int, int]:
    """Quantity, value by average, value by FIFO."""
    found: Any = shop.arrivals.ask(f"SELECT quantity, value, fifo FROM cost_item WHERE item = {item}")
    return found[0] if found else (0, 0, 0)


def differences(shop: Shop, item: int) -> tuple[int, int]:
    found: Any = shop.arrivals.ask(f"SELECT sum(difference), sum(fifo_difference) FROM cost_entry WHERE item = {item}")
    return tuple(found[0])  # type: ignore[return-value]


def test_average_and_fifo_carry_what_is_left_over(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 3, VENDOR, A, value=100))
    shop.act(2, moved("PUMP", 3, VENDOR, A, value=200))
    shop.act(3, moved("PUMP", 1, A, SCRAP))
    assert state(shop, PUMP) == (5, 250, 267)  # 300 / 6 = 50; a third of 100 is 33
    shop.act(4, moved("PUMP", 2, A, SCRAP))
    assert state(shop, PUMP) == (3, 150, 200)
    shop.act(5, moved("PUMP", 3, A, SCRAP))
    assert state(shop, PUMP) == (0, 0, 0) and differences(shop, PUMP) == (0, 0)


def test_what_moves_within_costs_nothing(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 3, VENDOR, A, value=100))
    entries = shop.arrivals.ask("SELECT count(*) FROM cost_entry")
    shop.act(2, moved("PUMP", 2, A, B), moved("PUMP", 9, A, B))
    assert state(shop, PUMP) == (3, 100, 100) and shop.arrivals.ask("SELECT count(*) FROM cost_entry") == entries


def test_an_issue_without_stock_goes_at_the_average_and_what_pays_it_back_posts_the_difference(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 2, VENDOR, A, value=20))
    shop.act(2, moved("PUMP", 5, A, SCRAP))
    assert state(shop, PUMP) == (-3, -30, -30)
    shop.act(3, moved("PUMP", 10, VENDOR, B, value=150))
    assert state(shop, PUMP) == (7, 105, 105) and differences(shop, PUMP) == (15, 15)


def test_a_receipt_that_had_paid_back_is_undone_as_if_it_had_not_been(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 2, VENDOR, A, value=20))
    shop.act(2, moved("PUMP", 5, A, SCRAP))
    came = shop.act(3, moved("PUMP", 10, VENDOR, B, value=150))
    shop.act(4, Undo(operation=came.id))
    assert state(shop, PUMP) == (-3, -30, -30) and differences(shop, PUMP) == (0, 0)


def test_an_issue_without_stock_that_is_undone_owes_nothing(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 2, VENDOR, A, value=21))
    gone = shop.act(2, moved("PUMP", 5, A, SCRAP))
    shop.act(3, Undo(operation=gone.id))
    assert state(shop, PUMP) == (2, 21, 21) and differences(shop, PUMP) == (0, 0)


def test_an_issue_is_undone_after_the_delivery_it_took_was(shop: Shop) -> None:
    """What had left comes back at what it had left with, in a layer of its own; the delivery itself stays undone."""
    came = shop.act(1, moved("PUMP", 4, VENDOR, A, value=40))
    shop.act(2, moved("PUMP", 6, VENDOR, B, value=120))
    gone = shop.act(3, moved("PUMP", 2, B, SCRAP))
    assert shop.act(4, Undo(operation=came.id)).outcome == "" and state(shop, PUMP)[0] == 4
    assert shop.act(5, Undo(operation=gone.id)).outcome == "" and state(shop, PUMP)[0] == 6


def test_nothing_is_worth_nothing_whatever_was_undone(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 10, VENDOR, A, value=100))
    second = shop.act(2, moved("PUMP", 10, VENDOR, B, value=300))
    shop.act(3, moved("PUMP", 10, A, SCRAP))
    shop.act(4, Undo(operation=second.id))
    assert state(shop, PUMP) == (0, 0, 0) and differences(shop, PUMP) == (-100, 0)


def test_an_issue_that_is_undone_gives_each_delivery_its_part_back(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 3, VENDOR, A, value=100))
    shop.act(2, moved("PUMP", 3, VENDOR, A, value=200))
    gone = shop.act(3, moved("PUMP", 4, A, SCRAP))
    assert state(shop, PUMP) == (2, 100, 133)
    shop.act(4, Undo(operation=gone.id))
    assert state(shop, PUMP) == (6, 300, 300) and differences(shop, PUMP) == (0, 0)


def test_a_receipt_of_which_some_is_gone_is_undone_out_of_what_there_is(shop: Shop) -> None:
    first = shop.act(1, moved("PUMP", 4, VENDOR, A, value=40))
    shop.act(2, moved("PUMP", 4, VENDOR, B, value=80))
    shop.act(3, moved("PUMP", 3, B, SCRAP))
    assert state(shop, PUMP) == (5, 75, 90)
    shop.act(4, Undo(operation=first.id))
    assert state(shop, PUMP) == (1, 16, 20)
    assert differences(shop, PUMP) == (19, 30)


def test_what_is_left_after_such_an_undo_is_worth_what_the_other_deliveries_have_cost(shop: Shop) -> None:
    first = shop.act(1, moved("PUMP", 10, VENDOR, A, value=1000))
    shop.act(2, moved("PUMP", 8, A, SCRAP))
    shop.act(3, moved("PUMP", 10, VENDOR, A, value=2000))
    shop.act(4, Undo(operation=first.id))
    assert state(shop, PUMP) == (2, 400, 400), "and not the 1200 that would be left of 2200"


def test_what_comes_back_is_worth_what_it_left_with(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 2, VENDOR, A, value=20))
    shop.act(2, moved("PUMP", 2, A, INSTALLED))
    shop.act(3, moved("PUMP", 2, VENDOR, A, value=80))
    shop.act(4, moved("PUMP", 1, INSTALLED, A))
    assert state(shop, PUMP) == (3, 90, 90)


def test_a_serial_has_a_cost_of_its_own(shop: Shop) -> None:
    before = state(shop, DRILL)
    shop.act(1, moved("S3", 1, VENDOR, A, value=5000), moved("S4", 1, VENDOR, A, value=7000))
    shop.act(2, moved("S4", 1, A, INSTALLED))
    assert state(shop, DRILL) == (before[0] + 1, before[1] + 5000, before[2] + 5000)
    shop.act(3, moved("S4", 1, INSTALLED, B))
    assert state(shop, DRILL) == (before[0] + 2, before[1] + 12000, before[2] + 12000)
    shop.act(4, moved("S4", 1, B, COUNTED))
    shop.act(5, moved("S4", 1, COUNTED, B))
    assert state(shop, DRILL) == (before[0] + 2, before[1] + 12000, before[2] + 12000)


def test_a_receipt_that_arrives_late_tells_what_a_unit_had_cost(shop: Shop) -> None:
    """Issued before anybody had told that it came: at the average, until its receipt does."""
    shop.act(500, moved("S3", 1, B, INSTALLED, scanned=True), device="two")
    quantity, value, _ = state(shop, DRILL)
    assert (quantity, value) == (1, 9900)  # two of 9,900 less one at their average
    shop.act(100, moved("S3", 1, VENDOR, B, value=4000), device="three")
    assert state(shop, DRILL) == (2, 19800, 19800) and differences(shop, DRILL) == (4000 - 9900, 4000 - 9900)


def test_a_corrected_price_counts_for_what_is_left(shop: Shop) -> None:
    came = shop.act(1, moved("PUMP", 4, VENDOR, A, value=40))
    shop.act(2, moved("PUMP", 3, A, SCRAP))
    line: Any = shop.arrivals.ask(f"SELECT line FROM cost_layer WHERE position = {came.position}")[0][0]
    fix = Revalue(item=PUMP, value=80, was=40, operation=came.id, line=line)
    assert shop.act(3, fix).outcome == ""
    assert state(shop, PUMP) == (1, 20, 20) and differences(shop, PUMP) == (30, 30)
    assert shop.act(4, fix).outcome == "held", "it rests on a price that is not so any more"
    assert shop.act(5, Undo(operation=shop.done[-2].id)).outcome == "held", "a correction is corrected by another one"
    assert shop.act(6, Revalue(item=PUMP, value=55, was=20)).outcome == "" and state(shop, PUMP) == (1, 55, 55)


def test_cost_goes_along_from_bulk_to_a_serial_and_from_parts_to_a_device(shop: Shop) -> None:
    shop.act(1, moved("PUMP", 300, VENDOR, A, value=1000))
    shop.act(2, moved("PUMP", 100, A, CONVERTED), moved("P1", 1, CONVERTED, A))
    assert state(shop, PUMP) == (300, 1000, 1000)
    bolts, glue, drills = state(shop, BOLT), state(shop, GLUE), state(shop, DRILL)
    shop.act(3, moved("PUMP", 200, A, CONVERTED), moved("BOLT", 2, A, CONVERTED), moved("S3", 1, CONVERTED, A))
    assert state(shop, BOLT)[1] == bolts[1] - 300 and state(shop, GLUE) == glue
    assert state(shop, DRILL)[1] == drills[1] + 667 + 300


def test_prices_of_a_receipt_that_says_none(shop: Shop) -> None:
    """The order line's, else the catalogue's, else the average."""
    drills = state(shop, DRILL)
    shop.act(1, moved("S3", 1, VENDOR, A, order_line=11))
    assert state(shop, DRILL)[1] - drills[1] == 9000
    shop.act(2, moved("S4", 1, VENDOR, A))
    assert state(shop, DRILL)[1] - drills[1] == 9000 + 9900
    shop.act(3, moved("PUMP", 2, VENDOR, A, value=30))
    shop.act(4, moved("PUMP", 3, VENDOR, A))
    assert state(shop, PUMP) == (5, 75, 75)


def test_a_price_below_zero_or_beyond_all_measure_is_held(shop: Shop) -> None:
    for value in (-1, 10**18 - 1, 10**17 + 1):
        assert shop.act(1, moved("PUMP", 1, VENDOR, A, value=value)).outcome == "held"
    assert state(shop, PUMP) == (0, 0, 0)
