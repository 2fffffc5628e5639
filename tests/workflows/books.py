"""The test warehouse in a real ledger: what a workflow posts is posted, what it asks the books answer."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import msgspec

from app.barcode.classify import classify
from app.domain import catalogue as c
from app.domain.discrepancy import DiscrepancyClass
from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Act, Entry, Move, NewHandle, Put, Retire, stamped
from app.domain.permission import permissions_of
from app.domain.place import Virtual
from app.domain.questions import PersonOf, PinHash, Read, RecipientOfUser, UnitsOf
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.ledger import Ledger
from app.ledger.people import hash_pin
from app.ledger.post import Refused
from app.ledger.rights import SYSTEM
from app.ledger.store import FILE_NAME
from app.ledger.tables import discrepancy
from app.setup.base import settle_device
from app.workflows.step import Person
from tests.workflows.demo import SITE, barcode, demo, item
from tests.workflows.harness import NOON, Desk
from tests.workflows.warehouse import Warehouse

SECOND = 1_000_000
GTIN = "04006381333931"
"""Of ABC123."""
GTIN_PRINTER = "04006381333962"
GTIN_GLUE = "04006381333948"


class Books:
    """A ledger with the warehouse of the tests in it; its clock goes on by a second with every act."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.now = NOON
        self.count = 0

    def seat(self, badge: str) -> "Seat":
        """The books as one person posts to them."""
        return Seat(self, badge)

    def post(self, act: Act, actor: int = SYSTEM) -> Any:
        """Post an act; the refusal is returned."""
        self.now += SECOND
        self.count += 1
        return self.ledger.post([stamped(act, id=f"op-{self.count}", actor=actor, made_at=self.now)])

    def fill(self, place: int, many: int) -> list[str]:
        """Receive so many printers into a place; their serial numbers."""
        item = derive("item", "123456")
        codes = [f"BIG.{n:03d}" for n in range(many)]
        _post(self, "receive", tuple(entry for code in codes for entry in (
            NewHandle(kind=HandleKind.SERIAL, code=code, item=item),
            Move(handle=handle_id(HandleKind.SERIAL, item, code), quantity=1, source=Standing(Virtual.VENDOR.place),
                 target=Standing(place)),
        )))
        return codes

    def find(self, code: str, kind: str = "") -> int:
        """The identity a code names."""
        return next(n.target for n in self.ledger.names.find([code]) if kind in ("", n.kind))

    def stock(self, code: str, kind: str = "") -> dict[str, int]:
        """Place code -> smallest steps of the handle (of an item: of its bulk)."""
        handle = self.handle(code, kind)
        found: dict[str, int] = {}
        for unit in self.ledger.answer(UnitsOf(handle)):
            found[unit.place_code] = found.get(unit.place_code, 0) + unit.quantity
        return found

    def handle(self, code: str, kind: str = "") -> int:
        """The handle a code names; an item number names its bulk."""
        name = next(n for n in self.ledger.names.find([code]) if kind in ("", n.kind))
        if name.kind == "item":
            return handle_id(HandleKind.QUANTITY, name.target, code)
        return name.target

    def discrepancies(self) -> set[DiscrepancyClass]:
        """What a supervisor has to look at."""
        with self.ledger.store.reading() as connection:
            return {DiscrepancyClass(k) for k in connection.scalars(discrepancy.select().with_only_columns(discrepancy.c.kind))}


class Seat:
    """What a `Desk` needs of a warehouse, for one person."""

    def __init__(self, books: Books, badge: str) -> None:
        self.books = books
        self.badge = badge
        self.site = books.ledger.site

    def read(self, text: str, symbology: str = "") -> Any:
        """The real classifier over the ledger's index of codes."""
        return classify(text, symbology, self.books.ledger.names, ())

    def answer(self, question: Any) -> Any:
        """The answer of the books."""
        if isinstance(question, Read):
            return self.read(question.text, question.symbology)
        if isinstance(question, PinHash):
            return hash_pin(question.pin)
        return self.books.ledger.answer(question)

    def person(self, badge: str) -> Person:
        """The user with this badge, signed in."""
        user = self.books.ledger.answer(PersonOf(self.books.find(badge, "badge")))
        assert user is not None
        recipient = self.books.ledger.answer(RecipientOfUser(user.id))
        return Person(user.id, user.name, user.badge, user.role, permissions_of(user.role), recipient)

    def post(self, act: Act) -> None:
        """Post as this person; raises Left where the ledger refuses."""
        outcome = self.books.post(act, self.person(self.badge).id)
        if isinstance(outcome, Refused):
            raise Left(str(outcome.sentence))


class Left(Exception):  # noqa: N818 - the ledger's refusal, as the session would show it
    """The ledger refused what a step wanted posted."""


def desk(books: Books, workflow: Any, badge: str = "SUPER", scan: str = "") -> Desk:
    """A person at a workflow over the books."""
    return Desk(books.seat(badge), workflow, badge, scan)  # type: ignore[arg-type]


def books(folder: Path, template: Path | None = None) -> Books:
    """A fresh copy of the warehouse in a folder; `template` is a closed one in which more has happened."""
    shutil.copyfile((template or _filled()) / FILE_NAME, folder / FILE_NAME)
    opened = Books(Ledger.open(folder))
    hours = 2 if template else 1
    opened.now += hours * 3600 * SECOND
    opened.count = hours * 1_000
    return opened


@cache
def _filled() -> Path:
    """A folder with the warehouse, made once in a run of the tests."""
    folder = Path(mkdtemp(prefix="books-"))
    ledger = Ledger.open(folder)
    settle_device(ledger, SITE)
    _fill(Books(ledger), _warehouse())
    ledger.close()  # brings the write-ahead log into the file that is copied
    return folder


def _warehouse() -> Warehouse:
    """The warehouse of all workflow tests, and what receiving and counting need beside it."""
    w = demo()
    printer = derive("item", "123456")
    w.put(msgspec.structs.replace(
        w.records[printer], price_minor=42900, serial_pattern="PST.{:04d}", tag_pattern="TAG-{:04d}", item_class="A"
    ))
    w.put(msgspec.structs.replace(w.records[derive("item", "ABC123")], price_minor=740))
    barcode(w, GTIN_PRINTER, "gtin", printer)
    item(w, "RADIOX", "Radio set", Tracking.SERIAL)
    w.put(c.Reason(id=derive("reason", "DAMAGED"), code="DAMAGED", name="Damaged", acts=("reject",)))
    w.put(c.Vendor(id=derive("vendor", "V1"), code="V1", name="Vendor One"))
    for number, lines in {
        "PO-1": (("123456", 3, ("SN.1", "SN.2", "SN.3")), ("ABC123", 100, ()), ("GLUE", 20, ()), ("CABLE", 55, ())),
        "PO-2": (("RADIOX", 2, ()), ),
        "PO-3": (("123456", 2, ()), ("RADIOX", 2, ())),
    }.items():
        w.put(c.Order(id=derive("order", number), number=number, vendor=derive("vendor", "V1")))
        for index, (code, ordered, serials) in enumerate(lines, 1):
            line = derive("order-line", number, str(index))
            w.put(c.OrderLine(id=line, order=derive("order", number), line=index, item=derive("item", code), ordered=ordered))
            for serial in serials:
                w.put(c.ExpectedSerial(id=derive("expected-serial", str(line), serial), order_line=line, serial=serial))
    return w


def _fill(books: Books, w: Warehouse) -> None:
    site = place_id(SITE, SITE)
    records = [msgspec.structs.replace(r, site=site) if isinstance(r, c.Place | c.Order) else r for r in w.records.values()]
    records = [msgspec.structs.replace(r, pin_hash=PIN) if isinstance(r, c.User) else r for r in records]
    _post(books, "catalogue", tuple(Put(record=r) for r in records))
    entries: list[Entry] = []
    units = sorted(w.units.items(), key=lambda u: w.handles[u[0].handle].kind is not HandleKind.CONTAINER)
    for key, quantity in units:
        entries.append(w.handles[key.handle])
        entries.append(
            Move(handle=key.handle, quantity=quantity, source=Standing(Virtual.VENDOR.place), target=key.standing)
        )
    for new in w.handles.values():
        if isinstance(new, NewHandle):
            entries.append(new)
    _post(books, "receive", tuple(entries))
    _post(books, "retire", tuple(Retire(handle=h) for h in w.retired))


def _post(books: Books, kind: str, entries: tuple[Entry, ...]) -> None:
    outcome = books.post(Act(kind=kind, entries=entries))
    assert not isinstance(outcome, Refused), str(outcome.sentence)


PIN = hash_pin("1111")
