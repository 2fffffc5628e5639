"""Items that are merged or get another number, while another device has not heard of it yet."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Move, NewHandle, Put
from app.domain.place import Virtual
from app.domain.questions import OnHand, RecordOf, UnitsOfItem
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.uniting import UnionOf
from app.workflows.merge.plans import act_of, in_the_way
from tests.ledger import world
from tests.server.field import Device, Field

HERE, USED = Standing(world.BINS["A-1"]), Standing(Virtual.CONSUMED.place)
OLD = c.Item(id=derive("item", "NUT"), number="NUT", description="Nut", tracking=Tracking.QUANTITY, price_minor=10)
NEW = replace(OLD, id=derive("item", "NUT-8"), number="NUT-8")


class Asks:
    """What a workflow has seen, answered by a device's books."""

    def __init__(self, device: Device) -> None:
        self.know = device.ledger.answer


def came(item: c.Item, steps: int) -> tuple[NewHandle, Move]:
    new = NewHandle(kind=HandleKind.QUANTITY, code=c.bulk_code(item), item=item.id)
    return new, Move(handle=c.bulk_of(item), quantity=steps, source=world.VENDOR, target=HERE)


def used(item: c.Item, steps: int) -> Move:
    return Move(handle=c.bulk_of(item), quantity=steps, source=HERE, target=USED)


def begun(tmp_path: Path) -> tuple[Field, Device, Device]:
    field = Field(tmp_path)
    one, two = field.device("one"), field.device("two")
    one.act("supervisor", Put(record=OLD), Put(record=NEW))
    one.act("operator", *came(OLD, 10))
    settled(field)
    return field, one, two


def settled(field: Field) -> None:
    field.settle()
    field.settle()


def merges(device: Device) -> None:
    found = device.ledger.answer(UnionOf(OLD.id, NEW.id))
    assert found is not None and not in_the_way(found)
    asks: Any = Asks(device)
    device.act("supervisor", *act_of(found, asks).entries)


def bulk(device: Device, item: c.Item) -> int:
    return device.ledger.answer(OnHand(item.id)).bulk


def test_what_another_device_did_with_the_old_item_meanwhile_is_brought_over(tmp_path: Path) -> None:
    field, one, two = begun(tmp_path)
    merges(one)
    two.act("operator", used(OLD, 3))
    one.push()
    settled(field)
    assert [bulk(d, NEW) for d in (one, two)] == [10, 10], "it is owed three under the old number"
    merges(two)
    settled(field)
    for device in (one, two):
        assert (bulk(device, OLD), bulk(device, NEW)) == (0, 7)
        assert {n.item for n in device.ledger.names.find(["NUT"])} == {NEW.id}
        device.sound()
    field.close()


def test_an_item_that_got_another_number_is_received_by_its_old_one_elsewhere(tmp_path: Path) -> None:
    field, one, two = begun(tmp_path)
    view = one.ledger.answer(RecordOf(c.Item, OLD.id))
    assert view is not None
    one.act("supervisor", Put(record=replace(OLD, number="NUT-6"), base=view.version))
    two.act("operator", *came(OLD, 5))
    settled(field)
    for device in (one, two):
        (unit,) = device.ledger.answer(UnitsOfItem(OLD.id))
        assert (unit.code, unit.quantity) == ("NUT-6", 15)
        device.sound()
    field.close()
