"""A device that is in touch is granted numbers, and takes them from there when it is out of touch."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.operation import TakeNumber
from app.domain.questions import NextNumbers
from app.ledger.judge import COMPANY
from app.ledger.ranges import DEVICE_NUMBERS
from app.ledger.verify import verify
from app.server.granting import grant
from tests.ledger import world
from tests.server.field import Device, Field


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def granted(field: Field, name: str, epoch: int = 1) -> bool:
    return grant(field.books, world.SITE, name, epoch, field.tick())


def next_code(one: Device, many: int = 1) -> tuple[str, ...]:
    return one.ledger.answer(NextNumbers("container:TTE", "C-{:06d}", many))


def test_two_devices_number_offline_and_never_alike(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    assert next_code(one) == ()
    while granted(field, "one") or granted(field, "two"):
        pass
    field.settle()
    assert (next_code(one), next_code(two)) == (("C-000001",), (f"C-{DEVICE_NUMBERS + 1:06d}",))
    for device_, value in ((one, 3), (two, DEVICE_NUMBERS + 5)):
        device_.act("operator", TakeNumber(series="container:TTE", value=value))
    assert (next_code(one), next_code(two)) == (("C-000004",), (f"C-{DEVICE_NUMBERS + 6:06d}",))
    field.settle()
    assert (next_code(one), next_code(two)) == (("C-000004",), (f"C-{DEVICE_NUMBERS + 6:06d}",))
    for site in (COMPANY, world.SITE):
        assert verify(field.books.book(site)) == []
    one.sound()


def test_a_device_with_enough_costs_nothing_but_a_look(field: Field) -> None:
    while granted(field, "one"):
        pass
    with field.books.book(world.SITE).reading() as conn:
        before = conn.exec_driver_sql("SELECT position FROM clock").scalar()
    assert not granted(field, "one")
    with field.books.book(world.SITE).reading() as conn:
        assert conn.exec_driver_sql("SELECT position FROM clock").scalar() == before


def test_a_site_that_has_not_heard_all_of_the_company_is_not_granted_twice(field: Field) -> None:
    assert granted(field, "one")
    assert granted(field, "two")
    with field.books.book(COMPANY).reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM number_range").scalar() == 1
