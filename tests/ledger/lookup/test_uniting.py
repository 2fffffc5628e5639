"""What merging an item would meet in papers: lines that follow, and those that are finished first, on both databases."""

from app.domain import catalogue as c
from app.domain.uniting import Union, UnionOf
from tests.ledger.lookup.warehouse import SITE, Warehouse, bulk, item, place

OLD, NEW = item("ABC123"), item("CABLE")


def union(here: Warehouse) -> Union:
    found = here.ask(UnionOf(OLD, NEW))
    assert found is not None
    return found


def line_of(order: c.Order, which: int, number: int) -> c.OrderLine:
    return c.OrderLine(id=1000 + number, order=order.id, line=1, item=which, ordered=5)


def test_open_lines_follow_and_what_came_stays(here: Warehouse) -> None:
    orders = [c.Order(id=n, number=f"PO-{n}", site=SITE, state="sent") for n in (1, 2)]
    lines = [line_of(order, OLD, order.id) for order in orders]
    here.put(*orders, *lines, line_of(orders[0], NEW, 9))
    closed = here.ask(UnionOf(OLD, NEW))
    assert closed is not None and closed.asked == ("PO-1", "PO-2")
    here.put(c.Order(id=2, number="PO-2", site=SITE, state="closed"))
    wishes = []
    for number, state, ordered in ((11, "draft", 0), (12, "submitted", lines[0].id), (13, "submitted", lines[1].id)):
        here.put(c.Requisition(id=number, number=f"RQ-{number}", site=SITE, recipient=1, state=state))
        wishes.append(c.RequisitionLine(id=2000 + number, requisition=number, line=1, item=OLD, quantity=1, order_line=ordered))
    here.put(*wishes)
    found = union(here)
    assert found.asked == ("PO-1", "RQ-11", "RQ-12")
    assert [record for record, _ in found.records] == [lines[0], wishes[0], wishes[1]]
    here.put(c.Requisition(id=11, number="RQ-11", site=SITE, recipient=1, state="cancelled"))
    assert union(here).asked == ("PO-1", "RQ-12")


def test_returns_and_reports_without_an_outcome_are_in_the_way(here: Warehouse) -> None:
    here.bulk("ABC123", 10, place("A01-S01"))
    here.bulk("CABLE", 10, place("A01-S01"))
    here.put(c.Rma(id=1, number="RMA-1", site=SITE, vendor=1, state="shipped"))
    here.put(c.RmaLine(id=2, rma=1, line=1, handle=bulk("ABC123"), quantity=1), c.RmaLine(
        id=3, rma=1, line=2, handle=bulk("CABLE"), quantity=1,
    ))
    here.put(c.Spillage(id=4, number="SP-1", site=SITE, recipient=1))
    here.put(c.SpillageLine(id=5, spillage=4, line=1, handle=bulk("ABC123"), quantity=1))
    found = union(here)
    assert found.returns == ("RMA-1",) and found.reports == ("SP-1",) and not found.papers
    here.put(c.RmaLine(id=2, rma=1, line=1, handle=bulk("ABC123"), quantity=1, outcome="credited", credit_minor=5))
    here.put(c.Spillage(id=4, number="SP-1", site=SITE, recipient=1, state="closed", outcome="loss"))
    found = union(here)
    assert found.returns == () and found.reports == ()


def test_loans_of_this_site_that_run_go_along(here: Warehouse) -> None:
    here.bulk("ABC123", 10, place("A01-S01"))
    here.bulk("CABLE", 10, place("A01-S01"))
    loans = [
        c.Loan(id=n, site=site, handle=bulk(number), quantity=1, recipient=1, retired=over)
        for n, site, number, over in ((1, SITE, "ABC123", False), (2, SITE, "ABC123", True), (3, SITE + 1, "ABC123", False),
                                      (4, SITE, "CABLE", False))
    ]
    here.put(*loans)
    assert [loan for loan, _ in union(here).loans] == [loans[0]]
