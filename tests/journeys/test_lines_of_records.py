"""Lines that belong to a record and are known by the item they name: vendor's items, templates, levels, parts of a kit."""

from app.domain.catalogue import KitLine, RecipientLevel, VendorItem
from app.domain.listing import Query
from app.domain.questions import RecordsLike, RecordsNamed
from tests.journeys.conftest import Kiosk
from tests.journeys.test_catalogue import fields, fill


def opened(kiosk: Kiosk, kind: str, code: str, action: str) -> None:
    kiosk.open("records")
    kiosk.key("cancel", "cancel", "cancel")
    kiosk.open("records")
    kiosk.choose(kind)
    if kiosk.session.screen is not None and not kiosk.scan(code).accepted:
        kiosk.key("new")
        fill(kiosk, code=code, name=code.title())
        assert kiosk.key("save").done
        kiosk.scan(code)
    kiosk.choose(action)


def test_what_a_vendor_supplies_is_written_opened_by_a_scan_and_not_twice(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    opened(kiosk, "Vendors", "V-77", "What it supplies")
    kiosk.key("new")
    fill(kiosk, item="200100", part_number="X-1", price_minor="12,50", lead_days="5", pack="10", priority="1")
    shown = kiosk.key("save")
    assert shown.done and kiosk.session.screen is not None
    name, _, vendor = kiosk.session.screen.table.partition(":")
    rows = kiosk.ledger.page(Query(listing=name, scope=int(vendor))).rows
    assert [row.cells[0] for row in rows] == ["200100"] and rows[0].cells[3] == "X-1"
    offer = kiosk.ledger.answer(RecordsLike(VendorItem, "", None, 50))[-1].record
    assert (offer.part_number, offer.price_minor, offer.lead_days, offer.priority) == ("X-1", 1250, 5, 1)
    kiosk.key("new")
    fill(kiosk, item="200100")
    shown = kiosk.key("save")
    assert shown.refused, shown
    assert "already" in fields(shown)["item"]["error"]
    kiosk.key("cancel", "cancel")
    shown = kiosk.scan("200100")
    assert shown.at == "records/record" and shown.screen["prompt"] == "200100"
    kiosk.choose("Take out of use")
    assert kiosk.sound()


def test_a_level_is_more_or_fewer_than_the_template(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    opened(kiosk, "Recipients", "R-77", "Levels of their own")
    kiosk.key("new")
    fill(kiosk, item="200100", way="fewer", amount="3", auto="no")
    assert kiosk.key("save").done
    level = kiosk.ledger.answer(RecordsLike(RecipientLevel, "", None, 50))[-1].record
    assert (level.adjustment, level.auto) == (-3, False)
    shown = kiosk.scan("200100")
    kiosk.key("edit")
    shown = fill(kiosk, way="more")
    assert fields(shown)["amount"]["value"] == "3"
    kiosk.key("save")
    assert kiosk.ledger.answer(RecordsLike(RecipientLevel, "", None, 50))[-1].record.adjustment == 3


def test_a_minimum_above_the_base_level_is_told_beside_the_field(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    opened(kiosk, "Inventory templates", "T-77", "Items and levels")
    kiosk.key("new")
    shown = fill(kiosk, item="200100", base="5", minimum="6")
    assert "above the base" in fields(shown)["minimum"]["error"]
    fill(kiosk, minimum="2")
    assert kiosk.key("save").done


def test_the_parts_of_a_kit_and_no_kit_in_itself(kiosk: Kiosk) -> None:
    from app.domain.catalogue import Item

    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Items")
    kiosk.key("new")
    fill(kiosk, number="KIT-1", description="Alarm kit", tracking="quantity", uom="EACH", kit="yes")
    assert kiosk.key("save").done
    kiosk.scan("KIT-1")
    kiosk.choose("Parts")
    kiosk.key("new")
    shown = fill(kiosk, part="KIT-1", quantity="1")
    assert "part of itself" in fields(shown)["part"]["error"]
    fill(kiosk, part="200100", quantity="")
    shown = kiosk.key("save")
    assert shown.refused and fields(shown)["quantity"]["error"]
    fill(kiosk, quantity="2")
    assert kiosk.key("save").done
    kit = kiosk.ledger.answer(RecordsNamed(Item, "KIT-1"))[0].record
    (line,) = kiosk.ledger.answer(RecordsLike(KitLine, "", ("item", kit.id), 50))
    assert line.record.quantity == 2
