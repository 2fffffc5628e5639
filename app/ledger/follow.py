"""A device's book follows its server's feed: a page is taken in, and what is still the device's own goes on top again."""

from typing import NamedTuple

from sqlalchemy import Connection, select, update

from app.domain.feed import Fed, Sent
from app.ledger import overlay
from app.ledger.journal import clock_of
from app.ledger.judge import Differs, Forked, Gap, judge, replay
from app.ledger.store import Store
from app.ledger.sync_state import Origin
from app.ledger.tables import local_sync


class Taken(NamedTuple):
    """What a page did."""

    cursor: int
    operations: int
    settled: int
    """Own operations that came back."""
    strange: tuple[Fed, ...] = ()
    """Operations of this very device that it does not know: it was restored from an old copy, or there are two of it."""
    lost: tuple[Sent, ...] = ()
    """Own operations that no longer chain to what the server has of this device: they are for the quarantine."""


def begin(conn: Connection, epoch: int, cursor: int) -> None:
    """From now on this database follows a server: its book is the feed's up to `cursor`, what it does itself lies on top."""
    conn.execute(local_sync.insert(), {
        "id": 1, "epoch": epoch, "cursor": cursor, "offset": 0, "floor": 0, "recording": 1,
    })
    overlay.install(conn)


def cursor_of(conn: Connection) -> int:
    """Position of the feed this device has taken in; -1 where it follows none."""
    found = conn.execute(select(local_sync.c.cursor).where(local_sync.c.id == 1)).scalar()
    return -1 if found is None else int(found)


def take(store: Store, origin: Origin, after: int, operations: list[Fed], *, now: int) -> Taken:
    """Take in a page that follows `after`, in one transaction. Operations already taken in are passed over.

    `now` is the server's time of the page. Raises Differs where the page does not come out as the server says: nothing of it
    stays, and the book has to be fetched again.
    """
    with store.writing() as conn:
        cursor = cursor_of(conn)
        if after > cursor:
            raise Differs(f"the page follows {after}, this device stands at {cursor}")
        fresh = [fed for fed in operations if fed.position > cursor]
        own = overlay.waiting(conn)
        overlay.record(conn, False)
        overlay.lift(conn)
        settled, strange = 0, []
        for fed in fresh:
            if fed.position != cursor + 1:
                raise Differs(f"operation {cursor + 1} is missing in the page")
            replay(conn, origin.site, fed)
            cursor = fed.position
            if fed.device == origin.device:
                if overlay.settled(conn, fed.epoch, fed.sequence):
                    settled += 1
                else:
                    strange.append(fed)
        overlay.record(conn, True)
        back = {fed.id for fed in fresh}
        lost = _lay(conn, origin.site, [sent for sent in own if sent.id not in back])
        conn.execute(update(local_sync).values(cursor=cursor, floor=max(now, _floor(conn))))
        return Taken(cursor, len(fresh), settled, tuple(strange), lost)


def _lay(conn: Connection, site: int, own: list[Sent]) -> tuple[Sent, ...]:
    """Lay own operations on top; those that do not chain any more are returned and leave the outbox."""
    lost = []
    for sent in own:
        if isinstance(judge(conn, site, sent, 0), Gap | Forked):
            overlay.settled(conn, sent.epoch, sent.sequence)
            lost.append(sent)
    return tuple(lost)


def _floor(conn: Connection) -> int:
    return int(conn.execute(select(local_sync.c.floor)).scalar() or 0)


def head(store: Store, site: int) -> int:
    """The last position of a book."""
    with store.reading() as conn:
        return clock_of(conn, site).position
