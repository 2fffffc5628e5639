"""A device's book follows its server's feed: a page is taken in, and what is still the device's own goes on top again."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, update

from app.domain.feed import Fed, Sent, said_id
from app.ledger import device, overlay, quarantine, sync_state
from app.ledger.batch.replaying import lay_all, replay_all
from app.ledger.chain import link
from app.ledger.journal import clock_of
from app.ledger.judge import Differs
from app.ledger.store import Store
from app.ledger.sync_state import Origin, cursor_of
from app.ledger.tables import local_sync

__all__ = ["Differs", "Taken", "begin", "cursor_of", "give_up", "head", "take"]


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
    floor = sync_state.told_by(conn, device.origin(conn).site, cursor)
    conn.execute(local_sync.insert(), {
        "id": 1, "epoch": epoch, "cursor": cursor, "offset": 0, "floor": floor, "recording": 1,
    })
    overlay.install(conn)


def take(store: Store, origin: Origin, after: int, operations: Sequence[Fed], *, now: int, end: int = 0) -> Taken:
    """Take in a page that follows `after`, in one transaction. Operations already taken in are passed over.

    `now` is the server's time of the page, `end` where its feed ended then (0: not told). Raises Differs where the page does not
    come out as the server says: nothing of it stays, and the book has to be fetched again.
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
            if link(msgspec.structs.asdict(fed)) != fed.hash:
                raise Differs(f"operation {fed.position}: its content does not match its hash")
            cursor = fed.position
        replay_all(conn, origin.site, fresh)
        for fed in fresh:
            if fed.device == origin.device:
                if overlay.settled(conn, fed.epoch, fed.sequence, said_id(fed.id)):
                    settled += 1
                elif not quarantine.entered(conn, said_id(fed.id)):
                    strange.append(fed)
        overlay.record(conn, True)
        back = {said_id(fed.id) for fed in fresh if fed.device == origin.device}
        lost = lay(conn, origin.site, [sent for sent in own if sent.id not in back], now)
        if lost or strange:
            _leave(conn, lost, strange)
        conn.execute(update(local_sync).values(cursor=cursor))
        # Of several servers one may be a moment behind the one that received what it tells.
        sync_state.heard(conn, max(now, max((fed.received for fed in fresh), default=0)))
        if end:
            sync_state.put(conn, sync_state.HEAD, end)
        return Taken(cursor, len(fresh), settled, tuple(strange), lost)


def give_up(store: Store, origin: Origin, ids: Collection[str], epoch: int, now: int) -> tuple[Sent, ...]:
    """The server has put own operations into quarantine: they leave the book, and what was built on them with them.

    From this transaction on the device acts in `epoch`, in every process that posts. Returns all that left.
    """
    with store.writing() as conn:
        own = overlay.waiting(conn)
        gone = [sent for sent in own if sent.id in ids]
        overlay.record(conn, False)
        overlay.lift(conn)
        for sent in gone:
            overlay.settled(conn, sent.epoch, sent.sequence, sent.id)
        quarantine.keep(conn, gone, now, told=True)
        overlay.record(conn, True)
        lost = lay(conn, origin.site, [sent for sent in own if sent.id not in ids], now)
        sync_state.go_on_in(conn, epoch)
        sync_state.heard(conn, now)
        return (*gone, *lost)


def lay(conn: Connection, site: int, own: Sequence[Sent], now: int) -> tuple[Sent, ...]:
    """Lay own operations on top; those that do not chain any more leave the outbox for the quarantine, and are returned."""
    lost = lay_all(conn, site, own)
    for sent in lost:
        overlay.settled(conn, sent.epoch, sent.sequence, sent.id)
    quarantine.keep(conn, lost, now, told=False)
    return tuple(lost)


def _leave(conn: Connection, lost: Sequence[Sent], strange: Sequence[Fed]) -> None:
    """Remember that this device cannot go on in its epoch, where it is this one that others act in, until the server names one."""
    epoch = sync_state.epoch_of(conn)
    if any(one.epoch >= epoch for one in (*lost, *strange)):
        sync_state.put(conn, sync_state.LEAVING, epoch)


def head(store: Store, site: int) -> int:
    """The last position of a book."""
    with store.reading() as conn:
        return clock_of(conn, site).position
