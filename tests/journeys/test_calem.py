"""Serialized inventory (Calem), walked as the reader of its published text would, sentence by sentence."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.catalogue import Loan
from app.domain.listing import Query
from app.domain.questions import RecordsLike
from tests.journeys.conftest import Kiosk, Shown


def fill(kiosk: Kiosk, **texts: str) -> Shown:
    for key, text in texts.items():
        shown = kiosk.send(field=key, text=text)
    return shown


def fields(shown: Shown) -> dict[str, dict[str, Any]]:
    return {field["key"]: field for field in shown.screen["form"]}


def table(kiosk: Kiosk, name: str, scope: int = 0, *chips: str, search: str = "") -> list[tuple[str, ...]]:
    page = kiosk.ledger.page(Query(listing=name, scope=scope, chips=chips, search=search))
    return [tuple(map(str, row.cells)) for row in page.rows]


@pytest.fixture
def super_(kiosk: Kiosk) -> Kiosk:
    kiosk.sign_in("SUPER")
    return kiosk


def camera(kiosk: Kiosk, **more: str) -> Shown:
    """Create an item with "Asset item" checked."""
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.key("new")
    values = {"number": "CAM-1", "description": "Precision camera", "tracking": "quantity", "uom": "EACH", "asset": "yes"} | more
    fill(kiosk, **values)
    shown = kiosk.key("save")
    assert shown.done, shown.reason
    return kiosk.scan("CAM-1")


def test_the_asset_flag_controls_the_serialized_flag(super_: Kiosk) -> None:
    shown = camera(super_)
    said = {str(line["detail"]): str(line["title"]) for line in shown.screen["lines"]}
    assert said["Asset item"] == "Yes" and said["Track serials"] == "Yes"
    assert "Serials" in shown.choices, "its units are identified by their serial numbers"
    super_.key("home")
    super_.open("records")
    super_.choose("Items")
    super_.key("new")
    fill(super_, number="LOT-1", description="x", tracking="lot", uom="EACH", asset="yes")
    assert "serial numbers" in fields(super_.key("save"))["asset"]["error"]


def test_asset_items_are_listed_only_where_they_are_included(super_: Kiosk) -> None:
    camera(super_)
    assert not table(super_, "items", search="CAM-1")
    assert [row[0] for row in table(super_, "items", 0, "assets", search="CAM-1")] == ["CAM-1"]


def test_site_inventory_is_made_from_the_item_and_from_the_site(super_: Kiosk) -> None:
    camera(super_)
    super_.choose("Site inventory")
    shown = super_.key("new")
    assert fields(shown)["item"]["value"] == "CAM-1" and fields(shown)["item"]["fixed"]
    fill(super_, store="STORE", bin="A01-S01", minimum="1", maximum="5")
    assert super_.key("save").done
    assert ("CAM-1", "Precision camera", "STORE", "A01-S01", "0", "1", "5", "Below minimum") in table(super_, "site-items")
    super_.key("home")
    super_.open("records")
    super_.choose("Site inventory")
    super_.key("new")
    fill(super_, item="123456", store="A01", bin="B02-S01")
    assert "not in the storeroom" in fields(super_.key("save"))["bin"]["error"]
    fill(super_, bin="A01-S01")
    assert super_.key("save").done
    assert len(table(super_, "site-items")) == 2
    assert [row[0] for row in table(super_, "site-items", 0, "assets")] == ["CAM-1"]
    assert super_.sound()


def bulk_item(kiosk: Kiosk, number: str, **places: str) -> None:
    """An item kept in bulk, with so many units in these bins."""
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.key("new")
    fill(kiosk, number=number, description="Camera", tracking="quantity", uom="EACH", serial_pattern=number + ".{:03d}")
    assert kiosk.key("save").done
    kiosk.key("home")
    for place, many in places.items():
        kiosk.open("receive")
        kiosk.scan(place.replace("_", "-"), number)
        kiosk.type(many)
        kiosk.key("finish")
        kiosk.key("home")


def stands(kiosk: Kiosk, item: str) -> dict[str, list[str]]:
    """Units by the tracking of their handles, as "bin quantity"."""
    rows = kiosk.stock(item=item)
    found: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda r: (r["location"], r["handle"])):
        found.setdefault(row["tracking"], []).append(f"{row['location']} {row['quantity']}")
    return found


def said(shown: Shown) -> list[str]:
    return [f"{line['title']}: {line['detail']}" for line in shown.screen["lines"]]


def test_several_items_are_serialized_after_a_dry_run_and_brought_back(super_: Kiosk) -> None:
    bulk_item(super_, "CAM-2", A01_S01="3", B02_S01="1")
    bulk_item(super_, "CAM-3", A01_S01="2")
    # Menu: Item Serialization. Multiple items can be selected for a procedure run.
    super_.open("serialize")
    super_.scan("CAM-2")
    super_.choose("Items from the list")
    assert super_.key("take").refused and super_.key("run").refused, "nothing is ticked"
    (ticked,) = super_.ledger.page(Query(listing="items", search="CAM-3")).rows
    shown = super_.send(choose="take", targets=[ticked.id])
    assert shown.at == "serialize/choose" and {"CAM-2", "CAM-3"} <= set(shown.lines)
    shown = super_.choose("Serialize")
    assert shown.at == "serialize/dry" and shown.screen["prompt"] == "2 of 2 items can be serialized"
    assert "CAM-2: Units that get serial numbers: 4, CAM-2.001 to CAM-2.004" in said(shown)
    assert "CAM-2: 3 EACH at STORE / A01-S01" in said(shown)
    assert stands(super_, "CAM-2") == {"quantity": ["A01-S01 3", "B02-S01 1"]}, "a dry run changes nothing"
    assert super_.key("run").done
    assert stands(super_, "CAM-2") == {"serial": ["A01-S01 1"] * 3 + ["B02-S01 1"]}
    assert stands(super_, "CAM-3") == {"serial": ["A01-S01 1"] * 2}
    assert "CAM-2.001" in [row["handle"] for row in super_.stock(item="CAM-2")]
    # To unserialize an item use the process above.
    super_.scan("CAM-2", "123456")
    shown = super_.choose("Back to bulk")
    assert shown.screen["prompt"] == "1 of 2 items can go back to bulk"
    assert "123456: It is kept by serial number from the start and has no bulk." in said(shown)
    assert super_.key("run").accepted
    assert stands(super_, "CAM-2") == {"quantity": ["A01-S01 3", "B02-S01 1"]}
    assert super_.sound()


def test_the_dry_run_names_what_would_be_blocked(super_: Kiosk) -> None:
    bulk_item(super_, "CAM-4", A01_S01="5")
    super_.open("issue")
    super_.scan("TECH")
    super_.send(choose="way:stays")
    while super_.session.screen and super_.session.screen.step == "reason":
        super_.send(choose=super_.session.screen.choices[0].id)
    super_.send(choose="due:7")
    super_.scan("CAM-4", "A01-S01")
    assert super_.type("2").done
    super_.key("home")
    super_.open("serialize")
    super_.scan("CAM-4")
    shown = super_.choose("Serialize")
    assert any("Checked out by" in line and "(2)" in line for line in said(shown)), said(shown)
    assert super_.key("run").refused
    assert stands(super_, "CAM-4").keys() == {"quantity"}
    # The checkout never was: the day it was due back stands in nobody's way.
    (view,) = super_.ledger.answer(RecordsLike(Loan, "", None))
    assert not view.record.retired
    assert super_.key("undo").screen["prompt"] == "1 of 1 items can be serialized"
    (view,) = super_.ledger.answer(RecordsLike(Loan, "", None))
    assert view.record.retired, "it has ended, and its history says so"
    assert super_.sound()


def test_operators_cannot_run_it(oper: Kiosk) -> None:
    assert oper.open("serialize").refused


def test_receiving_an_asset_needs_a_number_for_each_and_receive_all_is_refused(super_: Kiosk) -> None:
    camera(super_, serial_pattern="CAM-1.{:03d}", tag_pattern="T-{:04d}")
    super_.key("home")
    super_.open("receive")
    super_.scan("A01-S01", "CAM-1")
    # You may choose to have them generated, or manually enter them.
    super_.send(choose="tags:generate")
    super_.send(choose="generate")
    assert super_.type("2").done
    assert stands(super_, "CAM-1") == {"serial": ["A01-S01 1"] * 2}
    super_.scan("SN-77")
    assert stands(super_, "CAM-1") == {"serial": ["A01-S01 1"] * 3}
    assert [row["tag"] for row in super_.export("serials", item="CAM-1")].count("") == 0


def test_the_preferred_route_is_guided(super_: Kiosk) -> None:
    bulk_item(super_, "CAM-5", A01_S01="2")
    super_.open("serialize")
    super_.scan("CAM-5")
    shown = super_.choose("preferred way")
    assert shown.screen["prompt"] == "CAM-5: step 2 of 4" and "A01-S01: 2" in said(shown), said(shown)
    assert super_.key("receive").refused, "not before it is an asset"
    # Do physical count to set stock quantity to 0: the count is about this item, and somebody else approves what it found.
    shown = super_.key("count")
    assert shown.at == "count/plan" and "CAM-5" in shown.lines
    super_.key("open")
    super_.scan("A01-S01")
    super_.key("finish")
    assert super_.send(choose="yes").done
    super_.key("home")
    super_.sign_in("ADMIN")
    shown = super_.open("review")
    (line,) = [line["id"] for line in shown.screen["lines"] if line["title"] == "CAM-5"]
    assert super_.send(choose="approve", targets=[line]).done
    super_.sign_in("SUPER")
    assert super_.open("serialize").screen["prompt"] == "CAM-5: step 3 of 4"
    shown = super_.send(key="flag")
    assert shown.done and shown.screen["prompt"] == "CAM-5: step 4 of 4"
    assert super_.key("receive").at.startswith("receive/")
    super_.scan("A01-S01")
    # Receive items to the bin and enter or have Calem generate serial numbers and asset tags.
    super_.scan("C5-1", "T5-1", "C5-2")
    assert super_.send(choose="tag-new").done
    super_.key("finish")
    shown = super_.open("serialize")
    assert shown.screen["prompt"] == "CAM-5 is serialized" and "A01-S01: 2 of 2 with serials" in said(shown), said(shown)
    # Who scans the tag sees which serial number it is, and the other way round.
    super_.key("home")
    assert "Serial number: C5-1" in said(super_.scan("T5-1")) and "Asset tag: T5-1" in said(super_.scan("C5-1"))
    assert super_.sound()


def test_serial_number_and_tag_have_to_be_provided_for_each_asset_that_is_received(super_: Kiosk) -> None:
    camera(super_)
    super_.key("home")
    super_.open("receive")
    super_.scan("A01-S01", "CAM-1")
    assert super_.send(choose="tags:none").refused
    # Manually entered: the unit is booked at once, and the next thing to do is its tag.
    shown = super_.scan("C-1")
    assert shown.done and shown.at == "receive/tag" and super_.where("C-1") == "A01-S01"
    for key in ("finish", "cancel"):
        shown = super_.key(key)
        assert shown.refused and shown.at == "receive/tag" and "C-1 is received" in shown.reason
    assert super_.scan("C-1").refused, "it names the unit itself"
    assert super_.scan("T-1").at == "receive/serials"
    # Nobody gets past it by going away either: the job comes back where it was left.
    super_.scan("C-2")
    super_.key("home")
    assert super_.open("receive").at == "receive/tag"
    # Generated: the number comes from the item's series, with a label to put on.
    assert super_.send(choose="tag-new").done
    # Several units in one code, or numbers made for several, are asked for their tags one after the other.
    super_.send(choose="generate")
    shown = super_.type("3")
    assert shown.at == "receive/tag" and "2" in shown.screen["hint"]
    assert super_.scan("T-3").at == "receive/tag"
    assert super_.send(choose="tag-all").at == "receive/serials"
    tags = [row["tag"] for row in super_.export("serials", item="CAM-1")]
    assert len(tags) == 5 and "" not in tags and len(set(tags)) == 5
    assert super_.sound()


def test_a_single_unit_is_checked_out_with_a_tag_and_a_day_and_must_match_when_it_comes_back(super_: Kiosk) -> None:
    # Units that the procedure made bear no tags.
    bulk_item(super_, "CAM-1", A01_S01="2")
    super_.open("serialize")
    super_.scan("CAM-1")
    super_.choose("Serialize")
    assert super_.key("run").done
    super_.key("home")
    first, second = "CAM-1.001", "CAM-1.002"
    super_.open("issue")
    super_.scan("TECH")
    super_.send(choose="way:stays")
    while super_.session.screen and super_.session.screen.step == "reason":
        super_.send(choose=super_.session.screen.choices[0].id)
    assert "due back in 7 days" in super_.send(choose="due:7").screen["hint"]
    # Asset tags may be created at checkout transactions.
    shown = super_.scan(first)
    assert shown.done and shown.at == "issue/handle", "nobody waits for a tag"
    shown = super_.send(choose="tag")
    assert shown.at == "issue/tag" and shown.screen["prompt"] == f"Scan a new asset tag for {first}"
    assert super_.scan(second).refused, "it names another unit"
    assert super_.scan("TAG-900").done
    assert super_.stock(handle=first)[0]["custody"] and not super_.stock(handle=second)[0]["custody"]
    assert [row["tag"] for row in super_.export("serials", serial=first)] == ["TAG-900"]
    super_.key("home")
    loans = super_.ledger.answer(RecordsLike(Loan, "", None))
    assert len(loans) == 1 and loans[0].record.due == day_after(7)
    # In the field: the whole record says so.
    super_.open("serials")
    assert any(line.startswith("Where it is: In the field, with") for line in said(super_.scan("TAG-900")))
    super_.key("home")
    # The serial numbers must match the items transacted: another unit is not out, and cannot come back.
    super_.open("return")
    assert super_.scan(second).refused
    super_.scan("TAG-900")
    super_.send(choose="condition:available")
    while super_.session.screen and super_.session.screen.step == "reason":
        super_.send(choose=super_.session.screen.choices[0].id)
    assert super_.scan("A01-S01").done
    assert super_.ledger.answer(RecordsLike(Loan, "", None))[0].record.retired
    assert not super_.stock(handle=first)[0]["custody"]
    assert super_.sound()


def day_after(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def test_a_unit_is_at_a_vendor_for_repair_and_comes_back(super_: Kiosk) -> None:
    super_.open("serials")
    shown = super_.scan("PST.1001")
    home = super_.where("PST.1001")
    assert any("In a bin" in line for line in said(shown))
    super_.choose("Send it to a vendor for repair")
    assert super_.scan("NOBODY").refused
    assert super_.scan("LABELCO").at == "serials/repair-place"
    assert super_.scan("B02-S01").refused, "no repair place"
    assert super_.choose("R-01").done and super_.stock(handle="PST.1001")[0]["status"] == "in-repair"
    shown = super_.scan("PST.1001")
    assert "Where it is: At a vendor for repair: Label Company" in said(shown)
    assert "Send it to a vendor for repair" not in shown.choices
    super_.choose("It is back from repair")
    assert super_.scan("R-01").refused
    assert super_.scan(home).done and super_.where("PST.1001") == home
    assert "Where it is: In a bin: STORE / " + home in said(super_.scan("PST.1001"))
    super_.choose("Send it to a vendor for repair")
    super_.scan("LABELCO")
    assert super_.scan("R-01").done and super_.stock(handle="PST.1001")[0]["status"] == "in-repair", "its label does as well"
    assert super_.sound()
