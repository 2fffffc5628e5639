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
from app.domain.uniting import LeftBehind, SeparationOf, UnionOf
from app.ledger.judge import COMPANY
from app.ledger.verify import verify
from app.workflows.merge.plans import act_of, against, back, in_the_way
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
    act = act_of(found, asks)
    device.act("supervisor", *act.entries, kind=act.kind, note=act.note)


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


def test_what_another_device_wrote_of_the_old_item_meanwhile_is_told_and_brought_over(tmp_path: Path) -> None:
    """Offline, after the merging: a line that is wished for, one that is ordered, a code, and what is kept for somebody."""
    field, one, two = begun(tmp_path)
    asked = c.Requisition(id=derive("requisition", "RQ-1"), number="RQ-1", site=world.SITE, recipient=world.RECIPIENT)
    order = c.Order(id=derive("order", "PO-7"), number="PO-7", site=world.SITE)
    lines: list[Any] = [
        c.RequisitionLine(id=1, requisition=asked.id, line=1, item=OLD.id, quantity=4),
        c.OrderLine(id=2, order=order.id, line=1, item=OLD.id, ordered=9),
        c.Barcode(id=derive("barcode", "NUT-X", "alias"), code="NUT-X", kind="alias", item=OLD.id),
        c.Reservation(
            id=4, site=world.SITE, item=OLD.id, handle=c.bulk_of(OLD), quantity=1, recipient=world.RECIPIENT,
            by=world.ACTORS["supervisor"],
        ),
    ]
    merges(one)
    assert one.ledger.answer(LeftBehind()) == ()
    two.act("supervisor", *(Put(record=record) for record in (asked, order, *lines)))
    one.push()
    settled(field)
    for device in (one, two):
        assert [item.number for item in device.ledger.answer(LeftBehind())] == ["NUT"]
    merges(two)
    settled(field)
    for device in (one, two):
        assert device.ledger.answer(LeftBehind()) == ()
        views = [device.ledger.answer(RecordOf(type(line), line.id)) for line in lines]
        assert {view.record.item for view in views if view is not None} == {NEW.id}  # type: ignore[union-attr]
        assert views[3] is not None and views[3].record.handle == c.bulk_of(NEW)  # type: ignore[union-attr]
        device.sound()
    field.close()


def takes_apart(device: Device) -> None:
    found = device.ledger.answer(SeparationOf(OLD.id))
    assert found is not None and against(found) == ()
    device.act("supervisor", *back(found).entries, kind="undo")


def test_a_merging_is_taken_back_on_another_device(tmp_path: Path) -> None:
    field, one, two = begun(tmp_path)
    merges(one)
    settled(field)
    takes_apart(two)
    settled(field)
    for device in (one, two):
        assert (bulk(device, OLD), bulk(device, NEW)) == (10, 0)
        assert {n.item for n in device.ledger.names.find(["NUT"])} == {OLD.id}
        assert device.ledger.answer(SeparationOf(OLD.id)) is None and device.ledger.answer(LeftBehind()) == ()
        device.sound()
    assert verify(field.books.book(COMPANY)) == []
    field.close()


def test_what_is_taken_back_while_another_used_its_stock_is_told(tmp_path: Path) -> None:
    """The records go back, as the company says; the stock that has moved on is a supervisor's to settle."""
    field, one, two = begun(tmp_path)
    merges(one)
    settled(field)
    one.act("operator", used(NEW, 8))
    takes_apart(two)
    settled(field)
    for device in (one, two):
        assert (bulk(device, OLD), bulk(device, NEW)) == (0, 2)
        with device.ledger.store.reading() as conn:
            (told,) = conn.exec_driver_sql("SELECT detail FROM discrepancy WHERE kind = 'held' AND open = 1").scalars()
            assert "has moved on since" in told
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
