"""What is said of a unit: its condition, warranty and customer, each by itself, undone and refused where others were faster."""

from collections.abc import Iterator

import msgspec
import pytest

from app.domain.catalogue import Customer
from app.domain.identity import handle_id
from app.domain.operation import Describe, Entry, Move, NewHandle, Operation, Put, Undo
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, Refused
from app.ledger.tables import handle, unit
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.conftest import Opening

S1, P1, PUMP = world.HANDLES["S1"], world.HANDLES["P1"], world.HANDLES["PUMP"]
A1 = Standing(world.BINS["A-1"])


class Told:
    """A ledger, and people who say things to it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.count = ledger, 0

    def post(self, *entries: Entry, role: str = "supervisor", id: str = "") -> Posted | Refused:
        self.count += 1
        made = Operation(
            id=id or f"told-{self.count}", kind="describe-serial", entries=entries, actor=world.ACTORS[role],
            made_at=world.START + (100 + self.count) * world.SECOND,
        )
        outcome = self.ledger.post([made])
        return outcome if isinstance(outcome, Refused) else outcome[0]

    def of(self, which: int) -> tuple[str, str, int]:
        with self.ledger.store.reading() as connection:
            row = connection.execute(handle.select().where(handle.c.id == which)).one()
        return row.notes, row.warranty, row.customer

    def stands(self, which: int) -> dict[int, int]:
        with self.ledger.store.reading() as connection:
            return {row.place: row.quantity for row in connection.execute(unit.select().where(unit.c.handle == which))}


@pytest.fixture
def told(opening: Opening) -> Iterator[Told]:
    with opening() as ledger:
        yield Told(ledger)


def says(field: str, value: str, was: str = "", which: int = S1) -> Describe:
    return Describe(handle=which, field=field, value=value, was=was)


def test_each_field_is_said_by_itself_and_taken_back(told: Told) -> None:
    told.post(Put(record=Customer(id=7, code="C-7", name="Seven")))
    assert isinstance(told.post(says("notes", "scratched"), says("warranty", "2030-01-31"), id="first"), Posted)
    assert isinstance(told.post(says("customer", "7")), Posted)
    assert told.of(S1) == ("scratched", "2030-01-31", 7)
    assert isinstance(told.post(Undo(operation="first")), Posted)
    assert told.of(S1) == ("", "", 7)
    assert verify(told.ledger.store) == []


def test_who_was_slower_is_refused_unless_it_is_the_same_or_another_field(told: Told) -> None:
    told.post(says("notes", "scratched"), id="first")
    assert isinstance(told.post(says("notes", "dented")), Refused)
    assert isinstance(told.post(says("notes", "scratched"), says("warranty", "2030-01-31")), Posted)
    assert isinstance(told.post(says("notes", "as new", "scratched")), Posted)
    assert isinstance(told.post(Undo(operation="first")), Refused), "somebody has said another thing since"
    assert told.of(S1)[0] == "as new"


@pytest.mark.parametrize("entry", [
    says("warranty", "31.1.2030"), says("warranty", "2030-02-30"), says("customer", "99"), says("customer", "x"),
    says("customer", "9" * 19), says("colour", "red"), says("notes", "x" * 10_001), says("notes", "x", which=5),
    says("notes", "x", which=world.HANDLES["BOLT"]),
], ids=lambda e: f"{e.field}={e.value[:12]}/{e.handle}")
def test_what_cannot_be_meant_is_refused(told: Told, entry: Describe) -> None:
    outcome = told.post(entry)
    assert isinstance(outcome, Refused) and "Nothing changed" in str(outcome.sentence)


def test_condition_is_for_who_manages_serials_the_customer_also_for_who_issues(told: Told) -> None:
    told.post(Put(record=Customer(id=7, code="C-7", name="Seven")))
    assert isinstance(told.post(says("notes", "scratched"), role="operator"), Refused)
    assert isinstance(told.post(says("customer", "7"), role="operator"), Posted)


def test_switching_tracking_off_returns_serials_to_bulk_and_keeps_the_records(told: Told) -> None:
    pump = world.ITEMS["PUMP"]
    vendor = Standing(Virtual.VENDOR.place)
    gone = NewHandle(kind=HandleKind.SERIAL, code="P2", item=pump.id)
    second = handle_id(HandleKind.SERIAL, pump.id, "P2")
    told.post(
        gone, Move(handle=P1, quantity=1, source=vendor, target=A1), Move(handle=second, quantity=1, source=vendor, target=A1),
        Move(handle=PUMP, quantity=250, source=vendor, target=A1),
    )
    told.post(Move(handle=second, quantity=1, source=A1, target=Standing(Virtual.CUSTOMER.place, status="sold")))
    told.post(says("notes", "scratched", which=P1))
    assert isinstance(told.post(Put(record=msgspec.structs.replace(pump, tracks_serials=False))), Posted)
    assert told.stands(PUMP)[A1.place] == 350, "one unit of two decimals came back"
    assert told.stands(P1).get(Virtual.CONVERTED.place) == 1 and A1.place not in told.stands(P1) and told.of(P1)[0] == "scratched"
    assert told.stands(second)[Virtual.CUSTOMER.place] == 1, "what is out of stock stays what it is"
    assert isinstance(told.post(Put(record=pump)), Posted), "switched on again"
    back = (Move(handle=PUMP, quantity=100, source=A1, target=Standing(Virtual.CONVERTED.place)),
            Move(handle=P1, quantity=1, source=Standing(Virtual.CONVERTED.place), target=A1))
    assert isinstance(told.post(*back), Posted)
    assert told.stands(P1)[A1.place] == 1 and told.stands(PUMP)[A1.place] == 250
    assert verify(told.ledger.store) == []


def test_the_books_replay_it(told: Told) -> None:
    told.post(says("notes", "scratched"), says("warranty", "2030-01-31"))
    told.post(Put(record=msgspec.structs.replace(world.ITEMS["PUMP"], tracks_serials=False)))
    assert verify(told.ledger.store) == []
