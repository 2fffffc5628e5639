"""Pools of connections to PostgreSQL: a transaction costs no more round trips than it must, a look none at all."""

import select
import time
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import InvalidatePoolError

BOOK = "stockhand_book"
"""The execution option that names the schema of a connection's transactions."""
BARE = "stockhand_bare"
"""The execution option of a connection whose statements stand for themselves: no transaction is begun."""
KEPT = 8
"""Connections of a pool that stay open."""
RESTED_S = 1.0
"""A connection that was not used for so long is asked whether it lives, as is one that has something to say unasked: after
PostgreSQL has started anew, each pool of each worker would else refuse a request of its own."""
_AT_ONCE = {"no_parameters": True}
"""Several statements in one message are possible without parameters alone."""


def pooled(address: str, begin: str, more: int, *, locks: bool = False, options: str = "") -> Engine:
    """A pool whose transactions begin with the statement `begin`, in the book their connection names; where it `locks`, one that
    writes waits for its turn in that book. Up to `more` connections beyond those that are kept."""
    engine = create_engine(
        address, isolation_level="AUTOCOMMIT", pool_size=KEPT, max_overflow=more, pool_use_lifo=True,
        connect_args={"options": options} if options else {},
    )
    _ask_the_rested(engine)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        # The driver begins none by itself: this, the schema and the lock are one round trip and not three.
        chosen = connection.get_execution_options()
        if chosen.get(BARE):
            return
        parts, schema = [begin], chosen.get(BOOK)
        if schema is not None:
            parts.append(f'SET LOCAL search_path TO "{schema}"')
            if locks:
                # One judge at a time for each book: its position is dense and its rules read more than the rows they change.
                parts.append(f"SELECT pg_advisory_xact_lock(hashtextextended('{schema}', 0))")
        connection.exec_driver_sql("; ".join(parts), execution_options=_AT_ONCE)

    return engine


def _has_something_to_say(connection: Any) -> bool:
    """Whether the server has sent something that nobody asked for, such as its farewell; costs no round trip."""
    try:
        return bool(select.select([connection.fileno()], [], [], 0)[0])
    except (OSError, ValueError, psycopg.Error):  # the driver knows of the end already
        return True


def _ask_the_rested(engine: Engine) -> None:
    @event.listens_for(engine, "checkin")
    def _back(connection: object, record: Any) -> None:
        record.info["rested"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _taken(connection: Any, record: Any, _proxy: object) -> None:
        rested = record.info.pop("rested", None)
        if rested is None or (time.monotonic() - rested < RESTED_S and not _has_something_to_say(connection)):
            return
        try:
            connection.execute("SELECT 1")
        except psycopg.Error as error:
            raise InvalidatePoolError from error
