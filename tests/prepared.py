"""The tables of a new database are made once in a process; each test's own are a copy of those, page by page."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any
from unittest.mock import patch

import pysqlite3.dbapi2 as sqlite3
from sqlalchemy import Engine

from app.ledger import migrate
from app.ledger.store import Store
from app.ledger.tables import metadata

made_anew = migrate._upgrade
"""What the app does, for tests of that itself."""
_create_all = metadata.create_all
_EMPTY = "SELECT count(*) = 0 FROM sqlite_master"


class Copies:
    """Of an empty database that was filled once, and of nothing that a test has put into it."""

    def __init__(self) -> None:
        self._made: Any = None
        self._lock = threading.Lock()

    def into(self, engine: Engine, fill: Callable[[], object]) -> None:
        """Do to the empty database of `engine` what `fill` does to it."""
        with self._lock:
            if self._made is None:
                fill()
                self._made = sqlite3.connect(":memory:", check_same_thread=False)
                with _raw(engine) as raw:
                    raw.backup(self._made)
                return
            with _raw(engine) as raw:
                self._made.backup(raw)

    def close(self) -> None:
        if self._made is not None:
            self._made.close()


@contextmanager
def _raw(engine: Engine) -> Iterator[Any]:
    with closing(engine.raw_connection()) as connection:
        yield connection.dbapi_connection


def _migrating(copies: Copies) -> Callable[[Store, str], None]:
    """As the app does it, but what is empty becomes a copy, with what is kept beside the books."""

    def whole(store: Store, found: str) -> None:
        made_anew(store, found)
        migrate._ensure(store)

    def upgrade(store: Store, found: str) -> None:
        if found or store.engine.dialect.name != "sqlite":
            made_anew(store, found)
        else:
            copies.into(store.engine, lambda: whole(store, found))

    return upgrade


def _creating(copies: Copies) -> Callable[..., None]:
    """As SQLAlchemy does it, but what is empty becomes a copy."""

    def create_all(bind: Any, *given: Any, **named: Any) -> None:
        if given or named or not isinstance(bind, Engine) or bind.dialect.name != "sqlite" or not _is_empty(bind):
            _create_all(bind, *given, **named)
        else:
            copies.into(bind, lambda: _create_all(bind))

    return create_all


def _is_empty(engine: Engine) -> bool:
    with _raw(engine) as raw:
        return bool(raw.execute(_EMPTY).fetchone()[0])


@contextmanager
def once() -> Iterator[None]:
    """New databases are copies while this lasts."""
    migrated, created = Copies(), Copies()
    with ExitStack() as stack:
        stack.callback(migrated.close)
        stack.callback(created.close)
        stack.enter_context(patch.object(migrate, "_upgrade", _migrating(migrated)))
        stack.enter_context(patch.object(metadata, "create_all", _creating(created)))
        yield
