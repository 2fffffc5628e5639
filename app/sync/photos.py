"""The pictures of photos, handed over and fetched: after the acts, one at a time, and never in the way of an act that waits.

Which the server lacks, and which it has, is asked first: so a transfer that broke off anywhere is gone on with by the next round.
"""

from collections.abc import Callable
from typing import NamedTuple

from app.domain.photos import BYTES_MAX
from app.domain.wire import PHOTOS_ASKED_MAX
from app.ledger import overlay, pictures
from app.ledger.store import Store
from app.ledger.sync_state import Origin
from app.sync.transport import Rejected, Server

AT_ONCE = 16
"""Pictures in one round."""
SOON_S, LATE_S = 2.0, 60.0
"""Seconds after which it is asked again for pictures that are still where they were taken: at first, and at last."""
MORE_S = 0.02
"""Where there is more to do at once."""


class Exchanged(NamedTuple):
    """What came of it."""

    sent: int = 0
    fetched: int = 0
    again_s: float = 0.0
    """Seconds until there is something to do again, 0 where there is nothing."""


class PhotoSync:
    """One device's pictures. Not thread-safe."""

    def __init__(self, store: Store, origin: Origin, server: Server, clock: Callable[[], int]) -> None:
        self._store, self._origin, self._server, self._clock = store, origin, server, clock
        self._look = True
        """Whether there may be photos whose pictures are not here."""
        self._vain = 0
        """How often in a row the server had none of those."""

    def touched(self) -> None:
        """The feed has brought photos."""
        self._look, self._vain = True, 0

    def exchange(self, *, acts_first: bool = True) -> Exchanged:
        """Hand over and fetch some, as long as no act waits (if `acts_first`: where none are taken, pictures go on).

        Raises Unreachable; what the server declines is left for another round.
        """
        with self._store.reading() as conn:
            have = pictures.unsent(conn, PHOTOS_ASKED_MAX)
            wanted = pictures.is_wanted(conn)
            want = pictures.lacking(conn, self._origin.site, PHOTOS_ASKED_MAX) if self._look or wanted else []
        self._look = bool(want)
        if not have and not want:
            return Exchanged()
        try:
            told = self._server.photos(have, want)
        except Rejected:  # why, the acts find out
            return Exchanged(again_s=LATE_S)
        there = set(told.there)
        if known := [one for one in have if one in there]:
            with self._store.writing() as conn:
                pictures.is_sent(conn, known)
        send, fetch = [one for one in have if one in set(told.send)], [one for one in want if one in there]
        return self._moved(send, fetch, len(want), acts_first)

    def _moved(self, send: list[str], fetch: list[str], lacking: int, acts_first: bool) -> Exchanged:
        sent = fetched = tried = 0
        for todo, move in ((send, self._hand_over), (fetch, self._fetch)):
            for digest in todo:
                if tried >= AT_ONCE or (acts_first and self._acts_wait()):
                    return Exchanged(sent, fetched, MORE_S)
                tried += 1
                try:
                    moved = move(digest)
                except Rejected:
                    continue
                sent, fetched = (sent + moved, fetched) if todo is send else (sent, fetched + moved)
        if fetched:
            self._vain = 0
            with self._store.writing() as conn:
                pictures.make_room(conn)
        if sent < len(send):
            return Exchanged(sent, fetched, LATE_S)
        if lacking > fetched:  # the rest is still where it was taken
            self._vain += 1
            return Exchanged(sent, fetched, min(LATE_S, SOON_S * 2 ** min(self._vain - 1, 10)))
        return Exchanged(sent, fetched)

    def _hand_over(self, digest: str) -> bool:
        with self._store.reading() as conn:
            content = pictures.content_of(conn, digest)
        if content is None:
            with self._store.writing() as conn:
                pictures.damaged(conn, digest)
            return False
        self._server.put_photo(digest, content)
        with self._store.writing() as conn:
            pictures.is_sent(conn, [digest])
        return True

    def _fetch(self, digest: str) -> bool:
        content = self._server.get_photo(digest)
        if len(content) > BYTES_MAX or pictures.digest_of(content) != digest:
            return False
        with self._store.writing() as conn:
            pictures.keep(conn, content, self._clock(), sent=True)
        return True

    def _acts_wait(self) -> bool:
        with self._store.reading() as conn:
            return overlay.counts(conn)[1] > 0
