"""A device's unsettled acts while a migration changes the tables under them.

What the triggers remember is rows in the shape of the tables they were made for. So before the tables change the confirmed rows are
put back and the triggers go; afterwards triggers of the new shape are made, and this app lays the device's own acts on top anew.
A migration thus meets nothing but what the server has confirmed, and what it changes itself is never taken for an act.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, inspect, text

from app.domain.feed import SENT_FIELDS, Sent
from app.ledger import device, overlay

_FOLLOWS = text("SELECT floor FROM local_sync")
_TRIGGERS = text(
    "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'before\\_%\\_delete' ESCAPE '\\'"
)
_KEPT = text('SELECT "key", "row" FROM local_before WHERE tbl = :t')
_ARRAYS = re.compile(r"json_array\(([^)]*)\)")
_NAMES = re.compile(r'OLD\."(\w+)"')


class Taken(NamedTuple):
    """What lay on the confirmed rows of a device that follows a server."""

    own: list[Sent]
    now: int
    """The newest server time the device has seen."""


def take_off(conn: Connection) -> Taken | None:
    """Put the confirmed rows back and take the triggers away; None of a database that follows no server."""
    if conn.dialect.name != "sqlite" or not inspect(conn).has_table("local_sync"):
        return None
    floor = conn.execute(_FOLLOWS).scalar()
    own: list[Sent] = []
    if floor is not None:
        overlay.record(conn, False)
        own = _own(conn)
        _put_back(conn)
    overlay.uninstall(conn)
    return None if floor is None else Taken(own, int(floor))


def lay_again(conn: Connection, taken: Taken) -> None:
    """Make the triggers for the tables as they are now, and lay the device's own acts on top."""
    from app.ledger.follow import lay

    overlay.install(conn)
    overlay.record(conn, True)
    lay(conn, device.origin(conn).site, taken.own, taken.now)


def _own(conn: Connection) -> list[Sent]:
    """Own operations that the feed has not brought back, from tables that may lack what later versions added."""
    known = {column["name"] for column in inspect(conn).get_columns("operation")}
    names = ", ".join(f'o."{name}"' for name in SENT_FIELDS if name in known)
    rows = conn.execute(text(
        f"SELECT {names} FROM outbox w JOIN operation o ON o.id = w.operation ORDER BY w.epoch, w.sequence"
    ))
    return [Sent(**row) for row in rows.mappings()]


def _put_back(conn: Connection) -> None:
    """As `overlay.lift`, by the columns that the triggers themselves name."""
    for table, sql in conn.execute(_TRIGGERS).all():
        keys, names = (_NAMES.findall(found) for found in _ARRAYS.findall(sql)[:2])
        _restore(conn, table, keys, names)
    conn.execute(text("DELETE FROM local_before"))


def _restore(conn: Connection, table: str, keys: Sequence[str], names: Sequence[str]) -> None:
    kept = [
        (msgspec.json.decode(key), None if row is None else msgspec.json.decode(row))
        for key, row in conn.execute(_KEPT, {"t": table})
    ]
    where = " AND ".join(f'"{key}" = :k{n}' for n, key in enumerate(keys))
    gone = text(f'DELETE FROM "{table}" WHERE {where}')
    columns = ", ".join(f'"{name}"' for name in names)
    back = text(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join(f":v{n}" for n in range(len(names)))})')
    for key, _ in kept:
        conn.execute(gone, {f"k{n}": value for n, value in enumerate(key)})
    for _, row in kept:
        if row is not None:
            conn.execute(back, {f"v{n}": value for n, value in enumerate(row)})
