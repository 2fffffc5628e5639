"""How a device stands to its server: epoch, cursor and clock, read in the transaction that uses them."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from app.ledger.prepared import Prepared
from app.ledger.tables import local_device, local_sync, operation

LEAVING, HEAD, CONTACT, SUMS = "sync.leaving", "sync.head", "sync.contact", "sync.sums"
"""Names of numbers this device remembers: the epoch it cannot go on in, the end of the server's feed as last heard, when it last
heard of the server (server time), and how the last checksums compared (`AGREED`, `DIFFERED`)."""
AGREED, DIFFERED = 1, 2
RECEIVED_OF = 1_000
"""Operations at the end of a book among which the one that was received last stands: servers judge side by side."""


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
_HEARD = update(local_sync).values(
    floor=case((local_sync.c.floor < bindparam("b_now"), bindparam("b_now")), else_=local_sync.c.floor)
)
_OFFSET = update(local_sync).values(offset=bindparam("b_offset"))
_EPOCH = update(local_sync).where(local_sync.c.epoch < bindparam("b_epoch")).values(epoch=bindparam("b_epoch"))
_RECEIVED = select(func.max(operation.c.received)).where(
    operation.c.site == bindparam("b_site"), operation.c.position > bindparam("b_after")
)
_GET = select(local_device.c.value).where(local_device.c.name == bindparam("b_name"))
_FORGET = delete(local_device).where(local_device.c.name == bindparam("b_name"))


def now(conn: Connection, origin: Origin) -> Now:
    """As it is now: another process may have synced since this one opened the database."""
    row = _NOW.row(conn, {"b_id": 1})
    return Now(origin.epoch) if row is None else Now(*row)


def follows(conn: Connection) -> bool:
    """Whether this database follows a server."""
    return _NOW.row(conn, {"b_id": 1}) is not None


def cursor_of(conn: Connection) -> int:
    """Position of the feed this device has taken in; -1 where it follows none."""
    row = _NOW.row(conn, {"b_id": 1})
    return -1 if row is None else Now(*row).cursor


def epoch_of(conn: Connection) -> int:
    """The epoch this device acts in; 0 where it follows no server."""
    row = _NOW.row(conn, {"b_id": 1})
    return 0 if row is None else Now(*row).epoch


def heard(conn: Connection, at: int) -> None:
    """The server's clock has shown `at`: no later act of this device was before that."""
    conn.execute(_HEARD, {"b_now": at})
    put(conn, CONTACT, max(at, number(conn, CONTACT)))


def told_by(conn: Connection, site: int, position: int) -> int:
    """The server time that the site's book, taken in up to `position`, tells by what it holds (microseconds); 0 for nothing."""
    return int(conn.execute(_RECEIVED, {"b_site": site, "b_after": position - RECEIVED_OF}).scalar() or 0)


def set_offset(conn: Connection, offset: int) -> None:
    """The device clock is behind the server's by so many microseconds."""
    conn.execute(_OFFSET, {"b_offset": offset})


def go_on_in(conn: Connection, epoch: int) -> None:
    """Act in a later epoch from now on; an earlier one changes nothing."""
    if conn.execute(_EPOCH, {"b_epoch": epoch}).rowcount:
        conn.execute(_FORGET, {"b_name": LEAVING})


def number(conn: Connection, name: str) -> int:
    """A number this device remembers, 0 where it does not."""
    return int(conn.execute(_GET, {"b_name": name}).scalar() or 0)


def put(conn: Connection, name: str, value: int) -> None:
    """Remember a number."""
    conn.execute(_FORGET, {"b_name": name})
    conn.execute(insert(local_device), {"name": name, "value": str(value)})
