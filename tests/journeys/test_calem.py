"""Serialized inventory (Calem), walked as the reader of its published text would, sentence by sentence."""

from typing import Any

import pytest

from app.domain.listing import Query
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
    assert len(table(super_, "site-items")) == 2 and len(table(super_, "site-items", 0, "assets")) == 2
    assert super_.sound()
