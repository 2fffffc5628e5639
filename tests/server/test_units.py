"""Work on units, what is reserved, and parts in devices over a server: what one device did, another has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Move, Put
from app.domain.place import Virtual
from app.domain.questions import ContentsOf, RecordsLike, UnitsOf
from app.domain.stock import Standing
from tests.ledger import world
from tests.server.field import Device, Field
from tests.server.test_two_devices import agree

DRILL, BOLTS = world.HANDLES["S1"], world.HANDLES["BOLT"]
ORDER = c.Maintenance(id=derive("maintenance", "MNT-1"), number="MNT-1", site=world.SITE, handle=DRILL, by=1)


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def line(device: str, quantity: int) -> c.MaintenanceLine:
    return c.MaintenanceLine(
        id=derive("maintenance-line", "MNT-1", device), maintenance=ORDER.id, line=1, item=world.ITEMS["OIL"].id, quantity=quantity,
    )


def used(device: Device) -> list[int]:
    found = device.ledger.answer(RecordsLike(c.MaintenanceLine, where=("maintenance", ORDER.id)))
    return sorted(v.record.quantity for v in found if isinstance(v.record, c.MaintenanceLine))


def test_what_two_use_on_one_order_while_offline_stands_side_by_side(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", Put(record=ORDER))
    agree(field)
    one.act("operator", Put(record=line("one", 2)))
    two.act("technician", Put(record=line("two", 5)))
    taken = Move(
        handle=BOLTS, quantity=3, source=Standing(world.BINS["A-1"]), target=Standing(Virtual.CONSUMED.place), scanned=True,
    )
    two.act("technician", taken)
    agree(field)
    assert used(one) == used(two) == [2, 5]


def test_parts_fitted_on_one_device_move_with_the_unit_on_the_other(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", Move(
        handle=BOLTS, quantity=2, source=Standing(world.BINS["A-1"]), target=Standing(DRILL), scanned=True,
    ))
    (stands,) = two.ledger.answer(UnitsOf(DRILL))
    two.act("operator", Move(
        handle=DRILL, quantity=1, source=stands.key.standing, scanned=True,
        target=stands.key.standing._replace(place=world.BINS["B-1"]),
    ))
    agree(field)
    for device in (one, two):
        (part,) = device.ledger.answer(ContentsOf(DRILL))
        assert part.quantity == 2 and part.place_path[-2] == "B-1" and not part.available


def test_a_reservation_is_known_to_both_and_given_up_by_either(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    bolt = world.ITEMS["BOLT"].id
    kept = c.Reservation(id=derive("reservation", "1"), site=world.SITE, item=bolt, quantity=4, until="2030-01-31")
    one.act("operator", Put(record=kept))
    agree(field)
    (view,) = two.ledger.answer(RecordsLike(c.Reservation, where=("item", kept.item)))
    assert view.record == kept
    gone = c.Reservation(id=kept.id, site=kept.site, item=kept.item, quantity=4, until=kept.until, retired=True)
    two.act("operator", Put(record=gone, base=view.version))
    agree(field)
    (view,) = one.ledger.answer(RecordsLike(c.Reservation, where=("item", kept.item)))
    assert view.record.retired
