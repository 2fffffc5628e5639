"""Stock and incoming, "Inventory actions": add, remove, move, assemble, disassemble, isolate, and the log of who did what when."""

import pytest

from app.domain.cost_views import CostOf
from app.domain.listing import Query
from app.domain.questions import RecentHistory
from app.ledger.listings.stock import LISTING
from tests.journeys.conftest import Kiosk
from tests.journeys.test_catalogue import fill


@pytest.fixture
def floor(kiosk: Kiosk) -> Kiosk:
    """A packing station is set up in the catalogue with its bill of parts, and one of it is received: by hand, at the kiosk."""
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.key("new")
    fill(kiosk, number="STATION-1", description="Packing station", tracking="serial", uom="EACH", device="yes")
    assert kiosk.key("save").done
    for part, quantity in (("123456", "1"), ("ABC123", "2")):
        kiosk.scan("STATION-1")
        kiosk.choose("Parts")
        kiosk.key("new")
        fill(kiosk, part=part, quantity=quantity)
        assert kiosk.key("save").done
        kiosk.key("home")
        kiosk.open("records")
    kiosk.key("home")
    return kiosk


def added(kiosk: Kiosk) -> None:
    """Add: new stock comes into the inventory."""
    kiosk.open("receive")
    kiosk.scan("A01-S01")
    kiosk.scan("STATION-1")
    kiosk.scan("WS.1")
    for _ in range(3):
        if kiosk.where("WS.1"):
            break
        assert kiosk.session.screen is not None
        kiosk.send(choose=kiosk.session.screen.choices[0].id) if kiosk.session.screen.choices else kiosk.scan("WS.1")
    assert kiosk.where("WS.1") == "A01-S01"
    kiosk.key("home")


def test_every_action_of_the_table(floor: Kiosk) -> None:
    added(floor)
    # Move: stock moves between locations.
    floor.open("move")
    assert floor.scan("PST.1001", "B02-S01").done
    floor.key("home")
    # Assemble: a part is installed in a device; the bill ticks off.
    floor.open("assemble")
    shown = floor.scan("WS.1")
    assert shown.lines == {"123456": "open", "ABC123": "open"} and shown.screen["progress"] == {"done": 0, "total": 2}
    assert floor.scan("PST.1001").done
    floor.scan("ABC123", "B02-S01")
    shown = floor.choose("Take 2 EACH")
    assert shown.done and shown.lines == {"123456": "done", "ABC123": "done"} and "complete" in shown.says
    floor.key("finish", "finish")
    # The device's card lists its parts; moving the device moves them.
    card = floor.scan("WS.1")
    assert {"PST.1001", "ABC123"} <= set(card.lines)
    floor.choose("Move it")
    assert floor.scan("C01-S01").done
    floor.key("home")
    assert "C01-S01" in [row["location"] for row in floor.stock(handle="PST.1001")]
    # Disassemble: a part is removed from the device.
    floor.open("assemble")
    floor.scan("WS.1")
    floor.choose("Take parts out")
    floor.scan("PST.1001")
    assert floor.scan("A01-S01").done and floor.where("PST.1001") == "A01-S01"
    floor.key("home")
    # Isolate: set apart for inspection.
    floor.open("isolate")
    floor.scan("PST.1001")
    assert floor.session.screen is not None
    if floor.session.screen.step == "reason":
        floor.send(choose=floor.session.screen.choices[0].id)
    assert floor.key("here").done and floor.stock(handle="PST.1001")[0]["status"] == "isolated"
    floor.key("home")
    # Remove: stock leaves the inventory.
    floor.open("issue")
    floor.scan("TECH")
    floor.choose("Consumed")
    if floor.session.screen.step == "reason":
        floor.send(choose=floor.session.screen.choices[0].id)
    assert floor.scan("PST.1002").done and floor.where("PST.1002") == ""
    floor.key("home")
    # Activities: who moved what, when and why.
    handle = floor.ledger.names.find(["PST.1001"])[0].target
    kinds = [line.kind for line in floor.ledger.answer(RecentHistory(handle=handle))]
    assert kinds[:4] == ["isolate", "disassemble", "assemble", "move"]
    assert {line.who for line in floor.ledger.answer(RecentHistory(handle=handle))[:4]} != {""}
    assert floor.sound()


def test_a_case_counts_its_twelve_in_every_job(floor: Kiosk) -> None:
    """What is taken for granted: the GTIN-14 of a case of 12 offers 12 each where it is moved, issued, received, counted."""
    case = "19506000134311"
    floor.open("move")
    floor.scan(case)
    shown = floor.scan("B02-S01")
    assert "Take 12 EACH" in shown.choices
    floor.choose("Take 12 EACH")
    assert floor.scan("B02-S05").done and floor.amount("ABC123", "B02-S05") == "12"
    floor.key("home")
    floor.open("issue")
    floor.scan("TECH")
    floor.choose("Consumed")
    assert floor.session.screen is not None
    if floor.session.screen.step == "reason":
        floor.send(choose=floor.session.screen.choices[0].id)
    floor.scan(case)
    assert "Take 12 EACH" in floor.scan("B02-S05").choices and floor.choose("Take 12 EACH").done
    floor.key("home")
    floor.open("receive")
    floor.scan("B02-S05")
    shown = floor.scan(case)
    assert any("12 EACH" in choice for choice in shown.choices), shown


def test_the_inventory_view_shows_part_quantity_location_and_average_price(kiosk: Kiosk) -> None:
    """"Shows your current inventory: part model, quantity, location, average price." """
    kiosk.sign_in("SUPER")
    kiosk.open("receive")
    kiosk.scan("IN-01")
    kiosk.send(choose="no-order")
    kiosk.scan("ABC123")
    kiosk.type("10")
    kiosk.type("99,00")  # all ten of the package
    kiosk.send(choose="no-package")
    page = kiosk.ledger.page(Query(listing="stock", search="ABC123"))
    cells = [dict(zip((column.key for column in LISTING.columns), row.cells, strict=True)) for row in page.rows]
    rows = {(str(cell["location"]), str(cell["project"])): cell for cell in cells}
    there = rows["IN-01", ""]
    cost = kiosk.ledger.answer(CostOf(kiosk.ledger.names.find(["ABC123"])[0].target))
    assert cost.average_quantity and there["average"] == str(round(cost.average_value / cost.average_quantity))
    assert (there["item"], there["quantity"], there["uom"]) == ("ABC123", "10", "EACH")
    assert {cell["average"] for cell in cells} == {there["average"]}, "one average for the deployment, wherever the part is"
    # A wrong package price is corrected; the list of deliveries says the new one at once.
    kiosk.open("prices")
    shown = kiosk.scan("ABC123")
    assert shown.screen["lines"][0]["amount"] == "99.00"
    kiosk.send(choose=shown.screen["lines"][0]["id"])
    kiosk.key("correct")
    fill(kiosk, value="90.00")
    shown = kiosk.key("save")
    assert shown.done and shown.screen["lines"][0]["amount"] == "90.00"
