"""Own operations that could not enter the book: kept as they were sent, until the server has them and a person has looked."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.domain.feed import Sent
from app.ledger.tables import local_quarantine as t

_PUT = insert(t).prefix_with("OR IGNORE")
OPEN, SETTLED = 1, 2
"""What `told` is of those the server has: a supervisor has posted or dropped the settled ones."""
_UNTOLD = select(t.c.sent).where(t.c.told == 0).order_by(t.c.epoch, t.c.sequence).limit(bindparam("b_most"))
_TOLD = update(t).where(t.c.id == bindparam("b_id"), t.c.told != SETTLED).values(told=OPEN)
_OPEN = select(t.c.id).where(t.c.told == OPEN).order_by(t.c.epoch, t.c.sequence).limit(bindparam("b_most"))
_SETTLED = update(t).where(t.c.id == bindparam("b_id")).values(told=SETTLED, seen=1)
_UNTELL = update(t).values(told=0)
_KNOWN = select(t.c.id).where(t.c.id == bindparam("b_id"))
_GONE = delete(t).where(t.c.id == bindparam("b_id"))
_COUNT = select(func.count()).select_from(t).where(t.c.told != SETTLED)
_UNSEEN = select(func.count()).select_from(t).where(t.c.seen == 0)
_SEEN = update(t).values(seen=1)


def keep(conn: Connection, operations: Iterable[Sent], at: int, *, told: bool) -> None:
    """Put operations here; `told` where the server has them already."""
    rows = [
        {
            "id": one.id, "epoch": one.epoch, "sequence": one.sequence, "at": at, "told": int(told), "seen": 0,
            "sent": msgspec.json.encode(one).decode(),
        }
        for one in operations
    ]
    if rows:
        conn.execute(_PUT, rows)
    if rows and told:
        conn.execute(_TOLD, [{"b_id": row["id"]} for row in rows])


def untold(conn: Connection, most: int) -> list[Sent]:
    """The first operations that the server does not have yet."""
    return [msgspec.json.decode(sent, type=Sent) for (sent,) in conn.execute(_UNTOLD, {"b_most": most})]


def told(conn: Connection, operations: Iterable[Sent]) -> None:
    """The server has them now."""
    for one in operations:
        conn.execute(_TOLD, {"b_id": one.id})


def tell_again(conn: Connection) -> None:
    """The server was restored from a backup: it may have lost what it had been told."""
    conn.execute(_UNTELL)


def entered(conn: Connection, operation: str) -> bool:
    """An operation has come in the feed after all. Returns whether it was here."""
    if conn.execute(_KNOWN, {"b_id": operation}).first() is None:
        return False
    conn.execute(_GONE, {"b_id": operation})
    return True


def open_ones(conn: Connection, most: int) -> list[str]:
    """The first of those the server has and nobody has settled there, as far as is known here."""
    return list(conn.execute(_OPEN, {"b_most": most}).scalars())


def settled(conn: Connection, operations: Iterable[str]) -> None:
    """A supervisor has posted or dropped them. They stay: a server that is restored from a backup may have to be told again."""
    for which in operations:
        conn.execute(_SETTLED, {"b_id": which})


def counts(conn: Connection) -> tuple[int, int]:
    """How many nobody has settled, and how many of them nobody has looked at."""
    return int(conn.execute(_COUNT).scalar() or 0), int(conn.execute(_UNSEEN).scalar() or 0)


def looked_at(conn: Connection) -> None:
    """A person has seen that there are some, and knows whom to ask."""
    conn.execute(_SEEN)
