"""The same tests on both databases: a small warehouse in SQLite, and in an embedded PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ledger.store import Store, open_sqlite
from app.ledger.tables import metadata
from tests.embedded import Book
from tests.ledger.lookup.warehouse import Warehouse
from tests.prepared import Copies


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty database."""
    if request.param == "sqlite":
        opened = open_sqlite(tmp_path / "test.db")
        metadata.create_all(opened.engine)
        yield opened
        opened.close()
    else:
        book: Book = request.getfixturevalue("postgres_book")
        book.empty()
        yield book.store


@pytest.fixture(scope="session")
def warehouses() -> Iterator[Copies]:
    """The warehouse as it is on SQLite before a test does something in it."""
    copies = Copies()
    yield copies
    copies.close()


@pytest.fixture
def here(request: pytest.FixtureRequest, store: Store, warehouses: Copies) -> Warehouse:
    """A warehouse with places, items and people, and no stock."""
    if store.engine.dialect.name == "sqlite":
        warehouses.into(store.engine, lambda: Warehouse(store))
    else:
        request.getfixturevalue("postgres_book").filled(Warehouse)
    return Warehouse(store, begun=True)
