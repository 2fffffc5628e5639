"""The table of stock: found, filtered, sorted and paged in SQL."""

import pytest

from app.domain import catalogue as c
from app.domain.listing import Row, lessened, unseen
from app.domain.operation import Move, NewHandle
from app.domain.permission import permissions_of
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.listings.stock import LISTING
from app.ledger.lookup.listing import LISTINGS
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import SITE, VENDOR, Warehouse, box, bulk, item, place, serial

P100 = code_id(c.Project, "P-100")


@pytest.fixture
def full(here: Warehouse) -> Warehouse:
    here.bulk("ABC123", 500, place("A01-S01"))
    here.bulk("ABC123", 200, place("A01-S01"), project=P100)
    here.bulk("ABC123", 30, place("Q-1"))
    here.serial("PST.1001", place("A01-S01"))
    here.serial("PST.1003", place("B01-S01"), tag="TAG-3")
    here.serial("PST.2001", place("B01-S01"), status="isolated")
    here.box("C-1", place("A01-S02"))
    here.lot("L42", 8, box("C-1"), "2028-12-31")
    here.lot("L41", 4, place("B01-S01"), "2027-01-31")
    here.bulk("CABLE", 2500, serial("PST.1001"))
    sold = here.serial("PST.9999", place("A01-S01"))
    here.carry(sold, place("A01-S01"), Virtual.CUSTOMER.place)
    return here


def _told(row: Row) -> tuple[str, ...]:
    """Handle, location, container, custody, project, status, lot, expiry and quantity of a row."""
    keys = [column.key for column in LISTING.columns]
    wanted = ("code", "location", "container", "custody", "project", "status", "lot", "expires", "quantity")
    return tuple(str(row.cells[keys.index(key)]) for key in wanted)


def test_every_unit_record_in_real_places_once(full: Warehouse) -> None:
    page = full.page("stock")
    assert page.total == 9 and not page.more
    rows = {_told(row): row.mood for row in page.rows}
    assert rows == {
        ("ABC123", "A01-S01", "", "", "", "Available", "", "", "500"): "done",
        ("ABC123", "A01-S01", "", "", "P-100", "Available", "", "", "200"): "done",
        ("ABC123", "Q-1", "", "", "", "Available", "", "", "30"): "confirm",
        ("PST.1001", "A01-S01", "", "", "", "Available", "", "", "1"): "done",
        ("PST.1003", "B01-S01", "", "", "", "Available", "", "", "1"): "done",
        ("PST.2001", "B01-S01", "", "", "", "Isolated", "", "", "1"): "confirm",
        ("L42", "A01-S02", "C-1", "", "", "Available", "L42", "2028-12-31", "8"): "done",
        ("L41", "B01-S01", "", "", "", "Available", "L41", "2027-01-31", "4"): "done",
        ("CABLE", "A01-S01", "PST.1001", "", "", "Available", "", "", "2.5"): "confirm",  # fitted in a unit, it is not to be had
    }
    assert len({row.id for row in page.rows}) == 9


@pytest.mark.parametrize(("sort", "column", "expected"), [
    ("code", 0, ["ABC123", "ABC123", "ABC123", "CABLE", "L41", "L42", "PST.1001", "PST.1003", "PST.2001"]),
    ("item", 1, ["123456", "123456", "123456", "ABC123", "ABC123", "ABC123", "CABLE", "GREASE", "GREASE"]),
    # Loose stock bin by bin, then what containers hold, then what devices hold.
    ("location", 3, ["A01-S01", "A01-S01", "A01-S01", "B01-S01", "B01-S01", "B01-S01", "Q-1", "A01-S02", "A01-S01"]),
    ("expires", 13, ["2027-01-31", "2028-12-31", "", "", "", "", "", "", ""]),
])
def test_sorted_both_ways_and_paged(full: Warehouse, sort: str, column: int, expected: list[str]) -> None:
    whole = full.page("stock", sort=sort)
    assert [row.cells[column] for row in whole.rows] == expected
    down = full.page("stock", sort=sort, descending=True)
    assert [row.id for row in down.rows] == [row.id for row in reversed(whole.rows)]
    for asked in (whole, down):
        pieces = [
            row.id for offset in range(0, 12, 2)
            for row in full.page("stock", sort=sort, descending=asked is down, offset=offset, limit=2).rows
        ]
        assert pieces == [row.id for row in asked.rows]


@pytest.mark.parametrize(("search", "codes"), [
    ("pst.1", ["PST.1001", "PST.1003"]), ("PST.1003", ["PST.1003"]), ("tag-3", ["PST.1003"]), ("L4", ["L41", "L42"]),
    ("123456", ["PST.1001", "PST.1003", "PST.2001"]), ("label pr", ["PST.1001", "PST.1003", "PST.2001"]),
    ("ölfett", ["L41", "L42"]), ("B01-S", ["L41", "PST.1003", "PST.2001"]), ("C-1", ["L42"]), ("nothing", []),
    ("%", []), ("_", []), ("'", []), ("PST.9999", []),
])
def test_a_search_finds_codes_items_and_places(full: Warehouse, search: str, codes: list[str]) -> None:
    page = full.page("stock", search=search)
    assert [row.cells[0] for row in page.rows] == codes
    assert page.total == len(codes)


@pytest.mark.parametrize("search", ["\0", "\ud800", "x" * 10_000, "\u202e", "\x1d"])
def test_hostile_searches_do_no_harm(full: Warehouse, search: str) -> None:
    assert full.page("stock", search=search).total in (0, 9)


def test_chips_filter(full: Warehouse) -> None:
    assert full.cells("stock", chips=("unavailable",)) == ["ABC123", "PST.2001"]
    assert full.cells("stock", chips=("dated",)) == ["L41", "L42"]
    assert full.cells("stock", chips=("disputed",)) == []
    assert full.cells("stock", chips=("dated", "unavailable")) == []
    assert full.cells("stock", chips=("unavailable",), search="ABC") == ["ABC123"]
    assert full.cells("stock", chips=("no such chip",), search="CABLE") == ["CABLE"]
    assert full.page("stock", chips=("no such chip",)).total == 9


def test_a_scope_is_an_item_a_handle_or_a_place_with_all_in_it(full: Warehouse) -> None:
    assert full.cells("stock", scope=item("123456")) == ["PST.1001", "PST.1003", "PST.2001"]
    assert full.cells("stock", column=4, scope=bulk("ABC123"), sort="location") == ["500", "200", "30"]
    assert full.cells("stock", scope=place("A01")) == ["ABC123", "ABC123", "CABLE", "L42", "PST.1001"]
    assert full.cells("stock", scope=box("C-1")) == ["L42"]
    assert full.cells("stock", scope=place("A01"), search="pst") == ["PST.1001"]
    assert full.cells("stock", scope=item("ABC123"), chips=("unavailable",)) == ["ABC123"]
    assert full.page("stock", scope=SITE).total == 9


def test_parts_leave_the_table_with_their_device(full: Warehouse) -> None:
    full.carry(serial("PST.1001"), place("A01-S01"), Virtual.INSTALLED.place)
    assert "CABLE" not in full.cells("stock")
    assert full.page("stock").total == 7
    assert full.cells("stock", search="CABLE") == []


def test_limits_are_kept(full: Warehouse) -> None:
    assert full.page("stock", limit=0).rows == () and full.page("stock", limit=0).total == 9
    assert full.page("stock", limit=-5, offset=-5).rows == ()
    assert len(full.page("stock", limit=10**9, offset=-1).rows) == 9
    assert full.page("stock", offset=10**12).rows == ()


def test_an_unknown_sort_key_is_the_first_order(full: Warehouse) -> None:
    assert full.cells("stock", sort="nonsense; DROP TABLE unit") == full.cells("stock")


def test_more_than_is_counted_is_told(full: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ledger.listings.source.TOTAL_MAX", 4)
    page = full.page("stock")
    assert (page.total, page.more, len(page.rows)) == (4, True, 4)
    assert full.page("stock", offset=3).total == 4 and len(full.page("stock", offset=3).rows) == 1


@pytest.mark.parametrize("name", [listing.name for listing in LISTINGS])
def test_every_table_pages_to_its_end_when_asked_for_more(
    here: Warehouse, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        here.serial(f"PST.{number}", place("A01-S01"))
        here.box(f"C-{number}", place("A01-S01"))
    everything = here.page(name)
    for limit in ("source.TOTAL_MAX", *(f"{room}.LINES_MAX" for room in ("movements", "movement_rows", "activities", "ledger"))):
        monkeypatch.setattr(f"app.ledger.listings.{limit}", 3)
    page = here.page(name)
    assert (page.total, page.more) == (min(3, everything.total), everything.total > 3)
    further = [here.page(name, offset=at, most=6, limit=2) for at in (0, 2, 4)]
    assert [row.id for page in further for row in page.rows] == [row.id for row in everything.rows[:6]]
    assert here.page(name, most=100) == everything


def test_moving_changes_the_row(full: Warehouse) -> None:
    full.move(bulk("ABC123"), 500, Standing(place("A01-S01")), Standing(place("B01-S01")))
    assert full.cells("stock", column=3, scope=bulk("ABC123"), sort="location") == ["A01-S01", "B01-S01", "Q-1"]


def test_the_average_price_stands_beside_each_record(here: Warehouse) -> None:
    """Stock and incoming: part model, quantity, location, average price."""
    here.bulk("ABC123", 1, place("A01-S01"))  # worth nothing
    for quantity, value, where in ((3, 1000, "A01-S01"), (6, 2600, "B01-S01")):
        came = Move(handle=bulk("ABC123"), quantity=quantity, source=Standing(VENDOR), target=Standing(place(where)), value=value)
        here.post(came, kind="receive")
    here.bulk("CABLE", 2500, place("A01-S01"))
    here.serial("PST.1001", place("A01-S01"))
    for code, value in (("PST.1003", 800), ("PST.1004", 1000)):
        handle = NewHandle(kind=HandleKind.SERIAL, code=code, item=item("123456"))
        here.post(handle, Move(
            handle=serial(code), quantity=1, source=Standing(VENDOR), target=Standing(place("B01-S01")), value=value,
        ), kind="receive")
    rows = {(row.cells[0], row.cells[3]): row.cells[6:8] for row in here.page("stock").rows}
    # 3,600 for 10: 360 each, whichever bin holds them; a serial is worth what it has cost itself.
    assert rows["ABC123", "A01-S01"] == ("360", "1440") and rows["ABC123", "B01-S01"] == ("360", "2160")
    average = rows["PST.1003", "B01-S01"][0]
    assert rows["PST.1003", "B01-S01"] == (average, "800") and rows["PST.1004", "B01-S01"] == (average, "1000")
    total = {row.cells[0]: row.cells[6] for row in here.page("values").rows}  # by average, item by item
    assert int(total["ABC123"]) == 1440 + 2160
    assert int(total["123456"]) == sum(int(str(value)) for (code, _), (_, value) in rows.items() if code.startswith("PST"))


def test_who_may_not_see_prices_reads_the_table_without_them(full: Warehouse) -> None:
    operator, supervisor = permissions_of("operator"), permissions_of("supervisor")
    assert unseen(LISTING, supervisor.__contains__) == ()
    without = unseen(LISTING, operator.__contains__)
    assert without == ("average", "value")
    page = full.page("stock", without=without)
    assert {len(row.cells) for row in page.rows} == {len(lessened(LISTING, without).columns)} == {12}
    assert page.total == full.page("stock").total
