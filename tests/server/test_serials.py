"""Serials over a server: what two people say of one unit merges or waits, and tracking switched off returns units everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.operation import Describe, Put
from app.domain.place import Virtual
from app.domain.questions import VersionOf
from tests.ledger import world
from tests.ledger.arrivals import moved
from tests.server.field import Device, Field
from tests.server.test_disputes import ask
from tests.server.test_two_devices import agree

S1, P1, PUMP = world.HANDLES["S1"], world.HANDLES["P1"], world.HANDLES["PUMP"]


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    made.device("one")
    made.device("two")
    yield made
    made.close()


def said(of: Device | Field, which: int = S1) -> list[tuple[object, ...]]:
    return ask(of, f"SELECT notes, warranty FROM handle WHERE id = {which}")


def says(field: str, value: str, was: str = "") -> Describe:
    return Describe(handle=S1, field=field, value=value, was=was)


def test_two_people_say_different_things_of_one_unit_and_both_hold(field: Field) -> None:
    one, two = field.devices
    one.act("supervisor", says("notes", "scratched"))
    two.act("supervisor", says("warranty", "2031-05-31"))
    agree(field)
    assert said(field) == said(one) == said(two) == [("scratched", "2031-05-31")]


def test_the_later_of_two_that_contradict_is_held(field: Field) -> None:
    one, two = field.devices
    one.act("supervisor", says("notes", "scratched"))
    two.act("supervisor", says("notes", "as new"))
    assert said(two) == [("as new", "")]
    agree(field)
    assert said(field) == said(one) == said(two) == [("scratched", "")]
    assert len(ask(field, "SELECT id FROM discrepancy WHERE kind = 'held' AND open = 1")) == 1


def test_tracking_switched_off_on_one_device_returns_units_to_bulk_on_all(field: Field) -> None:
    one, two = field.devices
    one.act("operator", moved("P1", "vendor", "A-1"))
    agree(field)
    pump = world.ITEMS["PUMP"]
    one.act("supervisor", Put(record=replace(pump, tracks_serials=False), base=one.ledger.answer(VersionOf(Item, pump.id))))
    agree(field)
    for each in (field, one, two):
        stands = ask(each, f"SELECT place, quantity FROM unit WHERE handle = {P1} AND quantity > 0")
        assert stands == [(Virtual.CONVERTED.place, 1)]
        bulk = ask(each, f"SELECT quantity FROM unit WHERE handle = {PUMP} AND place = {world.BINS['A-1']}")
        assert bulk == [(100,)], "one unit of two decimals"
    one.sound()
    two.sound()
