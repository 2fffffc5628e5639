"""A device takes in only what its server said."""

import shutil
from pathlib import Path

import msgspec
import pytest

from app.domain.feed import Fed
from app.domain.operation import Operation
from app.ledger.follow import Differs, cursor_of, take
from app.ledger.ledger import Ledger
from app.server.judging import pull
from tests.ledger import world
from tests.server.field import Field
from tests.server.test_answers import bolt


@pytest.mark.parametrize("change", [
    {"note": "another"}, {"entries": "[]"}, {"actor": 1}, {"made_at": 1}, {"received": 1}, {"received": 1 << 60}, {"at": 1},
    {"hash": "0" * 64}, {"outcome": "held"}, {"position": 5},
])
def test_a_page_that_was_changed_on_the_way_leaves_nothing(tmp_path: Path, change: dict[str, object]) -> None:
    field = Field(tmp_path)
    one, two = field.device("one"), field.device("two")
    one.act("operator", bolt())
    one.act("operator", bolt())
    one.push()
    with two.ledger.store.reading() as conn:
        after = cursor_of(conn)
    page = pull(field.books, world.SITE, after, 10, field.tick())
    changed: list[Fed] = [page.operations[0], msgspec.structs.replace(page.operations[1], **change)]
    with pytest.raises(Differs):
        take(two.ledger.store, two.ledger.origin, after, changed, now=page.now)
    with two.ledger.store.reading() as conn:
        assert cursor_of(conn) == after
        assert conn.exec_driver_sql("SELECT position FROM clock").scalar() == after
    take(two.ledger.store, two.ledger.origin, after, page.operations, now=page.now)
    two.sound()
    field.close()


def test_own_acts_that_fit_no_chain_any_more_are_kept(tmp_path: Path) -> None:
    field = Field(tmp_path)
    one = field.device("one")
    one.ledger.close()
    shutil.copytree(tmp_path / "one", tmp_path / "twin")
    one.ledger, twin = Ledger.open(tmp_path / "one"), Ledger.open(tmp_path / "twin")
    one.act("operator", bolt())
    one.push()
    act = Operation(id="of-the-twin", kind="move", entries=(bolt(),), actor=world.ACTORS["operator"], made_at=field.tick())
    assert isinstance(twin.post([act]), tuple)
    with twin.store.reading() as conn:
        after = cursor_of(conn)
    page = pull(field.books, world.SITE, after, 10, field.tick())
    taken = take(twin.store, twin.origin, after, page.operations, now=page.now)
    assert [sent.id for sent in taken.lost] == ["of-the-twin"]
    with twin.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT id, told FROM local_quarantine").all() == [("of-the-twin", 0)]
        assert conn.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 0
    twin.close()
    field.close()


def test_an_act_comes_after_what_its_device_has_seen_whatever_its_clock_says(tmp_path: Path) -> None:
    field = Field(tmp_path)
    one = field.device("one")
    with one.ledger.store.reading() as conn:
        after = cursor_of(conn)
    seen = field.tick()
    take(one.ledger.store, one.ledger.origin, after, (), now=seen)
    years_ago = seen - 10 * 365 * 86_400_000_000
    act = Operation(id="of-a-wrong-clock", kind="move", entries=(bolt(),), actor=world.ACTORS["operator"], made_at=years_ago)
    posted = one.ledger.post([act])
    assert isinstance(posted, tuple)
    assert posted[0].at == seen + 1
    field.close()
