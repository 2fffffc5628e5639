"""Which places a device compares with its server, and whether they hold the same."""

from sqlalchemy import and_, bindparam, select, union

from app.domain.place import Virtual
from app.domain.wire import Sums
from app.ledger.confirmed import confirmed_sums, differing, places_after
from app.ledger.store import Store
from app.ledger.sync_state import cursor_of
from app.ledger.tables import movement, operation

TOUCHED_MAX = 500
"""Places compared because something moved there."""
SWEPT = 50
"""Other places compared with them, in turn, so that all are after a while."""
SWEPT_RECORDS = 10_000
"""Records in these places after which there are enough: both sides hash each of them."""
START = -(1 << 63)
_VIRTUAL = frozenset(one.place for one in Virtual)
"""Not compared: of the vendor there is a record for every handle that ever came, and real places being right makes them so."""

_fed = and_(
    movement.c.site == bindparam("b_site"), movement.c.position > bindparam("b_after"), movement.c.position <= bindparam("b_until")
)
_TOUCHED = union(select(movement.c.from_place).where(_fed), select(movement.c.to_place).where(_fed))
_SEAL = select(operation.c.seal).where(operation.c.site == bindparam("b_site"), operation.c.position == bindparam("b_position"))


class Comparing:
    """Remembers what was touched since the last comparison, and how far the sweep has come."""

    def __init__(self, store: Store, site: int) -> None:
        self._store, self._site = store, site
        self._touched: set[int] = set()
        self._swept = START

    def touched(self, after: int, until: int) -> None:
        """Operations of the feed were taken in."""
        with self._store.reading() as conn:
            rows = conn.execute(_TOUCHED, {"b_site": self._site, "b_after": after, "b_until": until}).scalars()
            self._touched.update(int(place) for place in rows)

    def forget(self) -> None:
        """The book was fetched again."""
        self._touched.clear()

    def places(self) -> list[int]:
        """What to compare now."""
        with self._store.reading() as conn:
            sweep, ended = places_after(conn, self._site, self._swept, SWEPT, SWEPT_RECORDS)
        self._swept = START if ended else sweep[-1]
        return sorted(({*sorted(self._touched - _VIRTUAL)[:TOUCHED_MAX], *sweep}) - _VIRTUAL)

    def agrees(self, sums: Sums) -> bool:
        """Whether this device's book, its unsettled acts left out, is what the server says. It stands at the sums' position."""
        with self._store.reading() as conn:
            if cursor_of(conn) != sums.position:
                return True
            places = [one.place for one in sums.places]
            seal = conn.execute(_SEAL, {"b_site": self._site, "b_position": sums.position}).scalar()
            if sums.position and sums.seal != seal:
                return False
            agreed = not differing(confirmed_sums(conn, self._site, places), sums.places)
        if agreed:
            self._touched.difference_update(places)
        return agreed
