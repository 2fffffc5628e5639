"""What no book could take is kept whole until a supervisor posts or drops it: no operation is ever lost."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Row, case, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from app.domain.feed import Sent
from app.server.registry import quarantine as t

OPEN, POSTED, DROPPED = "open", "posted", "dropped"
LISTED_MAX = 1_000


class Kept(NamedTuple):
    """An operation in quarantine."""

    key: str
    site: int
    sent: Sent
    why: str
    """revoked, chain, hash, other-content, follows (one that is here), or unreadable."""
    at: int
    state: str
    by: int


def keep(conn: Connection, site: int, operations: Sequence[Sent], why: str, now: int) -> None:
    """Keep operations of a device; those that are kept already stay as they are, whatever has become of them."""
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    for sent in operations:
        content = msgspec.json.encode(sent).decode()
        conn.execute(insert(t).values(
            key=hashlib.blake2b(content.encode(), digest_size=16).hexdigest(), device=sent.device, site=site, operation=sent.id,
            epoch=sent.epoch, sequence=sent.sequence, hash=sent.hash, why=why, content=content, at=now, state=OPEN, by=0, settled=0,
        ).on_conflict_do_nothing(index_elements=[t.c.key]))


def leads_to(conn: Connection, sent: Sent) -> bool:
    """Whether the operation before this one of its device is in quarantine: then this one has no other place."""
    return conn.execute(select(t.c.key).where(
        t.c.device == sent.device, t.c.epoch == sent.epoch, t.c.sequence == sent.sequence - 1, t.c.hash == sent.previous
    )).first() is not None


def listed(conn: Connection, site: int | None, state: str = OPEN) -> list[Kept]:
    """What is kept of a site (None: of all), oldest first."""
    question = select(t).where(t.c.state == state).order_by(t.c.at, t.c.device, t.c.epoch, t.c.sequence).limit(LISTED_MAX)
    return [_kept(row) for row in conn.execute(question if site is None else question.where(t.c.site == site))]


def find(conn: Connection, key: str) -> Kept | None:
    """One of them, None where there is none of that key."""
    row = conn.execute(select(t).where(t.c.key == key)).first()
    return None if row is None else _kept(row)


def settled(conn: Connection, device: str, operations: Sequence[str]) -> list[str]:
    """Those of a device's operations of which nothing waits any more."""
    question = select(t.c.operation).where(t.c.device == device, t.c.operation.in_(operations)).group_by(t.c.operation)
    return list(conn.execute(question.having(func.sum(case((t.c.state == OPEN, 1), else_=0)) == 0)).scalars())


def settle(conn: Connection, key: str, state: str, by: int, now: int) -> bool:
    """Say what became of it. False where somebody has settled it already."""
    open_one = (t.c.key == key, t.c.state == OPEN)
    return bool(conn.execute(update(t).where(*open_one).values(state=state, by=by, settled=now)).rowcount)


def _kept(row: Row[tuple[object, ...]]) -> Kept:
    return Kept(row.key, row.site, msgspec.json.decode(row.content, type=Sent), row.why, row.at, row.state, row.by)
