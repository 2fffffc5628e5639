"""A server's file becomes this device's book: of a new device as it is, of one that has lived under its own acts.

A new device's file is completed beside the place of the database and renamed into it. A database that is there already may be open
in other processes, which would go on writing into a file that was renamed away; so its content is replaced in one transaction.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite3
from sqlalchemy import Connection, text, update

from app.domain.feed import SENT_FIELDS, Sent
from app.folders import put
from app.ledger import balances, device, overlay, quarantine, sync_state
from app.ledger.follow import Taken, begin, cursor_of, lay
from app.ledger.journal import clock_of
from app.ledger.migrate import HEAD
from app.ledger.overlay import FOLLOWED
from app.ledger.store import Store, open_sqlite
from app.ledger.sync_state import Origin
from app.ledger.tables import local_sync

INCOMING = "incoming"


class Damaged(Exception):  # noqa: N818 - what arrived is not what was sent: it is fetched again
    """The file is no sound database of this version."""


def check(file: Path) -> None:
    """Raises Damaged where SQLite finds the file unsound, or it is of another version of the app."""
    try:
        raw: Any = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            found = raw.execute("PRAGMA quick_check").fetchone()[0]
            version = raw.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        finally:
            raw.close()
    except sqlite3.Error as error:
        raise Damaged(str(error)) from error
    if found != "ok":
        raise Damaged(str(found))
    if version != HEAD:
        raise Damaged(f"the server's file is of version {version}, this app works with {HEAD}: update the older of the two")


def begin_with(file: Path, target: Path, known: Mapping[str, str], epoch: int) -> None:
    """Make the file of a new device out of a server's, and put it in its place; a crash at any moment leaves all or nothing.

    `known` is what the device knows of itself (device, site, epoch). Raises FileExistsError where a database stands there.
    """
    if target.exists():
        raise FileExistsError(str(target))
    store = open_sqlite(file)
    try:
        with store.writing() as conn:
            for name, value in known.items():
                device.put(conn, name, value)
            begin(conn, epoch, clock_of(conn, int(known["site"])).position)
    finally:
        store.close()
    raw: Any = sqlite3.connect(file)
    raw.execute("PRAGMA journal_mode=DELETE").fetchall()  # one file: its log would keep its old name
    raw.close()
    put(file, target)


def lay_in(store: Store, origin: Origin, file: Path, now: int) -> Taken:
    """Put the book of the file in place of the store's, with this device's own acts that it lacks on top, in one transaction.

    What the device alone knows (its drafts, its outbox, what it remembers) stays.
    """
    with store.writing_with(file, INCOMING) as conn:
        before = cursor_of(conn)
        overlay.record(conn, False)
        if _other_past(conn, origin.site, before):
            quarantine.tell_again(conn)
        own, strange = _missing(conn, origin.device), _strange(conn, origin.device)
        waiting = {(one.epoch, one.sequence): one.id for one in overlay.waiting(conn)}
        overlay.uninstall(conn)
        balances.drop(conn)
        for table in FOLLOWED:
            names = ", ".join(f'"{column.name}"' for column in table.columns)
            conn.execute(text(f'DELETE FROM "{table.name}"'))
            conn.execute(text(f'INSERT INTO "{table.name}" ({names}) SELECT {names} FROM {INCOMING}."{table.name}"'))
        conn.execute(text("DELETE FROM local_before"))
        balances.make(conn)
        overlay.install(conn)
        position = clock_of(conn, origin.site).position
        conn.execute(update(local_sync).values(cursor=position))
        sync_state.heard(conn, sync_state.told_by(conn, origin.site, position))
        overlay.record(conn, True)
        missing = {one.id for one in own}
        for (epoch, sequence), which in waiting.items():
            if which not in missing:
                overlay.settled(conn, epoch, sequence, which)
        overlay.wait_for(conn, own)
        lost = lay(conn, origin.site, own, now)
        if lost or strange:
            sync_state.put(conn, sync_state.LEAVING, sync_state.epoch_of(conn))
        return Taken(position, max(0, position - before), len(waiting.keys() - {(o.epoch, o.sequence) for o in own}), (), lost)


def _other_past(conn: Connection, site: int, position: int) -> bool:
    """Whether the file lacks the feed as this device took it in, up to its cursor: the server was restored from a backup."""
    seals = [
        conn.execute(
            text(f"SELECT seal FROM {source} WHERE site = :site AND position = :position"), {"site": site, "position": position}
        ).scalar()
        for source in ("operation", f"{INCOMING}.operation")
    ]
    return seals[0] != seals[1]


def _missing(conn: Connection, name: str) -> list[Sent]:
    """Own acts that the file does not have: those the server has not got, or has lost."""
    rows = conn.execute(text(
        f"SELECT {', '.join(SENT_FIELDS)} FROM operation WHERE device = :device "
        f"AND id NOT IN (SELECT id FROM {INCOMING}.operation WHERE device = :device) ORDER BY epoch, sequence"
    ), {"device": name})
    return [Sent(**row) for row in rows.mappings()]


def _strange(conn: Connection, name: str) -> bool:
    """Whether the file has acts of this device, in its present epoch, that it does not know: see `Taken.strange`."""
    return bool(conn.execute(text(
        f"SELECT EXISTS (SELECT 1 FROM {INCOMING}.operation WHERE device = :device AND epoch >= :epoch "
        "AND id NOT IN (SELECT id FROM operation WHERE device = :device))"
    ), {"device": name, "epoch": sync_state.epoch_of(conn)}).scalar())
