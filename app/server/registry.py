"""Tables of the server itself, beside the books: devices, enrolment codes, quarantine, rates, secrets; and how they are made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import BigInteger, Column, Connection, Index, MetaData, Table, Text, event, insert, select, text, update
from sqlalchemy.schema import DDL
from sqlalchemy.types import LargeBinary

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.store import CannotOpen, Store

SCHEMA = "server"
"""The schema of these tables on PostgreSQL."""
VERSION = 1
TOO_NEW = QT_TRANSLATE_NOOP(
    "say", "The server's tables were made by a newer Stockhand (version {found}). Nothing was changed; update this server."
)

metadata = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s"})


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


device = Table(
    "device", metadata,
    _text("id", key=True), _text("name"), _number("site"), _text("public_key"), _number("epoch"), _text("version"),
    _number("enrolled"), _number("heard"), _number("cursor"), _number("revoked"),
    Index("ix_device_site", "site"),
)
"""Devices; `epoch` is the one granted last, `heard` the last contact, `cursor` the position of the feed it has taken in,
`revoked` when that was, else 0."""

code = Table(
    "code", metadata, _text("hash", key=True), _number("site"), _number("expires"), _number("by"), _text("used_by"),
)
"""Enrolment codes by their hash; `used_by` is the device that used it up, "" while it is good."""

quarantine = Table(
    "quarantine", metadata,
    _text("key", key=True), _text("device"), _number("site"), _text("operation"), _number("epoch"), _number("sequence"),
    _text("hash"), _text("why"), _text("content"), _number("at"), _text("state"), _number("by"), _number("settled"),
    Index("ix_quarantine_device", "device", "epoch", "sequence"), Index("ix_quarantine_state", "site", "state", "at"),
)
"""What devices sent and no book could take, whole (`content`: JSON of a `Sent`); `key` is the hash of that text. `state` is open,
posted or dropped, the latter two `by` a person (0: the command line) when it was `settled`."""

rate = Table("rate", metadata, _text("name", key=True), _number("window"), _number("used"))
"""How many requests someone has made in a window of time, over all workers."""

snapshot = Table(
    "snapshot", metadata, _text("name", key=True), _number("site"), _number("position"), _number("size"), _text("hash"),
    _number("unpacked"), Index("ix_snapshot_site", "site", "position"),
)
"""Files that devices begin from (`app.domain.wire.Snapshot`)."""

snapshot_part = Table(
    "snapshot_part", metadata, _text("name", key=True), Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)
"""Their contents, for the workers of every host. They can be made again: PostgreSQL writes no log of them, and after a crash of it
both tables are empty."""
for _table in (snapshot, snapshot_part):
    _unlogged = DDL(f"ALTER TABLE {_table.name} SET UNLOGGED")  # type: ignore[no-untyped-call]
    event.listen(_table, "after_create", _unlogged.execute_if(dialect="postgresql"))

photo = Table(
    "photo", metadata, _text("digest", key=True), _number("size"), _number("at"), _number("site"), _text("device"),
    Column("content", LargeBinary, nullable=False),
)
"""The pictures of photos by their hash, with the site and the device that brought them."""

about = Table("about", metadata, _text("name", key=True), _text("value"))
"""The version of these tables, the secret of the tokens."""

UPGRADES: tuple[Callable[[Connection], None], ...] = ()
"""What brings the tables from version 1 to 2, from 2 to 3, ..."""

_ABOUT = select(about.c.value).where(about.c.name == "version")


def prepare(store: Store) -> None:
    """Make the tables, or bring them to this version; several processes at once take turns. Raises CannotOpen."""
    with store.writing() as conn:
        if conn.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(7361647)"))
            conn.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
        metadata.create_all(conn)
        found = conn.execute(_ABOUT).scalar()
        if found is None:
            conn.execute(insert(about), {"name": "version", "value": str(VERSION)})
            return
        if int(found) > VERSION:
            raise CannotOpen(say(TOO_NEW, found=found))
        for upgrade in UPGRADES[int(found) - 1:]:
            upgrade(conn)
        conn.execute(update(about).where(about.c.name == "version").values(value=str(VERSION)))


def remembered(store: Store, name: str, make: Callable[[], str]) -> str:
    """A value that all workers share, made by whoever asks first."""
    with store.writing() as conn:
        if conn.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(7361647)"))
        found: str | None = conn.execute(select(about.c.value).where(about.c.name == name)).scalar()
        if found is None:
            found = make()
            conn.execute(insert(about), {"name": name, "value": found})
        return found


@contextmanager
def turn(store: Store, of: str) -> Iterator[Connection]:
    """A transaction that has a device to itself among all workers, so that a push sent twice is judged once after the other."""
    with store.writing() as conn:
        if conn.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(7361648, hashtext(:device))"), {"device": of})
        yield conn


def unhurried(conn: Connection) -> None:
    """What this transaction writes may be lost in a power cut (last contact, rates): nobody waits for the disk."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SET LOCAL synchronous_commit = off"))
