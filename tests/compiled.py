"""Statements are compiled once for all engines of a process and a kind: each test has its own database and so its own engine.

What a statement compiles to depends on the statement and the dialect alone, so one text serves all; nothing of a database
is in it.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

STATEMENTS = 2_000
"""Kept of each process; the suite's own come to a few hundred."""

SHARING = (SQLiteDialect_pysqlite, PGDialect_psycopg)
_kept: Any = LRUCache(STATEMENTS)
"""For the process: a simulation begins and ends this for each of its worlds."""


def _hash(_: Any) -> int:
    return 1


def _equal(one: Any, other: Any) -> bool:
    """A dialect is as its driver is: another one may be of another SQLite."""
    return type(one) is type(other) and one.dbapi is other.dbapi


def _sharing(begin: Any, compiled: Any) -> Callable[..., None]:
    def begun(engine: Any, *given: Any, **named: Any) -> None:
        begin(engine, *given, **named)
        if isinstance(engine.dialect, SHARING):
            engine._compiled_cache = compiled

    return begun


@contextmanager
def once() -> Iterator[None]:
    """Engines that are made while this lasts share what they compile."""
    with ExitStack() as stack:
        for dialect in SHARING:
            stack.enter_context(patch.object(dialect, "__hash__", _hash))
            stack.enter_context(patch.object(dialect, "__eq__", _equal))
        stack.enter_context(patch.object(Engine, "__init__", _sharing(Engine.__init__, _kept)))
        yield
