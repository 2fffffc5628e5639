"""PanatrackerST, "Handles", walked sentence by sentence as its reader would, at the demo kiosk."""

import pytest

from app.domain.catalogue import Item, Maintenance, MaintenanceLine
from app.domain.questions import RecordsLike, RecordsNamed
from tests.journeys.conftest import Kiosk
from tests.journeys.test_catalogue import fields, fill


def order_of(kiosk: Kiosk, unit: str) -> str:
    """Open a maintenance order for a unit; its number."""
    kiosk.open("maintain")
    kiosk.scan(unit)
    kiosk.choose("Open a maintenance order")
    assert kiosk.type("Head cleaned").at == "maintain/used"
    (view,) = kiosk.ledger.answer(RecordsLike(Maintenance, where=("state", "open")))
    return str(view.record.number)


def test_item_units_can_be_set_up_in_four_ways(kiosk: Kiosk) -> None:
    """Serialized, quantity-tracked, lot-tracked or non-inventory: chosen on the item master, which is used across the system."""
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Items")
    for tracking in ("serial", "quantity", "lot", "non-inventory"):
        shown = kiosk.key("new")
        assert fields(shown)["tracking"]["label"] == "Tracked by"
        fill(kiosk, number=f"NEW-{tracking}", description=f"Tracked by {tracking}", tracking=tracking, uom="EACH")
        assert kiosk.key("save").done
        (view,) = kiosk.ledger.answer(RecordsNamed(Item, f"NEW-{tracking}"))
        assert view.record.tracking == tracking


def test_a_serial_tracked_unit_is_one_and_is_identified_by_its_handle(oper: Kiosk) -> None:
    """The table of the text: handle, item master, location, a quantity of 1 each."""
    for handle, where in (("PST.1001", "A01-S01"), ("PST.1002", "A01-S01"), ("PST.1003", "B02-S01")):
        (row,) = oper.stock(handle=handle)
        assert (row["item"], row["location"], row["quantity"], row["tracking"]) == ("123456", where, "1", "serial")
    oper.open("move")
    assert oper.scan("PST.1001", "B02-S01").done and oper.where("PST.1001") == "B02-S01"


def test_a_quantity_tracked_item_has_many_records_and_they_merge(oper: Kiosk) -> None:
    """The item master is the handle; what matches in location, custody, project and status is one record."""
    oper.open("move")
    oper.scan("ABC123", "A01-S01")
    oper.choose("No project")
    oper.type("100")
    assert oper.scan("B02-S01").done
    assert oper.amount("ABC123", "B02-S01") == "450" and oper.amount("ABC123", "A01-S01") == "400"
    assert oper.amount("ABC123", "A01-S01", project="P-100") == "200"


def test_the_from_location_and_other_differentiators_are_selected(oper: Kiosk) -> None:
    """Several records in one area because of project allocations: the project is asked, what is available is displayed."""
    oper.open("move")
    assert oper.scan("ABC123").at == "move/from"
    asked = oper.scan("A01-S01")
    assert asked.at == "move/project" and "P-100" in asked.choices
    asked = oper.choose("P-200")
    assert asked.at == "move/quantity" and "120 EACH available" in asked.screen["hint"]
    assert oper.type("20").at == "move/destination"


def test_a_container_is_selected_like_a_serialized_unit(oper: Kiosk) -> None:
    """200 EACH: without a container four inputs, with one two scans."""
    oper.open("move")
    oper.scan("ABC123")
    oper.scan("A01-S01")
    oper.choose("P-100")
    oper.type("200")
    assert oper.scan("B02-S01").done
    assert oper.scan("B-000042", "C01-S01").done
    assert oper.amount("ABC123", "C01-S01", container="B-000042") == "200"


def test_containers_hold_a_single_item_master_where_they_are_set_up_so(kiosk: Kiosk) -> None:
    """The rule is the container type's, edited in the catalogue, and is explained where it refuses."""
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Container types")
    shown = kiosk.scan("BOX")
    assert shown.at == "records/record"
    assert fields(kiosk.key("edit"))["single_item"]["value"] == "yes"
    kiosk.key("cancel")
    kiosk.key("home")
    kiosk.open("contain")
    kiosk.scan("B-000042")
    kiosk.choose("Put in")
    refused = kiosk.scan("PST.1001")
    assert refused.refused and "takes a single item of one custody, project and status" in (refused.reason or "")


def test_the_lot_number_is_the_handle_and_fills_the_lot_field(oper: Kiosk) -> None:
    """And the lot that expires first is taken first."""
    (row,) = oper.stock(handle="L42", item="GRS-400")
    assert (row["lot"], row["tracking"], row["quantity"]) == ("L42", "lot", "80")
    oper.open("issue")
    oper.scan("TECH")
    oper.choose("Consumed")
    if oper.session.screen is not None and oper.session.screen.step == "reason":
        oper.send(choose=oper.session.screen.choices[0].id)
    asked = oper.scan("L43")
    assert asked.warned and "L42 at A02-S03 expires before it, on 2028-12-31" in asked.says
    assert oper.scan("L42", "A02-S03").at == "issue/quantity" and oper.type("1").done


@pytest.mark.parametrize("job", ["move", "issue", "isolate", "reserve"])
def test_non_inventory_can_be_chosen_on_no_other_transaction(oper: Kiosk, job: str) -> None:
    oper.open(job)
    if job == "issue":
        oper.scan("TECH")
    refused = oper.scan("OIL-10W40")
    assert refused.refused and "only recorded as used on maintenance" in (refused.reason or "")


def test_the_card_of_what_is_never_stocked_offers_nothing_that_would_be_refused(oper: Kiosk) -> None:
    shown = oper.scan("OIL-10W40")
    assert [line["title"] for line in shown.screen["lines"]] == ["Not kept in stock: it is chosen where it is used, on maintenance"]
    assert shown.choices == ["History", "Print its label"]


def test_spark_plugs_and_motor_oil_are_recorded_on_unit_maintenance(oper: Kiosk) -> None:
    """Stock that is used leaves it under the order's number; motor oil is recorded without being inventoried."""
    number = order_of(oper, "PST.1001")
    oper.scan("ABC123", "B02-S01")
    assert oper.type("4").done and oper.amount("ABC123", "B02-S01") == "346"
    assert oper.export("history", document=number, item="ABC123")[0]["to"] == "consumed"
    assert oper.scan("OIL-10W40").at == "maintain/amount"
    assert oper.type("1.5").done and not oper.stock(item="OIL-10W40")
    (line,) = oper.ledger.answer(RecordsLike(MaintenanceLine))
    assert line.record.quantity == 15
    oper.choose("The work is done")
    oper.key("home")
    card = oper.scan("PST.1001")
    assert card.lines[f"Maintenance {number}"] == "done" and oper.sound()


def test_an_order_half_done_survives_a_power_cut(oper: Kiosk) -> None:
    order_of(oper, "PST.1001")
    oper.scan("OIL-10W40")
    oper.power_cut()
    oper.sign_in("OPER")
    assert oper.open("maintain").at == "maintain/amount" and oper.type("2").done
