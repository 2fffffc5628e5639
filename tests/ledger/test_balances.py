"""Balances of items follow their movements: whatever comes, goes, is undone, renumbered, comes late, or is laid on a feed."""

import random
from itertools import count
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text

from app.domain import catalogue as c
from app.domain.operation import Act, Move, Undo, stamped
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import Standing
from app.ledger.balances import BALANCE, COMPARED, DAY, DAYS, SINGLES, catch_up
from app.ledger.laying import lay_in
from app.ledger.merging import from_row
from app.ledger.migrate import migrate
from app.ledger.post import Posted, post
from app.ledger.store import Store, open_sqlite
from app.ledger.sync_state import Origin
from app.ledger.tables import CATALOGUE, metadata, movement
from app.server.snapshot import _write
from tests.ledger import lived_in, world
from tests.ledger.balanced import assert_kept
from tests.ledger.conftest import Opening
from tests.ledger.lookup.warehouse import SECOND, SITE, START, Warehouse, item, place
from tests.server.field import Field
from tests.server.test_two_devices import bolts


@pytest.fixture
def here(tmp_path: Path) -> Warehouse:
    store = open_sqlite(tmp_path / "test.db")
    metadata.create_all(store.engine)
    return Warehouse(store)


def moved(which: int, quantity: int, source: Standing, target: Standing) -> Move:
    return Move(handle=which, quantity=quantity, source=source, target=target)


def read(here: Warehouse, number: str) -> c.Item:
    """The item with the identity of this number, as it is now."""
    table = CATALOGUE[c.Item]
    with here.store.reading() as conn:
        return from_row(c.Item, conn.execute(table.select().where(table.c.id == item(number))).one())  # type: ignore[no-any-return]


def by_hand(store: Store) -> dict[tuple[int, int], int]:
    """What there was of each item at the end of each day with a change, added up in Python."""
    levels: dict[int, int] = {}
    found: dict[tuple[int, int], int] = {}
    with store.reading() as conn:
        for row in conn.execute(movement.select().order_by(movement.c.at)):
            came = row.quantity * ((row.from_place in VIRTUAL_BY_PLACE) - (row.to_place in VIRTUAL_BY_PLACE))
            if row.item and came:
                levels[row.item] = levels.get(row.item, 0) + came
                found[row.item, row.at // DAY] = levels[row.item]
    return found


def part_now(here: Warehouse) -> set[int]:
    """Items that stand in a device, as `verify` compares them."""
    with here.store.reading() as conn:
        return {row.item for row in conn.execute(text(COMPARED[0][3])) if row[-1]}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_balances_are_those_of_the_movements(here: Warehouse, seed: int) -> None:
    chance = random.Random(seed)
    bins = [place("A01-S01"), place("A01-S02"), place("B01-S01")]
    roll, cable = here.bulk("ABC123", 1000, bins[0]), here.bulk("CABLE", 5000, bins[1])
    singles = [here.serial(f"PST.{n}", bins[0]) for n in range(4)]
    at = 1_700_000_100 * SECOND
    posted: list[str] = []
    for step in range(60):
        at += chance.choice([1, 3600, 30 * 3600]) * SECOND
        which, where, quantity = chance.choice([(roll, bins[0], 3), (cable, bins[1], 7), (chance.choice(singles), bins[0], 1)])
        out = chance.choice([Virtual.CUSTOMER.place, Virtual.CONSUMED.place, *bins])
        moment = at - chance.choice([0, 0, 0, 48 * 3600]) * SECOND
        if posted and chance.random() < 0.2:
            act = Act(kind="undo", entries=(Undo(operation=posted.pop()),))
        else:
            act = Act(kind="move", entries=(moved(which, quantity, Standing(where), Standing(out)),))
        one = stamped(act, id=f"step-{step:04}", actor=0, made_at=moment)
        with here.store.writing() as conn:
            outcome = post(conn, Origin(SITE, "till", 1), one)
        if isinstance(outcome, Posted) and act.kind == "move":
            posted.append(one.id)
        if step % 20 == 7:
            here.put(msgspec.structs.replace(read(here, "CABLE"), number=f"CABLE-{step}", description=f"Cable {step}"))
    kept = assert_kept(here.store)
    assert {(row[0], row[2]): row[3] for row in kept[DAYS]} == by_hand(here.store)
    assert {row[2] for row in kept[BALANCE]} == {"123456", "ABC123", "CABLE-47"}
    assert kept[SINGLES] == [(item("123456"), "123456")]


def test_what_may_be_away_in_a_device_is_looked_at_where_it_stands(here: Warehouse) -> None:
    device, part = here.serial("DEV.1", place("A01-S01")), here.bulk("ABC123", 10, place("A01-S01"))
    here.carry(part, place("A01-S01"), device, 4)
    assert dict(zip(here.cells("items", 0), here.cells("items", 3), strict=True))["ABC123"] == "10"
    here.carry(device, place("A01-S01"), Virtual.CUSTOMER.place)
    assert dict(zip(here.cells("items", 0), here.cells("items", 3), strict=True))["ABC123"] == "6"
    here.carry(part, place("A01-S01"), Virtual.CONSUMED.place, 6)
    assert "ABC123" not in here.cells("still", 0), "the four in the device are away with it"
    assert_kept(here.store)
    assert part_now(here) == {item("ABC123")}
    with here.store.writing() as conn:
        conn.execute(text(f"UPDATE {BALANCE} SET parts = 0"))
    assert part_now(here) == set()


def test_own_acts_that_are_lifted_and_laid_again_leave_them_right(tmp_path: Path) -> None:
    field = Field(tmp_path)
    one, two = field.device("one"), field.device("two")
    for round_ in range(3):
        one.act("operator", bolts(2, "A-1", "A-2"))
        two.act("operator", bolts(1, "A-1", "B-1"))
        two.act("operator", moved(world.HANDLES["BOLT"], 1, Standing(world.BINS["B-1"]), Standing(Virtual.CONSUMED.place)))
        (two if round_ else one).push()
        one.pull()
        field.tick(90_000)
        assert_kept(one.ledger.store)
    field.settle()
    for device in field.devices:
        assert_kept(device.ledger.store)
    file = tmp_path / "book.db"
    _write(field.books.book(world.SITE), world.SITE, file)
    made = open_sqlite(file)
    assert_kept(made)
    made.close()
    one.act("operator", bolts(1, "A-1", "A-2"))
    lay_in(one.ledger.store, one.ledger.origin, file, field.tick())
    assert_kept(one.ledger.store)
    field.close()


def test_a_database_that_was_lived_in_keeps_them_and_gets_them_back_when_it_is_opened(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        lived_in.live(ledger)
        before = assert_kept(ledger.store)
        assert before[BALANCE]
        with ledger.store.writing() as conn:
            conn.execute(text("DROP TRIGGER balance_crossing"))  # as another version may have had it
            conn.execute(text(f"DELETE FROM {BALANCE}"))
        migrate(ledger.store)
        assert assert_kept(ledger.store) == before


@pytest.mark.parametrize("catches_up", [True, False])
def test_when_an_item_last_moved_is_told_to_the_last_scan(here: Warehouse, catches_up: bool) -> None:
    """Whether or not there was a pause since to bring the balances up."""
    shelf, other = place("A01-S01"), place("A01-S02")
    made = {number: here.bulk(number, 10, shelf) for number in ("ABC123", "CABLE")} | {"123456": here.serial("PST.1", shelf)}
    began = int(here.cells("still", 5)[0])
    days = {"CABLE": 1, "ABC123": 3, "123456": 3}
    for number, later in days.items():
        here.clock = count(START + later * 86_400 * SECOND)
        here.carry(made[number], shelf, other)
        if catches_up:
            with here.store.writing() as conn:
                catch_up(conn)
    expected = sorted((later, number) for number, later in days.items())
    for descending in (False, True):
        rows = here.page("still", sort="moved", descending=descending).rows
        told = [(began - int(str(row.cells[5])), row.cells[0]) for row in rows]
        assert told == (expected[::-1] if descending else expected)
    found = here.page("still", sort="moved", limit=1, offset=1)
    assert [row.cells[0] for row in found.rows] == [expected[1][1]] and found.total == 3
    assert here.cells("still", 0, sort="number") == sorted(days)
    assert_kept(here.store)


def test_an_item_is_found_by_what_it_is_called_now(here: Warehouse) -> None:
    here.bulk("ABC123", 10, place("A01-S01"))
    here.put(msgspec.structs.replace(read(here, "ABC123"), description="Etiketten", number="A-9"))
    assert here.cells("still", 0) == ["A-9"] and here.cells("still", 0, search="tiket") == ["A-9"]
    assert here.cells("past-stock", 0, chips=("some",), search="Etik", sort="description") == ["A-9"]
