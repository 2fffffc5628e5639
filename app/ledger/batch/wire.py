"""Statements that PostgreSQL works on while who gave them goes on judging: sent and asked for without waiting, so that no thread
has to wait either. A thread that did spent more time on getting its turn than PostgreSQL on its work."""

from collections import deque
from collections.abc import Generator, Sequence
from typing import Any, NamedTuple

import psycopg
from psycopg import waiting
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGconn, PGresult
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

WAIT_S = 0.1
"""So long it is waited before signals are asked for."""
_Asked = Generator[waiting.Wait, Any, int]
_Steps = Generator[waiting.Wait, Any, None]
"""Goes on wherever there may be something to do; says what it waits for."""


class Work(NamedTuple):
    """One statement."""

    sql: str
    """Parameters are $1, $2 and so on."""
    values: Sequence[str] = ()
    """Those, in PostgreSQL's own words."""
    rows: str = ""
    """What a COPY brings."""
    touches: int = -1
    """So many rows are changed, or the transaction fails; -1 for any number."""


class Wire:
    """What a connection to PostgreSQL is to do, one after the other. Nobody else uses it until `settle`."""

    def __init__(self, conn: Connection) -> None:
        raw: Any = conn.connection.dbapi_connection
        self._pg: PGconn = raw.pgconn
        self._coding: str = raw.info.encoding
        """How this connection writes texts: a database need not be of UTF-8."""
        self._given = deque[Work]()
        self._running: _Steps | None = None

    @property
    def busy(self) -> bool:
        """Whether there is something it was not done with when it was last looked at."""
        return self._running is not None

    def give(self, work: Work) -> None:
        """Let it do that as well."""
        self._given.append(work)
        if self._running is None:
            self._running = self._all()
        self.look()

    def look(self) -> None:
        """Give it what it waits for, if it does. Raises DBAPIError for what could not be done: the transaction has failed."""
        if self._running is not None and next(self._running, None) is None:
            self._running = None

    def settle(self) -> None:
        """Wait until all is done. Raises as `look`."""
        running, self._running = self._running, None
        if running is not None:
            waiting.wait(running, self._pg.socket, WAIT_S)

    def _all(self) -> _Steps:
        while self._given:
            work = self._given.popleft()
            try:
                yield from self._one(work)
            except psycopg.Error as error:  # as SQLAlchemy tells of all others
                self._given.clear()
                raise DBAPIError.instance(work.sql, None, error, psycopg.Error) from error

    def _one(self, work: Work) -> _Steps:
        if work.rows:
            self._pg.send_query(work.sql.encode())
            yield from self._answer()
            self._pg.put_copy_data(work.rows.encode(self._coding))
            self._pg.put_copy_end()
        else:
            self._pg.send_query_params(work.sql.encode(), [value.encode(self._coding) for value in work.values])
        touched = yield from self._answer()
        if work.touches not in (-1, touched):
            raise psycopg.InternalError(f"{touched} rows were there of {work.touches}")

    def _answer(self) -> _Asked:
        """Until it has answered, or asks for the rows of a COPY. Returns how many rows were changed."""
        failed: PGresult | None = None
        touched = 0
        while True:
            unsent = self._pg.flush()
            self._pg.consume_input()
            if unsent or self._pg.is_busy():
                yield waiting.Wait.RW if unsent else waiting.Wait.R
                continue
            result = self._pg.get_result()
            if result is None:
                break
            if result.status == ExecStatus.COPY_IN:
                return 0
            if result.status == ExecStatus.FATAL_ERROR:
                failed = result
            touched = result.command_tuples or 0
        if failed is not None:
            raise _error(failed)
        return touched


def _error(result: PGresult) -> psycopg.Error:
    state = (result.error_field(DiagnosticField.SQLSTATE) or b"").decode()
    try:
        kind = psycopg.errors.lookup(state)
    except KeyError:
        kind = psycopg.OperationalError
    return kind(result.get_error_message())
