"""A unit in two places, over the server: devices see what the server sees, with what they have not sent yet on top."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain.feed import SERVER
from app.domain.identity import derive, new_operation_id
from app.domain.operation import Heard, Move, Operation
from app.domain.place import Virtual
from app.domain.stock import Standing
from app.ledger import post
from app.ledger.pending import reports, waits
from app.server.judging import post_own
from tests.ledger import world
from tests.ledger.arrivals import moved
from tests.server.field import Device, Field
from tests.server.test_two_devices import agree

S1 = world.HANDLES["S1"]


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def ask(of: Device | Field, statement: str) -> list[tuple[object, ...]]:
    store = of.ledger.store if isinstance(of, Device) else of.books.book(world.SITE)
    with store.reading() as conn:
        return [tuple(row) for row in conn.exec_driver_sql(statement)]


def stands(of: Device | Field) -> object:
    return ask(of, f"SELECT place FROM unit WHERE handle = {S1} AND quantity > 0")[0][0]


def disputed(of: Device | Field) -> bool:
    return bool(ask(of, f"SELECT disputed FROM handle WHERE id = {S1}")[0][0])


def test_two_who_moved_it_within_a_minute_see_it_disputed_until_one_scans_it(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", moved("S1", "A-1", "A-2"))
    two.act("operator", moved("S1", "A-1", "B-1"))
    two.push()
    one.push()
    agree(field)
    assert [disputed(each) for each in (field, one, two)] == [True] * 3
    assert stands(one) == world.BINS["B-1"], "the later evidence, though it arrived first"
    one.act("operator", moved("S1", "B-1", "QUA", scanned=True))
    agree(field)
    assert [disputed(each) for each in (field, one, two)] == [False] * 3


HERE = Standing(world.BINS["A-1"])
ONES, OTHERS = HERE._replace(custody=world.RECIPIENT), HERE._replace(custody=derive("recipient", "R2"))
BUILT_IN = Standing(Virtual.INSTALLED.place, status="installed")


def given(target: Standing, source: Standing = HERE) -> Move:
    return Move(handle=S1, quantity=1, source=source, target=target)


@pytest.mark.parametrize("later", [5, 86_400])
@pytest.mark.parametrize("first", ["one", "two"])
@pytest.mark.parametrize(("to_one", "to_other"), [(ONES, OTHERS), (ONES, BUILT_IN), (BUILT_IN, OTHERS), (BUILT_IN, BUILT_IN)])
def test_a_unit_that_two_gave_out_is_disputed_however_long_ago(
    field: Field, to_one: Standing, to_other: Standing, first: str, later: int
) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", given(to_one))
    field.tick(later)
    two.act("operator", given(to_other))
    for each in (one, two) if first == "one" else (two, one):
        each.push()
    agree(field)
    assert [disputed(each) for each in (field, one, two)] == [True] * 3
    assert len(ask(field, "SELECT 1 FROM discrepancy WHERE kind = 'serial-dispute' AND open = 1")) == 1
    where = ask(one, f"SELECT place, custody, project, status FROM unit WHERE handle = {S1} AND quantity > 0")[0]
    one.act("supervisor", msgspec.structs.replace(given(HERE, Standing(*where)), scanned=True))  # type: ignore[arg-type]
    agree(field)
    assert [disputed(each) for each in (field, one, two)] == [False] * 3


def test_who_gave_it_to_the_same_recipient_or_knew_of_it_disputes_nothing(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", given(ONES))
    two.act("operator", given(ONES))
    agree(field)
    two.act("operator", given(OTHERS, ONES))
    agree(field)
    one.act("operator", given(HERE, OTHERS))
    agree(field)
    two.act("operator", given(BUILT_IN))
    agree(field)
    assert ask(field, "SELECT kind FROM discrepancy") == []


def test_an_act_of_an_older_app_is_judged_by_its_own_rules(field: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(post, "FORM", 2)
    one, two = field.device("one"), field.device("two")
    one.act("operator", given(ONES))
    two.act("operator", given(OTHERS))
    agree(field)
    assert ask(field, "SELECT kind FROM discrepancy") == []


def test_what_a_device_has_not_sent_yet_gives_way_to_later_evidence_too(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", moved("S1", "A-1", "A-2"))
    assert stands(one) == world.BINS["A-2"]
    field.tick(600)
    two.act("operator", moved("S1", "A-1", "B-1"))
    two.push()
    one.pull()
    assert stands(one) == world.BINS["B-1"], "its own act lies on top, and tells of something earlier"
    agree(field)
    assert stands(field) == world.BINS["B-1"]


def test_a_doubt_waits_for_the_other_device_and_the_server_tells_that_it_has_been_heard(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    two.act("operator", moved("S3", "vendor", "A-1"))
    agree(field)
    field.tick(600)
    one.act("operator", moved("S1", "QUA", "B-1", scanned=True))
    assert ask(one, "SELECT count(*) FROM discrepancy WHERE kind = 'serial-elsewhere'") == [(1,)], "the person is told at once"
    agree(field)
    assert ask(one, "SELECT count(*) FROM discrepancy WHERE kind = 'serial-elsewhere'") == [(0,)]
    book = field.books.book(world.SITE)
    with book.reading() as conn:
        assert waits(conn, world.SITE)
        assert sorted(reports(conn, world.SITE)) == ["one", "two"], "the server itself is none of them"
    now = field.tick()
    heard = Heard(devices=(("two", now),))
    post_own(field.books, world.SITE, Operation(id=new_operation_id(), kind="heard", entries=(heard,), actor=0, made_at=now), now)
    with book.reading() as conn:
        assert not waits(conn, world.SITE)
    agree(field)
    assert [disputed(each) for each in (field, one, two)] == [True] * 3
    assert SERVER not in ask(field, "SELECT device FROM report")


def test_nothing_waits_where_nothing_is_doubted(field: Field) -> None:
    one = field.device("one")
    one.act("operator", moved("S1", "A-1", "A-2", scanned=True))
    agree(field)
    with field.books.book(world.SITE).reading() as conn:
        assert not waits(conn, world.SITE)
