"""Orders of two devices: what the one writes the other reads, what both change is decided, parts of a kit count alike."""

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id
from app.domain.operation import Move, NewHandle, Put
from app.domain.place import Virtual
from app.domain.purchasing import MAILED, PurchaseOf, SupplyOf
from app.domain.questions import RecordHistory
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.verify import verify
from tests.ledger import world
from tests.server.field import Field

ORDER, LINE = derive("order", "PO-77"), derive("order-line", "PO-77", "1")
KIT, PART = derive("item", "KIT-77"), derive("item", "PART-77")


def order(state: str) -> c.Order:
    return c.Order(id=ORDER, number="PO-77", site=world.SITE, state=state)


def begun(field: Field):
    """Two devices, the first of which has written an order of one kit of two parts, and sent it."""
    one, two = field.device("one"), field.device("two")
    one.act(
        "supervisor",
        Put(record=c.Item(id=KIT, number="KIT-77", description="Kit", tracking=Tracking.QUANTITY, kit=True)),
        Put(record=c.Item(id=PART, number="PART-77", description="Part", tracking=Tracking.QUANTITY)),
        Put(record=c.KitLine(id=derive("kit-line", str(KIT), str(PART)), item=KIT, part=PART, quantity=2)),
    )
    one.act("supervisor", Put(record=order("draft")), Put(record=c.OrderLine(id=LINE, order=ORDER, line=1, item=KIT, ordered=1)))
    field.settle()
    field.settle()
    return one, two


def part_came(steps: int) -> tuple[NewHandle, Move]:
    which = handle_id(HandleKind.QUANTITY, PART, "PART-77")
    return (
        NewHandle(kind=HandleKind.QUANTITY, code="PART-77", item=PART),
        Move(handle=which, quantity=steps, source=Standing(Virtual.VENDOR.place), target=Standing(world.BINS["A-1"]),
             order_line=LINE),
    )


def test_an_order_written_on_one_device_is_received_on_the_other_as_its_parts(tmp_path):
    field = Field(tmp_path)
    one, two = begun(field)
    paper = two.ledger.answer(PurchaseOf(ORDER))
    assert paper is not None and paper.record.state == "draft" and two.ledger.answer(SupplyOf(KIT)).on_order == 1
    one.act("supervisor", Put(record=order("sent"), base=one.ledger.answer(PurchaseOf(ORDER)).version))
    field.settle()
    field.settle()
    two.act("operator", *part_came(1))
    assert two.ledger.answer(PurchaseOf(ORDER)).lines[0].received == 0, "half a kit is none"
    two.act("operator", *part_came(1))
    field.settle()
    field.settle()
    for device in (one, two):
        assert device.ledger.answer(PurchaseOf(ORDER)).lines[0].received == 1
        assert device.ledger.answer(SupplyOf(KIT)).on_order == 0
        assert verify(device.ledger.store) == []
    field.close()


def test_an_order_sent_here_and_cancelled_there_is_not_both(tmp_path):
    field = Field(tmp_path)
    one, two = begun(field)
    base = one.ledger.answer(PurchaseOf(ORDER)).version
    one.act("supervisor", Put(record=order("sent"), base=base))
    two.act("supervisor", Put(record=order("cancelled"), base=base))
    one.push()
    two.push()
    field.settle()
    field.settle()
    states = {device.ledger.answer(PurchaseOf(ORDER)).record.state for device in (one, two)}
    assert states == {"sent"}, "what came first holds; the other waits for a supervisor"
    for device in (one, two):
        assert verify(device.ledger.store) == []
    field.close()


def test_that_an_order_was_mailed_is_told_on_every_device_and_reverts_nothing(tmp_path):
    field = Field(tmp_path)
    one, two = begun(field)
    one.act("supervisor", Put(record=order("sent"), base=one.ledger.answer(PurchaseOf(ORDER)).version), kind="order")
    field.settle()
    field.settle()
    seen = [device.ledger.answer(PurchaseOf(ORDER)).version for device in (one, two)]
    two.act("supervisor", Put(record=order("closed"), base=seen[1]), kind="order")
    one.act("supervisor", Put(record=order("sent"), base=seen[0]), kind=MAILED, note="Mailed to a@b.example")
    field.settle()
    field.settle()
    for device in (one, two):
        editions = device.ledger.answer(RecordHistory(c.Order, ORDER))
        assert "Mailed to a@b.example" in [edition.note for edition in editions]
        assert device.ledger.answer(PurchaseOf(ORDER)).record.state == "closed"
        device.sound()
