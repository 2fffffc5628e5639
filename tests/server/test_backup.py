"""A server's books go into one file and come back, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ledger.judge import COMPANY
from app.ledger.ranges import free_ranges
from app.ledger.tables import operation
from app.ledger.verify import verify
from app.server import granting
from app.server.backup import backup, restore
from app.server.books import SchemaBooks
from app.server.restoring import burn_numbers
from tests.embedded import Postgres
from tests.ledger import world
from tests.server.field import Field

pytestmark = pytest.mark.postgres
NOW = world.START + 10_000 * world.SECOND


@pytest.fixture
def address(postgres: Postgres, tmp_path: Path) -> Iterator[str]:
    """A database with the small warehouse in it."""
    with postgres.database() as made:
        field = Field(tmp_path, SchemaBooks(made))
        field.close()
        yield made


def journal(address: str) -> dict[int, list[tuple[object, ...]]]:
    """Every row of every journal."""
    books = SchemaBooks(address)
    found = {}
    for site in (COMPANY, *books.sites()):
        with books.book(site).reading() as conn:
            found[site] = [tuple(row) for row in conn.execute(operation.select().order_by(operation.c.position))]
        assert verify(books.book(site)) == []
    books.close()
    return found


def test_what_was_backed_up_comes_back_and_nothing_else(address: str, tmp_path: Path) -> None:
    before = journal(address)
    assert set(before) == {COMPANY, world.SITE}
    assert backup(address, tmp_path / "all.dump") is None
    books = SchemaBooks(address)
    books.book(77)
    with books.book(world.SITE).writing() as conn:
        conn.exec_driver_sql("DELETE FROM operation")
    books.close()
    assert restore(address, tmp_path / "all.dump") is None
    assert journal(address) == before


def test_it_comes_back_into_an_empty_database(address: str, tmp_path: Path, postgres: Postgres) -> None:
    assert backup(address, tmp_path / "all.dump") is None
    with postgres.database() as other:
        assert restore(other, tmp_path / "all.dump") is None
        assert journal(other) == journal(address)


@pytest.mark.parametrize("damage", ["no backup at all", "cut off"])
def test_what_is_no_backup_changes_nothing(address: str, tmp_path: Path, damage: str) -> None:
    before = journal(address)
    file = tmp_path / "all.dump"
    if damage == "cut off":
        assert backup(address, file) is None
        file.write_bytes(file.read_bytes()[: file.stat().st_size * 3 // 4])
    else:
        file.write_text(damage)
    refused = restore(address, file)
    assert refused is not None and "as it was before" in str(refused)
    assert journal(address) == before


def test_a_file_that_is_not_there_is_named(address: str, tmp_path: Path) -> None:
    refused = restore(address, tmp_path / "nothing.dump")
    assert refused is not None and "nothing.dump" in str(refused)
    refused = backup(address, tmp_path / "no" / "such" / "folder.dump")
    assert refused is not None and "No backup was written" in str(refused)


def test_what_may_have_been_granted_since_the_backup_is_never_granted_again(address: str, tmp_path: Path) -> None:
    books = SchemaBooks(address)
    granting.grant(books, world.SITE, "one", 1, NOW)
    books.close()
    assert backup(address, tmp_path / "all.dump") is None
    books = SchemaBooks(address)
    granting.grant(books, world.SITE, "lost", 1, NOW)
    with books.book(world.SITE).reading() as conn:
        (lost,) = free_ranges(conn, world.SITE, "lost", 1, "C")
    books.close()
    assert restore(address, tmp_path / "all.dump") is None
    books = SchemaBooks(address)
    burn_numbers(books, NOW + 1)
    granting.grant(books, world.SITE, "two", 1, NOW + 2)
    with books.book(world.SITE).reading() as conn:
        (mine,) = free_ranges(conn, world.SITE, "one", 1, "C")
        (other,) = free_ranges(conn, world.SITE, "two", 1, "C")
    books.close()
    assert mine.last < lost.first and lost.last < other.first
    journal(address)
