"""Two devices of a site that act on their own, and come to agree over the server."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain.operation import Move, Put
from app.domain.stock import Standing
from app.ledger import overlay
from app.ledger.judge import COMPANY
from app.ledger.verify import verify
from tests.ledger import world
from tests.server.field import Device, Field


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def book(one: Device | None, field: Field) -> dict[str, list[tuple[object, ...]]]:
    """Everything a feed decides, as a device has it or (None) as the server has it."""
    store = one.ledger.store if one else field.books.book(world.SITE)
    with store.reading() as conn:
        return {t.name: sorted(tuple(r) for r in conn.execute(t.select())) for t in overlay.FOLLOWED}


def agree(field: Field) -> None:
    field.settle()
    field.settle()
    server = book(None, field)
    for one in field.devices:
        with one.ledger.store.reading() as conn:
            assert overlay.size_of(conn) == 0
        assert book(one, field) == server
        one.sound()
    assert verify(field.books.book(world.SITE)) == []
    assert verify(field.books.book(COMPANY)) == []


def bolts(quantity: int, source: str, target: str) -> Move:
    return Move(
        handle=world.HANDLES["BOLT"], quantity=quantity, source=Standing(world.BINS[source]), target=Standing(world.BINS[target]),
        scanned=True,
    )


def test_a_new_device_has_what_the_server_has(field: Field) -> None:
    field.device("one")
    agree(field)


def test_what_one_did_offline_another_sees(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", bolts(2, "A-1", "A-2"))
    two.act("operator", bolts(1, "A-1", "B-1"))
    one.act("operator", bolts(1, "A-2", "B-1"))
    agree(field)


def test_both_took_the_last(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    one.act("operator", bolts(8, "A-1", "A-2"))
    two.act("operator", bolts(50, "A-1", "B-1"))
    agree(field)


def test_a_record_edited_on_one_device_reaches_the_other(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    item = world.ITEMS["GLUE"]
    one.act("administrator", Put(record=msgspec.structs.replace(item, description="Glue, strong")))
    one.act("operator", bolts(2, "A-1", "A-2"))
    two.act("operator", bolts(2, "A-1", "A-2"))
    agree(field)
    with two.ledger.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT description FROM item WHERE id = ?", (item.id,)).scalar() == "Glue, strong"
