"""How a device stands to its server: epoch, cursor and clock, read in the transaction that uses them."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from app.ledger.prepared import Prepared
from app.ledger.tables import local_sync


class Origin(NamedTuple):
    """Where an operation is posted: the site, and the device with the epoch it was opened in."""

    site: int
    device: str
    epoch: int


class Now(NamedTuple):
    """What a new operation takes from the device's dealings with its server."""

    epoch: int
    cursor: int = 0
    """Position of the server's feed that has been taken in."""
    offset: int = 0
    """What to add to the device clock (microseconds) to get the server's."""
    floor: int = 0
    """The newest server time seen."""


_NOW = Prepared(
    select(local_sync.c.epoch, local_sync.c.cursor, local_sync.c.offset, local_sync.c.floor)
    .where(local_sync.c.id == bindparam("b_id"))
)


def now(conn: Connection, origin: Origin) -> Now:
    """As it is now: another process may have synced since this one opened the database."""
    row = _NOW.row(conn, {"b_id": 1})
    return Now(origin.epoch) if row is None else Now(*row)
