"""Stock value and the FIFO report: what is left and what was used, to package numbers and delivery prices."""

from app.domain.catalogue import COSTING, Setting
from app.domain.cost_views import CostOf, DeliveriesLike, DeliveryOf, UsesOf
from app.domain.operation import Move, Revalue
from app.domain.place import Virtual
from app.domain.stock import Standing
from tests.ledger.lookup.warehouse import VENDOR, Warehouse, bulk, item, place

HERE = place("A01-S01")


def delivered(here: Warehouse, quantity: int, value: int | None, package: str) -> None:
    came = Move(
        handle=bulk("ABC123"), quantity=quantity, source=Standing(VENDOR), target=Standing(HERE), value=value, package=package
    )
    here.post(came, kind="receive", document=f"RC-{package}")


def test_value_by_average_and_by_what_came_first(here: Warehouse) -> None:
    here.bulk("ABC123", 1, HERE)
    delivered(here, 9, 1000, "D-1")
    delivered(here, 10, 3000, "D-2")
    here.carry(bulk("ABC123"), HERE, Virtual.SCRAP.place, 11)
    (row,) = here.page("values", search="ABC123").rows
    average, fifo = 4000 - round(4000 * 11 / 20), 3000 - 300
    assert row.cells[2:] == ("9", "EACH", "200", str(average), str(average), str(fifo))
    here.put(Setting(id=1, site=0, code=COSTING, value="fifo"))
    (row,) = here.page("values", search="ABC123").rows
    assert row.cells[5:] == (str(fifo), str(average), str(fifo))
    assert here.cells("values", chips=("stock",)) == ["ABC123"] and here.cells("values", chips=("owed",)) == []


def test_the_fifo_report_traces_what_is_left_and_used(here: Warehouse) -> None:
    here.bulk("ABC123", 1, HERE)
    delivered(here, 9, 1000, "D-1")
    delivered(here, 10, 3000, "D-2")
    here.carry(bulk("ABC123"), HERE, Virtual.SCRAP.place, 11)
    rows = {row.cells[0]: row for row in here.page("deliveries").rows}
    assert rows["D-1"].cells[5:] == ("9", "9", "0", "111", "1000", "0")
    assert rows["D-2"].cells[5:] == ("10", "1", "9", "300", "3000", "2700")
    assert here.cells("deliveries", chips=("left",)) == ["D-2"] and here.cells("deliveries", search="D-1") == ["D-1"]
    assert here.cells("deliveries", chips=("free",)) == [""]
    assert here.cells("deliveries", search="RC-D-2") == ["D-2"] and here.cells("deliveries", search="RC-D") == []
    _, position, line = rows["D-2"].id.split(":")
    (use,) = here.ask(UsesOf(item("ABC123"), int(position), int(line)))
    assert (use.quantity, use.value, use.place) == (1, 300, Virtual.SCRAP.place)


def test_a_delivery_is_read_and_its_price_corrected(here: Warehouse) -> None:
    here.bulk("ABC123", 1, HERE)
    delivered(here, 4, 1000, "D-1")
    (found,) = here.ask(DeliveriesLike(package="D-1"))
    assert (found.number, found.quantity, found.value, found.left, found.serial) == ("ABC123", 4, 1000, 4, "")
    here.post(Revalue(item=found.item, value=1200, was=1000, operation=found.operation, line=found.line), kind="revalue")
    assert here.ask(CostOf(found.item)).value == 1200
    again = here.ask(DeliveryOf(found.position, found.line))
    assert again is not None and (again.value, again.value_left) == (1200, 1200)
    assert here.ask(DeliveryOf(found.position, 99)) is None
