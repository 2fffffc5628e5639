"""The books of a server: the company's own and one for each site, each a whole ledger of its own in one database.

On PostgreSQL a book is a schema, so that PostgreSQL's own means (schemas on other nodes, replicas) carry over; on SQLite it is a
file. No statement speaks of two books: who follows another book reads its feed.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, text
from sqlalchemy.pool import Pool

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.judge import COMPANY
from app.ledger.migrate import HEAD, migrate, version
from app.ledger.store import CannotOpen, Store, open_sqlite
from app.server import registry
from app.server.pooling import BARE, BOOK, pooled

NO_BOOK = QT_TRANSLATE_NOOP("say", "The server has no book of this site. Nothing changed; add the site first.")
NOT_READY = QT_TRANSLATE_NOOP(
    "say", "The server's books are of version {found}, this program is for {wanted}. Nothing was changed; start the server anew."
)
WINDOW_ONLY = (
    "ix_operation_actor", "ix_operation_actor_at", "ix_operation_document", "ix_operation_kind", "ix_operation_kind_at",
    "ix_operation_reason_at",
)
"""Only the tables of a window ask for these, and windows look into devices' books: here they would only make each act dearer."""
UNITS_FULL = 70
"""How full, in percent, pages of unit records are made: a quantity that changes then stays in its page, and in no index."""


class Books(Protocol):
    """Where the books are."""

    def book(self, site: int) -> Store:
        """The book of a site, or of the company (`COMPANY`), made where it is missing."""

    def sites(self) -> list[int]:
        """The sites that have a book, in order."""

    @property
    def registry(self) -> Store:
        """What the server keeps beside the books (`app.server.registry`)."""

    def close(self) -> None:
        """Give up all connections."""


class FileBooks:
    """Books as SQLite files in a folder: for simulations, tests and a single machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[int, Store] = {}
        self._registry: Store | None = None

    @property
    def registry(self) -> Store:
        """See `Books`."""
        if self._registry is None:
            self._registry = open_sqlite(self._folder / "server.db")
            registry.prepare(self._registry)
        return self._registry

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
        if self._registry is not None:
            self._registry.close()
            self._registry = None


_migrating = threading.Lock()
"""Alembic works on one database at a time in a process."""


class PooledStore(Store):
    """A book on a server whose worker threads share a pool: each transaction takes a connection for as long as it lasts."""

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection inside a transaction that has the book to itself; see `Store.writing`."""
        with self.engine.begin() as connection:
            yield connection

    looking = Store.reading


class SchemaBooks:
    """Books as schemas of one PostgreSQL database.

    Whoever owns the database makes and migrates books; a worker of the server only opens them (`makes` False), as a role that
    cannot change the journal. `made` is called for each schema as it has been made or migrated, in the owner's transaction.
    """

    def __init__(
        self, address: str, *, makes: bool = True, made: Callable[[Connection, str], None] = lambda connection, schema: None
    ) -> None:
        url = address.replace("postgresql://", "postgresql+psycopg://", 1)
        self._makes, self._made = makes, made
        self._writers = pooled(url, "BEGIN", 16, locks=True)
        self._readers = pooled(url, "BEGIN ISOLATION LEVEL REPEATABLE READ", 16)
        # With connections of its own: who holds one of these waits for one of a book, never the other way round.
        beside = pooled(url, "BEGIN", 40, options=f"-c search_path={registry.SCHEMA}")
        # Who only looks sees each statement's own state anyway: no transaction is begun and ended for it.
        self._registry = PooledStore(beside, beside.execution_options(**{BARE: True}))
        self._registry_made = not makes
        self._open: dict[int, Store] = {}

    @property
    def pools(self) -> dict[str, Pool]:
        """The pools of connections, for those who watch them."""
        return {"writers": self._writers.pool, "readers": self._readers.pool, "registry": self._registry.engine.pool}

    @property
    def registry(self) -> Store:
        """See `Books`."""
        if not self._registry_made:
            registry.prepare(self._registry)
            with self._writers.begin() as connection:
                self._made(connection, registry.SCHEMA)
            self._registry_made = True
        return self._registry

    def book(self, site: int) -> Store:
        """See `Books`. Raises CannotOpen where there is none, or it is of another version, and it cannot be made here."""
        if site not in self._open:
            schema = f"site_{site}" if site != COMPANY else "company"
            store = PooledStore(
                self._writers.execution_options(**{BOOK: schema}), self._readers.execution_options(**{BOOK: schema})
            )
            if self._makes:
                self._make(schema, store)
            else:
                _check(store)
            self._open[site] = store
        return self._open[site]

    def _make(self, schema: str, store: Store) -> None:
        with self._writers.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(7361646)"))
            connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        with _migrating:
            migrate(store)
        with self._writers.begin() as connection:
            for index in WINDOW_ONLY:
                connection.execute(text(f'DROP INDEX IF EXISTS "{schema}".{index}'))
            connection.execute(text(f'ALTER TABLE "{schema}".unit SET (fillfactor = {UNITS_FULL})'))
            self._made(connection, schema)

    def sites(self) -> list[int]:
        """See `Books`."""
        with self._readers.connect() as connection:
            names = connection.execute(text("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'site\\_%'")).scalars()
            return sorted(int(name.removeprefix("site_")) for name in names)

    def close(self) -> None:
        """See `Books`."""
        self._writers.dispose()
        self._readers.dispose()
        self._registry.close()


def _check(store: Store) -> None:
    with store.reading() as connection:
        found = version(connection)
    if not found:
        raise CannotOpen(say(NO_BOOK))
    if found != HEAD:
        raise CannotOpen(say(NOT_READY, found=found, wanted=HEAD))
