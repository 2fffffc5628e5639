"""The devices a server knows: enrolled, heard, revoked."""

from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from app.domain.wire import DeviceInfo
from app.server.registry import device as t
from app.server.registry import quarantine

HEARD_EVERY = 10 * 1_000_000
"""A contact is written down again after so long (microseconds), unless the device has moved on in its feed."""


class Known(NamedTuple):
    """A device as the server knows it."""

    id: str
    site: int
    public_key: str
    epoch: int
    heard: int
    cursor: int
    revoked: int


_KNOWN = select(*(t.c[name] for name in Known._fields))


def find(conn: Connection, which: str) -> Known | None:
    """The device, None where there is none of that name."""
    row = conn.execute(_KNOWN.where(t.c.id == which)).first()
    return None if row is None else Known(*row)


def enrol(conn: Connection, which: str, *, name: str, site: int, public_key: str, version: str, now: int) -> Known | None:
    """The device, known from now on; None where it belongs to another site. A second time changes nothing, but that one that
    was revoked is taken back: a supervisor has made a code for it."""
    found = find(conn, which)
    if found is not None:
        if found.site == site and found.revoked:
            conn.execute(update(t).where(t.c.id == which).values(revoked=0))
        return find(conn, which) if found.site == site else None
    conn.execute(insert(t), {
        "id": which, "name": name, "site": site, "public_key": public_key, "epoch": 1, "version": version, "enrolled": now,
        "heard": now, "cursor": 0, "revoked": 0,
    })
    return find(conn, which)


def grant_epoch(conn: Connection, which: str, at_least: int) -> int:
    """The epoch the device is to go on in: never lower than before."""
    epoch = int(conn.execute(select(t.c.epoch).where(t.c.id == which)).scalar_one())
    if epoch >= at_least:
        return epoch
    conn.execute(update(t).where(t.c.id == which, t.c.epoch < at_least).values(epoch=at_least))
    return int(conn.execute(select(t.c.epoch).where(t.c.id == which)).scalar_one())


def is_news(known: Known, cursor: int, now: int) -> bool:
    """Whether a contact is worth writing down."""
    return cursor > known.cursor or now - known.heard >= HEARD_EVERY


def heard(conn: Connection, known: Known, cursor: int, now: int, version: str = "") -> None:
    """The device was in contact, and has taken in its feed up to the cursor."""
    values: dict[str, int | str] = {"heard": max(known.heard, now), "cursor": max(known.cursor, cursor)}
    conn.execute(update(t).where(t.c.id == known.id).values(**values | ({"version": version} if version else {})))


def revoke(conn: Connection, which: str, now: int) -> bool:
    """From its next request on the device may only push into quarantine. False where there is none of that name."""
    return bool(conn.execute(update(t).where(t.c.id == which, t.c.revoked == 0).values(revoked=now)).rowcount) or (
        find(conn, which) is not None
    )


def listed(conn: Connection, site: int | None, heads: dict[int, int]) -> list[DeviceInfo]:
    """Devices of a site (None: of all) by name; `heads` are the last positions of the sites' books."""
    kept = select(quarantine.c.device, func.count()).where(quarantine.c.state == "open").group_by(quarantine.c.device)
    waiting: dict[str, int] = {row[0]: row[1] for row in conn.execute(kept)}
    rows = conn.execute(select(t).where(t.c.site == site if site is not None else t.c.site != 0).order_by(t.c.name, t.c.id))
    return [
        DeviceInfo(
            device=row.id, name=row.name, site=row.site, version=row.version, enrolled=row.enrolled, heard=row.heard,
            cursor=row.cursor, behind=max(0, heads.get(row.site, 0) - row.cursor), revoked=bool(row.revoked),
            quarantined=waiting.get(row.id, 0),
        )
        for row in rows
    ]
