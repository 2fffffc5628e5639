"""Two items turn out to be one thing: the supervisor says which stays, sees what would happen, and it is so."""

from typing import Any

import pytest
from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.attention import Attention
from app.domain.identity import derive, handle_id
from app.domain.operation import Act, Move, NewHandle, OpenCount, Put
from app.domain.place import Virtual
from app.domain.questions import HandleOf, ItemOf, OnHand, RecentHistory, RecordOf, UnitsOfItem
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.verify import verify
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.merge import WORKFLOW as MERGE
from app.workflows.step import Mood
from tests.workflows.books import Books, desk

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
