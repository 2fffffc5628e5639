"""What the app itself puts into the catalogue rests on what it has seen: it reverts nothing of what others did."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.feed import COMPANY
from app.domain.identity import derive
from app.domain.operation import Put
from app.domain.questions import PersonOf, VersionOf
from app.events import Answer, Open, Pick, Scan, Type
from app.exchange.importing import import_file
from app.ledger import overlay
from app.ledger.ledger import Ledger
from app.ledger.people import TRIES, hash_pin
from app.ledger.post import Refused
from app.session import Session
from app.workflows.registry import WORKFLOWS
from tests.ledger import world
from tests.server.field import Device, Field
from tests.server.test_two_devices import agree

OPERATOR, SUPERVISOR = world.ACTORS["operator"], world.ACTORS["supervisor"]
HELD = "SELECT count(*) FROM discrepancy WHERE kind = 'held'"


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def session(device: Device) -> Session:
    made = Session(device.ledger, WORKFLOWS, clock=device.field.tick)
    made.start()
    return made


def all_taken(*answers: Answer) -> Answer:
    assert all(answer.accepted for answer in answers), [str(answer.reason) for answer in answers]
    return answers[-1]


def person(ledger: Ledger, which: int) -> c.User:
    found = ledger.answer(PersonOf(which))
    assert found is not None
    return found


def edited(device: Device, which: int, **fields: Any) -> Put:
    return Put(record=replace(person(device.ledger, which), **fields), base=device.ledger.answer(VersionOf(c.User, which)))


def held(field: Field) -> int:
    with field.books.book(COMPANY).reading() as conn:
        return int(conn.exec_driver_sql(HELD).scalar() or 0)


def with_pin(field: Field) -> tuple[Device, Device]:
    """Two devices; the supervisor has a PIN, the operator has none yet."""
    one, two = field.device("one"), field.device("two")
    one.act("administrator", edited(one, SUPERVISOR, pin_hash=hash_pin("4821")))
    field.settle()
    return one, two


def reset_pin(device: Device) -> None:
    """The operator gets a PIN under the eyes of the supervisor."""
    at = session(device)
    all_taken(*(at.handle(Scan(badge)) for badge in ("operator", "supervisor")))
    all_taken(*(at.handle(Type(pin)) for pin in ("4821", "7352", "7352")))


@pytest.mark.parametrize("first", [0, 1], ids=["the PIN arrives first", "the role arrives first"])
def test_a_pin_reset_never_reverts_a_change_of_role(field: Field, first: int) -> None:
    both = one, two = with_pin(field)
    reset_pin(one)
    two.act("administrator", edited(two, OPERATOR, role="technician"))
    both[first].push()
    agree(field)
    found = person(two.ledger, OPERATOR)
    assert found.role == "technician" and one.ledger.sign_in(OPERATOR, "7352", field.tick()).ok
    assert two.ledger.sign_in(OPERATOR, "7352", field.tick()).ok
    assert held(field) == 0


def test_a_pin_reset_lifts_the_lock_out_on_every_device(field: Field) -> None:
    one, two = with_pin(field)
    for _ in range(TRIES):
        two.ledger.sign_in(OPERATOR, "0000", field.tick())
    reset_pin(one)
    assert two.ledger.sign_in(OPERATOR, "7352", field.tick()).locked_until
    field.settle()
    assert two.ledger.sign_in(OPERATOR, "7352", field.tick()).ok


def test_who_has_been_promoted_meanwhile_gets_no_pin_from_a_supervisor(field: Field) -> None:
    """The supervisor could sign in with it, and be an administrator."""
    one, two = with_pin(field)
    reset_pin(one)
    two.act("administrator", edited(two, OPERATOR, role="administrator"))
    two.push()
    agree(field)
    assert person(one.ledger, OPERATOR) == person(two.ledger, OPERATOR)
    assert (person(two.ledger, OPERATOR).role, person(two.ledger, OPERATOR).pin_hash) == ("administrator", "")
    assert held(field) == 1


def test_a_supervisor_changes_nothing_but_the_pin_whatever_the_edit_rests_on(field: Field) -> None:
    """An edit that says it rests on an older version is judged by what it changes of that."""
    one = field.device("one")
    old = edited(one, OPERATOR)
    one.act("administrator", edited(one, OPERATOR, role="technician"))
    now = edited(one, OPERATOR)
    for put in (
        Put(record=replace(now.record, pin_hash="x"), base=old.base),  # type: ignore[call-arg]
        Put(record=replace(now.record, role="supervisor", pin_hash="x"), base=now.base),  # type: ignore[call-arg]
        Put(record=replace(now.record, name="Else"), base=12345),  # type: ignore[call-arg]
    ):
        assert isinstance(one.try_to("supervisor", put), Refused)
    agree(field)


def test_a_code_taken_out_of_use_is_linked_to_another_item(field: Field) -> None:
    """Without the version it rests on, the company could not tell this from two people who disagree."""
    one = field.device("one")
    old = c.Barcode(id=derive("barcode", "OLD-1", "alias"), code="OLD-1", kind="alias", item=world.ITEMS["BOLT"].id)
    one.act("administrator", Put(record=old))
    one.act("administrator", Put(record=replace(old, retired=True), base=one.ledger.answer(VersionOf(c.Barcode, old.id))))
    one.act("administrator", edited(one, SUPERVISOR, pin_hash=hash_pin("4821")))
    field.settle()
    at = session(one)
    all_taken(at.handle(Scan("supervisor")), at.handle(Type("4821")), at.handle(Open("move")))
    unknown = at.handle(Scan("OLD-1"))
    assert not unknown.accepted
    link = next(choice.id for choice in unknown.screen.choices if choice.id.startswith("unknown:link"))
    all_taken(at.handle(Pick(link)), at.handle(Scan("GLUE")))
    agree(field)
    assert [n.target for n in one.ledger.names.find(["OLD-1"])] == [world.ITEMS["GLUE"].id]
    assert held(field) == 0


def test_what_a_file_replaces_rests_on_what_was_known(field: Field, tmp_path: Path) -> None:
    """Also where two lines of it put the same record: an order, once for each of its lines."""
    one = field.device("one")
    one.act("administrator", Put(record=c.Order(id=derive("order", "PO-7"), number="PO-7", site=world.SITE)))
    version = one.ledger.answer(VersionOf(c.Order, derive("order", "PO-7")))
    file = tmp_path / "orders.csv"
    file.write_text("order,vendor,line,item,quantity\nPO-7,ACME,1,BOLT,5\nPO-7,ACME,2,DRILL,1\n")
    outcome = import_file(one.ledger, "orders", file, clock=field.tick)
    assert not isinstance(outcome, str) and outcome == (2, (), True, 0, ("vendor ACME",))
    with one.ledger.store.reading() as conn:
        sent = overlay.waiting(conn)[-1]
    assert sent.entries.count(f'"base":{version}') == 2 and sent.kind == "import"
    agree(field)
