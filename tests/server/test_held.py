"""What the company's own book holds: it is decided there, and every site hears of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain.catalogue import Item
from app.domain.feed import COMPANY, HELD
from app.domain.identity import new_operation_id
from app.domain.operation import Dismiss, Entry, Move, Operation, Put, Release
from app.domain.questions import OpenDiscrepancies, RecordOf, VersionOf
from app.domain.stock import Standing
from app.ledger.held import COMPANY_HOLDS
from app.ledger.post import Refused
from app.ledger.verify import verify
from app.server.judging import follow_company, post_own
from tests.commands.test_server_books import do
from tests.ledger import world
from tests.server.field import Device, Field
from tests.server.test_two_devices import agree

OTHER = 77
STRONG = msgspec.structs.replace(world.ITEMS["GLUE"], description="Glue, strong")
BOLTS = Move(
    handle=world.HANDLES["BOLT"], quantity=2, source=Standing(world.BINS["A-1"]), target=Standing(world.BINS["A-2"])
)
MISFITS = "SELECT kind, detail FROM discrepancy WHERE open = 1 ORDER BY kind"


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def demoted(field: Field) -> None:
    """The supervisor is an operator by now; no device has heard of it."""
    one = next(r for r in world.records() if getattr(r, "badge", "") == "supervisor")
    post_own(field.books, COMPANY, Operation(
        id=new_operation_id(), kind="people", entries=(Put(record=msgspec.structs.replace(one, role="operator")),), actor=0,
        made_at=field.tick(),
    ), field.tick())


def held_by_company(field: Field, *entries: Entry) -> str:
    """Somebody edits the catalogue who may not any more. Returns the operation."""
    device = field.device("one")
    demoted(field)
    act = device.act("supervisor", *entries)
    assert [o.outcome for o in device.push().outcomes] == ["held"]
    device.pull()
    return act


def ask(field: Field, site: int, statement: str) -> list[tuple[object, ...]]:
    store = field.books.book(site)
    with store.writing() as conn:
        if site != COMPANY:
            follow_company(field.books, conn, site)
    with store.reading() as conn:
        return [tuple(row) for row in conn.exec_driver_sql(statement)]


def glue(field: Field, site: int) -> object:
    return ask(field, site, f"SELECT description FROM item WHERE id = {STRONG.id}")[0][0]


def moved(field: Field, site: int) -> int:
    return len(ask(field, site, "SELECT 1 FROM movement WHERE quantity = 2"))


def decide(field: Field, entry: Entry) -> Device:
    device = field.device("two")
    device.act("administrator", entry)
    device.push()
    return device


def test_what_the_company_holds_counts_nowhere(field: Field) -> None:
    held_by_company(field, Put(record=STRONG), BOLTS)
    assert [glue(field, site) for site in (COMPANY, world.SITE, OTHER)] == ["", "", ""]
    assert ("held", "company") in ask(field, world.SITE, MISFITS)
    assert ask(field, OTHER, MISFITS) == [], "where it was done it is told, and to the company"
    agree(field)


def test_the_operators_list_says_why_the_company_holds_it(field: Field, capsys: pytest.CaptureFixture[str]) -> None:
    act = held_by_company(field, Put(record=STRONG), BOLTS)
    assert do(field.books, "discrepancies") == 0
    (told,) = [row for row in map(json.loads, capsys.readouterr().out.splitlines()) if row["kind"] == "held"]
    assert told["operation"] == act and told["detail"] == COMPANY_HOLDS
    assert "role" in told["why"], told


def test_released_its_records_are_everywhere_and_its_stock_at_home(field: Field) -> None:
    act = held_by_company(field, Put(record=STRONG), BOLTS)
    decide(field, Release(operation=act, company=True))
    assert [glue(field, site) for site in (COMPANY, world.SITE, OTHER)] == ["Glue, strong"] * 3
    assert [moved(field, site) for site in (world.SITE, OTHER)] == [1, 0]
    for site in (COMPANY, world.SITE, OTHER):
        assert not [kind for kind, _ in ask(field, site, MISFITS) if kind == "held"]
        assert verify(field.books.book(site)) == []
    agree(field)


def priced(device: Device, minor: int, **more: str) -> str:
    """A price given to what the device shows by then."""
    glue = world.ITEMS["GLUE"]
    found, base = device.ledger.answer(RecordOf(Item, glue.id)), device.ledger.answer(VersionOf(Item, glue.id))
    assert found is not None and isinstance(found.record, Item)
    return device.act("administrator", Put(record=msgspec.structs.replace(found.record, price_minor=minor, **more), base=base))


def test_of_two_prices_the_one_that_is_held_may_be_made_the_one_that_holds(field: Field) -> None:
    """On the device of whoever decides the record has changed since: that is what is decided about."""
    one, two = field.device("one"), field.device("two")
    priced(one, 120, description="Glue, strong")
    act = priced(two, 150)
    agree(field)
    assert ask(field, COMPANY, f"SELECT price_minor FROM item WHERE id = {STRONG.id}") == [(120,)]
    (misfit,) = one.ledger.answer(OpenDiscrepancies())
    ((now, then),) = [(edit.now, edit.then) for edit in misfit.edits]
    assert isinstance(now, Item) and then == msgspec.structs.replace(now, price_minor=150), "as it would be, not as it was sent"
    one.act("administrator", Release(operation=act, company=True))
    agree(field)
    for site in (COMPANY, world.SITE, OTHER):
        found = ask(field, site, f"SELECT price_minor, description FROM item WHERE id = {STRONG.id}")
        assert found == [(150, "Glue, strong")], "and what only the other has changed stays"


def test_dropped_it_counts_nowhere_for_good(field: Field) -> None:
    act = held_by_company(field, Put(record=STRONG), BOLTS)
    decide(field, Dismiss(operation=act, company=True))
    assert [glue(field, site) for site in (COMPANY, world.SITE, OTHER)] == ["", "", ""]
    for site in (COMPANY, world.SITE, OTHER):
        assert not [kind for kind, _ in ask(field, site, MISFITS) if kind == "held"]
    agree(field)


def test_who_may_not_decide_for_the_company_is_held_too(field: Field) -> None:
    act = held_by_company(field, Put(record=STRONG))
    device = field.device("two")
    assert isinstance(device.try_to("supervisor", Release(operation=act, company=True)), Refused), "an operator by now"
    assert isinstance(device.try_to("administrator", Release(operation=act)), Refused), "it is not the site's to decide"
    assert isinstance(device.try_to("operator", Dismiss(operation=act, company=True)), Refused)


def test_the_company_decides_by_the_rights_it_knows(field: Field) -> None:
    device = field.device("two")
    act = held_by_company(field, Put(record=STRONG))
    field.devices[0].pull()
    device.pull()
    one = next(r for r in world.records() if getattr(r, "badge", "") == "administrator")
    other = msgspec.structs.replace(one, id=7, code="other", badge="other")  # somebody has to be the administrator
    post_own(field.books, COMPANY, Operation(
        id=new_operation_id(), kind="people", actor=0, made_at=field.tick(),
        entries=(Put(record=other), Put(record=msgspec.structs.replace(one, role="operator"))),
    ), field.tick())
    device.act("administrator", Release(operation=act, company=True))
    assert [o.outcome for o in device.push().outcomes] == [HELD]
    assert glue(field, world.SITE) == ""


def test_what_cannot_be_done_at_home_yet_the_site_goes_on_holding(field: Field) -> None:
    one, s4 = field.device("one"), world.HANDLES["S4"]
    demoted(field)
    oil = msgspec.structs.replace(world.ITEMS["OIL"], description="Oil")
    first = one.act("supervisor", Put(record=oil), world.LATE["S4"], world.came("S4", 1, world.BINS["A-1"]))
    there = Move(handle=s4, quantity=1, source=Standing(world.BINS["A-1"]), target=Standing(world.BINS["A-2"]))
    second = one.act("supervisor", Put(record=STRONG), there)
    assert [o.outcome for o in one.push().outcomes] == ["held", "held"]
    post_own(field.books, COMPANY, Operation(
        id=new_operation_id(), kind="decide", entries=(Release(operation=second, company=True),), actor=0, made_at=field.tick(),
    ), field.tick())
    assert glue(field, OTHER) == "Glue, strong", "the record counts"
    details = [str(detail) for kind, detail in ask(field, world.SITE, MISFITS) if kind == "held"]
    assert len(details) == 2 and details.count("company") == 1
    two = decide(field, Release(operation=first, company=True))
    two.pull()
    two.act("administrator", Release(operation=second))
    two.push()
    stands = f"SELECT place FROM unit WHERE handle = {s4} AND quantity > 0"
    assert ask(field, world.SITE, stands) == [(world.BINS["A-2"],)]
    assert not [kind for kind, _ in ask(field, world.SITE, MISFITS) if kind == "held"]
    agree(field)
