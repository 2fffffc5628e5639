"""The tables of reports: stock at a past moment against a replay by hand, days, accuracy, and the trace through containers."""

from typing import Any

import pytest

from app.domain.catalogue import Item
from app.domain.listing import Page
from app.domain.operation import Move, Put
from app.domain.place import Virtual
from app.domain.stock import Standing, Tracking
from app.ledger.listings import past
from app.ledger.listings.activities import begin_of
from app.ledger.tables import CATALOGUE, movement
from tests.ledger.lookup.warehouse import Warehouse, item, place


def table(here: Warehouse, listing: str, chips: tuple[str, ...] = (), **where: object) -> Page:
    return here.page(listing, chips=chips, where=tuple((key, str(value)) for key, value in where.items()), sort="", limit=500)


def find(page: Page, column: int, value: str) -> Any:
    return next(row for row in page.rows if str(row.cells[column]) == value)


def test_stock_now_is_stock_then_where_nothing_moved_since(here: Warehouse) -> None:
    here.bulk("ABC123", 500, place("A01-S01"))
    found = table(here, "past-stock")
    row = find(found, 0, "ABC123")
    assert row.cells[2] == row.cells[3] == "500"
    before = find(table(here, "past-stock", at="1999-01-01"), 0, "ABC123")
    assert before.cells[2] == "0" and before.cells[3] == "500"
    assert [r.cells[0] for r in table(here, "past-stock", ("some",), at="1999-01-01").rows] == []


def test_each_moment_between_movements_is_rolled_back_to(here: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    here.bulk("ABC123", 500, place("A01-S01"))
    here.bulk("ABC123", 200, place("A01-S02"))
    with here.store.reading() as conn:
        lines = conn.execute(movement.select().where(movement.c.item == item("ABC123")).order_by(movement.c.at)).all()
    assert len(lines) >= 2
    for index in range(len(lines) + 1):
        moment = lines[index].at if index < len(lines) else lines[-1].at + 1
        monkeypatch.setattr(past, "begin_of", lambda day, after=0, moment=moment: moment)
        expected = sum(line.quantity for line in lines if line.at < moment)
        row = find(table(here, "past-stock", at="x"), 0, "ABC123")
        assert row.cells[2] == str(expected) and row.cells[3] == "700"
        in_first = sum(line.quantity for line in lines if line.at < moment and line.to_place == place("A01-S01"))
        row = find(table(here, "past-stock", at="x", place=place("A01-S01")), 0, "ABC123")
        assert row.cells[2] == str(in_first) and row.cells[3] == "500"


@pytest.mark.parametrize("chips", [(), ("some",)])
def test_an_item_out_of_use_stands_where_there_was_something_then(
    here: Warehouse, chips: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    which = here.bulk("ABC123", 500, place("A01-S01"))
    with here.store.reading() as conn:
        came = conn.execute(movement.select().where(movement.c.item == item("ABC123"))).one()
        record = conn.execute(CATALOGUE[Item].select().where(CATALOGUE[Item].c.id == item("ABC123"))).one()
    here.post(Move(handle=which, quantity=500, source=Standing(place("A01-S01")), target=Standing(Virtual.CONSUMED.place)))
    here.post(Put(record=Item(
        id=record.id, number=record.number, description=record.description, tracking=Tracking(record.tracking), retired=True,
    )))
    for moment, there in ((came.at, []), (came.at + 1, ["500"])):
        monkeypatch.setattr(past, "begin_of", lambda day, after=0, moment=moment: moment)
        for where in ({}, {"place": place("A01-S01")}):
            rows = table(here, "past-stock", chips, at="x", **where).rows
            assert [row.cells[2] for row in rows if row.cells[0] == "ABC123"] == there, (moment, where)


def test_days_count_every_movement_once(here: Warehouse) -> None:
    here.bulk("ABC123", 500, place("A01-S01"))
    here.serial("PST.1", place("A01-S01"))
    with here.store.reading() as conn:
        moments = [row.at for row in conn.execute(movement.select())]
    found = table(here, "days")
    assert sum(int(str(row.cells[1])) for row in found.rows) == len(moments)
    for row in found.rows:
        day = str(row.cells[0])
        begin, end = begin_of(day), begin_of(day, after=1)
        assert begin is not None and end is not None
        assert int(str(row.cells[1])) == sum(begin <= at < end for at in moments)
    assert table(here, "days", until="1999-01-01").rows == ()


def test_a_trace_follows_a_unit_through_the_container_it_was_in(here: Warehouse) -> None:
    box = here.box("C-1", place("A01-S01"))
    unit = here.serial("PST.1", place("A01-S01"))
    here.serial("PST.2", place("A01-S01"))
    here.post(Move(handle=unit, quantity=1, source=Standing(place("A01-S01")), target=Standing(box)))
    here.post(Move(handle=box, quantity=1, source=Standing(place("A01-S01")), target=Standing(place("A01-S02"))))
    here.post(Move(handle=unit, quantity=1, source=Standing(box), target=Standing(Virtual.CUSTOMER.place)))
    here.post(Move(handle=box, quantity=1, source=Standing(place("A01-S02")), target=Standing(place("A01-S01"))))
    rows = table(here, "trace", handle=unit).rows
    told = [(str(row.cells[2]), str(row.cells[4]), str(row.cells[5])) for row in rows]
    assert rows[0].id.startswith("now:") and sum(row.id.startswith("now:") for row in rows) == 1
    carried = [one for one in told if one[0] == "C-1"]
    assert ("C-1", "A01-S01", "A01-S02") in carried
    assert ("C-1", "A01-S02", "A01-S01") not in carried, "it was moved when the unit had left it"
    assert {one[0] for one in told} == {"PST.1", "C-1"}
    assert table(here, "trace").rows == ()


def test_a_count_of_what_is_expected_is_fully_accurate_and_still_stock_is_listed(here: Warehouse) -> None:
    here.bulk("ABC123", 500, place("A01-S01"))
    assert table(here, "accuracy").rows == ()
    row = find(table(here, "still"), 0, "ABC123")
    assert row.cells[2] == "500" and int(str(row.cells[5])) >= 0
