"""Bringing a database to the current version: Alembic migrations, each after a backup; newer databases are refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite3
from sqlalchemy import Connection, inspect, text

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.folders import put
from app.ledger import balances, reshaping, statistics, texts
from app.ledger.costs import rebuilding
from app.ledger.store import CannotOpen, Store

HEAD = "0004"
"""The migration this version of the app knows last."""
KNOWN = ("0001", "0002", "0003", "0004")
COPIED_AT_ONCE = 2_000
"""Pages of the database."""
SCRIPTS = Path(__file__).parent / "migrations"

TOO_NEW = QT_TRANSLATE_NOOP(
    "say", "This database was made by a newer Stockhand (version {found}). Nothing was changed; update this app, then open it."
)


Told = Callable[[int, int], object]
"""Hears which step begins, from 0, of how many."""
STEPS = 4
"""Copied, reshaped, made searchable, summed up."""


def nobody(step: int, of: int) -> None:
    """Hears nothing."""


def migrate(store: Store, told: Told = nobody) -> None:
    """Upgrade where needed. A file with data in it is first copied beside itself (`VACUUM INTO`). `told` hears of work that takes
    long, and of nothing else."""
    with store.reading() as connection:
        found = version(connection)
    if found == HEAD:
        _ensure(store)
        return
    if found and found not in KNOWN:
        raise CannotOpen(say(TOO_NEW, found=found))
    if not found:
        told = nobody  # a new one is made at once
    elif store.path is not None:
        told(0, STEPS)
        backup(store, store.path.with_name(f"{store.path.stem}-before-{HEAD}.db"))
    told(1, STEPS)
    _upgrade(store, found)
    _ensure(store, told)


def _ensure(store: Store, told: Told = nobody) -> None:
    """What is kept beside the books, made where there is none."""
    told(2, STEPS)
    texts.ensure(store)
    told(3, STEPS)
    balances.ensure(store)


def version(connection: Connection) -> str:
    """The migration the database stands at, empty for a new one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def backup(store: Store, target: Path) -> None:
    """Copy a SQLite database into a new file, whole and consistent, while it is in use; an older copy is replaced.

    Raises OSError where there is no room or no right to write.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with store.reading() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        connection.commit()
        try:
            raw.execute("VACUUM INTO ?", (str(part),))
        except sqlite3.Error as error:
            part.unlink(missing_ok=True)
            raise OSError(str(error)) from error
    put(part, target)


def copy(store: Store, target: Path, progress: Callable[[int, int], None]) -> None:
    """As `backup`, page by page: `progress` hears how many of how many are copied, and what it raises ends it without a file."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with store.reading() as connection:
            raw: Any = connection.connection.dbapi_connection
            connection.execute(text("SELECT 1 FROM alembic_version")).first()  # from now on it sees one state
            into = sqlite3.connect(str(part))
            try:
                raw.backup(into, pages=COPIED_AT_ONCE, progress=lambda _, left, total: progress(total - left, total))
            except sqlite3.Error as error:
                raise OSError(str(error)) from error
            finally:
                into.close()
        put(part, target)
    finally:
        part.unlink(missing_ok=True)


def _upgrade(store: Store, found: str) -> None:
    # Alembic takes 150 ms to import: only a database that needs it pays for it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with store.writing() as connection:
        config.attributes["connection"] = connection
        own = reshaping.take_off(connection)
        command.upgrade(config, "head")
        statistics.install(connection)
        if found and found < rebuilding.SINCE:
            rebuilding.rebuild(connection)
        if own is not None:
            reshaping.lay_again(connection, own)
