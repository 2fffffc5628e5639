"""Whatever is scanned, typed, pressed or chosen in whatever order: no step fails, and a refused one changes nothing.

The desk asserts it at each step: states survive their JSON, refused steps keep the state and say why, screens are whole.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.operation import Act, Move, NewHandle, Put
from app.domain.place import Virtual
from app.domain.questions import ItemOf, VersionOf
from app.domain.stock import HandleKind, Standing
from app.workflows.assemble import WORKFLOW as ASSEMBLE
from app.workflows.buying import WORKFLOW as BUYING
from app.workflows.contain import WORKFLOW as CONTAIN
from app.workflows.count import WORKFLOW as COUNT
from app.workflows.discrepancies import WORKFLOW as DISCREPANCIES
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.labels import WORKFLOW as LABELS
from app.workflows.maintain import WORKFLOW as MAINTAIN
from app.workflows.prices import WORKFLOW as PRICES
from app.workflows.receive import WORKFLOW as RECEIVE
from app.workflows.reserve import WORKFLOW as RESERVE
from app.workflows.review import WORKFLOW as REVIEW
from app.workflows.rma import WORKFLOW as RMA
from app.workflows.serialize import WORKFLOW as SERIALIZE
from app.workflows.step import Chosen, Event, Key, Pictured, Resumed, Scanned, Typed
from tests.workflows.books import GTIN, GTIN_GLUE, GTIN_PRINTER, Left, desk
from tests.workflows.books import books as open_books
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk

CODES = (
    "A01", "A01-S01", "A01-S02", "B02-S01", "BLOCKED", "OLD", "QUAR", "IN", "PST.1001", "PST.1002", "PST.1003", "PST.2001",
    "ABC123", "CABLE", "GLUE", "TAPE", "RADIO", "RADIOX", "OIL", "123456", "NEVER", "PACK12", "L41", "L42", "C-1", "C-2", "C-9",
    "C-OLD", "TECH", "PO-1", "PO-2", "PO-3", "SN.1", "SN.2", "SN.3", "SN.9", "CNT-00001", "NEW-1", "LP-1", "X.1;X.2;X.2;PST.1001",
    f"01{GTIN_PRINTER}21SER-1", f"01{GTIN_GLUE}1730013110B7", f"01{GTIN}3012", "CMD-UNDO", "CMD-NONSENSE", "00340123450000000017",
)
OPENINGS = {
    "contain": (("C-1",), ("C-2", "PST.1001"), ("LP-7",)), "count": (("A01-S01",), ("B02-S01", "ABC123")),
    "receive": (("IN", "PO-1"), ("IN", "123456"), ("IN", "GLUE", "L7")), "review": (("B02-S01",),),
    "discrepancies": (("PST.1003",), ("ABC123",), ("B02-S01",)),
    "assemble": (("PST.1001", "PST.1002"), ("PST.1001", "ABC123"), ("PST.1001",)), "maintain": (("PST.1001",), ("PST.1002",), ()),
    "inspect": (("PST.1001",), ("PST.1002",), ("PST.1003",)),
    "buying": ((), (), ()), "prices": (("ABC123",), ("PST.1001",), ()), "rma": ((), (), ()),
    "serialize": (("ABC123",), ("ABC123", "CABLE"), ()), "labels": (("A01-S01",), ("PST.1001", "C-1"), ()),
    "reserve": (("CABLE",), ("PST.1001",), ("GLUE",)), "issue": (("TECH",), ("PST.1001", "TECH"), ("GLUE", "TECH")),
}
"""Scans a task may begin with, so that chance gets deep into it."""
KEYS = (
    "finish", "cancel", "undo", "add", "new", "yes", "no", "skip", "empty", "retire", "home", "nonsense",
    "send", "submit", "take", "make", "ship", "print", "run",
)
TEXTS = ("0", "1", "7", "40", "1000000", "2.5", "-1", "x", "", "2030-01-31", "2001-01-01", "9" * 60)
IDS = (
    "accept", "here", "release", "dismiss", "undo-act", "to-vendor", "count", "have-counted", "note:0", "all", "discrepancy:1",
    "approve", "approve-all", "recount", "reject", "add", "compare", "close", "line:1", "bin:1", "session:1", "1:2:3", "match:0",
    "unknown:keep||Z-1", "unknown:serial||PST.9", "quantity:5", "orders",
    "requests", "send", "submit", "take", "copies", "tick", "serialize", "order:1", "type:1", "", ":", "read:0", "\x00",
)
EVENTS = st.one_of(
    st.tuples(st.just("scan"), st.sampled_from(CODES)),
    st.tuples(st.just("scan"), st.sampled_from(CODES)),
    st.tuples(st.just("offered"), st.integers(0, 12)),
    st.tuples(st.just("offered"), st.integers(0, 12)),
    st.tuples(st.just("row"), st.integers(0, 6)),
    st.tuples(st.just("type"), st.sampled_from(TEXTS)),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("choose"), st.sampled_from(IDS)),
    st.tuples(st.just("scan"), st.text(max_size=30)),
    st.tuples(st.just("type"), st.text(max_size=12)),
    st.tuples(st.just("again"), st.just(0)),
    st.tuples(st.just("picture"), st.integers(0, 5)),
    st.tuples(st.just("shown"), st.integers(0, 5)),
    st.tuples(st.just("resume"), st.just(0)),
)


def event(d: Desk, kind: str, what: Any, last: Event | None) -> Event:
    """The event meant, as the screen allows it."""
    match kind:
        case "scan":
            return Scanned(d.warehouse.read(what))
        case "type":
            return Typed(what)
        case "key":
            return Key(what)
        case "choose":
            return Chosen(what)
        case "again" if last is not None:
            return last
        case "offered" if d.screen.choices:
            return Chosen(d.screen.choices[what % len(d.screen.choices)].id)
        case "picture" if d.screen.takes_picture:
            return Pictured(digest=f"{what:064x}", width=8, height=6, size=9)
        case "shown" if d.screen.pictures:
            return Chosen(d.screen.pictures[what % len(d.screen.pictures)].id)
        case "row" if any(x.id for x in d.screen.lines):
            rows = [x.id for x in d.screen.lines if x.id]
            return Chosen(rows[what % len(rows)], (rows[0],))
        case _:
            return Resumed()


@cache
def counted() -> Path:
    """Books with lines to review, and two people's figures."""
    folder = Path(mkdtemp(prefix="counted-"))
    books = open_books(folder)
    for badge, amount in (("OPER", "30"), ("TECH", "20")):
        d = desk(books, COUNT, badge).scan("B02-S01", "PST.1001", "ABC123").type(amount)
        d.key("finish")
        if d.step == "missing":
            d.key("finish")
    desk(books, COUNT, "OPER").scan("A01-S01", "PST.1002").key("finish").key("finish")
    books.ledger.close()
    return folder


@cache
def misfitting() -> Path:
    """Books with more taken than was there, more received than ordered, a unit elsewhere and a code on two units."""
    folder = Path(mkdtemp(prefix="misfitting-"))
    books = open_books(folder)
    a, b, vendor = (Standing(place_id(SITE, "A01-S01")), Standing(place_id(SITE, "B02-S01")), Standing(Virtual.VENDOR.place))
    item, roll, printer = derive("item", "123456"), books.handle("ABC123"), books.handle("PST.1003")
    for kind, entries in (
        ("move", (Move(handle=roll, quantity=1_000, source=b, target=a, scanned=True),)),
        ("receive", (Move(handle=roll, quantity=150, source=vendor, target=a, order_line=derive("order-line", "PO-1", "2")),)),
        ("move", (Move(handle=printer, quantity=1, source=a, target=Standing(place_id(SITE, "A01-S02")), scanned=True),)),
        ("receive", (Move(handle=printer, quantity=1, source=vendor, target=a),)),
        ("receive", tuple(NewHandle(kind=HandleKind.SERIAL, code=code, item=item, tag="TWICE") for code in ("N.1", "N.2"))),
    ):
        books.post(Act(kind=kind, entries=entries))
    assert len(books.discrepancies()) == 5
    books.ledger.close()
    return folder


@cache
def equipped() -> Path:
    """Books in which the printer is a device that takes a roll and a metre of cable."""
    folder = Path(mkdtemp(prefix="equipped-"))
    books = open_books(folder)
    which = derive("item", "123456")
    item = books.ledger.answer(ItemOf(which))
    assert item is not None
    puts = [Put(record=msgspec.structs.replace(item, device=True), base=books.ledger.answer(VersionOf(c.Item, which)))]
    for part, quantity in (("ABC123", 1), ("CABLE", 10)):
        puts.append(Put(record=c.KitLine(id=derive("kit-line", part), item=which, part=derive("item", part), quantity=quantity)))
    books.post(Act(kind="catalogue", entries=tuple(puts)))
    books.ledger.close()
    return folder


PREPARED = {"review": counted, "discrepancies": misfitting, "assemble": equipped}
"""What has happened in the books before, where more than the warehouse is needed."""


@pytest.mark.parametrize(
    "workflow", [
        CONTAIN, COUNT, RECEIVE, REVIEW, DISCREPANCIES, ASSEMBLE, MAINTAIN, RESERVE, ISSUE, INSPECT, BUYING, PRICES, RMA, SERIALIZE,
        LABELS,
    ],
    ids=lambda w: w.name,
)
@given(events=st.lists(EVENTS, min_size=1, max_size=30), badge=st.sampled_from(("SUPER", "OPER")), way=st.integers(0, 3))
@settings(max_examples=settings.default.max_examples // 4)
def test_any_sequence_of_events(workflow: Any, events: list[tuple[str, Any]], badge: str, way: int) -> None:
    with TemporaryDirectory() as folder:
        books = open_books(Path(folder), PREPARED[workflow.name]() if workflow.name in PREPARED else None)
        try:
            badge = "SUPER" if workflow in (REVIEW, DISCREPANCIES, PRICES, RMA, SERIALIZE) else badge
            d = desk(books, workflow, badge)
            last: Event | None = None
            d.scan(*(OPENINGS[workflow.name] + ((),) * 4)[way])
            for kind, what in events:
                if d.over:
                    d = desk(books, workflow, badge)
                last = event(d, kind, what, last)
                before = d.state
                try:
                    d.give(last)
                except Left:
                    assert d.state == before
            if not d.over:
                d.resume()
        finally:
            books.ledger.close()
