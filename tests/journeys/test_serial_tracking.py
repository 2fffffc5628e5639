"""Serial tracking, walked as the reader of its published text would, sentence by sentence."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.catalogue import Customer
from app.domain.identity import derive, new_operation_id
from app.domain.operation import Operation, Put
from app.domain.questions import HandleOf
from app.domain.serials import DescribedOf
from tests.journeys.conftest import Kiosk, Shown


def fill(kiosk: Kiosk, **texts: str) -> Shown:
    for key, text in texts.items():
        shown = kiosk.send(field=key, text=text)
    return shown


def fields(shown: Shown) -> dict[str, dict[str, Any]]:
    return {field["key"]: field for field in shown.screen["form"]}


def line(shown: Shown, title: str) -> str:
    return next(str(one["detail"]) for one in shown.screen["lines"] if one["title"] == title)


def bulk(kiosk: Kiosk, item: str = "PUMP-7") -> dict[str, str]:
    return {row["location"]: row["quantity"] for row in kiosk.stock(item=item, tracking="quantity")}


def item(kiosk: Kiosk, number: str, **more: str) -> None:
    """A supervisor makes an item and puts ten of it into its primary location, three elsewhere."""
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.key("new")
    fill(kiosk, number=number, description="Pump", tracking="quantity", uom="EACH", warranty_months="12", **more)
    assert kiosk.key("save").done
    kiosk.key("home")
    for place, many in (("A01-S01", "10"), ("B02-S01", "3")):
        kiosk.open("receive")
        kiosk.scan(place)
        kiosk.scan(number)
        kiosk.type(many)
        kiosk.key("finish")
        kiosk.key("home")


@pytest.fixture
def pump(kiosk: Kiosk) -> Kiosk:
    kiosk.sign_in("SUPER")
    item(kiosk, "PUMP-7", default_place="A01-S01")
    assert bulk(kiosk) == {"A01-S01": "10", "B02-S01": "3"}
    return kiosk


def switch(kiosk: Kiosk, on: str, number: str = "PUMP-7") -> Shown:
    """Open the item, go to its settings, set the check box, save: the card is shown anew, as it is from now on."""
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.scan(number)
    shown = kiosk.key("edit")
    assert "settings" in fields(shown)["tracks_serials"]["group"]
    fill(kiosk, tracks_serials=on)
    shown = kiosk.key("save")
    assert shown.done and shown.at == "records/record"
    return shown


def tab(kiosk: Kiosk) -> Shown:
    """The tab of the item, by its card in the catalogue."""
    switch(kiosk, "yes")
    return kiosk.choose("Serials")


def test_track_serials_save_and_the_tab_appears(pump: Kiosk) -> None:
    pump.open("records")
    pump.choose("Items")
    assert "Serials" not in pump.scan("PUMP-7").choices, "not before it is enabled"
    pump.key("home")
    shown = switch(pump, "yes")
    assert "Serials" in shown.choices
    shown = pump.choose("Serials")
    # Existing stock is not affected; serials are tracked alongside quantity.
    assert shown.at == "serials/list" and shown.screen["prompt"] == "PUMP-7: 13 on hand, 0 with serials"
    assert shown.screen["lines"] == [] and bulk(pump) == {"A01-S01": "10", "B02-S01": "3"}


def test_a_new_item_lands_on_its_card_with_its_tab_and_a_new_customer_in_its_list(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.key("new")
    fill(kiosk, number="FAN-9", description="Fan", tracking="quantity", uom="EACH", tracks_serials="yes")
    shown = kiosk.key("save")
    assert shown.done and shown.at == "records/record" and "Serials" in shown.choices
    assert kiosk.choose("Serials").screen["prompt"] == "FAN-9: 0 on hand, 0 with serials"
    kiosk.key("back")
    kiosk.open("records")
    kiosk.choose("Customers")
    kiosk.key("new")
    fill(kiosk, code="ACME-2", name="Acme")
    assert kiosk.key("save").at == "records/list"  # nothing more is to be done with it: on to the next


def test_adding_a_serial_by_hand(pump: Kiosk) -> None:
    tab(pump)
    shown = pump.key("add")
    assert shown.at == "serials/form" and list(fields(shown)) == ["serial", "location", "tag", "notes"]
    # The location is optional and defaults to the item's primary one.
    assert fields(shown)["location"]["value"] == "" and "A01-S01" in fields(shown)["location"]["shown"]
    pump.scan("P7-001")
    fill(pump, notes="box dented")
    shown = pump.key("save")
    assert shown.done, shown
    # It appears with a status of In Stock; one unit that stood there without a serial is this one now.
    assert bulk(pump)["A01-S01"] == "9" and pump.where("P7-001") == "A01-S01"
    shown = pump.key("back")
    assert shown.screen["prompt"] == "PUMP-7: 13 on hand, 1 with serials"
    assert "Available, A01-S01" in line(shown, "P7-001") and "Under warranty" in line(shown, "P7-001")
    assert pump.sound()


def test_a_number_twice_no_number_and_no_unit_there_are_said_beside_the_field(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001")
    pump.key("save")
    fill(pump, serial="P7-001", tag="bad tag")
    shown = pump.key("save")
    assert shown.refused and "known already" in fields(shown)["serial"]["error"] and fields(shown)["tag"]["error"]
    fill(pump, serial="P7-002", tag="", location="C01-S01")
    shown = pump.key("save")  # none stands there: choose another place, or add stock
    assert shown.warned and "No unit of PUMP-7" in fields(shown)["location"]["error"]
    fill(pump, location="NOWHERE")
    assert "No place is called" in fields(pump.key("save"))["location"]["error"]
    fill(pump, location="B02-S01")
    assert pump.key("save").done and bulk(pump) == {"A01-S01": "9", "B02-S01": "2"}
    fill(pump, serial="P7-003", location="C01-S01")
    assert pump.key("save").warned and pump.key("save").done
    assert pump.where("P7-003") == "C01-S01" and bulk(pump) == {"A01-S01": "9", "B02-S01": "2"}
    assert pump.key("undo").accepted and pump.where("P7-003") == ""


def test_import_names_what_is_wrong_line_by_line_and_keeps_the_good_lines(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001")
    pump.key("save")
    pump.key("back")
    shown = pump.send(choose="import")
    assert fields(shown)["file"]["kind"] == "file"
    fill(pump, file="serial;tag;notes\nP7-010;T-10;as new\nP7-011\nP7-010\n\nP7-001\nno good!\nP7-012;T-10\nP7-013;;scratched")
    shown = pump.key("save")
    assert shown.at == "serials/check" and shown.screen["prompt"] == "3 of 7 lines can be saved at A01-S01"
    said = {one["detail"] for one in shown.screen["lines"] if one["mark"] == "rejected"}
    assert any("Line 4: stands in line 2 already" in s for s in said) and any("Line 6: is known here" in s for s in said)
    assert any("Line 7: “no good!” is no serial number" in s for s in said) and any("Line 8: stands in line 2" in s for s in said)
    assert bulk(pump)["A01-S01"] == "9", "nothing is saved yet"
    assert pump.key("save").done
    assert bulk(pump)["A01-S01"] == "6" and pump.where("P7-013") == "A01-S01"
    assert pump.scan("T-10").screen["prompt"] == "P7-010"
    pump.key("undo")
    assert bulk(pump)["A01-S01"] == "9" and pump.where("P7-013") == ""
    assert pump.sound()


def test_no_more_are_imported_than_stand_there(pump: Kiosk) -> None:
    tab(pump)
    pump.send(choose="import")
    fill(pump, file="\n".join(f"Q-{n}" for n in range(5)), location="B02-S01")
    shown = pump.key("save")
    assert shown.screen["prompt"] == "3 of 5 lines can be saved at B02-S01"
    assert "no unit without a serial is left at B02-S01 (there before: 3)" in str(shown.screen["lines"][0]["detail"])


def test_a_heading_names_the_columns_so_what_is_exported_is_taken_in(pump: Kiosk) -> None:
    tab(pump)
    pump.send(choose="import")
    fill(pump, file="serial;customer\nH-1;X")
    assert "a column “customer”" in fields(pump.key("save"))["file"]["error"]
    head = "serial,item,location,tag,notes,lot,expires"
    fill(pump, file="\n".join((
        head, 'H-1,PUMP-7,B02-S01,T-1,"dented, left",,', "H-2,pump-7,,,,,", "H-3,ABC123,,,,,", "H-4,PUMP-7,NOWHERE,,,,",
        "H-5,PUMP-7,,,,L42,", "H-6,PUMP-7,,,,,,more", "H-7,PUMP-7,C01-S01,,,,",
    )))
    shown = pump.key("save")
    assert shown.screen["prompt"] == "2 of 7 lines can be saved at B02-S01, A01-S01"
    said = " ".join(one["detail"] for one in shown.screen["lines"] if one["mark"] == "rejected")
    for why in ("H-3 is a unit of ABC123", "No place is called “NOWHERE”", "names a lot", "more fields than", "left at C01-S01"):
        assert why in said, said
    shown = pump.key("save")
    # What the list says is what stands in the books after the act, at once.
    assert shown.done and shown.screen["prompt"] == "PUMP-7: 13 on hand, 2 with serials"
    assert shown.undo == "Serial numbers of a file for PUMP-7 and 3 more"
    assert bulk(pump) == {"A01-S01": "9", "B02-S01": "2"} and pump.where("T-1") == "" and pump.where("H-1") == "B02-S01"
    rows = pump.export("serials", item="PUMP-7")
    assert {row["serial"]: (row["tag"], row["notes"]) for row in rows} == {"H-1": ("T-1", "dented, left"), "H-2": ("", "")}
    shown = pump.key("undo")
    assert shown.screen["prompt"] == "PUMP-7: 13 on hand, 0 with serials" and bulk(pump) == {"A01-S01": "10", "B02-S01": "3"}
    # The very lines of the export, the units gone meanwhile, come in again.
    pump.send(choose="import")
    fill(pump, file="\n".join((head, *(",".join(f'"{row[name]}"' for name in head.split(",")) for row in rows))))
    assert "2 of 2 lines" in pump.key("save").screen["prompt"]
    assert pump.key("save").done and pump.where("H-1") == "B02-S01" and pump.sound()


def test_a_number_and_a_tag_that_were_read_wrong_are_corrected(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-O01", tag="T-l")
    pump.key("save")
    fill(pump, serial="P7-002")
    pump.key("save")
    pump.key("home")
    pump.open("serials")
    pump.scan("T-l")
    assert fields(pump.send(choose="edit"))["tag"]["value"] == "T-l"
    fill(pump, serial="P7-002", tag="no tag")
    wrong = fields(pump.key("save"))
    assert "known already" in wrong["serial"]["error"] and "is no tag" in wrong["tag"]["error"]
    fill(pump, serial="P7-001", tag="T-1")
    shown = pump.key("save")
    assert shown.done and pump.where("P7-001") == "A01-S01" and pump.scan("T-1").screen["prompt"] == "P7-001"
    assert shown.undo == "New code P7-001" and pump.key("undo").done
    assert pump.where("P7-O01") == "A01-S01" and pump.where("P7-001") == ""
    assert pump.sound()


def test_what_is_typed_is_dropped_only_by_who_means_it(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    assert pump.key("back").at == "serials/list", "nothing was typed"
    pump.key("add")
    fill(pump, serial="P7-001", notes="box dented")
    assert fields(pump.scan("A-SHELF"))["notes"]["value"] == "box dented A-SHELF", "a scan adds to a text"
    assert pump.key("back").warned and pump.key("save").done
    pump.send(field="serial", text="P7-002")
    assert pump.key("back").warned and pump.key("back").at == "serials/list"
    pump.send(choose=shown_id(pump, "P7-001"))
    assert pump.send(choose="edit") and pump.key("back").at == "serials/unit", "nothing differs"
    pump.send(choose="edit")
    fill(pump, warranty="31.12.2031")
    assert pump.key("back").warned and pump.key("save").done
    assert "2031-12-31" in line(pump.scan("P7-001"), "Warranty")


def test_what_was_returned_to_bulk_is_said_so(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001")
    pump.key("save")
    switch(pump, "no")
    pump.key("home")
    assert "Returned to bulk" in line(pump.scan("P7-001"), "Where it is")
    pump.open("move")
    assert "was returned to bulk" in pump.scan("P7-001").says
    pump.open("maintain")
    assert "was returned to bulk" in pump.scan("P7-001").says
    switch(pump, "yes")
    assert "Returned to bulk" in line(pump.choose("Serials"), "P7-001")


def test_the_whole_record_of_a_serial(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001", notes="box dented", tag="T-1")
    pump.key("save")
    pump.key("back")
    made = Operation(
        id=new_operation_id(), kind="catalogue", actor=0, made_at=1,
        entries=(Put(record=Customer(id=derive("customer", "C-1"), code="C-1", name="Mill & Sons")),),
    )
    pump.ledger.post([made])
    # A double click, or a scan of it, opens the detail.
    shown = pump.send(choose=shown_id(pump, "P7-001"))
    assert shown.at == "serials/unit" and shown.screen["prompt"] == "P7-001"
    assert line(shown, "Status") == "Available" and line(shown, "Where it is") == "In a bin: STORE / A01-S01"
    assert line(shown, "Condition notes") == "box dented" and line(shown, "Customer") == "None"
    assert line(shown, "Asset tag") == "T-1"
    assert "Under warranty, until" in line(shown, "Warranty")
    shown = pump.choose("Change what is said of it")
    assert fields(shown)["warranty"]["value"] > datetime.now(UTC).date().isoformat(), "received and twelve months"
    pump.send(choose="find:customer")
    pump.send(choose=f"customer:{derive('customer', 'C-1')}")
    fill(pump, warranty="2020-12-31", notes="repaired")
    shown = pump.key("save")
    assert shown.done and shown.at == "serials/unit", "what was said is seen on its record"
    assert line(shown, "Customer") == "Mill & Sons" and line(shown, "Warranty") == "Warranty expired, until 2020-12-31"
    # Transfers between locations are recorded in its history.
    pump.choose("Transfer it")
    shown = pump.scan("C01-S01")
    assert shown.done and pump.where("P7-001") == "C01-S01"
    titles = [str(one["title"]) for one in shown.screen["lines"]]
    assert "transferred: A01-S01 → C01-S01" in titles and "Condition notes: repaired" in titles
    assert "Customer: Mill & Sons" in titles and "given a serial number: Converted → A01-S01" in titles
    pump.key("undo")
    assert pump.where("P7-001") == "A01-S01"
    pump.key("undo")
    which = pump.ledger.names.find(["P7-001"])[0].target
    assert pump.ledger.answer(DescribedOf(which)).notes == "box dented"
    assert pump.sound()


def shown_id(kiosk: Kiosk, code: str) -> str:
    screen = kiosk.session.screen
    assert screen is not None
    return next(one.id for one in screen.lines if one.title == code)


def test_status_changes_stand_in_the_record(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001")
    pump.key("save")
    pump.key("home")
    pump.open("isolate")
    pump.scan("P7-001")
    pump.choose("Faulty")
    assert pump.scan("Q-01").accepted
    pump.key("home")
    pump.open("serials")
    shown = pump.scan("P7-001")
    titles = [str(one["title"]) for one in shown.screen["lines"]]
    assert any("A01-S01 → Q-01, status Available → Isolated" in title for title in titles), titles
    assert any("Faulty" in str(one["detail"]) for one in shown.screen["lines"]), "and why"


def test_disabling_hides_the_tab_and_preserves_the_records(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001", notes="box dented")
    pump.key("save")
    pump.key("home")
    shown = switch(pump, "no")
    assert "Serials" not in shown.choices
    assert bulk(pump) == {"A01-S01": "10", "B02-S01": "3"}, "the unit is bulk again"
    pump.key("home")
    pump.open("serials")
    assert pump.scan("PUMP-7").refused
    which = pump.ledger.names.find(["P7-001"])[0].target
    kept = pump.ledger.answer(HandleOf(which))
    assert kept is not None and kept.notes == "box dented"
    pump.key("home")
    shown = tab(pump)
    assert "P7-001" in [one["title"] for one in shown.screen["lines"]], "switched on again, it is shown again"
    pump.key("add")
    fill(pump, serial="P7-001")
    assert pump.key("save").done and pump.where("P7-001") == "A01-S01" and bulk(pump)["A01-S01"] == "9"
    assert pump.sound()


def test_who_may_not_manage_serials_sees_them_and_changes_nothing(kiosk: Kiosk) -> None:
    kiosk.sign_in("OPER")
    kiosk.open("serials")
    shown = kiosk.scan("123456")
    assert shown.at == "serials/list" and shown.screen["lines"]
    assert kiosk.key("add").refused and kiosk.send(choose="import").refused
    kiosk.scan("PST.1001")
    assert kiosk.send(choose="edit").refused
    assert "Transfer it" in kiosk.scan("PST.1001").choices, "operators may transfer"


def test_a_serial_is_found_by_the_beginning_of_its_number(kiosk: Kiosk) -> None:
    kiosk.sign_in("OPER")
    kiosk.open("serials")
    kiosk.scan("123456")
    shown = kiosk.type("PST.100")
    titles = [one["title"] for one in shown.screen["lines"]]
    assert titles and all(title.startswith("PST.100") for title in titles)
    assert kiosk.type("QQ").refused


def test_serials_at_different_locations_are_independent(pump: Kiosk) -> None:
    tab(pump)
    pump.key("add")
    fill(pump, serial="P7-001", location="A01-S01")
    pump.key("save")
    fill(pump, serial="P7-002", location="B02-S01")
    pump.key("save")
    pump.key("home")
    pump.open("serials")
    pump.scan("P7-001")
    pump.choose("Transfer it")
    assert pump.scan("A01-S01").refused, "it stands there"
    assert pump.scan("B02-S01").done
    assert pump.where("P7-001") == pump.where("P7-002") == "B02-S01"
