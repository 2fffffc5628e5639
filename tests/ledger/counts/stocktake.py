"""A small store with people, bins and stock for the tests of counting: acts are posted as sentences, by name."""

from collections.abc import Iterator
from typing import Any, TypeVar

from msgspec.structs import replace
from sqlalchemy import select

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, place_id
from app.domain.listing import Page, Query
from app.domain.operation import (
    Act,
    ApproveLine,
    CloseBin,
    CombineBin,
    CountLine,
    Entry,
    Move,
    NewHandle,
    OpenCount,
    Operation,
    Put,
    RejectLine,
    ReopenBin,
    Undo,
    stamped,
)
from app.domain.place import PlaceKind, Virtual
from app.domain.questions import CountLines, LinesToReview, Question
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.views import CountLineView
from app.ledger.counts.answers import ANSWERS
from app.ledger.lookup.listing import page
from app.ledger.post import Posted, Refused, post
from app.ledger.store import Store
from app.ledger.sync_state import Origin
from app.ledger.tables import CATALOGUE, unit

T = TypeVar("T")
SITE = place_id("S", "S")
SECOND = 1_000_000
START = 1_700_000_000 * SECOND
BINS = ("A-1", "A-2", "B-1")
PEOPLE = {"anna": "operator", "ben": "operator", "cleo": "operator", "sue": "supervisor"}
ITEMS = {
    "BOLT": (Tracking.QUANTITY, 0, 150, "SMALL"),
    "CABLE": (Tracking.QUANTITY, 3, 199, ""),
    "GLUE": (Tracking.LOT, 0, 1000, ""),
    "DRILL": (Tracking.SERIAL, 0, 9900, ""),
    "FREE": (Tracking.QUANTITY, 0, 0, "SMALL"),
}
SMALL = c.ItemClass(id=derive("item-class", "SMALL"), code="SMALL", name="Small parts")
KINDS = {Tracking.QUANTITY: HandleKind.QUANTITY, Tracking.LOT: HandleKind.LOT, Tracking.SERIAL: HandleKind.SERIAL}


def item(number: str) -> int:
    """Identity of an item."""
    return derive("item", number)


def bin_id(code: str) -> int:
    """Identity of a bin or area."""
    return place_id("S", code)


class Floor:
    """A site whose clock goes on a second with every act."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now = START
        self.number = 0
        self.handles: dict[str, int] = {}

    def tolerate(self, *, percent: int = 0, limit_minor: int = 0) -> None:
        """Set the tolerance of the class that bolts are in."""
        with self.store.reading() as connection:
            base = connection.execute(select(CATALOGUE[c.ItemClass].c.version)).scalar_one()
        changed = replace(SMALL, tolerance_percent=percent, tolerance_value_minor=limit_minor)
        assert isinstance(self._post("edit", (Put(record=changed, base=base),), 0), Posted)

    # --- acts ---

    def act(self, *entries: Entry, by: str = "anna", kind: str = "count") -> Posted | Refused:
        """Post entries as one act of a person; the clock goes on by a second."""
        return self._post(kind, entries, derive("user", by))

    def _post(self, kind: str, entries: tuple[Entry, ...], actor: int) -> Posted | Refused:
        self.now += SECOND
        self.number += 1
        operation = stamped(Act(kind=kind, entries=entries), id=f"op-{self.number}", actor=actor, made_at=self.now)
        return _posted(self.store, operation)

    def must(self, *entries: Entry, by: str = "anna", kind: str = "count") -> Posted:
        """Post entries that are not refused."""
        outcome = self.act(*entries, by=by, kind=kind)
        assert isinstance(outcome, Posted), str(outcome.sentence)
        return outcome

    def refused(self, *entries: Entry, by: str = "anna") -> str:
        """Post entries that are refused; returns the sentence."""
        outcome = self.act(*entries, by=by)
        assert isinstance(outcome, Refused), outcome
        return str(outcome.sentence)

    def handle(self, code: str) -> int:
        """Identity of a handle known by its code: an item number, or what `stock` has brought in."""
        if code in ITEMS and ITEMS[code][0] is Tracking.QUANTITY:
            return handle_id(HandleKind.QUANTITY, item(code), code)
        return self.handles[code]

    def know(self, code: str, number: str = "DRILL") -> NewHandle:
        """The entry that makes a serial, a lot or (no item) a container known."""
        if not number:
            self.handles[code] = handle_id(HandleKind.CONTAINER, 0, code)
            return NewHandle(kind=HandleKind.CONTAINER, code=code, container_type=derive("container-type", "TOTE"))
        kind = KINDS[ITEMS[number][0]]
        self.handles[code] = handle_id(kind, item(number), code)
        return NewHandle(kind=kind, code=code, item=item(number))

    def stock(self, code: str, quantity: int, place: str, *, number: str = "", box: bool = False, **attributes: Any) -> Posted:
        """Bring stock in from the vendor: bulk by item number, else a serial or lot of `number`, or a container."""
        known: tuple[Entry, ...] = ()
        if number or box:
            known = (self.know(code, number),)
        elif ITEMS[code][0] is Tracking.QUANTITY:
            known = (NewHandle(kind=HandleKind.QUANTITY, code=code, item=item(code)),)
        target = Standing(self.place(place), **attributes)
        return self.must(
            *known, Move(handle=self.handle(code), quantity=quantity, source=Standing(Virtual.VENDOR.place), target=target),
            by="sue", kind="receive",
        )

    def place(self, code: str) -> int:
        """Identity of a bin, or of a container as a place."""
        return self.handles[code] if code in self.handles else bin_id(code)

    def move(self, code: str, quantity: int, source: str, target: str, *, by: str = "anna") -> Posted:
        """Carry plain stock from one place to another; "out" is the vendor."""
        ends = [Standing(Virtual.VENDOR.place if place == "out" else self.place(place)) for place in (source, target)]
        return self.must(
            Move(handle=self.handle(code), quantity=quantity, source=ends[0], target=ends[1]), by=by, kind="move"
        )

    def open(self, number: str = "C1", **scope: Any) -> int:
        """Open a count; returns its identity."""
        self.must(OpenCount(number=number, kind="cycle", **scope), by="sue")
        return derive("count", number)

    def line(self, count: int, place: str, code: str, quantity: int = 1, *, add: bool = False) -> CountLine:
        """The entry of a count line."""
        return CountLine(count=count, place=self.place(place), handle=self.handle(code), quantity=quantity, add=add)

    def counts(self, count: int, place: str, code: str, quantity: int = 1, *, by: str = "anna", add: bool = False) -> Posted:
        """Somebody counts."""
        return self.must(self.line(count, place, code, quantity, add=add), by=by)

    def closes(self, count: int, place: str, *, by: str = "anna") -> Posted:
        """Somebody has finished a bin."""
        return self.must(CloseBin(count=count, place=self.place(place)), by=by)

    def counted(self, count: int, place: str, *, by: str = "anna", **figures: int) -> None:
        """Somebody counts a bin from beginning to end; `figures` are by item number."""
        for code, quantity in figures.items():
            self.counts(count, place, code, quantity, by=by)
        self.closes(count, place, by=by)

    def approve(self, count: int, place: str, code: str, difference: int) -> ApproveLine:
        """The entry that approves a line."""
        return ApproveLine(count=count, place=self.place(place), handle=self.handle(code), difference=difference)

    def approved(self, count: int, place: str, code: str, difference: int) -> Posted:
        """The supervisor approves a line whose difference is this."""
        return self.must(self.approve(count, place, code, difference), by="sue")

    def reject(self, count: int, place: str, code: str) -> RejectLine:
        """The entry that rejects a line."""
        return RejectLine(count=count, place=self.place(place), handle=self.handle(code))

    def recount(self, count: int, place: str, not_by: str = "") -> Posted:
        """The supervisor has a bin counted again, by anyone but one person."""
        return self.must(
            ReopenBin(count=count, place=self.place(place), not_by=derive("user", not_by) if not_by else 0), by="sue"
        )

    def combine(self, count: int, place: str, *, add: bool) -> Posted:
        """The supervisor adds two people's figures, or lets the later one hold."""
        return self.must(CombineBin(count=count, place=self.place(place), add=add), by="sue")

    def undo(self, posted: Posted, *, by: str = "sue") -> Posted | Refused:
        """Undo an act."""
        return self.act(Undo(operation=posted.id), by=by, kind="undo")

    # --- what is there ---

    def held(self, code: str, place: str) -> int:
        """Smallest steps of a handle in a place."""
        where = self.place(place) if place not in tuple(Virtual) else Virtual(place).place
        with self.store.reading() as connection:
            rows = connection.execute(unit.select().where(unit.c.handle == self.handle(code), unit.c.place == where))
            return sum(row.quantity for row in rows)

    def records(self, code: str, place: str) -> list[int]:
        """Quantities of a handle's records in a place, ascending."""
        with self.store.reading() as connection:
            rows = connection.execute(
                select(unit.c.quantity).where(unit.c.handle == self.handle(code), unit.c.place == self.place(place))
            )
            return sorted(row[0] for row in rows)

    def pages(self, listing: str, **query: Any) -> Page:
        """A page of a supervisor table."""
        with self.store.reading() as connection:
            return page(connection, SITE, Query(listing=listing, **query))

    def ask(self, question: Question[T]) -> T:
        """The ledger's answer."""
        with self.store.reading() as connection:
            return ANSWERS[type(question)](connection, SITE, question)  # type: ignore[no-any-return]

    def lines(self, count: int, place: str, *, by: str = "") -> dict[str, CountLineView]:
        """Lines of a bin by their codes."""
        person = derive("user", by) if by else 0
        return {v.code: v for v in self.ask(CountLines(count, self.place(place), person))}

    def result(self, count: int, place: str, code: str) -> tuple[int, int, int, str]:
        """(expected, counted, difference, state) of a line."""
        line = self.lines(count, place)[code]
        return line.expected, line.counted, line.difference, line.state

    def waiting(self, count: int = 0) -> list[str]:
        """Codes of the lines to review, in their order."""
        return [v.code for v in self.ask(LinesToReview(count))]


def _posted(store: Store, operation: Operation) -> Posted | Refused:
    with store.engine.connect() as connection, connection.begin() as transaction:
        outcome = post(connection, Origin(SITE, "till", 1), operation)
        if isinstance(outcome, Refused):
            transaction.rollback()
    return outcome


def set_up(store: Store) -> None:
    """Put the catalogue into an empty database."""
    entries = tuple(Put(record=record) for record in _records())
    operation = stamped(Act(kind="set-up", entries=entries), id="op-0", actor=0, made_at=START)
    assert isinstance(_posted(store, operation), Posted)


def _records() -> Iterator[c.CatalogueRecord]:
    yield c.Place(id=SITE, site=SITE, parent=0, code="S", kind=PlaceKind.SITE)
    for area in ("A", "B"):
        yield c.Place(id=bin_id(area), site=SITE, parent=SITE, code=area, kind=PlaceKind.AREA)
    for code in BINS:
        yield c.Place(id=bin_id(code), site=SITE, parent=bin_id(code[0]), code=code)
    for name, role in PEOPLE.items():
        yield c.User(id=derive("user", name), code=name, name=name.title(), badge=name.upper(), role=role)
    yield SMALL
    for number, (tracking, decimals, price, class_) in ITEMS.items():
        yield c.Item(
            id=item(number), number=number, description=f"{number.title()} for tests", tracking=tracking, decimals=decimals,
            price_minor=price, item_class=class_,
        )
    yield c.Recipient(id=derive("recipient", "VAN"), code="VAN", name="Van")
    yield c.Project(id=derive("project", "P1"), code="P1", name="Project one")
    for code, rank in (("TOTE", 20), ("PALLET", 30)):
        yield c.ContainerType(id=derive("container-type", code), code=code, name=code.title(), rank=rank)
    for status, available in (("available", True), ("isolated", False)):
        yield c.Status(id=derive("status", status), code=status, name=status.title(), available=available)
