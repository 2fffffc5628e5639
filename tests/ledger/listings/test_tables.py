"""The smaller supervisor tables, and what holds for all of them."""

import msgspec
import pytest
from sqlalchemy import update

from app.domain import catalogue as c
from app.domain.listing import ColumnKind
from app.domain.operation import KeepCode, Move, NewHandle, Retire
from app.domain.place import Virtual
from app.domain.questions import ItemOf, PersonOf
from app.domain.serials import warranty_until
from app.domain.stock import HandleKind, Standing
from app.domain.words import say
from app.ledger.lookup.listing import LISTINGS
from app.ledger.people import TRIES, sign_in
from app.ledger.tables import handle
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import SITE, START, VENDOR, Warehouse, box, bulk, item, place, serial, user


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda one: one.name)
def test_every_table_sorts_by_each_sortable_column_and_fills_all_cells(here: Warehouse, listing: object) -> None:
    from app.domain.listing import Listing

    assert isinstance(listing, Listing)
    here.bulk("ABC123", 500, place("A01-S01"))
    here.serial("PST.1", place("A01-S01"))
    here.box("C-1", place("A01-S01"))
    here.post(KeepCode(code="?", symbology="]C1"), kind="keep-code")
    chips = [(), *((chip.key,) for chip in listing.chips), tuple(chip.key for chip in listing.chips)]
    keys = [column.key for column in listing.columns if column.sortable]
    assert listing.sort in keys or listing.name == "orders"
    for sort in keys:
        for chosen in chips:
            for search in ("", "a"):
                up = here.page(listing.name, sort=sort, chips=chosen, search=search)
                down = here.page(listing.name, sort=sort, chips=chosen, search=search, descending=True)
                assert {row.id for row in up.rows} == {row.id for row in down.rows}
                assert len(up.rows) == up.total == down.total
                assert all(len(row.cells) == len(listing.columns) for row in up.rows)
    assert not str(listing.title).startswith("{")


def test_items_on_hand_against_minimum_and_maximum(here: Warehouse) -> None:
    for number, least, most in (("ABC123", 600, None), ("CABLE", 1000, 2000), ("GREASE", 1, 10)):
        known = here.ask(ItemOf(item(number)))
        assert known is not None
        here.put(msgspec.structs.replace(known, minimum=least, maximum=most, price_minor=250))
    here.bulk("ABC123", 500, place("A01-S01"))
    here.serial("R-1", place("B01-S01"), number="ABC123")
    here.bulk("CABLE", 2500, place("A01-S01"))
    here.lot("L1", 5, place("A01-S01"))
    here.carry(bulk("ABC123"), place("A01-S01"), Virtual.SCRAP.place, 100)
    rows = {row.cells[0]: row.cells[3:9] for row in here.page("items").rows}
    assert rows == {
        "123456": ("0", "EACH", "", "", "", "0"), "ABC123": ("401", "EACH", "600", "", "Below minimum", "250"),
        "CABLE": ("2.5", "M", "1", "2", "Above maximum", "250"), "GREASE": ("5", "EACH", "1", "10", "Enough", "250"),
    }
    assert here.cells("items", chips=("below",)) == ["ABC123"] and here.cells("items", chips=("above",)) == ["CABLE"]
    assert here.cells("items", chips=("below", "above")) == []
    assert here.cells("items", search="kabel") == [] and here.cells("items", search="cable") == ["CABLE"]


def test_below_minimum_is_summed_whole_where_the_first_records_do_not_settle_it(here: Warehouse) -> None:
    known = here.ask(ItemOf(item("123456")))
    assert known is not None
    here.put(msgspec.structs.replace(known, minimum=120))
    here.post(*(
        entry for n in range(130) for entry in (
            NewHandle(kind=HandleKind.SERIAL, code=f"N{n}", item=item("123456")),
            Move(handle=serial(f"N{n}"), quantity=1, source=Standing(VENDOR), target=Standing(place("A01-S01"))),
        )
    ), kind="receive")
    assert here.cells("items", chips=("below",)) == []
    here.put(msgspec.structs.replace(known, minimum=131))
    assert here.cells("items", chips=("below",)) == ["123456"]
    for most, above in ((130, []), (129, ["123456"]), (3, ["123456"])):
        here.put(msgspec.structs.replace(known, maximum=most))
        assert here.cells("items", chips=("above",)) == above


def test_asset_items_are_hidden_until_they_are_asked_for(here: Warehouse) -> None:
    here.put(c.Item(id=1, number="ASSET", description="Forklift", tracking="serial", asset=True),  # type: ignore[arg-type]
             c.Item(id=2, number="OLD", description="Old", tracking="quantity", retired=True))  # type: ignore[arg-type]
    assert here.cells("items") == ["123456", "ABC123", "CABLE", "GREASE"]
    assert here.cells("items", chips=("assets",)) == ["123456", "ABC123", "ASSET", "CABLE", "GREASE"]
    assert here.cells("items", chips=("retired",)) == ["123456", "ABC123", "CABLE", "GREASE", "OLD"]


def test_serials_with_status_customer_warranty_and_date(here: Warehouse) -> None:
    here.serial("PST.1", place("A01-S01"), tag="T-1", notes="new")
    here.serial("PST.2", place("A01-S01"))
    here.carry(serial("PST.2"), place("A01-S01"), Virtual.CUSTOMER.place)
    here.serial("PST.3", place("A01-S01"))
    office = code_id(c.Recipient, "OFFICE")
    here.move(serial("PST.3"), 1, Standing(place("A01-S01")), Standing(place("VAN"), office, 0, "issued"), kind="issue")
    here.post(NewHandle(kind=HandleKind.SERIAL, code="PST.4", item=item("123456")))
    rows = [tuple(map(str, row.cells[:2] + row.cells[4:10])) for row in here.page("serials").rows]
    assert rows == [
        ("PST.1", "T-1", "Available", "A01-S01", "", "", "2025-11-14", "2023-11-14T22:13:22+00:00"),
        ("PST.2", "", "Sold", "", "", "Customer", "2025-11-14", "2023-11-14T22:13:23+00:00"),
        ("PST.3", "", "Issued", "VAN", "", "Office", "2025-11-14", "2023-11-14T22:13:25+00:00"),
        ("PST.4", "", "Not received", "", "", "", "", ""),
    ]
    assert [row.mood for row in here.page("serials").rows] == ["done", "confirm", "confirm", "info"]
    assert here.cells("serials", chips=("out",)) == ["PST.2"]
    assert here.cells("serials", search="t-1") == ["PST.1"]
    assert here.cells("serials", scope=item("ABC123")) == []
    assert here.cells("serials", scope=item("123456"), sort="item") == ["PST.1", "PST.2", "PST.3", "PST.4"]


def test_a_disputed_serial_is_marked(here: Warehouse) -> None:
    here.serial("PST.1", place("A01-S01"))
    here.serial("PST.2", place("A01-S01"))
    with here.store.writing() as connection:
        connection.execute(update(handle).where(handle.c.code == "PST.2").values(disputed=1))
    assert here.cells("serials", chips=("disputed",)) == ["PST.2"]
    assert here.cells("stock", chips=("disputed",)) == ["PST.2"]
    (row,) = here.page("serials", chips=("disputed",)).rows
    assert (row.cells[4], row.mood) == (say("Disputed"), "refused")


@pytest.mark.parametrize(("received", "months", "until"), [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2023-12-15", 12, "2024-12-15"),
    ("2023-11-30", 3, "2024-02-29"),
])
def test_a_warranty_of_months_ends_within_its_month(received: str, months: int, until: str) -> None:
    from datetime import UTC, datetime

    at = int(datetime.fromisoformat(received).replace(tzinfo=UTC).timestamp()) * 1_000_000
    assert warranty_until(at, months) == until
    assert warranty_until(at, 0) == "" and warranty_until(0, months) == ""


def test_places_and_their_records(here: Warehouse) -> None:
    known = c.Place(id=place("A01-S02"), site=SITE, parent=place("A01"), code="A01-S02", name="Blocked bin", blocked=True)
    here.put(known)
    here.bulk("ABC123", 5, place("A01-S01"))
    rows = {row.cells[0]: tuple(map(str, row.cells[1:])) for row in here.page("places").rows}
    assert rows["A01-S01"] == ("Place A01-S01", "Storage", "STORE / A01", "1", "In use")
    assert rows["A01-S02"] == ("Blocked bin", "Storage", "STORE / A01", "0", "Blocked")
    assert rows["Q-1"] == ("Place Q-1", "Storage", "Q", "0", "Not available")
    assert rows["A01"] == ("Place A01", "Area", "STORE", "", "In use")
    assert here.cells("places", chips=("empty",)) == ["A01-S02", "B01-S01", "FIX", "IN", "Q", "Q-1", "VAN", "VAN-L"]
    assert here.cells("places", chips=("unavailable",)) == ["FIX", "Q", "Q-1"]
    assert here.cells("places", chips=("blocked",)) == ["A01-S02"]
    assert here.cells("places", scope=place("A01")) == ["A01", "A01-S01", "A01-S02"]
    assert here.cells("places", search="blocked") == ["A01-S02"]


def test_containers_and_where_they_stand(here: Warehouse) -> None:
    here.box("P-1", place("Q-1"), "PALLET")
    here.box("C-1", box("P-1"))
    here.box("C-2", place("A01-S01"))
    here.post(Retire(handle=box("C-2")))
    here.serial("PST.1", box("C-1"))
    assert [row.cells for row in here.page("containers").rows] == [
        ("C-1", "Tote, mixed", "Q-1", "P-1", "1", "Not available"), ("P-1", "Pallet", "Q-1", "", "1", "Not available"),
    ]
    assert here.cells("containers", column=5, chips=("retired",)) == ["Not available", "Retired", "Not available"]
    assert here.cells("containers", chips=("retired", "empty")) == ["C-2"]
    assert here.cells("containers", scope=place("Q")) == ["C-1", "P-1"]
    assert here.cells("containers", scope=box("P-1")) == ["C-1"]


def test_discrepancies_open_and_settled(here: Warehouse) -> None:
    which = here.bulk("ABC123", 5, place("A01-S01"))
    here.carry(which, place("A01-S01"), place("B01-S01"), 8, by=user("OPER"))
    (row,) = here.page("discrepancies").rows
    assert row.cells[:5] == ("Open", "More taken than was there", "ABC123", "A01-S01", "3 EACH")
    assert row.cells[6] == "Olga Operator"
    here.bulk("ABC123", 10, place("A01-S01"))
    assert here.page("discrepancies").rows == ()
    assert here.cells("discrepancies", chips=("settled",)) == ["Settled"]
    assert here.cells("discrepancies", chips=("settled",), search="abc") == ["Settled"]
    assert here.cells("discrepancies", chips=("settled",), search="xyz") == []
    assert here.cells("discrepancies", chips=("settled",), scope=place("A01-S01")) == ["Settled"]


def test_users_and_who_is_locked_out(here: Warehouse) -> None:
    person = here.ask(PersonOf(user("OPER")))
    assert person is not None
    here.put(msgspec.structs.replace(person, pin_hash="x"))
    with here.store.writing() as connection:
        for _ in range(TRIES):
            sign_in(connection, user("OPER"), "0000", START)
    rows = [row.cells for row in here.page("users").rows]
    assert rows == [
        ("Olga Operator", "OPER", "OPER", "operator", "Set", "2023-11-14T22:18:20+00:00"),
        ("Sven Supervisor", "SUPER", "SUPER", "supervisor", "Not set", ""),
    ]


def test_orders_and_how_far_they_are(here: Warehouse) -> None:
    here.put(
        c.Order(id=7, number="PO-7", vendor=code_id(c.Vendor, "ACME")),
        c.OrderLine(id=71, order=7, line=1, item=item("ABC123"), ordered=10),
        c.OrderLine(id=72, order=7, line=2, item=item("ABC123"), ordered=5),
    )
    here.put(c.Order(id=8, number="PO-8"), c.OrderLine(id=81, order=8, line=1, item=item("ABC123"), ordered=10))
    known = NewHandle(kind=HandleKind.QUANTITY, code="ABC123", item=item("ABC123"))

    def receive(line: int, quantity: int) -> None:
        here.post(known, Move(
            handle=bulk("ABC123"), quantity=quantity, source=Standing(VENDOR), target=Standing(place("IN")), order_line=line
        ), kind="receive")

    receive(71, 10)
    receive(72, 1)
    assert [row.cells for row in here.page("orders", descending=True).rows] == [
        ("PO-8", "", "1", "0", "To come"), ("PO-7", "Acme", "2", "1", "Partly received"),
    ]
    receive(72, 4)
    assert here.cells("orders", column=4, sort="number") == ["Received", "To come"]
    assert here.cells("orders", chips=("open",)) == ["PO-8"]
    assert here.cells("orders", search="acme") == ["PO-7"]


def test_codes_put_aside(here: Warehouse) -> None:
    for code in ("X1", "X2", "X1"):
        here.post(KeepCode(code=code, symbology="]C1"), kind="keep-code")
    assert [row.cells[:3] for row in here.page("codes", descending=True).rows] == [("X1", "]C1", "2"), ("X2", "]C1", "1")]
    here.post(KeepCode(code="X1", done=True), kind="keep-code")
    assert here.cells("codes") == ["X2"]
    assert here.cells("codes", column=4, chips=("done",), sort="code") == ["Dealt with", "Open"]


def test_times_are_iso_and_money_is_minor_units(here: Warehouse) -> None:
    kinds = {column.kind for listing in LISTINGS for column in listing.columns}
    assert {ColumnKind.TIME, ColumnKind.MONEY, ColumnKind.NUMBER, ColumnKind.STATUS} <= kinds
