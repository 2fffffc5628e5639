"""Items are found by any piece of number or description: the same with and without the index, and after every change."""

from pathlib import Path

import msgspec
import pysqlite3.dbapi2 as sqlite3
import pytest

from app.domain.catalogue import Item, Recipient
from app.domain.stock import Standing, Tracking
from app.ledger import texts
from app.ledger.listings import items, source
from app.ledger.migrate import migrate
from app.ledger.store import open_sqlite
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import Warehouse, item, place


def described(here: Warehouse, number: str, description: str) -> Item:
    made = Item(id=item(number), number=number, description=description, tracking=Tracking.QUANTITY)
    here.put(made)
    return made


@pytest.mark.parametrize("piece", ["alve 3", "VALVE", "Ö 12%", 'x"y', "it's", "N-77", "ö 1", "zzz", "OR x", "_a*"])
def test_a_piece_is_found_wherever_it_stands(here: Warehouse, piece: str) -> None:
    made = [
        described(here, "N-7701", 'Ball valve 3/4" x"y'), described(here, "N-7702", "Größe Ö 12% it's"),
        described(here, "N-7703", "100 OR x_a*b"),
    ]
    expected = sorted(
        one.number for one in made if piece.casefold() in one.number.casefold() or piece.casefold() in one.description.casefold()
    )
    if here.store.engine.dialect.name == "sqlite" or piece.isascii():
        assert here.cells("items", search=piece) == expected


def test_what_is_changed_is_found_as_it_is_now(here: Warehouse) -> None:
    one = described(here, "N-1", "Hexagon bolt")
    assert here.cells("items", search="exago") == ["N-1"]
    here.put(msgspec.structs.replace(one, description="Round washer"))
    assert here.cells("items", search="exago") == [] and here.cells("items", search="ASHE") == ["N-1"]


def test_more_than_are_counted_are_read_in_their_order(here: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(7):
        described(here, f"N-{n}", "Hexagon bolt")
    monkeypatch.setattr(source, "TOTAL_MAX", 3)
    found = here.page("items", search="xagon", sort="number", limit=2)
    assert [row.cells[0] for row in found.rows] == ["N-0", "N-1"] and found.total == 3 and found.more
    assert here.cells("items", search="xagon", sort="number", descending=True, most=7)[0] == "N-6"


def test_a_database_without_the_index_gets_it_when_it_is_opened(tmp_path: Path) -> None:
    store = open_sqlite(tmp_path / "old.db")
    migrate(store)
    store.close()
    raw = sqlite3.connect(tmp_path / "old.db")
    for name in ("insert", "update", "delete"):
        raw.execute(f"DROP TRIGGER text_item_{name}")
    raw.execute("DROP TABLE item_text")
    raw.commit()
    raw.close()
    store = open_sqlite(tmp_path / "old.db")
    migrate(store)
    with store.reading() as conn:
        assert texts.many(conn, "abc", 5) == 0
    store.close()


def test_low_stock_ends_its_pass_where_enough_is_found(here: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        here.put(msgspec.structs.replace(described(here, f"N-{n}", "Hexagon bolt"), minimum=2))
    monkeypatch.setattr(items, "BELOW_MAX", 2)
    monkeypatch.setattr(source, "TOTAL_MAX", 2)
    found = here.page("items", chips=("below",), search="xagon", sort="number", limit=2)
    assert [row.cells[0] for row in found.rows] == ["N-0", "N-1"] and (found.total, found.more) == (2, True)


def test_who_holds_what_is_the_same_by_recipient_by_item_and_searched(here: Warehouse) -> None:
    olga, office = (code_id(Recipient, code) for code in ("OPER", "OFFICE"))
    here.bulk("ABC123", 10, place("A01-S01"), custody=olga)
    here.bulk("ABC123", 4, place("A01-S02"), custody=office)
    one = here.serial("PST.1", place("A01-S01"))
    here.move(one, 1, Standing(place("A01-S01")), Standing(place("A01-S01"), custody=office))
    here.bulk("ABC123", 90, place("A01-S01"))
    expected = {("Office", "123456", "1"), ("Office", "ABC123", "4"), ("Olga Operator", "ABC123", "10")}
    for listing in ("custody", "by-recipient"):
        for sort in ("recipient", "item", "description"):
            for search in ("", "o"):
                found = here.page(listing, sort=sort, search=search)
                told = [(row.cells[0], row.cells[1], row.cells[3]) for row in found.rows]
                assert set(told) == expected and len(told) == found.total == 3
                if sort != "description":
                    assert told == sorted(told, key=lambda row: row[:2] if sort == "recipient" else (row[1], row[0]))
                assert here.cells(listing, 1, sort=sort, search=search, descending=True) == [row[1] for row in reversed(told)]
    assert here.cells("by-recipient", 1, where=(("recipient", str(olga)),)) == ["ABC123"]
    assert here.cells("custody", 0, search="ABC1") == ["Office", "Olga Operator"]
