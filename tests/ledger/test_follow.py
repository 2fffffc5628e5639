"""A device takes in only what its server said."""

from pathlib import Path

import msgspec
import pytest

from app.domain.feed import Fed
from app.ledger.follow import Differs, cursor_of, take
from app.server.judging import pull
from tests.ledger import world
from tests.server.field import Field
from tests.server.test_answers import bolt


@pytest.mark.parametrize("change", [
    {"note": "another"}, {"entries": "[]"}, {"actor": 1}, {"made_at": 1}, {"received": 1}, {"at": 1}, {"hash": "0" * 64},
    {"outcome": "held"}, {"position": 5},
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
