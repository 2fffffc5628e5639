"""Two items turn out to be one thing: the supervisor says which stays, sees what would happen, and it is so."""

from typing import Any

import pytest
from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.attention import Attention
from app.domain.identity import derive, handle_id
from app.domain.operation import Act, Move, NewHandle, OpenCount, Put
from app.domain.place import Virtual
from app.domain.questions import HandleOf, ItemOf, OnHand, OrderOf, RecentHistory, RecordOf, UnitsOfItem
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.verify import verify
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.merge import WORKFLOW as MERGE
from app.workflows.receive import WORKFLOW as RECEIVE
from app.workflows.rma import WORKFLOW as RMA
from app.workflows.step import Mood
from tests.workflows.books import Books, Left, desk

VENDOR = Standing(Virtual.VENDOR.place)
TWICE = c.Item(id=derive("item", "CBL-OLD"), number="CBL-OLD", description="Cable, again", tracking=Tracking.QUANTITY)
DEVICE = {"tracking": Tracking.SERIAL}


def made(books: Books, item: c.Item, *more: Any) -> c.Item:
    books.post(Act(kind="catalogue", entries=(Put(record=item), *(Put(record=one) for one in more))))
    return item


def cable(books: Books) -> c.Item:
    found = books.ledger.answer(ItemOf(derive("item", "CABLE")))
    assert found is not None
    return found


def twice(books: Books, **fields: Any) -> c.Item:
    like = cable(books)
    return made(books, replace(TWICE, uom=like.uom, decimals=like.decimals, **fields))


def came(books: Books, item: c.Item, quantity: int, standing: Standing, value: int) -> None:
    new = NewHandle(kind=HandleKind.QUANTITY, code=item.number, item=item.id)
    move = Move(handle=c.bulk_of(item), quantity=quantity, source=VENDOR, target=standing, value=value)
    books.post(Act(kind="receive", entries=(new, move)))


def value_of(books: Books, *items: int) -> int:
    with books.ledger.store.reading() as conn:
        among = ",".join(map(str, items))
        return int(conn.exec_driver_sql(f"SELECT coalesce(sum(value), 0) FROM cost_item WHERE item IN ({among})").scalar() or 0)


def merged(books: Books, goes: str, stays: str) -> Any:
    d = desk(books, MERGE, "SUPER", goes)
    d.scan(stays)
    d.choose(f"{stays} stays")
    d.key("run")
    assert d.mood is Mood.CONFIRM, d.verdict
    return d.key("run")


def test_codes_and_stock_of_the_one_become_the_others_with_what_they_cost(books: Books) -> None:
    old, new = twice(books), cable(books)
    recipient = derive("recipient", "TEAM")
    alias = c.Barcode(id=derive("barcode", "C-ALT", "alias"), code="C-ALT", kind="alias", item=old.id)
    vendor = derive("vendor", "V1")
    supplied = [c.VendorItem(id=n, vendor=vendor, item=i.id, part_number=f"VP-{n}") for n, i in ((1, old), (2, new))]
    kept = c.Reservation(id=3, site=books.ledger.site, item=old.id, quantity=2, recipient=recipient)
    level = c.RecipientLevel(id=4, recipient=recipient, item=old.id)
    books.post(Act(kind="catalogue", entries=tuple(Put(record=one) for one in (alias, *supplied, kept, level))))
    place = books.ledger.answer(UnitsOfItem(new.id))[0].key.place
    before = books.ledger.answer(OnHand(new.id)).bulk
    came(books, old, 7, Standing(place), 701)
    came(books, old, 5, Standing(place, custody=recipient, status="issued"), 333)
    worth = value_of(books, old.id, new.id)
    assert merged(books, "CBL-OLD", "CABLE").mood is Mood.DONE
    assert books.ledger.answer(OnHand(old.id)).bulk == 0 and books.ledger.answer(OnHand(new.id)).bulk == before + 12
    assert {u.key.custody for u in books.ledger.answer(UnitsOfItem(new.id))} >= {recipient}
    assert (value_of(books, old.id), value_of(books, new.id)) == (0, worth)
    for code in ("CBL-OLD", "C-ALT", "VP-1", "cbl-old"):
        assert {n.item for n in books.ledger.names.find([code])} == {new.id}, code
    left = [books.ledger.answer(RecordOf(type(one), one.id)) for one in (supplied[0], kept, level)]
    assert [(view.record.retired, view.record.item) for view in left if view is not None] == [  # type: ignore[union-attr]
        (True, old.id), (False, new.id), (False, new.id)
    ]
    card = desk(books, INSPECT, "SUPER", "CBL-OLD")
    line = next(x for x in card.screen.lines if str(x.title) == "Merged from")
    assert "CABLE" in card.hint and "CBL-OLD" in str(line.detail)
    card.pick(line.id)
    assert "CBL-OLD" in card.hint and books.ledger.answer(RecentHistory(item=old.id, limit=9))
    assert verify(books.ledger.store) == []


def test_units_lots_and_what_is_in_a_device_go_along(books: Books) -> None:
    old = made(books, c.Item(id=derive("item", "RDX"), number="RDX", description="Radio", device=True, **DEVICE))
    new = made(books, c.Item(id=derive("item", "RDX-2"), number="RDX-2", description="Radio", device=True, **DEVICE))
    glue = next(u for u in books.ledger.answer(UnitsOfItem(derive("item", "GLUE"))) if u.quantity > 1)
    unit = NewHandle(kind=HandleKind.SERIAL, code="R.1", item=old.id, tag="T-R1")
    which, after = handle_id(HandleKind.SERIAL, old.id, "R.1"), handle_id(HandleKind.SERIAL, new.id, "R.1")
    stands = Standing(glue.key.place, status="reserved")
    books.post(Act(kind="receive", entries=(unit, Move(handle=which, quantity=1, source=VENDOR, target=stands, value=99_00))))
    books.post(Act(kind="assemble", entries=(Move(handle=glue.key.handle, quantity=1, source=glue.key.standing,
                                                  target=Standing(which)),)))
    assert merged(books, "RDX", "RDX-2").mood is Mood.DONE
    found = books.ledger.answer(HandleOf(after))
    assert found is not None and found.standing == stands and found.tag == "T-R1"
    assert {n.target for code in ("R.1", "T-R1") for n in books.ledger.names.find([code])} == {after}
    assert any(u.key.place == after for u in books.ledger.answer(UnitsOfItem(derive("item", "GLUE"))))
    assert value_of(books, new.id) == 99_00
    assert verify(books.ledger.store) == []


def test_what_comes_after_is_brought_over_with_what_is_owed(books: Books) -> None:
    old, new = twice(books), cable(books)
    place = books.ledger.answer(UnitsOfItem(new.id))[0].key.place
    before = books.ledger.answer(OnHand(new.id)).bulk
    came(books, old, 7, Standing(place), 700)
    merged(books, "CBL-OLD", "CABLE")
    out = Move(handle=c.bulk_of(old), quantity=3, source=Standing(place), target=Standing(Virtual.CONSUMED.place))
    books.post(Act(kind="issue", entries=(out,)))  # another device had not heard of it
    seen = desk(books, INSPECT, "SUPER", "CABLE")
    old_line = next(x for x in seen.screen.lines if str(x.title) == "Merged from")
    assert {p.kind: p.count for p in books.ledger.answer(Attention())}["merged"] == 0, "a debt is told as a discrepancy"
    came(books, old, 2, Standing(place, status="reserved"), 20)
    assert {p.kind: p.count for p in books.ledger.answer(Attention())}["merged"] == 1
    d = desk(books, MERGE, "SUPER")
    d.pick(old_line.id)
    assert d.step == "dry" and "CBL-OLD" in d.prompt
    assert d.key("run").mood is Mood.DONE
    assert books.ledger.answer(OnHand(new.id)).bulk == before + 6
    assert {p.kind: p.count for p in books.ledger.answer(Attention())}["merged"] == 0
    with books.ledger.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM shortfall").scalar() == 0
    assert verify(books.ledger.store) == []


@pytest.mark.parametrize(("fields", "why"), [({"tracking": Tracking.LOT}, "tracking"), ({"uom": "KG"}, "unit of measure")])
def test_what_is_in_the_way_is_said_and_nothing_changes(books: Books, fields: dict[str, Any], why: str) -> None:
    twice(books, **fields) if "uom" not in fields else made(books, replace(TWICE, decimals=cable(books).decimals, **fields))
    books.post(Act(kind="open-count", entries=(OpenCount(number="C-9", kind="cycle", items=(TWICE.id,)),)))
    d = desk(books, MERGE, "SUPER", "CABLE")
    d.scan("CBL-OLD")
    d.choose("CABLE stays")
    told = [str(x.detail) for x in d.screen.lines if str(x.title) == "In the way"]
    assert any(why in text for text in told) and any("C-9" in text for text in told)
    assert "run" not in (d.screen.main.key if d.screen.main else "")
    d.key("run")
    assert not d.accepted and "CBL-OLD" in {n.code for n in books.ledger.names.find(["CBL-OLD"])}


def wishes(books: Books, item: int) -> dict[str, c.RequisitionLine | c.OrderLine]:
    """Lines of the item in orders and requisitions of every state, by the number of their paper."""
    found: dict[str, c.RequisitionLine | c.OrderLine] = {}
    entries: list[Put] = []
    site, team = books.ledger.site, derive("recipient", "TEAM")
    for number, states in (("PO-D", ["draft"]), ("PO-S", ["sent"]), ("PO-C", ["sent", "closed"])):
        order = c.Order(id=derive("order", number), number=number, vendor=derive("vendor", "V1"), site=site)
        line = c.OrderLine(id=derive("order-line", number), order=order.id, line=1, item=item, ordered=50)
        found[number] = line
        entries += [*(Put(record=replace(order, state=state)) for state in states), Put(record=line)]
    for number, states, ordered in (
        ("RQ-D", ["draft"], ""), ("RQ-S", ["submitted"], ""), ("RQ-O", ["submitted", "ordered"], "PO-S"),
        ("RQ-R", ["submitted", "rejected"], ""), ("RQ-X", ["draft", "cancelled"], ""), ("RQ-C", ["submitted", "ordered"], "PO-C"),
    ):
        paper = c.Requisition(id=derive("requisition", number), number=number, site=site, recipient=team)
        wish = c.RequisitionLine(
            id=derive("requisition-line", number), requisition=paper.id, line=1, item=item, quantity=2,
            order_line=found[ordered].id if ordered else 0,
        )
        found[number] = wish
        entries += [*(Put(record=replace(paper, state=state)) for state in states), Put(record=wish)]
    books.post(Act(kind="catalogue", entries=tuple(entries)))
    return found


def test_what_still_comes_or_is_wished_for_is_the_other_item(books: Books) -> None:
    old, new = twice(books), cable(books)
    found = wishes(books, old.id)
    d = desk(books, MERGE, "SUPER", "CBL-OLD").scan("CABLE").choose("CABLE stays")
    told = {str(x.title) for x in d.screen.lines if "still wished for" in str(x.detail)}
    follow = {"PO-D", "PO-S", "RQ-D", "RQ-S", "RQ-O", "RQ-R"}
    assert told == follow
    assert d.key("run").key("run").mood is Mood.DONE
    for number, line in found.items():
        view = books.ledger.answer(RecordOf(type(line), line.id))
        assert view is not None and isinstance(view.record, c.RequisitionLine | c.OrderLine)
        assert view.record == replace(line, item=new.id if number in follow else old.id), number
    at = desk(books, RECEIVE, "OPER").scan("A01-S02", "PO-S", "CABLE").type("5")
    assert at.mood is Mood.DONE and "5 M" in at.verdict
    order = books.ledger.answer(OrderOf(derive("order", "PO-S")))
    assert order is not None and order.lines[0].received == order.lines[0].ordered == 50
    assert verify(books.ledger.store) == []


def in_the_way(books: Books, goes: str, stays: str) -> list[str]:
    """What the dry run names; where it names anything, nothing runs."""
    d = desk(books, MERGE, "SUPER", goes).scan(stays).choose(f"{stays} stays")
    told = [str(x.detail) for x in d.screen.lines if str(x.title) == "In the way"]
    assert (d.screen.main is None) is bool(told)
    if told:
        d.key("run")
        assert not d.accepted
    return told


def test_returns_and_reports_that_are_open_are_named_and_finished_first(books: Books) -> None:
    """Papers about units stay as they were written: what is at a vendor has gone under its own number."""
    made(books, c.Item(id=derive("item", "PRN-2"), number="PRN-2", description="Printer", tracks_serials=True, **DEVICE))
    d = desk(books, RMA).choose("Return something to its vendor").scan("V1").scan("PST.1001").key("ship").type("R-1")
    assert d.mood is Mood.DONE
    assert [text for text in in_the_way(books, "123456", "PRN-2") if "RMA-00001" in text]
    d = desk(books, RMA).scan("RMA-00001")
    d.pick(d.screen.lines[0].id).choose("Credited").type("1")
    assert not [text for text in in_the_way(books, "123456", "PRN-2") if "RMA" in text], "it has its outcome"


def test_a_spillage_report_that_is_open_is_named(books: Books) -> None:
    old = twice(books)
    place = books.ledger.answer(UnitsOfItem(cable(books).id))[0].key.place
    came(books, old, 7, Standing(place), 701)
    report = c.Spillage(id=1, number="SP-1", site=books.ledger.site, recipient=derive("recipient", "TEAM"))
    line = c.SpillageLine(id=2, spillage=1, line=1, handle=c.bulk_of(old), quantity=2)
    books.post(Act(kind="catalogue", entries=(Put(record=report), Put(record=line))))
    assert [text for text in in_the_way(books, "CBL-OLD", "CABLE") if "SP-1" in text]


def test_a_line_written_after_the_merging_is_shown_and_brought_over_to_what_is_kept_in_the_end(books: Books) -> None:
    """The item that took it in was itself merged since, and has a level of its own for the team."""
    old, new = twice(books), cable(books)
    last = made(books, replace(new, id=derive("item", "CBL-9"), number="CBL-9"))
    merged(books, "CBL-OLD", "CABLE")
    merged(books, "CABLE", "CBL-9")
    team = derive("recipient", "TEAM")
    levels = [c.RecipientLevel(id=n, recipient=team, item=i.id) for n, i in ((1, last), (2, old))]
    books.post(Act(kind="catalogue", entries=tuple(Put(record=one) for one in levels)))
    assert {p.kind: p.count for p in books.ledger.answer(Attention())}["merged"] == 1
    d = desk(books, MERGE, "SUPER")
    d.pick(d.screen.lines[0].id)
    assert d.prompt == "What is still under CBL-OLD becomes CBL-9"
    assert d.key("run").mood is Mood.DONE
    view = books.ledger.answer(RecordOf(c.RecipientLevel, 2))
    assert view is not None and view.record.retired, "CBL-9 has a level of its own"
    assert {p.kind: p.count for p in books.ledger.answer(Attention())}["merged"] == 0
    assert verify(books.ledger.store) == []


STATE = (
    "item", "barcode", "vendor_item", "recipient_level", "reservation", "loan", "label_rule", "order_line", "requisition_line",
    "unit", "shortfall", "cost_item", "cost_layer",
)


def state(books: Books) -> dict[str, list[tuple[Any, ...]]]:
    """What is in use, what stands where and what it is worth, without the versions of records and emptied layers."""
    found = {}
    with books.ledger.store.reading() as conn:
        for table in STATE:
            rows = conn.exec_driver_sql(f'SELECT * FROM "{table}"').mappings()
            found[table] = sorted(
                tuple((k, v) for k, v in row.items() if k != "version") for row in rows
                if not row.get("retired") and (table != "cost_layer" or row["left"])
                and (table != "cost_item" or row["quantity"])
            )
        found["name"] = sorted(map(tuple, conn.exec_driver_sql("SELECT code, kind, target, item FROM name")))
    return found


def apart(books: Books, number: str) -> Any:
    d = desk(books, MERGE, "SUPER")
    d.pick(next(x.id for x in d.screen.lines if x.title == number))
    d.key("apart")
    assert d.mood is Mood.CONFIRM, d.verdict
    return d.key("apart")


def test_a_merging_is_taken_back_whole(books: Books) -> None:
    """Codes, what is ordered and wished for, what vendors supply, stock in bins and in custody, and what it cost."""
    old, new = twice(books), cable(books)
    wishes(books, old.id)
    team = derive("recipient", "TEAM")
    vendor = derive("vendor", "V1")
    supplied = [c.VendorItem(id=n, vendor=vendor, item=i.id, part_number=f"VP-{n}") for n, i in ((1, old), (2, new))]
    books.post(Act(kind="catalogue", entries=tuple(Put(record=one) for one in (
        *supplied, c.RecipientLevel(id=4, recipient=team, item=old.id),
        c.Reservation(id=3, site=books.ledger.site, item=old.id, quantity=2, recipient=team),
        c.LabelRule(id=5, site=books.ledger.site, order=90, pattern="^Q(?P<code>.+)$", kind="lot", item=old.id),
    ))))
    place = books.ledger.answer(UnitsOfItem(new.id))[0].key.place
    came(books, old, 7, Standing(place), 701)
    came(books, old, 5, Standing(place, custody=team, status="issued"), 333)
    before = state(books)
    merged(books, "CBL-OLD", "CABLE")
    view = books.ledger.answer(RecordOf(c.LabelRule, 5))
    assert view is not None and view.record.item == new.id  # type: ignore[union-attr]
    assert apart(books, "CBL-OLD").mood is Mood.DONE
    assert state(books) == before
    merged(books, "CBL-OLD", "CABLE")
    last = desk(books, MERGE, "SUPER").key("undo")
    assert last.mood is Mood.DONE and "Merging of CBL-OLD" in last.verdict, last.verdict
    assert state(books) == before and verify(books.ledger.store) == []


def test_units_are_what_they_were_and_may_be_merged_again(books: Books) -> None:
    made(books, c.Item(id=derive("item", "PRN-2"), number="PRN-2", description="Printer", tracks_serials=True, **DEVICE))
    before = state(books)
    for _ in range(2):
        merged(books, "123456", "PRN-2")
        assert apart(books, "123456").mood is Mood.DONE
        assert state(books) == before
    merged(books, "123456", "PRN-2")
    assert [n.item for n in books.ledger.names.find(["PST.1001"])] == [derive("item", "PRN-2")]
    assert verify(books.ledger.store) == []


def test_what_stands_in_the_way_of_taking_it_back_is_said(books: Books) -> None:
    old, new = twice(books), cable(books)
    wishes(books, old.id)
    place = books.ledger.answer(UnitsOfItem(new.id))[0].key.place
    alias = made_alias(books, old)
    came(books, old, 7, Standing(place, status="isolated"), 701)
    merged(books, "CBL-OLD", "CABLE")
    desk(books, RECEIVE, "OPER").scan("A01-S02", "PO-S", "CABLE").type("5")
    books.post(Act(kind="catalogue", entries=(Put(record=replace(alias, item=derive("item", "GLUE"))),)))
    d = desk(books, MERGE, "SUPER")
    d.pick(next(x.id for x in d.screen.lines if x.title == "CBL-OLD"))
    told = [str(x.detail) for x in d.screen.lines if str(x.title) == "Cannot be taken back"]
    assert told == ["C-ALT has been changed since. Change it back first.", "Some of order PO-S has come since, as the other item."]
    d.key("apart")
    assert not d.accepted and "cannot be done" in d.verdict


def made_alias(books: Books, item: c.Item) -> c.Barcode:
    alias = c.Barcode(id=derive("barcode", "C-ALT", "alias"), code="C-ALT", kind="alias", item=item.id)
    books.post(Act(kind="catalogue", entries=(Put(record=alias),)))
    return alias


def test_stock_that_has_moved_on_names_the_acts(books: Books) -> None:
    old, new = twice(books), cable(books)
    place = books.ledger.answer(UnitsOfItem(new.id))[0].key.place
    came(books, old, 7, Standing(place, status="isolated"), 701)
    merged(books, "CBL-OLD", "CABLE")
    before = state(books)
    away = Move(handle=c.bulk_of(new), quantity=7, source=Standing(place, status="isolated"), target=Standing(Virtual.SCRAP.place))
    books.post(Act(kind="issue", entries=(away,)))
    moved = state(books)
    with pytest.raises(Left, match="CABLE has moved on since: issue #"):
        apart(books, "CBL-OLD")
    assert state(books) == moved != before


def test_who_has_a_unit_brings_back_the_one_it_becomes(books: Books) -> None:
    new = made(books, c.Item(id=derive("item", "PRN-2"), number="PRN-2", description="Printer", tracks_serials=True, **DEVICE))
    team = derive("recipient", "TEAM")
    loan = c.Loan(
        id=1, site=books.ledger.site, handle=books.handle("PST.1001"), quantity=1, recipient=team, due="2025-06-20",
    )
    over = replace(loan, id=2, handle=books.handle("PST.1002"), retired=True)
    books.post(Act(kind="loan", entries=(Put(record=loan), Put(record=over))))
    assert merged(books, "123456", "PRN-2").mood is Mood.DONE
    after = handle_id(HandleKind.SERIAL, new.id, "PST.1001")
    views = [books.ledger.answer(RecordOf(c.Loan, which)) for which in (1, 2)]
    assert [view.record.handle for view in views if view is not None] == [after, over.handle]  # type: ignore[union-attr]
    assert verify(books.ledger.store) == []
