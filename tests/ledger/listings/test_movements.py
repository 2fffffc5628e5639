"""The table of history."""

import pytest

from app.domain.operation import Retire, Undo
from app.domain.place import Virtual
from app.domain.stock import Standing
from tests.ledger.lookup.warehouse import START, Warehouse, box, bulk, item, place, serial, user

OPER, SUPER = user("OPER"), user("SUPER")


@pytest.fixture
def past(here: Warehouse) -> Warehouse:
    here.bulk("ABC123", 500, place("A01-S01"))
    here.serial("PST.1", place("A01-S01"), tag="TAG-1")
    here.box("C-1", place("B01-S01"))
    here.carry(serial("PST.1"), place("A01-S01"), box("C-1"), by=OPER)
    here.move(bulk("ABC123"), 20, Standing(place("A01-S01")), Standing(Virtual.CUSTOMER.place), by=SUPER, kind="issue",
              document="JOB-7")
    moved = here.carry(bulk("ABC123"), place("A01-S01"), place("A01-S02"), 5, by=OPER)
    here.post(Undo(operation=moved.id), by=OPER, kind="undo")
    return here


def test_every_line_newest_first(past: Warehouse) -> None:
    page = past.page("history", descending=True)
    assert page.total == 7 and not page.more
    assert [(r.cells[2], r.cells[3], str(r.cells[6]), str(r.cells[7])) for r in page.rows] == [
        ("Taking back of an act", "ABC123", "A01-S02", "A01-S01"), ("Undone", "ABC123", "A01-S01", "A01-S02"),
        ("Issued", "ABC123", "A01-S01", "Customer"), ("Moved", "PST.1", "A01-S01", "C-1"), ("Received", "C-1", "Vendor", "B01-S01"),
        ("Received", "PST.1", "Vendor", "A01-S01"), ("Received", "ABC123", "Vendor", "A01-S01"),
    ]
    assert page.rows[3].cells[1] == "Olga Operator" and page.rows[3].cells[0] == "2023-11-14T22:13:25+00:00"
    assert past.clock.__next__() > START
    assert [r.id for r in past.page("history").rows] == [r.id for r in reversed(page.rows)]
    assert [r.id for o in range(0, 8, 3) for r in past.page("history", descending=True, offset=o, limit=3).rows] == [
        r.id for r in page.rows
    ]


@pytest.mark.parametrize(("search", "codes"), [
    ("pst", ["PST.1", "PST.1"]), ("TAG-1", ["PST.1", "PST.1"]), ("ABC123", ["ABC123"] * 4), ("JOB", ["ABC123"]),
    ("C-1", ["PST.1", "C-1"]), ("sven", ["ABC123"]), ("B01", ["C-1"]), ("A01-S02", ["ABC123", "ABC123"]), ("nobody", []),
])
def test_a_search_finds_handles_items_places_documents_and_people(past: Warehouse, search: str, codes: list[str]) -> None:
    page = past.page("history", search=search, descending=True)
    assert [row.cells[3] for row in page.rows] == codes and page.total == len(codes)


def test_a_scope_is_an_item_a_handle_or_a_place(past: Warehouse) -> None:
    assert past.cells("history", 3, scope=item("123456")) == ["PST.1", "PST.1"]
    assert past.cells("history", 3, scope=serial("PST.1")) == ["PST.1", "PST.1"]
    assert set(past.cells("history", 7, scope=place("A01-S02"))) == {"A01-S02", "A01-S01"}
    assert past.cells("history", 3, scope=box("C-1")) == ["C-1", "PST.1"]
    assert past.cells("history", 3, scope=place("A01-S01"), search="pst") == ["PST.1", "PST.1"]
    assert past.cells("history", 3, scope=place("B01-S01"), search="pst") == []


def test_chips_pick_kinds_of_acts(past: Warehouse) -> None:
    assert past.cells("history", 3, chips=("issue",)) == ["ABC123"]
    assert past.cells("history", 2, chips=("issue", "receive"), descending=True) == ["Issued", "Received", "Received", "Received"]
    assert past.cells("history", 3, chips=("issue",), search="pst") == []
    assert past.cells("history", 2, chips=("undone",)) == ["Undone"]
    assert past.cells("history", 2, chips=("undone",), scope=item("ABC123")) == ["Undone"]
    assert past.cells("history", 2, chips=("undone", "issue")) == []
    assert past.cells("history", 2, chips=("return",)) == []


def test_a_retired_containers_history_is_still_found(past: Warehouse) -> None:
    past.carry(serial("PST.1"), box("C-1"), place("A01-S01"))
    past.post(Retire(handle=box("C-1")))
    assert past.cells("history", 7, search="C-1") == ["B01-S01", "C-1", "A01-S01"]
