"""The floor on which the tests count, on both databases; when a test has done with it, its books must be sound."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ledger.store import Store, open_sqlite
from app.ledger.tables import metadata
from app.ledger.verify import verify
from tests.embedded import Book
from tests.ledger.counts.stocktake import Floor, set_up


@pytest.fixture(scope="session")
def settled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with people, bins and items, to be copied."""
    path = tmp_path_factory.mktemp("floor") / "books.db"
    store = open_sqlite(path)
    metadata.create_all(store.engine)
    set_up(store)
    store.close()
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path, settled_file: Path) -> Iterator[Store]:
    """A database with people, bins and items."""
    if request.param == "sqlite":
        shutil.copy(settled_file, tmp_path / "books.db")
        opened = open_sqlite(tmp_path / "books.db")
    else:
        book: Book = request.getfixturevalue("postgres_book")
        book.filled(set_up)
        opened = book.store
    yield opened
    assert verify(opened) == []
    if request.param == "sqlite":
        opened.close()


@pytest.fixture
def floor(store: Store) -> Floor:
    """The floor, whose clock goes on a second with every act."""
    return Floor(store)
