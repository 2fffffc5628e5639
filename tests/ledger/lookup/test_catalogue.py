"""Orders, choices, number series and codes put aside."""

from app.domain import catalogue as c
from app.domain import questions as ask
from app.domain.operation import KeepCode, Move, NewHandle, RejectUnit, Retire, TakeNumber, Undo
from app.domain.stock import HandleKind, Standing
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import SITE, VENDOR, Warehouse, box, bulk, item, place, serial, user


def order(here: Warehouse) -> None:
    here.put(
        c.Order(id=7, number="PO-7", vendor=code_id(c.Vendor, "ACME"), site=SITE),
        c.OrderLine(id=71, order=7, line=1, item=item("123456"), ordered=2, price_minor=100),
        c.OrderLine(id=72, order=7, line=2, item=item("ABC123"), ordered=100),
        c.ExpectedSerial(id=711, order_line=71, serial="E-2"), c.ExpectedSerial(id=712, order_line=71, serial="E-1"),
        c.ExpectedSerial(id=713, order_line=71, serial="E-0", retired=True),
    )


def receive(here: Warehouse, code: str) -> str:
    known = NewHandle(kind=HandleKind.SERIAL, code=code, item=item("123456"))
    move = Move(
        handle=serial(code), quantity=1, source=Standing(VENDOR), target=Standing(place("IN")), order_line=71, scanned=True
    )
    return here.post(known, move, kind="receive").id


def test_an_order_with_what_has_come(here: Warehouse) -> None:
    order(here)
    receive(here, "E-1")
    undone = receive(here, "E-2")
    here.post(Undo(operation=undone), kind="undo")
    here.post(RejectUnit(order_line=71, serial="E-2"), kind="receive")
    view = here.ask(ask.OrderOf(7))
    assert view is not None and (view.number, view.vendor_name) == ("PO-7", "Acme")
    first, second = view.lines
    assert (first.line, first.item.number, first.ordered, first.received, first.rejected) == (1, "123456", 2, 1, 1)
    assert (first.expected, first.arrived) == (("E-1", "E-2"), ("E-1",))
    assert (second.received, second.rejected, second.expected, second.arrived) == (0, 0, (), ())
    assert here.ask(ask.OrderOf(8)) is None


def test_open_orders_are_those_with_something_to_come_newest_first(here: Warehouse) -> None:
    order(here)
    here.put(c.Order(id=8, number="PO-8"), c.OrderLine(id=81, order=8, line=1, item=item("ABC123"), ordered=1))
    here.put(c.Order(id=9, number="PO-9", site=4711), c.OrderLine(id=91, order=9, line=1, item=item("ABC123"), ordered=1))
    assert [(o.code, o.name) for o in here.ask(ask.OpenOrders())] == [("PO-8", ""), ("PO-7", "Acme")]
    known = NewHandle(kind=HandleKind.QUANTITY, code="ABC123", item=item("ABC123"))
    here.post(known, Move(
        handle=bulk("ABC123"), quantity=1, source=Standing(VENDOR), target=Standing(place("IN")), order_line=81
    ), kind="receive")
    assert [o.code for o in here.ask(ask.OpenOrders())] == ["PO-7"]


def test_choices_are_those_in_use_by_code(here: Warehouse) -> None:
    here.put(c.Project(id=code_id(c.Project, "P-050"), code="P-050", name="Early"),
             c.Project(id=code_id(c.Project, "P-999"), code="P-999", name="Over", retired=True))
    assert [p.code for p in here.ask(ask.Projects())] == ["P-050", "P-100"]
    assert [(r.code, r.name) for r in here.ask(ask.Recipients())] == [("OFFICE", "Office"), ("OPER", "Olga Operator")]
    statuses = [s.code for s in here.ask(ask.Statuses())]
    assert "available" in statuses and "isolated" in statuses
    assert not {"sold", "installed", "lost", "transferred"} & set(statuses)
    assert [r.code for r in here.ask(ask.Reasons("release"))] == ["INSPECTED"]
    assert here.ask(ask.Reasons("no such act")) == ()
    assert [(t.code, t.rank) for t in here.ask(ask.ContainerTypes())] == [("BOX", 10), ("TOTE", 20), ("PALLET", 30)]


def test_people_and_the_recipients_they_are(here: Warehouse) -> None:
    person = here.ask(ask.PersonOf(user("OPER")))
    assert person is not None and (person.name, person.role, person.retired) == ("Olga Operator", "operator", False)
    assert here.ask(ask.PersonOf(1)) is None
    assert here.ask(ask.RecipientOfUser(user("OPER"))) == code_id(c.Recipient, "OPER")
    assert here.ask(ask.RecipientOfUser(user("SUPER"))) == 0
    assert here.ask(ask.RecipientOfUser(0)) == 0


def test_numbers_go_on_where_the_series_stands(here: Warehouse) -> None:
    asked = ask.NextNumbers("container:TOTE", "C-{:06d}", 2)
    assert here.ask(ask.SeriesAt("container:TOTE")) == 0
    assert here.ask(asked) == ("C-000001", "C-000002")
    here.post(TakeNumber(series="container:TOTE", value=41))
    assert here.ask(ask.SeriesAt("container:TOTE")) == 41
    assert here.ask(asked) == ("C-000042", "C-000043")


def test_numbers_that_something_carries_are_left_out(here: Warehouse) -> None:
    here.box("C-000001", place("A01-S01"))
    here.box("C-000003", place("A01-S01"))
    here.post(Retire(handle=box("C-000003")))
    assert here.ask(ask.NextNumbers("container:TOTE", "C-{:06d}", 3)) == ("C-000002", "C-000004", "C-000005")


def test_a_long_run_of_taken_numbers_is_passed(here: Warehouse) -> None:
    here.post(*(NewHandle(kind=HandleKind.SERIAL, code=f"N{n}", item=item("123456")) for n in range(1, 40)))
    assert here.ask(ask.NextNumbers("s", "N{}")) == ("N40",)


def test_codes_put_aside_newest_first(here: Warehouse) -> None:
    for code in ("X1", "X2", "X3"):
        here.post(KeepCode(code=code, symbology="]C1"), kind="keep-code")
    here.post(KeepCode(code="X2", done=True), kind="keep-code")
    assert here.ask(ask.KeptCodes()) == ("X3", "X1")
