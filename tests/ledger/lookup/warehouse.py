"""A small warehouse for the tests of the reading side: acts are posted by name, questions asked of the database."""

from itertools import count
from typing import Any, TypeVar

from app.domain import catalogue as c
from app.domain.identity import handle_id, place_id
from app.domain.listing import Page, Query
from app.domain.operation import Act, Entry, Move, NewHandle, Put, stamped
from app.domain.place import PlaceKind, Virtual
from app.domain.questions import Question
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger import device
from app.ledger.lookup.answers import answer
from app.ledger.lookup.listing import page
from app.ledger.post import Posted, post
from app.ledger.store import Store
from app.ledger.sync_state import Origin
from app.setup.base import base_records, code_id

T = TypeVar("T")
SITE = place_id("S", "S")
SECOND = 1_000_000
START = 1_700_000_000 * SECOND
"""2023-11-14T22:13:20 UTC."""
VENDOR = Virtual.VENDOR.place
TREE = (
    ("STORE", "S", PlaceKind.AREA), ("A01", "STORE", PlaceKind.AREA), ("A01-S01", "A01", PlaceKind.STORAGE),
    ("A01-S02", "A01", PlaceKind.STORAGE), ("B01", "STORE", PlaceKind.AREA), ("B01-S01", "B01", PlaceKind.STORAGE),
    ("Q", "S", PlaceKind.QUARANTINE), ("Q-1", "Q", PlaceKind.STORAGE), ("IN", "S", PlaceKind.INCOMING),
    ("VAN", "S", PlaceKind.VEHICLE), ("VAN-L", "VAN", PlaceKind.STORAGE), ("FIX", "S", PlaceKind.REPAIR),
)
ITEMS = (
    ("123456", "Label printer", Tracking.SERIAL, 0), ("ABC123", "Label roll", Tracking.QUANTITY, 0),
    ("CABLE", "Cable 3x1.5", Tracking.QUANTITY, 3), ("GREASE", "Ölfett", Tracking.LOT, 0),
)
KINDS = {Tracking.SERIAL: HandleKind.SERIAL, Tracking.QUANTITY: HandleKind.QUANTITY, Tracking.LOT: HandleKind.LOT}


def item(number: str) -> int:
    """Identity of an item."""
    return code_id(c.Item, number)


def place(code: str) -> int:
    """Identity of a place of the tree."""
    return place_id("S", code)


def user(code: str) -> int:
    """Identity of a person."""
    return code_id(c.User, code)


def box(code: str) -> int:
    """Identity of a container, as a handle and as a place."""
    return handle_id(HandleKind.CONTAINER, 0, code)


def bulk(number: str) -> int:
    """Identity of an item's bulk handle."""
    return handle_id(HandleKind.QUANTITY, item(number), number)


def serial(code: str, number: str = "123456") -> int:
    """Identity of a serial."""
    return handle_id(HandleKind.SERIAL, item(number), code)


def lot(code: str, number: str = "GREASE") -> int:
    """Identity of a lot."""
    return handle_id(HandleKind.LOT, item(number), code)


class Warehouse:
    """One site whose clock goes on a second with every act. `begun`: what it begins with is in the database."""

    def __init__(self, store: Store, begun: bool = False) -> None:
        self.store = store
        self.clock = count(START + SECOND * (1 + begun), SECOND)
        self.numbers = count(1 + begun)
        if begun:
            return
        with store.writing() as connection:
            device.put(connection, "device", "till")
        self.put(*base_records("S", "Site"), *_records())

    def post(self, *entries: Entry, by: int = 0, kind: str = "move", **more: Any) -> Posted:
        """Post entries as one act that is not refused."""
        operation = stamped(
            Act(kind=kind, entries=entries, **more), id=f"op-{next(self.numbers):04}", actor=by, made_at=next(self.clock)
        )
        with self.store.writing() as connection:
            outcome = post(connection, Origin(SITE, "till", 1), operation)
            assert isinstance(outcome, Posted), str(outcome.sentence)
        return outcome

    def put(self, *records: c.CatalogueRecord) -> Posted:
        """Put catalogue records."""
        return self.post(*(Put(record=one) for one in records), kind="edit")

    def stock(self, which: int, quantity: int, where: int, *known: Entry, **attributes: Any) -> Posted:
        """Bring stock in from the vendor."""
        return self.move(which, quantity, Standing(VENDOR), Standing(where, **attributes), *known, kind="receive")

    def serial(
        self, code: str, where: int, number: str = "123456", *, status: str = "available", tag: str = "", notes: str = ""
    ) -> int:
        """Receive one serial."""
        which = serial(code, number)
        known = NewHandle(kind=HandleKind.SERIAL, code=code, item=item(number), tag=tag, notes=notes)
        self.stock(which, 1, where, known, status=status)
        return which

    def bulk(self, number: str, quantity: int, where: int, **attributes: Any) -> int:
        """Receive some of a quantity item."""
        known = NewHandle(kind=HandleKind.QUANTITY, code=number, item=item(number))
        self.stock(bulk(number), quantity, where, known, **attributes)
        return bulk(number)

    def lot(self, code: str, quantity: int, where: int, expires: str = "", number: str = "GREASE") -> int:
        """Receive some of a lot."""
        known = NewHandle(kind=HandleKind.LOT, code=code, item=item(number), expires=expires)
        self.stock(lot(code, number), quantity, where, known)
        return lot(code, number)

    def box(self, code: str, where: int, kind: str = "TOTE") -> int:
        """Make a container known and set it down."""
        known = NewHandle(kind=HandleKind.CONTAINER, code=code, container_type=code_id(c.ContainerType, kind))
        self.stock(box(code), 1, where, known)
        return box(code)

    def move(
        self, which: int, quantity: int, source: Standing, target: Standing, *known: Entry, by: int = 0, kind: str = "move",
        **more: Any,
    ) -> Posted:
        """Move stock from one standing to another."""
        return self.post(*known, Move(handle=which, quantity=quantity, source=source, target=target), by=by, kind=kind, **more)

    def carry(self, which: int, source: int, target: int, quantity: int = 1, *, by: int = 0) -> Posted:
        """Move plain stock from one place to another."""
        return self.move(which, quantity, Standing(source), Standing(target), by=by)

    def ask(self, question: Question[T]) -> T:
        """What the ledger answers."""
        with self.store.reading() as connection:
            return answer(connection, SITE, question)

    def page(self, listing: str, **query: Any) -> Page:
        """A page of a supervisor table."""
        with self.store.reading() as connection:
            return page(connection, SITE, Query(listing=listing, **query))

    def cells(self, listing: str, column: int = 0, **query: Any) -> list[str]:
        """One column of a page."""
        return [row.cells[column] for row in self.page(listing, **query).rows]


def _records() -> list[c.CatalogueRecord]:
    return [
        *(
            c.Place(id=place(code), site=SITE, parent=place(parent) if parent != "S" else SITE, code=code, kind=kind,
                    name=f"Place {code}")
            for code, parent, kind in TREE
        ),
        *(
            c.Item(id=item(number), number=number, description=description, tracking=tracking, decimals=decimals,
                   uom="M" if decimals else "EACH", warranty_months=24 if tracking is Tracking.SERIAL else 0,
                   tracks_serials=tracking is Tracking.QUANTITY)
            for number, description, tracking, decimals in ITEMS
        ),
        *(
            c.User(id=user(code), code=code, name=name, badge=code, role=role)
            for code, name, role in (("OPER", "Olga Operator", "operator"), ("SUPER", "Sven Supervisor", "supervisor"))
        ),
        c.Recipient(id=code_id(c.Recipient, "OPER"), code="OPER", name="Olga Operator", user=user("OPER")),
        c.Recipient(id=code_id(c.Recipient, "OFFICE"), code="OFFICE", name="Office"),
        c.Project(id=code_id(c.Project, "P-100"), code="P-100", name="Refit"),
        c.Vendor(id=code_id(c.Vendor, "ACME"), code="ACME", name="Acme"),
    ]
