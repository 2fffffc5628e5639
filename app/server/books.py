"""The books of a server: the company's own and one for each site, each a whole ledger of its own in one database.

On PostgreSQL a book is a schema, so that PostgreSQL's own means (schemas on other nodes, replicas) carry over; on SQLite it is a
file. No statement speaks of two books: who follows another book reads its feed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine, create_engine, event, text

from app.ledger.judge import COMPANY
from app.ledger.migrate import migrate
from app.ledger.store import Store, open_sqlite


class Books(Protocol):
    """Where the books are."""

    def book(self, site: int) -> Store:
        """The book of a site, or of the company (`COMPANY`), made where it is missing."""

    def sites(self) -> list[int]:
        """The sites that have a book, in order."""

    def close(self) -> None:
        """Give up all connections."""


class FileBooks:
    """Books as SQLite files in a folder: for simulations, tests and a single machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[int, Store] = {}

    def book(self, site: int) -> Store:
        """See `Books`."""
        if site not in self._open:
            store = open_sqlite(self._folder / (f"site-{site}.db" if site != COMPANY else "company.db"))
            migrate(store)
            self._open[site] = store
        return self._open[site]

    def sites(self) -> list[int]:
        """See `Books`."""
        return sorted(int(file.stem.removeprefix("site-")) for file in self._folder.glob("site-*.db"))

    def close(self) -> None:
        """See `Books`."""
        for store in self._open.values():
            store.close()
        self._open.clear()


BOOK = "stockhand_book"
"""The execution option that names the schema of a connection's transactions."""


class PooledStore(Store):
    """A book on a server whose worker threads share a pool: each transaction takes a connection for as long as it lasts."""

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection inside a transaction that has the book to itself; see `Store.writing`."""
        with self.engine.begin() as connection:
            yield connection

    looking = Store.reading


class SchemaBooks:
    """Books as schemas of one PostgreSQL database."""

    def __init__(self, address: str) -> None:
        url = address.replace("postgresql://", "postgresql+psycopg://", 1)
        self._writers = create_engine(url, pool_size=8, max_overflow=16)
        self._readers = create_engine(url, isolation_level="REPEATABLE READ", pool_size=8, max_overflow=16)
        self._open: dict[int, Store] = {}
        for engine, locks in ((self._writers, True), (self._readers, False)):
            _enter_book(engine, locks)

    @property
    def engine(self) -> Engine:
        """Connections that enter no book: for what the server keeps beside the books."""
        return self._writers

    def book(self, site: int) -> Store:
        """See `Books`."""
        if site not in self._open:
            schema = f"site_{site}" if site != COMPANY else "company"
            with self._writers.begin() as connection:
                connection.execute(text("SELECT pg_advisory_xact_lock(7361646)"))
                connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
            store = PooledStore(
                self._writers.execution_options(**{BOOK: schema}), self._readers.execution_options(**{BOOK: schema})
            )
            migrate(store)
            self._open[site] = store
        return self._open[site]

    def sites(self) -> list[int]:
        """See `Books`."""
        with self._readers.connect() as connection:
            names = connection.execute(text("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'site\\_%'")).scalars()
            return sorted(int(name.removeprefix("site_")) for name in names)

    def close(self) -> None:
        """See `Books`."""
        self._writers.dispose()
        self._readers.dispose()


def _enter_book(engine: Engine, locks: bool) -> None:
    """Let transactions of a connection that names a book find its tables; one that writes waits for its turn in that book."""

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        schema = connection.get_execution_options().get(BOOK)
        if schema is None:
            return
        connection.exec_driver_sql(f'SET LOCAL search_path TO "{schema}"')
        if locks:
            # One judge at a time for each book: its position is dense and its rules read more than the rows they change.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (schema,))
